import { counted, isRecord } from "../../model/collections.ts";
import type { Cell, ParsedFile, XmlElement } from "../../model/table.ts";

/** A list of records in a tree, as a table: one column a key. */
export interface Records {
  /** Where the list stands; "" where it is the whole document. */
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How deep below the root a list of records is looked for, and how many records make one. */
const DEEPEST = 2;
const FEWEST = 2;
/** Records times keys of one table: beyond it nearly every record has keys of its own. */
const MOST_PLACES = 20_000_000;

/**
 * The lists of records of a JSON, YAML or XML file: many things with the same few values each. A list that comes again in
 * every item of another is part of a tree, not a table of its own.
 */
export function recordsIn({ data, root }: ParsedFile): readonly Records[] {
  const lists = root === undefined ? inValue(data, "", 0) : inElement(root, root.name, 0);
  const kinds = lists.map(({ path }) => path.replace(/\[\d+\]/gu, "[]"));
  const counts = counted(kinds);
  return lists.filter((_, i) => counts.get(kinds[i]!) === 1);
}

function inValue(value: unknown, path: string, depth: number): Records[] {
  if (Array.isArray(value)) {
    if (value.length >= FEWEST && value.every(isOfScalars)) return tableOf(value, path);
    if (value.length >= FEWEST && value.every((row) => Array.isArray(row) && row.every(isScalar)))
      return [tableOfLists(value as unknown[][], path)];
    if (depth >= DEEPEST) return [];
    return value.flatMap((one, i) => inValue(one, `${path}[${i}]`, depth + 1));
  }
  if (!isRecord(value) || depth >= DEEPEST) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    inValue(one, path === "" ? key : `${path}.${key}`, depth + 1),
  );
}

function inElement(element: XmlElement, path: string, depth: number): Records[] {
  const { children } = element;
  const name = children[0]?.name;
  if (children.length >= FEWEST && children.every((child) => child.name === name && isFlat(child))) {
    return tableOf(children.map(recordOf), `${path}/${name}`);
  }
  if (depth >= DEEPEST) return [];
  return children.flatMap((child) => inElement(child, `${path}/${child.name}`, depth + 1));
}

function isFlat({ children, attributes, text }: XmlElement): boolean {
  const names = new Set(children.map((child) => child.name));
  const leaves = children.every(
    (child) => child.children.length === 0 && Object.keys(child.attributes).length === 0,
  );
  return (
    leaves &&
    names.size === children.length &&
    names.size + Object.keys(attributes).length > 0 &&
    (text === "" || children.length === 0)
  );
}

function recordOf({ children, attributes, text }: XmlElement): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@${key}`, value])),
    ...Object.fromEntries(children.map((child) => [child.name, child.text])),
    ...(text === "" ? {} : { text }),
  };
}

/** None where the records have so many keys between them that these are no columns. */
function tableOf(records: readonly Record<string, unknown>[], path: string): Records[] {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (columns.length * records.length > MOST_PLACES) return [];
  return [{ path, columns, rows: records.map((record) => columns.map((key) => cellOf(record[key]))) }];
}

function tableOfLists(lists: readonly (readonly unknown[])[], path: string): Records {
  const width = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, i) => `#${i + 1}`);
  return { path, columns, rows: lists.map((list) => list.map(cellOf)) };
}

/** What is itself a tree is given as JSON text. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null || value === "") return null;
  return isScalar(value) ? (value as Cell) : JSON.stringify(value);
}

/** An object most of whose values are single ones; a tree of trees is not shown as a table. */
function isOfScalars(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const values = Object.values(value);
  return values.length > 0 && values.filter(isScalar).length >= values.length / 2;
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
