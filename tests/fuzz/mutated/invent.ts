import { countries } from "../../../src/countries/index.ts";
import { resolve } from "../../../src/countries/resolve.ts";
import type { Random } from "../random.ts";
import {
  type Cell,
  type Figure,
  type Grid,
  type Layout,
  type Line,
  land,
  type Means,
  NOTHING,
  value,
  word,
  year,
} from "./grid.ts";
import type { Writing } from "./write.ts";

/** A table with a meaning, as it stands before anything is changed. */
export interface Original {
  readonly layout: Layout;
  readonly grid: Grid;
  /** What it is a table of: its layout, or a publisher's file. */
  readonly origin?: string;
  /** Sheets beside it. */
  readonly others?: { readonly before: readonly Grid[]; readonly after: readonly Grid[] };
  readonly path?: string;
  readonly writing?: Writing;
  /** Codes of what is said of it as it is. */
  readonly known?: ReadonlySet<string>;
  readonly source?: string | undefined;
}

/** What is invented of an indicator: its title and how its figures look. */
interface Column {
  readonly title: string;
  readonly figure: (random: Random) => Pick<Cell, "text" | "means" | "number">;
}

const TITLES = [
  "Score",
  "Prevalence",
  "Literacy",
  "GDP per head",
  "Rule of law",
  "Birth registration (%)",
  "Schooling",
  "Child labour",
  "Índice de pobreza",
  "x1",
  "Budget",
  "life_expectancy",
];
const CATEGORIES = ["low", "medium", "high", "Tier 1", "Tier 2", "not free", "yes", "no"];
const MARKS = ["..", "n/a", "", "", "-", "…"];

/** Countries whose English name and code are known, with names that are hard on readers among them. */
const LANDS: readonly { readonly name: string; readonly iso3: string }[] = countries()
  .filter(({ standing }) => standing === "state")
  .flatMap(({ iso3, name }) => (resolve(name).iso3 === iso3 ? [{ name, iso3 }] : []));
const ODD_NAMES = "Korea, Rep.|Congo, Dem. Rep.|Côte d’Ivoire|Egypt, Arab Rep.|Deutschland|Türkiye"
  .split("|")
  .flatMap((name) => {
    const { iso3 } = resolve(name);
    return iso3 === undefined ? [] : [{ name, iso3 }];
  });

export function pickLands(random: Random, count: number): { name: string; iso3: string }[] {
  const taken = new Set<string>();
  const found: { name: string; iso3: string }[] = [];
  while (found.length < count) {
    const one = random.pick(random.chance(0.1) ? ODD_NAMES : LANDS);
    if (taken.has(one.iso3)) continue;
    taken.add(one.iso3);
    found.push(one);
  }
  return found;
}

/** A number as a plain text file writes it, in one of the ways in which the figures of a column look. */
function numbers(random: Random): Column["figure"] {
  const scale = random.pick([1, 10, 100, 100, 1e4, 1e6]);
  // Never three: `1.234` throughout is as doubtful as `1,234`, which is a mutation of its own.
  const decimals = random.pick([0, 0, 1, 2, 2, 4]);
  const isSigned = random.chance(0.2);
  return (of) => {
    const size = of.next() * scale * (isSigned && of.chance(0.4) ? -1 : 1);
    const text = size.toFixed(decimals);
    const number = Number(text);
    // -0 is written as 0.
    return {
      text: number === 0 ? "0" : text,
      number: number === 0 ? 0 : number,
      means: value(number === 0 ? 0 : number),
    };
  };
}

function categories(random: Random): Column["figure"] {
  const words = [random.pick(CATEGORIES), random.pick(CATEGORIES), random.pick(CATEGORIES)];
  return (of) => {
    const text = of.pick(words);
    return { text, means: value(text) };
  };
}

