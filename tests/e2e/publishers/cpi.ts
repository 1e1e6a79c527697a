import { csvPlace, csvRows } from "../readers/delimited.ts";
import { type Drawn, PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareNumber, expectHeader, expectYear, type Findings } from "../readers/figures.ts";
import { expectCode, expectName } from "../readers/names.ts";
import { type SheetCell, sheetCell } from "../readers/workbook.ts";

/** Corruption Perceptions Index: a main table of one year, or a series with four columns a year. */
export async function cpi(drawn: Drawn): Promise<Findings> {
  const file = PUBLISHER_FILES + drawn.file;
  if (drawn.file.endsWith(".csv")) return mainTable(drawn, file);
  const cell = await sheetCell(file, drawn.locator);
  if (drawn.file.includes("CPI2012")) return firstEdition(drawn, cell);
  const headerRow =
    cell.rows.findIndex((row) => row.some((title) => /^ISO3$/u.test(String(title ?? "")))) + 1;
  const title = String(cell.above(headerRow)).trim();
  if (/^CPI Historical!/u.test(drawn.locator)) return rowOfYear(drawn, cell, headerRow, title);
  const inSeries = /timeseries|historical data/iu.test(drawn.locator);
  const beside = (header: string, year = "") =>
    cell.besideBy(new RegExp(`^${header}\\s*${year}$`, "iu"), headerRow);
  return [
    ...expectHeader(
      title,
      drawn.indicator === "cpi.score" ? /^CPI (?:score \d{4}|\d{4} score)$/iu : /sources/iu,
    ),
    ...(inSeries || drawn.indicator === "cpi.score"
      ? expectYear(drawn, Number(/\d{4}/u.exec(title)?.[0]))
      : expectYear(drawn, Number(/\d{4}/u.exec(drawn.file)?.[0]))),
    ...compareNumber("the figure", drawn.value, cell.value),
    ...(drawn.indicator === "cpi.score"
      ? [
          ...compareNumber(
            "the error",
            drawn.se,
            beside("standard error", inSeries ? String(drawn.year) : `(?:${drawn.year})?`),
          ),
          ...(inSeries
            ? []
            : [
                ...compareNumber("the lower bound", drawn.lower, beside("lower ci")),
                ...compareNumber("the upper bound", drawn.upper, beside("upper ci")),
              ]),
        ]
      : []),
    ...expectCode(cell.besideBy(/^ISO3$/u, headerRow), drawn.country, { KSV: "XKX" }),
  ];
}

/** A row for each country and year: the titles name no year. */
function rowOfYear(drawn: Drawn, cell: SheetCell, headerRow: number, title: string): Findings {
  const beside = (header: RegExp) => cell.besideBy(header, headerRow);
  const isScore = drawn.indicator === "cpi.score";
  return [
    ...expectHeader(title, isScore ? /^CPI score$/u : /^Number of sources$/u),
    ...expectYear(drawn, Number(beside(/^Year$/u))),
    ...compareNumber("the figure", drawn.value, cell.value),
    ...(isScore ? compareNumber("the error", drawn.se, beside(/^Standard error$/u)) : []),
    ...expectCode(beside(/^ISO3$/u), drawn.country, { KSV: "XKX" }),
  ];
}

function mainTable(drawn: Drawn, file: string): Findings {
  const { row, column } = csvPlace(file, drawn.locator);
  const header = csvRows(file).get(1)!;
  const beside = (title: string) => Number(row[header.indexOf(title)]);
  return [
    ...expectHeader(
      header[column],
      drawn.indicator === "cpi.score" ? /^CPI score 2023$/u : /^Number of sources$/u,
    ),
    ...compareNumber("the figure", drawn.value, Number(row[column])),
    ...(drawn.indicator === "cpi.score"
      ? [
          ...compareNumber("the error", drawn.se, beside("Standard error")),
          ...compareNumber("the lower bound", drawn.lower, beside("Lower CI")),
          ...compareNumber("the upper bound", drawn.upper, beside("Upper CI")),
        ]
      : []),
    ...expectYear(drawn, 2023),
    ...expectCode(row[1], drawn.country, { KSV: "XKX" }),
  ];
}

/** The edition of 2012 has a header of two rows and no codes. */
function firstEdition(drawn: Drawn, cell: SheetCell): Findings {
  const isScore = drawn.indicator === "cpi.score";
  return [
    ...expectHeader(cell.above(1), isScore ? /^CPI 2012 Score$/u : /^Surveys Used$/u),
    ...compareNumber("the figure", drawn.value, cell.value),
    ...(isScore
      ? [
          ...compareNumber("the error", drawn.se, cell.beside("G")),
          ...compareNumber("the lower bound", drawn.lower, cell.beside("H")),
          ...compareNumber("the upper bound", drawn.upper, cell.beside("I")),
        ]
      : []),
    ...expectYear(drawn, 2012),
    ...expectName(cell.beside("B"), drawn.country),
  ];
}
