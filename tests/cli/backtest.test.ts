import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import type { Backtest } from "../../src/model/documents/backtest.ts";
import type { ShortlistError } from "../../src/model/problem.ts";
import { chosenInFile } from "../../src/use/chosen-countries.ts";
import { backtest } from "../../src/use/library.ts";
import { folderOf, runCli } from "./run-cli.ts";

/*
 * Five countries of which scores and tiers are invented, in the layouts of their publishers, so that each has its days of publication: scores of
 * 2019, 2020 and 2021 came out on 2020-01-23, 2021-01-28 and 2022-01-25, tiers on 2019-06-20, 2020-06-25 and 2021-07-01. A score of the profile
 * is the mean of 100 less the one and of 100, 60, 30 or 0 for the other.
 */
const SCORES = { 2019: [40, 30, 50, 60, 20], 2020: [44, 30, 50, 60, 20], 2021: [10, 10, 10, 10, 90] };
const TIERS = { 2019: "2 2 1 W W", 2020: "2 W 2 2 2", 2021: "1 3 2 2 2" };
const COUNTRIES = ["Ghana,GHA", "Togo,TGO", "Benin,BEN", "Senegal,SEN", "Peru,PER"];
const CALLED: Readonly<Record<string, string>> = {
  1: "Tier 1",
  2: "Tier 2",
  W: "Tier 2 Watch List",
  3: "Tier 3",
};

const PROFILE = `id: small
tree:
  children:
    - id: need
      children:
        - {indicator: cpi.score, direction: lower, normalise: {method: goalposts, from: 0, to: 100}}
    - id: commitment
      children:
        - indicator: tip.tier
          normalise: {method: categories, scores: {Tier 1: 100, Tier 2: 60, Tier 2 Watch List: 30, Tier 3: 0}}
`;

const CHOSEN = "country,date\nPeru,2022-09\nGhana,2022-03-01\nBenin,2020-06-15\n";

const cwd = folderOf({
  "cpi.csv": [
    "Country,ISO3,Year,CPI score,Standard error,Number of sources",
    ...Object.entries(SCORES).flatMap(([year, scores]) =>
      scores.map((score, i) => `${COUNTRIES[i]},${year},${score},1,5`),
    ),
  ].join("\n"),
  "tiers.csv": [
    "iso3,year,tier,origin",
    ...Object.entries(TIERS).flatMap(([year, tiers]) =>
      tiers.split(" ").map((tier, i) => `${COUNTRIES[i]!.slice(-3)},${year},${CALLED[tier]},invented`),
    ),
  ].join("\n"),
  "small.yaml": PROFILE,
  "chosen.csv": CHOSEN,
});

const ASKED = [
  "backtest",
  "--data",
  "cpi.csv",
  "tiers.csv",
  "--profile",
  "./small.yaml",
  "--chosen",
  "chosen.csv",
];

async function made(...more: readonly string[]): Promise<Backtest> {
  const { out } = await runCli([...ASKED, ...more, "--format", "json"], { cwd });
  return JSON.parse(out) as Backtest;
}

async function casesOf(list: string, ...more: readonly string[]): Promise<Backtest["cases"]> {
  writeFileSync(join(cwd, "other.csv"), list);
  const { out } = await runCli([...ASKED.slice(0, -1), "other.csv", ...more, "--format", "json"], { cwd });
  return (JSON.parse(out) as Backtest).cases;
}

