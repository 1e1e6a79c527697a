import { hasStandIns, isStandIn } from "../dataset/derivations/mcc-stand-ins.ts";
import { allObservations, inOrder } from "../dataset/observation-order.ts";
import { olderReaders } from "../dataset/source-names.ts";
import { olderReaders as older } from "../explain/audit/checks/older-readers.ts";
import { unassessedOf } from "../explain/nodes.ts";
import { counted, defined, entryOf, gather } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Conflict, Dataset } from "../model/dataset.ts";
import { factorsUnder, weighedChildren } from "../model/factor-tree.ts";
import { listOf } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import { given } from "../model/parameter.ts";
import { isFactor, type Profile, type ProfileNode, type Text } from "../model/profile.ts";
import { isOwnTable } from "../model/source.ts";
import type { NodeCalled, Warning, WarningArgs, WarningInWords, WarningOf } from "../model/warning.ts";
import { holdsIn, waivedIn } from "../profile/in-year.ts";
import { indicatorsOf, namesOf } from "../profile/names.ts";
import { errorOf } from "../scoring/column.ts";
import { candidates, normalisers, type PlanItem, type ScoreTable } from "../scoring/index.ts";
import { fittedNodes } from "../scoring/plan.ts";
import { significant } from "../stats/floating-point.ts";
import { isFarOut, middleOf, outermost } from "../stats/outliers.ts";
import { mayBeMissingCode } from "../tables/number.ts";
import type { LoadedPlugin } from "./plugins.ts";
import type { LoadedProfile } from "./profile.ts";
import type { Selection } from "./selection.ts";
import { notScored } from "./who.ts";

interface Scored {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  readonly table: ScoreTable;
  readonly plugins: readonly LoadedPlugin[];
  readonly among: Selection | undefined;
  /** Ids of the gates that are minimums of this run. */
  readonly minimums: readonly string[];
}

/** Everything that a reader of a run should know, in the order in which it is told. */
export async function runWarnings({
  loaded,
  dataset,
  table,
  plugins,
  among,
  minimums,
}: Scored): Promise<Warning[]> {
  const { countries, asOf } = table.evidence;
  const wanted = indicatorsOf(loaded.profile);
  return [
    ...(loaded.workbook ? (await import("./workbook-warnings.ts")).ofWorkbook(loaded, table) : []),
    ...withPlugins(plugins, dataset),
    ...notScored(among, countries),
    ...outsideItsYears(loaded.profile, asOf),
    ...waived(loaded.profile, asOf, dataset.known?.day),
    ...publicationUnknown(dataset),
    ...(await afterReferenceYear(table, dataset)),
    ...notAssessed(table),
    ...withoutStandIns(table),
    ...silentLists(table),
    ...evidenceKinds(table),
    ...prevalenceCaveat(table),
    ...olderReaderWarnings(dataset),
    ...dataProblems(dataset),
    ...outlierWarnings(table, dataset),
    // Under --among it is said of those who were asked for.
    ...(among ? [] : inNoList(dataset, countries)),
    ...minimumsNotKnown(table, minimums),
    ...fewCandidates(table),
    ...smallFitWarnings(table),
    ...illFittingWarnings(table),
    ...intervalWarnings(table),
    ...withoutLogarithm(table),
    ...(await categoryWarnings(loaded, dataset, table)),
    ...conflictWarnings(dataset, wanted),
    ...undatedWarnings(table, dataset, wanted),
    ...olderOwnWarnings(table, dataset, wanted),
  ];
}

/** Whoever reads the result was not there when it was made: of the plug-ins that were given, and those that read the files of a snapshot. */
function withPlugins(
  plugins: readonly LoadedPlugin[],
  { files }: Pick<Dataset, "files">,
): WarningOf<"plugins">[] {
  const all = [...plugins, ...files.flatMap(({ plugin }) => plugin ?? [])];
  const named = new Map(all.map(({ name, version }) => [`${name} ${version}`, { name, version }]));
  return named.size === 0 ? [] : [{ code: "plugins", args: { plugins: [...named.values()] }, where: null }];
}

