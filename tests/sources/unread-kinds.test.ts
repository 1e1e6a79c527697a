import { describe, expect, it } from "vitest";
import type { Indicator } from "../../src/model/source.ts";
import { type Mapping, readMapped } from "../../src/sources/user/mapping.ts";
import { anyName, parse } from "./parse-text.ts";

const knowsCpi = {
  ...anyName,
  indicator: (id: string) => (["cpi.score", "fiw.pr"].includes(id) ? ({ id } as Indicator) : undefined),
};

async function read(text: string, mapping: Partial<Mapping> = {}, where?: Record<string, string>) {
  const context = where
    ? { ...knowsCpi, where: Object.entries(where).map(([column, value]) => ({ column, value })) }
    : knowsCpi;
  return readMapped(
    await parse("f.csv", text),
    {
      countryColumn: "Land",
      values: [{ column: "Wert", indicator: "cpi.score" }],
      yearColumn: "Jahr",
      ...mapping,
    },
    context,
  );
}

const TIDY =
  "Land;Indikator;Jahr;Wert\nGhana;cpi.score;2023;43\nMalawi;cpi.score;2023;34\nMalawi;fiw.pr;2023;20,5\nPeru;fiw.pr;2023;29,5\n";

describe("a column that is not mapped and tells rows of a mapped table apart", () => {
  it("stops the mapping, with the column and the way out", () =>
    expect(read(TIDY)).rejects.toMatchObject({
      code: "split-rows",
      message: expect.stringContaining('"Indikator" ("cpi.score", "fiw.pr")'),
      where: { file: "f.csv", locator: "line 1, column 2" },
      wayOut: expect.stringContaining('--where "Indikator=cpi.score"'),
    }));

  it("is settled by --where", async () => {
    const { observations } = await read(TIDY, {}, { Indikator: "cpi.score" });
    expect(observations.map(({ country, value }) => [country, value])).toEqual([
      ["Ghana", 43],
      ["Malawi", 34],
    ]);
  });

  it.each([
    ["a sex", "Geschlecht", ["f", "m"]],
    ["an age", "Tranche d'âge", ["0-14", "15-64"]],
    ["a unit", "Unidad", ["%", "per 1000"]],
    ["a series", "Série", ["A", "B"]],
    ["a measure", "المقياس", ["A", "B"]],
  ])(
    "stops it where its title says that it holds %s, though no country stands twice",
    async (_, title, [a, b]) => {
      await expect(
        read(`Land;${title};Jahr;Wert\nGhana;${a};2023;1\nPeru;${b};2023;2\n`),
      ).rejects.toMatchObject({
        code: "split-rows",
        where: { locator: "line 1, column 2" },
      });
      const { observations } = await read(`Land;${title};Jahr;Wert\nGhana;${a};2023;1\nPeru;${a};2023;2\n`);
      expect(observations).toHaveLength(2);
    },
  );

  it("stops it whatever the column is called, where one country and year has several words", () =>
    expect(read("Land;xyz;Jahr;Wert\nGhana;a;2023;1\nGhana;b;2023;1\nPeru;a;2023;2\n")).rejects.toMatchObject(
      {
        code: "split-rows",
        message: expect.stringContaining('"xyz" ("a", "b")'),
        where: { locator: "line 1, column 2" },
      },
    ));

  it("stops it where the column names another indicator than the one that is mapped", async () => {
    await expect(read("Land;was;Jahr;Wert\nGhana;fiw.pr;2023;1\nPeru;fiw.pr;2023;2\n")).rejects.toMatchObject(
      {
        code: "split-rows",
        message: expect.stringContaining('"fiw.pr"'),
        where: { locator: "line 2, column 2" },
      },
    );
    expect((await read("Land;was;Jahr;Wert\nGhana;cpi.score;2023;1\n")).observations).toHaveLength(1);
  });

  it("does so where columns have no titles and are given by position", async () => {
    const mapping = {
      countryColumn: "#1",
      yearColumn: "#3",
      values: [{ column: "#4", indicator: "cpi.score" }],
    };
    const rows = TIDY.split("\n").slice(1).join("\n");
    await expect(read(rows, mapping)).rejects.toMatchObject({
      code: "split-rows",
      wayOut: expect.stringContaining('--where "#2=cpi.score"'),
    });
    expect((await read(rows, mapping, { "#2": "cpi.score" })).observations).toHaveLength(2);
  });

  it.each([
    ["words of the country", "Region", "Afrika", "Amerika"],
    ["remarks", "Notes", "geschätzt", ""],
    ["other figures", "Rang", "70", "121"],
  ])("lets %s be", async (_, title, a, b) => {
    const { observations } = await read(`Land;${title};Jahr;Wert\nGhana;${a};2023;43\nPeru;${b};2023;33\n`);
    expect(observations).toHaveLength(2);
  });
});
