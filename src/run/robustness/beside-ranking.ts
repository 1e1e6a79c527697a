import type { DrawnRanks, Ranking } from "../../model/documents/ranking.ts";
import type { Run } from "../load-run.ts";
import { SEED, TOP, WEIGHTS } from "./options.ts";
import { robustnessOf } from "./robustness.ts";
import { rankSetsOf } from "./sets.ts";

/** What a ranking is asked to say of how sure it is. */
export interface SureAsked {
  /** Sets of ranks that hold the true ones with this probability; absent: none are made. */
  readonly sets?: number;
  /** Whether to draw as `robustness` does with its defaults. */
  readonly robustness?: boolean;
}

/** How sure a ranking is, beside it: the same figures as the command `robustness` has, for the countries that are shown. */
export async function besideRanking(
  run: Run,
  { sets, robustness }: SureAsked,
  has: (country: string) => boolean,
): Promise<Pick<Ranking, "rankSets" | "robustness">> {
  const { table } = run;
  if (table.ranked.length === 0) return {};
  const made = sets === undefined ? undefined : rankSetsOf(table, { coverage: sets, seed: SEED, top: TOP });
  return {
    ...(made === undefined
      ? {}
      : { rankSets: { ...made, countries: made.countries.filter(({ country }) => has(country)) } }),
    ...(robustness ? { robustness: await drawnRanks(run, has) } : {}),
  };
}

async function drawnRanks(run: Run, has: (country: string) => boolean): Promise<DrawnRanks> {
  const { draws, failedDraws, seed, varied, held, countries } = await robustnessOf(run, {});
  const kinds = ["weights", "data", "missing", "methods"] as const;
  return {
    draws,
    failedDraws,
    seed,
    weights: WEIGHTS,
    varied: kinds.filter((kind) => kind in varied),
    held,
    countries: countries
      .filter(({ country }) => has(country))
      .map(({ country, rankedShare, rankP05, rankP50, rankP95 }) => ({
        country,
        rankedShare,
        rankP05,
        rankP50,
        rankP95,
      })),
  };
}
