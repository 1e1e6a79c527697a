import { alphabetical } from "../../model/country.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { GATES_SHEET } from "../../model/workbook.ts";
import type { Messages } from "../../words/index.ts";
import { gateFindingText } from "../text/eligibility.ts";
import { type Cell, type Column, quoted, type Sheet, sheetCell, unitWords } from "./sheet.ts";

/** How the scores find the gates that count. */
export interface GatesRows {
  /** How many rows a country has. */
  of(country: string): number;
  /** The formula that counts them, of the country whose code a cell holds: a number 1 alone counts, as it does for who reads the sheet back. */
  counting(cell: string): string;
  /** The formula of how many do not count any more, rows that are gone among them. */
  readonly cleared: string;
  /** Country and gate of each row. */
  readonly pairs: readonly (readonly [string, string])[];
}

const HEADS = 1;

/** Whom gates exclude or set apart: a row for each gate of each country, which counts until its cell is cleared. */
export function gatesSheet(
  { apart, excluded }: Ranking,
  words: Messages,
): { readonly sheet: Sheet; readonly gates: GatesRows } {
  const { sheets, columns: titles, inputs } = words.workbook;
  const barred = [...apart, ...excluded];
  const rows = alphabetical(barred, words.countryNames).flatMap((one) =>
    one.gates.map((gate, i) => ({
      one,
      gate,
      place: words.workbook.gateOf({ gate: i + 1, of: one.gates.length }),
    })),
  );
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { title: titles.iso, width: 8, format: "general", cell: ({ one }) => one.country },
    { title: titles.country, width: 26, format: "text", cell: ({ one }) => one.name },
    { title: titles.counts, width: 8, format: "whole", cell: () => 1 },
    { title: titles.whichGate, width: 11, format: "label", cell: ({ place }) => place },
    { title: titles.gateId, width: 18, format: "text", cell: ({ gate }) => gate.id },
    { title: titles.title, width: 32, format: "text", cell: ({ gate }) => gate.title },
    { title: titles.observed, width: 36, format: "text", cell: ({ gate }) => gateFindingText(gate, words) },
    { title: titles.margin, width: 8, format: "general", cell: ({ gate }) => gate.margin },
    { title: titles.unit, width: 13, format: "label", cell: ({ gate }) => unitWords(gate.unit, words) },
    { title: titles.why, width: 44, format: "text", cell: ({ gate }) => gate.reason },
    { title: titles.authority, width: 26, format: "text", cell: ({ gate }) => gate.authority },
  ];
  const on = quoted(sheets.gates);
  const last = HEADS + Math.max(1, rows.length);
  // From the header on, so that the range is left where the first row is deleted.
  const over = (column: string) => `${on}$${column}$${HEADS}:$${column}$${last}`;
  const counts = `C${HEADS + 1}:C${last}`;
  const perCountry = new Map(barred.map(({ country, gates }) => [country, gates.length]));
  return {
    sheet: {
      name: sheets.gates,
      columns,
      rowCount: HEADS + rows.length,
      headers: [HEADS - 1],
      frozen: 3,
      rules: rows.length === 0 ? [] : [{ range: counts, list: ["1"], says: inputs.counts }],
      *rows() {
        yield columns.map(({ title }) => sheetCell(title));
        for (const row of rows)
          yield columns.map(({ cell }, column): Cell => {
            const value = sheetCell(cell(row));
            return column === GATES_SHEET.counts ? { value, look: "input" } : value;
          });
      },
    },
    gates: {
      of: (country) => perCountry.get(country) ?? 0,
      counting: (cell) => `SUMPRODUCT((${over("A")}=${cell})*(${over("C")}=1))`,
      cleared: `${rows.length}-SUMPRODUCT(--(${over("C")}=1))`,
      pairs: rows.map(({ one, gate }) => [one.country, gate.id]),
    },
  };
}
