import { describe, expect, it } from "vitest";
import { readMappedFile, readSourceFile } from "../../src/dataset/read.ts";
import { rescale } from "../../src/model/source.ts";
import { statedScale } from "../../src/sources/user/stated-scales.ts";
import { listed } from "../tables/listed.ts";

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
const TABLE = ["country,year,findings.political-will", "GHA,2024,15", "PER,2024,8"];
const OWN = { countryColumn: "Country", values: [{ column: "Will", indicator: WILL }], year: 2024 };
const scaled = (from: number, to: number, indicator?: string) => ({
  scales: [{ scale: { from, to }, ...(indicator === undefined ? {} : { indicator }) }],
});
const mapped = (title: string, values: readonly number[], options = {}) =>
  readMappedFile(
    file(`Country,${title}`, ...values.map((value, i) => `${["Ghana", "Peru", "Kenya"][i]},${value}`)),
    { countryColumn: "Country", values: [{ column: title, indicator: WILL }], year: 2024 },
    options,
  );

/** Expects that the reading stops and asks for the scale. */
const isAsked = (reading: Promise<unknown>, scale = "--scale ") =>
  expect(reading).rejects.toMatchObject({ code: "other-scale", wayOut: expect.stringContaining(scale) });
/** Expects these figures, and nothing said of them. */
const areRead = (reading: Promise<unknown>, ...values: readonly number[]) =>
  expect(reading).resolves.toMatchObject({ observations: values.map((value) => ({ value })), problems: [] });

it("a scale that a sentence in the file states is heard where spaces cut the sentence into as many words as the table has columns", async () => {
  const row = (country: string, value: number) => `${country},${WILL},${value},points,0.28`;
  const lines = ["country,indicator,value,unit,se", row("Ghana", 50), row("Peru", 24), row("Kenya", 46)];
  await expect(readSourceFile(file(...lines, "Skala von 0 bis 50"))).rejects.toThrow("Skala von 0 bis 50");
});

describe("the scale that a title states", () => {
  const STATED = `
    0 to 10: Volonté politique (0-10) | Political will, 0–10 | Score /10 |
        Wille auf einer Skala von 0 bis 10 | Vontade, de 0 a 10 | Nota sobre 10 | Балл из 10 | 政治意愿（0到10分） |
        满分10分 | 十分制评分 | الإرادة من ٠ إلى ١٠
    0 to 5: score out of 5
    0 to 20: Note (sur 20) | 0 = none, 20 = full | Note sur vingt | Political will, top score 20 |
        Political will - max score: 20 | Political will (20-pt scale) | Political will, 20 pts |
        Political will [0;20] | Political will (0, 20) | Political will (20 = best) |
        Political will in twentieths | Twenty-point scale | Volonté politique, note maximale : 20 |
        Volonté politique (barème 20) | Volonté politique (vingtièmes) |
        Volonté politique (jusqu’à 20 points) | Voluntad política, puntaje máximo: 20 |
        Puntuación máxima de 20 puntos | Voluntad (hasta 20) | Vontade, nota máxima: 20 |
        Vontade em 20 pontos | Vontade (até 20) | Vontade, valor máximo possível: 20 | Воля, максимум — 20 |
        Воля (максимальная оценка — 20) | Воля (до 20 баллов) | Двадцатибалльная шкала | 政治意愿（最高20分） |
        满分为20分 | 总分：20 | Wille, höchstens 20 Punkte | Wille (Höchstwert: 20) | Wille (bis 20) |
        Wil, 0 tot 20 | Wil (hoogste score: 20) | Wil, maximaal 20 punten | Volontà in ventesimi |
        Volontà, punteggio massimo: 20 | Volontà da 0 a 20 | الإرادة، الدرجة القصوى: ٢٠ |
        الإرادة (الحد الأقصى 20) | polwill_0_20 | polwill_max_20 | Political.will..0.20. |
        Political.will..0.to.20. | Political.will..max..20. | Political_will_out_of_20 |
        political.will.out.of.20 | Political.will..20.points.max. | Political.will..out.of.20. |
        polwill_20pts | polwill0_20 | Will 20 points | Will (20 = full marks) | polwill_of_20 |
        polwill of 20 | PolWillMax20 | Score..20 | Score..20. | Score...20. | Will, upper bound 20 |
        Volonté (borne supérieure : 20) | Voluntad, límite superior 20 | Vontade (limite superior: 20) |
        Воля (верхняя граница 20) | Wille (Obergrenze 20) | Will, scored up to 20 | Will (upper limit: 20) |
        Escala vigesimal | 20 é o máximo | максимально 20 | 20分满分 | Wille (max. 20 Pkt.) |
        Maximal erreichbar: 20 | in Zwanzigsteln
    1 to 7: Volonté de 1 à 7 | Rating between 1 and 7
    1 to 5: Voluntad (escala de 1 a 5) | Оценка по шкале от 1 до 5 | Will: 1 (none) to 5 (strong) |
        one to five
    0 to 7: Rated on a 7-point scale
    -10 to 10: Will (−10 to 10) | Political.will...10.to.10.
    5 to 1: Will (5 to 1)
    1 to 10: Political will (min 1, max 10) | polwill_1_10 | Political.will..1.10.
    0 to 100: Political.will..0.100.`;

  it.each(STATED.trim().split(/\n {4}(?=\S)/u))("is read in its words: %s", (line) => {
    const [, from, to, titles] = /^(\S+) to (\S+): (.*)$/su.exec(line)!;
    const scale = { from: Number(from), to: Number(to) };
    for (const title of listed(titles!)) expect([title, statedScale(title)]).toEqual([title, scale]);
  });

  it("is none where numbers are years, ages, ranks, counts or parts of names", () => {
    const others = listed(`
      Political will 2019-2020 | Children aged 5-17 | Literacy, ages 0-14 years | Score 2019/20 |
      COVID-19 response | Average of Q1-Q5 | Political will (1 of 3) | Score | Factor 10 |
      Political will (2019-20) | Score (2019-20) | score_2019_20 | Score.2019.20 |
      Political.will..2019.20. | Score..2020. | Score 2020 | G20 | G20 members' score | Top 20 exporters |
      Top 20 | top_20_exporters | COVID-19 | COVID.19.score | covid_19 | SDG 16.2 | SDG.16.2 | sdg_1_5 |
      SDG.1.10 | Indicator 20 | indicator_20 | indicator_1_10 | Score [1,2] | COVID-19 (max) |
      Rank (of 195) | Rank, out of 20 | Wave 0-2 | Change in 5 points | Fell by 5 points |
      Index, base 2010 | ODS 8.7 | Score [20] | Score (%) | Highest 20 % | Maximum of 20 countries |
      Maximum sentence, 20 years | Max. age 20 | Score of ages 0-14 | Age up to 14 years |
      up to 20% of people | Percent of people (per cent) | Growth over 20 years | Note 2 | Score...4 |
      Score...20 | Score..1. | Group of 20 | group_of_20 | Rank of 20 | 1 of 20 | As of 20 |
      Upper bound 95% | Upper bound, 20 countries | X.of.GDP | findings.political-will | v2.1 |
      Vote du vingtième siècle | Puntaje 2020 | Nota 3 | 20国集团 | 2020年得分`);
    for (const title of others) expect([title, statedScale(title)]).toEqual([title, undefined]);
  });
});

