import { resolve } from "../../../src/countries/resolve.ts";
import { raised } from "../../../src/tables/superscripts.ts";
import type { Random } from "../random.ts";
import { columnOf } from "./changes.ts";
import {
  blank,
  bodyOf,
  type Cell,
  copyGrid,
  copyLine,
  type Grid,
  type Line,
  NOTHING,
  widthOf,
} from "./grid.ts";
import {
  headerOf,
  isNumber,
  keysOf,
  type Mutation,
  oftenRewrite,
  rewrite,
  type Subject,
  someGrid,
  someLine,
} from "./subject.ts";
import { STYLES, type Writing } from "./write.ts";

/** The same table written another way: every figure stays, is flagged with its place, or the file is refused. */

const written = (
  id: string,
  edit: (writing: Writing, random: Random, subject: Subject) => Partial<Writing> | undefined,
): Mutation =>
  rewrite(id, (subject, random) => {
    const change = edit(subject.writing, random, subject);
    if (change === undefined) return false;
    subject.writing = { ...subject.writing, ...change };
    return true;
  });

/** What holds only where the table is written as a text, or as a workbook. */
const only = (wanted: Writing["format"]) => (id: string, edit: (random: Random) => Partial<Writing>) =>
  written(id, ({ format }, random) => (format === wanted ? edit(random) : undefined));
const [inText, inBook] = [only("csv"), only("xlsx")];
const bookRewrite = (id: string, apply: Mutation["apply"], make = rewrite): Mutation =>
  make(id, (subject, random) => subject.writing.format === "xlsx" && apply(subject, random));

