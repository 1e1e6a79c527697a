import { describe, expect, it } from "vitest";
import { recognise } from "../../src/dataset/read.ts";
import type { UserColumns } from "../../src/sources/user/columns.ts";
import { type Mapping, readMapped } from "../../src/sources/user/mapping.ts";
import { wantedRows } from "../../src/sources/user/rows.ts";
import type { StreamRow } from "../../src/tables/csv/stream-row.ts";
import { listed } from "../tables/listed.ts";
import { anyName, parse } from "./parse-text.ts";
import { readCases } from "./read-cases.ts";

/** One table of one indicator `a` in every layout: a row of it is a country, a year and a cell. */
type Cells = readonly (readonly [country: string, year: string, cell: string])[];

const LAYOUTS: Readonly<Record<string, (rows: Cells) => readonly (readonly string[])[]>> = {
  tidy: (rows) => [
    ["country", "indicator", "year", "value"],
    ...rows.map(([country, year, cell]) => [country, "a", year, cell]),
  ],
  wide: (rows) => [["Country", "Year", "a"], ...rows],
  // A column a year: two of them are never filled.
  series: (rows) => [
    ["Country Name", "Indicator Code", "2019", "2020", "2021"],
    ...rows.map(([country, year, cell]) => [
      country,
      "a",
      ...["2019", "2020", "2021"].map((one) => (one === year ? cell : "")),
    ]),
  ],
  mapped: (rows) => [["Land", "Jahr", "Wert"], ...rows],
};
const MAPPING: Mapping = {
  countryColumn: "Land",
  values: [{ column: "Wert", indicator: "a" }],
  yearColumn: "Jahr",
};

async function read(layout: string, rows: Cells) {
  const lines = LAYOUTS[layout]!(rows).map((cells) => cells.map((cell) => `"${cell}"`).join(","));
  const file = await parse("mine.csv", `${lines.join("\n")}\n`);
  const known = layout === "mapped" ? undefined : recognise(file)!;
  if (known) expect(known.source.id).toBe(layout);
  const { observations, problems } = known
    ? known.source.read(file, known.recognition, anyName)
    : readMapped(file, MAPPING, anyName);
  return {
    figures: observations.map(({ country, indicator, year, value }) => [country, indicator, year, value]),
    messages: problems.map(({ message }) => message),
    // The line of the first cell that is meant; the column is the layout's.
    flags: problems.map(({ code, locator = "" }) => `${code} ${/^lines? [\d-]+/u.exec(locator)?.[0]}`),
  };
}

/** Cells of 2020, a country each. */
const column = (cells: readonly string[]): Cells => cells.map((cell, i) => [`C${i}`, "2020", cell]);

/** What a column has: its cells => what is read of them; flags. In the middle of the others a figure may be 999. */
const READINGS = [
  ...`
decimal commas where the column shows them: 12,345 | 67,499 | 0,5 | 1.234 => 12.345 67.499 0.5 1234
1,234, which may be another number: 7 | 1,234 | 1,234 => 7 1234 1234; thousands-guessed line 3
1.234, which may be another number: 7 | 1.234 | 1.234 => 7 1.234 1.234; thousands-guessed line 3
commas and points that contradict each other: 7.5 | 8.5 | 7,5 | 1,234 => 7.5 8.5 1234; bad-number line 4, thousands-guessed line 5
percent signs and plain figures, at the first of the fewer: 45% | 12 % | 0 | 0.12 | 7% => 45 12 0 0.12 7; mixed-percent line 5
percent signs throughout: 45% | 12 % | 7% => 45 12 7
full-width digits: \uff14\uff11 | \uff17\uff0e\uff15 => 41 7.5
figures of nines that lie far outside the others: 40 | -99 | 41 | -88 | 9999 => 40 -99 41 -88 9999; suspicious-sentinel line 3, suspicious-sentinel line 5, suspicious-sentinel line 6
nines among the others: -120 | -99 | 80 => -120 -99 80
nines alone: 999 => 999; suspicious-sentinel line 2
eights alone: 88 => 88
nines between the others: 999 | 2500 | 300 => 999 2500 300
nines that come again in the middle: 850 | 999 | 1100 | 999 | 1200 | 900 => 850 999 1100 999 1200 900
Denmark's score beside other scores: 88 | 74 | 60 | 43 | 35 | 20 => 88 74 60 43 35 20
literacy near 100: 100 | 100 | 99 | 97 | 100 | 95 => 100 100 99 97 100 95
amounts of which one ends so: 120000 | 999 | 88 | 45000 | 3000 | 777 => 120000 999 88 45000 3000 777
a balance below 0: -9 | -3 | 2 | 4 | -7 => -9 -3 2 4 -7
`.matchAll(/^(.*?): (.*) => ([^;\n]*)(?:; (.*))?$/gmu),
].map(
  ([, what, cells, values, flags]) =>
    [what!, cells!, values!.split(" ").map(Number), flags?.split(", ") ?? []] as const,
);

