import { withInputs } from "../dataset/derivations/index.ts";
import { hasUnread } from "../model/problem.ts";
import { indicatorsOf } from "../profile/indicators.ts";
import type { Run } from "../use/load-run.ts";
import { EXIT, type ExitCode, type Io } from "./program.ts";
import { strictFindings } from "./strict.ts";

/** Of a run over data: it has found something where a file of a folder could not be read, which was said. */
export function overData(code: ExitCode, dataset: Parameters<typeof hasUnread>[0]): ExitCode {
  return code === EXIT.done && hasUnread(dataset) ? EXIT.found : code;
}

/** Of a ranking: under --strict, names and disagreements that a person must settle are found too. */
export function overRanking(
  code: ExitCode,
  { dataset, loaded }: Pick<Run, "dataset" | "loaded">,
  { strict }: { readonly strict?: boolean },
  io: Io,
): ExitCode {
  const wanted = withInputs(indicatorsOf(loaded.profile));
  const found = strict && strictFindings(dataset, io, wanted);
  return found ? EXIT.found : overData(code, dataset);
}
