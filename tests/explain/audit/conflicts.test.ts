import { describe, expect, it } from "vitest";
import { conflicts } from "../../../src/explain/audit/checks/conflicts.ts";
import { BARE } from "../../../src/model/audit.ts";
import type { Claim, Conflict, InputFile } from "../../../src/model/dataset.ts";
import { observation } from "../../dataset/make.ts";
import { brief, toldBy } from "./frames.ts";
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
  toldBy(conflicts, { conflicts: all, files, use: use([used]) }).map(({ code, severity, figures }) => [
    code,
    severity,
    figures,
  ]);

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
    const [finding] = toldBy(conflicts, {
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
    const [finding] = toldBy(conflicts, {
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
      return toldBy(conflicts, { conflicts: [one], files, use: use([used]) }).map(({ id, years }) => [
        id,
        years,
      ]);
    });
    expect(ids).toEqual([
      ["conflicts:factbook.literacy:GHA:2020:fb/world.json", [2020]],
      ["conflicts:factbook.literacy:GHA::fb/world.json", []],
    ]);
  });

  it("tells of sources that disagree both values and places; of what nothing settles, that neither is used", () => {
    const claim = (value: number, file: string) => ({ value, source: "a", file, locator: "B2" });
    const both = { kept: claim(5, "one.csv"), other: claim(9, "two.csv") };
    const conflict = { country: "GHA", indicator: "x", year: 2020, ...both };
    const used = observation({ indicator: "x", file: "one.csv", locator: "B2" });
    const told = (settled: "none" | "edition", files: Parameters<typeof conflicts.find>[0]["files"] = []) =>
      toldBy(conflicts, { conflicts: [{ ...conflict, settled }], files, use: use([used]) });
    const layouts = ["first", "second"].map((layout, i) => ({
      path: ["one.csv", "two.csv"][i]!,
      layout,
      sha256: "",
      bytes: 0,
      observations: 1,
    }));
    const whole = {
      ...BARE,
      id: "conflicts:x:GHA:2020:two.csv",
      check: "conflicts",
      code: "sources-disagree",
      severity: "person",
      subject: "x of <GHA> 2020",
      indicators: ["x"],
      countries: ["GHA"],
      years: [2020],
      figures: { kept: 5, other: 9 },
      places: [
        { file: "one.csv", locator: "B2" },
        { file: "two.csv", locator: "B2" },
      ],
    };
    expect(told("edition", layouts)).toEqual([
      { ...whole, message: expect.stringMatching(/^5 is used; two\.csv has 9\. /u) },
    ]);
    expect(told("none")).toEqual([
      {
        ...whole,
        message: expect.stringMatching(
          /^one\.csv has 5 and two\.csv has 9; no rule says which comes first, so neither is used/u,
        ),
      },
    ]);
  });

  it("tells of those settled together how many, the widest, of whom and when; what was overruled before what was revised", () => {
    const claim = (value: number | string, file: string, source: string, locator: string) => ({
      value,
      source,
      file,
      locator,
    });
    const revised = (country: string, year: number, was: number, is: number) => ({
      country,
      indicator: "x",
      year,
      settled: "edition" as const,
      kept: claim(is, "new.csv", "a", `${country} ${year}`),
      other: claim(was, "old.csv", "a", `${country} ${year}`),
    });
    const own = {
      country: "TGO",
      indicator: "x",
      settled: "precedence" as const,
      kept: claim("yes", "own.csv", "tidy", "line 2"),
      other: claim("no", "old.csv", "a", "B9"),
    };
    const all = [revised("PER", 2021, 10, 12), revised("GHA", 2019, 40, 31), revised("PER", 2019, 7, 6), own];
    const observations = all.map(({ kept }) =>
      observation({ indicator: "x", file: kept.file, locator: kept.locator }),
    );
    const found = toldBy(conflicts, { conflicts: all as never, files: [], use: use(observations) });
    expect(brief(found)).toEqual(["overruled note: x", "revised note: x"]);
    expect(found[1]).toEqual({
      ...BARE,
      id: "conflicts:revised:x",
      check: "conflicts",
      code: "revised",
      severity: "note",
      subject: "x",
      indicators: ["x"],
      countries: ["PER", "GHA"],
      years: [2019, 2021],
      figures: { values: 3, widestKept: 31, widestOther: 40 },
      places: [
        { file: "new.csv", locator: "GHA 2019" },
        { file: "old.csv", locator: "GHA 2019" },
      ],
      message: expect.stringMatching(
        /^The publisher revised 3 values in use \(the widest: <GHA> 2019 from 40 to 31\); the newest edition counts\. /u,
      ),
    });
    expect(found[0]).toMatchObject({ id: "conflicts:overruled:x", years: [], figures: { values: 1 } });
    expect(found[0]!.message).toContain("overrules 1 value in use (the widest: <TGO> from “no” to “yes”)");
  });
});
