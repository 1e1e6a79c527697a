import { expect, it } from "vitest";
import { numbersOf } from "../../src/words/numbers.ts";

/** As Unicode's CLDR has them, but for the thousands of Spanish (Ortografía de la lengua española, RAE and ASALE 2010); a non-breaking space stands as `_`, a narrow one as `~`. */
it.each([
  ["en", "1,234", "12,345", "3.25", "62 %"],
  ["fr", "1~234", "12~345", "3,25", "62~%"],
  ["es", "1234", "12~345", "3,25", "62_%"],
  ["pt", "1.234", "12.345", "3,25", "62%"],
  ["ru", "1_234", "12_345", "3,25", "62_%"],
  ["zh", "1,234", "12,345", "3.25", "62%"],
])("figures in %s have its marks", (language, four, five, decimal, share) => {
  const { grouped, fixed, percent, figure, exact } = numbersOf(language);
  const seen = [grouped(1234), grouped(12345), fixed(3.25, 2), percent(0.62)];
  expect(seen.map((text) => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~"))).toEqual([
    four,
    five,
    decimal,
    share,
  ]);
  expect([figure(3.25), exact(3.25)]).toEqual([decimal, decimal]);
});

it("a percentage has the decimals or the digits that are asked for", () => {
  const { percentTo, percentUpTo, percentDigits } = numbersOf("ru");
  expect([percentTo(0.5, 1), percentUpTo(0.5, 1), percentDigits(0.5, 3)]).toEqual([
    "50,0\u00a0%",
    "50\u00a0%",
    "50\u00a0%",
  ]);
  expect([percentTo(1 / 1024, 1), percentUpTo(1 / 1024, 3), percentDigits(1 / 1024, 2)]).toEqual([
    "0,1\u00a0%",
    "0,098\u00a0%",
    "0,098\u00a0%",
  ]);
  expect(percentTo(-0.004, 0)).toBe("0\u00a0%");
});

it("a negative figure has a minus sign in every language", () => {
  const { fixed, grouped, signed } = numbersOf("fr");
  expect([fixed(-0.5, 1), grouped(-1234), signed(-2, 0), signed(2, 0)]).toEqual([
    "\u22120,5",
    "\u22121\u202f234",
    "\u22122",
    "+2",
  ]);
});
