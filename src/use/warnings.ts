import { country as countryOf } from "../countries/reference.ts";
import { hasStandIns, isStandIn } from "../dataset/derivations/mcc-stand-ins.ts";
import { allObservations, inOrder } from "../dataset/observation-order.ts";
import { olderReaders } from "../dataset/source-names.ts";
import { olderReaders as older } from "../explain/audit/checks/older-readers.ts";
import { title, unassessedOf } from "../explain/nodes.ts";
import { calledIn, type Messages } from "../locales/index.ts";
import { type ReaderChange, wordsOfCheck } from "../model/audit.ts";
import { counted, defined, entryOf, gather } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import { alphabetical } from "../model/country.ts";
import type { Conflict, Dataset } from "../model/dataset.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { factorsUnder, weighedChildren } from "../model/factor-tree.ts";
import { listOf } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import { given } from "../model/parameter.ts";
import { isFactor, type Profile, type ProfileNode } from "../model/profile.ts";
import { isOwnTable } from "../model/source.ts";
import { reasonIn, textIn } from "../model/translation.ts";
import { holdsIn, waivedIn } from "../profile/in-year.ts";
import { indicatorsOf, namesOf } from "../profile/names.ts";
import { byFamily } from "../report/text/warnings.ts";
import { errorOf } from "../scoring/column.ts";
import { candidates, normalisers, type PlanItem, type ScoreTable } from "../scoring/index.ts";
import { fittedNodes } from "../scoring/plan.ts";
import { significant } from "../stats/floating-point.ts";
import { isFarOut, middleOf, outermost } from "../stats/outliers.ts";
import { mayBeMissingCode } from "../tables/number.ts";
import { disagreement } from "./data/snapshot.ts";
import type { LoadedProfile } from "./profile.ts";
import type { Selection } from "./selection.ts";
import { notScored } from "./who.ts";

interface Scored {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  readonly table: ScoreTable;
  readonly among: Selection | undefined;
  /** Of the profile's titles. */
  readonly lang: string;
  readonly words: Messages;
}

/** Everything that a reader of a run should know, in the order in which it is told. */
export async function runWarnings({
  loaded,
  dataset,
  table,
  among,
  lang,
  words,
}: Scored): Promise<Ranking["warnings"]> {
  const { countries, asOf } = table.evidence;
  const wanted = indicatorsOf(loaded.profile);
  const titles = new Map(dataset.catalogue.map(({ id, title }) => [id, words.names?.indicator(id) ?? title]));
  const labels = { language: lang, titleOf: (indicator: string) => titles.get(indicator), words };
  return [
    ...(loaded.workbook ? (await import("./workbook-warnings.ts")).ofWorkbook(loaded, table, words) : []),
    ...notScored(among, countries, words.warnings.notInData),
    ...outsideItsYears(loaded.profile, asOf, words),
    ...waived(loaded.profile, asOf, words),
    ...(await afterReferenceYear(table, dataset, words)),
    ...notAssessed(table, words),
    ...withoutStandIns(table, words),
    ...silentLists(table, words),
    ...evidenceKinds(table, labels, words),
    ...prevalenceCaveat(table, words),
    ...olderReaderWarnings(dataset, words),
    ...dataProblems(dataset),
    ...outlierWarnings(table, dataset, labels.titleOf, words),
    // Under --among it is said of those who were asked for.
    ...(among ? [] : inNoList(dataset, countries, words)),
    ...fewCandidates(table, labels, words),
    ...smallFitWarnings(table, labels.titleOf, words),
    ...illFittingWarnings(table, labels.titleOf, words),
    ...intervalWarnings(table, labels.titleOf, words),
    ...withoutLogarithm(table, labels.titleOf, words),
    ...(await categoryWarnings(loaded, dataset, table, words)),
    ...conflictWarnings(dataset, wanted, words),
    ...undatedWarnings(table, dataset, wanted, words),
    ...olderOwnWarnings(table, dataset, wanted, words),
  ];
}

/** Few runs ask for a year that is still to come in the evidence. */
async function afterReferenceYear(
  table: ScoreTable,
  dataset: Dataset,
  words: Messages,
): Promise<Ranking["warnings"]> {
  const { asOf } = table.evidence;
  if (asOf === undefined || dataset.latest === undefined || asOf <= dataset.latest) return [];
  return (await import("./reference-warnings.ts")).afterReference(table, dataset, words);
}

