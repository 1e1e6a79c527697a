import type { Named, Placed } from "../en/grammar.ts";
import { comparison as made } from "../made/es/comparison.ts";
import { atStart, counted, listed, placed, points, to, verb } from "./grammar.ts";

const excluded = (one: Named, gates: readonly string[]) =>
  `${atStart(one)} ${verb(one, "está", "están")} entre los países excluidos (${gates.join("; ")})`;

export const comparison = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "ocupa", "ocupan")} el ${placed(rank, tied)} de ${of} con ${points(score, decimals)}.`,
  apart: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} ${verb(one, "figura", "figuran")} aparte (${gates.join("; ")}); con sus ${points(score, decimals)} ocuparía el ${placed(rank, tied)} junto a ${counted(of, "país clasificado", "países clasificados")}.`,
  excludedWould: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${excluded(one, gates)}; con sus ${points(score, decimals)} ocuparía el ${placed(rank, tied)} junto a ${counted(of, "país clasificado", "países clasificados")}.`,
  doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
    `No se aplica ${listed(countries.map(to))}: ${listed(factors)}.`,
  legend: (scores: string, pairs: boolean) =>
    `${scores.replace(/\.$/u, "")}; – significa sin evaluar.${pairs ? " Las diferencias son partes de la diferencia entre las dos puntuaciones y su suma es igual a ella (valores de Owen)." : ""}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? "; frente a " : " frente a "),
};
