import { describe, expect, it } from "vitest";
import { dueEditions } from "../../src/dataset/due.ts";
import { sources } from "../../src/sources/index.ts";

/** Of a publisher: the edition here, the one that should be out, and whether that is a newer one. */
function of(id: string, years: readonly number[], day: string) {
  const one = dueEditions(sources, [{ id, years }], day).find((source) => source.id === id)!;
  return [one.newest?.edition ?? null, one.due?.edition ?? null, one.overdue];
}

describe("the edition that should be out", () => {
  // Each row is a publisher's own date: the last edition out on the day before, and when its usual months were over.
  it.each([
    // The TIP Report of 2024 came out on 24 June 2024, that of 2015 on 27 July.
    ["tip", [2023], "2024-07-31", [2023, 2023, false]],
    ["tip", [2023], "2024-08-01", [2023, 2024, true]],
    ["tip", [2024], "2024-08-01", [2024, 2024, false]],
    // Freedom in the World 2023 came out on 9 March 2023 and describes 2022.
    ["fiw", [2021], "2023-03-31", [2022, 2022, false]],
    ["fiw", [2021], "2023-04-01", [2022, 2023, true]],
    // The CPI of 2024 came out on 11 February 2025, that of 2017 on 21 February 2018.
    ["cpi", [2023], "2025-02-28", [2023, 2023, false]],
    ["cpi", [2023], "2025-03-01", [2023, 2024, true]],
    // The governance indicators of 2024 came out on 7 November 2024 and describe the years to 2023.
    ["wgi", [2022], "2024-11-30", [2023, 2023, false]],
    ["wgi", [2022], "2024-12-01", [2023, 2024, true]],
    // Fiscal year 2025 was published on 1 July 2024, of incomes of 2023.
    ["worldbank", [2022], "2024-08-01", [2024, 2025, true]],
    ["worldbank", [2023], "2024-08-01", [2025, 2025, false]],
    // The findings of 2022 came out on 26 September 2023.
    ["ilab", [2021], "2023-10-31", [2021, 2021, false]],
    ["ilab", [2021], "2023-11-01", [2021, 2022, true]],
    // Scorecards of fiscal year 2025 came out on 21 November 2024; their figures are dated 2023.
    ["mcc", [2022], "2024-11-30", [2024, 2024, false]],
    ["mcc", [2022], "2024-12-01", [2024, 2025, true]],
    // Version 12 of V-Dem, which describes 2021, came out in March 2022.
    ["vdem", [2020], "2022-04-01", [2020, 2021, true]],
    // The Fiscal Transparency Report of 2024 came out on 19 September 2024.
    ["fiscal-transparency", [2023], "2024-09-30", [2023, 2023, false]],
    ["fiscal-transparency", [2023], "2024-10-01", [2023, 2024, true]],
  ] as const)("of %s with %j, on %s", (id, years, day, expected) =>
    expect(of(id, years, day)).toEqual(expected),
  );

  it("is none where there is no usual date, whatever the age of what is here", () => {
    for (const id of ["untc", "treaty-bank", "foreign-assistance", "factbook", "ogp"])
      expect(of(id, [2015], "2031-12-31"), id).toEqual([2015, null, false]);
    // The index of 2023 describes 2021.
    expect(of("gsi", [2021], "2031-12-31")).toEqual([2023, null, false]);
  });

  it("is not overdue where nothing of the publisher's is here, or a newer one than expected", () => {
    expect(of("tip", [], "2026-11-30")).toEqual([null, 2026, false]);
    expect(of("wgi", [2020, 2025, 2024], "2026-11-30")).toEqual([2026, 2025, false]);
  });

  it("is told of those overdue first, otherwise in the order of publishers, and of no table of the user's own", () => {
    const held = [
      { id: "cpi", years: [2020] },
      { id: "tip", years: [2026] },
      { id: "tidy", years: [2001] },
      { id: "ilab", years: [2014] },
    ];
    const ids = dueEditions(sources, held, "2026-11-30").map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(["ilab", "cpi", "tip", "tip-text"]);
    for (const id of ["tidy", "wide", "series", "findings"]) expect(ids).not.toContain(id);
  });
});

it("is known, or said not to be known, of every publisher, with the pages that say so", () => {
  for (const { id, url, release } of sources) {
    expect(release !== undefined, id).toBe(url !== "");
    if (release === undefined || release.kind === "unknown") continue;
    expect(release.pages.length, id).toBeGreaterThan(0);
    for (const page of release.pages) expect(page, id).toMatch(/^https?:\/\/\S+$/u);
    if (release.kind === "yearly") {
      const [first, last] = release.months;
      expect(1 <= first && first <= last && last <= 12, id).toBe(true);
    }
  }
});
