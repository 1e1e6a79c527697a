import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cells, find, plain, scored } from "./fixture.ts";

const POLICIES = ["rescale", "worst", "median", "peer-median", "exclude"] as const;

it("no policy for missing values has a bearing on a country with all the evidence", () => {
  const number = fc.integer({ min: 0, max: 100 });
  const others = fc.array(fc.record({ x: fc.option(number), y: fc.option(number), z: fc.option(number) }), {
    maxLength: 6,
  });
  const tree = {
    aggregate: "geometric",
    children: [
      { id: "a", weight: 2, children: [plain("x"), plain("y", { weight: 5 })] },
      plain("z", { weight: 3 }),
    ],
  };
  fc.assert(
    fc.property(fc.record({ x: number, y: number, z: number }), others, (full, rest) => {
      const cells: Cells = Object.fromEntries([
        ["AAA", { ...full, group: "north" }],
        ...rest.map((one, i) => [
          `C${i}`,
          {
            x: one.x ?? undefined,
            y: one.y ?? undefined,
            z: one.z ?? undefined,
            group: i % 2 === 0 ? "north" : undefined,
          },
        ]),
      ]);
      const scores = POLICIES.map((policy) => {
        const table = scored(tree, cells, { missing: { policy }, peers: { by: "group" } });
        return find(table, "AAA").score;
      });
      expect(scores[0]).toBeDefined();
      expect(new Set(scores).size).toBe(1);
    }),
  );
});
