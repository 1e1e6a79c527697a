import type { Iso3 } from "../model/country.ts";
import { competitionRank, kendall, significant } from "../stats/index.ts";
import type { Criteria, Method } from "./methods/index.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { ScoreTable } from "./score.ts";

/** How another way of ranking orders the countries of a table, and how far the two agree. */
export interface CrossCheck {
  /** Kendall's tau-b of the two rankings; undefined where one of them tells nobody apart. */
  readonly tau: number | undefined;
  /** Of those whom the table ranks tenth or better, with ties more than ten, how many the other does too. */
  readonly overlap: { readonly of: number; readonly shared: number };
  /** In the table's order; rank and score undefined where the other way has no result. */
  readonly countries: readonly {
    readonly country: Iso3;
    readonly rank: number | undefined;
    readonly score: number | undefined;
  }[];
}

const FIRST = 10;

/** Ranks the ranked countries by the method, on the same normalised data and weights. */
export function crossCheck(table: ScoreTable, method: Method): CrossCheck {
  const { ranked } = table;
  const results = method.evaluate(criteriaOf(table, method.criteria));
  const sign = method.better === "higher" ? 1 : -1;
  const scored = ranked.flatMap(({ country }, i) =>
    Number.isNaN(results[i]!) ? [] : [{ country, score: significant(results[i]!) }],
  );
  const ranks = competitionRank(scored.map(({ score }) => sign * score));
  return agreement(
    table,
    scored.map((one, i) => ({ ...one, rank: ranks[i]! })),
  );
}

/** How far a table agrees with another ranking of its countries. */
export function agreement(
  { ranked }: ScoreTable,
  other: readonly { readonly country: Iso3; readonly rank: number; readonly score: number }[],
): CrossCheck {
  const found = new Map(other.map((one) => [one.country, one]));
  const both = ranked.flatMap(({ country, rank }) => {
    const match = found.get(country);
    return match === undefined ? [] : [[rank, match.rank] as const];
  });
  return {
    tau: kendall(
      both.map(([own]) => own),
      both.map(([, match]) => match),
    ),
    overlap: {
      of: ranked.filter(({ rank }) => rank <= FIRST).length,
      shared: both.filter(([own, match]) => own <= FIRST && match <= FIRST).length,
    },
    countries: ranked.map(({ country }) => ({
      country,
      rank: found.get(country)?.rank,
      score: found.get(country)?.score,
    })),
  };
}

/** Every weighed indicator; where one of several is taken, what is taken is one criterion. */
function criteriaBelow(plan: Plan, item: PlanItem): PlanItem[] {
  if (item.share === 0) return [];
  if (item.leaf >= 0 || item.chooses) return [item];
  return item.children.flatMap((child) => criteriaBelow(plan, plan.items[child]!));
}

/** The scores of the ranked: of the root's children, or of every indicator with its effective weight. */
function criteriaOf({ plan, ranked }: ScoreTable, criteria: Method["criteria"]): Criteria {
  const items =
    criteria === "root"
      ? plan.root.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0)
      : criteriaBelow(plan, plan.root);
  const values = new Float64Array(ranked.length * items.length);
  ranked.forEach((one, row) => {
    items.forEach((item, column) => {
      values[row * items.length + column] = one.scores[item.index]!;
    });
  });
  return {
    values,
    rows: ranked.length,
    columns: items.length,
    weights: Float64Array.from(items, ({ weight, share }) => (criteria === "root" ? weight : share)),
  };
}
