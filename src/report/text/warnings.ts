import type { Messages } from "../../locales/index.ts";
import type { Found } from "../../model/audit.ts";
import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { Conflict } from "../../model/dataset.ts";
import { CAVEATS } from "../../model/problem.ts";
import { reasonIn, textIn, wordOf } from "../../model/translation.ts";
import type {
  Differing,
  NodeCalled,
  Warned,
  Warning,
  WarningArgs,
  WarningInWords,
  WarningOf,
} from "../../model/warning.ts";
import type { Names } from "./names.ts";

/** What warnings are told with. */
export interface Telling {
  readonly words: Messages;
  /** Of the profile's own texts. */
  readonly language: string;
  readonly names: Names;
  /** What a finding of the audit is in a line. */
  finding(found: Found): Promise<string>;
  /** A code that is not told. */
  readonly without?: keyof WarningArgs;
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
    if (one.code === telling.without) return [];
    const message = await messageOf(one, telling);
    return message === undefined ? [] : [{ code: one.code, message, where: one.where }];
  });
  return (await Promise.all(all)).flat();
}

function messageOf<Code extends keyof WarningArgs>({ code, args }: WarningOf<Code>, telling: Telling) {
  const tell: Tells[Code] = MESSAGES[code];
  return tell(args as WarningArgs[Code], telling);
}

type Tells = {
  readonly [Code in keyof WarningArgs]: (
    args: WarningArgs[Code],
    telling: Telling,
  ) => string | undefined | Promise<string>;
};

/** How many a sentence names before it counts the rest. */
const NAMED = { changes: 12, differing: 5, countries: 5, figures: 3, indicators: 3 };

