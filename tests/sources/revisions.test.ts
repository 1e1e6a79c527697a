import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import type { Observation } from "../../src/model/observation.ts";
import { sources } from "../../src/sources/index.ts";
import { changedSince, readerChanges, readerRevision } from "../../src/sources/revisions.ts";
import { workbookParts } from "../tables/workbook-fixture.ts";
import { makeZip } from "../tables/zip-fixture.ts";

/*
 * What each reader makes of invented files, written down under the revision that read them. A reader that makes something else of one of
 * them has changed, and snapshots that it made before have to be told from those that it makes now: `src/sources/revisions.ts`.
 */

const READINGS = new URL("../fixtures/readings/", import.meta.url);

const narrative = `2022 Trafficking in Persons Report: Ghana

GHANA (Tier 2)

The Government of Ghana does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period; therefore Ghana remained on Tier 2. The government identified 120 trafficking victims, compared with 99 in the previous reporting period. It convicted eight traffickers, and did not report any new prosecutions. Child trafficking victims are exploited in forced labor in fishing and domestic servitude.

PRIORITIZED RECOMMENDATIONS:
Increase efforts to investigate and prosecute trafficking crimes. Fully implement the national action plan.
`;

const entity = {
  Introduction: { Background: { text: "Invented." } },
  Geography: { Location: { text: "Nowhere" } },
  "People and Society": {
    Literacy: { "total population": { text: "79% (2021 est.)" } },
    "School life expectancy (primary to tertiary education)": { total: { text: "11 years (2020)" } },
  },
  Government: {
    "Country name": {
      "conventional long form": { text: "Republic of Ghana" },
      "conventional short form": { text: "Ghana" },
    },
  },
  Economy: {
    "Unemployment rate": { "Unemployment rate 2021": { text: "5.3% (2021 est.)" } },
    Budget: {
      revenues: { text: "$2.5 billion (2020 est.)" },
      expenditures: { text: "$3.1 billion (2020 est.)" },
    },
  },
  "Transnational Issues": {
    "Trafficking in persons": { "tier rating": { text: "Tier 2 Watch List — Ghana (2020)" } },
  },
};

const ilab = `<?xml version="1.0"?><Countries><Country><Name>Ghana</Name><Advancement_Level>Moderate Advancement</Advancement_Level>
<Description>In 2031, Ghana made efforts. In 2031, more. In 2030, less.</Description>
<Country_Statistics><Children_Work_Statistics><Age_Range>5-14</Age_Range><Total_Percentage_of_Working_Children>0.128</Total_Percentage_of_Working_Children></Children_Work_Statistics>
<Education_Statistics_Attendance_Statistics><Age_Range>5-14</Age_Range><Percentage>0.91</Percentage></Education_Statistics_Attendance_Statistics>
<UNESCO_Primary_Completion_Rate><Rate>0.83</Rate></UNESCO_Primary_Completion_Rate></Country_Statistics><Suggested_Actions/></Country></Countries>`;

