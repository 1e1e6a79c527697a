import { append, entryOf, gather } from "../model/collections.ts";
import type { Conflict, Dataset, InputFile } from "../model/dataset.ts";
import type { ManifestSource } from "../model/documents/manifest.ts";
import type { CountryList } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";
import { type Figures, NO_YEAR } from "../sources/collector/store.ts";
import { inPlaceOrder } from "../sources/user/collector.ts";
import { assemble, conflictKey, conflictsOfSnapshot } from "./assemble.ts";
import { type Settled, settle, withinYears } from "./bulk/settle.ts";
import { catalogue, describeSources } from "./catalogue.ts";
import { derivations, withDerived } from "./derivations/index.ts";
import {
  type IndicatorYears,
  type LatestOptions,
  latestYear,
  YearCounts,
  type Years,
  yearsOf,
} from "./latest.ts";
import { inOrder, newest } from "./observation-order.ts";
import type { FileReading } from "./read.ts";

/** What files and snapshots gave, before it is settled which of it counts. */
export interface Readings {
  readonly files: readonly InputFile[];
  readonly observations: readonly Observation[];
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
  readonly lists: readonly CountryList[];
  /** Disagreements that were found when the snapshots among them were made. */
  readonly before?: readonly Conflict[];
  /** Figures of large tables, in columns. */
  readonly figures?: Figures;
  /** What else these tables gave, in the order of `figures.files`. */
  readonly large?: readonly LargeReading[];
  /** Where each file that was read lies, by its path. */
  readonly places?: ReadonlyMap<string, string>;
}

export interface LargeReading {
  /** The very object that stands among the files. */
  readonly file: InputFile;
  readonly reading: FileReading;
  /** What is said besides of the file. */
  readonly said?: readonly Problem[];
}

/** Several readings as one. Figures of large tables are of one of them. */
export function merge(...all: readonly Partial<Readings>[]): Readings {
  const figures = all.find((one) => one.figures !== undefined)?.figures;
  return {
    files: all.flatMap((one) => one.files ?? []),
    observations: all.flatMap((one) => one.observations ?? []),
    unresolved: all.flatMap((one) => one.unresolved ?? []),
    problems: all.flatMap((one) => one.problems ?? []),
    lists: all.flatMap((one) => one.lists ?? []),
    before: all.flatMap((one) => one.before ?? []),
    large: all.flatMap((one) => one.large ?? []),
    ...(figures === undefined ? {} : { figures }),
  };
}

/** Every name that is no country's. */
export function unresolvedIn({
  unresolved,
  large = [],
}: Pick<Readings, "unresolved" | "large">): Unresolved[] {
  return [...unresolved, ...large.flatMap(({ reading }) => reading.unresolved)];
}

/** Readings that are settled: everything but their hash. */
export interface Built extends Omit<Dataset, "sha256"> {
  readonly rivals: readonly Observation[];
  /** Those of the conflicts that no snapshot among the readings had. */
  readonly conflictsFound: readonly Conflict[];
  /** Figures of large tables, none of an indicator that the observations have; all else is of both. */
  readonly settled?: Settled;
}

/** Observations, with the figures of large tables. */
export function countOf({ observations, settled }: Pick<Built, "observations" | "settled">): number {
  return (settled?.indicators ?? []).reduce((sum, { rows }) => sum + rows.length, observations.length);
}

/** Settles readings: years, precedence, derived values. What is absent of them there is none of. */
export function buildDataset(given: Partial<Readings>, years: Years = {}, known: LatestOptions = {}): Built {
  const readings: Readings = {
    ...{ files: [], observations: [], unresolved: [], problems: [], lists: [] },
    ...given,
  };
  const { figures, large = [] } = readings;
  if (figures === undefined || large.length === 0) return settleOthers(readings, years, known);
  const all = settle(figures, together(readings.observations));
  const repeatsOf = figures.files.map((file) => all.repeats.get(file));
  const files = readings.files.map((file) => {
    const repeats = repeatsOf[large.findIndex((one) => one.file === file)];
    return repeats ? { ...file, observations: file.observations - repeats.count } : file;
  });
  const problems = [
    ...readings.problems,
    ...large.flatMap(({ reading, said = [] }, i) => [
      ...problemsOf(reading, repeatsOf[i]?.problems ?? []),
      ...said,
    ]),
  ];
  const unresolved = unresolvedIn(readings);
  const observations = inOrderOfFiles(readings, all.apart);
  const settled = withinYears(all, years);
  const others = { ...readings, files, problems, unresolved, observations };
  const built = settleOthers(others, years, known, yearsIn(settled));
  return {
    ...built,
    settled,
    sources: sourcesOf(built, settled),
    conflicts: inOrder([...built.conflicts, ...settled.conflicts]),
    conflictsFound: inOrder([...built.conflictsFound, ...settled.conflicts]),
    rivals: inOrder([...built.rivals, ...settled.rivals]),
  };
}

