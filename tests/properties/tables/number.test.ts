import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/tables/index.ts";
import { draws } from "../seed.ts";

describe("readNumber", () => {
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
      draws(2000),
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
      draws(4000),
    );
  });
});
