import { gather } from "../model/collections.ts";
import type { InspectedTable, Inspection } from "../model/documents/reading.ts";
import { isOwnTable } from "../model/source.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  list,
  nextCommands,
  note,
  paragraph,
  type Report,
  section,
  type Table,
} from "./blocks.ts";
import { cutAt, visible } from "./text/visible.ts";
import { fewPlaces } from "./text/warnings.ts";

/** Sheets and paths of a tree, and problems of a kind, that are listed before the rest is only counted. */
const SHEETS = 8;
const PATHS = 14;
const OF_A_KIND = 3;
/** Kinds of problems that have a line of a screen, and tables beside the first. */
const KINDS_OF_PROBLEM = 8;
const OTHER_TABLES = 5;

/** What a screen is asked for. */
interface OnScreen {
  /** How many rows of each table. */
  readonly rows: number;
  /** Whether everything about tables and oddities is shown, or a line of each. */
  readonly notes?: boolean | undefined;
  /** The file as it was typed, with the options that say how it is read. */
  readonly typed?: string;
  /** Those of them that reading it into a snapshot takes too. */
  readonly answers?: string;
}

/** One file: what it is, what would be taken from it, what is odd, and how it was read. */
export function inspectionBlocks(one: Inspection, words: Messages, on: OnScreen): Report {
  const { inspection: say } = words;
  const { notes: isWhole = false, typed = one.file, answers = one.file } = on;
  const commands = [
    ...(isWhole ? [] : [`inspect ${typed} --notes`]),
    ...(one.reading.observations > 0 ? [`ingest ${answers} --dry-run`] : []),
  ];
  return {
    title: say.title({
      file: oneLine(one.file),
      format: say.format[one.format],
      size: sizeText(one.bytes, words),
    }),
    lead: [readAs(one, words, isWhole)],
    blocks: [
      ...sourceBlocks(one, words, isWhole),
      ...(isWhole ? problemBlocks(one, words) : problemLines(one, words)),
      ...(isWhole ? tableBlocks(one, on.rows, words) : tableLines(one, on.rows, words)),
      ...treeBlocks(one, words, isWhole),
      ...(commands.length > 0 ? [nextCommands(commands, "", words)] : []),
      ...mappingBlocks(one, words),
    ],
  };
}

/** Of a table that is read and has columns that are no known indicators: how they are made so. */
function mappingBlocks({ source, reading: { mapping } }: Inspection, { inspection: say }: Messages): Block[] {
  if (source === null || mapping === null) return [];
  return [paragraph(say.why.mapping), { kind: "command", text: mapping }];
}

function sizeText(bytes: number, { inspection: { size: say } }: Messages): string {
  if (bytes < 1000) return say.bytes({ n: bytes });
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1000, say.kilobytes] : [bytes / 1_000_000, say.megabytes];
  return unit({ n, decimals: n < 10 ? 1 : 0 });
}

/** Signs between cells that have a name. */
const DELIMITERS: ReadonlyMap<string, Exclude<keyof Messages["inspection"]["delimiter"], "other">> = new Map([
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
  [" ", "space"],
]);

function delimiterText(sign: string | null, { inspection: say }: Messages): string {
  if (sign === null) return say.oneCell;
  const name = DELIMITERS.get(sign);
  return say.delimited({
    delimiter: name === undefined ? say.delimiter.other({ sign }) : say.delimiter[name],
  });
}

function readAs(
  { format, encoding, delimiter, quote, tables }: Inspection,
  words: Messages,
  isWhole: boolean,
): string {
  const { inspection: say } = words;
  const parts: string[] = [];
  if (encoding !== null) parts.push(say.encoding({ label: encoding }));
  if (format === "csv") parts.push(delimiterText(delimiter, words), say.quotes({ quote }));
  if (format === "xlsx" || format === "xls") {
    const names = [...new Set(tables.map(({ name }) => name))];
    const hidden = new Set(tables.filter((table) => table.hidden).map(({ name }) => name)).size;
    const some = firstOf(
      names.map((name) => quoted(name, words)),
      SHEETS,
    );
    parts.push(say.sheets({ sheets: names.length, hidden, names: isWhole ? say.some(some) : undefined }));
  }
  const filled = tables.reduce((sum, table) => sum + filledIn(table), 0);
  if (tables.length > 0) parts.push(say.filled({ cells: filled }));
  return say.readAs({ parts });
}

