import type { Found } from "../../model/audit.ts";
import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { Conflict } from "../../model/dataset.ts";
import { CAVEATS } from "../../model/problem.ts";
import type { Years } from "../../model/profile.ts";
import { nameOf, reasonIn, textIn, wordOf } from "../../model/translation.ts";
import type {
  Differing,
  NodeCalled,
  Warned,
  Warning,
  WarningArgs,
  WarningInWords,
  WarningOf,
} from "../../model/warning.ts";
import type { Messages } from "../../words/index.ts";
import { type Note, note } from "../blocks.ts";
import { commaIn, semicolonIn } from "./localised.ts";
import type { Names } from "./names.ts";

/** What warnings are told with. */
export interface Telling {
  readonly words: Messages;
  /** Of the profile's own texts. */
  readonly language: string;
  readonly names: Names;
  /** What a finding of the audit is in a line. */
  finding(found: Found): Promise<string>;
}

/** A document with its warnings told in a language. */
export async function inWords<Document extends object>(
  document: Warned<Document>,
  telling: Telling,
): Promise<Document> {
  return { ...document, warnings: await warningsInWords(document.warnings, telling) } as unknown as Document;
}

/** Warnings in words, without those of which nothing can be said in the language. What is in words stays as it is. */
export async function warningsInWords(
  warnings: readonly Warning[],
  telling: Telling,
): Promise<WarningInWords[]> {
  const all = warnings.map(async (one): Promise<WarningInWords[]> => {
    if ("message" in one) return [one];
    const said = await messageOf(one, telling);
    if (said === undefined) return [];
    const { message, short = message } = typeof said === "string" ? { message: said } : said;
    return [{ code: one.code, message, ...(short === message ? {} : { short }), where: one.where }];
  });
  return (await Promise.all(all)).flat();
}

function messageOf<Code extends keyof WarningArgs>({ code, args }: WarningOf<Code>, telling: Telling) {
  const tell: Tells[Code] = MESSAGES[code];
  return tell(args as WarningArgs[Code], telling.words.warnings, telling);
}

/** A warning that is long, with the line that a screen has of it. */
type Said = string | Pick<WarningInWords, "message" | "short">;

type Tells = {
  readonly [Code in keyof WarningArgs]: (
    args: WarningArgs[Code],
    say: Messages["warnings"],
    telling: Telling,
  ) => Said | undefined | Promise<Said>;
};

/** How many a sentence names before it counts the rest. */
const NAMED = { changes: 12, differing: 5, countries: 5, figures: 3, indicators: 3 };

