import type { Messages } from "../locales/index.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { isOwnTable, NAMED_TABLES } from "../model/own-table.ts";
import { semicolonIn } from "./named.ts";

type Source = Ranking["dataset"]["sources"][number];

/** Whose figures a ranking rests on, for one line: publishers by name, tables of the user's own by their files, each once. */
export function sourcesText({ sources }: Ranking["dataset"], words: Messages): string {
  const publishers = sources.filter(({ id }) => !isOwnTable(id)).map(({ publisher }) => publisher);
  const own = sources
    .filter(({ id }) => isOwnTable(id))
    .flatMap(({ files }) => files.map(({ name }) => name));
  const files = [...new Set(own)].sort();
  const tables = files.length === 0 ? [] : [words.ownTables(files, NAMED_TABLES)];
  return [...new Set(publishers), ...tables].join(semicolonIn(words));
}

/** The same as a sentence; none where no figure was used. */
export function sourcesSentence(dataset: Ranking["dataset"], words: Messages): string[] {
  const text = sourcesText(dataset, words);
  return text === "" ? [] : [words.sourcesAre(text)];
}

/** Who is to be credited for the figures of a source: a publisher in its own words; "" where it asks for nothing. */
export function creditOf({ id, attribution, files }: Source, words: Messages): string {
  if (!isOwnTable(id)) return attribution;
  return words.ownCredit(
    files.map(({ name }) => name),
    NAMED_TABLES,
  );
}

/** Whom a document credits, each once. */
export function credits({ sources }: Pick<Ranking["dataset"], "sources">, words: Messages): string[] {
  return sources.map((source) => creditOf(source, words)).filter((credit) => credit !== "");
}
