import type { Names } from "../../model/audit.ts";
import { memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import { alphabetical } from "../../model/country.ts";
import type { Importance } from "../../model/documents/audit.ts";
import type { ChosenValues } from "../../model/evidence.ts";
import type { Observation } from "../../model/observation.ts";
import { measuredIn } from "../../model/observation.ts";
import type { IncomeMeasures } from "../../model/source.ts";
import { textIn } from "../../model/translation.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import { candidates, type Scored, type ScoreTable } from "../../scoring/score.ts";
import { spearman } from "../../stats/correlation.ts";
import { failureText, lackingText, placingText } from "../../words/choose.ts";
import { explainFailure, type Labels, title } from "../nodes.ts";
import { FEWEST_PAIRS } from "./correlation.ts";

/** What findings are told with, in a language. */
export type { Messages } from "../../words/index.ts";

/** What every check of the scores starts from. */
export interface Frame {
  readonly table: ScoreTable;
  /** Countries that no gate excludes, in ISO order: the ranked, those set apart and those without a score. */
  readonly candidates: readonly Scored[];
  /** Indicators that the score weighs. */
  readonly leaves: readonly PlanLeaf[];
  /** What measures income. */
  readonly measures: IncomeMeasures;
  /** What income is read from; absent where nothing at hand says it. */
  readonly income?: Income;
}

/** @param figures newest figures of income by country, where they are at hand */
export function frameOf(
  table: ScoreTable,
  measures: IncomeMeasures,
  figures?: ReadonlyMap<Iso3, number>,
): Frame {
  const income = incomeIn(table, measures, figures);

  return {
    table,
    candidates: [...candidates(table)].sort((a, b) => a.index - b.index),
    leaves: table.plan.leaves.filter(({ share }) => share > 0),
    measures,
    ...(income ? { income } : {}),
  };
}

/** What the findings of a run are told by, in the language of its labels. */
export function namesIn(
  { plan }: Pick<ScoreTable, "plan">,
  labels: Labels & { readonly nameOf: (country: Iso3) => string },
): Names {
  const { words, language, titleOf, nameOf } = labels;
  const itemOf = memoized((id: string) => plan.items.find(({ node }) => node.id === id)!);
  const country = (iso3: Iso3) => words.countryNames?.[iso3] ?? nameOf(iso3);
  return {
    country,
    byName: (all) =>
      alphabetical(
        all.map((one) => ({ ...one, name: country(one.country) })),
        words.countryNames,
      ),
    node: (id) => title(itemOf(id), labels),
    indicator: (id) => titleOf(id) ?? id,
    text: (text) => textIn(text, language, ""),
    change: ({ id, what }) => words?.names?.change(id) ?? what,
    noScore(node, cause, isWhole) {
      const { title, cause: titled } = explainFailure({ plan }, { failure: { node, cause } }, labels);
      const reason = failureText(titled!, node, words);
      return isWhole ? reason : words.failureAt({ title, reason });
    },
    required(node, cause) {
      const { requires } = explainFailure(
        { plan },
        { failure: { node, cause, required: [itemOf(node)] } },
        labels,
      );
      return { lacking: lackingText(requires!, words), placing: placingText(requires!, words) };
    },
  };
}

/**
 * The values that decide something: those that a candidate's score rests on, and those that gates tested for the candidates
 * or excluded somebody on. What stands in the data beside them changes no rank.
 */
export function observationsInUse({ table, candidates, leaves }: Frame): ReadonlySet<Observation> {
  const used = new Set<Observation>();
  for (const leaf of leaves) {
    const { observations } = table.columns[leaf.leaf]!;
    for (const { index } of candidates) {
      const one = observations.at(index);
      if (one) used.add(one);
    }
  }
  for (const { gates } of candidates) {
    for (const { truth } of gates) for (const one of truth.observations) used.add(one);
  }
  for (const { gates } of table.excluded) {
    for (const { outcome, gate, truth } of gates) {
      if (outcome !== "met" || gate.effect !== "exclude") continue;
      for (const one of truth.observations) used.add(one);
    }
  }
  return used;
}

/** A yardstick of income: by how much a figure of need is poverty under another name. */
export interface Income {
  readonly measure: NonNullable<Importance["income"]>["measure"];
  readonly indicator: string;
  readonly of: ReadonlyMap<Iso3, number>;
}

/**
 * The figure per person where it is at hand for ten of the ranked, else the groups where the profile reads them.
 *
 * @param figures newest figures by country; by default those that the profile reads
 */
function incomeIn(
  { evidence, ranked }: ScoreTable,
  { figure, group }: IncomeMeasures,
  figures: ReadonlyMap<Iso3, number> = new Map(numbersIn(evidence.values(figure))),
): Income | undefined {
  const known = ranked.filter(({ country }) => figures.has(country));
  if (known.length >= FEWEST_PAIRS)
    return { measure: "per-capita", indicator: figure.indicator, of: figures };
  const groups = new Map<Iso3, number>();
  for (const [country, { value }] of evidence.values(group)) {
    const at = group.order.indexOf(String(value));
    if (at >= 0) groups.set(country, at);
  }
  return groups.size === 0 ? undefined : { measure: "group", indicator: group.indicator, of: groups };
}

function numbersIn(values: ChosenValues): [Iso3, number][] {
  const numbers: [Iso3, number][] = [];
  values.forEach(({ value }, country) => {
    if (typeof value === "number") numbers.push([country, value]);
  });
  return numbers;
}

/** Spearman's correlation of a score with income over the ranked who have both, at least ten. */
export function withIncome(
  ranked: readonly Scored[],
  scoreOf: (one: Scored) => number,
  { of }: Income,
): { readonly rho: number; readonly countries: number } | undefined {
  const scores: number[] = [];
  const incomes: number[] = [];
  for (const one of ranked) {
    const [income, score] = [of.get(one.country), scoreOf(one)];
    if (income === undefined || !Number.isFinite(score)) continue;
    scores.push(score);
    incomes.push(income);
  }
  if (scores.length < FEWEST_PAIRS) return undefined;
  const rho = spearman(scores, incomes);
  return rho === undefined ? undefined : { rho, countries: scores.length };
}

/** The newest figure per person that each country has up to a year. */
export function incomeFigures(
  observations: readonly Observation[],
  { figure }: IncomeMeasures,
  asOf: number | undefined,
): ReadonlyMap<Iso3, number> {
  const newest = new Map<Iso3, Observation>();
  for (const one of observations) {
    if (one.indicator !== figure.indicator || typeof one.value !== "number") continue;
    const year = measuredIn(one) ?? 0;
    if (asOf !== undefined && year > asOf) continue;
    const known = newest.get(one.country);
    if (known === undefined || (measuredIn(known) ?? 0) < year) newest.set(one.country, one);
  }
  return new Map([...newest].map(([country, { value }]) => [country, value as number]));
}
