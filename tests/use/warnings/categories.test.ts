import { expect, it } from "vitest";
import { folderOf, runCli } from "../../cli/run-cli.ts";

const INCOME = (scores: string, gate = "") =>
  `id: x\ntree:\n  children:\n    - {indicator: wb.income, normalise: {method: categories, scores: ${scores}}}\n${gate}`;
const OWN = "{indicator: grade, normalise: {method: categories, scores: {good: 100, bad: 0}}}";

const cwd = folderOf({
  "all.yaml": INCOME("{low: 100, lower-middle: 75, upper-middle: 50, high: 0}"),
  "few.yaml": INCOME("{low: 100, lower-middle: 75, upper-middle: 50}"),
  "income.csv":
    "country,indicator,year,value\nGHA,wb.income,2023,lower-middle\nFRA,wb.income,2023,high\nDEU,wb.income,2023,high\nTGO,wb.income,2023,low\n",
  "tiers.yaml":
    "id: x\ntree: {children: [{indicator: tip.tier, normalise: {method: categories, scores: {Tier 1: 100, Tier 2: 67, Tier 2 Watch List: 33, Tier 3: 0}}}]}\n",
  "own.yaml": `id: x\ntree:\n  children:\n    - ${OWN}\ngates:\n  - {id: g, when: {indicator: grade, is: [bda]}, effect: exclude}\n  - {id: h, when: {indicator: grade, is: [superb]}, effect: flag}\n`,
  "log.yaml":
    "id: x\ntree:\n  children:\n    - {indicator: x.balance, transform: log, normalise: {method: goalposts, from: 1, to: 10}}\n    - {indicator: x.other, normalise: {method: goalposts, from: 0, to: 10}}\ngates:\n  - {id: g, when: {indicator: x.other, above: 9}, effect: exclude}\n",
  "log.csv": `country,indicator,year,value\n${[
    "GHA,-1.5,1",
    "TGO,0,2",
    "BEN,3,3",
    "PER,-4,4",
    "KEN,-0.5,5",
    "MLI,-2,9.5",
    "FRA,5,",
  ]
    .flatMap((row) => {
      const [country, balance, other] = row.split(",");
      return [`${country},x.balance,2023,${balance}`, `${country},x.other,2023,${other}`];
    })
    .join("\n")}\n`,
  "own.csv": "country,indicator,year,value\nGHA,grade,2023,good\nTGO,grade,2023,bad\nBEN,grade,2023,good\n",
});

it("a published category that the profile gives no score is said with its line and how many countries it leaves out", async () => {
  const { code, err } = await runCli(["rank", "--profile", "./few.yaml", "--data", "income.csv"], { cwd });
  expect(code).toBe(0);
  expect(err).toContain(
    "warning: the profile gives no score for “high” of wb.income: the 2 countries that have it count as not assessed there (./few.yaml, line 4, column ",
  );
  const all = await runCli(["rank", "--profile", "./all.yaml", "--data", "income.csv"], { cwd });
  expect(all.err).not.toContain("no score");
});

it("what the publisher itself gives no grade is not missed", async () => {
  // Tier “Special case” is no grade of the TIP Report; some countries of the shipped snapshot have it.
  const { code, err } = await runCli(["rank", "--profile", "./tiers.yaml"], { cwd });
  expect([code, err]).toEqual([0, expect.not.stringContaining("no score")]);
});

it("a word of one's own that no row has is said where one that rows have is near", async () => {
  const { err } = await runCli(["rank", "--profile", "./own.yaml", "--data", "own.csv"], { cwd });
  expect(err).toContain(
    "warning: no row has “bda” as grade; did you mean “bad”? (./own.yaml, line 6, column ",
  );
  // A grade that nobody has this time may be right.
  expect(err).not.toContain("superb");
});

it("figures that have no logarithm are said, with how many countries they leave out and the first of them", async () => {
  const { code, out, err } = await runCli(
    ["rank", "--profile", "./log.yaml", "--data", "log.csv", "--format", "json"],
    { cwd },
  );
  expect(code).toBe(0);
  // Of Ghana, Kenya, Peru and Togo; Mali is excluded by the gate, and Benin and France have logarithms.
  const message =
    "the profile takes the logarithm of x.balance, and a figure of 0 or less has none: 4 countries count as not assessed there (Ghana: -1.5; Kenya: -0.5; Peru: -4; and 1 more)";
  expect(JSON.parse(out).warnings).toContainEqual({ code: "no-logarithm", message, where: null });
  expect(err).toContain(`warning: ${message}\n`);
});

it.each([
  ["fr", /4 pays comptent comme non évalués/u],
  ["es", /4 países cuentan ahí como sin evaluar/u],
  ["pt", /4 países contam ali como sem avaliação/u],
  ["ru", /4 страны/u],
  ["zh", /4个国家/u],
])("in %s too", async (lang, words) => {
  const { err } = await runCli(["rank", "--profile", "./log.yaml", "--data", "log.csv", "--lang", lang], {
    cwd,
  });
  expect(err.split("\n").filter((line) => line.includes("x.balance") && words.test(line))).toHaveLength(1);
});
