import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError, Errors, IndicatorNode, Missing, Years } from "../../model/profile.ts";
import { call } from "../en/method-call.ts";
import { profile as made } from "../made/pt/profile.ts";
import { condition } from "./conditions.ts";
import { anyOf as either } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, plural, percentTo, percentUpTo } = numbers;

function aggregation(one: MethodCall): string {
  return `agregação: ${call(one)}`;
}

function declaredError({ sd, relative, interval }: DeclaredError): string {
  const percents = (share: number) => percentUpTo(share, 6);
  const size = relative === undefined ? exact(sd ?? "") : `${percents(relative)} do valor`;
  return [
    ...((sd ?? relative) ? [`erro padrão quando nenhum é publicado: ${size}`] : []),
    ...(interval === undefined ? [] : [`os intervalos publicados são de ${percents(interval)}`]),
  ].join("; ");
}

/** How an indicator is scored, step by step, in the order in which it is done. */
function scoring(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["calcula-se o logaritmo"] : []),
    ...(node.treat ? [`valores atípicos: ${call(node.treat)}`] : []),
    `${call(node.normalise)}, os valores mais ${node.direction === "lower" ? "baixos" : "altos"} pontuam mais`,
    ...(node.maxAge === undefined
      ? []
      : [`com no máximo ${node.maxAge} ${plural(node.maxAge, { one: "ano", other: "anos" })}`]),
    ...(node.error === undefined ? [] : [declaredError(node.error)]),
    ...(node.appliesWhen ? [`somente quando ${condition(node.appliesWhen)}`] : []),
  ];
  return steps.join("; ");
}

/** For which years of evidence something holds: `evidências até 2022 e anos posteriores: …`. */
function years({ from, to }: Years, reason: string | undefined): string {
  const span =
    from === undefined
      ? `com ano de referência ${to} ou anterior`
      : to === undefined
        ? `com ano de referência ${from} ou posterior`
        : from === to
          ? `com ano de referência ${from}`
          : `com ano de referência de ${from} a ${to}`;
  return `evidências ${span}${reason === undefined ? "" : `: ${reason}`}`;
}

/** A share of the whole: with a decimal where it is small, so that a twentieth of a twentieth is not 0%. */
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
    `escala de ${scale.map(exact).join(" a ")}; ano de referência: ${asOf === "latest" ? "o mais recente" : asOf}; evidências faltantes: ${policy}, cobertura mínima ${percent(minimumCoverage)}${peers === undefined ? "" : `; pares segundo ${peers}`}${errors === undefined ? "" : `; os erros dentro de uma fonte têm uma correlação de ${exact(errors.withinSource)}`}`,
  /** `of`: its share of the whole. Where one of several nodes is taken, `weight` is absent. */
  factor: (name: string, id: string, of: number, weight: number | undefined, aggregate: MethodCall) =>
    `${name} [${id}]: ${extent(of, weight)}; ${aggregation(aggregate)}`,
  indicator: (name: string, id: string, of: number, weight: number | undefined) =>
    `${name} [${id}]: ${extent(of, weight)}`,
  gate: (effect: string, id: string, title: string, authority: string | undefined) =>
    `${EFFECT[effect] ?? effect} ${id}: ${title}${authority === undefined ? "" : ` (${authority})`}`,
  forYears: (of: Years, reason: string | undefined) => `para ${years(of, reason)}`,
  /** `não é classificado sem evidências de x ou y (nenhuma estimativa da prevalência), para evidências …`. */
  requires: (
    anyOf: readonly string[],
    title: string | undefined,
    when: { readonly years: Years; readonly reason: string | undefined } | undefined,
  ) =>
    `não é classificado sem evidências de ${either(anyOf)}${title === undefined ? "" : ` (${title})`}${when === undefined ? "" : `, para ${years(when.years, when.reason)}`}`,
};

const EFFECT: Readonly<Record<string, string>> = {
  exclude: "exclui",
  apart: "põe à parte",
  flag: "alerta",
};

function extent(of: number, weight: number | undefined): string {
  const whole = `${share(of)} do total`;
  return weight === undefined ? `${whole} quando é usado` : `${whole}, peso ${exact(weight)}`;
}
