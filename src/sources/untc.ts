import { counted } from "../model/collections.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Cell, ParsedFile, Table, XmlElement } from "../model/table.ts";
import { isDay } from "../tables/dates.ts";
import { findHeader, type HeaderSpec, locate } from "../tables/index.ts";
import { Collector } from "./collector/index.ts";
import type { Iso3, ReadContext, Source } from "./contract.ts";
import { asDated } from "./published.ts";

/** Names that are clear in a list of the United Nations, which calls the other Congo by its full name, but not elsewhere. */
const UN_NAMES: Readonly<Record<string, string>> = { Congo: "Republic of the Congo" };

/** Participation in the Palermo Protocol on trafficking in persons (chapter XVIII 12 a of the collection). */
export const untc: Source = {
  id: "untc",
  title: "United Nations Treaty Collection, XVIII-12-a (Palermo Protocol)",
  summary: "Which states signed, and which are party to, the UN Protocol against trafficking in persons.",
  publisher: "United Nations, Office of Legal Affairs, Treaty Section",
  attribution: "Status of the Palermo Protocol: United Nations Treaty Collection.",
  terms: "Not stated in the files; the terms of use of the United Nations web sites apply.",
  url: "https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18",
  release: {
    kind: "continuous",
    pages: ["https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18"],
  },
  published: asDated,
  indicators: [
    {
      id: "palermo.status",
      title: "Palermo Protocol",
      summary:
        "Whether a state is party to the Protocol to Prevent, Suppress and Punish Trafficking in Persons, has only " +
        "signed it, or neither, by the depositary's list.",
      categories: ["none", "signatory", "party"],
      kind: "effort",
    },
  ],
  layouts: [
    { id: "xml", title: "The collection's XML export", precedence: 20 },
    { id: "csv", title: "Table of participants (Participant, Signature, Ratification …)", precedence: 10 },
  ],

  recognise(file) {
    if (file.root) return isPalermo(file.root) ? { layout: "xml", confidence: 0.95 } : undefined;
    const list = listOfTable(file);
    return list && fitsPalermo(list) ? { layout: "csv", confidence: 0.8 } : undefined;
  },

  read(file, recognition, context) {
    const list = file.root ? listOfDocument(file.root) : listOfTable(file);
    if (!list || list.rows.length === 0) {
      throw new ShortlistError("unknown-layout", "the treaty document has no list of participants", {
        where: { file: file.path },
        wayOut: "expected a table with the columns Participant, Signature and Ratification (or Accession …)",
      });
    }
    const status = statusOf(list);
    const collector = new Collector(file, context, {
      source: "untc",
      layout: recognition.layout,
      ...(status.date === undefined ? {} : { vintage: status.date }),
    });
    sayStatus(list, status, collector);
    for (const table of file.tables) {
      const other = table === list.table ? undefined : listOfTable({ ...file, tables: [table] });
      if (other) collector.unread(table, other.locator);
    }
    sayEnd(list, collector);
    const edition = `UN Treaty Collection XVIII-12-a, ${status.words}`;
    const year = status.date === undefined ? {} : { year: Number(status.date.slice(0, 4)) };
    const listed = new Set<Iso3>();
    for (const row of list.rows) {
      // A line without dates is a note under the table.
      const country = hasDates(row) ? collector.country(plainName(row), row.name.locator) : undefined;
      if (country === undefined) continue;
      listed.add(country);
      const read = readRow(row, collector);
      if (!read) continue;
      collector.observeOnce({
        country,
        indicator: "palermo.status",
        ...year,
        value: read.value,
        locator: read.locator,
        note: `${edition}; ${read.words}`,
      });
    }
    if (context.states && isComplete(list, context, collector)) {
      for (const country of context.states()) {
        if (listed.has(country)) continue;
        collector.observe({
          country,
          indicator: "palermo.status",
          ...year,
          value: "none",
          locator: list.locator,
          note: `${edition}; not in the list of participants, which names every state that signed or is party`,
        });
      }
    }
    return collector.finish();
  },
};

interface Status {
  /** ISO date of the status, or of the newest act in the list. */
  readonly date?: string;
  /** Where the newest act stands; absent where the document states its own date. */
  readonly newest?: string;
  readonly words: string;
}

