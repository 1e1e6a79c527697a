import type { OpenQuestion } from "../../model/documents/explanation.ts";
import { inDraws } from "../made/en/inDraws.ts";
import { live as made } from "../made/en/live.ts";
import { counted, listed, placed, unitOf, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, percent } = numbers;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live = {
  ...made,
  found: (n: number, of: number) => `${n === of ? "" : `${n} of `}${counted(of, "country", "countries")}`,
  figure: (value: number | string, unit?: string) =>
    unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`,
  legend: {
    ...made.legend,
    placed: (axes: readonly string[], figure: string) =>
      `The bars show what the score of ${listed(axes)} is made of; the figure beside them: ${figure}.`,
    product: (axes: readonly string[]) =>
      `The score multiplies ${listed(axes)}: a low one is not made good by the others.`,
  },
  sure: { ...made.sure, ...inDraws },

  weights: { ...made.weights, shareOf: (share: number, group: string) => `${percent(share)} of ${group}` },

  country: {
    ...made.country,
    margin: (margin: number, unit: string | undefined) =>
      unit === "categories"
        ? counted(margin, "step from turning", "steps from turning")
        : `${withUnit(margin, unit)} from turning`,
    /** `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, 60.9 and 18th at best`. */
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }: OpenQuestion, decimals: number) => {
      const weight = `${share < 0.005 ? "<1 %" : percent(share)} of the weight`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `all ${counted(of, "indicator", "indicators")}, ${weight}`
            : `${notAssessed} of ${of} indicators, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${fixed(worst.score, decimals)} points and ${placed(worst.rank, worst.tied)} at worst, ${fixed(best.score, decimals)} and ${placed(best.rank, best.tied)} at best`;
      return `${title} (${extent})${ends}`;
    },
  },
  why: { ...made.why, requires: (parts: readonly string[]) => `no figure of ${parts.join(" or ")}` },
  map: {
    ...made.map,
    fifth: (from: number, to: number, highest: number, lowest: number, decimals: number) =>
      `${from}–${to}: ${fixed(highest, decimals)} to ${fixed(lowest, decimals)} points`,
  },
  changes: {
    ...made.changes,
    line: (name: string, from: number | undefined, to: number | undefined) =>
      from === undefined
        ? `${name}: enters at ${to}`
        : to === undefined
          ? `${name}: was ${from}, is not ranked`
          : from === to
            ? `${name}: stays ${to}`
            : `${name}: ${from} → ${to}`,
  },
} as const;
