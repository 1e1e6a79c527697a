import type { Observation, Place, Value } from "../model/observation.ts";

/** What a figure may say of itself beside its value, and of how it came about, in the order in which files have it. */
const MEASURE = ["unit", "se", "lower", "upper"] as const;
const ORIGIN = ["note", "layout", "partial", "vintage", "formula", "inputs"] as const;

/** Tidy CSV of a snapshot: the columns of the contract, then what only a snapshot needs. */
export const OBSERVATION = [
  ...(["country", "indicator", "year", "value"] as const),
  ...MEASURE,
  ...(["source", "file", "locator"] as const),
  ...ORIGIN,
] as const;
/** Further columns of the sources that have them: `<=2014` is measured in that year or before. */
const DATED = [...OBSERVATION, "measured", "ages"] as const;
/** And of what was read from texts, the words that say it. */
const QUOTED = [...DATED, "quote"] as const;
/** And of what stood in an earlier edition too, the first that had it. */
const SINCE = [...QUOTED, "since"] as const;
export type Columns = readonly (typeof SINCE)[number][];

/** The forms of a file, by what its name says of them. */
export const FORMS: readonly { readonly infix: string; readonly columns: Columns }[] = [
  { infix: "", columns: OBSERVATION },
  { infix: ".measured", columns: DATED },
  { infix: ".quoted", columns: QUOTED },
  { infix: ".since", columns: SINCE },
];

/** The columns that observations need. */
export function columnsFor(observations: readonly Observation[]): Columns {
  if (observations.some(({ since }) => since !== undefined)) return SINCE;
  if (observations.some(({ quote }) => quote !== undefined)) return QUOTED;
  return observations.some(({ measured, ages }) => measured !== undefined || ages !== undefined)
    ? DATED
    : OBSERVATION;
}

export function headerOf(columns: Columns): string {
  return `${columns.join(",")}\n`;
}

const NINE = "9".charCodeAt(0);

/** Exactly the forms that a number is written in here. */
export function isNumber(text: string): boolean {
  // Most categories begin with a letter: no need to make a number of them to see that they are none.
  if (text.charCodeAt(0) > NINE) return false;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text;
}

/**
 * One indicator's observations as columns of JSON: what repeats is written once. Figures as tidy CSV are for people and
 * other tools; a ranking reads the newest of them in this form, in a fraction of the time.
 */
interface Block {
  readonly indicator: string;
  readonly rows: number;
  readonly columns: Readonly<Partial<Record<Key, Column>>>;
}

/** The same in every row; or one by one; or by position in a list of what there is. `null` where a row has none. */
type Column = Cell | readonly Cell[] | { readonly of: readonly Cell[]; readonly at: readonly number[] };
type Cell = Value | boolean | null | readonly Value[];

const OPTIONAL = [
  "year",
  ...MEASURE,
  ...ORIGIN,
  "measured",
  "atLatest",
  "ages",
  "quote",
  "since",
] as const satisfies readonly (keyof Observation)[];
const KEYS = ["country", "value", "source", "file", "locator", ...OPTIONAL] as const;
type Key = (typeof KEYS)[number];

/** Observations of one indicator. */
export function encodeCompact(observations: readonly Observation[]): string {
  const columns = KEYS.flatMap((key) => {
    const cells = observations.map((one) => cellOf(one, key));
    return cells.every((cell) => cell === null) ? [] : [`"${key}":${columnOf(cells)}`];
  });
  const id = JSON.stringify(observations[0]!.indicator);
  return `{"indicator":${id},"rows":${observations.length},"columns":{${columns.join(",")}}}\n`;
}

function cellOf(one: Observation, key: Key): Cell {
  if (key === "inputs") return one.inputs?.flatMap(({ file, locator }) => [file, locator]) ?? null;
  return one[key] ?? null;
}

/** As JSON, in the shortest of the forms. A list in a cell would look like a column of its own: it is never written alone. */
function columnOf(cells: readonly Cell[]): string {
  const of: Cell[] = [];
  const positions = new Map<Cell, number>();
  const at = cells.map((cell) => {
    // A column of lists has nothing but lists, so that the text of one is no other cell.
    const key = Array.isArray(cell) ? JSON.stringify(cell) : cell;
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, of.length);
    return of.push(cell) - 1;
  });
  if (of.length === 1 && !Array.isArray(of[0])) return JSON.stringify(of[0]);
  const [listed, plain] = [JSON.stringify({ of, at }), JSON.stringify(cells)];
  return listed.length < plain.length ? listed : plain;
}

