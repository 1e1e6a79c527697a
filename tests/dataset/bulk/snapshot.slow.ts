import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Years } from "../../../src/dataset/latest.ts";
import { snapshotOf } from "./both-ways.ts";

const PREAMBLE = '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n';
const HEADER =
  '"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020","2021","2022",""\n';
const ROWS = [
  '"Ghana","GHA","Population, total","SP.POP.TOTL","30280811","31072940","32180401","33475870",""',
  '"Ghana","GHA","Share (%)","SE.SHARE.ZS","","0.1","","12.3456789012345678",""',
  '"Cote d\'Ivoire","CIV","Population, total","SP.POP.TOTL","26147551","","27478249","",""',
  '"Cote d\'Ivoire","CIV","Share (%)","SE.SHARE.ZS","-3.25","1.2E-05","1e21","..",""',
  '"Kosovo","XKX","Population, total","SP.POP.TOTL","1788878","1790133","1786038","1761985",""',
  '"World","WLD","Population, total","SP.POP.TOTL","7776892015","7861000000","7921000000","7990000000",""',
];
const WDI = `${PREAMBLE}${HEADER}${ROWS.join("\n")}\n`;

/** Both ways give the same files, byte for byte, and the manifest says the same of them. */
async function expectSame(
  texts: Readonly<Record<string, string | Uint8Array>>,
  {
    large = Object.keys(texts),
    years = {},
    block = 1 << 20,
  }: { large?: string[]; years?: Years; block?: number } = {},
) {
  const whole = await snapshotOf(texts, { years });
  const streamed = await snapshotOf(texts, { large, years, block });
  expect(streamed.streamed).toEqual(large);
  expect(streamed.files).toEqual(whole.files);
  expect(streamed.manifest).toEqual(whole.manifest);
  expect(JSON.stringify(streamed.manifest)).toBe(JSON.stringify(whole.manifest));
  return whole;
}