export const REWRITES: readonly Mutation[] = [
  rewrite("as it is", () => true),
  inText("text: another delimiter", (random) => ({ delimiter: random.pick([";", "\t", "|"]) })),
  inText("text: all quoted", () => ({ quoteAll: true })),
  inText("text: other line ends", (random) => ({ eol: random.pick(["\r\n", "\r\n", "\r"]) })),
  inText("text: a byte order mark", () => ({ bom: true })),
  inText("text: UTF-16", (random) => ({
    encoding: random.pick(["utf-16le", "utf-16be"]),
    bom: random.chance(0.8),
  })),
  inText("text: a legacy encoding", (random) => ({
    encoding: random.pick(["windows-1252", "windows-1250", "windows-1251"]),
  })),
  inText("text: sep= line", (random) => ({ sep: true, delimiter: random.pick([",", ";"]) })),
  inText("text: no final line end", () => ({ finalBreak: false })),
  inBook("workbook: other storage of strings", (random) => ({ strings: random.pick(["inline", "formula"]) })),
  inBook("workbook: numbers as text", () => ({ numbers: false })),
  inBook("workbook: cells without places", () => ({ references: false })),
  inBook("workbook: a wrong dimension", (random) => ({
    dimension: random.pick(["A1", "A1:B2", "C3:D4", "A1:XFD1048576", "rubbish"]),
  })),
  written("text <-> workbook", ({ format }, _, { formats }) => {
    const other = format === "csv" ? "xlsx" : "csv";
    return formats.includes(other) ? { format: other } : undefined;
  }),
  rewrite("columns: in another order", (subject, random) => {
    const grid = someGrid(subject);
    if (subject.layout === "two-rows" || subject.layout === "publisher") return false;
    const order = shuffled(
      Array.from({ length: widthOf(grid) }, (_, i) => i),
      random,
    );
    for (const line of grid.lines)
      if (line.cells.length === order.length) line.cells = order.map((i) => line.cells[i]!);
  }),
  rewrite("rows: in another order", (subject, random) => {
    const grid = someGrid(subject);
    const body = shuffled(bodyOf(grid), random);
    let next = 0;
    grid.lines = grid.lines.map((line) => (line.role === "body" ? body[next++]! : line));
  }),
  rewrite("rows: some twice", (subject, random) => {
    const grid = someGrid(subject);
    for (let count = 1 + random.below(3); count > 0; count -= 1) {
      const line = someLine(grid, random);
      if (line === undefined) return false;
      const second = copyLine(grid, line);
      grid.lines.splice(random.chance(0.5) ? grid.lines.length : grid.lines.indexOf(line), 0, second);
    }
  }),
  rewrite("lines: titles above", (subject, random) => {
    const texts = ["Table 3. Figures by country", "Source: the publisher", "Final version", "Annex"];
    insertLines(
      someGrid(subject),
      0,
      1 + random.below(3),
      () => random.pick(texts),
      random.chance(0.5),
      "title",
    );
  }),
  rewrite("lines: notes below", (subject, random) => {
    const grid = someGrid(subject);
    const texts = [
      "Note: figures are estimates.",
      "* revised",
      "Source: survey of 2019",
      "[1] See the annex.",
    ];
    insertLines(
      grid,
      grid.lines.length,
      1 + random.below(3),
      () => random.pick(texts),
      random.chance(0.5),
      "note",
    );
  }),
  rewrite("lines: blank between rows", (subject, random) => {
    const grid = someGrid(subject);
    for (let count = 1 + random.below(3); count > 0; count -= 1)
      grid.lines.splice(random.below(grid.lines.length + 1), 0, { role: "note", cells: [blank()] });
  }),
  rewrite("lines: empty cells only", (subject, random) => {
    const grid = someGrid(subject);
    const cells = Array.from({ length: widthOf(grid) }, blank);
    grid.lines.splice(random.below(grid.lines.length + 1), 0, { role: "note", cells });
  }),
  rewrite("lines: the header again in the middle", (subject, random) => {
    const grid = someGrid(subject);
    const headers = grid.lines.filter(({ role }) => role === "header");
    const first = grid.lines.findIndex(({ role }) => role === "body");
    if (headers.length === 0 || first < 0) return false;
    const at = first + 1 + random.below(grid.lines.length - first);
    // Figures of the rows below belong to it, which matters once one of the two is changed.
    const again = new Map<unknown, Cell>();
    const copies = headers.map(
      (line): Line => ({
        ...line,
        role: "note",
        isHeaderAgain: true,
        cells: line.cells.map((cell) => {
          const copy = { ...cell };
          again.set(cell, copy);
          return copy;
        }),
      }),
    );
    const below = new Set(grid.lines.slice(at));
    for (const figure of grid.figures) {
      if (!below.has(figure.line)) continue;
      figure.indicator = again.get(figure.indicator) ?? figure.indicator;
      const of = again.get(figure.year) ?? figure.year;
      if (of !== undefined) figure.year = of;
    }
    grid.lines.splice(
      at,
      0,
      ...(random.chance(0.3) ? [{ role: "note" as const, cells: [blank()] }] : []),
      ...copies,
    );
  }),
  rewrite("table: split in two, one below the other", (subject, random) => {
    const grid = someGrid(subject);
    const halves = split(grid, random);
    if (halves === undefined) return false;
    const [above, below] = halves;
    const gap = Array.from(
      { length: random.pick([0, 1, 1, 2]) },
      (): Line => ({ role: "note", cells: [blank()] }),
    );
    grid.lines = [...above.lines, ...gap, ...below.lines];
    grid.figures = [...above.figures, ...below.figures];
    grid.merges = [...above.merges, ...below.merges];
  }),
  rewrite("column: an empty one inserted", (subject, random) => {
    const grid = someGrid(subject);
    const at = random.below(widthOf(grid) + 1);
    for (const line of grid.lines)
      if (line.cells.length >= at && line.cells.length > 1) line.cells.splice(at, 0, blank());
  }),
  rewrite("numbers: thousands grouped", (subject, random) => {
    const mark = random.pick([",", " ", "\u00a0", "\u202f", "'", "’"]);
    return eachNumber(subject, (text) => grouped(text, mark));
  }),
  rewrite("numbers: decimal commas", (subject, random) => {
    if (subject.writing.format !== "csv" || hasExponents(subject)) return false;
    if (random.chance(0.8)) subject.writing = { ...subject.writing, delimiter: ";" };
    const isGrouped = random.chance(0.3);
    for (const { se } of someGrid(subject).figures)
      if (se && !se.text.includes(",")) se.text = se.text.replace(".", ",");
    return eachNumber(subject, (text) => {
      const [whole, rest] = (isGrouped ? grouped(text, "\u0000") : text).split(".");
      const start = whole!.replaceAll("\u0000", ".");
      return rest === undefined ? start : `${start},${rest}`;
    });
  }),
  rewrite("numbers: percent signs", (subject, random) => {
    const { format } = subject.writing;
    const gap = random.pick(["", " "]);
    return eachNumber(subject, (text, cell) => {
      if (format === "xlsx") {
        // A hundredth keeps as many digits as a double surely holds, not more.
        if (text.replace(/\D/gu, "").length > 15) return text;
        cell.number = Number(`${text}e-2`);
        cell.style = STYLES.percent;
        return text;
      }
      return `${text}${gap}%`;
    });
  }),
  rewrite("numbers: footnote marks on some", (subject, random) => {
    const mark = random.pick(["*", " [1]", "†", "¹", "[a]", "**"]);
    return eachNumber(subject, (text) => (random.chance(0.3) ? `${text}${mark}` : text));
  }),
  rewrite("numbers: characters around that nobody sees", (subject, random) => {
    const [before, after] = random.pick([
      ["\u200e", ""],
      ["", "\u200f"],
      ["\u202d", "\u202c"],
      ["\u2067", "\u2069"],
      ["\u200b", ""],
    ] as const);
    return eachNumber(subject, (text) => (random.chance(0.3) ? `${before}${text}${after}` : text));
  }),
  bookRewrite(
    "workbook: digits above or below the line behind numbers, names and years",
    (subject, random) => {
      const grid = someGrid(subject);
      const own = new Set(bodyOf(grid).flatMap(({ cells }) => cells));
      const { names, years, values } = keysOf(grid);
      const place = random.pick(["superscript", "subscript"]);
      let changed = false;
      for (const cell of [...values, ...names, ...years]) {
        if (!own.has(cell) || cell.text === "" || cell.isCoded || !random.chance(0.3)) continue;
        if (values.has(cell) && !isNumber(cell)) continue;
        const mark = random.pick(["1", "2", "12", "1,2", "a"]);
        const text = cell.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        const run = (inner: string, format: string) => `<r>${format}<t xml:space="preserve">${inner}</t></r>`;
        cell.xml = ` t="inlineStr"><is>${run(text, "")}${run(mark, `<rPr><vertAlign val="${place}"/></rPr>`)}</is>`;
        cell.text += raised(mark, place === "superscript" ? "above" : "below");
        delete cell.number;
        changed = true;
      }
      return changed;
    },
  ),
  rewrite("numbers: odd spaces around", (subject, random) => {
    const space = random.pick(["\u00a0", " ", "\u2009", "\t"]);
    if (space === subject.writing.delimiter) return false;
    return eachNumber(subject, (text) =>
      random.chance(0.5) ? `${space}${text}${random.chance(0.5) ? space : ""}` : text,
    );
  }),
  rewrite("numbers: full-width digits", (subject, random) => {
    const share = random.pick([0.2, 1]);
    return eachNumber(subject, (text) =>
      random.chance(share)
        ? text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
        : text,
    );
  }),
  rewrite("numbers: other minus signs", (subject, random) => {
    const minus = random.pick(["−", "–", "‐"]);
    return eachNumber(subject, (text) => text.replace("-", minus));
  }),
  rewrite("numbers: trailing zeros and plus signs", (subject, random) => {
    // Beside 669.523 for 669523, a 24.0 shows that the point is the decimal mark: the table says another thing.
    const hasPoints = !hasOtherMarks(subject);
    return eachNumber(subject, (text) => {
      // Two more decimals, but never three in all.
      if (hasPoints && !text.includes(".") && random.chance(0.3)) return `${text}.0`;
      return random.chance(0.2) && !text.startsWith("-") ? `+${text}` : text;
    });
  }),
  rewrite("numbers: exponents", (subject, random) =>
    // A table with decimal commas has them in its exponents, too: 2.76e+2 beside -1.118 for -1118 says another thing.
    hasOtherMarks(subject)
      ? false
      : eachNumber(subject, (text) => (random.chance(0.3) ? Number(text).toExponential() : text)),
  ),
  rewrite("names: codes or other names of the same countries", (subject, random) => {
    const grid = someGrid(subject);
    const to = random.pick(["code", "upper", "article"] as const);
    for (const cell of keysOf(grid).names) {
      if (cell.means.is !== "country") continue;
      const { iso3 } = cell.means;
      const text = to === "code" ? iso3 : to === "upper" ? cell.text.toUpperCase() : `${cell.text} `;
      if (resolve(text).iso3 === iso3) cell.text = text;
    }
  }),
  rewrite("names: footnote marks and odd spaces", (subject, random) => {
    const grid = someGrid(subject);
    const mark = random.pick(["*", " [1]", "¹", "\u00a0", " (a)", "  "]);
    for (const cell of keysOf(grid).names) if (random.chance(0.3)) cell.text = `${cell.text}${mark}`;
  }),
  rewrite("titles: spaces and breaks", (subject, random) => {
    const head = headerOf(someGrid(subject));
    if (head === undefined) return false;
    for (const cell of head.cells)
      if (cell.text !== "" && random.chance(0.4))
        cell.text = random.pick([` ${cell.text}`, `${cell.text}  `, `${cell.text}\u00a0`]);
  }),
  rewrite("years: as text with a mark", (subject, random) => {
    const grid = someGrid(subject);
    const own = new Set(bodyOf(grid).flatMap(({ cells }) => cells));
    let changed = false;
    for (const cell of keysOf(grid).years) {
      if (!own.has(cell) || !random.chance(0.4)) continue;
      cell.text = `${cell.text}${random.pick(["*", ".0", " [1]", ""])}`;
      delete cell.number;
      changed = true;
    }
    return changed;
  }),
  rewrite("years: unformatted days under the title of a column of dates", (subject, random) => {
    if (subject.layout !== "wide" && subject.layout !== "tidy") return false;
    const grid = someGrid(subject);
    const body = bodyOf(grid);
    const years = [...keysOf(grid).years].filter((cell) => body.some(({ cells }) => cells.includes(cell)));
    const at = body.find(({ cells }) => cells.includes(years[0]!))?.cells.indexOf(years[0]!);
    const head = at === undefined ? undefined : headerOf(grid)?.cells[at];
    if (head === undefined || years.some(({ means }) => means.is !== "year")) return false;
    head.text = random.pick(["Date", "Datum", "fecha", "Stichtag", "Survey date", "Дата", "日期"]);
    for (const cell of years) {
      const of = (cell.means as { year: number }).year;
      cell.number = Math.round(Date.UTC(of, random.below(12), 1) / 86_400_000) + 25_569;
      cell.text = String(cell.number);
    }
  }),
  bookRewrite("years: dates of a workbook", (subject) => {
    const grid = someGrid(subject);
    const own = new Set(bodyOf(grid).flatMap(({ cells }) => cells));
    let changed = false;
    for (const cell of keysOf(grid).years) {
      if (!own.has(cell) || cell.means.is !== "year") continue;
      cell.number = Math.round(Date.UTC(cell.means.year, 6, 1) / 86_400_000) + 25_569;
      cell.style = STYLES.date;
      changed = true;
    }
    return changed;
  }),
  bookRewrite("workbook: numbers in a format", (subject) => {
    for (const cell of keysOf(someGrid(subject)).values)
      if (cell.number !== undefined) cell.style ??= STYLES.thousands;
  }),
  bookRewrite(
    "workbook: countries merged over their rows",
    (subject) => mergeNames(someGrid(subject)),
    oftenRewrite,
  ),
  bookRewrite("workbook: rows or columns hidden", (subject, random) => {
    const grid = someGrid(subject);
    if (random.chance(0.5)) grid.hiddenColumns = [random.below(widthOf(grid))];
    else for (const line of bodyOf(grid)) if (random.chance(0.3)) line.hidden = true;
  }),
  bookRewrite("workbook: more sheets", (subject, random) => {
    const sheet = (name: string, ...rows: readonly string[]): Grid => ({
      name,
      lines: rows.map((row) => ({
        role: "note",
        cells: row.split("|").map((text) => ({ text, means: NOTHING })),
      })),
      figures: [],
      merges: [],
    });
    const notes = sheet("Notes", "About these figures", "They are estimates.");
    const lists = sheet("Codes", "Code|Meaning", "e|estimate");
    const more = random.pick([[notes], [lists], [notes, lists]]);
    subject.grids = random.chance(0.5) ? [...subject.grids, ...more] : [...more, ...subject.grids];
  }),
  bookRewrite("workbook: in two sheets", (subject, random) => {
    const halves = split(someGrid(subject), random);
    if (halves === undefined) return false;
    halves[1].name = halves[0].name === "Data 2" ? "Data 3" : "Data 2";
    subject.grids = random.chance(0.3) ? [halves[1], halves[0]] : halves;
  }),
  bookRewrite("workbook: an old copy in a hidden sheet", (subject, random) => {
    const old = copyGrid(someGrid(subject));
    old.name = "Old";
    old.hidden = true;
    // What a hidden sheet holds is no figure of the workbook: it is not read, and said.
    for (const { cell } of old.figures)
      if (isNumber(cell)) {
        cell.number = (cell.means as { value: number }).value + 1;
        cell.text = String(cell.number);
      }
    old.figures = [];
    subject.grids = random.chance(0.5) ? [old, ...subject.grids] : [...subject.grids, old];
  }),
  rewrite("table: on its side", (subject) => {
    const grid = someGrid(subject);
    if (subject.layout !== "wide") return false;
    const width = widthOf(grid);
    const lines: Line[] = Array.from({ length: width }, (_, column) => ({
      role: column === 0 ? "header" : "body",
      cells: grid.lines.map(({ cells }) => cells[column] ?? blank()),
    }));
    for (const figure of grid.figures) figure.line = lines.find(({ cells }) => cells.includes(figure.cell))!;
    grid.lines = lines;
    grid.merges = [];
  }),
];

