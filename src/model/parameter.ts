/**
 * One parameter of a method, described as data so that validation, help, docs and the JSON Schema come from one place.
 * `map`: category to score; `points`: pairs [value, score]; `limit`: one of {above: n}, {below: n}, {atLeast: n}, {atMost: n}.
 */
export interface Parameter {
  readonly name: string;
  readonly kind: "number" | "text" | "words" | "map" | "points" | "limit" | "number-or-word";
  readonly summary: string;
  readonly required?: boolean;
  /** The words allowed, for `text`, `words` and `number-or-word`, where they are few. */
  readonly choices?: readonly string[];
  readonly default?: unknown;
}

/** A method as a profile states it: its name and its parameters by name. */
export interface MethodCall {
  readonly method: string;
  readonly [parameter: string]: unknown;
}