function columns(random: Random, count: number): Column[] {
  const titles = new Set<string>();
  while (titles.size < count) titles.add(random.pick(TITLES));
  // The first always holds numbers: without one a table is recognised by nobody.
  return [...titles].map((title, i) => ({
    title,
    figure: i > 0 && random.chance(0.15) ? categories(random) : numbers(random),
  }));
}

const cell = (text: string, means: Means): Cell => ({ text, means });
const header = (text: string): Cell => cell(text, word(text));
const years = (of: number): Cell => ({ text: String(of), number: of, means: year(of) });

function figure(column: Column, random: Random): Cell {
  if (random.chance(0.08)) return { text: random.pick(MARKS), means: NOTHING };
  return column.figure(random);
}

/** How countries are given: by name, code, or both. */
function naming(random: Random) {
  const kind = random.pick(["name", "name", "code", "both"] as const);
  const names = kind === "code" ? [] : [random.pick(["Country", "country", "Country Name", "Economy"])];
  const codes = kind === "name" ? [] : [random.pick(["ISO3", "iso3", "Country Code", "Code"])];
  const headers = [...names, ...codes].map(header);
  return {
    kind,
    headers,
    cells({ name, iso3 }: { name: string; iso3: string }): { name?: Cell; code?: Cell; all: Cell[] } {
      const [a, b] = [cell(name, land(iso3)), cell(iso3, land(iso3))];
      if (kind === "name") return { name: a, all: [a] };
      return kind === "code" ? { code: b, all: [b] } : { name: a, code: b, all: [a, b] };
    },
  };
}

const grid = (lines: Line[], figures: Figure[]): Grid => ({ name: "Data", lines, figures, merges: [] });

/** Countries of a table: few, since what is wrong shows in few; now and then many. */
const rows = (random: Random, most: number) => 3 + random.below(random.chance(0.08) ? most * 4 : most);

const span = (random: Random) => {
  const from = 2010 + random.below(10);
  return Array.from({ length: 1 + random.below(3) }, (_, i) => from + i);
};

function wide(random: Random): Original {
  const by = naming(random);
  const of = columns(random, 1 + random.below(4));
  const dates = random.chance(0.6) ? span(random) : [undefined];
  const heads = of.map(({ title }) => header(title));
  const yearHead = dates[0] === undefined ? [] : [header(random.pick(["year", "Year"]))];
  const lines: Line[] = [{ role: "header", cells: [...by.headers, ...yearHead, ...heads] }];
  const figures: Figure[] = [];
  for (const one of pickLands(random, rows(random, dates.length > 1 ? 5 : 10))) {
    for (const date of dates) {
      const { all, ...named } = by.cells(one);
      const own = date === undefined ? [] : [years(date)];
      const values = of.map((column) => figure(column, random));
      const line: Line = { role: "body", cells: [...all, ...own, ...values] };
      lines.push(line);
      values.forEach((at, i) => {
        figures.push({ cell: at, line, ...named, ...(own[0] ? { year: own[0] } : {}), indicator: heads[i]! });
      });
    }
  }
  return { layout: "wide", grid: grid(lines, figures) };
}

