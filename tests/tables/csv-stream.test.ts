import { describe, expect, it } from "vitest";
import { CsvLog } from "../../src/tables/csv/index.ts";
import { readCsvStream } from "../../src/tables/csv/stream.ts";

/** The rows of a text that comes in blocks of so many bytes, with the lines they start on. */
async function rowsOf(text: string, size: number, trim: boolean): Promise<unknown[]> {
  const bytes = new TextEncoder().encode(text);
  async function* blocks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const rows: unknown[] = [];
  const dialect = { delimiter: "|", quote: '"', escape: "double", trim } as const;
  const start = { dialect, width: 2, start: 0, line: 1 };
  await readCsvStream(
    blocks(),
    start,
    (row) => rows.push([row.at, ...Array.from({ length: row.width }, (_, i) => row.text(i))]),
    new CsvLog("a.csv"),
  );
  return rows;
}

it.each([1, 3, 1000])(
  "a text that is read as a stream ends where only blanks are left, in blocks of %i bytes",
  async (size) => {
    for (const end of ["", "\n", "\n\t", "\n \n\t \n"]) {
      expect(await rowsOf(`a | b\n1 | 2${end}`, size, true)).toEqual([
        [1, "a", "b"],
        [2, "1", "2"],
      ]);
    }
  },
);

describe("the log of a damaged text", () => {
  const damaged = (lines: readonly number[]) => {
    const log = new CsvLog("a.csv");
    for (const line of lines) log.leftOut(line, "its quotes are wrong");
    return log;
  };

  it("lists the first thousand by line, whatever the order they were found in, and counts the rest", () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => 50_000 - i);
    const problems = damaged(lines).finish();
    const listed = problems.filter(({ code }) => code === "damaged-row");
    expect(listed.map(({ locator }) => locator)).toEqual(
      Array.from({ length: 1000 }, (_, i) => `line ${i + 1}`),
    );
    expect(problems.at(-1)!.message).toMatch(/^49000 more rows are damaged/u);
  });

  it("is hopeless where more than 10,000 rows are damaged, and more than are sound", () => {
    const log = damaged(Array.from({ length: 10_001 }, (_, i) => i + 1));
    expect([log.isHopeless(10_000), log.isHopeless(10_001)]).toEqual([true, false]);
    expect(damaged([1, 2, 3]).isHopeless(0)).toBe(false);
  });
});
