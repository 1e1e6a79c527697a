import type { Row } from "../../model/table.ts";
import { foldHeader } from "../../tables/index.ts";
import { isFigure, widthOf } from "../../tables/layout/rows.ts";
import { cellText } from "../user/cells.ts";
import { yearsBelow } from "../user/headers.ts";
import { isIndicatorTitle, YEAR_ALONE } from "../user/words.ts";
import type { WideTable } from "./columns.ts";
import type { WideIndicator } from "./header.ts";

/** Titles that say that a column holds figures and not of what. */
const VAGUE =
  /^(?:values?|scores?|figures?|data|index|obs[_ ]?value|estimate|rate|number|level|wert|valeur|valor|значение|数值)$/u;

/**
 * The columns of a table among its file's others. A workbook often has a sheet for each indicator, whose columns are all called
 * `Value`, or by years only: where another table has the same titles under another name, it is the sheet's name or the
 * table's title that tells the indicator. `isNamedAfter` says that this was done.
 */
export function namedAmong(
  found: WideTable,
  all: readonly WideTable[],
): { readonly indicators: readonly WideIndicator[]; readonly isNamedAfter: boolean } {
  const { indicators } = found;
  const { name } = found.label;
  const [isVague, isYears] = [
    indicators.length === 1 && VAGUE.test(foldHeader(indicators[0]!.id)),
    calledByYears(indicators).length === indicators.length,
  ];
  if (!(isVague || isYears)) return { indicators, isNamedAfter: false };
  const titles = new Set(titlesOf(found));
  const rivals = all.filter((one) => one !== found && titlesOf(one).some((title) => titles.has(title)));
  const isTold =
    name !== undefined && rivals.some((one) => one.label.name !== undefined && one.label.name !== name);
  if (!isTold) return { indicators, isNamedAfter: false };
  return {
    indicators: indicators.map(({ column, id }) => ({
      column,
      id: name,
      ...(isYears ? { year: Number(id) } : {}),
    })),
    isNamedAfter: true,
  };
}

/** Columns that are called by a year and nothing else. */
export function calledByYears(indicators: readonly WideIndicator[]): readonly WideIndicator[] {
  return indicators.filter(({ id, year }) => year === undefined && YEAR_ALONE.test(id));
}

const YEAR = String.raw`(?:1[5-9]|2[01])\d\d`;
const NUMBER = String.raw`\d\d?`;
// In full or cut, and nothing that only begins so: "Marriage 2019" is an indicator.
const MONTH = `(?:${[
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?",
  "sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
].join("|")})\\.?`;
/** A year, a pair of them, a quarter, a month or a day, as figures write them or English does. */
const TIME = new RegExp(
  `^(?:${[
    `(?:fy ?)?${YEAR}(?: ?[-–/] ?(?:${YEAR}|\\d\\d))?`,
    `${YEAR}[ -]?[qt][1-4]|[qt][1-4][ -]?${YEAR}`,
    `${YEAR}[-/.]${NUMBER}[-/.]${NUMBER}(?:[t ][\\d:.]+z?)?`,
    `(?:${NUMBER}[-/.])?${NUMBER}[-/.]${YEAR}`,
    `(?:${NUMBER}[ -])?${MONTH}[ -]${YEAR}|${MONTH} ${NUMBER}, ${YEAR}`,
  ].join("|")})$`,
  "iu",
);

/** Columns that are called by a time and nothing else, years among them. */
export function calledByTimes(indicators: readonly WideIndicator[]): readonly WideIndicator[] {
  return indicators.filter(({ id, year }) => year === undefined && TIME.test(id.trim()));
}

/** Columns beside figures without a year that hold years or nothing, and so may date them. */
export function untoldYears({ body, year, indicators }: WideTable): readonly WideIndicator[] {
  if (year !== undefined) return [];
  const such = indicators.filter((one) => one.year === undefined && yearsBelow(body, one.column));
  return such.length < indicators.length ? such : [];
}

/** The column that names the indicator of each row, as no column of a wide table does. */
export function indicatorColumn({ indicators }: WideTable): WideIndicator | undefined {
  return indicators.find(({ id }) => isIndicatorTitle(foldHeader(id)));
}

function titlesOf({ indicators }: WideTable): readonly string[] {
  return indicators.map(({ id }) => foldHeader(id));
}

/**
 * Columns without a title, among rows that name a country: 0-based, each with the first row that has a figure, or where none
 * has, something else. One that only counts the rows is none.
 */
export function untitledColumns({
  headerRows,
  body,
  name,
  code,
  year,
  indicators,
}: WideTable): readonly { readonly column: number; readonly row: Row; readonly hasFigures: boolean }[] {
  const known = new Set([name, code, year, ...indicators.map(({ column }) => column)]);
  const width = widthOf(body);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (known.has(column) || headerRows.some(({ cells }) => foldHeader(cells[column]) !== "")) return [];
    const rows = body.filter(({ cells }) => cellText(cells[column]) !== "");
    const isCounted = rows.every(
      ({ cells }, i) => Number(cells[column]) === Number(rows[0]!.cells[column]) + i,
    );
    const figure = rows.find(({ cells }) => isFigure(cells[column]));
    const row = figure ?? rows[0];
    if (row === undefined || (isCounted && rows.length > 1)) return [];
    return [{ column, row, hasFigures: figure !== undefined }];
  });
}
