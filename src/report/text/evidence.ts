import type { Ranking } from "../../model/documents/ranking.ts";
import { isOwnTable, MOST_TABLES_NAMED } from "../../model/source.ts";
import type { Messages } from "../../words/index.ts";
import { semicolonIn } from "./localised.ts";

type Source = Ranking["dataset"]["sources"][number];

/** Whose figures a ranking rests on, for one line: publishers by name, tables of the user's own by their files, each once. */
function sourcesText({ sources }: Ranking["dataset"], words: Messages): string {
  const publishers = sources.filter(({ id }) => !isOwnTable(id)).map(({ publisher }) => publisher);
  const own = sources.filter(({ id }) => isOwnTable(id));
  const tables = own.length === 0 ? [] : [byFiles(own, words)];
  return [...new Set(publishers), ...tables].join(semicolonIn(words));
}

/** What a document calls the tables of the user's own that it has under a source's id: by their files. Undefined of any other id. */
export function ownTablesAs(
  id: string,
  { sources }: Pick<Ranking["dataset"], "sources">,
  words: Messages,
): string | undefined {
  const own = isOwnTable(id) ? sources.filter((one) => one.id === id) : [];
  return own.length === 0 ? undefined : byFiles(own, words);
}

function byFiles(own: readonly Source[], words: Messages): string {
  const files = new Set(own.flatMap(({ files }) => files.map(({ name }) => name)));
  return words.ownTables([...files].sort(), MOST_TABLES_NAMED);
}

/** The same as a sentence; none where no figure was used. */
export function sourcesSentence(dataset: Ranking["dataset"], words: Messages): string[] {
  const text = sourcesText(dataset, words);
  return text === "" ? [] : [words.sourcesAre({ sources: text })];
}

/** Who is to be credited for the figures of a source: a publisher in its own words; "" where it asks for nothing. */
export function creditOf({ id, attribution, files }: Source, words: Messages): string {
  if (!isOwnTable(id)) return attribution;
  return words.ownCredit(
    files.map(({ name }) => name),
    MOST_TABLES_NAMED,
  );
}

/** Whom a document credits, each once. */
export function credits({ sources }: Pick<Ranking["dataset"], "sources">, words: Messages): string[] {
  return sources.map((source) => creditOf(source, words)).filter((credit) => credit !== "");
}

/** That a share of evidence is as high as it can be, and why; nothing where every factor has some. */
export function mostEvidence(
  { mostEvidence: most }: Pick<Ranking["profile"], "mostEvidence">,
  words: Pick<Messages, "mostEvidence">,
): string[] {
  if (most === undefined) return [];
  return [words.mostEvidence({ most: most.share, titles: most.without.map(({ title }) => title) })];
}
