import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locate } from "../../src/tables/index.ts";
import { listed } from "./listed.ts";
import { cellsOf, read } from "./read-fixture.ts";

/**
 * Cases of `csv.txt`: a name; a text, with `//` between its lines and backslashes before what is escaped; behind `=>` its rows, each with its
 * line and cells (`·` is empty), or the lines of the rows of each table; behind `!` all that is said of it.
 */
const CASES = readFileSync(new URL("csv.txt", import.meta.url), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((text) => /^(.*)\n(?:\((.*)\))?(.*)\n=> ([^!]*)(?:! (.*))?\n\s*$/u.exec(text)!.slice(1));
const unescaped = (text: string) =>
  text.replaceAll(/\\(.)/gu, (_, letter: string) => ({ t: "\t", r: "\r", n: "\n" })[letter] ?? letter);
const parts = (text: string) =>
  text
    .trim()
    .split(/(?<!\\); |\n\s*/u)
    .map(unescaped);

it.each(CASES)("delimited text: %s", async (_name, path = "a.csv", text, rows, said) => {
  const { tables, problems } = await read(path, `${unescaped(text!.replaceAll(" // ", "\n"))}\n`);
  const lines = tables.map((table) => table.rows.map(({ at }) => at).join(" ")).join(", ");
  const found = tables.flatMap((table) =>
    table.rows.map(({ at, cells }) => `${at}: ${cells.map((cell) => cell ?? "·").join(" | ")}`),
  );
  if (rows!.startsWith("lines ")) expect(`lines ${lines}`).toBe(rows!.trim());
  else expect(found).toEqual(parts(rows!));
  if (said === undefined) return;
  const flags = problems.map(({ code, locator }) => [code, locator ?? ""].join(" ").trim());
  expect(flags).toEqual(said === "nothing" ? [] : parts(said));
});

/** Physical line and cells of each row. */
async function rowsOf(text: string, path = "a.csv") {
  return (await read(path, text)).tables[0]!.rows.map(({ at, cells }) => [at, ...cells]);
}

describe("delimited text", () => {
  it.each([
    ["comma", "country,score,rank\nGhana,43,70\nPeru,33,121\n", ","],
    ["semicolon", "country;score;rank\nGhana;43;70\nPeru;33;121\n", ";"],
    ["tab", "country\tscore\trank\nGhana\t43\t70\nPeru\t33\t121\n", "\t"],
    ["vertical bar", "country|score|rank\nGhana|43|70\nPeru|33|121\n", "|"],
    ["circumflex", "country^score^rank\nGhana^43^70\nPeru^33^121\n", "^"],
  ])("is read with a %s between cells", async (_, text, delimiter) => {
    const file = await read("a.txt", text);
    expect(file.delimiter).toBe(delimiter);
    expect(cellsOf(file)).toEqual([
      ["country", "score", "rank"],
      ["Ghana", "43", "70"],
      ["Peru", "33", "121"],
    ]);
  });

  it("finds the table below a preamble and above footnotes", async () => {
    const text = listed(`
      Data Source,World Development Indicators | (nothing) | Last updated: 5 June 2024; see the notes |
      (nothing) | Country;Code;2022;2023 | Ghana;GHA;1,5;1,6 | Peru;PER;2,5;2,6 | Chile;CHL;3,5;3,6 |
      (nothing) | Note: figures are estimates, rounded, and provisional`).join("\n");
    const file = await read("a.csv", text);
    expect(file.delimiter).toBe(";");
    expect(file.tables[0]!.rows.map(({ at }) => at)).toEqual([1, 3, 5, 6, 7, 8, 10]);
    expect(file.tables[0]!.rows[3]!.cells).toEqual(["Ghana", "GHA", "1,5", "1,6"]);
  });

  it.each([["\n"], ["\r\n"], ["\r"]])(
    "takes line ends %j and counts physical lines, blank ones too",
    async (end) =>
      expect(await rowsOf(["a,b", "", "1,2", ' ,"" ', '"x', 'y",3', "4,5"].join(end))).toEqual([
        [1, "a", "b"],
        [3, "1", "2"],
        [5, `x${end}y`, "3"],
        [7, "4", "5"],
      ]),
  );

  it("drops a byte order mark and reads blank cells as null, others as written", async () =>
    expect(await rowsOf("\ufeffcountry,tier\nGhana, Tier 2 \nPeru,  \n")).toEqual([
      [1, "country", "tier"],
      [2, "Ghana", " Tier 2 "],
      [3, "Peru", null],
    ]));

  it("cuts no tidy text in two whose values are words and figures in turns", async () => {
    const tidy = ["Cuba", "Canada", "Armenia", "Egypt", "Deutschland"].map(
      (name, i) => `${name},Births,${10 + i}\n${name},Score,low\n`,
    );
    const end = "Saint Lucia,Births,98\nSaint Lucia,Score,\nSlovenia,Births,68\nSlovenia,Score,low\n";
    for (const first of ["", "Aruba,Score,low\n"]) {
      const { tables, problems } = await read(
        "a.csv",
        `country,indicator,value\n${first}${tidy.join("")}${end}`,
      );
      expect([tables.length, problems]).toEqual([1, []]);
    }
  });

  it("obeys a line sep= whatever the delimiter, a space too", async () => {
    for (const delimiter of [",", ";", "\t", "|", "^", " "]) {
      const text = `sep=${delimiter}\na${delimiter}b\n1${delimiter}2\n`;
      expect(await rowsOf(text)).toEqual([
        [2, "a", "b"],
        [3, "1", "2"],
      ]);
    }
  });

  it.each([
    ["prose", "The list of 12 countries is old.\nIt was made in 2012, by hand.\nNobody knows by whom.\n"],
    [
      "prose with a line like figures",
      "In 2012 there were 5 of them\nNow there are 7\nand 3 will follow soon\n",
    ],
    ["a numbered list", "1. Introduction\n2. Methods\n3. Results\n"],
    ["parts that are counted", "Part 1\nPart 2\nPart 3\n"],
    ["a letter", "Dear reader,\n\nthe table is in the annex.\n\nYours\nA. Nobody\n"],
    ["names of two words", "New Zealand\nSri Lanka\nCosta Rica\n"],
  ])("finds no table in %s", async (_, text) => {
    const file = await read("a.txt", text);
    expect(file.delimiter).toBeUndefined();
    expect(cellsOf(file).every((cells) => cells.length === 1)).toBe(true);
  });

  it("does not read rows below a header of more titles by their runs of spaces, which hide blank cells", async () => {
    const text =
      "id country 2012 2013 2014\nC0 Ghana   1\nC1 Ghana             2\nC2 Ghana\nC3 Ghana        3";
    const { tables } = await read("a.txt", text);
    expect(tables.flatMap(({ rows }) => rows.filter(({ cells }) => cells[2] === "2"))).toEqual([]);
  });

  it("reads a quoted text longer than the block it is read by, and the rows around it", async () => {
    const long = "a line of notes, and more\n".repeat(6000);
    const rows = await rowsOf(`a,b\n1,2\n"${long}",3\n4,5\n`);
    expect(rows).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, long, "3"],
      [6004, "4", "5"],
    ]);
  });

  it("gives places by physical line and column", async () => {
    const file = await read("a.csv", 'a,b\n"x\ny",2\n3,4\n');
    const row = file.tables[0]!.rows[2]!;
    expect(locate(file, file.tables[0]!, row.at, 1)).toBe("line 4, column 2");
  });
});

