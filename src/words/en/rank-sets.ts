import type { WeightSpace } from "../../model/documents/robustness.ts";
import type { KnownSets } from "../../model/documents/uncertainty.ts";
import { rankSets as madeRankSets } from "../made/en/rankSets.ts";
import { weightSpace as madeWeightSpace } from "../made/en/weightSpace.ts";
import { errorsTaken } from "./errors.ts";
import { counted, listed, numberWord } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "All of the weight has an error, published or declared in the profile."
    : `${percents(share)} of the weight has an error, published or declared in the profile; the rest counts as known without error, which it is not.`;

/** Confidence sets of ranks. */
export const rankSets = {
  ...madeRankSets,
  top: (k: number, may: number, surely: number, of: number) =>
    `${counted(may, "country", "countries")} of ${of} could be among the true first ${k}, and ${surely === 0 ? "none" : surely} of them surely ${surely === 1 ? "is" : "are"}.`,
  carried: carriedBy,
  meaning: ({ coverage, draws, seed, top = [], ...taken }: KnownSets) =>
    `With a probability of ${percents(coverage)}, given these errors, the sets hold the true ranks of all countries together, and “alone” each country's own${top.length > 0 ? "; the same holds of who could be among the first and of who surely is" : ""}. From ${grouped(draws)} draws of errors (seed ${seed}), through the whole scoring, never of what stands in for missing figures (Mogstad, Romano, Shaikh and Wilhelm 2024).${errorsTaken(taken)}`,
  /** How many could be among the first `k`, and surely are, with other draws. */
  othersFirst: (tops: NonNullable<KnownSets["top"]>) =>
    `With as many other draws the number of countries that could be among the true first, and of those that surely are, would be: ${tops.map(({ k, mayBetween, surelyBetween }) => `first ${k}: ${span(...mayBetween)} and ${span(...surelyBetween)}`).join("; ")}.`,
  set: span,
  /** In a ranking, as a column and what is said of it. */
  inRanking: {
    ...madeRankSets.inRanking,
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }: Omit<KnownSets, "countries" | "top">) =>
      `Each country's true rank is one of those that it “could be”: with a probability of ${percents(coverage)} for all countries together (${grouped(draws)} draws of errors of the figures, seed ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} “shortlist robustness --sets ${coverage}” says more.`,
  },
};

/** All weightings of one node's children. */
export const weightSpace = {
  ...madeWeightSpace,
  meaning: ({ children, scale, title }: WeightSpace) =>
    `Every weighting of the ${numberWord(children.length)} children (${listed(children.map((one) => one.title))}) is as likely as any other. Ranks are by the score of ${title} alone${scale === "geometric" ? ", in logarithms" : ""}, among ranked countries that have one${scale === "geometric" ? " and no child at 0" : ""}.`,
  partly: (draws: number, pairs: number, sampled: number) =>
    `${grouped(pairs - sampled)} of ${grouped(pairs)} pairs have the same children assessed: their shares are exact. Those of the others are of ${grouped(draws)} draws, and expected ranks that rest on any are marked ~; so are first places unless all pairs are exact and there are six children at most.`,
  first: (share: number, exact: boolean) =>
    `${exact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
};