describe("ratings on another scale than their indicator's", () => {
  it.each([
    ["Volonté politique (0-10)", [75, 60, 30]],
    ["Will out of 20", [17, 6, 12]],
    ["Will", [7.5, 6, 3]],
  ])("are asked for under the title “%s”", (title, values) => isAsked(mapped(title, values), "--scale 0-10"));

  it("are moved onto it where the scale is said, as the note of each says", async () => {
    const { observations, problems } = await mapped("Volonté politique (0-10)", [7.5, 6, 0], scaled(0, 10));
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
    const { observations, problems } = await mapped("Will", [7, 11, 0], scaled(1, 7));
    expect(observations.map(({ value }) => value)).toEqual([100]);
    expect(problems).toMatchObject([
      { code: "out-of-scale", locator: "line 3, column 2", undecided: { indicator: WILL, country: "PER" } },
      { code: "out-of-scale", locator: "line 4, column 2", undecided: { indicator: WILL, country: "KEN" } },
    ]);
  });

  it.each([
    ["a tidy table", tidy([7, 3])],
    ["a legend above", file("Ratings on a scale from 0 to 20", "", ...TABLE)],
    ["a legend below", file(...TABLE, "", "20 = strong", "0 = none")],
    [
      "a legend with commas",
      file(`country,year,x,${WILL},y`, "GHA,2024,1,15,low", "PER,2024,2,8,low", "Puntuación: de 0 a 50"),
    ],
    ["a legend beside", file(`country,${WILL},key`, "GHA,15,0 = none", "PER,8,20 = strong")],
    ["a code for missing among them", tidy([7, 3, 5, 8, 99])],
  ])("are asked for in %s", (_, table) => isAsked(readSourceFile(table)));

  it.each(
    listed(`
      Pontuação máxima: 20 pontos | Puntuación máxima: 20 puntos | Note maximale : 20 |
      Максимальный балл — 20 | 满分为20分 | Maximum: 20 | La note maximale est de 20 points. |
      La puntuación máxima es de 20 puntos. | A pontuação máxima é 20. | 最高分为20分。 | Hoogste cijfer: 20 |
      upper bound 20 | Political will (upper bound 20) | Borne supérieure : 20 |
      Höchstpunktzahl: 20 Punkte | Punteggio massimo: 20 | الدرجة القصوى: 20`),
  )("are asked for below the legend “%s”", (legend) =>
    isAsked(readSourceFile(file(legend, "", ...TABLE)), "--scale 0-20"),
  );

  it.each(
    listed(`
      Maximum: 10 countries | Highest score 83 | Top 20 exporters | Published in 2019-20 | Ghana,20 points |
      Maximum,60`),
  )("are not asked for below “%s”", async (legend) => {
    const { observations } = await readSourceFile(file(legend, "", ...TABLE));
    expect(observations).toHaveLength(2);
  });

  it.each(
    listed(`
      note: out of 20 | Remarks: sur 20 | comment: max. 20 points | Max: 20 | Maximum: 20 |
      Maximalwert: 20 | Máximo: 20 | Puntaje máximo: 20 | Note maximale: 20 | max_score: 20 |
      Примечание: из 20 | Максимум: 20 | 满分: 20 | Massimo: 20 | الحد الأقصى: 20 | Out of: 20 | out_of: 20 |
      of: 20 | max: 20 | ScaleMax: 20 | Scale max: 20 | scalemax: 20 | Upper bound: 20 | Hoogste score: 20`),
  )("are asked for where a column beside them says in every row %s", async (column) => {
    const [title, text] = column.split(": ");
    const rows = [`GHA,${WILL},2024,15,${text}`, `PER,${WILL},2024,8,${text}`];
    await isAsked(readSourceFile(file(`country,indicator,year,value,${title}`, ...rows)), "--scale 0-20");
    const own = file(`Country,Will,${title}`, `Ghana,15,${text}`, `Peru,8,${text}`);
    await isAsked(readMappedFile(own, OWN), "--scale 0-20");
    await expect(readMappedFile(own, OWN, scaled(0, 20))).resolves.toMatchObject({
      observations: [{ value: 75 }, { value: 40 }],
      problems: [{ code: "columns-not-mapped" }],
    });
  });

  it.each(
    listed(`
      Max: 20, 40 | Max: 100, 100 | Rank: 1 out of 20, 2 out of 20 | Rank: 20, 20 | note: 2019-20, 2019-20 |
      note: top 20 exporters, top 20 exporters | Year of law: 2001, 2001 | Group: G20, G20 | Age: 0-17, 0-17 |
      note: 0-100, 0-100`),
  )("are not asked for where a column beside them says %s", async (column) => {
    const [title, first, second] = column.split(/: |, /u);
    const table = file(`Country,Will,${title}`, `Ghana,15,${first}`, `Peru,8,${second}`);
    const { observations } = await readMappedFile(table, OWN);
    expect(observations.map(({ value }) => value)).toEqual([15, 8]);
  });

  it.each([
    [
      "a rating up to 1 among others above it",
      tidy([85, 0.8, 70]),
      "has a figure under 1, 0.8, beside others up to 85",
    ],
    ["several", tidy([0.43, 85, 0.8]), "has 2 figures, the first here, under 1, 0.43"],
    [
      "one under a title that states the scale",
      file("Country,findings.political-will (0-100)", "Ghana,85", "Peru,0.8"),
      undefined,
    ],
  ])("may be shares, which a person must settle: %s", async (_, table, message) => {
    const { problems, observations } =
      message === undefined
        ? await readMappedFile(table, {
            countryColumn: "Country",
            values: [{ column: "findings.political-will (0-100)", indicator: WILL }],
          })
        : await readSourceFile(table);
    expect(observations.some(({ value }) => Number(value) < 1)).toBe(true);
    expect(problems).toMatchObject([
      {
        severity: "warning",
        code: "may-be-other-scale",
        message: expect.stringContaining(message ?? "a figure under 1, 0.8"),
        undecided: { indicator: WILL },
      },
    ]);
  });

  it("are none up to 1 where they are 0, or where the scale is said", async () => {
    await areRead(readSourceFile(tidy([0, 85])), 0, 85);
    await areRead(readSourceFile(tidy([0.8, 85]), scaled(0, 100)), 0.8, 85);
  });

  it.each([
    ["Will (0-20)", "x", "y"],
    ["Will", "Max", "20"],
    ["Will", "note", "out of 20"],
  ])("are asked for where columns are only counted: “%s”, “%s”", (title, beside, text) => {
    const table = file(`Country,${title},${beside}`, `Ghana,15,${text}`, `Peru,8,${text}`);
    const counted = { countryColumn: "#1", values: [{ column: "#2", indicator: WILL }], year: 2024 };
    return isAsked(readMappedFile(table, counted));
  });

  it("are asked for where each row states its own of two scales, and the other is named where one is said", async () => {
    const rows = [`GHA,${WILL},2024,15,out of 20`, `PER,${WILL},2024,85,out of 100`, `KEN,${WILL},2024,3,`];
    const table = file("country,indicator,year,value,note", ...rows);
    await isAsked(readSourceFile(table));
    const { problems } = await readSourceFile(table, scaled(0, 20));
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
    const { observations } = await readSourceFile(table, scaled(5, 1));
    const parts = observations.map(({ value, se, lower, upper }) => [value, se, lower, upper]);
    expect(parts).toEqual([
      [75, 12.5, 50, 100],
      [2, 0.5, 1, 3],
    ]);
  });

  it("are not asked for where a title, a unit, one figure or the user says that they are on its own", async () => {
    await areRead(mapped("Will (0-100)", [7, 6, 3]), 7, 6, 3);
    const units = file("country,indicator,year,value,unit", `GHA,${WILL},2024,7,points (0-100)`);
    await expect(readSourceFile(units)).resolves.toMatchObject({ observations: [{ value: 7 }] });
    await areRead(readSourceFile(tidy([7, 3, 42])), 7, 3, 42);
    await areRead(mapped("Will", [7, 6, 3], scaled(0, 100)), 7, 6, 3);
  });

  it.each([
    [[15, 8, 20], "--scale 0-20”"],
    [[15, 0, 25], "--scale 0-25”"],
  ])("may be so where all of three are as low as %j, which a person must settle", async (values, wayOut) => {
    const { observations, problems } = await mapped("Will", values);
    expect(observations.map(({ value }) => value)).toEqual(values);
    const [one, ...more] = problems;
    const doubt = { code: "may-be-other-scale", severity: "warning", locator: "line 1, column 2" };
    expect([one, more]).toMatchObject([{ ...doubt, undecided: { indicator: WILL } }, []]);
    for (const scale of [wayOut, "--scale 0-100"]) expect(one!.message).toContain(scale);
    for (const to of [100, 25]) expect((await mapped("Will", values, scaled(0, to))).problems).toEqual([]);
  });

  it.each([
    ["Will", [15, 8]],
    ["Will", [15, 8, 26]],
    ["Will (0-100)", [15, 8, 20]],
  ])("are thought to be on their own otherwise: “%s”, %j", (title, values) =>
    areRead(mapped(title, values), ...values),
  );

  it("are left out where a column beside them states another scale", async () => {
    const table = file("country,indicator,year,value,scale", `GHA,${WILL},2024,15,0-20`);
    await expect(readSourceFile(table)).resolves.toMatchObject({
      observations: [],
      problems: [{ code: "other-unit", undecided: { indicator: WILL } }],
    });
    const { observations } = await readSourceFile(table, scaled(0, 20));
    expect(observations).toMatchObject([{ value: 75 }]);
  });

  it("of one indicator alone are moved where it is named", async () => {
    const table = file("country,indicator,year,value", `GHA,${WILL},2024,4`, "GHA,cpi.score,2024,43");
    const { observations } = await readSourceFile(table, scaled(1, 5, WILL));
    expect(observations).toMatchObject([{ value: 75 }, { value: 43 }]);
    const unknown = readSourceFile(table, scaled(1, 5, "own.index"));
    await expect(unknown).rejects.toMatchObject({ code: "no-own-scale" });
  });

  it.each(["factbook.literacy", "own.index"])(
    "leave ranges of other things alone: percentages of an age, and an indicator without a scale: %s",
    async (indicator) => {
      const table = file("Country;Literacy (ages 0-14)", "Ghana;7", "Peru;6");
      const values = [{ column: "Literacy (ages 0-14)", indicator }];
      const { observations } = await readMappedFile(table, { ...OWN, values });
      expect(observations).toHaveLength(2);
    },
  );
});

it("a rating moves in a straight line, also down a scale that runs downwards", () => {
  expect(rescale(3, { from: 1, to: 5 })).toBe(50);
  expect(rescale(2, { from: 5, to: 1 })).toBe(75);
  expect(rescale(6, { from: 1, to: 5 })).toBeUndefined();
  expect(rescale(50, { from: 0, to: 100 }, [-2.5, 2.5])).toBe(0);
});

it("a finding out of its range is left out, which a person must settle", async () => {
  const { observations, problems } = await readSourceFile(tidy([150, 42]));
  expect(observations).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: "out-of-scale", undecided: { indicator: WILL, country: "GHA", year: 2024 } },
  ]);
});
