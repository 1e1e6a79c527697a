import fc from "fast-check";
import type { Pair } from "../../../src/explain/diff/from-evidence.ts";
import { pairReckoning } from "../../../src/explain/diff/from-evidence.ts";
import type { Observation } from "../../../src/model/observation.ts";
import type { Profile } from "../../../src/model/profile.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { type Cells, evidenceOf, find, profileOf } from "../../scoring/fixture.ts";
import { evidenceFor, means, worlds } from "../../scoring/random-profile.ts";

/** Even indicators are of source `a`, odd ones of `b`. */
export const sourceOf = ({ indicator }: Observation): string =>
  Number(indicator.replace(/\D/gu, "")) % 2 === 0 ? "a" : "b";

export function pair(profile: Profile, cells: Cells): Pair {
  return { profile, evidence: evidenceOf(cells), sourceOf };
}

export function scoreOf(profile: Profile, cells: Cells, country: string): number | undefined {
  return find(score(compile(profile), evidenceOf(cells)), country).score;
}

/** Causes by name. */
export function causesOf(before: Pair, after: Pair, country: string): Record<string, number> {
  const { causes } = pairReckoning(before, after).causes(country, 0);
  return Object.fromEntries(causes.map((one) => [one.cause, one.score]));
}

type Node = { readonly children?: readonly Node[]; readonly [key: string]: unknown };

export interface Change {
  readonly tree: Node;
  readonly before: Cells;
  readonly after: Cells;
  readonly weights: readonly number[];
  readonly aggregates: readonly (string | object)[];
  /** Whether each indicator is measured against the others afterwards. */
  readonly relative: readonly boolean[];
  /** How factors place their own scores afterwards; absent: as before. */
  readonly placings?: readonly (string | undefined)[] | undefined;
}

/** A random profile and data, and what becomes of both. */
export const changes: fc.Arbitrary<Change> = worlds(
  { depth: 2, widest: 3, aggregate: means, requires: true },
  4,
).chain((made) =>
  fc.record({
    tree: fc.constant(made.tree as Node),
    before: fc.constant(made.cells),
    after: evidenceFor(made.leaves, 4),
    weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    aggregates: fc.array(means, { minLength: 2, maxLength: 2 }),
    relative: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  }),
);

/** The world in which only the causes named are as after; built here from the change, apart from the code under test. */
export function world(change: Change, after: ReadonlySet<string>): { profile: Profile; cells: Cells } {
  let count = 0;
  const build = (node: Node): object => {
    const at = count;
    count += 1;
    const weight = after.has("weights") ? change.weights[at % 3] : node.weight;
    if (node.children === undefined) {
      const own = after.has("normalisation") && change.relative[at % 2] ? "min-max" : node.normalise;
      return { ...node, weight, normalise: own };
    }
    const aggregate = after.has("aggregation") ? change.aggregates[at % 2] : node.aggregate;
    const placed = after.has("normalisation") && change.placings ? change.placings[at % 2] : node.normalise;
    const { normalise: _, ...rest } = node;
    return {
      ...rest,
      weight,
      aggregate,
      ...(placed === undefined ? {} : { normalise: placed }),
      children: node.children.map(build),
    };
  };
  const cells = Object.fromEntries(
    Object.keys(change.before).map((country) => {
      const [old, now] = [change.before[country]!, change.after[country]!];
      const mixed = Object.keys(old).map((indicator) => {
        const owner = sourceOf({ indicator } as Observation);
        return [indicator, (after.has(`data:${owner}`) ? now : old)[indicator]];
      });
      return [country, Object.fromEntries(mixed)];
    }),
  );
  return { profile: profileOf(build(change.tree)), cells };
}

export const ALL = ["weights", "normalisation", "aggregation", "data:a", "data:b"] as const;

export function sides(change: Change): [Pair, Pair] {
  return [new Set<string>(), new Set<string>(ALL)].map((set) => {
    const { profile, cells } = world(change, set);
    return pair(profile, cells);
  }) as [Pair, Pair];
}
