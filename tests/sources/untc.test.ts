import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countries, resolve as resolveCountry } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { ReadContext, Reading } from "../../src/sources/contract.ts";
import { untc } from "../../src/sources/untc.ts";
import { readFile } from "../../src/tables/read.ts";

// Every document below is invented, in the layout of the file it stands for.

const NAMES: Readonly<Record<string, string>> = {
  Aland: "AAA",
  Bland: "BBB",
  Cland: "CCC",
  "Côte d'Dland": "DDD",
  "Republic of the Congo": "COG",
};

const context: ReadContext = {
  resolve: (input) =>
    NAMES[input]
      ? { input, match: "exact", iso3: NAMES[input], suggestions: [] }
      : { input, match: input === "European Union" ? "not-a-country" : "unknown", suggestions: [] },
  states: () => ["AAA", "BBB", "CCC", "DDD", "EEE"],
};

const HEADER =
  'Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"';
const CSV = [
  HEADER,
  "Aland,12 Dec 2000,21 Aug 2002",
  "Bland [1],,7 Jun 2004 a",
  "Cland,26 Sep 2001,",
  "European Union,12 Dec 2000,6 Sep 2006 AA",
].join("\n");

const row = (name: string, signature: string, act: string) =>
  `<Row><Entry>${name}</Entry>${[signature, act].map((text) => (text ? `<Entry>${text}</Entry>` : "<Entry />")).join("")}</Row>`;

const xml = (rows: string, status = { signatories: 3, parties: 3 }, title = "Traffick\u0019ing in Persons") =>
  `<?xml version="1.0" encoding="utf-8"?><Document><Treaty><Header><Chapter><Header>CHAPTER XVIII</Header></Chapter>
  <ExternalData><Numsect>12</Numsect><Subnumsect>a</Subnumsect><Subtitlesect>Protocol on ${title}</Subtitlesect>
  <Status><Signatories>${status.signatories}</Signatories><Parties>${status.parties}</Parties></Status></ExternalData></Header>
  <Participants><Table><TGroup><Thead><Row rowsep="0"><Entry>Participant</Entry><Entry>Signature</Entry>
  <Entry>Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)</Entry></Row></Thead>
  <Tbody><Rows>${rows}</Rows></Tbody></TGroup></Table></Participants></Treaty></Document>`;

const ROWS = [
  row("Aland", "12 Dec 2000", "21 Aug 2002"),
  row("Bland&lt;superscript&gt;1&lt;/superscript&gt;", "", "29 Dec 2017 d"),
  row("Cland", "26 Sep 2001", ""),
  row("European Union", "12 Dec 2000", "6 Sep 2006 AA"),
].join("");

const BODY = "Treaty/Participants/Table/TGroup/Tbody/Rows";

const parse = (path: string, text: string): Promise<ParsedFile> =>
  readFile({ path, bytes: new TextEncoder().encode(text) });

async function read(path: string, text: string, using: ReadContext = context): Promise<Reading> {
  const file = await parse(path, text);
  return untc.read(file, untc.recognise(file)!, using);
}

const brief = (reading: Reading) =>
  reading.observations.map(({ country, year, value, locator }) => [country, year, value, locator]);