function shuffled<T>(from: readonly T[], random: Random): T[] {
  const list = [...from];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const k = random.below(i + 1);
    [list[i], list[k]] = [list[k]!, list[i]!];
  }
  return list;
}

function insertLines(
  grid: Grid,
  at: number,
  count: number,
  text: () => string,
  hasGap: boolean,
  role: "title" | "note",
): void {
  const lines: Line[] = Array.from({ length: count }, () => ({
    role,
    cells: [{ text: text(), means: NOTHING }],
  }));
  const gap: Line = { role: "note", cells: [blank()] };
  grid.lines.splice(
    at,
    0,
    ...(role === "note" && hasGap ? [gap] : []),
    ...lines,
    ...(role === "title" && hasGap ? [gap] : []),
  );
}

/** Two tables of the same columns, each with the header. */
function split(grid: Grid, random: Random): [Grid, Grid] | undefined {
  const body = bodyOf(grid);
  if (body.length < 4) return undefined;
  const from = body[2 + random.below(body.length - 3)]!;
  const at = grid.lines.indexOf(from);
  const headers = grid.lines.filter(({ role }) => role === "header");
  const again = new Map<Cell, Cell>();
  const copies = headers.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => {
      const copy = { ...cell };
      again.set(cell, copy);
      return copy;
    }),
  }));
  const below = new Set(grid.lines.slice(at));
  const figures = grid.figures.map((figure) => {
    if (!below.has(figure.line)) return figure;
    const swap = <T>(cell: T): T => (again.get(cell as Cell) as T | undefined) ?? cell;
    return {
      ...figure,
      indicator: swap(figure.indicator),
      ...(figure.year === undefined ? {} : { year: swap(figure.year) }),
    };
  });
  const merges = grid.merges.flatMap(({ from: a, to: b }) => {
    const [c, d] = [again.get(a), again.get(b)];
    return c && d ? [{ from: c, to: d }] : [];
  });
  return [
    { ...grid, lines: grid.lines.slice(0, at), figures: figures.filter(({ line }) => !below.has(line)) },
    {
      ...grid,
      lines: [...copies, ...grid.lines.slice(at)],
      figures: figures.filter(({ line }) => below.has(line)),
      merges,
    },
  ];
}

