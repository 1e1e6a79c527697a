import type { Condition, IndicatorCondition, NodeCondition } from "../../model/profile.ts";
import { category, either, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const STANDS = {
  now: ["значится", ""],
  ended: ["значилась", ", но больше в нём не значится"],
  unknown: ["значится", " после согласованного срока, дата окончания неизвестна"],
  election: ["значилась", " до выборов"],
  certification: ["значилась", " до подтверждения"],
} as const;

const { exact } = numbers;

/** A gate's test in words: `tip.tier равно «категория 3», не старше (лет): 3`. */
export function condition(one: Condition): string {
  if ("country" in one) return `страна: ${either(one.country)}`;
  if ("region" in one) return `регион страны: ${either(one.region)}`;
  if ("territory" in one) return "это территория, а не государство";
  if ("list" in one) {
    const [stands, then] = STANDS[one.ended === undefined ? "now" : one.ended === true ? "ended" : one.ended];
    const since = one.within === undefined ? "" : `, по записи за последние годы (${one.within})`;
    return `страна ${stands} в списке ${one.list}${then}${since}`;
  }
  if ("all" in one) return several(one.all, " и ");
  if ("any" in one) return several(one.any, " или ");
  if ("none" in one) return `ни одно из условий: ${several(one.none, "; ")}`;
  if ("of" in one) return `не менее ${one.atLeastOf} из условий: ${several(one.of, "; ")}`;
  if ("node" in one) return `оценка узла ${one.node} ${limits(one).join(" и ")}`;
  const tests = [
    one.is && `равно ${either(one.is.map(shown))}`,
    one.not && `не равно ${either(one.not.map(shown))}`,
    ...limits(one),
    one.missing && "без значения",
  ].filter((test) => typeof test === "string");
  const age = one.maxAge === undefined ? "" : `, не старше (лет): ${one.maxAge}`;
  return `${one.indicator} ${tests.join(" и ")}${age}`;
}

function shown(value: string | number): string {
  return typeof value === "number" ? exact(value) : quoted(category(value));
}

function limits({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `выше ${exact(above)}`,
    below !== undefined && `ниже ${exact(below)}`,
    atLeast !== undefined && `не менее ${exact(atLeast)}`,
    atMost !== undefined && `не более ${exact(atMost)}`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(condition).join(between);
}
