import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { buildRanking } from "../../../src/explain/index.ts";
import { rankingWorkbook } from "../../../src/report/xlsx/ranking-workbook.ts";
import { countriesListed } from "../../../src/use/selection.ts";
import { calledIn, languages } from "../../../src/words/index.ts";
import { folderOf } from "../../cli/run-cli.ts";
import { spokenRun } from "../../in-words.ts";
import { FILES, ROOT } from "../../prepared-case.ts";
import { refused } from "./parts.ts";
import { PLACING } from "./placing-profiles.ts";

/** What ships, in English alone and of one region: it takes seconds. Invented ones have every kind of sheet and of formula between them. */
const among = countriesListed(["region:AF"], "--among");
const SHIPPED = await spokenRun({ profile: "cpc", lang: "en", among }, process.cwd());
const FOLDER = folderOf(PLACING);
const PLACED = await Promise.all(
  Object.keys(PLACING).map((name) =>
    spokenRun({ profile: join(FOLDER, name), lang: "en", among }, process.cwd()),
  ),
);
const INVENTED = await Promise.all(
  ["sample", "many", "card"].map((name) =>
    spokenRun(
      { profile: `./${name}.yaml`, data: [name === "sample" ? "figures.csv" : `${name}.csv`], lang: "en" },
      join(ROOT, FILES),
    ),
  ),
);

describe("the parts of a workbook", () => {
  it.each(languages.map(({ language, load }) => [language, load] as const))(
    "are what Excel accepts, in %s: names, types, relationships, elements in order, references, functions",
    { tags: "slow" },
    async (language, load) => {
      const words = await load();
      for (const { loaded, table, surroundings } of language === "en"
        ? [SHIPPED, ...PLACED, ...INVENTED]
        : INVENTED) {
        const nameOf = (iso3: string) => calledIn(words, iso3, surroundings.nameOf(iso3));
        const ranking = buildRanking(table, surroundings);
        const { profile } = loaded;
        const book = await rankingWorkbook({ ranking, table, profile, nameOf }, words);
        expect(await refused(book), profile.id).toEqual([]);
      }
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
