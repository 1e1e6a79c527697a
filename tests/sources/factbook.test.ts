import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Resolution } from "../../src/model/country.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { ReadContext } from "../../src/sources/contract.ts";
import { factbook } from "../../src/sources/factbook/index.ts";
import { figuresOf, flagsOf } from "./read-cases.ts";

// Every entity below is invented, in the layout of the snapshots. Figures are synthetic.

const NAMES: Readonly<Record<string, string>> = {
  Aland: "AAA",
  Bland: "BBB",
  "Republic of Bland": "BBB",
  Cland: "CCC",
  "West Bank and Gaza": "PSE",
  "ISO AA": "AAA",
  "gec AL": "AAA",
  "gec BL": "BBB",
  "gec RF": "AAA",
};

const context: ReadContext = {
  resolve(input, options): Resolution {
    const key = /^[A-Z]{2}$/u.test(input) ? `${options?.scheme ?? "ISO"} ${input}` : input;
    if (input === "Reef") return { input, match: "not-a-country", suggestions: [] };
    const iso3 = NAMES[key];
    return iso3 === undefined
      ? { input, match: "unknown", suggestions: [] }
      : { input, match: "exact", iso3, name: input, suggestions: [] };
  },
};

const json = (path: string, data: unknown): ParsedFile => ({
  path,
  format: "json",
  tables: [],
  data,
  problems: [],
});

type Json = Readonly<Record<string, unknown>>;

interface Sections {
  readonly people?: Json;
  readonly economy?: Json;
  readonly government?: Json;
  readonly issues?: Json;
  readonly [other: string]: Json | undefined;
}

const names = (short: string, long = "none"): Json => ({
  "Country name": { "conventional long form": { text: long }, "conventional short form": { text: short } },
});

function entity(sections: Sections = {}): Json {
  const { people, government, economy, issues, ...others } = sections;
  return {
    Introduction: { Background: { text: "Invented." } },
    Geography: { Location: { text: "Nowhere" } },
    "People and Society": people ?? {},
    Government: government ?? names("Aland"),
    Economy: economy ?? {},
    "Transnational Issues": issues ?? {},
    ...others,
  };
}

function read(path: string, data: unknown) {
  const file = json(path, data);
  return factbook.read(file, factbook.recognise(file)!, context);
}

const DATED = "factbook/2021-12-30/africa/al.json";

/** A case's sections as the snapshots have them. */
function spelled(value: unknown, key = ""): unknown {
  if (typeof value === "string") return key === "text" || key.endsWith("=") ? value : { text: value };
  if (value === null || typeof value !== "object") throw new Error(`no text: ${key}`);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.replace(/=$/u, ""), spelled(inner, name)]),
  );
}