describe("the UN Treaty Collection adapter", () => {
  it("knows the Palermo Protocol by chapter and number, and leaves other treaties alone", async () => {
    expect(untc.recognise(await parse("x.xml", xml(ROWS)))).toMatchObject({ layout: "xml" });
    const other = xml(ROWS, undefined, "Smuggling").replace("<Subnumsect>a<", "<Subnumsect>b<");
    expect(untc.recognise(await parse("x.xml", other))).toBeUndefined();
    expect(untc.recognise(await parse("x.xml", "<Countries><Country/></Countries>"))).toBeUndefined();
  });

  it("knows a bare table by its headers and by signatures in the two years in which the Protocol was open", async () => {
    expect(untc.recognise(await parse("x.csv", CSV))).toMatchObject({ layout: "csv" });
    const later = CSV.replace("26 Sep 2001", "26 Sep 2003");
    expect(untc.recognise(await parse("x.csv", later))).toBeUndefined();
    const sister = Array.from({ length: 147 }, (_, i) => `Land ${i},13 Dec 2000,1 Jan 2003`).join("\n");
    expect(untc.recognise(await parse("x.csv", `${HEADER}\n${sister}`))).toBeUndefined();
    expect(untc.recognise(await parse("x.csv", "Participant,Score\nAland,3\n"))).toBeUndefined();
  });

  it("reads party and signatory from the XML, with the place of the date that makes it so", async () => {
    const reading = await read("t.xml", xml(ROWS));
    expect(brief(reading).slice(0, 3)).toEqual([
      ["AAA", 2017, "party", `${BODY}/Row[1]/Entry[3]`],
      ["BBB", 2017, "party", `${BODY}/Row[2]/Entry[3]`],
      ["CCC", 2017, "signatory", `${BODY}/Row[3]/Entry[2]`],
    ]);
    expect(reading.observations[1]).toMatchObject({
      source: "untc",
      layout: "xml",
      vintage: "2017-12-29",
      note: "UN Treaty Collection XVIII-12-a, status of 2017-12-29, the newest date in the list; party by succession of 2017-12-29, not signed",
    });
    expect(reading.unresolved).toMatchObject([
      { name: "European Union", match: "not-a-country", locator: `${BODY}/Row[4]/Entry[1]` },
    ]);
  });

  it("tells the five manners of becoming party by the case of the mark behind the date", async () => {
    const notes: (string | undefined)[] = [];
    for (const mark of ["", " a", " A", " AA", " d"]) {
      const reading = await read("t.csv", `${HEADER}\nAland,12 Dec 2000,1 Jul 2003${mark}\n`);
      notes.push(/party by \w+/u.exec(reading.observations[0]?.note ?? "")?.[0]);
    }
    expect(notes).toEqual([
      "party by ratification",
      "party by accession",
      "party by acceptance",
      "party by approval",
      "party by succession",
    ]);
  });

  it("takes the newest date for the day of the status, and says that it did", async () => {
    const reading = await read("t.csv", CSV);
    expect(reading.observations.map(({ year }) => year)).toEqual([2006, 2006, 2006]);
    expect(reading.problems[0]).toMatchObject({
      severity: "info",
      code: "status-date-inferred",
      locator: "line 5, column 3",
    });
  });

  it("follows the day of the status where the document states it", async () => {
    const reading = await read("t.csv", `STATUS AS AT : 14-03-2015 05:02:34 EDT,,\n${CSV}`);
    expect(reading.observations[0]).toMatchObject({
      year: 2015,
      vintage: "2015-03-14",
      locator: "line 3, column 3",
    });
    expect(reading.problems.map(({ code }) => code)).not.toContain("status-date-inferred");
  });

  it("says none, with the place of the list, for states that a whole list does not name", async () => {
    const reading = await read("t.xml", xml(ROWS));
    const place = "Treaty/Participants/Table/TGroup/Thead/Row";
    expect(brief(reading).slice(3)).toEqual([
      ["DDD", 2017, "none", place],
      ["EEE", 2017, "none", place],
    ]);
    expect(reading.observations[3]?.note).toContain("not in the list of participants");
  });

  it("says nothing of absent states where the list is short of its own count, or of the 117 signatures", async () => {
    const short = await read("t.xml", xml(ROWS, { signatories: 117, parties: 173 }));
    expect(short.observations.map(({ value }) => value)).not.toContain("none");
    expect(short.problems).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "list-not-whole" }),
    );
    const excerpt = await read("t.csv", CSV);
    expect(excerpt.observations.map(({ value }) => value)).not.toContain("none");
    expect(excerpt.problems.at(-1)?.message).toContain("3 of the 117 signatures");
  });

  it("says nothing of absent states where a name in the list has no country", async () => {
    const rows = ROWS + row("Atlantis", "", "1 Jan 2010 a");
    const reading = await read("t.xml", xml(rows, { signatories: 3, parties: 4 }));
    expect(reading.observations.map(({ value }) => value)).not.toContain("none");
    expect(reading.problems.at(-1)).toMatchObject({
      code: "list-not-whole",
      locator: `${BODY}/Row[5]/Entry[1]`,
    });
  });

  it("says nothing of absent states where nobody hands it the list of states", async () => {
    const reading = await read("t.xml", xml(ROWS), { resolve: context.resolve });
    expect(reading.observations).toHaveLength(3);
    expect(reading.problems.map(({ code }) => code)).toEqual(["status-date-inferred"]);
  });

  it("takes the United Nations' Congo for the Republic of the Congo", async () => {
    const reading = await read("t.csv", `${HEADER}\nCongo,14 Dec 2000,\n`);
    expect(brief(reading)).toEqual([["COG", 2000, "signatory", "line 2, column 2"]]);
  });

  it("says where a table ends with a mere signatory, since a text that is cut off ends so too", async () => {
    const cut = CSV.slice(0, CSV.lastIndexOf(",6 Sep 2006") + 1);
    const { problems } = await read("t.csv", cut);
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "list-may-be-cut", locator: "line 5, column 3" }),
    );
  });

  it("flags a date that is none, leaves that country open and reads the rest", async () => {
    const reading = await read(
      "t.xml",
      xml(ROWS.replace("21 Aug 2002", "31 Feb 2002") + row("Côte d'Dland", "14 Dec 2000 x", "25 Oct 2012 a")),
    );
    expect(brief(reading)).toEqual([
      ["BBB", 2017, "party", `${BODY}/Row[2]/Entry[3]`],
      ["CCC", 2017, "signatory", `${BODY}/Row[3]/Entry[2]`],
      ["DDD", 2017, "party", `${BODY}/Row[5]/Entry[3]`],
    ]);
    expect(reading.problems.filter(({ code }) => code === "bad-date")).toMatchObject([
      { severity: "warning", locator: `${BODY}/Row[1]/Entry[3]`, file: "t.xml" },
      { severity: "warning", locator: `${BODY}/Row[5]/Entry[2]` },
    ]);
  });

  it("fails loudly, naming the file, where the document has lost its participants", async () => {
    const gone = xml("").replace(/<Participants>.*<\/Participants>/su, "<Participants />");
    await expect(read("t.xml", gone)).rejects.toMatchObject({
      code: "unknown-layout",
      where: { file: "t.xml" },
    });
  });
});

