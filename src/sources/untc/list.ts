import { counted } from "../../model/gather.ts";
import type { Cell, ParsedFile, Table, XmlElement } from "../../model/table.ts";
import { findHeader, type HeaderSpec, locate } from "../../tables/index.ts";
import { readDate } from "./dates.ts";

/** A cell with its place. */
interface PlacedCell {
  readonly cell: Cell;
  readonly locator: string;
}

/** One line of the list of participants. */
export interface Participant {
  readonly name: PlacedCell;
  readonly signature: PlacedCell;
  /** Ratification, acceptance, approval, accession or succession. */
  readonly act: PlacedCell;
}

/** The list of participants of one treaty, however the file writes it. */
export interface ParticipantList {
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
export function listOfTable(file: ParsedFile): ParticipantList | undefined {
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
export function listOfDocument(root: XmlElement): ParticipantList | undefined {
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
