import type { Draws } from "../../model/documents/ranking.ts";
import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { Undrawn } from "../../model/documents/uncertainty.ts";
import { inDraws } from "../made/en/inDraws.ts";
import { robustness as made } from "../made/en/robustness.ts";
import { capitalised, counted, inSentence, listed, type Named, some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, grouped, percent, percentUpTo } = numbers;

const weightsDrawn = (how: VariedWeights): string => {
  switch (how.kind) {
    case "uniform":
      return `every weight is made up to ${how.percent} % smaller or larger, by chance`;
    case "dirichlet":
      return `weights are drawn at random around the profile's (Dirichlet, concentration ${how.concentration})`;
    case "simplex":
      return "any weights at all are drawn, as if nothing were known of which factor matters more (Dirichlet 1 over each group of siblings)";
  }
};

const HELD: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "the weights",
  data: "the figures (publishers' errors, where there are any, could move them)",
  missing: "what is missing",
  methods: "the methods of normalising and aggregating",
};

const VARIED: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "the weights",
  data: "figures that have an error",
  missing: "what is missing",
  methods: "the methods of normalising and aggregating",
};

const STOPPED = {
  rankSets: "sets of ranks",
  draws: "the ranks of draws",
  sensitivity: "what the movement of ranks hangs on",
  facts: "facts worth finding",
};

export const robustness = {
  ...made,
  stoppedBefore: (parts: readonly (keyof typeof STOPPED)[]) =>
    `Stopped before there was enough to say of ${listed(parts.map((part) => STOPPED[part]))}.`,
  weights: (how: VariedWeights, nodes: number) =>
    `${capitalised(weightsDrawn(how))}, in ${counted(nodes, "group", "groups")} of siblings.`,
  data: ({ indicators, figures, of, weightWithError }: NonNullable<Robustness["varied"]["data"]>) =>
    `Figures with an error, published or declared in the profile (${grouped(figures)} of ${grouped(of)}, of ${counted(indicators.length, "indicator", "indicators")}; ${percent(weightWithError)} of a country's weight on average) are moved by a normal error of that size; the other figures stay as they are.`,
  missing: ({ cells, notDrawn, peers }: NonNullable<Robustness["varied"]["missing"]>, by: string) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. What is drawn is no evidence: nobody gains a rank by it.`,
  held: (what: Robustness["held"]) =>
    `Not varied: ${listed(what.map((one) => HELD[one]))}. What these leave open is not in the figures below.`,
  top: (k: number, stays: string) =>
    `The first ${k} stayed the same ${k === 1 ? "country" : `${k} countries`}, in whatever order, ${stays}.`,
  topTied: (k: number, count: number, stays: string) =>
    `The first ${k} (${count} countries, since some are level) stayed the same, in whatever order, ${stays}.`,
  first: (one: Named, part: string) => `${atFirst(one)} was first ${part}.`,
  noScore: (one: Named, part: string, why: readonly string[]) =>
    `${atFirst(one)} had no score ${part}: ${listed(why)}.`,
  cameIn: (one: Named, part: string) =>
    `${atFirst(one)}, which is not ranked, had evidence enough for a score ${part}.`,
  pair: (a: Named, b: Named, part: string) => `${atFirst(a)} was above ${inSentence(b)} ${part}.`,
  columns: { ...made.columns, top: inDraws.among },
  /** In a ranking, of its column. */
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }: Draws) =>
    `Ranks (90 %): where the country stood in nine of ten of ${grouped(draws - failedDraws)} draws (seed ${seed}), in each of which ${listed(varied.map((one) => (one === "weights" ? `the weights (--weights ${weights})` : VARIED[one])))} ${varied.length === 1 && varied[0] === "missing" ? "was" : "were"} drawn by chance. That is no probability that the country deserves the place.${held.length === 0 ? "" : ` Not varied: ${listed(held.map((one) => HELD[one]))}.`} “shortlist robustness” says more.`,
  ...inDraws,
  /** What findings could do that no draw has. */
  undrawn: ({ nodes, weight, nobody, most }: Undrawn, decimals: number) =>
    `Not drawn, since ${nobody ? "nobody has" : "fewer than five countries have"} evidence: ${some(nodes.map(({ title }) => title))} (${percent(weight)} of the weight).${most === null ? "" : ` Findings could move one country's score at most from ${fixed(most.score, decimals)} to ${fixed(most.to, decimals)} (${most.name}).`}`,
  /** Why the sets of `n` countries are other ranks than those of nine in ten draws. */
  unlikeDraws: (n: number, of: number, coverage: number, varied: Robustness["held"]) =>
    `Sets and ranks of nine in ten draws differ for ${n} of ${counted(of, "country", "countries")}, since they answer different questions. Sets hold the true ranks of all countries together with a probability of ${percentUpTo(coverage, 1)}, given errors of the figures alone; draws tell of each country alone, and move ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  tied: (part: string) =>
    `${capitalised(part)} some countries were level. They share the ranks that they take together: of two level for the first, each counts as first in half of the draw.`,
};

/** Whose score stands in for missing figures; `by` is what countries are grouped by, if they are. */
function drawnFor(cells: number, notDrawn: number, by: string | undefined): string {
  const all = cells === 1 ? "the one missing figure" : `each of ${grouped(cells)} missing figures`;
  const whose =
    by === undefined
      ? "another country"
      : `a country of the same group (${by}), or of any group where fewer than five of its own have one,`;
  const rest =
    notDrawn === 0
      ? ""
      : `; ${grouped(notDrawn)} more, of indicators that fewer than five countries have, stay missing`;
  return `For ${all} the score of ${whose} is drawn${rest}`;
}

function atFirst(one: Named): string {
  const text = inSentence(one);
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
