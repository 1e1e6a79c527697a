import { olderReaders } from "../dataset/source-names.ts";
import { auditChecks } from "../explain/audit/checks/index.ts";
import { type Accepted, buildAudit } from "../explain/audit/document.ts";
import { frameOf, incomeFigures, namesIn, observationsInUse } from "../explain/audit/frame.ts";
import type { AuditFacts, Found } from "../model/audit.ts";
import { memoized } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import { isGiven } from "../model/plugin-id.ts";
import type { Warned, Warning } from "../model/warning.ts";
import { indicatorsOf } from "../profile/names.ts";
import { INCOME } from "../sources/income.ts";
import { ownWords } from "../words/index.ts";
import type { Run } from "./load-run.ts";
import { type Filters, isShown, shownAs } from "./who.ts";

/**
 * Every check over a run, as one document that says nothing yet.
 *
 * @param past the figures of every year, which tell what is usual
 */
export function audited(
  { dataset, table, surroundings, loaded, words, plugins }: Run,
  past: Dataset,
  {
    shown,
    accepted = { acknowledgements: [], file: "" },
    warnings = [],
  }: {
    readonly shown?: Filters;
    readonly accepted?: Accepted;
    /** What else is to be said beside the run's own. */
    readonly warnings?: readonly Warning[];
  } = {},
): Warned<AuditFacts> {
  const { asOf, countries } = table.evidence;
  const frame = frameOf(table, INCOME, incomeFigures(past.observations, INCOME, asOf));
  const use = {
    indicators: indicatorsOf(loaded.profile),
    observations: observationsInUse(frame),
    asOf,
  };
  const asked = new Set(countries);
  const concerns = ({ country, year }: { country: string; year?: number }) =>
    asked.has(country) && (year === undefined || asOf === undefined || year <= asOf);
  // Income is a yardstick here, and other figures are compared with one another: they are not looked into where the profile does not read them.
  const yardsticks = new Set(indicatorsAuditsRead());
  const aside = new Set([...yardsticks].filter((id) => !use.indicators.has(id)));
  const history = past.observations.filter(({ indicator }) => !aside.has(indicator));
  const subject = {
    ...frame,
    unresolved: dataset.unresolved,
    problems: past.problems,
    conflicts: dataset.conflicts.filter(concerns),
    files: dataset.files,
    older: olderReaders(dataset),
    catalogue: dataset.catalogue,
    observations: history.filter(concerns),
    history,
    beside: past.observations.filter((one) => yardsticks.has(one.indicator) && concerns(one)),
    use,
  };
  const found = auditChecks
    .filter(({ id }) => isGiven(id, plugins))
    .map((check) => ({ id: check.id, findings: check.find(subject) }));
  const around = {
    ...surroundings,
    warnings: [...warnings, ...surroundings.warnings],
    ...(shown ? { shown: { as: shownAs(shown), has: isShown(shown) } } : {}),
  };
  // By what a finding is about in English, whatever the language, and as the document has it.
  const titles = new Map(dataset.catalogue.map(({ id, title }) => [id, title]));
  const inEnglish = {
    ...surroundings,
    language: ownWords.language,
    words: ownWords,
    titleOf: (id: string) => titles.get(id),
  };
  const spoken = [
    { words: ownWords, names: namesIn(table, inEnglish) },
    { words, names: namesIn(table, surroundings) },
  ];
  const subjectsOf = memoized((one: Found) => {
    const check = auditChecks.find(({ id }) => id === one.check)!;
    return spoken.map(({ words, names }) => check.tell(one, words, names).subject);
  });
  return buildAudit(frame, found, around, accepted, subjectsOf);
}

/** Indicators that an audit reads whether or not the profile does: it holds need against income, and texts against tables. */
export function indicatorsAuditsRead(): string[] {
  return [INCOME.figure.indicator, ...auditChecks.flatMap(({ reads = [] }) => reads)];
}
