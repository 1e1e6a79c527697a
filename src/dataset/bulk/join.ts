import { append, entryOf } from "../../model/collections.ts";
import type { Dataset, InputFile } from "../../model/dataset.ts";
import type { ManifestSource } from "../../model/documents/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import { inPlaceOrder } from "../../sources/user/collector.ts";
import { type Built, buildDataset, type Parts, type Years, type YearsKnown } from "../build.ts";
import { describeSources } from "../catalogue.ts";
import { derivations } from "../derivations/index.ts";
import { type IndicatorYears, YearCounts } from "../latest.ts";
import { inOrder } from "../observation-order.ts";
import { type Figures, NO_YEAR } from "./figures.ts";
import type { BulkReading } from "./read.ts";
import { type Settled, settle, withinYears } from "./settle.ts";

/** What large files gave. */
export interface Bulk {
  readonly figures: Figures;
  /** In the order of `figures.files`, each with its own among the input files. */
  readonly readings: readonly {
    readonly file: InputFile;
    readonly reading: BulkReading;
    /** What is said besides of the file. */
    readonly said?: readonly Problem[];
  }[];
}

export interface Joined {
  /** `observations` are only those that are no figures of `settled`; everything else covers both. */
  readonly dataset: Built;
  readonly settled: Settled;
  /** Observations and figures. */
  readonly count: number;
}

/** As `buildDataset`, with the figures of large files beside the other observations. */
export function buildBulkDataset(
  parts: Parts,
  bulk: Bulk,
  years: Years = {},
  known: Omit<YearsKnown, "others"> = {},
): Joined {
  const all = settle(bulk.figures, together(parts.observations));
  const repeatsOf = bulk.figures.files.map((file) => all.repeats.get(file));
  const files = parts.files.map((file) => {
    const repeats = repeatsOf[bulk.readings.findIndex((one) => one.file === file)];
    return repeats ? { ...file, observations: file.observations - repeats.count } : file;
  });
  const problems = [
    ...parts.problems,
    ...bulk.readings.flatMap(({ reading, said = [] }, i) => [
      ...problemsOf(reading, repeatsOf[i]?.problems ?? []),
      ...said,
    ]),
  ];
  const unresolved = [...parts.unresolved, ...bulk.readings.flatMap(({ reading }) => reading.unresolved)];
  const observations = inOrderOfFiles(parts, all.apart);
  const settled = withinYears(all, years);
  const others = yearsOf(settled);
  const usual = buildDataset({ ...parts, files, problems, unresolved, observations }, years, {
    ...known,
    others,
  });
  const tallies = tally(settled);
  const count = [...tallies.values()].reduce((sum, { count }) => sum + count, usual.observations.length);
  return {
    settled,
    count,
    dataset: {
      ...usual,
      sources: sourcesOf(usual, settled, tallies),
      conflicts: inOrder([...usual.conflicts, ...settled.conflicts]),
      conflictsFound: inOrder([...usual.conflictsFound, ...settled.conflicts]),
      rivals: inOrder([...usual.rivals, ...settled.rivals]),
    },
  };
}

/** Figures of large files among the others, where they would stand had their files been read whole. */
function inOrderOfFiles(
  { files, observations }: Parts,
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
function problemsOf({ problems, found }: BulkReading, repeated: readonly Problem[]): readonly Problem[] {
  return [...problems, ...(repeated.length === 0 ? found : inPlaceOrder([...found, ...repeated]))];
}

function yearsOf({ figures, indicators }: Settled): IndicatorYears[] {
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
function sourcesOf(
  { sources, observations }: Omit<Dataset, "sha256">,
  { figures }: Settled,
  tallies: ReadonlyMap<string, Tally>,
): ManifestSource[] {
  const described = new Map(sources.map((source) => [source.id, source]));
  for (const [id, { years, countries, count, row }] of tallies) {
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
