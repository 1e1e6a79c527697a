import { describe, expect, it } from "vitest";
import type { Cell, ParsedFile } from "../../src/model/table.ts";
import { series } from "../../src/sources/series.ts";
import { tidy } from "../../src/sources/tidy.ts";
import { inPlaceOrder } from "../../src/sources/user/collector.ts";
import { readMapped } from "../../src/sources/user/mapping.ts";
import { wide } from "../../src/sources/wide/index.ts";
import { anyName, parse } from "./parse-text.ts";
import { workbook } from "./sheets.ts";

function read(source: typeof wide, file: ParsedFile) {
  const recognition = source.recognise(file);
  if (!recognition) throw new Error("not recognised");
  const { observations, problems } = source.read(file, recognition, anyName);
  return {
    figures: observations.map(figure),
    problems: problems.map(({ code, locator }) => [code, locator]),
  };
}

function figure(one: { country: string; indicator: string; year?: number; value: unknown; locator: string }) {
  return [one.country, one.indicator, one.year, one.value, one.locator];
}

const SCORES: Cell[][] = [
  ["Country", "CPI"],
  ["Ghana", 43],
  ["Peru", 36],
];

it("problems of one place stand in the order of their codes, whenever they showed", () => {
  const at = (code: string, locator: string) => ({ severity: "info" as const, code, message: "", locator });
  const [late, early, above] = [at("b", "line 2, column 1"), at("a", "line 2, column 1"), at("c", "line 1")];
  expect(inPlaceOrder([late, early, above])).toEqual([above, early, late]);
  expect(inPlaceOrder([early, above, late])).toEqual([above, early, late]);
});

