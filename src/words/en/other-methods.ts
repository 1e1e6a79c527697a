import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { otherMethods as made } from "../made/en/otherMethods.ts";
import { counted, listed } from "./grammar.ts";
import { call as called } from "./method-call.ts";
import { numbers } from "./numbers.ts";

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
  ...made,
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "the treatment of outliers",
      normalise: `the scale of ${indicators(exchanged)}`,
      aggregate: `the mean that joins the parts of ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `One of ${ways} ways of scoring is taken, each as likely: they differ in ${listed(kinds.map((kind) => differs[kind]))}, one for the whole tree. Gates judge as they did.`;
  },
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
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} of ${of}`,
  columns: { ...made.columns, stays: (k: number) => `First ${k} stay the same` },
};
