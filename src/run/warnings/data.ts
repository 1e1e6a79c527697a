import { country as countryOf } from "../../countries/reference.ts";
import { inOrder } from "../../dataset/in-order.ts";
import { olderReaders } from "../../dataset/older-readers.ts";
import { olderReaders as older } from "../../explain/audit/checks/older-readers.ts";
import { calledAs, calledIn, type Messages, wordsOfCheck } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { OlderReader } from "../../model/audit.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Conflict, Dataset } from "../../model/dataset.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { entryOf, gather } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import { isOwnTable } from "../../model/own-table.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { isApart, middleOf, outermost } from "../../stats/apart.ts";
import { mayBeMissingCode } from "../../tables/missing-codes.ts";
import { disagreement } from "../data/disagreement.ts";

type Warnings = Ranking["warnings"];
type Held = Pick<Dataset, "observations" | "figures">;

/** Unsettled ones that are told one by one. */
const SHOWN = 10;

/** What was odd about the data. */
export function dataProblems({ problems }: Pick<Dataset, "problems">): Warnings {
  return problems
    .filter(({ severity }) => severity !== "info")
    .map(({ code, message, file, locator }) => ({
      code,
      message,
      where: [file, locator].filter((part) => part !== undefined).join(", ") || null,
    }));
}

/** What earlier readers took from the files of the evidence, as a language calls it. */
export function readByOlder(dataset: Dataset, words: Messages): OlderReader[] {
  return olderReaders(dataset).map(({ name, files, changes }) => ({
    name: calledAs(words, name),
    files,
    changes: changes.map((what) => calledAs(words, what)),
  }));
}

/** The same in one line, which is the audit's. */
export function olderReaderWarnings(dataset: Dataset, words: Messages): Warnings {
  const say = wordsOfCheck(older, words) as typeof older.english;
  return older
    .find({ older: readByOlder(dataset, words) }, say)
    .map(({ code, message }) => ({ code, message, where: null }));
}

/** Countries that a ranking's message names. */
const NAMED = 5;

/** Countries of the user's own tables that are in no list of the ranking, since nothing that the profile asks for is known of them. */
export function inNoList(
  { problems }: Pick<Dataset, "problems">,
  inRanking: readonly Iso3[],
  words: Messages,
): Warnings {
  const there = new Set(inRanking);
  // Of a table that holds nothing of use at all that is said, of whichever country.
  const ofNoUse = new Set(problems.filter(({ code }) => code === "nothing-asked").map(({ file }) => file));
  const files = new Map<string | undefined, Set<Iso3>>();
  for (const { file, withoutFigure = [] } of problems) {
    if (ofNoUse.has(file)) continue;
    for (const country of withoutFigure)
      if (!there.has(country)) entryOf(files, file, () => new Set<Iso3>()).add(country);
  }
  return [...files].map(([file, countries]) => {
    const names = alphabetical(
      [...countries].map((iso3) => ({ name: calledIn(words, iso3, countryOf(iso3)?.name ?? iso3) })),
      words.countryNames,
    ).map(({ name }) => name);
    const message = words.warnings.inNoList(names.slice(0, NAMED), Math.max(0, names.length - NAMED));
    return { code: "in-no-list", message, where: file ?? null };
  });
}

/**
 * Files that disagree on the profile's indicators: one by one what nothing settles; by indicator and rule what a rule settled in
 * this run (of a snapshot's own, which were said when it was made, an audit tells).
 */
