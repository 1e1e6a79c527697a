import { describe, expect, it } from "vitest";
import { readMappedFile, readSourceFile } from "../../src/dataset/read.ts";
import { listed } from "../tables/listed.ts";
import { makeWorkbook } from "../tables/workbook-fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string) {
  const { observations, problems } = await readSourceFile({ path: "a.csv", bytes: bytes(text) });
  return {
    figures: observations.map(({ country, indicator, year, value }) => [country, indicator, year, value]),
    problems: problems.map(({ code, locator }) => [code, locator]),
  };
}

const table = (title: string, ...dates: readonly string[]) =>
  [
    `Country,${title},Score`,
    ...dates.map((date, i) => `${["Ghana", "Peru", "Mali"][i]},${date},${i + 5}`),
  ].join("\n");
const read2020 = [
  ["GHA", "Score", 2020, 5],
  ["PER", "Score", 2021, 6],
  ["MLI", "Score", 2020, 7],
];

describe("a column of dates", () => {
  // 43831 is 1 January 2020 and 44561 31 December 2021, as spreadsheets count days.
  it.each(["Date", "Datum", "Fecha", "Stichtag", "Дата", "日期", "Date de référence", "Survey date", "Time"])(
    "called %s gives each row its year where its dates are numbers of days, which is said",
    async (title) => {
      expect(await read(table(title, "43831", "44561", "44196"))).toEqual({
        figures: read2020,
        problems: [["dates-as-numbers", "line 2, column 2"]],
      });
    },
  );

  it.each([
    [["2020-01-01", "2021-05-06", "2020-12-31T10:00:00"]],
    [["01.02.2020", "3/4/2021", "31-12-2020"]],
    [["1 March 2020", "mars 2021", "2020年3月1日"]],
    [["20200131", "2021-05", "2020"]],
    [["Jan 2020", "12 mai 2021", "Q1 2020"]],
  ])("gives each row its year where they are written as %j", async (dates) => {
    const { figures, problems } = await read(table("Date", ...dates));
    expect(figures).toEqual(read2020);
    expect(problems).toEqual([["years-from-dates", "line 1, column 2"]]);
  });

  it.each([
    ["Jour", "43831", "44561", "44196"],
    ["Date", '"43,831"', '"44,561"', '"44,196"'],
    ["Timestamp", "1577836800", "1640908800", "1609372800000"],
  ])("called %s may hold them as other numbers: %s", async (title, ...dates) => {
    const { figures, problems } = await read(table(title, ...dates));
    expect(figures).toEqual(read2020);
    expect(problems).toEqual([["dates-as-numbers", "line 2, column 2"]]);
  });

  it.each([
    ["Date", "Jan-20", "Feb-21", "Mar-20"],
    ["Fecha", "1", "2", "3"],
  ])("called %s never becomes an indicator, whatever it holds: %s", async (title, ...dates) => {
    const { figures, problems } = await read(table(title, ...dates));
    expect(figures.filter(([, indicator]) => indicator !== "Score")).toEqual([]);
    expect(problems.map(([code]) => code)).toContainEqual(
      expect.stringMatching(/^(?:bad-year|dates-not-read)$/u),
    );
  });

  it("leaves rows out, and says so, whose date has no year for certain", async () => {
    const { figures, problems } = await read(table("Fecha", "31/12/20", "43831", "2019-20"));
    expect(figures).toEqual([["PER", "Score", 2020, 6]]);
    expect(problems).toEqual([
      ["bad-year", "line 2, column 2"],
      ["dates-as-numbers", "line 3, column 2"],
      ["bad-year", "line 4, column 2"],
    ]);
  });

  it("of something else than the figures is not read, and the figures are said to have no year", async () => {
    const { figures, problems } = await read(table("Release date", "43831", "44561", "44196"));
    expect(figures.map(([, indicator, year]) => [indicator, year])).toEqual(
      Array.from({ length: 3 }, () => ["Score", undefined]),
    );
    expect(problems).toEqual([["dates-not-read", "line 1, column 2"]]);
  });

  it("beside one of years is not read", async () => {
    const { figures, problems } = await read(
      "Country,Year,Date,Score\nGhana,2019,43831,5\nPeru,2019,44561,6\n",
    );
    expect(figures).toEqual([
      ["GHA", "Score", 2019, 5],
      ["PER", "Score", 2019, 6],
    ]);
    expect(problems).toEqual([["two-year-columns", "line 1, column 3"]]);
  });

  it("called “data” is one of dates where the countries' title is of such a language, and left out in English", async () => {
    const rows = "Gana,a,43831,5\nPeru,a,44561,6\n";
    const tidy = await read(`país,indicador,data,valor\n${rows}`);
    expect(tidy.figures).toEqual([
      ["GHA", "a", 2020, 5],
      ["PER", "a", 2021, 6],
    ]);
    const { figures, problems } = await read(table("Data", "43831", "44561", "44196"));
    expect(new Set(figures.map(([, indicator]) => indicator))).toEqual(new Set(["Score"]));
    expect(problems).toEqual([["dates-not-read", "line 1, column 2"]]);
    const lone = await read("Country,Data\nGhana,43831\nPeru,44561\n");
    expect(lone.figures, "figures by another name, where there are no others").toHaveLength(2);
  });

  it("is no column of dates where its cells are none", async () => {
    const { figures } = await read(table("Period", "12", "13", "14"));
    expect(figures.filter(([, indicator]) => indicator === "Period")).toHaveLength(3);
  });

  it("has to have a title in a tidy table", async () => {
    const text = "iso3,indicator,,value\nURY,a,42278,99\nKEN,a,42309,40\n";
    await expect(read(text)).rejects.toMatchObject({ code: "years-not-named" });
  });

  it("counts its days from 1904 in a workbook that does", async () => {
    const text = (one: string) => `<c t="inlineStr"><is><t>${one}</t></is></c>`;
    const rows =
      `<row>${["Country", "Date", "Score"].map(text).join("")}</row>` +
      `<row>${text("Ghana")}<c><v>42369</v></c><c><v>5</v></c></row>` +
      `<row>${text("Peru")}<c><v>42369</v></c><c><v>6</v></c></row>`;
    const book = makeWorkbook({ sheets: [{ name: "S", rows }], date1904: true });
    const { observations } = await readSourceFile({ path: "a.xlsx", bytes: book });
    expect(observations.map(({ year }) => year)).toEqual([2020, 2020]);
  });

  it("is followed by a mapping that names it, and asked for by one that does not", async () => {
    const file = { path: "a.csv", bytes: bytes(table("Observed", "43831", "44561", "44196")) };
    const mapping = { countryColumn: "Country", values: [{ column: "Score", indicator: "a" }] };
    const { observations } = await readMappedFile(file, { ...mapping, yearColumn: "Observed" });
    expect(observations.map(({ year }) => year)).toEqual([2020, 2021, 2020]);
    const dated = { path: "a.csv", bytes: bytes(table("Fecha", "43831", "44561", "44196")) };
    await expect(readMappedFile(dated, mapping)).rejects.toMatchObject({ code: "year-not-mapped" });
  });
});