/** Texts by the source that is to know them; a user's own tables with what goes wrong in such tables. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tip: {
    "tip.csv":
      "iso3,year,tier,origin\nGHA,2021,Tier 2,list-a\nPER,2022,Tier 2,remainder\nMLI,2022,Tier 2 Watch List,list-a\nTCD,2022,Tier 3,list-a\n",
  },
  "tip-text": { "ghana.txt": narrative },
  gsi: {
    "gsi.csv":
      'Walk Free 2031; Global Slavery Index 2031,,,,\nCountry,Population,Region,"Estimated prevalence of modern slavery per 1,000 population",Estimated number of people in modern slavery\nGhana,31000000,Africa,2.9,91000\nPeru,33000000,Americas,7.1,234000\nRegional average,,,3,\n',
  },
  ilab: { "ilab.xml": ilab },
  untc: {
    "untc.csv":
      'Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"\nGhana,12 Dec 2000,21 Aug 2002\nPeru [1],,7 Jun 2004 a\nMali,26 Sep 2001,\nEuropean Union,12 Dec 2000,6 Sep 2006 AA\n',
  },
  "treaty-bank": {
    "treaty.csv":
      "name_nl,entry_into_force\nBelgië,25-12-2003\nCentraal Afrikaanse Republiek,05-11-2006\nCongo,01-02-2015\nEuropese Unie,06-10-2006\nTsjaad,\nPapoea-Nieuw-Guinea,03-04-2019\nIerland,31-02-10\n",
  },
  worldbank: {
    "class.csv":
      "Economy,Code,Region,Income group,Lending category\nGhana,GHA,Africa,Low income,IDA\nPeru,PER,America,High income,IBRD\n",
  },
  mcc: {
    "mcc.csv":
      "country,fiscal year,indicator,score,se,pass\nGhana,FY30,Inflation,3.5,0.1,pass\nGhana,FY30,Political Rights,21,,fail\nPeru,next year,Rule of Law,0.4,0.1,pass\nPeru,FY30,Rule of Law,0.3,0.1,pass\n",
  },
  fiw: {
    "fiw.csv":
      "Country/Territory,C/T,Edition,Status,PR rating,CL rating,PR,CL,Total\nGhana,c,2031,F,1,2,36,47,83\nPeru,c,soon,PF,3,3,29,42,71\nMali,c,2031,NF,6,5,8,18,26\n",
  },
  cpi: {
    "cpi.csv":
      "Country,ISO3,CPI score 2023,Standard error,Sources\nGhana,GHA,43,2.5,9\nDenmark,DNK,90,1.7,8\nTogo,TGO,n/a,2,7\n",
  },
  factbook: { "gh.json": JSON.stringify(entity) },
  findings: {
    "findings.csv":
      "country,factor,kind,rating,scale,reason,citation,date,confidence,analyst\nGhana,engagement,,3,0 to 4,why,where,2024-03-15,medium,\nPeru,engagement,,9,0 to 4,why,where,2024-03-15,low,\n",
  },
  wgi: {
    "wgi.csv":
      "codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank\n,GHA,Ghana,2031,cc,0.5,0.1,3,9\n,PER,Peru,2031,cc,..,0.3,3,9\n,TCD,Chad,2031,cc,-0.6,0.4,3,9\n",
  },
  ogp: {
    "ogp.csv":
      "Country Code,Year,OGP Considerations: FO Participation,OGP Participating\nALB,2012,NA,1\nAFG,2012,NA,0\nNGKD,2012,NA,1\nGHA,2012,NA,2\n",
  },
  vdem: {
    "vdem.csv":
      "country_name,year,v2x_libdem,v2x_partipdem,v2x_cspart\nBurma/Myanmar,2019,0.21,,0.5\nZanzibar,1960,0.1,0.1,0.1\nGhana,2019,1.2,0.4,0.6\n",
  },
  "foreign-assistance": {
    "aid.csv":
      "Country Code,Country Name,Transaction Type ID,Transaction Type Name,Fiscal Year,current_amount,constant_amount\nGHA,Ghana,2,Obligations,2021,100,90\nCS-KM,Kosovo,19,Initial Allocations,2023,7,7\nAFR,Africa Region,2,Obligations,2021,1,1\n",
  },
  "fiscal-transparency": {
    "fiscal.csv":
      "iso3,name,report_year,met_minimum_requirements,address\nGHA,Ghana,2021,yes,https://example.org/2021\nPER,Ghana,2021,yes,\nPER,Peru,2021,perhaps,\n",
  },
  series: {
    "wdi.csv":
      '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022"\n"Ghana","GHA","Population, total","SP.POP.TOTL","31072940","","33475870"\n"Peru","PER","Population, total","SP.POP.TOTL","..","32971846","-999.9"\n',
  },
  tidy: {
    "tidy.csv":
      "country,indicator,year,value,se\nGhana,own.a,2020,1.5,0.2\nNiger,own.a,2020,77,\nNGA,own.a,2020,6.5¹,\nUtopia,own.a,2020,3,\nPeru,own.a,2020,-999.9,\nMali,own.a,2020,12..3,\n",
    "scale.csv":
      "country,indicator,year,value\nGhana,findings.political-will,2024,7.5\nPeru,findings.political-will,2024,101\n",
  },
  wide: {
    "codes.csv":
      "Entity,Code,Year,Share\nGhana,GHA,2020,43.5\nNiger,NER,2020,12\nNigeria,NGA,2020,15\nChad,TCD,2020,NA\nMali,MLI,2020,-32768\n",
    "swapped.csv": "Country,Code,Year,Share\nGhana,GHA,2020,43.5\nNiger,NGA,2020,12\nNigeria,NER,2020,15\n",
    "states.csv": "State,Code,Score\nAlabama,AL,4\nGeorgia,GA,5\nVirginia,VA,6\n",
    "marks.csv": 'country,Share,Rate\nGhana,"1,5",7†\nPeru,"2,5",8 [1]\nMali,"12,25",1e30\n',
  },
};

/** A workbook whose second cell has a raised digit behind its figure, and whose third is struck through. */
const RICH = makeZip(
  workbookParts({
    sheets: [
      {
        name: "S",
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="inlineStr"><is><t>Share</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ghana</t></is></c><c r="B2" t="inlineStr"><is><r><t>6</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Peru</t></is></c><c r="B3" t="inlineStr"><is><r><rPr><strike/></rPr><t>7</t></r><r><t>8</t></r></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Mali</t></is></c><c r="B4"><v>5</v></c></row>',
      },
    ],
  }),
);

