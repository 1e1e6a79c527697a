import { describe, expect, it } from "vitest";
import { mccGroups } from "../../src/dataset/derivations/mcc-groups.ts";
import { observation } from "./make.ts";

const gni = (value: number, year = 2023) =>
  observation({ indicator: "mcc.gni-per-capita", source: "mcc", value, year });
const income = (value: string, year = 2023) =>
  observation({ indicator: "wb.income", source: "worldbank", value, year });
const made = (indicator: string, all: ReturnType<typeof observation>[]) =>
  mccGroups.derive(all).filter((one) => one.indicator === indicator);
const groups = (...all: ReturnType<typeof observation>[]) =>
  made("mcc.group", all).map(({ value, year, note }) => [value, year, note]);
const bases = (...all: ReturnType<typeof observation>[]) =>
  made("mcc.group-basis", all).map(({ value, year }) => [value, year]);

describe("the income groups of MCC's scorecard", () => {
  // Fiscal year 2025: up to $2,165, to $4,515, to $7,895 (MCC, Selection Criteria and Methodology Report).
  it.each([
    [2165, "low"],
    [2166, "lower-middle"],
    [4515, "lower-middle"],
    [4516, "upper-middle"],
    [7895, "upper-middle"],
    [7896, "high"],
  ])("go by GNI per capita where it is at hand: $%i is %s", (value, group) =>
    expect(mccGroups.derive([gni(value)])[0]!.value).toBe(group),
  );

  it("are the World Bank's where it is not, with the limit that cannot be checked", () => {
    expect(groups(income("upper-middle"))).toEqual([
      [
        "upper-middle",
        2023,
        "the World Bank's group stands in for MCC's bands of GNI per capita; the limit of GNI per capita is not checkable",
      ],
    ]);
    expect(groups(income("low"))[0]![2]).not.toContain("checkable");
  });

  it("take GNI before the World Bank's group whatever comes first, and only for a fiscal year whose bands are at hand", () => {
    const both = [income("upper-middle"), gni(9000)];
    for (const all of [both, both.toReversed()])
      expect(groups(...all).map(([group]) => group)).toEqual(["high"]);
    expect(groups(income("low", 2019), gni(9000, 2019)).map(([group]) => group)).toEqual(["low"]);
    expect(groups(gni(9000, 2019))).toEqual([]);
  });

  it("go by the bands of a scorecard also where the World Bank has a group of a later year, for five years", () => {
    const later = [2024, 2028, 2029].map((year) => income("upper-middle", year));
    expect(groups(gni(9000), ...later).map(([group, year]) => [group, year])).toEqual([
      ["high", 2023],
      ["upper-middle", 2029],
    ]);
    expect(groups(gni(9000), income("low", 2022)).map(([group]) => group)).toContain("low");
  });

  it("say by what they were found, so that a gate can ask whether the limit was checked", () => {
    expect(bases(income("upper-middle"))).toEqual([["World Bank", 2023]]);
    expect(bases(income("upper-middle"), gni(7000))).toEqual([["GNI per capita", 2023]]);
    // The bands of fiscal year 2027 are not at hand: its GNI per capita decides nothing.
    expect(bases(income("upper-middle", 2025), gni(7000, 2025))).toEqual([["World Bank", 2025]]);
  });
});