/** Rules change: those of other years are applied only with a word. */
function outsideItsYears(
  { id, years }: Profile,
  asOf: number | undefined,
  words: Messages,
): Ranking["warnings"] {
  if (years === undefined || asOf === undefined || holdsIn(years, asOf)) return [];
  const { reason } = years;
  const why = reason === undefined ? undefined : reasonIn(words, textIn(reason, words.language, ""));
  const message = words.warnings.rulesOfOtherYears(id, years, asOf, why);
  return [{ code: "rules-of-other-years", message, where: null }];
}

/** Where no evidence can exist yet, none is asked for; who is ranked then is ranked without it. */
function waived(
  profile: Profile,
  asOf: number | undefined,
  { language, warnings: say }: Messages,
): Ranking["warnings"] {
  return waivedIn(profile, asOf).map(({ id, title, requires }) => {
    const { anyOf, years } = requires!;
    const others = years === undefined || holdsIn(years, asOf) ? undefined : years;
    const message = say.waived(textIn(title, language, id), anyOf, asOf, others);
    return { code: "requirement-waived", message, where: null };
  });
}

function notAssessed(
  { plan, columns, evidence }: ScoreTable,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const asked = indicatorsOf(plan.profile);
  // What counts for somebody need not be looked for once more, of whatever age.
  const heard = new Set(
    columns
      .filter(({ normalised }) => normalised.some((score) => score !== undefined))
      .map(({ leaf }) => leaf.node.indicator),
  );
  const silent = [...asked].filter(
    (indicator) => !heard.has(indicator) && evidence.values({ indicator }).size === 0,
  );
  if (silent.length === 0) return [];
  const message = say.notAssessed(silent.length, asked.size, byFamily(silent, 3));
  return [{ code: "not-assessed", message, where: null }];
}

/** Where MCC's own figures are there for some, nothing stands in for the others', and that is said. */
function withoutStandIns(
  { columns, evidence }: ScoreTable,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const [own, without] = [new Set<string>(), new Set<string>()];
  for (const { leaf, observations, applies } of columns) {
    if (!hasStandIns(leaf.node.indicator) || leaf.share === 0) continue;
    const printed = evidence.countries.filter((_, i) => {
      const origin = observations.origin(i);
      return origin !== undefined && !isStandIn(origin);
    });
    for (const country of printed) own.add(country);
    if (printed.length > 0)
      for (const [i, country] of evidence.countries.entries())
        if (applies[i] && observations.origin(i) === undefined) without.add(country);
  }
  if (without.size === 0) return [];
  return [{ code: "no-stand-ins", message: say.noStandIns(own.size, without.size), where: null }];
}

/** Countries that an indicator's message names, and digits of each figure. */
const [NAMES_SHOWN, DIGITS] = [3, 6];

/** Figures of 0 or less under a logarithm count as missing: of the countries that no gate excludes that is said. */
function withoutLogarithm(
  table: ScoreTable,
  titleOf: (indicator: string) => string | undefined,
  words: Messages,
): Ranking["warnings"] {
  return table.columns.flatMap(({ leaf, reasons }) => {
    if (leaf.share === 0 || leaf.node.transform !== "log") return [];
    const lost = candidates(table).flatMap(({ country, index }) => {
      const { code, value } = reasons.get(index) ?? {};
      if (code !== "no-logarithm") return [];
      const name = calledIn(words, country, countryOf(country)?.name ?? country);
      return [{ name, value: typeof value === "number" ? significant(value, DIGITS) : value! }];
    });
    if (lost.length === 0) return [];
    const { indicator } = leaf.node;
    const some = alphabetical(lost, words.countryNames).slice(0, NAMES_SHOWN);
    const message = words.warnings.noLogarithm(
      titleOf(indicator) ?? indicator,
      some,
      lost.length - some.length,
    );
    return [{ code: "no-logarithm", message, where: null }];
  });
}

function prevalenceCaveat(table: ScoreTable, { warnings: say }: Messages): Ranking["warnings"] {
  if (!uses(table, "gsi.prevalence")) return [];
  return [{ code: "prevalence-caveat", message: say.prevalence, where: null }];
}

/** Whether a value of the indicator counts anywhere in the run. */
function uses({ columns }: ScoreTable, indicator: string): boolean {
  return columns.some(
    ({ leaf, observations }) => leaf.node.indicator === indicator && [...observations].some(Boolean),
  );
}

