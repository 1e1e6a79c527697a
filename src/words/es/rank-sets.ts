import type { WeightSpace } from "../../model/documents/robustness.ts";
import type { KnownSets } from "../../model/documents/uncertainty.ts";
import { rankSets as madeRankSets } from "../made/es/rankSets.ts";
import { weightSpace as madeWeightSpace } from "../made/es/weightSpace.ts";
import { errorsTaken } from "./errors.ts";
import { counted, listed, numberWord, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, plural, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "Toda la ponderación tiene un error, publicado o declarado en el perfil."
    : `El ${percents(share)} de la ponderación tiene un error, publicado o declarado en el perfil; el resto cuenta como si se conociera sin error, lo cual no es así.`;

/** Confidence sets of ranks. */
export const rankSets = {
  ...madeRankSets,
  top: (k: number, may: number, surely: number, of: number) => {
    const could = `${counted(may, "país", "países")} de ${of} ${plural(may, { one: "podría", other: "podrían" })} ${k === 1 ? "ser el verdadero primero" : `estar entre los verdaderos ${k} primeros`}`;
    const sure =
      surely === 0
        ? `ninguno lo ${k === 1 ? "es" : "está"} con seguridad`
        : `${surely} de ellos ${k === 1 ? plural(surely, { one: "lo es", other: "lo son" }) : plural(surely, { one: "lo está", other: "lo están" })} con seguridad`;
    return `${could}, y ${sure}.`;
  },
  carried: carriedBy,
  meaning: ({ coverage, draws, seed, top = [], ...taken }: KnownSets) =>
    `Con una probabilidad del ${percents(coverage)}, dados estos errores, los conjuntos contienen los verdaderos puestos de todos los países a la vez y, en «por separado», el de cada país${top.length > 0 ? "; lo mismo vale de quiénes podrían estar entre los primeros y de quiénes lo están con seguridad" : ""}. A partir de ${simulations(draws)} de errores (semilla ${seed}), a lo largo de todo el cálculo de la puntuación, nunca de lo que sustituye a las cifras que faltan (Mogstad, Romano, Shaikh y Wilhelm 2024).${errorsTaken(taken)}`,
  othersFirst: (tops: NonNullable<KnownSets["top"]>) =>
    `Con otras tantas simulaciones, el número de países que podrían estar entre los verdaderos primeros y el de los que lo están con seguridad serían: ${tops.map(({ k, mayBetween, surelyBetween }) => `${k === 1 ? "el primero" : `los ${k} primeros`}: ${span(...mayBetween)} y ${span(...surelyBetween)}`).join("; ")}.`,
  set: span,
  /** In a ranking, as a column and what is said of it. */
  inRanking: {
    ...madeRankSets.inRanking,
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }: Omit<KnownSets, "countries" | "top">) =>
      `El verdadero puesto de cada país es uno de los que «podría ser»: con una probabilidad del ${percents(coverage)} para todos los países a la vez (${simulations(draws)} de errores de las cifras, semilla ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} «shortlist robustness --sets ${coverage}» dice más.`,
  },
};

/** `2000 simulaciones`. */
function simulations(draws: number): string {
  return `${grouped(draws)} ${plural(draws, { one: "simulación", many: "de simulaciones", other: "simulaciones" })}`;
}

/** All weightings of one node's children. */
export const weightSpace = {
  ...madeWeightSpace,
  meaning: ({ children, scale, title }: WeightSpace) =>
    `Cada ponderación de los ${numberWord(children.length)} componentes (${listed(children.map((one) => one.title))}) es tan probable como cualquier otra. Los puestos se asignan según la puntuación de ${quoted(title)} únicamente${scale === "geometric" ? ", en logaritmos" : ""}, entre los países clasificados que tienen una${scale === "geometric" ? " y ningún componente en 0" : ""}.`,
  partly: (draws: number, pairs: number, sampled: number) =>
    `En ${grouped(pairs - sampled)} de ${grouped(pairs)} pares están evaluados los mismos componentes: sus partes son exactas. Las de los demás proceden de ${simulations(draws)}, y los puestos esperados que se basan en alguna de ellas llevan la marca ~; también la lleva «Primero», salvo que todos los pares sean exactos y haya seis componentes como máximo.`,
  first: (share: number, isExact: boolean) =>
    `${isExact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
};
