import type { ParsedFile } from "../../model/table.ts";
import { locate } from "../../tables/index.ts";

/** The fiscal year of a list of economies, and what says so. */
export interface FiscalYear {
  readonly fiscalYear: number;
  /** Fiscal year N rests on the GNI of calendar year N-2. */
  readonly dataYear: number;
  /** The evidence in words, to begin a sentence with. */
  readonly from: string;
  readonly locator?: string;
  /** Another statement of the file that does not agree. */
  readonly conflict?: { readonly message: string; readonly locator: string };
}

/**
 * In order of trust, with what to add from the year written to the fiscal year: a list set on 1 July Y holds for the fiscal year Y+1.
 * Mentions of a single country's past ("classified ... for FY17") must not match.
 */
const STATEMENTS = [
  { pattern: /classifications? (?:were |was )?set on (?:1 July|July 1,?) (\d{4})/iu, add: 1 },
  { pattern: /remain in effect until (?:1 July|July 1,?|30 June|June 30,?) (\d{4})/iu, add: 0 },
  { pattern: /list of economies \(\s*(?:June|July) (\d{4})\s*\)/iu, add: 1 },
  { pattern: /list of economies[^.]{0,20}\bFY ?(\d{4}|\d{2})\b/iu, add: 0 },
  { pattern: /\bcurrent (\d{4}) fiscal year/iu, add: 0 },
];

/** The GNI year of the notes: only where nothing else is said, since the publisher has been seen to misstate it. */
const GNI_YEAR = /according to (\d{4}) (?:gross national income|GNI)/iu;

/** Reads the fiscal year from the workbook's own text, else from an `FYnn` in the file's name. */
export function fiscalYearOf(file: ParsedFile): FiscalYear | undefined {
  const gni = firstMatch(file, GNI_YEAR);
  for (const { pattern, add } of STATEMENTS) {
    const found = firstMatch(file, pattern);
    if (!found) continue;
    const fiscalYear = fullYear(found.year) + add;
    const dataYear = fiscalYear - 2;
    const { words, locator } = found;
    const stated = { fiscalYear, dataYear, from: `the workbook says "${words}"`, locator };
    if (!gni || fullYear(gni.year) === dataYear) return stated;
    const message = `"${gni.words}" does not agree with "${words}" (${locator}), whose data year is ${dataYear}; the latter was followed`;
    return { ...stated, conflict: { message, locator: gni.locator } };
  }
  if (gni) {
    const dataYear = fullYear(gni.year);
    const { words, locator } = gni;
    return { fiscalYear: dataYear + 2, dataYear, from: `the workbook says "${words}"`, locator };
  }
  const inName = /(?<![a-z])FY[ _-]?(\d{4}|\d{2})(?!\d)/iu.exec(file.path.split("/").at(-1)!)?.[1];
  if (inName === undefined) return undefined;
  const fiscalYear = fullYear(inName);
  return { fiscalYear, dataYear: fiscalYear - 2, from: "only the file's name says the year" };
}

function firstMatch(file: ParsedFile, pattern: RegExp) {
  for (const table of file.tables) {
    if (table.hidden) continue;
    for (const row of table.rows) {
      for (let column = 0; column < row.cells.length; column += 1) {
        const cell = row.cells[column];
        const match = typeof cell === "string" ? pattern.exec(cell) : null;
        if (match) return { year: match[1]!, words: match[0], locator: locate(file, table, row.at, column) };
      }
    }
  }
  return undefined;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
