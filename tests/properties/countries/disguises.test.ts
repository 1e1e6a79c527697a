import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/countries/index.ts";
import { draws } from "../seed.ts";
import { writtenNames } from "./written-names.ts";

const names = writtenNames();
const name = fc.constantFrom(...names);
const latin = names.filter((text) => /^[\p{Script=Latin}\p{P}\p{Zs}\p{M}+&]+$/u.test(text));

const runs = draws(3000);

const said = (text: string) => {
  const { match, iso3 } = resolve(text);
  return [match === "exact" ? "alias" : match, iso3];
};
const same = (changed: string, original: string) =>
  expect(said(changed), `${JSON.stringify(changed)} | ${original}`).toEqual(said(original));
/** For damage that cannot always be undone: the same country, or none. */
const sameOrNone = (changed: string, original: string) => {
  const [is, was] = [resolve(changed).iso3, resolve(original).iso3];
  if (is !== undefined) expect(is, `${JSON.stringify(changed)} | ${original}`).toBe(was);
};

describe("resolve, given any of the written spellings in disguise", () => {
  it("has thousands of spellings to try", () => {
    expect(names.length).toBeGreaterThan(5000);
    expect(latin.length).toBeGreaterThan(3500);
  });

  it("sees through case", () =>
    fc.assert(
      fc.property(name, (original) => {
        same(original.toUpperCase(), original);
        same(original.toLowerCase(), original);
      }),
      runs,
    ));

  it("sees through spaces, line breaks and characters without width", () => {
    const gap = fc.constantFrom("  ", "\n", "\r\n", "\t", "\u00a0", "\u202f", "\u3000", " \u200b");
    const nothing = fc.constantFrom(..."\u00ad|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff".split("|"));
    fc.assert(
      fc.property(name, gap, nothing, fc.nat(), (original, between, hidden, seed) => {
        same(`${between}${original.replaceAll(" ", between)}${between}`, original);
        const letters = [...original];
        const at = seed % (letters.length + 1);
        same([...letters.slice(0, at), hidden, ...letters.slice(at)].join(""), original);
      }),
      runs,
    );
  });

  it("sees through the forms of Unicode", () => {
    const form = fc.constantFrom("NFC", "NFD", "NFKC", "NFKD");
    fc.assert(
      fc.property(name, form, (original, to) => {
        same(original.normalize(to), original);
      }),
      runs,
    );
  });

  it("sees through full-width letters", () =>
    fc.assert(
      fc.property(fc.constantFrom(...latin), (original) => {
        const wide = original.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        same(wide, original);
      }),
      runs,
    ));

  it("sees through footnote marks, quotes and dots", () => {
    const around = fc.constantFrom(..."*|**|†|‡|¹|²|[1]|[a]|(1)| 1/| 1)|.|,|;|:".split("|"));
    fc.assert(
      fc.property(name, around, (original, mark) => {
        same(original + mark, original);
        same(`"${original}"`, original);
        same(`« ${original} »`, original);
      }),
      runs,
    );
  });

  it("takes UTF-8 that was read as something else for the same country, or for none", () =>
    fc.assert(
      fc.property(name, fc.boolean(), (original, twice) => {
        const misread = (text: string) =>
          new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
        sameOrNone(twice ? misread(misread(original)) : misread(original), original);
      }),
      runs,
    ));

  it("takes a name that has lost letters for the same country, or for none", () => {
    const hole = fc.constantFrom("?", "\ufffd", "\ufffd\ufffd", "??");
    fc.assert(
      fc.property(name, hole, fc.nat(), (original, mark, seed) => {
        // A question mark that stands alone or at the end is punctuation.
        const inside = [...original.matchAll(/(?<=\p{L})\p{L}(?=\p{L})|\p{L}(?=\p{L})/gu)];
        const at = inside[seed % inside.length]?.index;
        if (at !== undefined) sameOrNone(original.slice(0, at) + mark + original.slice(at + 1), original);
        sameOrNone(original.replace(/[^\x00-\x7f]/gu, mark), original);
      }),
      draws(700, 1 / 20),
    );
  });
});
