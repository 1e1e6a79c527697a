import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { listAsOf } from "../../src/dataset/lists/as-of.ts";
import { readLists } from "../../src/dataset/store.ts";

const lists = await readLists(fileURLToPath(new URL("../../data/lists", import.meta.url)));
const asOf = (id: string, year: number) => listAsOf(lists.find((list) => list.id === id)!, year);
const on = (id: string, year: number) => Object.keys(asOf(id, year).listed).sort().join(" ");

describe("the lists of law", () => {
  // The texts of Presidential Determinations 2024-14 (Burma and Iran; Belarus, Cuba, North Korea, Eritrea, Macau, Nicaragua,
  // China, Russia, Syria) and 2012-16 (waivers: Algeria, Central African Republic, Kuwait, Libya, Papua New Guinea, Saudi
  // Arabia, Yemen).
  it("withhold and waive what the determination of the fiscal year says", () => {
    expect(on("tvpa-withheld", 2024)).toBe("BLR CHN CUB ERI IRN MAC MMR NIC PRK RUS SYR");
    expect(on("tvpa-waived", 2012)).toBe("CAF DZA KWT LBY PNG SAU YEM");
  });

  it("clear only for the fiscal years whose determination is at hand whole", () => {
    const clears = (id: string) =>
      [2011, 2012, 2013, 2017, 2018, 2021, 2023, 2024, 2025].filter((year) => asOf(id, year).exhaustive);
    expect(clears("tvpa-withheld")).toEqual([2012, 2013, 2021, 2024]);
    expect(clears("tvpa-waived")).toEqual([2012, 2013]);
    for (const id of ["terrorism-sponsors", "section-7008", "narcotics-failed", "narcotics-waived"])
      expect(clears(id), id).toEqual([]);
  });

  it("end with their fiscal year, and what has no end goes on", () => {
    expect(on("tvpa-withheld", 2025)).toBe("");
    expect([2022, 2025].map((year) => on("narcotics-failed", year))).toEqual([
      "AFG BOL MMR VEN",
      "AFG BOL COL MMR VEN",
    ]);
    expect([2021, 2022, 2025].map((year) => on("section-7008", year))).toEqual(["", "BFA", "BFA GAB NER"]);
    expect([1983, 1984, 2017, 2025].map((year) => on("terrorism-sponsors", year))).toEqual([
      "SYR",
      "IRN SYR",
      "IRN PRK SYR",
      "CUB IRN PRK SYR",
    ]);
  });

  it("say of each entry which kind of act it is, who wrote it down and where it can be read", () => {
    for (const { id, effect, addedBy, address, entries } of lists.filter(({ id }) => id !== "cpc-partners")) {
      expect([id, effect, addedBy]).not.toContain(undefined);
      for (const entry of entries) expect(entry.address ?? address, id).toMatch(/^https?:/u);
    }
  });
});

const restrictions = fileURLToPath(
  new URL("../../../shared/publisher-files/restrictions/us_restrictions.csv", import.meta.url),
);

describe.skipIf(!existsSync(restrictions))("the lists of law against the table of restrictions", () => {
  const LISTS: readonly (readonly [string, RegExp, string])[] = [
    ["tvpa-withheld", /^22 U\.S\.C\. 7107/u, "withheld"],
    ["tvpa-waived", /^22 U\.S\.C\. 7107/u, "waived"],
    ["terrorism-sponsors", /^state sponsor/u, "designated"],
    ["section-7008", /^section 7008/u, "determination reported"],
    ["narcotics-failed", /^22 U\.S\.C\. 2291j/u, "failed demonstrably"],
    ["narcotics-waived", /^22 U\.S\.C\. 2291j/u, "failed demonstrably, assistance vital (waived)"],
  ];

  it.each(LISTS)("%s has its rows, all of them and no others", (id, authority, effect) => {
    const rows: Record<string, string>[] = parse(readFileSync(restrictions), { columns: true });
    const wanted = rows
      .filter((row) => authority.test(row.authority!) && row.effect === effect)
      .map(({ iso3, fiscal_year, date, address }) => [iso3, fiscal_year, date, address].join(" "));
    const entries = lists
      .find((list) => list.id === id)!
      .entries.flatMap((entry) =>
        entry.countries.map((country) =>
          [country, entry.fiscalYear ?? "", entry.from, entry.address].join(" "),
        ),
      );
    expect(entries.sort()).toEqual(wanted.sort());
  });
});
