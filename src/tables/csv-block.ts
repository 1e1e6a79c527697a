import { parse } from "csv-parse/sync";

/** How a delimited text is written. */
export interface Dialect {
  /** Undefined where every line is one cell. */
  readonly delimiter: string | undefined;
  readonly quote: '"' | "'";
  /** Doubled quotes inside quotes, or a backslash before them. */
  readonly escape: "double" | "backslash";
  /** Spaces around cells are no part of them: `a, "b, c"`. */
  readonly trim: boolean;
}

export interface Block {
  /** `end` is the byte after the row, its line break included. */
  readonly records: readonly { readonly cells: readonly string[]; readonly end: number }[];
  /** The parser's error code, where it stopped early. */
  readonly error: string | undefined;
}

/** Stands for the delimiter where there is none: a control character that no cell holds. */
const NO_DELIMITER = "\u001f";

/** Reads a stretch of text strictly, up to the first row whose quotes are wrong. Blank lines are rows of one empty cell. */
export function parseBlock(bytes: Uint8Array, { delimiter, quote, escape: escaping, trim }: Dialect): Block {
  const records: { cells: string[]; end: number }[] = [];
  try {
    parse(bytes, {
      delimiter: delimiter ?? NO_DELIMITER,
      quote,
      escape: escaping === "backslash" ? "\\" : quote,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim,
      on_record: (cells: string[], { bytes: end }: { bytes: number }) => {
        records.push({ cells, end });
        return null;
      },
    });
    return { records, error: undefined };
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return { records, error: String(cause.code) };
    throw cause;
  }
}
