import { entryOf } from "../model/collections.ts";
import { median } from "../stats/index.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import type { Peers } from "./scaling.ts";

/** Scores of one leaf by position; NaN or undefined for none. */
type Scores = Iterable<number | undefined> & ArrayLike<number | undefined>;

/** Fewer figures say little of what another would be: one entry of a list moved a country by thirteen places. */
const FEWEST = 5;

/**
 * What the missing policy of a leaf puts in the place of a score, by position; undefined where it puts nothing in any place.
 *
 * @param peers whose figures stand in for a country's under `peer-median`
 */
export function filling(
  plan: Plan,
  { missing: { policy } }: PlanLeaf,
  peers: Peers,
  normalised: Scores,
): ((index: number) => number | undefined) | undefined {
  if (policy === "rescale" || policy === "exclude") return undefined;
  if (policy === "worst") return () => plan.scale[0];
  const middles = new Map<readonly number[], number | undefined>();
  const middle = (scores: readonly number[]) => entryOf(middles, scores, () => median(scores));
  if (policy === "median") {
    const all = scoresOf(normalised);
    return () => middle(all);
  }
  const of = standIns(peers, normalised);
  return (index) => {
    const scores = of(index);
    return scores === undefined ? undefined : middle(scores);
  };
}

/**
 * Of whose figures one is made up for a country that has none: of its peers, where five of them have one, else of all countries; undefined
 * where fewer than five have. A score takes their median, and a draw any of them, so that the two do not contradict each other.
 */
export function standIns(peers: Peers, normalised: Scores): (index: number) => readonly number[] | undefined {
  const made = new Map<string | undefined, readonly number[]>();
  const of = (group: string | undefined) =>
    entryOf(made, group, () =>
      scoresOf(normalised, group === undefined ? undefined : (i) => peers.of[i] === group),
    );
  return (index) => [of(peers.of[index]), of(undefined)].find(({ length }) => length >= FEWEST);
}

/** Whether so few have a figure that none is made up for the others. */
export function areFew(normalised: Scores): boolean {
  let found = 0;
  for (let i = 0; i < normalised.length && found < FEWEST; i += 1) {
    const score = normalised[i];
    if (score !== undefined && !Number.isNaN(score)) found += 1;
  }
  return found < FEWEST;
}

/**
 * Writes what enters a column where one country's score is another and nobody else's, as `filling` has it, to the last bit; what is returned is
 * the same where it comes to the same for all others.
 */
export function refilling(
  plan: Plan,
  leaf: PlanLeaf,
  peers: Peers,
  { normalised, applies }: { readonly normalised: Scores; readonly applies: readonly boolean[] },
  index: number,
): (score: number | undefined, entering: (number | undefined)[]) => string {
  const { policy } = leaf.missing;
  if (!policy.endsWith("median")) {
    const fill = filling(plan, leaf, peers, normalised)?.(index);
    return (score, entering) => {
      entering[index] = score ?? fill;
      return "";
    };
  }
  const groupOf = (i: number) => (policy === "median" ? undefined : peers.of[i]);
  const fewest = policy === "median" ? 1 : FEWEST;
  const besideOthers = (counts?: (i: number) => boolean) => {
    const others = scoresOf(normalised, (i) => i !== index && (counts?.(i) ?? true));
    return (score: number | undefined) => {
      const scores = score === undefined ? others : [...others, score];
      return scores.length < fewest ? undefined : median(scores);
    };
  };
  const own = groupOf(index);
  const all = besideOthers();
  const group = own === undefined ? all : besideOthers((i) => groupOf(i) === own);
  const isFew = (other: string | undefined) =>
    other === undefined || scoresOf(normalised, (i) => groupOf(i) === other).length < FEWEST;
  const gaps = applies.flatMap((is, i) => (is && i !== index && normalised[i] === undefined ? [i] : []));
  const near = gaps.filter((i) => groupOf(i) === own);
  const far = gaps.filter((i) => groupOf(i) !== own && isFew(groupOf(i)));
  return (score, entering) => {
    const anybodys = all(score);
    const peersOwn = group(score) ?? anybodys;
    for (const i of near) entering[i] = peersOwn;
    for (const i of far) entering[i] = anybodys;
    entering[index] = score ?? peersOwn;
    return `${near.length > 0 ? peersOwn : ""} ${far.length > 0 ? anybodys : ""}`;
  };
}

function scoresOf(normalised: Scores, counts: (index: number) => boolean = () => true): number[] {
  const scores: number[] = [];
  let index = 0;
  for (const score of normalised) {
    if (score !== undefined && !Number.isNaN(score) && counts(index)) scores.push(score);
    index += 1;
  }
  return scores;
}