function filledIn({ headerRows, rows, notes }: Inspection["tables"][number]): number {
  return [...headerRows, ...rows].reduce(
    (sum, row) => sum + row.reduce<number>((of, cell) => of + (cell === null ? 0 : 1), 0),
    notes.length,
  );
}

function treeBlocks({ tree }: Inspection, { inspection: say }: Messages, isWhole: boolean): Block[] {
  if (tree === null) return [];
  const depthOf = (path: string) => path.split(/[./]|\[\]/u).length;
  // The top says what a document is, and what comes most often says what it is full of.
  const levels = [1, 2, 3, 4, 5].map((most) => tree.filter(({ path }) => depthOf(path) <= most));
  const top = levels.findLast(({ length }) => length <= PATHS) ?? levels[0]!;
  const telling = [...top, ...tree.filter((one) => !top.includes(one)).sort((a, b) => b.count - a.count)];
  const chosen = new Set(telling.slice(0, PATHS));
  const shown = tree.filter((one) => chosen.has(one));
  const lines = shown.map(({ path, kind, count, example }) =>
    say.path({
      path: path === "" ? say.whole : oneLine(path),
      kind,
      count,
      example: example === null ? undefined : shortLine(example),
    }),
  );
  const more = tree.length - shown.length;
  return section(say.tree, [
    { ...list(lines), brief: !isWhole },
    ...(more > 0 ? [note(say.morePaths({ n: more }))] : []),
  ]);
}

type Problem = Inspection["problems"][number];

/** What is odd, the gravest first, by kind: those of one have the same code and are as grave. */
function problemKinds({ problems }: Inspection): [Problem, ...Problem[]][] {
  const order = { error: 0, warning: 1, info: 2 };
  const kinds = new Map<string, Problem[]>();
  // The source's part says so already.
  const shown = problems.filter(({ code }) => code !== "unrecognised-file");
  for (const problem of [...shown].sort((a, b) => order[a.severity] - order[b.severity]))
    gather(kinds, `${problem.severity} ${problem.code}`, problem);
  return [...kinds.values()] as [Problem, ...Problem[]][];
}

function nothingOdd({ reading }: Inspection, { inspection: say }: Messages): Block[] {
  // Why nothing is taken from it is what is odd about it.
  if (reading.refused !== null) return [];
  const left = reading.unresolved.length;
  return [paragraph(left > 0 ? say.nothingOddBut({ names: left }) : say.nothingOdd)];
}

/** A line for each kind, with the first of it. */
function problemLines(one: Inspection, words: Messages): Block[] {
  const { inspection: say } = words;
  const kinds = problemKinds(one);
  if (kinds.length === 0) return nothingOdd(one, words);
  const items = kinds.slice(0, KINDS_OF_PROBLEM).map(([first, ...more]) => ({
    mark: first.severity === "info" ? "·" : "!",
    text: oneLine(problemText(first, words, 1 + more.length), 600),
  }));
  const left = kinds.length - items.length;
  return [
    { ...list(items), brief: true },
    ...(left > 0 ? [note(say.moreKinds({ n: left, option: "--notes" }))] : []),
  ];
}

/** Of many places the first, which is where to look. */
function problemText({ severity, message, locator }: Problem, words: Messages, n: number): string {
  const { inspection: say } = words;
  const [first, ...others] = locator?.split("; ") ?? [];
  const place = first && `${fewPlaces(first, words)}${others.length > 0 ? "; …" : ""}`;
  return say.problemOf({ severity: say.severity[severity], n, place: place ?? null, message });
}

