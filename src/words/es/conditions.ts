import type { Condition, IndicatorCondition, NodeCondition } from "../../model/profile.ts";
import { anyOf, said } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const STANDS = {
  now: ["figura", ""],
  ended: ["figuró", " y ya no figura"],
  unknown: ["figura", " después del plazo previsto, sin fecha de fin conocida"],
  election: ["figuró", " hasta una elección"],
  certification: ["figuró", " hasta una certificación"],
} as const;

const { exact, figure, plural } = numbers;

/** A gate's test in words: `tip.tier es «nivel 3», con no más de 3 años de antigüedad`. */
export function condition(one: Condition): string {
  if ("country" in one) return `el país es ${anyOf(one.country)}`;
  if ("region" in one) return `el país está en ${anyOf(one.region)}`;
  if ("territory" in one) return "es un territorio, no un Estado";
  if ("list" in one) {
    const [stands, then] = STANDS[one.ended === undefined ? "now" : one.ended === true ? "ended" : one.ended];
    const since = one.within === undefined ? "" : `, por una entrada de los últimos años (${one.within})`;
    return `${stands} en la lista ${one.list}${then}${since}`;
  }
  if ("all" in one) return several(one.all, " y ");
  if ("any" in one) return several(one.any, " o ");
  if ("none" in one) return `nada de lo siguiente: ${several(one.none, "; ")}`;
  if ("of" in one) return `como mínimo, ${one.atLeastOf} de lo siguiente: ${several(one.of, "; ")}`;
  if ("node" in one) return `la puntuación de ${one.node} ${limits(one).join(" y ")}`;
  const tests = [
    one.is && `es ${anyOf(one.is.map((value) => said(figure(value), value)))}`,
    one.not && `no es ${one.not.map((value) => said(figure(value), value)).join(" ni ")}`,
    ...limits(one),
    one.missing && "no tiene valor",
  ].filter((test) => typeof test === "string");
  const age =
    one.maxAge === undefined
      ? ""
      : `, con no más de ${one.maxAge} ${plural(one.maxAge, { one: "año", other: "años" })} de antigüedad`;
  return `${one.indicator} ${tests.join(" y ")}${age}`;
}

function limits({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `es superior a ${exact(above)}`,
    below !== undefined && `es inferior a ${exact(below)}`,
    atLeast !== undefined && `es de ${exact(atLeast)} como mínimo`,
    atMost !== undefined && `es de ${exact(atMost)} como máximo`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(condition).join(between);
}
