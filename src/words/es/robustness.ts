import type { Draws } from "../../model/documents/ranking.ts";
import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { Undrawn } from "../../model/documents/uncertainty.ts";
import type { Named } from "../en/grammar.ts";
import { inDraws } from "../made/es/inDraws.ts";
import { robustness as made } from "../made/es/robustness.ts";
import { atStart, capitalised, counted, of as from, listed, simulations, some, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, grouped, percent, percentUpTo } = numbers;

const weightsDrawn = (how: VariedWeights): string => {
  switch (how.kind) {
    case "uniform":
      return `cada ponderación se reduce o se aumenta al azar hasta en un ${exact(how.percent)}\u00a0%`;
    case "dirichlet":
      return `las ponderaciones se sortean en torno a las del perfil (Dirichlet, concentración ${exact(how.concentration)})`;
    case "simplex":
      return "se sortean ponderaciones cualesquiera, como si no se supiera nada de qué factor importa más (Dirichlet 1 sobre los componentes de cada nodo)";
  }
};

const HELD: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "las ponderaciones",
  data: "las cifras (los errores de los editores, si los hay, podrían moverlas)",
  missing: "lo que falta",
  methods: "los métodos de normalización y agregación",
};

const VARIED: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "las ponderaciones",
  data: "las cifras que tienen un error",
  missing: "lo que falta",
  methods: "los métodos de normalización y agregación",
};

const STOPPED = {
  rankSets: "los conjuntos de puestos",
  draws: "los puestos de las simulaciones",
  sensitivity: "de qué depende el movimiento de los puestos",
  facts: "los datos que convendría averiguar",
};

export const robustness = {
  ...made,
  stoppedBefore: (parts: readonly (keyof typeof STOPPED)[]) =>
    `Interrumpido antes de reunir lo suficiente, por lo que no se dice nada de lo siguiente: ${listed(parts.map((part) => STOPPED[part]))}.`,
  weights: (how: VariedWeights, nodes: number) =>
    `${capitalised(weightsDrawn(how))}, en ${counted(nodes, "nodo con componentes", "nodos con componentes")}.`,
  data: ({ indicators, figures, of, weightWithError }: NonNullable<Robustness["varied"]["data"]>) =>
    `Las cifras con un error, publicado o declarado en el perfil (${grouped(figures)} de ${grouped(of)}, de ${counted(indicators.length, "indicador", "indicadores")}; en promedio, el ${percent(weightWithError)} de la ponderación de un país), se mueven según un error normal de esa magnitud; las demás cifras quedan como están.`,
  missing: ({ cells, notDrawn, peers }: NonNullable<Robustness["varied"]["missing"]>, by: string) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. Lo que se sortea no es evidencia: nadie obtiene un puesto por ello.`,
  held: (what: Robustness["held"]) =>
    `No se hace variar: ${listed(what.map((one) => HELD[one]))}. La incertidumbre que esto deja no está recogida en las cifras siguientes.`,
  top: (k: number, stays: string) =>
    k === 1
      ? `El primero fue el mismo país ${stays}.`
      : `Los ${k} primeros fueron los mismos ${k} países, en el orden que fuera, ${stays}.`,
  topTied: (k: number, count: number, stays: string) =>
    k === 1
      ? `Los ${count} países que comparten el primer puesto fueron los mismos ${stays}.`
      : `Los ${k} primeros (${count} países, porque algunos empatan) fueron los mismos, en el orden que fuera, ${stays}.`,
  first: (one: Named, part: string) =>
    `${atStart(one)} ${verb(one, "ocupó", "ocuparon")} el primer puesto ${part}.`,
  noScore: (one: Named, part: string, why: readonly string[]) =>
    `${atStart(one)} no ${verb(one, "tuvo", "tuvieron")} puntuación ${part}: ${listed(why)}.`,
  cameIn: (one: Named, part: string) =>
    `${atStart(one)}, que no ${verb(one, "figura", "figuran")} en la clasificación, ${verb(one, "tuvo", "tuvieron")} evidencia suficiente para una puntuación ${part}.`,
  pair: (a: Named, b: Named, part: string) =>
    `${atStart(a)} ${verb(a, "estuvo", "estuvieron")} por encima ${from(b)} ${part}.`,
  columns: { ...made.columns, top: inDraws.among },
  /** In a ranking, of its column. */
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }: Draws) =>
    `Puestos (90\u00a0%): dónde estuvo el país en nueve de cada diez de ${simulations(draws - failedDraws)} (semilla ${seed}), en cada una de las cuales se ${varied.length === 1 && varied[0] === "missing" ? "sorteó" : "sortearon"} ${listed(varied.map((one) => (one === "weights" ? `las ponderaciones (--weights ${weights})` : VARIED[one])))}. No es una probabilidad de que el país merezca el puesto.${held.length === 0 ? "" : ` No se hace variar: ${listed(held.map((one) => HELD[one]))}.`} «shortlist robustness» dice más.`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }: Undrawn, decimals: number) =>
    `No se simula, porque ${nobody ? "ningún país tiene" : "menos de cinco países tienen"} evidencia: ${some(nodes.map(({ title }) => title))} (${percent(weight)} de la ponderación).${most === null ? "" : ` Unas conclusiones de analistas podrían llevar la puntuación de un solo país, como máximo, de ${fixed(most.score, decimals)} a ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n: number, of: number, coverage: number, varied: Robustness["held"]) =>
    `Los conjuntos y los puestos de nueve de cada diez simulaciones difieren en ${n} de ${counted(of, "país", "países")}, porque responden a preguntas distintas. Los conjuntos contienen los verdaderos puestos de todos los países a la vez con una probabilidad del ${percentUpTo(coverage, 1)}, dados solo los errores de las cifras; las simulaciones describen cada país por separado y hacen variar ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  tied: (part: string) =>
    `${capitalised(part)} hubo países igualados. Se reparten los puestos que ocupan juntos: de dos igualados en cabeza, cada uno cuenta como primero en la mitad de la simulación.`,
};

function drawnFor(cells: number, notDrawn: number, by: string | undefined): string {
  const all =
    cells === 1 ? "la única cifra que falta" : `cada una de las ${grouped(cells)} cifras que faltan`;
  const whose =
    by === undefined
      ? "otro país"
      : `un país del mismo grupo (${by}), o de cualquier grupo si menos de cinco del suyo la tienen`;
  const rest =
    notDrawn === 0
      ? ""
      : `; ${notDrawn === 1 ? "otra, de un indicador que tienen menos de cinco países, sigue faltando" : `otras ${grouped(notDrawn)}, de indicadores que tienen menos de cinco países, siguen faltando`}`;
  return `Para ${all} se sortea la puntuación de ${whose}${rest}`;
}
