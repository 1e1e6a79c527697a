import type { Conflict, Dataset, InputFile } from "../model/dataset.ts";
import type { CountryList } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { assemble } from "./assemble.ts";
import { carried, conflictKey } from "./carried.ts";
import { catalogue } from "./catalogue.ts";
import { withDerived } from "./derivations/index.ts";
import { describeSources } from "./describe-sources.ts";
import { inOrder } from "./in-order.ts";
import { type IndicatorYears, type LatestOptions, latestYear, yearsOf } from "./latest.ts";
import { withMeasured } from "./measured.ts";
import { newest } from "./newest.ts";

export interface Parts {
  readonly files: readonly InputFile[];
  readonly observations: readonly Observation[];
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
  readonly lists: readonly CountryList[];
  /** Disagreements that were found when the snapshots among the parts were made. */
  readonly before?: readonly Conflict[];
}

/** The years that a dataset keeps; values without a year are always kept. */
export interface Years {
  /** No history before it: of an indicator that is older than that a country keeps the newest value. */
  readonly from?: number;
  readonly to?: number;
}

/** What "latest" goes by, and the years of figures that are held elsewhere. */
export interface YearsKnown extends LatestOptions {
  readonly others?: readonly IndicatorYears[];
}

export interface Built extends Omit<Dataset, "sha256"> {
  readonly rivals: readonly Observation[];
  /** Those of the conflicts that no snapshot among the parts had. */
  readonly conflictsFound: readonly Conflict[];
}

/** Readings to a dataset: years, precedence, derived values. Everything but its hash. */
export function buildDataset(
  parts: Parts,
  years: Years = {},
  { others = [], ...options }: YearsKnown = {},
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
  const { latest, problems } = latestYear([...yearsOf(observations), ...others], options);
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
    conflicts: inOrder([...carried(before, parts.observations, { observations, conflicts }), ...conflicts]),
    conflictsFound: conflicts.filter((one) => !known.has(conflictKey(one))),
    rivals: published.rivals.filter(isKept),
    unresolved: byFile(parts.unresolved),
    problems: byFile([...parts.problems, ...published.problems, ...problems]),
    lists: parts.lists,
  };
}

/** In the order of the files' paths, whatever order they were read in; within a file as its adapter found them. */
function byFile<T extends { readonly file?: string }>(found: readonly T[]): T[] {
  return found.toSorted(({ file: a = "" }, { file: b = "" }) => (a < b ? -1 : a > b ? 1 : 0));
}