/** What every warning says. */
const MESSAGES: Tells = {
  "profile-of-workbook": ({ file, changes }, say) => {
    if (changes === undefined) return say.profileOfWorkbook.unknown({ file });
    if (changes.length === 0) return say.profileOfWorkbook.asWritten({ file });
    const { named, more } = some(changes, NAMED.changes);
    const edits = named.map(({ node, key, before, after }) =>
      say.edit({ node, key, before: brief(before), after: brief(after) }),
    );
    return say.profileOfWorkbook.changed({ file, changes: edits, more });
  },
  "gates-cleared": ({ gates }, say) => {
    const { named, more } = some(gates, NAMED.changes);
    return say.gatesCleared({ gates: named.map(({ country, gate }) => `${country} (${gate})`), more });
  },
  "workbook-differs": ({ file, scores, figures, names }, say, telling) => {
    const { one, both, ...kinds } = say.differing;
    const of = (kind: "scores" | "figures", all: readonly Differing[]) => {
      const { named, more } = some(all, NAMED.differing);
      return all.length === 0 ? "" : kinds[kind]({ all: named.map(one), more });
    };
    const [ofScores, ofFigures] = [
      of("scores", scores),
      of("figures", [...otherNames(names, telling), ...figures]),
    ];
    if (ofScores + ofFigures === "") return undefined;
    const what =
      ofScores === "" || ofFigures === ""
        ? ofScores + ofFigures
        : both({ scores: ofScores, figures: ofFigures });
    return say.workbookDiffers({ file, what });
  },
  plugins: ({ plugins }, say) =>
    say.plugins({ plugins: plugins.map(({ name, version }) => `${name} ${version}`) }),
  "ballot-in-workbook": (counts, say) => say.ballotInWorkbook(counts),
  "workbook-unknown": ({ file, sheets }, say) => say.workbookUnknown({ file, sheets }),
  "not-scored": ({ country, shown }, say, { names }) =>
    shown === undefined
      ? say.notInData({ name: names.country(country), code: country })
      : say.notShown({ name: names.country(country), code: country, among: shown === "of-some" }),
  "rules-of-other-years": ({ profile, years, asOf }, say, { words }) => {
    const reason = years.reason && reasonIn(words, years.reason, ["years", "reason"]);
    const args = { id: profile, years: yearsText(years, say), asOf };
    return {
      message: say.rulesOfOtherYears({ ...args, reason }),
      short: say.rulesOfOtherYears({ ...args, reason: undefined }),
    };
  },
  "requirement-waived": ({ node, anyOf, asOf, years, unpublished }, say, { words }) =>
    say.waived({
      unpublished,
      title: textIn(node.title, words.language, node.id),
      anyOf,
      asOf,
      years: years && yearsText(years, say),
    }),
  "publication-unknown": ({ day, sources }, say, { words }) => {
    const figures = sources.reduce((sum, one) => sum + one.figures, 0);
    const named = sources.map((one) => say.publicationUnknown.source(one));
    return {
      message: say.publicationUnknown.inFull({ day, figures, sources: named.join(commaIn(words)) }),
      short: say.publicationUnknown.short({ day, figures, sources: sources.length }),
    };
  },
  "after-reference-year": ({ asOf, latest, newer, tooOld, lists }, { afterReference: say }, telling) =>
    [
      newer.figures === 0
        ? say.noneNewer({ asOf, latest })
        : say.newer({ asOf, latest, ...inFamilies(newer) }),
      ...(tooOld.figures === 0 ? [] : [say.tooOld({ asOf, ...inFamilies(tooOld) })]),
      ...(lists.length === 0
        ? []
        : [say.lists({ lists: lists.map(telling.names.list), n: lists.length, asOf })]),
      say.ask({ latest }),
    ].join(semicolonIn(telling.words)),
  "not-assessed": ({ indicators, of }, say, { words }) => {
    const args = { silent: indicators.length, of };
    const families = [...inFamiliesOf(indicators)].map(([family, { length: n }]) =>
      say.silent({ family: wordOf(say.families, family) ?? `${family}.*`, n }),
    );
    return {
      message: say.notAssessed({ ...args, families: byFamily(indicators, 3) }),
      short: say.notAssessed({ ...args, families: families.join(commaIn(words)) }),
    };
  },
  "no-stand-ins": ({ own, without }, say) => say.noStandIns({ own, without }),
  "list-not-in-force": ({ lists, asOf }, say, { language, names }) => {
    const inFull = ({ id, until }: (typeof lists)[number]) =>
      until === undefined ? names.list(id) : say.listUntil({ list: names.list(id), until });
    // What tells of an entry has none to tell of here.
    const briefly = lists.map(({ id, short }) =>
      textIn(short, language, "{").includes("{") ? names.list(id) : textIn(short, language, id),
    );
    return {
      message: say.listsNotInForce({ lists: lists.map(inFull), asOf }),
      short: say.listsNotInForce({ lists: briefly, asOf }),
    };
  },
  "list-incomplete": ({ list, until, gates }, say, telling) => {
    const args = { list: telling.names.list(list), until };
    return {
      message: say.listIncomplete.inFull({ ...args, gates: titles(gates, telling) }),
      short: say.listIncomplete.short(args),
    };
  },
  proxies({ wholly, partly }, { proxies: say }, telling) {
    const [all, some] = [titles(wholly, telling), titles(partly, telling)];
    if (some.length === 0) return say.wholly({ titles: all, n: all.length });
    if (all.length === 0) return say.partly({ titles: some, n: some.length });
    const counts = { whole: all.length, part: some.length };
    return { message: say.both({ wholly: all, partly: some, ...counts }), short: say.short(counts) };
  },
  "no-evidence": ({ nodes, share, stated }, say, telling) => {
    const { words, language } = telling;
    const all = [
      ...(nodes.length > 0 ? [say.noEvidence({ titles: titles(nodes, telling), share })] : []),
      ...stated.map((one) =>
        words.unassessed({ title: title(one, telling), said: textIn(one.unassessed, language, "") }),
      ),
    ];
    return { message: words.text(all), short: all[0]! };
  },
  "little-evidence": ({ nodes, of }, say, telling) => {
    const all = nodes.map(({ countries, share, ...one }) =>
      say.littleEvidence({ n: countries, of, titles: titles([one], telling), share }),
    );
    return { message: telling.words.text(all), short: all[0]! };
  },
  "prevalence-caveat": ({ years, share, error }, { prevalence: say }) => ({
    message: say.inFull({ years: years.map(String), error }),
    short: say.short({ years: years.map(String), share, error }),
  }),
  "older-readers": ({ found }, _, { finding }) => finding(found),
  "audit-finding": ({ found }, _, { finding }) => finding(found),
  outlier: ({ indicator, country, value, others, more }, say, { names }) =>
    say.outlier({
      indicator: names.indicator(indicator),
      one: { country, name: names.country(country) },
      value,
      least: others[0],
      most: others[1],
      more,
    }),
  "in-no-list": ({ countries }, say, telling) => {
    const { named, more } = some(
      byName(
        countries.map((country) => ({ country })),
        telling,
      ),
      NAMED.countries,
    );
    return say.inNoList({ n: countries.length, names: named.map(({ name }) => name), more });
  },
  "few-candidates": ({ enough, nodes }, { fewCandidates: say }, telling) => ({
    message: say.inFull({
      enough,
      factors: nodes.map((one) => say.of({ title: title(one, telling), candidates: one.candidates })),
    }),
    short: say.short({ enough }),
  }),
  "minimum-not-known": ({ node, countries }, say, telling) =>
    say.minimumNotKnown({ title: title(node, telling), n: countries }),
  "small-fit": ({ enough, indicators }, say, { words, names }) => {
    const { named, more } = some(indicators, NAMED.indicators);
    const each = named.map(({ indicator, fits }) =>
      say.smallFitOf({
        title: names.indicator(indicator),
        fits: fits.map(({ countries, group }) => say.fit({ countries, group })).join(commaIn(words)),
      }),
    );
    return say.smallFit({ enough, indicators: each, more });
  },
  "ill-fitting-ends": ({ indicator, ends, values, held }, say, { names }) =>
    held === undefined
      ? say.illFitting.within(scaleArgs(names.indicator(indicator), ends, values))
      : say.illFitting[held.isAbove ? "above" : "below"]({
          ...scaleArgs(names.indicator(indicator), ends, values),
          countries: held.countries,
          of: held.of,
        }),
  "interval-unused": ({ indicator, level }, say, { names }) =>
    say.intervalUnused({ title: names.indicator(indicator), level }),
  "no-logarithm": ({ indicator, countries }, say, telling) => {
    const { named, more } = some(byName(countries, telling), NAMED.figures);
    return say.noLogarithm({
      indicator: telling.names.indicator(indicator),
      n: countries.length,
      countries: named.map(say.countryAt),
      more,
    });
  },
  "category-without-score": ({ category, indicator, countries }, say) =>
    say.categoryWithoutScore({ category, indicator, countries }),
  "category-nowhere": ({ category, indicator, meant }, say) =>
    say.categoryNowhere({ category, indicator, meant }),
  "unsettled-conflict": ({ conflict, more }, say, telling) =>
    conflict ? conflictText([{ ...conflict, settled: "none" }], 0, telling) : say.moreConflicts({ n: more }),
  "settled-conflict": ({ conflict, others, more }, _, telling) => ({
    message: conflictText([conflict, ...others], more, telling),
    short: conflictText([conflict], others.length + more, telling),
  }),
  "values-without-a-year": ({ values, indicators }, say) =>
    say.undated({ values, indicators: firstOf(indicators) }),
  "undated-passed-over": ({ values, indicators }, say) =>
    say.undatedPassedOver({ values, indicators: firstOf(indicators) }),
  "older-than-a-publishers": ({ own, counts, more }, say, { names }) =>
    say.olderOwn({
      indicator: own.indicator,
      one: { country: own.country, name: names.country(own.country) },
      year: own.year!,
      value: own.value,
      newerYear: counts.year!,
      newer: say.read(counts),
      more,
    }),
  "newer-editions": ({ editions }, say, { words: { publishers } }) =>
    say.newerEditions({
      editions: editions.map(({ title, edition, release: { fiscal, months } }) => {
        const called = fiscal ? publishers.due.fiscal({ year: edition }) : String(edition);
        const when = publishers.usually.months({ first: months[0], last: months[1] });
        return publishers.due.one({ title, edition: called, when });
      }),
    }),
  "not-all-looked-into": notAllLookedInto,
};

