import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { readSourceFile } from "../../src/dataset/read.ts";
import type { Source } from "../../src/sources/contract.ts";
import { fiscalTransparency } from "../../src/sources/fiscal-transparency.ts";
import { foreignAssistance } from "../../src/sources/foreign-assistance/index.ts";
import { ogp } from "../../src/sources/ogp.ts";
import { vdem } from "../../src/sources/vdem/index.ts";
import { listed } from "../tables/listed.ts";
import { present, published } from "./published.ts";
import { delimited, workbook } from "./sheets.ts";

const read = (source: Source, lines: readonly string[]) => {
  const file = delimited(lines);
  return source.read(file, source.recognise(file)!, { resolve });
};
type Read = ReturnType<typeof read>;
const figures = ({ observations }: Read) =>
  observations.map(({ country, indicator, year, value }) => [country, indicator, year, value]);
const flags = ({ problems }: Read) => problems.map(({ code, locator }) => [code, locator]);

// Every table is invented, in its publisher's layout.

describe("the Open Government Partnership", () => {
  const HEADER = ["Country Code", "Year", "OGP Considerations: FO Participation", "OGP Participating"];
  const table = (...rows: (string | number)[][]) => {
    const file = workbook({ Sheet1: [HEADER, ...rows] });
    return ogp.read(file, ogp.recognise(file)!, { resolve });
  };

  it("reads who takes part, leaves local members out, and flags what is neither 0 nor 1", () => {
    const reading = table(
      ["ALB", 2012, "NA", 1],
      ["AFG", 2012, "NA", 0],
      ["NGKD", 2012, "NA", 1],
      ["PER", 2012, "NA", "NA"],
      ["GHA", 2012, "NA", 2],
      ["XQX", 2013, "NA", 1],
    );
    expect(figures(reading)).toEqual([
      ["ALB", "ogp.participating", 2012, "yes"],
      ["AFG", "ogp.participating", 2012, "no"],
    ]);
    expect(reading.unresolved.map(({ name }) => name)).toEqual(["XQX"]);
    expect(flags(reading)).toEqual([
      ["column-not-used", undefined],
      ["bad-flag", "Sheet1!D6"],
      ["part-of-country", "Sheet1!A4"],
    ]);
  });
});

describe("V-Dem", () => {
  it("reads its indices from an extract by name, or the full table by code, and names what it leaves out", () => {
    const extract = read(
      vdem,
      listed(`
      country_name,year,v2x_libdem,v2x_partipdem,v2x_cspart | Burma/Myanmar,2019,0.21,,0.5 |
      Zanzibar,1960,0.1,0.1,0.1 | Ghana,2019,1.2,0.4,0.6 | Mexico,1899,0.1,0.1,0.1`),
    );
    expect(figures(extract)).toEqual([
      ["MMR", "vdem.cspart", 2019, 0.5],
      ["MMR", "vdem.libdem", 2019, 0.21],
      ["GHA", "vdem.cspart", 2019, 0.6],
      ["GHA", "vdem.partipdem", 2019, 0.4],
    ]);
    expect(extract.unresolved.map(({ name, match }) => [name, match])).toEqual([
      ["Zanzibar", "not-a-country"],
    ]);
    expect(flags(extract)).toEqual([
      ["out-of-scale", "line 4, column 3"],
      ["history-left-out", "line 5, column 2"],
    ]);
    const full = read(vdem, [
      "country_name,country_text_id,country_id,year,v2x_polyarchy,v2x_cspart",
      "Ghana,GHA,7,2024,0.7,0.8",
    ]);
    expect(figures(full)).toEqual([["GHA", "vdem.cspart", 2024, 0.8]]);
    expect(full.problems[0]!.message).toBe("further columns were not read: country_id, v2x_polyarchy");
  });

  it("leaves alone a table with a column of its own beside country_name and year", () => {
    expect(vdem.recognise(delimited(["country_name,year,v2x_polyarchy", "Ghana,2019,0.5"]))).toBeUndefined();
  });
});

const AID =
  "Country Code,Country Name,Transaction Type ID,Transaction Type Name,Fiscal Year,current_amount,constant_amount";

