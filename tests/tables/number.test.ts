import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../src/tables/index.ts";
import { numberStyleOf } from "../../src/tables/number.ts";
import { draws } from "../properties/seed.ts";
import { listed } from "./listed.ts";

const figure = (text: string, decimal: "." | "," = ".") => {
  const read = readNumber(text, { decimal });
  return read.kind === "number" ? read.value : read.kind;
};

describe("readNumber", () => {
  it.each([
    ["43", 43],
    [" 43 ", 43],
    ["-5.8", -5.8],
    ["+5.8", 5.8],
    [".5", 0.5],
    ["12.", 12],
    ["1e-3", 0.001],
    ["1,234", 1234],
    ["-1,234,567.25", -1234567.25],
    ["12,34,567", 1234567],
    ["1,23,456.5", 123456.5],
    ["1 234 567", 1234567],
    ["1\u00a0234", 1234],
    ["1\u202f234.5", 1234.5],
    ["1'234", 1234],
    ["1’234", 1234],
    ["7.5%", 7.5],
    ["7.5 %", 7.5],
    ["\u22125.8", -5.8],
    ["–5.8", -5.8],
    ["5\u200b.8", 5.8],
    ["\ufeff12", 12],
    ["12.5*", 12.5],
    ["12.5 [1]", 12.5],
    ["12.5[a]%", 12.5],
    ["12.5¹", 12.5],
    ["1,234†", 1234],
    ["6₂", 6],
    ["6¹,²", 6],
    ["7 (a)", 7],
    ["\u200f12.5\u200e", 12.5],
    ["\u2067 12\u2069", 12],
    ["\uff14\uff11", 41],
    ["-\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15", -1234.5],
    ["\uff0d\uff17\uff05", -7],
  ])("reads %j as a careful person would", (text, value) => expect(figure(text)).toBe(value));

  it.each([
    "  ",
    " * ",
    ...listed(`
      (nothing) | .. | ... | … | N/A | n.a. | NA | n/d | - | – | — | − | -- | Not Available | Unavailable |
      no data | #N/A | : | null | n.d. | n a | s/o | k. A. | н/д | ― | ..* | .. [1] | N/A¹`),
  ])("takes %j for a missing figure", (text) => expect(figure(text)).toBe("missing"));

  it.each(
    listed(`
      7,5 | 12,3,456 | 1,234,56 | 0,234 | -0,234 | 00,123 | 12,34 | 1,234 567 | 1.234.567 | 3–5 | 3-5 | <5 |
      >95 | ~12 | (3.2) | $5 | 5 USD | 12 (2016) | 2w | 1 2 | 0x10 | Infinity | 1e999 | - 5 | 5- | --5 |
      1..5 | #DIV/0! | 5²x | ٣ | yes`),
  )("takes %j for no number rather than guess", (text) => expect(figure(text)).toBe("bad"));

  it("reads decimal commas where the table is known to write them", () => {
    expect(figure("7,5", ",")).toBe(7.5);
    expect(figure("1.234,5", ",")).toBe(1234.5);
    expect(figure("1 234,5", ",")).toBe(1234.5);
    expect(figure("1.234", ",")).toBe(1234);
    expect(figure("7.5", ",")).toBe("bad");
    expect(figure("1,234.5", ",")).toBe("bad");
  });

  it("passes numbers through, and nothing that is not finite", () => {
    expect(readNumber(0)).toEqual({ kind: "number", value: 0 });
    expect(readNumber(-0.5)).toEqual({ kind: "number", value: -0.5 });
    expect(readNumber(Number.NaN)).toEqual({ kind: "bad", text: "NaN" });
    expect(readNumber(true)).toEqual({ kind: "bad", text: "true" });
    expect(readNumber(null)).toEqual({ kind: "missing" });
    expect(readNumber(undefined)).toEqual({ kind: "missing" });
  });

  it.each([
    ["7", undefined],
    ["7.5 %", undefined],
    ["\u00a07", undefined],
    ["1 234", undefined],
    ["7†", "footnote"],
    ["8 [1]", "footnote"],
    ["7*", "footnote"],
    ["7 (a)", "footnote"],
    ["6.5¹", "footnote"],
    ["7% *", "footnote"],
    ["7* %", "footnote"],
    ["\u200e12", "unseen"],
    ["1\u200b2", "unseen"],
    ["\u202d12\u202c", "unseen"],
  ])("says what stands around the number in %j", (text, around) => {
    const read = readNumber(text);
    expect(read.kind === "number" && read.around).toBe(around);
  });

  it("takes no number that is shown turned round: what is stored as 12 looks like 21", () =>
    expect(readNumber("\u202e12\u202c")).toEqual({ kind: "bad", text: "[U+202E]12" }));

  it("takes no power for a number with a mark", () => expect(readNumber("10⁻³").kind).toBe("bad"));

  it("reads back every number as it is written, with any grouping, sign, spaces and percent sign", () => {
    const parts = fc.record({
      whole: fc.bigInt({ min: 0n, max: 999_999_999_999n }),
      fraction: fc.option(fc.stringMatching(/^\d{1,4}$/u)),
      group: fc.constantFrom("", ",", " ", "\u00a0", "\u202f", "\u2009", "'", "’"),
      sign: fc.constantFrom(..."|+|-|\u2212|–|\u2011|－".split("|")),
      after: fc.constantFrom(..."|%| %|\u00a0%|％|*| [2]| [a]|†|¹|²³|‡ §|  |\n".split("|")),
      decimal: fc.constantFrom("." as const, "," as const),
    });
    fc.assert(
      fc.property(parts, ({ sign, whole, fraction, group, after, decimal }) => {
        const separator = group === "," && decimal === "," ? "." : group;
        const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/gu, separator);
        const text = `${sign}${grouped}${fraction === null ? "" : decimal + fraction}${after}`;
        const expected = Number(
          `${/^[^+]/u.test(sign) ? "-" : ""}${whole}${fraction === null ? "" : `.${fraction}`}`,
        );
        const around = /[*\]†³¹§]$/u.test(after) ? { around: "footnote" } : {};
        expect(readNumber(text, { decimal })).toEqual({ kind: "number", value: expected, ...around });
      }),
      draws(2000),
    );
  });

  it("reads back what JavaScript writes for any finite number", () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toEqual({ kind: "number", value: value === 0 ? 0 : value });
      }),
      draws(2000),
    ));
});

describe("numberStyleOf", () => {
  it.each([
    [["7,5", "43"], ","],
    [["1.234,5"], ","],
    [["0,234", "1,234"], ","],
    [["7.5", "1,234"], "."],
    [["1,234.5"], "."],
    [["7,5", "8,5", "9.5"], ","],
    [["7,5 %", ".."], ","],
  ])("tells how %j is written", (cells, decimal) => expect(numberStyleOf(cells)).toEqual({ decimal }));

  it.each([[["1,234", "2,345"]], [["1.234"].slice(1)], [["43", "N/A", "a, b"]], [[]]])(
    "does not guess where nothing tells: %j",
    (cells) => expect(numberStyleOf(cells)).toBeUndefined(),
  );
});
