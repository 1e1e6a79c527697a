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
import { present, published } from "./published.ts";
import { readBy, readCases } from "./read-cases.ts";
import { delimited } from "./sheets.ts";

const read = (source: Source, lines: readonly string[]) => readBy(source, { resolve })(delimited(lines));

// Every table is invented, in its publisher's layout.
readCases("publisher-tables.txt", {
  ogp: readBy(ogp, { resolve }),
  vdem: readBy(vdem, { resolve }),
  aid: readBy(foreignAssistance, { resolve }),
  fiscal: readBy(fiscalTransparency, { resolve }),
});

const AID =
  "Country Code,Country Name,Transaction Type ID,Transaction Type Name,Fiscal Year,current_amount,constant_amount";

describe("what is said of a publisher's figure", () => {
  it("is that amounts of the newest years are not complete, and of which sector they are", () => {
    const types = [
      "2,Obligations,2021",
      "19,Initial Allocations,2023",
      "18,President's Budget Requests,2024",
      "1,Appropriated and Planned,2022",
    ];
    const { observations } = read(foreignAssistance, [AID, ...types.map((type) => `PER,Peru,${type},9,9`)]);
    expect(observations.map(({ note }) => /not complete/u.test(note!))).toEqual([false, true, true, false]);
    const sector = "1,Peace and Security,15,Transnational Crime,GHA,Ghana,2,Obligations,2021,40,40";
    const header = `US Category ID,US Category Name,US Sector ID,US Sector Name,${AID}`;
    expect(read(foreignAssistance, [header, sector]).observations[0]!.note).toContain("Transnational Crime");
  });

  it("is where a government is named, and which columns of V-Dem are left out", () => {
    const header = "iso3,name,report_year,met_minimum_requirements,address";
    const met = read(fiscalTransparency, [header, "GHA,Ghana,2021,yes,https://example.org/2021"]);
    expect(met.observations[0]!.note).toBe("Fiscal Transparency Report 2021, from https://example.org/2021");
    const columns = "country_name,country_text_id,country_id,year,v2x_polyarchy,v2x_cspart";
    const [problem] = read(vdem, [columns, "Ghana,GHA,7,2024,0.7,0.8"]).problems;
    expect(problem!.message).toBe("further columns were not read: country_id, v2x_polyarchy");
  });
});

it("ForeignAssistance.gov is read as a table of the user's own where rows are asked for", async () => {
  const bytes = new TextEncoder().encode(
    [AID, "GHA,Ghana,2,Obligations,2021,100,90", "GHA,Ghana,3,Disbursements,2021,5,4"].join("\n"),
  );
  const where = [{ column: "Transaction Type Name", value: "Disbursements" }];
  const { source, observations } = await readSourceFile({ path: "aid.csv", bytes }, { where });
  expect(source).toBe("wide");
  const amounts = observations.filter(({ indicator }) => indicator === "current_amount");
  expect(amounts.map(({ value }) => value)).toEqual([5]);
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
  const keyed = (reading: ReturnType<Source["read"]>) =>
    new Map(
      reading.observations.map(({ country, indicator, year, value }) => [
        `${country} ${indicator} ${year}`,
        value,
      ]),
    );

  it("ForeignAssistance.gov: every amount of a country with a code of its own, and nothing else", {
    tags: "slow",
  }, async () => {
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

  it("V-Dem: every index of a country whose name is plain", { tags: "slow" }, async () => {
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
