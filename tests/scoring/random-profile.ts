import fc from "fast-check";
import { aggregators } from "../../src/scoring/index.ts";
import type { Cells } from "./fixture.ts";
import { plain } from "./fixture.ts";

/** Any mean as a profile calls it. */
export const means = fc.oneof(
  ...aggregators
    .filter(({ children, chooses }) => children === undefined && !chooses)
    .map(({ id, parameters }) =>
      Object.keys(parameters).length === 0
        ? fc.constant(id as string | object)
        : fc.constantFrom(-2, -1, 0, 0.5, 1, 3).map((p) => ({ method: id, p })),
    ),
);

/** Any aggregator: also the one that takes two children, which is used where a node has two, and the one that takes the first. */
const methods = fc.oneof(
  { weight: 6, arbitrary: means },
  { weight: 1, arbitrary: fc.constant("first-of") },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constant("conditional"),
      above: fc.constantFrom(0, 40),
      factor: fc.constantFrom(0.7, 1),
    }),
  },
);

/** What a node can make of its own score; mostly nothing. */
const placings = fc.constantFrom<string | object | undefined>(
  undefined,
  undefined,
  "percentile",
  "rank",
  "min-max",
  { method: "z-score", mean: 50, sd: 20 },
  "borda",
  { method: "goalposts", from: 10, to: 80 },
);

interface Options {
  /** How deep factors nest: 1 is a root with leaves only. */
  readonly depth?: number;
  readonly widest?: number;
  readonly aggregate?: fc.Arbitrary<string | object>;
  /** Whether nodes ask for a share of their evidence. */
  readonly minimumCoverage?: boolean;
  /** Whether leaves may exist for some countries only: those in group `north`. */
  readonly appliesWhen?: boolean;
  /** False for trees in which no node takes the first of its children. */
  readonly firstOf?: boolean;
  /** Whether some factors bring their own scores onto the scale before they go up. */
  readonly normalise?: boolean;
  /** Whether some factors require evidence of one of the indicators under them. */
  readonly requires?: boolean;
}

export interface Made {
  readonly tree: object;
  /** Ids of its leaves, which are indicators on 0 to 100. */
  readonly leaves: readonly string[];
}

/** A random tree of factors over indicators whose values are their scores. Never all weights of a node are 0. */
function trees(options: Options = {}): fc.Arbitrary<Made> {
  const { depth = 3, widest = 5, aggregate = methods } = options;
  const weight = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(0, 0.25));
  const least = options.minimumCoverage ? fc.constantFrom(0, 0, 0.34, 0.6, 1) : fc.constant(0);

  interface Shape {
    readonly weight: number;
    readonly conditional?: boolean;
    readonly aggregate?: string | object;
    readonly least?: number;
    readonly requires?: number;
    readonly normalise?: string | object | undefined;
    readonly children?: readonly Shape[];
  }
  const leaf = fc.record({ weight, conditional: options.appliesWhen ? fc.boolean() : fc.constant(false) });
  const factor = (level: number): fc.Arbitrary<Shape> =>
    fc.record({
      weight,
      aggregate,
      least,
      requires: options.requires ? fc.constantFrom(0, 0, 1, 2) : fc.constant(0),
      normalise: options.normalise ? placings : fc.constant(undefined),
      children: fc.array(level < depth ? fc.oneof(leaf, factor(level + 1)) : leaf, {
        minLength: 1,
        maxLength: widest,
      }),
    });

  return factor(1).map((shape) => {
    const leaves: string[] = [];
    let factors = 0;
    const build = (one: Shape): object => {
      if (one.children === undefined) {
        const indicator = `x${leaves.length}`;
        leaves.push(indicator);
        const when = { appliesWhen: { indicator: "group", is: ["north"] } };
        return plain(indicator, { weight: one.weight, ...(one.conditional ? when : {}) });
      }
      factors += 1;
      const first = leaves.length;
      const id = `f${factors}`;
      const idle = one.children.every((child) => child.weight === 0);
      const own = one.aggregate === "first-of" && options.firstOf === false ? "arithmetic" : one.aggregate;
      const even = idle || own === "first-of";
      const children = one.children.map((child) => build(even ? { ...child, weight: 1 } : child));
      const missing = { minimumCoverage: one.least };
      const placed = one.normalise === undefined ? {} : { normalise: one.normalise };
      const taken = typeof own === "object" && "above" in own ? 2 : children.length;
      const aggregate = children.length === taken ? own : "arithmetic";
      const asked = leaves.slice(first, first + (one.requires ?? 0));
      const requires = asked.length > 0 ? { requires: { anyOf: asked } } : {};
      return { id, weight: one.weight, aggregate, missing, ...placed, ...requires, children };
    };
    return { tree: build(shape), leaves };
  });
}

/** Random evidence for a tree: whole and broken scores, ties, ends of the scale, holes; some of group north. */
export function evidenceFor(leaves: readonly string[], countries = 4): fc.Arbitrary<Cells> {
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }) },
    // To two decimals: what arithmetic loses beside 0 says nothing about anybody's score.
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((one) => one / 100) },
    { weight: 1, arbitrary: fc.constantFrom(0, 50, 100, undefined) },
  );
  const figures = fc.tuple(
    fc.boolean(),
    fc.array(value, { minLength: leaves.length, maxLength: leaves.length }),
  );
  return fc.array(figures, { minLength: countries, maxLength: countries }).map((all) =>
    Object.fromEntries(
      all.map(([north, values], i) => [
        `C${i}`,
        {
          group: north ? "north" : "south",
          ...Object.fromEntries(leaves.map((id, at) => [id, values[at]])),
        },
      ]),
    ),
  );
}

/** A random profile's tree together with random evidence for it. */
export function worlds(options: Options = {}, countries = 4): fc.Arbitrary<Made & { cells: Cells }> {
  return trees(options).chain((made) =>
    evidenceFor(made.leaves, countries).map((cells) => ({ ...made, cells })),
  );
}
