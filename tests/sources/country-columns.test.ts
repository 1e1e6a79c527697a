import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/resolve.ts";
import { recognise } from "../../src/dataset/read.ts";
import { type Mapping, readMapped } from "../../src/sources/user/mapping.ts";
import { listed } from "../tables/listed.ts";
import { parse } from "./parse-text.ts";

const context = { resolve };

/** Names and codes of thirteen countries, and the same with the codes of two neighbours exchanged. */
const PAIRS =
  `Ghana GHA,Nigeria NGA,Niger NER,Kenya KEN,Mali MLI,Chad TCD,Benin BEN,Togo TGO,Senegal SEN,Cameroon CMR,Zambia ZMB,Uganda UGA,Peru PER`
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]);
const SWAPPED = PAIRS.map(([name, code]) => [name, { NGA: "NER", NER: "NGA" }[code] ?? code] as const);
const [NAMES, CODES] = [PAIRS.map(([name]) => name), PAIRS.map(([, code]) => code)];

async function read(rows: readonly (readonly unknown[])[], mapping?: Mapping) {
  const file = await parse("own.csv", `${rows.map((row) => row.join(",")).join("\n")}\n`);
  if (mapping) return readMapped(file, mapping, context);
  const known = recognise(file, undefined)!;
  return known.source.read(file, known.recognition, context);
}

const brief = ({ observations, problems }: Awaited<ReturnType<typeof read>>) => ({
  countries: observations.map(({ country }) => country),
  indicators: [...new Set(observations.map(({ indicator }) => indicator))],
  problems: problems
    .filter(({ code }) => !/former-or-shared|withou/u.test(code))
    .map(({ code, locator }) => [code, locator]),
});

const withoutSwapped = CODES.filter((code) => code !== "NGA" && code !== "NER");
const refusedRows = (column: number) => [
  ["code-and-name-disagree", `line 3, column ${column}`],
  ["code-and-name-disagree", `line 4, column ${column}`],
];

describe("a column of countries beside the codes, whatever its title", () => {
  it.each(
    listed(`
      Entity | State | Territory | Location | Area | Reporter | Pays | País | Страна | 国家 | zzz | (nothing)`),
  )(
    "is held against them where it is called “%s”: rows that disagree are refused, and it is no indicator",
    async (title) => {
      const rows = SWAPPED.map((pair, i) => [...pair, 2020, i]);
      expect(brief(await read([[title, "Code", "Year", "Share"], ...rows]))).toEqual({
        countries: withoutSwapped,
        indicators: ["Share"],
        problems: refusedRows(1),
      });
    },
  );

  it("is so in a tidy table, in one of a column a year, and in one that is mapped", async () => {
    const tidy = SWAPPED.map(([name, code], i) => [name, code, "x", 2020, i]);
    expect(brief(await read([["Area", "Code", "indicator", "year", "value"], ...tidy]))).toEqual({
      countries: withoutSwapped,
      indicators: ["x"],
      problems: refusedRows(1),
    });
    const series = SWAPPED.map(([name, code], i) => [name, code, "x", i]);
    expect(brief(await read([["Area", "Country Code", "Indicator Code", "2020"], ...series]))).toEqual({
      countries: withoutSwapped,
      indicators: ["x"],
      problems: refusedRows(1),
    });
    const mapping = { countryColumn: "Kürzel", values: [{ column: "Wert", indicator: "x" }], year: 2020 };
    const mapped = SWAPPED.map(([name, code], i) => [name, code, i]);
    expect(brief(await read([["Wo", "Kürzel", "Wert"], ...mapped], mapping))).toEqual({
      countries: withoutSwapped,
      indicators: ["x"],
      problems: refusedRows(1),
    });
  });

  it("is held against names and codes that agree, however many such columns there are, numbers and other codes among them", async () => {
    const numbers = [288, 566, 562, 404, 466, 148, 204, 768, 686, 120, 894, 800, 604];
    const gec = ["GH", "NI", "NG", "KE", "ML", "CD", "BN", "TO", "SG", "CM", "ZA", "UG", "PE"];
    const french = ["Ghana", "Niger", "Nigéria", ...NAMES.slice(3)];
    const rows = PAIRS.map(([name, code], i) => [name, code, french[i], numbers[i], gec[i], i]);
    expect(brief(await read([["Country", "ISO3", "Nom", "Numéro", "F", "Share"], ...rows]))).toEqual({
      countries: withoutSwapped,
      indicators: ["Share"],
      problems: refusedRows(3),
    });
  });

  it("is another country's where it hardly ever agrees: flagged, and no indicator", async () => {
    const rows = CODES.map((code, i) => [code, NAMES[(i + 1) % NAMES.length], i]);
    expect(brief(await read([["iso3", "Partner", "Trade"], ...rows]))).toEqual({
      countries: CODES,
      indicators: ["Trade"],
      problems: [["other-country-column", "line 1, column 2"]],
    });
    const one = CODES.map((code, i) => [code, "Peru", i]);
    expect(brief(await read([["iso3", "zzz", "Trade"], ...one])).problems).toEqual([
      ["other-country-column", "line 1, column 2"],
    ]);
  });

  it.each([
    ["agrees in half of the rows", NAMES.map((_, i) => NAMES[i % 2 === 0 ? i : (i + 1) % NAMES.length])],
    ["has the same countries in another order", NAMES.map((_, i) => NAMES[(i + 1) % NAMES.length])],
  ])("makes the table be refused where it %s", async (_, names) => {
    const rows = CODES.map((code, i) => [names[i], code, i]);
    await expect(read([["Area", "Code", "Share"], ...rows])).rejects.toThrowError(
      /^"Area" and "Code" both name countries, and the same one in only \d+ of 13 rows/u,
    );
  });

  it("is none where it holds yes and no, continents, units, capitals or notes", async () => {
    const others = [
      CODES.map((_, i) => (i % 3 === 0 ? "YES" : "NO")),
      CODES.map((_, i) => ["AF", "AS", "SA"][i % 3]),
      CODES.map(() => "US$"),
      CODES.map((_, i) => ["Accra", "Abuja", "Niamey", "Nairobi"][i % 4]),
      CODES.map((_, i) => `see note ${i}`),
    ];
    const rows = CODES.map((code, i) => [code, ...others.map((cells) => cells[i]), i]);
    const { problems, observations } = await read([["iso3", "a", "b", "c", "d", "e", "Share"], ...rows]);
    expect(problems.filter(({ code }) => code === "other-country-column")).toEqual([]);
    expect(new Set(observations.map(({ indicator }) => indicator))).toEqual(
      new Set(["a", "b", "c", "d", "e", "Share"]),
    );
  });
});