/** Few runs ask for a year that is still to come in the evidence. */
async function afterReferenceYear(
  table: ScoreTable,
  dataset: Dataset,
): Promise<WarningOf<"after-reference-year">[]> {
  const { asOf } = table.evidence;
  if (asOf === undefined || dataset.latest === undefined || asOf <= dataset.latest) return [];
  return (await import("./reference-warnings.ts")).afterReference(table, dataset);
}

/** Rules change: those of other years are applied only with a word. */
function outsideItsYears(
  { id, years }: Profile,
  asOf: number | undefined,
): WarningOf<"rules-of-other-years">[] {
  if (years === undefined || asOf === undefined || holdsIn(years, asOf)) return [];
  return [{ code: "rules-of-other-years", args: { profile: id, years, asOf }, where: null }];
}

/** Where no evidence can exist yet, none is asked for; who is ranked then is ranked without it. */
function waived(
  profile: Profile,
  asOf: number | undefined,
  day: string | undefined,
): WarningOf<"requirement-waived">[] {
  return waivedIn(profile, asOf).map((node) => {
    const { anyOf, years, unpublished } = node.requires!;
    const others = years === undefined || holdsIn(years, asOf) ? undefined : years;
    return {
      code: "requirement-waived",
      args: {
        node: called(node),
        anyOf,
        asOf,
        years: others,
        ...defined({ unpublished: unpublished && others === undefined ? day : undefined }),
      },
      where: null,
    };
  });
}

/** Of what no date of publication is known, nothing counts as known. */
function publicationUnknown({ known, sources }: Dataset): WarningOf<"publication-unknown">[] {
  if (known === undefined || known.leftOut.length === 0) return [];
  const title = new Map(sources.map((source) => [source.id, source.title]));
  const named = known.leftOut.map(({ source, figures }) => ({
    source: title.get(source) ?? source,
    figures,
  }));
  return [{ code: "publication-unknown", args: { day: known.day, sources: named }, where: null }];
}

function called({ id, title }: NodeCalled): NodeCalled {
  return { id, title };
}

function notAssessed({ plan, columns, evidence }: ScoreTable): WarningOf<"not-assessed">[] {
  const asked = indicatorsOf(plan.profile);
  // What counts for somebody need not be looked for once more, of whatever age.
  const heard = new Set(
    columns
      .filter(({ normalised }) => normalised.some((score) => score !== undefined))
      .map(({ leaf }) => leaf.node.indicator),
  );
  const indicators = [...asked].filter(
    (indicator) => !heard.has(indicator) && evidence.values({ indicator }).size === 0,
  );
  if (indicators.length === 0) return [];
  return [{ code: "not-assessed", args: { indicators, of: asked.size }, where: null }];
}

/** Where MCC's own figures are there for some, nothing stands in for the others', and that is said. */
function withoutStandIns({ columns, evidence }: ScoreTable): WarningOf<"no-stand-ins">[] {
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
  return [{ code: "no-stand-ins", args: { own: own.size, without: without.size }, where: null }];
}

/** Digits of a figure in a sentence. */
const DIGITS = 6;

/** Figures of 0 or less under a logarithm count as missing: of the countries that no gate excludes that is said. */
function withoutLogarithm(table: ScoreTable): WarningOf<"no-logarithm">[] {
  return table.columns.flatMap(({ leaf, reasons }) => {
    if (leaf.share === 0 || leaf.node.transform !== "log") return [];
    const countries = candidates(table).flatMap(({ country, index }) => {
      const { code, value } = reasons.get(index) ?? {};
      if (code !== "no-logarithm") return [];
      return [{ country, value: typeof value === "number" ? significant(value, DIGITS) : value! }];
    });
    if (countries.length === 0) return [];
    return [{ code: "no-logarithm", args: { indicator: leaf.node.indicator, countries }, where: null }];
  });
}

/** Where an estimate of it counts anywhere in the run, with a weight. */
function prevalenceCaveat({ columns }: ScoreTable): WarningOf<"prevalence-caveat">[] {
  const of = columns.filter(({ leaf }) => leaf.node.indicator === "gsi.prevalence" && leaf.share > 0);
  const counting = of.flatMap(({ observations }) => [...observations].flatMap((one) => one ?? []));
  if (counting.length === 0) return [];
  const years = [...new Set(counting.flatMap(({ year }) => year ?? []))].sort();
  const share = of.reduce((sum, { leaf }) => sum + leaf.share, 0);
  // What its publisher says of the error comes before what the profile assumes.
  const [assumed] = of.flatMap(({ leaf }) => leaf.node.error?.relative ?? []);
  const isAssumed =
    assumed !== undefined && counting.every(({ se, lower }) => se === undefined && lower === undefined);
  const error = isAssumed ? { error: assumed } : {};
  return [{ code: "prevalence-caveat", args: { years, share, ...error }, where: null }];
}

