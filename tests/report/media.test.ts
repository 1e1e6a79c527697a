import { describe, expect, it } from "vitest";
import { buildExplanation } from "../../src/explain/explanation.ts";
import { buildRanking } from "../../src/explain/ranking.ts";
import { reasons } from "../../src/report/explanation/sentences.ts";
import { rankingCsv } from "../../src/report/ranking/csv.ts";
import { notes } from "../../src/report/ranking/notes.ts";
import { weightLines } from "../../src/report/whatif-weights.ts";
import { en } from "../../src/words/en/index.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { around } from "../explain/surroundings.ts";
import { ask } from "../explain/whatif/ask.ts";
import { plain, scored } from "../scoring/fixture.ts";
import { rankingSaying } from "./hostile.ts";

const FIGURES = `country,indicator,year,value
GHA,a.x,2019,40
GHA,a.x,2020,60
GHA,a.y,2020,80
TGO,a.x,2020,50
TGO,a.y,2020,60
BEN,a.x,2020,30
`;
const profile = (weight: number) => `id: mine
tree:
  children:
    - {indicator: a.x, weight: ${weight}, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.y, normalise: {method: goalposts, from: 0, to: 100}}
gates:
  - {id: low, title: Low, when: {indicator: a.x, below: 10}, effect: exclude}
`;

/** What a command says on a terminal and as Markdown. */
async function said(...command: string[]) {
  const cwd = folderOf({ "f.csv": FIGURES, "one.yaml": profile(1), "three.yaml": profile(3) });
  const one = async (format: string) => {
    const { out, code, err } = await runCli([...command, "--format", format], { cwd });
    expect(code, err).toBe(0);
    return out;
  };
  return { terminal: await one("table"), markdown: await one("md") };
}

describe("a terminal and Markdown", () => {
  it.each([
    ["explain", ["GHA", "--cells", "--notes"], 5],
    ["whatif", ["GHA", "--all"], 3],
    ["whatif", ["GHA", "--set", "a.x=0"], 1],
  ])("%s %j have the same sections", async (command, args, least) => {
    const { terminal, markdown } = await said(command, ...args, "--data", "f.csv", "--profile", "./one.yaml");
    const lines = terminal.split("\n");
    const sections = [...markdown.matchAll(/^## (.+)$/gmu)].map(([, title]) => title!);
    expect(sections.length).toBeGreaterThanOrEqual(least);
    for (const title of sections)
      expect(
        lines.some((line) => line.startsWith(title)),
        title,
      ).toBe(true);
  });

  it("diff: tell what moved the scores, what of the profile changed and who moved, down with a minus", async () => {
    const sides = ["--profile-before", "./one.yaml", "--profile-after", "./three.yaml"];
    const { terminal, markdown } = await said("diff", "f.csv", "f.csv", ...sides);
    // Ghana from (60 + 80) / 2 to (3 * 60 + 80) / 4, Togo from (50 + 60) / 2 to (3 * 50 + 60) / 4.
    expect(terminal).toMatch(/^Ghana +1 +−5\.0 +weights −5\.0$/mu);
    expect(terminal).toMatch(/^Togo +2 +−2\.5 +weights −2\.5$/mu);
    expect(markdown).toContain("| Ghana (GHA) | 1 | −5.0 | weights −5.0 |");
    for (const text of [terminal, markdown]) {
      expect(text).toContain("What changed in the profile");
      expect(text).toContain("a.x: weight 1 to 3 (50 % to 75 % of the whole)");
    }
    const cause = "weights: 3.8 points on average over 2 countries, most for Ghana (−5.0)";
    expect(terminal).toContain(`What moved the scores\n  ${cause}\n`);
    expect(markdown).toContain(`## What moved the scores\n\n- ${cause}\n`);
  });
});

describe("a figure near a limit", () => {
  it("is level with the reference from less than 0.05 points on, and not before", () => {
    const beside = (ahead: number) => {
      const table = scored(
        { children: [plain("x")] },
        { AAA: { x: 50 }, BBB: { x: 50 }, CCC: { x: 50 + ahead } },
      );
      return reasons(buildExplanation(table, "CCC", around)!, en)[0];
    };
    expect(beside(0.04)).toMatch(/^That is level with /u);
    expect(beside(0.06)).toMatch(/^That is 0\.1 points above /u);
    expect(beside(-0.06)).toMatch(/^That is 0\.1 points below /u);
  });

  it("is in the first two where its rank is two", () => {
    const world = { AAA: { x: 90, y: 10 }, BBB: { x: 60, y: 30 }, CCC: { x: 20, y: 50 } };
    const tree = { children: [plain("x"), plain("y")] };
    const lines = (country: string) => {
      const document = ask([tree, world], country, { top: 2 });
      return weightLines(document.weights[0]!, document, en)[1];
    };
    // 50, 45 and 35 points.
    expect(lines("BBB")).toMatch(/^BBB in the first 2: /u);
    expect(lines("CCC")).toMatch(/^CCC out of the first 2: /u);
  });
});

describe("below a ranking", () => {
  it("those without a score are counted and named", () => {
    const table = scored({ children: [plain("x")] }, { AAA: { x: 1 }, BBB: {}, CCC: {} });
    expect(notes(buildRanking(table, around), en)).toContain(
      "Not scored for lack of evidence: 2 (BBB, CCC).",
    );
  });
});

it("a rank that hangs on a gap has a yes in CSV, and no other has one", () => {
  const hanging = { ...rankingSaying((text) => text), unscored: [] };
  const sound = { ...hanging, ranked: hanging.ranked.map((one) => ({ ...one, gap: false })) };
  const gaps = [hanging, sound].map((ranking) => {
    const [head, row] = [...rankingCsv(ranking, () => [], en, en)].map((line) => line.split(","));
    return row![head!.indexOf("gap")];
  });
  expect(gaps).toEqual(["yes", ""]);
});

describe("whatif --rank", () => {
  const tree = { children: [plain("x"), plain("y")] };
  // 80, 60, 40 and 20 points.
  const world = {
    AAA: { x: 80, y: 80 },
    BBB: { x: 60, y: 60 },
    CCC: { x: 40, y: 40 },
    DDD: { x: 20, y: 20 },
  };
  const target = (country: string, rank: number) => ask([tree, world], country, { top: 1, rank }).targets[0]!;

  it("of a rank above asks what reaches it: from a draw on", () => {
    const { goal, rank, changes } = target("CCC", 2);
    expect([goal, rank]).toEqual(["reach", 2]);
    // With y at 40, x must be 80 for the 60 points of BBB.
    expect(changes.find(({ indicator }) => indicator === "x")).toMatchObject({ to: 80, place: { rank: 2 } });
  });

  it("of a rank below asks what costs every rank before it", () => {
    const { goal, rank, changes } = target("AAA", 3);
    expect([goal, rank]).toEqual(["leave", 2]);
    // With y at 80 even x at 0 leaves 40 points: a draw with CCC at the second rank, and the third asks for less.
    expect(changes).toEqual([]);
    const near = target("BBB", 3);
    expect([near.goal, near.rank]).toEqual(["leave", 2]);
    // With y at 60, x below 20 is less than the 40 points of CCC.
    const x = near.changes.find(({ indicator }) => indicator === "x")!;
    expect(x.limit).toBeCloseTo(20, 9);
    expect(x.place.rank).toBe(3);
  });
});
