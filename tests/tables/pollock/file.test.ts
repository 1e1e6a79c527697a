import { describe, expect, it } from "vitest";
import { foldHeader } from "../../../src/tables/index.ts";
import { read, refusalOf } from "../read-fixture.ts";
import { BODY, HEADER, load, nulled, TABLE, write } from "./source-table.ts";

const text = write(TABLE);
const whole = nulled(TABLE);

describe("a file polluted as a whole", () => {
  it("source: is read as it stands, without a word", async () => {
    const { tables, flags, said } = await load(text);
    expect(tables).toEqual([whole]);
    expect([...flags, ...said]).toEqual([]);
  });

  it("file_no_payload: an empty file is refused as empty", async () =>
    expect((await refusalOf("figures.csv", "")).code).toBe("empty-file"));

  it("file_no_trailing_newline: the last row is there without its line end", async () =>
    expect((await load(text.trimEnd())).tables).toEqual([whole]));

  it("file_double_trailing_newline: a second line end at the end is no row", async () =>
    expect((await load(`${text}\r\n`)).tables).toEqual([whole]));

  it("file_no_header: the first row is data, and it is said that there is no header", async () => {
    expect(await load(write(BODY))).toMatchObject({ tables: [nulled(BODY)], said: ["no-header"] });
  });

  it("file_header_only: a header without rows is read", async () => {
    expect(await load(write([HEADER]))).toMatchObject({ tables: [[[...HEADER]]], flags: [] });
  });

  it("file_one_data_row: a header and one row are read", async () => {
    const { tables, flags, said } = await load(write(TABLE.slice(0, 2)));
    expect(tables).toEqual([nulled(TABLE.slice(0, 2))]);
    expect([...flags, ...said]).toEqual([]);
  });

  it.each([2, 3])("file_header_multirow_%i: a header that is repeated is no data", async (times) => {
    const { tables, said } = await load(write([...Array(times - 1).fill(HEADER), ...TABLE]));
    expect(tables).toEqual([whole]);
    expect(said).toContain("repeated-header");
  });

  it.each([
    [
      "delimited, with an empty row between",
      write([
        ["PREAMBLE", "", "", "", "", ""],
        ["", "", "", "", "", ""],
      ]),
    ],
    ["delimited, without one", write([["PREAMBLE", "", "", "", "", ""]])],
    ["of three lines, not delimited", "Corruption\r\nAs published\r\nIn 2024\r\n"],
    ["not delimited, with an empty row between", "Corruption as perceived, in figures\r\n\r\n"],
    ["of two columns, with an empty row between", "Publisher,Nobody\r\nUpdated,2024-01-30\r\n\r\n"],
  ])("file_preamble: a preamble %s stands above the table and moves nothing", async (_, preamble) => {
    const { tables, flags, said, file } = await load(preamble + text);
    expect(tables).toHaveLength(1);
    expect(tables[0]!.slice(-TABLE.length)).toEqual(whole);
    expect(flags).toEqual([]);
    expect(said).toContain("header-guessed");
    const header = preamble.split("\r\n").length;
    expect(file.problems.find(({ code }) => code === "header-guessed")!.locator).toBe(`line ${header}`);
  });

  it.each([
    ["delimited", write([["* estimated", "", "", "", "", ""]])],
    ["not delimited", "Source: nobody\r\n"],
    ["with commas, behind an empty row", "\r\nNote: rounded, estimated, and provisional\r\n"],
    ["of a total", "Total,,,,,12\r\n"],
  ])("table_footnote: a footnote %s stands below the table and moves nothing", async (_, footnote) => {
    const { tables, flags } = await load(text + footnote);
    expect(tables).toHaveLength(1);
    expect(tables[0]!.slice(0, TABLE.length)).toEqual(whole);
    expect(tables[0]).toHaveLength(TABLE.length + 1);
    expect(flags).toEqual([]);
  });

  it.each([
    [
      "less",
      ["code", "people", "area"],
      [
        ["GHA", "34.1", "238"],
        ["PER", "34.3", "1285"],
        ["CHL", "19.6", "756"],
      ],
    ],
    [
      "same",
      ["country", "people", "area", "roads", "coast", "text"],
      [
        ["Ghana", "34.1", "238", "65", "539", "a"],
        ["Peru", "34.3", "1285", "18", "2414", "b"],
      ],
    ],
    [
      "more",
      ["code", "a", "b", "c", "d", "e", "f"],
      [
        ["GHA", "1", "2", "3", "4", "5", "6"],
        ["PER", "7", "8", "9", "10", "11", "12"],
      ],
    ],
  ])(
    "file_multitable_%s: a second table is a table of its own, with or without a blank line",
    async (_, header, body) => {
      for (const between of ["", "\r\n", "\r\nTable 2\r\n"]) {
        const { tables, flags, said } = await load(text + between + write([header, ...body]));
        const title = between.includes("Table") ? [["Table 2"]] : [];
        expect(tables).toEqual([whole, [...title, header, ...body]]);
        expect(flags).toEqual([]);
        expect(said).toContain("several-tables");
      }
    },
  );

  it("file_dimension: 30,000 rows are read, the last one too", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => [...BODY[i % BODY.length]!.slice(0, 5), String(i)]);
    const { tables, flags } = await load(write([HEADER, ...rows]));
    expect(tables[0]).toHaveLength(30_001);
    expect(tables[0]!.at(-1)).toEqual(rows.at(-1));
    expect(flags).toEqual([]);
  });

  it.each([1, 20, 1024])(
    "table_num_columns_%i: a table of so many columns keeps each in its place",
    async (columns) => {
      const header = Array.from({ length: columns }, (_, i) => `c${i}`);
      const body = [1, 2, 3].map((row) => header.map((_, i) => String(row * 10_000 + i)));
      expect(await load(write([header, ...body]))).toMatchObject({ tables: [[header, ...body]], flags: [] });
    },
  );

  it.each([
    ["utf-8 with a byte order mark", new TextEncoder().encode(`\ufeff${text}`), "utf-8"],
    ["utf-16le with a mark", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")), "utf-16le"],
    ["utf-16be with a mark", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()), "utf-16be"],
    ["utf-16le without one", new Uint8Array(Buffer.from(text, "utf16le")), "utf-16le"],
    ["utf-16be without one", new Uint8Array(Buffer.from(text, "utf16le").swap16()), "utf-16be"],
    ["latin-1", new Uint8Array(Buffer.from(text.replace("Cote", "Côte"), "latin1")), "windows-1252"],
  ])("file_encoding: %s is read as such", async (_, bytes, encoding) => {
    const { tables, file, flags } = await load(bytes);
    expect(file.encoding).toBe(encoding);
    const named = tables[0]!.map((cells) =>
      cells.map((cell) => (cell === "Côte d'Ivoire" ? "Cote d'Ivoire" : cell)),
    );
    expect(named).toEqual(whole);
    expect(flags).toEqual([]);
  });

  it.each(["source", " ", " .csv", ".csv", "source.tsv", "source.loremipsumdolor"])(
    "file_name: a file called %j is told by its content",
    async (name) => expect((await load(text, name)).tables).toEqual([whole]),
  );
});

