import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { Cell, ParsedFile } from "../../src/model/table.ts";
import { gsi } from "../../src/sources/gsi.ts";
import { cells, itself, present, published } from "./published.ts";
import { delimited, workbook } from "./sheets.ts";

const HEADER = [
  "Country",
  "Population",
  "Region",
  "Estimated prevalence of modern slavery per 1,000 population",
  "Estimated number of people in modern slavery",
  "Governance issues",
  "Total Vulnerability score (%)",
  "Criminal justice mechanisms function effectively to prevent modern slavery (%)",
  "Government response total (%)",
];
const SOURCE = "Source: Walk Free 2029, Global Slavery Index 2029. Available from: somewhere";

/** Synthetic figures in the publisher's layout. */
function book(...rows: Cell[][]): ParsedFile {
  return workbook({
    CONTENTS: [["GLOBAL SLAVERY INDEX 2029"], ["CONTENTS"]],
    Response: [
      ["Source: Walk Free 2028, Global Slavery Index 2028."],
      ["Region", "Country", "M1"],
      ["Africa", "Ghana", 1],
    ],
    "GSI 2029 summary data": [
      [],
      [SOURCE, "", "", "PREVALENCE", "", "VULNERABILITY", "", "GOVERNMENT RESPONSE"],
      HEADER,
      ...rows,
    ],
  });
}

function read(file: ParsedFile, resolver = itself) {
  const recognition = gsi.recognise(file);
  expect(recognition).toBeDefined();
  return gsi.read(file, recognition!, { resolve: resolver });
}

describe("gsi", () => {
  it("finds the summary sheet by its columns, and dates it by its own title less two years", () => {
    const { observations } = read(book(["Ghana", 31_000_000, "Africa", 2.9, 91_000, 45, 50, 46.15, 40]));
    expect(observations[0]).toEqual({
      source: "gsi",
      layout: "summary",
      vintage: "2029",
      file: "folder/book.xlsx",
      country: "Ghana",
      indicator: "gsi.prevalence",
      year: 2027,
      value: 2.9,
      unit: "per 1,000",
      locator: "GSI 2029 summary data!D4",
      note: "Global Slavery Index 2029 edition: a modelled 2027 estimate for all ages, forced labour and forced marriage together; not child-trafficking prevalence",
    });
    expect(observations.map(({ indicator, value, locator }) => [indicator, value, locator]).slice(1)).toEqual(
      [
        ["gsi.victims", 91_000, "GSI 2029 summary data!E4"],
        ["gsi.vulnerability.governance", 45, "GSI 2029 summary data!F4"],
        ["gsi.vulnerability", 50, "GSI 2029 summary data!G4"],
        ["gsi.response.justice", 46.15, "GSI 2029 summary data!H4"],
        ["gsi.response", 40, "GSI 2029 summary data!I4"],
      ],
    );
  });

  it("takes the year of the estimate from the header of the prevalence where that states one", () => {
    const file = workbook({
      "GSI 2029": [
        [
          "Country",
          "Prevalence of modern slavery per 1,000 population (2026 estimate)",
          "Estimated number of people in modern slavery",
        ],
        ["Ghana", 2.9, 91_000],
      ],
    });
    const { observations } = read(file);
    expect(observations[0]).toMatchObject({ year: 2026, vintage: "2029" });
    expect(observations[0]!.note).toContain("a modelled 2026 estimate");
  });

  it("observes nothing where there is no estimate, and keeps the rest of the row", () => {
    const { observations, problems } = read(book(["Belize", 398_000, "Americas", "", "", "", "", 30, 25]));
    expect(observations.map(({ indicator }) => indicator)).toEqual(["gsi.response.justice", "gsi.response"]);
    expect(problems).toEqual([]);
  });

  it("keeps a response below 0, and flags a prevalence that no country can have", () => {
    const { observations, problems } = read(
      book(["Ghana", 31_000_000, "Africa", 2900, 91_000, "n/a", "fifty", "", -2.5]),
    );
    expect(observations.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["gsi.victims", 91_000],
      ["gsi.response", -2.5],
    ]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["out-of-scale", "GSI 2029 summary data!D4"],
      ["bad-number", "GSI 2029 summary data!G4"],
    ]);
  });

  it("skips footnotes", () => {
    const { unresolved, observations } = read(
      book(["Ghana", 31_000_000, "Africa", 2.9, 91_000], ["Note: rounded to the nearest thousand."]),
      (name) => (name === "Ghana" ? itself(name) : { input: name, match: "unknown", suggestions: [] }),
    );
    expect(observations).toHaveLength(2);
    expect(unresolved).toEqual([]);
  });

  it("does not take one column of prevalence for the publisher's file", () => {
    expect(gsi.recognise(delimited(["Country,Prevalence per 1000", "Ghana,2.9"]))).toBeUndefined();
  });

  it("fails loudly where the title is the publisher's and the summary is gone, or no edition is named", () => {
    const gone = workbook({
      CONTENTS: [["GLOBAL SLAVERY INDEX 2029"]],
      Data: [
        ["Land", "Wert"],
        ["Ghana", 1],
      ],
    });
    expect(() => read(gone)).toThrow(
      expect.objectContaining({
        code: "unknown-layout",
        where: { file: "folder/book.xlsx", locator: "CONTENTS!A1" },
      }),
    );
    const undated = workbook({ Data: [HEADER, ["Ghana", 31_000_000, "Africa", 2.9, 91_000]] });
    expect(() => read(undated)).toThrow(expect.objectContaining({ code: "unknown-layout" }));
  });
});

