import { withInputs } from "../dataset/derivations/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { hasUnread } from "../model/problem.ts";
import { indicatorsOf } from "../profile/indicators.ts";
import type { Run } from "../run/load-run.ts";
import { EXIT, type ExitCode, type Io } from "./program.ts";
import { NOWHERE, strictFindings } from "./strict.ts";

/** Of a run over data: it has found something where a file of a folder could not be read, which was said. */
export function overData(code: ExitCode, dataset: Pick<Dataset, "problems">): ExitCode {
  return code === EXIT.done && hasUnread(dataset) ? EXIT.found : code;
}

/** Of a ranking: under --strict, names and disagreements that a person must settle are found too. */
export function overRanking(
  code: ExitCode,
  { dataset, loaded }: Pick<Run, "dataset" | "loaded">,
  { strict, quiet }: { readonly strict?: boolean; readonly quiet?: boolean },
  io: Io,
): ExitCode {
  const wanted = withInputs(indicatorsOf(loaded.profile));
  const found = strict && strictFindings(dataset, quiet ? NOWHERE : io, wanted);
  return found ? EXIT.found : overData(code, dataset);
}
