import type { ParsedFile, Table } from "../../model/table.ts";
import type { Reading, Source } from "../contract.ts";
import { UserCollector } from "./collector.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { FoundHeader } from "./headers.ts";
import { readUserTables } from "./held.ts";
import { sayTables, userTables } from "./tables.ts";

/** One layout of users' tables: how they are found, and what their columns are. Their rows are read in one way. */
export interface UserLayout<T extends FoundHeader = FoundHeader> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What a table of it has. */
  readonly layout: string;
  readonly precedence: number;
  /** How sure it is of a file in which it finds a table. */
  readonly confidence: number;
  /** What the file's other tables are said not to be. */
  readonly wanted: string;
  find(tables: readonly Table[]): readonly T[];
  /** What a table's columns are, with everything said that was guessed of them; `all` are those of its file. */
  columns(found: T, all: readonly T[], sink: UserSink): UserColumns;
  /** As `find`, in the first rows of a table too large to hold. Absent: the same. */
  findInBeginning?(tables: readonly Table[]): readonly T[];
  /** Why a table that was found in a beginning has to be held, and cannot be read as its rows stream by. */
  whyHeld?(found: T): string | undefined;
}

/** The adapter of a layout; `tables` is for whoever reads a table too large to hold. */
export interface UserSource extends Source {
  readonly tables: UserLayout;
}

export function userSource<T extends FoundHeader>(tables: UserLayout<T>): UserSource {
  const { id, title, summary, layout, precedence, confidence, wanted } = tables;
  return {
    id,
    title,
    summary,
    publisher: "Own table",
    attribution: "Figures of a table of the user's own.",
    terms: "Those of the figures in the table.",
    url: "",
    indicators: [],
    layouts: [{ id, title: layout, precedence }],
    tables,

    recognise: (file) => (tables.find(userTables(file)).length > 0 ? { layout: id, confidence } : undefined),

    read(file: ParsedFile, recognition, context): Reading {
      const collector = new UserCollector(file, context, { source: id, layout: recognition.layout });
      const all = tables.find(userTables(file).filter(({ hidden }) => !hidden));
      readUserTables(file, all, (one, sink) => tables.columns(one, all, sink), { collector, context });
      const read = new Set(all.map(({ table }) => table));
      sayTables(file, { read, wanted, collector });
      return collector.finish();
    },
  };
}
