import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import { PUBLISHER_FILES } from "./readers/drawn.ts";

const PATH = "us-assistance/us_foreign_aid_country.csv";
const NEEDS = existsSync(PUBLISHER_FILES + PATH) ? "" : ` (needs ../shared/publisher-files/${PATH})`;

describe.skipIf(NEEDS !== "")(`ForeignAssistance.gov's table of countries${NEEDS}`, () => {
  const bytes = NEEDS === "" ? readFileSync(PUBLISHER_FILES + PATH) : new Uint8Array();

  it("is read by fiscal year as a table of the user's own where one type is asked for", {
    tags: "slow",
  }, async () => {
    const where = [{ column: "Transaction Type Name", value: "Disbursements" }];
    const { observations } = await readSourceFile({ path: PATH, bytes }, { where });
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
    for (const code of ["GHA", "PHL", "NER", "JAM"]) {
      const published = rows
        .filter((row) => row["Country Code"] === code && row["Transaction Type Name"] === "Disbursements")
        .map((row) => [Number(row["Fiscal Year"]), Number(row.current_amount)]);
      const read = observations
        .filter(({ country, indicator }) => country === code && indicator === "current_amount")
        .map(({ year, value }) => [year, value]);
      expect(published.length).toBeGreaterThan(15);
      expect(new Map(read as [number, number][]), code).toEqual(new Map(published as [number, number][]));
    }
  });
});
