import type { MethodCall, Parameter } from "../../src/model/parameter.ts";

/**
 * A call of a method with values for what it requires, made from the method's own list of parameters: an entry that is
 * new to a folder is called without anybody writing a test for it.
 */
export function sampleCall(
  method: { readonly id: string; readonly parameters: readonly Parameter[] },
  [lo, hi]: readonly [number, number],
  numbers: readonly number[] = [-50, 50, 150, 250],
): MethodCall {
  const required = method.parameters.filter((parameter) => parameter.required);
  const values = required.map((parameter, i) => [parameter.name, sample(parameter, i)] as const);
  return { method: method.id, ...Object.fromEntries(values) };

  function sample(parameter: Parameter, i: number): unknown {
    switch (parameter.kind) {
      case "number":
        return numbers[i];
      case "text":
      case "number-or-word":
        return parameter.choices![0];
      case "words":
        return parameter.choices ?? ["north"];
      case "map":
        return Object.fromEntries(
          WORDS.map((word, at) => [word, lo + ((hi - lo) * at) / (WORDS.length - 1)]),
        );
      case "points":
        return [
          [-50, lo],
          [0, lo + (hi - lo) / 3],
          [50, hi],
        ];
      case "limit":
        return { above: 10 };
    }
  }
}

/** Categories of the sample map, from the worst to the best. */
export const WORDS = ["bad", "middling", "good", "very good"] as const;
