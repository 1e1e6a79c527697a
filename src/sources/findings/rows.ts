import { isRecord } from "../../model/is-record.ts";
import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { findHeader, foldHeader, type Header, type HeaderSpec, locate } from "../../tables/index.ts";
import { cellText } from "../user/cells.ts";

const FIELDS = [
  "country",
  "factor",
  "kind",
  "rating",
  "scale",
  "reason",
  "citation",
  "date",
  "confidence",
  "analyst",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that every finding must have. */
export const REQUIRED: readonly Field[] = [
  "country",
  "factor",
  "rating",
  "reason",
  "citation",
  "date",
  "confidence",
];

/** One finding as it is written, whatever the shape of the file. */
export interface Written {
  readonly fields: Readonly<Partial<Record<Field, Cell>>>;
  /** Where a field stands, or would stand. */
  place(field: Field): string;
}

export interface Form {
  readonly layout: "findings-table" | "findings-tree";
  readonly findings: readonly Written[];
  /** The scale that is stated for the whole file, above the table or at the top of the tree. */
  readonly scale?: { readonly text: string; readonly place: string };
  /** The analyst that is stated for the whole file. */
  readonly analyst?: string;
  /** It was filled in by a program: nothing in it counts until somebody has signed. */
  readonly isPrefilled?: true;
  /** Required fields that no finding has, because the table has no such column; with the header's place. */
  readonly absent: readonly Field[];
  readonly headerPlace: string;
  /** Where the ratings are headed. */
  readonly ratingPlace: string;
  /** Other tables of the file that hold such a form: one file is one form. */
  readonly unread?: readonly { readonly table: Table; readonly place: string }[];
}

/** The form in a file: a table (CSV, workbook) or a tree (YAML, JSON); undefined where it is not the form. */
export function findForm(file: ParsedFile): Form | undefined {
  return file.data === undefined ? findTable(file) : findTree(file.data);
}

const SPEC: HeaderSpec = {
  country: { is: /^country$/u },
  factor: { is: /^factor$/u },
  rating: { is: /^rating$/u },
};

function findTable(file: ParsedFile): Form | undefined {
  const [first, ...others] = file.tables.flatMap((table) => {
    const header = findHeader(table, SPEC);
    const form = header && asForm(file, table, header);
    return form ? [{ form, table }] : [];
  });
  if (!first) return undefined;
  return { ...first.form, unread: others.map(({ table, form }) => ({ table, place: form.headerPlace })) };
}

function asForm(file: ParsedFile, table: Table, header: Header): Form | undefined {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const at = header.titles.indexOf(field);
    if (at >= 0) columns.set(field, at);
  }
  // Country, factor and rating alone could be anybody's table; reason, citation, date and confidence are the form's own.
  const own = (["reason", "citation", "date", "confidence"] as const).filter((field) => columns.has(field));
  if (own.length < 2) return undefined;
  const above = table.rows.slice(0, header.index);
  const analyst = labelled(file, table, above, /^analyst$/u)?.text;
  const scale = labelled(file, table, above, /^(?:rating )?scale$/u);
  const at = table.rows[header.index]!.at;
  const findings = header.body
    // A note under the table has one cell, and that is no rating.
    .filter((row) => {
      const filled = [...columns].filter(([, column]) => cellText(row.cells[column]) !== "");
      return filled.length > 1 || filled.some(([field]) => field === "rating");
    })
    .map((row) => ({
      fields: Object.fromEntries([...columns].map(([field, column]) => [field, row.cells[column] ?? null])),
      place: (field: Field) => locate(file, table, row.at, columns.get(field) ?? columns.get("country")!),
    }));
  return {
    layout: "findings-table",
    findings,
    ...(scale ? { scale } : {}),
    ...(analyst === undefined ? {} : { analyst }),
    absent: REQUIRED.filter((field) => !columns.has(field)),
    headerPlace: locate(file, table, at, 0),
    ratingPlace: locate(file, table, at, columns.get("rating")!),
  };
}

/** `Scale: 0 to 4` in one cell above the header, or `Scale` with `0 to 4` in the next cell. */
function labelled(
  file: ParsedFile,
  table: Table,
  rows: readonly Row[],
  label: RegExp,
): { text: string; place: string } | undefined {
  for (const { at, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const [before, ...after] = foldHeader(cell).split(":");
      if (!label.test(before!.trim())) continue;
      const inside = cellText(cell).split(":").slice(1).join(":").trim();
      if (after.length > 0 && inside !== "") return { text: inside, place: locate(file, table, at, column) };
      const next = cellText(cells[column + 1]);
      if (next !== "") return { text: next, place: locate(file, table, at, column + 1) };
    }
  }
  return undefined;
}

type Tree = Readonly<Record<string, unknown>>;

function findTree(data: unknown): Form | undefined {
  if (!isRecord(data) || !Array.isArray(data.findings)) return undefined;
  const rows = data.findings as readonly unknown[];
  const declared = data.document === "shortlist/findings/1";
  const first = rows.find(isRecord);
  const shaped =
    first && ["country", "factor", "rating", "reason", "citation"].filter((field) => field in first);
  if (!declared && (shaped?.length ?? 0) < 4) return undefined;
  const scale = treeScale(data.scale);
  return {
    layout: "findings-tree",
    findings: rows.map((row, index) => ({
      fields: isRecord(row) ? fieldsOf(row) : {},
      place: (field: Field) => `/findings/${index}/${field}`,
    })),
    ...(scale === undefined ? {} : { scale: { text: scale, place: "/scale" } }),
    ...(typeof data.analyst === "string" ? { analyst: data.analyst } : {}),
    ...("prefilled" in data ? { isPrefilled: true as const } : {}),
    absent: [],
    headerPlace: "/findings",
    ratingPlace: "/findings",
  };
}

/** `0 to 4`, `{from: 0, to: 4}` or `[0, 4]`. */
function treeScale(scale: unknown): string | undefined {
  if (typeof scale === "string") return scale;
  if (Array.isArray(scale) && scale.length === 2) return `${String(scale[0])} to ${String(scale[1])}`;
  if (isRecord(scale) && "from" in scale && "to" in scale)
    return `${String(scale.from)} to ${String(scale.to)}`;
  return undefined;
}

function fieldsOf(row: Tree): Partial<Record<Field, Cell>> {
  const fields: Partial<Record<Field, Cell>> = {};
  for (const field of FIELDS) {
    const value = row[field];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      fields[field] = value;
  }
  return fields;
}
