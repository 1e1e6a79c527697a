import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { Compared, ComparedPair, Comparison, Contribution } from "../../model/documents/comparison.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { type Contributing, factorsOf } from "../factors.ts";
import { leastShown, scoreDecimals, shows } from "../text/score-digits.ts";
import { directed, missingSentence, oneSidedSentence } from "../words/effects.ts";
import { foundWords, unrankedFor } from "../words/gates.ts";

/** Factors that a sentence names on the side of the one ahead, and on the other. */
const MOST = { ahead: 3, behind: 2 };

/** Best first, those without a score last: the order in which they are shown. */
export function byScore({ countries }: Comparison): Compared[] {
  const order = ({ score }: Compared) => score ?? Number.NEGATIVE_INFINITY;
  return [...countries].sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
}

/** A pair's contributions in the form that sentences are made of. */
export function contributing({ contribution, children, ...node }: Contribution): Contributing {
  return { ...node, versusReference: contribution, children: children?.map(contributing) };
}

/** `Ghana ranks 20th of 152 with 59.9 points`; what excludes a country, or why it has no score. */
export function placeSentence(one: Compared, { of, profile }: Comparison, words: Messages): string {
  const { status, score, failure } = one;
  const { comparison } = words;
  const decimals = scoreDecimals(profile);
  const place = { rank: one.rank ?? 0, tied: one.tied };
  const why = () => unrankedFor(failure!, profile.id, words);
  if (status === "ranked") return comparison.ranks(one, place, of, score!, decimals);
  if (status === "unscored") return comparison.unranked(one, why());
  const gates = one.gates.map(({ title }) => title);
  if (status === "apart") return comparison.apart(one, gates, place, of, score!, decimals);
  return score === null
    ? comparison.excluded(one, gates, why())
    : comparison.excludedWould(one, gates, place, of, score, decimals);
}

/** `Does not apply to Estonia and Latvia: MCC scorecard.`; empty where every factor exists for everybody. */
export function foreignSentences({ countries, factors }: Comparison, { comparison }: Messages): string[] {
  const groups = new Map<string, Compared[]>();
  const weighed = factorsOf(factors).filter(({ node }) => node.share > 0);
  countries.forEach((one, i) => {
    const foreign = weighed
      .filter(({ node }) => node.cells[i]!.doesNotApply)
      .map(({ node }) => distinctTitle(node, factors));
    if (foreign.length > 0) gather(groups, JSON.stringify(foreign), one);
  });
  return [...groups].map(([titles, whom]) => comparison.doesNotApply(whom, JSON.parse(titles)));
}

/** What each country is flagged for, with what was observed. */
export function flagSentences(shown: readonly Compared[], words: Messages): string[] {
  return shown.flatMap((one) =>
    one.flags.map((flag) => words.comparison.flag(one, flag.title, foundWords(flag, words), flag.authority)),
  );
}

/** The reason for the order in one sentence, then what missing evidence has to do with it. */
export function pairSentences(
  pair: ComparedPair,
  { countries, profile }: Comparison,
  words: Messages,
): string[] {
  const decimals = scoreDecimals(profile);
  const [ahead, behind] = [pair.ahead, pair.behind].map(
    (code) => countries.find((one) => one.country === code)!,
  );
  return [
    ...orderSentences(pair, ahead!, behind!, decimals, words),
    ...evidenceSentences(pair, ahead!, behind!, decimals, words),
  ];
}

function orderSentences(
  pair: ComparedPair,
  ahead: Compared,
  behind: Compared,
  decimals: number,
  { comparison, effects, numbers }: Messages,
): string[] {
  const nodes = pair.contributions.map(contributing);
  const sides = ([1, -1] as const).flatMap((sign) => {
    const groups = directed(nodes, sign, sign > 0 ? MOST.ahead : MOST.behind, decimals);
    return groups ? [effects.directionOf(ahead, sign, groups, decimals)] : [];
  });
  const difference = shows(pair.difference, decimals) ? pair.difference : undefined;
  const least = leastShown(decimals, numbers);
  const small = sides.length === 0;
  return [
    pair.difference === 0
      ? comparison.same(ahead, behind, ahead.score!, decimals)
      : comparison.ahead(ahead, behind, difference, decimals, { small, least }),
    ...sides,
  ];
}

/** What of the difference comes from missing evidence, and whether that evidence could turn the order. */
function evidenceSentences(
  pair: ComparedPair,
  ahead: Compared,
  behind: Compared,
  decimals: number,
  words: Messages,
): string[] {
  const nodes = pair.contributions.map(contributing);
  const sentences = [
    ...missingSentence(nodes, "notAssessed", ahead, decimals, words),
    ...missingSentence(nodes, "referenceNotAssessed", behind, decimals, words),
    ...oneSidedSentence(nodes, decimals, words),
  ];
  if (pair.couldTurn === null || pair.difference === 0) return sentences;
  const [worst, best] = [ahead.scoreRange![0], behind.scoreRange![1]];
  const { couldTurn, cannotTurn } = words.comparison;
  return [...sentences, (pair.couldTurn ? couldTurn : cannotTurn)(ahead, behind, worst, best, decimals)];
}