/** What every warning says. */
const MESSAGES: Tells = {
  "profile-of-workbook": ({ file, changes }, { words: { warnings: say } }) => {
    const edits = changes?.map(({ node, key, before, after }) =>
      say.edit(node, key, brief(before), brief(after)),
    );
    return say.profileOfWorkbook(file, edits && some(edits, NAMED.changes));
  },
  "gates-cleared": ({ gates }, { words: { warnings: say } }) => {
    const { named, more } = some(gates, NAMED.changes);
    return say.gatesCleared(
      named.map(({ country, gate }) => `${country} (${gate})`),
      more,
    );
  },
  "workbook-differs": ({ file, scores, figures, names }, telling) => {
    const { words } = telling;
    const all = [...otherNames(names, telling), ...figures];
    return scores.length + all.length === 0
      ? undefined
      : words.warnings.workbookDiffers(file, some(scores, NAMED.differing), some(all, NAMED.differing));
  },
  "workbook-unknown": ({ file, sheets }, { words }) => words.warnings.workbookUnknown(file, sheets),
  "not-scored": ({ country, shown }, { words: { warnings: say }, names }) =>
    shown === undefined
      ? say.notInData(names.country(country), country)
      : say.notShown(names.country(country), country, shown === "of-some"),
  "rules-of-other-years": ({ profile, years, asOf }, { words }) => {
    const { reason } = years;
    const why = reason === undefined ? undefined : reasonIn(words, reason, ["years", "reason"]);
    return words.warnings.rulesOfOtherYears(profile, years, asOf, why);
  },
  "requirement-waived": ({ node, anyOf, asOf, years }, { words }) =>
    words.warnings.waived(textIn(node.title, words.language, node.id), anyOf, asOf, years),
  "after-reference-year": ({ asOf, latest, newer, tooOld, lists }, { words, names }) => {
    const [more, less] = [newer, tooOld].map(({ figures, indicators }) => ({
      figures,
      indicators: indicators.length,
      families: byFamily(indicators, 2),
    }));
    return words.warnings.afterReference(asOf, latest, more!, less!, lists.map(names.list));
  },
  "not-assessed": ({ indicators, of }, { words }) =>
    words.warnings.notAssessed(indicators.length, of, byFamily(indicators, 3)),
  "no-stand-ins": ({ own, without }, { words }) => words.warnings.noStandIns(own, without),
  "list-not-in-force": ({ lists, asOf }, { words }) => words.warnings.listsNotInForce(lists, asOf),
  proxies: ({ wholly, partly }, telling) =>
    telling.words.warnings.proxies(titles(wholly, telling), titles(partly, telling)),
  "no-evidence": ({ nodes, stated }, telling) => {
    const { words, language } = telling;
    return words.text([
      ...(nodes.length > 0 ? [words.warnings.noEvidence(titles(nodes, telling))] : []),
      ...stated.map(({ node, unassessed }) =>
        words.unassessed(title(node, telling), textIn(unassessed, language, "")),
      ),
    ]);
  },
  "prevalence-caveat": (_, { words }) => words.warnings.prevalence,
  "older-readers": ({ found }, { finding }) => finding(found),
  "audit-finding": async ({ found }, { words, finding }) =>
    words.warnings.auditFinding(await finding(found), found.check),
  outlier: ({ indicator, country, value, others, more }, { words, names }) =>
    words.warnings.outlier(
      names.indicator(indicator),
      { country: names.country(country), value },
      others,
      more,
    ),
  "in-no-list": ({ countries }, telling) => {
    const { named, more } = some(
      byName(
        countries.map((country) => ({ country })),
        telling,
      ),
      NAMED.countries,
    );
    return telling.words.warnings.inNoList(
      named.map(({ name }) => name),
      more,
    );
  },
  "few-candidates": ({ enough, nodes }, telling) =>
    telling.words.warnings.fewCandidates(
      enough,
      nodes.map(({ candidates, ...node }) => ({ title: title(node, telling), candidates })),
    ),
  "small-fit": ({ enough, indicators }, { words, names }) => {
    const { named, more } = some(indicators, NAMED.indicators);
    return words.warnings.smallFit(
      enough,
      named.map(({ indicator, fits }) => ({ title: names.indicator(indicator), fits })),
      more,
    );
  },
  "ill-fitting-ends": ({ indicator, ends, values, held }, { words, names }) =>
    words.warnings.illFitting(names.indicator(indicator), ends, values, held),
  "interval-unused": ({ indicator, level }, { words, names }) =>
    words.warnings.intervalUnused(names.indicator(indicator), level),
  "no-logarithm": ({ indicator, countries }, telling) => {
    const { named, more } = some(byName(countries, telling), NAMED.figures);
    return telling.words.warnings.noLogarithm(telling.names.indicator(indicator), named, more);
  },
  "category-without-score": ({ category, indicator, countries }, { words }) =>
    words.warnings.categoryWithoutScore(category, indicator, countries),
  "category-nowhere": ({ category, indicator, meant }, { words }) =>
    words.warnings.categoryNowhere(category, indicator, meant),
  "unsettled-conflict": (args, telling) =>
    "more" in args
      ? telling.words.warnings.moreConflicts(args.more)
      : telling.words.warnings.conflict("none", disagreement(args.conflict, telling), 0),
  "settled-conflict": ({ conflict, more }, telling) =>
    telling.words.warnings.conflict(conflict.settled, disagreement(conflict, telling), more),
  "values-without-a-year": ({ values, indicators }, { words }) =>
    words.warnings.undated(values, firstIds(indicators)),
  "undated-passed-over": ({ values, indicators }, { words }) =>
    words.warnings.undatedPassedOver(values, firstIds(indicators)),
  "older-than-a-publishers": ({ own, counts, more }, { words, names }) =>
    words.warnings.olderOwn(
      { indicator: own.indicator, country: names.country(own.country), year: own.year!, value: own.value },
      counts,
      more,
    ),
  "newer-editions": ({ editions }, { words }) => {
    const { due: say, usually } = words.publishers;
    return words.warnings.newerEditions(
      editions.map(({ title, edition, release }) =>
        say.one(
          title,
          release.fiscal ? say.fiscal(edition) : String(edition),
          usually.months(...release.months),
        ),
      ),
    );
  },
  // As yet it has words in English alone.
  "not-all-looked-into": ({ what, of, lookedInto }) =>
    `only ${lookedInto} of the profile's ${of} ${what} were looked into, those of the greatest share of the whole; the ${of - lookedInto} others may change the rank too: name them with --only`,
};

function some<One>(all: readonly One[], most: number): { readonly named: readonly One[]; more: number } {
  return { named: all.slice(0, most), more: Math.max(0, all.length - most) };
}

function firstIds(ids: readonly string[]): string {
  const { named, more } = some(ids, NAMED.indicators);
  return `${named.join(", ")}${more > 0 ? " …" : ""}`;
}

function title({ id, title }: NodeCalled, { words, language }: Telling): string {
  const called = textIn(title, language, id);
  return wordOf(words.shipped, called) ?? called;
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

function disagreement(
  { country, indicator, year, settled, kept, other }: Conflict,
  { words, names }: Telling,
): string {
  const figure = { indicator, country: names.country(country), year };
  return words.warnings.disagreement(figure, [kept, other], settled !== "none");
}

/** Letters of what a cell of the profile held that are said. */
const LONGEST = 60;

function brief<Value>(value: Value): Value | string {
  return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
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
export function warningText({ code, message, where }: WarningInWords, words: Messages): string {
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

/** Indicators by family, so that fourteen of one do not hide two of another: `mcc.* (14), findings.engagement`. */
export function byFamily(indicators: readonly string[], most: number): string {
  const groups = new Map<string, string[]>();
  for (const indicator of indicators) {
    const family = indicator.split(".")[0]!;
    gather(groups, family, indicator);
  }
  return [...groups]
    .map(([family, members]) =>
      members.length > most ? `${family}.* (${members.length})` : members.join(", "),
    )
    .join(", ");
}
