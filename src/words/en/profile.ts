import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError, Errors, IndicatorNode, Missing, Years } from "../../model/profile.ts";
import { profile as made } from "../made/en/profile.ts";
import { condition } from "./conditions.ts";
import { call } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { percent, percentTo, percentUpTo } = numbers;

function aggregation(one: MethodCall): string {
  return `aggregation: ${call(one)}`;
}

function declaredError({ sd, relative, interval }: DeclaredError): string {
  const percents = (share: number) => percentUpTo(share, 6);
  const size = relative === undefined ? `${sd}` : `${percents(relative)} of the figure`;
  return [
    ...((sd ?? relative) ? [`standard error where none is published: ${size}`] : []),
    ...(interval === undefined ? [] : [`published intervals are of ${percents(interval)}`]),
  ].join("; ");
}

/** How an indicator is scored, step by step, in the order in which it is done. */
function scoring(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["the logarithm is taken"] : []),
    ...(node.treat ? [`outliers: ${call(node.treat)}`] : []),
    `${call(node.normalise)}, ${node.direction} values score higher`,
    ...(node.maxAge === undefined ? [] : [`no older than ${node.maxAge} years`]),
    ...(node.error === undefined ? [] : [declaredError(node.error)]),
    ...(node.appliesWhen ? [`only where ${condition(node.appliesWhen)}`] : []),
  ];
  return steps.join("; ");
}

/** For which years of evidence something holds: `evidence as of 2022 and later: from fiscal year 2024 on`. */
function years({ from, to }: Years, reason: string | undefined): string {
  const span =
    from === undefined
      ? `${to} and earlier`
      : to === undefined
        ? `${from} and later`
        : from === to
          ? `${from}`
          : `${from} to ${to}`;
  return `evidence as of ${span}${reason === undefined ? "" : `: ${reason}`}`;
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
    `scale ${scale.join(" to ")}; as of ${asOf}; missing: ${policy}, minimum coverage ${percent(minimumCoverage)}${peers === undefined ? "" : `; peers by ${peers}`}${errors === undefined ? "" : `; errors within a source correlate by ${errors.withinSource}`}`,
  /** `of`: its share of the whole. Where one of several nodes is taken, `weight` is absent. */
  factor: (name: string, id: string, of: number, weight: number | undefined, aggregate: MethodCall) =>
    `${name} [${id}]: ${extent(of, weight)}; ${aggregation(aggregate)}`,
  indicator: (name: string, id: string, of: number, weight: number | undefined) =>
    `${name} [${id}]: ${extent(of, weight)}`,
  gate: (effect: string, id: string, title: string, authority: string | undefined) =>
    `${effect} ${id}: ${title}${authority === undefined ? "" : ` (${authority})`}`,
  forYears: (of: Years, reason: string | undefined) => `for ${years(of, reason)}`,
  /** `not ranked without evidence of x or y (no estimate of prevalence), for evidence as of 2021 and later`. */
  requires: (
    anyOf: readonly string[],
    title: string | undefined,
    when: { readonly years: Years; readonly reason: string | undefined } | undefined,
  ) =>
    `not ranked without evidence of ${anyOf.join(" or ")}${title === undefined ? "" : ` (${title})`}${when === undefined ? "" : `, for ${years(when.years, when.reason)}`}`,
};

function extent(of: number, weight: number | undefined): string {
  const whole = `${share(of)} of the whole`;
  return weight === undefined ? `${whole} where it is taken` : `${whole}, weight ${weight}`;
}
