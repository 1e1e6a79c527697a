import type { WeightSpace } from "../../model/documents/robustness.ts";
import type { KnownSets } from "../../model/documents/uncertainty.ts";
import { rankSets as madeRankSets } from "../made/pt/rankSets.ts";
import { weightSpace as madeWeightSpace } from "../made/pt/weightSpace.ts";
import { errorsTaken } from "./errors.ts";
import { counted, listed, numberWord } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, plural, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "Todo o peso tem um erro, publicado ou declarado no perfil."
    : `${percents(share)} do peso tem um erro, publicado ou declarado no perfil; o restante conta como se fosse conhecido sem erro, o que não é o caso.`;

/** `2.000 simulações`. */
function simulations(draws: number): string {
  return `${grouped(draws)} ${plural(draws, { one: "simulação", many: "de simulações", other: "simulações" })}`;
}

/** Confidence sets of ranks. */
export const rankSets = {
  ...madeRankSets,
  top: (k: number, may: number, surely: number, of: number) => {
    const could = `${may} de ${counted(of, "país", "países")} ${plural(may, { one: "poderia", other: "poderiam" })} ${k === 1 ? "ser o verdadeiro primeiro" : `estar entre os ${k} verdadeiros primeiros`}`;
    const sure =
      surely === 0
        ? `nenhum deles ${k === 1 ? "o é" : "está ali"} com certeza`
        : k === 1
          ? `${surely} deles o ${plural(surely, { one: "é", other: "são" })} com certeza`
          : `${surely} deles ${plural(surely, { one: "está", other: "estão" })} ali com certeza`;
    return `${could}, e ${sure}.`;
  },
  carried: carriedBy,
  meaning: ({ coverage, draws, seed, top = [], ...taken }: KnownSets) =>
    `Com uma probabilidade de ${percents(coverage)}, dados estes erros, os conjuntos contêm os verdadeiros lugares de todos os países ao mesmo tempo e, em “em separado”, o de cada país${top.length > 0 ? "; a mesma probabilidade vale, em cada caso, para quem poderia estar entre os primeiros e para quem certamente está" : ""}. A partir de ${simulations(draws)} de erros (semente ${seed}), ao longo de todo o cálculo da pontuação, nunca do que substitui os valores que faltam (Mogstad, Romano, Shaikh e Wilhelm 2024).${errorsTaken(taken)}`,
  othersFirst: (tops: NonNullable<KnownSets["top"]>) =>
    `Com outras tantas simulações, o número dos países que poderiam estar entre os verdadeiros primeiros e o dos que ali estão com certeza seriam: ${tops.map(({ k, mayBetween, surelyBetween }) => `${k === 1 ? "o primeiro" : `os ${k} primeiros`}: ${span(...mayBetween)} e ${span(...surelyBetween)}`).join("; ")}.`,
  set: span,
  /** In a ranking, as a column and what is said of it. */
  inRanking: {
    ...madeRankSets.inRanking,
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }: Omit<KnownSets, "countries" | "top">) =>
      `O verdadeiro lugar de cada país é um dos que “poderia ser”: com uma probabilidade de ${percents(coverage)} para todos os países ao mesmo tempo (${simulations(draws)} de erros dos valores, semente ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} “shortlist robustness --sets ${coverage}” diz mais.`,
  },
};

/** All weightings of one node's children. */
export const weightSpace = {
  ...madeWeightSpace,
  meaning: ({ children, scale, title }: WeightSpace) =>
    `Cada ponderação dos ${numberWord(children.length)} componentes (${listed(children.map((one) => one.title))}) é tão provável quanto qualquer outra. Os lugares resultam somente da pontuação de ${title}${scale === "geometric" ? ", em logaritmos" : ""}, entre os países classificados que têm uma${scale === "geometric" ? " e nenhum componente em 0" : ""}.`,
  partly: (draws: number, pairs: number, sampled: number) =>
    `Em ${grouped(pairs - sampled)} de ${grouped(pairs)} pares estão avaliados os mesmos componentes: as suas parcelas são exatas. As dos outros vêm de ${simulations(draws)}, e os lugares esperados que se baseiam em alguma delas levam a marca ~; também a levam os primeiros lugares, a menos que todos os pares sejam exatos e haja no máximo seis componentes.`,
  first: (share: number, isExact: boolean) =>
    `${isExact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
};
