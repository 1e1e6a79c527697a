import { entryOf, gather } from "../model/collections.ts";
import { ALL_OWN_TABLES, type InputFile, type SourceChange } from "../model/dataset.ts";
import { ByFigure, type Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";

type Key = Pick<Observation, "country" | "indicator" | "year">;

/** An input file with what was read from it. */
export interface FileFigures {
  readonly file: InputFile;
  /** Where it lies, as far as it is known: of a snapshot's file only its path within that. */
  readonly full: string;
  /** Of its figures, those too that it gives twice with different values. Those of a snapshot's file are the ones that the snapshot keeps. */
  readonly figures: Iterable<Key>;
  /** Its editions: one at most, of nearly every file. */
  readonly editions: ReadonlySet<string | undefined>;
}

/**
 * Which files of a snapshot others take the place of, and which others. Two rules, and none goes by a name alone:
 * one of the same name that has at least one of its figures anew (same country, indicator and year), as a corrected table has;
 * and one of the same publisher, layout and edition that has at least half of them, whatever it is called.
 */
export function replacedFiles(
  before: readonly FileFigures[],
  now: readonly FileFigures[],
): ReadonlyMap<InputFile, InputFile> {
  const known = new Map(now.map((one) => [one, new FiguresByKey(one)]));
  const replaced = new Map<InputFile, InputFile>();
  const isOnlyEnd = (end: string) =>
    before.filter(({ file }) => file.path === end || endsAs(file.path, end)).length === 1;
  const sources = new Map<string, FileFigures[]>();
  const called = new Map<string, FileFigures[]>();
  for (const one of now) {
    if (one.file.source !== undefined) gather(sources, one.file.source, one);
    gather(called, lastOf(one.file.path), one);
  }
  for (const old of before) {
    const alike = (called.get(lastOf(old.file.path)) ?? []).filter(({ file, full }) =>
      isPathOfFile(old.file.path, file.path, full, isOnlyEnd),
    );
    const same = (sources.get(old.file.source ?? "") ?? []).filter((one) => isSameEdition(old, one));
    if (alike.length === 0 && same.length === 0) continue;
    const keys = [...old.figures];
    const shared = (one: FileFigures) => known.get(one)!.count(keys);
    const by =
      alike.find((one) => keys.length === 0 || shared(one) > 0) ??
      same.find((one) => keys.length > 0 && shared(one) * 2 >= keys.length);
    if (by) replaced.set(old.file, by.file);
  }
  return replaced;
}

/** Whether a path within a snapshot names a file: by the end of where that lies, or as the only one that ends as the file is called. */
function isPathOfFile(old: string, path: string, full: string, isOnlyEnd: (end: string) => boolean): boolean {
  if (old === path || endsAs(full.replaceAll("\\", "/"), old)) return true;
  return endsAs(old, path) && isOnlyEnd(path);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function endsAs(path: string, end: string): boolean {
  return path.endsWith(`/${end}`);
}

function isSameEdition(one: FileFigures, other: FileFigures): boolean {
  if (one.file.layout !== other.file.layout || one.editions.size === 0) return false;
  return [...one.editions].every((edition) => edition !== undefined && other.editions.has(edition));
}

/** Its figures, looked up only where they are asked for. */
class FiguresByKey {
  #keys: ByFigure<true> | undefined;

  constructor(private readonly of: FileFigures) {}

  /** How many of them it has. */
  count(keys: readonly Key[]): number {
    if (this.#keys === undefined) {
      this.#keys = new ByFigure();
      for (const { country, indicator, year } of this.of.figures)
        this.#keys.set(country, indicator, year, true);
    }
    const own = this.#keys;
    return keys.filter(({ country, indicator, year }) => own.get(country, indicator, year)).length;
  }
}

/** Figures by the file that they come from. */
export function figuresOf(
  {
    files,
    observations,
    problems,
  }: {
    readonly files: readonly InputFile[];
    readonly observations: readonly Observation[];
    readonly problems: readonly Problem[];
  },
  fullOf: (file: InputFile) => string = ({ path }) => path,
): FileFigures[] {
  const byFile = new Map<string, Observation[]>();
  for (const one of observations) if (one.source !== "derived") gather(byFile, one.file, one);
  const torn = new Map<string, Key[]>();
  for (const { file, undecided: { country, ...figure } = {} } of problems)
    if (file && country !== undefined) gather(torn, file, { country, ...figure } as Key);
  return files.map((file) => {
    const figures = byFile.get(file.path) ?? [];
    const editions = new Set(figures.map(({ vintage }) => vintage));
    const also = torn.get(file.path);
    return { file, full: fullOf(file), figures: also ? [...figures, ...also] : figures, editions };
  });
}

type Figure = Pick<Observation, "country" | "indicator" | "year" | "source" | "value" | "partial">;

/** A partial list stands beside a full one. */
const listOf = ({ indicator, partial }: Figure) => (partial ? `${indicator}\u0000partial` : indicator);

interface State {
  readonly files: readonly InputFile[];
  readonly figures: Iterable<Figure>;
}

/** Source by source; `replaced` holds the paths of files of `before`, and of those in their place. */
export function changesBySource(
  before: State,
  after: State,
  replaced: ReadonlyMap<string, string>,
  unsettled: Iterable<Pick<Figure, "country" | "indicator" | "year">> = [],
): SourceChange[] {
  const changes = new Map<string, ReturnType<typeof nothing>>();
  const of = (id: string) => entryOf(changes, isOwnTable(id) ? ALL_OWN_TABLES : id, nothing);
  const idOf = ({ path, sha256 }: InputFile) => `${path}\u0000${sha256}`;
  const [had, has] = [before, after].map(({ files }) => new Set(files.map(idOf))) as [
    Set<string>,
    Set<string>,
  ];
  const inPlace = new Set(replaced.values());
  for (const file of after.files) {
    if (file.source === undefined) continue;
    const own = of(file.source);
    if (had.has(idOf(file))) own.kept += 1;
    else if (!inPlace.has(file.path)) own.added.push(file.path);
  }
  for (const file of before.files)
    if (file.source !== undefined && !has.has(idOf(file))) of(file.source).replaced.push(file.path);

  const old = new ByFigure<{ readonly figure: Figure; isThere: boolean }>();
  const all: { readonly figure: Figure; isThere: boolean }[] = [];
  for (const figure of before.figures) {
    const entry = { figure, isThere: false };
    all.push(entry);
    old.set(figure.country, listOf(figure), figure.year, entry);
  }
  for (const figure of after.figures) {
    const { country, year, source, value } = figure;
    const entry = old.get(country, listOf(figure), year);
    if (entry === undefined) of(source).fresh += 1;
    else if (entry.figure.value !== value) of(source).changed += 1;
    if (entry) entry.isThere = true;
  }
  const inDispute = new ByFigure<true>();
  for (const { country, indicator, year } of unsettled) inDispute.set(country, indicator, year, true);
  for (const { figure, isThere } of all) {
    const { country, indicator, year, source } = figure;
    if (isThere || old.get(country, listOf(figure), year)?.isThere === true) continue;
    if (inDispute.get(country, indicator, year)) of(source).disputed += 1;
    else of(source).gone += 1;
  }
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([source, own]) => ({ source, ...own }));
}

function nothing() {
  const [added, replaced]: [string[], string[]] = [[], []];
  return { added, replaced, kept: 0, fresh: 0, changed: 0, gone: 0, disputed: 0 };
}
