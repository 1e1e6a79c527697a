import type { RankedCountry } from "../../model/documents/ranking.ts";
import type { RankSets } from "../../model/documents/uncertainty.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import { knownSets, TOPS } from "../../model/standings.ts";
import {
  fewestDraws,
  jointIntervalRanks,
  mayBeAmongFirst,
  type RankSet,
  type RankSetOptions,
  rankSets,
  type ScoreDraws,
  simulatedErrors,
} from "../../robustness/index.ts";
import { worldOf } from "../../robustness/of-table.ts";
import { standardError } from "../../scoring/column.ts";
import { tooLittle } from "../../scoring/evaluate.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { countedLeaves, errorsTaken } from "./document.ts";
import { type Drawing, inParts } from "./pool.ts";

/** So many draws of errors, unless told otherwise; and never more than the scores of which fit in memory. */
const DRAWS = 2000;
const MOST = 20_000;
/** With errors on less of the weight, sets would take most of a score for known. */
const LEAST_WEIGHT = 0.5;
/** Stopped after fewer draws than this, sets would hold nearly every rank that errors leave open. */
const FEWEST = 100;

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
 * what stands in for missing evidence. Undefined errors count as none, and how much of the weight has one is said; where it is less than
 * half, nothing else is.
 *
 * @returns undefined where it was stopped before there was anything to say
 */
export async function rankSetsOf(
  table: ScoreTable,
  { coverage, draws = DRAWS, seed, top }: SetsAsked,
  drawing: Drawing = {},
): Promise<RankSets | undefined> {
  mustBeCoverage(coverage, draws);
  const { ranked } = table;
  const carried = weightsWithError(table);
  const weightWithError = carried.reduce((sum, share) => sum + share, 0) / ranked.length;
  const asked = { coverage, kind: "simultaneous" as const, weightWithError };
  if (tooLittle(weightWithError, LEAST_WEIGHT)) {
    return {
      ...asked,
      reason: "not-known-from-published-errors",
      countries: ranked.map(({ country, rank }, i) => ({
        country,
        rank,
        lower: null,
        upper: null,
        weightWithError: carried[i]!,
      })),
    };
  }
  const world = worldOf(table, ranked, new Set(["data"]));
  const most = Math.min(draws, MOST);
  const parts: ScoreDraws[] = [];
  const made = await inParts({ kind: "errors", world, seed }, most, (part) => parts.push(part), drawing);
  const n = ranked.length;
  const failed = parts.reduce((sum, part) => sum + part.failed, 0);
  const counted = made - failed;
  const least = fewestDraws(coverage);
  if (made < most && counted < Math.max(FEWEST, least)) return undefined;
  if (counted < least) {
    throw new ShortlistError(
      "no-draws",
      `in ${counted} of ${made} draws of errors every ranked country had a score, and sets of ${coverage} take ${least}`,
      {
        wayOut: "Leave out --sets, or look with “shortlist robustness --vary data” at who loses a score.",
      },
    );
  }
  const scores = ranked.map(({ score }) => score);
  const errors = simulatedErrors(joined(parts.map((part) => part.scores)), scores);
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
    ...asked,
    draws: counted,
    ...(draws > made ? { asked: draws } : {}),
    ...(made < most ? { stopped: true as const } : {}),
    failedDraws: failed,
    seed,
    ...errorsTaken(table, ranked, (one) => countedLeaves(table.plan, one)),
    ...(table.fit === undefined ? {} : { byPlace: true as const }),
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
      // With other draws there would be the fewest where ends are the farthest from the first rank.
      const between = (sides: readonly RankSet[], end: "lowest" | "highest"): [number, number] => {
        const within = (at: 0 | 1) => sides.filter(({ monteCarlo }) => monteCarlo[end][at] <= k).length;
        return [within(1), within(0)];
      };
      return {
        k,
        may: codes.filter((_, i) => may[i]),
        surely: codes.filter((_, i) => worst[i]!.highest <= k),
        mayBetween: between(best, "lowest"),
        surelyBetween: between(worst, "highest"),
      };
    }),
  };
}

/** The sets beside what draws tell of the same countries: where the ends differ, it is said. */
export function setsWithDraws<S extends RankSets>(
  sets: S,
  drawnOf: (country: string) => Pick<RankedCountry, "rankP05" | "rankP95"> | undefined,
): S {
  if (knownSets(sets) === undefined) return sets;
  const isUnlike = ({ country, lower, upper }: RankSets["countries"][number]) => {
    const { rankP05 = null, rankP95 = null } = drawnOf(country) ?? {};
    return rankP05 !== null && rankP95 !== null && (lower !== rankP05 || upper !== rankP95);
  };
  return {
    ...sets,
    countries: sets.countries.map((one) => (isUnlike(one) ? { ...one, unlikeDraws: true } : one)),
  };
}

/** What is no probability of sets, or one that so many draws cannot tell from certainty, is said before anything is drawn. */
export function mustBeCoverage(coverage: number, draws: number = DRAWS): void {
  if (!(coverage > 0.5 && coverage < 1)) {
    throw badUsage(`--sets ${coverage} is no probability of sets`, {
      wayOut: "Give one above 0.5 and below 1, such as 0.95.",
    });
  }
  const least = fewestDraws(coverage);
  if (least <= Math.min(draws, MOST)) return;
  throw badUsage(`--sets ${coverage} takes ${least} draws of errors or more, not ${Math.min(draws, MOST)}`, {
    wayOut:
      least > MOST
        ? `Give a lower probability: ${MOST} draws are the most that sets are made of.`
        : `Give a lower probability, or more draws: shortlist robustness --sets ${coverage} --draws ${least}.`,
  });
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function endsOf({ lowest, highest, monteCarlo }: RankSet) {
  return {
    lower: lowest,
    upper: highest,
    lowerBetween: [...monteCarlo.lowest] as [number, number],
    upperBetween: [...monteCarlo.highest] as [number, number],
  };
}

/** The standard error of a score. */
function deviation(drawn: Float64Array, n: number, i: number): number {
  let [sum, squares] = [0, 0];
  for (let at = i; at < drawn.length; at += n) sum += drawn[at]!;
  const mean = sum / (drawn.length / n);
  for (let at = i; at < drawn.length; at += n) squares += (drawn[at]! - mean) ** 2;
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
