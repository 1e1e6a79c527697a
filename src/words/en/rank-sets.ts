import type { WeightSpace } from "../../model/documents/robustness.ts";
import type { KnownSets } from "../../model/documents/uncertainty.ts";
import { errorsTaken } from "./errors.ts";
import { counted, listed, numberWord } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, grouped, percent, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "All of the weight has an error, published or declared in the profile."
    : `${percents(share)} of the weight has an error, published or declared in the profile; the rest counts as known without error, which it is not.`;

/** Confidence sets of ranks. */
export const rankSets = {
  title: "Sets of ranks, from errors of the figures",
  top: (k: number, may: number, surely: number, of: number) =>
    `${counted(may, "country", "countries")} of ${of} could be among the true first ${k}, and ${surely === 0 ? "none" : surely} of them surely ${surely === 1 ? "is" : "are"}.`,
  carried: carriedBy,
  /** In place of sets where less than half of the weight has an error. */
  unknown: "not known from published errors",
  notKnown: (share: number) =>
    `Which ranks countries could truly have is not known from published errors: ${percents(share)} of the weight has an error, published or declared in the profile, and sets are made from half of it on: with less they would take most of a score for known.`,
  meaning: ({ coverage, draws, seed, top = [], ...taken }: KnownSets) =>
    `With a probability of ${percents(coverage)}, given these errors, the sets hold the true ranks of all countries together, and “alone” each country's own${top.length > 0 ? "; the same holds of who could be among the first and of who surely is" : ""}. From ${grouped(draws)} draws of errors (seed ${seed}), through the whole scoring, never of what stands in for missing figures (Mogstad, Romano, Shaikh and Wilhelm 2024).${errorsTaken(taken)}`,
  byPlace:
    "Where factors count by place among the candidates, sets of countries that are nearly equal are too narrow: in simulated worlds of equal countries they held the true ranks 69 times in 100, and of countries that differ 99 times and more.",
  failed: (n: number) =>
    `${counted(n, "more draw was", "more draws were")} left out, since in them a ranked country had no score.`,
  fewer: (asked: number, made: number) =>
    `Of ${grouped(asked)} draws that were asked for, ${grouped(made)} were made for these sets, which is the most that they take; the other figures are of all.`,
  /** How much ends hang on the number of draws. */
  monteCarlo: (open: number, most: number) =>
    open === 0
      ? "With as many other draws each end of a set would be the same, 19 times in 20."
      : `With as many other draws ${counted(open, "end", "ends")} of the sets could move, by ${counted(most, "rank", "ranks")} at most; each end alone keeps to this 19 times in 20.`,
  /** How many could be among the first `k`, and surely are, with other draws. */
  othersFirst: (tops: NonNullable<KnownSets["top"]>) =>
    `With as many other draws the number of countries that could be among the true first, and of those that surely are, would be: ${tops.map(({ k, mayBetween, surelyBetween }) => `first ${k}: ${span(...mayBetween)} and ${span(...surelyBetween)}`).join("; ")}.`,
  byIntervals: (wider: number, narrower: number) =>
    `Check without draws (joint intervals of independent errors, Klein, Wright and Wieczorek 2020): ${counted(wider, "set is", "sets are")} wider there and ${narrower} narrower.`,
  columns: {
    rank: "#",
    country: "Country",
    set: "Set, all together",
    setShort: "set",
    alone: "Set, alone",
    aloneShort: "alone",
    error: "Standard error of the score",
    errorShort: "error",
    carried: "Weight with an error",
    carriedShort: "weight with error",
  },
  set: span,
  share: (part: number) => percent(part),
  more: (n: number) => `${n} more countries, as --format md or json has them`,
  /** In a ranking, as a column and what is said of it. */
  inRanking: {
    column: "Could be",
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }: Omit<KnownSets, "countries" | "top">) =>
      `Each country's true rank is one of those that it “could be”: with a probability of ${percents(coverage)} for all countries together (${grouped(draws)} draws of errors of the figures, seed ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} “shortlist robustness --sets ${coverage}” says more.`,
  },
};

/** All weightings of one node's children. */
export const weightSpace = {
  title: ({ title, node }: WeightSpace) => `All weightings of ${title} (${node})`,
  meaning: ({ children, scale, title }: WeightSpace) =>
    `Every weighting of the ${numberWord(children.length)} children (${listed(children.map((one) => one.title))}) is as likely as any other. Ranks are by the score of ${title} alone${scale === "geometric" ? ", in logarithms" : ""}, among ranked countries that have one${scale === "geometric" ? " and no child at 0" : ""}.`,
  exact: "All shares and expected ranks are exact: none is of draws.",
  partly: (draws: number, pairs: number, sampled: number) =>
    `${grouped(pairs - sampled)} of ${grouped(pairs)} pairs have the same children assessed: their shares are exact. Those of the others are of ${grouped(draws)} draws, and expected ranks that rest on any are marked ~; so are first places unless all pairs are exact and there are six children at most.`,
  columns: {
    rank: "Now",
    country: "Country",
    expected: "Expected rank",
    expectedShort: "expected",
    first: "First",
  },
  expected: (rank: number, exact: boolean) => `${exact ? "" : "~"}${fixed(rank, 1)}`,
  first: (share: number, exact: boolean) =>
    `${exact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
  more: (n: number) => `${n} more countries, as --format md or json has them`,
};
