import { describe, expect, it } from "vitest";
import { mccGroups } from "../../src/dataset/derivations/mcc-groups/index.ts";
import { observation } from "./make.ts";

const gni = (value: number, year = 2023) =>
  observation({ indicator: "mcc.gni-per-capita", source: "mcc", value, year });
const income = (value: string, year = 2023) =>
  observation({ indicator: "wb.income", source: "worldbank", value, year });
const groups = (...all: ReturnType<typeof observation>[]) =>
  mccGroups.derive(all).map(({ value, year, note }) => [value, year, note]);

describe("the income groups of MCC's scorecard", () => {
  // Fiscal year 2025: up to $2,165, to $4,515, to $7,895 (MCC, Selection Criteria and Methodology Report).
  it.each([
    [2165, "low"],
    [2166, "lower-middle"],
    [4515, "lower-middle"],
    [4516, "upper-middle"],
    [7895, "upper-middle"],
    [7896, "high"],
  ])("go by GNI per capita where it is at hand: $%i is %s", (value, group) => {
    expect(mccGroups.derive([gni(value)])[0]!.value).toBe(group);
  });

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
});