describe("ForeignAssistance.gov", () => {
  it("reads each type of transaction, negative amounts too, and says of the newest years that they are not complete", () => {
    const reading = read(foreignAssistance, [
      AID,
      "GHA,Ghana,2,Obligations,2021,100,90",
      "GHA,Ghana,3,Disbursements,2021,-5,-4",
      "CS-KM,Kosovo,19,Initial Allocations,2023,7,7",
      "PER,Peru,18,President's Budget Requests,2024,8,8",
      "PER,Peru,1,Appropriated and Planned,2022,9,9",
    ]);
    expect(figures(reading)).toEqual([
      ["GHA", "us-assistance.obligations", 2021, 100],
      ["GHA", "us-assistance.disbursements", 2021, -5],
      ["XKX", "us-assistance.allocated", 2023, 7],
      ["PER", "us-assistance.requested", 2024, 8],
      ["PER", "us-assistance.appropriated", 2022, 9],
    ]);
    const incomplete = reading.observations.map(({ note }) => /not complete/u.test(note!));
    expect(incomplete).toEqual([false, false, true, true, false]);
    expect(flags(reading)).toEqual([["column-not-used", undefined]]);
  });

  it("leaves out regions, the quarter of 1976 and former states, and flags what it does not know", () => {
    const reading = read(foreignAssistance, [
      AID,
      "AFR,Africa Region,2,Obligations,2021,1,1",
      "WLD,World,2,Obligations,2021,1,1",
      "CAF,Central African Republic,2,Obligations,2021,1,1",
      "GHA,Ghana,2,Obligations,1976tq,1,1",
      "NULL,Soviet Union (former),2,Obligations,1999,1,1",
      "GHA,Ghana,9,Loans,2021,1,1",
      "GHA,Ghana,2,Obligations,2021,n/a,1",
      "GHA,Ghana,2,Obligations,2021,much,1",
    ]);
    expect(figures(reading)).toEqual([["CAF", "us-assistance.obligations", 2021, 1]]);
    expect(reading.unresolved.map(({ match }) => match)).toEqual(["not-a-country"]);
    expect(flags(reading)).toEqual([
      ["column-not-used", undefined],
      ["unknown-category", "line 7, column 4"],
      ["bad-number", "line 9, column 6"],
      ["region-left-out", "lines 2-3, column 2"],
      ["quarter-left-out", "line 5, column 5"],
    ]);
  });

  it("keeps the sectors of its other file apart, and never adds them up", () => {
    const reading = read(foreignAssistance, [
      `US Category ID,US Category Name,US Sector ID,US Sector Name,${AID}`,
      "1,Peace and Security,15,Transnational Crime,GHA,Ghana,2,Obligations,2021,40,40",
      "2,Democracy and Governance,21,Rule of Law & Human Rights,GHA,Ghana,2,Obligations,2021,60,60",
      "2,Democracy and Governance,,,GHA,Ghana,2,Obligations,2020,60,60",
    ]);
    expect(figures(reading)).toEqual([
      ["GHA", "us-assistance.obligations.transnational-crime", 2021, 40],
      ["GHA", "us-assistance.obligations.rule-of-law-human-rights", 2021, 60],
    ]);
    expect(reading.observations[0]!.note).toContain("Transnational Crime");
    expect(flags(reading)).toContainEqual(["no-sector", "line 4, column 4"]);
  });

  it("is read as a table of the user's own where rows are asked for", async () => {
    const bytes = new TextEncoder().encode(
      [AID, "GHA,Ghana,2,Obligations,2021,100,90", "GHA,Ghana,3,Disbursements,2021,5,4"].join("\n"),
    );
    const where = [{ column: "Transaction Type Name", value: "Disbursements" }];
    const { source, observations } = await readSourceFile({ path: "aid.csv", bytes }, { where });
    expect(source).toBe("wide");
    const amounts = observations.filter(({ indicator }) => indicator === "current_amount");
    expect(amounts.map(({ value }) => value)).toEqual([5]);
  });
});