it("puts each beside whoever could have been chosen on what had been published, as can be reckoned by hand", async () => {
  const { cases, rules, leftOut, needed, variantsTried } = await made();
  const standings = cases.map(({ country, lag, knownBy, field, rank, percentile }) =>
    [country, lag, knownBy, field, rank, percentile === null ? null : Number(percentile.toFixed(4))].join(
      " ",
    ),
  );
  expect(standings).toEqual([
    // Tiers of 2019 came out five days later, and nothing before it.
    "BEN 1 2019-06-15 0  ",
    "BEN 2 2018-06-15 0  ",
    // Scores and tiers of 2020: Peru 70, Ghana 58, Senegal 50, Togo 50; Benin had been chosen.
    "GHA 1 2021-03-01 4 2 66.6667",
    // Scores and tiers of 2019: Benin 75, Togo 65, Ghana 60, Peru 55, Senegal 35.
    "GHA 2 2020-03-01 5 3 50",
    // Scores of 2020, tiers of 2021: Ghana 78, Peru 70, Senegal 50, Togo 35.
    "PER 1 2021-09-01 4 2 66.6667",
    // Scores of 2019, tiers of 2020: Peru 70, Ghana 60, Senegal 50, Togo 50.
    "PER 2 2020-09-01 4 1 100",
  ]);
  expect(cases.map(({ coverage, why }) => [coverage, why?.status])).toEqual([
    [null, "absent"],
    [null, "absent"],
    ...Array.from({ length: 4 }, () => [1, undefined]),
  ]);
  const told = rules.map(({ id, lag, meanPercentile, p, cases: n }) => [
    id,
    lag,
    meanPercentile?.toFixed(2),
    p,
    n,
  ]);
  expect(told).toEqual([
    // 100, 66.7, 16.7, 16.7 beside 100, 66.7, 33.3, 0: of 16 pairs 5 come to 133.3 or more.
    ["profile", 1, "66.67", 0.313, 2],
    // 56 of 70, 56, 40, 80 is the third, 80 of the same the first: of 16 pairs 6 come to 133.3 or more.
    ["need-only", 1, "66.67", 0.375, 2],
    // Three in Tier 2 and one on the Watch List; Tier 1, 2, 2 and 3: 66.7 and 50, which is reached by 3 × 3 of 16.
    ["commitment-only", 1, "58.33", 0.563, 2],
    ["tier-only", 1, "58.33", 0.563, 2],
    ["poorest-first", 1, undefined, null, 0],
    ["nearest-median-income", 1, undefined, null, 0],
    // 0, 25, 50, 75, 100 beside 100, 66.7, 16.7, 16.7: of 20 pairs 4 come to 150 or more.
    ["profile", 2, "75.00", 0.2, 2],
    // 60 of 60, 70, 50, 40, 80 is the third, 80 the first of four: of 20 pairs 4 (100 with 50, 75, 100; 66.7 with 100).
    ["need-only", 2, "75.00", 0.2, 2],
    // Tier 1, 2, 2 and twice the Watch List: 62.5; three in Tier 2 and one on the Watch List: 66.7. Of 20 pairs 9 come to as much.
    ["commitment-only", 2, "64.58", 0.45, 2],
    ["tier-only", 2, "64.58", 0.45, 2],
    ["poorest-first", 2, undefined, null, 0],
    ["nearest-median-income", 2, undefined, null, 0],
  ]);
  // Without need the tiers alone are left, and without commitment the scores alone.
  expect(leftOut.map(({ factor, lag, meanPercentile }) => [factor, lag, meanPercentile?.toFixed(2)])).toEqual(
    [
      ["need", 1, "58.33"],
      ["need", 2, "64.58"],
      ["commitment", 1, "66.67"],
      ["commitment", 2, "75.00"],
    ],
  );
  // Even the highest pair, 100 and 100, has a chance of 1 of 16; of the fields before that 1 of 20, which is not below 0.05.
  expect(needed.map(({ lag, meanPercentile, cases: n }) => [lag, meanPercentile, n])).toEqual([
    [1, null, 2],
    [2, null, 2],
  ]);
  expect(variantsTried).toBe(6 * 2 + 2 * 2);
});

