import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diff } from "../../src/model/documents/diff.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import type { RunRecord } from "../../src/model/documents/run.ts";
import { rank } from "../../src/use/library.ts";
import { folderOf, jsonOnce, runCli, runOnce, SMALL_PROFILE } from "./run-cli.ts";

const SAME = `id: small
extends: ./small.yaml
weights: {cpi.score: 4}
gates: {add: [{id: minimum-fiw.pr, when: {node: fiw.pr, below: 50}, effect: exclude}]}
`;
const cwd = folderOf({ "small.yaml": SMALL_PROFILE, "same.yaml": SAME });
const CHANGES = ["--weight", "cpi.score=4", "--minimum", "fiw.pr=50"];
const SMALL = ["--profile", "./small.yaml", "--draws", "0", "--quiet"];
const TITLE = "small (cpi.score: weight 4 instead of 1; fiw.pr: at least 50)";

async function ranked(...args: readonly string[]): Promise<Ranking> {
  const { code, out, err } = await runCli(["rank", ...args, "--format", "json"], { cwd });
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Ranking;
}

describe("--weight and --minimum", () => {
  it("rank as a profile does that extends the other by them", { tags: "slow" }, async () => {
    const [options, file, plain] = [
      await ranked(...SMALL, ...CHANGES),
      await ranked("--profile", "./same.yaml", "--draws", "0", "--quiet"),
      await ranked(...SMALL),
    ];
    const standings = ({ ranked: all }: Ranking) => all.map(({ country, score }) => [country, score]);
    expect(standings(options)).toEqual(standings(file));
    expect(options.ranked.length).toBeLessThan(plain.ranked.length);
    expect(options.profile).toMatchObject({ id: "small", title: TITLE });
    expect(options.profile.sha256).not.toBe(plain.profile.sha256);
  });

  it("take the place of a minimum that the profile has on the same node", async () => {
    const file = ["--profile", "./same.yaml", "--draws", "0", "--quiet"];
    const [fifty, seventy] = [await ranked(...file), await ranked(...file, "--minimum", "fiw.pr=70")];
    const titles = ({ excluded }: Ranking) =>
      excluded.flatMap(({ gates }) =>
        gates.flatMap(({ id, title }) => (id === "minimum-fiw.pr" ? [title] : [])),
      );
    expect(titles(fifty).length).toBeGreaterThan(50);
    expect(titles(seventy).length).toBeGreaterThan(titles(fifty).length);
    expect(new Set(titles(seventy))).toEqual(new Set(["fiw.pr: less than 70"]));
  });

  it("are said below a screen: the share that a weight comes to, what a minimum asks, and whom it removes", async () => {
    const own = folderOf({
      "own.csv": `country,year,a,b,c\n${["GHA,2023,10,80,50", "TGO,2023,20,70,50", "BEN,2023,90,20,50", "MLI,2023,40,50,50"].join("\n")}\n`,
      "own.yaml": `id: own
tree:
  children:
    - id: need
      weight: 3
      normalise: {method: percentile}
      children: [{indicator: a, normalise: {method: goalposts, from: 0, to: 100}}, {indicator: b, normalise: {method: goalposts, from: 0, to: 100}}]
    - {indicator: c, normalise: {method: goalposts, from: 0, to: 100}}
`,
    });
    const screen = async (...more: readonly string[]) =>
      (
        await runCli(
          [
            "rank",
            "--data",
            "own.csv",
            "--profile",
            "./own.yaml",
            "--draws",
            "0",
            "--quiet",
            "--no-color",
            ...more,
          ],
          { cwd: own, columns: 100 },
        )
      ).out.replaceAll(/\s+/gu, " ");
    // Weights 3 and 1, then 1 and 1.
    expect(await screen("--weight", "need=1")).toContain(
      " need: 50 % of the weight; under the profile's own weights 75 %. ",
    );
    // Ghana, Togo and Mali score 45 in need, the lowest, and Benin 55.
    const minimum = await screen("--minimum", "need=50");
    expect(minimum).toMatch(
      / The minimum asks the score of need \(Benin: 55\.\d+\), not its place among the candidates \(\d+\)\. /u,
    );
    expect(minimum).toContain(" Removed by a minimum: Ghana, Mali, Togo. ");
    expect(await screen("--minimum", "need=20")).toContain(" A minimum removes no country. ");
    expect(await screen("--minimum", "need=50", "--countries", "BEN")).not.toMatch(/[Rr]emove[sd] /u);
  });

  it("are refused where no score could be as low or as high", { tags: "slow" }, async () => {
    for (const least of ["550", "101", "-1"]) {
      const { code, err } = await runOnce("rank", "--minimum", `commitment=${least}`);
      expect([code, err]).toEqual([
        2,
        `error: --minimum commitment=${least}: scores of “commitment” run from 0 to 100\n  Give a number from 0 to 100; “shortlist explain <country> --cells” prints the score of each node.\n`,
      ]);
    }
  });

  it("say why countries are not scored, and ask nothing of a node that weighs nothing", {
    tags: "slow",
  }, async () => {
    const { out } = await runOnce("rank", "--weight", "need=0", "--draws", "0", "--top", "1");
    expect(out).toMatch(/Not scored: \d+ \(\d+ without required evidence, \d+ with too little\)/u);
    expect(out).not.toContain("Prevalence: one modelled");
    const { unscored } = await jsonOnce<Ranking>("rank", "--weight", "need=0", "--draws", "0");
    expect(unscored.flatMap(({ requires = [] }) => requires.map(({ title }) => title))).not.toContain(
      "no estimate of prevalence",
    );
  });

  it("are named behind the commands that a screen goes on with", async () => {
    const { out } = await runCli(["rank", ...SMALL.slice(0, 4), ...CHANGES], { cwd });
    expect(out.replace(/\s+/gu, " ")).toContain(
      "each with --profile ./small.yaml --weight cpi.score=4 --minimum fiw.pr=50",
    );
  });

  it("exclude by a gate, with the raw score and what was asked for", async () => {
    const { excluded } = await ranked(...SMALL, ...CHANGES);
    const gates = excluded.flatMap(({ gates: all }) => all.filter(({ id }) => id === "minimum-fiw.pr"));
    expect(gates.length).toBeGreaterThan(50);
    for (const { title, observed, margin } of gates) {
      expect(title).toBe("fiw.pr: less than 50");
      expect(observed).toMatch(/^fiw\.pr: -?[\d.]+ points against “below 50”$/u);
      expect(margin).toBeGreaterThan(0);
    }
  });

  it("are the same run in whatever order they are given, and one option takes several", async () => {
    const [one, other] = [
      await ranked(...SMALL, "--weight", "cpi.score=4", "--weight", "fiw.pr=2"),
      await ranked(...SMALL, "--weight", "fiw.pr=2", "cpi.score=4"),
    ];
    expect(other.profile.sha256).toBe(one.profile.sha256);
    expect(other.ranked.map(({ score }) => score)).toEqual(one.ranked.map(({ score }) => score));
  });

  it.each([
    ["explain", "Ghana", "--draws", "0"],
    ["compare", "Ghana", "Togo", "--draws", "0"],
    ["robustness", "--draws", "100"],
    ["audit"],
  ])("are in the title of %s", async (command, ...args) => {
    const own = ["--profile", "./small.yaml", "--quiet"];
    const { out } = await runCli([command, ...args, ...own, ...CHANGES], { cwd });
    expect(out.replaceAll(/\s+/gu, " ")).toContain(TITLE);
  });

  it("of which --minimum bounds what whatif starts from, where a weight is what is tried", async () => {
    const args = ["whatif", "Ghana", "--profile", "./small.yaml", "--quiet", ...CHANGES];
    const { code, out } = await runCli(args, { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining("small (fiw.pr: at least 50), evidence")]);
  });

  it("are in the title of every file, in the language of it", { tags: "slow" }, async () => {
    const out = ["r.html", "r.md", "r.xlsx", "r.json"].flatMap((name) => ["--out", name]);
    const { code } = await runCli(["rank", ...SMALL, ...CHANGES, ...out, "--lang", "fr"], { cwd });
    expect(code).toBe(0);
    const title = "small (cpi.score : poids 4 au lieu de 1 ; fiw.pr : au moins 50)";
    const plain = (name: string) => readFileSync(join(cwd, name), "utf8").replaceAll(/[\u00a0\u202f]/gu, " ");
    for (const name of ["r.html", "r.md", "r.json"])
      expect([name, plain(name).includes(title)]).toEqual([name, true]);
    // The workbook is a profile that says and does the same.
    const { profile, ranked: all } = await ranked("--profile", "./r.xlsx", "--draws", "0", "--quiet");
    const made = JSON.parse(plain("r.json")) as Ranking;
    expect(profile.title).toBe(TITLE);
    expect(all.map(({ country, score }) => [country, score])).toEqual(
      made.ranked.map(({ country, score }) => [country, score]),
    );
  });
});