/** Reads back what `encodeCompact` wrote, one block or several. Keys are set in one order and only where there is a value. */
export function decodeCompact(text: string): Observation[] {
  const observations: Observation[] = [];
  for (const line of text.split("\n")) {
    if (line !== "") decodeBlock(JSON.parse(line) as Block, observations);
  }
  return observations;
}

function decodeBlock({ indicator, rows, columns }: Block, observations: Observation[]): void {
  mustHave(columns.country, rows, indicator);
  const [country, value, source, file, locator] = [
    cells(columns.country, rows),
    cells(columns.value, rows),
    cells(columns.source, rows),
    cells(columns.file, rows),
    cells(columns.locator, rows),
  ] as [string[], Value[], string[], string[], string[]];
  const optional = <T>(key: Key): readonly (T | null)[] | undefined =>
    columns[key] === undefined ? undefined : (cells(columns[key], rows) as (T | null)[]);
  const year = optional<number>("year");
  const unit = optional<string>("unit");
  const se = optional<number>("se");
  const lower = optional<number>("lower");
  const upper = optional<number>("upper");
  const note = optional<string>("note");
  const layout = optional<string>("layout");
  const partial = optional<true>("partial");
  const vintage = optional<string>("vintage");
  const formula = optional<string>("formula");
  const inputs = optional<string[]>("inputs");
  const measured = optional<number>("measured");
  const atLatest = optional<true>("atLatest");
  const ages = optional<string>("ages");
  const quote = optional<string>("quote");
  const since = optional<string>("since");
  for (let i = 0; i < rows; i += 1) {
    const one: Mutable<Observation> = {
      country: country[i]!,
      indicator,
      value: value[i]!,
      source: source[i]!,
      file: file[i]!,
      locator: locator[i]!,
    };
    if (year?.[i] != null) one.year = year[i]!;
    if (unit?.[i] != null) one.unit = unit[i]!;
    if (se?.[i] != null) one.se = se[i]!;
    if (lower?.[i] != null) one.lower = lower[i]!;
    if (upper?.[i] != null) one.upper = upper[i]!;
    if (note?.[i] != null) one.note = note[i]!;
    if (layout?.[i] != null) one.layout = layout[i]!;
    if (partial?.[i] != null) one.partial = true;
    if (vintage?.[i] != null) one.vintage = vintage[i]!;
    if (formula?.[i] != null) one.formula = formula[i]!;
    if (inputs?.[i] != null) one.inputs = places(inputs[i]!);
    if (measured?.[i] != null) one.measured = measured[i]!;
    if (atLatest?.[i] != null) one.atLatest = true;
    if (ages?.[i] != null) one.ages = ages[i]!;
    if (quote?.[i] != null) one.quote = quote[i]!;
    if (since?.[i] != null) one.since = since[i]!;
    observations.push(one);
  }
}

/** Rows that no list bears out could be counted to without end; a few of one country have nothing but constants. */
const MOST_ALIKE = 10_000;

function mustHave(column: Column | undefined, rows: number, indicator: string): void {
  const list = Array.isArray(column) ? column : (column as { at?: readonly number[] } | undefined)?.at;
  if (list?.length !== rows && !(rows <= MOST_ALIKE))
    throw new Error(`${indicator} does not have ${rows} rows`);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function cells(column: Column | undefined, rows: number): readonly Cell[] {
  if (Array.isArray(column)) return column as readonly Cell[];
  if (typeof column !== "object" || column === null) return new Array<Cell>(rows).fill(column ?? null);
  const { of, at } = column as { of: readonly Cell[]; at: readonly number[] };
  return at.map((position) => of[position]!);
}

function places(pairs: readonly string[]): Place[] {
  const made: Place[] = [];
  for (let i = 0; i < pairs.length; i += 2) made.push({ file: pairs[i]!, locator: pairs[i + 1]! });
  return made;
}
