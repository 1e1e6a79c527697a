import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { asWord } from "../../src/report/blocks.ts";
import { widthOf } from "../../src/report/text/visible.ts";
import { sample } from "../properties/seed.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const TWELVE = ["GHA", "SEN", "BEN", "TGO", "MWI", "SLE", "ZMB", "ALB", "JOR", "PER", "KEN", "FJI"];
const cwd = folderOf({
  "small.yaml": SMALL_PROFILE,
  "odd.csv": `country,year,cpi.score,fiw.pr\n${TWELVE.flatMap((code, i) => [2019, 2021, 2023].map((year) => `${code},${year},about ${i},${3 * i}`)).join("\n")}\n`,
  "own.csv": `country,year,cpi.score,fiw.pr,note\n${TWELVE.map((code, i) => `${code},2023,${20 + 5 * i},${3 * i},ภาษาไทย 中国 🇬🇭 ${"x".repeat(90)}`).join("\n")}\n`,
  "later.csv": `country,year,cpi.score,fiw.pr\n${TWELVE.map((code, i) => `${code},2023,${70 - 5 * i},${i}`).join("\n")}\n`,
});
const OWN = ["--data", "own.csv", "--profile", "./small.yaml"];
const SHIPPED = [
  ["rank"],
  ["rank", "--notes"],
  ["explain", "Ghana"],
  ["explain", "Ghana", "--notes"],
  ["explain", "Iran"],
  ["explain", "Colombia", "--against", "Ghana"],
  ["compare", "Ghana", "Senegal"],
  ["compare", "Ghana", "Senegal", "Benin", "Togo"],
  ["whatif", "Ghana"],
  ["robustness", "--draws", "50"],
  ["robustness", "--draws", "50", "--notes"],
  ["audit"],
  ["audit", "--notes"],
  ["compare", "Ghana", "Senegal", "--all", "--notes"],
  ["compare", "Ghana", "China", "Haiti", "Madagascar"],
  ["diff", "2024", "2025"],
  ["diff", "cpc", "cpc-2023"],
  ["diff", "2024", "2025", "--countries", "Ghana,Chad"],
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
  ["compare", "Ghana", "Senegal", "Fiji", "Kenya", ...OWN],
  ["diff", "own.csv", "later.csv", "--profile", "./small.yaml"],
  ["whatif", "Ghana", ...OWN],
  ["robustness", "--draws", "50", ...OWN],
  ["audit", ...OWN],
  ["inspect", "own.csv"],
  ["inspect", "own.csv", "--notes"],
];
/** Lines that screens have at most at 100 columns (SCREENS.md), with shipped data and with a table of twelve. */
const MOST_LINES = [
  [["robustness", "--draws", "500"], 35],
  [["robustness", "--draws", "50", ...OWN], 35],
  [["audit"], 60],
  [["audit", ...OWN], 60],
  [["inspect", "own.csv"], 40],
  [["inspect", "odd.csv"], 40],
  [["compare", "Ghana", "Senegal"], 40],
  [["compare", "Ghana", "Senegal", "Benin", "Togo"], 40],
  // Set apart, excluded, without a score.
  [["compare", "Ghana", "China", "Haiti", "Madagascar"], 40],
  [["compare", "Ghana", "Senegal", "Fiji", "Kenya", ...OWN], 40],
  [["whatif", "Ghana"], 35],
  [["whatif", "Senegal"], 35],
  // Set apart, excluded.
  [["whatif", "Côte d'Ivoire"], 35],
  [["whatif", "USA"], 35],
  [["whatif", "Ghana", ...OWN], 35],
  [["diff", "2024", "2025"], 40],
  [["diff", "cpc", "cpc-2023"], 40],
  [["diff", "before.json", "after.json"], 40],
  [["diff", "own.csv", "later.csv", "--profile", "./small.yaml"], 40],
] as const;
beforeAll(async () => {
  for (const [name, year] of [
    ["before.json", "2024"],
    ["after.json", "2025"],
  ] as const)
    writeFileSync(
      join(cwd, name),
      (await runCli(["rank", "--as-of", year, "--draws", "0", "--format", "json"])).out,
    );
});

