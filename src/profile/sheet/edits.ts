import type { Cell } from "../../model/table.ts";
import { type Written, type WrittenRow, writtenSchema } from "../../model/workbook.ts";
import type { OpenedProfile, ProfileEdit } from "../read.ts";

/** A profile out of a workbook, and what the workbook says that it was written with. */
export interface OpenedSheet extends OpenedProfile {
  readonly written?: Written;
}

/** What a workbook says that it was written with; undefined where that is damaged, or not of this version. */
export function writtenIn(pieces: readonly string[]): Written | undefined {
  try {
    return writtenSchema.safeParse(JSON.parse(pieces.join(""))).data;
  } catch {
    return undefined;
  }
}

/** Every cell that is read and differs from what was written, rows that are gone or new among them. */
export function editsOf(written: readonly WrittenRow[], now: readonly WrittenRow[]): ProfileEdit[] {
  const nameOf = ({ of, id }: WrittenRow) => `${of} ${id}`;
  const [before, after] = [written, now].map((rows) => new Map(rows.map((row) => [nameOf(row), row])));
  const rows = [...written, ...now.filter((row) => !before!.has(nameOf(row)))];
  return rows.flatMap((row) => between(row, before!.get(nameOf(row)), after!.get(nameOf(row))));
}

function between(
  { of, id }: WrittenRow,
  before: WrittenRow | undefined,
  after: WrittenRow | undefined,
): ProfileEdit[] {
  const node = of === "setting" ? {} : { node: id };
  // Of a row that is gone, or new, one cell stands for all.
  if (of !== "setting" && (before === undefined || after === undefined)) {
    const there = of === "gate" ? id : ((before ?? after)!.values.level ?? id);
    const is = (row: WrittenRow | undefined) => (row === undefined ? null : there);
    return [{ ...node, key: of === "gate" ? "gate" : "level", before: is(before), after: is(after) }];
  }
  const keys = new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after?.values ?? {})]);
  return [...keys].flatMap((key): ProfileEdit[] => {
    const [was, is] = [before?.values[key] ?? null, after?.values[key] ?? null];
    return isSame(was, is) ? [] : [{ ...node, key: of === "setting" ? id : key, before: was, after: is }];
  });
}

/** Some programs store numbers by 15 digits. */
function isSame(one: string | number | null, other: string | number | null): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-14 * Math.abs(one);
}

/** Cells that state something, by their keys. */
export function stated(cells: readonly (readonly [string | undefined, Cell])[]): WrittenRow["values"] {
  return Object.fromEntries(
    cells.flatMap(([key, cell]) =>
      key === undefined || cell === null ? [] : [[key, typeof cell === "boolean" ? String(cell) : cell]],
    ),
  );
}
