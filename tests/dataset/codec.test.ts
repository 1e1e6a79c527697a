import { parse } from "csv-parse/sync";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { decodeCompact, encodeCompact, headerOf, OBSERVATION } from "../../src/dataset/columns.ts";
import { decodeConflicts, decodeObservations, decodeUnresolved } from "../../src/dataset/decode.ts";
import {
  CONFLICTS,
  cellOf,
  encodeObservations,
  encodeRows,
  type Table,
  UNRESOLVED,
} from "../../src/dataset/encode.ts";
import { DataFiles } from "../../src/dataset/snapshot.ts";
import type { Observation } from "../../src/model/observation.ts";
import { FORMULA } from "../../src/model/table.ts";
import { draws } from "../properties/seed.ts";
import { hashOf, inMemory, observation } from "./make.ts";

const HEADER = headerOf(OBSERVATION);
const plain = observation;

/** A figure without its note, layout and edition, and of one that is not derived without what only derived ones have. */
function untold({ note: _, layout: _l, vintage: _v, formula, inputs, ...figure }: Observation): object {
  return figure.source === "derived" ? { ...figure, formula, inputs } : figure;
}

function roundTrip(...given: Observation[]): Observation[] {
  return decodeObservations(encodeRows(given));
}

/** What a spreadsheet sees in a column, read by another parser than the snapshot's own. */
function cells(given: Observation, column: string): string {
  const [row] = parse(encodeObservations([given]), { columns: true }) as Record<string, string>[];
  return row![column]!;
}

describe("a snapshot's table", () => {
  it.each([-5, 0, 0.1, -0.30000000000000004, 1e21, 1.5e-7, 5e-324, 1.7976931348623157e308])(
    "gives back the number %d, bit by bit",
    (value) =>
      expect(roundTrip(plain({ value, se: Math.abs(value), lower: value, upper: value }))).toEqual([
        plain({ value, se: Math.abs(value), lower: value, upper: value }),
      ]),
  );

  it("has the cells that papaparse writes", () => {
    const marks = ",|\"|'|\n|\r|\t| |=|+|-|@|\ufeff|\uff1d|a|7|.".split("|");
    const text = fc.oneof(fc.string({ unit: fc.constantFrom(...marks), maxLength: 8 }), fc.string());
    const cell = fc.oneof(text, fc.double({ noNaN: true }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (given) => {
        const written = Papa.unparse([given], { newline: "\n", escapeFormulae: FORMULA });
        expect(given.map(cellOf).join(",")).toBe(written);
      }),
      draws(2000),
    );
  });

  it.each([
    ["a comma", "Tier 2, Watch List"],
    ["a quote", 'the "current" list'],
    ["a newline", "first line\nsecond line"],
    ["a carriage return", "first line\r\nsecond line\rthird"],
    ["spaces around it", "  padded  "],
    ["an equals sign in front", "=1+2"],
    ["a plus in front", "+ revised"],
    ["a minus in front", "- revised"],
    ["an at sign in front", "@SUM(A1)"],
    ["a tab in front", "\tindented"],
    ["a space and an equals sign in front", " =1+2"],
    ["a full-width equals sign in front", "＝1+2"],
    ["an apostrophe, a space and a plus in front", "' +1"],
    ["an apostrophe in front", "'quoted"],
    ["an apostrophe and an equals sign in front", "'=1+2"],
    ["letters beyond ASCII", "Côte d’Ivoire, 中国, 🌍"],
  ])("gives back a note with %s", (_what, note) => {
    const one = plain({
      note,
      locator: note,
      unit: note,
      formula: note,
      quote: note,
      inputs: [{ file: note, locator: note }],
    });
    expect(roundTrip(one)).toEqual([one]);
  });

  it.each(["5", "-5", "'5", "1e3", "0x10", " 7", "Infinity", "-", "=5"])(
    "gives back the category “%s” as text, not as a number",
    (value) => expect(roundTrip(plain({ value }))).toEqual([plain({ value })]),
  );

  it("gives back when a figure was measured, exactly or at the latest, and of which ages", () => {
    const given = [
      plain({ measured: 2012 }),
      plain({ measured: 2014, atLatest: true, ages: "10 to 14" }),
      plain({ year: 2015 }),
    ];
    expect(roundTrip(...given)).toEqual(given);
    expect(decodeCompact(encodeCompact(given))).toEqual(given);
    expect(given.map((one) => cells(one, "measured"))).toEqual(["2012", "<=2014", undefined]);
    expect(cells(given[1]!, "ages")).toBe("10 to 14");
  });

  it("has no columns for that where no figure needs them", () =>
    expect(encodeObservations([plain()]).split("\n")[0]).toBe(HEADER.trimEnd()));

  it("leaves absent what was absent: no empty text, no zero", () => {
    const { year: _, vintage: __, ...bare } = plain();
    expect(roundTrip(bare)).toEqual([bare]);
    expect(Object.keys(roundTrip(bare)[0]!)).not.toContain("se");
  });

  it("holds nothing that a spreadsheet would run, and leaves negative numbers numbers", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
      expect(cells(plain({ note: `${start}1+2` }), "note")).toBe(`'${start}1+2`);
    }
    expect(cells(plain({ value: -5 }), "value")).toBe("-5");
  });

  it("gives back any observation whatever its text", () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.stringMatching(/^['=+\-@\t\r\n",0-9]{1,6}$/u),
      // What looks like the start of another row.
      fc.constantFrom("\nGHA,", '"\nGHA,', '\n"",\nGHA,x'),
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const any = fc.record(
      {
        country: fc.constantFrom("GHA", "TGO"),
        indicator: fc.constant("invented.indicator"),
        value: fc.oneof(text, number),
        source: fc.constantFrom("tidy", "derived"),
        file: text,
        locator: text,
        year: fc.integer({ min: 1990, max: 2030 }),
        unit: text,
        se: number,
        lower: number,
        upper: number,
        note: text,
        layout: text,
        partial: fc.constant(true as const),
        vintage: text,
        formula: text,
        inputs: fc.array(fc.record({ file: text, locator: text }), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ["country", "indicator", "value", "source", "file", "locator"] },
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (given) => {
        expect(roundTrip(...(given as Observation[]))).toEqual(given);
        const own = given.filter(({ country }) => country === "GHA");
        expect(decodeObservations(encodeRows(given as Observation[]), { country: "GHA" })).toEqual(own);
        // Without what is told of figures, each is what it was: of its grade, of its years, at its place.
        expect(decodeObservations(encodeRows(given as Observation[]), { untold: true }).map(untold)).toEqual(
          (given as Observation[]).map(untold),
        );
        const same = (given as Observation[]).map((one) => ({ ...one, indicator: "x" }));
        expect(decodeCompact(encodeCompact(same))).toEqual(same);
      }),
    );
  });
});