/** Lists that the profile asks for and that hold in other years only are no lists without entries. */
function silentLists({ plan: { profile }, evidence }: ScoreTable, words: Messages): Ranking["warnings"] {
  const asked = namesOf(profile).flatMap(({ kind, word }) => {
    if (kind === "list") return [word];
    const weighed = kind === "indicator" ? listOf(word) : undefined;
    return weighed === undefined ? [] : [weighed];
  });
  const silent = [...new Set(asked)].flatMap((id) => {
    const list = evidence.list(id);
    if (!list || list.exhaustive || Object.keys(list.listed).length > 0) return [];
    const days = [...Object.values(list.ended).map(({ held }) => held.until), list.complete.until];
    const until = days
      .filter((day) => day !== undefined && !(Number(day.slice(0, 4)) > evidence.asOf!))
      .sort()
      .at(-1);
    return [{ id, ...defined({ until }) }];
  });
  if (silent.length === 0) return [];
  const message = words.warnings.listsNotInForce(silent, evidence.asOf);
  return [{ code: "list-not-in-force", message, where: null }];
}

type Warnings = Ranking["warnings"];
type DatasetFigures = Pick<Dataset, "observations" | "figures">;

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

/** What earlier readers took from the files of the evidence, in one line, which is the audit's. */
function olderReaderWarnings(dataset: Dataset, words: Messages): Warnings {
  const say = wordsOfCheck(older, words);
  const called = ({ id, what }: ReaderChange) => words.names?.change(id) ?? what;
  return older.find({ older: olderReaders(dataset) }).map(({ code, args: { names, changes } }) => ({
    code,
    message: say.older(names, changes.map(called)),
    where: null,
  }));
}

/** Countries that a ranking's message names. */
const EXAMPLES_SHOWN = 5;

