import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isFactor, type ProfileNode } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { absent, cell, evidenceOf, observationsOf, rows } from "./reference-files.ts";

const profile = readProfile(readFileSync(new URL("asem.yaml", import.meta.url), "utf8"), "asem.yaml");
const plan = compile(profile);

/** Node by id: parent, and for an indicator its direction. */
function described(node: ProfileNode, parent = "", weight = 1): Record<string, unknown> {
  const own = {
    [node.id]: {
      parent,
      weight,
      direction: isFactor(node) ? undefined : node.direction,
    },
  };
  if (!isFactor(node)) return own;
  return Object.assign(own, ...node.children.map((child) => described(child, node.id, child.weight)));
}

describe.skipIf(absent)("the profile asem against COINr's example (needs ../shared/golden)", () => {
  it("has every indicator, weight, direction and parent of COINr's metadata, and nothing else", () => {
    const theirs = rows("coinr/input/ASEM_iMeta.csv")
      .filter(({ Type }) => Type === "Indicator" || Type === "Aggregate")
      .map(({ iCode, Parent, Weight, Direction, Type }) => [
        iCode,
        {
          parent: Parent === "NA" ? "" : Parent,
          weight: Number(Weight),
          direction: Type === "Aggregate" ? undefined : Direction === "-1" ? "lower" : "higher",
        },
      ]);
    expect(theirs).toHaveLength(60);
    expect(described(profile.tree)).toEqual(Object.fromEntries(theirs));
  });

  // Treated data pass the test of outliers, so that the same profile leaves them alone.
  it.each(["Treated", "Screened"])("gives COINr's scores and ranks from its stage %s", async (stage) => {
    const table = score(plan, evidenceOf(await observationsOf(`coinr/pipeline/${stage}.csv`)));
    const expected = rows("coinr/pipeline/Aggregated.csv");
    const index = expected.map((row) => cell(row, "Index")!);
    let [scores, ranks] = [0, 0];
    for (const row of expected) {
      const one = table.ranked.find(({ country }) => country === row.uCode)!;
      for (const item of plan.items.filter(({ leaf }) => leaf < 0)) {
        const theirs = cell(row, item.node.id)!;
        expect(Math.abs(one.scores[item.index]! - theirs), `${row.uCode} ${item.node.id}`).toBeLessThan(1e-9);
        scores += 1;
      }
      expect(one.rank, row.uCode).toBe(1 + index.filter((other) => other > cell(row, "Index")!).length);
      ranks += 1;
    }
    console.log(`ASEM from ${stage}: ${scores} scores, ${ranks} ranks`);
    expect([scores, ranks]).toEqual([51 * 11, 51]);
    expect(table.ranked).toHaveLength(51);
  });
});