describe("diff with --weight and --minimum", () => {
  it("changes the second side alone, says so, and names whom the minimum removed", async () => {
    const args = ["diff", "./small.yaml", "./small.yaml", ...CHANGES, "--quiet"];
    const { code, out, err } = await runCli(args, { cwd });
    expect([code, err]).toEqual([0, ""]);
    const label = "./small.yaml --weight cpi.score=4 --minimum fiw.pr=50";
    expect(out.replaceAll(/\s+/gu, " ")).toContain(`What moved from ./small.yaml to ${label}`);
    expect(out).toMatch(/gates: .*fiw\.pr.* enters: it excludes/u);
    const diff = JSON.parse((await runCli([...args, "--format", "json"], { cwd })).out) as Diff;
    const [before, after] = [await ranked(...SMALL), await ranked(...SMALL, ...CHANGES)];
    expect(
      diff.countries.flatMap(({ country, rankBefore }) => (rankBefore === null ? [] : [country])),
    ).toEqual(before.ranked.map(({ country }) => country).sort());
    expect(diff.countries.flatMap(({ country, rankAfter }) => (rankAfter === null ? [] : [country]))).toEqual(
      after.ranked.map(({ country }) => country).sort(),
    );
    const gone = diff.countries.filter(
      ({ rankBefore, rankAfter }) => rankBefore !== null && rankAfter === null,
    );
    expect(gone.length).toBeGreaterThan(0);
    expect(out.replaceAll(/\s+/gu, " ")).toContain(`Who entered or left the ranking: ${gone.length} (`);
  });

  it("is refused where the second side has them on record", async () => {
    await runCli(["rank", ...SMALL, "--out", "before.json"], { cwd });
    const { code, err } = await runCli(["diff", "2022", "before.json", "--minimum", "fiw.pr=50"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("--minimum has nothing to apply to")]);
  });
});

