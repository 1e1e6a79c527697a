import { refuse } from "../refusal.ts";
import { readAttribute, readPrefixed, XmlFault, type XmlHandler, XmlScanner } from "../xml-scanner.ts";
import { inflateText, type ZipEntry } from "./zip.ts";

/** One sheet as the workbook lists it. */
interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** `chart` for sheets without cells (chart and dialogue sheets). */
  readonly kind: "cells" | "chart";
  /** Undefined where the archive lacks the sheet's part. */
  readonly entry: ZipEntry | undefined;
}

/** The parts of an xlsx workbook that hold its cells. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  /** The shared texts and the styles; `missing` where the workbook lists them and does not hold them. */
  readonly texts: ZipEntry | "missing" | undefined;
  readonly styles: ZipEntry | "missing" | undefined;
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Largest list of sheets or relations that is read, in bytes. */
const MAX_LIST = 16 * 1024 * 1024;

/** What an archive without a workbook's parts is, by the first part that tells. */
const OTHERS: readonly (readonly [part: RegExp, what: string])[] = [
  [/^xl\/workbook\.bin$/iu, "a binary Excel workbook (.xlsb)"],
  [/^word\//iu, "a Word document"],
  [/^ppt\//iu, "a PowerPoint presentation"],
  [/^content\.xml$/iu, "an OpenDocument file (.ods, .odt)"],
  [/^Index\//iu, "an Apple iWork document"],
];

/**
 * The sheets of an xlsx workbook in the workbook's order, hidden ones too, and what their cells draw on. Throws
 * ShortlistError where the archive is not a workbook, saying what it is.
 */
export async function readWorkbookParts(
  bytes: Uint8Array,
  entries: Entries,
  path: string,
): Promise<WorkbookParts> {
  // Names of parts are the same in any case.
  const folded = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  const find = (name: string) => entries.get(name) ?? folded.get(name.toLowerCase());
  if (find("xl/workbook.xml") === undefined && otherKind(entries) !== undefined)
    throw notAWorkbook(entries, path);
  const read = async (name: string, handler: XmlHandler) => {
    const entry = find(name);
    if (entry === undefined) return false;
    if (entry.size > MAX_LIST) throw tooLarge(path, entry);
    await scanPart(bytes, entry, path, handler);
    return true;
  };
  const root = new Relations("");
  await read("_rels/.rels", root);
  // Every program writes the workbook there; a file without the part that says so is still whole.
  const place = root.list.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = new SheetList();
  if (!(await read(place, workbook)) || !workbook.isWorkbook) throw notAWorkbook(entries, path);

  const folder = place.slice(0, place.lastIndexOf("/") + 1);
  const relations = new Relations(folder);
  if (!(await read(`${folder}_rels/${place.slice(folder.length)}.rels`, relations))) {
    throw notAWorkbook(entries, path);
  }
  const byId = new Map(relations.list.map((relation) => [relation.id, relation]));
  const partOf = (type: string) => {
    const relation = relations.list.find((candidate) => candidate.type === type);
    return relation && (find(relation.target) ?? ("missing" as const));
  };
  return {
    is1904: workbook.is1904,
    texts: partOf("sharedStrings"),
    styles: partOf("styles"),
    sheets: workbook.sheets.map(({ name, hidden, id }) => {
      const relation = id === undefined ? undefined : byId.get(id);
      const isChart = relation?.type === "chartsheet" || relation?.type === "dialogsheet";
      const entry = relation && find(relation.target);
      return { name, hidden, kind: isChart ? "chart" : "cells", entry };
    }),
  };
}

/** The parts that a part of a workbook leads to, of some types: `comments` of a sheet. */
export async function readRelated(
  bytes: Uint8Array,
  entries: Entries,
  path: string,
  { name }: ZipEntry,
  types: readonly string[],
): Promise<ZipEntry[]> {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const list = entries.get(`${folder}_rels/${name.slice(folder.length)}.rels`);
  if (list === undefined) return [];
  const relations = new Relations(folder);
  if (list.size > MAX_LIST) throw tooLarge(path, list);
  await scanPart(bytes, list, path, relations);
  const parts = relations.list.flatMap(({ type, target }) =>
    types.includes(type) ? (entries.get(target) ?? []) : [],
  );
  for (const part of parts) if (part.size > MAX_LIST) throw tooLarge(path, part);
  return parts;
}

interface Relation {
  readonly id: string;
  /** Last word of the type's address: the same in the transitional and the strict form. */
  readonly type: string;
  /** Path inside the archive. Nothing outside of it is ever looked at. */
  readonly target: string;
}

/** Collects the relations of a part, whose targets are relative to its folder. */
class Relations implements XmlHandler {
  readonly list: Relation[] = [];

  constructor(private readonly folder: string) {}

  open(name: string, attributes: string): void {
    if (name !== "Relationship" || readAttribute(attributes, "TargetMode") === "External") return;
    this.list.push({
      id: readAttribute(attributes, "Id") ?? "",
      type: (readAttribute(attributes, "Type") ?? "").replace(/^.*\//u, ""),
      target: resolve(readAttribute(attributes, "Target") ?? "", this.folder),
    });
  }
}

/** Collects what a workbook's main part says of its sheets. */
class SheetList implements XmlHandler {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly id: string | undefined }[] =
    [];
  isWorkbook = false;
  is1904 = false;
  #depth = 0;

  open(name: string, attributes: string): void {
    this.#depth += 1;
    if (this.#depth === 1) this.isWorkbook = name === "workbook";
    if (name === "workbookPr") {
      this.is1904 = ["1", "true"].includes(readAttribute(attributes, "date1904") ?? "");
    }
    if (name !== "sheet" || this.#depth !== 3) return;
    this.sheets.push({
      name: readAttribute(attributes, "name") || `Sheet${this.sheets.length + 1}`,
      hidden: /hidden/iu.test(readAttribute(attributes, "state") ?? ""),
      id: readPrefixed(attributes, "id"),
    });
  }

  close(): void {
    this.#depth -= 1;
  }
}

function resolve(target: string, folder: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function otherKind(entries: Entries): string | undefined {
  const names = [...entries.keys()];
  return OTHERS.find(([part]) => names.some((name) => part.test(name)))?.[1];
}

function tooLarge(path: string, { name, size }: ZipEntry) {
  return refuse(path, {
    code: "too-large",
    what: `the part ${name.slice(0, 200)} of the workbook, which lists its parts, takes ${Math.round(size / 1024 / 1024)} MB: it was not read`,
    wayOut: "if the file opens in a spreadsheet program, save it anew as .xlsx",
  });
}

function notAWorkbook(entries: Entries, path: string) {
  const other = otherKind(entries);
  if (other === undefined && [...entries.keys()].some((name) => /^xl\//iu.test(name))) {
    return refuse(path, {
      code: "corrupt",
      what: "the file is an Excel workbook with a part missing that says which sheets it has",
      wayOut: "if it opens in a spreadsheet program, save it anew as .xlsx",
    });
  }
  return refuse(path, {
    code: "not-what-it-says",
    what: `the file is ${other ?? "a zip archive that holds no workbook"}`,
    wayOut: other === undefined ? "unpack it and give the files inside" : "save the table as .xlsx or .csv",
  });
}

/** Why the XML of a workbook's part cannot be taken for what it should say. */
export class PartFault extends Error {}

/**
 * Tells a handler the XML of one part of a workbook, piece by piece. Throws ShortlistError where the part is damaged, cut
 * short or not well-formed, or where the handler throws a PartFault; `locator` is the place to name.
 */
export async function scanPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  path: string,
  handler: XmlHandler,
  locator?: string,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  try {
    for await (const piece of inflateText(bytes, entry, path)) scanner.push(piece);
    scanner.end();
  } catch (cause) {
    if (!(cause instanceof XmlFault || cause instanceof PartFault)) throw cause;
    throw refuse(path, {
      code: cause instanceof XmlFault ? cause.code : "corrupt",
      what: `the part ${entry.name.slice(0, 200)} of the workbook ${cause.message}`,
      wayOut: "if the file opens in a spreadsheet program, save it anew as .xlsx",
      ...(locator === undefined ? {} : { locator }),
    });
  }
}