describe("the header of a polluted file", () => {
  const withHeader = (column: number, title: string) => {
    const header = HEADER.map((old, i) => (i === column ? title : old));
    return { rows: [header, ...BODY], text: write([header, ...BODY]) };
  };

  it.each([0, 2, 5])(
    "column_header_empty: an empty title of column %i leaves the others in place",
    async (column) => {
      const { text: polluted, rows } = withHeader(column, "");
      expect(await load(polluted)).toMatchObject({ tables: [nulled(rows)], flags: [] });
    },
  );

  it.each([
    ["nonunique", "iso3"],
    ["nonalnum", "share %"],
    ["large", "word ".repeat(60).trim()],
    ["with a line break", "name\nof the country"],
  ])("column_header_%s: a title that is odd is read as it stands", async (_, title) => {
    const { text: polluted, rows } = withHeader(0, title);
    expect(await load(polluted)).toMatchObject({ tables: [nulled(rows)], flags: [] });
  });

  it("column_header_multiple: a header of two lines keeps both, above the data", async () => {
    const upper = ["", "", "", "CPI", "CPI", ""];
    expect(await load(write([upper, ...TABLE]))).toMatchObject({
      tables: [nulled([upper, ...TABLE])],
      flags: [],
    });
  });
});

it.each(["43.5", "1,234", "N/A", "..", "2023-01-31", "forty"])(
  "the format of a column column_heterogeneous_format: %j among other figures stays in its cell",
  async (cell) => {
    const rows = TABLE.map((cells, i) => (i === 5 ? cells.with(3, cell) : cells));
    expect(await load(write(rows))).toMatchObject({ tables: [nulled(rows)], flags: [] });
  },
);

it("foldHeader folds a title of two lines to one", async () => {
  const file = await read(
    "a.csv",
    write([
      ["name\nof the country", "x"],
      ["Ghana", "1"],
    ]),
  );
  expect(foldHeader(file.tables[0]!.rows[0]!.cells[0])).toBe("name of the country");
});
