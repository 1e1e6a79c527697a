import { describe, expect, it } from "vitest";
import { documentReckoning } from "../../../src/explain/diff/document-reckoning.ts";
import { buildRanking } from "../../../src/explain/index.ts";
import type { Ranking } from "../../../src/model/documents/ranking.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { evidenceOf, plain, profileOf } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";

const cells = { AAA: { x: 10, y: 90 }, BBB: { x: 60, y: 20 } };
function ranking(method: string, weight = 1): Ranking {
  const table = score(
    compile(profileOf({ children: [plain("x", { weight }), plain("y")] })),
    evidenceOf(cells),
  );
  const made = buildRanking(table, around);
  return { ...made, profile: { ...made.profile, aggregate: { method } } };
}

describe("what is told of rankings by Copeland's method, whose scores are wins less losses", () => {
  it("of two is the change as a whole, what of the profiles differs below the root, and why no causes are told", () => {
    const told = documentReckoning(ranking("copeland"), ranking("copeland", 3));
    expect(told.profileChanges.map(({ cause }) => cause)).toEqual(["weights"]);
    expect(told.notes).toEqual([expect.stringMatching(/^Both rankings are by Copeland's method/u)]);
    expect(told.causes("AAA", 2)).toEqual({
      causes: [{ cause: "not told apart", score: 2 }],
      because: "wins-less-losses",
    });
    expect(told.causes("AAA", 0)).toEqual({ causes: [] });
    expect(told.statusCauses("AAA", "ranked", "excluded")).toEqual([]);
  });

  it.each([
    ["first", "copeland", "geometric", "the root: copeland to geometric"],
    ["second", "arithmetic", "copeland", "the root: arithmetic to copeland"],
  ])("of the %s alone is the other root, once, and no change of any score", (which, was, is, change) => {
    const told = documentReckoning(ranking(was), ranking(is));
    expect(told.profileChanges).toEqual([{ cause: "aggregation", change }]);
    expect(told.notes).toEqual([
      expect.stringMatching(new RegExp(`^Only the ${which} ranking is by Copeland's method`, "u")),
    ]);
    expect(told.causes("AAA", 2)).toEqual({ causes: [] });
    expect(told.basis).toBe("documents");
  });
});
