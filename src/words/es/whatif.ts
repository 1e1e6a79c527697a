import type {
  ErrorRelation,
  IntervalEnd,
  MovementRelation,
  PositionFigures,
  Target,
  ValueChange,
  WeightedGroup,
  WeightInterval,
} from "../../model/documents/whatif.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Carried, Turned } from "../en/whatif.ts";
import { whatif as made } from "../made/es/whatif.ts";
import {
  atStart,
  capitalised,
  counted,
  firstOnes,
  of as from,
  inSentence,
  listed,
  numberWord,
  ofThese,
  placed,
  points,
  pointsOf,
  said,
  to as toCountry,
  unitOf,
  valued,
  verb,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, change, exact, figure, fixed, percent, plural, percentTo } = numbers;
const orNone = (value: Carried["from"]) => (value === null ? "sin evaluar" : brief(value));

function gates(titles: readonly string[]): string {
  return listed(titles.map((title) => `«${title}»`));
}

/** Where a country stands, in half a sentence: `puesto 19, con 60,2 puntos`. */
function place(
  { status, rank, tied, score }: PositionFigures,
  excludedBy: readonly string[],
  decimals: number,
): string {
  const points = score === null ? "" : `${fixed(score, decimals)} ${pointsOf(score, decimals)}`;
  if (status === "apart")
    return `aparte por ${gates(excludedBy)}; ocuparía el ${placed(rank!, tied)}, con ${points}`;
  if (status === "excluded") {
    const would = rank === null ? "sin puntuación" : `ocuparía el ${placed(rank, tied)}, con ${points}`;
    return `entre los países excluidos por ${gates(excludedBy)}; ${would}`;
  }
  return rank === null ? "sin puntuación" : `${placed(rank, tied)}, con ${points}`;
}