describe("observations as columns of JSON", () => {
  const many = Array.from({ length: 20 }, (_, i) =>
    plain({ country: `C${i}`, value: i % 3, note: "the same in all", locator: `A${i}` }),
  );

  it("come back with what repeats written once", () => {
    const text = encodeCompact(many);
    expect(decodeCompact(text)).toEqual(many);
    expect(text.match(/the same in all/gu)).toHaveLength(1);
  });

  it("keep a note that only some have, and the lists of cells that a figure was made of", () => {
    const inputs = [{ file: "a.csv", locator: "line 2" }];
    const some = [
      plain({ note: "a" }),
      plain({ country: "TGO" }),
      plain({ country: "BEN", value: "Tier 2", inputs }),
    ];
    expect(decodeCompact(encodeCompact(some))).toEqual(some);
    const all = some.map((one) => ({ ...one, inputs }));
    expect(decodeCompact(encodeCompact(all))).toEqual(all);
  });

  it("come back one indicator after the other", () => {
    const other = many.map((one) => ({ ...one, indicator: "other" }));
    expect(decodeCompact(encodeCompact(many) + encodeCompact(other))).toEqual([...many, ...other]);
  });
});

describe("the slices of a snapshot's table", async () => {
  const rows = [
    plain({ indicator: "a", note: "line\nbreak, “quoted” 🌍" }),
    plain({ indicator: "a", country: "TGO" }),
    plain({ indicator: "b", value: -1 }),
    plain({ indicator: "c", note: "last" }),
  ];
  const { stage, textOf } = inMemory();
  const data = new DataFiles({ stage, hash: hashOf });
  const pieces = ["a", "b", "c"].map((id) => {
    const own = rows.filter(({ indicator }) => indicator === id);
    return { id, rows: own.length, bytes: Buffer.from(encodeRows(own)) };
  });
  await data.write("t", HEADER, pieces, { holds: "current" });
  const text = textOf([...data.files.values()][0]!);
  const slices = data.entries[0]!.indicators!;
  const bytes = Buffer.from(text);
  const cut = ([from, to]: readonly [number, number]) => bytes.subarray(from, to).toString("utf8");

  it("hold what they say: each indicator's rows and no other", () => {
    expect(slices.map(({ id, rows: count }) => [id, count])).toEqual([
      ["a", 2],
      ["b", 1],
      ["c", 1],
    ]);
    for (const slice of slices) {
      const part = cut(slice.at);
      expect(slice.sha256).toBe(hashOf(part));
      expect(decodeObservations(part)).toEqual(rows.filter(({ indicator }) => indicator === slice.id));
      expect(part.endsWith("\n")).toBe(true);
    }
  });

  it("stand one after another and fill the table behind its header", () => {
    expect(slices[0]!.at[0]).toBe(bytes.indexOf("\n") + 1);
    expect(slices.slice(1).map(({ at }) => at[0])).toEqual(slices.slice(0, -1).map(({ at }) => at[1]));
    expect(slices.at(-1)!.at[1]).toBe(bytes.length);
  });

  it("are of the same table that is written without slices", () =>
    expect(text).toBe(encodeObservations(rows)));
});

describe("what ingest could not settle", () => {
  const written = <T>({ header, rows }: Table<T>, entries: readonly T[]) => header + rows(entries);

  it("comes back from the tables of conflicts and of unresolved names", () => {
    const conflicts = [
      {
        country: "GHA",
        indicator: "tip.tier",
        year: 2015,
        settled: "standing" as const,
        kept: { value: "Tier 2", source: "tip", file: "a.csv", locator: "line 2, column 3" },
        other: { value: "Tier 3", source: "factbook", file: "-b.json", locator: "=C5" },
      },
      {
        country: "TGO",
        indicator: "cpi.score",
        settled: "none" as const,
        kept: { value: -1.5, source: "cpi", file: "a.xlsx", locator: "S!A1" },
        other: { value: "7", source: "tidy", file: "b.csv", locator: "line 2, column 3" },
      },
    ];
    expect(decodeConflicts(written(CONFLICTS, conflicts))).toEqual(conflicts);
    const unresolved = [
      {
        name: "@Atlantis, “Isle of”",
        file: "a.csv",
        locator: "line 2, column 1",
        match: "unknown" as const,
        suggestions: ["Malta", "Cyprus"],
      },
      {
        name: "World",
        file: "a.csv",
        locator: "line 3, column 1",
        match: "not-a-country" as const,
        suggestions: [],
      },
    ];
    expect(decodeUnresolved(written(UNRESOLVED, unresolved))).toEqual(unresolved);
  });
});
