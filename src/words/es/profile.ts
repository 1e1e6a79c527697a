import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError, Errors, IndicatorNode, Missing, Years } from "../../model/profile.ts";
import { call } from "../en/method-call.ts";
import { profile as made } from "../made/es/profile.ts";
import { condition } from "./conditions.ts";
import { anyOf as either } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, plural, percentTo, percentUpTo } = numbers;

function aggregation(one: MethodCall): string {
  return `agregación: ${call(one)}`;
}

function declaredError({ sd, relative, interval }: DeclaredError): string {
  const percents = (share: number) => percentUpTo(share, 6);
  const size = relative === undefined ? exact(sd ?? "") : `${percents(relative)} de la cifra`;
  return [
    ...((sd ?? relative) ? [`error típico cuando no se publica ninguno: ${size}`] : []),
    ...(interval === undefined ? [] : [`los intervalos publicados son del ${percents(interval)}`]),
  ].join("; ");
}

/** How an indicator is scored, step by step, in the order in which it is done. */
function scoring(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["se toma el logaritmo"] : []),
    ...(node.treat ? [`valores atípicos: ${call(node.treat)}`] : []),
    `${call(node.normalise)}, los valores más ${node.direction === "lower" ? "bajos" : "altos"} puntúan más`,
    ...(node.maxAge === undefined
      ? []
      : [`con no más de ${node.maxAge} ${plural(node.maxAge, { one: "año", other: "años" })} de antigüedad`]),
    ...(node.error === undefined ? [] : [declaredError(node.error)]),
    ...(node.appliesWhen ? [`solo cuando ${condition(node.appliesWhen)}`] : []),
  ];
  return steps.join("; ");
}

/** For which years of evidence something holds: `evidencia a 2022 y años posteriores: …`. */
function years({ from, to }: Years, reason: string | undefined): string {
  const span =
    from === undefined
      ? `a ${to} y años anteriores`
      : to === undefined
        ? `a ${from} y años posteriores`
        : from === to
          ? `a ${from}`
          : `de ${from} a ${to}`;
  return `evidencia ${span}${reason === undefined ? "" : `: ${reason}`}`;
}

/** A share of the whole: with a decimal where it is small, so that a twentieth of a twentieth is not 0 %. */
export function share(weight: number): string {
  return weight > 0 && weight < 0.095 ? percentTo(weight, 1) : percent(weight);
}

export const profile = {
  ...made,
  call,
  condition,
  scoring,
  share,
  /** Of the whole profile: its scale, year, rules of missing evidence and peers. */
  settings: (
    scale: readonly [number, number],
    asOf: number | string,
    { policy, minimumCoverage }: Missing,
    peers: string | undefined,
    errors: Errors | undefined,
  ) =>
    `escala de ${scale.map(exact).join(" a ")}; año de referencia: ${asOf === "latest" ? "el más reciente" : asOf}; evidencia faltante: ${policy}, cobertura mínima ${percent(minimumCoverage)}${peers === undefined ? "" : `; pares según ${peers}`}${errors === undefined ? "" : `; los errores dentro de una fuente tienen una correlación de ${exact(errors.withinSource)}`}`,
  /** `of`: its share of the whole. Where one of several nodes is taken, `weight` is absent. */
  factor: (name: string, id: string, of: number, weight: number | undefined, aggregate: MethodCall) =>
    `${name} [${id}]: ${extent(of, weight)}; ${aggregation(aggregate)}`,
  indicator: (name: string, id: string, of: number, weight: number | undefined) =>
    `${name} [${id}]: ${extent(of, weight)}`,
  gate: (effect: string, id: string, title: string, authority: string | undefined) =>
    `${EFFECT[effect] ?? effect} ${id}: ${title}${authority === undefined ? "" : ` (${authority})`}`,
  forYears: (of: Years, reason: string | undefined) => `para ${years(of, reason)}`,
  /** `sin evidencia de x o y no se clasifica (ninguna estimación de la prevalencia), para evidencia a 2021 y años posteriores`. */
  requires: (
    anyOf: readonly string[],
    title: string | undefined,
    when: { readonly years: Years; readonly reason: string | undefined } | undefined,
  ) =>
    `no se clasifica sin evidencia de ${either(anyOf)}${title === undefined ? "" : ` (${title})`}${when === undefined ? "" : `, para ${years(when.years, when.reason)}`}`,
};

const EFFECT: Readonly<Record<string, string>> = {
  exclude: "excluye",
  apart: "pone aparte",
  flag: "alerta",
};

function extent(of: number, weight: number | undefined): string {
  const whole = `${share(of)} del total`;
  return weight === undefined ? `${whole} cuando se toma` : `${whole}, ponderación ${exact(weight)}`;
}
