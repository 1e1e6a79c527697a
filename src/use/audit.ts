import { auditChecks } from "../explain/audit/checks/index.ts";
import { type Accepted, buildAudit } from "../explain/audit/document.ts";
import { frameOf, incomeFigures, observationsInUse } from "../explain/audit/frame.ts";
import { calledIn, wordsOfCheck } from "../locales/index.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Audit } from "../model/documents/audit.ts";
import { indicatorsOf } from "../profile/names.ts";
import { INCOME } from "../sources/income.ts";
import type { Run } from "./load-run.ts";
import { readByOlder } from "./warnings.ts";
import { type Filters, isShown, shownAs } from "./who.ts";

/**
 * Every check over a run, as one document.
 *
 * @param past the figures of every year, which tell what is usual
 */
export function audited(
  { dataset, table, surroundings, loaded, words }: Run,
  past: Dataset,
  {
    shown,
    accepted,
    warnings = [],
  }: {
    readonly shown?: Filters;
    readonly accepted?: Accepted;
    /** What else is to be said beside the run's own. */
    readonly warnings?: Audit["warnings"];
  } = {},
): Audit {
  const { asOf, countries } = table.evidence;
  const nameOf = (iso3: string) => calledIn(words, iso3, surroundings.nameOf(iso3));
  const frame = frameOf(table, surroundings, nameOf, INCOME, incomeFigures(past.observations, INCOME, asOf));
  const use = {
    indicators: indicatorsOf(loaded.profile),
    observations: observationsInUse(frame),
    asOf,
    nameOf,
  };
  const asked = new Set(countries);
  const concerns = ({ country, year }: { country: string; year?: number }) =>
    asked.has(country) && (year === undefined || asOf === undefined || year <= asOf);
  // Income is a yardstick here, and other figures are compared with one another: they are not looked into where the profile does not read them.
  const beside = new Set(indicatorsAuditsRead());
  const aside = new Set([...beside].filter((id) => !use.indicators.has(id)));
  const history = past.observations.filter(({ indicator }) => !aside.has(indicator));
  const subject = {
    ...frame,
    countryNames: words.countryNames,
    unresolved: dataset.unresolved,
    problems: past.problems,
    conflicts: dataset.conflicts.filter(concerns),
    files: dataset.files,
    older: readByOlder(dataset, words),
    catalogue: dataset.catalogue,
    observations: history.filter(concerns),
    history,
    beside: past.observations.filter((one) => beside.has(one.indicator) && concerns(one)),
    use,
  };
  const found = auditChecks.map((check) => {
    const say = wordsOfCheck(check, words);
    return { id: check.id, title: say.title, rule: say.rule, findings: check.find(subject, say) };
  });
  const around = {
    ...surroundings,
    warnings: [...warnings, ...surroundings.warnings],
    ...(shown ? { shown: { as: shownAs(shown), has: isShown(shown) } } : {}),
  };
  return buildAudit(frame, found, around, accepted, words.audit.acknowledgements);
}

/** Indicators that an audit reads whether or not the profile does: it holds need against income, and texts against tables. */
export function indicatorsAuditsRead(): string[] {
  return [INCOME.figure.indicator, ...auditChecks.flatMap(({ reads = [] }) => reads)];
}
