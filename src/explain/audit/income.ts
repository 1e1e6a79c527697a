import type { Iso3 } from "../../model/country.ts";
import { measuredIn } from "../../model/dating.ts";
import type { Importance } from "../../model/documents/audit.ts";
import type { ChosenValues } from "../../model/evidence.ts";
import type { IncomeMeasures } from "../../model/income.ts";
import type { Observation } from "../../model/observation.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { spearman } from "../../stats/spearman.ts";
import { FEWEST } from "./pairs.ts";

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
export function incomeIn(
  { evidence, ranked }: ScoreTable,
  { figure, group }: IncomeMeasures,
  figures: ReadonlyMap<Iso3, number> = new Map(numbersIn(evidence.values(figure))),
): Income | undefined {
  const known = ranked.filter(({ country }) => figures.has(country));
  if (known.length >= FEWEST) return { measure: "per-capita", indicator: figure.indicator, of: figures };
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
  if (scores.length < FEWEST) return undefined;
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