/** What is held as observations; `held` are the years of figures in columns. */
function settleOthers(
  parts: Readings,
  years: Years,
  options: LatestOptions,
  inColumns: readonly IndicatorYears[] = [],
): Built {
  // Derived values come from everything that was read: a change since 2009 needs 2009 even where it is not kept.
  const published = assemble(parts.observations.filter(({ source }) => source !== "derived"));
  const upTo = withMeasured(published.observations).filter(
    ({ year }) => year === undefined || year <= (years.to ?? year),
  );
  const earlier = parts.observations.filter(
    ({ source, year }) => source === "derived" && (year === undefined || year <= (years.to ?? year)),
  );
  const all = withDerived([...upTo, ...earlier], parts.observations);
  const last = new Set(years.from === undefined ? [] : newest(all));
  const kept = all.filter(
    (one) => one.year === undefined || one.year >= (years.from ?? one.year) || last.has(one),
  );
  const observations = inOrder(kept);
  const { latest, problems } = latestYear([...yearsOf(observations), ...inColumns], options);
  const isKept = ({ year }: { readonly year?: number }) =>
    year === undefined || (year <= (years.to ?? year) && year >= (years.from ?? year));
  const conflicts = published.conflicts.filter(isKept);
  const before = (parts.before ?? []).filter(isKept);
  const known = new Set(before.map(conflictKey));
  return {
    catalogue: [...catalogue.values()],
    sources: describeSources(observations),
    ...(latest === undefined ? {} : { latest }),
    files: parts.files,
    observations,
    conflicts: inOrder([
      ...conflictsOfSnapshot(before, parts.observations, { observations, conflicts }),
      ...conflicts,
    ]),
    conflictsFound: conflicts.filter((one) => !known.has(conflictKey(one))),
    rivals: published.rivals.filter(isKept),
    unresolved: byFile(parts.unresolved),
    problems: byFile([...parts.problems, ...published.problems, ...problems]),
    lists: parts.lists,
  };
}

/** Figures of large files among the others, where they would stand had their files been read whole. */
function inOrderOfFiles(
  { files, observations }: Readings,
  apart: readonly Observation[],
): readonly Observation[] {
  if (apart.length === 0) return observations;
  const places = new Map(files.map(({ path }, i) => [path, i]));
  const all: Observation[] = [];
  let next = 0;
  for (const one of observations) {
    const place = places.get(one.file) ?? -1;
    while (next < apart.length && places.get(apart[next]!.file)! < place) all.push(apart[next++]!);
    all.push(one);
  }
  append(all, apart.slice(next));
  return all;
}

/** Indicators that need the usual assembly: other files hold them too, or something is derived from or into them. */
function together(observations: readonly Observation[]): ReadonlySet<string> {
  return new Set([
    ...observations.map(({ indicator }) => indicator),
    ...derivations.flatMap(({ inputs }) => [...Object.keys(inputs), ...Object.values(inputs).flat()]),
  ]);
}

/** In the order in which reading the file whole tells them. */
function problemsOf({ problems, found = [] }: FileReading, repeated: readonly Problem[]): readonly Problem[] {
  return [...problems, ...(repeated.length === 0 ? found : inPlaceOrder([...found, ...repeated]))];
}

function yearsIn({ figures, indicators }: Settled): IndicatorYears[] {
  const counts = new YearCounts();
  for (const { id, rows } of indicators) {
    for (const row of rows) {
      const year = figures.year(row);
      if (year === NO_YEAR) continue;
      counts.add(id, year, () => {
        const { source, path } = figures.file(row);
        return { source, file: path, locator: figures.locator(row) };
      });
    }
  }
  return counts.finish();
}