it("says what was published later, what was not required, and why one has no place", async () => {
  const { cases } = await made();
  const ghana = cases.find(({ country, lag }) => country === "GHA" && lag === 1)!;
  expect(ghana.later.map(({ indicator, year, published }) => [indicator, year, published])).toEqual([
    ["cpi.score", 2021, "2022-01-25"],
    ["tip.tier", 2021, "2021-07-01"],
  ]);
  const { out, code } = await runCli([...ASKED, "--notes"], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("1 year before: mean percentile 66.7 (p = 0.313) over 2 of 3.");
  expect(out).toContain("Benin, 1 year before: nothing had been published about it");
  expect(out).toContain("Only the month of signing is known: Peru.");
  expect(out).toContain("This run tried 16 variants: 6 rules and 2 factors left out, 2 times each.");
  expect(out.replace(/\s+/gu, " ")).toContain(
    "Ghana, 1 year before (known by 1 March 2021): CPI score 2021 (25 January 2022); TIP Report tier 2021 (1 July 2021)",
  );
});

it("takes only editions of the time where that is asked for", async () => {
  // The one file of scores is of the edition of 2021, which came out after every day that is asked about.
  const { cases, vintage } = await made("--vintage", "strict");
  expect(vintage).toBe("strict");
  const [ghana] = cases.filter(({ country, lag }) => country === "GHA" && lag === 1);
  expect(ghana).toMatchObject({ coverage: 0.5, field: 4, rank: 1, tied: 2 });
  expect(ghana!.later.map(({ indicator, year, revised }) => [indicator, year, revised])).toEqual([
    ["cpi.score", 2021, undefined],
    ["tip.tier", 2021, undefined],
  ]);
  const peru = cases.find(({ country, lag }) => country === "PER" && lag === 1)!;
  expect(peru.later).toMatchObject([{ indicator: "cpi.score", year: 2021 }]);
});

it("marks the same in a ranking's CSV: the indicators whose figures are of a later edition, of everybody", async () => {
  const asked = ["rank", ...ASKED.slice(1, -2), "--known-by", "2021-03-01", "--format", "csv", "--quiet"];
  const rows = async (...more: string[]) =>
    parse((await runCli([...asked, ...more], { cwd })).out, { columns: true }) as Record<string, string>[];
  // The one file of scores is of the edition of 2021; tiers are of the Report of their year.
  expect((await rows()).map(({ country, revised }) => [country, revised])).toEqual(
    // In the order of that day: 70, 58, 55 and twice 50.
    ["PER", "GHA", "BEN", "SEN", "TGO"].map((country) => [country, "cpi.score"]),
  );
  expect(Object.keys((await rows("--vintage", "strict"))[0]!)).not.toContain("revised");
});

it("is a function of the library, with what the command writes as JSON", async () => {
  const options = { data: ["cpi.csv", "tiers.csv"], profile: "./small.yaml", chosen: "chosen.csv", cwd };
  expect(await backtest({ ...options, vintage: "strict" })).toEqual(await made("--vintage", "strict"));
});

it("reads those chosen as a French Excel saves them", async () => {
  // Semicolons, and letters of Windows-1252: of “Sénégal” the second is E9.
  const saved = Buffer.from("country;date\r\nS\u00e9n\u00e9gal;2022-03-01\r\nPeru;2022-09\r\n", "latin1");
  writeFileSync(join(cwd, "excel.csv"), saved);
  const { out, code } = await runCli([...ASKED.slice(0, -1), "excel.csv", "--format", "json"], { cwd });
  expect(code).toBe(0);
  const { cases } = JSON.parse(out) as Backtest;
  expect(new Set(cases.map(({ country, signed }) => `${country} ${signed}`))).toEqual(
    new Set(["SEN 2022-03-01", "PER 2022-09-01"]),
  );
});

it("asks on 28 February where a choice was made on the 29th, and takes those of one day by their codes", async () => {
  const cases = await casesOf("date , Country \n2024-02-29, Togo \n2024-02-29,Peru\n2024-02-28,Benin\n");
  expect(cases.map(({ country, knownBy }) => [country, knownBy])).toEqual(
    ["BEN", "PER", "TGO"].flatMap((country) => [
      [country, "2023-02-28"],
      [country, "2022-02-28"],
    ]),
  );
});

it("counts as chosen before whoever was chosen by the very day", async () => {
  const cases = await casesOf("country,date\nPeru,2021-03-01\nGhana,2022-03-01\n");
  // Scores and tiers of 2020, without Peru: Ghana 58, Benin 55, Senegal 50, Togo 50.
  const { field, rank } = cases.find(({ country, lag }) => country === "GHA" && lag === 1)!;
  expect({ field, rank }).toEqual({ field: 4, rank: 1 });
});

it("counts no figure as later that had been known by the day", async () => {
  const laterIn = (cases: Backtest["cases"]) =>
    cases.map(({ lag, later }) => [lag, later.map(({ indicator, year }) => `${indicator} ${year}`)]);
  // By 2022-09-01 all that there is had been published; by 2021-09-01 all but the scores of 2021.
  const list = "country,date\nPeru,2023-09\n";
  expect(laterIn(await casesOf(list))).toEqual([
    [1, []],
    [2, ["cpi.score 2021"]],
  ]);
});

it("says each mistake in a list, and that a file is none", async () => {
  const list = "country,date\nNowhereland,2020-01-01\nGhana,2022-13-01\nTogo,2022-03\nTGO,2022-03-01\n";
  const folder = folderOf({ "chosen.csv": list, "empty.csv": "", "odd.csv": 'country,date\n"Ghana,2022\n' });
  const of = (file: string) => chosenInFile(join(folder, file), file).catch((error: unknown) => error);
  const { problems } = (await of("chosen.csv")) as ShortlistError;
  expect(problems.map(({ locator, message }) => [locator, message.slice(0, 12)])).toEqual([
    ["line 2, column 1", expect.stringContaining("Nowhere")],
    ["line 3, column 2", "“2022-13-01”"],
    ["line 5, column 1", "“TGO” was ch"],
  ]);
  for (const [file, code] of [
    ["gone.csv", "no-such-file"],
    ["empty.csv", "empty-file"],
    ["odd.csv", "bad-chosen"],
  ])
    expect(await of(file!), file).toMatchObject({ code });
});

it("gives nobody a place by figures of which no date of publication is known, and says so", async () => {
  const folder = folderOf({
    "own.csv": "country,indicator,value\nGhana,own.score,40\nTogo,own.score,30\nPeru,own.score,20\n",
    "own.yaml": "id: own\ntree: {children: [{indicator: own.score, normalise: {method: rank}}]}\n",
    "chosen.csv": CHOSEN,
  });
  const own = ["--data", "own.csv", "--profile", "./own.yaml"];
  const tested = await runCli(["backtest", ...own, "--chosen", "chosen.csv"], { cwd: folder });
  expect(tested.code).toBe(1);
  expect(tested.err).toContain("none of those chosen had a place in a ranking of the time");
  // The profile names an indicator that the data have, though none of its figures counts on that day: that is no slip of the pen.
  const ranked = await runCli(["rank", ...own, "--known-by", "2022-01-01"], { cwd: folder });
  expect(ranked.code).toBe(1);
  for (const { err } of [tested, ranked])
    expect(err).toMatch(/no date of publication is known of 3 figures, so not whether they were known by/u);
  expect(ranked.err).toContain("1 of the 1 indicators has no evidence: own.score");
});

it.each([
  [
    "a name that is no country",
    "country,date\nGhana,2022-03-01\nNowhereland,2020-01-01\n",
    "line 3, column 1",
    "Nowhereland",
  ],
  ["a day that there is not", "country,date\nGhana,2022-02-30\n", "line 2, column 2", "2022-02-30"],
  ["a day in another form", "date,country\n01/03/2022,Ghana\n", "line 2, column 1", "01/03/2022"],
  ["no column of days", "country,when\nGhana,2022-03-01\n", "line 1, column 1", "date"],
  ["one row twice", "country,date\nGhana,2022-03\nGHA,2022-03-01\n", "line 3, column 1", "line 2"],
  ["no rows", "country,date\n", "line 1, column 1", "no rows"],
])("refuses %s, with its place", async (_, text, place, said) => {
  const folder = folderOf({ "chosen.csv": text });
  const { code, err, out } = await runCli(["backtest", "--chosen", "chosen.csv"], { cwd: folder });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`chosen.csv, ${place}`);
  expect(err).toContain(said);
});

