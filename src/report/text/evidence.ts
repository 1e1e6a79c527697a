import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { countedByPlace } from "../../model/factor-tree.ts";
import { isOwnTable, MOST_TABLES_NAMED } from "../../model/source.ts";
import type { Messages } from "../../words/index.ts";
import { semicolonIn } from "./localised.ts";

type Source = Ranking["dataset"]["sources"][number];
type Dataset = Pick<Ranking["dataset"], "asOf" | "among" | "standIns" | "knownBy">;

/** `evidence as of 2023`, by which day it was published, whether it rests on stand-ins, and who was scored where that is not everybody. */
export function evidenceText(dataset: Dataset, words: Messages): string {
  const { asOf, standIns, knownBy } = dataset;
  return words.evidence({
    asOf,
    known: knownBy && words.knownBy.evidence({ day: knownBy.day, strict: knownBy.vintage === "strict" }),
    standIns: standIns ? words.scorecard.standIns : undefined,
    among: amongText(dataset, words),
  });
}

/** `, among 48 countries only: Bureau of African Affairs`; nothing where everybody was scored. */
export function amongText({ among }: Pick<Dataset, "among">, words: Messages): string {
  return among === undefined
    ? ""
    : words.among({ countries: among.countries, asked: among.asked.map(({ name }) => name) });
}

/** Behind a heading: the evidence, or who was scored alone where no year is stated. */
export function headingOf(
  dataset: Dataset,
  words: Messages,
): { readonly dataset: string; readonly datasetAsOf: number | null } {
  const { asOf } = dataset;
  return {
    datasetAsOf: asOf,
    dataset: asOf === null ? amongText(dataset, words) : evidenceText(dataset, words),
  };
}

/** What was asked for: `only Ghana, Peru; without Bureau of African Affairs`. */
export function shownText({ countries, region, exclude }: Omit<Shown, "of">, words: Messages): string {
  // A gate is called by a sentence of its profile.
  const called = ({ code, name }: { readonly code: string; readonly name: string }) => {
    if (code.startsWith("flag:")) return words.quoted(name);
    // A bureau is told by its code, a region of UN M49 by its name.
    if (!code.startsWith("region:")) return name;
    return words.regionOf[/^region:[A-Z]+$/u.test(code) ? "state" : "m49"]({ name });
  };
  return words.shownAs({
    parts: [
      ...(countries ? [words.shownOnly({ names: countries.map(called) })] : []),
      ...(region ? [words.shownIn({ names: region.map(called) })] : []),
      ...(exclude ? [words.shownWithout({ names: exclude.map(called) })] : []),
    ],
  });
}

/** What a score is. */
export function scoresRunText(
  { scale: [low, high], relative, bounded, factors }: Ranking["profile"],
  { scoresRun: say, text }: Messages,
): string {
  if (relative) return say.relative;
  const placed = countedByPlace(factors);
  const [titles, half] = [placed.map(({ title }) => title), placed.some(({ percentile }) => percentile)];
  return text([
    bounded === false ? say.unbounded : say.between({ low, high }),
    ...(titles.length > 0 ? [say.byPlace({ titles, n: titles.length, half })] : []),
  ]);
}

/** Whose figures a ranking rests on, for one line: publishers by name, tables of the user's own by their files, each once. */
function sourcesText(
  { sources }: Ranking["dataset"],
  words: Messages,
  called: (source: Source) => readonly string[],
): string {
  const publishers = sources.filter(({ id }) => !isOwnTable(id)).flatMap(called);
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
  return files.size > MOST_TABLES_NAMED
    ? words.ownTables.counted({ n: files.size })
    : words.ownTables.named({ n: files.size, files: [...files].sort() });
}

/**
 * The same as a sentence; none where no figure was used.
 *
 * @param called what a publisher is called; absent: by its name
 */
export function sourcesSentence(
  dataset: Ranking["dataset"],
  words: Messages,
  called: (source: Source) => readonly string[] = ({ publisher }) => [publisher],
): string[] {
  const text = sourcesText(dataset, words, called);
  return text === "" ? [] : [words.sourcesAre({ sources: text })];
}

/** Nobody else is to be credited for tables of the user's own: a reader is told their files. */
export function ownCredit(files: readonly string[], words: Pick<Messages, "ownCredit">): string {
  return words.ownCredit({
    n: files.length,
    files: files.slice(0, MOST_TABLES_NAMED),
    more: Math.max(0, files.length - MOST_TABLES_NAMED),
  });
}

/** Who is to be credited for the figures of a source: a publisher in its own words; "" where it asks for nothing. */
export function creditOf({ id, attribution, files }: Source, words: Messages): string {
  if (!isOwnTable(id)) return attribution;
  return ownCredit(
    files.map(({ name }) => name),
    words,
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
