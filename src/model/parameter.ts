import type * as zod from "zod/mini";

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
export interface Method<P extends Parameters = Parameters> {
  readonly id: string;
  readonly title: string;
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

/**
 * What schemas are made with. It is handed in: what ranks needs the methods and not their schemas, and must not load it
 * (`docs/decisions/0005-starting-fast.md`). Nor is it all of zod, which a bundle of the core would hold then.
 */
export type Zod = Pick<
  typeof zod,
  | "array"
  | "enum"
  | "globalRegistry"
  | "int"
  | "minLength"
  | "minimum"
  | "number"
  | "optional"
  | "positive"
  | "record"
  | "refine"
  | "strictObject"
  | "string"
  | "tuple"
  | "union"
>;

/** What can be written for a parameter of a method, stated once: what is accepted, its JSON Schema and its words follow from it. */
export interface Shape<T> {
  /** @internal Whoever uses the library has no zod, and its types would be half of those that ship. */
  readonly schema: (z: Zod) => zod.ZodMiniType<T>;
  /** How it is written, for a message; empty where the parameter's own summary shows it. */
  readonly written: string;
  /** The words allowed, where they are few. */
  readonly choices?: readonly string[];
}

export const number: Shape<number> = { schema: (z) => z.number(), written: ", a number" };

export const positive: Shape<number> = {
  schema: (z) => z.number().check(z.positive()),
  written: ", a number above 0",
};

export function wholeNumberFrom(least: number): Shape<number> {
  return { schema: (z) => z.int().check(z.minimum(least)), written: `, a whole number from ${least}` };
}

export const wholeNumber: Shape<number> = wholeNumberFrom(0);

export const words: Shape<readonly string[]> = {
  schema: (z) => z.array(z.string()).check(z.minLength(1)),
  written: ", a list of words",
};

/** One of a few words. */
export function word<const W extends string>(...choices: readonly W[]): Shape<W> {
  return { schema: (z) => z.enum(choices), written: "", choices };
}

/** A number, or one of a few words. */
export function numberOr<const W extends string>(...choices: readonly W[]): Shape<number | W> {
  return { schema: (z) => z.union([z.number(), z.enum(choices)]), written: "", choices };
}

/** Words and the number that each stands for. */
export const numberByWord: Shape<Readonly<Record<string, number>>> = {
  schema: (z) =>
    z
      .record(z.string(), z.number())
      .check(z.refine((map) => Object.keys(map).length > 0))
      .register(z.globalRegistry, { minProperties: 1 }),
  written: ", written {word: number, …}",
};

/** Pairs of a value and its score, values ascending. */
export const points: Shape<readonly (readonly [number, number])[]> = {
  schema: (z) =>
    z.array(z.tuple([z.number(), z.number()])).check(
      z.minLength(1),
      z.refine((pairs) => pairs.every(([value], i) => i === 0 || value > pairs[i - 1]![0])),
    ),
  written: ", written [[value, score], …]",
};

/** Comparisons of numbers. */
export const LIMITS = ["above", "below", "atLeast", "atMost"] as const;

/** A limit that a value can meet: exactly one of its keys is stated. */
export type Limit = { readonly [key in (typeof LIMITS)[number]]?: number | undefined };

export const limit: Shape<Limit> = {
  schema: (z) =>
    z
      .strictObject(Object.fromEntries(LIMITS.map((key) => [key, z.optional(z.number())])))
      .check(z.refine((stated) => Object.keys(stated).length === 1))
      .register(z.globalRegistry, { minProperties: 1, maxProperties: 1 }),
  written: `, one of ${LIMITS.map((key) => `{${key}: n}`).join(", ")}`,
};