/** Countries of the user's own tables that are in no list of the ranking, since nothing that the profile asks for is known of them. */
function inNoList(
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
    const message = words.warnings.inNoList(
      names.slice(0, EXAMPLES_SHOWN),
      Math.max(0, names.length - EXAMPLES_SHOWN),
    );
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
  dataset: DatasetFigures,
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

function undatedOf(
  { observations, figures }: DatasetFigures,
  wanted: ReadonlySet<string>,
): readonly Observation[] {
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
    const isCode = (value: number) => isFarOut(value, middle) || (value < 0 && middle.sorted[0]! >= 0);
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

type Path = readonly (string | number)[];
type RunWarnings = Ranking["warnings"];

/** Categories that a profile forgot, and words of one's own that nobody has and that look like a slip. */
async function categoryWarnings(
  loaded: LoadedProfile,
  dataset: Dataset,
  table: ScoreTable,
  words: Messages,
): Promise<RunWarnings> {
  const found = [...withoutScore(loaded, dataset, table, words), ...(await nowhere(loaded, dataset, words))];
  if (found.length === 0) return [];
  const { placeOf } = await loaded.opened();
  return found.map(({ path, ...rest }) => ({ ...rest, where: `${loaded.file}, ${placeOf({ path })}` }));
}

type Found = Omit<RunWarnings[number], "where"> & { readonly path: Path };

/** A country whose category has no score counts as one without evidence: said, unless the publisher gives it no grade. */
function withoutScore(
  { profile }: LoadedProfile,
  dataset: Dataset,
  { columns }: ScoreTable,
  { warnings: say }: Messages,
): Found[] {
  const ungraded = new Map(dataset.catalogue.map((one) => [one.id, one.ungraded ?? []]));
  return columns.flatMap(({ leaf: { node }, reasons }) => {
    const left = counted(
      [...reasons.values()]
        .flatMap(({ code, value }) => (code === "no-score-for-category" ? [String(value)] : []))
        .filter((category) => !ungraded.get(node.indicator)?.includes(category)),
    );
    if (left.size === 0) return [];
    const path = pathOf(profile.tree, node, ["tree"]);
    return [...left]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([category, count]) => ({
        code: "category-without-score",
        message: say.categoryWithoutScore(category, node.indicator, count),
        path: path === undefined ? [] : [...path, "normalise"],
      }));
  });
}

/** Of an indicator without a publisher's categories: a word that no row has, beside one that rows do have. */
async function nowhere(
  { profile }: LoadedProfile,
  dataset: Dataset,
  { warnings: say }: Messages,
): Promise<Found[]> {
  const published = new Set(dataset.catalogue.map(({ id }) => id));
  const own = namesOf(profile).flatMap((name) =>
    name.kind === "category" && !published.has(name.of) && listOf(name.of) === undefined ? [name] : [],
  );
  if (own.length === 0) return [];
  const { nearestWord } = await import("../stats/nearest-word.ts");
  return own.flatMap(({ word, of, path }) => {
    const there = new Set(
      allObservations(dataset).flatMap(({ indicator, value }) => (indicator === of ? [String(value)] : [])),
    );
    const meant = there.has(word) ? undefined : nearestWord(word, [...there]);
    if (meant === undefined) return [];
    return [{ code: "category-nowhere", message: say.categoryNowhere(word, of, meant), path }];
  });
}

/** Where a node stands in the profile as written: nodes of other years are gone from the plan, and the others stay themselves. */
function pathOf(node: ProfileNode, wanted: ProfileNode, path: Path): Path | undefined {
  if (node === wanted) return path;
  if (!isFactor(node)) return undefined;
  for (const [i, child] of node.children.entries()) {
    const found = pathOf(child, wanted, [...path, "children", i]);
    if (found) return found;
  }
  return undefined;
}

/** Which factors rest on proxies, wholly or in part, and which on nothing, over the ranked countries; of these what the profile says. */
function evidenceKinds(
  table: ScoreTable,
  labels: Parameters<typeof title>[1],
  words: Messages,
): Ranking["warnings"] {
  const { ranked } = table;
  const { warnings: say } = words;
  if (ranked.length === 0) return [];
  const kinds = new Map<Kind, string[]>([
    ["proxies", []],
    ["some", []],
    ["nothing", []],
  ]);
  const elsewhere: string[] = [];
  for (const item of factorsOf(table)) {
    const unassessed = unassessedOf(table, item);
    if (unassessed === undefined) kinds.get(kindOf(table, item))?.push(title(item, labels));
    else elsewhere.push(words.unassessed(title(item, labels), textIn(unassessed, labels.language, "")));
  }
  const { proxies, some, nothing } = Object.fromEntries(kinds) as Record<Kind, string[]>;
  const silent = [...(nothing.length > 0 ? [say.noEvidence(nothing)] : []), ...elsewhere];
  return [
    ...(proxies.length + some.length > 0
      ? [{ code: "proxies", message: say.proxies(proxies, some), where: null }]
      : []),
    ...(silent.length > 0 ? [{ code: "no-evidence", message: words.text(silent), where: null }] : []),
  ];
}

type Kind = "proxies" | "some" | "nothing" | "direct";

function kindOf({ ranked }: ScoreTable, { index }: PlanItem): Kind {
  let [evidence, proxy] = [0, 0];
  for (let i = 0; i < ranked.length; i += 1) {
    evidence += ranked[i]!.coverage[index]!;
    proxy += ranked[i]!.proxies?.[index] ?? 0;
  }
  if (evidence === 0) return "nothing";
  if (proxy === 0) return "direct";
  return proxy > evidence * (1 - 1e-9) ? "proxies" : "some";
}

function factorsOf({ plan }: ScoreTable): PlanItem[] {
  const below = (axis: PlanItem) => (axis.chooses ? [] : weighedChildren(plan, axis));
  return factorsUnder(weighedChildren(plan, plan.root), below, ({ leaf }) => leaf < 0).map(
    ({ node }) => node,
  );
}

/** Among fewer a step of one place is more than a tenth of the scale. It is a bound of prudence, not of a theory. */
const ENOUGH_CANDIDATES = 10;

/** Weighed factors whose scores are placed among those of very few candidates. */
export function fewCandidates(
  { plan, fit }: Pick<ScoreTable, "plan" | "fit">,
  labels: Parameters<typeof title>[1],
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const few = fittedNodes(plan).flatMap((item) => {
    const candidates = fit!.scores(item).size;
    if (item.share === 0 || candidates === 0 || candidates >= ENOUGH_CANDIDATES) return [];
    return [{ title: title(item, labels), candidates }];
  });
  if (few.length === 0) return [];
  return [{ code: "few-candidates", message: say.fewCandidates(ENOUGH_CANDIDATES, few), where: null }];
}

/** Figures of fewer kinds are categories in numbers, or too few to tell. */
const KINDS = 5;
/** At one end of the scale so many candidates are not told apart by design. */
const HELD = 0.5;
/** Scores that differ by no more of the scale are as good as one. */
const NARROW = 0.02;
/** Digits of a figure in the sentence. */
const VALUE_DIGITS = 6;

/**
 * Weighed indicators whose figures and whose fixed ends do not fit each other, as fractions do not fit ends in percent: half of the
 * candidates and more lie beyond one end, or the scores of all are as good as one.
 */
export function illFittingWarnings(
  table: Pick<ScoreTable, "plan" | "columns" | "ranked" | "apart" | "unscored">,
  titleOf: (indicator: string) => string | undefined,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const { plan, columns } = table;
  const asked = candidates(table);
  return columns.flatMap(({ leaf, observations, normalised }) => {
    const { indicator, normalise } = leaf.node;
    const normaliser = normalisers.find(({ id }) => id === normalise.method)!;
    if (leaf.share === 0 || !normaliser.scales || !normaliser.fixed) return [];
    const stated = normaliser.breakpoints?.(given(normaliser.parameters, normalise)) ?? [];
    const ends = rangeFrom(stated.map(({ figure }) => figure));
    const values: number[] = [];
    let above = 0;
    let below = 0;
    let worst = Number.POSITIVE_INFINITY;
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < asked.length; i += 1) {
      const { index } = asked[i]!;
      const value = observations.value(index);
      const score = normalised[index];
      if (typeof value !== "number" || score === undefined) continue;
      values.push(value);
      if (value > ends[1]) above += 1;
      if (value < ends[0]) below += 1;
      if (score < worst) worst = score;
      if (score > best) best = score;
    }
    const held = Math.max(above, below);
    const isHeld = held >= HELD * values.length;
    if (!isHeld && best - worst > NARROW * (plan.scale[1] - plan.scale[0])) return [];
    if (new Set(values).size < KINDS) return [];
    const [least, most] = rangeFrom(values).map((value) => significant(value, VALUE_DIGITS)) as [
      number,
      number,
    ];
    const message = say.illFitting(
      titleOf(indicator) ?? indicator,
      ends,
      [least, most],
      isHeld ? { isAbove: above >= below, countries: held, of: values.length } : undefined,
    );
    return [{ code: "ill-fitting-ends", message, where: null }];
  });
}