const folder = new URL("../../../shared/publisher-files/untc/", import.meta.url);

async function readReal(name: string): Promise<Reading> {
  const file = await readFile({ path: `untc/${name}`, bytes: readFileSync(new URL(name, folder)) });
  const states = () =>
    countries()
      .filter(({ iso3, standing }) => standing === "state" && iso3 !== "XKX" && iso3 !== "TWN")
      .map(({ iso3 }) => iso3);
  return untc.read(file, untc.recognise(file)!, { resolve: resolveCountry, states });
}

const placed = (reading: Reading) =>
  reading.observations.map(({ country, value, locator, note }) => [
    country,
    value,
    locator.replace(`${BODY}/`, ""),
    note?.split("; ")[1],
  ]);

// Drawn at random with Python from the raw text (regular expressions over the XML, the csv module over the table), plus
// every manner and every footnoted name.
const XML_CELLS = [
  ["ATG", "party", "Row[5]/Entry[3]", "party by ratification of 2010-02-17, not signed"],
  ["BHS", "party", "Row[11]/Entry[3]", "party by ratification of 2008-09-26, signed 2001-04-09"],
  ["CHL", "party", "Row[31]/Entry[3]", "party by ratification of 2004-11-29, signed 2002-08-08"],
  ["CHN", "party", "Row[32]/Entry[3]", "party by accession of 2010-02-08, not signed"],
  ["COG", "signatory", "Row[34]/Entry[2]", "signed 2000-12-14, not party"],
  ["CIV", "party", "Row[36]/Entry[3]", "party by accession of 2012-10-25, not signed"],
  ["FIN", "party", "Row[55]/Entry[3]", "party by acceptance of 2006-09-07, signed 2000-12-12"],
  ["DEU", "party", "Row[60]/Entry[3]", "party by ratification of 2006-06-14, signed 2000-12-12"],
  ["GIN", "party", "Row[65]/Entry[3]", "party by accession of 2004-11-09, not signed"],
  ["GNB", "party", "Row[66]/Entry[3]", "party by ratification of 2007-09-10, signed 2000-12-14"],
  ["IRQ", "party", "Row[74]/Entry[3]", "party by accession of 2009-02-09, not signed"],
  ["JPN", "party", "Row[79]/Entry[3]", "party by acceptance of 2017-07-11, signed 2002-12-09"],
  ["LBR", "party", "Row[90]/Entry[3]", "party by accession of 2004-09-22, not signed"],
  ["LTU", "party", "Row[93]/Entry[3]", "party by ratification of 2003-06-23, signed 2002-04-25"],
  ["MNE", "party", "Row[107]/Entry[3]", "party by succession of 2006-10-23, not signed"],
  ["NLD", "party", "Row[113]/Entry[3]", "party by acceptance of 2005-07-27, signed 2000-12-12"],
  ["OMN", "party", "Row[119]/Entry[3]", "party by accession of 2005-05-13, not signed"],
  ["ZAF", "party", "Row[142]/Entry[3]", "party by ratification of 2004-02-20, signed 2000-12-14"],
  ["PSE", "party", "Row[148]/Entry[3]", "party by accession of 2017-12-29, not signed"],
  ["UGA", "signatory", "Row[164]/Entry[2]", "signed 2000-12-12, not party"],
  ["UKR", "party", "Row[165]/Entry[3]", "party by ratification of 2004-05-21, signed 2001-11-15"],
  ["ARE", "party", "Row[166]/Entry[3]", "party by accession of 2009-01-21, not signed"],
];
const CSV_CELLS = [
  ["BRB", "signatory", "line 12, column 2", "signed 2001-09-26, not party"],
  ["CHE", "party", "line 146, column 3", "party by ratification of 2006-10-27, signed 2002-04-02"],
  ["COG", "signatory", "line 33, column 2", "signed 2000-12-14, not party"],
  ["CZE", "signatory", "line 39, column 2", "signed 2002-12-10, not party"],
  ["DMA", "party", "line 43, column 3", "party by accession of 2013-05-17, not signed"],
  ["DNK", "party", "line 41, column 3", "party by ratification of 2003-09-30, signed 2000-12-12"],
  ["FIN", "party", "line 52, column 3", "party by acceptance of 2006-09-07, signed 2000-12-12"],
  ["GRD", "party", "line 60, column 3", "party by accession of 2004-05-21, not signed"],
  ["IND", "party", "line 69, column 3", "party by ratification of 2011-05-05, signed 2002-12-12"],
  ["ISL", "party", "line 68, column 3", "party by ratification of 2010-06-22, signed 2000-12-13"],
  ["JOR", "party", "line 77, column 3", "party by accession of 2009-06-11, not signed"],
  ["JPN", "signatory", "line 76, column 2", "signed 2002-12-09, not party"],
  ["KOR", "signatory", "line 123, column 2", "signed 2000-12-13, not party"],
  ["LKA", "signatory", "line 139, column 2", "signed 2000-12-13, not party"],
  ["MLT", "party", "line 96, column 3", "party by ratification of 2003-09-24, signed 2000-12-14"],
  ["MMR", "party", "line 106, column 3", "party by accession of 2004-03-30, not signed"],
  ["MNE", "party", "line 103, column 3", "party by succession of 2006-10-23, not signed"],
  ["MOZ", "party", "line 105, column 3", "party by ratification of 2006-09-20, signed 2000-12-15"],
  ["NIC", "party", "line 111, column 3", "party by accession of 2004-10-12, not signed"],
  ["SLE", "signatory", "line 134, column 2", "signed 2001-11-27, not party"],
  ["SRB", "party", "line 132, column 3", "party by ratification of 2001-09-06, signed 2000-12-12"],
  ["UGA", "signatory", "line 157, column 2", "signed 2000-12-12, not party"],
];