const screen = (line: readonly string[], columns: number, env = {}) =>
  runCli([...line, "--no-color"], { cwd, columns, env });

const READ_OUT = "read out";
const SCREENS = [80, 100, 140, READ_OUT] as const;
/** Each line on one kind of screen every day, on all four under `npm run properties`. */
const DRAWN = sample(
  [...SHIPPED, ...OF_TWELVE].flatMap((line, i) =>
    SCREENS.map((_, j) => ({ line, columns: SCREENS[(i + j) % SCREENS.length]! })),
  ),
).map(({ line, columns }) => [line.join(" "), columns, line] as const);

it.each(DRAWN)(
  "fits its columns, or has no bar and cuts nothing where it is read out: %s, %s",
  { tags: "slow" },
  async (_, columns, line) => {
    if (columns === READ_OUT) {
      const { out } = await screen(line, 80, { ACCESSIBLE: "1" });
      expect(out).not.toBe("");
      expect(out).not.toMatch(/[█▏▎▍▌▋▊▉│─●]|Left out: |texts are cut/u);
      return;
    }
    const { out, err } = await screen(line, columns);
    expect(out).not.toBe("");
    // What is asked for is told in full.
    const all = line.includes("--notes") ? out : `${out}${err}`;
    for (const one of all.split("\n")) expect(widthOf(one), one).toBeLessThanOrEqual(columns);
  },
);

