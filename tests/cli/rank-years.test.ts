import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { diffSchema } from "../../src/model/documents/diff.ts";
import { type Explanation, explanationSchema } from "../../src/model/documents/explanation.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { type Years, yearsSchema } from "../../src/model/documents/years.ts";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE = `id: small
tree:
  children:
    - {indicator: x.need, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: x.law, weight: 3, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: x.place, weight: 4, normalise: percentile}
gates:
  - {id: low, title: {en: Law below 10}, effect: exclude, authority: an invented rule, when: {indicator: x.law, below: 10}}
`;
const CODES = "AGO BEN BFA CIV CMR COD ETH GHA GIN KEN".split(" ");
/** Everything of 2020 and 2021; of 2022 the law of Ghana alone. */
const figures = (law2022 = 90) =>
  [
    "country,year,indicator,value",
    ...[2020, 2021].flatMap((year) =>
      CODES.flatMap((code, i) => [
        `${code},${year},x.need,${40 + (code === "KEN" && year === 2021 ? 48 : 0)}`,
        `${code},${year},x.law,${code === "BEN" && year === 2021 ? 5 : 50}`,
        `${code},${year},x.place,${code === "AGO" && year === 2021 ? 99 : i}`,
      ]),
    ),
    `GHA,2022,x.law,${law2022}`,
  ].join("\n");
const place = () => folderOf({ "small.yaml": PROFILE, "own.csv": `${figures()}\n` });
const OWN = ["--data", "own.csv", "--profile", "./small.yaml"];
const cwd = place();
const cli = (...args: string[]) => runCli([...args, ...OWN], { cwd });
const json = async <Of>(...args: string[]) => JSON.parse((await cli(...args, "--format", "json")).out) as Of;
const over = (...args: string[]) => json<Years>("rank", "--years", "2020-2022", ...args);
const pathIn = ({ countries }: Years, code: string) => countries.find(({ country }) => country === code)!;

describe("each year", () => {
  it("is what rank gives as of it, with its bands", async () => {
    const { years } = yearsSchema.parse(await over("--draws", "40", "--first", "2"));
    expect(years.map(({ asOf }) => asOf)).toEqual([2020, 2021, 2022]);
    for (const { asOf, of, first, ranked } of years) {
      const alone = await json<Ranking>("rank", "--as-of", `${asOf}`, "--draws", "40", "--first", "2");
      expect([of, first]).toEqual([alone.ranked.length, 2]);
      expect(ranked).toEqual(
        alone.ranked.map(({ country, rank, score, band }) => ({ country, rank, score, band })),
      );
    }
  });

  it("has the weights, minimums and candidates of the run", async () => {
    const asked = [
      "--weight",
      "x.need=2",
      "--minimum",
      "x.need=45",
      "--among",
      "KEN,GHA,BEN",
      "--draws",
      "0",
    ];
    const { years } = await over(...asked);
    for (const { asOf, ranked } of years) {
      const alone = await json<Ranking>("rank", "--as-of", `${asOf}`, ...asked);
      expect(ranked).toEqual(alone.ranked.map(({ country, rank, score }) => ({ country, rank, score })));
    }
    // Only Kenya's need is ever above 45, from 2021 on.
    expect(years.map(({ of }) => of)).toEqual([0, 1, 1]);
  });
});

describe("each step", () => {
  it("has the causes of the diff of its two years, which sum to the change of the score", async () => {
    const all = await over("--draws", "0");
    for (const [i, from] of [2020, 2021].entries()) {
      const diff = diffSchema.parse(await json("diff", `${from}`, `${from + 1}`));
      for (const { country, places, steps } of all.countries) {
        const moved = diff.countries.find((one) => one.country === country)!;
        const { change, causes, turned, cause } = steps[i]!;
        expect([places[i]!.rank, places[i + 1]!.rank]).toEqual([moved.rankBefore, moved.rankAfter]);
        expect([places[i]!.status, places[i + 1]!.status]).toEqual([moved.statusBefore, moved.statusAfter]);
        expect(change).toBe(moved.change);
        const own = moved.causes.filter((one) => one.cause !== "gates");
        const inOrder = own.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
        expect(causes.map(({ cause: code, score }) => ({ cause: code, score }))).toEqual(
          inOrder.map(({ cause: code, score }) => ({ cause: code, score })),
        );
        expect(turned?.map(({ cause: code, share }) => ({ cause: code, share }))).toEqual(
          moved.status?.causes,
        );
        if (change !== null && turned === undefined) {
          expect(causes.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(change, 9);
          expect(cause).toBe(inOrder[0]?.cause ?? null);
        }
      }
    }
  });

  it("is told with its figures: what moved a score, and who was excluded", async () => {
    const all = await over("--draws", "0");
    // 40 points of law at three eighths of the weight.
    expect(pathIn(all, "GHA").steps[1]).toMatchObject({ change: expect.closeTo(15, 9), cause: "as-of:tidy" });
    expect(pathIn(all, "BEN").steps[0]!.turned).toMatchObject([{ cause: "as-of:tidy", share: 1 }]);
    const screen = (await cli("rank", "--years", "2020-2022", "--draws", "0")).out;
    expect(screen).toMatch(/Ghana: 2021 to 2022, 4 → =?\d: later own table data \+15\.0/u);
    expect(screen).toMatch(/Benin: 2020 to 2021, 9 → excluded: status by later own table data/u);
    expect(screen).toMatch(/percentiles and fits are those of that\s+year/u);
  });
});

describe("explain --years", () => {
  it("has the path that rank has, and is as of the last year", async () => {
    const given = ["--years", "2020-2021", "--draws", "40"];
    const { path, dataset } = explanationSchema.parse(await json<Explanation>("explain", "Ghana", ...given));
    const { places, steps } = pathIn(await json<Years>("rank", ...given), "GHA");
    expect([path, dataset.asOf]).toEqual([{ places, steps }, 2021]);
    const { path: _, seal, ...rest } = await json<Explanation>("explain", "Ghana", ...given);
    const alone = await json<Explanation>("explain", "Ghana", "--as-of", "2021", "--draws", "40");
    expect(alone.path).toBeUndefined();
    expect({ ...alone, seal }).toEqual({ ...rest, seal });
  });

  it("has a row a year on the screen and on the page", async () => {
    const asked = ["explain", "Ghana", "--years", "2020-2022", "--draws", "0"];
    const screen = (await cli(...asked)).out;
    expect(screen).toMatch(
      /Over the years\n.*\n {2}2020 .*\n {2}2021 .*\n {2}2022 .*\+15\.0 {2}later own table/u,
    );
    for (const format of ["md", "html"])
      expect((await cli(...asked, "--format", format)).out, format).toMatch(/Over the years[\s\S]*\+15\.0/u);
  });
});

it("shows the first of the last year, or those who are named, and ranks everybody", async () => {
  const all = await over("--draws", "0");
  const first = await over("--draws", "0", "--top", "3");
  expect(first.countries).toEqual(all.countries.slice(0, 3));
  const named = await over("--draws", "0", "--countries", "KEN,GHA");
  expect(named.countries.map(({ country }) => country).sort()).toEqual(["GHA", "KEN"]);
  expect(named.years.map(({ of }) => of)).toEqual(all.years.map(({ of }) => of));
  expect(pathIn(named, "KEN")).toEqual(pathIn(all, "KEN"));
});

it("says which years have no ranking, and which are after the evidence", { tags: "slow" }, async () => {
  const early = await cli("rank", "--years", "2018-2020", "--draws", "0");
  expect(early.code).toBe(0);
  expect(early.out).toContain("Nobody is ranked as of 2018, 2019:");
  const none = await cli("rank", "--years", "1990-1991", "--draws", "0");
  expect([none.code, none.err]).toEqual([
    1,
    expect.stringContaining(
      "nobody could be ranked in any of these years; the newest year of the evidence is 2021",
    ),
  ]);
  const shipped = await runCli(["rank", "--years", "2025-2026", "--draws", "0", "--top", "1"]);
  expect(shipped.err).toContain("warning: 2026: 2026 is after 2025, the reference year of the evidence");
});

it.each([
  [["rank", "--years", "2025-2015"], "a first year and a later one, found “2025-2015”"],
  [["rank", "--years", "2020-2020"], "One year alone is asked for with --as-of"],
  [["rank", "--years", "2020"], "For example: --years 2015-2025"],
  [["rank", "--years", "20-21"], "found “20-21”"],
  [["rank", "--years", "2020-2021", "--as-of", "2020"], "cannot be used with option '--as-of <year>'"],
  [["rank", "--years", "2020-2021", "--method", "copeland"], "cannot be used with option '--method <name>'"],
  [["rank", "--years", "2020-2021", "--sets"], "cannot be used with option '--sets [probability]'"],
  [["rank", "--years", "2020-2021", "--format", "xlsx"], "--years is not printed as xlsx"],
  [["rank", "--years", "2020-2021", "--out", "a.xlsx"], "no format for the extension of “a.xlsx”"],
  [["rank", "--years", "2020-2021", "--exclude", "flag:low"], "may differ from year to year"],
  [["explain", "KEN", "--years", "2021-2020"], "a first year and a later one"],
  [
    ["explain", "KEN", "--years", "2020-2021", "--as-of", "2020"],
    "cannot be used with option '--as-of <year>'",
  ],
  [["explain", "KEN", "--years", "2020-2021", "--brief"], "cannot be used with option '--brief'"],
] as const)("refuses %j", async (args, why) => {
  const { code, out, err } = await cli(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(why);
});

describe("files", () => {
  const OUT = ["json", "csv", "md", "html"].flatMap((id) => ["--out", `years.${id}`]);
  const asked = ["rank", "--years", "2020-2022", "--draws", "20", "--top", "4", ...OWN];

  it("are what is printed, are made again by their record, and checked", { tags: "slow" }, async () => {
    const home = place();
    expect((await runCli([...asked, ...OUT], { cwd: home })).code).toBe(0);
    for (const id of ["json", "csv", "md", "html"])
      expect(readFileSync(join(home, `years.${id}`), "utf8"), id).toBe(
        (await runCli([...asked, "--format", id], { cwd: home })).out,
      );
    const record = JSON.parse(readFileSync(join(home, "run.json"), "utf8"));
    expect(record).toMatchObject({ command: "rank", options: { years: "2020-2022", asOf: null, top: 4 } });
    const { seal } = JSON.parse(readFileSync(join(home, "years.json"), "utf8")) as Years;
    expect(record.seal).toBe(seal);
    const verified = () => runCli(["verify", "run.json"], { cwd: home });
    expect((await verified()).code).toBe(0);
    expect((await runCli([...asked, ...OUT, "--check"], { cwd: home })).code).toBe(0);
    const other = asked.map((word) => word.replace("2020-2022", "2020-2021"));
    const fewer = await runCli([...other, ...OUT, "--check"], { cwd: home });
    expect([fewer.code, fewer.err]).toEqual([
      1,
      expect.stringContaining("--years: 2020-2022 on record, 2020-2021 now"),
    ]);
    writeFileSync(join(home, "own.csv"), `${figures(80)}\n`);
    expect((await runCli([...asked, ...OUT, "--check"], { cwd: home })).code).toBe(1);
    const changed = await verified();
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining("own.csv")]);
  });

  it("of a country with its years are made again, too", async () => {
    const home = place();
    const args = ["explain", "GHA", "--years", "2020-2022", "--draws", "0", ...OWN, "--out", "gha.md"];
    expect((await runCli(args, { cwd: home })).code).toBe(0);
    expect((await runCli(["verify", "run.json"], { cwd: home })).code).toBe(0);
  });

  it("are no side of a diff", async () => {
    const home = place();
    await runCli([...asked, "--out", "years.json"], { cwd: home });
    const { code, err } = await runCli(["diff", "run.json", "2021", ...OWN], { cwd: home });
    expect([code, err]).toEqual([2, expect.stringContaining("of several years (--years 2020-2022)")]);
  });

  it("have a row per country and year as CSV", async () => {
    const { out } = await cli("rank", "--years", "2020-2022", "--draws", "0", "--format", "csv");
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const { countries } = await over("--draws", "0");
    expect(rows.length).toBe(3 * countries.length);
    const ghana = rows.find(({ country, as_of }) => country === "GHA" && as_of === "2022")!;
    expect(ghana).toMatchObject({ status: "ranked", cause: "as-of:tidy" });
    expect([ghana.change, ghana.cause_part].map(Number)).toEqual([1, 1].map(() => expect.closeTo(15, 9)));
  });
});
