import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainNumber } from "../../src/tables/csv/stream-row.ts";
import { readNumber } from "../../src/tables/number.ts";
import { draws } from "../properties/seed.ts";
import { listed } from "./listed.ts";

const read = (text: string) => {
  const bytes = new TextEncoder().encode(`x${text}9`);
  return plainNumber(bytes, 1, bytes.length - 1);
};

describe("plainNumber", () => {
  it("reads the same double as the language does, whatever a number's length and exponent", () => {
    const digits = (max: number) =>
      fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: max });
    const exponent = fc.oneof(
      fc.constant(""),
      fc.integer({ min: -40, max: 40 }).map((e) => `E${e}`),
      fc.constant("e+07"),
    );
    const written = fc
      .tuple(fc.constantFrom("", "-"), digits(20), fc.oneof(fc.constant(""), digits(20)), exponent)
      .map(([sign, whole, decimals, e]) => `${sign}${whole}${decimals === "" ? "" : `.${decimals}`}${e}`);
    fc.assert(
      fc.property(written, (text) => Object.is(read(text), Number(text))),
      draws(3000),
    );
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => read(String(value)) === value,
      ),
      draws(3000),
    );
  });

  it.each([
    " 1",
    "1 ",
    ...listed(`
      (nothing) | - | . | 1e | 1e+ | 1.2.3 | 1,5 | +1 | --1 | 0x10 | Infinity | NaN | 1e400 | 1_0 | .. | ١`),
  ])("leaves “%s” to the reader of cells", (text) => expect(read(text)).toBeNaN());

  it("gives what the reader of cells gives wherever it gives a number", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.-eE+, "), maxLength: 8 });
    fc.assert(
      fc.property(text, (cell) => {
        const value = read(cell);
        if (!Number.isNaN(value)) expect(readNumber(cell)).toEqual({ kind: "number", value });
      }),
      draws(5000),
    );
  });
});
