import { describe, expect, it } from "vitest";
import { countries, resolve as resolveCountry } from "../../src/countries/index.ts";
import type { ReadContext, Reading } from "../../src/sources/contract.ts";
import { untc } from "../../src/sources/untc.ts";
import { listed } from "../tables/listed.ts";
import { parse } from "./parse-text.ts";
import { present, published } from "./published.ts";

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

  it.each([
    ["", "ratification"],
    [" a", "accession"],
    [" A", "acceptance"],
    [" AA", "approval"],
    [" d", "succession"],
  ])(
    "tells the manners of becoming party by the case of the mark behind the date: %j",
    async (mark, manner) => {
      const reading = await read("t.csv", `${HEADER}\nAland,12 Dec 2000,1 Jul 2003${mark}\n`);
      expect(reading.observations[0]?.note).toContain(`party by ${manner} of`);
    },
  );

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

  it.each([
    [
      "the list is short of its own count",
      "t.xml",
      xml(ROWS, { signatories: 117, parties: 173 }),
      "list-not-whole",
    ],
    ["it is short of the 117 signatures", "t.csv", CSV, "3 of the 117 signatures"],
    [
      "a name in it has no country",
      "t.xml",
      xml(ROWS + row("Atlantis", "", "1 Jan 2010 a"), { signatories: 3, parties: 4 }),
      `${BODY}/Row[5]/Entry[1]`,
    ],
  ])("says nothing of absent states where %s, and why", async (_, path, text, told) => {
    const { observations, problems } = await read(path, text);
    expect(observations.map(({ value }) => value)).not.toContain("none");
    const { severity, code, locator, message } = problems.at(-1)!;
    expect([severity, code]).toEqual(["warning", "list-not-whole"]);
    expect([code, locator, message].join(" ")).toContain(told);
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

async function readReal(name: string): Promise<Reading> {
  const file = await published(`untc/${name}`);
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

/** Cells as somebody else read them: country, row, and how it became a party, and when it signed. */
function drawnCells(placeOf: (row: string, column: number) => string, cells: string): string[][] {
  return listed(cells).map((cell) => {
    const [, country, row, act, signed] = /^(\S+) (\d+) ?([^,]*?)(?:,? ?(signed \S+))?$/u.exec(cell)!;
    if (act === "") return [country!, "signatory", placeOf(row!, 2), `${signed}, not party`];
    const note = `party by ${act!.replace(" ", " of ")}, ${signed ?? "not signed"}`;
    return [country!, "party", placeOf(row!, 3), note];
  });
}

// Drawn at random with Python from the raw text (regular expressions over the XML, the csv module over the table), plus
// every manner and every footnoted name.
const XML_CELLS = drawnCells(
  (row, column) => `Row[${row}]/Entry[${column}]`,
  `
  ATG 5 ratification 2010-02-17 | BHS 11 ratification 2008-09-26, signed 2001-04-09 |
  CHL 31 ratification 2004-11-29, signed 2002-08-08 | CHN 32 accession 2010-02-08 |
  COG 34 signed 2000-12-14 | CIV 36 accession 2012-10-25 | FIN 55 acceptance 2006-09-07, signed 2000-12-12 |
  DEU 60 ratification 2006-06-14, signed 2000-12-12 | GIN 65 accession 2004-11-09 |
  GNB 66 ratification 2007-09-10, signed 2000-12-14 | IRQ 74 accession 2009-02-09 |
  JPN 79 acceptance 2017-07-11, signed 2002-12-09 | LBR 90 accession 2004-09-22 |
  LTU 93 ratification 2003-06-23, signed 2002-04-25 | MNE 107 succession 2006-10-23 |
  NLD 113 acceptance 2005-07-27, signed 2000-12-12 | OMN 119 accession 2005-05-13 |
  ZAF 142 ratification 2004-02-20, signed 2000-12-14 | PSE 148 accession 2017-12-29 |
  UGA 164 signed 2000-12-12 | UKR 165 ratification 2004-05-21, signed 2001-11-15 |
  ARE 166 accession 2009-01-21`,
);
const CSV_CELLS = drawnCells(
  (row, column) => `line ${row}, column ${column}`,
  `
  BRB 12 signed 2001-09-26 | CHE 146 ratification 2006-10-27, signed 2002-04-02 | COG 33 signed 2000-12-14 |
  CZE 39 signed 2002-12-10 | DMA 43 accession 2013-05-17 |
  DNK 41 ratification 2003-09-30, signed 2000-12-12 | FIN 52 acceptance 2006-09-07, signed 2000-12-12 |
  GRD 60 accession 2004-05-21 | IND 69 ratification 2011-05-05, signed 2002-12-12 |
  ISL 68 ratification 2010-06-22, signed 2000-12-13 | JOR 77 accession 2009-06-11 |
  JPN 76 signed 2002-12-09 | KOR 123 signed 2000-12-13 | LKA 139 signed 2000-12-13 |
  MLT 96 ratification 2003-09-24, signed 2000-12-14 | MMR 106 accession 2004-03-30 |
  MNE 103 succession 2006-10-23 | MOZ 105 ratification 2006-09-20, signed 2000-12-15 |
  NIC 111 accession 2004-10-12 | SLE 134 signed 2001-11-27 |
  SRB 132 ratification 2001-09-06, signed 2000-12-12 | UGA 157 signed 2000-12-12`,
);

describe.skipIf(!present)(
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