/** The day that the list describes: the one it states, else the newest date in it (the list is of that day or later). */
function statusOf(list: ParticipantList): Status {
  if (list.statusDate !== undefined)
    return { date: list.statusDate, words: `status as at ${list.statusDate}` };
  let newest: { date: string; locator: string } | undefined;
  for (const row of list.rows) {
    for (const { cell, locator } of [row.signature, row.act]) {
      const read = readAct(cell);
      if (read.kind === "act" && (newest === undefined || read.act.date > newest.date)) {
        newest = { date: read.act.date, locator };
      }
    }
  }
  if (!newest) return { words: "status of an unstated day" };
  return {
    date: newest.date,
    newest: newest.locator,
    words: `status of ${newest.date}, the newest date in the list`,
  };
}

function sayStatus(list: ParticipantList, status: Status, collector: Collector): void {
  if (status.date === undefined) {
    collector.problem(
      "warning",
      "no-year",
      "no date can be read in the list, so its status has no year",
      list.locator,
    );
  } else if (status.newest !== undefined) {
    collector.problem(
      "info",
      "status-date-inferred",
      `the file does not say of which day its status is; the newest date in it, ${status.date}, was taken (the list ` +
        "shows that day or a later one)",
      status.newest,
    );
  }
}

/** A text that is cut off in its last line may have lost the party's date; XML that is cut off cannot be read at all. */
function sayEnd({ table, rows }: ParticipantList, collector: Collector): void {
  const last = rows.findLast(hasDates);
  if (table === undefined || last === undefined || last !== rows.at(-1)) return;
  if (readAct(last.act.cell).kind !== "none") return;
  const message = `the list ends with "${plainName(last)}", which signed and is not said to be party: a file that is cut off ends so too. See that the list is whole`;
  collector.problem("warning", "list-may-be-cut", message, last.act.locator);
}

/** The name without the footnote marks that stand in it: `China<superscript>1</superscript>`, `China 1`, `China [1]`. */
function plainName(row: Participant): string {
  const name = String(row.name.cell ?? "")
    .replace(/<superscript>.*?<\/superscript>|<[^>]*>|\[[^\]]*\]|[*†‡¹²³⁴-⁹]/giu, "")
    .replace(/[\s,]*\d+(?:\s*,\s*\d+)*\s*$/u, "")
    .trim();
  return UN_NAMES[name] ?? name;
}

function hasDates(row: Participant): boolean {
  return readAct(row.signature.cell).kind !== "none" || readAct(row.act.cell).kind !== "none";
}

function readRow(row: Participant, collector: Collector) {
  const [signature, act] = [readAct(row.signature.cell), readAct(row.act.cell)];
  for (const [cell, place] of [
    [signature, row.signature],
    [act, row.act],
  ] as const) {
    if (cell.kind !== "bad") continue;
    const message = `"${cell.text}" is not a date of the treaty list (such as 12 Dec 2000, or 7 Jun 2004 a); it was left out`;
    collector.problem("warning", "bad-date", message, place.locator);
  }
  const signed = signature.kind === "act" ? `signed ${signature.act.date}` : "not signed";
  if (act.kind === "act") {
    const words = `party by ${act.act.manner} of ${act.act.date}, ${signed}`;
    return { value: "party", locator: row.act.locator, words };
  }
  // A party's date that cannot be read leaves open whether the state is a party.
  if (act.kind === "bad" && signature.kind === "act") collector.leftOutWith([row.signature.locator]);
  if (act.kind === "bad" || signature.kind !== "act") return undefined;
  return { value: "signatory", locator: row.signature.locator, words: `${signed}, not party` };
}

/**
 * Whether the list can be trusted to name everybody, so that absence means "neither signed nor party": its lines must
 * be as many as the document counts (or, where it counts nothing, hold every signature there ever was), and no name in
 * it may be left without a country.
 */
function isComplete(list: ParticipantList, context: ReadContext, collector: Collector): boolean {
  const count = (cell: "signature" | "act") =>
    list.rows.filter((row) => readAct(row[cell].cell).kind !== "none").length;
  const [signatories, parties] = [count("signature"), count("act")];
  const { stated } = list;
  const reason = stated
    ? stated.signatories === signatories && stated.parties === parties
      ? undefined
      : `the document counts ${stated.signatories} signatories and ${stated.parties} parties but lists ${signatories} and ${parties}`
    : signatories >= SIGNATORIES
      ? undefined
      : `it holds ${signatories} of the ${SIGNATORIES} signatures`;
  const nameless = list.rows.find((row) => {
    if (!hasDates(row)) return false;
    const { match } = context.resolve(plainName(row));
    return match === "unknown" || match === "ambiguous";
  });
  if (reason === undefined && !nameless) return true;
  collector.problem(
    "warning",
    "list-not-whole",
    `${reason ?? `no country was found for "${plainName(nameless!)}"`}: absence from the list was not taken for "none"`,
    nameless?.name.locator ?? list.locator,
  );
  return false;
}

