import { describe, expect, it } from "vitest";
import { readParsedFile } from "../../src/dataset/read.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { Reading } from "../../src/sources/contract.ts";
import { parse } from "../sources/parse-text.ts";
import { account } from "./account.ts";
import { accountTree, learn, type Patterns } from "./trees.ts";

const CPI = `Country / Territory,ISO3,Region,CPI score 2023,Rank,Standard error,Number of sources,Lower CI,Upper CI
Denmark,DNK,WE/EU,90,1,0.98,8,89,92
Finland,FIN,WE/EU,about 87,2,1.2,8,85,89
Utopia,,AP,85,3,1.6,8,82,88
Norway,NOR,WE/EU,..,,,,,
Singapore,SGP,AP,83,5,0.99,9,81,85
`;

const CELL = "line 2, column 4";

async function cpi(): Promise<{ file: ParsedFile; reading: Reading }> {
  const file = await parse("cpi.csv", CPI);
  return { file, reading: readParsedFile(file) };
}

function unaccounted(file: ParsedFile, reading: Reading): string[] {
  return account(file, reading, { source: "cpi" }).counts.flatMap((count) => count.unaccounted);
}

describe("the accounts of a table", () => {
  it("add up: every cell is observed, a missing mark or flagged", async () => {
    const { file, reading } = await cpi();
    const { counts, faults } = account(file, reading, { source: "cpi" });
    expect(faults).toEqual([]);
    expect(counts[0]).toMatchObject({ cells: 5, observed: 2, missing: 1, flagged: 2, unaccounted: [] });
    for (const { cells, observed, missing, flagged, unaccounted: rest } of counts)
      expect(observed + missing + flagged + rest.length).toBe(cells);
  });

  it("notice an observation that is dropped without a word", async () => {
    const { file, reading } = await cpi();
    const observations = reading.observations.filter(({ locator }) => locator !== CELL);
    expect(unaccounted(file, { ...reading, observations })).toContain(`${CELL} "90"`);
  });

  it("notice a flag that is dropped", async () => {
    const { file, reading } = await cpi();
    expect(unaccounted(file, { ...reading, problems: [] })).toContain('line 3, column 4 "about 87"');
    expect(unaccounted(file, { ...reading, unresolved: [] })).toContain('line 4, column 4 "85"');
  });

  it("notice a place that is moved, a value that is changed, a figure counted twice and one out of nothing", async () => {
    const { file, reading } = await cpi();
    const first = reading.observations[0]!;
    const faultsOf = (observations: Reading["observations"]) =>
      account(file, { ...reading, observations }, { source: "cpi" }).faults;
    const rest = reading.observations.slice(1);
    expect(faultsOf([{ ...first, locator: "line 6, column 4" }, ...rest])).toHaveLength(2);
    expect(faultsOf([{ ...first, locator: "line 5, column 6" }, ...rest])[0]).toMatch(/at an empty cell/u);
    expect(faultsOf([{ ...first, locator: "line 60, column 4" }, ...rest])[0]).toMatch(/no cell of a table/u);
    expect(faultsOf([{ ...first, value: 9 }, ...rest])).toEqual([
      `${CELL}: cpi.score is 9 and the cell "90"`,
    ]);
    expect(faultsOf([...reading.observations, first])[0]).toMatch(/counted 2 times/u);
  });

  it("notice a standard error that goes to waste", async () => {
    const more = ["AUT", "BEL", "CHE", "DEU", "ESP", "FRA", "GBR", "HUN", "IRL", "ITA"];
    const rows = more.map((code, i) => `${code},${code},WE/EU,${70 - i},${i + 6},0.5${i},9,60,80`);
    const file = await parse("cpi.csv", `${CPI}${rows.join("\n")}\n`);
    const reading = readParsedFile(file);
    expect(unaccounted(file, reading)).toEqual([]);
    const observations = reading.observations.map((one) => (one.country === "SGP" ? { ...one, se: 9 } : one));
    expect(unaccounted(file, { ...reading, observations })).toEqual(['line 6, column 6 "0.99"']);
  });

  it("notice a flag over a range that states fewer cells than it covers", async () => {
    const { file, reading } = await cpi();
    const flag = (message: string) => ({
      observations: reading.observations.filter(({ locator }) => locator !== CELL),
      problems: [
        ...reading.problems,
        { severity: "info", code: "repeated-figure", message, locator: "lines 2-6, columns 4-9" },
      ] as const,
      unresolved: reading.unresolved,
    });
    expect(account(file, flag("4 cells repeat others"), { source: "cpi" }).faults).toEqual([]);
    const { faults } = account(file, flag("1 cell repeats another"), { source: "cpi" });
    expect(faults).toEqual([expect.stringMatching(/states 1 cell and is needed for 4/u)]);
  });

  it("notice a column of a publisher's figures that gives nothing at all", async () => {
    const { file, reading } = await cpi();
    expect(unaccounted(file, { ...reading, observations: [], problems: [] })).toHaveLength(6);
  });
});

describe("the accounts of a tree", () => {
  const entity = (literacy: unknown) =>
    JSON.stringify({
      Introduction: {},
      Geography: {},
      "People and Society": { Literacy: { "total population": { text: literacy } } },
      Government: { "Country name": { "conventional short form": { text: "Chad" } } },
      Economy: {},
    });

  it.each([
    ["26.8% (2022)", "observed"],
    ["NA", "missing"],
    ["a quarter", "flagged"],
  ] as const)("class %s as %s, and notice where nobody says so", async (text, kind) => {
    const patterns: Patterns = new Map();
    const known = await parse("2023-12-30/africa/cd.json", entity("26.8% (2022)"));
    learn(patterns, known, readParsedFile(known));
    const file = await parse("2023-12-30/africa/cd.json", entity(text));
    const reading = readParsedFile(file);
    const { counts, faults } = accountTree(file, reading, patterns);
    expect(faults).toEqual([]);
    expect(counts).toEqual([expect.objectContaining({ cells: 1, [kind]: 1, unaccounted: [] })]);
    const silent = accountTree(file, { observations: [], problems: [], unresolved: [] }, patterns);
    expect(silent.counts[0]!.unaccounted).toHaveLength(kind === "missing" ? 0 : 1);
  });

  it("notice a value that its text does not hold", async () => {
    const file = await parse("2023-12-30/africa/cd.json", entity("26.8% (2022)"));
    const reading = readParsedFile(file);
    const observations = reading.observations.map((one) => ({ ...one, value: 28.6 }));
    expect(accountTree(file, { ...reading, observations }, new Map()).faults).toHaveLength(1);
  });
});
