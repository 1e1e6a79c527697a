import type { Drawn } from "../readers/drawn.ts";
import { PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareNumber, compareText, expectHeader, expectYear, type Findings } from "../readers/figures.ts";
import { expectCode, expectName, isNameOf } from "../readers/names.ts";
import { type SheetCell, sheetCell } from "../readers/workbook.ts";

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

/**
 * The greatest fall between two years at most four apart, of which the later is one of the last four, worked out again from every
 * row that the file has of the country; and the two cells named are of such years and that far apart.
 */
export async function rightsFall(drawn: Drawn): Promise<Findings> {
  const cells = await Promise.all(
    drawn.inputs.map(([file, locator]) => sheetCell(PUBLISHER_FILES + file, locator)),
  );
  const [after, before] = cells.map((cell) => ({
    year: Number(cell.beside("D")) - 1,
    score: Number(cell.value),
  }));
  const scores = scoresOf(cells[0]!, drawn.country);
  const falls = [...scores].flatMap(([end, score]) =>
    [1, 2, 3, 4].map((apart) =>
      end <= drawn.year && end > drawn.year - 4
        ? (scores.get(end - apart) ?? Number.NaN) - score
        : Number.NaN,
    ),
  );
  const greatest = Math.max(0, ...falls.filter((fall) => !Number.isNaN(fall)));
  const [age, apart] = [drawn.year - after!.year, after!.year - before!.year];
  return [
    ...cells.flatMap((cell) => expectHeader(cell.above(2), /^PR$/u)),
    ...cells.flatMap((cell) => expectName(cell.beside("A"), drawn.country)),
    ...compareNumber("the greatest fall", drawn.value, greatest),
    ...compareNumber("the fall", drawn.value, Math.max(0, before!.score - after!.score)),
    ...(age >= 0 && age < 4 && apart > 0 && apart <= 4
      ? []
      : [`${before!.year} and ${after!.year} are no such years of ${drawn.year}`]),
    ...(scores.has(drawn.year) ? [] : [`the file has no score of ${drawn.year}`]),
  ];
}

const scoresBySheet = new WeakMap<SheetCell["rows"], Map<string, Map<number, number>>>();

/** A country's scores by the year described, from every row below the header that is of it, under whatever name. */
function scoresOf({ rows }: SheetCell, country: string): ReadonlyMap<number, number> {
  const byName = scoresBySheet.get(rows) ?? new Map<string, Map<number, number>>();
  if (byName.size === 0) {
    const column = rows[1]!.indexOf("PR");
    for (const row of rows.slice(2)) {
      const scores = byName.get(String(row[0])) ?? new Map<number, number>();
      byName.set(String(row[0]), scores.set(Number(row[3]) - 1, Number(row[column])));
    }
    scoresBySheet.set(rows, byName);
  }
  return new Map([...byName].flatMap(([name, scores]) => (isNameOf(name, country) ? [...scores] : [])));
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
