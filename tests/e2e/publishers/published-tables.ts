import { csvPlace, csvRows } from "../readers/delimited.ts";
import { type Drawn, PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareNumber, compareText, expectHeader, expectYear, type Findings } from "../readers/figures.ts";
import { expectCode, expectName } from "../readers/names.ts";
import { sheetCell } from "../readers/workbook.ts";

/** A row of a CSV file by its titles, and the title and text of the cell that a figure names. */
function place({ file, locator }: Drawn) {
  const path = PUBLISHER_FILES + file;
  const header = csvRows(path).get(1)!;
  const { row, column } = csvPlace(path, locator);
  const of = (title: string) => row[header.indexOf(title)];
  return { of, title: header[column], text: row[column]!.trim() };
}

const TYPES: Readonly<Record<string, string>> = {
  "us-assistance.obligations": "Obligations",
  "us-assistance.disbursements": "Disbursements",
  "us-assistance.appropriated": "Appropriated and Planned",
  "us-assistance.requested": "President's Budget Requests",
  "us-assistance.allocated": "Initial Allocations",
};

export function foreignAssistance(drawn: Drawn): Findings {
  const { of, title, text } = place(drawn);
  return [
    ...expectHeader(title, /^current_amount$/u),
    ...compareNumber("the amount", drawn.value, Number(text)),
    ...compareText("the type", TYPES[drawn.indicator]!, of("Transaction Type Name")),
    ...expectYear(drawn, Number(of("Fiscal Year"))),
    ...expectCode(of("Country Code"), drawn.country, { "CS-KM": "XKX" }),
  ];
}

export function vdem(drawn: Drawn): Findings {
  const { of, title, text } = place(drawn);
  return [
    ...compareText("the column", drawn.indicator.replace("vdem.", "v2x_"), title),
    ...compareNumber("the index", drawn.value, Number(text)),
    ...expectYear(drawn, Number(of("year"))),
    ...expectName(of("country_name"), drawn.country),
  ];
}

export function fiscalTransparency(drawn: Drawn): Findings {
  const { of, title, text } = place(drawn);
  return [
    ...expectHeader(title, /^met_minimum_requirements$/u),
    ...compareText("the answer", drawn.value, text),
    ...expectYear(drawn, Number(of("report_year"))),
    ...expectCode(of("iso3"), drawn.country, {}),
  ];
}

/** The newest day of the list is its year; each row is a party. */
export function treatyBank(drawn: Drawn): Findings {
  const { of, title } = place(drawn);
  const days = [...csvRows(PUBLISHER_FILES + drawn.file).values()].slice(1).map((row) => row.at(-1) ?? "");
  const years = days.map((day) => Number(day.trim().slice(-4)));
  const dutch = of("name_nl")!;
  return [
    ...expectHeader(title, /^entry_into_force$/u),
    ...compareText("the status", drawn.value, "party"),
    ...expectYear(drawn, Math.max(...years)),
    ...compareText("the country", drawn.country, DUTCH[dutch] ?? drawn.country),
    ...(DUTCH[dutch] === undefined ? expectName(dutch, drawn.country) : []),
  ];
}

const DUTCH: Readonly<Record<string, string>> = {
  Albanië: "ALB",
  Armenië: "ARM",
  Australië: "AUS",
  "Bahama's": "BHS",
  Bahrein: "BHR",
  België: "BEL",
  Chili: "CHL",
  Algerije: "DZA",
  "Antigua en Barbuda": "ATG",
  Argentinië: "ARG",
  Azerbeidzjan: "AZE",
  "Bosnië en Herzegovina": "BIH",
  Brazilië: "BRA",
  Bulgarije: "BGR",
  Cambodja: "KHM",
  "Centraal Afrikaanse Republiek": "CAF",
  Comoren: "COM",
  "Democratische Republiek Congo": "COD",
  Denemarken: "DNK",
  "Dominicaanse Republiek": "DOM",
};

export async function ogp(drawn: Drawn): Promise<Findings> {
  const cell = await sheetCell(PUBLISHER_FILES + drawn.file, drawn.locator);
  return [
    ...expectHeader(cell.above(1), /^OGP Participating$/u),
    ...compareText("the answer", drawn.value, { 0: "no", 1: "yes" }[Number(cell.value)]),
    ...expectYear(drawn, Number(cell.beside("B"))),
    ...expectCode(cell.beside("A"), drawn.country, {}),
  ];
}
