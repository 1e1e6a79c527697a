import type { XmlElement } from "../model/table.ts";
import { inflateText } from "./inflate.ts";
import { refuse } from "./refusal.ts";
import { readXml } from "./xml.ts";
import type { ZipEntry } from "./zip.ts";

/** One sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Position among the sheets that the workbook gives a part to, 0-based. */
  readonly index: number;
  /** `chart` for sheets without cells (chart and dialogue sheets). */
  readonly kind: "cells" | "chart";
  /** Undefined where the archive lacks the sheet's part. */
  readonly entry: ZipEntry | undefined;
}

/** What an archive without a workbook's parts is, by the first part that tells. */
const OTHERS: readonly (readonly [part: RegExp, what: string])[] = [
  [/^xl\/workbook\.bin$/iu, "a binary Excel workbook (.xlsb)"],
  [/^word\//iu, "a Word document"],
  [/^ppt\//iu, "a PowerPoint presentation"],
  [/^content\.xml$/iu, "an OpenDocument file (.ods, .odt)"],
  [/^Index\//iu, "an Apple iWork document"],
];

/**
 * The sheets of an xlsx workbook in the workbook's order, hidden ones too. Throws ShortlistError where the archive is not
 * a workbook, saying what it is.
 */
export async function readSheetParts(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
): Promise<SheetPart[]> {
  if (otherKind(entries) !== undefined) throw notAWorkbook(entries, path);
  const root = await readPart("_rels/.rels", bytes, entries, path);
  const target = root && relations(root, "").find((relation) => relation.type === "officeDocument")?.target;
  const workbook = target && (await readPart(target, bytes, entries, path));
  if (!workbook || local(workbook) !== "workbook") throw notAWorkbook(entries, path);

  const folder = target.includes("/") ? target.slice(0, target.lastIndexOf("/") + 1) : "";
  const file = target.slice(folder.length);
  const rels = await readPart(`${folder}_rels/${file}.rels`, bytes, entries, path);
  const byId = new Map(rels ? relations(rels, folder).map((relation) => [relation.id, relation]) : []);
  const sheets = childrenOf(workbook, "sheets").flatMap((list) => childrenOf(list, "sheet"));
  return sheets
    .filter((sheet) => sheet.attributes.name && relationId(sheet) !== undefined)
    .map((sheet, index) => {
      const relation = byId.get(relationId(sheet)!);
      return {
        name: sheet.attributes.name!,
        hidden: /hidden/iu.test(sheet.attributes.state ?? ""),
        index,
        kind: relation === undefined || relation.type === "worksheet" ? "cells" : "chart",
        entry: relation && entries.get(relation.target),
      };
    });
}

async function readPart(
  name: string,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
): Promise<XmlElement | undefined> {
  const entry = entries.get(name);
  return entry && readXml(await inflateText(bytes, entry, path), path, name).root;
}

interface Relation {
  readonly id: string;
  /** Last word of the type's address: the same in the transitional and the strict form. */
  readonly type: string;
  readonly target: string;
}

function relations(root: XmlElement, folder: string): Relation[] {
  return childrenOf(root, "Relationship").map(({ attributes }) => ({
    id: attributes.Id ?? "",
    type: (attributes.Type ?? "").replace(/^.*\//u, ""),
    target: resolve(attributes.Target ?? "", folder),
  }));
}

function resolve(target: string, folder: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => local(child) === name);
}

function local(element: XmlElement): string {
  return element.name.replace(/^.*:/u, "");
}

/** Which relation leads to a sheet's part. The prefix is `r` but for a few programs; the reader of rows says the same. */
function relationId({ attributes }: XmlElement): string | undefined {
  const other = Object.entries(attributes).find(([key, id]) => key.endsWith(":id") && id.startsWith("rId"));
  return attributes["r:id"] || attributes["R:id"] || other?.[1] || undefined;
}

function otherKind(entries: ReadonlyMap<string, ZipEntry>): string | undefined {
  if (entries.has("xl/workbook.xml")) return undefined;
  const names = [...entries.keys()];
  return OTHERS.find(([part]) => names.some((name) => part.test(name)))?.[1];
}

function notAWorkbook(entries: ReadonlyMap<string, ZipEntry>, path: string) {
  const other = otherKind(entries);
  if (other === undefined && [...entries.keys()].some((name) => name.startsWith("xl/"))) {
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