function problemBlocks(one: Inspection, words: Messages): Block[] {
  const { inspection: say } = words;
  const kinds = problemKinds(one);
  if (kinds.length === 0) return nothingOdd(one, words);
  const blocks = kinds.flatMap((found): Block[] => [
    list(
      found
        .slice(0, OF_A_KIND)
        .map(({ severity, message, locator: place }) =>
          oneLine(say.problemAt({ severity: say.severity[severity], place, message }), 600),
        ),
    ),
    ...(found.length > OF_A_KIND ? [note(say.moreLikeIt({ n: found.length - OF_A_KIND }))] : []),
  ]);
  return section(say.problems({ n: kinds.flat().length }), blocks);
}

/** Indicators and names that are listed before the rest is only counted. */
const INDICATORS = 8;
const NAMES = 6;

/** Whose file it is, and what would be taken from it; of an unknown one the command that maps it. */
function sourceBlocks(one: Inspection, words: Messages, isWhole: boolean): Block[] {
  const { mapping } = one.reading;
  const command: Block[] =
    one.source === null && mapping !== null ? [{ kind: "command", text: mapping }] : [];
  return [{ ...list(sourceSentences(one, words, isWhole)), brief: !isWhole }, ...command];
}

function sourceSentences(one: Inspection, words: Messages, isWhole: boolean): string[] {
  const { source, otherSources, reading } = one;
  const { inspection: say } = words;
  if (source === null) return unrecognised(one, words);
  const { refused } = reading;
  const [second, ...more] = otherSources;
  return [
    // That a table of one's own has nothing but its columns to be known by says nothing of its figures.
    say.known({ ...source, confidence: isWhole || !isOwnTable(source.id) ? source.confidence : undefined }),
    refused === null
      ? takenSentence(reading, words)
      : say.refused({ message: refused.message, wayOut: refused.wayOut }),
    ...(second === undefined
      ? []
      : [
          second.confidence === source.confidence
            ? say.asSure({ title: second.title, id: second.id, more: more.length })
            : say.lessSure({ ...second, more: more.length, taken: source.id }),
        ]),
    ...nameLines(reading.unresolved, words),
  ];
}

function takenSentence(reading: Inspection["reading"], { inspection: say, text }: Messages): string {
  const { observations, countries, years, undated, indicators } = reading;
  if (observations === 0) return say.nothing;
  const ids = indicators.map(({ id, observations: count }) =>
    indicators.length > 1 ? say.withCount({ id: oneLine(id, 40), observations: count }) : oneLine(id, 40),
  );
  return text([
    say.gives({
      observations,
      countries,
      years: years === null ? say.noYear : say.years(years),
      indicators: say.some(firstOf(ids, INDICATORS)),
    }),
    ...(undated === 0 ? [] : [undated === observations ? say.allUndated : say.undated({ undated })]),
  ]);
}

function nameLines(unresolved: Inspection["reading"]["unresolved"], words: Messages): string[] {
  const { inspection: say } = words;
  const misses = unresolved.filter(({ match }) => match !== "not-a-country");
  const others = unresolved.filter(({ match }) => match === "not-a-country");
  const missed = misses.map(({ name, locator, suggestions, rows }) =>
    say.miss({
      name: shortLine(name),
      place: locator,
      moreRows: (rows ?? 1) - 1,
      near: suggestions,
      nearCount: suggestions.length,
    }),
  );
  const names = others.map(({ name }) => quoted(name, words));
  return [
    ...(misses.length === 0
      ? []
      : [say.notResolved({ rows: rowsOf(misses), names: say.some(firstOf(missed, NAMES)) })]),
    ...(others.length === 0
      ? []
      : [say.noCountries({ rows: rowsOf(others), names: say.some(firstOf(names, NAMES)) })]),
  ];
}

