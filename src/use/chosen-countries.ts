import { readPlain } from "../dataset/store/files.ts";
import type { Iso3 } from "../model/country.ts";
import type { CountryList } from "../model/list.ts";
import { type Problem, ShortlistError } from "../model/problem.ts";
import { isDay } from "../tables/dates.ts";
import { locate } from "../tables/locate.ts";
import { readFile } from "../tables/read.ts";
import { resolvedCountry } from "./selection.ts";

/** One who was chosen, and when: a day, or the first of a month of which no day is known. */
export interface ChosenCountry {
  readonly country: Iso3;
  readonly signed: string;
  readonly monthOnly: boolean;
}

const LARGEST = 16 * 1024 * 1024;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** Every time that a country came on a list, the first first. */
export function chosenOnList({ entries }: CountryList): ChosenCountry[] {
  return inOrder(
    entries.flatMap(({ countries, from }) => countries.map((country) => chosenOn(country, from))),
  );
}

/**
 * Choices of any programme, out of a table with the columns `country` and `date`.
 *
 * @param file as it is shown to people
 * @throws ShortlistError `bad-chosen`, with every mistake and its line and column in `problems`
 */
export async function chosenInFile(path: string, file: string): Promise<ChosenCountry[]> {
  const bytes = readPlain(path, {
    shown: file,
    most: LARGEST,
    otherwise: {
      code: "no-such-file",
      what: "the list of those chosen cannot be read",
      wayOut: "Give a CSV file with the columns country and date.",
    },
  });
  const problems: Problem[] = [];
  const mistake = (locator: string, message: string) => {
    problems.push({ severity: "error", code: "bad-chosen", file, locator, message });
  };
  const parsed = await readFile({ path: file, bytes });
  for (const { severity, message, locator = "line 1, column 1" } of parsed.problems)
    if (severity === "error") mistake(locator, message);
  const [table] = parsed.tables;
  if (table === undefined) throw badChosen([...problems, noTable(file)]);
  const [head, ...rows] = table.rows;
  const place = (at: number, column: number) => locate(parsed, table, at, Math.max(0, column));
  const [country, date] = ["country", "date"].map((title) => {
    const column = (head?.cells ?? []).findIndex((cell) => String(cell).trim().toLowerCase() === title);
    if (column < 0) mistake(place(head?.at ?? 1, 0), `no column is headed “${title}”`);
    return column;
  });
  if (problems.length > 0) throw badChosen(problems);
  const found: (ChosenCountry & { readonly at: number })[] = [];
  for (const { at, cells } of rows) {
    const [name, day] = [country!, date!].map((column) => String(cells[column] ?? "").trim());
    let iso3: Iso3 | undefined;
    try {
      iso3 = resolvedCountry(name!);
    } catch (cause) {
      if (!(cause instanceof ShortlistError)) throw cause;
      mistake(place(at, country!), [cause.message, cause.wayOut].filter(Boolean).join(". "));
    }
    const isDate = DATE.test(day!) && isDay(firstDay(day!));
    if (!isDate)
      mistake(
        place(at, date!),
        `“${day}” is no day or month: write 2022-04-26, or 2022-04 where no day is known`,
      );
    if (iso3 === undefined || !isDate) continue;
    const twice = found.find((one) => one.country === iso3 && one.signed === firstDay(day!));
    if (twice) mistake(place(at, country!), `“${name}” was chosen that day already, on line ${twice.at}`);
    found.push({ ...chosenOn(iso3, day!), at });
  }
  if (rows.length === 0) mistake(place(head!.at, country!), "the table has no rows");
  if (problems.length > 0) throw badChosen(problems);
  return inOrder(found.map(({ at: _, ...one }) => one));
}

function noTable(file: string): Problem {
  return { severity: "error", code: "bad-chosen", file, message: "the file has no table" };
}

function badChosen(problems: readonly Problem[]): ShortlistError {
  const { file = "", locator = "", message } = problems[0]!;
  return new ShortlistError("bad-chosen", message, {
    where: { file, locator },
    wayOut: "A list of those chosen is a CSV file with the columns country and date.",
    problems,
  });
}

function chosenOn(country: Iso3, date: string): ChosenCountry {
  return { country, signed: firstDay(date), monthOnly: date.length < "2022-04-26".length };
}

function firstDay(date: string): string {
  return date.length < "2022-04-26".length ? `${date}-01` : date;
}

function inOrder(all: readonly ChosenCountry[]): ChosenCountry[] {
  return all.toSorted((a, b) => (a.signed + a.country < b.signed + b.country ? -1 : 1));
}
