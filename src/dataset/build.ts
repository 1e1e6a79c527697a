import { gather } from "../model/collections.ts";
import type { Conflict, Dataset, InputFile } from "../model/dataset.ts";
import type { CountryList } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";
import { assemble, conflictKey, conflictsOfSnapshot } from "./assemble.ts";
import { catalogue, describeSources } from "./catalogue.ts";
import { withDerived } from "./derivations/index.ts";
import { type IndicatorYears, type LatestOptions, latestYear, yearsOf } from "./latest.ts";
import { inOrder, newest } from "./observation-order.ts";

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