function some(titles: readonly string[], most: number): string {
  const rest = titles.length - most;
  return rest <= 3 ? listed(titles) : `${titles.slice(0, most).join("; ")}; y ${rest} más`;
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

function steps(n: number): string {
  return counted(Math.abs(n), "escalón", "escalones");
}

/** `Santa Lucía (LCA); antes, sin puntuación (hay evidencia para el 49,1 % de la ponderación; …)`. */
function whyNot({ name, country, status, excludedBy, noScore, coverage }: Turned, when: string): string {
  const lead = `${name} (${country}); ${when}`;
  if (status === "apart") return `${lead}, aparte por ${gates(excludedBy)}`;
  if (status === "excluded") return `${lead}, entre los países excluidos por ${gates(excludedBy)}`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : `; su evidencia pasa del ${was} al ${is} de la ponderación`;
  return `${lead}, sin puntuación (${noScore ?? "no se conoce el motivo"}${moved})`;
}

const whySearch: Readonly<Record<NonNullable<WeightedGroup["why"]>, string>> = {
  mean: "las medias desde aquí hacia arriba no se suman, ni siquiera como logaritmos",
  evidence: "con la evidencia que les falta a algunos países harían falta demasiados programas lineales",
  gates: "un criterio pide puntuaciones, que cambian con las ponderaciones",
  children: "son más de 100",
  unconfirmed: "la nueva clasificación no confirmó lo que daba una ecuación",
};

export const whatif = {
  ...made,
  eligible: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "está", "están")} entre los países excluidos. Si cumpliera las condiciones, con sus ${points(score, decimals)} ocuparía el ${placed(rank, tied)} junto a ${counted(of, "país clasificado", "países clasificados")}; los cambios que siguen se cuentan desde ahí.`,
  apart: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "figura", "figuran")} aparte. Con sus ${points(score, decimals)} ocuparía el ${placed(rank, tied)} junto a ${counted(of, "país clasificado", "países clasificados")}; los cambios que siguen se cuentan desde ahí.`,
  clears: (indicator: string, { from, to }: Pick<ValueChange, "from" | "to">, then: string) =>
    `${indicator}: si ${from === null ? `se evaluara ${valued(to)}` : `pasara de ${said(brief(from), from)} a ${said(exact(to), to)}`}, el criterio dejaría de excluir al país (${then})`,
  place,
  target: ({ goal, rank, asked }: Target, one: Named) => {
    if (goal === "score") return `Qué daría una puntuación ${toCountry(one)}`;
    const first = rank === 1 ? "el primer puesto" : `los ${rank} primeros`;
    if (asked === "top")
      return goal === "reach" ? `Entrar en ${first}` : `Salir de ${first}`.replace(" de el ", " del ");
    if (goal === "reach") return `Subir al puesto ${rank}${rank === 1 ? "" : " o mejor"}`;
    return rank === 1 ? "Bajar del primer puesto" : `Bajar al puesto ${rank! + 1} o peor`;
  },
  /** `limit`: the smallest change itself, where only whole numbers make sense of it. */
  figure: (
    { side, from, to, unit: of, change: by }: Pick<ValueChange, "side" | "from" | "to" | "unit" | "change">,
    limit: number | undefined,
  ) => {
    const unit = of === null ? "" : ` ${unitOf(to, of)}`;
    if (side !== null) {
      const asked = {
        "at least": `${valued(to)}${unit} como mínimo`,
        "at most": `${valued(to)}${unit} como máximo`,
        any: `en cualquier valor, por ejemplo ${said(brief(to), to)}${unit}`,
        only: `${valued(to)}${unit}`,
      };
      return `si se evaluara ${asked[side]}`;
    }
    const moved = by === null ? "" : ` (${typeof to === "number" ? change(by) : steps(by)})`;
    const near = limit === undefined ? "" : `, a partir de ${brief(limit)}`;
    return `${from === null ? "" : `${brief(from)} \u2192 `}${exact(to)}${unit}${moved}${near}`;
  },
  error: ({ standardErrors, interval, published, within }: ErrorRelation, rounded: boolean) => {
    const size = standardErrors === null ? "" : `${fixed(standardErrors, 1)} errores típicos; `;
    const whose = published
      ? "del intervalo del editor"
      : "del intervalo del 90\u00a0% según el error típico del editor";
    const [low, high] = interval.map(rounded ? brief : figure);
    return `${size}${within ? "dentro" : "fuera"} ${whose}, de ${low} a ${high}`;
  },
  movement: ({ year, value, change: moved, within }: MovementRelation, isNumber: boolean) => {
    if (moved === 0) return `no ha variado desde ${year ?? "el valor anterior"}`;
    const was = `era ${brief(value)} ${year === null ? "antes" : `en ${year}`}`;
    if (moved === null || within === null) return was;
    return `${was} y ha variado ${isNumber ? `en ${change(moved)}` : steps(moved)}: ${within ? "este cambio no es mayor" : "este cambio es mayor"}`;
  },
  carried: (figures: readonly Carried[]) =>
    `calculado a partir de este valor, y cambia con él: ${listed(figures.map(({ title, from, to }) => `${title} (${orNone(from)} \u2192 ${orNone(to)})`))}`,
  farthest: (title: string, value: number | string, rank: number | null) =>
    `${title} (con ${said(brief(value), value)}: ${rank === null ? "sin puesto" : `puesto ${rank}`})`,
  idle: (goal: Target["goal"], titles: readonly string[], most: number, observed: boolean) =>
    `${{ reach: "No mejora el puesto", leave: "No empeora el puesto", score: "No da puntuación" }[goal]} con ningún valor${observed ? " dentro del intervalo observado" : ""}: ${some(titles, most)}.`,
  noAnswer: (titles: readonly string[], why: string, most: number) =>
    `Sin respuesta para ${some(titles, most)}: ${why}.`,
  noInterval: (why: NonNullable<WeightInterval["why"]>) =>
    ({
      "no-sibling": "no tiene a su lado ningún componente con ponderación: la suya no cambia nada.",
      "no-weight-above": "el nodo del que forma parte no tiene ponderación.",
    })[why],
  order: (top: number) => (top === 1 ? "el primer puesto" : `el orden ${ofThese(firstOnes(top))}`),
  event: (
    what: NonNullable<IntervalEnd["event"]>["what"],
    [ahead, behind]: readonly [Named | undefined, Named | undefined],
    { share, side }: { readonly share: number; readonly side: "from" | "to" },
  ) => {
    const at =
      share === 0 && side === "from"
        ? "en el 0\u00a0%"
        : share === 1
          ? "en el 100\u00a0%"
          : { from: "por debajo", to: "por encima" }[side];
    const name = (one: Named | undefined) => (one === undefined ? "algún país" : inSentence(one));
    const object = (one: Named | undefined) => (one === undefined ? "a algún país" : toCountry(one));
    const whose = (one: Named | undefined) => (one === undefined ? "de algún país" : from(one));
    const many = ahead ?? { country: "" };
    const says = {
      passes: `${name(ahead)} ${verb(many, "supera", "superan")} ${object(behind)}`,
      ties: `${name(ahead)} ${verb(many, "iguala", "igualan")} ${object(behind)}`,
      "gains a score": `la evidencia ${whose(ahead)} basta para una puntuación`,
      "loses its score": `la evidencia ${whose(behind)} ya no basta para una puntuación`,
    };
    return `${at}, ${says[what]}`;
  },
  weightsOf: ({
    title,
    node,
    method,
    why,
    children,
  }: Pick<WeightedGroup, "title" | "node" | "method" | "why" | "children">) =>
    `Los ${numberWord(children)} componentes de ${title} (${node}): ${method === "exact" ? "exacto" : `una búsqueda${why ? `, porque ${whySearch[why]}` : ""}`}`,
  /** `moved`: the part of the weight that changes hands. */
  nearest: (moved: number, isAll: boolean, isSearch: boolean) =>
    `Tendría que cambiar de manos el ${percentage(moved)} de la ponderación${isAll ? "" : " de estos componentes"}${isSearch ? ", hasta donde llegó la búsqueda" : ""}:`,
  siblings: (shares: readonly string[], others: number) =>
    [
      ...shares,
      ...(others > 0
        ? [
            plural(others, {
              one: "el otro conserva su parte",
              other: `los otros ${others} conservan las suyas`,
            }),
          ]
        : []),
    ].join("; "),
  share: (title: string, from: number, to: number) => `${title} ${percentage(from)} \u2192 ${percentage(to)}`,
  /** `mixture`: names with their shares. */
  noWeights: (
    one: Named,
    mixture: readonly (Named & { readonly share: number })[],
    { children, surplus = 0, scale }: Pick<WeightedGroup, "children" | "surplus" | "scale">,
    decimals: number,
  ) => {
    const [first] = mixture;
    const alone = mixture.length === 1 && first;
    const who = alone
      ? `${inSentence(first)} ${verb(first, "está", "están")}`
      : `${mixture.map((part) => `${percentage(part.share)} ${from(part)}`).join(" + ")} están`;
    const how = {
      arithmetic: "",
      geometric: " (una media geométrica de sus puntuaciones)",
      power: " (una media en la escala en la que estas ponderaciones se suman)",
    }[alone ? "arithmetic" : (scale ?? "arithmetic")];
    return `Ninguna ponderación lo logra: ${who} por delante ${from(one)}${how}, sea cual sea el componente de los ${numberWord(children)} que tenga toda la ponderación, en ${points(surplus, decimals)} como mínimo y, por tanto, con cualquier ponderación.`;
  },
  noneIn: (groups: readonly Pick<WeightedGroup, "title">[]) =>
    `Para los componentes de cada uno de estos nodos, ninguna ponderación que cuente lo logra, pues con cada una de ellas hay quien tiene una puntuación más alta: ${groups.map(({ title }) => title).join("; ")}.`,
  nothingNearer: (moved: number) => `Está demostrado que mover menos del ${percentage(moved)} no basta.`,
  notFoundIn: (groups: readonly Pick<WeightedGroup, "title" | "tried">[]) =>
    `Para los componentes de cada uno de estos nodos, una búsqueda no halló ninguna en ${groups.reduce((sum, { tried }) => sum + (tried ?? 0), 0)} ponderaciones en total: ${groups.map(({ title }) => title).join("; ")}.`,
  valueSet: (indicator: string, one: Named, before: number | string | null, to: number | string) =>
    `${indicator} ${from(one)}: ${before === null ? "sin evaluar" : brief(before)} \u2192 ${exact(to)}`,
  turned: (after: number, before: number, entered: number, left: number) =>
    `Después hay ${counted(after, "país clasificado", "países clasificados")}; antes, ${before}: ${[
      ...(entered > 0 ? [`${entered} ${plural(entered, { one: "entró", other: "entraron" })}`] : []),
      ...(left > 0 ? [`${left} ${plural(left, { one: "salió", other: "salieron" })}`] : []),
    ].join(", ")}.`,
  cameIn: (one: Turned) => `Entró: ${whyNot(one, "antes")}.`,
  left: (one: Turned) => `Salió: ${whyNot(one, "ahora")}.`,
  first: (top: number) => `${capitalised(firstOnes(top))}, ahora y antes`,
};
