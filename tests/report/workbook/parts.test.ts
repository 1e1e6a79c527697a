import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { buildRanking } from "../../../src/explain/index.ts";
import { calledIn, languages } from "../../../src/locales/index.ts";
import { rankingWorkbook } from "../../../src/report/xlsx/ranking-workbook.ts";
import { loadRun } from "../../../src/run/load-run.ts";
import { refused } from "./parts.ts";

const run = await loadRun({ profile: "cpc", lang: "en" }, process.cwd());
const ranking = buildRanking(run.table, run.surroundings);

describe("the parts of a workbook", () => {
  it.each(languages.map(({ language, load }) => [language, load] as const))(
    "are what Excel accepts, in %s: names, types, relationships, elements in order, references, functions",
    async (_, load) => {
      const words = await load();
      const nameOf = (iso3: string) => calledIn(words, iso3, run.surroundings.nameOf(iso3));
      const { profile } = run.loaded;
      expect(
        await refused(await rankingWorkbook({ ranking, table: run.table, profile, nameOf }, words)),
      ).toEqual([]);
    },
  );

  it("and the check notices a name without quotes, and a function that Excel 2016 has not", async () => {
    const cells = new Map([["1,0", { formula: "XLOOKUP(A1,A1,A1)", formulaResult: 1 }]]);
    const pageSetup = { printTitlesRow: "$1:$1" };
    const found = await refused(
      await writeXlsx({ sheets: [{ name: "Not scored", rows: [["a"]], cells, pageSetup }] }),
    );
    expect(found).toEqual(
      expect.arrayContaining(["_xlnm.Print_Titles: Not scored!$1:$1", "Not scored!A2: calls XLOOKUP"]),
    );
  });
});
