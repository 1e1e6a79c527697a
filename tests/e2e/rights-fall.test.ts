import { existsSync, readFileSync } from "node:fs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { rightsFall } from "../../src/dataset/derivations/rights-fall.ts";
import { readSourceFile } from "../../src/dataset/read.ts";
import { PUBLISHER_FILES } from "./readers/drawn.ts";

const PATH = "fiw/All_data_FIW_2013-2025.xlsx";
const NEEDS = existsSync(PUBLISHER_FILES + PATH) ? "" : ` (needs ../shared/publisher-files/${PATH})`;

/** As of 2024, by the file's own cells: who fell, from what in which year, to what in which year. */
const FELL = [
  ["Afghanistan", "AFG", 2020, 13, 2024, 1],
  ["Benin", "BEN", 2017, 33, 2021, 17],
  ["Burkina Faso", "BFA", 2021, 23, 2024, 3],
  ["Comoros", "COM", 2017, 24, 2021, 16],
  ["El Salvador", "SLV", 2020, 30, 2024, 17],
  ["Guinea", "GIN", 2018, 17, 2022, 7],
  ["Haiti", "HTI", 2020, 15, 2024, 6],
  ["Kyrgyzstan", "KGZ", 2019, 12, 2023, 4],
  ["Mali", "MLI", 2019, 17, 2023, 6],
  ["Myanmar", "MMR", 2019, 14, 2023, 0],
  ["Nicaragua", "NIC", 2020, 10, 2024, 2],
  ["Niger", "NER", 2022, 23, 2024, 5],
  ["Tanzania", "TZA", 2017, 22, 2021, 12],
  ["Tunisia", "TUN", 2020, 32, 2024, 11],
] as const;

describe.skipIf(NEEDS !== "")(`a fall of political rights by 8 or more${NEEDS}`, () => {
  it("is found, as of 2024, in these fourteen countries, Niger, Burkina Faso, Mali and Guinea among them", {
    tags: "slow",
  }, async () => {
    const { observations } = await readSourceFile({
      path: PATH,
      bytes: readFileSync(PUBLISHER_FILES + PATH),
    });
    const found = rightsFall
      .derive(observations)
      .filter(({ year, value }) => year === 2024 && Number(value) >= 8)
      .map(({ country, value, note }) => [country, value, note])
      .sort();
    const expected = FELL.map(([, code, start, before, end, after]) => [
      code,
      before - after,
      `from ${before} in ${start} to ${after} in ${end}`,
    ]).sort();
    expect(found).toEqual(expected);
  });

  it("is between figures that stand in the file, as another library than the project's own reader reads it", async () => {
    const rows = await readSheet(PUBLISHER_FILES + PATH, "FIW13-25");
    const at = rows.findIndex((row) => row.includes("Edition"));
    const column = (title: string) => rows[at]!.findIndex((cell) => String(cell ?? "").trim() === title);
    const [name, edition, pr] = [column("Country/Territory"), column("Edition"), column("PR")];
    const figure = (who: string, year: number) =>
      rows.find((row) => row[name] === who && row[edition] === year + 1)![pr];
    for (const [who, , start, before, end, after] of FELL)
      expect([who, figure(who, start), figure(who, end)]).toEqual([who, before, after]);
  });
});
