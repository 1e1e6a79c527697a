import { describe, expect, it } from "vitest";
import { readMappedFile, readSourceFile } from "../../src/dataset/read.ts";
import type { StatedScale } from "../../src/sources/contract.ts";
import { rescale, statedScale } from "../../src/sources/user/scale-words.ts";

const WILL = "findings.political-will";
const file = (...lines: readonly string[]) => ({
  path: "mine.csv",
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});
const tidy = (values: readonly (number | string)[], indicator = WILL) =>
  file(
    "country,indicator,year,value",
    ...values.map((value, i) => `${["GHA", "PER", "KEN", "MLI", "TGO"][i]},${indicator},2024,${value}`),
  );
const mapped = (title: string, values: readonly number[], scales?: readonly StatedScale[]) =>
  readMappedFile(
    file(`Country,${title}`, ...values.map((value, i) => `${["Ghana", "Peru", "Kenya"][i]},${value}`)),
    { countryColumn: "Country", values: [{ column: title, indicator: WILL }], year: 2024 },
    scales ? { scales } : {},
  );

describe("the scale that a title states", () => {
  it.each([
    ["Volonté politique (0-10)", 0, 10],
    ["Political will, 0–10", 0, 10],
    ["score out of 5", 0, 5],
    ["Score /10", 0, 10],
    ["Note (sur 20)", 0, 20],
    ["Volonté de 1 à 7", 1, 7],
    ["Wille auf einer Skala von 0 bis 10", 0, 10],
    ["Voluntad (escala de 1 a 5)", 1, 5],
    ["Vontade, de 0 a 10", 0, 10],
    ["Nota sobre 10", 0, 10],
    ["Балл из 10", 0, 10],
    ["Оценка по шкале от 1 до 5", 1, 5],
    ["政治意愿（0到10分）", 0, 10],
    ["满分10分", 0, 10],
    ["十分制评分", 0, 10],
    ["Rating between 1 and 7", 1, 7],
    ["Will: 1 (none) to 5 (strong)", 1, 5],
    ["0 = none, 20 = full", 0, 20],
    ["Rated on a 7-point scale", 0, 7],
    ["one to five", 1, 5],
    ["Note sur vingt", 0, 20],
    ["Will (−10 to 10)", -10, 10],
    ["Will (5 to 1)", 5, 1],
    ["الإرادة من ٠ إلى ١٠", 0, 10],
  ])("is that of “%s”", (title, from, to) => {
    expect(statedScale(title)).toEqual({ from, to });
  });

  it.each([
    "Political will 2019-2020",
    "Children aged 5-17",
    "Literacy, ages 0-14 years",
    "Score 2019/20",
    "COVID-19 response",
    "Average of Q1-Q5",
    "Political will (1 of 3)",
    "Score",
    "Factor 10",
  ])("is none of “%s”", (title) => {
    expect(statedScale(title)).toBeUndefined();
  });
});

