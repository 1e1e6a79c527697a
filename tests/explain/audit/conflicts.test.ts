import { describe, expect, it } from "vitest";
import { conflicts } from "../../../src/explain/audit/checks/conflicts.ts";
import type { Claim, Conflict, InputFile } from "../../../src/model/dataset.ts";
import { observation } from "../../dataset/make.ts";
import { use } from "./use.ts";

const file = (path: string, layout: string): InputFile => ({
  path,
  layout,
  sha256: "",
  bytes: 0,
  observations: 1,
});
const files = [
  file("fb/2022.json", "entity"),
  file("fb/2023.json", "entity"),
  file("fb/world.json", "world"),
];

const claim = (given: Partial<Claim>): Claim => ({
  value: 5,
  source: "factbook",
  file: "fb/2023.json",
  locator: "/a",
  ...given,
});
const conflict = (kept: Partial<Claim>, other: Partial<Claim>, given: Partial<Conflict> = {}): Conflict => ({
  country: "GHA",
  indicator: "factbook.literacy",
  year: 2020,
  settled: "edition",
  kept: claim(kept),
  other: claim({ value: 9, ...other }),
  ...given,
});
const used = observation({ indicator: "factbook.literacy", value: 5, file: "fb/2023.json", locator: "/a" });

const found = (...all: Conflict[]) =>
  conflicts
    .find({ conflicts: all, files, use: use([used]) })
    .map(({ code, severity, figures }) => [code, severity, figures]);

describe("the audit of conflicts", () => {
  it("needs a person where another publisher or layout contradicts a value in use", () => {
    expect(found(conflict({}, { file: "fb/world.json" }))).toEqual([
      ["sources-disagree", "person", { kept: 5, other: 9 }],
    ]);
    expect(found(conflict({}, { source: "tidy", file: "own.csv" }))[0]!.slice(0, 2)).toEqual([
      "sources-disagree",
      "person",
    ]);
  });

  it("needs a person where one file contradicts itself", () => {
    expect(found(conflict({}, { locator: "/b" }))[0]![0]).toBe("sources-disagree");
  });

  it("notes revisions by the same publisher, counted by indicator with the widest", () => {
    const two = [
      conflict({}, { file: "fb/2022.json", value: 6 }),
      conflict({}, { file: "fb/2022.json", value: 8 }),
    ];
    expect(found(...two)).toEqual([["revised", "note", { values: 2, widestKept: 5, widestOther: 8 }]]);
  });

  it("notes what the user's own table overrules", () => {
    const own = observation({
      indicator: "factbook.literacy",
      source: "tidy",
      file: "own.csv",
      locator: "/a",
    });
    const [finding] = conflicts.find({
      conflicts: [conflict({ source: "tidy", file: "own.csv" }, {})],
      files,
      use: use([own]),
    });
    expect(finding).toMatchObject({ code: "overruled", severity: "note" });
  });

  it("notes what no score or gate uses, and is silent on indicators outside the profile", () => {
    expect(found(conflict({ locator: "/elsewhere" }, { file: "fb/world.json" }))[0]!.slice(0, 2)).toEqual([
      "not-in-use",
      "note",
    ]);
    expect(found(conflict({ locator: "/elsewhere" }, {}, { indicator: "wb.income" }))).toEqual([]);
  });

  it("sees a conflict behind a derived value, by the cell that it was made of", () => {
    const derived = observation({
      indicator: "mcc.rule-of-law",
      source: "derived",
      inputs: [{ file: "fb/2023.json", locator: "/a" }],
    });
    const [finding] = conflicts.find({
      conflicts: [conflict({}, { file: "fb/world.json" })],
      files,
      use: use([derived]),
    });
    expect(finding).toMatchObject({ code: "sources-disagree", severity: "person" });
  });

  it("has an id by which it can be acknowledged: of the indicator, country, year and file", () => {
    const ids = [2020, undefined].flatMap((year) => {
      const { year: _, ...rest } = conflict({}, { file: "fb/world.json" });
      const one = year === undefined ? rest : { ...rest, year };
      return conflicts
        .find({ conflicts: [one], files, use: use([used]) })
        .map(({ id, years }) => [id, years]);
    });
    expect(ids).toEqual([
      ["conflicts:factbook.literacy:GHA:2020:fb/world.json", [2020]],
      ["conflicts:factbook.literacy:GHA::fb/world.json", []],
    ]);
  });
});
