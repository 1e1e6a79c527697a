import * as z from "zod/mini";
import type { MethodCall, Plugin } from "../../model/parameter.ts";
import { didYouMean } from "../nearest.ts";
import { type Mistake, show } from "./mistake.ts";

/** `arithmetic` and `{method: arithmetic}` say the same. */
export function asCall(value: unknown): MethodCall {
  return typeof value === "string" ? { method: value } : (value as MethodCall);
}

/** Ids of methods, for a message. */
export function list(methods: readonly Plugin[]): string {
  return methods.map(({ id }) => id).join(", ");
}

/** That the method of a call exists, and that it is given the parameters that it takes and needs. */
export function checkMethod(
  call: unknown,
  path: Mistake["path"],
  known: readonly Plugin[],
  mistakes: Mistake[],
): void {
  const { method, ...stated } = asCall(call);
  const found = known.find(({ id }) => id === method);
  if (!found) {
    const words = known.map(({ id }) => id);
    mistakes.push({
      path,
      message: `unknown method “${method}”${didYouMean(method, words) || `; known are ${list(known)}`}`,
    });
    return;
  }
  const names = Object.keys(found.parameters);
  for (const key of Object.keys(stated)) {
    if (!names.includes(key)) {
      mistakes.push({ path, key, message: `“${method}” has no parameter “${key}”${didYouMean(key, names)}` });
    }
  }
  for (const [name, { shape, summary, required }] of Object.entries(found.parameters)) {
    const value = stated[name];
    if (value === undefined) {
      if (required) mistakes.push({ path, message: `“${method}” needs “${name}”: ${summary}` });
    } else if (!shape.schema(z).safeParse(value).success) {
      mistakes.push({
        path: [...path, name],
        message: `expected ${summary}${shape.written}, found ${show(value)}${didYouMean(String(value), shape.choices ?? [])}`,
      });
    }
  }
}