/** A cell with its place. */
interface PlacedCell {
  readonly cell: Cell;
  readonly locator: string;
}

/** One line of the list of participants. */
interface Participant {
  readonly name: PlacedCell;
  readonly signature: PlacedCell;
  /** Ratification, acceptance, approval, accession or succession. */
  readonly act: PlacedCell;
}

/** The list of participants of one treaty, however the file writes it. */
interface ParticipantList {
  /** The table that holds it, where it is in one. */
  readonly table?: Table;
  readonly rows: readonly Participant[];
  /** Where the list stands: the place of a statement about who is not in it. */
  readonly locator: string;
  /** How many signatories and parties the document itself counts. */
  readonly stated?: { readonly signatories: number; readonly parties: number };
  /** ISO date of "Status as at …", where the document says it. */
  readonly statusDate?: string;
}

const STATUS_AS_AT =
  /status as (?:at|of)\s*:?\s*(\d{1,2}[ -](?:[a-z]{3,9}|\d{1,2})[ -]\d{4}|\d{4}-\d{2}-\d{2})/iu;

const COLUMNS: HeaderSpec = {
  name: { is: /^participants?\b/u },
  signature: { is: /^signature\b/u },
  act: { is: /\b(?:ratification|acceptance|accession)\b/u },
};

/** The participants of a table (csv, or a sheet somebody pasted the list into). */
function listOfTable(file: ParsedFile): ParticipantList | undefined {
  for (const table of file.tables) {
    const header = findHeader(table, COLUMNS);
    if (!header) continue;
    const [name, signature, act] = [
      header.columns.get("name")!,
      header.columns.get("signature")!,
      header.columns.get("act")!,
    ];
    const place = (row: { at: number; cells: readonly Cell[] }, column: number): PlacedCell => ({
      cell: row.cells[column] ?? null,
      locator: locate(file, table, row.at, column),
    });
    const preamble = table.rows.slice(0, header.index).flatMap((row) => row.cells.map(String));
    return {
      table,
      rows: header.body.map((row) => ({
        name: place(row, name),
        signature: place(row, signature),
        act: place(row, act),
      })),
      locator: locate(file, table, table.rows[header.index]!.at, name),
      ...statusDate(preamble),
    };
  }
  return undefined;
}

/** The participants of the collection's own XML: every `Row` below the one whose first entry is "Participant". */
function listOfDocument(root: XmlElement): ParticipantList | undefined {
  const places = [...walk(root, "")];
  const rows = places
    .filter(({ element }) => element.name === "Row")
    .map((row) => ({
      ...row,
      entries: [...children(row)].filter(({ element }) => element.name === "Entry"),
    }));
  const at = rows.findIndex(({ entries }) => /^participants?$/iu.test(entries[0]?.element.text ?? ""));
  if (at < 0) return undefined;
  const titles = rows[at]!.entries.map(({ element }) => element.text.toLowerCase());
  const signature = titles.findIndex((title) => COLUMNS.signature!.is.test(title));
  const act = titles.findIndex((title) => COLUMNS.act!.is.test(title));
  if (signature < 0 || act < 0) return undefined;
  const body = rows.slice(at + 1);
  const place = (row: (typeof rows)[number], column: number): PlacedCell => ({
    cell: row.entries[column]?.element.text ?? null,
    locator: row.entries[column]?.path ?? row.path,
  });
  const number = (name: string) => Number(places.find(({ element }) => element.name === name)?.element.text);
  const stated = { signatories: number("Signatories"), parties: number("Parties") };
  return {
    rows: body.map((row) => ({
      name: place(row, 0),
      signature: place(row, signature),
      act: place(row, act),
    })),
    locator: rows[at]!.path,
    ...(stated.signatories > 0 && stated.parties > 0 ? { stated } : {}),
    ...statusDate(places.map(({ element }) => element.text)),
  };
}

interface Placed {
  readonly element: XmlElement;
  readonly path: string;
}

/** Every element below one, in document order, with its path; a position is given where siblings share the name. */
function* walk(element: XmlElement, path: string): Generator<Placed> {
  for (const child of children({ element, path })) {
    yield child;
    yield* walk(child.element, child.path);
  }
}