describe.each(Object.keys(LAYOUTS))("a %s table", (layout) => {
  const readCells = async (...cells: readonly string[]) => {
    const { figures, ...more } = await read(layout, column(cells));
    return { values: figures.map(([, , , value]) => value), ...more };
  };

  it.each(READINGS)("has %s: %s", async (_what, cells, values, flags) =>
    expect(await readCells(...listed(cells))).toMatchObject({ values, flags }),
  );

  it("says of mixed percentages how each was read", async () => {
    const { messages } = await readCells("45%", "12 %", "0", "0.12", "7%");
    const how = '"45%" was read as that number of percent, and "0.12" as it stands';
    expect(messages).toEqual([expect.stringContaining(how)]);
  });

  it("says every row with figures and no country, run by run, and passes over footnotes", async () => {
    const cells = ["", "Ghana", "", "", "", ""].map(
      (country, i) => [country, "2020", ["1", "2", "3", "..", "4", "5"][i]!] as const,
    );
    const rows: Cells = [...cells, ["Peru", "2020", ""], ["Source: mine", "", ""]];
    expect(await read(layout, rows)).toMatchObject({
      figures: [["Ghana", "a", 2020, 2]],
      // Of Peru.
      flags: ["incomplete-row line 2", "incomplete-row lines 4-7", "no-figure line 8"],
    });
  });

  it("says which countries stand in rows without a figure alone", async () => {
    // That 4..1 is no figure is said of the cell.
    const rows = `Ghana 2020 2 | Mali 2019 n/a | Ghana 2021 | Mali 2020 | Peru 2020 .. | Togo 2020 4..1 | Kenya 2019 |
      Kenya 2020 0`;
    const { messages, flags } = await read(
      layout,
      listed(rows).map((row) => {
        const [country, year, cell = ""] = row.split(" ");
        return [country!, year!, cell];
      }),
    );
    expect(flags.filter((flag) => flag.startsWith("no-figure"))).toEqual([
      "no-figure line 3",
      "no-figure-cells line 3",
    ]);
    expect(messages).toContainEqual(
      expect.stringMatching(
        /^2 cells say that there is no figure: “n\/a” \(line 3, .*\), “\.\.” \(line 6, .*\); read/u,
      ),
    );
    expect(messages).toContainEqual(
      expect.stringMatching(
        /^2 countries stand in this table without a figure: Mali \(line 3, .*\), Peru \(line 6, [^,]*\)$/u,
      ),
    );
  });

  it("takes for missing what can be no figure, and nines far outside of the others that come again", async () => {
    const ends = listed(
      "-2147483648 | 2147483647 | 2147483621 | -1e20 | -32768 | 1e30 | -1.7976931348623157e308",
    );
    const whole = await readCells("4", "7", ...ends, "-2147483648", "5");
    expect(whole.values).toEqual([4, 7, 5]);
    const missing = whole.messages.filter((one) => one.endsWith("read as missing"));
    expect(missing).toHaveLength(ends.length);
    expect(missing[0]).toMatch(/^"a" is -2147483648 2 times/u);
    const nines = await readCells("4", "-999.9", "7", "9999", "5", "-999.9", "6", "9999");
    expect(nines.values).toEqual([4, 7, 5, 6]);
    expect(nines.messages.filter((one) => one.endsWith("read as missing"))).toHaveLength(2);
  });

  it.each(["77", "88", "99", "97", "777", "888", "-9", "-8", "32767", "32741", "-128"])(
    "says that %s may be no figure where it is far from the others, and reads it",
    async (code) => {
      const { values, flags } = await readCells("3", "5", "4", "8", code, "6", code);
      expect(values).toEqual([3, 5, 4, 8, Number(code), 6, Number(code)]);
      expect(flags).toContain("suspicious-sentinel line 6");
    },
  );

  it("takes -99.9 for a mark where it is far from the others and comes again", async () => {
    const { values, flags } = await readCells("3", "5", "4", "8", "-99.9", "6", "-99.9");
    expect(values).toEqual([3, 5, 4, 8, 6]);
    expect(flags).toContain("missing-code lines 6");
  });
});

describe("a workbook", () => {
  readCases("user-rows.txt", {
    recognised: (file) => {
      const { source, recognition } = recognise(file)!;
      return source.read(file, recognition, anyName);
    },
  });
});

