import { describe, expect, it } from "vitest";
import { auditSchema } from "../../src/model/documents/audit.ts";
import { type Comparison, comparisonSchema } from "../../src/model/documents/comparison.ts";
import { type Diff, diffSchema } from "../../src/model/documents/diff.ts";
import { type Explanation, explanationSchema } from "../../src/model/documents/explanation.ts";
import { type Ranking, rankingSchema } from "../../src/model/documents/ranking.ts";
import { type Robustness, robustnessSchema } from "../../src/model/documents/robustness.ts";
import { type WhatIf, whatifSchema } from "../../src/model/documents/whatif.ts";
import { folderOf, runCli } from "./run-cli.ts";

const profile = (gates: string) => `id: scores
tree:
  children:
    - {indicator: x, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: y, weight: 0, normalise: {method: goalposts, from: 0, to: 100}}
gates:
${gates}`;

const FIGURES = "country,indicator,year,value\nALB,x,2023,30\nBEN,x,2023,20\nCOL,x,2023,10\nFJI,y,2023,1\n";

const cwd = folderOf({
  "figures.csv": FIGURES,
  "own.csv": FIGURES.replace("BEN,x,2023,20", "BEN,x,2023,5"),
  "plain.yaml": profile("  - {id: none, when: {country: [USA]}, effect: exclude}"),
  "apart.yaml": profile(
    "  - {id: crisis, title: In crisis, when: {indicator: x, below: 25}, effect: apart}\n  - {id: rich, when: {country: [COL]}, effect: exclude}",
  ),
  "partner.yaml": profile("  - {id: partner, title: Partner, when: {country: [BEN, FJI]}, effect: apart}"),
});

async function made<T>(command: string, ...args: string[]): Promise<T> {
  const { out, err } = await runCli([command, ...args, "--format", "json", "--quiet"], { cwd });
  expect(err).toBe("");
  return JSON.parse(out) as T;
}

const DATA = ["--data", "figures.csv"];
const PARTNER = [...DATA, "--profile", "./partner.yaml"];
const APART = [...DATA, "--profile", "./apart.yaml"];

describe("countries that a gate sets apart", () => {
  it("stand beside the ranked, whose ranks and reference do not count them", async () => {
    const document = await made<Ranking>("rank", ...PARTNER);
    expect(rankingSchema.safeParse(document)).toMatchObject({ success: true });
    expect(document.ranked.map(({ country, rank }) => [country, rank])).toEqual([
      ["ALB", 1],
      ["COL", 2],
    ]);
    expect(document.apart).toMatchObject([{ country: "BEN", rank: null, wouldRank: 2, score: 20 }]);
    expect(document.unscored.map(({ country }) => country)).toEqual(["FJI"]);
    expect(document.reference.score).toBe(20);
    const shown = await made<Ranking>("rank", ...PARTNER, "--countries", "BEN");
    expect(shown.apart).toMatchObject([{ country: "BEN", wouldRank: 2 }]);
    expect(shown.shown!.of).toEqual({ ranked: 2, apart: 1, excluded: 0, unscored: 1 });
  });

  it("have that status where they are explained and compared, with the place that they would have", async () => {
    const explained = await made<Explanation>("explain", "BEN", ...PARTNER);
    expect(explanationSchema.safeParse(explained)).toMatchObject({ success: true });
    expect(explained).toMatchObject({ status: "apart", rank: 2, of: 2, score: 20 });
    expect((await made<Explanation>("explain", "FJI", ...PARTNER)).status).toBe("unscored");
    const compared = await made<Comparison>("compare", "BEN", "COL", ...APART);
    expect(comparisonSchema.safeParse(compared)).toMatchObject({ success: true });
    // Who is excluded is told by that gate alone, though another would set it apart.
    expect(compared.countries.map(({ status, gates }) => [status, gates.map(({ gate }) => gate)])).toEqual([
      ["apart", ["crisis"]],
      ["excluded", ["rich"]],
    ]);
  });

  it("are told which value clears the gate, and where that would lead", async () => {
    const document = await made<WhatIf>("whatif", "BEN", ...APART, "--rank", "1");
    expect(whatifSchema.safeParse(document)).toMatchObject({ success: true });
    expect(document.place).toMatchObject({ status: "apart", rank: 2, exclusions: ["crisis"] });
    expect(document.gates).toMatchObject([
      { id: "crisis", clears: [{ indicator: "x", from: 20, to: 25, place: { status: "ranked", rank: 2 } }] },
    ]);
    expect(document.targets[0]!.changes).toMatchObject([{ to: 30, place: { status: "ranked", rank: 1 } }]);
    const set = await made<WhatIf>("whatif", "ALB", ...APART, "--set", "x=24", "--set", "BEN:x=40");
    expect(set.scenario).toMatchObject({
      before: { status: "ranked", rank: 1 },
      after: { status: "apart", rank: 2 },
      entered: [{ country: "BEN", status: "apart", exclusions: ["crisis"] }],
      left: [{ country: "ALB", status: "apart", exclusions: ["crisis"] }],
    });
  });

  it("come in and leave by the cause that sets them apart", async () => {
    const moved = (document: Diff, code: string) =>
      document.countries.find(({ country }) => country === code)!;
    const gated = await made<Diff>("diff", "./plain.yaml", "./partner.yaml", ...DATA);
    expect(diffSchema.safeParse(gated)).toMatchObject({ success: true });
    expect(moved(gated, "BEN")).toMatchObject({
      statusBefore: "ranked",
      statusAfter: "apart",
      wouldAfter: { rank: 2, tied: 0 },
      change: 0,
      status: { causes: [{ cause: "gates", share: 1 }] },
    });
    expect(moved(gated, "COL")).toMatchObject({ rankBefore: 3, rankAfter: 2, leftAhead: ["BEN"] });
    const back = await made<Diff>("diff", "./partner.yaml", "./plain.yaml", ...DATA);
    expect(moved(back, "COL")).toMatchObject({ rankBefore: 2, rankAfter: 3, enteredAhead: ["BEN"] });
    // A figure below the gate's limit keeps it apart: only the place that it would have moves.
    const figures = await made<Diff>("diff", "./figures.csv", "./own.csv", "--profile", "./apart.yaml");
    expect(moved(figures, "BEN")).toMatchObject({ statusBefore: "apart", statusAfter: "apart", change: -15 });
  });

  it("are in no draw, and candidates of an audit all the same", async () => {
    const document = await made<Robustness>("robustness", ...PARTNER, "--draws", "20", "--vary", "weights");
    expect(robustnessSchema.safeParse(document)).toMatchObject({ success: true });
    expect(document.countries.map(({ country }) => country)).toEqual(["ALB", "COL"]);
    const { out } = await runCli(["audit", ...PARTNER, "--format", "json", "--quiet"], { cwd });
    const { success, data } = auditSchema.safeParse(JSON.parse(out));
    expect([success, data!.countries]).toEqual([true, { ranked: 2, apart: 1, excluded: 0, unscored: 1 }]);
    expect(data!.coverage.countries.map(({ country, rank }) => [country, rank])).toContainEqual([
      "BEN",
      null,
    ]);
  });
});
