import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildDataset } from "../../src/dataset/build.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { readSourceFile } from "../../src/dataset/read.ts";
import { buildExplanation } from "../../src/index.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { inYear } from "../../src/profile/in-year.ts";
import { compile, type ScoreTable, score } from "../../src/scoring/index.ts";
import { shippedProfile } from "../profile/shipped.ts";
import { find } from "./fixture.ts";
import { observedIn } from "./said.ts";

const FILES = ["synthetic-scorecards.csv", "synthetic-income.csv"];

async function tableAsOf(year: number): Promise<ScoreTable> {
  const readings = await Promise.all(
    FILES.map((name) => {
      const bytes = readFileSync(new URL(`../fixtures/mcc/${name}`, import.meta.url));
      return readSourceFile({ path: name, bytes: new Uint8Array(bytes) });
    }),
  );
  const observations = readings.flatMap((reading) => reading.observations);
  const profile = inYear(shippedProfile("mcc"), year);
  return score(compile(profile), evidenceAsOf(buildDataset({ observations }), year));
}

/**
 * Counted on paper. Of the lower-middle five each of 16 indicators has the values 1 to 5, so its median is 3 and the two above
 * it pass: Ghana everywhere; Zambia on eight, Control of Corruption among them; Kenya on the other eight. Fixed limits: Political
 * Rights above 17, Civil Liberties above 25, inflation under 15, immunisation above the lower of 90 and the median, 91.
 */
const PASSED = {
  GHA: 16 + 4,
  KEN: 8 + 4,
  // Rights 17 and liberties 25 are on the limits; inflation 14.9 and immunisation 91 pass.
  ZMB: 8 + 2,
  // Inflation 15 and immunisation 90 are on the limits; rights and liberties pass.
  SEN: 2,
  NPL: 2,
  // Alone in its group, so that it is its own median; inflation passes.
  MLI: 1,
};

describe("a complete synthetic scorecard of fiscal year 2025 under the profile mcc", () => {
  let table: ScoreTable;
  beforeAll(async () => {
    table = await tableAsOf(2023);
  });
  const met = (country: string) =>
    find(table, country)
      .gates.filter(({ outcome }) => outcome === "met")
      .map(({ gate }) => gate.id);
  const node = (country: string, id: string): ScoreNode => {
    const explained = buildExplanation(table, country, {
      language: "en",
      titleOf: () => undefined,
      tool: { name: "shortlist", version: "0" },
      profileSha256: "",
      dataset: { asOf: 2023, sha256: "", sources: [] },
      warnings: [],
      nameOf: (iso3) => iso3,
    })!;
    const flat = (nodes: readonly ScoreNode[]): ScoreNode[] =>
      nodes.flatMap((one) => [one, ...flat(one.children ?? [])]);
    return flat(explained.factors).find((one) => one.id === id)!;
  };

  it.each(Object.entries(PASSED))("%s passes %i of 20, which is its score", (country, passed) => {
    const one = find(table, country);
    expect(one.score).toBe(passed);
    expect(one.range).toEqual([passed, passed]);
    expect(one.tally(table.plan.root)).toEqual({ passed, failed: 20 - passed, notAssessed: 0 });
  });

  it("is passed by Ghana alone, and lost by each hard hurdle on its own", () => {
    expect(table.ranked.map(({ country }) => country)).toEqual(["GHA"]);
    // 12 of 20, with rights and liberties; level with the median in Control of Corruption.
    expect(met("KEN")).toEqual(["control-of-corruption"]);
    // Exactly 10 of 20, with Control of Corruption; on the limits in rights and liberties.
    expect(met("ZMB")).toEqual(["democratic-rights"]);
    expect(met("SEN")).toEqual(["half-of-the-indicators", "control-of-corruption", "every-category"]);
  });

  it("says of each gate what was observed and by how much it was met", () => {
    const gate = (country: string, id: string) =>
      find(table, country).gates.find((one) => one.gate.id === id)!.truth;
    const half = gate("SEN", "half-of-the-indicators");
    expect(observedIn(half)).toBe(
      "scorecard: 2 passed, 18 not passed, so 2 points on the scale from 0 to 20, against “below 10”",
    );
    expect(half.margin).toBe(8);
    expect(gate("ZMB", "half-of-the-indicators")).toMatchObject({ holds: false, margin: 0 });
    // In the indicator's unit: a value of 2 against a median of 3.
    expect(gate("SEN", "control-of-corruption")).toMatchObject({ holds: true, margin: 1 });
  });

  it("gives every pass with its bar, margin and the probability of passing again", () => {
    const corruption = node("ZMB", "mcc.control-of-corruption");
    expect(corruption.verdict).toMatchObject({ passed: true, by: "median", bar: 3, margin: 1 });
    // Φ(1/√2) = (1 + erf(1/2)) / 2, and erf(0.5) = 0.5204998778 (Abramowitz and Stegun, table 7.1).
    expect(corruption.verdict!.passAgain).toBeCloseTo((1 + 0.5204998778) / 2, 9);
    expect(corruption.reading).toBe("passed by 1 point over the median of the lower-middle group (3)");
    expect(node("ZMB", "mcc.political-rights").verdict).toEqual({
      passed: false,
      by: "limit",
      bar: 17,
      margin: 0,
    });
    expect(node("ZMB", "mcc.immunization-rates").verdict).toEqual({
      passed: true,
      by: "limit",
      bar: 90,
      margin: 1,
    });
    expect(node("ZMB", "mcc.inflation").verdict!.margin).toBeCloseTo(0.1, 12);
    expect(node("ZMB", "mcc.trade-policy").verdict).toMatchObject({ passed: false, margin: 0 });
  });

  it("has no scorecard for high income, and says why", () => expect(met("MLT")).toEqual(["no-scorecard"]));

  it("asks low income for girls' primary completion and the middle group for lower secondary", () => {
    const applies = (country: string, id: string) =>
      find(table, country).applies[table.plan.items.find((item) => item.node.id === id)!.index];
    const [primary, lower] = ["mcc.girls-primary-completion", "mcc.girls-lower-secondary-completion"];
    expect([applies("MLI", primary), applies("MLI", lower)]).toEqual([1, 0]);
    expect([applies("GHA", primary), applies("GHA", lower)]).toEqual([0, 1]);
  });
});

describe("the rules of mcc by year", () => {
  const at = (year: number) => {
    const profile = inYear(shippedProfile("mcc"), year);
    return {
      nodes: compile(profile).leaves.map(({ node }) => node.id.replace("mcc.", "")),
      gates: profile.gates.map(({ id }) => id),
    };
  };

  it("up to fiscal year 2023 ask for enrolment and primary expenditures, from 2024 on for what took their place", () => {
    const [fy2023, fy2024] = [at(2021).nodes, at(2022).nodes];
    const gone = ["girls-secondary-enrolment", "primary-education-expenditures"];
    expect(fy2023.filter((id) => !fy2024.includes(id))).toEqual(gone);
    expect(fy2024.filter((id) => !fy2023.includes(id))).toEqual([
      "girls-lower-secondary-completion",
      "education-expenditures",
    ]);
    expect(fy2023).toHaveLength(21);
  });

  it("give the third group scorecards with fiscal year 2025", () => {
    expect(at(2022).gates).toContain("no-scorecard-yet");
    expect(at(2023).gates).not.toContain("no-scorecard-yet");
    expect(at(2023).nodes).toContain("girls-upper-secondary-completion");
  });
});
