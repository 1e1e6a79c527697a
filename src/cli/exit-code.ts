import { withInputs } from "../dataset/derivations/index.ts";
import { ownWords } from "../locales/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { hasUnread, isOpen } from "../model/problem.ts";
import { indicatorsOf } from "../profile/names.ts";
import { disagreement } from "../use/data/snapshot.ts";
import type { Run } from "../use/load-run.ts";
import { EXIT, type ExitCode, type Io } from "./program.ts";

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

/** Of each kind; a document or a snapshot holds them all. */
const SAID = 100;

/** Under --strict: what a person must settle, on stderr; of conflicts those of the indicators wanted. True when there is anything. */
export function strictFindings(
  { unresolved, conflicts, problems }: Pick<Dataset, "unresolved" | "conflicts" | "problems">,
  io: Pick<Io, "err">,
  wanted?: ReadonlySet<string>,
): boolean {
  const more = (count: number, what: string) => {
    if (count > SAID) io.err(`… and ${count - SAID} more ${what}\n`);
  };
  // What is known not to be a country (an aggregate, a region) is settled.
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  for (const { name, file, locator, suggestions } of names.slice(0, SAID)) {
    const near = suggestions.length > 0 ? `; near: ${suggestions.join(", ")}` : "";
    io.err(`unresolved: “${name}” (${file}, ${locator})${near}\n`);
  }
  more(names.length, "names");
  // Where a stated precedence settled it, nobody has to.
  const open = conflicts.filter(
    ({ settled, indicator }) => settled === "none" && (wanted?.has(indicator) ?? true),
  );
  for (const conflict of open.slice(0, SAID))
    io.err(`unsettled conflict: ${disagreement(conflict, ownWords)}\n`);
  more(open.length, "unsettled conflicts");
  const torn = problems.filter(
    ({ undecided }) => undecided !== undefined && (wanted?.has(undecided.indicator) ?? true),
  );
  for (const { message, file, locator } of torn.slice(0, SAID))
    io.err(`unsettled: ${message} (${[file, locator].filter(Boolean).join(", ")})\n`);
  more(torn.length, "figures that a file leaves in doubt");
  const slips = problems.filter((one) => one.nearly !== undefined && isOpen(one, wanted));
  for (const { nearly, file, locator } of slips.slice(0, SAID))
    io.err(`unknown indicator: “${nearly!.id}” (${file}, ${locator}); did you mean “${nearly!.known}”?\n`);
  more(slips.length, "unknown indicators");
  return [names, open, torn, slips].some(({ length }) => length > 0);
}
