import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { recognise } from "../../src/dataset/read.ts";
import { parse } from "./parse-text.ts";

async function taken(text: string) {
  const file = await parse("mine.csv", text);
  const { source, recognition } = recognise(file)!;
  return source.read(file, recognition, { resolve });
}

const tidy = (...names: string[]) =>
  `country,indicator,year,value\n${names.map((name, i) => `${name},a,2020,${i + 1}\n`).join("")}`;

describe("a name that two countries share", () => {
  it.each([
    ["Congo", "Democratic Republic of the Congo", "COG"],
    ["Congo", "Congo-Brazzaville", "COD"],
    ["Korea", "North Korea", "KOR"],
    ["korea", "Korea (Rep.)", "PRK"],
  ])("“%s” is settled by “%s” in the same table, with a note", async (bare, full, iso3) => {
    const { observations, problems, unresolved } = await taken(tidy(bare, full, "Ghana"));
    expect(observations.find(({ value }) => value === 1)?.country).toBe(iso3);
    expect(problems).toMatchObject([
      { severity: "warning", code: "name-settled", locator: "line 2, column 1" },
    ]);
    expect(unresolved).toEqual([]);
  });

  it.each([
    ["names neither", ["Congo", "Ghana", "Togo"]],
    ["names both", ["Congo", "DR Congo", "Congo-Brazzaville", "Ghana"]],
  ])("stays open where the table %s in full", async (_which, names) => {
    const { observations, unresolved } = await taken(tidy(...names));
    expect(observations.some(({ value }) => value === 1)).toBe(false);
    expect(unresolved).toMatchObject([{ name: "Congo", match: "ambiguous" }]);
  });

  it.each([
    ["country,iso3,indicator,year,value", (name: string, code: string) => `${name},${code},a,2020,1`],
    ["iso3,country,indicator,year,value", (name: string, code: string) => `${code},${name},a,2020,1`],
    ["iso3,country,a", (name: string, code: string) => `${code},${name},1`],
  ])("is settled by the code of its row: %s", async (header, row) => {
    const rows = [row("Congo", "COG"), row("Korea", "KOR"), row("Ghana", "GHA")];
    const { observations } = await taken(`${header}\n${rows.join("\n")}\n`);
    expect(observations.map(({ country }) => country).sort()).toEqual(["COG", "GHA", "KOR"]);
  });

  it("is not read where the code of its row is another country's", async () => {
    const { observations, problems } = await taken(
      "country,iso3,indicator,year,value\nCongo,GAB,a,2020,1\nGhana,GHA,a,2020,2\nTogo,TGO,a,2020,3\n",
    );
    expect(observations.map(({ country }) => country)).toEqual(["GHA", "TGO"]);
    expect(problems.map(({ code }) => code)).toEqual(["code-and-name-disagree"]);
  });
});
