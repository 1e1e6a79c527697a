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

  it("keeps rows that are too short or too long as they are", async () => {
    expect(await rowsOf("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")).toEqual([
      [1, "a", "b", "c"],
      [2, "1", "2"],
      [3, "1", "2", "3", "4"],
      [4, "1", "2", "3"],
    ]);
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