export function conflictWarnings(
  { conflicts, conflictsFound = [] }: Pick<Dataset, "conflicts" | "conflictsFound">,
  wanted: ReadonlySet<string>,
  words: Messages,
): Warnings {
  const { warnings: say } = words;
  const open = conflicts.filter(({ indicator, settled }) => settled === "none" && wanted.has(indicator));
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflictsFound) {
    const { indicator, settled } = conflict;
    if (settled === "none" || !wanted.has(indicator)) continue;
    const key = `${indicator} ${settled}`;
    gather(groups, key, conflict);
  }
  const warnings: Warnings = open.slice(0, SHOWN).map((conflict) => ({
    code: "unsettled-conflict",
    message: say.conflict("none", disagreement(conflict, words), 0),
    where: placeOf(conflict),
  }));
  if (open.length > SHOWN) {
    const message = say.moreConflicts(open.length - SHOWN);
    warnings.push({ code: "unsettled-conflict", message, where: null });
  }
  for (const [first, ...more] of groups.values()) {
    const message = say.conflict(first!.settled, disagreement(first!, words), more.length);
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
  words: Messages,
): Warnings {
  const { warnings: say } = words;
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
    gather(isUsed ? counted : passed, one.file, one);
  }
  return [
    ...said(counted, "values-without-a-year", say.undated),
    ...said(passed, "undated-passed-over", say.undatedPassedOver),
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
  words: Messages,
): Warnings {
  const { warnings: say } = words;
  const newest = new Map<string, Observation>();
  observations.forEach((one) => {
    const { indicator, country, year, source } = one;
    if (year === undefined || !isOwnTable(source) || !wanted.has(indicator)) return;
    if (asOf !== undefined && year > asOf) return;
    const key = `${indicator} ${country}`;
    if (!newest.has(key) || newest.get(key)!.year! < year) newest.set(key, one);
  });
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
      const whom = calledIn(words, own.country, countryOf(own.country)?.name ?? own.country);
      const figure = { indicator: own.indicator, country: whom, year: own.year!, value: own.value };
      return {
        code: "older-than-a-publishers",
        message: say.olderOwn(figure, counts, found.length - 1),
        where: `${file}, ${own.locator}`,
      };
    });
}

/**
 * Figures of the user's own tables that are far from those of all other countries: slips, and codes for missing figures. One line a
 * table and indicator; what its reader has said of a code is not said again.
 */
export function outlierWarnings(
  { columns, evidence }: Pick<ScoreTable, "columns" | "evidence">,
  { problems, sources }: Pick<Dataset, "problems" | "sources">,
  titleOf: (indicator: string) => string | undefined,
  words: Messages,
): Warnings {
  if (!sources.some(({ id }) => isOwnTable(id))) return [];
  const places = problems.flatMap(({ code, file, locator }) =>
    code === "suspicious-sentinel" ? [`${file}, ${locator}`] : [],
  );
  return columns.flatMap(({ leaf, observations }) => {
    const all = evidence.countries.map((_, i) => observations.value(i));
    const isOwn = (i: number) => isOwnTable(observations.origin(i)?.source ?? "");
    if (leaf.share === 0 || !all.some((value, i) => typeof value === "number" && isOwn(i))) return [];
    const numbers = all.filter((value) => typeof value === "number");
    const others = numbers.filter((value) => !mayBeMissingCode(value));
    const middle = middleOf(others);
    const isCode = (value: number) => isApart(value, middle) || (value < 0 && middle.sorted[0]! >= 0);
    const codes = numbers.filter((value) => mayBeMissingCode(value) && isCode(value));
    const far = new Set([...codes, ...outermost(numbers)]);
    const found = all.flatMap((value, i) =>
      typeof value === "number" && far.has(value) && isOwn(i) ? [observations.at(i)!] : [],
    );
    const said = found.filter(({ file, locator }) => places.includes(`${file}, ${locator}`));
    const files = new Map<string, Observation[]>();
    for (const one of found)
      if (!said.some(({ file, value }) => file === one.file && value === one.value))
        gather(files, one.file, one);
    const [least, most] = rangeOf(numbers.filter((value) => !far.has(value)));
    return [...files].map(([file, [first, ...more]]) => {
      const { country, indicator, value, locator } = first!;
      const message = words.warnings.outlier(
        titleOf(indicator) ?? indicator,
        { country: calledIn(words, country, countryOf(country)?.name ?? country), value: value as number },
        [least, most],
        more.length,
      );
      return { code: "outlier", message, where: `${file}, ${locator}` };
    });
  });
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function said(
  files: ReadonlyMap<string, readonly Observation[]>,
  code: string,
  say: Messages["warnings"]["undated"],
): Warnings {
  return [...files].sort().map(([file, found]) => {
    const ids = [...new Set(found.map(({ indicator }) => indicator))].sort();
    const names = `${ids.slice(0, 3).join(", ")}${ids.length > 3 ? " …" : ""}`;
    const message = say(found.length, names);
    return { code, message, where: `${file}, ${found[0]!.locator}` };
  });
}
