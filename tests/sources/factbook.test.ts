import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/country.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { ReadContext } from "../../src/sources/contract.ts";
import { factbook } from "../../src/sources/factbook/index.ts";

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
}

const names = (short: string, long = "none"): Json => ({
  "Country name": { "conventional long form": { text: long }, "conventional short form": { text: short } },
});

function entity(sections: Sections = {}): Json {
  return {
    Introduction: { Background: { text: "Invented." } },
    Geography: { Location: { text: "Nowhere" } },
    "People and Society": sections.people ?? {},
    Government: sections.government ?? names("Aland"),
    Economy: sections.economy ?? {},
    "Transnational Issues": sections.issues ?? {},
  };
}

function read(path: string, data: unknown) {
  const file = json(path, data);
  return factbook.read(file, factbook.recognise(file)!, context);
}

const DATED = "factbook/2021-12-30/africa/al.json";

function brief(path: string, data: unknown) {
  return read(path, data).observations.map(({ indicator, year, value }) => [indicator, year, value]);
}

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

  it("reads mothers' age bare with the year of its note, as printed until 2017, and with years, and the share of Internet users", () => {
    const mothers = "Mother's mean age at first birth";
    const people = {
      [mothers]: { text: "22.6", note: { text: "median age at first birth among women 25-29 (2014 est.)" } },
    };
    expect(brief("2017-03-29/africa/al.json", entity({ people }))).toEqual([
      ["factbook.mothers-age", 2014, 22.6],
    ]);
    const later = { [mothers]: { text: "19.4 years (2015/16 est.)" } };
    expect(brief(DATED, entity({ people: later }))).toEqual([["factbook.mothers-age", 2016, 19.4]]);
    const users = {
      total: { text: "26.35 million (2021 est.)" },
      "percent of population": { text: "36% (July 2019 est.)" },
    };
    const data = { ...entity(), Communications: { "Internet users": users } };
    expect(brief(DATED, data)).toEqual([["factbook.internet-users", 2019, 36]]);
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

  it("flags a text without a year whose group has several", () => {
    const people = {
      "Infant mortality rate": {
        total: { text: "5 deaths/1,000 live births" },
        male: { text: "6 deaths/1,000 live births (2017)" },
        female: { text: "4 deaths/1,000 live births (2018)" },
      },
    };
    const { observations, problems } = read(DATED, entity({ people }));
    expect(observations).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: "warning",
        code: "bad-number",
        locator: "/People and Society/Infant mortality rate/total/text",
      },
    ]);
  });

  it("lets the snapshot's year stand in where the file tells none, and says so", () => {
    const people = { "Median age": { total: { text: "20 years" } } };
    const { observations } = read(DATED, entity({ people }));
    expect(observations[0]).toMatchObject({ year: 2021, value: 20 });
    expect(observations[0]!.note).toContain("no year in the text");
  });

  it("dates a file outside a dated folder by its newest estimate", () => {
    const people = {
      "Median age": { total: { text: "20 years" } },
      Population: { text: "1,000 (July 2023 est.)" },
      Other: { text: "7 (2022 est.)" },
    };
    const { observations } = read("al.json", entity({ people }));
    expect(observations[0]).toMatchObject({ year: 2023, vintage: "2023" });
    const [undated] = read(
      "al.json",
      entity({ people: { "Median age": { total: { text: "20 years" } } } }),
    ).observations;
    expect(undated).not.toHaveProperty("year");
    expect(undated).not.toHaveProperty("vintage");
  });

  it("reads year-keyed entries, and none of another area's under the same title", () => {
    expect(
      brief(
        DATED,
        entity({
          economy: {
            "Unemployment rate": {
              "Unemployment rate 2021": { text: "5% (2021 est.)" },
              "Unemployment rate April 2011": { text: "2% (April 2011 est.)" },
              "Unemployment rate 2010": { text: "3%" },
              "Unemployment rate": { text: "9.4% (2005 est.)" },
            },
          },
        }),
      ),
    ).toEqual([
      ["factbook.unemployment", 2021, 5],
      ["factbook.unemployment", 2011, 2],
      ["factbook.unemployment", 2010, 3],
    ]);
  });

  it("flags a figure whose year contradicts its key, and two figures for one year", () => {
    const economy = {
      "Unemployment rate": { "Unemployment rate 2021": { text: "5% (2019 est.)" } },
      "GDP - per capita (PPP)": { text: "$5,100 (2011 est.) ++ $5,100 (2010 est.) ++ $5,300 (2010 est.)" },
    };
    const { observations, problems } = read(DATED, entity({ economy }));
    expect(observations.map(({ year, value }) => [year, value])).toEqual([[2011, 5100]]);
    expect(problems.map(({ code }) => code)).toEqual(["bad-number", "bad-number"]);
    expect(problems.map(({ message }) => message).join()).toMatch(
      /stands under 2021.*two different figures for 2010/u,
    );
  });

  it("reads youth unemployment from both places it has had, the newer one first", () => {
    const old = { total: { text: "20%" }, female: { text: "30% (2019 est.)" } };
    const both = entity({
      people: { "Youth unemployment rate (ages 15-24)": { total: { text: "22% (2021 est.)" } } },
      economy: { "Youth unemployment rate (ages 15-24)": { total: { text: "21% (2021 est.)" } } },
    });
    expect(brief(DATED, entity({ people: { "Unemployment, youth ages 15-24": old } }))).toEqual([
      ["factbook.youth-unemployment", 2019, 20],
    ]);
    const { observations, problems } = read(DATED, both);
    expect(observations.map(({ value, locator }) => [value, locator])).toEqual([
      [21, "/Economy/Youth unemployment rate (ages 15-24)/total/text"],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["conflicting-figures"]);
  });

  it("flags what it cannot read with its place, and reads the rest", () => {
    const economy = {
      "Population below poverty line": { text: "less than 1%" },
      "Unemployment rate": { text: "5% (2012)" },
    };
    const { observations, problems } = read(DATED, entity({ economy }));
    expect(observations).toHaveLength(1);
    expect(problems).toEqual([
      {
        severity: "warning",
        code: "bad-number",
        message:
          'factbook.poverty: the text "less than 1%" is not a percentage such as 79.2%; it was left out',
        file: DATED,
        locator: "/Economy/Population below poverty line/text",
      },
    ]);
  });

  it("throws, naming the file, where it is given something else", () => {
    const file = json("x.json", { name: "something" });
    expect(() => factbook.read(file, { layout: "entity", confidence: 1 }, context)).toThrow(
      expect.objectContaining({ code: "unknown-layout", where: { file: "x.json" } }),
    );
  });
});

