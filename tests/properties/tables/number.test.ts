import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/tables/index.ts";

const numRuns = 2000;

/** Digits of a number, and how it is dressed. */
const written = fc.record({
  sign: fc.constantFrom("", "+", "-", "\u2212", "–", "\u2011", "－"),
  whole: fc.bigInt({ min: 0n, max: 999_999_999_999n }),
  fraction: fc.option(fc.stringMatching(/^\d{1,6}$/u)),
  decimal: fc.constantFrom("." as const, "," as const),
  group: fc.constantFrom("", "other", " ", "\u00a0", "\u202f", "\u2009", "'", "’"),
  percent: fc.constantFrom("", "%", " %", "\u00a0%", "％"),
  footnote: fc.constantFrom("", "*", " *", "†", "[1]", " [a]", "¹", "²³", "‡ §"),
  invisible: fc.constantFrom("", "\u200b", "\ufeff", "\u00ad", "\u200e"),
  before: fc.constantFrom("", " ", "\u00a0", "\t"),
  after: fc.constantFrom("", " ", "\u00a0", "\n"),
});

describe("readNumber", () => {
  it("reads every way a number is written to that number, in the style that writes it", () => {
    fc.assert(
      fc.property(written, (one) => {
        const separator = one.group === "other" ? (one.decimal === "." ? "," : ".") : one.group;
        const digits = String(one.whole).replace(/\B(?=(?:\d{3})+$)/gu, separator);
        const number = digits + (one.fraction === null ? "" : one.decimal + one.fraction);
        const middle = Math.floor(number.length / 2);
        const dressed =
          one.before +
          one.sign +
          number.slice(0, middle) +
          one.invisible +
          number.slice(middle) +
          one.percent +
          one.footnote +
          one.after;
        const isNegative = one.sign !== "" && one.sign !== "+";
        const value = Number(
          `${isNegative ? "-" : ""}${one.whole}${one.fraction === null ? "" : `.${one.fraction}`}`,
        );
        const around = one.footnote !== "" ? "footnote" : one.invisible !== "" ? "unseen" : undefined;
        expect(readNumber(dressed, { decimal: one.decimal })).toEqual({
          kind: "number",
          value,
          ...(around && { around }),
        });
      }),
      { numRuns },
    );
  });

  it("reads no text as a number that has a letter, a second number or a bound in it", () => {
    const number = fc.integer({ min: 0, max: 99_999 }).map(String);
    const spoilt = fc.oneof(
      fc.tuple(number, fc.stringMatching(/^[a-df-zA-DF-Z]{1,8}$/u)).map((parts) => parts.join("")),
      fc.tuple(fc.stringMatching(/^[a-zA-Z]{1,8}$/u), number).map((parts) => parts.join(" ")),
      fc
        .tuple(number, fc.constantFrom("-", "–", "/", " to ", ";", "..", ":", "x", "=", "+"), number)
        .map((parts) => parts.join("")),
      fc
        .tuple(fc.constantFrom("<", ">", "≤", "~", "c. ", "$", "€", "#", "(", "- "), number)
        .map((parts) => parts.join("")),
      fc
        .tuple(number, fc.constantFrom(")", "-", "th", " USD", " (2016)", "/10", "?", "!"))
        .map((parts) => parts.join("")),
      fc
        .tuple(number, fc.constantFrom(" ", ","), fc.stringMatching(/^\d{1,2}$|^\d{4,5}$/u))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(readNumber(text)).toEqual({ kind: "bad", text });
      }),
      { numRuns },
    );
  });

  it("never reads one text to two numbers other than by taking its one mark for a decimal or a thousands mark", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.,' -%"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, (cell) => {
        const point = readNumber(cell, { decimal: "." });
        const comma = readNumber(cell, { decimal: "," });
        if (point.kind !== "number" || comma.kind !== "number" || point.value === comma.value) return;
        expect(cell.replace(/[^.,]/gu, "")).toMatch(/^[.,]$/u);
        expect(cell).toMatch(/\d{1,3}[.,]\d{3}(?!\d)/u);
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it("reads 1,234 as 1234, and as 1.234 only where decimal commas are known to be written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^\d{3}$/u), (thousands, rest) => {
        const both = Number(`${thousands}${rest}`);
        const decimal = Number(`${thousands}.${rest}`);
        expect(readNumber(`${thousands},${rest}`)).toEqual({ kind: "number", value: both });
        expect(readNumber(`${thousands},${rest}`, { decimal: "," })).toEqual({
          kind: "number",
          value: decimal,
        });
        expect(readNumber(`${thousands}.${rest}`)).toEqual({ kind: "number", value: decimal });
        expect(readNumber(`${thousands}.${rest}`, { decimal: "," })).toEqual({ kind: "number", value: both });
      }),
      { numRuns: 300 },
    );
  });
});
