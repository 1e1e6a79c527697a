import { describe, expect, it } from "vitest";
import { readMappedFile, readSourceFile } from "../../src/dataset/read.ts";
import type { StatedScale } from "../../src/sources/contract.ts";
import { rescale, statedScale } from "../../src/sources/user/stated-scales.ts";

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

describe("a scale that a sentence in the file states", () => {
  it("is heard where spaces cut the sentence into as many words as the table has columns", async () => {
    const row = (country: string, value: number) => `${country},${WILL},${value},points,0.28`;
    const lines = ["country,indicator,value,unit,se", row("Ghana", 50), row("Peru", 24), row("Kenya", 46)];
    await expect(readSourceFile(file(...lines, "Skala von 0 bis 50"))).rejects.toThrow("Skala von 0 bis 50");
  });
});

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
    ["Political will, top score 20", 0, 20],
    ["Political will - max score: 20", 0, 20],
    ["Political will (20-pt scale)", 0, 20],
    ["Political will, 20 pts", 0, 20],
    ["Political will [0;20]", 0, 20],
    ["Political will (0, 20)", 0, 20],
    ["Political will (min 1, max 10)", 1, 10],
    ["Political will (20 = best)", 0, 20],
    ["Political will in twentieths", 0, 20],
    ["Twenty-point scale", 0, 20],
    ["Volonté politique, note maximale : 20", 0, 20],
    ["Volonté politique (barème 20)", 0, 20],
    ["Volonté politique (vingtièmes)", 0, 20],
    ["Volonté politique (jusqu’à 20 points)", 0, 20],
    ["Voluntad política, puntaje máximo: 20", 0, 20],
    ["Puntuación máxima de 20 puntos", 0, 20],
    ["Voluntad (hasta 20)", 0, 20],
    ["Vontade, nota máxima: 20", 0, 20],
    ["Vontade em 20 pontos", 0, 20],
    ["Vontade (até 20)", 0, 20],
    ["Vontade, valor máximo possível: 20", 0, 20],
    ["Воля, максимум — 20", 0, 20],
    ["Воля (максимальная оценка — 20)", 0, 20],
    ["Воля (до 20 баллов)", 0, 20],
    ["Двадцатибалльная шкала", 0, 20],
    ["政治意愿（最高20分）", 0, 20],
    ["满分为20分", 0, 20],
    ["总分：20", 0, 20],
    ["Wille, höchstens 20 Punkte", 0, 20],
    ["Wille (Höchstwert: 20)", 0, 20],
    ["Wille (bis 20)", 0, 20],
    ["Wil, 0 tot 20", 0, 20],
    ["Wil (hoogste score: 20)", 0, 20],
    ["Wil, maximaal 20 punten", 0, 20],
    ["Volontà in ventesimi", 0, 20],
    ["Volontà, punteggio massimo: 20", 0, 20],
    ["Volontà da 0 a 20", 0, 20],
    ["الإرادة، الدرجة القصوى: ٢٠", 0, 20],
    ["الإرادة (الحد الأقصى 20)", 0, 20],
    ["polwill_0_20", 0, 20],
    ["polwill_1_10", 1, 10],
    ["polwill_max_20", 0, 20],
    ["Political.will..0.20.", 0, 20],
    ["Political.will..0.to.20.", 0, 20],
    ["Political.will...10.to.10.", -10, 10],
    ["Political.will..max..20.", 0, 20],
    ["Political_will_out_of_20", 0, 20],
    ["political.will.out.of.20", 0, 20],
    ["Political.will..1.10.", 1, 10],
    ["Political.will..0.100.", 0, 100],
    ["Political.will..20.points.max.", 0, 20],
    ["Political.will..out.of.20.", 0, 20],
    ["polwill_20pts", 0, 20],
    ["polwill0_20", 0, 20],
    ["Will 20 points", 0, 20],
    ["Will (20 = full marks)", 0, 20],
    ["polwill_of_20", 0, 20],
    ["polwill of 20", 0, 20],
    ["PolWillMax20", 0, 20],
    ["Score..20", 0, 20],
    ["Score..20.", 0, 20],
    ["Score...20.", 0, 20],
    ["Will, upper bound 20", 0, 20],
    ["Volonté (borne supérieure : 20)", 0, 20],
    ["Voluntad, límite superior 20", 0, 20],
    ["Vontade (limite superior: 20)", 0, 20],
    ["Воля (верхняя граница 20)", 0, 20],
    ["Wille (Obergrenze 20)", 0, 20],
    ["Will, scored up to 20", 0, 20],
    ["Will (upper limit: 20)", 0, 20],
    ["Escala vigesimal", 0, 20],
    ["20 é o máximo", 0, 20],
    ["максимально 20", 0, 20],
    ["20分满分", 0, 20],
    ["Wille (max. 20 Pkt.)", 0, 20],
    ["Maximal erreichbar: 20", 0, 20],
    ["in Zwanzigsteln", 0, 20],
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
    "Political will (2019-20)",
    "Score (2019-20)",
    "score_2019_20",
    "Score.2019.20",
    "Political.will..2019.20.",
    "Score..2020.",
    "Score 2020",
    "G20",
    "G20 members' score",
    "Top 20 exporters",
    "Top 20",
    "top_20_exporters",
    "COVID-19",
    "COVID.19.score",
    "covid_19",
    "SDG 16.2",
    "SDG.16.2",
    "sdg_1_5",
    "SDG.1.10",
    "Indicator 20",
    "indicator_20",
    "indicator_1_10",
    "Score [1,2]",
    "COVID-19 (max)",
    "Rank (of 195)",
    "Rank, out of 20",
    "Wave 0-2",
    "Change in 5 points",
    "Fell by 5 points",
    "Index, base 2010",
    "ODS 8.7",
    "Score [20]",
    "Score (%)",
    "Highest 20 %",
    "Maximum of 20 countries",
    "Maximum sentence, 20 years",
    "Max. age 20",
    "Score of ages 0-14",
    "Age up to 14 years",
    "up to 20% of people",
    "Percent of people (per cent)",
    "Growth over 20 years",
    "Note 2",
    "Score...4",
    "Score...20",
    "Score..1.",
    "Group of 20",
    "group_of_20",
    "Rank of 20",
    "1 of 20",
    "As of 20",
    "Upper bound 95%",
    "Upper bound, 20 countries",
    "X.of.GDP",
    "findings.political-will",
    "v2.1",
    "Vote du vingtième siècle",
    "Puntaje 2020",
    "Nota 3",
    "20国集团",
    "2020年得分",
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

  it.each([
    "Pontuação máxima: 20 pontos",
    "Puntuación máxima: 20 puntos",
    "Note maximale : 20",
    "Максимальный балл — 20",
    "满分为20分",
    "Maximum: 20",
    "La note maximale est de 20 points.",
    "La puntuación máxima es de 20 puntos.",
    "A pontuação máxima é 20.",
    "最高分为20分。",
    "Hoogste cijfer: 20",
    "upper bound 20",
    "Political will (upper bound 20)",
    "Borne supérieure : 20",
    "Höchstpunktzahl: 20 Punkte",
    "Punteggio massimo: 20",
    "الدرجة القصوى: 20",
  ])("are asked for below the legend “%s”", async (legend) => {
    const table = ["country,year,findings.political-will", "GHA,2024,15", "PER,2024,8"];
    await expect(readSourceFile(file(legend, "", ...table))).rejects.toMatchObject({
      code: "other-scale",
      wayOut: expect.stringContaining("--scale 0-20"),
    });
  });

  it.each([
    "Maximum: 10 countries",
    "Highest score 83",
    "Top 20 exporters",
    "Published in 2019-20",
    "Ghana,20 points",
    "Maximum,60",
  ])("are not asked for below “%s”", async (legend) => {
    const table = ["country,year,findings.political-will", "GHA,2024,15", "PER,2024,8"];
    await expect(readSourceFile(file(legend, "", ...table))).resolves.toMatchObject({
      observations: { length: 2 },
    });
  });

  it.each([
    ["note", "out of 20"],
    ["Remarks", "sur 20"],
    ["comment", "max. 20 points"],
    ["Max", "20"],
    ["Maximum", "20"],
    ["Maximalwert", "20"],
    ["Máximo", "20"],
    ["Puntaje máximo", "20"],
    ["Note maximale", "20"],
    ["max_score", "20"],
    ["Примечание", "из 20"],
    ["Максимум", "20"],
    ["满分", "20"],
    ["Massimo", "20"],
    ["الحد الأقصى", "20"],
    ["Out of", "20"],
    ["out_of", "20"],
    ["of", "20"],
    ["max", "20"],
    ["ScaleMax", "20"],
    ["Scale max", "20"],
    ["scalemax", "20"],
    ["Upper bound", "20"],
    ["Hoogste score", "20"],
  ])("are asked for where the column “%s” beside them says “%s” in every row", async (title, text) => {
    const stated = { code: "other-scale", wayOut: expect.stringContaining("--scale 0-20") };
    const rows = [`GHA,${WILL},2024,15,${text}`, `PER,${WILL},2024,8,${text}`];
    const tidy = file(`country,indicator,year,value,${title}`, ...rows);
    await expect(readSourceFile(tidy)).rejects.toMatchObject(stated);
    const own = file(`Country,Will,${title}`, `Ghana,15,${text}`, `Peru,8,${text}`);
    const mapping = {
      countryColumn: "Country",
      values: [{ column: "Will", indicator: WILL }],
      year: 2024,
    };
    await expect(readMappedFile(own, mapping)).rejects.toMatchObject(stated);
    const said = { scales: [{ scale: { from: 0, to: 20 } }] };
    await expect(readMappedFile(own, mapping, said)).resolves.toMatchObject({
      observations: [{ value: 75 }, { value: 40 }],
      problems: [],
    });
  });

  it.each([
    ["Max", ["20", "40"]],
    ["Max", ["100", "100"]],
    ["Rank", ["1 out of 20", "2 out of 20"]],
    ["Rank", ["20", "20"]],
    ["note", ["2019-20", "2019-20"]],
    ["note", ["top 20 exporters", "top 20 exporters"]],
    ["Year of law", ["2001", "2001"]],
    ["Group", ["G20", "G20"]],
    ["Age", ["0-17", "0-17"]],
    ["note", ["0-100", "0-100"]],
  ])("are not asked for where the column “%s” beside them says %j", async (title, [first, second]) => {
    const table = file(`Country,Will,${title}`, `Ghana,15,${first}`, `Peru,8,${second}`);
    await expect(
      readMappedFile(table, {
        countryColumn: "Country",
        values: [{ column: "Will", indicator: WILL }],
        year: 2024,
      }),
    ).resolves.toMatchObject({ observations: [{ value: 15 }, { value: 8 }] });
  });

  it.each([
    ["Will (0-20)", "x", "y"],
    ["Will", "Max", "20"],
    ["Will", "note", "out of 20"],
  ])("are asked for where columns are only counted: “%s”, “%s”", async (title, beside, text) => {
    const table = file(`Country,${title},${beside}`, `Ghana,15,${text}`, `Peru,8,${text}`);
    const counted = { countryColumn: "#1", values: [{ column: "#2", indicator: WILL }], year: 2024 };
    await expect(readMappedFile(table, counted)).rejects.toMatchObject({ code: "other-scale" });
  });

  it("are asked for where each row states its own of two scales, and the other is named where one is said", async () => {
    const rows = [`GHA,${WILL},2024,15,out of 20`, `PER,${WILL},2024,85,out of 100`, `KEN,${WILL},2024,3,`];
    const table = file("country,indicator,year,value,note", ...rows);
    await expect(readSourceFile(table)).rejects.toMatchObject({ code: "other-scale" });
    const { problems } = await readSourceFile(table, { scales: [{ scale: { from: 0, to: 20 } }] });
    expect(problems).toMatchObject([
      { code: "scale-differs", message: expect.stringMatching(/“note: out of 100”, states 0 to 100/u) },
      { code: "out-of-scale", undecided: { country: "PER" } },
    ]);
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

  it.each([
    [[15, 8, 20], "--scale 0-20”"],
    [[15, 0, 25], "--scale 0-25”"],
  ])("may be so where all of three are as low as %j, which a person must settle", async (values, wayOut) => {
    const { observations, problems } = await mapped("Will", values);
    expect(observations.map(({ value }) => value)).toEqual(values);
    expect(problems).toMatchObject([
      {
        code: "may-be-other-scale",
        severity: "warning",
        undecided: { indicator: WILL },
        locator: "line 1, column 2",
      },
    ]);
    expect(problems[0]!.message).toContain(wayOut);
    expect(problems[0]!.message).toContain("--scale 0-100");
    for (const to of [100, 25])
      expect((await mapped("Will", values, [{ scale: { from: 0, to } }])).problems).toEqual([]);
  });

  it.each([
    ["Will", [15, 8]],
    ["Will", [15, 8, 26]],
    ["Will (0-100)", [15, 8, 20]],
  ])("are thought to be on their own otherwise: “%s”, %j", async (title, values) => {
    await expect(mapped(title, values)).resolves.toMatchObject({ problems: [] });
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
