import { describe, expect, it } from "vitest";
import { BODY, HEADER, load, nulled, TABLE, write } from "./source-table.ts";

const whole = nulled(TABLE);

describe("the dialect of a whole file", () => {
  it.each([
    ["0x3B", ";", ";"],
    ["0x9", "\t", "\t"],
    ["0x7C", "|", "|"],
    ["0x5E", "^", "^"],
    ["0x20", " ", " "],
    ["0x2C_0x20", ", ", ","],
  ])("file_field_delimiter_%s: cells between %j are told apart", async (_, delimiter, read) => {
    for (const quoteAll of [false, true]) {
      const { tables, file, flags } = await load(write(TABLE, { delimiter, quoteAll }));
      expect(file.delimiter).toBe(read);
      expect(tables).toEqual([whole]);
      expect(flags).toEqual([]);
    }
  });

  it("file_field_delimiter_0x20: a name of two words without quotes costs its own row, which is flagged", async () => {
    const rows = [HEADER, ...BODY].map((cells) => cells.slice(0, 5).map((cell) => cell.replace(", ", "_")));
    const text = rows.map((cells) => `${cells.join(" ")}\n`).join("");
    const { tables, flags } = await load(text);
    // Cote d'Ivoire and New Zealand are two words each.
    expect(tables).toEqual([rows.filter((_, i) => i !== 5 && i !== 7)]);
    expect(flags).toEqual([
      ["damaged-row", "line 6"],
      ["damaged-row", "line 8"],
    ]);
  });

  it("file_field_delimiter, runs of spaces: columns that are drawn up with spaces are told apart", async () => {
    const rows = [HEADER, ...BODY].map((cells) => cells.slice(0, 5));
    const widths = HEADER.map((_, column) => Math.max(...TABLE.map((cells) => cells[column]!.length)) + 2);
    for (const pad of ["padEnd", "padStart"] as const) {
      const text = rows
        .map((cells) => `${cells.map((cell, i) => cell[pad](widths[i]!)).join("")}\r\n`)
        .join("");
      const { tables, file, flags } = await load(text, "figures.txt");
      expect(file.delimiter).toBe(" ");
      expect(tables).toEqual([rows]);
      expect(flags).toEqual([]);
    }
  });

  it("file_field_delimiter_0x9_0x9: doubled tabs make blank columns, and every value stays under its title", async () => {
    const { tables, flags } = await load(write(TABLE, { delimiter: "\t\t" }));
    expect(tables[0]!.map((cells) => cells.filter((_, i) => i % 2 === 0))).toEqual(whole);
    expect(flags).toEqual([]);
  });

  it.each([
    ["0xA", "\n"],
    ["0xD", "\r"],
    ["0xD_0xA", "\r\n"],
  ])("file_record_delimiter_%s: rows end with %j", async (_, end) =>
    expect((await load(write(TABLE, { end }))).tables).toEqual([whole]),
  );

  it("file_quotation_char_0x27: cells between apostrophes are told apart, apostrophes inside them doubled", async () => {
    for (const quoteAll of [false, true]) {
      const { tables, file, flags } = await load(write(TABLE, { quote: "'", mark: "'", quoteAll }));
      expect(file.quote).toBe("'");
      expect(tables).toEqual([whole]);
      expect(flags).toEqual([]);
    }
  });

  it("file_escape_char_0x5C: a backslash before a quote is no part of the text", async () => {
    expect(await load(write(TABLE, { mark: "\\", quoteAll: true }))).toMatchObject({
      tables: [whole],
      flags: [],
    });
  });

  it("file_escape_char_0x00: quotes that nothing escapes cost their own rows, which are flagged", async () => {
    const { tables, flags } = await load(write(TABLE, { mark: "", quoteAll: true }));
    const odd = TABLE.flatMap((cells, i) => (cells.some((cell) => cell.includes('"')) ? [i] : []));
    expect(tables).toEqual([whole.filter((_, i) => !odd.includes(i))]);
    expect(flags).toEqual(odd.map((i) => ["damaged-row", `line ${i + 1}`]));
  });
});
