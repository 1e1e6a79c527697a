import { makeWorkbook } from "../tables/workbook-fixture.ts";

/** What nobody meant as an attack and is large all the same: files, and commands that must end over them. */
export interface Load {
  /** Files of the folder in which the commands are run, by name. */
  readonly files: () => Iterable<readonly [name: string, content: string | Uint8Array]>;
  /** One after the other. A command that may be refused has words of the refusal beside it; `found`: it may
   * exit with 1; `open`: known to need more than it may, so that it is shown and does not count. */
  readonly runs: readonly (string | readonly [command: string, ...ends: string[]])[];
}

const COUNTRIES =
  "AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE PSE XKX TWN ABW AIA ASM BMU COK CUW CYM FLK FRO GGY GIB GRL GUM HKG IMN JEY MAC MNP MSR MTQ NCL NFK NIU PCN PRI PYF REU SHN SJM SPM SXM TCA TKL VGB VIR WLF ALA BLM MAF".split(
    " ",
  );

const ids = (count: number) => Array.from({ length: count }, (_, i) => `i${i}`);
/** No two columns alike, nothing random. */
const value = (row: number, column: number) => ((row * 7919 + column * 104_729) % 10_007) / 100;
const HEADER = "country,indicator,year,value";
const tidy = (count: number, row: (i: number) => string) =>
  `${HEADER}\n${Array.from({ length: count }, (_, i) => row(i)).join("\n")}\n`;
const wide = (columns: number) =>
  [
    `country,${ids(columns).join(",")}`,
    ...COUNTRIES.map((code, i) => `${code},${ids(columns).map((_, k) => value(i, k))}`),
    "",
  ].join("\n");
/** Of each indicator the first four figures lie below their bounds. */
const astray = (indicators: number) =>
  [
    `${HEADER},lower,upper`,
    ...ids(indicators).flatMap((id) =>
      COUNTRIES.map((code, i) => `${code},${id},2023,${i},${i < 4 ? 50 : i},${i < 4 ? 60 : i + 1}`),
    ),
    "",
  ].join("\n");

const leaf = (id: string, indent = "    ") =>
  `${indent}- indicator: ${id}\n${indent}  normalise: {method: min-max}\n`;
const profile = (children: string) => `id: p\ntree:\n  children:\n${children}`;
const flat = (count: number) =>
  profile(
    ids(count)
      .map((id) => leaf(id))
      .join(""),
  );
const grouped = (count: number, each: number) =>
  profile(
    ids(count / each)
      .map(
        (_, k) =>
          `    - id: f${k}\n      children:\n${ids(each)
            .map((_, i) => leaf(`i${k * each + i}`, "        "))
            .join("")}`,
      )
      .join(""),
  );
const deep = (levels: number) => {
  const level = (k: number, indent: string): string =>
    leaf(`i${k}`, indent) +
    // Of the weight what its leaves need, or the deepest would have a share that no score shows.
    (k === levels
      ? ""
      : `${indent}- id: f${k}\n${indent}  weight: ${levels - k}\n${indent}  children:\n${level(k + 1, `${indent}    `)}`);
  return profile(level(0, "    "));
};

const EVERY = "--data s --profile p.yaml";
const ingested = (...runs: Load["runs"]): Load["runs"] => ["ingest t.csv --into s", ...runs];
const TOO_LARGE = ["larger than", "a workbook is made of up to"] as const;

