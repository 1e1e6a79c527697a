import type { Derivation } from "./contract.ts";
import { mccStandIns } from "./mcc-stand-ins.ts";
import { tipChange } from "./tip-change.ts";

/** Every derivation; each sees the assembled observations, not the results of another. */
export const derivations: readonly Derivation[] = [tipChange, mccStandIns];

/** The indicators wanted, and those from which any of them is derived. */
export function withInputs(wanted: ReadonlySet<string>): ReadonlySet<string> {
  const inputs = derivations.flatMap((derivation) =>
    Object.entries(derivation.inputs).flatMap(([made, from]) => (wanted.has(made) ? from : [])),
  );
  return new Set([...wanted, ...inputs]);
}