it("writes what the screen says in every format, and checks it", { tags: "slow" }, async () => {
  const folder = folderOf({ "chosen.csv": CHOSEN, "small.yaml": PROFILE });
  const at = (file: string) => `${cwd}/${file}`;
  const asked = [
    "backtest",
    "--data",
    at("cpi.csv"),
    at("tiers.csv"),
    "--profile",
    "./small.yaml",
    "--chosen",
    "chosen.csv",
  ];
  const files = ["json", "csv", "md", "html"].map((format) => `backtest.${format}`);
  const outs = files.flatMap((file) => ["--out", file]);
  expect(await runCli([...asked, ...outs], { cwd: folder })).toMatchObject({ code: 0 });
  expect(await runCli([...asked, ...outs, "--check"], { cwd: folder })).toMatchObject({ code: 0 });
  const [json, csv, md, html] = files.map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const { rules } = JSON.parse(json!) as Backtest;
  const rows = parse(csv!, { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row.rule, row.lag, row.country, row.rank, row.percentile])).toEqual(
    rules.flatMap(({ id, lag, standings }) =>
      standings.map((one) => [id, `${lag}`, one.country, `${one.rank ?? ""}`, `${one.percentile ?? ""}`]),
    ),
  );
  for (const page of [md!, html!]) {
    expect(page).toContain("Where each stood on what had been published");
    expect(page).toContain("Mean percentile without one factor");
    // A page has no room for a heading over several columns.
    expect(page).toContain("Percentile, 2 years before");
    expect(page).toContain("Mean, 1 year before");
  }
  expect(md).toMatch(
    /^\| Ghana \| 2 of 4 \| 66\.7 \| 100 % \| 3 of 5 \| 50\.0 \| 100 % \| 1 March 2022 \|$/mu,
  );
});
