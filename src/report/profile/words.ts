import { en } from "../../locales/en/index.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { IndicatorNode, Reason, Requirement, Text, Years } from "../../model/profile.ts";
import { conditionWords } from "../condition-words.ts";

const { percent } = en.numbers;

/** A method as it is called: `goalposts (from 0; to 100)`. */
export function callWords({ method, ...parameters }: MethodCall): string {
  const stated = Object.entries(parameters).map(([name, value]) => `${name} ${plain(value)}`);
  return stated.length === 0 ? method : `${method} (${stated.join("; ")})`;
}

function plain(value: unknown): string {
  if (Array.isArray(value))
    return value.map((one) => (Array.isArray(one) ? one.join(": ") : String(one))).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${String(one)}`)
      .join(", ");
  return String(value);
}

/** How an indicator is scored, step by step, in the order in which it is done. */
export function scoringWords(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["the logarithm is taken"] : []),
    ...(node.treat ? [`outliers: ${callWords(node.treat)}`] : []),
    `${callWords(node.normalise)}, ${node.direction} values score higher`,
    ...(node.maxAge === undefined ? [] : [`no older than ${node.maxAge} years`]),
    ...(node.appliesWhen ? [`only where ${conditionWords(node.appliesWhen)}`] : []),
  ];
  return steps.join("; ");
}

/** `not ranked without evidence of x or y (no estimate of prevalence), for evidence as of 2021 and later`. */
export function requirementWords(
  { anyOf, title, years }: Requirement,
  inLanguage: (text: Text) => string,
): string {
  const called = title === undefined ? "" : ` (${inLanguage(title)})`;
  const when = years === undefined ? "" : `, for ${yearsWords(years, inLanguage)}`;
  return `not ranked without evidence of ${anyOf.join(" or ")}${called}${when}`;
}

/** For which years of evidence something holds: `evidence as of 2022 and later: from fiscal year 2024 on`. */
export function yearsWords({ from, to, reason }: Years, inLanguage: (text: Text) => string): string {
  const span =
    from === undefined
      ? `${to} and earlier`
      : to === undefined
        ? `${from} and later`
        : from === to
          ? `${from}`
          : `${from} to ${to}`;
  return `evidence as of ${span}${reason === undefined ? "" : `: ${inLanguage(reason)}`}`;
}

/** Why something is as it is, in one line. */
export function reasonWords(reason: Reason): string {
  if (typeof reason === "string") return reason;
  return Object.entries(reason)
    .map(([what, because]) => `${what}: ${because}`)
    .join("; ");
}

/** A share of the whole: with a decimal where it is small, so that a twentieth of a twentieth is not 0 %. */
export function shareWords(weight: number): string {
  return weight > 0 && weight < 0.095 ? `${(weight * 100).toFixed(1)} %` : percent(weight);
}