describe("the Fiscal Transparency Report", () => {
  const HEADER = "iso3,name,report_year,met_minimum_requirements,address";

  it("reads who met the requirements, and says where the others are not named", () => {
    const reading = read(fiscalTransparency, [
      HEADER,
      "GHA,Ghana,2021,yes,https://example.org/2021",
      "GHA,Ghana,2019,yes,https://example.org/2019",
      "PER,Ghana,2021,yes,",
      "PER,Peru,2021,perhaps,",
      "PER,Peru,,yes,",
    ]);
    expect(figures(reading)).toEqual([
      ["GHA", "fiscal-transparency.met", 2021, "yes"],
      ["GHA", "fiscal-transparency.met", 2019, "yes"],
    ]);
    expect(reading.observations[0]!.note).toBe(
      "Fiscal Transparency Report 2021, from https://example.org/2021",
    );
    expect(flags(reading)).toEqual([
      ["only-positive", "line 2, column 4"],
      ["code-and-name-disagree", "line 4, column 2"],
      ["bad-flag", "line 5, column 4"],
      ["no-year", "line 6, column 3"],
    ]);
  });

  it("reads a no where the table has one", () => {
    const reading = read(fiscalTransparency, [HEADER, "GHA,Ghana,2021,yes,", "TCD,Chad,2021,no,"]);
    expect(figures(reading).map(([country, , , value]) => [country, value])).toEqual([
      ["GHA", "yes"],
      ["TCD", "no"],
    ]);
    expect(flags(reading)).toEqual([]);
  });
});

/** The rows of a publisher's file by csv-parse. */
function plain(path: string): Record<string, string>[] {
  const full = fileURLToPath(new URL(`../../../shared/publisher-files/${path}`, import.meta.url));
  return parse(readFileSync(full), { columns: true, bom: true });
}

describe.skipIf(!present)("against the publishers' files (needs ../shared/publisher-files)", () => {
  const all = async (source: Source, path: string) => {
    const file = await published(path);
    return source.read(file, source.recognise(file)!, { resolve });
  };
  const keyed = (reading: Read) =>
    new Map(
      reading.observations.map(({ country, indicator, year, value }) => [
        `${country} ${indicator} ${year}`,
        value,
      ]),
    );

  it("ForeignAssistance.gov: every amount of a country with a code of its own, and nothing else", async () => {
    const path = "us-assistance/us_foreign_aid_country.csv";
    const reading = await all(foreignAssistance, path);
    const found = keyed(reading);
    const types = {
      1: "appropriated",
      2: "obligations",
      3: "disbursements",
      18: "requested",
      19: "allocated",
    };
    const codes = new Set(reading.observations.map(({ country }) => country));
    const rows = plain(path).filter(
      (row) => codes.has(row["Country Code"]!) && row["Fiscal Year"] !== "1976tq",
    );
    const wrong = rows.filter((row) => {
      const type = types[row["Transaction Type ID"] as unknown as keyof typeof types];
      const key = `${row["Country Code"]} us-assistance.${type} ${row["Fiscal Year"]}`;
      return found.get(key) !== Number(row.current_amount);
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(20_000);
    const kosovo = plain(path).filter((row) => row["Country Code"] === "CS-KM");
    expect(found.size).toBe(rows.length + kosovo.length);
  });

  it("V-Dem: every index of a country whose name is plain", async () => {
    const found = keyed(await all(vdem, "engagement/vdem_clean.csv"));
    const codes = { Ghana: "GHA", Peru: "PER", Mongolia: "MNG", Niger: "NER", "Ivory Coast": "CIV" };
    const rows = plain("engagement/vdem_clean.csv").filter(
      (row) => row.country_name! in codes && Number(row.year) >= 1900,
    );
    const wrong = rows.flatMap((row) =>
      ["libdem", "partipdem", "cspart"].filter((index) => {
        const text = row[`v2x_${index}`]!;
        const key = `${codes[row.country_name as keyof typeof codes]} vdem.${index} ${row.year}`;
        return found.get(key) !== (text === "" ? undefined : Number(text));
      }),
    );
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(400);
  });

  it("the Fiscal Transparency Report: 74 governments of 2019 and 73 of 2021", async () => {
    const path = "restrictions/fiscal_transparency_met.csv";
    const found = keyed(await all(fiscalTransparency, path));
    const rows = plain(path).map((row) => `${row.iso3} fiscal-transparency.met ${row.report_year}`);
    expect([...found.keys()].sort()).toEqual([...new Set(rows)].sort());
    const of = (year: string) => rows.filter((key) => key.endsWith(year)).length;
    expect([of("2019"), of("2021")]).toEqual([74, 73]);
  });

  it("the Open Government Partnership: eight governments of 2011 took part, and no local member is read", async () => {
    const reading = await all(ogp, "engagement/OGP_data.xlsx");
    expect(reading.unresolved).toEqual([]);
    expect(new Set(reading.observations.map(({ country }) => country.length))).toEqual(new Set([3]));
  });
});