/** As yet in English alone. */
export function notAllLookedInto({ what, of, lookedInto }: WarningArgs["not-all-looked-into"]): string {
  return `only ${lookedInto} of the profile's ${of} ${what} were looked into, those of the greatest share of the whole; the ${of - lookedInto} others may change the rank too: name them with --only`;
}

function inFamilies({ figures, indicators }: WarningArgs["after-reference-year"]["newer"]) {
  return { figures, indicators: indicators.length, families: byFamily(indicators, 2) };
}

function some<One>(all: readonly One[], most: number): { readonly named: readonly One[]; more: number } {
  return { named: all.slice(0, most), more: Math.max(0, all.length - most) };
}

function firstOf(ids: readonly string[]): string {
  const { named, more } = some(ids, NAMED.indicators);
  return `${named.join(", ")}${more > 0 ? " …" : ""}`;
}

function title({ id, title }: NodeCalled, { words, language }: Telling): string {
  const own = textIn(title, language, id);
  return nameOf(words, id, own) ?? own;
}

function titles(all: readonly NodeCalled[], telling: Telling): string[] {
  return all.map((one) => title(one, telling));
}

/** In the alphabetical order of the language. */
function byName<One extends { readonly country: string }>(
  all: readonly One[],
  { words, names }: Telling,
): (One & { readonly name: string })[] {
  const called = all.map((one) => ({ ...one, name: names.country(one.country) }));
  return alphabetical(called, words.countryNames);
}

