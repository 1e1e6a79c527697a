import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve as resolveCountry } from "../../src/countries/index.ts";
import type { Reading } from "../../src/sources/contract.ts";
import { tip } from "../../src/sources/tip.ts";
import { listed } from "../tables/listed.ts";
import { knowing, parse } from "./parse-text.ts";
import { present, published } from "./published.ts";
import { figuresOf, readBy, readCases } from "./read-cases.ts";

// Every table below is invented, in the layout of the file it stands for.

const CODES = { AAA: "AAA", BBB: "BBB", Aland: "AAA", Bland: "BBB", "Bland, Rep.": "BBB", Cland: "CCC" };
const { resolve } = knowing(CODES);
const readTip = readBy(tip, { resolve: (...name) => ({ ...resolve(...name), suggestions: [] }) });
const read = async (path: string, text: string) => readTip(await parse(path, text));

const UNION = "iso3,year,tier,origin\nAAA,2021,Tier 2 Watch List,list-a\nBBB,2022,Tier 1,list-b\n";

describe("the TIP adapter", () => {
  readCases("tip.txt", { tip: readTip });

  it("takes every mark for a missing figure that other tables have for no placement", async () => {
    const marks = ["n.a.", "…", "k. A.", "*", "not available"];
    for (const mark of marks) {
      const { observations, problems } = await read("tip.csv", `${UNION}AAA,2019,${mark},list-a\n`);
      expect([observations.length, problems], mark).toEqual([2, []]);
    }
  });

  it.each([
    ["cleaned-union", UNION],
    ["published-names", "published,year,tier\nAland,2025,Tier 1\nBland,2025,Tier 3\n"],
    ["kelley-heiss", '"countryname","iso","year","ccode","tier"\n"Aland","AAA",2012,700,"Watchlist    "\n'],
    ["wikipedia-table", "Country,Location,2020 [13],2021 [14]\nAland,North,2w,2\nBland,South,-,3\n"],
    ["single-year", 'countryname,tier\nAland ,2.5\n"Bland, Rep.",3\nCland,666\n'],
  ])("tells the layout %s by its own headers and cells", async (layout, text) =>
    expect(tip.recognise(await parse("anything.csv", text))?.layout).toBe(layout),
  );

  it("says which year a Wikipedia table skips, and which column holds leftovers therefore", async () => {
    const { problems } = await read(
      "w.csv",
      "Country,Location,2021,2023 [15]\nAland,North,2w,2w\nBland,South,3,3\n",
    );
    expect(problems).toEqual([
      expect.objectContaining({ code: "column-not-used", message: expect.stringContaining("no 2022") }),
    ]);
  });

  it("reads the cleaned union with the origin of every placement in its note", async () => {
    const reading = await read("u.csv", UNION);
    expect(figuresOf(reading)).toEqual([
      "AAA 2021 tip.tier Tier 2 Watch List @2:3",
      "BBB 2022 tip.tier Tier 1 @3:3",
    ]);
    expect(reading.observations[0]).toMatchObject({
      indicator: "tip.tier",
      source: "tip",
      layout: "cleaned-union",
      vintage: "2022",
      file: "u.csv",
      note: "Trafficking in Persons Report 2021, taken into the union from list-a",
    });
  });

  it("says of a placement that was worked out that it was, and by which list the others were placed", async () => {
    const reading = await read(
      "u.csv",
      "iso3,year,tier,origin\nAAA,2022,Tier 2,remainder\nBBB,2022,Tier 3,world-factbook\n",
    );
    expect(reading.observations.map(({ note, formula }) => [note, formula])).toEqual([
      [
        "Trafficking in Persons Report 2022, worked out, not printed in this form; taken into the union from remainder",
        'worked out by the file\'s author (origin "remainder")',
      ],
      ["Trafficking in Persons Report 2022, taken into the union from world-factbook", undefined],
    ]);
    expect(reading.problems).toMatchObject([{ code: "placement-derived", locator: "line 2, column 3" }]);
  });

  it("leaves out a Wikipedia column that a tenth of the placed countries are blank in", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i % 2 ? "Aland" : "Bland"},North,2w,${i < 10 ? "" : "2"}`,
    );
    const reading = await read("w.csv", `Country,Location,2021,2022\n${rows.join("\n")}\n`);
    expect(new Set(reading.observations.map(({ year }) => year))).toEqual(new Set([2021]));
    expect(reading.problems).toMatchObject([
      { code: "column-not-used", locator: "line 1, column 4" },
      // The forty rows are of two invented countries.
      { code: "repeated-figure" },
    ]);
    expect(reading.problems[0]?.message).toContain("10 of the 40 countries");
  });

  it("flags a placement or a year that cannot be one, leaves it out and reads the rest", async () => {
    const reading = await read(
      "u.csv",
      `${UNION}AAA,2020,Tier 9,x\nBBB,1987,Tier 2,x\n${Array.from({ length: 20 }, (_, i) => `AAA,${2001 + i},Tier 2,x`).join("\n")}`,
    );
    expect(reading.problems).toMatchObject([
      { severity: "warning", code: "unknown-tier", locator: "line 4, column 3", file: "u.csv" },
      { severity: "warning", code: "bad-year", locator: "line 5, column 2" },
    ]);
    expect(reading.observations).toHaveLength(22);
  });

  it("puts the cleaned union before every re-coding", () => {
    const order = [...tip.layouts].sort((a, b) => b.precedence - a.precedence).map(({ id }) => id);
    expect(order).toEqual(
      listed(`
      cleaned-union | published-names | kelley-heiss | wikipedia-table | single-year`),
    );
  });
});

const folder = new URL("../../../shared/publisher-files/tip/", import.meta.url);

async function readReal(name: string) {
  const file = await published(`tip/${name}`);
  return readBy(tip, { resolve: resolveCountry })(file);
}

// Drawn at random from the files with Python's csv module; line and column are that module's.
const DRAWN: Readonly<Record<string, string>> = {
  "tip_tiers_2001-2023.csv": `
    COM 2019 Tier 3 746:3 | CYP 2016 Tier 1 822:3 | ESP 2005 Tier 1 1006:3 | FJI 2008 Tier 3 1088:3 |
    GMB 2003 Tier 2 1246:3 | KAZ 2003 Tier 3 1681:3 | LSO 2017 Tier 2 1927:3 | MMR 2003 Tier 3 2185:3 |
    NER 2015 Tier 2 2370:3 | SLV 2017 Tier 2 2937:3 | SSD 2017 Tier 3 2965:3 | SUR 2016 Tier 3 2984:3 |
    SYR 2021 Tier 3 3103:3 | TCD 2009 Tier 3 3109:3`,
  "tip_tiers_orig.csv": `
    BFA 2001 Tier 2 429:5 | ECU 2005 Tier 3 857:5 | GIN 2015 Tier 2 Watch List 1171:5 |
    HKG 2003 Tier 1 1244:5 | MWI 2009 Tier 2 1761:5 | MEX 2002 Tier 2 1890:5 | NPL 2004 Tier 2 2028:5 |
    ROU 2012 Tier 2 2358:5 | SDN 2012 Tier 3 2730:5 | TLS 2012 Tier 2 2901:5 | UGA 2012 Tier 2 3036:5 |
    ARE 2014 Tier 2 3072:5 | UZB 2007 Tier 3 3100:5 | ZMB 2005 Tier 2 3182:5`,
  "TIP_Tiers_overyears.csv": `
    AZE 2020 Tier 2 Watch List 12:12 | BRA 2014 Tier 2 25:6 | BDI 2011 Tier 2 Watch List 30:3 |
    CUB 2021 Tier 3 46:13 | GNB 2015 Tier 3 72:7 | ITA 2012 Tier 1 85:4 | JAM 2011 Tier 2 86:3 |
    KGZ 2017 Tier 2 96:9 | OMN 2015 Tier 2 131:7 | SYC 2015 Tier 2 150:7 | SVK 2019 Tier 2 154:11 |
    SSD 2016 Tier 3 158:8 | ESP 2021 Tier 1 159:13 | UKR 2021 Tier 2 178:13`,
  "tiers_2015.csv": `
    FJI 2015 Tier 2 59:2 | GRC 2015 Tier 2 62:2 | NER 2015 Tier 2 92:2 | OMN 2015 Tier 2 94:2 |
    PLW 2015 Tier 2 95:2 | PHL 2015 Tier 2 99:2 | TGO 2015 Tier 2 113:2 | URY 2015 Tier 2 118:2 |
    ZMB 2015 Tier 2 120:2 | BGR 2015 Tier 2 Watch List 124:2 | BLZ 2015 Tier 3 167:2 |
    SOM 2015 Special case 188:2`,
};

const LATER = new URL("tip_tiers_2022_2024_2025.csv", folder);

describe.skipIf(!present)("the placements of 2022, 2024 and 2025 (needs ../shared/publisher-files)", () => {
  it("are those of every line, and those that were worked out are marked", async () => {
    const { observations, unresolved } = await readReal("tip_tiers_2022_2024_2025.csv");
    const lines = readFileSync(LATER, "utf8").trim().split("\n").slice(1);
    const rows = lines.map((line) => line.trim().split(","));
    expect(unresolved).toEqual([]);
    expect(observations.map(({ country, year, value }) => [country, String(year), value])).toEqual(
      rows.map(([iso3, year, tier]) => [iso3, year, tier]),
    );
    const worked = rows.map(([, , , origin]) => /remainder|derived/u.test(origin!));
    expect(observations.map(({ formula }) => formula !== undefined)).toEqual(worked);
    // 197 Tier 2 that are on no other list, 30 of Tier 1 carried over from 2021.
    expect(worked.filter(Boolean)).toHaveLength(227);
  });

  it("of 2025 are the same under the publisher's own spellings", async () => {
    const named = await readReal("tip_tiers_2025_published-names.csv");
    const union = await readReal("tip_tiers_2022_2024_2025.csv");
    const of = ({ observations }: Pick<Reading, "observations">) =>
      observations
        .flatMap(({ country, year, value }) => (year === 2025 ? [`${country} ${value}`] : []))
        .sort();
    expect(named.unresolved).toEqual([]);
    expect(of(named)).toEqual(of(union));
    // 33 on Tier 1, 106 on Tier 2, 25 on the Watch List, 20 on Tier 3.
    expect(of(named)).toHaveLength(184);
  });
});

// Counted with Python: filled placements, without the 2023 column of the Wikipedia table.
const COUNTS: Readonly<Record<string, number>> = {
  "tip_tiers_2001-2023.csv": 3543,
  "tip_tiers_orig.csv": 2251,
  "TIP_Tiers_overyears.csv": 2034,
  "tiers_2015.csv": 187,
};

describe.skipIf(!present)("the TIP adapter on the files at hand (needs ../shared/publisher-files)", () => {
  it.each(Object.keys(DRAWN))(
    "gives every placement of %s and the drawn cells as they stand",
    async (name) => {
      const reading = await readReal(name);
      expect(reading.unresolved).toEqual([]);
      expect(reading.observations).toHaveLength(COUNTS[name]!);
      const placements = reading.observations.map(({ country, year, value, locator }) =>
        [country, year, value, locator.replace(/^line (\d+), column (\d+)$/u, "$1:$2")].join(" "),
      );
      expect(placements).toEqual(expect.arrayContaining(listed(DRAWN[name]!)));
    },
  );

  it("counts 105, 30, 26 and 24 placements for 2023 in the cleaned union", async () => {
    const placed = (await readReal("tip_tiers_2001-2023.csv")).observations.filter(
      ({ year }) => year === 2023,
    );
    const count = (tier: string) => placed.filter(({ value }) => value === tier).length;
    expect(["Tier 2", "Tier 1", "Tier 2 Watch List", "Tier 3"].map(count)).toEqual([105, 30, 26, 24]);
  });
});
