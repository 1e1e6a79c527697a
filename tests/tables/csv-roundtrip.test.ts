import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/tables/csv/index.ts";
import type { Dialect } from "../../src/tables/csv/records.ts";
import { readCsvRecords } from "../../src/tables/csv/records.ts";
import { draws } from "../properties/seed.ts";

interface Written {
  readonly text: string;
  /** Physical line and cells of every row. */
  readonly rows: readonly (readonly [at: number, cells: readonly string[]])[];
}

/** An independent writer: quotes what must be quoted, and the rest where `quoteAll` says. */
function write(
  rows: readonly (readonly string[])[],
  dialect: Pick<Dialect, "delimiter" | "escape"> & { quote: string },
  ends: readonly string[],
  quoteAll: boolean,
): Written {
  const { delimiter, quote } = dialect;
  let text = "";
  const written: [number, readonly string[]][] = [];
  rows.forEach((cells, i) => {
    const line = text.split(/\r\n|\r|\n/u).length;
    written.push([line, cells]);
    const must = (cell: string) =>
      quoteAll || cell === "" || /[\r\n]/u.test(cell) || cell.includes(quote) || cell.includes(delimiter!);
    const inside = (cell: string) =>
      dialect.escape === "double"
        ? cell.replaceAll(quote, quote + quote)
        : cell.replaceAll(/[\\]/gu, "\\\\").replaceAll(quote, `\\${quote}`);
    text +=
      cells.map((cell) => (must(cell) ? quote + inside(cell) + quote : cell)).join(delimiter) +
      ends[i % ends.length];
  });
  return { text, rows: written };
}

const DELIMITERS = [",", ";", "\t", "|", "^"] as const;
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ..."Ghana·Côte d’Ivoire·Korea, Rep.·7,5·-1.25·x;y·a|b·t\tt·^·5\" pipe·d'or·国·".split("·"),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(..."a·1· ·,·;·\t·|·^·\"·'·\\·\n·\r·\r\n·é·𝄞".split("·")),
      maxLength: 8,
    }),
  },
);
/** At least two columns: one column has no delimiter to speak of. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const ends = fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 3 });

/** Joined, a cell's end and the line end after it could make one line break of two; no writer's fault. */
const isClean = (rows: readonly (readonly string[])[]) =>
  rows.every((cells) => !cells.at(-1)!.endsWith("\r"));

it("readCsvRecords reads back what was written, in every dialect and with any line ends", () =>
  fc.assert(
    fc.property(
      table.filter(isClean),
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom('"' as const, "'" as const),
      fc.constantFrom("double" as const, "backslash" as const),
      ends,
      fc.boolean(),
      (rows, delimiter, quote, escaping, lineEnds, quoteAll) => {
        const dialect: Dialect = { delimiter, quote, escape: escaping, trim: false };
        const written = write(rows, { delimiter, quote, escape: escaping }, lineEnds, quoteAll);
        const read = [...readCsvRecords(new TextEncoder().encode(written.text), dialect)];
        expect(read).toEqual(written.rows.map(([at, cells]) => ({ kind: "row", at, cells })));
      },
    ),
    draws(1500),
  ));

describe("readCsv", () => {
  const word = fc.constantFrom(
    ...'Ghana|Peru|Viet Nam|Korea, Rep.|Côte d’Ivoire|say "hi"|two\nlines|Tier 2'.split("|"),
  );
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(String);

  it("tells delimiter, quotes and line ends of a table by itself and loses nothing", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom("GHA", "PER", "VNM"), number, number), {
          minLength: 3,
          maxLength: 30,
        }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        fc.boolean(),
        (body, delimiter, lineEnd, quoteAll, preamble) => {
          const rows = [["country", "code", "a", "b"], ...body];
          const { text, rows: written } = write(
            rows,
            { delimiter, quote: '"', escape: "double" },
            [lineEnd],
            quoteAll,
          );
          const before = preamble ? `A title of some length${lineEnd}${lineEnd}` : "";
          const read = readCsv(before + text, "a.csv");
          expect(read.delimiter).toBe(delimiter);
          const skipped = preamble ? 1 : 0;
          expect(read.tables[0]!.rows.slice(skipped)).toEqual(
            written.map(([at, cells]) => ({
              at: at + 2 * skipped,
              cells: cells.map((c) => (c.trim() === "" ? null : c)),
            })),
          );
        },
      ),
      draws(400),
    ));

  it("never throws, and never gives a row that no line of the text begins", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "1", ",", ";", "\t", '"', "'", "\\", "\n", "\r\n", "\r", " ", "é", "\u0001"),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, (input) => {
        const { tables, problems } = readCsv(input, "a.csv");
        const lines = input.split(/\r\n|\r|\n/u).length;
        const places = [
          ...tables.flatMap(({ rows }) => rows).map(({ at }) => at),
          ...problems
            .filter(({ code }) => code === "damaged-row")
            .map(({ locator }) => Number(locator!.slice(5))),
        ];
        expect(new Set(places).size).toBe(places.length);
        for (const at of places) {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(lines);
        }
      }),
      draws(3000),
    );
  });
});
