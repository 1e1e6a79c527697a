import type { Facts } from "../../model/documents/robustness.ts";
import { counted, firstPlaces, ofThese } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed, grouped } = numbers;

/** Which figures would settle who is among the first. */
export const facts = {
  title: "Datos que convendría averiguar",
  doubt: ({ k, doubt }: Facts) =>
    `Dos simulaciones difieren en promedio en ${fixed(doubt, 1)} ${ofThese(firstPlaces(k))}.${doubt === 0 ? " No hay nada que dilucidar." : ""}`,
  none: ({ asked }: Facts) =>
    asked === 0
      ? "Ninguna de las cifras que se simulan corresponde a un país cuyo lugar entre los primeros esté en duda."
      : `De las ${grouped(asked)} cifras que se simulan, ninguna resolvería por sí sola lo suficiente para distinguirse del azar.`,
  toFind: "Faltan, y otros países las tienen:",
  toMeasure: "Se conocen, con un error:",
  known: (value: number, error: number | null) =>
    `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
  gain: (gain: number, error: number) => `${fixed(gain, 3)} ± ${fixed(error, 3)}`,
  columns: {
    country: "País",
    indicator: "Indicador",
    now: "Ahora",
    source: "Otros la tienen de",
    gain: "Puestos resueltos",
  },
  more: (n: number) => `${n} más, que figuran con --format md o json`,
  reading: ({ k, draws, asked }: Facts, seed: number) =>
    `Puestos resueltos: ${k === 1 ? "cuánto menos diferirían en promedio en el primer puesto" : `en cuántos menos de los ${k} primeros puestos diferirían en promedio`} dos simulaciones si se conociera esta única cifra, con su error típico (la varianza entre simulaciones con otros valores de la cifra; las primeras ${grouped(draws)} simulaciones de la semilla ${seed}). Se examinaron ${counted(asked, "cifra", "cifras")}: todas las que se simulan, de países que están entre los primeros en 2 a 98 de cada 100 simulaciones. Lo que resuelven varias cifras no se suma.`,
};
