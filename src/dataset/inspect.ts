import Papa from "papaparse";
import { counted } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { InspectedPath, Inspection, RecognisedSource } from "../model/documents/reading.ts";
import { type Problem, ShortlistError } from "../model/problem.ts";
import type { Cell, FileBytes, ParsedFile, Row, XmlElement } from "../model/table.ts";
import { sources } from "../sources/index.ts";
import { isKindTitle, REMARK_WORDS } from "../sources/user/cells.ts";
import { decodeText } from "../tables/encoding.ts";
import { asShown } from "../tables/layout/as-seen.ts";
import { foldHeader } from "../tables/layout/header.ts";
import { kindOfCell, kindOfColumn, RowFacts } from "../tables/layout/rows.ts";
import { pageRefusal } from "../tables/text.ts";
import { hiddenProblems } from "../tables/workbook/hidden.ts";
import { catalogue } from "./catalogue.ts";
import { odditiesOf } from "./oddities.ts";
import { asProse, type ReadOptions, readAnyFile, readParsedFile, recognise } from "./read.ts";
import {
  type CountryColumn,
  columnsOf,
  countryColumnOf,
  type Found,
  type Grid,
  gridsOf,
  shownTables,
} from "./shown-tables.ts";

/** An inspection but for what the command line knows: the tool's version and the file's hash. */
export type Findings = Omit<Inspection, "document" | "tool" | "sha256">;

/**
 * How one file is read, from its bytes to what would be taken from it. `named` is the path as the user gave it, for the
 * command that is suggested. Throws ShortlistError where the file is not read at all.
 */
export async function inspectFile(
  file: FileBytes,
  named: string,
  options: ReadOptions = {},
): Promise<Findings> {
  const read = await readAnyFile(file, options);
  const known = recognise(read);
  if (read.format === "html" && !known) throw pageRefusal(file.path);
  const parsed = known?.recognition.isProse ? asProse(read) : read;
  const [source = null, ...otherSources] = recognisedBy(asShown(parsed));
  const { reading, locators, problems } = takenFrom(parsed, options);
  // Sheets that are shown here whether or not anything is taken from them.
  const shown = new Set(parsed.tables.filter(({ hidden }) => !hidden).map(({ name }) => name));
  const found = gridsOf(parsed, leftOut(file, parsed)).map((grid) => ({
    grid,
    country: countryColumnOf(grid),
  }));
  return {
    file: file.path,
    bytes: file.bytes.length,
    format: parsed.format,
    encoding: parsed.encoding ?? null,
    delimiter: parsed.delimiter ?? null,
    quote: parsed.quote ?? null,
    source,
    otherSources,
    reading: {
      ...reading,
      mapping: parsed.tables.length > 0 ? mappingCommand(named, found, source, reading.indicators) : null,
    },
    tables: shownTables(found, locators),
    tree: treeOf(parsed),
    problems: withNulls(
      notYetReported(
        [...parsed.problems, ...hiddenProblems(parsed, shown), ...problems],
        found.flatMap(({ grid }) => odditiesOf(parsed, grid)),
      ),
    ),
  };
}

/** Every problem once: the source repeats what the reader of the bytes said, and may have seen an oddity itself. */
function notYetReported(reported: readonly Problem[], oddities: readonly Problem[]): readonly Problem[] {
  const once = [...new Map(reported.map((one) => [`${placeOf(one)}\u0000${one.message}`, one])).values()];
  const places = new Set(once.map(placeOf));
  return [...once, ...oddities.filter((one) => !places.has(placeOf(one)))];
}

function placeOf({ code, locator }: Problem): string {
  return `${code}\u0000${locator}`;
}

function withNulls(problems: readonly Problem[]): Inspection["problems"] {
  return problems.map(({ severity, code, message, file, locator }) => ({
    severity,
    code,
    message,
    file: file ?? null,
    locator: locator ?? null,
  }));
}

interface Taken {
  readonly reading: Omit<Inspection["reading"], "mapping">;
  /** Sheet and row of every observation, for counting them by table. */
  readonly locators: readonly string[];
  readonly problems: readonly Problem[];
}

