import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/tables/read.ts";
import { draws } from "../seed.ts";

const runs = draws(150);
const moreRuns = draws(300);

interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  readonly escape: "double" | "backslash";
  readonly end: string;
  readonly isMarked: boolean;
  readonly hasLastEnd: boolean;
  readonly hasSepLine: boolean;
  readonly quoteAll: boolean;
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|", "^", " "),
  quote: fc.constantFrom('"', "'"),
  escape: fc.constantFrom("double", "backslash"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  isMarked: fc.boolean(),
  hasLastEnd: fc.boolean(),
  hasSepLine: fc.boolean(),
  quoteAll: fc.boolean(),
});

/** Words of a text column: delimiters, quotes, line breaks, letters of many scripts. Blank at neither end. */
const word = fc.oneof(
  fc.constantFrom(
    "Ghana",
    "Korea, Rep.",
    "Côte d’Ivoire",
    "Cote d'Ivoire",
    'called "low"',
    "a;b",
    "a|b",
    "a^b",
    "tab\there",
    "two\nlines",
    "Türkiye",
    "中国",
    "مصر",
    "Россия",
    "São Tomé",
    "back\\slash",
    "🇬🇭 flag",
  ),
  fc
    .tuple(
      fc.stringMatching(/^[A-Z]$/u),
      fc.string({ unit: fc.constantFrom(..."ab é,;|^'\"\\\n\t中"), maxLength: 10 }),
      fc.stringMatching(/^[a-z]$/u),
    )
    .map((parts) => parts.join("")),
);
const figure = fc.integer({ min: 0, max: 99_999 }).map((value) => String(value / 10));

const tables = fc.array(
  fc.tuple(word, fc.constantFrom("GHA", "PER", "MLI", "TGO"), figure, figure, fc.option(word, { nil: "" })),
  { minLength: 3, maxLength: 12 },
);

/** An independent writer: RFC 4180 with another dialect. */
function write(rows: readonly (readonly string[])[], dialect: Dialect): string {
  const { delimiter, quote, end } = dialect;
  const written = (cell: string) => {
    const hasToQuote = [delimiter, quote, "\n", "\r", '"'].some((sign) => cell.includes(sign));
    if (!dialect.quoteAll && !hasToQuote) return cell;
    const inside =
      dialect.escape === "double"
        ? cell.replaceAll(quote, quote + quote)
        : cell.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
    return quote + inside + quote;
  };
  const lines = rows.map((cells) => cells.map(written).join(delimiter));
  const sep = dialect.hasSepLine ? `sep=${delimiter}${end}` : "";
  return (dialect.isMarked ? "\ufeff" : "") + sep + lines.join(end) + (dialect.hasLastEnd ? end : "");
}