describe("a workbook of several sheets", () => {
  it("is read sheet by sheet, and a year that a sheet is called by is the year of its figures", () => {
    const later: Cell[][] = [
      ["Country", "CPI"],
      ["Ghana", 45],
    ];
    expect(read(wide, workbook({ 2019: SCORES, 2020: later }))).toEqual({
      figures: [
        ["Ghana", "CPI", 2019, 43, "2019!B2"],
        ["Peru", "CPI", 2019, 36, "2019!B3"],
        ["Ghana", "CPI", 2020, 45, "2020!B2"],
      ],
      problems: [
        ["year-from-title", "2019!A1"],
        ["year-from-title", "2020!A1"],
      ],
    });
  });

  it.each(["Données 2023", "Daten 2023", "Datos 2023", "Dados_2023", "Année 2023"])(
    "takes the year of a sheet that is called %s",
    (name) => {
      const { figures } = read(wide, workbook({ [name]: SCORES }));
      expect(figures.map(([, , year]) => year)).toEqual([2023, 2023]);
    },
  );

  it.each([
    ["the name of its sheet", { "CPI 2023": SCORES }],
    ["the title above it", { Scores: [["Corruption in 2023"], ...SCORES] as Cell[][] }],
  ])(
    "takes no year that stands among other words, which may be an edition's, and says so: %s",
    (what, sheets) => {
      const { figures, problems } = read(wide, workbook(sheets as Record<string, Cell[][]>));
      expect(figures.map(([, , year]) => year)).toEqual([undefined, undefined]);
      expect(problems.map(([code]) => code)).toEqual(["undated-table"]);
      expect(what).not.toBe("");
    },
  );

  it("says nothing of a title with two years, or over a column of years", () => {
    expect(read(wide, workbook({ "CPI 2012-2023": SCORES })).problems).toEqual([]);
    const dated: Cell[][] = [
      ["Country", "Year", "CPI"],
      ["Ghana", 2017, 40],
    ];
    expect(read(wide, workbook({ "CPI 2023": dated })).problems).toEqual([]);
  });

  it("keeps the years of a year column, whatever its sheet is called", () => {
    const rows: Cell[][] = [
      ["Country", "Year", "CPI"],
      ["Ghana", 2017, 40],
    ];
    expect(read(wide, workbook({ 2019: rows }))).toEqual({
      figures: [["Ghana", "CPI", 2017, 40, "2019!C2"]],
      problems: [],
    });
  });

  it("says a figure that two sheets give differently, and takes neither", () => {
    const other: Cell[][] = [
      ["Country", "CPI"],
      ["Ghana", 44],
      ["Peru", 36],
    ];
    expect(read(wide, workbook({ First: SCORES, Second: other }))).toEqual({
      figures: [["Peru", "CPI", undefined, 36, "First!B3"]],
      problems: [
        ["disagreement", "Second!B2"],
        ["disagreement", "First!B2"],
        ["repeated-figure", "Second!B3"],
      ],
    });
  });

  it("names columns called Value after their sheets, where several are", () => {
    const sheet = (value: number): Cell[][] => [
      ["Country", "Value"],
      ["Ghana", value],
    ];
    expect(read(wide, workbook({ CPI: sheet(43), "GDP per capita": sheet(2200) }))).toEqual({
      figures: [
        ["Ghana", "CPI", undefined, 43, "CPI!B2"],
        ["Ghana", "GDP per capita", undefined, 2200, "GDP per capita!B2"],
      ],
      problems: [
        ["named-after-table", "CPI!A1"],
        ["named-after-table", "GDP per capita!A1"],
      ],
    });
    expect(read(wide, workbook({ CPI: sheet(43) })).figures).toEqual([
      ["Ghana", "Value", undefined, 43, "CPI!B2"],
    ]);
  });

  it("names columns of years after their sheets, where several are", () => {
    const sheet = (...values: number[]): Cell[][] => [
      ["Country", 2019, 2020],
      ["Ghana", ...values],
    ];
    expect(read(wide, workbook({ CPI: sheet(43, 44), HDI: sheet(0.6, 0.7) })).figures).toEqual([
      ["Ghana", "CPI", 2019, 43, "CPI!B2"],
      ["Ghana", "CPI", 2020, 44, "CPI!C2"],
      ["Ghana", "HDI", 2019, 0.6, "HDI!B2"],
      ["Ghana", "HDI", 2020, 0.7, "HDI!C2"],
    ]);
  });

  it("reads no hidden sheet, and says so, and says which sheets are no table of countries", () => {
    const file = workbook({ Scores: SCORES, Old: SCORES, About: [["Made by hand"], ["in 2020"]] });
    const hidden = {
      ...file,
      tables: file.tables.map((table) => ({ ...table, hidden: table.name === "Old" })),
    };
    expect(read(wide, hidden)).toEqual({
      figures: [
        ["Ghana", "CPI", undefined, 43, "Scores!B2"],
        ["Peru", "CPI", undefined, 36, "Scores!B3"],
      ],
      problems: [
        ["hidden-sheet", "Old!A1"],
        ["table-not-read", "About!A1"],
      ],
    });
  });

  it("is read whole in tidy form and as time series too", () => {
    const rows = (value: number): Cell[][] => [
      ["country", "indicator", "value"],
      ["Ghana", "cpi", value],
    ];
    expect(read(tidy, workbook({ 2019: rows(43), 2020: rows(45) })).figures).toEqual([
      ["Ghana", "cpi", 2019, 43, "2019!C2"],
      ["Ghana", "cpi", 2020, 45, "2020!C2"],
    ]);
    const years = (code: string): Cell[][] => [
      ["Country Name", "Indicator Code", 2018, 2019, 2020],
      ["Ghana", code, 1, 2, null],
    ];
    expect(read(series, workbook({ A: years("a"), B: years("b") })).figures).toEqual([
      ["Ghana", "a", 2018, 1, "A!C2"],
      ["Ghana", "a", 2019, 2, "A!D2"],
      ["Ghana", "b", 2018, 1, "B!C2"],
      ["Ghana", "b", 2019, 2, "B!D2"],
    ]);
  });

  it("is mapped on every sheet that has the columns, and by position on the first only", () => {
    const file = workbook({
      2019: SCORES,
      2020: SCORES.slice(0, 2),
      Notes: [
        ["a", "b"],
        ["c", 1],
      ],
    });
    const values = [{ column: "CPI", indicator: "cpi.score" }];
    const named = readMapped(file, { countryColumn: "Country", values }, anyName);
    expect(named.observations.map(figure)).toEqual([
      ["Ghana", "cpi.score", 2019, 43, "2019!B2"],
      ["Peru", "cpi.score", 2019, 36, "2019!B3"],
      ["Ghana", "cpi.score", 2020, 43, "2020!B2"],
    ]);
    expect(named.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["year-from-title", "2019!A1"],
      ["year-from-title", "2020!A1"],
      ["table-not-read", "Notes!A1"],
    ]);
    const counted = readMapped(
      file,
      { countryColumn: "#1", values: [{ column: "#2", indicator: "cpi.score" }], year: 2018 },
      anyName,
    );
    expect(counted.observations.map(({ locator }) => locator)).toEqual(["2019!B2", "2019!B3"]);
    expect(counted.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["bad-number", "2019!B1"],
      ["table-not-read", "2020!A1"],
      ["table-not-read", "Notes!A1"],
    ]);
  });
});