describe("the record of a run with --weight and --minimum", () => {
  const folder = folderOf({ "small.yaml": SMALL_PROFILE });
  beforeAll(async () => {
    const { code } = await runCli(["rank", ...SMALL, ...CHANGES, "--out", "r.csv"], { cwd: folder });
    expect(code).toBe(0);
  });

  it("has them, and verify makes the files again by them", async () => {
    const { options } = JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as RunRecord;
    expect(options).toMatchObject({ weight: { "cpi.score": 4 }, minimum: { "fiw.pr": 50 } });
    expect(await runCli(["verify", "run.json"], { cwd: folder })).toMatchObject({ code: 0, err: "" });
  });

  it("says under --check which of them is another", async () => {
    const other = [...SMALL.slice(0, -1), "--weight", "cpi.score=3", "--minimum", "fiw.pr=50"];
    const { code, err } = await runCli(["rank", ...other, "--out", "r.csv", "--check"], { cwd: folder });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("--weight: cpi.score=4 on record, cpi.score=3 now"),
    ]);
  });

  it("is a side of diff, which says what they changed", async () => {
    const { out } = await runCli(["diff", "run.json", "./small.yaml", "--format", "json"], { cwd: folder });
    const { profileChanges } = JSON.parse(out) as Diff;
    expect(profileChanges.map(({ change }) => change).join("\n")).toMatch(
      /cpi\.score\): weight 4 to 1.*\n.*minimum-fiw\.pr\) leaves/u,
    );
  });
});

it.each([
  ["--weight coruption=2", "--weight: “cpc” has no node “coruption”; did you mean “corruption”?"],
  ["--minimum comitment=2", "--minimum: “cpc” has no node “comitment”; did you mean “commitment”?"],
  ["--weight cpc=2", "--weight: “cpc” is the whole: name a node below it"],
  ["--weight corruption=much", "--weight takes a node and a number, found “corruption=much”"],
  ["--weight corruption=", "--weight takes a node and a number, found “corruption=”"],
  ["--weight corruption", "--weight takes a node and a number, found “corruption”"],
  ["--minimum corruption=1 corruption=2", "--minimum gives “corruption” two numbers"],
  ["--weight corruption=-1", "--weight corruption: expected a number of at least 0, found -1"],
  [
    "--weight gsi.prevalence=2",
    "--weight gsi.prevalence: a weight has no meaning here, where the first child with evidence is taken: leave it out, found 2",
  ],
  ["--weight need=0 commitment=0", "--weight: tree.children: at least one child needs a weight above 0"],
])("%s is refused", async (words, said) => {
  const { code, out, err } = await runOnce("rank", ...words.split(" "));
  expect([code, out, err.split("\n")[0]]).toEqual([2, "", `error: ${said}`]);
});

it("a minimum that is not known of whom it would exclude is said", { tags: "slow" }, async () => {
  const { warnings, ranked: all } = await jsonOnce<Ranking>(
    ...["rank", "--minimum", "us-programs=30", "--draws", "0"],
  );
  expect(warnings.find(({ code }) => code === "minimum-not-known")?.message).toBe(
    `The minimum on Related US programmes does not exclude countries without a score there: ${all.length} ranked countries.`,
  );
});

it("a node that a year's rules do not have can be given neither weight nor minimum", async () => {
  const years = SMALL_PROFILE.replace(
    "{indicator: tip.change,",
    "{indicator: tip.change, years: {from: 2020},",
  );
  const folder = folderOf({ "years.yaml": years });
  const args = ["rank", "--profile", "./years.yaml", "--as-of", "2019", "--weight", "tip.change=3"];
  expect(await runCli(args, { cwd: folder })).toMatchObject({
    code: 2,
    err: expect.stringContaining("no node “tip.change” as of 2019: it applies to other years"),
  });
});

it("the library takes them as changes", async () => {
  const given = { cwd, profile: "./small.yaml", draws: 0 };
  const made = await rank({ ...given, changes: { weights: { "cpi.score": 4 }, minimums: { "fiw.pr": 50 } } });
  expect(made.ranked.map(({ score }) => score)).toEqual(
    (await ranked(...SMALL, ...CHANGES)).ranked.map(({ score }) => score),
  );
});
