import { ShortlistError } from "../../model/error.ts";
import { Collector } from "../collector/index.ts";
import type { Iso3, ReadContext, Source } from "../contract.ts";
import { readAct } from "./dates.ts";
import { listOfDocument, listOfTable, type Participant, type ParticipantList } from "./list.ts";
import { fitsPalermo, isPalermo, SIGNATORIES } from "./treaty.ts";

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
  indicators: [
    {
      id: "palermo.status",
      title: "Palermo Protocol",
      summary:
        "Whether a state is party to the Protocol to Prevent, Suppress and Punish Trafficking in Persons, has only " +
        "signed it, or neither, by the depositary's list.",
      categories: ["none", "signatory", "party"],
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
    if (context.states && isWhole(list, context, collector)) {
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
function isWhole(list: ParticipantList, context: ReadContext, collector: Collector): boolean {
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
