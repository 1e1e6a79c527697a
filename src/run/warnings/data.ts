import { country as countryOf } from "../../countries/reference.ts";
import { inOrder } from "../../dataset/in-order.ts";
import type { Conflict, Dataset, Settlement } from "../../model/dataset.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { gather } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import { isOwnTable } from "../../model/own-table.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { disagreement } from "../data/disagreement.ts";

type Warnings = Ranking["warnings"];
type Held = Pick<Dataset, "observations" | "figures">;

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "your own table goes before a publisher's file",
  layout: "the layout that goes first was taken",
  edition: "the newer edition was taken",
  standing: "the full list was taken before the partial one",
  none: "nothing says which is right, so that neither counts",
};
/** Unsettled ones that are told one by one. */
const SHOWN = 10;

/**
 * Files that disagree on the profile's indicators: one by one what nothing settles; by indicator and rule what a rule settled in
 * this run (of a snapshot's own, which were said when it was made, an audit tells).
 */
export function conflictWarnings(
  { conflicts, conflictsFound = [] }: Pick<Dataset, "conflicts" | "conflictsFound">,
  wanted: ReadonlySet<string>,
): Warnings {
  const open = conflicts.filter(({ indicator, settled }) => settled === "none" && wanted.has(indicator));
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflictsFound) {
    const { indicator, settled } = conflict;
    if (settled === "none" || !wanted.has(indicator)) continue;
    const key = `${indicator} ${settled}`;
    const group = groups.get(key);
    if (group) group.push(conflict);
    else groups.set(key, [conflict]);
  }
  const warnings: Warnings = open.slice(0, SHOWN).map((conflict) => ({
    code: "unsettled-conflict",
    message: `files disagree, and ${SETTLED.none}: ${disagreement(conflict)}`,
    where: placeOf(conflict),
  }));
  if (open.length > SHOWN) {
    const message = `files disagree on ${open.length - SHOWN} more values, of which none counts`;
    warnings.push({ code: "unsettled-conflict", message, where: null });
  }
  for (const [first, ...more] of groups.values()) {
    const others =
      more.length === 0 ? "" : `; and ${more.length} more ${more.length === 1 ? "value" : "values"}`;
    const message = `files disagree, and ${SETTLED[first!.settled]}: ${disagreement(first!)}${others}`;
    warnings.push({ code: "settled-conflict", message, where: placeOf(first!) });
  }
  return warnings;
}

function placeOf({ kept: { file, locator } }: Conflict): string {
  return `${file}, ${locator}`;
}

/** Values without a year: which count beside dated ones, and which do not because a dated one does. */
export function undatedWarnings(
  { columns, evidence: { asOf, values } }: ScoreTable,
  dataset: Held,
  wanted: ReadonlySet<string>,
): Warnings {
  // Where nothing has a year, none is missing.
  if (asOf === undefined) return [];
  const undated = undatedOf(dataset, wanted);
  if (undated.length === 0) return [];
  // What a column holds depends on its maximum age; gates ask without one.
  const used = new Set(columns.flatMap((column) => [...column.observations]));
  const counted = new Map<string, Observation[]>();
  const passed = new Map<string, Observation[]>();
  for (const one of undated) {
    const isUsed = used.has(one) || values({ indicator: one.indicator }).get(one.country) === one;
    const to = isUsed ? counted : passed;
    const same = to.get(one.file);
    if (same) same.push(one);
    else to.set(one.file, [one]);
  }
  return [
    ...said(counted, "values-without-a-year", "count as of any"),
    ...said(
      passed,
      "undated-passed-over",
      "do not count, since others of the same indicator and country have one: give them a year",
    ),
  ];
}

function undatedOf({ observations, figures }: Held, wanted: ReadonlySet<string>): readonly Observation[] {
  const undated = observations.filter(({ year, indicator }) => year === undefined && wanted.has(indicator));
  const held = (figures?.indicators ?? []).flatMap((indicator) => {
    const own = wanted.has(indicator) ? figures!.of(indicator)! : undefined;
    const found: Observation[] = [];
    for (let at = 0; at < (own?.length ?? 0); at += 1)
      if (own!.year(at) === undefined) found.push(own!.observation(at));
    return found;
  });
  return held.length === 0 ? undated : inOrder([...undated, ...held]);
}

/**
 * The user's own figures behind which a publisher's newer one counts: who writes a figure down means it to count. One line a file.
 * Indicators of large tables, which are held apart, have no publisher's figures.
 */
export function olderOwnWarnings(
  { evidence: { asOf, values } }: ScoreTable,
  { observations }: Pick<Dataset, "observations">,
  wanted: ReadonlySet<string>,
): Warnings {
  const newest = new Map<string, Observation>();
  for (const one of observations) {
    const { indicator, country, year, source } = one;
    if (year === undefined || !isOwnTable(source) || !wanted.has(indicator)) continue;
    if (asOf !== undefined && year > asOf) continue;
    const key = `${indicator} ${country}`;
    if (!newest.has(key) || newest.get(key)!.year! < year) newest.set(key, one);
  }
  const files = new Map<string, { own: Observation; counts: Observation }[]>();
  for (const own of newest.values()) {
    const counts = values({ indicator: own.indicator }).get(own.country);
    if (counts === undefined || isOwnTable(counts.source) || (counts.year ?? 0) <= own.year!) continue;
    gather(files, own.file, { own, counts });
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, found]) => {
      const { own, counts } = found[0]!;
      const whom = countryOf(own.country)?.name ?? own.country;
      const more = found.length === 1 ? "" : ` (and ${found.length - 1} more of this file)`;
      return {
        code: "older-than-a-publishers",
        message: `your own ${own.indicator} of ${whom} for ${own.year}, ${own.value}, does not count, since a publisher's of ${counts.year} is newer: ${counts.value} (${counts.file}, ${counts.locator})${more}. To let it count, give it the year that it speaks of, or rank with --as-of ${own.year}`,
        where: `${file}, ${own.locator}`,
      };
    });
}

function said(files: ReadonlyMap<string, readonly Observation[]>, code: string, what: string): Warnings {
  return [...files].sort().map(([file, found]) => {
    const ids = [...new Set(found.map(({ indicator }) => indicator))].sort();
    const names = `${ids.slice(0, 3).join(", ")}${ids.length > 3 ? " …" : ""}`;
    const message = `values without a year (${found.length}: ${names}) ${what}`;
    return { code, message, where: `${file}, ${found[0]!.locator}` };
  });
}