/** Rewrites every number of the table; it is then a text in a workbook too, unless it has a style. */
function eachNumber(subject: Subject, edit: (text: string, cell: Cell) => string): boolean {
  let changed = false;
  for (const cell of keysOf(someGrid(subject)).values) {
    if (!isNumber(cell) || !/^-?\d+(?:\.\d+)?$/u.test(cell.text)) continue;
    const text = edit(cell.text, cell);
    if (text === cell.text) {
      changed ||= cell.style !== undefined;
      continue;
    }
    cell.text = text;
    delete cell.number;
    changed = true;
  }
  return changed;
}

function hasExponents(subject: Subject): boolean {
  return [...keysOf(someGrid(subject)).values].some(({ text }) => /^-?\d+(?:\.\d+)?e/iu.test(text));
}

function hasOtherMarks(subject: Subject): boolean {
  return [...keysOf(someGrid(subject)).values].some(
    ({ text, means }) => /\d[.,]\d/u.test(text) && means.is === "value" && Number(text) !== means.value,
  );
}

function grouped(text: string, mark: string): string {
  const [whole, rest] = text.split(".");
  const start = whole!.replace(/\B(?=(?:\d{3})+$)/gu, mark);
  return rest === undefined ? start : `${start}.${rest}`;
}

/** Names that repeat from row to row become one merged cell each, as spreadsheet programs store it. */
function mergeNames(grid: Grid): boolean {
  const { names } = keysOf(grid);
  const at = columnOf(grid, names);
  if (at === undefined) return false;
  let first: Cell | undefined;
  let last: Cell | undefined;
  let merged = false;
  const close = () => {
    if (first && last && first !== last) {
      grid.merges.push({ from: first, to: last });
      merged = true;
    }
  };
  for (const { cells, role } of grid.lines) {
    const cell = cells[at];
    if (role === "body" && cell && first && cell.text === first.text) {
      last = cell;
      // Its figures keep their country: the file says which cell it is one with.
      cell.xml = "/>";
      for (const figure of grid.figures) if (figure.name === cell) figure.name = first;
      continue;
    }
    close();
    [first, last] = role === "body" ? [cell, cell] : [undefined, undefined];
  }
  close();
  for (const { cells } of grid.lines) for (const cell of cells) if (cell.xml === "/>") cell.xml = ">";
  return merged;
}
