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

const ROOT = "a raiz";

/** `da raiz`, `de Necessidade (need)`. */
function from(parent: string): string {
  return parent === ROOT ? "da raiz" : `de ${parent}`;
}

/** What is said of a node whose setting is another: `Necessidade (need): antes, sentido lower; agora, sentido higher`. */
function fromTo<T>(said: (setting: T) => string) {
  return (node: string, before: T, after: T) => `${node}: antes, ${said(before)}; agora, ${said(after)}`;
}

const EFFECT: Readonly<Record<string, string>> = {
  exclude: "exclui",
  apart: "põe à parte",
  flag: "alerta",
};

/** What of a profile changed, a message for each kind; nodes and gates come as they are named: `Necessidade (need)`. */
export const changes = {
  root: ROOT,
  named: (title: string, id: string) => `${title} (${id})`,
  enters: (node: string, parent: string, share: number) =>
    `${node} entra ${parent === ROOT ? "na raiz" : `em ${parent}`}, com ${percents(share)} do total`,
  moves: (node: string, before: string, after: string) => `${node} passa ${from(before)} para ${after}`,
  leaves: (node: string, parent: string) => `${node} sai ${from(parent)}`,
  weight: (node: string, before: Weighed, after: Weighed) =>
    `${node}: o peso passa de ${exact(before.weight)} para ${exact(after.weight)} (de ${percents(before.share)} para ${percents(after.share)} do total)`,
  scale: (before: readonly number[], after: readonly number[]) =>
    `a escala de ${before.map(exact).join(" a ")} passa a ser de ${after.map(exact).join(" a ")}`,
  peers: (before: string | undefined, after: string | undefined) =>
    `grupos de pares: antes, ${before === undefined ? "nenhum" : `segundo ${before}`}; agora, ${after === undefined ? "nenhum" : `segundo ${after}`}`,
  minimumCoverage: (before: number, after: number) =>
    `evidências exigidas de um país: antes, ${percents(before)} do peso; agora, ${percents(after)}`,
  rootMethod: (before: string, after: string) => `a raiz: antes, ${before}; agora, ${after}`,
  node: {
    missing: fromTo(
      ({ policy, minimumCoverage }: Pick<Missing, "policy" | "minimumCoverage">) =>
        `evidências faltantes “${policy}”, pelo menos ${percents(minimumCoverage)} dos seus componentes`,
    ),
    requires: fromTo((anyOf: readonly string[] | undefined) =>
      anyOf ? `não é classificado sem evidências de ${either(anyOf)}` : "não se exigem evidências",
    ),
    aggregate: fromTo(call),
    normalise: fromTo(call),
    places: fromTo((method: MethodCall | undefined) =>
      method ? `a sua pontuação normalizada por ${call(method)}` : "a sua pontuação tal como é",
    ),
    direction: fromTo((direction: string) => `sentido ${direction}`),
    transform: fromTo((transform: IndicatorNode["transform"]) =>
      transform === undefined ? "sem transformação" : `transformação ${transform}`,
    ),
    treat: fromTo((treat: MethodCall | undefined) =>
      treat ? `tratamento ${call(treat)}` : "sem tratamento",
    ),
    maxAge: fromTo((maxAge: number | undefined) =>
      maxAge === undefined
        ? "evidências de qualquer idade"
        : `evidências de até ${maxAge} ${plural(maxAge, { one: "ano", other: "anos" })}`,
    ),
    error: fromTo((stated: string) => stated),
    appliesWhen: fromTo((when: Condition | undefined) =>
      when ? `aplica-se quando ${condition(when)}` : "aplica-se em todos os casos",
    ),
  },
  gate: {
    enters: (gate: string, effect: string) => `${gate} é acrescentado; efeito: ${EFFECT[effect] ?? effect}`,
    effect: (gate: string, before: string, after: string) =>
      `${gate}: antes, ${EFFECT[before] ?? before}; agora, ${EFFECT[after] ?? after}`,
    test: (gate: string) => `${gate} verifica outra coisa`,
    leaves: (gate: string) => `${gate} é retirado`,
  },
};