describe("a table that is read as a stream", () => {
  it("gives the bytes that it gives when it is read whole", async () => {
    const { files } = await expectSame({ "wdi.csv": WDI });
    const history = Object.entries(files).find(([name]) => name.startsWith("series.history."))![1];
    expect(history).toContain('GHA,SE.SHARE.ZS,2020,0.1,,,,,series,wdi.csv,"line 7, column 6",,series,,,,\n');
    expect(history).toContain(
      'CIV,SE.SHARE.ZS,2020,0.000012,,,,,series,wdi.csv,"line 9, column 6",,series,,,,\n',
    );
  });

  it.each([1, 2, 3, 7, 64, 1000])("does so in blocks of %i bytes", async (block) => {
    await expectSame({ "wdi.csv": WDI.replaceAll("Cote", "Côte") }, { block });
  });

  it.each([1, 2, 3, 64, 1 << 20])(
    "does so of other encodings than UTF-8, in blocks of %i bytes",
    async (block) => {
      const text = WDI.replaceAll("Cote d'Ivoire", "Côte d’Ivoire");
      const western = Uint8Array.from(text, (one) => (one === "’" ? 0x92 : one.charCodeAt(0)));
      for (const bytes of [
        western,
        Buffer.from(`\ufeff${text}`, "utf16le"),
        Buffer.from(text, "utf16le").swap16(),
      ]) {
        const { manifest } = await expectSame({ "wdi.csv": new Uint8Array(bytes) }, { block });
        expect(manifest.sources[0]!.countries).toBe(3);
      }
    },
  );

  it.each<[string, string | Uint8Array]>([
    ["a byte order mark", `\ufeff${WDI}`],
    ["line breaks of Windows", WDI.replaceAll("\n", "\r\n")],
    ["line breaks of old Macs", WDI.replaceAll("\n", "\r")],
    ["no line break at its end", WDI.trimEnd()],
    ["a line that states the separator", `sep=;\n${WDI.replaceAll('","', '";"')}`],
    ["semicolons between its cells", WDI.replaceAll('","', '";"').replaceAll('",\n', '";\n')],
    ["no quotes but those that it needs", WDI.replaceAll(/"([^",\n]*)"/gu, "$1")],
    ["spaces before its quotes", WDI.replaceAll('","', '", "')],
    ["blank lines and footnotes", `${WDI}\n\n"Data from database: World Development Indicators"\n`],
    ["a text of two lines in a cell", WDI.replaceAll('"Share (%)"', '"Share\n(%)"')],
    ["quotes inside a text", WDI.replaceAll('"Share (%)"', '"The ""share"" (%)"')],
    ["a row whose quote is not closed", WDI.replace('"Kosovo"', '"Kosovo')],
    ["text after a closing quote", WDI.replace('"1790133"', '"1790133" x')],
    ["a bare quote in a cell", WDI.replaceAll('"Share (%)"', "5'' \" pipe")],
    ["cells that are no numbers", WDI.replace('"1790133"', '"n/k"').replace('"30280811"', '"30,280,811"')],
    ["names that nobody knows", WDI.replace('"Kosovo","XKX"', '"Atlantis","ATL"')],
    ["a code and a name that disagree", WDI.replace('"Kosovo","XKX"', '"Kosovo","GHA"')],
    [
      "rows without a country or an indicator",
      WDI.replace('"Kosovo","XKX"', '"",""').replace("SE.SHARE.ZS", ""),
    ],
    ["a row a second time, with another figure", `${WDI}${ROWS[0]!.replace("31072940", "31")}\n`],
    [
      "rows of other lengths",
      `${WDI}"Peru","PER","x","SP.POP.TOTL","1"\n"Peru","PER","x","B","1","2","3","4","5","6"\n`,
    ],
    [
      "the columns of a DataBank export",
      WDI.replaceAll("Indicator", "Series").replaceAll(/"(20\d\d)"/gu, '"$1 [YR$1]"'),
    ],
    ["an indicator whose code needs quotes", WDI.replaceAll("SE.SHARE.ZS", '=SE ""A"", é')],
  ])("does so with %s", async (_what, text) => {
    await expectSame({ "wdi.csv": text });
    await expectSame({ "wdi.csv": text }, { block: 5 });
  });

  it("does so far into a long text, where damaged rows follow each other", async () => {
    const rows = Array.from({ length: 18_000 }, (_, i) => ROWS[1]!.replace("SE.SHARE", `SE.S${i % 1500}`));
    for (const at of [5000, 5001, 9000, 17_000]) rows[at] = rows[at]!.replace('"Ghana"', '"Ghana');
    for (const at of [5002, 12_000]) rows[at] = rows[at]!.replace("Share (%)", "Share\nof (%)");
    rows[12_001] = rows[12_001]!.replace('"Share (%)"', '5" pipe');
    const text = `${HEADER}${rows.join("\n")}\n`;
    expect(text.length).toBeGreaterThan(1e6);
    await expectSame({ "wdi.csv": text }, { block: 200_000 });
  });

  it.each([
    [
      "a tidy table",
      "country,indicator,year,value\nGhana,a,2020,1\nPeru,a,2021,2.50\nPeru,a,2021,3\nPeru,b,,4\nTogo,b,20x,4\n,b,2020,4\nTogo,,2020,4\nAtlantis,a,2020,..\nAtlantis,a,2020,5\nGhana,a,2022,x\nGhana,a,2021,-\n",
    ],
    ["a tidy table without years", "iso3;indicator;value\nGHA;a;1\nPER;a;2\nXKX;é;3\n"],
    [
      "a wide table",
      "Country,ISO3,Year,Development & Deprivation ,b,c\nGhana,GHA,2020,3.5,1,\nGhana,GHA,2021, ,7,\nPeru,PER,2020,x,2,\nPeru,PER,20,1,2,\nGhana,PER,2019,4,none\nSum,,2020,1,\n",
    ],
    ["a wide table without years", "name,code,a\nGhana,GHA,3.5\nGhana,GHA,4\nPeru,PER,1\n"],
    [
      "a wide table with a column of names whose title does not tell",
      "Entity,Code,alpha,Year,b\nGhana,GHA,GH,2020,1\nPeru,PER,PE,1821,2\nTogo,TGO,TG,2020,3\nYemen,YEM,YE,1985,4\nKenya,KEN,KE,2020,5\nMali,MLI,ML,2020,6\nChad,TCD,NE,2020,7\n",
    ],
    ["a wide table that is none of countries", "country,a\nNorth,1\nSouth,2\nEast,3\n"],
  ])("does so for %s", async (_what, text) => {
    await expectSame({ "mine.csv": text });
    await expectSame({ "mine.csv": text, "wdi.csv": WDI }, { large: ["mine.csv", "wdi.csv"], block: 9 });
    for (const years of [{ from: 2021 }, { to: 2020 }])
      await expectSame({ "mine.csv": text, "wdi.csv": WDI }, { years });
  });

  it("finds a column of a wide table that is empty in the whole of its beginning", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `Ghana,${1500 + i / 100},1.2345,`);
    const years = rows.map((row, i) => row.replace(/,[\d.]+/u, `,${1900 + (i % 200)}`));
    const text = `country,year,a${".".repeat(2)},late\n${years.slice(0, 20_000).join("\n")}\nPeru,2020,2,7\n`;
    expect(text.indexOf("Peru")).toBeGreaterThan(300_000);
    const { files } = await expectSame({ "mine.csv": text });
    expect(Object.values(files).join("")).toContain("PER,late,2020,7,");
  });

  it.each<Years>([{ to: 2020 }, { from: 2021 }, { from: 2020, to: 2021 }, { from: 2023 }])(
    "keeps the years that are asked for: %o",
    async (years) => {
      await expectSame({ "wdi.csv": WDI }, { years });
    },
  );

  it("is joined with other files: what both hold goes through the usual precedence", async () => {
    const tidy =
      "country,indicator,year,value\nGhana,SP.POP.TOTL,2020,5\nGhana,cpi.score,2020,43\nPeru,A.FIRST,2020,1\nPeru,Z.LAST,1999,1\n";
    const small = `${HEADER}"Peru","PER","x","OTHER","1","2","3","4",""\n`;
    const texts = { "a.csv": tidy, "wdi.csv": WDI, "z.csv": small };
    const { files } = await expectSame(texts, { large: ["wdi.csv"] });
    expect(Object.keys(files).filter((name) => name.startsWith("unsettled"))).toHaveLength(1);
    for (const years of [{ from: 2021 }, { to: 2020 }])
      await expectSame(texts, { large: ["wdi.csv"], years });
  });

  it("is joined with another one: neither counts where they differ", async () => {
    const later = WDI.replace("31072940", "31072945")
      .replace('"1761985"', '""')
      .replace("SE.SHARE.ZS", "SE.NEW");
    const { files } = await expectSame({ "b.csv": WDI, "a.csv": later });
    const conflicts = Object.entries(files).find(([name]) => name.startsWith("unsettled."))![1];
    expect(conflicts.split("\n")[1]).toMatch(
      /^GHA,SP\.POP\.TOTL,2020,31072945,series,a\.csv,.*,31072940,series,b\.csv,/u,
    );
  });

  it("feeds what is derived from its figures", async () => {
    const inScale = WDI.replace(/\b\d{7,8}\b/gu, (people) => `${Number(people) / 1e8}`);
    const { manifest } = await expectSame({ "wdi.csv": inScale.replaceAll("SP.POP.TOTL", "wgi.cc") });
    expect(manifest.sources.map(({ id }) => id)).toEqual(["derived", "series"]);
  });

  it("gives the same bytes whatever its cells hold", async () => {
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
      { weight: 4, arbitrary: fc.integer().map(String) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(..."|..| 7 |1,234|-|7,5|+5|.5|5.|-0|1e400|n/a".split("|")),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 5 }).map((text) => text.replaceAll("\0", "")) },
    );
    const row = fc.record({
      country: fc.constantFrom(
        ..."Ghana,GHA|Peru,PER|Togo,TGO|Atlantis,|Euro area,EMU|Kosovo,KSV".split("|"),
      ),
      indicator: fc.constantFrom("A.B", "A.C", "B;1", "é", "-x"),
      cells: fc.array(fc.tuple(cell, fc.boolean()), { minLength: 4, maxLength: 4 }),
    });
    const texts = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) =>
      rows
        .map(({ country, indicator, cells }) => {
          const values = cells.map(([text, isQuoted]) =>
            isQuoted || text.includes(",") ? `"${text.replaceAll('"', '""')}"` : text,
          );
          return [country, "name", indicator, ...values, ""].join(",");
        })
        .join("\n"),
    );
    let streamed = 0;
    const runs = { numRuns: 60 };
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 200 }), async (rows, block) => {
        // The first rows say clearly how the table is written.
        const text = { "wdi.csv": `${HEADER}${ROWS.join("\n")}\n${rows}\n` };
        const [whole, read] = [await snapshotOf(text), await snapshotOf(text, { large: ["wdi.csv"], block })];
        streamed += read.streamed.length;
        expect(read.files).toEqual(whole.files);
        expect(read.manifest).toEqual(whole.manifest);
      }),
      runs,
    );
    expect(streamed).toBeGreaterThan(runs.numRuns / 2);
  });
});