describe("the country of a Factbook file", () => {
  const age = { people: { "Median age": { total: { text: "20 years (2020)" } } } };
  const countries = (path: string, government: Json) => {
    const { observations, problems, unresolved } = read(path, entity({ ...age, government }));
    return {
      countries: observations.map(({ country }) => country),
      problems: problems.map(({ code }) => code),
      unresolved: unresolved.map(({ name, match }) => `${name}: ${match}`),
    };
  };

  it("is that of the name in the file, short form before long form, none and brackets aside", () => {
    const nothing = { problems: [], unresolved: [] };
    expect(countries("bl.json", names("none", "Republic of Bland"))).toEqual({
      countries: ["BBB"],
      ...nothing,
    });
    expect(countries("bl.json", names("Bland (Islas Blandas)"))).toEqual({ countries: ["BBB"], ...nothing });
    expect(countries("x.json", names("none", "Republic of Bland; note - with isles"))).toEqual({
      countries: ["BBB"],
      ...nothing,
    });
  });

  it("is the name's where the code of the file's name disagrees, which is flagged with both", () => {
    const conflict = read("2020-01-01/bl.json", entity(age));
    expect(conflict.observations.map(({ country }) => country)).toEqual(["AAA"]);
    expect(conflict.problems).toMatchObject([{ severity: "warning", code: "country-conflict" }]);
    expect(conflict.problems[0]!.message).toMatch(/Aland.*AAA.*GEC code BL.*BBB/u);
  });

  it("is the code's where no form of the name is known", () => {
    expect(countries("bl.json", names("Blandia"))).toEqual({
      countries: ["BBB"],
      problems: ["country-by-code"],
      unresolved: [],
    });
  });

  it("is not the code's where the name is known to be no country", () => {
    expect(countries("rf.json", names("Reef"))).toEqual({
      countries: [],
      problems: [],
      unresolved: ["Reef: not-a-country"],
    });
  });

  it("is listed once where neither name nor code is known", () => {
    expect(countries("zz.json", names("Elsewhere"))).toEqual({
      countries: [],
      problems: [],
      unresolved: ["Elsewhere: unknown"],
    });
  });

  it("is none for oceans and unions, whatever the code of the file's name", () => {
    const { observations, problems } = read(
      "2020-01-01/al.json",
      entity({ ...age, government: { "Union name": {} } }),
    );
    expect(observations).toEqual([]);
    expect(problems).toMatchObject([{ severity: "info", code: "not-a-country" }]);
  });

  it("is Palestine for those figures of the West Bank's file that cover Gaza too, and for no others", () => {
    const government = names("West Bank");
    const economy = {
      "Unemployment rate": { text: "17.7% (2014 est.)", note: { text: "excludes Gaza Strip" } },
      "GDP - per capita (PPP)": { text: "$4,300 (2014 est.)", note: { text: "includes Gaza Strip" } },
      "Population below poverty line": { text: "18% (2011 est.)" },
    };
    const people = {
      Literacy: {
        "total population": { text: "97% (2018)" },
        note: "note: estimates are for Gaza and the West Bank",
      },
    };
    const { observations } = read("we.json", entity({ government, economy, people }));
    expect(observations.map(({ country, indicator }) => [country, indicator])).toEqual([
      ["PSE", "factbook.literacy"],
      ["PSE", "factbook.gdp-per-capita-ppp"],
    ]);
    const gaza = read("gz.json", entity({ government: names("Gaza, Gaza Strip"), economy, people }));
    expect(gaza.observations).toEqual([]);
    expect(gaza.problems.map(({ code }) => code)).toEqual(["part-of-country"]);
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

  it("is never computed where the Factbook prints one of that year, nor beside one that cannot be read", () => {
    const [r, e, g] = ["20 billion (2019)", "25 billion (2019)", "$100 billion (2019)"] as const;
    expect(brief(DATED, budget(r, e, g, "-4.9% of GDP (2019)"))).toEqual([
      ["factbook.budget-balance", 2019, -4.9],
    ]);
    expect(brief(DATED, budget(r, e, g, "-4.9% of GDP NA (2019)"))).toEqual([]);
  });

  it("is computed beside a printed one of another year, so that the newest can win", () => {
    const [r, e, g] = ["20 billion (2019)", "25 billion (2019)", "$100 billion (2019)"] as const;
    expect(brief(DATED, budget(r, e, g, "-4.9% of GDP (2017)"))).toEqual([
      ["factbook.budget-balance", 2017, -4.9],
      ["factbook.budget-balance", 2019, -5],
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
    const { observations, problems } = read(DATED, budget(r, e, g));
    expect(observations).toEqual([]);
    expect(problems).toMatchObject([
      { severity: "info", code: "no-balance", message: expect.stringContaining(`revenues are of ${years}`) },
    ]);
  });

  it("is left out, with the reason, where the parts do not belong together", () => {
    const cases = [
      ["$20 million (2019)", "$25 million (2019)", "$100 billion (2019)"],
      ["$20 billion (2019)", "$25 billion (2019)", "$4 billion (2019)"],
      ["about $20 billion (2019)", "$25 billion (2019)", "$100 billion (2019)"],
    ] as const;
    for (const [r, e, g] of cases) {
      const { observations, problems } = read(DATED, budget(r, e, g));
      expect(observations).toEqual([]);
      expect(problems).toMatchObject([{ severity: "warning", code: "no-balance" }]);
    }
  });

  it("is absent where there is no GDP, and the budget is said to go unused", () => {
    const { observations, problems } = read(DATED, budget("$20 billion (2019)", "$25 billion (2019)", "$NA"));
    expect(observations).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: "info",
        code: "no-balance",
        message: expect.stringMatching(/because the file gives no GDP at the official exchange rate$/u),
        locator: "/Economy/Budget/revenues/text; /Economy/Budget/expenditures/text",
      },
    ]);
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
    expect(
      observations.map(({ country, indicator, year, value }) => [country, indicator, year, value]),
    ).toEqual([
      ["AAA", "tip.tier", 2023, "Tier 2 Watch List"],
      ["BBB", "tip.tier", 2023, "Tier 2 Watch List"],
      ["CCC", "tip.tier", 2023, "Tier 3"],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["not-a-country"]);
  });

  it("are flagged where a list does not hold as many countries as it says", () => {
    const field = { "tier rating": { text: "Tier 3: (3 countries) Aland, Cland (2023)" } };
    const { observations, problems } = read("2023-12-30/world/xx.json", world(field));
    expect(observations).toHaveLength(2);
    expect(problems.find(({ code }) => code === "tip-count")?.message).toMatch(
      /says 3 countries and holds 2/u,
    );
  });

  it("take the snapshot's year for a list without one, where the year's report was out by then", () => {
    const field = { "tier rating": { text: LIST } };
    const late = read("2022-12-29/world/xx.json", world(field));
    expect(late.observations.map(({ year }) => year)).toEqual([2022, 2022, 2022]);
    expect(late.observations[0]!.note).toContain("no year in the text");
    const early = read("2022-03-29/world/xx.json", world(field));
    expect(early.observations).toEqual([]);
    expect(early.problems.map(({ code }) => code)).toEqual(["not-a-country", "tip-year", "tip-year"]);
  });

  it("list the names of a list that no country has", () => {
    const field = { "tier rating": { text: "Tier 3: (2 countries) Aland, Nowhere (2023)" } };
    const { unresolved } = read("2023-12-30/world/xx.json", world(field));
    expect(unresolved.map(({ name }) => name)).toEqual(["Nowhere"]);
  });

  it("are left out of a country's entry that names no report", () => {
    const issues = { "Trafficking in persons": { "tier rating": { text: "Tier 3 - Aland signed in 2000" } } };
    const { observations, problems } = read(DATED, entity({ issues }));
    expect(observations).toEqual([]);
    expect(problems).toMatchObject([{ severity: "info", code: "tip-year" }]);
  });
});
