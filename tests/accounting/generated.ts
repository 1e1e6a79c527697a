import { isCountry } from "../../src/countries/resolve.ts";
import { type FileReading, readMappedFile, readParsedFile } from "../../src/dataset/read.ts";
import { ShortlistError } from "../../src/model/problem.ts";
import type { FileBytes, ParsedFile } from "../../src/model/table.ts";
import type { Mapping } from "../../src/sources/user/mapping.ts";
import { readFile } from "../../src/tables/read.ts";
import { Random } from "../fuzz/random.ts";
import { account } from "./account.ts";

/** An invented table, and what its inventor knows of it. */
export interface Invented {
  readonly text: string;
  /** Lines of titles, and columns (from 0) of figures. */
  readonly titles: readonly number[];
  readonly figures: readonly number[];
  readonly mapping?: Mapping;
}

export interface Trial {
  readonly outcome: "read" | "unrecognised" | "refused";
  readonly cells: number;
  readonly wrong: readonly string[];
}

type Cells = string[];

const NAMES = "Ghana|Peru|Côte d'Ivoire|Viet Nam|Kosovo|Korea, Rep.|GHA|PE|Mali|Chad".split("|");
const MORE = "Fiji Laos Bolivia Jordan Togo Nepal Malta Kenya Iraq Cuba Oman Benin".split(" ");
const UNKNOWN = ["Utopia", "Nigeira", "World", "Sub-Saharan Africa", "OECD members", "Total"];
const MARKS = ["..", "n/a", "-", "NA", "…", "not available", "null"];
const BAD = ["about 5", "<5", "12..3", "5-6", "see note", "1 234 567 89", "#REF!"];
const WORDS = ["low", "high", "none", "Free", "n.d.", "Tier 2"];
const YEARS = ["2019", "2020", "2021", "2022"];
const BAD_YEARS = ["soon", "20x1", "2020/21", "99"];
const FOOTERS = ["Source: the publisher", "* estimate", "Note: figures are provisional"];

/** How numbers are written in one table: all of them in one of these ways, or each in its own. */
const STYLES: readonly ((random: Random) => string)[] = [
  (random) => String(random.below(100)),
  (random) => `${random.below(100)}.${1 + random.below(9)}`,
  (random) => `${random.below(100)},${1 + random.below(9)}`,
  (random) => `${1 + random.below(90)},${100 + random.below(900)}`,
  (random) => `${1 + random.below(90)}.${100 + random.below(900)}`,
  (random) => `${random.below(100)}%`,
  (random) => `-${random.below(100)}.5`,
  (random) => `${random.below(100)}.5 [1]`,
];

/** Makes a table out of a seed: tidy, wide, a series or one to be mapped, with what goes wrong in such tables. */
export function invent(random: Random): Invented {
  const faults = random.chance(0.8) ? random.next() * 0.35 : 0;
  const style = random.chance(0.8) ? random.pick(STYLES) : undefined;
  const hit = () => random.chance(faults);
  const number = () => (style ?? random.pick(STYLES))(random);
  const value = (): string =>
    hit() ? random.pick([...MARKS, ...BAD, "", "", number(), ...WORDS.slice(0, 2)]) : number();
  const country = (): string =>
    hit() ? random.pick([...UNKNOWN, "", "", " "]) : random.pick([...NAMES, ...MORE]);
  const year = (): string => (hit() ? random.pick([...BAD_YEARS, "", ""]) : random.pick(YEARS));
  const count = 2 + random.below(9);
  const kind = random.pick(["tidy", "wide", "wide", "series", "mapped"] as const);
  const made = LAYOUTS[kind]({ random, count, value, country, year });
  const rows = made.rows.flatMap((row, i) => {
    const previous = made.rows[i - 1];
    if (hit() && previous) return [row, previous];
    // A name that stands once over several rows.
    return [hit() && previous ? row.map((cell, at) => (at === made.name ? "" : cell)) : row];
  });
  if (random.chance(0.15))
    rows.push(made.header.map((_, at) => (at === made.name ? random.pick(FOOTERS) : "")));
  if (random.chance(0.1))
    rows.push(
      made.header.map((_, at) => (at === made.name ? "Average" : made.figures.includes(at) ? "43.2" : "")),
    );
  const before = random.chance(0.15) ? [["Figures of an office, second edition"], []] : [];
  const delimiter = random.pick([",", ",", ";", "\t"]);
  const lines = [...before, made.header, ...rows].map((row) =>
    row.map((cell) => quoted(cell, delimiter)).join(delimiter),
  );
  return {
    text: `${lines.join("\n")}\n`,
    titles: Array.from({ length: before.length + 1 }, (_, i) => i + 1),
    figures: made.figures,
    ...(kind === "mapped" ? { mapping: MAPPING } : {}),
  };
}