it("a text of several tables gives each table with its own titles, header and lines", async () => {
  const file = await read(
    "a.csv",
    `Table 1\ncountry,score\nGhana,43\nPeru,33\n\nTable 2\ncountry,people,area\nGhana,34,239\nPeru,34,1285\n`,
  );
  expect(file.tables.map(({ rows }) => rows.map(({ at }) => at))).toEqual([
    [1, 2, 3, 4],
    [6, 7, 8, 9],
  ]);
  const said = file.problems.find(({ code }) => code === "several-tables")!;
  expect(said.message).toMatch(/2 tables.*on lines 1, 6/u);
});

describe("a damaged row of delimited text", () => {
  const rows = (...lines: string[]) =>
    ["country,code,score", "Ghana,GHA,43", ...lines, "Peru,PER,33", "Chile,CHL,66", ""].join("\n");

  it.each([
    ["Korea, Rep.,KOR,63", "the row has 4 cells where the table has 3; the row was left out"],
    ['"Togo,TGO,31', "a quote is opened and not closed on its line; the row was left out"],
  ])("is said with its place and what is wrong with it: %s", async (damaged, message) => {
    const place = { file: "a.csv", locator: "line 3" };
    const { problems } = await read("a.csv", rows(damaged));
    expect(problems).toEqual([{ severity: "warning", code: "damaged-row", message, ...place }]);
  });

  it("is one that ends in a delimiter and is a cell short, be the last column empty throughout", async () => {
    const wide = ["Ghana,1,2,,", "Peru,3,4,,", "Mali,5,6,,"];
    const text = ["Country,a,b,,", ...wide, "Togo,7,8", "Chad,9,", "Niger,12,,", "Benin,10,11,", ""].join(
      "\n",
    );
    const { problems, tables } = await read("a.csv", text);
    expect(problems.map(({ locator, message }) => [locator, message.split(/[,;]/u)[0]])).toEqual([
      ["line 6", "the row has 3 cells where the table has 5"],
      ["line 7", "the row has 4 cells where the table has 5"],
    ]);
    // Every column that is ever filled has its cell.
    expect(tables[0]!.rows.at(-1)!.at).toBe(8);
  });

  it("is found behind many others, and each is listed", async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      i % 3 === 0 ? `"x${i}"y,A,1` : `Land ${i},L${i},${i}`,
    );
    const file = await read("a.csv", rows(...lines));
    expect(file.tables[0]!.rows).toHaveLength(2000 + 4);
    expect(file.problems).toHaveLength(1000);
    expect(file.problems[999]!.locator).toBe("line 3000");
  });

  it("is found beyond the first block of a long text, with its own line", async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `Land ${i},L${i},${i}`);
    lines[15_000] = '"Open,X,1';
    const file = await read("a.csv", rows(...lines));
    expect(file.tables[0]!.rows).toHaveLength(20_000 - 1 + 4);
    expect(file.problems.map(({ locator }) => locator)).toEqual(["line 15003"]);
  });
});
