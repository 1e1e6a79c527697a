import type { Ranking } from "../model/documents/ranking.ts";
import { isOwnTable } from "../model/own-table.ts";

/** Own tables that are named; of more only the number is said. */
const NAMED = 5;

/** Whose figures a ranking rests on, for one line: publishers by name, tables of the user's own by their files, each once. */
export function sourcesText({ sources }: Ranking["dataset"]): string {
  const publishers = sources.filter(({ id }) => !isOwnTable(id)).map(({ publisher }) => publisher);
  const own = sources
    .filter(({ id }) => isOwnTable(id))
    .flatMap(({ files }) => files.map(({ name }) => name));
  return [...new Set(publishers), ...ownTables([...new Set(own)].sort())].join("; ");
}

function ownTables(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const named = files.length > NAMED ? `${files.length} files` : files.join(", ");
  return [`own ${files.length === 1 ? "table" : "tables"} (${named})`];
}
