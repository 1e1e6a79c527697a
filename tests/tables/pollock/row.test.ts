import { describe, expect, it } from "vitest";
import {
  HEADER,
  type Loaded,
  load,
  nulled,
  STANDARD,
  TABLE,
  write,
  writeCell,
  writeRow,
} from "./source-table.ts";

const whole = nulled(TABLE);
const places = TABLE.flatMap((cells, row) => cells.map((_, column) => [row, column] as const));

/** The text with one row written otherwise. */
function withRow(row: number, text: string, change: Partial<typeof STANDARD> = {}): string {
  const dialect = { ...STANDARD, ...change };
  return TABLE.map((cells, i) => (i === row ? text : writeRow(cells, dialect)) + dialect.end).join("");
}

/** Every other row is whole, and the one is flagged with its line and left out, or is read right. */
function expectNoShift(
  { tables, flags }: Loaded,
  row: number,
  right: readonly (readonly unknown[])[] = [],
): "left out" | "read" {
  const others = whole.filter((_, i) => i !== row);
  expect(tables).toHaveLength(1);
  const rows = tables[0]!;
  if (rows.length === others.length) {
    expect(rows).toEqual(others);
    expect(flags).toEqual([["damaged-row", `line ${row + 1}`]]);
    return "left out";
  }
  expect(rows.filter((_, i) => i !== row)).toEqual(others);
  expect([whole[row], ...right]).toContainEqual(rows[row]);
  return "read";
}

