import type { DrawnRanks, Ranking } from "../../model/documents/ranking.ts";
import { ShortlistError } from "../../model/error.ts";
import { TOP } from "../../model/top.ts";
import type { Run } from "../load-run.ts";
import { SEED, VARIABLE, WEIGHTS } from "./options.ts";
import type { Drawing } from "./pool.ts";
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
  drawing: Drawing = {},
): Promise<Pick<Ranking, "rankSets" | "robustness" | "stoppedBefore">> {
  const { table } = run;
  if (table.ranked.length === 0) return {};
  const made =
    sets === undefined
      ? undefined
      : await rankSetsOf(table, { coverage: sets, seed: SEED, top: TOP }, drawing);
  const drawn = robustness ? await drawnRanks(run, has, drawing) : undefined;
  const stoppedBefore = [
    ...(sets !== undefined && made === undefined ? (["rankSets"] as const) : []),
    ...(robustness && drawn === undefined ? (["robustness"] as const) : []),
  ];
  return {
    ...(made === undefined
      ? {}
      : { rankSets: { ...made, countries: made.countries.filter(({ country }) => has(country)) } }),
    ...(drawn === undefined ? {} : { robustness: drawn }),
    ...(stoppedBefore.length > 0 ? { stoppedBefore } : {}),
  };
}

async function drawnRanks(
  run: Run,
  has: (country: string) => boolean,
  drawing: Drawing,
): Promise<DrawnRanks | undefined> {
  const made = await robustnessOf(run, {}, drawing).catch((error: unknown) => {
    if (error instanceof ShortlistError && error.code === "stopped") return undefined;
    throw error;
  });
  if (made === undefined) return undefined;
  const { draws, asked, failedDraws, seed, varied, held, countries } = made;
  return {
    draws,
    ...(asked === undefined ? {} : { asked }),
    failedDraws,
    seed,
    weights: WEIGHTS,
    varied: VARIABLE.filter((kind) => kind in varied),
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