it("a mapping asks for the year where a column holds years and no option names it", async () => {
  const file = await parse("a.csv", "Land,Year,Wert\nGhana,2020,1\nPeru,2021,2\n");
  const mapping = { countryColumn: "Land", values: [{ column: "Wert", indicator: "a" }] };
  expect(() => readMapped(file, mapping, anyName)).toThrowError(/"Year" holds years/u);
  expect(readMapped(file, { ...mapping, year: 2019 }, anyName).observations).toHaveLength(2);
});

describe("a table that a column splits which is not read", () => {
  const COUNTRIES = ["Ghana", "Peru", "Kenya", "Togo"];
  const split = (header: string, row: (country: string, part: string, i: number) => string) =>
    `${header}\n${COUNTRIES.flatMap((country) => ["Female", "Male"].map((part, i) => row(country, part, i))).join("\n")}\n`;
  const SPLIT: readonly (readonly [string, string, string])[] = [
    [
      "tidy",
      "Sex",
      split("country,indicator,year,Sex,value,note", (c, part, i) => `${c},a,2020,${part},${5 + i},${c}`),
    ],
    [
      "tidy",
      "unit",
      split("country,indicator,year,value,unit", (c, part, i) => `${c},a,2020,${5 + i},${part}`),
    ],
    ["wide", "Sex", split("Country,Year,Region,Sex,a", (c, part, i) => `${c},2020,${c},${part},${5 + i}`)],
    ["wide", "Vuosi", split("Country,Vuosi,a", (c, _part, i) => `${c},${2020 + i},${5.5 + i}`)],
    [
      "series",
      "Age",
      split("Country,Indicator Code,Age,2019,2020,2021", (c, part, i) => `${c},a,${part},${5 + i},6,7`),
    ],
  ];
  const taken = async (text: string, ...where: readonly { column: string; value: string }[]) => {
    const file = await parse("mine.csv", text);
    const { source, recognition } = recognise(file)!;
    return source.read(file, recognition, { ...anyName, where });
  };

  it.each(SPLIT)("is refused with the column's name: %s, %s", (_layout, column, text) =>
    expect(taken(text)).rejects.toMatchObject({
      code: "split-rows",
      message: expect.stringContaining(`the column "${column}"`),
    }),
  );

  it("is refused with all of the columns that tell its rows apart together, where none does alone", async () => {
    const parts = ["M", "F"].flatMap((sex) => ["0-4", "5-9", "10-14"].map((age) => [sex, age]));
    const rows = COUNTRIES.flatMap((country) =>
      parts.map(([sex, age], i) => `${country},a,2020,${5 + i},${sex},${age}`),
    );
    await expect(taken(`country,indicator,year,value,Sex,Age\n${rows.join("\n")}\n`)).rejects.toMatchObject({
      code: "split-rows",
      message: expect.stringContaining('the columns "Age" and "Sex" together'),
      wayOut: expect.stringMatching(/--where "Age=.*" --where "Sex=.*"/u),
    });
  });

  it("is told to call a column of years a year, where one that is not so called tells its rows apart", () =>
    expect(taken(SPLIT.find(([, column]) => column === "Vuosi")![2])).rejects.toMatchObject({
      wayOut: expect.stringContaining('call the column "year"'),
    }));

  it("is read where the user says which rows are meant, and says how many are not", async () => {
    const { observations, problems } = await taken(SPLIT[0]![2], { column: "sex", value: "female" });
    expect(observations.map(({ country, value }) => [country, value])).toEqual(
      COUNTRIES.map((country) => [country, 5]),
    );
    expect(problems.map(({ code }) => code)).toEqual(["rows-not-wanted"]);
    await expect(taken(SPLIT[0]![2], { column: "Gender", value: "x" })).rejects.toThrowError(
      /"Sex", "value"/u,
    );
  });

  it("warns where no row is wanted, with the word that was meant", async () => {
    const { observations, problems } = await taken(SPLIT[0]![2], { column: "Sex", value: "femal" });
    expect(observations).toEqual([]);
    const [one] = problems.filter(({ code }) => code === "rows-not-wanted");
    expect([one?.severity, one?.message]).toEqual([
      "warning",
      expect.stringMatching(
        /^--where left out all \d+ rows, since no row has "femal" in the column "Sex"; did you mean "female"\?$/iu,
      ),
    ]);
  });

  it("tells conditions that no row meets together from one that none meets, in whichever order", async () => {
    const text = "country,Sex,Age,v\nGhana,Total,10,5\nTogo,Male,15,6\nBenin,Total,10,7\n";
    const why = async (...where: readonly (readonly [column: string, value: string])[]) => {
      const said = [where, where.toReversed()].map(async (one) => {
        const { problems } = await taken(text, ...one.map(([column, value]) => ({ column, value })));
        return problems.map(({ message }) => message.replace("--where left out all 3 rows, since ", ""));
      });
      return (await Promise.all(said)).flat();
    };
    const together = "no row has all that --where asks for";
    expect(await why(["Sex", "Total"], ["Age", "15"])).toEqual([together, together]);
    const absent = 'no row has "Mal" in the column "Sex"; did you mean "Male"?';
    expect(await why(["Sex", "Mal"], ["Age", "15"])).toEqual([absent, absent]);
  });

  it("remembers a hundred thousand texts of a column, and says where there were more and none of these is near", () => {
    const header = { at: 1, cells: ["region", "kind"] };
    const columns = { table: { name: "", hidden: false, rows: [header] }, header, figures: [] };
    const asked = (region: string) => {
      const where = [
        { column: "region", value: region },
        { column: "kind", value: "c" },
      ];
      const wanted = wantedRows("mine.csv", columns as unknown as UserColumns, where)!;
      const see = (text: string, kind: string) =>
        wanted.has({ text: (at: number) => [text, kind][at]! } as unknown as StreamRow);
      for (let i = 0; i < 99_999; i += 1) see(`r${i}`, "c");
      see("Sub-Saharan Africa", "d");
      see("Western Europe", "d");
      return wanted.whyNone();
    };
    expect(asked("Sub-Saharan Afrika")).toContain('did you mean "Sub-Saharan Africa"?');
    expect(asked("Western Europ")).toBe(
      'no row has "Western Europ" in the column "region"; nothing near it stands among its first 100000 texts',
    );
    // That a row met a condition is known however many texts came before.
    expect(asked("Western Europe")).toBe("no row has all that --where asks for");
  });

  it("is told by columns of kinds before one of other figures, of which each row has its own", async () => {
    const parts = ["M", "F"].flatMap((sex) => ["0-4 y", "5-9 y", "10-14 y"].map((age) => [sex, age]));
    const rows = COUNTRIES.flatMap((country, c) =>
      parts.map(([sex, age], i) => `${country},a,2020,${5 + i},${sex},${age},${100 * c + i}`),
    );
    await expect(
      taken(`country,indicator,year,value,Sex,Age,constant\n${rows.join("\n")}\n`),
    ).rejects.toMatchObject({ message: expect.stringContaining('the columns "Age" and "Sex" together') });
  });

  it("is none where a slip gives a figure twice, or where no column tells the rows apart", async () => {
    const rows = COUNTRIES.map((country) => `${country},a,2020,x,5\n`).join("");
    const slip = await taken(`country,indicator,year,Region,value\n${rows}Ghana,a,2020,y,6\n`);
    expect(slip.problems.map(({ code }) => code)).toEqual(["disagreement", "disagreement"]);
    const again = await taken(`country,indicator,year,Sex,value\n${rows}${rows.replaceAll(",5", ",6")}`);
    expect(again.problems.map(({ code }) => code)).toEqual(
      [...COUNTRIES, ...COUNTRIES].map(() => "disagreement"),
    );
  });

  it("is said where an indicator's figures have several units", async () => {
    const rows = COUNTRIES.map((country, i) => `${country},a,2020,5,${i === 2 ? "per 1,000" : "%"}`);
    const text = `country;indicator;year;value;unit\n${rows.join("\n").replaceAll(/,(?=[^ ])(?!0)/gu, ";")}\n`;
    const { problems } = await taken(text);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["mixed-units", "line 4, column 5"],
    ]);
  });
});

describe("a text that is too long to be the name of an indicator", () => {
  const name = (length: number) => "n".repeat(length);
  const taken = async (text: string) => {
    const file = await parse("mine.csv", text);
    const { source, recognition } = recognise(file)!;
    return source.read(file, recognition, anyName);
  };
  const wide = (title: string) => `country,b,${title}\nGhana,1,2\nPeru,3,4\n`;
  const tidy = (id: string) => `country,indicator,year,value\nGhana,b,2020,1\nPeru,${id},2020,3\n`;

  it.each([
    ["line 1, column 3", wide],
    ["line 3, column 2", tidy],
  ])("stops the reading at %s, and one that is as long as may be does not", async (locator, text) => {
    await expect(taken(text(name(2001)))).rejects.toMatchObject({
      code: "name-too-long",
      where: { file: "mine.csv", locator },
    });
    const { observations } = await taken(text(name(2000)));
    expect(observations.some(({ indicator }) => indicator === name(2000))).toBe(true);
  });
});
