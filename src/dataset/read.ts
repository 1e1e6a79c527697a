import { countries, resolve } from "../countries/index.ts";
import { isCountry } from "../countries/resolve.ts";
import { defined } from "../model/collections.ts";
import type { Observation } from "../model/observation.ts";
import { DECLINED_FILE, type Problem, ShortlistError } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";
import type { FileBytes, ParsedFile } from "../model/table.ts";
import type { Figures } from "../sources/collector/store.ts";
import type { ReadContext, Reading, Recognition, Source, Where } from "../sources/contract.ts";
import { sourcesWith } from "../sources/index.ts";
import { type Mapping, readMapped } from "../sources/user/mapping.ts";
import { StreamUnfit } from "../tables/csv/stream.ts";
import { asShown, percentProblems } from "../tables/layout/as-seen.ts";
import { foldHeader, WITHIN } from "../tables/layout/header.ts";
import { sheetOf } from "../tables/locate.ts";
import { readFile, type ReadOptions as TextOptions } from "../tables/read.ts";
import { pageRefusal } from "../tables/text.ts";
import { hiddenProblems } from "../tables/workbook/hidden.ts";
import { catalogue, nearlyKnown } from "./catalogue.ts";
import { cutTables, doubtfulMarks, mixedKinds } from "./doubts.ts";
import { unreadRows, unreadSheets } from "./unread.ts";

/** What the user says of a table, for what it does not tell by itself. */
type Asked = Pick<ReadContext, "decimal" | "where" | "scales" | "about" | "figures"> & {
  /** The plug-ins of the run; absent: all that are loaded. */
  readonly plugins?: Parameters<typeof sourcesWith>[0];
};
export type ReadOptions = TextOptions & Asked;

/** One file, read by the adapter that knows it best. */
export interface FileReading extends Reading {
  readonly path: string;
  readonly source?: string;
  readonly recognition?: Recognition;
  /** Of what streamed by what is wrong with its cells: figures that it holds twice are told among it once all are at hand. */
  readonly found?: readonly Problem[];
}

/** Kosovo and Taiwan are states here but cannot join a treaty that the Secretary-General keeps. */
const NOT_IN_UN_TREATIES = new Set(["XKX", "TWN"]);

const context: ReadContext = {
  resolve,
  states: () =>
    countries().flatMap(({ iso3, standing }) =>
      standing === "state" && !NOT_IN_UN_TREATIES.has(iso3) ? [iso3] : [],
    ),
  indicator: (id) => catalogue.get(id),
  nearly: nearlyKnown,
};

function contextFor({ decimal, where, scales, about, figures }: Asked): ReadContext {
  return { ...context, ...defined({ decimal, where, scales, about, figures }) };
}

/**
 * The adapter that knows a file (as its sheets show it), judged by content; undefined where none does. Where rows are asked for by a
 * column that the file has, it is read as a table of the user's own: what they mean by it is not the publisher's.
 */
export function recognise(
  file: ParsedFile,
  { where = [], plugins }: Pick<Asked, "where" | "plugins"> = {},
): { source: Source; recognition: Recognition } | undefined {
  let best: { source: Source; recognition: Recognition } | undefined;
  const isAsked = where.length > 0 && hasTitles(file, where);
  const sources = sourcesWith(plugins);
  for (const source of isAsked ? sources.filter(({ id }) => isOwnTable(id)) : sources) {
    const recognition = source.recognise(file);
    if (recognition && recognition.confidence > (best?.recognition.confidence ?? 0))
      best = { source, recognition };
  }
  return best;
}

function hasTitles({ tables }: ParsedFile, where: readonly Where[]): boolean {
  const wanted = where.map(({ column }) => foldHeader(column));
  return tables.some(({ rows }) =>
    rows.slice(0, WITHIN).some((row) => {
      const titles = new Set(row.cells.map(foldHeader));
      return wanted.every((title) => titles.has(title));
    }),
  );
}

/** One file as it is written, with its text where that may be prose. */
export function readAnyFile(file: FileBytes, options: ReadOptions = {}): Promise<ParsedFile> {
  const isProse = (text: string) => sourcesWith(options.plugins).some((source) => source.isProse?.(text));
  // Rows that are asked for are a table's.
  const asked = options.where?.length ? {} : { isProse };
  return readFile(file, { isName: isCountry, prose: true, ...asked, ...options });
}

/** Reads one file to observations; a file that no adapter knows gives none, and says so. */
export async function readSourceFile(file: FileBytes, options: ReadOptions = {}): Promise<FileReading> {
  return readParsedFile(await readAnyFile(file, options), options);
}

