import { describe, expect, it } from "vitest";
import type { ParsedFile } from "../../src/model/table.ts";
import { series } from "../../src/sources/series.ts";
import { tidy } from "../../src/sources/tidy.ts";
import { inPlaceOrder } from "../../src/sources/user/collector.ts";
import { readMapped } from "../../src/sources/user/mapping.ts";
import { wide } from "../../src/sources/wide/index.ts";
import { listed } from "../tables/listed.ts";
import { anyName, parse } from "./parse-text.ts";
import { drawn, figuresOf, flagsOf, readBy, readCases } from "./read-cases.ts";

const mappedFrom = (countryColumn: string, column: string, more = {}) => {
  const mapping = { countryColumn, values: [{ column, indicator: "cpi.score" }], ...more };
  return (file: ParsedFile) => readMapped(file, mapping, anyName);
};
const readWide = readBy(wide, anyName);

describe("a user's tables", () => {
  readCases("user-tables.txt", {
    wide: readWide,
    tidy: readBy(tidy, anyName),
    series: readBy(series, anyName),
    mapped: mappedFrom("Country", "CPI"),
    counted: mappedFrom("#1", "#2", { year: 2018 }),
  });

  it("give problems of one place in the order of their codes, whenever they showed", () => {
    const at = (code: string, locator: string) => ({ severity: "info" as const, code, message: "", locator });
    const [late, early, above] = [
      at("b", "line 2, column 1"),
      at("a", "line 2, column 1"),
      at("c", "line 1"),
    ];
    expect(inPlaceOrder([late, early, above])).toEqual([above, early, late]);
    expect(inPlaceOrder([early, above, late])).toEqual([above, early, late]);
  });

  it.each(["Données 2023", "Daten 2023", "Datos 2023", "Dados_2023", "Année 2023"])(
    "take the year of a sheet that is called %s",
    (name) => {
      const { observations } = readWide(drawn(`[${name}]\nCountry | CPI\nGhana | 43`));
      expect(observations.map(({ year }) => year)).toEqual([2023]);
    },
  );

  it("are as many below one another as there are", { tags: "slow" }, async () => {
    const file = await parse("a.csv", "Country,a\nGhana,1\nCountry,b\nGhana,2\n".repeat(2000));
    expect(readWide(file).observations).toHaveLength(2);
  });
});

describe("a header of two rows", () => {
  const rows = "Ghana,1,2,3,4\nPeru,5,6,7,8\n";
  const byYear = "Ghana,1,3,2,4\nPeru,5,7,6,8\n";

  it.each([
    ["names over years, the country above", `Country,CPI,,GDP,\n,2019,2020,2019,2020\n${rows}`],
    ["names over years, the country below", `,CPI,,GDP,\nCountry,2019,2020,2019,2020\n${rows}`],
    ["names over years, every cell filled", `Country,CPI,CPI,GDP,GDP\n,2019,2020,2019,2020\n${rows}`],
    ["years over names, the country above", `Country,2019,,2020,\n,CPI,GDP,CPI,GDP\n${byYear}`],
    ["years over names, the country below", `,2019,,2020,\nCountry,CPI,GDP,CPI,GDP\n${byYear}`],
  ])("gives each column its name and its year: %s", async (_how, text) => {
    const reading = readWide(await parse("a.csv", text));
    const [ghana, peru] = ["Ghana", "Peru"].map((country) =>
      figuresOf(reading, false).filter((figure) => figure.startsWith(country)),
    );
    const expected = ["Ghana 2019 CPI 1", "Ghana 2019 GDP 3", "Ghana 2020 CPI 2", "Ghana 2020 GDP 4"];
    expect(ghana!.sort()).toEqual(expected);
    expect(peru).toHaveLength(4);
    expect(reading.problems.map(({ code }) => code)).toEqual(["merged-header"]);
  });
});

describe("a title of a user's table", () => {
  it.each(
    listed(`2023-06-30 | 30/06/2023 | 06/2023 | 2023Q2 | 2022/23 | FY2023 | June 2023 | 30-Jun-2023 | Sept. 2023 |
      March 2023`),
  )("that is a date and no name keeps its id, which is said: %s", async (title) => {
    const reading = readWide(await parse("a.csv", `Country,${title}\nGhana,1\nPeru,3\n`));
    expect(figuresOf(reading, false)).toEqual([`Ghana - ${title} 1`, `Peru - ${title} 3`]);
    expect(flagsOf(reading)).toEqual(["years-for-names 1:1"]);
  });

  it.each(listed("CPI 2023 | G20 | Mayors 1-10 | Q2 | 30/06 | Marriage 2023 | Sepsis-2023 | Decent 2023"))(
    "is not taken to be a date: %s",
    async (title) =>
      expect(flagsOf(readWide(await parse("a.csv", `Country,${title}\nGhana,1\nPeru,3\n`)))).toEqual([]),
  );
});

it.each(["\u2028", "\u2029", "\u0085"])("rows are told apart where lines end with %j only", async (end) => {
  const file = await parse("a.csv", ["Country,a", "Ghana,1", "Peru,2"].join(end));
  expect(figuresOf(readWide(file), false)).toEqual(["Ghana - a 1", "Peru - a 2"]);
  expect(file.problems.map(({ code }) => code)).toContain("line-breaks");
});
