import { alphabetical } from "../../model/alphabetical.ts";
import type { Iso3 } from "../../model/country.ts";
import type { IncomeMeasures } from "../../model/income.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import { candidates, type Scored, type ScoreTable } from "../../scoring/score.ts";
import { type Labels, title } from "../nodes.ts";
import { type Income, incomeIn } from "./income.ts";

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
  readonly labels: Labels;
  readonly nameOf: (country: Iso3) => string;
  /** Names in the order of a language that has another than that of the letters. */
  readonly countryNames?: Readonly<Record<string, string>> | undefined;
}

/** @param figures newest figures of income by country, where they are at hand */
export function frameOf(
  table: ScoreTable,
  labels: Labels,
  nameOf: Frame["nameOf"],
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
    labels,
    nameOf,
  };
}

/** What is said of countries, by their names as a reader looks them up. */
export function byName<T extends { readonly country: Iso3 }>(
  { nameOf, countryNames }: Frame,
  all: readonly T[],
): T[] {
  const named = all.map((one) => ({ name: nameOf(one.country), one }));
  return alphabetical(named, countryNames).map(({ one }) => one);
}

/** Title of the factor that an indicator stands in. */
export function factorOf({ table, labels }: Frame, leaf: PlanLeaf): string {
  return title(table.plan.items[leaf.parent]!, labels);
}
