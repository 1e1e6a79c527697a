import { describe, expect, it } from "vitest";
import { locate } from "../../src/tables/index.ts";
import { cellsOf, read } from "./read-fixture.ts";

/** Physical line and cells of each row. */
async function rowsOf(text: string, path = "a.csv") {
  return (await read(path, text)).tables[0]!.rows.map(({ at, cells }) => [at, ...cells]);
}

/** Code and place of each problem. */
async function problemsOf(text: string, path = "a.csv") {
  return (await read(path, text)).problems.map(({ code, locator }) => [code, locator]);
}

describe("delimited text", () => {
  it("ends where only blanks are left after the last row of a table drawn with spaces", async () => {
    expect(await rowsOf("| 5\n\t")).toEqual([[1, null, "5"]]);
  });

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

  it("is told apart from commas inside values: decimal commas and inverted names", async () => {
    expect(
      cellsOf(await read("a.csv", "country;score\nKorea, South;7,5\nGhana;4,25\nCongo, Rep.;0,5\n")),
    ).toEqual([
      ["country", "score"],
      ["Korea, South", "7,5"],
      ["Ghana", "4,25"],
      ["Congo, Rep.", "0,5"],
    ]);
    expect(
      cellsOf(await read("a.txt", "country\tnote\nGhana\tone, two; three\nPeru\tfour, five; six\n"))[1],
    ).toEqual(["Ghana", "one, two; three"]);
  });

  it("finds the table below a preamble and above footnotes", async () => {
    const text = [
      "Data Source,World Development Indicators",
      "",
      "Last updated: 5 June 2024; see the notes",
      "",
      "Country;Code;2022;2023",
      "Ghana;GHA;1,5;1,6",
      "Peru;PER;2,5;2,6",
      "Chile;CHL;3,5;3,6",
      "",
      "Note: figures are estimates, rounded, and provisional",
    ].join("\n");
    const file = await read("a.csv", text);
    expect(file.delimiter).toBe(";");
    expect(file.tables[0]!.rows.map(({ at }) => at)).toEqual([1, 3, 5, 6, 7, 8, 10]);
    expect(file.tables[0]!.rows[3]!.cells).toEqual(["Ghana", "GHA", "1,5", "1,6"]);
  });

  it("is one column where no delimiter makes a table", async () => {
    expect(await rowsOf("country\nKorea, Rep.\nGhana\nBahamas, The\n")).toEqual([
      [1, "country"],
      [2, "Korea, Rep."],
      [3, "Ghana"],
      [4, "Bahamas, The"],
    ]);
  });

  it("obeys a line sep= and does not count it as a row", async () => {
    expect(await rowsOf("sep=;\ncountry;a,b\nGhana;1,2\n")).toEqual([
      [2, "country", "a,b"],
      [3, "Ghana", "1,2"],
    ]);
  });

  it.each([["\n"], ["\r\n"], ["\r"]])(
    "takes line ends %j and counts physical lines, blank ones too",
    async (end) => {
      expect(await rowsOf(["a,b", "", "1,2", ' ,"" ', '"x', 'y",3', "4,5"].join(end))).toEqual([
        [1, "a", "b"],
        [3, "1", "2"],
        [5, `x${end}y`, "3"],
        [7, "4", "5"],
      ]);
    },
  );

  it("takes mixed line ends and a missing last one", async () => {
    expect(await rowsOf("a,b\r\n1,2\n3,4\r5,6")).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
    ]);
  });

  it("drops a byte order mark and reads blank cells as null, others as written", async () => {
    expect(await rowsOf("\ufeffcountry,tier\nGhana, Tier 2 \nPeru,  \n")).toEqual([
      [1, "country", "tier"],
      [2, "Ghana", " Tier 2 "],
      [3, "Peru", null],
    ]);
  });

  it("understands doubled quotes, backslashes before quotes, and single quotes", async () => {
    expect(await rowsOf('a,b\n"say ""hi""",1\n')).toEqual([
      [1, "a", "b"],
      [2, 'say "hi"', "1"],
    ]);
    expect(await rowsOf('a,b\n"say \\"hi\\", twice",1\n"C:\\\\x",2\n')).toEqual([
      [1, "a", "b"],
      [2, 'say "hi", twice', "1"],
      [3, "C:\\x", "2"],
    ]);
    expect(await rowsOf("a,b\n'Korea, Rep.',1\n'Cote d''Ivoire',2\n")).toEqual([
      [1, "a", "b"],
      [2, "Korea, Rep.", "1"],
      [3, "Cote d'Ivoire", "2"],
    ]);
  });

  it("does not take apostrophes for quotes", async () => {
    expect(await rowsOf("country,x\nCote d'Ivoire,1\n'Eua,2\n")).toEqual([
      [1, "country", "x"],
      [2, "Cote d'Ivoire", "1"],
      [3, "'Eua", "2"],
    ]);
  });

  it("drops spaces before quotes, from the first row on, and says so", async () => {
    const text = 'a, "b, c", d\n1, "2, 3", 4\n';
    expect(await rowsOf(text)).toEqual([
      [1, "a", "b, c", "d"],
      [2, "1", "2, 3", "4"],
    ]);
    expect(await problemsOf(text)).toEqual([["spaces-dropped", "line 1"]]);
  });

  it("leaves out a row that is too long, since a delimiter too many moves every value behind it", async () => {
    const text = "country,code,score\nGhana,GHA,43\nKorea, Rep.,KOR,63\nPeru,PER,33\n";
    expect((await rowsOf(text)).map(([at]) => at)).toEqual([1, 2, 4]);
    expect((await read("a.csv", text)).problems).toEqual([
      {
        severity: "warning",
        code: "damaged-row",
        message: "the row has 4 cells where the table has 3; the row was left out",
        file: "a.csv",
        locator: "line 3",
      },
    ]);
  });

  it("leaves out a row that is too short where any of its columns may be the missing one", async () => {
    const text = "country,2012,2013,2014\nGhana,45,46,48\nTogo,30,29\nPeru,38,38,38\nMali,34,28,32\n";
    expect((await rowsOf(text)).map(([at]) => at)).toEqual([1, 2, 4, 5]);
    expect(await problemsOf(text)).toEqual([["damaged-row", "line 3"]]);
  });

  it("keeps a row that is too short where its cells show that only the last ones are missing", async () => {
    const text = "country,code,score,note\nGhana,GHA,43,new\nTogo,TGO,31\nPeru,PER,33,old\n";
    expect((await rowsOf(text))[2]).toEqual([3, "Togo", "TGO", "31"]);
    expect(await problemsOf(text)).toEqual([["short-rows", "line 3"]]);
  });

  it("keeps rows that are too short where the file leaves out blank cells at the ends of its rows", async () => {
    const rows = [
      "Ghana,45,46,48",
      "Togo,30,29",
      "Peru,38",
      "Mali,34,28,32",
      "Chile,72,71",
      "Niger,33,34,35",
    ];
    const text = ["country,2012,2013,2014", ...rows].join("\n");
    expect((await rowsOf(text)).map(([at]) => at)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await problemsOf(text)).toEqual([["short-rows", "line 3"]]);
  });

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

  it("takes a row of figures below a blank line for a row, and flags it where a cell is too many or too few", async () => {
    const table = "country,code,2012,2013\nGhana,GHA,45,46\nPeru,PER,38,38\n\n";
    expect(await problemsOf(`${table}Mali,MLI,34,84,28\n`)).toEqual([["damaged-row", "line 5"]]);
    expect(await problemsOf(`${table}Mali,34,28\n`)).toEqual([["damaged-row", "line 5"]]);
    expect(await problemsOf(`${table}These are estimates, not counts\n`)).toEqual([]);
  });

  it("says that nothing tells which rows are right where hardly two are of one length", async () => {
    const text = "a,b\nc,d,e\nf,g,h,i\nj,k,l,m,n\no,p,q,r,s,t\n";
    expect(await problemsOf(text)).toEqual([["ragged-rows", "line 1"]]);
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

  it("tells decimal commas between spaces from commas between cells", async () => {
    const file = await read("a.txt", "country score rank\nGhana 43,5 7,1\nPeru 33,5 12,1\nMali 28,5 13,6\n");
    expect(file.delimiter).toBe(" ");
    expect(cellsOf(file)[1]).toEqual(["Ghana", "43,5", "7,1"]);
  });

  it("does not take the gaps of drawn-up columns for blank cells, even where they add up", async () => {
    const file = await read("a.txt", "country  x   y\nGhana  43,5   7\nPeru   33,5  8\nMali  1,5   9\n");
    expect(cellsOf(file)).toEqual([
      ["country", "x", "y"],
      ["Ghana", "43,5", "7"],
      ["Peru", "33,5", "8"],
      ["Mali", "1,5", "9"],
    ]);
  });

  it("does not read rows below a header of more titles by their runs of spaces, which hide blank cells", async () => {
    const text =
      "id country 2012 2013 2014\nC0 Ghana   1\nC1 Ghana             2\nC2 Ghana\nC3 Ghana        3";
    const { tables } = await read("a.txt", text);
    expect(tables.flatMap(({ rows }) => rows.filter(({ cells }) => cells[2] === "2"))).toEqual([]);
  });

  it("keeps blank cells between single spaces in their column", async () => {
    const text = '"country" "2012" "2013"\n"Ghana" 45 46\n"Togo"  29\n"Peru" 38 38\n"Mali" 34 28\n';
    expect((await rowsOf(text))[2]).toEqual([3, "Togo", null, "29"]);
  });

  it("keeps a gap in drawn-up columns where it stands", async () => {
    const text =
      "country   2012   2013\nGhana       45     46\nTogo               29\nPeru        38     38\n";
    expect((await rowsOf(text))[2]).toEqual([3, "Togo", null, "29"]);
    expect(await problemsOf(text)).toEqual([["delimiter-guessed", undefined]]);
  });

  it("flags a row with too few words between runs of spaces that draw up nothing", async () => {
    const text = "country 2012   2013\nGhana   45     46\nTogo  29\nPeru  38 38\nMali 34      28\n";
    expect((await rowsOf(text)).map(([at]) => at)).toEqual([1, 2, 4, 5]);
    expect((await problemsOf(text))[1]).toEqual(["damaged-row", "line 3"]);
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

describe("a text of several tables", () => {
  const FIRST = "country,score\nGhana,43\nPeru,33\n";

  it("gives each table with its own titles, header and lines", async () => {
    const file = await read(
      "a.csv",
      `Table 1\n${FIRST}\nTable 2\ncountry,people,area\nGhana,34,239\nPeru,34,1285\n`,
    );
    expect(file.tables.map(({ rows }) => rows.map(({ at }) => at))).toEqual([
      [1, 2, 3, 4],
      [6, 7, 8, 9],
    ]);
    const said = file.problems.find(({ code }) => code === "several-tables")!;
    expect(said.message).toMatch(/2 tables.*on lines 1, 6/u);
  });

  it("is not one with a row of words among figures, nor one whose groups stand apart", async () => {
    const text = `${FIRST}Somalia,no survey\nTogo,31\n\nMali,not asked\nNiger,32\n`;
    const file = await read("a.csv", text);
    expect(file.tables).toHaveLength(1);
    expect(file.tables[0]!.rows.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(file.problems).toEqual([]);
  });

  it("is not one whose header is repeated, as on every page of a print", async () => {
    const file = await read("a.csv", `${FIRST}country,score\nTogo,31\nMali,28\n`);
    expect(file.tables).toHaveLength(1);
    expect(cellsOf(file).map(([name]) => name)).toEqual(["country", "Ghana", "Peru", "Togo", "Mali"]);
    expect(file.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["repeated-header", "line 4"],
    ]);
  });

  it("is one where the header is repeated below a title of its own", async () => {
    const file = await read("a.csv", `2022\n${FIRST}2023\n${FIRST}`);
    expect(file.tables.map(({ rows }) => rows.map(({ at }) => at))).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
  });
});

describe("a damaged row of delimited text", () => {
  const rows = (...lines: string[]) =>
    ["country,code,score", "Ghana,GHA,43", ...lines, "Peru,PER,33", "Chile,CHL,66", ""].join("\n");

  it("with a quote that is never closed costs its own line only", async () => {
    const text = rows('"Togo,TGO,31');
    expect(await rowsOf(text)).toEqual([
      [1, "country", "code", "score"],
      [2, "Ghana", "GHA", "43"],
      [4, "Peru", "PER", "33"],
      [5, "Chile", "CHL", "66"],
    ]);
    expect((await read("a.csv", text)).problems).toEqual([
      {
        severity: "warning",
        code: "damaged-row",
        message: "a quote is opened and not closed on its line; the row was left out",
        file: "a.csv",
        locator: "line 3",
      },
    ]);
  });

  it("does not swallow the rows up to the next quote", async () => {
    const text = rows('"Togo,TGO,31', "Mali,MLI,28", '"Korea, Rep.",KOR,63');
    expect((await rowsOf(text)).map((row) => row[0])).toEqual([1, 2, 4, 5, 6, 7]);
    expect(await problemsOf(text)).toEqual([["damaged-row", "line 3"]]);
  });

  it("does not swallow rows where two damaged rows make a pair of quotes", async () => {
    const text = rows('Togo,"TGO,31', "Mali,MLI,28", 'Niger,NER",32,9');
    expect((await rowsOf(text)).map((row) => row[0])).toEqual([1, 2, 4, 6, 7]);
    expect(await problemsOf(text)).toEqual([
      ["damaged-row", "line 3"],
      ["damaged-row", "line 5"],
    ]);
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

  it("with text after a closing quote is left out", async () => {
    const text = rows('"Togo"x,TGO,31', '"The "old" one",OLD,1');
    expect((await rowsOf(text)).map((row) => row[0])).toEqual([1, 2, 5, 6]);
    expect(await problemsOf(text)).toEqual([
      ["damaged-row", "line 3"],
      ["damaged-row", "line 4"],
    ]);
  });

  it("is not one whose unquoted cell holds a quote: that is text, and is said once", async () => {
    const text = rows('5" pipe,PIP,1', 'the "old" one,OLD,2');
    expect((await rowsOf(text))[2]).toEqual([3, '5" pipe', "PIP", "1"]);
    expect((await rowsOf(text))[3]).toEqual([4, 'the "old" one', "OLD", "2"]);
    expect(await problemsOf(text)).toEqual([["bare-quote", "line 3"]]);
  });

  it("is not one whose quoted text holds commas and line breaks", async () => {
    const text = rows('"a note, in\ntwo lines, with commas\nthan a row",X,1');
    expect((await rowsOf(text))[2]).toEqual([3, "a note, in\ntwo lines, with commas\nthan a row", "X", "1"]);
    expect(await problemsOf(text)).toEqual([]);
  });

  it("is flagged but kept where whole rows stand inside quotes and the number of cells is right", async () => {
    const text = rows('"Togo\nMali,MLI,28\n",TGO,31');
    expect((await rowsOf(text))[2]).toEqual([3, "Togo\nMali,MLI,28\n", "TGO", "31"]);
    expect(await problemsOf(text)).toEqual([["lines-in-quotes", "line 3"]]);
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