describe.skipIf(!existsSync(folder))(
  "the UN Treaty Collection adapter on the files at hand (needs ../shared/publisher-files)",
  () => {
    const count = (reading: Reading, value: string) =>
      reading.observations.filter((one) => one.value === value).length;

    it("gives 172 parties, 2 signatories and 21 states outside from the XML, and the drawn cells as they stand", async () => {
      const reading = await readReal("XVIII-12-a.en.xml");
      expect(reading.unresolved.map(({ name, match }) => [name, match])).toEqual([
        ["European Union", "not-a-country"],
      ]);
      // 173 parties and 117 signatories by the document's own count, the European Union among them.
      expect(["party", "signatory", "none"].map((value) => count(reading, value))).toEqual([172, 2, 21]);
      expect(placed(reading)).toEqual(expect.arrayContaining(XML_CELLS));
      expect(new Set(reading.observations.map(({ year }) => year))).toEqual(new Set([2017]));
    });

    it("gives 158 parties, 8 signatories and 29 states outside from the table, and the drawn cells as they stand", async () => {
      const reading = await readReal("18-12-a.csv");
      expect(["party", "signatory", "none"].map((value) => count(reading, value))).toEqual([158, 8, 29]);
      expect(placed(reading)).toEqual(expect.arrayContaining(CSV_CELLS));
      expect(new Set(reading.observations.map(({ year }) => year))).toEqual(new Set([2013]));
    });

    it("names among the states outside those that joined later", async () => {
      const none = (await readReal("XVIII-12-a.en.xml")).observations
        .filter(({ value }) => value === "none")
        .map(({ country }) => country);
      // Bangladesh acceded in 2019, Nepal in 2020, Bhutan in 2023.
      expect(none).toEqual(expect.arrayContaining(["BGD", "NPL", "BTN", "IRN", "PRK", "VAT"]));
      expect(none).not.toContain("FJI");
    });
  },
);