/** Lists that the profile asks for and that hold in other years only are no lists without entries. */
function silentLists({ plan: { profile }, evidence }: ScoreTable): WarningOf<"list-not-in-force">[] {
  const asked = namesOf(profile).flatMap(({ kind, word }) => {
    if (kind === "list") return [word];
    const weighed = kind === "indicator" ? listOf(word) : undefined;
    return weighed === undefined ? [] : [weighed];
  });
  const lists = [...new Set(asked)].flatMap((id) => {
    const list = evidence.list(id);
    if (!list || list.exhaustive || Object.keys(list.listed).length > 0) return [];
    const days = [...Object.values(list.ended).map(({ held }) => held.until), list.complete.until];
    const until = days
      .filter((day) => day !== undefined && !(Number(day.slice(0, 4)) > evidence.asOf!))
      .sort()
      .at(-1);
    const short = profile.gates.find(({ when }) => "list" in when && when.list === id)?.short;
    return [{ id, ...defined({ until, short }) }];
  });
  if (lists.length === 0) return [];
  return [{ code: "list-not-in-force", args: { lists, asOf: evidence.asOf }, where: null }];
}

/**
 * Lists that gates ask for, that name countries, and that were complete until some day before the end of the run's year: who came onto one
 * of them since is not seen.
 */
export function incompleteLists({ plan: { profile }, evidence }: ScoreTable): WarningOf<"list-incomplete">[] {
  const gates = new Map<string, NodeCalled[]>();
  for (const { kind, word, path } of namesOf(profile)) {
    const gate = kind === "list" && path[0] === "gates" ? profile.gates[Number(path[1])] : undefined;
    if (gate) gather(gates, word, called(gate));
  }
  return [...gates].flatMap(([id, asking]) => {
    const list = evidence.list(id);
    const { from, until } = list?.complete ?? {};
    if (!list || list.exhaustive || Object.keys(list.listed).length === 0) return [];
    if (until === undefined || Number(from?.slice(0, 4)) > (evidence.asOf ?? Number.POSITIVE_INFINITY))
      return [];
    return [{ code: "list-incomplete", args: { list: id, until, gates: asking }, where: null }];
  });
}

type DatasetFigures = Pick<Dataset, "observations" | "figures">;

/** Settled ones of an indicator that are told where all is: thousands are in the snapshot and the audit. */
const MOST_TOLD = 50;
/** Unsettled ones that are told one by one. */
const SHOWN = 10;

/** What was odd about the data. */
export function dataProblems({ problems }: Pick<Dataset, "problems">): WarningInWords[] {
  return problems
    .filter(({ severity }) => severity !== "info")
    .map(({ code, message, file, locator }) => ({
      code,
      message,
      where: [file, locator].filter((part) => part !== undefined).join(", ") || null,
    }));
}

/** What earlier readers took from the files of the evidence, in one line, which is the audit's. */
function olderReaderWarnings(dataset: Dataset): WarningOf<"older-readers">[] {
  const all = older.find({ older: olderReaders(dataset) });
  return all.map((found) => ({ code: "older-readers", args: { found }, where: null }));
}

/** Countries of the user's own tables that are in no list of the ranking, since nothing that the profile asks for is known of them. */
function inNoList(
  { problems }: Pick<Dataset, "problems">,
  inRanking: readonly Iso3[],
): WarningOf<"in-no-list">[] {
  const there = new Set(inRanking);
  // Of a table that holds nothing of use at all that is said, of whichever country.
  const ofNoUse = new Set(problems.filter(({ code }) => code === "nothing-asked").map(({ file }) => file));
  const files = new Map<string | undefined, Set<Iso3>>();
  for (const { file, withoutFigure = [] } of problems) {
    if (ofNoUse.has(file)) continue;
    for (const country of withoutFigure)
      if (!there.has(country)) entryOf(files, file, () => new Set<Iso3>()).add(country);
  }
  return [...files].map(([file, countries]) => ({
    code: "in-no-list",
    args: { countries: [...countries] },
    where: file ?? null,
  }));
}

