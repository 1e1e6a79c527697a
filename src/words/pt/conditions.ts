import type { Condition, IndicatorCondition, NodeCondition } from "../../model/profile.ts";
import { anyOf, told } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const STANDS = {
  now: ["consta", ""],
  ended: ["constou", " e já não consta"],
  unknown: ["consta", " além do prazo previsto, sem que se conheça o término"],
  election: ["constou", " até uma eleição"],
  certification: ["constou", " até uma certificação"],
} as const;

const { exact, plural } = numbers;

/** A gate's test in words: `tip.tier é “nível 3”, com no máximo 3 anos`. */
export function condition(one: Condition): string {
  if ("country" in one) return `o país é ${anyOf(one.country)}`;
  if ("region" in one) return `o país está em ${anyOf(one.region)}`;
  if ("territory" in one) return "é um território, não um Estado";
  if ("list" in one) {
    const [stands, then] = STANDS[one.ended === undefined ? "now" : one.ended === true ? "ended" : one.ended];
    const since = one.within === undefined ? "" : `, por uma entrada dos últimos anos (${one.within})`;
    return `${stands} da lista ${one.list}${then}${since}`;
  }
  if ("all" in one) return several(one.all, " e ");
  if ("any" in one) return several(one.any, " ou ");
  if ("none" in one) return `nada do seguinte: ${several(one.none, "; ")}`;
  if ("of" in one) return `no mínimo ${one.atLeastOf} do seguinte: ${several(one.of, "; ")}`;
  if ("node" in one) return `a pontuação de ${one.node} ${limits(one).join(" e ")}`;
  const tests = [
    one.is && `é ${anyOf(one.is.map((value) => told(value, exact)))}`,
    one.not && `não é ${one.not.map((value) => told(value, exact)).join(" nem ")}`,
    ...limits(one),
    one.missing && "não tem valor",
  ].filter((test) => typeof test === "string");
  const age =
    one.maxAge === undefined
      ? ""
      : `, com no máximo ${one.maxAge} ${plural(one.maxAge, { one: "ano", other: "anos" })}`;
  return `${one.indicator} ${tests.join(" e ")}${age}`;
}

function limits({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `é superior a ${exact(above)}`,
    below !== undefined && `é inferior a ${exact(below)}`,
    atLeast !== undefined && `é de no mínimo ${exact(atLeast)}`,
    atMost !== undefined && `é de no máximo ${exact(atMost)}`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(condition).join(between);
}
