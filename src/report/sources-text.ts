import type { Messages } from "../locales/index.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { isOwnTable } from "../model/own-table.ts";
import { semicolonIn } from "./named.ts";

/** Own tables that are named; of more only the number is said. */
const NAMED = 5;

/** Whose figures a ranking rests on, for one line: publishers by name, tables of the user's own by their files, each once. */
export function sourcesText({ sources }: Ranking["dataset"], words: Messages): string {
  const publishers = sources.filter(({ id }) => !isOwnTable(id)).map(({ publisher }) => publisher);
  const own = sources
    .filter(({ id }) => isOwnTable(id))
    .flatMap(({ files }) => files.map(({ name }) => name));
  const files = [...new Set(own)].sort();
  const tables = files.length === 0 ? [] : [words.ownTables(files, NAMED)];
  return [...new Set(publishers), ...tables].join(semicolonIn(words));
}

/** The same as a sentence; none where no figure was used. */
export function sourcesSentence(dataset: Ranking["dataset"], words: Messages): string[] {
  const text = sourcesText(dataset, words);
  return text === "" ? [] : [words.sourcesAre(text)];
}
