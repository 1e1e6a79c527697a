import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectFile } from "../../../src/dataset/inspect.ts";
import { gridsOf, shownTables } from "../../../src/dataset/shown-tables.ts";
import { readFile } from "../../../src/tables/read.ts";
import { draws, sample } from "../../properties/seed.ts";
import { makeWorkbook } from "../../tables/workbook-fixture.ts";
import { expectEveryCell } from "./cells.ts";

const PUBLISHERS = new URL("../../../../shared/publisher-files/", import.meta.url);
const TABLES = existsSync(PUBLISHERS)
  ? readdirSync(PUBLISHERS, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:csv|xlsx)$/u.test(path))
      .sort()
  : [];

const file = (path: string, content: string | Uint8Array) => ({
  path,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});
const inspect = (path: string, content: string | Uint8Array) => inspectFile(file(path, content), path);
const cells = (...values: (string | number)[]) =>
  values
    .map((value) =>
      typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`,
    )
    .join("");

describe("an inspection holds every non-empty cell exactly once", () => {
  it.skipIf(TABLES.length === 0)(
    "of every table that publishers gave, a quarter of them every day",
    async () => {
      expect(TABLES.length).toBeGreaterThan(14);
      for (const path of sample(TABLES)) {
        const parsed = await readFile(file(path, new Uint8Array(readFileSync(new URL(path, PUBLISHERS)))));
        const found = gridsOf(parsed).map((grid) => ({ grid, country: undefined }));
        expectEveryCell(parsed, { tables: shownTables(found, []) });
      }
    },
  );

  it("of workbooks with a hidden sheet, gaps, notes and several tables", async () => {
    const bytes = makeWorkbook({
      sheets: [
        {
          name: "Scores",
          rows: `<row r="1">${cells("A title")}</row><row r="3">${cells("Country", "Score")}</row><row r="4">${cells("Ghana", 43)}</row><row r="5">${cells("Kenya", 31)}</row><row r="7">${cells("Second")}</row><row r="8">${cells("Country", "Rank")}</row><row r="9">${cells("Benin", 70)}</row><row r="10">${cells("Togo", 80)}</row><row r="12">${cells("* a note")}</row>`,
        },
        {
          name: "Kept back",
          state: "hidden",
          rows: `<row r="2">${cells("Label", "Value")}</row><row r="3">${cells("GNI", 1035)}</row>`,
        },
      ],
    });
    const document = await inspect("a.xlsx", bytes);
    expectEveryCell(await readFile(file("a.xlsx", bytes)), document);
    expect(document.tables.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      [
        "Scores",
        false,
        [
          ["Ghana", 43],
          ["Kenya", 31],
        ],
      ],
      [
        "Scores",
        false,
        [
          ["Benin", 70],
          ["Togo", 80],
        ],
      ],
      ["Kept back", true, [["GNI", 1035]]],
    ]);
    expect(document.tables[1]!.notes).toEqual(["Second", "* a note"]);
    expect(document.tables[1]!.notePlaces).toEqual(["Scores!A7", "Scores!A12"]);
  });

  it("of any delimited text", async () => {
    const cell = fc.oneof(
      { weight: 2, arbitrary: fc.constant("") },
      fc.constantFrom(..."Country|Ghana|GHA|004|7.5%|1,234|..|2017|-3.5|Total|Note: x".split("|")),
      fc.integer().map(String),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n\0-\x1f"\ufffd]/gu, "")),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 20 }),
        async (rows) => {
          const text = rows.map((row) => row.map((one) => `"${one}"`).join(",")).join("\n");
          const parsed = await readFile(file("a.csv", text)).catch(() => undefined);
          if (parsed === undefined || parsed.format !== "csv") return;
          expectEveryCell(parsed, await inspect("a.csv", text));
        },
      ),
      draws(50),
    );
  }, 30_000);
});

describe("an inspection of delimited text whose rows are of all lengths", () => {
  it("holds the cells of the rows that the reader leaves out too", async () => {
    let leftOut = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 15 }),
        async (widths) => {
          // Every cell is a text of its own, so that it can be looked for.
          const rows = [3, ...widths].map((width, row) =>
            Array.from({ length: width }, (_, i) => `cell ${row}-${i}.`),
          );
          const text = rows.map((row) => row.join(",")).join("\n");
          const { tables, problems, delimiter } = await inspect("a.csv", text);
          // With nearly all rows of one cell each line is one cell.
          fc.pre(delimiter === ",");
          leftOut += problems.filter(({ code }) => code === "damaged-row").length;
          const held = tables.flatMap((table) => [
            ...table.headerRows.flat(),
            ...table.rows.flat(),
            ...table.notes,
          ]);
          expect(held.filter((cell) => cell !== null).sort()).toEqual(rows.flat().sort());
        },
      ),
      draws(100),
    );
    expect(leftOut).toBeGreaterThan(0);
  });

  it("has them among the notes, in the place where they stand", async () => {
    const { tables } = await inspect(
      "a.csv",
      'Country,Score\nGhana,43,"x, y"\nKenya,31\nBenin,41\nTogo,29\n',
    );
    expect(tables[0]!.rows).toEqual([
      ["Kenya", 31],
      ["Benin", 41],
      ["Togo", 29],
    ]);
    expect(tables[0]!.notes).toEqual(["Ghana", 43, "x, y"]);
    expect(tables[0]!.notePlaces).toEqual(["line 2, column 1", "line 2, column 2", "line 2, column 3"]);
  });
});

describe("an inspection", () => {
  it("gives null and a problem for an error of a spreadsheet, never a number", async () => {
    const rows = `<row r="1">${cells("Country", "Score")}</row><row r="2">${cells("Ghana")}<c t="e"><v>#DIV/0!</v></c></row><row r="3">${cells("Kenya", 31)}</row>`;
    const { tables, problems } = await inspect("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] }));
    expect(tables[0]!.rows).toEqual([
      ["Ghana", null],
      ["Kenya", 31],
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({ locator: "S!B2", message: expect.stringContaining("#DIV/0!") }),
    );
  });

  it("names the source, what is less sure, and what would be taken from which table", async () => {
    const { source, otherSources, reading, tables } = await inspect(
      "mine.csv",
      "country,indicator,year,value\nGhana,cpi.score,2022,43\nKenya,cpi.score,2023,31\nAtlantis,cpi.score,2023,1\n",
    );
    expect(source).toMatchObject({ id: "tidy", confidence: 0.3 });
    expect(otherSources.map(({ id }) => id)).toEqual(["wide"]);
    expect(reading).toMatchObject({
      observations: 2,
      countries: 2,
      years: { from: 2022, to: 2023 },
      indicators: [{ id: "cpi.score", observations: 2 }],
      refused: null,
      mapping: null,
    });
    expect(reading.unresolved).toMatchObject([
      { name: "Atlantis", match: "unknown", locator: "line 4, column 1" },
    ]);
    expect(tables[0]).toMatchObject({
      observations: 2,
      countries: { column: "country", names: 3, resolved: 2 },
    });
  });

  it("says why ingest refuses a file that can be read under another name", async () => {
    const { format, reading, tables } = await inspect("mine.xlsx", "Country,Score\nGhana,43\nKenya,31\n");
    expect(format).toBe("csv");
    expect(tables[0]!.rows).toHaveLength(2);
    expect(reading.refused).toMatchObject({
      code: "not-what-its-name-says",
      wayOut: expect.stringContaining(".csv"),
    });
  });

  it("finds the column of countries, names before codes, and lists what is none", async () => {
    const { tables } = await inspect(
      "a.csv",
      "code,land,region,score\nGHA,Ghana,AF,43\nKEN,Kenia,AF,31\nBEN,Atlantis,AF,41\nTGO,Togo,AF,29\n",
    );
    expect(tables[0]!.countries).toEqual({
      column: "land",
      names: 4,
      resolved: 3,
      unresolved: [{ name: "Atlantis", match: "unknown", suggestions: expect.any(Array) }],
      codeColumn: "code",
    });
  });

  it.each([
    [
      "two columns of one name",
      "Country,Score,Score\nGhana,43,1\nKenya,31,2\n",
      "repeated-column",
      /^line 1, column 3$/u,
    ],
    ["decimal commas", "Land;Wert\nGhana;43,5\nKenia;31,25\n", "decimal-comma", /^line 1, column 2$/u],
    ["a header that is guessed", "Alpha,Beta\nGamma,Delta\nEpsilon,Zeta\n", "header-guessed", /^line 1\b/u],
    ["the want of a header", "Ghana,43\nKenya,31\nBenin,41\n", "no-header", /^line 1\b/u],
    [
      "countries in the header",
      "Indicator,Ghana,Kenya,Benin\na,1,2,3\nb,4,5,6\n",
      "countries-in-header",
      /^line 1\b/u,
    ],
  ])("points at %s", async (_what, text, code, locator) => {
    const found = (await inspect("a.csv", text)).problems.filter((one) => one.code === code);
    expect(found.map((one) => one.locator)).toEqual([expect.stringMatching(locator)]);
  });

  it("shows figures as ingest takes them: another column's decimal commas count", async () => {
    const { tables, problems, reading } = await inspect(
      "a.csv",
      "Country;a;b\nGhana;1,234;0,5\nCongo, Dem. Rep.;2,345;7\n",
    );
    expect(tables[0]!.rows).toEqual([
      ["Ghana", 1.234, 0.5],
      ["Congo, Dem. Rep.", 2.345, 7],
    ]);
    expect(reading.observations).toBe(4);
    const [comma] = problems.filter(({ code }) => code === "decimal-comma");
    expect(comma!.message).toBe("decimal commas are written in “a”, “b”");
  });

  it("points at a header that comes again among the rows of a sheet", async () => {
    const rows = [
      ["Country", "Score"],
      ["Ghana", 43],
      ["Kenya", 31],
      ["Country", "Score"],
      ["Togo", 29],
    ]
      .map((values, i) => `<row r="${i + 1}">${cells(...values)}</row>`)
      .join("");
    const { problems } = await inspect("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] }));
    expect(problems).toContainEqual(expect.objectContaining({ code: "repeated-header", locator: "S!A4" }));
  });

  it("points at a word among numbers, and not at a column that holds both by design", async () => {
    const rows = (marks: readonly string[]) =>
      marks.map((mark, i) => `${String.fromCharCode(65 + i)} land,${mark}`);
    const numbers = Array.from({ length: 19 }, (_, i) => String(i));
    const codes = async (marks: readonly string[]) =>
      (await inspect("a.csv", `thing,score\n${rows(marks).join("\n")}\n`)).problems.map(({ code }) => code);
    expect(await codes([...numbers, "many"])).toContain("mixed-column");
    expect(await codes([...numbers.slice(5), "2w", "2w", "2w", "2w"])).not.toContain("mixed-column");
  });

  it("shows a list of records in JSON, YAML or XML as a table, and the rest as paths", async () => {
    const json = await inspect(
      "a.json",
      '{"made":"2023","data":[{"land":"Ghana","x":1},{"land":"Kenya","y":[2]}]}',
    );
    expect(json.tables).toMatchObject([
      {
        name: "data",
        headerBy: "keys",
        headerRows: [],
        columns: ["land", "x", "y"],
        rows: [
          ["Ghana", 1, null],
          ["Kenya", null, "[2]"],
        ],
      },
    ]);
    expect(json.tree).toContainEqual({ path: "data[].land", kind: "text", count: 2, example: "Ghana" });
    expect(
      (await inspect("a.yaml", "- {land: Ghana, x: 1}\n- {land: Kenya, x: 2}\n")).tables[0]!.rows,
    ).toEqual([
      ["Ghana", 1],
      ["Kenya", 2],
    ]);
    const xml = await inspect(
      "a.xml",
      '<all><one id="1"><land>Ghana</land></one><one id="2"><land>Kenya</land></one></all>',
    );
    expect(xml.tables[0]).toMatchObject({
      name: "all/one",
      columns: ["@id", "land"],
      rows: [
        ["1", "Ghana"],
        ["2", "Kenya"],
      ],
    });
    expect(xml.tree).toContainEqual({ path: "all/one/land", kind: "text", count: 2, example: "Ghana" });
  });

  it("does not take the lists inside every item of a list for tables", async () => {
    const goods = "<goods><good><n>a</n></good><good><n>b</n></good></goods>";
    const { tables } = await inspect("a.xml", `<all><land>${goods}</land><land>${goods}</land></all>`);
    expect(tables).toEqual([]);
  });

  it("has no tree for a table", async () =>
    expect((await inspect("a.csv", "Country,Score\nGhana,43\n")).tree).toBeNull());
});
