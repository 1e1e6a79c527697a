import type { Compared, ComparedPair, Comparison, Contribution } from "../../model/documents/comparison.ts";
import { gather } from "../../model/gather.ts";
import { tellingTitle } from "../../model/telling-title.ts";
import { atStart, inSentence } from "../country-words.ts";
import { directionWords, missingSentence, oneSidedSentence } from "../effect-words.ts";
import { counted, listed, placed } from "../english.ts";
import { withoutRank } from "../explanation/sentences.ts";
import { type Contributing, factorsOf } from "../factors.ts";
import { fixed } from "../format.ts";
import { leastShown, scoreDecimals, shows } from "../score-digits.ts";

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
export function placeSentence(one: Compared, { of, profile }: Comparison): string {
  const { status, rank, tied, score, failure, gates } = one;
  const name = atStart(one);
  const decimals = scoreDecimals(profile);
  if (status === "ranked")
    return `${name} ranks ${placed(rank!, tied)} of ${of} with ${fixed(score!, decimals)} points.`;
  if (status === "unscored") return `${name} ${withoutRank(failure!, profile.id)}.`;
  const why = `${name} is excluded (${gates.map(({ title }) => title).join("; ")})`;
  if (score === null) return `${why} and ${withoutRank(failure!, profile.id)}.`;
  return `${why}; its ${fixed(score, decimals)} points would place it ${placed(rank!, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`;
}

/** `Does not apply to Estonia and Latvia: MCC scorecard.`; empty where every factor exists for everybody. */
export function foreignSentences({ countries, factors }: Comparison): string[] {
  const groups = new Map<string, string[]>();
  const weighed = factorsOf(factors).filter(({ node }) => node.share > 0);
  countries.forEach((one, i) => {
    const foreign = weighed
      .filter(({ node }) => node.cells[i]!.doesNotApply)
      .map(({ node }) => tellingTitle(node, factors));
    if (foreign.length > 0) gather(groups, listed(foreign), inSentence(one));
  });
  return [...groups].map(([what, whom]) => `Does not apply to ${listed(whom)}: ${what}.`);
}

/** The reason for the order in one sentence, then what missing evidence has to do with it. */
export function pairSentences(pair: ComparedPair, { countries, profile }: Comparison): string[] {
  const decimals = scoreDecimals(profile);
  const [ahead, behind] = [pair.ahead, pair.behind].map(
    (code) => countries.find((one) => one.country === code)!,
  );
  return [
    orderSentence(pair, ahead!, behind!, decimals),
    ...evidenceSentences(pair, ahead!, behind!, decimals),
  ];
}

function orderSentence(pair: ComparedPair, ahead: Compared, behind: Compared, decimals: number): string {
  const nodes = pair.contributions.map(contributing);
  const sides = [
    directionWords(nodes, 1, MOST.ahead, decimals),
    directionWords(nodes, -1, MOST.behind, decimals),
  ].filter((words) => words !== undefined);
  const why = sides.map((words) => ` ${atStart(ahead)} is ${words}.`).join("");
  if (pair.difference === 0)
    return `${atStart(ahead)} and ${inSentence(behind)} have the same score, ${fixed(ahead.score!, decimals)} points.${why}`;
  const by = fixed(pair.difference, decimals);
  const lead = `${atStart(ahead)} is ahead of ${inSentence(behind)} by ${shows(pair.difference, decimals) ? `${by} ${Number(by) === 1 ? "point" : "points"}` : `less than ${leastShown(decimals)} points`}`;
  if (sides.length === 0) return `${lead}, by many small differences.`;
  return `${lead}.${why}`;
}

/** What of the difference comes from missing evidence, and whether that evidence could turn the order. */
function evidenceSentences(
  pair: ComparedPair,
  ahead: Compared,
  behind: Compared,
  decimals: number,
): string[] {
  const nodes = pair.contributions.map(contributing);
  const sentences = [
    ...missingSentence(nodes, "notAssessed", ` for ${inSentence(ahead)}`, decimals),
    ...missingSentence(nodes, "referenceNotAssessed", ` for ${inSentence(behind)}`, decimals),
    ...oneSidedSentence(nodes, decimals),
  ];
  if (pair.couldTurn === null || pair.difference === 0) return sentences;
  const [worst, best] = [ahead.scoreRange![0], behind.scoreRange![1]];
  sentences.push(
    pair.couldTurn
      ? `Missing evidence could turn the order: with everything not assessed at its worst ${inSentence(ahead)} would score ${fixed(worst, decimals)}, at its best ${inSentence(behind)} would score ${fixed(best, decimals)}.`
      : `Missing evidence cannot turn the order: at its worst ${inSentence(ahead)} would score ${fixed(worst, decimals)}, at its best ${inSentence(behind)} ${fixed(best, decimals)}.`,
  );
  return sentences;
}