function rangeFrom(figures: readonly number[]): readonly [number, number] {
  return [Math.min(...figures), Math.max(...figures)];
}

/** Indicators of which the profile says of what level intervals are, and no figure counts by one: what was said does nothing. */
function intervalWarnings(
  { columns, evidence }: Pick<ScoreTable, "columns" | "evidence">,
  titleOf: (indicator: string) => string | undefined,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  return columns.flatMap(({ leaf, observations }) => {
    const { indicator, error } = leaf.node;
    if (leaf.share === 0 || error?.interval === undefined) return [];
    const counts = evidence.countries.some((_, i) => {
      const one = observations.at(i);
      return one !== undefined && errorOf(leaf, one)?.interval !== undefined;
    });
    if (counts) return [];
    const message = say.intervalUnused(titleOf(indicator) ?? indicator, error.interval);
    return [{ code: "interval-unused", message, where: null }];
  });
}

/**
 * Fewer countries than this tell little of where a value stands: of four, each is a quarter of the mean, either end of a range or
 * next to the median, so that one country more or less turns every score. It is a bound of prudence, not of a theory.
 */
const ENOUGH_VALUES = 5;

/** Indicators that the sentence names. */
const INDICATORS_SHOWN = 3;

/** Weighed indicators whose scale was drawn from the values of very few countries, as those of a short --among are. */
export function smallFitWarnings(
  { columns }: Pick<ScoreTable, "columns">,
  titleOf: (indicator: string) => string | undefined,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const small = columns.flatMap(({ leaf, fittedTo }) => {
    const few = fittedTo.filter(({ countries }) => countries > 0 && countries < ENOUGH_VALUES);
    if (leaf.share === 0 || few.length === 0) return [];
    const { indicator } = leaf.node;
    return [{ title: titleOf(indicator) ?? indicator, fits: few }];
  });
  if (small.length === 0) return [];
  const message = say.smallFit(
    ENOUGH_VALUES,
    small.slice(0, INDICATORS_SHOWN),
    Math.max(0, small.length - INDICATORS_SHOWN),
  );
  return [{ code: "small-fit", message, where: null }];
}