describe("what a table says beside its numbers", () => {
  const places = ["GHA", "PER", "TGO", "KEN"];
  const years = Array.from({ length: 30 }, (_, i) => 1990 + i);
  const rows = (line: (country: string, year: number, i: number) => string) =>
    places.flatMap((country, at) => years.map((year, i) => line(country, year, at * years.length + i)));
  const tidy = (head: string, line: Parameters<typeof rows>[0]) =>
    `${[`country,indicator,year,value${head}`, ...rows(line)].join("\n")}\n`;
  const UNITS = tidy(",unit,se,lower,upper,note", (country, year, i) => {
    const error = i % 3 === 0 ? `0.${i},${i - 1},${i + 1}` : ",,";
    const note = i % 5 === 0 ? '"=1, ""said"""' : "";
    return `${country},a.${i % 2},${year},${i},${i % 7 === 0 ? "" : "%"},${error},${note}`;
  });
  const WORDS = tidy("", (country, year, i) => `${country},b,${year},${["low", "=high", "2"][i % 3]}`);
  const BAD = tidy(",se,upper", (country, year, i) => {
    const error = i % 9 === 0 ? "-1" : "0.5";
    return `${country},c,${year},${i},${error},${i % 4 === 0 ? i + 2 : ""}`;
  });
  const COMMAS = tidy(",se", (country, year, i) => `${country},d,${year},${i},"0,${i}5"`);

  it.each([
    ["units, errors, bounds and notes", UNITS],
    ["words in place of numbers", WORDS],
    ["errors that can be none, and one end of an interval", BAD],
    ["errors with decimal commas beside whole numbers", COMMAS],
  ])("is held in columns and written as when it is held whole: %s", async (_what, text) => {
    const streamed = await snapshotOf({ "x.csv": text }, { large: ["x.csv"], block: 512 });
    expect(streamed.streamed).toEqual(["x.csv"]);
    expect(streamed.files).toEqual((await snapshotOf({ "x.csv": text })).files);
  });

  it("counts without its error where two files give two", async () => {
    const texts = {
      "a.csv": "country,indicator,year,value,se\nGHA,a,2020,1,0.1\nPER,a,2020,3,0.1\n",
      "b.csv": "country,indicator,year,value,se\nPER,a,2020,3,0.4\nGHA,a,2020,1,0.2\n",
    };
    const whole = await snapshotOf(texts);
    for (const large of [["a.csv"], ["b.csv"], ["a.csv", "b.csv"]]) {
      const streamed = await snapshotOf(texts, { large });
      expect(streamed.streamed).toEqual(large);
      expect(streamed.files).toEqual(whole.files);
    }
    expect(Object.values(whole.files).join("")).toContain("neither error was taken");
  });

  it("is forgotten with the figures of a table that has to be read whole after all", async () => {
    const late = `${UNITS}KEN,a.1,1990,5,%,,,,twice\nKEN,a.1,1990,5,%,,,,twice\n`;
    const texts = { "late.csv": late, "words.csv": WORDS };
    const streamed = await snapshotOf(texts, { large: ["late.csv", "words.csv"] });
    expect(streamed.streamed).toEqual(["words.csv"]);
    expect(streamed.files).toEqual((await snapshotOf(texts)).files);
  });
});

