import type { Drawn } from "../readers/drawn.ts";
import { PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareNumber, compareText, expectHeader, expectYear, type Findings } from "../readers/figures.ts";
import { expectCode, expectName } from "../readers/names.ts";
import { sheetCell } from "../readers/workbook.ts";

const WORLD_BANK_CODES = { ADO: "AND", ROM: "ROU", ZAR: "COD", TMP: "TLS", WBG: "PSE", KSV: "XKX" };

const FIW_COLUMN: Readonly<Record<string, RegExp>> = {
  "fiw.status": /^Status$/u,
  "fiw.pr-rating": /^PR rating$/u,
  "fiw.cl-rating": /^CL rating$/u,
  "fiw.pr": /^PR$/u,
  "fiw.cl": /^CL$/u,
  "fiw.total": /^Total$/u,
  ...Object.fromEntries(
    [..."abcdefg"].map((letter) => [`fiw.${letter}`, new RegExp(`^${letter.toUpperCase()}$`, "u")]),
  ),
};

/** Freedom in the World: the header names the column, the edition describes the year before. */
export async function fiw(drawn: Drawn): Promise<Findings> {
  const cell = await sheetCell(PUBLISHER_FILES + drawn.file, drawn.locator);
  const isStatus = drawn.indicator === "fiw.status";
  return [
    ...expectHeader(cell.above(2), FIW_COLUMN[drawn.indicator]!),
    ...(isStatus
      ? compareText("the status", drawn.value, String(cell.value))
      : compareNumber("the score", drawn.value, cell.value)),
    ...expectYear(drawn, Number(cell.beside("D")) - 1),
    ...expectName(cell.beside("A"), drawn.country),
  ];
}

export async function wgi(drawn: Drawn): Promise<Findings> {
  const cell = await sheetCell(PUBLISHER_FILES + drawn.file, drawn.locator);
  return [
    ...expectHeader(cell.above(1), /^estimate$/u),
    ...compareText("the indicator", drawn.indicator, `wgi.${cell.beside("E")}`),
    ...compareNumber("the estimate", drawn.value, cell.value),
    ...compareNumber("the standard error", drawn.se, cell.beside("G")),
    ...expectYear(drawn, Number(cell.beside("D"))),
    ...expectCode(cell.beside("B"), drawn.country, WORLD_BANK_CODES),
  ];
}

const GSI_COLUMN: Readonly<Record<string, string>> = {
  "gsi.prevalence": "Estimated prevalence of modern slavery per 1,000 population",
  "gsi.victims": "Estimated number of people in modern slavery",
  "gsi.vulnerability.governance": "Governance issues",
  "gsi.vulnerability.basic-needs": "Lack of basic needs",
  "gsi.vulnerability.inequality": "Inequality",
  "gsi.vulnerability.disenfranchised-groups": "Disenfranchised groups",
  "gsi.vulnerability.conflict": "Effects of conflict",
  "gsi.vulnerability": "Total Vulnerability score (%)",
  "gsi.response.survivors": "Survivors of slavery",
  "gsi.response.justice": "Criminal justice",
  "gsi.response.coordination": "Coordination occurs",
  "gsi.response.risk": "Risk factors",
  "gsi.response.sourcing": "Government and business stop sourcing",
  "gsi.response": "Government response total (%)",
};

/** The Global Slavery Index of 2023 estimates for 2021. */
export async function gsi(drawn: Drawn): Promise<Findings> {
  const cell = await sheetCell(PUBLISHER_FILES + drawn.file, drawn.locator);
  const title = String(cell.above(3));
  return [
    ...(title.startsWith(GSI_COLUMN[drawn.indicator]!) ? [] : [`the column is “${title}”`]),
    ...compareNumber("the figure", drawn.value, cell.value),
    ...expectYear(drawn, 2021),
    ...expectName(cell.beside("A"), drawn.country),
  ];
}

const CLASSES: Readonly<Record<string, string>> = {
  L: "low",
  LM: "lower-middle",
  "LM*": "lower-middle",
  UM: "upper-middle",
  H: "high",
  "Low income": "low",
  "Lower middle income": "lower-middle",
  "Upper middle income": "upper-middle",
  "High income": "high",
};

/** OGHIST states the data year above each column; CLASS of fiscal year 2023 rests on the income of 2021. */
export async function worldbank(drawn: Drawn): Promise<Findings> {
  const cell = await sheetCell(PUBLISHER_FILES + drawn.file, drawn.locator);
  const isHistory = drawn.file.includes("OGHIST");
  return [
    ...compareText("the income group", drawn.value, CLASSES[String(cell.value).trim()]),
    ...expectYear(drawn, isHistory ? Number(cell.above(6)) : 2021),
    ...(isHistory ? [] : expectHeader(cell.above(1), /^Income group$/u)),
    ...expectCode(cell.beside(isHistory ? "A" : "B"), drawn.country),
  ];
}
