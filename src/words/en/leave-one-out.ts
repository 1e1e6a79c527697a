import type { LeftOut } from "../../model/documents/robustness.ts";
import { wordOf } from "../../model/translation.ts";
import { counted, listed, type Named } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

/** Sources that are neither a publisher's nor a table of the user's own. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "lists kept with shortlist",
  derived: "figures derived by shortlist",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const fewOf = (texts: readonly string[]) => [
  ...texts.slice(0, NAMED),
  ...(texts.length > NAMED ? [`${texts.length - NAMED} more`] : []),
];
const few = (texts: readonly string[]) => fewOf(texts).join(", ");

/** The ranking without one factor or one source. */
export const leaveOneOut = {
  title: "Leaving one out",
  steady: (k: number) => `Whichever one factor or source is left out, the first ${k} stay the same.`,
  unsteady: (k: number, most: number, without: readonly string[]) =>
    `At most ${most} of the first ${k} change when one factor or source is left out: without ${listed(fewOf(without))}.`,
  evidence: (n: number, of: number) =>
    `In ${n} of ${counted(of, "case", "cases")} other countries have a rank than in the ranking itself, since what is left is too little evidence for them, or enough.`,
  leftOut: ({ kind, id, title }: Pick<LeftOut, "kind" | "id" | "title">) =>
    kind === "factor" ? (title ?? id) : `source: ${title ?? ofNobody(id)}`,
  countries: (countries: readonly Named[]) => few(countries.map(named)),
  /** On a screen, by their codes alone. */
  codes: (countries: readonly string[]) => few(countries),
  onScreen:
    "Countries stand by their codes. --format md and html have their names, who moves furthest, and how many lose or gain a rank.",
  weight: (share: number) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  mean: (change: number | null) => (change === null ? "" : fixed(change, 1)),
  moved: (all: readonly (Named & { readonly from: number; readonly to: number })[]) =>
    few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    leftOut: "Without",
    weight: "Weight",
    enters: (k: number) => `Enters the first ${k}`,
    entersShort: "enters",
    leaves: (k: number) => `Leaves the first ${k}`,
    leavesShort: "leaves",
    mean: "Mean change of rank",
    meanShort: "mean change",
    largest: "Largest change of rank",
    largestShort: "largest change",
    loses: "Lose their rank",
    losesShort: "lose rank",
    gains: "Gain a rank",
    gainsShort: "gain rank",
  },
  reading:
    "One factor (or all indicators of which any figure rests on the source, even where it rests on others too) is left out at a time, and the countries are ranked anew: the weights of the rest are rescaled, and the profile's minimum of evidence is asked of the rest. Scales and gates stay as they are. Changes of rank, in places up or down, are of the countries that have a rank with and without. Nothing is drawn at random here.",
};