const CASES = readFileSync(new URL("factbook.txt", import.meta.url), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((text) =>
    /^([^\n]*)\n(.*?)^=> (\S*) ?: ([^\n]*)\n(?:! ([^\n]*)\n)?(?:\? ([^\n]*)\n)?$/msu.exec(text)!.slice(1),
  );

it.each(CASES)("the Factbook: %s", (_name, sections, path, figures, said, nobodys) => {
  const reading = read(path || DATED, entity(spelled(parseYaml(sections!)) as Sections));
  const withPlace = figures!.includes("@");
  const found = figuresOf(reading, withPlace).filter((figure) => !figure.includes(" tip-text."));
  expect(found).toEqual(figures === "none" ? [] : figures!.split("; "));
  if (said !== undefined) {
    const flags = said === "nothing" ? [] : said.split("; ");
    const isGraded = /^(?:info|warning) /u.test(said);
    const hasPlace = said.includes("/");
    const found = flagsOf(reading, isGraded).map((flag) => (hasPlace ? flag : flag.replace(/ \/.*$/u, "")));
    expect(found).toEqual(flags);
  }
  if (nobodys !== undefined) {
    const unresolved = reading.unresolved.map(({ name, match }) => `${name}: ${match}`);
    expect(unresolved).toEqual(nobodys === "nobody" ? [] : [nobodys]);
  }
});

describe("the Factbook adapter", () => {
  it("tells its files by their sections, in both shapes, with sections it has not seen", () => {
    expect(factbook.recognise(json("x.json", { ...entity(), Moonscape: {} }))).toEqual({
      layout: "entity",
      confidence: 0.95,
    });
    const old = { intro: {}, geo: {}, people: {}, govt: {}, econ: {} };
    expect(factbook.recognise(json("x.json", old))?.layout).toBe("entity-2014");
  });

  it("leaves alone other JSON, among it the catalogue of keys that lies next to its files", () => {
    const catalogue = Object.fromEntries(Object.keys(entity()).map((section) => [section, { count: 261 }]));
    for (const data of [
      catalogue,
      { name: "factbook", version: "1.0.0" },
      [],
      "text",
      null,
      { Geography: {} },
    ]) {
      expect(factbook.recognise(json("meta/categories.json", data))).toBeUndefined();
    }
    expect(factbook.recognise({ ...json("x.csv", entity()), format: "csv" })).toBeUndefined();
  });

  it("gives each figure its country, year, unit, place, vintage and edition", () => {
    const { observations, problems, unresolved } = read(
      DATED,
      entity({ economy: { "Budget surplus (+) or deficit (-)": { text: "-5.8% (of GDP) (2016 est.)" } } }),
    );
    expect([problems, unresolved]).toEqual([[], []]);
    expect(observations).toEqual([
      {
        source: "factbook",
        layout: "entity",
        vintage: "2021-12-30",
        file: DATED,
        country: "AAA",
        indicator: "factbook.budget-balance",
        year: 2016,
        value: -5.8,
        unit: "% of GDP",
        locator: "/Economy/Budget surplus (+) or deficit (-)/text",
        note: "World Factbook, snapshot 2021-12-30; estimate",
      },
    ]);
  });

  it("reads the shape of 2014", () => {
    const data = {
      intro: {},
      geo: {},
      people: {
        literacy: { definition: "age 10 and over", total_population: "80%", female: "70% (2011 est.)" },
      },
      govt: { country_name: { conventional_long_form: "none", conventional_short_form: "Aland" } },
      econ: { unemployment_rate: { text: "9% (2012 est.); 8.4% (2011 est.)" } },
      issues: { trafficking_in_persons: { tier_rating: "Tier 3 - Aland does not comply (2013)" } },
    };
    expect(
      read("2014-08-24/asia/aa-aland.json", data).observations.map((o) => [
        o.indicator,
        o.year,
        o.value,
        o.locator,
      ]),
    ).toEqual([
      ["factbook.literacy", 2011, 80, "/people/literacy/total_population"],
      ["factbook.literacy-female", 2011, 70, "/people/literacy/female"],
      ["factbook.unemployment", 2012, 9, "/econ/unemployment_rate/text"],
      ["factbook.unemployment", 2011, 8.4, "/econ/unemployment_rate/text"],
      ["tip.tier", 2013, "Tier 3", "/issues/trafficking_in_persons/tier_rating"],
      [
        "tip-text.tier",
        2013,
        "Tier 3",
        "/issues/trafficking_in_persons/tier_rating, sentence 1, characters 1-30",
      ],
    ]);
  });

  it("takes the year of a group where a text has none, and says so", () => {
    const { observations } = read(
      DATED,
      entity({
        people: {
          Literacy: {
            "total population": { text: "80%" },
            male: { text: "83.5%" },
            female: { text: "74.5% (2018 est.)" },
          },
          "Child labor - children ages 5-14": {
            percentage: { text: "26.4%" },
            note: { text: "data represents children ages 5-17 (2008 est.)" },
          },
        },
      }),
    );
    expect(observations.map(({ year, value, note }) => [year, value, note])).toEqual([
      [
        2018,
        80,
        'World Factbook, snapshot 2021-12-30; estimate; year taken from the entry "female" of the same group',
      ],
      [2018, 74.5, "World Factbook, snapshot 2021-12-30; estimate"],
      [
        2008,
        26.4,
        'World Factbook, snapshot 2021-12-30; estimate; year taken from the entry "note" of the same group; data represents children ages 5-17',
      ],
    ]);
  });

  it("lets the snapshot's year stand in where the file tells none, and says so", () => {
    const people = { "Median age": { total: { text: "20 years" } } };
    const { observations } = read(DATED, entity({ people }));
    expect(observations[0]).toMatchObject({ year: 2021, value: 20 });
    expect(observations[0]!.note).toContain("no year in the text");
  });

  it("throws, naming the file, where it is given something else", () => {
    const file = json("x.json", { name: "something" });
    expect(() => factbook.read(file, { layout: "entity", confidence: 1 }, context)).toThrow(
      expect.objectContaining({ code: "unknown-layout", where: { file: "x.json" } }),
    );
  });

  it("says what it could not read, and both countries where name and code disagree", () => {
    const poverty = { "Population below poverty line": { text: "less than 1%" } };
    expect(read(DATED, entity({ economy: poverty })).problems[0]!.message).toBe(
      'factbook.poverty: the text "less than 1%" is not a percentage such as 79.2%; it was left out',
    );
    const age = { "Median age": { total: { text: "20 years (2020)" } } };
    const [conflict] = read("2020-01-01/bl.json", entity({ people: age })).problems;
    expect(conflict!.message).toMatch(/Aland.*AAA.*GEC code BL.*BBB/u);
  });
});

describe("a budget balance that the Factbook does not print", () => {
  const budget = (revenues: string, expenditures: string, gdp: string, printed?: string) =>
    entity({
      economy: {
        Budget: { revenues: { text: revenues }, expenditures: { text: expenditures } },
        "GDP (official exchange rate)": { text: gdp, note: "<b>note:</b> non-oil GDP" },
        ...(printed === undefined ? {} : { "Budget surplus (+) or deficit (-)": { text: printed } }),
      },
    });

  it("is computed from the budget and the GDP, with formula, inputs and the place of the first", () => {
    const { observations, problems } = read(
      DATED,
      budget("$20 billion (2019 est.)", "$25 billion (2019 est.)", "$100 billion (2019 est.)", "NA"),
    );
    expect(problems).toEqual([]);
    expect(observations).toEqual([
      {
        source: "factbook",
        layout: "entity",
        vintage: "2021-12-30",
        file: DATED,
        country: "AAA",
        indicator: "factbook.budget-balance",
        year: 2019,
        value: -5,
        unit: "% of GDP",
        locator: "/Economy/Budget/revenues/text",
        note: "World Factbook, snapshot 2021-12-30; computed; estimate; non-oil GDP",
        formula: "(revenues - expenditures) / GDP (official exchange rate) * 100",
        inputs: [
          { file: DATED, locator: "/Economy/Budget/revenues/text" },
          { file: DATED, locator: "/Economy/Budget/expenditures/text" },
          { file: DATED, locator: "/Economy/GDP (official exchange rate)/text" },
        ],
      },
    ]);
  });

  it.each([
    [
      "$20 billion (2019)",
      "$25 billion (2019)",
      "$100 billion (2020)",
      "2019, expenditures of 2019 and the GDP of 2020",
    ],
    [
      "$20 billion (2018)",
      "$25 billion (2019)",
      "$100 billion (2019)",
      "2018, expenditures of 2019 and the GDP of 2019",
    ],
    ["$20 billion", "$25 billion", "$100 billion", "no year, expenditures of no year and the GDP of no year"],
  ])("never divides one year's budget by another year's GDP: %s, %s, %s", (r, e, g, years) => {
    expect(read(DATED, budget(r, e, g))).toMatchObject({
      observations: [],
      problems: [
        {
          severity: "info",
          code: "no-balance",
          message: expect.stringContaining(`revenues are of ${years}`),
        },
      ],
    });
  });

  it("is left out, with the reason, where the parts do not belong together", () => {
    const cases = [
      ["$20 million (2019)", "$25 million (2019)", "$100 billion (2019)"],
      ["$20 billion (2019)", "$25 billion (2019)", "$4 billion (2019)"],
      ["about $20 billion (2019)", "$25 billion (2019)", "$100 billion (2019)"],
    ] as const;
    for (const [r, e, g] of cases) {
      expect(read(DATED, budget(r, e, g))).toMatchObject({
        observations: [],
        problems: [{ severity: "warning", code: "no-balance" }],
      });
    }
  });

  it("is absent where there is no GDP, and the budget is said to go unused", () => {
    expect(read(DATED, budget("$20 billion (2019)", "$25 billion (2019)", "$NA"))).toMatchObject({
      observations: [],
      problems: [
        {
          severity: "info",
          code: "no-balance",
          message: expect.stringMatching(/because the file gives no GDP at the official exchange rate$/u),
          locator: "/Economy/Budget/revenues/text; /Economy/Budget/expenditures/text",
        },
      ],
    });
  });
});

describe("the TIP placements of the Factbook", () => {
  const world = (field: Json) => entity({ government: {}, issues: { "Trafficking in persons": field } });
  const LIST =
    "Tier 2 Watch List: (2 countries) Aland, Bland<br><br><strong>Tier 3:</strong> (1 countries) Cland";

  it("come from the world's entry under a layout of its own that says it is partial and goes before", () => {
    const file = json("2023-12-30/world/xx.json", world({ "tier rating": { text: `${LIST} (2023)` } }));
    const recognition = factbook.recognise(file)!;
    expect(recognition.layout).toBe("world");
    const layouts = new Map(factbook.layouts.map((layout) => [layout.id, layout]));
    expect([...layouts.values()].every((layout) => layout.partial?.includes("tip.tier"))).toBe(true);
    expect(layouts.get("world")!.precedence).toBeGreaterThan(layouts.get("entity")!.precedence);
    const { observations, problems } = factbook.read(file, recognition, context);
    expect(figuresOf({ observations }, false)).toEqual([
      "AAA 2023 tip.tier Tier 2 Watch List",
      "BBB 2023 tip.tier Tier 2 Watch List",
      "CCC 2023 tip.tier Tier 3",
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["not-a-country"]);
  });
});