describe("one row polluted among sound ones", () => {
  it("row_more_sep: a delimiter too many, wherever it stands, moves no value", async () => {
    const outcomes = new Map<string, number>();
    for (const [row, column] of places) {
      const cells = TABLE[row]!.map((cell) => writeCell(cell, STANDARD));
      const polluted = cells.toSpliced(column, 0, "").join(",");
      const outcome = expectNoShift(await load(withRow(row, polluted)), row);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes).toEqual(new Map([["left out", places.length]]));
  });

  it("row_more_sep at the end: a trailing delimiter is no cell", async () => {
    const row = 1;
    const { tables, flags } = await load(withRow(row, `${writeRow(TABLE[row]!, STANDARD)},`));
    expect(tables[0]![row]).toEqual([...whole[row]!, null]);
    expect(flags).toEqual([]);
  });

  it("row_less_sep: a delimiter too few, wherever it lacked, moves no value", async () => {
    for (const [row, column] of places.filter(([, column]) => column > 0)) {
      const cells = TABLE[row]!.map((cell) => writeCell(cell, STANDARD));
      const merged = cells.toSpliced(column - 1, 2, cells[column - 1]! + cells[column]!);
      const loaded = await load(withRow(row, merged.join(",")));
      // A blank last cell may be gone with its delimiter.
      expectNoShift(loaded, row, [whole[row]!.slice(0, -1)]);
    }
  });

  it.each([1, 2, 3, 4, 5])(
    "row_n_fields_less: a row of %i cells is read as far as it goes, or flagged",
    async (count) => {
      for (let row = 1; row < TABLE.length; row += 1) {
        const loaded = await load(withRow(row, writeRow(TABLE[row]!.slice(0, count), STANDARD)));
        expectNoShift(loaded, row, [whole[row]!.slice(0, count)]);
      }
    },
  );

  it("row_n_fields_more: a row that repeats its last cell is flagged", async () => {
    for (const [row, cells] of TABLE.entries()) {
      if (cells.at(-1) === "") continue;
      const loaded = await load(withRow(row, writeRow([...cells, cells.at(-1)!], STANDARD)));
      // A title too many above whole rows harms nothing: the rows lack their last cell.
      const outcome = expectNoShift(loaded, row, [[...whole[0]!, "note"]]);
      expect(outcome).toBe(row === 0 ? "read" : "left out");
    }
  });

  it("row_n_fields_empty: a blank line is no row", async () => {
    for (const row of [0, 1, 6, TABLE.length - 1]) {
      expect(await load(withRow(row, ""))).toMatchObject({
        tables: [whole.filter((_, i) => i !== row)],
        flags: [],
      });
    }
  });

  it("row_extra_quote: a quote before any cell costs at most its own row", async () => {
    for (const quoteAll of [false, true]) {
      for (const [row, column] of places) {
        const cells = TABLE[row]!.map((cell) => writeCell(cell, { ...STANDARD, quoteAll }));
        const polluted = cells.with(column, `"${cells[column]}`).join(",");
        const loaded = await load(withRow(row, polluted, { quoteAll }));
        // `""` before nothing more than a comma is a blank cell, written with quotes.
        const blank = TABLE[row]![column] === "" ? [whole[row]!] : [];
        expectNoShift(loaded, row, blank);
      }
    }
  });

  it("row_missing_quote: a quote that is not closed, or not opened, costs at most its own row", async () => {
    for (const [row, column] of places) {
      const cells = TABLE[row]!.map((cell) => writeCell(cell, { ...STANDARD, quoteAll: true }));
      for (const damaged of [cells[column]!.slice(1), cells[column]!.slice(0, -1)]) {
        const polluted = cells.with(column, damaged).join(",");
        const loaded = await load(withRow(row, polluted, { quoteAll: true }));
        const bare = damaged.replaceAll('""', '"');
        expectNoShift(loaded, row, [whole[row]!.with(column, bare), whole[row]!.with(column, damaged)]);
      }
    }
  });

  it("row_unescaped_quote: quotes inside a quoted cell that nothing escapes cost their row, which is flagged", async () => {
    const row = 2;
    const outcome = expectNoShift(
      await load(withRow(row, 'Peru,PER,2023,33,121,"called "low" by some"')),
      row,
    );
    expect(outcome).toBe("left out");
  });

  it.each([
    ["0x20", " "],
    ["0x3B", ";"],
    ["0x9", "\t"],
    ["0x7C", "|"],
  ])("row_field_delimiter_%s: a row with other delimiters is flagged", async (_, delimiter) => {
    for (const row of TABLE.keys()) {
      const text = writeRow(TABLE[row]!, { ...STANDARD, delimiter });
      expect(expectNoShift(await load(withRow(row, text)), row)).toBe("left out");
    }
  });

  it.each([
    ["0xA", "\n"],
    ["0xD", "\r"],
  ])("row_record_delimiter_%s: a row that ends otherwise than the others is read", async (_, end) => {
    for (const row of TABLE.keys()) {
      const lines = TABLE.map((cells, i) => writeRow(cells, STANDARD) + (i === row ? end : "\r\n"));
      expect((await load(lines.join(""))).tables).toEqual([whole]);
    }
  });

  it("row_quotation_mark_0x27: a row that is quoted with apostrophes is flagged", async () => {
    for (const row of TABLE.keys()) {
      const text = writeRow(TABLE[row]!, { ...STANDARD, quote: "'", mark: "'", quoteAll: true });
      expect(expectNoShift(await load(withRow(row, text, { quoteAll: true })), row)).toBe("left out");
    }
  });

  it("row_escape_char_0x5C: a row with backslashes before its quotes costs at most itself", async () => {
    const rows = TABLE.map((cells) => cells.with(5, cells[5]!.replace("\\", "/")));
    for (const row of TABLE.keys()) {
      const cells = rows[row]!.with(5, 'a "b" c');
      const lines = rows.map((one, i) =>
        writeRow(i === row ? cells : one, { ...STANDARD, mark: i === row ? "\\" : '"', quoteAll: true }),
      );
      const { tables, flags } = await load(lines.join("\r\n"));
      const others = nulled(rows).filter((_, i) => i !== row);
      if (flags.length > 0) {
        expect(flags).toContainEqual(["damaged-row", `line ${row + 1}`]);
      }
      for (const other of tables[0]!) expect([...others, cells]).toContainEqual(other);
    }
  });

  it("a header that lost or gained a delimiter names no column", async () => {
    for (const polluted of ["countryiso3,year,score,rank,note", "country,,iso3,year,score,rank,note"]) {
      expect(await load(withRow(0, polluted))).toMatchObject({
        tables: [whole.slice(1)],
        flags: [["damaged-row", "line 1"]],
      });
    }
  });

  it("row numbers without a title move the header over its own columns, and that is said", async () => {
    const text = write(TABLE.map((cells, i) => (i === 0 ? cells : [String(i), ...cells])));
    const { tables, flags, said } = await load(text);
    expect(tables[0]![0]).toEqual([null, ...HEADER]);
    expect(flags).toEqual([]);
    expect(said).toContain("row-numbers");
  });
});
