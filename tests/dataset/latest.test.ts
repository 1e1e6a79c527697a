import { describe, expect, it } from "vitest";
import { buildDataset } from "../../src/dataset/build.ts";
import { MADE_IN } from "../../src/dataset/latest.ts";
import { newest } from "../../src/dataset/observation-order.ts";
import type { Observation } from "../../src/model/observation.ts";
import { observation, undated } from "./make.ts";

const parts = { files: [], unresolved: [], problems: [], lists: [] };
/** As many countries as asked for have this year; codes are of no matter here. */
function years(indicator: string, year: number, countries: number): Observation[] {
  return Array.from({ length: countries }, (_, i) =>
    observation({
      indicator,
      year,
      country: `C${String(i).padStart(2, "0")}`,
      locator: `${indicator} ${year} ${i}`,
    }),
  );
}
const build = (observations: readonly Observation[], known = {}) =>
  buildDataset({ ...parts, observations }, {}, known);

describe("the latest year", () => {
  it("is the newest that any indicator has", () => {
    expect(build([...years("a", 2021, 3), ...years("b", 2023, 3)]).latest).toBe(2023);
    expect(build(years("a", 2021, 1)).latest).toBe(2021);
  });

  it("is no straggler's: of one country, or of fewer than a tenth of those of the fullest year", () => {
    const full = years("a", 2020, 40);
    const one = build([...full, ...years("a", 2023, 1)]);
    expect(one.latest).toBe(2020);
    expect(one.problems).toEqual([
      {
        severity: "warning",
        code: "year-not-counted",
        message:
          "a has figures for 2023 (1 country), which too few have for it to be the latest year; they do not count unless you pass --as-of 2023",
        file: "cpi/invented.xlsx",
        locator: "a 2023 0",
      },
    ]);
    expect(build([...full, ...years("a", 2023, 3)]).latest).toBe(2020);
    expect(build([...full, ...years("a", 2023, 4)]).latest).toBe(2023);
    expect(build([...full, ...years("a", 2023, 4)]).problems).toEqual([]);
  });

  it("is none after the year that this version was made in, however many have it", () => {
    const { latest, problems } = build([...years("a", 2023, 40), ...years("a", MADE_IN + 1, 40)]);
    expect(latest).toBe(2023);
    expect(problems.map(({ code }) => code)).toEqual(["year-not-counted"]);
    expect(build(years("a", MADE_IN, 3)).latest).toBe(MADE_IN);
  });

  it("is decided by the profile's indicators only, and only theirs are said", () => {
    const all = [...years("a", 2021, 3), ...years("b", 2025, 3), ...years("b", 2999, 1)];
    const { latest, problems } = build(all, { only: new Set(["a"]) });
    expect([latest, problems]).toEqual([2021, []]);
  });

  it("is the reference year of a snapshot where there is one, and what is newer is said", () => {
    const { latest, problems } = build(years("a", 2025, 3), { reference: 2023 });
    expect(latest).toBe(2023);
    expect(problems[0]!.message).toContain("newer than the reference year 2023 of the snapshot");
  });
});

describe("years that do not count", () => {
  it("are said once a source, by the newest year and the indicator that most countries have it for", () => {
    const of = (source: string, figures: readonly Observation[]) =>
      figures.map((one) => ({ ...one, source }));
    const { problems } = build(
      [
        ...of("wgi", [...years("wgi.a", 2024, 3), ...years("wgi.b", 2025, 4), ...years("wgi.c", 2025, 5)]),
        ...of("cpi", years("cpi.score", 2024, 2)),
      ],
      { reference: 2023 },
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "cpi.score has figures for 2024 (2 countries), newer than the reference year 2023 of the snapshot; they do not count unless you pass --as-of 2024",
      "wgi.c and 2 more of wgi have figures for 2024 to 2025 (5 countries for 2025), newer than the reference year 2023 of the snapshot; they do not count unless you pass --as-of 2025",
    ]);
  });

  it("are not said where a year was asked for", () => {
    const { latest, problems } = build(years("a", 2025, 3), { reference: 2023, asked: 2025 });
    expect([latest, problems]).toEqual([2023, []]);
  });
});

describe("the newest values", () => {
  it("are those with a year, and beside them those without", () => {
    const dated = [2019, 2021].map((year) => observation({ year }));
    expect(newest([undated(), ...dated])).toEqual([undated(), dated[1]]);
    expect(newest([...dated, undated()])).toEqual([dated[1], undated()]);
  });

  it("are none after a year, where one is asked for", () => {
    const dated = [2019, 2021].map((year) => observation({ year }));
    expect(newest(dated, 2020)).toEqual([dated[0]]);
  });
});
