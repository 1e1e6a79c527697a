import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { gsi } from "../../src/sources/gsi.ts";
import { listed } from "../tables/listed.ts";
import { cells, itself, present, published } from "./published.ts";
import { drawn, figuresOf, flagsOf, readBy, readCases } from "./read-cases.ts";

const HEADER = `Country | Population | Region | Estimated prevalence of modern slavery per 1,000 population | \
Estimated number of people in modern slavery | Governance issues | Total Vulnerability score (%) | \
Criminal justice mechanisms function effectively to prevent modern slavery (%) | Government response total (%)`;

/** Synthetic figures in the publisher's layout. */
const book = (...rows: readonly string[]) =>
  drawn(`
[CONTENTS] GLOBAL SLAVERY INDEX 2029 // CONTENTS
[Response] Source: Walk Free 2028, Global Slavery Index 2028. // Region | Country | M1 // Africa | Ghana | 1
[GSI 2029 summary data]
 | | | |
Source: Walk Free 2029, Global Slavery Index 2029. Available from: somewhere | | | PREVALENCE | | VULNERABILITY | | GOVERNMENT RESPONSE
${[HEADER, ...rows].join("\n")}`);
const read = readBy(gsi, { resolve: itself });
/** What is read of one row, without its country and sheet. */
const figures = (row: string) =>
  figuresOf(read(book(row))).map((figure) => figure.replace(/^\S+ (.*)@.*!(.*)$/u, "$1$2"));

describe("gsi", () => {
  readCases("gsi.txt", { itself: read });

  it("finds the summary sheet by its columns, and dates it by its own title less two years", () => {
    const row = "Ghana | 31000000 | Africa | 2.9 | 91000 | 45 | 50 | 46.15 | 40";
    const { observations } = read(book(row));
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
    expect(figures(row).slice(1)).toEqual(
      listed(`
      2027 gsi.victims 91000 E4 | 2027 gsi.vulnerability.governance 45 F4 | 2027 gsi.vulnerability 50 G4 |
      2027 gsi.response.justice 46.15 H4 | 2027 gsi.response 40 I4`),
    );
  });

  it("notes the year of the estimate that the header states, not that of the edition", () => {
    const header = HEADER.replace("per 1,000 population", "per 1,000 population (2026 estimate)");
    const { observations } = read(drawn(`[GSI 2029] ${header}\nGhana | 31000000 | Africa | 2.9 | 91000`));
    expect(observations[0]?.note).toContain("a modelled 2026 estimate");
  });

  it("observes nothing where there is no estimate, and keeps the rest of the row", () => {
    const row = "Belize | 398000 | Americas | | | | | 30 | 25";
    expect(figures(row)).toEqual(["2027 gsi.response.justice 30 H4", "2027 gsi.response 25 I4"]);
    expect(read(book(row)).problems).toEqual([]);
  });

  it("keeps a response below 0, and flags a prevalence that no country can have", () => {
    const row = "Ghana | 31000000 | Africa | 2900 | 91000 | n/a | fifty | | -2.5";
    expect(figures(row)).toEqual(["2027 gsi.victims 91000 E4", "2027 gsi.response -2.5 I4"]);
    expect(flagsOf(read(book(row)))).toEqual([
      "out-of-scale GSI 2029 summary data!D4",
      "bad-number GSI 2029 summary data!G4",
    ]);
  });

  it("skips footnotes", () => {
    const file = book("Ghana | 31000000 | Africa | 2.9 | 91000", "Note: rounded to the nearest thousand.");
    const { unresolved, observations } = readBy(gsi, {
      resolve: (name) =>
        name === "Ghana" ? itself(name) : { input: name, match: "unknown", suggestions: [] },
    })(file);
    expect(observations).toHaveLength(2);
    expect(unresolved).toEqual([]);
  });

  it("fails loudly where no edition is named", () => {
    const undated = drawn(`[Data]\n${HEADER}\nGhana | 31000000 | Africa | 2.9 | 91000`);
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
    const { observations, unresolved } = readBy(gsi, { resolve })(file);
    expect(unresolved).toEqual([]);
    expect(new Set(observations.map(({ country }) => country)).size).toBe(180);
  });
});