describe("a sheet or text with several tables", () => {
  it("has those side by side read by themselves, with the places of their cells", async () => {
    const text = "Country,CPI,,Country,GDP\nGhana,43,,Kenya,30\nPeru,36,,Peru,40\nMali,28,,,\n";
    expect(read(wide, await parse("a.csv", text))).toEqual({
      figures: [
        ["Ghana", "CPI", undefined, 43, "line 2, column 2"],
        ["Peru", "CPI", undefined, 36, "line 3, column 2"],
        ["Mali", "CPI", undefined, 28, "line 4, column 2"],
        ["Kenya", "GDP", undefined, 30, "line 2, column 5"],
        ["Peru", "GDP", undefined, 40, "line 3, column 5"],
      ],
      problems: [["several-tables", "line 1, column 4"]],
    });
  });

  it("is cut where its first title comes again, empty column or not", async () => {
    const text = "Country,CPI,Country,GDP\nGhana,43,Kenya,30\nPeru,36,Peru,40\n";
    expect(read(wide, await parse("a.csv", text)).figures).toEqual([
      ["Ghana", "CPI", undefined, 43, "line 2, column 2"],
      ["Peru", "CPI", undefined, 36, "line 3, column 2"],
      ["Kenya", "GDP", undefined, 30, "line 2, column 4"],
      ["Peru", "GDP", undefined, 40, "line 3, column 4"],
    ]);
  });

  it("has the figures of regions beside it taken for no country's", () => {
    const file = workbook({
      S: [
        ["Country", "CPI", null, "Group", "Average"],
        ["Ghana", 43, null, "Coast", 40],
        ["Peru", 36, null, "Inland", 39],
        ["Mali", 28],
      ],
    });
    const { figures, problems } = read(wide, file);
    expect(figures.map(([country, indicator]) => [country, indicator])).toEqual([
      ["Ghana", "CPI"],
      ["Peru", "CPI"],
      ["Mali", "CPI"],
    ]);
    expect(problems).toEqual([
      ["several-tables", "S!D1"],
      ["table-not-read", "S!D1"],
    ]);
  });

  it("is one table where empty columns only set its columns apart", () => {
    const rows: Cell[][] = [
      ["Country", null, "CPI", null, "Region", "GDP"],
      ["Ghana", null, 43, null, "Africa", 30],
      ["Peru", null, 36, null, "Americas", 40],
      ["Mali", null, 28, null, "Africa", 20],
    ];
    const { figures, problems } = read(wide, workbook({ S: rows }));
    expect(figures).toContainEqual(["Mali", "GDP", undefined, 20, "S!F4"]);
    expect(figures).toHaveLength(9);
    expect(problems).toEqual([]);
  });

  it("has a header among the rows of a sheet begin another table", () => {
    const file = workbook({
      S: [["Country", "CPI"], ["Ghana", 43], ["2020"], ["Country", "GDP"], ["Ghana", 30], ["Peru", 40]],
    });
    expect(read(wide, file).figures).toEqual([
      ["Ghana", "CPI", undefined, 43, "S!B2"],
      ["Ghana", "GDP", 2020, 30, "S!B5"],
      ["Peru", "GDP", 2020, 40, "S!B6"],
    ]);
  });
});

