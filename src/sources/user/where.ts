import { ShortlistError } from "../../model/error.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import type { Where } from "../contract.ts";
import { cellText } from "./cells.ts";
import type { UserColumns } from "./columns.ts";
import { position } from "./headers.ts";

/** Words of a column that are remembered, to tell which of them may have been meant: more are no kinds of rows, and take seconds to compare. */
const MOST_WORDS = 100_000;
/** Longer texts are no kinds of rows. */
const LONGEST = 200;

export interface WantedRows {
  has(row: StreamRow): boolean;
  /** Where no row was wanted: what no row has. */
  whyNone(): string;
}

/**
 * Which rows of a table the user wants: those whose cell in each named column says what is asked for, whatever its case.
 * Throws where the table has no such column.
 */
export function wantedRows(
  path: string,
  { header, table }: UserColumns,
  where: readonly Where[],
): WantedRows | undefined {
  if (where.length === 0) return undefined;
  const titles = header?.cells.map(foldHeader) ?? [];
  const tests = where.map(({ column, value }) => {
    const titled = titles.indexOf(foldHeader(column));
    const counted = position(column);
    const at = titled < 0 && counted !== undefined ? counted - (table.firstColumn ?? 0) : titled;
    if (at < 0) {
      const list = (header?.cells ?? []).flatMap((cell) => (cell === null ? [] : [`"${cellText(cell)}"`]));
      throw new ShortlistError(
        "no-column",
        `there is no column "${column}" for --where${list.length === 0 ? "" : `; the columns are ${list.join(", ")}`}`,
        {
          where: { file: path },
          wayOut: "name a column as its header says, or give its position as #1, #2 …",
        },
      );
    }
    return {
      at,
      column,
      asked: value,
      value: cellText(value).toLowerCase(),
      words: new Set<string>(),
      isMet: false,
    };
  });
  const holds = (row: StreamRow, test: (typeof tests)[number]) => {
    const text = cellText(row.text(test.at));
    if (test.words.size < MOST_WORDS && text.length <= LONGEST) test.words.add(text);
    const holdsHere = text.toLowerCase() === test.value;
    test.isMet ||= holdsHere;
    return holdsHere;
  };
  return {
    // Every condition is tried on every row: one that no row meets is told from those that only never meet together.
    has: (row) => tests.filter((test) => holds(row, test)).length === tests.length,
    whyNone: () => {
      const absent = tests.find(({ isMet }) => !isMet);
      if (absent === undefined) return "no row has all that --where asks for";
      const meant = nearestWord(absent.asked, [...absent.words]);
      const first = absent.words.size === MOST_WORDS ? ` among its first ${MOST_WORDS} texts` : "";
      const instead =
        meant !== undefined ? `; did you mean "${meant}"?` : first && `; nothing near it stands${first}`;
      return `no row has "${absent.asked}" in the column "${absent.column}"${instead}`;
    },
  };
}
