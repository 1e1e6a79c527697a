import { describe, expect, it } from "vitest";
import { recognise } from "../../src/dataset/read.ts";
import { anyName, parse } from "./parse-text.ts";

/** A tidy table's four titles as people write them, with an accent or without. */
const TITLES = [
  ["English", "Country", "Indicator", "Year", "Value"],
  ["French", "Pays", "Indicateur", "Année", "Valeur"],
  ["French without accents", "pays", "indicateur", "annee", "valeur"],
  ["Spanish", "País", "Indicador", "Año", "Valor"],
  ["Portuguese", "País", "Indicador", "Ano", "Valor"],
  ["German", "Land", "Indikator", "Jahr", "Wert"],
  ["Russian", "Страна", "Показатель", "Год", "Значение"],
  ["Arabic", "الدولة", "المؤشر", "السنة", "القيمة"],
  ["Chinese", "国家", "指标", "年份", "数值"],
] as const;

describe("a tidy table with titles of another language", () => {
  it.each(TITLES)("is read as one with English titles: %s", async (_, country, indicator, year, value) => {
    const text = `${country};${indicator};${year};${value}\nGhana;cpi.score;2023;43\nMalawi;cpi.score;2023;34\nMalawi;fiw.pr;2023;20,5\n`;
    const file = await parse("t.csv", text);
    const { source, recognition } = recognise(file)!;
    expect(source.id).toBe("tidy");
    const { observations } = source.read(file, recognition, anyName);
    expect(observations.map((one) => [one.country, one.indicator, one.year, one.value])).toEqual([
      ["Ghana", "cpi.score", 2023, 43],
      ["Malawi", "cpi.score", 2023, 34],
      ["Malawi", "fiw.pr", 2023, 20.5],
    ]);
  });

  it("checks its names by its codes, too", async () => {
    const text = "Land;Ländercode;Indikator;Jahr;Wert\nGhana;PER;cpi.score;2023;43\n";
    const file = await parse("t.csv", text);
    const { source, recognition } = recognise(file)!;
    const { observations } = source.read(file, recognition, anyName);
    expect(observations.map(({ country }) => country)).not.toContain("Ghana");
  });

  it("is not made of a country's word alone", async () =>
    expect(recognise(await parse("t.csv", "Land;Jahr;Wert\nGhana;2023;43\n"))).toBeUndefined());
});
