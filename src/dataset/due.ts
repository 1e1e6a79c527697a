import type { DueSource, Release } from "../model/documents/due.ts";
import type { ManifestSource } from "../model/documents/manifest.ts";
import type { Publisher } from "../model/source.ts";

/**
 * Of each publisher the newest edition that some data hold, the newest that should be out on a day by its usual date, and whether
 * that is a newer one. Those overdue come first, the others as they are listed; users' own tables have no editions.
 *
 * @param day `2026-11-30`
 */
export function dueEditions(
  publishers: readonly Publisher[],
  editions: readonly Pick<ManifestSource, "id" | "years">[],
  day: string,
): DueSource[] {
  const yearsOf = new Map(editions.map(({ id, years }) => [id, years]));
  const all = publishers.flatMap(({ id, title, publisher, url, release }): DueSource[] => {
    if (release === undefined) return [];
    const namedYear = "named" in release ? release.named : 0;
    const of = (year: number | undefined) =>
      year === undefined ? null : { edition: year + namedYear, year };
    const [newest, due] = [of(newestOf(yearsOf.get(id) ?? [])), of(describedBy(release, day))];
    const overdue = newest !== null && due !== null && newest.year < due.year;
    return [{ id, title, publisher, newest, due, overdue, release, url }];
  });
  return [...all.filter(({ overdue }) => overdue), ...all.filter(({ overdue }) => !overdue)];
}

function newestOf(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : years.reduce((newest, year) => Math.max(newest, year));
}

/** The year that the newest edition describes of which the last usual month is over. */
function describedBy(release: Release, day: string): number | undefined {
  if (release.kind !== "yearly") return undefined;
  const [year, month] = day.split("-").map(Number) as [number, number];
  return month > release.months[1] ? year - release.after : year - release.after - 1;
}
