import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError, IndicatorNode } from "../../model/profile.ts";
import type { profile as english } from "../en/profile.ts";
import { profile as made } from "../made/zh/profile.ts";
import { condition } from "./conditions.ts";
import { either } from "./grammar.ts";
import { call } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, percentTo, percentUpTo } = numbers;

function aggregation(one: MethodCall): string {
  return `合成：${call(one)}`;
}

function declaredError({ sd, relative, interval }: DeclaredError): string {
  const percents = (share: number) => percentUpTo(share, 6);
  const size = relative === undefined ? exact(sd ?? "") : `数值的${percents(relative)}`;
  return [
    ...((sd ?? relative) ? [`没有公布标准误时采用：${size}`] : []),
    ...(interval === undefined ? [] : [`公布的区间为${percents(interval)}的区间`]),
  ].join("；");
}

/** How an indicator is scored, step by step, in the order in which it is done. */
function scoring(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["取对数"] : []),
    ...(node.treat ? [`异常值：${call(node.treat)}`] : []),
    `${call(node.normalise)}，数值越${node.direction === "lower" ? "低" : "高"}得分越高`,
    ...(node.maxAge === undefined ? [] : [`不早于${node.maxAge}年前`]),
    ...(node.error === undefined ? [] : [declaredError(node.error)]),
    ...(node.appliesWhen ? [`仅适用于以下条件：${condition(node.appliesWhen)}`] : []),
  ];
  return steps.join("；");
}

/** For which years of evidence something holds. */
const years: (typeof english)["forYears"] = ({ from, to }, reason) => {
  const span =
    from === undefined
      ? `${to}年及以前`
      : to === undefined
        ? `${from}年及以后`
        : from === to
          ? `${from}年`
          : `${from}至${to}年`;
  return `${span}的数据${reason === undefined ? "" : `（${reason}）`}`;
};

/** A share of the whole: with a decimal where it is small. */
export function share(weight: number): string {
  return weight > 0 && weight < 0.095 ? percentTo(weight, 1) : percent(weight);
}

const EFFECTS: Readonly<Record<string, string>> = { exclude: "排除", apart: "单列", flag: "标记" };

export const profile: typeof english = {
  ...made,
  call,
  condition,
  scoring,
  share,
  settings: (scale, asOf, { policy, minimumCoverage }, peers, errors) =>
    `量表${scale.map(exact).join("至")}；截至：${asOf}；数据缺失：${policy}，最低数据覆盖率${percent(minimumCoverage)}${peers === undefined ? "" : `；可比国家按${peers}划分`}${errors === undefined ? "" : `；同一来源内误差的相关系数为${exact(errors.withinSource)}`}`,
  factor: (name, id, of, weight, aggregate) =>
    `${name} [${id}]：${extent(of, weight)}；${aggregation(aggregate)}`,
  indicator: (name, id, of, weight) => `${name} [${id}]：${extent(of, weight)}`,
  gate: (effect, id, title, authority) =>
    `${EFFECTS[effect] ?? effect} ${id}：${title}${authority === undefined ? "" : `（${authority}）`}`,
  forYears: (of, reason) => `适用于${years(of, reason)}`,
  requires: (anyOf, title, when) =>
    `没有${either(anyOf)}的数据即不列入排名${title === undefined ? "" : `（${title}）`}${when === undefined ? "" : `，适用于${years(when.years, when.reason)}`}`,
};

function extent(of: number, weight: number | undefined): string {
  const whole = `占总权重的${share(of)}`;
  return weight === undefined ? `采用时${whole}` : `${whole}，权重${exact(weight)}`;
}
