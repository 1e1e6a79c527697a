import type { Dataset } from "../model/dataset.ts";
import { disagreement } from "./disagreement.ts";
import type { Io } from "./program.ts";

/** Under --strict: what a person must settle, on stderr; of conflicts those of the indicators wanted. True when there is anything. */
export function strictFindings(
  { unresolved, conflicts }: Pick<Dataset, "unresolved" | "conflicts">,
  io: Io,
  wanted?: ReadonlySet<string>,
): boolean {
  // What is known not to be a country (an aggregate, a region) is settled.
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  for (const { name, file, locator, suggestions } of names) {
    const near = suggestions.length > 0 ? `; near: ${suggestions.join(", ")}` : "";
    io.err(`unresolved: “${name}” (${file}, ${locator})${near}\n`);
  }
  // Where a stated precedence settled it, nobody has to.
  const open = conflicts.filter(
    ({ settled, indicator }) => settled === "none" && (wanted?.has(indicator) ?? true),
  );
  for (const conflict of open) io.err(`unsettled conflict: ${disagreement(conflict)}\n`);
  return names.length > 0 || open.length > 0;
}
