import { comparison as made } from "../made/en/comparison.ts";
import { atStart, counted, inSentence, listed, type Named, type Placed, placed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

export const comparison = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ranks ${placed(rank, tied)} of ${of} with ${fixed(score, decimals)} points.`,
  apart: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} is set apart (${gates.join("; ")}); with ${fixed(score, decimals)} points it would be ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  excludedWould: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} is excluded (${gates.join("; ")}); its ${fixed(score, decimals)} points would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
    `Does not apply to ${listed(countries.map(inSentence))}: ${listed(factors)}.`,
  legend: (scores: string, pairs: boolean) =>
    `${scores.replace(/\.$/u, "")}; – is not assessed.${pairs ? " Differences are parts of the difference of the two scores, and sum to it (Owen values)." : ""}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? "; against " : " against "),
};