interface Parts {
  readonly random: Random;
  readonly count: number;
  readonly value: () => string;
  readonly country: () => string;
  readonly year: () => string;
}

interface Made {
  readonly header: Cells;
  readonly rows: Cells[];
  readonly name: number;
  readonly figures: readonly number[];
}

const MAPPING: Mapping = {
  countryColumn: "Land",
  values: [{ column: "Wert", indicator: "own.value" }],
  year: 2020,
};

const LAYOUTS: Readonly<Record<"tidy" | "wide" | "series" | "mapped", (parts: Parts) => Made>> = {
  tidy({ random, count, value, country, year }) {
    const dated = random.chance(0.8);
    const companions = random.chance(0.3) ? ["se", "lower", "upper"].slice(0, 1 + random.below(3)) : [];
    const header = ["country", "indicator", ...(dated ? ["year"] : []), "value", ...companions];
    const indicators = ["own.a", "own.b", "own.c"];
    const rows = times(count, () => [
      country(),
      random.chance(0.04) ? "" : random.pick(indicators),
      ...(dated ? [year()] : []),
      value(),
      ...companions.map(value),
    ]);
    return { header, rows, name: 0, figures: [header.indexOf("value")] };
  },
  wide({ random, count, value, country, year }) {
    const dated = random.chance(0.5);
    const titles = ["Score", "Share of women", "Rate", "Index"].slice(0, 1 + random.below(4));
    const header = ["Country", ...(dated ? ["Year"] : []), ...titles];
    const rows = times(count, () => [country(), ...(dated ? [year()] : []), ...titles.map(value)]);
    const from = dated ? 2 : 1;
    return { header, rows, name: 0, figures: titles.map((_, i) => from + i) };
  },
  series({ random, count, value, country }) {
    const header = ["Country Name", "Indicator Code", ...YEARS];
    const rows = times(count, () => [
      country(),
      random.chance(0.05) ? "" : random.pick(["A.B", "C.D"]),
      ...YEARS.map(() => (random.chance(0.2) ? "" : value())),
    ]);
    return { header, rows, name: 0, figures: [2, 3, 4, 5] };
  },
  mapped({ random, count, value, country }) {
    const header = ["Land", "Kopf", "Wert"];
    const rows = times(count, () => [country(), random.pick(["x", "y", ""]), value()]);
    return { header, rows, name: 0, figures: [2] };
  },
};

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The generator of one table. */
export function randomOf(seed: number, index: number): Random {
  return new Random(seed * 1_000_003 + index);
}

/** Reads the table that a seed and a number make, and accounts for its cells. */
export async function trial(seed: number, index: number): Promise<Trial> {
  const made = invent(randomOf(seed, index));
  const bytes: FileBytes = { path: "table.csv", bytes: new TextEncoder().encode(made.text) };
  let reading: FileReading;
  let file: ParsedFile;
  try {
    file = await readFile(bytes, { isName: isCountry });
    reading = made.mapping ? await readMappedFile(bytes, made.mapping) : readParsedFile(file);
  } catch (cause) {
    if (cause instanceof ShortlistError) return { outcome: "refused", cells: 0, wrong: [] };
    throw cause;
  }
  const { counts, faults } = account(file, reading, {
    titles: { "": made.titles },
    figures: { "": made.figures },
  });
  const wrong = [
    ...faults,
    ...counts.flatMap(({ column, unaccounted }) => unaccounted.map((place) => `${column}: ${place}`)),
    ...counts
      .filter((one) => one.observed + one.missing + one.flagged + one.unaccounted.length !== one.cells)
      .map(({ column }) => `${column}: no sum`),
  ];
  return {
    outcome: reading.source === undefined ? "unrecognised" : "read",
    cells: counts.reduce((sum, { cells }) => sum + cells, 0),
    wrong,
  };
}