const list = (text: string) => text.trim().split(/\s+/u);
const STATES =
  list(`AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
  SC SD TN TX UT VT VA WA WV WI WY DC`);
const counted = (title: string, codes: readonly string[]) =>
  [[title, "Score"], ...codes.map((code, i) => [code, i])] as const;

describe("codes and names of parts of countries", () => {
  it.each([
    ["the United States", STATES],
    ["Brazil", list("AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO")],
    ["Canada", list("AB BC MB NB NL NS NT NU ON PE QC SK YT")],
    ["Australia", list("ACT NSW NT QLD SA TAS VIC WA")],
    ["Germany", list("BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH")],
    ["India", list("AP AR AS BR CG GA GJ HR HP JH KA KL MP MH MN ML MZ NL OD PB RJ SK TN TG TR UP UK WB")],
    ["Mexico", list("AGU BCN BCS CAM CHP CHH CMX COA COL DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX")],
    [
      "Nigeria",
      list("AB AD AK AN BA BE BO BY CR DE EB ED EK EN FC GO IM JI KD KE KN KO KT KW LA NA NI OG ON"),
    ],
    ["Switzerland", list("AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH")],
  ])("of %s are refused, though some are countries' codes too", async (_, codes) => {
    expect(codes.filter((code) => resolve(code).iso3).length).toBeGreaterThan(0);
    for (const title of ["Code", "iso2", "Country"])
      await expect(read(counted(title, codes)), title).rejects.toMatchObject({ code: "not-country-codes" });
  });

  it("are refused where all are countries' codes too, unless a title says ISO or they are few", async () => {
    // Each is a state of the United States and a country: AL Albania, AR Argentina, AZ Azerbaijan …
    const codes = list("AL AR AZ CA CO DE GA ID IL IN");
    expect(codes.filter((code) => resolve(code).iso3)).toEqual(codes);
    for (const title of ["Country", "Pays", "Land"])
      await expect(read(counted(title, codes)), title).rejects.toMatchObject({ code: "not-country-codes" });
    expect((await read(counted("iso2", codes))).observations).toHaveLength(codes.length);
    expect((await read(counted("Country", codes.slice(0, 7)))).observations).toHaveLength(7);
  });

  it.each([
    ["the United States", list("AL GA MT")],
    ["the United States", list("AL AR CO DE PA")],
    ["the United States", list("AL AR AZ CA CO DE GA")],
    ["Brazil", list("AL MT RO RS")],
  ])("are said where they are few and all may be those of %s: %j", async (country, codes) => {
    for (const title of ["Country", "country_code"]) {
      const { observations, problems } = await read(counted(title, codes));
      expect(observations).toHaveLength(codes.length);
      expect(problems).toMatchObject([
        { code: "may-be-parts", severity: "warning", locator: "line 1, column 1" },
      ]);
      expect(problems[0]!.message).toContain(`parts of ${country} as well`);
    }
  });

  it.each([
    ["two", "Country", list("AL GA")],
    ["one that is no state", "Country", list("AR CO DE PA FR")],
    ["Central America", "Country", list("CO CR PA")],
    ["the Alps, all of them provinces of Italy", "Country", list("AT CH FR LI")],
    ["the Americas, all of them states of Mexico", "Country", list("AG CL CO GT")],
    ["a name among them", "Country", ["AL", "GA", "MT", "Peru"]],
    ["an aggregate among them", "Country", list("AL GA MT EU")],
    ["a title that says ISO", "iso2", list("AL GA MT")],
  ])("are not said of a few codes of countries: %s", async (_, title, codes) =>
    expect((await read(counted(title, codes))).problems.map(({ code }) => code)).not.toContain(
      "may-be-parts",
    ),
  );

  it("are not said where names or other codes stand beside them, or --country-column names the column", async () => {
    const rows = list("AL GA MT").map(
      (code) => [code, resolve(code).name!, resolve(code).iso3!, 40] as const,
    );
    const three = await read([["Country", "Code 3", "Score"], ...rows.map(([a, , b, c]) => [a, b, c])]);
    const named = await read([["Country code", "Country", "Score"], ...rows.map(([a, b, , c]) => [a, b, c])]);
    const mapping = { countryColumn: "Country", values: [{ column: "Score", indicator: "x" }] };
    const mapped = await read(counted("Country", list("AL GA MT")), mapping);
    for (const { observations, problems } of [three, named, mapped]) {
      expect(observations).toHaveLength(3);
      expect(problems.map(({ code }) => code)).not.toContain("may-be-parts");
    }
  });

  it("are refused beside the parts' names, be they as few as three", async () => {
    const rows = [
      ["Alabama", "AL", 1],
      ["Georgia", "GA", 2],
      ["Virginia", "VA", 3],
    ];
    await expect(read([["State", "Code", "Score"], ...rows])).rejects.toMatchObject({
      code: "parts-of-countries",
    });
    await expect(read([["Où", "Code", "Score"], ...rows])).rejects.toMatchObject({
      code: "parts-of-countries",
    });
    const names = [["State", "Score"], ...rows.map(([name, , score]) => [name, score])];
    await expect(read(names)).rejects.toThrowError(
      /names parts of the United States, such as "Alabama", "Virginia"/u,
    );
  });

  it("are in doubt where all are countries' too, and nothing says that countries are meant", async () => {
    const both = list("AL AR AZ CA CO DE GA ID IL IN");
    await expect(read(counted("Code", both))).rejects.toThrowError(/10 are countries' too/u);
    expect(brief(await read(counted("iso2", both))).countries).toHaveLength(10);
    const named = both.map((code, i) => [resolve(code).name, code, i]);
    expect(brief(await read([["Entity", "Code", "Score"], ...named])).countries).toHaveLength(10);
  });

  it("of GEC are refused: AU is Austria there, and Australia in ISO 3166", async () => {
    const codes = list("AU GM SP SW SZ UP UK AS FR IT PL PO");
    await expect(read(counted("Code", codes))).rejects.toThrowError(/those of GEC/u);
  });

  it.each([
    ["Africa", list("AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN")],
    [
      "Europe",
      list(
        "AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK XK",
      ),
    ],
    ["the Americas", list("AR BO BR CA CL CO CR CU DO EC GT HN HT JM MX NI PA PE PY SV US UY VE")],
    ["Asia", list("AF BD BT CN ID IN IR JP KG KH KR KZ LA LK MM MN MV MY NP PH PK SG TH TJ TM UZ VN")],
    ["three letters", list("ALB ARE BEN BTN CAN COL COM MEX MLI PAN PER MAR LAO CUB")],
  ])("are not seen in a list of countries of %s", async (_, codes) => {
    for (const title of ["Code", "iso2"]) {
      const { observations, problems } = await read(counted(title, codes));
      expect(observations).toHaveLength(codes.length);
      expect(problems).toEqual([]);
    }
  });
});

describe("a figure of a year in which the country was another state", () => {
  const noted = async (rows: readonly (readonly unknown[])[]) =>
    (await read([["Country", "Year", "Share"], ...rows])).problems
      .filter(({ code }) => code === "earlier-state")
      .map(({ message }) => message);

  it("is noted once, with how many there are", async () => {
    const rows = [
      ["Sudan", 2005, 1],
      ["Sudan", 2010, 2],
      ["Ethiopia", 1985, 3],
      ["Yemen", 1985, 4],
      ["Ghana", 1985, 5],
    ];
    expect(await noted(rows)).toEqual([
      "figures are of years in which the country was another state than today: Sudan, before 2011 one state with South Sudan (2 figures); Ethiopia, before 1993 one state with Eritrea (1 figure); Yemen, before 1990 two states, North and South Yemen (1 figure)",
    ]);
  });

  it("is not where the year is not before the change", async () => {
    const rows = [
      ["Sudan", 2011],
      ["Ethiopia", 1993],
      ["Yemen", 1990],
      ["Germany", 1990],
      ["Serbia", 2006],
      ["Russia", 1991],
      ["Pakistan", 1971],
    ];
    expect(await noted(rows.map((row, i) => [...row, i]))).toEqual([]);
    const before = rows.map(([name, year], i) => [name, (year as number) - 1, i]);
    expect((await noted(before))[0]).toMatch(/; and 2 more$/u);
  });
});

describe("the only column of countries, under a title that is in no list", () => {
  const scores = NAMES.map((name, i) => [name, i + 3]);

  it.each(["Pays", "Страна", "국가", "Ülke", "Member State", "REF_AREA", "geo", "Area"])(
    "is told by what it holds where it is called “%s”, which is said",
    async (title) =>
      expect(brief(await read([[title, "Score"], ...scores]))).toEqual({
        countries: CODES,
        indicators: ["Score"],
        problems: [["untitled-countries", "line 1, column 1"]],
      }),
  );

  it("may have another beside it that names the same ones", async () => {
    const rows = PAIRS.map((pair, i) => [...pair, "poverty", 2020, i + 3]);
    expect(brief(await read([["location", "loc_code", "indicator", "year", "value"], ...rows]))).toEqual({
      countries: CODES,
      indicators: ["poverty"],
      problems: [["untitled-countries", "line 1, column 1"]],
    });
  });

  it("may hold others than countries in a fifth of its rows, and no more", async () => {
    const file = (unknown: number) =>
      parse(
        "own.csv",
        `Pays,Score\n${NAMES.slice(0, 10 - unknown)
          .map((name) => `${name},5\n`)
          .join("")}${"Avalon,6\n".repeat(unknown)}`,
      );
    expect(recognise(await file(2), undefined)?.source.id).toBe("wide");
    expect(recognise(await file(3), undefined)).toBeUndefined();
  });

  it.each([
    ["a row of data", "Ghana,2019\nPeru,5\nMali,6\n"],
    ["numbers, which are codes by chance", "a,Score\n566,5\n562,6\n288,7\n"],
    ["a register without figures", "MasterID,Canonical,Kind\n1,Ghana,a\n2,Mali,b\n"],
    ["partners", "Donor,Score\nGhana,5\nPeru,6\n"],
  ])("is not made of %s", async (_, text) =>
    expect(recognise(await parse("own.csv", text), undefined)).toBeUndefined(),
  );

  it("is in doubt beside another that names other countries", async () => {
    const rows = NAMES.map((name, i) => [name, NAMES.at(-1 - i), i + 3]);
    await expect(read([["first", "second", "Score"], ...rows])).rejects.toThrow(/both name countries/u);
  });
});

it("says of numbers that contradict the names what the file holds", async () => {
  const rows = [
    ["M49", "Area", "Score"],
    ["288", "Ghana", 1],
    ["566", "Niger", 2],
    ["404", "Kenya", 3],
    ["466", "Mali", 4],
    ["148", "Chad", 5],
    ["604", "Peru", 6],
  ];
  const { problems, unresolved } = await read(rows);
  const said = problems.find(({ code }) => code === "code-and-name-disagree");
  expect(said?.message).toContain(
    'the code "566" is that of Nigeria, but the name "Niger" is that of Niger:',
  );
  expect(unresolved.map(({ name }) => name)).toEqual(["Niger"]);
});

it.each([
  ["is noted as another place's name too in a small table", ["Niger", "Mali"], true],
  ["is not where the place's own state stands beside it", ["Niger", "Nigeria"], false],
  ["is not in a table of many countries", NAMES.filter((name) => name !== "Nigeria"), false],
])("a shared name %s", async (_, names, isNoted) => {
  const { problems } = await read([["Country", "Score"], ...names.map((name, i) => [name, i + 3])]);
  expect(problems.some(({ code }) => code === "former-or-shared-name")).toBe(isNoted);
});

it("a name that is misspelt is read, and said once with the others that are", async () => {
  const names = ["Phillipines", "Venezuala", "Brasil", "Viet Nam", "Phillipines"];
  const { problems } = await read([
    ["Country", "Year", "Score"],
    ...names.map((name, i) => [name, 2020 + i, i + 3]),
  ]);
  const said = problems.filter(({ code }) => code === "misspelt-name").map(({ message }) => message);
  expect(said).toEqual([
    "names that are misspelt were read as countries': “Phillipines” as Philippines (2 rows); “Venezuala” as Venezuela (1 row)",
  ]);
  expect(resolve("Phillipines")).toMatchObject({ match: "alias", iso3: "PHL", note: "a misspelling" });
});