describe("numbers of days under other titles", () => {
  it.each(["As of", "Stand", "Reference period", "截至", "Interview date", "На дату"])(
    "date the figures under %s",
    async (title) => {
      expect((await read(table(title, "43831", "44561", "44196"))).figures).toEqual(read2020);
    },
  );

  it("are said where the title tells nothing, since they may date the figures", async () => {
    const { figures, problems } = await read(table("Moment", "43831", "44561", "44196"));
    expect(figures.filter(([, indicator]) => indicator === "Score").map(([, , year]) => year)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(problems).toEqual([["may-be-days", "line 1, column 2"]]);
    // Figures are further apart.
    expect((await read(table("GDP", "38000", "44561", "51196"))).problems).toEqual([]);
  });

  // 18687 is 2021-03-01 to R, which counts from 1970, and 28 February 1951 to a spreadsheet; 22281 is 2021-01-01 to SAS.
  it.each(["18687", "22281"])(
    "from before 1970 may be counted from another day: %s is no year",
    async (days) => {
      const { figures, problems } = await read(table("Date", days, "43831", "43832"));
      expect(figures.map(([country, , year]) => [country, year])).toEqual([
        ["PER", 2020],
        ["MLI", 2020],
      ]);
      expect(problems).toContainEqual(["bad-year", "line 2, column 2"]);
    },
  );
});

describe("what stands around the figures of a user's table", () => {
  it("is said with its places: footnote marks, and characters that nobody sees", async () => {
    const { figures, problems } = await read(
      "Country,Year,Score\nGhana,2020²,7†\nPeru,2020,8 [1]\nMali,2020,\u202d9\u202c\nTogo,2020,\u202e12\u202c\n",
    );
    expect(figures).toEqual([
      ["GHA", "Score", 2020, 7],
      ["PER", "Score", 2020, 8],
      ["MLI", "Score", 2020, 9],
    ]);
    expect(problems).toEqual([
      ["footnote-marks", "line 2, column 2; lines 2-3, column 3"],
      ["unseen-characters", "line 4, column 3"],
      ["bad-number", "line 5, column 3"],
    ]);
  });
});

describe("the layout of R's write.table", () => {
  it("has countries for names of rows, which have no title", async () => {
    const { figures, problems } = await read(
      '"year" "score" "tier"\n"Ghana" 2020 7.5 "Tier 1"\n"Congo, Dem. Rep." 2020 3.25 "Tier 2"\n"United States" 2020 NA NA\n',
    );
    expect(figures).toEqual([
      ["GHA", "score", 2020, 7.5],
      ["GHA", "tier", 2020, "Tier 1"],
      ["COD", "score", 2020, 3.25],
      ["COD", "tier", 2020, "Tier 2"],
    ]);
    expect(problems.map(([code]) => code)).toEqual([
      "delimiter-guessed",
      "row-names",
      "untitled-countries",
      "no-figure",
    ]);
  });

  it.each([" ", "\t", ",", ";"])(
    "has other names of rows, which are not read, beside countries: %j",
    async (mark) => {
      const lines = [
        '"country" "year" "score"',
        '"3" "Ghana" 2020 7',
        '"1" "Peru" 2020 3',
        '"b 2" "Mali" 2020 5',
      ];
      const text = lines.map((line) => line.replace("b 2", "b_2").replaceAll(" ", mark)).join("\n");
      const { figures } = await read(text);
      expect(figures).toEqual([
        ["GHA", "score", 2020, 7],
        ["PER", "score", 2020, 3],
        ["MLI", "score", 2020, 5],
      ]);
    },
  );

  it.each([" ", "\t", ";"])(
    "may be without quotes where only the names of rows can lack a title: %j",
    async (mark) => {
      const named = ["year score tier", "Ghana 2020 7.5 A", "Peru 2020 NA B", "Kenya 2020 12 C"];
      const [read1, read2] = await Promise.all(
        [named, ["country year score", "3 Ghana 2020 7.5", "1 Peru 2020 NA", "9 Kenya 2020 12"]].map(
          (lines) => read(`${lines.join("\n").replaceAll(" ", mark)}\n`),
        ),
      );
      for (const { figures, problems } of [read1!, read2!]) {
        expect(figures.filter(([, id]) => id === "score")).toEqual([
          ["GHA", "score", 2020, 7.5],
          ["KEN", "score", 2020, 12],
        ]);
        expect(problems.map(([code]) => code)).toContain("row-names");
      }
    },
  );

  it("leaves out a name of two words among names of rows without quotes, and says so", async () => {
    // Names of one length are no columns drawn up, of which the rows above would be titles.
    const rows = listed(`
      year score | Ghana 2020 7.5 | United States 2020 3 | Peru 2020 4 | Mali 2020 5 | Togo 2020 6`);
    const { figures, problems } = await read(`${rows.join("\n")}\n`);
    expect(figures.map(([country]) => country)).toEqual(["GHA", "PER", "MLI", "TGO"]);
    expect(problems).toContainEqual(["damaged-row", "line 3"]);
  });

  it.each([
    [
      "a title that is lost elsewhere",
      '"country","year","score"\n"Ghana",2020,1,7\n"Peru",2020,2,3\n"Mali",2020,3,5\n',
    ],
    ["a code's title that stands over names", '"iso","country","a"\n"GHA","Ghana",1,2\n"PER","Peru",2,3\n'],
    ["rows of one name", '"year","score"\n"Ghana",2020,7\n"Ghana",2021,3\n"Mali",2020,5\n'],
    ["a title that may stand over either column", "polwill year\nGHA 7 2020\nPER 3 2021\nMLI 5 2020\n"],
    [
      "codes that may be numbers",
      "code year score\n4 Afghanistan 2020 7\n8 Albania 2020 3\n466 Mali 2020 5\n",
    ],
    ["years that are none once the header is moved", "score year\nGHA 7 5\nPER 3 2\nMLI 5 4\n"],
    ["texts without quotes between commas", "year,score\nGhana,2020,7\nPeru,2020,3\nMali,2020,5\n"],
  ])("is not taken for granted: %s", async (_, text) => {
    const { figures, problems } = await read(text);
    expect(figures).toEqual([]);
    expect(problems).toContainEqual(["damaged-row", "line 1"]);
  });
});
