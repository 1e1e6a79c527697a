import type { Named, Placed } from "../en/grammar.ts";
import { comparison as made } from "../made/pt/comparison.ts";
import { atStart, counted, listed, placed, points, to, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

const excluded = (one: Named, gates: readonly string[]) =>
  `${atStart(one)} ${verb(one, "está", "estão")} entre os países excluídos (${gates.join("; ")})`;

export const comparison = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "ocupa", "ocupam")} o ${placed(rank, tied)} entre ${of}, com ${points(score, decimals)}.`,
  apart: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} ${verb(one, "figura", "figuram")} à parte (${gates.join("; ")}); com seus ${points(score, decimals)} ${verb(one, "ocuparia", "ocupariam")} o ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}.`,
  excludedWould: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${excluded(one, gates)}; com seus ${points(score, decimals)} ${verb(one, "ocuparia", "ocupariam")} o ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}.`,
  doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
    `Não ${plural(factors.length, { one: "se aplica", other: "se aplicam" })} ${listed(countries.map(to))}: ${listed(factors)}.`,
  legend: (scores: string, pairs: boolean) =>
    `${scores.replace(/\.$/u, "")}; – significa sem avaliação.${pairs ? " As diferenças são partes da diferença entre as duas pontuações e a somam por inteiro (valores de Owen)." : ""}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? "; contra " : " contra "),
};
