import { describe, expect, it } from "vitest";
import type { Field } from "../../src/sources/factbook/entity.ts";
import { ownTier, tierLists } from "../../src/sources/factbook/tip-report.ts";

// Invented lists, in the wording of the snapshots.

function field(parts: Readonly<Record<string, string>>): Field {
  return {
    title: "trafficking in persons",
    section: "transnational issues",
    parts: Object.entries(parts).map(([key, text]) => ({ key, text, locator: `/${key}` })),
  };
}

const brief = (parts: Readonly<Record<string, string>>) =>
  tierLists(field(parts)).map(({ tier, names, count, year, locator }) => [tier, names, count, year, locator]);

describe("the TIP lists of the world entry", () => {
  it("are read under keys of their own, where the year that one of them prints counts for both", () =>
    expect(
      brief({
        "tier 2 watch list":
          "countries that do not comply but make efforts; (2 countries) Aland, Republic of Bland",
        "tier 3": "countries that do neither; (1 country) Cland (2015)",
      }),
    ).toEqual([
      ["Tier 2 Watch List", ["Aland", "Republic of Bland"], 2, 2015, "/tier 2 watch list"],
      ["Tier 3", ["Cland"], 1, 2015, "/tier 3"],
    ]));

  it("are read from a note, whose year may stand alone in the tier rating", () =>
    expect(
      brief({
        "tier rating": "(2015)",
        note: "Tier 2 Watch List: countries that comply; (2 countries) Aland, Bland Tier 3: countries that do not; (1 country) Cland",
      }),
    ).toEqual([
      ["Tier 2 Watch List", ["Aland", "Bland"], 2, 2015, "/note"],
      ["Tier 3", ["Cland"], 1, 2015, "/note"],
    ]));

  it("are read from the tier rating, and a list without a year does not borrow the note's", () =>
    expect(
      brief({
        "tier rating":
          "Tier 2 Watch List: (2 countries) Aland, Bland Tier 3: Cland, People's Republic of Dland",
        note: "Tier 2 Watch List: (1 country) Eland Tier 3: (1 country) Fland (2020)",
      }),
    ).toEqual([
      ["Tier 2 Watch List", ["Aland", "Bland"], 2, undefined, "/tier rating"],
      ["Tier 3", ["Cland", "People's Republic of Dland"], undefined, undefined, "/tier rating"],
      ["Tier 2 Watch List", ["Eland"], 1, 2020, "/note"],
      ["Tier 3", ["Fland"], 1, 2020, "/note"],
    ]));

  it("may include special cases and print a year each", () =>
    expect(
      brief({
        "tier rating":
          "Tier 2 Watch List: (1 country) Aland (2025) Tier 3: (1 country) Bland (2025) Special Case: (1 country) Cland (2025)",
      }).map(([tier, names, , year]) => [tier, names, year]),
    ).toEqual([
      ["Tier 2 Watch List", ["Aland"], 2025],
      ["Tier 3", ["Bland"], 2025],
      ["Special case", ["Cland"], 2025],
    ]));
});

describe("the placement in a country's own entry", () => {
  const own = (text: string) => {
    const found = ownTier(field({ "tier rating": text }));
    return found && [found.tier, found.year];
  };

  it("takes its year from the end of the text and not from the prose", () => {
    const text = "Tier 2 Watch List – Aland does not comply; the 2010 law (2011) was amended in 2014 (2015)";
    expect(own(text)).toEqual(["Tier 2 Watch List", 2015]);
  });

  it("takes its year from the report linked to before any other", () => {
    const link = "https://www.state.gov/reports/2025-trafficking-in-persons-report/aland/";
    expect(own(`Tier 3 — Aland does not comply (2024); for more details, go to: ${link}`)).toEqual([
      "Tier 3",
      2025,
    ]);
    expect(own(`Special Case; for more details, go to: ${link}`)).toEqual(["Special case", 2025]);
  });

  it("has no year where the text tells none", () =>
    expect(own("Tier 3 - Aland is not a party to the 2000 UN TIP Protocol")).toEqual(["Tier 3", undefined]));

  it("tells the Watch List from Tier 2", () => {
    expect(own("Tier 2 Watch list - Aland (2015)")).toEqual(["Tier 2 Watch List", 2015]);
    expect(own("Tier 2 — Aland (2015)")).toEqual(["Tier 2", 2015]);
    expect(own("Aland is a source country (2015)")).toBeUndefined();
  });
});
