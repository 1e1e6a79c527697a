import type { Named, Placed } from "../en/grammar.ts";
import { comparison as made } from "../made/fr/comparison.ts";
import { agreed, atStart, listed, points, rankOf, toCountry, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

const ranked = (of: number) => `${of} pays ${plural(of, { one: "classé", other: "classés" })}`;

export const comparison = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "occupe", "occupent")} ${rankOf(rank, tied)} sur ${of} avec ${points(score, decimals)}.`,
  apart: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} ${verb(one, "figure", "figurent")} à part (${gates.join(" ; ")}) ; avec ${points(score, decimals)}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  excludedWould: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} ${verb(one, "est", "sont")} ${agreed(one, "exclu")} (${gates.join(" ; ")}) ; avec ${points(score, decimals)}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
    `Ne s’applique pas ${listed(countries.map(toCountry))} : ${listed(factors)}.`,
  legend: (scores: string, pairs: boolean) =>
    `${scores.replace(/\.$/u, "")} ; – : non évalué.${pairs ? " Les écarts sont des parts de la différence entre les deux scores, et leur somme est cette différence (valeurs d’Owen)." : ""}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? " ; contre " : " contre "),
};
