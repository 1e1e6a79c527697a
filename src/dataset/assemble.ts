import { gather } from "../model/collections.ts";
import type { Claim, Conflict, Settlement } from "../model/dataset.ts";
import { ByFigure, type Observation, type Place } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { isOwnTable } from "../model/source.ts";
import { sources } from "../sources/index.ts";
import { GRADES, gradeOf, inOrder } from "./observation-order.ts";

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
      heads.push(withSince(head, members));
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
  if (isOwnTable(head.source) || isOwnTable(one.source)) return true;
  const isSameEdition =
    one.vintage !== undefined &&
    one.source === head.source &&
    one.layout === head.layout &&
    one.vintage === head.vintage;
  return !isSameEdition && byPrecedence(head, one) === 0;
}

/** A day, as editions have it that bear theirs. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A figure with the first edition that had one for it: of those that bear their day, whatever it was then. */
function withSince(head: Observation, members: readonly Observation[]): Observation {
  const days = members.flatMap(({ source, vintage, since = vintage }) =>
    source === head.source && since !== undefined && DAY.test(since) ? [since] : [],
  );
  const [first] = days.sort();
  return first === undefined || !(first < head.vintage!) ? head : { ...head, since: first };
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
  const published = confirmed([head, ...equals], others);
  if (published) return published;
  const conflicts = disagreements(head, others, (other) => settledBy(head, other));
  const error = equals.find(({ se }) => Math.abs((se ?? 0) - (head.se ?? 0)) > 1e-6 && se !== undefined);
  if (error === undefined || head.se === undefined) return { head, conflicts };
  const { se, ...rest } = head;
  return { head: rest, conflicts, problem: twoErrors(head, se, error) };
}

/** The publisher's figure, with its error, where the user's own ones are the same and say no more of themselves. */
function confirmed(same: readonly Observation[], others: readonly Observation[]): Settled | undefined {
  const [own] = same;
  const saysMore = same.some(({ se, lower, upper }) => [se, lower, upper].some((one) => one !== undefined));
  if (own === undefined || !isOwnTable(own.source) || saysMore) return undefined;
  const published = others.filter(({ source }) => !isOwnTable(source));
  if (published.length === 0) return undefined;
  const settled = settle(published);
  return settled.head?.value === own.value ? settled : undefined;
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

function claim({ value, source, file, locator }: Observation): Conflict["kept"] {
  return { value, source, file, locator };
}

type Rule = readonly [settles: Settlement, order: (a: Observation, b: Observation) => number];

/**
 * The one precedence between observations of the same country, indicator, year and grade: the user's own tables, then a
 * published figure over one that was worked out from others, then the layout's precedence (the cleaned union over its re-codings), then
 * the newer edition, one that states none last. Nothing else settles a disagreement: not a file's name, its place among the
 * arguments or a row's place in it. Each order is negative where `a` goes first.
 */
const RULES: readonly Rule[] = [
  // It is deliberate: it goes before any publisher's file, and the disagreement is recorded.
  ["own-table", (a, b) => Number(isOwnTable(b.source)) - Number(isOwnTable(a.source))],
  ["layout", (a, b) => Number(isComputed(a)) - Number(isComputed(b))],
  ["layout", (a, b) => precedenceOf(b) - precedenceOf(a)],
  ["edition", (a, b) => text(b.vintage, a.vintage)],
];

/** Negative when `a` goes first by a stated rule; 0 where none says which does. */
function byPrecedence(a: Observation, b: Observation): number {
  for (const [, order] of RULES) {
    const which = order(a, b);
    if (which !== 0) return which;
  }
  return 0;
}

/** The rule by which one of them goes first. */
function settledBy(a: Observation, b: Observation): Settlement {
  return RULES.find(([, order]) => order(a, b) !== 0)?.[0] ?? "none";
}

/** An order for what no rule tells apart, so that the order of reading never shows. */
function byPlace(a: Observation, b: Observation): number {
  return (
    text(a.source, b.source) ||
    text(a.file, b.file) ||
    text(a.locator, b.locator) ||
    text(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Computed by an adapter or derivation rather than read from one cell. */
function isComputed({ formula }: Observation): boolean {
  return formula !== undefined;
}

/** Own tables differ in shape only. */
function precedenceOf(one: Observation): number {
  if (isOwnTable(one.source)) return 0;
  const layouts = sources.find(({ id }) => id === one.source)?.layouts;
  return layouts?.find(({ id }) => id === one.layout)?.precedence ?? 0;
}

function text(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The disagreements that were found when a snapshot was made, as they stand among what it is put together with now. Of a figure
 * that was passed over then a snapshot often has only the claim, so that not all of them can be found anew.
 */
export function conflictsOfSnapshot(
  before: readonly Conflict[],
  given: readonly Observation[],
  { observations, conflicts }: { observations: readonly Observation[]; conflicts: readonly Conflict[] },
): Conflict[] {
  if (before.length === 0) return [];
  // Few of the figures are disagreed about.
  const indicators = new Set(before.map(({ indicator }) => indicator));
  const about = new Set(before.map(keyOf));
  const isAbout = (one: Observation) => indicators.has(one.indicator) && about.has(keyOf(one));
  const held = new Set(given.filter(isAbout).map((one) => figureKey(one, one)));
  const counting = new Map<string, Observation[]>();
  for (const one of observations) if (isAbout(one)) gather(counting, keyOf(one), one);
  const known = new Set(conflicts.map(conflictKey));
  return before.flatMap((conflict) => {
    const { settled, kept, other } = conflict;
    // With both figures at hand it has been found anew, or it is none any more.
    const isHeld = (one: Claim) => held.has(figureKey(conflict, one));
    if (isHeld(other) && (settled !== "none" || isHeld(kept))) return [];
    const heads = counting.get(keyOf(conflict)) ?? [];
    if (settled === "none") return heads.length === 0 && isFirst(known, conflict) ? [conflict] : [];
    const head =
      heads.find((one) => placeOf(one) === placeOf(kept)) ??
      heads.find(({ source }) => source === kept.source) ??
      heads[0];
    if (head === undefined || head.value === other.value) return [];
    const now = { ...conflict, kept: claim(head) };
    return isFirst(known, now) ? [now] : [];
  });
}

type Figure = Pick<Observation, "country" | "indicator" | "year">;

function keyOf({ country, indicator, year }: Figure): string {
  return `${country}\u0000${indicator}\u0000${year ?? ""}`;
}

/** One place may hold the figures of several years. */
function figureKey(figure: Figure, place: Place): string {
  return `${keyOf(figure)}\u0000${placeOf(place)}`;
}

function isFirst(known: Set<string>, conflict: Conflict): boolean {
  const key = conflictKey(conflict);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** Tells one disagreement from another: what about, and between which places. */
export function conflictKey(conflict: Conflict): string {
  return `${figureKey(conflict, conflict.kept)}\u0000${placeOf(conflict.other)}`;
}

function placeOf({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}