/** How many rows of a user's table bear the names; 0 of a publisher's, where they are not counted. */
function rowsOf(names: Inspection["reading"]["unresolved"]): number {
  return names.reduce((sum, { rows }) => sum + (rows ?? Number.NaN), 0) || 0;
}

function unrecognised(one: Inspection, { inspection: say }: Messages): string[] {
  const { refused } = one.reading;
  return [
    say.unrecognised,
    ...(refused === null ? [] : [say.problem({ message: refused.message })]),
    say.why[whyNot(one)],
  ];
}

function whyNot({ reading, tables, tree }: Inspection): keyof Messages["inspection"]["why"] {
  if (reading.mapping !== null) return "mapping";
  if (tree !== null) return "tree";
  if (tables.some(({ countries }) => countries !== null)) return "onlyCountries";
  return tables.some(({ rows }) => rows.length > 0) ? "noCountries" : "noTable";
}

/** Tables told in full, and those that have a line of their own; notes and names before they are only counted. */
const IN_FULL = 2;
const WITH_A_LINE = 15;
const NOTES = 20;
const MISSES = 5;
/** Columns of few words that are told, and words that are few. */
const KINDS = 4;
const WORDS = 8;
/** Longer texts are no kinds of rows, and would be cut. */
const LONGEST = 40;

/** The table that matters most with its first rows, and some of the others by a line each. */
function tableLines(one: Inspection, rows: number, words: Messages): Block[] {
  const { inspection: say } = words;
  const [first] = inFull(one.tables);
  const others = one.tables.filter((table) => table !== first);
  const lines = others.slice(0, OTHER_TABLES).map((table) => heading(one, table, words));
  const left = others.length - lines.length;
  return [
    ...(first === undefined
      ? []
      : [
          {
            kind: "section" as const,
            title: heading(one, first, words),
            blocks: [
              ...sampleBlocks(first, rows, words),
              { ...list([countrySentence(first, words, one)].filter((text) => text !== "")), brief: true },
            ],
          },
        ]),
    ...section(first === undefined ? say.tables : say.otherTables, [
      { ...list([...lines, ...(left > 0 ? [say.moreTables({ n: left })] : [])]), brief: true },
    ]),
  ];
}

/** The tables that matter most with their first rows, and the others by a line each. */
function tableBlocks(one: Inspection, rows: number, words: Messages): Block[] {
  const { inspection: say } = words;
  const full = inFull(one.tables);
  const others = one.tables.filter((table) => !full.includes(table));
  const lines = others.slice(0, WITH_A_LINE).map((table) => heading(one, table, words));
  const more = others.length > WITH_A_LINE ? [say.moreTables({ n: others.length - WITH_A_LINE })] : [];
  return [
    ...full.map((table) => fullTable(one, table, rows, words)),
    ...section(full.length === 0 ? say.tables : say.otherTables, [list([...lines, ...more])]),
  ];
}

/** Those that give observations, most first; where none does, the first that have rows, hidden ones last. */
function inFull(tables: readonly InspectedTable[]): readonly InspectedTable[] {
  const giving = tables.filter(({ observations }) => observations > 0);
  if (giving.length > 0) return [...giving].sort((a, b) => b.observations - a.observations).slice(0, IN_FULL);
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return [...filled.filter(({ hidden }) => !hidden), ...filled.filter(({ hidden }) => hidden)].slice(
    0,
    IN_FULL,
  );
}

function fullTable(one: Inspection, table: InspectedTable, rows: number, words: Messages): Block {
  const { inspection: say } = words;
  const said = [
    countrySentence(table, words, one),
    ...(table.rows.length > rows ? kindsSentence(table, words) : []),
    table.notes.length > 0 ? say.around(firstOf(notesByRow(table, words), NOTES)) : "",
  ];
  return {
    kind: "section",
    title: heading(one, table, words),
    blocks: [...sampleBlocks(table, rows, words), list(said.filter((text) => text !== ""))],
  };
}