interface Tally {
  readonly years: Set<number>;
  readonly countries: Set<number>;
  count: number;
  /** Any of its rows. */
  readonly row: number;
}

function tally({ figures, indicators }: Settled): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { rows } of indicators) {
    for (const row of rows) {
      const { source } = figures.file(row);
      const own = entryOf(tallies, source, () => ({
        years: new Set<number>(),
        countries: new Set<number>(),
        count: 0,
        row,
      }));
      const year = figures.year(row);
      if (year !== NO_YEAR) own.years.add(year);
      own.countries.add(figures.country(row));
      own.count += 1;
    }
  }
  return tallies;
}

/** Publisher, credit line, years and coverage of each source, over observations and figures. */
function sourcesOf({ sources, observations }: Omit<Dataset, "sha256">, settled: Settled): ManifestSource[] {
  const { figures } = settled;
  const described = new Map(sources.map((source) => [source.id, source]));
  for (const [id, { years, countries, count, row }] of tally(settled)) {
    const own = observations.filter(({ source }) => source === id);
    const about = described.get(id) ?? describeSources([figures.observation(row)])[0]!;
    const codes = [...countries].map((position) => figures.countries.list[position]!);
    described.set(id, {
      ...about,
      years: [...new Set([...(described.get(id)?.years ?? []), ...years])].sort((a, b) => a - b),
      countries: new Set([...codes, ...own.map(({ country }) => country)]).size,
      observations: own.length + count,
    });
  }
  return [...described.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** In the order of the files' paths, whatever order they were read in; within a file as its adapter found them. */
function byFile<T extends { readonly file?: string }>(found: readonly T[]): T[] {
  return found.toSorted(({ file: a = "" }, { file: b = "" }) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Says when figures were measured that their publisher repeats from edition to edition: in the year of the survey where an
 * edition names it, else no later than in the year of the first edition that carries the figure without a break. What says so
 * already keeps it, so that a newer edition beside a snapshot goes on where the snapshot stopped.
 */
function withMeasured(observations: readonly Observation[]): Observation[] {
  const series = new Map<string, Observation[]>();
  for (const one of observations) {
    const repeats = catalogue.get(one.indicator)?.repeated && one.year !== undefined;
    // What a user's table says of a year is the user's own word.
    if (repeats && !isOwnTable(one.source))
      gather(series, `${one.indicator} ${one.country} ${one.source}`, one);
  }
  const dated = new Map<Observation, Observation>();
  for (const editions of series.values()) {
    let before: { readonly one: Observation; readonly survey: Survey } | undefined;
    for (const one of editions.toSorted((a, b) => a.year! - b.year!)) {
      const own = surveyOf(one);
      const isOlder = before && before.survey.measured < own.measured && isRepeated(before.one, one);
      const survey = isOlder ? before!.survey : own;
      const { measured: _, atLatest: __, ...rest } = one;
      dated.set(one, { ...rest, ...survey });
      before = { one, survey };
    }
  }
  return observations.map((one) => dated.get(one) ?? one);
}

type Survey = { readonly measured: number } & Pick<Observation, "atLatest">;

/** As the edition says, or else no later than the edition. */
function surveyOf({ measured, atLatest, year }: Observation): Survey {
  if (measured === undefined) return { measured: year!, atLatest: true };
  return { measured, ...(atLatest && { atLatest }) };
}

/** Publishers round to tenths in one edition what they write in full in another. */
const DECIMALS = 1;

/** Whether a figure is the one of the edition before, of the same ages, as far as the fewer digits of the two go. */
function isRepeated(before: Observation, one: Observation): boolean {
  if (before.ages !== one.ages) return false;
  if (typeof before.value !== "number" || typeof one.value !== "number") return before.value === one.value;
  const digits = Math.max(DECIMALS, Math.min(decimals(before.value), decimals(one.value)));
  return before.value.toFixed(digits) === one.value.toFixed(digits);
}

function decimals(value: number): number {
  return /\.(?<after>\d+)$/u.exec(String(value))?.groups?.after?.length ?? 0;
}
