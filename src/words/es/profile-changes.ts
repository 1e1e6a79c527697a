import type { MethodCall } from "../../model/parameter.ts";
import type { Condition, IndicatorNode, Missing } from "../../model/profile.ts";
import type { Weighed } from "../en/diff.ts";
import { call } from "../en/method-call.ts";
import { condition } from "./conditions.ts";
import { anyOf as either } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, plural, percentDigits } = numbers;

/** Of a share of the whole more digits are said here than elsewhere, since small changes are what is told. */
const percents = (share: number) => percentDigits(share, 3);

/** What is said of a node whose setting is another: `Necesidad (need): antes, sentido lower; ahora, sentido higher`. */
function fromTo<T>(said: (setting: T) => string) {
  return (node: string, before: T, after: T) => `${node}: antes, ${said(before)}; ahora, ${said(after)}`;
}

const EFFECT: Readonly<Record<string, string>> = {
  exclude: "excluye",
  apart: "pone aparte",
  flag: "alerta",
};

/** What of a profile changed, a message for each kind; nodes and gates come as they are named: `Necesidad (need)`. */
export const changes = {
  root: "la raíz",
  named: (title: string, id: string) => `${title} (${id})`,
  enters: (node: string, parent: string, share: number) =>
    `${node} entra en ${parent}, con el ${percents(share)} del total`,
  moves: (node: string, before: string, after: string) => `${node} pasa de ${before} a ${after}`,
  leaves: (node: string, parent: string) => `${node} sale de ${parent}`,
  weight: (node: string, before: Weighed, after: Weighed) =>
    `${node}: la ponderación pasa de ${exact(before.weight)} a ${exact(after.weight)} (del ${percents(before.share)} al ${percents(after.share)} del total)`,
  scale: (before: readonly number[], after: readonly number[]) =>
    `la escala de ${before.map(exact).join(" a ")} pasa a ser de ${after.map(exact).join(" a ")}`,
  peers: (before: string | undefined, after: string | undefined) =>
    `grupos de pares: antes, ${before === undefined ? "ninguno" : `según ${before}`}; ahora, ${after === undefined ? "ninguno" : `según ${after}`}`,
  minimumCoverage: (before: number, after: number) =>
    `evidencia que se exige a un país: antes, el ${percents(before)} de la ponderación; ahora, el ${percents(after)}`,
  rootMethod: (before: string, after: string) => `la raíz: antes, ${before}; ahora, ${after}`,
  node: {
    missing: fromTo(
      ({ policy, minimumCoverage }: Pick<Missing, "policy" | "minimumCoverage">) =>
        `evidencia faltante «${policy}», al menos el ${percents(minimumCoverage)} de sus componentes`,
    ),
    requires: fromTo((anyOf: readonly string[] | undefined) =>
      anyOf ? `no se clasifica sin evidencia de ${either(anyOf)}` : "no se exige evidencia",
    ),
    aggregate: fromTo(call),
    normalise: fromTo(call),
    places: fromTo((method: MethodCall | undefined) =>
      method ? `su puntuación normalizada con ${call(method)}` : "su puntuación tal cual",
    ),
    direction: fromTo((direction: string) => `sentido ${direction}`),
    transform: fromTo((transform: IndicatorNode["transform"]) =>
      transform === undefined ? "sin transformación" : `transformación ${transform}`,
    ),
    treat: fromTo((treat: MethodCall | undefined) =>
      treat ? `tratamiento ${call(treat)}` : "sin tratamiento",
    ),
    maxAge: fromTo((maxAge: number | undefined) =>
      maxAge === undefined
        ? "evidencia de cualquier antigüedad"
        : `evidencia de hasta ${maxAge} ${plural(maxAge, { one: "año", other: "años" })} de antigüedad`,
    ),
    error: fromTo((stated: string) => stated),
    appliesWhen: fromTo((when: Condition | undefined) =>
      when ? `se aplica cuando ${condition(when)}` : "se aplica en todos los casos",
    ),
  },
  gate: {
    enters: (gate: string, effect: string) => `${gate} se añade; efecto: ${EFFECT[effect] ?? effect}`,
    effect: (gate: string, before: string, after: string) =>
      `${gate}: antes, ${EFFECT[before] ?? before}; ahora, ${EFFECT[after] ?? after}`,
    test: (gate: string) => `${gate} comprueba otra cosa`,
    leaves: (gate: string) => `${gate} se retira`,
  },
};
