import { defined } from "../../model/collections.ts";
import type { Drawn, Draws, Ranking } from "../../model/documents/ranking.ts";
import type { RankSets } from "../../model/documents/uncertainty.ts";
import { ShortlistError } from "../../model/problem.ts";
import { bandOf, DRAWS_WITH_RANKING, TOP, topOf } from "../../model/standings.ts";
import type { Warned } from "../../model/warning.ts";
import { SEED } from "../../robustness/of-table.ts";
import type { DrawsAsked, Run } from "../load-run.ts";
import { kindsIn, placesIn } from "./document.ts";
import { WEIGHTS } from "./options.ts";
import type { Drawing } from "./pool.ts";
import { rankSetsOf, setsWithDraws } from "./rank-sets.ts";
import { drawnFrom } from "./robustness.ts";

/** What a ranking is asked to say of how sure it is. */
export interface CertaintyAsked extends DrawsAsked {
  /** Sets of ranks that hold the true ones with this probability; absent: none are made. */
  readonly sets?: number;
}

/** Where the ranked stood in the draws of a run, and how those were made. */
export async function placesInDraws(run: Run, asked: DrawsAsked & Drawing): Promise<PlacesInDraws> {
  const { draws = DRAWS_WITH_RANKING, first = topOf(run.table.ranked.length) } = asked;
  return (await drawnOf(run, draws, first, asked))!;
}

interface PlacesInDraws extends Pick<Ranking, "order"> {
  readonly draws: Draws;
  readonly of: ReadonlyMap<string, Drawn>;
}

/** How sure a ranking is, beside it: the same figures as the command `robustness` has. The rows of the ranking are written into. */
export async function rankingWithDraws(
  run: Run,
  options: CertaintyAsked & Drawing,
  ranking: Warned<Ranking>,
): Promise<Warned<Ranking>> {
  const { sets, draws: asked, first } = options;
  const { table } = run;
  if (table.ranked.length === 0) return ranking;
  const made =
    sets === undefined
      ? undefined
      : await rankSetsOf(table, { coverage: sets, seed: SEED, top: first ?? TOP }, options);
  // None is what --draws 0 asks for.
  const draws = asked || undefined;
  const k = first ?? topOf(table.ranked.length);
  const drawn = draws === undefined ? undefined : await drawnOf(run, draws, k, options);
  const stoppedBefore = [
    ...(sets !== undefined && made === undefined ? (["rankSets"] as const) : []),
    ...(draws !== undefined && drawn === undefined ? (["draws"] as const) : []),
  ];
  if (drawn) for (const row of ranking.ranked) Object.assign(row, drawn.of.get(row.country));
  const shown = new Map(ranking.ranked.map((one) => [one.country, one]));
  const sure = made && setsWithDraws(made, (country) => shown.get(country));
  const { warnings, ...rest } = ranking;
  return {
    ...rest,
    ...(sure === undefined ? {} : { rankSets: ofShown(sure, shown) }),
    ...(drawn === undefined ? {} : { draws: drawn.draws, ...defined({ order: drawn.order }) }),
    ...(stoppedBefore.length > 0 ? { stoppedBefore } : {}),
    warnings,
  };
}

function ofShown(sets: RankSets, shown: ReadonlyMap<string, unknown>): RankSets {
  const isShown = ({ country }: { readonly country: string }) => shown.has(country);
  return "reason" in sets
    ? { ...sets, countries: sets.countries.filter(isShown) }
    : { ...sets, countries: sets.countries.filter(isShown) };
}

/** Undefined where it was stopped before there were any. */
export async function drawnOf(
  run: Run,
  asked: number,
  first: number,
  { threads, signal, progress, isStopped, early }: Drawing,
): Promise<PlacesInDraws | undefined> {
  const drawing = defined({ threads, signal, progress, isStopped, early });
  const made = await drawnFrom(run, { ...drawing, draws: asked, first }, true).catch((error: unknown) => {
    if (error instanceof ShortlistError && error.code === "stopped") return undefined;
    throw error;
  });
  if (made === undefined) return undefined;
  const { plan, tally } = made.drawn;
  const { failedDraws } = tally;
  const n = tally.draws + failedDraws;
  const { countries, order, undrawn } = placesIn(run, made.drawn);
  return {
    ...defined({ order }),
    draws: {
      n,
      ...(n < asked ? { asked } : {}),
      failedDraws,
      seed: plan.seed,
      first,
      weights: WEIGHTS,
      ...kindsIn(plan),
      ...defined({ undrawn }),
    },
    of: new Map(
      countries.map(({ country, topShare, rankedShare, rankP05, rankP95 }) => [
        country,
        { topShare, band: bandOf(topShare[first]!, n - failedDraws), rankedShare, rankP05, rankP95 },
      ]),
    ),
  };
}