function tidy(random: Random): Original {
  const of = columns(random, 1 + random.below(2));
  const dates = random.chance(0.8) ? span(random) : [undefined];
  const isCoded = random.chance(0.4);
  const hasUnit = random.chance(0.2);
  const hasSe = random.chance(0.25);
  const head = [
    header(isCoded ? random.pick(["iso3", "country code", "iso"]) : random.pick(["country", "Country"])),
    header("indicator"),
    ...(dates[0] === undefined ? [] : [header("year")]),
    header("value"),
    ...(hasUnit ? [header("unit")] : []),
    ...(hasSe ? [header("se")] : []),
  ];
  const lines: Line[] = [{ role: "header", cells: head }];
  const figures: Figure[] = [];
  for (const { name, iso3 } of pickLands(random, rows(random, 5))) {
    for (const column of of) {
      for (const date of dates) {
        const who = cell(isCoded ? iso3 : name, land(iso3));
        const what = header(column.title);
        const when = date === undefined ? [] : [years(date)];
        const at = figure(column, random);
        const isNumber = at.means.is === "value" && typeof at.means.value === "number";
        const error = (1 + random.below(90)) / 100;
        const se: Cell = isNumber
          ? { text: String(error), number: error, means: value(error) }
          : { text: "", means: NOTHING };
        const line: Line = {
          role: "body",
          cells: [who, what, ...when, at, ...(hasUnit ? [header("points")] : []), ...(hasSe ? [se] : [])],
        };
        lines.push(line);
        figures.push({
          cell: at,
          line,
          name: who,
          ...(when[0] ? { year: when[0] } : {}),
          indicator: what,
          ...(hasSe ? { se } : {}),
        });
      }
    }
  }
  return { layout: "tidy", grid: grid(lines, figures) };
}

function series(random: Random): Original {
  const of = columns(random, 1 + random.below(2)).map(({ title }) => ({ title, figure: numbers(random) }));
  const from = 2005 + random.below(12);
  const dates = Array.from({ length: 3 + random.below(3) }, (_, i) => header(String(from + i)));
  for (const date of dates) Object.assign(date, { means: year(Number(date.text)) });
  const head = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"].map(header);
  const lines: Line[] = [{ role: "header", cells: [...head, ...dates] }];
  const figures: Figure[] = [];
  for (const { name, iso3 } of pickLands(random, rows(random, 6))) {
    of.forEach((column, i) => {
      const [a, b] = [cell(name, land(iso3)), cell(iso3, land(iso3))];
      const id = header(`XX.${column.title.slice(0, 3).toUpperCase().replace(/\W/gu, "Z")}.${i}`);
      const values = dates.map(() => figure(column, random));
      const line: Line = { role: "body", cells: [a, b, header(column.title), id, ...values] };
      lines.push(line);
      values.forEach((at, k) => {
        figures.push({ cell: at, line, name: a, code: b, year: dates[k]!, indicator: id });
      });
    });
  }
  return { layout: "series", grid: grid(lines, figures) };
}

/** Names of indicators over years: a header of two rows. */
function twoRows(random: Random): Original {
  const of = columns(random, 1 + random.below(2)).map(({ title }) => ({ title, figure: numbers(random) }));
  const dates = [2018, 2019, 2020].slice(0, 2 + random.below(2));
  const key = header(random.pick(["Country", "country"]));
  const heads = of.map(({ title }) => header(title));
  const empty = (): Cell => ({ text: "", means: NOTHING });
  const upper: Cell[] = [empty(), ...heads.flatMap((head) => [head, ...dates.slice(1).map(empty)])];
  const below = of.map(() => dates.map((date) => ({ ...years(date) })));
  const lines: Line[] = [
    { role: "header", cells: upper },
    { role: "header", cells: [key, ...below.flat()] },
  ];
  const figures: Figure[] = [];
  for (const one of pickLands(random, rows(random, 8))) {
    const who = cell(one.name, land(one.iso3));
    const values = of.map((column) => dates.map(() => figure(column, random)));
    const line: Line = { role: "body", cells: [who, ...values.flat()] };
    lines.push(line);
    values.forEach((own, i) => {
      own.forEach((at, k) => {
        figures.push({ cell: at, line, name: who, year: below[i]![k]!, indicator: heads[i]! });
      });
    });
  }
  const merges = heads.map((head, i) => ({ from: head, to: upper[1 + (i + 1) * dates.length - 1]! }));
  return { layout: "two-rows", grid: { ...grid(lines, figures), merges } };
}

const LAYOUTS = [wide, wide, wide, tidy, tidy, tidy, series, series, twoRows];

/** A table from a seed: the same seed, the same table. */
export function invent(random: Random): Original {
  return random.pick(LAYOUTS)(random);
}
