import type { MethodCall, Parameter } from "../model/parameter.ts";
import { type Mistake, show } from "./mistake.ts";
import { didYouMean } from "./nearest.ts";

/** What the code's lists say of a method. */
interface Method {
  readonly id: string;
  readonly parameters: readonly Parameter[];
}

/** `arithmetic` and `{method: arithmetic}` say the same. */
export function asCall(value: unknown): MethodCall {
  return typeof value === "string" ? { method: value } : (value as MethodCall);
}

/** Ids of methods, for a message. */
export function list(methods: readonly Method[]): string {
  return methods.map(({ id }) => id).join(", ");
}

/** That the method of a call exists, and that it is given the parameters that it takes and needs. */
export function checkMethod(
  call: unknown,
  path: Mistake["path"],
  known: readonly Method[],
  mistakes: Mistake[],
): void {
  const { method, ...given } = asCall(call);
  const found = known.find(({ id }) => id === method);
  if (!found) {
    const words = known.map(({ id }) => id);
    mistakes.push({
      path,
      message: `unknown method “${method}”${didYouMean(method, words) || `; known are ${list(known)}`}`,
    });
    return;
  }
  const names = found.parameters.map(({ name }) => name);
  for (const key of Object.keys(given)) {
    if (!names.includes(key)) {
      mistakes.push({ path, key, message: `“${method}” has no parameter “${key}”${didYouMean(key, names)}` });
    }
  }
  for (const parameter of found.parameters) {
    const value = given[parameter.name];
    if (value === undefined) {
      if (parameter.required)
        mistakes.push({ path, message: `“${method}” needs “${parameter.name}”: ${parameter.summary}` });
    } else if (!fits(parameter, value)) {
      mistakes.push({
        path: [...path, parameter.name],
        message: `expected ${parameter.summary}${SHAPES[parameter.kind] ?? ""}, found ${show(value)}${didYouMean(String(value), parameter.choices ?? [])}`,
      });
    }
  }
}

/** How a parameter is written, where its summary does not show it. */
const SHAPES: Partial<Record<Parameter["kind"], string>> = {
  number: ", a number",
  limit: ", one of {above: n}, {below: n}, {atLeast: n}, {atMost: n}",
  map: ", written {word: number, …}",
  points: ", written [[value, score], …]",
  words: ", a list of words",
};

function fits(parameter: Parameter, value: unknown): boolean {
  const finite = (one: unknown): one is number => typeof one === "number" && Number.isFinite(one);
  switch (parameter.kind) {
    case "number":
      return finite(value);
    case "text":
      return typeof value === "string" && (parameter.choices?.includes(value) ?? true);
    case "number-or-word":
      return finite(value) || (typeof value === "string" && (parameter.choices?.includes(value) ?? true));
    case "words":
      return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string");
    case "map":
      return isGroup(value) && Object.keys(value).length > 0 && Object.values(value).every(finite);
    case "points":
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(finite)) &&
        value.every((pair, i) => i === 0 || pair[0] > value[i - 1][0])
      );
    case "limit":
      return (
        isGroup(value) &&
        Object.keys(value).length === 1 &&
        ["above", "below", "atLeast", "atMost"].includes(Object.keys(value)[0]!) &&
        Object.values(value).every(finite)
      );
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
