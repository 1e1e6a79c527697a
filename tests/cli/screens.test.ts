import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/report/text/visible.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const TWELVE = ["GHA", "SEN", "BEN", "TGO", "MWI", "SLE", "ZMB", "ALB", "JOR", "PER", "KEN", "FJI"];
const cwd = folderOf({
  "small.yaml": SMALL_PROFILE,
  "own.csv": `country,year,cpi.score,fiw.pr,note\n${TWELVE.map((code, i) => `${code},2023,${20 + 5 * i},${3 * i},ภาษาไทย 中国 🇬🇭 ${"x".repeat(90)}`).join("\n")}\n`,
});
const OWN = ["--data", "own.csv", "--profile", "./small.yaml"];
const SHIPPED = [
  ["rank"],
  ["rank", "--notes"],
  ["explain", "Ghana"],
  ["compare", "Ghana", "Senegal"],
  ["compare", "Ghana", "Senegal", "Benin", "Togo"],
  ["whatif", "Ghana"],
  ["robustness", "--draws", "50"],
  ["audit"],
  ["diff", "2024", "2025"],
  ["sources"],
  ["sources", "--due", "--date", "2026-11-30"],
  ["profile", "show"],
  ["profile", "list"],
  ["resolve", "Congo", "Korea, South"],
  ["findings", "Ghana"],
];
const OF_TWELVE = [
  ["rank", ...OWN],
  ["explain", "Ghana", ...OWN],
  ["compare", "Ghana", "Senegal", ...OWN],
  ["robustness", "--draws", "50", ...OWN],
  ["inspect", "own.csv"],
];
const screen = (line: readonly string[], columns: number, env = {}) =>
  runCli([...line, "--no-color"], { cwd, columns, env });

describe.each([80, 100, 140])("on a terminal of %i columns", (columns) => {
  it.each([...SHIPPED, ...OF_TWELVE].map((line) => [line.join(" "), line] as const))(
    "no line is longer, nor of a warning: %s",
    async (_, line) => {
      const { out, err } = await screen(line, columns);
      expect(out).not.toBe("");
      // What is asked for is told in full.
      const all = line.includes("--notes") ? out : `${out}${err}`;
      for (const one of all.split("\n")) expect(widthOf(one), one).toBeLessThanOrEqual(columns);
    },
  );

  it("the ranking has its rank, score, axes and draws, and names what is left out", async () => {
    const { out } = await screen(["rank"], columns);
    expect(out).toMatch(/^ # {2}Country .*Score/mu);
    expect(out).toMatch(/^ 1 {2}\p{L}+ .*[█▏▎▍▌▋▊▉] +\d+ (?:firm|open) +\d+–\d+/mu);
    expect(out.includes("Left out: ")).toBe(columns < 120);
    expect(out.includes(" Prev ")).toBe(columns >= 120);
    if (columns >= 100) expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
  });
});

it("a pipe has every column at its full width, with nothing cut", async () => {
  const { out, err } = await runCli(["rank"]);
  const table = out.slice(out.indexOf("\n\n"));
  expect(`${table}${err}`).not.toMatch(/…|Left out|\(--format/u);
  expect(out).toContain(" Prev ");
  expect((await runCli(["inspect", "own.csv"], { cwd })).out).toContain(`🇬🇭 ${"x".repeat(90)}\n`);
});

it.each([...SHIPPED, ...OF_TWELVE].map((line) => [line.join(" "), line] as const))(
  "a screen that is read out has no bar and cuts nothing: %s",
  async (_, line) => {
    const { out } = await screen(line, 80, { ACCESSIBLE: "1" });
    expect(out).not.toMatch(/[█▏▎▍▌▋▊▉│─●]|Left out: |texts are cut/u);
  },
);

it("warnings have a line a kind, at most five, and then how to see the others", async () => {
  const { err } = await runCli(["rank", "--format", "csv"]);
  const lines = err.trim().split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[5]).toMatch(/^and \d+ more: --notes$/u);
  const all = (await runCli(["rank", "--format", "csv", "--notes"])).err.trim().split("\n");
  expect(all).toHaveLength(5 + Number(/\d+/u.exec(lines[5]!)![0]));
  expect(all).toEqual(expect.arrayContaining(lines.slice(0, 5)));
});