const encode = (text: string) => new TextEncoder().encode(text);
const samplesOf = (source: string): [name: string, bytes: Uint8Array][] => [
  ...Object.entries(TEXTS[source] ?? {}).map(([name, text]): [string, Uint8Array] => [name, encode(text)]),
  ...(source === "wide" ? [["rich.xlsx", RICH] as [string, Uint8Array]] : []),
];

const line = ({ country, indicator, year, value, unit, se, lower, upper, quote }: Observation) =>
  [country, indicator, year, JSON.stringify(value), unit, se, lower, upper, quote]
    .map((part) => part ?? "")
    .join("\t")
    .trimEnd();

/** The figures of a file, or that it was refused. */
async function readingOf(path: string, bytes: Uint8Array): Promise<string[]> {
  try {
    const { source, observations } = await readSourceFile({ path, bytes });
    return [`${path}, read as ${source}`, ...observations.map(line)];
  } catch (error) {
    return [`${path}, refused`, String((error as { code?: unknown }).code)];
  }
}

describe.each(sources.map(({ id }) => [id] as const))("the reader of %s", (id) => {
  it("makes of its samples what is written down under its revision; where it does not, it needs a new one", async () => {
    const samples = samplesOf(id);
    expect(samples.length, "a file for each source").toBeGreaterThan(0);
    const read = (await Promise.all(samples.map(([path, bytes]) => readingOf(path, bytes)))).flat();
    expect(read.filter((one) => one.endsWith(`, read as ${id}`)).length).toBeGreaterThan(0);
    const text = [`revision ${readerRevision(id)}`, ...read, ""].join("\n");
    const kept = new URL(`${id}.txt`, READINGS);
    if (!existsSync(kept) && !process.env.CI) writeFileSync(kept, text);
    expect(
      text,
      `what “${id}” reads has changed: say so in src/sources/revisions.ts, then delete tests/fixtures/readings/${id}.txt and run this again`,
    ).toBe(readFileSync(kept, "utf8"));
  });
});

describe("the revisions of readers", () => {
  it("are counted from 1, and name the changes that came after one for a source, and for no other", () => {
    expect(changedSince("cpi", 1).length).toBeGreaterThan(0);
    expect(changedSince("cpi", readerRevision("cpi"))).toEqual([]);
    // What is not stated is of the oldest, and a newer version's is no older one.
    expect(changedSince("cpi")).toEqual(changedSince("cpi", 1));
    expect(changedSince("cpi", 99)).toEqual([]);
  });

  it("are of sources that there are, each with a part of a sentence", () => {
    const ids = new Set(sources.map(({ id }) => id));
    for (const { of, what } of readerChanges) {
      expect(of === "all" || of.every((id) => ids.has(id))).toBe(true);
      expect(what).toMatch(/^\S.*[^.\s]$/u);
    }
  });
});