describe("a header of two rows", () => {
  const EXPECTED = [
    ["Ghana", "CPI", 2019, 1],
    ["Ghana", "CPI", 2020, 2],
    ["Ghana", "GDP", 2019, 3],
    ["Ghana", "GDP", 2020, 4],
  ];
  const rows = "Ghana,1,2,3,4\nPeru,5,6,7,8\n";
  const byYear = "Ghana,1,3,2,4\nPeru,5,7,6,8\n";

  it.each([
    ["names over years, the country above", `Country,CPI,,GDP,\n,2019,2020,2019,2020\n${rows}`],
    ["names over years, the country below", `,CPI,,GDP,\nCountry,2019,2020,2019,2020\n${rows}`],
    ["names over years, every cell filled", `Country,CPI,CPI,GDP,GDP\n,2019,2020,2019,2020\n${rows}`],
    ["years over names, the country above", `Country,2019,,2020,\n,CPI,GDP,CPI,GDP\n${byYear}`],
    ["years over names, the country below", `,2019,,2020,\nCountry,CPI,GDP,CPI,GDP\n${byYear}`],
  ])("gives each column its name and its year: %s", async (_how, text) => {
    const { figures, problems } = read(wide, await parse("a.csv", text));
    const ghana = figures.filter(([country]) => country === "Ghana").map((one) => one.slice(0, 4));
    expect(ghana.sort()).toEqual(EXPECTED);
    expect(figures).toHaveLength(8);
    expect(problems.map(([code]) => code)).toEqual(["merged-header"]);
  });

  it("joins two names where the lower one alone would not tell columns apart", async () => {
    const text = "Country,CPI,,GDP,\n,score,rank,usd,rank\nGhana,1,2,3,4\nPeru,5,6,7,8\n";
    const { figures } = read(wide, await parse("a.csv", text));
    expect(figures.slice(0, 4).map(([, id, , value]) => [id, value])).toEqual([
      ["CPI / score", 1],
      ["CPI / rank", 2],
      ["GDP / usd", 3],
      ["GDP / rank", 4],
    ]);
  });

  it("is none where a title of the table, a row of units or a row of years without a country stands there", async () => {
    const ids = async (text: string) => {
      const { figures } = read(wide, await parse("a.csv", text));
      return figures.map(([country, id, year, value]) => [country, id, year, value]);
    };
    const rows = "Ghana,1,2\nPeru,5,6\n";
    const expected = [
      ["Ghana", "CPI", undefined, 1],
      ["Ghana", "GDP", undefined, 2],
      ["Peru", "CPI", undefined, 5],
      ["Peru", "GDP", undefined, 6],
    ];
    expect(await ids(`,Scores and incomes,\nCountry,CPI,GDP\n${rows}`)).toEqual(expected);
    expect(await ids(`Country,CPI,GDP\n,index,usd\n${rows}`)).toEqual(expected);
    expect(await ids("Country,Founded,Joined\n,1901,1950\nGhana,1957,1960\nPeru,1821,1945\n")).toEqual([
      ["Ghana", "Founded", undefined, 1957],
      ["Ghana", "Joined", undefined, 1960],
      ["Peru", "Founded", undefined, 1821],
      ["Peru", "Joined", undefined, 1945],
    ]);
  });

  it("refuses a column that names the indicators of its rows", async () => {
    const file = await parse("a.csv", "Country,Indicator Code,Score\nGhana,A.B,7\nPeru,A.C,9\n");
    expect(() => read(wide, file)).toThrowError(
      expect.objectContaining({
        code: "indicators-in-rows",
        where: { file: "a.csv", locator: "line 1, column 2" },
      }),
    );
  });

  it("says a column of what may be the years of the figures beside it, where no title tells", async () => {
    const { problems } = read(wide, await parse("a.csv", "Country,Vuosi,CPI\nGhana,2019,1\nPeru,,5\n"));
    expect(problems).toEqual([["years-not-named", "line 1, column 2"]]);
    const alone = read(wide, await parse("a.csv", "Country,Founded\nGhana,1957\nPeru,1821\n"));
    expect(alone.problems, "with none beside it there is nothing to date").toEqual([]);
    const dated = read(wide, await parse("a.csv", "Country,Year,Founded,CPI\nGhana,2019,1957,1\n"));
    expect(dated.problems, "which a column of years does").toEqual([]);
  });

  it("says a column of words that has no title, and passes over one that counts the rows", async () => {
    const { problems } = read(wide, await parse("a.csv", ",Country,CPI,\n1,Ghana,1,\n2,Peru,5,low\n"));
    expect(problems).toEqual([["untitled-column", "line 3, column 4"]]);
  });

  it("finds as many tables below one another as there are", async () => {
    const file = await parse("a.csv", "Country,a\nGhana,1\nCountry,b\nGhana,2\n".repeat(2000));
    expect(read(wide, file).figures).toHaveLength(2);
  });

  it("says a column of figures that has no title", async () => {
    const { figures, problems } = read(wide, await parse("a.csv", "Country,CPI,\nGhana,1,7\nPeru,5,9\n"));
    expect(figures).toHaveLength(2);
    expect(problems).toEqual([["untitled-column", "line 2, column 3"]]);
  });
});

