import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ABSENT,
  affineContext,
  type Contest,
  stateMaker,
  wideContexts,
} from "../../src/explain/owen-values.ts";
import { compile } from "../../src/scoring/index.ts";
import { draws } from "../properties/seed.ts";
import { plain, profileOf } from "../scoring/fixture.ts";

const state = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
  fc.constantFrom(Number.NaN, ABSENT),
);
const child = fc.record({ weight: fc.constantFrom(0, 0.25, 1, 3), on: state, off: state });

/** A node of these children: below the root, which asks for no evidence, or the root itself. */
function contestOf(
  children: readonly { weight: number; on: number; off: number }[],
  minimumCoverage: number,
  isRoot: boolean,
): Contest {
  const leaves = children.map(({ weight }, i) => plain(`x${i}`, { weight }));
  const node = { missing: { minimumCoverage }, children: leaves };
  const plan = compile(profileOf(isRoot ? node : { children: [{ ...node, id: "n" }, plain("y")] }));
  const item = isRoot ? plan.root : plan.items.find((one) => one.node.id === "n")!;
  const active = children.flatMap(({ on, off }, i) => (Object.is(on, off) ? [] : [i]));
  const side = (of: "on" | "off") => Float64Array.from(children, (one) => one[of]);
  const join = stateMaker(plan);
  return { plan, item, on: side("on"), off: side("off"), active, join: (states) => join(item, states) };
}

describe("the contexts of a wide node", () => {
  it("are those that going through the sets one by one gives", { tags: "slow" }, () => {
    // What the root makes of the node's state: affine where it has a score.
    const value = (one: number) => (Number.isNaN(one) ? 7 : one === ABSENT ? 11 : 3 + one / 2);
    fc.assert(
      fc.property(
        fc.array(child, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(0, 0.34, 0.6, 1),
        fc.boolean(),
        (children, minimumCoverage, isRoot) => {
          fc.pre(children.some(({ weight }) => weight > 0));
          const contest = contestOf(children, minimumCoverage, isRoot);
          const wide = wideContexts(contest, { weight: 1, value }, 18);
          for (const player of contest.active.keys()) {
            const one = affineContext(contest, player, { weight: 1, value }, 18)!;
            for (const at of [0, 41, 100, Number.NaN, ABSENT])
              expect(wide(player)!.value(at)).toBeCloseTo(one.value(at), 9);
          }
        },
      ),
      draws(2000),
    );
  });

  it("are not given beside more that come and go than can be gone through", () => {
    const coming = Array.from({ length: 20 }, () => ({ weight: 1, on: 1, off: Number.NaN }));
    const staying = Array.from({ length: 20 }, () => ({ weight: 1, on: 1, off: 2 }));
    const contextsOf = (count: number) =>
      wideContexts(
        contestOf([...coming.slice(0, count), ...staying], 0, true),
        { weight: 1, value: (x) => x },
        18,
      );
    expect(contextsOf(19)(25)).toBeUndefined();
    expect(contextsOf(19)(0)).toBeUndefined();
    expect(contextsOf(16)(20)).toBeDefined();
  });
});