export const LOADS: Readonly<Record<string, Load>> = {
  "241 countries by 2,000 indicators": {
    files: () => [
      ["t.csv", wide(2000)],
      ["p.yaml", grouped(2000, 20)],
    ],
    runs: ingested(
      "inspect t.csv",
      "ingest t.csv --dry-run",
      `rank ${EVERY}`,
      `explain GHA ${EVERY}`,
      [`audit ${EVERY}`, "found"],
      `whatif GHA ${EVERY}`,
    ),
  },
  "241 countries by 150 indicators": {
    files: () => [
      ["t.csv", wide(150)],
      ["p.yaml", flat(150)],
    ],
    runs: ingested(`rank ${EVERY} --out r.xlsx`, `report ${EVERY} --out set`),
  },
  "241 countries by 500 indicators": {
    files: () => [
      ["t.csv", wide(500)],
      ["p.yaml", flat(500)],
    ],
    runs: ingested(
      [`rank ${EVERY} --out r.xlsx`, ...TOO_LARGE],
      `rank ${EVERY} --out r.html --force`,
      `rank ${EVERY} --out r.json --force`,
      [`audit ${EVERY}`, "found"],
      `whatif GHA ${EVERY}`,
      [`report ${EVERY} --out set`, ...TOO_LARGE],
    ),
  },
  "800 indicators, each with some figures outside of their own intervals": {
    files: () => [["t.csv", astray(800)]],
    runs: ["ingest t.csv --dry-run"],
  },
  "241 countries by 1,000 indicators": {
    files: () => [
      ["t.csv", wide(1000)],
      ["p.yaml", flat(1000)],
    ],
    runs: ingested(
      [`audit ${EVERY}`, "found"],
      `whatif GHA ${EVERY}`,
      `explain GHA ${EVERY}`,
      [`rank ${EVERY} --out r.xlsx`, ...TOO_LARGE],
      [`report ${EVERY} --out set`, ...TOO_LARGE],
    ),
  },
  "a tree of 60 levels": {
    files: () => [
      ["t.csv", wide(61)],
      ["p.yaml", deep(60)],
    ],
    runs: ingested(`rank ${EVERY}`, `explain GHA ${EVERY}`, `whatif GHA ${EVERY}`),
  },
  "a workbook of 241 by 2,000": {
    files: () => [
      [
        "t.xlsx",
        makeWorkbook({
          sheets: [
            {
              name: "S",
              rows: [
                `<row r="1"><c t="inlineStr"><is><t>country</t></is></c>${ids(2000)
                  .map((id) => `<c t="inlineStr"><is><t>${id}</t></is></c>`)
                  .join("")}</row>`,
                ...COUNTRIES.map(
                  (code, i) =>
                    `<row r="${i + 2}"><c t="inlineStr"><is><t>${code}</t></is></c>${ids(2000)
                      .map((_, k) => `<c><v>${value(i, k)}</v></c>`)
                      .join("")}</row>`,
                ),
              ].join(""),
            },
          ],
        }),
      ],
    ],
    runs: ["inspect t.xlsx", "ingest t.xlsx --into s"],
  },
  "20,000 columns": {
    files: () => [
      ["t.csv", `country,${ids(20_000)}\nAFG,${ids(20_000).map(() => 1)}\nALB,${ids(20_000).map(() => 2)}\n`],
    ],
    runs: ["inspect t.csv", "ingest t.csv --into s"],
  },
  "60,000 rows that repeat one figure": {
    files: () => [
      ["t.csv", tidy(60_000, (i) => `${i < 30_000 ? "AFG" : "ALB"},x,${2000 + (i % 2)},${i % 97}`)],
    ],
    runs: ["inspect t.csv", ["ingest t.csv --dry-run", "no figure could be read"]],
  },
  "36 MB of rows that repeat one figure": {
    files: () => [["t.csv", tidy(1_900_000, (i) => `AFG,x,2020,${i % 97}.25`)]],
    runs: [
      ["inspect t.csv", "larger than"],
      ["ingest t.csv --into s", "no figure could be read"],
    ],
  },
  "60,000 cells that are no numbers": {
    files: () => [
      ["t.csv", tidy(120_000, (i) => `${COUNTRIES[i % 200]},x,${1500 + i / 200 / 2},${i % 2 ? "ab" : i}`)],
    ],
    runs: [["ingest t.csv --into s", "no figure could be read"]],
  },
  "a million names of no country": {
    files: () => [["t.csv", tidy(1_000_000, (i) => `Nowhereland ${i},x,2020,${i % 97}`)]],
    runs: [["ingest t.csv --into s", "names where countries should stand"]],
  },
  "5,000 files": {
    files: () =>
      ids(5000).map((id, i) => [
        `in/${id}.csv`,
        tidy(2, (k) => `${k ? "ALB" : "AFG"},x${i % 50},${1900 + Math.floor(i / 50)},${k}`),
      ]),
    runs: ["ingest in --dry-run", "ingest in --into s"],
  },
  "10,000 conflicts between two files": {
    files: () => [
      ["in/a.csv", tidy(10_000, (i) => `${COUNTRIES[i % 200]},i0,${1970 + Math.floor(i / 200)},1`)],
      ["in/b.csv", tidy(10_000, (i) => `${COUNTRIES[i % 200]},i0,${1970 + Math.floor(i / 200)},2`)],
      ["p.yaml", flat(1)],
    ],
    runs: [
      "ingest in --into s",
      ["rank --data in --profile p.yaml", "files disagree"],
      [`audit ${EVERY}`, "found"],
    ],
  },
  "headers of 300,000 characters": {
    files: () => [
      [
        "t.csv",
        `country,${ids(20).map((id) => id + "y".repeat(300_000))}\n${COUNTRIES.map((code, i) => `${code},${ids(20).map((_, k) => value(i, k))}`).join("\n")}\n`,
      ],
    ],
    runs: ["inspect t.csv", ["ingest t.csv --into s", "where the name of an indicator should"]],
  },
  "cells of 30,000 characters": {
    files: () => [
      [
        "t.csv",
        tidy(
          482,
          (i) => `${COUNTRIES[i % 241]},${i < 241 ? `i0,2020,${i}` : `text,2020,${"z".repeat(30_000)}`}`,
        ),
      ],
      ["p.yaml", flat(1)],
    ],
    runs: ingested("inspect t.csv", `rank ${EVERY} --out r.xlsx`),
  },
};
