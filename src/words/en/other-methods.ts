import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { counted, listed } from "./grammar.ts";
import { call as called } from "./method-call.ts";
import { numbers } from "./numbers.ts";
import { share } from "./shares.ts";

const { fixed } = numbers;

type Chosen = Pick<MethodChoice, "kind" | "call">;

const OWN: Readonly<Record<MethodChoice["kind"], string>> = {
  treat: "outliers: as in the profile",
  normalise: "scale: as in the profile",
  aggregate: "mean: as in the profile",
};

const choice = ({ kind, call }: Chosen): string => {
  if (call === null) return OWN[kind];
  switch (kind) {
    case "treat":
      return call.method === "none" ? "outliers: left as they are" : `outliers: ${called(call)}`;
    case "normalise":
      return `scale: ${called(call)}`;
    case "aggregate":
      return `mean: ${called(call)}`;
  }
};

const indicators = (n: number) => counted(n, "indicator", "indicators");
const factors = (n: number) => counted(n, "factor", "factors");

/** Other methods of scoring, of which each draw takes some. */
export const otherMethods = {
  title: "What the methods change",
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "the treatment of outliers",
      normalise: `the scale of ${indicators(exchanged)}`,
      aggregate: `the mean that joins the parts of ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `One of ${ways} ways of scoring is taken, each as likely: they differ in ${listed(kinds.map((kind) => differs[kind]))}, one for the whole tree. Gates judge as they did.`;
  },
  /** Nothing is exchanged. */
  none: "No other scale or mean fits this profile: its methods stay as they are.",
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }: Methods) =>
    `Left as they are: ${listed([
      ...(judged > 0
        ? [
            `the scores of ${indicators(judged)} that are a judgement (by categories, thresholds, curves or pass and fail)`,
          ]
        : []),
      ...(fewFigures > 0 ? [`${indicators(fewFigures)} with too few figures to fit a scale to`] : []),
      ...(kept > 0 ? [`${factors(kept)} with a rule that is no mean`] : []),
    ])}.`,
  most: ({ meanChange, ownChange, ...chosen }: MethodChoice) =>
    `Most hangs on “${choice(chosen)}”: with it countries stood ${fixed(meanChange ?? 0, 1)} places away from the ranking itself on average, and ${fixed(ownChange ?? 0, 1)} with the profile's own in its place.`,
  choice,
  share,
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} of ${of}`,
  change: (places: number | null) => (places === null ? "" : fixed(places, 1)),
  columns: {
    choice: "Method",
    share: "Draws",
    where: "Where",
    change: "Mean change of rank",
    changeShort: "change",
    own: "The same with the profile's own",
    ownShort: "own",
    stays: (k: number) => `First ${k} stay the same`,
    staysShort: (k: number) => `${k} stay`,
  },
  reading: (k: number) =>
    `Where: in how many indicators a figure is treated, and how many factors have the mean; a mean in which one 0 decides alone is taken only where no ranked country has 0 in a part. Change: how many places the countries stood away from the ranking itself on average, in all draws that took the method, whatever else was drawn. Own: the same in the draws with the profile's own method in its place and the other methods alike; what cannot be taken so is in neither. ${k} stay: how often the first ${k} stayed the same.`,
  undefined: (n: number) =>
    `${counted(n, "combination", "combinations")} more ${n === 1 ? "was" : "were"} not taken: their scores can fall below the scale, and a mean or rule of the profile is not defined there.`,
};
