import type { LeftOut } from "../../model/documents/robustness.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import { counted, firstOnes, listed, ofThese } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural, percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

/** Sources that are neither a publisher's nor a table of the user's own. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "listas incluidas en shortlist",
  derived: "cifras calculadas por shortlist",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const fewOf = (texts: readonly string[]) => [
  ...texts.slice(0, NAMED),
  ...(texts.length > NAMED ? [`${texts.length - NAMED} más`] : []),
];
const few = (texts: readonly string[]) => fewOf(texts).join(", ");

/** The ranking without one factor or one source. */
export const leaveOneOut = {
  title: "Si se omite un elemento",
  steady: (k: number) =>
    `Sea cual fuere el factor o la fuente que se omita, ${firstOnes(k)} ${k === 1 ? "es siempre el mismo" : "son siempre los mismos"}.`,
  unsteady: (k: number, most: number, without: readonly string[]) =>
    `Al omitir un factor o una fuente ${k === 1 ? "cambia el primero" : `${plural(most, { one: "cambia", other: "cambian" })} como máximo ${most} de los ${k} primeros`}: sin ${listed(fewOf(without))}.`,
  evidence: (n: number, of: number) =>
    `En ${n} de ${counted(of, "caso", "casos")} los países que obtienen puesto no son los mismos que en la clasificación original, porque lo que queda es evidencia insuficiente para algunos de ellos, o suficiente para otros.`,
  leftOut: ({ kind, id, title }: Pick<LeftOut, "kind" | "id" | "title">) =>
    kind === "factor" ? (title ?? id) : `fuente: ${title ?? ofNobody(id)}`,
  countries: (countries: readonly Named[]) => few(countries.map(named)),
  /** On a screen, by their codes alone. */
  codes: (countries: readonly string[]) => few(countries),
  onScreen:
    "Los países figuran por sus códigos. Con --format md y html se indican sus nombres, quién se mueve más y cuántos pierden u obtienen un puesto.",
  weight: (share: number) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  mean: (change: number | null) => (change === null ? "" : fixed(change, 1)),
  moved: (all: readonly (Named & { readonly from: number; readonly to: number })[]) =>
    few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    leftOut: "Sin",
    weight: "Ponderación",
    enters: (k: number) => `Entra en ${k === 1 ? "el primer puesto" : firstOnes(k)}`,
    entersShort: "entra",
    leaves: (k: number) => `Sale ${ofThese(k === 1 ? "el primer puesto" : firstOnes(k))}`,
    leavesShort: "sale",
    mean: "Cambio medio de puesto",
    meanShort: "cambio medio",
    largest: "Mayor cambio de puesto",
    largestShort: "mayor cambio",
    loses: "Pierden su puesto",
    losesShort: "pierden",
    gains: "Obtienen un puesto",
    gainsShort: "obtienen",
  },
  reading:
    "Se omite cada vez un factor (o una fuente: todos los indicadores con alguna cifra basada en ella, aunque se base también en otras) y los países se clasifican de nuevo: las ponderaciones del resto se reajustan y el mínimo de evidencia del perfil se exige al resto. Las escalas y los criterios quedan como están. Los cambios de puesto, en puestos hacia arriba o hacia abajo, son los de los países que tienen puesto con el elemento y sin él. Aquí no se sortea nada.",
};
