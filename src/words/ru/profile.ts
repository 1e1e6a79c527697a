import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError, IndicatorNode } from "../../model/profile.ts";
import type { profile as english } from "../en/profile.ts";
import { profile as made } from "../made/ru/profile.ts";
import { condition } from "./conditions.ts";
import { either } from "./grammar.ts";
import { call } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, percentTo, percentUpTo } = numbers;

function aggregation(one: MethodCall): string {
  return `агрегирование: ${call(one)}`;
}

function declaredError({ sd, relative, interval }: DeclaredError): string {
  const percents = (share: number) => percentUpTo(share, 6);
  const size = relative === undefined ? exact(sd ?? "") : `${percents(relative)} от значения`;
  return [
    ...((sd ?? relative) ? [`стандартная ошибка, где она не опубликована: ${size}`] : []),
    ...(interval === undefined ? [] : [`опубликованные интервалы — уровня ${percents(interval)}`]),
  ].join("; ");
}

/** How an indicator is scored, step by step, in the order in which it is done. */
function scoring(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["берётся логарифм"] : []),
    ...(node.treat ? [`выбросы: ${call(node.treat)}`] : []),
    `${call(node.normalise)}, ${node.direction === "lower" ? "меньшее" : "большее"} оценивается выше`,
    ...(node.maxAge === undefined ? [] : [`не старше (лет): ${node.maxAge}`]),
    ...(node.error === undefined ? [] : [declaredError(node.error)]),
    ...(node.appliesWhen ? [`только при условии: ${condition(node.appliesWhen)}`] : []),
  ];
  return steps.join("; ");
}

/** For which years of evidence something holds. */
const years: (typeof english)["forYears"] = ({ from, to }, reason) => {
  const span =
    from === undefined
      ? `${to} год и ранее`
      : to === undefined
        ? `${from} год и позже`
        : from === to
          ? `${from} год`
          : `${from}–${to} годы`;
  return `данные за ${span}${reason === undefined ? "" : `: ${reason}`}`;
};

/** A share of the whole: with a decimal where it is small. */
export function share(weight: number): string {
  return weight > 0 && weight < 0.095 ? percentTo(weight, 1) : percent(weight);
}

const EFFECTS: Readonly<Record<string, string>> = {
  exclude: "исключает",
  apart: "показывает отдельно",
  flag: "отметка",
};

export const profile: typeof english = {
  ...made,
  call,
  condition,
  scoring,
  share,
  settings: (scale, asOf, { policy, minimumCoverage }, peers, errors) =>
    `шкала от ${exact(scale[0])} до ${exact(scale[1])}; по состоянию на: ${asOf === "latest" ? "последний год данных" : asOf}; при отсутствии данных: ${policy}, минимальный охват данными ${percent(minimumCoverage)}${peers === undefined ? "" : `; сопоставимые страны по признаку ${peers}`}${errors === undefined ? "" : `; погрешности внутри источника коррелируют с коэффициентом ${exact(errors.withinSource)}`}`,
  factor: (name, id, of, weight, aggregate) =>
    `${name} [${id}]: ${extent(of, weight)}; ${aggregation(aggregate)}`,
  indicator: (name, id, of, weight) => `${name} [${id}]: ${extent(of, weight)}`,
  gate: (effect, id, title, authority) =>
    `${EFFECTS[effect] ?? effect} ${id}: ${title}${authority === undefined ? "" : ` (${authority})`}`,
  forYears: (of, reason) => `действует: ${years(of, reason)}`,
  requires: (anyOf, title, when) =>
    `не включается в рейтинг без данных по ${either(anyOf)}${title === undefined ? "" : ` (${title})`}${when === undefined ? "" : `; действует: ${years(when.years, when.reason)}`}`,
};

function extent(of: number, weight: number | undefined): string {
  const whole = `${share(of)} целого`;
  return weight === undefined ? `${whole}, если он взят` : `${whole}, вес ${exact(weight)}`;
}