describe.skipIf(!present)("gsi on the publisher's file (needs ../shared/publisher-files)", () => {
  let file: ParsedFile;
  beforeAll(async () => {
    file = await published("gsi/2023-Global-Slavery-Index-Data.xlsx");
  });

  it("gives 160 estimates of 2021 and 176 responses, and nothing for the countries that lack one", () => {
    const { observations, problems } = read(file);
    const count = (id: string) => observations.filter(({ indicator }) => indicator === id).length;
    expect(["gsi.prevalence", "gsi.victims", "gsi.vulnerability"].map(count)).toEqual([160, 160, 160]);
    expect(["gsi.response", "gsi.response.justice"].map(count)).toEqual([176, 176]);
    expect(observations).toHaveLength(160 * 8 + 176 * 6);
    expect(new Set(observations.map(({ year }) => year))).toEqual(new Set([2021]));
    expect(problems).toEqual([]);
    const belize = observations.filter(({ country }) => country === "Belize");
    expect(belize.map(({ indicator }) => indicator)).not.toContain("gsi.prevalence");
    expect(belize.map(({ indicator }) => indicator)).toContain("gsi.response");
  });

  it("says in every estimate what it is not", () => {
    const { observations } = read(file);
    const estimates = observations.filter(({ indicator }) => /prevalence|victims/u.test(indicator));
    expect(estimates).toHaveLength(320);
    for (const { note } of estimates) {
      expect(note).toMatch(
        /modelled 2021 estimate for all ages, forced labour and forced marriage together; not child-trafficking prevalence$/u,
      );
    }
  });

  it("equals the publisher's cell in every one of the cells read another way", () => {
    const at = new Map(read(file).observations.map((observation) => [observation.locator, observation]));
    const expected = cells("gsi-cells.txt");
    expect(expected.length).toBeGreaterThanOrEqual(60);
    for (const [place, country, id, value] of expected) {
      expect(at.get(place!), place).toMatchObject({ country, indicator: `gsi.${id}`, value: Number(value) });
    }
  });

  it("resolves every country", () => {
    const { observations, unresolved } = read(file, resolve);
    expect(unresolved).toEqual([]);
    expect(new Set(observations.map(({ country }) => country)).size).toBe(180);
  });
});