describe("a table that cannot be read as a stream", () => {
  it.each<[string, string | Uint8Array]>([
    [
      "is UTF-8 in its beginning only",
      Buffer.concat([Buffer.from(WDI + `${ROWS[1]}\n`.repeat(6000)), Buffer.from([0xf4, 10])]),
    ],
    [
      "is in one of two encodings",
      new Uint8Array(Buffer.from("country,a,b\nK\u00fdpr,1,2\nPeru,2,3\n", "latin1")),
    ],
    ["holds NULs", WDI.replace('"1790133"', '"17\u00009"')],
    [
      "has spaces before its quotes, but not in its beginning",
      `${WDI}${`${ROWS[1]}\n`.repeat(3000)}${ROWS[2]!.replaceAll('","', '", "')}`,
    ],
    ["says when its figures were measured", "country,indicator,year,value,measured\nGhana,a,2020,1,2018\n"],
    [
      "has a figure with an error twice",
      "country,indicator,year,value,se\nGhana,a,2020,1,0.1\nGhana,a,2020,1,0.2\n",
    ],
    [
      "has a figure outside of its own interval",
      "country,indicator,year,value,lower,upper\nGhana,a,2020,1,2,3\nPeru,a,2020,1,0,2\n",
    ],
    ["has a column twice", "country,a,b,a\nGhana,1,2,3\nPeru,2,3,4\n"],
    [
      "has the countries of others beside its own",
      "iso3,Partner,indicator,year,value\nGHA,Peru,a,2020,1\nPER,Togo,a,2020,2\nTGO,Kenya,a,2020,3\n",
    ],
    ["is recognised by nobody", "a,b\n1,2\n"],
  ])("because it %s is left to be read whole", async (_what, text) => {
    expect((await snapshotOf({ "x.csv": text, "wdi.csv": WDI }, { large: ["x.csv"] })).streamed).toEqual([]);
  });

  it("leaves no figure behind when that shows late", async () => {
    const late = new Uint8Array(
      Buffer.from(WDI + ROWS[0]!.replace("Ghana", "C\u00f4te").repeat(1), "latin1"),
    );
    const texts = { "late.csv": late, "wdi.csv": WDI };
    const streamed = await snapshotOf(texts, { large: ["late.csv", "wdi.csv"], block: 64 });
    expect(streamed.streamed).toEqual(["wdi.csv"]);
    expect(streamed.files).toEqual((await snapshotOf(texts)).files);
  });
});
