import type { Method, MethodCall, Parameter } from "../../src/model/parameter.ts";
import * as shape from "../../src/model/parameter.ts";

/**
 * A call of a method with values for what it requires, made from the method's own list of parameters: an entry that is
 * new to a folder is called without anybody writing a test for it.
 */
export function sampleCall(
  { id, parameters }: Method,
  [lo, hi]: readonly [number, number],
  numbers: readonly number[] = [-50, 50, 150, 250],
): MethodCall {
  const required = Object.entries(parameters).filter(([, parameter]) => parameter.required);
  return { method: id, ...Object.fromEntries(required.map(([name, one], i) => [name, sample(one, i)])) };

  function sample(parameter: Parameter, i: number): unknown {
    const at = (share: number) => lo + (hi - lo) * share;
    switch (parameter.shape) {
      case shape.number:
        return numbers[i];
      case shape.numberByWord:
        return Object.fromEntries(WORDS.map((word, n) => [word, at(n / (WORDS.length - 1))]));
      case shape.points:
        return [
          [-50, lo],
          [0, at(1 / 3)],
          [50, hi],
        ];
    }
    if (parameter.shape.choices) return parameter.shape.choices[0];
    throw new Error("no sample is known of what a required parameter is written as");
  }
}

/** Categories of the sample map, from the worst to the best. */
export const WORDS = ["bad", "middling", "good", "very good"] as const;
