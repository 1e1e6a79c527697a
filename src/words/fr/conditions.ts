import type { Condition, IndicatorCondition, NodeCondition } from "../../model/profile.ts";
import { either, said } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const STANDS = {
  now: ["il figure", ""],
  ended: ["il a figuré", " et n’y figure plus"],
  unknown: ["il figure", " au-delà de la durée convenue, fin inconnue"],
  election: ["il a figuré", " jusqu’à une élection"],
  certification: ["il a figuré", " jusqu’à une certification"],
} as const;

const { figure } = numbers;

export function condition(one: Condition): string {
  if ("country" in one) return `le pays est ${one.country.join(" ou ")}`;
  if ("region" in one) return `le pays est dans la région ${one.region.join(" ou ")}`;
  if ("territory" in one) return "c’est un territoire et non un État";
  if ("list" in one) {
    const [stands, then] = STANDS[one.ended === undefined ? "now" : one.ended === true ? "ended" : one.ended];
    const since = one.within === undefined ? "" : `, inscription des ${one.within} dernières années`;
    return `${stands} sur la liste ${one.list}${then}${since}`;
  }
  if ("all" in one) return several(one.all, " et ");
  if ("any" in one) return several(one.any, " ou ");
  if ("none" in one) return `aucun des cas suivants : ${several(one.none, " ; ")}`;
  if ("of" in one) return `au moins ${one.atLeastOf} des cas suivants : ${several(one.of, " ; ")}`;
  if ("node" in one) return `le score de ${one.node} ${limits(one).join(" et ")}`;
  const tests = [
    one.is && `est ${either(one.is.map((value) => said(figure(value), value)))}`,
    one.not && `n’est pas ${either(one.not.map((value) => said(figure(value), value)))}`,
    ...limits(one),
    one.missing && "n’a pas de valeur",
  ].filter((test) => typeof test === "string");
  const age =
    one.maxAge === undefined
      ? ""
      : `, d’après un chiffre de ${one.maxAge} ${numbers.plural(one.maxAge, { one: "an", other: "ans" })} au plus`;
  return `${one.indicator} ${tests.join(" et ")}${age}`;
}

function limits({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `est supérieur à ${figure(above)}`,
    below !== undefined && `est inférieur à ${figure(below)}`,
    atLeast !== undefined && `est d’au moins ${figure(atLeast)}`,
    atMost !== undefined && `est d’au plus ${figure(atMost)}`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(condition).join(between);
}
