import { entryOf } from "../model/collections.ts";
import type { InputFile } from "../model/dataset.ts";
import { ALL_OWN_TABLES, type SourceChange } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import { ByFigure } from "../model/observation.ts";
import { isOwnTable } from "../model/source.ts";

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
