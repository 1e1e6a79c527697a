import { describe, expect, it } from "vitest";
import { readMappedFile, readParsedFile, readSourceFile } from "../../src/dataset/read.ts";
import { listed } from "../tables/listed.ts";
import { makeWorkbook } from "../tables/workbook-fixture.ts";
import { figuresOf, flagsOf, readCases } from "./read-cases.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const readFile = (text: string) => readSourceFile({ path: "a.csv", bytes: bytes(text) });

async function read(text: string) {
  const reading = await readFile(text);
  return { figures: figuresOf(reading, false), flags: flagsOf(reading) };
}

const table = (title: string, ...dates: readonly string[]) =>
  [
    `Country,${title},Score`,
    ...dates.map((date, i) => `${["Ghana", "Peru", "Mali"][i]},${date},${i + 5}`),
  ].join("\n");
const READ = ["GHA 2020 Score 5", "PER 2021 Score 6", "MLI 2020 Score 7"];

readCases("dates.txt", { read: readParsedFile });

describe("a column of dates", () => {
  // 43831 is 1 January 2020 and 44561 31 December 2021, as spreadsheets count days.
  it.each(listed(`Date | Datum | Fecha | Stichtag | Дата | 日期 | Date de référence | Survey date | Time`))(
    "called %s gives each row its year where its dates are numbers of days, which is said",
    async (title) => {
      const read2020 = { figures: READ, flags: ["dates-as-numbers 2:2"] };
      expect(await read(table(title, "43831", "44561", "44196"))).toEqual(read2020);
    },
  );

  it.each(
    listed(`
      2020-01-01, 2021-05-06, 2020-12-31T10:00:00 | 01.02.2020, 3/4/2021, 31-12-2020 |
      1 March 2020, mars 2021, 2020年3月1日 | 20200131, 2021-05, 2020 | Jan 2020, 12 mai 2021, Q1 2020`),
  )("gives each row its year where they are written as %s", async (dates) => {
    const dated = await read(table("Date", ...dates.split(", ")));
    expect(dated).toEqual({ figures: READ, flags: ["years-from-dates 1:2"] });
  });

  it.each([
    ["Jour", "43831", "44561", "44196"],
    ["Date", '"43,831"', '"44,561"', '"44,196"'],
    ["Timestamp", "1577836800", "1640908800", "1609372800000"],
  ])("called %s may hold them as other numbers: %s", async (title, ...dates) =>
    expect(await read(table(title, ...dates))).toEqual({ figures: READ, flags: ["dates-as-numbers 2:2"] }),
  );

  it.each([
    ["Date", "Jan-20", "Feb-21", "Mar-20"],
    ["Fecha", "1", "2", "3"],
  ])("called %s never becomes an indicator, whatever it holds: %s", async (title, ...dates) => {
    const { figures, flags } = await read(table(title, ...dates));
    expect(figures.filter((figure) => !figure.includes(" Score "))).toEqual([]);
    expect(flags).toContainEqual(expect.stringMatching(/^(?:bad-year|dates-not-read)\b/u));
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
    async (title) => expect((await read(table(title, "43831", "44561", "44196"))).figures).toEqual(READ),
  );

  // 18687 is 2021-03-01 to R, which counts from 1970, and 28 February 1951 to a spreadsheet; 22281 is 2021-01-01 to SAS.
  it.each(["18687", "22281"])(
    "from before 1970 may be counted from another day: %s is no year",
    async (days) => {
      const { figures, flags } = await read(table("Date", days, "43831", "43832"));
      expect(figures).toEqual(["PER 2020 Score 6", "MLI 2020 Score 7"]);
      expect(flags).toContain("bad-year 2:2");
    },
  );
});

describe("the layout of R's write.table", () => {
  it.each([" ", "\t", ",", ";"])(
    "has other names of rows, which are not read, beside countries: %j",
    async (mark) => {
      const lines =
        `"country" "year" "score"\n"3" "Ghana" 2020 7\n"1" "Peru" 2020 3\n"b 2" "Mali" 2020 5`.split("\n");
      const text = lines.map((line) => line.replace("b 2", "b_2").replaceAll(" ", mark)).join("\n");
      const { figures } = await read(text);
      expect(figures).toEqual(["GHA 2020 score 7", "PER 2020 score 3", "MLI 2020 score 5"]);
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
      for (const { figures, flags } of [read1!, read2!]) {
        const scores = figures.filter((figure) => figure.includes(" score "));
        expect(scores).toEqual(["GHA 2020 score 7.5", "KEN 2020 score 12"]);
        expect(flags).toContain("row-names line 1");
      }
    },
  );

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
    const { figures, flags } = await read(text);
    expect(figures).toEqual([]);
    expect(flags).toContain("damaged-row line 1");
  });
});