/** The same for a file whose tables have been read already. */
export function readParsedFile(file: ParsedFile, options: Asked = {}): FileReading {
  refuseMisnamed(file);
  const shown = asShown(file);
  const known = recognise(shown, options);
  const parsed = known?.recognition.isProse ? asProse(shown) : shown;
  if (!known) {
    const declined = declinedBy(shown, options);
    if (!declined && parsed.format === "html") throw pageRefusal(file.path);
    return {
      path: file.path,
      observations: [],
      unresolved: [],
      // What is wrong with it as a table is nothing to a text that was told for what it is.
      problems: declined
        ? [...asProse(parsed).problems, declined]
        : [...parsed.problems, unknownFile(parsed)],
    };
  }
  const { source, recognition } = known;
  const { figures, ...asked } = options;
  const read = (into: Asked) =>
    namingFile(file.path, () => source.read(parsed, recognition, contextFor(into)));
  const isLargeTable = figures !== undefined && isOwnTable(source.id) && parsed.format === "csv";
  const reading = (isLargeTable && inColumns(figures, () => read(options))) || read(asked);
  const doubts = isOwnTable(source.id)
    ? nothingRead(file.path, reading)
    : doubtfulMarks(parsed, reading.observations);
  const observations = markPartial(reading.observations, source, recognition);
  return {
    path: file.path,
    source: source.id,
    recognition,
    // Where they stand in columns, those at hand only tell what there is.
    ...(reading.inColumns === undefined
      ? { observations }
      : { observations: [], inColumns: reading.inColumns }),
    unresolved: reading.unresolved,
    problems: [
      ...parsed.problems,
      ...workbookProblems(known.recognition.isProse ? parsed : file, reading),
      ...doubts,
      ...cutTables(file.path, source, observations),
      ...reading.problems,
    ],
  };
}

/** What is read into columns; undefined where they have no room for all that is said of the figures. */
function inColumns(figures: Figures, read: () => Reading): Reading | undefined {
  const forget = figures.mark();
  try {
    return read();
  } catch (cause) {
    forget();
    if (cause instanceof StreamUnfit) return undefined;
    throw cause;
  }
}

/** A text without the tables that it might be taken for, and without what is wrong with them. */
export function asProse({ delimiter: _delimiter, quote: _quote, ...file }: ParsedFile): ParsedFile {
  return { ...file, tables: [], problems: file.prose?.problems ?? [] };
}

/** Reads a file by an explicit mapping of its columns: recognition is off, and only mapped columns are read. */
export async function readMappedFile(
  file: FileBytes,
  mapping: Mapping,
  options: Omit<ReadOptions, "figures"> = {},
): Promise<FileReading> {
  const parsed = await readFile(file, { isName: isCountry, ...options });
  refuseMisnamed(parsed);
  const reading = readMapped(asShown(parsed), mapping, contextFor(options));
  return {
    ...reading,
    path: file.path,
    source: "mapped",
    recognition: { layout: "mapped", confidence: 1 },
    problems: [...parsed.problems, ...workbookProblems(parsed, reading), ...reading.problems],
  };
}

/** That a table of countries gives no figure is never passed over: if nothing else is said, then that. */
function nothingRead(
  path: string,
  { observations, unresolved, problems }: Pick<Reading, "observations" | "unresolved" | "problems">,
): readonly Problem[] {
  const isSaid = unresolved.length > 0 || problems.some(({ severity }) => severity !== "info");
  if (observations.length > 0 || isSaid) return [];
  const message =
    "the titles are those of a table of countries, and no figure stands below them: nothing was read from this file. See whether its header stands above its rows";
  return [{ severity: "warning", code: "nothing-read", message, file: path }];
}

/** What its workbook hides, and shows as percentages, of the sheets that figures were taken from, and what else stands in it. */
function workbookProblems(parsed: ParsedFile, reading: Reading): readonly Problem[] {
  const sheets = new Set(reading.observations.map(({ locator }) => sheetOf(locator)));
  return [
    ...hiddenProblems(parsed, sheets),
    ...percentProblems(parsed, sheets),
    ...mixedKinds(parsed.path, reading.observations),
    ...unreadSheets(parsed, reading, sheets),
    ...unreadRows(parsed, reading),
  ];
}

/** Marks what comes from a list that its layout says is partial by design. */
function markPartial(
  observations: readonly Observation[],
  { layouts }: Source,
  { layout }: Recognition,
): readonly Observation[] {
  const partial = layouts.find(({ id }) => id === layout)?.partial ?? [];
  if (partial.length === 0) return observations;
  return observations.map((one) => (partial.includes(one.indicator) ? { ...one, partial: true } : one));
}

/**
 * Evidence is not taken from a file whose name says one thing and whose content is another, readable as it may be: it may
 * be the wrong file. Renaming it is a deliberate answer.
 */
function refuseMisnamed(file: ParsedFile): void {
  const misnamed = file.problems.find(({ code }) => code === "not-what-its-name-says");
  if (!misnamed) return;
  throw new ShortlistError(misnamed.code, misnamed.message.split(";")[0]!, {
    where: { file: file.path },
    wayOut: `Check that it is the right file; if it is, rename it to end in .${file.format}.`,
  });
}

/** An adapter that throws anything but a ShortlistError met a layout it did not foresee: say which file. */
function namingFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ShortlistError || cause instanceof StreamUnfit) throw cause;
    throw new ShortlistError(
      "unknown-layout",
      `the file was recognised but cannot be read: ${(cause as Error).message}`,
      {
        where: { file: path },
        wayOut: "Check that the file is complete; “shortlist sources” lists the layouts that are known.",
        cause,
      },
    );
  }
}

/** What the first adapter that knows better says of a file that nothing recognises. */
function declinedBy(file: ParsedFile, { plugins }: Asked): Problem | undefined {
  for (const { declines } of sourcesWith(plugins)) {
    const message = declines?.(file);
    if (message !== undefined) return { severity: "warning", code: DECLINED_FILE, message, file: file.path };
  }
  return undefined;
}

function unknownFile(file: ParsedFile): Problem {
  return {
    severity: "info",
    code: "unrecognised-file",
    message: "no adapter recognises this file; nothing was read from it",
    file: file.path,
  };
}
