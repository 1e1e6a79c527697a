import type { Sensitivity } from "../../model/documents/robustness.ts";
import type { Named } from "../en/grammar.ts";
import { of as from, quoted } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { grouped, percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `las ponderaciones dentro de ${quoted(title ?? id)}`;
    case "data":
      return `los errores de las cifras: ${title ?? ofNobody(id)}`;
    case "missing":
      return "lo que falta";
    case "methods":
      return "los métodos de puntuación";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity = {
  title: "De qué depende el movimiento de los puestos",
  ofChange: "El cambio medio de puesto de todos los países clasificados",
  ofRank: (one: Named) => `El puesto ${from(one)}`,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `Depende sobre todo de lo siguiente: ${inputs.map((one) => `${input(one)} (${percents(one.total)})`).join("; ")}.`,
  /** No index is sure enough to be named. */
  open: "Ninguna parte se conoce con seguridad suficiente para nombrarla: todos los intervalos son demasiado amplios.",
  constant:
    "Nunca cambió, fuera lo que fuera lo que se sorteara: no depende de nada de lo que se hizo variar.",
  input,
  share: percents,
  stoppedEarly: (asked: number, made: number) =>
    `Interrumpido antes de tiempo: de los ${grouped(asked)} puntos que se pidieron se hicieron ${grouped(made)}.`,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
  more: (n: number) => `${n} más, que figuran con --format md o json`,
  cannotSay: "no puede decirse",
  columns: {
    input: "Qué varía",
    alone: "Por sí solo",
    together: "Con otros",
    interval: "Intervalo del 95\u00a0% de «con otros»",
    intervalShort: "95\u00a0%",
  },
  reading: (points: number, rankings: number, seed: number) =>
    `Partes de la varianza (índices de Sobol): «por sí solo», lo que desaparecería si solo se conociera esto; «con otros», lo que quedaría si se conociera todo lo demás. Solo suman el 100\u00a0% cuando nada actúa conjuntamente. Cada grupo se sortea aparte de los demás; quien no tiene puntuación en una clasificación queda detrás de todos los que la tienen. ${grouped(points)} puntos de una sucesión de Sobol aleatorizada, ${grouped(rankings)} clasificaciones, semilla ${seed} (Saltelli 2010, Jansen 1999); intervalos por remuestreo. «Por sí solo» nunca supera a «con otros»: donde el azar lo haría, se da la misma parte. «no puede decirse»: un intervalo abarca más de 25 puntos.`,
};
