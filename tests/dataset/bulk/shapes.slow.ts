import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../src/dataset/read.ts";
import { TABLES } from "../../fuzz/corpus.ts";
import { isStreamed, longTables, shortTables } from "./paths.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".csv"))
  .map((name) => [name, readFileSync(FIXTURES + name)] as const);

// Thousands of other tables: paths.slow.ts.
describe("a table read as a stream, of which next to nothing is looked at beforehand", () => {
  it.each([...TABLES.map((text) => [text, text] as const), ...fixtures])(
    "gives the figures and flags that %j gives held, or is left to be read whole",
    async (_, text) => {
      await isStreamed(
        text,
        { head: 64, beginning: 3 },
        { head: 256, beginning: 8 },
        { head: 1e6, beginning: 500 },
      );
    },
  );

  const ROWS = ["Ghana", "Peru", "Kenya", "Togo", "Mali", "Chile"].map(
    (country, i) => `${country},2020,${i}.5,7`,
  );
  const rows = `${ROWS.join("\n")}\n`;
  it.each([
    ["the header once more", `Country,Year,a,b\n${rows}Country,Year,a,b\n${rows}`],
    [
      "the header in another order",
      `Country,Year,a,b\n${rows}Country,b,a,Year\nGhana,7,0.5,2021\nPeru,7,1.5,2021\n`,
    ],
    ["another table below a blank line", `Country,Year,a,b\n${rows}\nCountry,Year,c,d\n${rows}`],
    ["another table below a title", `Country,Year,a,b\n${rows}\nScores\n\nCountry,Year,c,d\n${rows}`],
    [
      "decimal commas",
      `Country;Year;a;b\n${rows.replaceAll(",", ";").replaceAll(".5", ",345")}Mali;2021;0,5;7\n`,
    ],
    [
      "years under no known title",
      `Country,indicator,when,value\n${"Ghana,a,2019,1\nPeru,a,,2\n".repeat(3)}Mali,a,2020,3\n`,
    ],
    [
      "what is no year among what may be years",
      `Country,indicator,n,value\n${"Ghana,a,2000,1\nPeru,a,,2\n".repeat(3)}Mali,a,12,3\n`,
    ],
    ["years beside figures", `Country,Jahr,a\n${"Ghana,2019,1\nPeru,,2\n".repeat(3)}Mali,2020,3\n`],
    ["a second column of one title", `Country,indicator,value,value\n${"Ghana,a,1,2\n".repeat(6)}`],
    [
      "full-width digits",
      `Country,Year,a,b\n${rows}Mali,2021,\uff17,7\nNiger,\uff12\uff10\uff12\uff11,7,7\n`,
    ],
    ["a row of too many cells below a blank line", `Country,Year,a,b\n${rows}\nMali,2021,7,84,7\n`],
    [
      "a row a cell short beside an empty last column",
      `Country,Year,a,b,\n${rows.replaceAll("\n", ",\n")}Mali,2021,7,\nNiger,2021,7,7,\n`,
    ],
    ["columns called by a year", `Country,a,2019\n${rows.replaceAll(",2020", "")}`],
  ])("gives what is given held of a table with %s far down", async (_what, text) => {
    await isStreamed(text, { head: 60, beginning: 4 }, { head: 1e6, beginning: 4 });
  });

  /** One table of six countries in three layouts: the code of its indicator, and a column beside it. */
  const inLayouts = (id: string, title: string, words: readonly string[]) => {
    const names = ["Ghana", "Peru", "Kenya", "Togo", "Mali", "Chile"];
    const lines = (head: string, row: (name: string, word: string, i: number) => string) =>
      `${[head, ...names.map((name, i) => row(name, words[i] ?? words[0]!, i))].join("\n")}\n`;
    return [
      [
        "tidy",
        lines(
          `country,indicator,year,value,${title}`,
          (name, word, i) => `${name},${id},2020,${i}.5,${word}`,
        ),
      ],
      ["wide", lines(`Country,Year,${title},${id}`, (name, word, i) => `${name},2020,${word},${i}.5`)],
      [
        "series",
        lines(
          `Country Name,Indicator Code,${title},2019,2020,2021`,
          (name, word, i) => `${name},${id},${word},1,${i}.5,3`,
        ),
      ],
    ] as const;
  };
  const SIZES = [
    { head: 150, beginning: 3 },
    { head: 1e6, beginning: 500 },
  ];
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each(inLayouts("a.b", "Sex", ["f", "f", "f", "f", "f", "m"]))(
    "refuses a %s table whose unread column tells rows of two kinds apart, in its last row alone, as held",
    async (_layout, text) => {
      await expect(readSourceFile({ path: "a.csv", bytes: bytes(text) })).rejects.toMatchObject({
        code: "split-rows",
      });
      expect(await isStreamed(text, ...SIZES)).toBe(true);
    },
  );

  it.each(inLayouts("a.b", "Sex", ["f"]))(
    "reads a %s table whose unread column holds one kind, as held",
    async (_layout, text) => {
      const { observations } = await readSourceFile({ path: "a.csv", bytes: bytes(text) });
      expect(new Set(observations.map(({ country }) => country)).size).toBe(6);
      expect(await isStreamed(text, ...SIZES)).toBe(true);
    },
  );

  it.each(inLayouts("cpi.scor", "own.index", ["7"]))(
    "says of a %s table that its indicator looks like a slip of a known one, at the place that is said held",
    async (layout, text) => {
      const { source, problems } = await readSourceFile({ path: "a.csv", bytes: bytes(text) });
      expect(source).toBe(layout);
      expect(problems.flatMap(({ nearly }) => nearly ?? [])).toEqual([
        { id: "cpi.scor", known: "cpi.score" },
      ]);
      expect(await isStreamed(text, ...SIZES)).toBe(true);
    },
  );

  it("says that an id with a footnote mark looks like a slip, where rows name it", async () => {
    for (const id of ["cpi.score [1]", "cpi.score¹"]) {
      const text = `country,indicator,year,value\nGhana,${id},2020,40\nPeru,${id},2020,50\n`;
      const { problems } = await readSourceFile({ path: "a.csv", bytes: bytes(text) });
      expect(problems.flatMap(({ nearly }) => nearly ?? [])).toEqual([{ id, known: "cpi.score" }]);
    }
  });

  it("is read whole where countries and figures stand above its header, which says so", async () => {
    const text = `Country,\nMali,4\nNiger,6\nCountry,a\n${rows.replaceAll(/2020,|,7/gu, "")}`;
    const { problems } = await readSourceFile({ path: "a.csv", bytes: new TextEncoder().encode(text) });
    expect(problems.map(({ code }) => code)).toContain("rows-not-read");
    await isStreamed(text, { head: 100, beginning: 8 }, { head: 1e6, beginning: 500 });
  });

  it("gives what written tables give held, most of which it reads", async () => {
    expect(await shortTables(0, 25)).toBeGreaterThan(12);
    expect(await longTables(0, 4)).toBeGreaterThan(1);
  });
});
