import type { Conflict, Settlement } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import { ByFigure } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";
import { GRADES, gradeOf } from "./grade.ts";
import { inOrder } from "./in-order.ts";
import { byPlace, byPrecedence, isComputed, settledBy } from "./precedence.ts";

export interface Assembled {
  /** In the order of first reading: `inOrder` gives the fixed one. */
  readonly observations: readonly Observation[];
  /** Figures that do not count now and might when a file is replaced (see `isRival`). */
  readonly rivals: readonly Observation[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly Problem[];
}

/**
 * Makes one observation of each group of country, indicator, year and grade, by precedence, and records every
 * disagreement with both places. Where nothing stated says which goes first, none is made, nor of a lower grade. A
 * partial list that disagrees with a full one is a disagreement too.
 */
export function assemble(all: readonly Observation[]): Assembled {
  const observations: Observation[] = [];
  const rivals: Observation[] = [];
  const conflicts: Conflict[] = [];
  const problems: Problem[] = [];
  for (const group of groupsOf(all)) {
    if (!Array.isArray(group)) {
      observations.push(group);
      continue;
    }
    const heads: Observation[] = [];
    let isOpen = false;
    for (const grade of GRADES) {
      const members = group.filter((one) => gradeOf(one) === grade);
      if (members.length === 0) continue;
      const { head, conflicts: found, problem } = settle(members);
      for (const conflict of found) conflicts.push(conflict);
      if (problem) problems.push(problem);
      isOpen = head === undefined;
      if (head === undefined) break;
      heads.push(head);
    }
    for (const head of heads) observations.push(head);
    for (const one of group.filter((member) => isRival(member, heads, isOpen)).sort(byPlace))
      rivals.push(one);
    const [head, ...lower] = heads;
    if (head) conflicts.push(...disagreements(head, lower, () => "standing"));
  }
  return { observations, rivals: inOrder(rivals), conflicts: inOrder(conflicts), problems };
}

/**
 * Whether a figure that is passed over is kept in a snapshot, for a later ingest that replaces the one which counts: where
 * nothing settles which is right; behind a table of the user's own, which may be taken back; and beside an equal of another
 * file. An older edition, or a layout that is copied from another, is not: it comes with its file when that is read again.
 */
function isRival(one: Observation, heads: readonly Observation[], isOpen: boolean): boolean {
  const head = heads.find((own) => gradeOf(own) === gradeOf(one));
  if (head === undefined) return isOpen;
  if (head.file === one.file && head.locator === one.locator) return false;
  if (isOwnTable(head.source)) return true;
  const isSameEdition =
    one.vintage !== undefined &&
    one.source === head.source &&
    one.layout === head.layout &&
    one.vintage === head.vintage;
  return !isSameEdition && byPrecedence(head, one) === 0;
}

/** In the order of first reading; nearly all stand alone. */
function groupsOf(all: readonly Observation[]): (Observation | Observation[])[] {
  const groups: (Observation | Observation[])[] = [];
  const places = new ByFigure<number>();
  for (const one of all) {
    const { country, indicator, year } = one;
    const at = places.get(country, indicator, year);
    if (at === undefined) {
      places.set(country, indicator, year, groups.length);
      groups.push(one);
      continue;
    }
    const group = groups[at]!;
    if (Array.isArray(group)) group.push(one);
    else groups[at] = [group, one];
  }
  return groups;
}

interface Settled {
  /** Absent where the first of them by precedence are several that differ. */
  readonly head?: Observation;
  readonly conflicts: readonly Conflict[];
  readonly problem?: Problem;
}

/** Of observations of one grade the one that counts. */
function settle(members: readonly Observation[]): Settled {
  if (members.length === 1) return { head: members[0]!, conflicts: [] };
  const [head, ...others] = members.toSorted((a, b) => byPrecedence(a, b) || byPlace(a, b)) as [
    Observation,
    ...Observation[],
  ];
  const equals = others.filter((other) => byPrecedence(head, other) === 0);
  if (equals.some(({ value }) => value !== head.value))
    return { conflicts: disagreements(head, equals, () => "none") };
  const conflicts = disagreements(head, others, (other) => settledBy(head, other));
  const error = equals.find(({ se }) => Math.abs((se ?? 0) - (head.se ?? 0)) > 1e-6 && se !== undefined);
  if (error === undefined || head.se === undefined) return { head, conflicts };
  const { se, ...rest } = head;
  return { head: rest, conflicts, problem: twoErrors(head, se, error) };
}

/** One value with two standard errors: the value counts, and neither error. */
function twoErrors(
  { country, indicator, year, file, locator }: Observation,
  se: number,
  other: Observation,
): Problem {
  const when = year === undefined ? "" : ` for ${year}`;
  const message = `${indicator} of ${country}${when} has a standard error of ${se} here and of ${other.se} in ${other.file}, ${other.locator}; neither error was taken`;
  return { severity: "warning", code: "disagreement", message, file, locator };
}

function disagreements(
  kept: Observation,
  others: readonly Observation[],
  settled: (other: Observation) => Settlement,
): Conflict[] {
  const seen = new Set<string>([String(kept.value)]);
  return others.flatMap((other) => {
    // A number that was computed is expected to differ from the published one; a category, or two publications, are not.
    if (typeof kept.value === "number" && isComputed(other) !== isComputed(kept)) return [];
    // The same rival figure out of several old editions is one disagreement, not many.
    if (seen.has(String(other.value))) return [];
    seen.add(String(other.value));
    return [
      {
        country: kept.country,
        indicator: kept.indicator,
        ...(kept.year === undefined ? {} : { year: kept.year }),
        settled: settled(other),
        kept: claim(kept),
        other: claim(other),
      },
    ];
  });
}

export function claim({ value, source, file, locator }: Observation): Conflict["kept"] {
  return { value, source, file, locator };
}
