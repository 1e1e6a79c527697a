import type { Shape } from "./shape.ts";

/** One parameter of a method. `T` is what the method is given: without `undefined` where it is required or has a default. */
export interface Parameter<T = unknown> {
  readonly shape: Shape<NonNullable<T>>;
  readonly summary: string;
  readonly required: boolean;
  readonly default?: T;
}

/** A method's parameters by name, in the order in which they are told. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** What a profile can call by its id. */
export interface Plugin<P extends Parameters = Parameters> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly parameters: P;
}

/** What a method is given: what the profile states, and defaults for the rest. */
export type Given<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** A method as a profile states it: its name and its parameters by name. */
export interface MethodCall {
  readonly method: string;
  readonly [parameter: string]: unknown;
}

export function required<T>(shape: Shape<T>, summary: string): Parameter<T> {
  return { shape: shape as Shape<NonNullable<T>>, summary, required: true };
}

export function optional<T>(shape: Shape<T>, summary: string): Parameter<T | undefined> {
  return { shape: shape as Shape<NonNullable<T>>, summary, required: false };
}

export function withDefault<T>(shape: Shape<T>, value: T, summary: string): Parameter<T> {
  return { shape: shape as Shape<NonNullable<T>>, summary, required: false, default: value };
}

/** The parameters of a checked call, defaults filled in. */
export function given<P extends Parameters>(parameters: P, call: MethodCall): Given<P> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, call[name] ?? parameter.default]),
  ) as Given<P>;
}