/** Every source that recognises a file, the surest first; of two as sure the first of the list is taken. */
function recognisedBy(file: ParsedFile): readonly RecognisedSource[] {
  return sources
    .flatMap((source) => {
      const recognition = source.recognise(file);
      if (!recognition || recognition.confidence <= 0) return [];
      const { layout, confidence } = recognition;
      const layoutTitle = source.layouts.find(({ id }) => id === layout)?.title ?? layout;
      return [{ id: source.id, title: source.title, layout, layoutTitle, confidence }];
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** What `ingest` would take from a file, or why it would not. */
function takenFrom(file: ParsedFile, options: Parameters<typeof readParsedFile>[1]): Taken {
  try {
    const { observations, unresolved, problems } = readParsedFile(file, options);
    const years = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    let undated = 0;
    const countries = new Set<Iso3>();
    const counts = counted(observations.map(({ indicator }) => indicator));
    for (const { country, year } of observations) {
      countries.add(country);
      if (year === undefined) {
        undated += 1;
        continue;
      }
      years.from = Math.min(years.from, year);
      years.to = Math.max(years.to, year);
    }
    return {
      reading: {
        observations: observations.length,
        countries: countries.size,
        years: years.from > years.to ? null : years,
        undated,
        indicators: [...counts].map(([id, count]) => ({ id, observations: count })),
        unresolved: unresolved.map(({ name, match, suggestions, locator, rows = null }) => ({
          name,
          match,
          suggestions: suggestions.slice(0, 3),
          locator,
          rows,
        })),
        refused: null,
      },
      locators: observations.map(({ locator }) => locator),
      problems,
    };
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    const refused = { code: error.code, message: error.message, wayOut: error.wayOut ?? null };
    return {
      reading: {
        observations: 0,
        countries: 0,
        years: null,
        undated: 0,
        indicators: [],
        unresolved: [],
        refused,
      },
      locators: [],
      problems: [],
    };
  }
}

/** Columns of figures that a command names; the reader takes out what is not wanted. */
const MOST_COLUMNS_NAMED = 2;
/** Titles of columns that hold numbers and no figures. */
const IDENTIFIER = /(?:^|[ _-])(?:id|code|iso|numeric|rank|no\.?|nr\.?|#)(?:$|[ _\d-])|ID$|^ISO|Code$/iu;

/** `x.need`: who calls an indicator so means it. */
const OWN_ID = /^[a-z][\w-]*\.[\w.-]+$/u;

/**
 * The command that reads the largest table with a column of countries, for files that no source recognises and for wide ones of
 * which no title is a known indicator's id: `<indicator>` is an id that a profile weighs, to be filled in, and `<year>` stands
 * where the table states none. Null without such a table.
 */
function mappingCommand(
  path: string,
  found: readonly Found[],
  source: RecognisedSource | null,
  indicators: Taken["reading"]["indicators"],
): string | null {
  const isOther = ({ id }: (typeof indicators)[number]) => !catalogue.has(id) && !OWN_ID.test(id);
  const isNamed = indicators.some(({ id }) => catalogue.has(id));
  if (source !== null && (source.id !== "wide" || isNamed || !indicators.some(isOther))) return null;
  const [largest] = found
    .filter((one) => one.country !== undefined && one.grid.columns.length > 1)
    .sort((a, b) => b.grid.rows.length - a.grid.rows.length);
  if (largest?.country === undefined) return null;
  const command = commandFor(
    path,
    largest.grid,
    largest.country,
    source === null ? "--dry-run" : "--into mine",
  );
  // Columns without titles are no indicators that somebody has named in his own words.
  return source !== null && /--value "#\d/u.test(command) ? null : command;
}

function commandFor(path: string, grid: Grid, country: CountryColumn, where: string): string {
  const kinds = columnsOf(grid.rows, grid.columns.length).map((cells) => kindOfColumn(cells.map(kindOfCell)));
  const year = kinds.findIndex((kind, column) => kind === "year" && column !== country.at);
  const figures = kinds.flatMap((kind, column) =>
    kind === "number" && column !== country.at && !isIdentifier(grid.columns[column]!) ? [column] : [],
  );
  // One command reads one year: of columns for several years the first year's are named.
  const stated = figures.map((column) => yearIn(grid.columns[column])).find((one) => one !== undefined);
  const values = figures
    .filter((column) => [stated, undefined].includes(yearIn(grid.columns[column])))
    .slice(0, MOST_COLUMNS_NAMED);
  return [
    `shortlist ingest ${quoted(path)} ${where}`,
    `--country-column ${quoted(columnOf(grid, country.at))}`,
    ...(values.length === 0
      ? ["<column>=<indicator>"]
      : values.map((column) => `${columnOf(grid, column)}=${indicatorOf(grid.columns[column]!)}`)
    ).map((value) => `--value ${quoted(value)}`),
    // A column without a year is not of the year of another.
    year >= 0
      ? `--year-column ${quoted(columnOf(grid, year))}`
      : `--year ${values.every((column) => yearIn(grid.columns[column]) === stated) ? (stated ?? "<year>") : "<year>"}`,
    ...kindsIn(grid, { country: country.at, year, figures }).map(
      ([column, word]) => `--where ${quoted(`${columnOf(grid, column)}=${word}`)}`,
    ),
  ].join(" ");
}

/** Columns that make several figures of one country and year, as of sexes, each with the first of its words: one kind is to be chosen. */
function kindsIn(
  { columns, rows }: Grid,
  { country, year, figures }: { country: number; year: number; figures: readonly number[] },
): readonly (readonly [column: number, word: string])[] {
  const texts = (column: number) => rows.map(({ cells }) => String(cells[column] ?? "").trim());
  const keys = rows.map(({ cells }) => `${cells[country]}\u0000${year < 0 ? "" : cells[year]}`);
  return columns.flatMap((title, column) => {
    if (column === country || column === year || figures.includes(column)) return [];
    const folded = foldHeader(title);
    const words = texts(column);
    const word = words.find((text) => text !== "");
    if (word === undefined || REMARK_WORDS.test(folded)) return [];
    if (isKindTitle(folded)) return words.every((text) => text === word) ? [] : [[column, word]];
    const first = new Map<string, string>();
    const isTelling = words.some((text, row) => {
      const other = first.get(keys[row]!);
      if (other === undefined) first.set(keys[row]!, text);
      return other !== undefined && other !== text && /\p{L}/u.test(text);
    });
    return isTelling ? [[column, word]] : [];
  });
}

/** The known indicator that a title names: `CPI 2025`, `CPI score`, `cpi.score`. */
function indicatorOf(title: string): string {
  const year = yearIn(title);
  const name = foldHeader(year === undefined ? title : title.replace(year, ""));
  const known = [...catalogue.values()].find(
    ({ id, title }) => [id, foldHeader(title)].includes(name) || id === `${name}.score`,
  );
  return known?.id ?? "<indicator>";
}

function isIdentifier(title: string): boolean {
  return !/^#\d+$/u.test(title) && IDENTIFIER.test(title);
}

function yearIn(title: string | undefined): string | undefined {
  return /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/u.exec(title ?? "")?.[1];
}

/** A column as the mapping finds it: by the last header row's own text where that is unique, else by position. */
function columnOf({ header, firstColumn }: Grid, column: number): string {
  const titles = header.at(-1)?.cells.map((cell) => (cell === null ? "" : String(cell).trim())) ?? [];
  const title = titles[column] ?? "";
  const isUsable =
    title !== "" && !/[\n\r"`$\\]/u.test(title) && titles.indexOf(title) === titles.lastIndexOf(title);
  return isUsable ? title : `#${firstColumn + column + 1}`;
}

function quoted(text: string): string {
  return /^[\w./:-]+$/u.test(text) ? text : `"${text.replace(/(["\\$`])/gu, "\\$1")}"`;
}

/** What the reader says of rows that it does not hand on. */
const LEAVING_OUT = new Set(["damaged-row", "more-damaged-rows", "repeated-header"]);

/**
 * The rows of delimited text that its reader left out: damaged ones, and headers that come again. They are no rows of a
 * table, but they stand in the file. Their cells are told by a lenient reading of the lines that no row covers.
 */
function leftOut({ path, bytes }: FileBytes, file: ParsedFile): readonly Row[] {
  if (file.format !== "csv" || !file.problems.some(({ code }) => LEAVING_OUT.has(code))) return [];
  const lines = decodeText(
    bytes,
    path,
    file.encoding === undefined ? {} : { encoding: file.encoding },
  ).text.split(/\r\n|\r|\n/u);
  const facts = new RowFacts({ byLine: true });
  const covered = new Set<number>();
  for (const { rows } of file.tables) {
    for (const row of rows) for (let at = row.at; at < facts.endOf(row); at += 1) covered.add(at);
  }
  return lines.flatMap((line, i) => {
    const isSetting = i === 0 && /^"?sep=.?"?$/iu.test(line);
    if (covered.has(i + 1) || isSetting || line.trim() === "") return [];
    const cells = cellsOf(line, file).map((cell): Cell => (cell.trim() === "" ? null : cell));
    return cells.some((cell) => cell !== null) ? [{ at: i + 1, cells }] : [];
  });
}

function cellsOf(line: string, { delimiter, quote }: ParsedFile): readonly string[] {
  if (delimiter === undefined) return [line];
  if (delimiter === " ") return line.trim().split(/ +/u);
  return Papa.parse<string[]>(line, { delimiter, quoteChar: quote ?? '"' }).data.flat();
}

type Kind = InspectedPath["kind"];

/** Levels below the root that are told, and paths that are: the upper ones where there are more. */
const DEEPEST = 5;
const MOST = 300;
/** Paths that are looked at; a document whose keys are data may have any number. */
const LOOKED_AT = 20_000;
const LONGEST = 60;

/**
 * What stands in a JSON, YAML or XML document: every path once, with how often it comes and its first value. Null for
 * tables. `[]` stands for every item of a list, `@` for an attribute.
 */
function treeOf({ data, root, format }: ParsedFile): InspectedPath[] | null {
  const outline = new Outline();
  if (root !== undefined) walkElement(root, root.name, 0, outline);
  else if (format === "json" || format === "yaml") walkValue(data, "", 0, outline);
  else return null;
  return outline.paths();
}

class Outline {
  readonly #paths = new Map<string, { kind: Kind; count: number; example: string | null; depth: number }>();

  add(path: string, kind: Kind, depth: number, value?: unknown): void {
    const known = this.#paths.get(path);
    const example = value === undefined || value === "" ? null : shortened(String(value));
    if (known === undefined) {
      if (this.#paths.size < LOOKED_AT) this.#paths.set(path, { kind, count: 1, example, depth });
      return;
    }
    known.count += 1;
    known.example ??= example;
    if (known.kind !== kind) known.kind = kind === "text" && known.kind === "element" ? "text" : "mixed";
  }

  paths(): InspectedPath[] {
    const all = [...this.#paths].map(([path, entry]) => ({ path, ...entry }));
    const upper = new Set([...all].sort((a, b) => a.depth - b.depth).slice(0, MOST));
    return all.flatMap((one) =>
      upper.has(one) ? [{ path: one.path, kind: one.kind, count: one.count, example: one.example }] : [],
    );
  }
}

function walkValue(value: unknown, path: string, depth: number, outline: Outline): void {
  if (Array.isArray(value)) {
    outline.add(path, "list", depth);
    if (depth < DEEPEST) for (const one of value) walkValue(one, `${path}[]`, depth + 1, outline);
  } else if (typeof value === "object" && value !== null) {
    outline.add(path, "object", depth);
    if (depth >= DEEPEST) return;
    for (const [key, one] of Object.entries(value)) {
      walkValue(one, path === "" ? key : `${path}.${key}`, depth + 1, outline);
    }
  } else {
    outline.add(path, kindOf(value), depth, value ?? undefined);
  }
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number" || typeof value === "boolean") return typeof value as Kind;
  return "text";
}

function walkElement(element: XmlElement, path: string, depth: number, outline: Outline): void {
  const { attributes, children, text } = element;
  outline.add(path, children.length > 0 || text === "" ? "element" : "text", depth, text);
  for (const [name, value] of Object.entries(attributes))
    outline.add(`${path}/@${name}`, "text", depth + 1, value);
  if (depth < DEEPEST) {
    for (const child of children) walkElement(child, `${path}/${child.name}`, depth + 1, outline);
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line.slice(0, LONGEST * 2)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : line;
}
