import type { Profile } from "../en/evidence.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Unranked } from "../en/missing.ts";
import { scoresRun } from "./evidence.ts";
import { atStart, counted, of as from, inSentence, listed, placed, points, to, verb } from "./grammar.ts";
import { unranked } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

const excluded = (one: Named, gates: readonly string[]) =>
  `${atStart(one)} ${verb(one, "está", "están")} entre los países excluidos (${gates.join("; ")})`;

export const comparison = {
  title: (countries: readonly string[]) => `Comparación de ${listed(countries)}`,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "ocupa", "ocupan")} el ${placed(rank, tied)} de ${of} con ${points(score, decimals)}.`,
  unranked: (one: Named, why: Unranked) => `${atStart(one)} ${unranked(why, one)}.`,
  excluded: (one: Named, gates: readonly string[], why: Unranked) =>
    `${excluded(one, gates)} y ${unranked(why, one)}.`,
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
  same: (ahead: Named, behind: Named, score: number, decimals: number) =>
    `${atStart(ahead)} y ${inSentence(behind)} tienen la misma puntuación: ${points(score, decimals)}.`,
  /** `difference`: absent where it shows as nothing; `small`: nothing that makes it shows. */
  ahead: (
    ahead: Named,
    behind: Named,
    difference: number | undefined,
    decimals: number,
    { small, least }: { readonly small: boolean; readonly least: string },
  ) =>
    `${atStart(ahead)} ${verb(ahead, "aventaja", "aventajan")} ${to(behind)} en ${difference === undefined ? `menos de ${least} puntos` : points(difference, decimals)}${small ? ", por muchas diferencias pequeñas" : ""}.`,
  couldTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `La evidencia faltante podría invertir el orden: si todo lo que está sin evaluar fuera lo peor posible, la puntuación ${from(ahead)} sería ${fixed(worst, decimals)}; si fuera lo mejor posible, la ${from(behind)} sería ${fixed(best, decimals)}.`,
  cannotTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `La evidencia faltante no puede invertir el orden: en el peor caso la puntuación ${from(ahead)} sería ${fixed(worst, decimals)}; en el mejor, la ${from(behind)} sería ${fixed(best, decimals)}.`,
  flags: "Alertas",
  flag: (one: Named, title: string, found: string, authority: string | null) =>
    `${one.name}: ${title}. Observado: ${found}.${authority === null ? "" : ` Fundamento: ${authority}.`}`,
  sideBySide: "Frente a frente",
  legend: (profile: Profile, pairs: boolean) =>
    `${scoresRun(profile).replace(/\.$/u, "")}; – significa sin evaluar.${pairs ? " Las diferencias son partes de la diferencia entre las dos puntuaciones y su suma es igual a ella (valores de Owen)." : ""}`,
  columns: { factor: "Factor", difference: "Diferencia", figures: "Cifras" },
  heads: { rank: "Puesto", score: "Puntuación", range: "Intervalo", evidence: "Evidencia" },
  status: { apart: "aparte", excluded: "excluido", unscored: "sin puntuación" },
  effects: {
    values: "De la diferencia: los valores",
    missing: (one: Named) => `Evidencia faltante ${from(one)}`,
  },
  figure: (figureText: string, verdict: string | undefined, weighed: boolean) =>
    `${figureText}${weighed ? "" : ", sin ponderar"}${verdict === undefined ? "" : `, ${verdict}`}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? "; frente a " : " frente a "),
};
