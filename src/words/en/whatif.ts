import type {
  ErrorRelation,
  IntervalEnd,
  MovementRelation,
  PositionFigures,
  Target,
  ValueChange,
  WeightedGroup,
  WeightInterval,
} from "../../model/documents/whatif.ts";
import { whatif as made } from "../made/en/whatif.ts";
import {
  atStart,
  counted,
  inSentence,
  listed,
  type Named,
  numberWord,
  type Placed,
  placed,
  points,
  unitOf,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, change, exact, figure, fixed, percent, percentTo } = numbers;
const orNone = (value: Carried["from"]) => (value === null ? "not assessed" : brief(value));

/** A figure that is computed from a changed one, as it was and as it is then. */
export interface Carried {
  readonly title: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

function gates(titles: readonly string[]): string {
  return listed(titles.map((title) => `“${title}”`));
}

/** Where a country stands, in half a sentence: `rank 19, 60.2 points`. */
function place(
  { status, rank, tied, score }: PositionFigures,
  excludedBy: readonly string[],
  decimals: number,
): string {
  const points = score === null ? "" : `${fixed(score, decimals)} points`;
  if (status === "apart")
    return `set apart by ${gates(excludedBy)}; would rank ${placed(rank!, tied)}, ${points}`;
  if (status === "excluded") {
    const would = rank === null ? "no score" : `would rank ${placed(rank, tied)}, ${points}`;
    return `excluded by ${gates(excludedBy)}; ${would}`;
  }
  return rank === null ? "no score" : `${tied > 0 ? placed(rank, tied) : `rank ${rank}`}, ${points}`;
}

/** Of many titles the first so many. */
function some(titles: readonly string[], most: number): string {
  const rest = titles.length - most;
  // A list that would lose only a few loses none.
  return rest <= 3 ? listed(titles) : `${titles.slice(0, most).join("; ")}; and ${rest} more`;
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

function steps(n: number): string {
  return counted(Math.abs(n), "step", "steps");
}

/** Somebody who is ranked on one side only. */
export interface Turned {
  readonly name: string;
  readonly country: string;
  /** What it is on the other side. */
  readonly status: PositionFigures["status"];
  /** Why: gates, or what its score lacks. */
  readonly excludedBy: readonly string[];
  readonly noScore: string | undefined;
  readonly coverage: readonly [number, number];
}

/** `Saint Lucia (LCA); before, it was without a score (evidence for 49.1 % of the weight; …)`. */
function whyNot({ name, country, status, excludedBy, noScore, coverage }: Turned, when: string): string {
  const lead = `${name} (${country}); ${when}`;
  if (status === "apart") return `${lead} set apart by ${gates(excludedBy)}`;
  if (status === "excluded") return `${lead} excluded by ${gates(excludedBy)}`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : `; its evidence goes from ${was} to ${is} of the weight`;
  return `${lead} without a score (${noScore ?? "no reason is known"}${moved})`;
}

const whySearch: Readonly<Record<NonNullable<WeightedGroup["why"]>, string>> = {
  mean: "the means from here up do not add up, not even as logarithms",
  evidence: "evidence that is missing for some countries would take too many linear programs",
  gates: "a gate asks for scores, which weights change",
  children: "there are more than 100 of them",
  unconfirmed: "ranking anew did not confirm what an equation gave",
};

export const whatif = {
  ...made,
  eligible: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} is excluded. Were it eligible, its ${fixed(score, decimals)} points would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}; the changes below are counted from there.`,
  apart: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} is set apart. With ${fixed(score, decimals)} points it would be ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}; the changes below are counted from there.`,
  clears: (indicator: string, { from, to }: Pick<ValueChange, "from" | "to">, then: string) =>
    `${indicator} ${from === null ? "assessed as" : `from ${brief(from)} to`} ${exact(to)} would clear it (${then})`,
  place,
  target: ({ goal, rank, asked }: Target, one: Named) => {
    if (goal === "score") return `What would give ${inSentence(one)} a score`;
    if (asked === "top") return goal === "reach" ? `Into the first ${rank}` : `Out of the first ${rank}`;
    if (goal === "reach") return `Up to rank ${rank}${rank === 1 ? "" : " or better"}`;
    return rank === 1 ? "Down from the first place" : `Down to rank ${rank! + 1} or worse`;
  },
  /** `limit`: the smallest change itself, where only whole numbers make sense of it. */
  figure: (
    { side, from, to, unit: of, change: by }: Pick<ValueChange, "side" | "from" | "to" | "unit" | "change">,
    limit: number | undefined,
  ) => {
    const unit = of === null ? "" : ` ${unitOf(to, of)}`;
    if (side !== null) {
      const asked = {
        "at least": `at least ${exact(to)}`,
        "at most": `at most ${exact(to)}`,
        any: `at any value, such as ${brief(to)}`,
        only: `as ${exact(to)}`,
      };
      return `if assessed ${asked[side]}${unit}`;
    }
    const moved = by === null ? "" : ` (${typeof to === "number" ? change(by) : steps(by)})`;
    const near = limit === undefined ? "" : `, from ${brief(limit)} on`;
    return `${from === null ? "" : `${brief(from)} \u2192 `}${exact(to)}${unit}${moved}${near}`;
  },
  /** `rounded`: whether the ends of the interval are told in three digits. */
  error: ({ standardErrors, interval, published, within }: ErrorRelation, rounded: boolean) => {
    const size = standardErrors === null ? "" : `${fixed(standardErrors, 1)} standard errors, `;
    const whose = published
      ? "the publisher's interval"
      : "the 90 % interval of the publisher's standard error";
    const [low, high] = interval.map(rounded ? brief : figure);
    return `${size}${within ? "within" : "outside"} ${whose}, ${low} to ${high}`;
  },
  movement: ({ year, value, change: moved, within }: MovementRelation, isNumber: boolean) => {
    if (moved === 0) return `it has not moved since ${year ?? "the value before"}`;
    const was = `it was ${brief(value)} ${year === null ? "before" : `in ${year}`}`;
    if (moved === null || within === null) return was;
    return `${was} and has moved ${isNumber ? `by ${change(moved)}` : steps(moved)}: ${within ? "this change is no greater" : "this change is greater"}`;
  },
  carried: (figures: readonly Carried[]) =>
    `computed from it, and changed with it: ${listed(figures.map(({ title, from, to }) => `${title} (${orNone(from)} \u2192 ${orNone(to)})`))}`,
  farthest: (title: string, value: number | string, rank: number | null) =>
    `${title} at ${brief(value)} (${rank === null ? "no rank" : `rank ${rank}`})`,
  idle: (goal: Target["goal"], titles: readonly string[], most: number, observed: boolean) =>
    `No ${{ reach: "higher rank", leave: "lower rank", score: "score" }[goal]} at any value${observed ? " within the range observed" : ""}: ${some(titles, most)}.`,
  noAnswer: (titles: readonly string[], why: string, most: number) =>
    `No answer for ${some(titles, most)}: ${why}.`,
  noInterval: (why: NonNullable<WeightInterval["why"]>) =>
    ({
      "no-sibling": "it has no sibling with weight: its own makes no difference.",
      "no-weight-above": "its parent has no weight.",
    })[why],
  order: (top: number) => `the order of the first ${top}`,
  event: (
    what: NonNullable<IntervalEnd["event"]>["what"],
    [ahead, behind]: readonly [Named | undefined, Named | undefined],
    { share, side }: { readonly share: number; readonly side: "from" | "to" },
  ) => {
    const at =
      share === 0 && side === "from"
        ? "at 0 %"
        : share === 1
          ? "at 100 %"
          : { from: "below", to: "above" }[side];
    const name = (one: Named | undefined) => (one === undefined ? "somebody" : inSentence(one));
    const says = {
      passes: `${name(ahead)} passes ${name(behind)}`,
      ties: `${name(ahead)} draws level with ${name(behind)}`,
      "gains a score": `the evidence of ${name(ahead)} suffices for a score`,
      "loses its score": `the evidence of ${name(behind)} no longer suffices for a score`,
    };
    return `${at}, ${says[what]}`;
  },
  weightsOf: ({
    title,
    node,
    method,
    why,
    children,
  }: Pick<WeightedGroup, "title" | "node" | "method" | "why" | "children">) =>
    `The ${numberWord(children)} children of ${title} (${node}): ${method === "exact" ? "exact" : `a search${why ? `, since ${whySearch[why]}` : ""}`}`,
  /** `moved`: the part of the weight that changes hands. */
  nearest: (moved: number, isAll: boolean, isSearch: boolean) =>
    `${percentage(moved)} of ${isAll ? "the" : "their"} weight would have to change hands${isSearch ? ", as far as the search found" : ""}:`,
  /** What the weights of some siblings were and are. */
  siblings: (shares: readonly string[], others: number) =>
    [
      ...shares,
      ...(others > 0 ? [`the ${counted(others, "other keeps its share", "others keep theirs")}`] : []),
    ].join("; "),
  share: (title: string, from: number, to: number) => `${title} ${percentage(from)} \u2192 ${percentage(to)}`,
  /** `mixture`: names with their shares. */
  noWeights: (
    one: Named,
    mixture: readonly (Named & { readonly share: number })[],
    { children, surplus = 0, scale }: Pick<WeightedGroup, "children" | "surplus" | "scale">,
    decimals: number,
  ) => {
    const [first] = mixture;
    const alone = mixture.length === 1 && first;
    const who = alone
      ? `${atStart(first)} is`
      : `${mixture.map((part) => `${percentage(part.share)} ${part.name}`).join(" + ")} are`;
    const how = {
      arithmetic: "",
      geometric: " (a geometric mean of their scores)",
      power: " (a mean on the scale on which these weights add up)",
    }[alone ? "arithmetic" : (scale ?? "arithmetic")];
    return `No weights do it: ${who} ahead of ${inSentence(one)}${how} whichever of the ${numberWord(children)} has all the weight, by ${points(surplus, decimals)} at least, and so with any weights.`;
  },
  /** Of several groups. */
  noneIn: (groups: readonly Pick<WeightedGroup, "title">[]) =>
    `For the children of each of these no weights that count do it, since with each of them somebody has a higher score: ${groups.map(({ title }) => title).join("; ")}.`,
  /** `moved`: shown to be too little. */
  nothingNearer: (moved: number) => `It is shown that moving less than ${percentage(moved)} does not do it.`,
  /** Of several groups. */
  notFoundIn: (groups: readonly Pick<WeightedGroup, "title" | "tried">[]) =>
    `For the children of each of these, a search found none in ${groups.reduce((sum, { tried }) => sum + (tried ?? 0), 0)} weightings together: ${groups.map(({ title }) => title).join("; ")}.`,
  valueSet: (indicator: string, one: Named, from: number | string | null, to: number | string) =>
    `${indicator} of ${inSentence(one)}: ${from === null ? "not assessed" : brief(from)} \u2192 ${exact(to)}`,
  turned: (after: number, before: number, entered: number, left: number) =>
    `${counted(after, "country is", "countries are")} ranked after, ${before} before: ${[
      ...(entered > 0 ? [`${entered} came in`] : []),
      ...(left > 0 ? [`${left} left`] : []),
    ].join(", ")}.`,
  cameIn: (one: Turned) => `Came in: ${whyNot(one, "before, it was")}.`,
  left: (one: Turned) => `Left: ${whyNot(one, "now it is")}.`,
  first: (top: number) => `The first ${top}, now and before`,
};
