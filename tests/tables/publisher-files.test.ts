import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell, XmlElement } from "../../src/model/table.ts";
import { columnLetters } from "../../src/tables/index.ts";
import { readFile } from "../../src/tables/read.ts";
import { sample } from "../properties/seed.ts";
import { published } from "../sources/published.ts";

const FOLDER = new URL("../../../shared/publisher-files/", import.meta.url);

/** Expected counts and cells were read from the files with Python's zipfile, ElementTree and csv modules. */
const SHEETS: readonly {
  readonly path: string;
  readonly sheet: string;
  readonly rows: number;
  readonly cells: number;
  readonly values: Readonly<Record<string, Cell>>;
}[] = [
  {
    path: "wgi/wgidataset.xlsx",
    sheet: "Sheet1",
    rows: 32101,
    cells: 353111,
    values: {
      A1: "codeindyr",
      C2: "Afghanistan",
      F2: -1.2917047739028931,
      C20000: "Jordan",
      F32101: -1.0926330089569092,
    },
  },
  {
    path: "cpi/CPI2012.xlsx",
    sheet: "CPI 2012",
    rows: 178,
    cells: 4073,
    values: { B3: "Denmark", D3: 90, F3: 7, B100: "India", D100: 36 },
  },
  {
    path: "cpi/CPI2017.xlsx",
    sheet: "CPI 2017",
    rows: 183,
    cells: 1632,
    values: { D3: "CPI Score 2017", E3: "Rank ", A4: "New Zealand", D4: 89, B100: "COL", D100: 37 },
  },
  {
    path: "cpi/CPI2022_GlobalResultsTrends.xlsx",
    sheet: "CPI 2022 (final)",
    rows: 182,
    cells: 2904,
    values: { A3: "Country / Territory", B4: "AFG", D4: 24, F4: 6.2999989999999997, B100: "LTU", D100: 62 },
  },
  {
    path: "fiw/All_data_FIW_2013-2025.xlsx",
    sheet: "FIW13-25",
    rows: 2725,
    cells: 119857,
    values: { A2: "Country/Territory", AR2: "Total", A3: "Abkhazia", AR3: 39, D2725: 2013, AR2725: 25 },
  },
  {
    path: "gsi/2023-Global-Slavery-Index-Data.xlsx",
    sheet: "GSI 2023 summary data",
    rows: 182,
    cells: 2897,
    values: { A4: "Afghanistan", B4: 38928000, D4: 12.9599723815918, E4: 505000 },
  },
  {
    path: "gsi/2023-Global-Slavery-Index-Data.xlsx",
    sheet: "Beyond Compliance - Garments",
    rows: 112,
    cells: 8709,
    values: {},
  },
  {
    path: "worldbank/OGHIST.xlsx",
    sheet: "Country Analytical History",
    rows: 235,
    cells: 8823,
    values: { A12: "AFG", C12: "L", A100: "ISL", AM100: "H", B229: "Zimbabwe" },
  },
  {
    path: "worldbank/CLASS.xlsx",
    sheet: "List of economies",
    rows: 265,
    cells: 1171,
    values: { D1: "Income group", A2: "Aruba", D2: "High income", B219: "ZWE" },
  },
];

const TEXTS: readonly [path: string, rows: number, width: number, last: Cell][] = [
  ["cpi/cpi2023.csv", 181, 9, "Somalia"],
  ["factbook/CountryISO_Codes.csv", 251, 5, "ZW"],
  ["factbook/master_countries.csv", 282, 6, "289"],
  ["tip/TIP_Tiers_overyears.csv", 189, 15, "Zimbabwe"],
  ["tip/tiers_2015.csv", 188, 2, "Somalia"],
  ["tip/tip_tiers_2001-2023.csv", 3544, 4, "ZWE"],
  ["tip/tip_tiers_orig.csv", 3209, 5, "Zimbabwe"],
  ["untc/18-12-a.csv", 168, 3, "Zimbabwe"],
];

const TREES: readonly [path: string, children: number, elements: number][] = [
  ["ilab/edition-2014/complete_goods_by_good.xml", 138, 3377],
  ["ilab/edition-2014/countries_for_app.xml", 149, 13104],
  ["ilab/edition-2015/countries_2015.xml", 148, 24203],
  ["ilab/edition-2016/countries_2016.xml", 148, 25772],
  ["ilab/edition-2017/countries_2017.xml", 142, 25146],
  ["ilab/edition-2018/countries_2018.xml", 141, 24340],
  ["ilab/edition-2020/countries_2020.xml", 143, 27603],
  ["ilab/edition-2022/countries_2021.xml", 143, 25890],
];

const countElements = (element: XmlElement): number =>
  element.children.reduce((sum, child) => sum + countElements(child), 1);

describe.skipIf(!existsSync(FOLDER))("the publishers' own files (needs ../shared/publisher-files)", () => {
  it.each(SHEETS)(
    "$sheet of $path: every row and cell is there",
    { tags: "slow" },
    async ({ path, sheet, rows, cells, values }) => {
      const file = await published(path);
      expect(file.problems).toEqual([]);
      const table = file.tables.find(({ name }) => name === sheet)!;
      expect(table.rows).toHaveLength(rows);
      const full = table.rows.flatMap(({ at, cells }) =>
        cells.flatMap((cell, column) => (cell === null ? [] : [[columnLetters(column) + at, cell] as const])),
      );
      expect(full).toHaveLength(cells);
      expect(new Map(full.filter(([place]) => place in values))).toEqual(new Map(Object.entries(values)));
    },
  );

  it("marks OGHIST's hidden sheet and no other", async () => {
    const { tables } = await published("worldbank/OGHIST.xlsx");
    expect(tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Parameters", true],
      ["Country_cat", false],
      ["Thresholds", false],
      ["Country Analytical History", false],
      ["Operational Category Change", false],
      ["Country Indebtedness History", false],
    ]);
  });

  it.each(TEXTS)("%s: %i rows of %i cells", async (path, rows, width, last) => {
    const file = await published(path);
    expect(file).toMatchObject({ format: "csv", encoding: "utf-8", delimiter: ",", problems: [] });
    const table = file.tables[0]!;
    expect(table.rows.map(({ at }) => at)).toEqual(Array.from({ length: rows }, (_, i) => i + 1));
    expect(new Set(table.rows.map(({ cells }) => cells.length))).toEqual(new Set([width]));
    expect(table.rows.at(-1)!.cells[0]).toBe(last);
  });

  it.each(TREES)("%s: %i children, %i elements", async (path, children, elements) => {
    const { root, problems } = await published(path);
    expect(problems).toEqual([]);
    expect(root!.children).toHaveLength(children);
    expect(countElements(root!)).toBe(elements);
  });

  it("decodes the numeric entities of ILAB's 2014 edition", async () => {
    const { root } = await published("ilab/edition-2014/countries_for_app.xml");
    const region = root!.children[0]!.children.find(({ name }) => name === "Region");
    expect(region!.text).toBe("Asia & Pacific");
  });

  it("reads the 2,301 JSON files without a problem: a quarter every day, all under npm run properties", {
    tags: "slow",
  }, async () => {
    const paths = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".json"),
    );
    expect(paths).toHaveLength(2301);
    for (const path of sample(paths)) {
      const file = await readFile({ path, bytes: new Uint8Array(readFileSync(new URL(path, FOLDER))) });
      expect([file.format, file.problems]).toEqual(["json", []]);
    }
  });
});