function* children({ element, path }: Placed): Generator<Placed> {
  const total = counted(element.children.map(({ name }) => name));
  const seen = new Map<string, number>();
  for (const child of element.children) {
    const position = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, position);
    const step = total.get(child.name)! > 1 ? `${child.name}[${position}]` : child.name;
    yield { element: child, path: path === "" ? step : `${path}/${step}` };
  }
}

function statusDate(texts: readonly string[]): { statusDate?: string } {
  for (const text of texts) {
    const date = readDate(STATUS_AS_AT.exec(text)?.[1] ?? "");
    if (date !== undefined) return { statusDate: date };
  }
  return {};
}

/** The Protocol was open for signature between these days and never after (article 16). */
const OPENED = "2000-12-12";
const CLOSED = "2002-12-12";

/** Signatures received in that time: a list with fewer is an excerpt. The sister protocol and convention differ. */
const SIGNATORIES = 117;

/** Chapter XVIII, number 12 a, whatever the language of the export. */
function isPalermo(root: XmlElement): boolean {
  const text = (name: string) => find(root, name)?.text ?? "";
  if (!find(root, "Treaty") && root.name !== "Treaty") return false;
  const numbered = text("Numsect") === "12" && text("Subnumsect").toLowerCase() === "a";
  return (
    (numbered && /\bXVIII\b/u.test(chapterOf(root))) || /trafficking in persons/iu.test(text("Subtitlesect"))
  );
}

function chapterOf(root: XmlElement): string {
  const chapter = find(root, "Chapter");
  return chapter ? chapter.children.map((child) => child.text).join(" ") : "";
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/**
 * A bare table does not say which treaty it lists. It is taken for this one when every signature falls into the two
 * years in which the Protocol was open and, for a table long enough to be whole, there are as many as it received: the
 * convention and the smuggling protocol were open in the same days but have 147 and 112.
 */
function fitsPalermo(list: ParticipantList): boolean {
  const cells = list.rows.map((row) => readAct(row.signature.cell)).filter((cell) => cell.kind !== "none");
  const signatures = cells.flatMap((cell) => (cell.kind === "act" ? [cell.act] : []));
  if (signatures.length === 0 || signatures.length < 0.8 * cells.length) return false;
  const inTime = signatures.every(
    ({ date, manner }) => manner === "succession" || (date >= OPENED && date <= CLOSED),
  );
  return inTime && (cells.length < 100 || Math.abs(cells.length - SIGNATORIES) <= 3);
}

/** A date of the treaty list with the manner of the act that its suffix tells. */
interface Act {
  /** ISO date. */
  readonly date: string;
  readonly manner: "ratification" | "acceptance" | "approval" | "accession" | "succession";
}

type ActCell =
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "none" }
  | { readonly kind: "bad"; readonly text: string };

/** The collection's own marks after a date; their case counts. No mark is ratification (or plain signature). */
const MANNERS: Readonly<Record<string, Act["manner"]>> = {
  "": "ratification",
  a: "accession",
  A: "acceptance",
  AA: "approval",
  d: "succession",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** Reads a cell such as `12 Dec 2000`, `7 Jun 2004 a` or `6 Sep 2006 AA`; a day that does not exist is `bad`. */
function readAct(cell: Cell | undefined): ActCell {
  const text = String(cell ?? "")
    .replace(/<superscript>.*?<\/superscript>|\[[^\]]*\]/giu, "")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
  if (text === "") return { kind: "none" };
  const parts = /^(\d{1,2} [A-Za-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2}) ?([a-zA-Z]{0,2})$/u.exec(text);
  const date = parts ? readDate(parts[1]!) : undefined;
  const mark = parts?.[2] ?? "";
  const manner = Object.hasOwn(MANNERS, mark) ? MANNERS[mark] : undefined;
  return date === undefined || manner === undefined
    ? { kind: "bad", text }
    : { kind: "act", act: { date, manner } };
}

/** `12 Dec 2000`, `12 December 2000`, `12-12-2000` (day first, as the collection writes) or `2000-12-12` as an ISO date. */
function readDate(text: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}$/u.test(text);
  if (iso) return isDay(text) ? text : undefined;
  const written = /^(\d{1,2})[ -]([A-Za-z]{3,9}|\d{1,2})[ -](\d{4})$/u.exec(text);
  if (!written) return undefined;
  const [, day, month, year] = written as unknown as [string, string, string, string];
  const spelt = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return isoDate(year, spelt > 0 ? spelt : Number(month), day);
}

function isoDate(year: string, month: number, day: string): string | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}