function sampleBlocks(table: InspectedTable, rows: number, words: Messages): Block[] {
  if (rows === 0 || table.rows.length === 0) return [];
  const more = table.rows.length - rows;
  return [sampleOf(table, rows, words), ...(more > 0 ? [note(words.inspection.moreRows({ n: more }))] : [])];
}

/** Which words tell rows apart, not all of which are shown: of columns in which few stand, each in several rows and none in hardly any. */
function kindsSentence({ columns, rows, countries }: InspectedTable, words: Messages): string[] {
  const { inspection: say } = words;
  const kinds = columns.flatMap((title, column) => {
    if (title === countries?.column || title === countries?.codeColumn) return [];
    const found = new Map<string, number>();
    let blank = 0;
    for (const row of rows) {
      const cell = row[column] ?? null;
      if (cell === null) blank += 1;
      else if (typeof cell === "number" || String(cell).length > LONGEST) return [];
      else found.set(String(cell), (found.get(String(cell)) ?? 0) + 1);
      if (found.size > WORDS) return [];
    }
    const areKinds = found.size > 1 && 10 * blank <= rows.length && [...found.values()].every((n) => n > 1);
    if (!areKinds) return [];
    const kind = { title: shortLine(title), words: [...found.keys()].map((one) => quoted(one, words)) };
    return [say.kind(kind)];
  });
  return kinds.length === 0 ? [] : [say.kinds({ columns: kinds.slice(0, KINDS) })];
}

/** `line 9 “Total”, 108.5`: the notes of one row together, under the place of the first. */
function notesByRow({ notes, notePlaces }: InspectedTable, words: Messages): string[] {
  const rows = new Map<string, string[]>();
  notes.forEach((note, i) => {
    const text = typeof note === "number" ? numberText(note, words) : quoted(String(note), words);
    const row = rowOf(notePlaces[i]!, words);
    gather(rows, row, text);
  });
  return [...rows].map(([row, texts]) => `${row} ${words.inspection.some(firstOf(texts, NOTES))}`);
}

function heading(one: Inspection, table: InspectedTable, words: Messages): string {
  return words.inspection.table({ name: titleOf(one, table, words), extent: extent(one, table, words) });
}

function titleOf(
  { format, tables }: Inspection,
  table: InspectedTable,
  { inspection: say }: Messages,
): string {
  const { name, hidden, columns, rows, rowNumbers, headerRowNumbers } = table;
  const isTree = format === "json" || format === "yaml" || format === "xml";
  const own = isTree
    ? say.list({ name: name === "" ? say.wholeFile : shortLine(name) })
    : name === ""
      ? say.unnamed({ hasColumns: columns.length > 0 })
      : say.sheet({ name: shortLine(name) });
  const hasTwins = tables.filter((other) => other.name === name).length > 1 && rows.length > 0;
  const span = { from: headerRowNumbers[0] ?? rowNumbers[0]!, to: rowNumbers.at(-1)! };
  return say.called({ name: own, hidden, rows: hasTwins ? say.between[lineOrRow(format)](span) : undefined });
}

function lineOrRow(format: Inspection["format"]): "line" | "row" {
  return format === "csv" ? "line" : "row";
}

/** Where the header stands: `on line 3`, `in rows 1 to 2`. */
function headerPlace(
  format: Inspection["format"],
  [from, ...others]: readonly number[],
  { at }: Messages["inspection"],
): string {
  const word = lineOrRow(format);
  const to = others.at(-1) ?? from!;
  return from === to ? at[word]({ from }) : at[`${word}s`]({ from: from!, to });
}

