import { describe, expect, it } from "vitest";
import { evidenceAsOf } from "../../../src/dataset/evidence.ts";
import { stale } from "../../../src/explain/audit/checks/stale.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { dataset, observation, tier } from "../../dataset/make.ts";
import { plain, profileOf } from "../../scoring/fixture.ts";
import { brief, frame, toldBy } from "./frames.ts";

function audited(observations: readonly Observation[], tree: object, rest: object = {}) {
  const table = score(compile(profileOf(tree, rest)), evidenceAsOf(dataset(observations), 2020));
  return toldBy(stale, frame(table));
}

const codes = ["ALB", "BEN", "CHL", "DNK", "ECU", "FJI", "GHA", "HUN", "IND", "JAM", "KEN"];
/** One value per country: of 2020, but for the first `old` of them, who have it of 2010. */
const aged = (old: number) =>
  codes.map((country, i) => observation({ country, year: i < old ? 2010 : 2020 }));

describe("the audit of stale values", () => {
  const tree = { children: [plain("cpi.score", { maxAge: 3 })] };

  it("counts those whose newest value is older than maxAge allows", () => {
    const found = audited([...aged(2), observation({ country: "ALB", year: 2008 })], tree);
    expect(brief(found)).toEqual(["stale-indicator person: cpi.score"]);
    expect(found[0]).toMatchObject({
      figures: { stale: 2, of: 11, maxAge: 3, oldest: 2010 },
      countries: ["ALB", "BEN"],
      years: [2010],
    });
    expect(found[0]!.message).toContain("from before 2017");
  });

  it("takes the last year that maxAge allows as fresh", () => {
    expect(audited([observation({ year: 2017 }), ...aged(0).slice(0, 5)], tree)).toEqual([]);
  });

  it("only notes fewer than 10 % of the candidates: 1 of 11, and not 1 of 10", () => {
    expect(brief(audited(aged(1), tree))).toEqual(["stale-indicator note: cpi.score"]);
    expect(brief(audited(aged(1).slice(0, 10), tree))).toEqual(["stale-indicator person: cpi.score"]);
  });

  it("is silent where the profile sets no age", () => {
    expect(audited(aged(5), { children: [plain("cpi.score")] })).toEqual([]);
  });

  it("needs a person where an excluding gate has only an old value to go by", () => {
    const gate = (effect: string) => ({
      gates: [{ id: "worst", when: { all: [{ indicator: "tip.tier", is: ["Tier 3"], maxAge: 3 }] }, effect }],
    });
    const all = [
      ...aged(0),
      tier("Tier 3", { country: "GHA", year: 2015 }),
      tier("Tier 2", { country: "KEN" }),
    ];
    const found = audited(all, tree, gate("exclude"));
    expect(brief(found)).toEqual(["gate-not-assessed person: tip.tier in gate worst"]);
    expect(found[0]!.countries).toEqual(["GHA"]);
    expect(found[0]!.message).toContain("<GHA>: Tier 3 of 2015");
    expect(brief(audited(all, tree, gate("flag")))).toEqual([
      "gate-not-assessed note: tip.tier in gate worst",
    ]);
  });
});
