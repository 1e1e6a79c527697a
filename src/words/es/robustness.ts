import type { Draws } from "../../model/documents/ranking.ts";
import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { Undrawn } from "../../model/documents/uncertainty.ts";
import type { Named } from "../en/grammar.ts";
import { errorsTaken } from "./errors.ts";
import { atStart, capitalised, counted, firstOnes, of as from, listed, some, verb } from "./grammar.ts";
import { inDraws, simulations } from "./in-draws.ts";
import { numbers } from "./numbers.ts";
import { inShare, share } from "./shares.ts";

const { exact, fixed, grouped, percent, percentTo, percentUpTo, plural } = numbers;

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
  title: (profile: string) => `Robustez de la clasificación: ${profile}`,
  share,
  result: "Qué resultó",
  notDrawn:
    "No se sorteó nada: se omitió cada vez un factor o una fuente y los países se clasificaron de nuevo sin ese elemento.",
  stoppedEarly: (asked: number, made: number) =>
    `Interrumpido antes de tiempo: de las ${grouped(asked)} simulaciones que se pidieron se hicieron ${grouped(made)}.`,
  stoppedBefore: (parts: readonly (keyof typeof STOPPED)[]) =>
    `Interrumpido antes de reunir lo suficiente, por lo que no se dice nada de lo siguiente: ${listed(parts.map((part) => STOPPED[part]))}.`,
  /** What a draw is, and how many there were. */
  draws: (draws: number, asked: number | undefined, seed: number) =>
    `${asked === undefined ? "" : `Interrumpido antes de tiempo: de las ${grouped(asked)} simulaciones que se pidieron se hicieron ${grouped(draws)}, y todas las cifras corresponden a estas. `}Los países se clasificaron ${grouped(draws)} ${plural(draws, { one: "vez", many: "de veces", other: "veces" })} («simulaciones», semilla ${seed}). En cada una:`,
  weights: (how: VariedWeights, nodes: number) =>
    `${capitalised(weightsDrawn(how))}, en ${counted(nodes, "nodo con componentes", "nodos con componentes")}.`,
  data: ({ indicators, figures, of, weightWithError, ...taken }: NonNullable<Robustness["varied"]["data"]>) =>
    `Las cifras con un error, publicado o declarado en el perfil (${grouped(figures)} de ${grouped(of)}, de ${counted(indicators.length, "indicador", "indicadores")}; en promedio, el ${percent(weightWithError)} de la ponderación de un país), se mueven según un error normal de esa magnitud; las demás cifras quedan como están.${errorsTaken(taken)}`,
  missing: ({ cells, notDrawn, peers }: NonNullable<Robustness["varied"]["missing"]>, by: string) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. Lo que se sortea no es evidencia: nadie obtiene un puesto por ello.`,
  held: (what: Robustness["held"]) =>
    `No se hace variar: ${listed(what.map((one) => HELD[one]))}. La incertidumbre que esto deja no está recogida en las cifras siguientes.`,
  top: (k: number, stays: number) =>
    k === 1
      ? `El primero fue el mismo país ${inShare(stays)}.`
      : `Los ${k} primeros fueron los mismos ${k} países, en el orden que fuera, ${inShare(stays)}.`,
  topAll: (count: number, k: number) =>
    `No hay más que ${counted(count, "país clasificado", "países clasificados")}: ${count === 1 ? "está en el primer puesto" : `todos están entre ${firstOnes(k)}`}.`,
  topTied: (k: number, count: number, stays: number) =>
    k === 1
      ? `Los ${count} países que comparten el primer puesto fueron los mismos ${inShare(stays)}.`
      : `Los ${k} primeros (${count} países, porque algunos empatan) fueron los mismos, en el orden que fuera, ${inShare(stays)}.`,
  first: (one: Named, part: number) =>
    `${atStart(one)} ${verb(one, "ocupó", "ocuparon")} el primer puesto ${inShare(part)}.`,
  firstAlike: (n: number, part: number) =>
    `${counted(n, "país ocupó el primer puesto", "países ocuparon el primer puesto")} con la misma frecuencia, cada uno ${inShare(part)}.`,
  gates: "Los países a los que un criterio excluye o pone aparte quedaron fuera de todas las simulaciones.",
  frozenGates: (titles: readonly string[]) =>
    `${listed(titles)}: a quién se excluye por una puntuación lo decidió la propia clasificación, y así queda en todas las simulaciones, aunque otras ponderaciones u otras cifras podrían decidir otra cosa.`,
  failed: (n: number) =>
    `En ${simulations(n)} nadie tuvo puntuación: no ${plural(n, { one: "cuenta", other: "cuentan" })} en ningún porcentaje.`,
  otherwise: (part: number, methods: boolean) =>
    `Quién tiene evidencia suficiente para una puntuación depende de las ponderaciones${methods ? " y de los métodos" : ""}: ${inShare(part)} no se clasificaron los mismos países que en la clasificación original.`,
  noScore: (one: Named, part: number, why: readonly string[]) =>
    `${atStart(one)} no ${verb(one, "tuvo", "tuvieron")} puntuación ${inShare(part)}: ${listed(why)}.`,
  cameIn: (one: Named, part: number) =>
    `${atStart(one)}, que no ${verb(one, "figura", "figuran")} en la clasificación, ${verb(one, "tuvo", "tuvieron")} evidencia suficiente para una puntuación ${inShare(part)}.`,
  moreNoScore: (n: number) =>
    `${counted(n, "país más no tuvo", "países más no tuvieron")} puntuación en algunas simulaciones (--format json los nombra).`,
  why: {
    "little-evidence": "tenía evidencia una parte de la ponderación menor que la que exige el perfil",
    "few-parts": "a un factor le faltaban demasiados de sus componentes",
    required: "falta evidencia que el perfil exige",
    "undefined-mean": "una media de sus puntuaciones no está definida",
  },
  everyRank: {
    title: "Con qué frecuencia ocupó cada país cada puesto",
    reading: (k: number) =>
      `En cuántas de cada 100 simulaciones estuvo ahí el país; quienes empatan comparten sus puestos. La tabla se limita a los puestos 1 a ${k} y a los países que ocuparon alguno de ellos en 5 de cada 100 simulaciones o más; --format json tiene todos los puestos de todos los países.`,
    elsewhere: (weights: boolean) =>
      `La frecuencia de cada puesto de cada país${weights ? " y las ponderaciones con las que quedaron primeros los países" : ""}: --format md, html y json.`,
  },
  central: {
    title: "Con qué ponderaciones quedaron primeros los países",
    factor: "Factor",
    profile: "Perfil",
    share: (part: number) => percentTo(part, 1),
    reading: (countries: number) =>
      `Parte de cada factor entre los de su mismo nivel: en el perfil y, en promedio, en las simulaciones en las que el país fue el primero (ponderaciones centrales). La tabla se limita a los países que más veces fueron primeros (${countries}) y a los factores cuya parte difiere en un punto o más; --format json lo tiene todo.`,
  },
  order: {
    title: "Hasta dónde se mantiene el orden",
    kept: (kept: number, neighbours: number, classes?: number) =>
      `${kept} de ${counted(neighbours, "par de vecinos", "pares de vecinos")} en la clasificación ${kept === 1 ? "mantiene" : "mantienen"} su orden en 95 de cada 100 simulaciones o más${classes === undefined ? "." : `; ${counted(classes, "clase", "clases")}:`}`,
    reading:
      "Una clase empieza con un país y acaba antes del siguiente por encima del cual ese país estuvo en 95 de cada 100 simulaciones o más: de los demás de su clase, las simulaciones no lo distinguen. Un empate no pone a nadie por encima.",
  },
  pairs: "Quién está por encima de quién",
  ofPairs: "De las simulaciones en las que ambos tuvieron puntuación; un empate cuenta la mitad.",
  pair: (a: Named, b: Named, part: number) =>
    `${atStart(a)} ${verb(a, "estuvo", "estuvieron")} por encima ${from(b)} ${inShare(part)}.`,
  columns: {
    rank: "#",
    country: "País",
    range: "Puestos (90\u00a0%)",
    rangeShort: "puestos (90\u00a0%)",
    median: "Puesto central",
    medianShort: "central",
    first: "Primero",
    top: inDraws.among,
    topShort: (k: number) => (k === 1 ? "1.º" : `${k} primeros`),
    ranked: "Tiene puesto",
    rankedShort: "con puesto",
  },
  /** In a ranking, of its column. */
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }: Draws) =>
    `Puestos (90\u00a0%): dónde estuvo el país en nueve de cada diez de ${simulations(draws - failedDraws)} (semilla ${seed}), en cada una de las cuales se ${varied.length === 1 && varied[0] === "missing" ? "sorteó" : "sortearon"} ${listed(varied.map((one) => (one === "weights" ? `las ponderaciones (--weights ${weights})` : VARIED[one])))}. No es una probabilidad de que el país merezca el puesto.${held.length === 0 ? "" : ` No se hace variar: ${listed(held.map((one) => HELD[one]))}.`} «shortlist robustness» dice más.`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }: Undrawn, decimals: number) =>
    `No se simula, porque ${nobody ? "ningún país tiene" : "menos de cinco países tienen"} evidencia: ${some(nodes.map(({ title }) => title))} (${percent(weight)} de la ponderación).${most === null ? "" : ` Unas conclusiones de analistas podrían llevar la puntuación de un solo país, como máximo, de ${fixed(most.score, decimals)} a ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n: number, of: number, coverage: number, varied: Robustness["held"]) =>
    `Los conjuntos y los puestos de nueve de cada diez simulaciones difieren en ${n} de ${counted(of, "país", "países")}, porque responden a preguntas distintas. Los conjuntos contienen los verdaderos puestos de todos los países a la vez con una probabilidad del ${percentUpTo(coverage, 1)}, dados solo los errores de las cifras; las simulaciones describen cada país por separado y hacen variar ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  ofScored: (n: number) =>
    n === 1
      ? "Para el único país sin puntuación en algunas simulaciones, los puestos son los de las simulaciones en que la tiene."
      : `Para los ${n} países sin puntuación en algunas simulaciones, los puestos son los de las simulaciones en que la tienen.`,
  tied: (part: number) =>
    `${capitalised(inShare(part))} hubo países igualados. Se reparten los puestos que ocupan juntos: de dos igualados en cabeza, cada uno cuenta como primero en la mitad de la simulación.`,
  reading: (k: number) =>
    `Puestos (90\u00a0%): dónde estuvo el país en nueve de cada diez simulaciones, sin las 5 mejores ni las 5 peores de cada 100. «Primero» y «${k === 1 ? "1.º" : `${k} primeros`}»: en cuántas de cada 100 simulaciones estuvo ahí. No es una probabilidad de que el país merezca el puesto: indica cuánto depende el puesto de lo que se hizo variar.`,
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
