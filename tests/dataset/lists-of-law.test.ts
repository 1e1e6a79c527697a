import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { listAsOf } from "../../src/dataset/lists.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { prepare } from "../../src/scoring/gates.ts";
import { heldText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";

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

  // The lists of each determination as the Federal Register prints them: FR Doc. 2014-23170, 2016-24734 (list (i) alone), 2017-23609,
  // 2019-24196, 2020-24894, 2022-23262. As of 31 December that of the next fiscal year holds.
  it.each([
    [2014, "COD CUB ERI GNQ IRN PRK RUS SYR VEN ZWE"],
    [2015, ""],
    [2016, "GNQ IRN SDN SSD VEN ZWE"],
    [2017, "COD ERI GNQ IRN PRK RUS SDN SSD SYR VEN"],
    [2019, "BDI CHN CUB ERI GMB GNQ IRN MRT PRK RUS SYR"],
    [2020, "BDI CHN CUB ERI IRN NIC PRK RUS SYR"],
    [2022, "AFG BLR CHN CUB ERI GNB IRN MAC MMR NIC PRK RUS SSD SYR"],
  ])("withhold as of %i from those of the Federal Register", (year, governments) =>
    expect(on("tvpa-withheld", year)).toBe(governments),
  );

  it("clear only for the years of which they are at hand whole", () => {
    const clears = (id: string) =>
      Array.from({ length: 38 }, (_, i) => 1989 + i).filter((year) => asOf(id, year).exhaustive);
    expect(clears("tvpa-withheld")).toEqual([2012, 2013, 2014, 2017, 2019, 2020, 2021, 2022, 2024]);
    expect(clears("tvpa-waived")).toEqual([2012, 2013, 2014]);
    expect(clears("terrorism-sponsors")).toEqual(Array.from({ length: 36 }, (_, i) => 1990 + i));
    for (const id of ["coups", "section-7008", "narcotics-failed", "narcotics-waived"])
      expect(clears(id), id).toEqual([]);
  });

  // The Secretary of State's designations and rescissions: Iraq 1990 to 2004, Libya to 2006, North Korea to October 2008 and from November
  // 2017, Cuba to May 2015 and from January 2021, Sudan 1993 to December 2020.
  it.each([
    [1990, "CUB IRN IRQ LBY PRK SYR"],
    [1993, "CUB IRN IRQ LBY PRK SDN SYR"],
    [2004, "CUB IRN LBY PRK SDN SYR"],
    [2006, "CUB IRN PRK SDN SYR"],
    [2008, "CUB IRN SDN SYR"],
    [2015, "IRN SDN SYR"],
    [2017, "IRN PRK SDN SYR"],
    [2020, "IRN PRK SYR"],
    [2021, "CUB IRN PRK SYR"],
    [2025, "CUB IRN PRK SYR"],
  ])("have the state sponsors of terrorism of %i, and clear the others", (year, governments) => {
    expect(on("terrorism-sponsors", year)).toBe(governments);
    expect(asOf("terrorism-sponsors", year).exhaustive).toBeDefined();
  });

  // Coups of 2021 to 2025, as the press dated them; Gabon was certified in 2025, Guinea's elected president took office on 2026-01-17.
  it("have the coups of the five years up to the end of a year, and say what closed their question", () => {
    const judged = (year: number, more: object = {}) => {
      const list = asOf("coups", year);
      const judge = prepare({ list: "coups", within: 5, ...more } as never, { list: () => list } as never);
      const all = [
        ...new Set(lists.find(({ id }) => id === "coups")!.entries.flatMap((one) => one.countries)),
      ];
      return all
        .filter((country) => judge(country).holds)
        .sort()
        .join(" ");
    };
    expect(judged(2025)).toBe("BFA GIN GNB MDG MLI MMR NER SDN");
    expect(judged(2025, { ended: "certification" })).toBe("GAB");
    expect(judged(2024)).toBe("BFA GAB GIN MLI MMR NER SDN");
    expect(judged(2026)).toBe("BFA GNB MDG NER");
    expect(judged(2025, { ended: "election" })).toBe("");
    expect(judged(2026, { within: 6, ended: "election" })).toBe("GIN");
    expect(judged(2012)).toBe("GNB MLI");
    expect(heldText(asOf("coups", 2025).listed.GIN!.held, en)).toBe("on 5 September 2021");
    expect(heldText(asOf("coups", 2026).ended.GIN!.held, en)).toBe(
      "on 5 September 2021; since 17 January 2026: elected, not certified",
    );
  });

  it("end with their fiscal year, and what has no end goes on", () => {
    expect(on("tvpa-withheld", 2025)).toBe("");
    expect([2022, 2025].map((year) => on("narcotics-failed", year))).toEqual([
      "AFG BOL MMR VEN",
      "AFG BOL COL MMR VEN",
    ]);
    expect([2020, 2021, 2022, 2024, 2025].map((year) => on("section-7008", year))).toEqual([
      "SDN",
      "MMR SDN",
      "BFA MMR SDN",
      "BFA GAB MMR NER SDN",
      "BFA MMR NER SDN",
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

  it.each(LISTS)("%s has its rows, all of them", (id, authority, effect) => {
    const rows: Record<string, string>[] = parse(readFileSync(restrictions), { columns: true });
    const wanted = rows
      .filter((row) => authority.test(row.authority!) && row.effect === effect)
      .map(({ iso3, fiscal_year, date }) => [iso3, fiscal_year, date].join(" "));
    const entries = lists
      .find((list) => list.id === id)!
      .entries.flatMap((entry) =>
        entry.countries.map((country) => [country, entry.fiscalYear ?? "", entry.from].join(" ")),
      );
    expect(wanted.length).toBeGreaterThan(0);
    expect(entries).toEqual(expect.arrayContaining(wanted));
  });
});
