import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countries, resolve } from "../../../src/countries/index.ts";
import { entries } from "../../../src/countries/names-and-codes.ts";
import { meaningsAsWritten } from "../../../src/countries/resolve.ts";
import { draws } from "../seed.ts";

const names = [
  ...countries().map(({ name }) => name),
  ..."Korea, South|Congo (the)|Congo, Dem. Rep.|Bolivia (Plurinational State of)|St. Kitts & Nevis|Bahamas (the)".split(
    "|",
  ),
  ..."Saint Vincent and the Grenadines|Macedonia, the former Yugoslav Republic of|Hong Kong SAR, China".split(
    "|",
  ),
  ..."Российская Федерация|Кот-д'Ивуар|Йемен|República Dominicana|Royaume-Uni|Österreich|中华人民共和国".split(
    "|",
  ),
  ..."Northern Cyprus|Sub-Saharan Africa|Yugoslavia (former)|Congo|Korea|Virgin Islands|Atlantis|Frnace".split(
    "|",
  ),
];
const name = fc.constantFrom(...names);
const same = (changed: string, original: string) => {
  const [is, was] = [resolve(changed), resolve(original)];
  expect([is.match, is.iso3], `${changed} | ${original}`).toEqual([was.match, was.iso3]);
};

describe("resolve", () => {
  it("does not care about punctuation between words and around them", () => {
    const mark = fc.constantFrom(..."|,|.|-|–|;|:|'|’|\"|(|)|!|_|·|…".split("|"));
    fc.assert(
      fc.property(name, mark, mark, mark, (original, before, between, after) => {
        same(
          before + original.replace(/[ ,.()&'-]+/g, ` ${between} `) + after,
          original.replace(/[ ,.()&'-]+/g, " "),
        );
        same(before + original + after, original);
      }),
      draws(1000),
    );
  });

  it("does not need the punctuation of the countries' names", () => {
    for (const original of names.slice(0, 260)) same(original.replace(/[^\p{L}\p{N} ]/gu, " "), original);
  });

  it("does not care about accents in names of four letters or more", () => {
    const accent = fc.constantFrom("", "\u0300", "\u0301", "\u0302", "\u0308", "\u030c", "\u0327", "\u0304");
    fc.assert(
      fc.property(
        name,
        fc.infiniteStream(accent),
        fc.constantFrom("NFC", "NFD"),
        (original, accents, form) => {
          const marked = original.replace(/\p{Script=Latin}/gu, (letter) => letter + accents.next().value);
          same(marked.normalize(form), original);
          same(original.normalize("NFD").replace(/[\u0300-\u036f]/g, ""), original);
        },
      ),
      draws(1000),
    );
  });

  it("takes every spelling in its table for what the table says, whatever other rules do", () => {
    for (const [key, entry] of entries()) {
      if (meaningsAsWritten(key)) continue;
      const answer = resolve(key);
      if ("iso3" in entry) expect(answer.iso3, key).toBe(entry.iso3);
      else expect(answer.match, key).toBe(entry.match);
    }
  });

  it("takes no country's name for another country", () => {
    for (const { name: original, iso3 } of countries()) expect(resolve(original).iso3, original).toBe(iso3);
  });

  it("gives an answer of the right shape for any text", () => {
    // Lone surrogates too; fast-check needs most of a second to make ready its own `binary`.
    const anything = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
      .map((all) => String.fromCodePoint(...all));
    const text = fc.oneof(anything, fc.string({ unit: "grapheme" }), fc.mixedCase(name));
    const scheme = fc.constantFrom(
      {},
      { scheme: "gec" as const },
      { scheme: "ioc" as const },
      { scheme: "worldbank" as const },
    );
    fc.assert(
      fc.property(text, scheme, (input, options) => {
        const answer = resolve(input, options);
        const hit = answer.match === "exact" || answer.match === "alias";
        expect(answer.input).toBe(input);
        expect(answer.iso3 !== undefined).toBe(hit);
        expect(answer.name !== undefined).toBe(hit);
        expect(answer.suggestions.length).toBeLessThanOrEqual(3);
      }),
      draws(3000, 1 / 20),
    );
  });
});
