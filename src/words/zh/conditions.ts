import type { Condition, IndicatorCondition, NodeCondition } from "../../model/profile.ts";
import { category, either } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const STANDS = {
  now: ["", ""],
  ended: ["曾", "，但已不在名单上"],
  unknown: ["", "（约定期限已过，终止日期不详）"],
  election: ["曾", "，直至选举"],
  certification: ["曾", "，直至认证"],
} as const;

const { exact } = numbers;

/** A gate's test in words. */
export function condition(one: Condition): string {
  if ("country" in one) return `国家为${either(one.country)}`;
  if ("region" in one) return `国家位于${either(one.region)}`;
  if ("territory" in one) return "是领土而非国家";
  if ("list" in one) {
    const [stands, then] = STANDS[one.ended === undefined ? "now" : one.ended === true ? "ended" : one.ended];
    const since = one.within === undefined ? "" : `（最近${one.within}年内的条目）`;
    return `${stands}在名单${one.list}上${then}${since}`;
  }
  if ("all" in one) return several(one.all, "，并且");
  if ("any" in one) return several(one.any, "，或者");
  if ("none" in one) return `以下条件均不成立：${several(one.none, "；")}`;
  if ("of" in one) return `以下条件至少有${one.atLeastOf}项成立：${several(one.of, "；")}`;
  if ("node" in one) return `${one.node}的得分${limits(one).join("且")}`;
  const tests = [
    one.is && `为${either(one.is.map(shown))}`,
    one.not && `不为${either(one.not.map(shown))}`,
    ...limits(one),
    one.missing && "没有数值",
  ].filter((test) => typeof test === "string");
  const age = one.maxAge === undefined ? "" : `，不早于${one.maxAge}年前`;
  return `${one.indicator}${tests.join("且")}${age}`;
}

function shown(value: string | number): string {
  return typeof value === "number" ? exact(value) : `“${category(value)}”`;
}

function limits({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `高于${exact(above)}`,
    below !== undefined && `低于${exact(below)}`,
    atLeast !== undefined && `至少为${exact(atLeast)}`,
    atMost !== undefined && `至多为${exact(atMost)}`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(condition).join(between);
}