describe("ratings on another scale than their indicator's", () => {
  it.each([
    ["Volonté politique (0-10)", [75, 60, 30]],
    ["Will out of 20", [17, 6, 12]],
    ["Will", [7.5, 6, 3]],
  ])("are asked for under the title “%s”", async (title, values) => {
    await expect(mapped(title, values)).rejects.toMatchObject({
      code: "other-scale",
      wayOut: expect.stringContaining("--scale 0-10"),
    });
  });

  it("are moved onto it where the scale is said, as the note of each says", async () => {
    const scale = { from: 0, to: 10 };
    const { observations, problems } = await mapped("Volonté politique (0-10)", [7.5, 6, 0], [{ scale }]);
    expect(observations.map(({ country, value, unit }) => [country, value, unit])).toEqual([
      ["GHA", 75, "points (0-100)"],
      ["PER", 60, "points (0-100)"],
      ["KEN", 0, "points (0-100)"],
    ]);
    expect(observations[0]).toMatchObject({
      note: expect.stringContaining("stated as 7.5 on a scale from 0 to 10, and moved to 0 to 100"),
      formula: "100 * (7.5 - 0) / (10 - 0)",
    });
    expect(problems).toEqual([]);
  });

  it("are left out where they are outside of the scale that is said, which a person must settle", async () => {
    const { observations, problems } = await mapped("Will", [7, 11, 0], [{ scale: { from: 1, to: 7 } }]);
    expect(observations.map(({ value }) => value)).toEqual([100]);
    expect(problems).toMatchObject([
      { code: "out-of-scale", locator: "line 3, column 2", undecided: { indicator: WILL, country: "PER" } },
      { code: "out-of-scale", locator: "line 4, column 2", undecided: { indicator: WILL, country: "KEN" } },
    ]);
  });

  it("are asked for of a tidy table, of a wide one, and where a legend states the scale", async () => {
    await expect(readSourceFile(tidy([7, 3]))).rejects.toMatchObject({ code: "other-scale" });
    const wide = ["country,year,findings.political-will", "GHA,2024,15", "PER,2024,8"];
    await expect(readSourceFile(file("Ratings on a scale from 0 to 20", "", ...wide))).rejects.toMatchObject({
      code: "other-scale",
    });
    await expect(readSourceFile(file(...wide, "", "20 = strong", "0 = none"))).rejects.toMatchObject({
      code: "other-scale",
    });
    const five = ["country,year,x,findings.political-will,y", "GHA,2024,1,15,low", "PER,2024,2,8,low"];
    await expect(readSourceFile(file(...five, "Puntuación: de 0 a 50"))).rejects.toMatchObject({
      code: "other-scale",
    });
    const beside = ["country,findings.political-will,key", "GHA,15,0 = none", "PER,8,20 = strong"];
    await expect(readSourceFile(file(...beside))).rejects.toMatchObject({ code: "other-scale" });
    await expect(readSourceFile(file(...wide))).resolves.toMatchObject({ observations: { length: 2 } });
  });

  it("are moved with their error and bounds in a table that is recognised", async () => {
    const table = file(
      "country,indicator,year,value,se,lower,upper",
      `GHA,${WILL},2024,2,0.5,1,3`,
      "GHA,own.index,2024,2,0.5,1,3",
    );
    const { observations } = await readSourceFile(table, { scales: [{ scale: { from: 5, to: 1 } }] });
    const parts = observations.map(({ value, se, lower, upper }) => [value, se, lower, upper]);
    expect(parts).toEqual([
      [75, 12.5, 50, 100],
      [2, 0.5, 1, 3],
    ]);
  });

  it("are not asked for where a title, a unit or one figure says that they are on its own", async () => {
    await expect(mapped("Will (0-100)", [7, 6, 3])).resolves.toMatchObject({ problems: [] });
    const units = file("country,indicator,year,value,unit", `GHA,${WILL},2024,7,points (0-100)`);
    await expect(readSourceFile(units)).resolves.toMatchObject({ observations: [{ value: 7 }] });
    await expect(readSourceFile(tidy([7, 3, 42]))).resolves.toMatchObject({ problems: [] });
    await expect(mapped("Will", [7, 6, 3], [{ scale: { from: 0, to: 100 } }])).resolves.toMatchObject({
      observations: [{ value: 7 }, { value: 6 }, { value: 3 }],
    });
  });

  it("are asked for although a code for missing is among them", async () => {
    await expect(readSourceFile(tidy([7, 3, 5, 8, 99]))).rejects.toMatchObject({ code: "other-scale" });
  });

  it("are left out where a column beside them states another scale", async () => {
    const table = file("country,indicator,year,value,scale", `GHA,${WILL},2024,15,0-20`);
    const { observations, problems } = await readSourceFile(table);
    expect([observations, problems.map(({ code, undecided }) => [code, undecided?.indicator])]).toEqual([
      [],
      [["other-unit", WILL]],
    ]);
    const said = await readSourceFile(table, { scales: [{ scale: { from: 0, to: 20 } }] });
    expect(said.observations).toMatchObject([{ value: 75 }]);
  });

  it("of one indicator alone are moved where it is named", async () => {
    const table = file("country,indicator,year,value", `GHA,${WILL},2024,4`, "GHA,cpi.score,2024,43");
    const { observations } = await readSourceFile(table, {
      scales: [{ indicator: WILL, scale: { from: 1, to: 5 } }],
    });
    expect(observations.map(({ indicator, value }) => [indicator, value])).toEqual([
      [WILL, 75],
      ["cpi.score", 43],
    ]);
    const unknown = { scales: [{ indicator: "own.index", scale: { from: 1, to: 5 } }] };
    await expect(readSourceFile(table, unknown)).rejects.toMatchObject({ code: "no-own-scale" });
  });

  it("leave ranges of other things alone: percentages of an age, and an indicator without a scale", async () => {
    const table = file("Country;Literacy (ages 0-14)", "Ghana;7", "Peru;6");
    const of = (indicator: string) =>
      readMappedFile(table, {
        countryColumn: "Country",
        values: [{ column: "Literacy (ages 0-14)", indicator }],
        year: 2024,
      });
    await expect(of("factbook.literacy")).resolves.toMatchObject({ observations: { length: 2 } });
    await expect(of("own.index")).resolves.toMatchObject({ observations: { length: 2 } });
  });
});

it("a rating moves in a straight line, also down a scale that runs downwards", () => {
  expect([
    rescale(3, { from: 1, to: 5 }),
    rescale(2, { from: 5, to: 1 }),
    rescale(6, { from: 1, to: 5 }),
  ]).toEqual([50, 75, undefined]);
  expect(rescale(50, { from: 0, to: 100 }, [-2.5, 2.5])).toBe(0);
});

it("a finding out of its range is left out, which a person must settle", async () => {
  const { observations, problems } = await readSourceFile(tidy([150, 42]));
  expect(observations).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: "out-of-scale", undecided: { indicator: WILL, country: "GHA", year: 2024 } },
  ]);
});
