import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import { ShortlistError } from "../../src/model/problem.ts";
import { makeWorkbook } from "../tables/workbook-fixture.ts";

const TIER = "does not fully meet the minimum standards for the elimination of trafficking";

/** Places where a long run of one character may stand: each is a file with the run in it. */
const PLACES: Readonly<
  Record<string, (run: string) => readonly [path: string, content: string | Uint8Array]>
> = {
  "title of a column": (run) => ["a.csv", `country,sco${run}re,year\nGhana,5,2020\nPeru,6,2020\n`],
  "title in quotes": (run) => ["a.csv", `country,"a${run.replaceAll('"', '""')}b",year\nGhana,5,2020\n`],
  "line above the header": (run) => ["a.csv", `x${run}y\n\ncountry,score,year\nGhana,5,2020\nPeru,6,2020\n`],
  "name of a country": (run) => ["a.csv", `country,score,year\nGhana${run}x,5,2020\nPeru,6,2020\n`],
  figure: (run) => ["a.csv", `country,score,year\nGhana,5${run}1,2020\nPeru,6,2020\n`],
  year: (run) => ["a.csv", `country,date,score\nGhana,2020${run},5\nPeru,2020,6\n`],
  "line of a table of spaces": (run) => ["a.txt", `country score year\nGhana 5 2020\nPeru${run} 6 2020\n`],
  "line of prose": (run) => ["GHA_2023.txt", `GHANA (Tier 2)\n\nThe Government of Ghana${run}${TIER}.\n`],
  "page of HTML": (run) => ["a.html", `<html><p>The Government of Ghana ${TIER}.</p>${run.repeat(8)}</html>`],
  "text of JSON": (run) => ["a.json", JSON.stringify([{ country: `Gha${run}na`, [`sco${run}re`]: 5 }])],
  "text of XML": (run) => ["a.xml", `<a b="${escaped(run)}"><c>${escaped(run)}x</c></a>`],
  "text of YAML": (run) => ["a.yaml", `country: ${JSON.stringify(`x${run}y`)}\nscore: 5\n`],
  "name of a sheet": (run) => ["a.xlsx", book(`S${run}`, "score")],
  "cell of a workbook": (run) => ["a.xlsx", book("S", `sco${run}re`)],
  "format of a workbook": (run) => ["a.xlsx", book("S", "score", run)],
};
const RUNS = [" ", ",", '"', "'", "9", "\t", "-", ".", "(", "&", "\u00a0", "<", "<!--", "<script>", "<a "];
const [LENGTH, SECONDS] = [60_000, 2];

function book(name: string, title: string, format = "0.0"): Uint8Array {
  const text = (cell: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const rows = `<row>${text("country")}${text(title)}</row><row>${text("Ghana")}<c s="1"><v>5</v></c></row>`;
  return makeWorkbook({ sheets: [{ name: escaped(name), rows }], formats: [escaped(format)] });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

describe("a long run of one character", () => {
  it.each(Object.entries(PLACES))(
    "in a %s takes no longer than it is long",
    async (_, make) => {
      const slow: string[] = [];
      for (const unit of RUNS) {
        const [path, content] = make(unit.repeat(LENGTH / unit.length));
        const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
        const start = performance.now();
        const refused = await readSourceFile({ path, bytes }).catch((cause: unknown) => cause);
        const took = (performance.now() - start) / 1000;
        if (took > SECONDS) slow.push(`${JSON.stringify(unit)}: ${took.toFixed(1)} s`);
        if (refused instanceof Error) expect(refused).toBeInstanceOf(ShortlistError);
      }
      expect(slow).toEqual([]);
    },
    120_000,
  );
});