/**
 * Files that disagree on the profile's indicators: one by one what nothing settles; by indicator and rule what a rule settled in
 * this run (of a snapshot's own, which were said when it was made, an audit tells).
 */
export function conflictWarnings(
  { conflicts, conflictsFound = [] }: Pick<Dataset, "conflicts" | "conflictsFound">,
  wanted: ReadonlySet<string>,
): WarningOf<"unsettled-conflict" | "settled-conflict">[] {
  const open = conflicts.filter(({ indicator, settled }) => settled === "none" && wanted.has(indicator));
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflictsFound) {
    const { indicator, settled } = conflict;
    if (settled !== "none" && wanted.has(indicator)) gather(groups, `${indicator} ${settled}`, conflict);
  }
  const unsettled = open.slice(0, SHOWN).map(
    (conflict): WarningOf<"unsettled-conflict"> => ({
      code: "unsettled-conflict",
      args: { conflict, more: 0 },
      where: placeOf(conflict),
    }),
  );
  if (open.length > SHOWN)
    unsettled.push({ code: "unsettled-conflict", args: { more: open.length - SHOWN }, where: null });
  const settled = [...groups.values()].map(
    ([first, ...more]): WarningOf<"settled-conflict"> => ({
      code: "settled-conflict",
      args: {
        conflict: first!,
        others: more.slice(0, MOST_TOLD),
        more: Math.max(0, more.length - MOST_TOLD),
      },
      where: placeOf(first!),
    }),
  );
  return [...unsettled, ...settled];
}

function placeOf({ kept: { file, locator } }: Conflict): string {
  return `${file}, ${locator}`;
}

/** Values without a year: which count beside dated ones, and which do not because a dated one does. */
export function undatedWarnings(
  { columns, evidence: { asOf, values } }: ScoreTable,
  dataset: DatasetFigures,
  wanted: ReadonlySet<string>,
): WarningOf<"values-without-a-year" | "undated-passed-over">[] {
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
  return [...byFile(counted, "values-without-a-year"), ...byFile(passed, "undated-passed-over")];
}

function undatedOf(
  { observations, figures }: DatasetFigures,
  wanted: ReadonlySet<string>,
): readonly Observation[] {
  const undated = observations.filter(({ year, indicator }) => year === undefined && wanted.has(indicator));
  const inColumns = (figures?.indicators ?? []).flatMap((indicator) => {
    const own = wanted.has(indicator) ? figures!.of(indicator)! : undefined;
    const found: Observation[] = [];
    for (let at = 0; at < (own?.length ?? 0); at += 1)
      if (own!.year(at) === undefined) found.push(own!.observation(at));
    return found;
  });
  return inColumns.length === 0 ? undated : inOrder([...undated, ...inColumns]);
}

/**
 * The user's own figures behind which a publisher's newer one counts: who writes a figure down means it to count. One line a file.
 * Indicators of large tables, which are held apart, have no publisher's figures.
 */
export function olderOwnWarnings(
  { evidence: { asOf, values } }: ScoreTable,
  { observations }: Pick<Dataset, "observations">,
  wanted: ReadonlySet<string>,
): WarningOf<"older-than-a-publishers">[] {
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
    .map(([file, [first, ...more]]) => ({
      code: "older-than-a-publishers",
      args: { ...first!, more: more.length },
      where: `${file}, ${first!.own.locator}`,
    }));
}

/**
 * Figures of the user's own tables that are far from those of all other countries: slips, and codes for missing figures. One line a
 * table and indicator; what its reader has said of a code is not said again.
 */
export function outlierWarnings(
  { columns, evidence }: Pick<ScoreTable, "columns" | "evidence">,
  { problems, sources }: Pick<Dataset, "problems" | "sources">,
): WarningOf<"outlier">[] {
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
    const range = rangeOf(numbers.filter((value) => !far.has(value)));
    return [...files].map(([file, [first, ...more]]) => {
      const { country, indicator, value, locator } = first!;
      return {
        code: "outlier",
        args: { indicator, country, value: value as number, others: range, more: more.length },
        where: `${file}, ${locator}`,
      };
    });
  });
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function byFile<Code extends "values-without-a-year" | "undated-passed-over">(
  files: ReadonlyMap<string, readonly Observation[]>,
  code: Code,
) {
  return [...files].sort().map(([file, found]) => ({
    code,
    args: { values: found.length, indicators: [...new Set(found.map(({ indicator }) => indicator))].sort() },
    where: `${file}, ${found[0]!.locator}`,
  }));
}