describe.each([80, 100, 140])("on a terminal of %i columns", (columns) => {
  it("the ranking has its rank, score, axes and draws, and names what is left out", async () => {
    const { out } = await screen(["rank"], columns);
    expect(out).toMatch(/^ # {2}Country .*Score/mu);
    expect(out).toMatch(/^ 1 {2}\p{L}+ .*[█▏▎▍▌▋▊▉] +\d+ (?:firm|open) +\d+–\d+/mu);
    expect(out.includes("Left out: ")).toBe(columns < 120);
    expect(out.includes(" Prev ")).toBe(columns >= 120);
    if (columns >= 100) expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
  });

  it("what would change a rank is first what the government could do; circumstances wait for --all", {
    tags: "slow",
  }, async () => {
    const [short, all] = await Promise.all(
      [[], ["--all"]].map((more) => screen(["whatif", "Ghana", ...more], columns)),
    );
    expect(short!.out).toMatch(/^ {2}In the government's power +Today +Then +Rank/mu);
    expect(short!.out).not.toMatch(/Literacy|GDP per capita/u);
    expect(all!.out).toMatch(/Literacy|GDP per capita/u);
  });
});

it.each(MOST_LINES.map(([line, most]) => [line.join(" "), line, most] as const))(
  "the screen answers in few lines, and ends with commands that go further: %s",
  { tags: "slow" },
  async (_, line, most) => {
    const lines = (await screen(line, 100)).out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.slice(-2).join(" ")).toContain(`${line[0]} `);
    expect(lines.slice(-2).join(" ")).toContain(" --notes");
  },
);

it("every kind of oddity has one line, however many there are of it", async () => {
  const { out } = await screen(["inspect", "odd.csv"], 100);
  const lines = out.split("\n").filter((line) => /^[!·] /u.test(line));
  const kinds = lines.map((line) => line.replace(/^. (\w+).*/u, "$1"));
  expect(out).toMatch(/^! warning \(36 of this kind\): line 2, column 3: /mu);
  expect(kinds.filter((kind) => kind === "warning")).toHaveLength(1);
});

it.each([
  [["Ghana"], 45],
  [["Ghana", ...OWN], 30],
])("an explanation is a screen: %s", { tags: "slow" }, async (line, most) => {
  const { out } = await screen(["explain", ...line], 100);
  const lines = out.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(most);
  expect(lines[0]).toMatch(/^Ghana ranks \d+/u);
  expect(out).toMatch(/\n\nwhatif Ghana [^\n]*(?:\n[^\n]+)?--notes/u);
});

/** The signed number of a row that begins so, as the screen has it; 0 where it has none. */
const signedIn = (out: string, row: string) => {
  const line = out.split("\n").find((one) => one.trim().startsWith(row)) ?? "";
  const [, sign = "", size = "0"] = / ([+−])(\d+\.\d)/u.exec(line) ?? [];
  return Number(`${sign === "−" ? "-" : ""}${size}`);
};

it.each([
  [["explain", "Sierra Leone"], ["Effect of missing evidence"], "Together"],
  [["compare", "Sierra Leone", "Ghana"], ["Missing evidence for"], "Score"],
])(
  "the points of %j add up on its screen, and a gap is no fault of a factor",
  { tags: "slow" },
  async (line, others, sum) => {
    const { out } = await screen(line, 100);
    const { factors } = JSON.parse((await runCli(["rank", "--format", "json"])).out).profile;
    const titles: string[] = factors.flatMap(({ children }: { children: { title: string }[] }) =>
      // A long title may take two lines.
      children.map(({ title }) => title.split(" ").slice(0, 2).join(" ")),
    );
    const parts = [...titles, ...others].map((title) => signedIn(out, title));
    const total = parts.reduce((all, one) => all + one, 0);
    // Each is rounded to a tenth.
    expect(Math.abs(total - signedIn(out, sum))).toBeLessThan(0.05 * (parts.length + 1));
    expect(signedIn(out, others[0]!)).toBeLessThan(-3);
    expect(signedIn(out, "Political will")).toBe(0);
  },
);

it("the cells and the notes of an explanation stand below the screen that it has without them", {
  tags: "slow",
}, async () => {
  const [short, cells, notes] = await Promise.all(
    [[], ["--cells"], ["--notes"]].map((more) => screen(["explain", "Ghana", ...more], 100)),
  );
  const firstOf = ({ out }: { out: string }) => out.slice(0, out.lastIndexOf("\n\n"));
  expect(cells!.out.startsWith(firstOf(short!))).toBe(true);
  expect(notes!.out.startsWith(firstOf(short!))).toBe(true);
  expect(cells!.out).toContain("CPI2025!D82");
  expect(short!.out + notes!.out).not.toContain("CPI2025!D82");
  expect(notes!.out).toContain("Transparency International, Corruption Perceptions Index");
});

it.each([
  [
    "rank --method copeland --region AF --top 3",
    "explain Malawi --method copeland",
    "rank --method copeland --region AF --top 0",
  ],
  [
    "rank --draws 50 --first 5 --weight need=2",
    "explain Malawi --draws 50 --first 5",
    "each with --weight need=2",
  ],
  [
    "compare Ghana Togo --draws 50 --first 5",
    "explain Ghana --draws 50 --first 5",
    "compare Ghana Togo --draws 50 --first 5 --all",
  ],
  ["diff 2023 2024 --region AF", "diff 2023 2024 --countries ", "diff 2023 2024 --region AF --top 0"],
])("the commands that go further are of the same run: %s", { tags: "slow" }, async (line, ...commands) => {
  const { out } = await screen(line.split(" "), 200);
  const last = out.trimEnd().split("\n\n").at(-1)!.replace(/\s+/gu, " ");
  for (const command of commands) expect(last).toContain(command);
});

it.each([
  ["plain.csv", "plain.csv"],
  ["my table.csv", '"my table.csv"'],
  ["Côte d'Ivoire", '"Côte d\'Ivoire"'],
  ["my $HOME.csv", "'my $HOME.csv'"],
  ["it's `x`", "'it'\\''s `x`'"],
])("a word of a command is quoted so that a shell reads nothing in it: %s", (text, typed) => {
  expect(asWord(text)).toBe(typed);
});

it("a pipe has every column at its full width, with nothing cut", async () => {
  const { out, err } = await runCli(["rank"]);
  const table = out.slice(out.indexOf("\n\n"));
  expect(`${table}${err}`).not.toMatch(/…|Left out|\(--format/u);
  expect(out).toContain(" Prev ");
  expect((await runCli(["inspect", "own.csv"], { cwd })).out).toContain(`🇬🇭 ${"x".repeat(90)}\n`);
});

it.each(["en", "fr", "es", "pt", "ru", "zh"])(
  "each caution of the ranking has its figure, on a line of 100 columns in “%s”",
  async (language) => {
    const { out } = await screen(["rank", "--top", "1", "--lang", language], 100);
    const cautions = out.split("\n").filter((line) => line.startsWith("! "));
    expect(cautions).toHaveLength(3);
    for (const line of cautions) expect(line).toMatch(/^[^…]*\d[^…]*$/u);
  },
);

it("what every run warns of stands in a line, with no id of a list or gate", async () => {
  const { err } = await screen(["rank"], 100);
  expect(err.split("\n").slice(0, 2).join("\n")).not.toMatch(/…|tvpa|child-soldiers|\.\*/u);
});

it("notes explain the short names that the table has at its width, and no others", async () => {
  const notes = async (columns: number) => {
    const { out } = await screen(["rank", "--notes"], columns);
    return /^In the table [\s\S]*?\n\n/mu.exec(out)![0].replaceAll(/\s+/gu, " ");
  };
  const [narrow, usual, wide] = [await notes(80), await notes(100), await notes(140)];
  expect(narrow).toContain("Comm is Commitment; ");
  expect(usual).not.toMatch(/ (?:Comm|Palm|·) is /u);
  expect(wide).toContain("Palm is Palermo Protocol and law; ");
  expect(wide).not.toContain("Comm is");
});

it("a line says how many rows are ranked and how many set apart, and the commands keep --top", async () => {
  const { out } = await screen(["rank", "--top", "8"], 100);
  const rows = out.split("\n").filter((line) => /^ *· {2}\S/u.test(line)).length;
  expect(out).toContain(
    `\nAbove: 8 ranked, ${rows} set apart · firm: clearly in 90 or more of 100 draws, open: in 10 or more\n`,
  );
  expect(out.replaceAll(/\s+/gu, " ")).toMatch(
    /rank --top 0 · rank --top 8 --notes · rank --top 8 --out ranking\.html/u,
  );
});

it("flags are words of the profile, and who is set apart has a dot, a rank that it would have, and why", {
  tags: "slow",
}, async () => {
  const { out } = await screen(["rank"], 140);
  expect(out).toMatch(/^ · {2}Côte d'Ivoire .* would be 1 · partner since 2022$/mu);
  expect(out).toMatch(/^ 4 {2}Ghana .* {2}former$/mu);
  expect(out).not.toMatch(/(?:former|current)-partner/u);
});

it("warnings have a line a kind, at most five, and then how to see the others", {
  tags: "slow",
}, async () => {
  const { err } = await runCli(["rank", "--format", "csv"]);
  const lines = err.trim().split("\n");
  expect(lines).toHaveLength(7);
  // The audit has found a factor that follows income: what says more of it is named once.
  expect(lines[6]).toContain("“shortlist audit”");
  expect(lines[5]).toMatch(/^and \d+ more: --notes$/u);
  const all = (await runCli(["rank", "--format", "csv", "--notes"])).err.trim().split("\n");
  expect(all).toHaveLength(5 + Number(/\d+/u.exec(lines[5]!)![0]));
  expect(all).toEqual(expect.arrayContaining(lines.slice(0, 5)));
});
