import fc from "fast-check";
import { expect, it } from "vitest";
import { filling, refilling } from "../../src/scoring/column.ts";
import { plain, scored } from "./fixture.ts";
import "./short-properties.ts";

const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
const country = fc.record({
  score: cell,
  group: fc.constantFrom("north", "south", undefined),
  applies: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
});

it.each(["rescale", "worst", "median", "peer-median", "exclude"])(
  "a column with another score of one country is filled under “%s” as if it had always had it, and the same is said of the same cells of others",
  (policy) => {
    const { plan } = scored(
      { children: [plain("x", { missing: { policy } })] },
      {},
      { peers: { by: "group" } },
    );
    const leaf = plan.leaves[0]!;
    fc.assert(
      fc.property(
        fc.array(country, { minLength: 1, maxLength: 24 }),
        fc.nat(),
        fc.array(cell, { minLength: 2, maxLength: 6 }),
        (countries, at, scores) => {
          const index = at % countries.length;
          const applies = countries.map((one, i) => i === index || one.applies);
          const before = countries.map(({ score }, i) => (applies[i] ? score : undefined));
          const peers = { of: countries.map(({ group }) => group) };
          const filled = (normalised: typeof before) => {
            const fill = filling(plan, leaf, peers, normalised);
            return normalised.map((score, i) => score ?? (applies[i] ? fill?.(i) : undefined));
          };
          const entering = filled(before);
          const refill = refilling(plan, leaf, peers, { normalised: before, applies }, index);
          const said = new Map<string, typeof before>();
          for (const score of scores) {
            const key = refill(score, entering);
            expect(entering).toEqual(filled(before.with(index, score)));
            const others = entering.with(index, undefined);
            expect(others).toEqual(said.get(key) ?? others);
            said.set(key, others);
          }
        },
      ),
    );
  },
);