function conflictText(
  all: readonly [Conflict, ...Conflict[]],
  more: number,
  { words, names }: Telling,
): string {
  const { warnings: say } = words;
  return say.conflict({
    settled: say.settledBy[all[0].settled],
    disagreement: all
      .map((one) => disagreementText(one, names.country(one.country), say))
      .join(semicolonIn(words)),
    more,
  });
}

/** Two figures and their places. */
export function disagreementText(
  { country, indicator, year, settled, kept, other }: Conflict,
  name: string,
  say: Messages["warnings"],
): string {
  return say.disagreement({
    indicator,
    one: { country, name },
    year,
    kept: say.read(kept),
    other: say.read(other),
    isSettled: settled !== "none",
  });
}

/** From which year of evidence to which something holds. */
function yearsText({ from, to }: Years, { evidenceYears: say }: Messages["warnings"]): string {
  if (from === undefined) return say.upTo({ to: to! });
  return to === undefined ? say.from({ from }) : say.fromTo({ from, to });
}

/** The ends of a scale, and the least and the most of the figures that it is for. */
function scaleArgs(
  indicator: string,
  [from, to]: readonly [number, number],
  [least, most]: readonly [number, number],
) {
  return { indicator, from, to, least, most };
}

/** Letters of what a cell of the profile held that are said. */
const LONGEST = 60;

function brief(value: string | number | boolean | null): string | null {
  if (value === null) return null;
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Of a workbook in this language: countries that go by another's name. */
function otherNames(names: WarningArgs["workbook-differs"]["names"], telling: Telling): Differing[] {
  if (names === undefined || names.sheet !== telling.words.workbook.sheets.raw) return [];
  return names.of.flatMap(({ country, there }) => {
    const here = telling.names.country(country);
    return there === here ? [] : [{ country, there, here }];
  });
}

/** Warnings whose sentence names the place of each of its figures. */
const NAMING_PLACES: ReadonlySet<string> = new Set(["unsettled-conflict", "settled-conflict"]);

/** A warning as a sentence, with its place in brackets unless the sentence itself names it. */
export function warningText(
  { code, message, where }: Omit<WarningInWords, "short">,
  words: Messages,
): string {
  return where === null || NAMING_PLACES.has(code) ? message : `${message} (${fewPlaces(where, words)})`;
}

/** Places of one kind that a sentence names. */
const MOST_PLACES = 3;

/** A place that stands for many (`lines 3, 5, 8-9, column 4`) with the first three of them and how many more there are. */
export function fewPlaces(place: string, { fewPlaces: say }: Messages): string {
  const texts = place.split("; ");
  const more = texts.length > MOST_PLACES ? [say.more(texts.length - MOST_PLACES)] : [];
  return [...texts.slice(0, MOST_PLACES).map((text) => fewOfOne(text, say)), ...more].join("; ");
}

function fewOfOne(place: string, say: Messages["fewPlaces"]): string {
  const [, before, list, after] =
    /^(.*?\blines )(\d[\d\-, ]*\d)(, columns? .*)$/su.exec(place) ??
    /^(.*!)([A-Z]{1,3}\d[A-Z\d:,]*)()$/su.exec(place) ??
    [];
  if (before === undefined) return place;
  const [comma, all] = [before.endsWith("!") ? "," : ", ", list!.split(/, ?/u)];
  if (all.length <= MOST_PLACES) return place;
  return `${before}${say.moreLines(all.slice(0, MOST_PLACES).join(comma), all.length - MOST_PLACES)}${after}`;
}

/** Warnings that stand with the figures in every document, wherever these go: what they are not, and what was not asked for. */
export function isCaveat({ code }: Pick<WarningInWords, "code">): boolean {
  return CAVEATS.includes(code);
}

/** Those of a document, whole. */
export function caveatNotes({ warnings }: { readonly warnings: readonly WarningInWords[] }): Note[] {
  return warnings.filter(isCaveat).map(({ message }) => note(message));
}

/** Indicators by family, so that fourteen of one do not hide two of another: `mcc.* (14), findings.engagement`. */
export function byFamily(indicators: readonly string[], most: number): string {
  return [...inFamiliesOf(indicators)]
    .map(([family, members]) =>
      members.length > most ? `${family}.* (${members.length})` : members.join(", "),
    )
    .join(", ");
}

function inFamiliesOf(indicators: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const indicator of indicators) gather(groups, indicator.split(".")[0]!, indicator);
  return groups;
}
