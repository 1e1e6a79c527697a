import { isShown, PROFILE_SHEET, type Written, type WrittenRow } from "../../model/workbook.ts";
import { cellText, textAsRead } from "./cell-text.ts";
import type { Values } from "./profile/cells.ts";

/** What is written, as it is read back. */
export function writtenRows(
  settings: Values,
  nodes: readonly { readonly values: Values }[],
  gates: readonly Values[],
): WrittenRow[] {
  const read = (values: Values): WrittenRow["values"] =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => {
        if (isShown(key) || value === undefined || value === null || value === "") return [];
        return [[key, typeof value === "string" ? textAsRead(value) : value]];
      }),
    );
  // By level, who is the last there; those below it have others before them.
  let branch: string[] = [];
  return [
    ...Object.entries(settings).map(
      ([id, value]): WrittenRow => ({ of: "setting", id, values: read({ value }) }),
    ),
    ...nodes.map(({ values }): WrittenRow => {
      const level = values[PROFILE_SHEET.nodes] as number;
      const id = String(values.id ?? values.indicator ?? PROFILE_SHEET.tree);
      const place = { parent: branch[level - 1], after: branch[level] };
      branch = [...branch.slice(0, level), id];
      return { of: "node", id, values: read({ ...values, ...place }) };
    }),
    ...gates.map(({ [PROFILE_SHEET.gates]: id, ...values }): WrittenRow => {
      return { of: "gate", id: String(id), values: read(values) };
    }),
  ];
}

/** As cells can hold it: pairs of halves of a letter stay together. */
export function piecesOf(written: Written): string[] {
  return (JSON.stringify(written).match(/.{1,16000}/gsu) ?? []).map(cellText);
}
