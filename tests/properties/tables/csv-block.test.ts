import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Block, type Dialect, parseBlock } from "../../../src/tables/csv/records.ts";
import { draws } from "../seed.ts";

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(",", ";", " ", "§", '"', undefined),
  quote: fc.constantFrom('"', "'"),
  escape: fc.constantFrom("double", "backslash"),
  trim: fc.boolean(),
});
const piece = fc.constantFrom(
  ..."ab,;§ \\\0\ufeff'\"中",
  ..."\n\r\t",
  "\r\n",
  "\n\n",
  ',"',
  '",',
  '""',
  '"\n',
  "𝒳",
);

/** The whole text by the parser itself. */
function byParser(text: string, { delimiter, quote, escape: escaping, trim }: Dialect): Block {
  const records: { cells: string[]; end: number }[] = [];
  const options = {
    delimiter: delimiter ?? "\u001f",
    quote,
    escape: escaping === "backslash" ? "\\" : quote,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    trim,
    on_record: (cells: string[], { bytes: end }: { bytes: number }) => {
      records.push({ cells, end });
      return null;
    },
  };
  try {
    parse(Buffer.from(text), options);
    return { records, error: undefined };
  } catch (cause) {
    return { records, error: String((cause as { code?: string }).code) };
  }
}

it("reads lines without the parser as the parser reads them", () => {
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, dialects, (text, dialect) => {
      expect(parseBlock(Buffer.from(text), dialect)).toEqual(byParser(text, dialect));
    }),
    draws(3000),
  );
});
