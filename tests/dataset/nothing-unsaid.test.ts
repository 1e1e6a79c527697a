import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";

/** How many figures were read, and every warning. */
async function saidOf(text: string): Promise<unknown[]> {
  const { observations, problems } = await readSourceFile({ path: "t.csv", bytes: Buffer.from(text) });
  const warnings = problems.filter(({ severity }) => severity !== "info");
  return [observations.length, ...warnings.map(({ severity, code, locator }) => [severity, code, locator])];
}

describe("a table of which little or nothing is read", () => {
  const rows = "Ghana,a,2020,43\nPeru,a,2020,33\nMali,a,2020,28\n";

  it("is said to have given nothing, where its only header that can be read stands below its rows", async () => {
    expect(await saidOf(`xyz,indicator,year,value\n${rows}country,indicator,year,value\n`)).toEqual([
      0,
      ["warning", "nothing-read", undefined],
    ]);
    expect(await saidOf("country,indicator,year,value\n")).toEqual([
      0,
      ["warning", "nothing-read", undefined],
    ]);
  });

  it("is said to have rows above its header, also where these hold a category that stands below it", async () => {
    const categories = "Ghana,wb.income,2023,low\nAvalon,wb.income,2023,low\n";
    const text = `xyz,indicator,year,value\n${categories}country,indicator,year,value\nNepal,wb.income,2023,low\n`;
    expect(await saidOf(text)).toEqual([1, ["warning", "rows-not-read", "line 2, column 1"]]);
  });
});

describe("figures such as 1.234", () => {
  const table = (...figures: string[]) =>
    `country,indicator,year,value\n${figures.map((figure, i) => `Ghana,a,${2010 + i},${figure}\n`).join("")}`;

  it("are in doubt where a single cell of many tells what the point is", async () =>
    expect(await saidOf(table("1.234", "5.678", "2.345", "6.789", "0.4"))).toEqual([
      5,
      ["warning", "thousands-guessed", "line 2, column 4"],
    ]));

  it("are told by two cells, or by one beside few", async () => {
    expect(await saidOf(table("1.234", "5.678", "2.345", "6.789", "0.4", "0.5"))).toEqual([6]);
    expect(await saidOf(table("1.234", "5.678", "0.4"))).toEqual([3]);
  });

  it("are told by a single cell that another indicator of the table bears out, and not by one that it speaks against", async () => {
    const beside = (figure: string) => `Ghana,b,2010,${figure}\n`;
    const one = table("1.234", "5.678", "2.345", "6.789", "0.4");
    expect(await saidOf(one + beside("7.5"))).toEqual([6]);
    expect(await saidOf(one + beside('"7,5"'))).toEqual([
      6,
      ["warning", "thousands-guessed", "line 2, column 4"],
      ["warning", "decimal-comma", "line 7, column 4"],
    ]);
  });
});
