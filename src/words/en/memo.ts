import type { Ranking } from "../../model/documents/ranking.ts";
import type { Reference } from "./effects.ts";
import { counted, some } from "./grammar.ts";

const rulesNotMet = (n: number) => `${counted(n, "rule does", "rules do")} not apply to it.`;

export const memo = {
  stands: "Where it stands, and why",
  beside: "Beside the others",
  scorecard: "The scorecard",
  factors: "The factors",
  rules: "Rules that exclude, set apart or flag",
  foot: "Limits, sources, and how to check",
  columns: {
    country: "Country",
    factor: "Factor",
    score: "Score",
    weight: "Weight",
    points: "Points",
    missing: "Missing",
    figure: "Weightiest figure",
    indicator: "Indicator",
    verdict: "Verdict",
    raw: "Figure",
    margin: "By how much",
  },
  tooLittle: "too little assessed",
  pointsMean: ({ kind, label }: Reference, missing: boolean) => {
    const reference = {
      country: label,
      minimum: "the bottom of the scale",
      peers: "the median peer",
      median: "the median country",
    }[kind];
    return `Points: what its values add to the score, or take from it, against ${reference}.${missing ? " Missing: what missing evidence does." : ""}`;
  },
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; and ${more} more`}`,
  inYear: (raw: string, year: number) => `${raw} (${year})`,
  moreItems: (n: number) => `and ${n} more, which the full explanation lists`,
  moreFactors: (n: number) =>
    `${counted(n, "more factor", "more factors")}, which the full explanation lists.`,
  moreVerdicts: (n: number) =>
    `${counted(n, "more verdict", "more verdicts")}, which the full explanation lists.`,
  moreCountries: (n: number) =>
    `${counted(n, "more country", "more countries")} of this comparison, which “shortlist compare” lists.`,
  noRules: "The profile has no such rules.",
  noneMet: (clear: number) => `None is met: ${rulesNotMet(clear)}`,
  rulesNotAssessed: (titles: readonly string[], most: number) => `Not assessed: ${some(titles, most)}.`,
  othersNotMet: (clear: number) =>
    clear === 1 ? "The other rule does not apply to it." : `The other ${rulesNotMet(clear)}`,
  noRoomForSince: "For want of space this page does not tell what has changed since the year before.",
  cut: (mark: string) => `What ends in “${mark}” goes on in the full explanation.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `“${tool.name} explain ${country}” leads from every figure to its publisher’s file and cell. ` +
    "This page shows what the evidence says under this profile; it decides nothing.",
};