function extent(
  { format, source }: Inspection,
  table: InspectedTable,
  { inspection: say }: Messages,
): string {
  const { rows, columns, notes, observations, headerBy, headerRowNumbers } = table;
  if (rows.length === 0) {
    const what = columns.length > 0 ? say.headerAlone({ columns: columns.length }) : say.noTable;
    return notes.length === 0 ? what : say.withText({ what, notes: notes.length });
  }
  return say.extent({
    parts: [
      say.cells({ rows: rows.length, columns: columns.length }),
      ...(headerBy === "keys"
        ? []
        : headerBy === "none"
          ? [say.noHeader]
          : [
              say.header({
                isGuessed: headerBy === "guessed",
                at: headerPlace(format, headerRowNumbers, say),
              }),
            ]),
      ...(source !== null && observations > 0 ? [say.taken({ observations })] : []),
    ],
  });
}

function countrySentence(
  { countries, rows, observations }: InspectedTable,
  { inspection: say, text }: Messages,
  { source, reading }: Inspection,
): string {
  if (countries === null) return rows.length === 0 || observations > 0 ? "" : say.noColumn;
  const { column, codeColumn, names, resolved, unresolved } = countries;
  if (resolved === names) return say.allKnown({ column: shortLine(column), names });
  // What a name may be is shown above with its place.
  const above = new Set(source === null ? [] : reading.unresolved.map(({ name }) => name));
  const misses = unresolved.map(({ name, match, suggestions: [suggestion] }) =>
    say.near({
      name: shortLine(name),
      suggestion: match === "not-a-country" || above.has(name) ? undefined : suggestion,
    }),
  );
  return text([
    say.someKnown({
      column: shortLine(column),
      resolved,
      names,
      misses: say.some(firstOf(misses, MISSES)),
    }),
    ...(codeColumn === null ? [] : [say.codesKnown({ column: shortLine(codeColumn) })]),
  ]);
}

/** The row of a place: `row 12` of `Sheet!B12`, `line 3` of `line 3, column 1`. */
function rowOf(locator: string, { inspection: say }: Messages): string {
  const [, row] = /^.*![A-Z]+(\d+)$/su.exec(locator) ?? [];
  return row === undefined ? locator.replace(/, column \d+$/u, "") : say.row({ row });
}

/** The first `count` rows of a table; the first column is the row's number. */
function sampleOf({ columns, rows, rowNumbers }: InspectedTable, count: number, words: Messages): Table {
  const shown = rows.slice(0, count);
  const texts = columns.map((name, column) => ({
    title: oneLine(name, 40),
    cells: shown.map((row) => textOf(row[column] ?? null, words)),
    figures: shown.some((row) => typeof row[column] === "number"),
  }));
  // A column that is empty as far as it is shown and has no title says nothing.
  const telling = texts.filter(
    ({ title, cells }) => !(/^#\d+$/u.test(title) && cells.every((text) => text === "")),
  );
  return {
    kind: "table",
    columns: [
      { title: "", figures: true },
      ...telling.map(({ title, figures }, i) => ({
        title,
        figures,
        ...(i === 0 ? {} : { drop: i }),
      })),
    ],
    rows: shown.map((_, row) => [String(rowNumbers[row]), ...telling.map(({ cells }) => cells[row]!)]),
    whole: "--format json",
  };
}

/** Text from a file on one line, harmless to a terminal, and no longer than `most`. */
function oneLine(text: string, most = 200): string {
  const line = visible(
    text
      .slice(0, most * 2)
      .replace(/\s+/gu, " ")
      .trim(),
  );
  return cutAt(line, most);
}

/** A number of a file: whole ones whole, others to six digits. */
function numberText(value: number, { numbers }: Messages): string {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : numbers.figure(value);
}

function textOf(cell: InspectedTable["rows"][number][number], words: Messages): string {
  if (cell === null) return "";
  return typeof cell === "number" ? numberText(cell, words) : oneLine(String(cell));
}

/** The first `most` of some texts, and how many more there are. */
function firstOf(texts: readonly string[], most: number) {
  return { shown: texts.slice(0, most), more: Math.max(0, texts.length - most) };
}

/** A text of a file as it stands within a sentence. */
function shortLine(text: string): string {
  return oneLine(text, 60);
}

function quoted(text: string, words: Messages): string {
  return words.quoted(shortLine(text));
}