type Path = readonly (string | number)[];
type OfCategory = WarningOf<"category-without-score" | "category-nowhere">;

/** Categories that a profile forgot, and words of one's own that nobody has and that look like a slip. */
async function categoryWarnings(
  loaded: LoadedProfile,
  dataset: Dataset,
  table: ScoreTable,
): Promise<OfCategory[]> {
  const found = [...withoutScore(loaded, dataset, table), ...(await nowhere(loaded, dataset))];
  if (found.length === 0) return [];
  const { placeOf } = await loaded.opened();
  return found.map(
    ({ path, ...one }) => ({ ...one, where: `${loaded.file}, ${placeOf({ path })}` }) as OfCategory,
  );
}

type Found = Pick<OfCategory, "code" | "args"> & { readonly path: Path };

/** A country whose category has no score counts as one without evidence: said, unless the publisher gives it no grade. */
function withoutScore({ profile }: LoadedProfile, dataset: Dataset, { columns }: ScoreTable): Found[] {
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
      .map(([category, countries]) => ({
        code: "category-without-score",
        args: { category, indicator: node.indicator, countries },
        path: path === undefined ? [] : [...path, "normalise"],
      }));
  });
}

/** Of an indicator without a publisher's categories: a word that no row has, beside one that rows do have. */
async function nowhere({ profile }: LoadedProfile, dataset: Dataset): Promise<Found[]> {
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
    return [{ code: "category-nowhere", args: { category: word, indicator: of, meant }, path }];
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

/** Below this share of the ranked countries evidence on a factor is of a few alone. */
const FEW = 0.1;

/** Which factors rest on proxies, wholly or in part, which on nothing, and which on the figures of a few, over the ranked countries; of these what the profile says. */
function evidenceKinds(table: ScoreTable): WarningOf<"proxies" | "no-evidence" | "little-evidence">[] {
  if (table.ranked.length === 0) return [];
  const [wholly, partly, nodes]: [NodeCalled[], NodeCalled[], NodeCalled[]] = [[], [], []];
  const kinds = { proxies: wholly, some: partly, nothing: nodes, direct: undefined };
  const stated: (NodeCalled & { unassessed: Text })[] = [];
  const little: WarningArgs["little-evidence"]["nodes"][number][] = [];
  let share = 0;
  for (const item of factorsOf(table)) {
    const [node, unassessed] = [called(item.node), unassessedOf(table, item)];
    if (unassessed !== undefined) stated.push({ ...node, unassessed });
    else {
      const kind = kindOf(table, item);
      kinds[kind]?.push(node);
      if (kind === "nothing") share += item.share;
      const countries = table.ranked.filter(({ coverage }) => coverage[item.index]! > 0).length;
      if (countries > 0 && countries < FEW * table.ranked.length && item.share > 0)
        little.push({ ...node, countries, share: item.share });
    }
  }
  return [
    ...(wholly.length + partly.length > 0
      ? [{ code: "proxies", args: { wholly, partly }, where: null } as const]
      : []),
    ...(nodes.length + stated.length > 0
      ? [{ code: "no-evidence", args: { nodes, share, stated }, where: null } as const]
      : []),
    ...(little.length > 0
      ? [
          {
            code: "little-evidence",
            args: { nodes: little.sort((a, b) => b.share - a.share), of: table.ranked.length },
            where: null,
          } as const,
        ]
      : []),
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

/** Whoever has no score on a node has none below a minimum there: that is said, since a minimum that nobody meets looks as if all did. */
function minimumsNotKnown(
  { plan, ranked }: ScoreTable,
  minimums: readonly string[],
): WarningOf<"minimum-not-known">[] {
  return minimums.flatMap((id): WarningOf<"minimum-not-known">[] => {
    const isOpen = ({ gates }: (typeof ranked)[number]) =>
      gates.some(({ gate, truth }) => gate.id === id && truth.holds === undefined);
    const countries = ranked.filter(isOpen).length;
    const { when } = plan.profile.gates.find((gate) => gate.id === id)!;
    const item = plan.items.find(({ node }) => "node" in when && node.id === when.node)!;
    return countries === 0
      ? []
      : [{ code: "minimum-not-known", args: { node: called(item.node), countries }, where: null }];
  });
}

/** Among fewer a step of one place is more than a tenth of the scale. It is a bound of prudence, not of a theory. */
const ENOUGH_CANDIDATES = 10;

/** Weighed factors whose scores are placed among those of very few candidates. */
export function fewCandidates({
  plan,
  fit,
}: Pick<ScoreTable, "plan" | "fit">): WarningOf<"few-candidates">[] {
  const nodes = fittedNodes(plan).flatMap((item) => {
    const candidates = fit!.scores(item).size;
    if (item.share === 0 || candidates === 0 || candidates >= ENOUGH_CANDIDATES) return [];
    return [{ ...called(item.node), candidates }];
  });
  if (nodes.length === 0) return [];
  return [{ code: "few-candidates", args: { enough: ENOUGH_CANDIDATES, nodes }, where: null }];
}

/** Figures of fewer kinds are categories in numbers, or too few to tell. */
const KINDS = 5;
/** At one end of the scale so many candidates are not told apart by design. */
const HELD = 0.5;
/** Scores that differ by no more of the scale are as good as one. */
const NARROW = 0.02;

/**
 * Weighed indicators whose figures and whose fixed ends do not fit each other, as fractions do not fit ends in percent: half of the
 * candidates and more lie beyond one end, or the scores of all are as good as one.
 */
export function illFittingWarnings(
  table: Pick<ScoreTable, "plan" | "columns" | "ranked" | "apart" | "unscored">,
): WarningOf<"ill-fitting-ends">[] {
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
    const within = Math.max(above, below);
    const isHeld = within >= HELD * values.length;
    if (!isHeld && best - worst > NARROW * (plan.scale[1] - plan.scale[0])) return [];
    if (new Set(values).size < KINDS) return [];
    const [least, most] = rangeFrom(values);
    const args = {
      indicator,
      ends,
      values: [significant(least, DIGITS), significant(most, DIGITS)] as const,
      held: isHeld ? { isAbove: above >= below, countries: within, of: values.length } : undefined,
    };
    return [{ code: "ill-fitting-ends", args, where: null }];
  });
}

function rangeFrom(figures: readonly number[]): readonly [number, number] {
  return [Math.min(...figures), Math.max(...figures)];
}

/** Indicators of which the profile says of what level intervals are, and no figure counts by one: what was said does nothing. */
function intervalWarnings({
  columns,
  evidence,
}: Pick<ScoreTable, "columns" | "evidence">): WarningOf<"interval-unused">[] {
  return columns.flatMap(({ leaf, observations }) => {
    const { indicator, error } = leaf.node;
    if (leaf.share === 0 || error?.interval === undefined) return [];
    const counts = evidence.countries.some((_, i) => {
      const one = observations.at(i);
      return one !== undefined && errorOf(leaf, one)?.interval !== undefined;
    });
    if (counts) return [];
    return [{ code: "interval-unused", args: { indicator, level: error.interval }, where: null }];
  });
}

/**
 * Fewer countries than this tell little of where a value stands: of four, each is a quarter of the mean, either end of a range or
 * next to the median, so that one country more or less turns every score. It is a bound of prudence, not of a theory.
 */
const ENOUGH_VALUES = 5;

/** Weighed indicators whose scale was drawn from the values of very few countries, as those of a short --among are. */
export function smallFitWarnings({ columns }: Pick<ScoreTable, "columns">): WarningOf<"small-fit">[] {
  const indicators = columns.flatMap(({ leaf, fittedTo }) => {
    const fits = fittedTo.filter(({ countries }) => countries > 0 && countries < ENOUGH_VALUES);
    return leaf.share === 0 || fits.length === 0 ? [] : [{ indicator: leaf.node.indicator, fits }];
  });
  if (indicators.length === 0) return [];
  return [{ code: "small-fit", args: { enough: ENOUGH_VALUES, indicators }, where: null }];
}
