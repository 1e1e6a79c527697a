import type { RankSets } from "../../model/documents/rank-sets.ts";
import { ShortlistError } from "../../model/error.ts";
import {
  jointIntervalRanks,
  mayBeAmongFirst,
  type RankSet,
  type RankSetOptions,
  rankSets,
  scoreDraws,
  simulatedErrors,
} from "../../robustness/index.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { standardError } from "../../scoring/standard-error.ts";
import { errorsTaken } from "./errors-taken.ts";
import { worldOf } from "./world.ts";

/** So many draws of errors, unless told otherwise; and never more than the scores of which fit in memory. */
const DRAWS = 2000;
const MOST = 20_000;
const TOPS = [5, 10, 20];

export interface SetsAsked {
  /** The probability with which sets hold the true ranks. */
  readonly coverage: number;
  readonly draws?: number;
  readonly seed: number;
  /** How many make the top, beside the usual ones. */
  readonly top: number;
}

/**
 * Confidence sets of the ranks of the true scores, from the errors of figures alone, published or declared in the profile: never from
 * what stands in for missing evidence. Undefined errors count as none, and how much of the weight has one is said.
 */
export function rankSetsOf(table: ScoreTable, { coverage, draws = DRAWS, seed, top }: SetsAsked): RankSets {
  if (!(coverage > 0.5 && coverage < 1)) {
    throw new ShortlistError("bad-usage", `--sets ${coverage} is no probability of sets`, {
      wayOut: "Give one above 0.5 and below 1, such as 0.95.",
    });
  }
  const { ranked } = table;
  const world = worldOf(table, ranked, new Set(["data"]));
  const carried = weightsWithError(table);
  const made = Math.min(draws, MOST);
  const drawn = scoreDraws(world, made, seed);
  const n = ranked.length;
  const counted = made - drawn.failed;
  if (counted < 2) {
    throw new ShortlistError("no-draws", "in no two draws of errors did every ranked country have a score", {
      wayOut: "Leave out --sets, or look with “shortlist robustness --vary data” at who loses a score.",
    });
  }
  const scores = ranked.map(({ score }) => score);
  const errors = simulatedErrors(drawn.scores, n);
  const sets = (mode: RankSetOptions["mode"], sides?: RankSetOptions["sides"]) =>
    rankSets(scores, errors, { coverage, mode, ...(sides ? { sides } : {}) });
  const [together, alone, best, worst] = [
    sets("simultaneous"),
    sets("marginal"),
    sets("simultaneous", "best"),
    sets("simultaneous", "worst"),
  ];
  const deviations = ranked.map((_, i) => deviation(errors.drawn, n, i));
  const joint = jointIntervalRanks(scores, deviations, coverage);
  const codes = ranked.map(({ country }) => country);
  const tops = [...new Set([...TOPS, top])].filter((k) => k < n).sort((a, b) => a - b);
  return {
    coverage,
    kind: "simultaneous",
    draws: counted,
    ...(draws > made ? { asked: draws } : {}),
    failedDraws: drawn.failed,
    seed,
    ...errorsTaken(table, ranked),
    weightWithError: carried.reduce((sum, share) => sum + share, 0) / n,
    countries: ranked.map(({ country, rank }, i) => ({
      country,
      rank,
      ...endsOf(together[i]!),
      lowerAlone: alone[i]!.lowest,
      upperAlone: alone[i]!.highest,
      lowerByIntervals: joint[i]!.lowest,
      upperByIntervals: joint[i]!.highest,
      standardError: deviations[i]!,
      weightWithError: carried[i]!,
    })),
    top: tops.map((k) => {
      const may = mayBeAmongFirst(best, k);
      return {
        k,
        may: codes.filter((_, i) => may[i]),
        surely: codes.filter((_, i) => worst[i]!.highest <= k),
      };
    }),
  };
}

function endsOf({ lowest, highest, monteCarlo }: RankSet) {
  return {
    lower: lowest,
    upper: highest,
    lowerBetween: [...monteCarlo.lowest] as [number, number],
    upperBetween: [...monteCarlo.highest] as [number, number],
  };
}

function deviation(drawn: Float64Array, n: number, i: number): number {
  let squares = 0;
  for (let at = i; at < drawn.length; at += n) squares += drawn[at]! ** 2;
  return Math.sqrt(squares / (drawn.length / n - 1));
}

/** Of each ranked country the share of its weight whose figure has an error. */
function weightsWithError({ plan, columns, ranked }: ScoreTable): number[] {
  const weighed = plan.leaves.filter(({ share }) => share > 0);
  return ranked.map(({ index, shares }) =>
    weighed.reduce((sum, leaf) => {
      const one = columns[leaf.leaf]!.observations.at(index);
      const hasError = one !== undefined && (standardError(leaf, one) ?? 0) > 0;
      return hasError ? sum + shares[leaf.index]! : sum;
    }, 0),
  );
}
