import type { Surroundings } from "../../explain/index.ts";
import { title } from "../../explain/nodes.ts";
import type { WeightSpace } from "../../model/documents/robustness.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import { expectedRanks, overAllWeightings } from "../../robustness/index.ts";
import type { PlanItem, ScoreTable } from "../../scoring/index.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { competitionRank } from "../../stats/ranks.ts";

const DRAWS = 10_000;

/**
 * What all weightings of one node's children make of the node's own score, for the ranked countries that have it: before the node brings it onto
 * the scale, if it does. What the children give it hangs on none of these weights, also where they place their scores among the candidates'.
 */
export function weightSpaceOf(
  table: ScoreTable,
  asked: string,
  seed: number,
  surroundings: Surroundings,
): WeightSpace {
  const { plan, ranked } = table;
  const item = nodeOf(table, asked);
  const scale = item.additive ? "arithmetic" : "geometric";
  const children = item.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  const isIn = ({ scores, raw }: (typeof ranked)[number]) =>
    !Number.isNaN(raw(plan.items[item.index]!)) &&
    // The logarithm of 0 is below every mean.
    (scale === "arithmetic" || children.every(({ index }) => scores[index] !== 0));
  const countries = ranked.filter(isIn);
  const n = countries.length;
  if (n < 2) {
    throw new ShortlistError("no-score", `fewer than two ranked countries have a score of ${asked}`, {
      wayOut: "Name another node.",
    });
  }
  const values = new Float64Array(children.length * n);
  children.forEach(({ index }, j) => {
    countries.forEach(({ scores }, i) => {
      values[j * n + i] = scale === "arithmetic" ? scores[index]! : Math.log(scores[index]!);
    });
  });
  const { shares, exact, first, firstExact } = overAllWeightings(
    { countries: n, children: children.length, values },
    DRAWS,
    seed,
  );
  const expected = expectedRanks(shares, n);
  const isExact = (i: number) => countries.every((_, k) => k === i || exact[i * n + k] === 1);
  const ranks = competitionRank(countries.map(({ raw }) => raw(plan.items[item.index]!)));
  const all = countries.every((_, i) => isExact(i)) && firstExact;
  return {
    node: item.node.id,
    title: title(item, surroundings),
    scale,
    children: children.map((child) => ({ node: child.node.id, title: title(child, surroundings) })),
    exact: all,
    ...(all ? {} : { draws: DRAWS, seed }),
    countries: countries
      .map(({ country }, i) => ({
        country,
        name: surroundings.nameOf(country),
        rank: ranks[i]!,
        expectedRank: expected[i]!,
        exact: isExact(i),
        firstShare: first[i]!,
      }))
      .sort((a, b) => a.expectedRank - b.expectedRank || (a.country < b.country ? -1 : 1)),
    firstExact,
    pairwise: countries.flatMap(({ country: a }, i) =>
      countries.slice(i + 1).map(({ country: b }, k) => {
        const at = i * n + i + 1 + k;
        return { a, b, share: shares[at]!, exact: exact[at] === 1 };
      }),
    ),
  };
}

/** The node by its id, as its children make its own score; one whose score is no weighted mean has no weightings to speak of. */
function nodeOf({ plan }: ScoreTable, asked: string): PlanItem {
  const factors = plan.items.filter(({ leaf }) => leaf < 0);
  const item = factors.find(({ node }) => node.id === asked);
  if (item === undefined) {
    const near = nearestWord(
      asked,
      factors.map(({ node }) => node.id),
    );
    throw badUsage(`--weight-space ${asked} is no node with children of the profile`, {
      wayOut: `${near === undefined ? "" : `Did you mean ${near}? `}“shortlist profile show <profile>” lists them.`,
    });
  }
  const own = item.fit?.raw ?? item;
  if (!own.additive && !own.additiveInLogs) {
    throw badUsage(`${asked} is neither an arithmetic nor a geometric mean, and its weights do not add up`, {
      wayOut: "Name a node that is one of the two.",
    });
  }
  return own;
}