/** What the text itself leaves open: no reader can know these to be otherwise. */
function isTold(rows: readonly (readonly string[])[], dialect: Dialect): boolean {
  const text = rows.flat().join("\n");
  // Backslashes before anything are escapes only where the text shows one before a quote.
  if (dialect.escape === "backslash" && text.includes("\\") && !text.includes(dialect.quote)) return false;
  if (dialect.escape === "double" && text.includes(`\\${dialect.quote}`)) return false;
  // Where nothing is quoted an apostrophe is an apostrophe; where some is, the quote has to show itself in a cell of one line.
  if (dialect.quote === "'" && !dialect.quoteAll) return false;
  // More is asked of spaces: nothing in the cells may look like another delimiter or quote.
  return dialect.delimiter !== " " || dialect.hasSepLine || !/[,;|^\t"'\n\\]/u.test(rows.flat().join(""));
}

describe("a delimited text", () => {
  it("reads back as it was written, in every dialect", async () =>
    await fc.assert(
      fc.asyncProperty(tables, dialects, async (body, dialect) => {
        const rows = [["country", "code", "score", "rank", "note"], ...body];
        fc.pre(isTold(rows, dialect));
        const bytes = new TextEncoder().encode(write(rows, dialect));
        const file = await readFile({ path: "a.csv", bytes });
        expect(file.delimiter).toBe(dialect.delimiter);
        expect(file.tables).toHaveLength(1);
        expect(file.tables[0]!.rows.map(({ cells }) => cells)).toEqual(
          rows.map((cells) => cells.map((cell) => (cell === "" ? null : cell))),
        );
        // A note whose lines look like rows is read, and said to do so.
        const warnings = file.problems.filter(({ severity }) => severity === "warning");
        expect(warnings.filter(({ code }) => code !== "lines-in-quotes")).toEqual([]);
      }),
      runs,
    ));

  it("never moves a value into another column, however a line of it is damaged", async () => {
    const damage = fc.record({
      row: fc.nat(),
      at: fc.nat(),
      what: fc.constantFrom("drop", "double", '"', "'", ";", ",", " ", "\n"),
    });
    const plain = fc.array(
      fc.tuple(fc.constantFrom("Ghana", "Korea, Rep.", "Peru", "Mali"), figure, figure, figure),
      {
        minLength: 6,
        maxLength: 14,
      },
    );
    await fc.assert(
      fc.asyncProperty(plain, damage, async (body, { row, at, what }) => {
        const rows = body.map(([name, ...figures], i) => [
          `${name} ${i}`,
          `C${"ABCDEFGHIJKLMNO"[i]}`,
          ...figures,
        ]);
        const header = ["country", "code", "2012", "2013", "2014"];
        const lines = [header, ...rows].map((cells) =>
          cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","),
        );
        const hit = 1 + (row % rows.length);
        const line = lines[hit]!;
        // A delimiter is what moves values: hit one, or the place before it.
        const commas = [...line].flatMap((sign, i) => (sign === "," ? [i] : []));
        const place = commas[at % commas.length]!;
        const changed =
          what === "drop"
            ? line.slice(0, place) + line.slice(place + 1)
            : what === "double"
              ? `${line.slice(0, place)},${line.slice(place)}`
              : line.slice(0, place) + what + line.slice(place + 1);
        const bytes = new TextEncoder().encode(lines.with(hit, changed).join("\n"));
        const file = await readFile({ path: "a.csv", bytes });
        const read = file.tables.flatMap((table) => table.rows.map(({ cells }) => cells));
        const damaged = file.problems.filter(({ code }) => code === "damaged-row");
        for (const cells of read) {
          const source = [header, ...rows].find((one) => cells[1] !== null && one[1] === cells[1]);
          if (!source) continue;
          for (const [column, cell] of cells.entries()) {
            // A figure that stands alone in its cell is its column's own.
            if (column > 1 && cell !== null && Number.isFinite(Number(cell)))
              expect(cell).toBe(source[column]);
          }
        }
        const others = [header, ...rows].filter((_, i) => i !== hit);
        if (damaged.length > 0) expect(read).toEqual(expect.arrayContaining(others.slice(1, hit)));
      }),
      moreRuns,
    );
  });

  it("never moves a value of drawn-up columns over a gap into another column", async () => {
    const row = fc.tuple(
      fc.constantFrom("Ghana", "New Zealand", "Peru", "Mali"),
      fc.option(figure),
      fc.option(figure),
      fc.option(figure),
    );
    const gaps = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 4, maxLength: 10 }),
        gaps,
        fc.boolean(),
        async (body, gap, right) => {
          const rows = body.map(([name, ...figures], i) => [`C${i}`, name.replace(" ", "_"), ...figures]);
          const table = [["id", "country", "2012", "2013", "2014"], ...rows];
          const widths = table[0]!.map((_, i) => Math.max(...table.map((cells) => (cells[i] ?? "").length)));
          const lines = table.map((cells) =>
            cells
              .map((cell, i) => {
                const wide = widths[i]! + (gap[i] ?? 1);
                return right ? (cell ?? "").padStart(wide) : (cell ?? "").padEnd(wide);
              })
              .join(""),
          );
          const bytes = new TextEncoder().encode(lines.join("\n"));
          const file = await readFile({ path: "a.txt", bytes });
          if (file.delimiter === undefined) return;
          for (const { cells } of file.tables.flatMap((one) => one.rows)) {
            const source = table.find((one) => one[0] === cells[0]);
            if (!source) continue;
            for (const [column, cell] of cells.entries()) {
              if (column > 1 && cell !== null) expect([cells, cell]).toEqual([cells, source[column]]);
            }
          }
        },
      ),
      moreRuns,
    );
  });
});

describe("a text of words", () => {
  const word = fc.constantFrom(
    ..."the country of in ranks 2020 12 and a report Peru 3.5 says, which that most".split(" "),
  );
  const sentence = fc.array(word, { minLength: 5, maxLength: 14 }).map((words) => `${words.join(" ")}.`);
  const isPlain = async (lines: readonly string[]) => {
    const file = await readFile({ path: "notes", bytes: new TextEncoder().encode(lines.join("\n")) });
    expect(file.delimiter).not.toBe(" ");
  };

  it("stays without a table, a sentence a line, also where every line has as many words", async () => {
    const alike = fc
      .integer({ min: 5, max: 14 })
      .chain((length) => fc.array(fc.array(word, { minLength: length, maxLength: length }), { minLength: 3 }))
      .map((lines) => lines.map((words) => `${words.join(" ")}.`));
    const texts = fc.oneof(fc.array(sentence, { minLength: 3, maxLength: 12 }), alike);
    await fc.assert(
      fc.asyncProperty(texts, async (sentences) => {
        fc.pre(!sentences.every((one) => one.includes(",")));
        await isPlain(sentences);
      }),
      runs,
    );
  });

  it("stays without a table where the lines of a paragraph end anywhere", async () =>
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 5, maxLength: 20 }),
        fc.integer({ min: 40, max: 90 }),
        async (sentences, width) => {
          const lines: string[] = [""];
          for (const one of sentences.join(" ").split(" ")) {
            const line = `${lines.at(-1)} ${one}`.trim();
            if (line.length <= width) lines.splice(-1, 1, line);
            else lines.push(one);
          }
          await isPlain(lines);
        },
      ),
      runs,
    ));
});