describe("cells of a user's table", () => {
  const readText = async (text: string) => read(wide, await parse("a.csv", text));

  it("are read without the characters that nobody sees, in titles and names too", async () => {
    const { figures } = await readText("Coun\u200btry,sco\u200bre\nGha\u200bna,4\u200b3\n\ufeffPeru,36\n");
    expect(figures.map(([country, id, , value]) => [country, id, value])).toEqual([
      ["Ghana", "score", 43],
      ["Peru", "score", 36],
    ]);
  });

  it("give a year where a year cell has a footnote mark or is a date", async () => {
    const { figures, problems } = await readText(
      "Country,Year,a\nGhana,2019*,1\nPeru,2018 [1],2\nMali,2017-12-31,3\nTogo,2016/17,4\n",
    );
    expect(figures.map(([country, , year]) => [country, year])).toEqual([
      ["Ghana", 2019],
      ["Peru", 2018],
      ["Mali", 2017],
    ]);
    expect(problems).toEqual([
      ["footnote-marks", "lines 2-3, column 2"],
      ["bad-year", "line 5, column 2"],
    ]);
  });

  it("are said to be categories, with their places, where they begin as numbers among more words", async () => {
    const { figures, problems } = await readText("Country,a\nGhana,40-45\nPeru,<5\nMali,28\n");
    expect(figures.map(([, , , value]) => value)).toEqual(["40-45", "<5", "28"]);
    expect(problems).toEqual([["mixed-categories", "lines 2-4, column 2"]]);
    const tiers = await readText("Country,a,b\nGhana,Tier 1,1\nPeru,Tier 2,2\n");
    expect(tiers.problems, "which a Tier 1 does not").toEqual([]);
  });

  it("are said to be categories, with their places, where they hold no letter", async () => {
    const { figures, problems } = await readText(
      "Country,a,b\nGhana,97,-\nPeru,96,?\nMali,95,½\nTogo,94,A+\n",
    );
    expect(figures.flatMap(([, id, , value]) => (id === "b" ? [value] : []))).toEqual(["?", "½", "A+"]);
    expect(problems).toEqual([["mixed-categories", "lines 3-4, column 3"]]);
  });

  it("below a header of which one title is left are more of the table above, which is said", async () => {
    const { figures, problems } = await readText("Country,CPI\nGhana,43\nCountry,\nPeru,36\n");
    expect(figures.map(([country, indicator]) => [country, indicator])).toEqual([
      ["Ghana", "CPI"],
      ["Peru", "CPI"],
    ]);
    expect(problems).toEqual([["titles-missing", "line 3, column 1"]]);
  });

  it("under years and no name keep the contract's ids, which is said", async () => {
    const { figures, problems } = await readText("Country,2019,2020\nGhana,1,2\nPeru,3,4\n");
    expect(figures.slice(0, 2).map(([, id, year]) => [id, year])).toEqual([
      ["2019", undefined],
      ["2020", undefined],
    ]);
    expect(problems).toEqual([["years-for-names", "line 1, column 1"]]);
    expect((await readText("Country,2019\nGhana,1\n")).problems, "one of them too").toEqual([
      ["years-for-names", "line 1, column 1"],
    ]);
    expect((await readText("Country,CPI,2019\nGhana,1,2\n")).problems, "some of them").toEqual([
      ["years-for-names", "line 1, column 3"],
    ]);
  });

  it.each([
    "2023-06-30",
    "30/06/2023",
    "06/2023",
    "2023Q2",
    "2022/23",
    "FY2023",
    "June 2023",
    "30-Jun-2023",
    "Sept. 2023",
    "March 2023",
  ])("under a date and no name keep their id, which is said: %s", async (title) => {
    const { figures, problems } = await readText(`Country,${title}\nGhana,1\nPeru,3\n`);
    expect(figures.map(([, id, year]) => [id, year])).toEqual([
      [title, undefined],
      [title, undefined],
    ]);
    expect(problems).toEqual([["years-for-names", "line 1, column 1"]]);
  });

  it.each(["CPI 2023", "G20", "Mayors 1-10", "Q2", "30/06", "Marriage 2023", "Sepsis-2023", "Decent 2023"])(
    "are not taken to be called by a date: %s",
    async (title) => {
      expect((await readText(`Country,${title}\nGhana,1\nPeru,3\n`)).problems).toEqual([]);
    },
  );

  it.each(["\u2028", "\u2029", "\u0085"])(
    "are told apart where lines end with %j only, which is said",
    async (end) => {
      const file = await parse("a.csv", ["Country,a", "Ghana,1", "Peru,2"].join(end));
      expect(read(wide, file).figures.map(([country, , , value]) => [country, value])).toEqual([
        ["Ghana", 1],
        ["Peru", 2],
      ]);
      expect(file.problems.map(({ code }) => code)).toContain("line-breaks");
    },
  );
});
