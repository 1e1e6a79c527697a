import type { Profile } from "../en/evidence.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Unranked } from "../en/missing.ts";
import { scoresRun } from "./evidence.ts";
import { atStart, counted, of as from, inSentence, listed, placed, points, to, verb } from "./grammar.ts";
import { unranked } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural } = numbers;

const excluded = (one: Named, gates: readonly string[]) =>
  `${atStart(one)} ${verb(one, "está", "estão")} entre os países excluídos (${gates.join("; ")})`;

export const comparison = {
  title: (countries: readonly string[]) => `Comparação entre ${listed(countries)}`,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "ocupa", "ocupam")} o ${placed(rank, tied)} entre ${of}, com ${points(score, decimals)}.`,
  unranked: (one: Named, why: Unranked) => `${atStart(one)} ${unranked(why, one)}.`,
  excluded: (one: Named, gates: readonly string[], why: Unranked) =>
    `${excluded(one, gates)} e ${unranked(why, one)}.`,
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
  same: (ahead: Named, behind: Named, score: number, decimals: number) =>
    `${atStart(ahead)} e ${inSentence(behind)} têm a mesma pontuação: ${points(score, decimals)}.`,
  /** `difference`: absent where it shows as nothing; `small`: nothing that makes it shows. */
  ahead: (
    ahead: Named,
    behind: Named,
    difference: number | undefined,
    decimals: number,
    { small, least }: { readonly small: boolean; readonly least: string },
  ) =>
    `${atStart(ahead)} ${verb(ahead, "está", "estão")} à frente ${from(behind)} por ${difference === undefined ? `menos de ${least} ponto` : points(difference, decimals)}${small ? ", em razão de muitas diferenças pequenas" : ""}.`,
  couldTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `As evidências faltantes poderiam inverter a ordem: se tudo o que está sem avaliação fosse o pior possível, a pontuação ${from(ahead)} seria ${fixed(worst, decimals)}; se fosse o melhor possível, a ${from(behind)} seria ${fixed(best, decimals)}.`,
  cannotTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `As evidências faltantes não podem inverter a ordem: no pior caso a pontuação ${from(ahead)} seria ${fixed(worst, decimals)}; no melhor, a ${from(behind)} seria ${fixed(best, decimals)}.`,
  flags: "Alertas",
  flag: (one: Named, title: string, found: string, authority: string | null) =>
    `${one.name}: ${title}. Observado: ${found}.${authority === null ? "" : ` Fundamento: ${authority}.`}`,
  sideBySide: "Lado a lado",
  legend: (profile: Profile, pairs: boolean) =>
    `${scoresRun(profile).replace(/\.$/u, "")}; – significa sem avaliação.${pairs ? " As diferenças são partes da diferença entre as duas pontuações e a somam por inteiro (valores de Owen)." : ""}`,
  columns: { factor: "Fator", difference: "Diferença", figures: "Valores" },
  heads: { rank: "Posição", score: "Pontuação", range: "Intervalo", evidence: "Evidências" },
  status: { apart: "à parte", excluded: "excluído", unscored: "sem pontuação" },
  effects: {
    values: "Da diferença: os valores",
    missing: (one: Named) => `Evidências faltantes ${from(one)}`,
  },
  figure: (figureText: string, verdict: string | undefined, weighed: boolean) =>
    `${figureText}${weighed ? "" : ", sem peso"}${verdict === undefined ? "" : `, ${verdict}`}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? "; contra " : " contra "),
};
