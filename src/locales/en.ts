import type { Dating } from "../model/dating.ts";
import type { FailureCause, Lack, Observed } from "../model/documents/codes.ts";
import type { DiffSide, MovedCountry } from "../model/documents/diff.ts";
import type { Explanation, Since } from "../model/documents/explanation.ts";
import type { Failing } from "../model/documents/failure.ts";
import type { Ranking, ScoreNode, Shown, Tally } from "../model/documents/ranking.ts";
import { numbersOf } from "./numbers.ts";

/*
 * English: every sentence and label that rank, explain, compare and diff print, each a whole message. Another language is one
 * file of the same shape (`Messages`) and its place in `index.ts`. Figures come as numbers with their decimals, countries with
 * their codes, so that a language can inflect what stands around them.
 */

const numbers = numbersOf("en", ".");
const { fixed, signed, percent, figure, brief, plural, place } = numbers;

/** A country that a sentence names. */
export interface Named {
  readonly country: string;
  readonly name: string;
}

/** A place among others, and how many others share it. */
interface Placed {
  readonly rank: number;
  readonly tied: number;
}

/** What something is called, and what it makes of a difference of two scores. */
interface Amount {
  readonly title: string;
  readonly amount: number;
}

/** Amounts by the branch of the profile they stand under; undefined: under its root. */
type ByBranch = readonly (readonly [branch: string | undefined, amounts: readonly Amount[]])[];

type Profile = Ranking["profile"];
type Dataset = Pick<Ranking["dataset"], "asOf" | "among" | "standIns">;
type Verdict = NonNullable<ScoreNode["verdict"]>;
type Reference = Pick<Explanation["reference"], "kind" | "label" | "country">;

/** `A`, `A and B`, `A, B and C`; separated by semicolons where a part has an “and” or a comma of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / and |, /u.test(part))) return parts.join("; ");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** `1st`, `2nd`, `11th`, `23rd`. */
export function ordinal(n: number): string {
  return `${n}${place(n, { one: "st", two: "nd", few: "rd", other: "th" })}`;
}

/** `1 country`, `3 countries`. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${plural(n, { one, other })}`;
}

/** A rank in a sentence: `2nd`; where it is shared, `joint 1st (35 countries)`. `tied` are the others that share it. */
export function placed(rank: number, tied: number): string {
  return tied > 0 ? `${placedBriefly({ rank, tied })} (${tied + 1} countries)` : ordinal(rank);
}

function placedBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `joint ${ordinal(rank)}` : ordinal(rank);
}

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}

function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** Countries whose names take an article in a sentence. */
const WITH_ARTICLE = new Set(
  "ARE BHS CAF CCK COD COG COK COM CYM DOM FLK FRO GBR GMB MDV MHL MNP NLD PHL SLB TCA USA VAT VGB VIR".split(
    " ",
  ),
);

/** A country within a sentence: `the Philippines`, `Ghana`. */
export function inSentence({ country, name }: Named): string {
  return WITH_ARTICLE.has(country) ? `the ${name}` : name;
}

/** A country that begins a sentence: `The Philippines`, `Ghana`. */
export function atStart(one: Named): string {
  return WITH_ARTICLE.has(one.country) ? `The ${one.name}` : one.name;
}

/** Units that are words in the plural, with what one of them is called. */
const SINGULAR: Readonly<Record<string, string>> = {
  points: "point",
  years: "year",
  tiers: "tier",
  categories: "category",
};

/** A unit as it stands behind a figure: `tier` behind 1, `tiers` behind 2. */
export function unitOf(value: number | string, unit: string): string {
  return value === 1 || value === -1 ? (SINGULAR[unit] ?? unit) : unit;
}

/** A figure with its unit in a sentence: `2.93 per 1,000`, `1 tier`, `Tier 3`, `“yes”`. */
function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^[a-z]/u.test(value) ? `“${value}”` : value;
  return unit === undefined ? brief(value) : `${brief(value)} ${unitOf(value, unit)}`;
}

/** When a figure is of, and of whom where that is not whom its indicator means: `ages 10-14, measured in 2014 or before`. */
function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`measured in ${measured}${atLatest ? " or before" : ""}`];
  return [...(ages === undefined ? [] : [`ages ${ages}`]), ...time].join(", ");
}

function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : ` (${time})`;
}

/** What is printed decides: 0.96 is `1.0 point` with one decimal. */
function pointsOf(value: number, decimals: number): string {
  return plural(Math.abs(Number(value.toFixed(decimals))), { one: "point", other: "points" });
}

function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)} ${pointsOf(value, decimals)}`;
}

const NOT_ASSESSED = "not assessed";
const DOES_NOT_APPLY = "does not apply";
const ONE_SIDED = "applies on one side only";

/** Why a node has no score of its own. */
function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "not enough of it is assessed",
    "does-not-apply": "does not apply to this country",
    "stands-behind": "stands behind another, which is taken",
    "not-weighed": "not weighed, since too little stands beside it",
    "no-logarithm": `the logarithm of ${value} is undefined`,
    "no-score-for-category": `the profile gives no score for “${value}”`,
    "no-peer-group": "its peer group is not known",
    "no-scorecard-for-group": `no scorecard for the peer group “${group}”`,
    "not-normalised": "it cannot be normalised",
  }[code];
  return filledBy === undefined ? why : `${why}; ${filledBy} value used`;
}

/** A share with one decimal where it has one: `33.3 %`. */
function shareAsked(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `no evidence of ${anyOf.join(" or ")}`;
}

/** Evidence that the profile requires and a country lacks. */
type Lacking = NonNullable<Failing["requires"]>;

/** Within a sentence: a title may begin with a capital. */
function lowered(words: string): string {
  return /^[A-Z][a-z]*\b/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** `no estimate of prevalence`. */
function lacking(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join("; ");
}

/** What would place the country: `a value of A or of B`. */
function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `${title} (${id})`));
      return `a value of ${titles.join(" or of ")}`;
    })
    .join(", and ");
}

/** Why a country is not ranked: for want of required evidence, or since it has no score, and why. */
type Unranked = { readonly requires: Lacking } | { readonly noScore: string };

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)} (what would place it: ${placing(why.requires)})`;
}

function unranked(why: Unranked): string {
  return `${"noScore" in why ? "has no score" : "is not ranked"}: ${whyUnranked(why)}`;
}

/** Why there is no score, as it ends a sentence. */
function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `${node} is not assessed, and the profile excludes countries without it`;
    case "required":
      return cause.anyOf.map(noEvidence).join("; ");
    case "undefined-mean": {
      const of = {
        negative: "a negative score",
        "far-above-scale": "a score far above the scale",
        "second-not-assessed": "a second child that is not assessed",
      };
      return `its mean is undefined for ${cause.for ? of[cause.for] : "these scores"}`;
    }
    case "little-evidence":
      return `evidence for ${shareAsked(cause.share)} of the weight; the profile asks for ${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "nothing of it applies to this country";
    case "nothing-assessed":
      return "none of its parts is assessed";
    case "few-parts":
      return `${shareAsked(cause.share)} of its parts' weight is assessed, the profile asks for ${shareAsked(cause.asked)}; not assessed: ${cause.absent.map(({ title }) => title).join(", ")}`;
  }
}

/** What one test of a gate found. */
function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title} is not assessed`;
      const time =
        one.measured === undefined
          ? one.year
          : `measured in ${one.measured}${one.atLatest ? " or before" : ""}`;
      const value = typeof one.value === "number" ? Number(one.value.toPrecision(6)) : one.value;
      const made = one.note === undefined ? "" : ` (${one.note})`;
      return `${one.title}${time === undefined ? "" : ` ${time}`} is ${value}${made}`;
    }
    case "country":
      return `the country is ${one.name}`;
    case "regions":
      return `in ${one.regions.join(", ") || "no region"}`;
    case "standing":
      return `a ${one.standing}`;
    case "listed":
      return `${one.title}: ${one.words}`;
    case "not-listed":
      return `not on ${one.title}${one.lack === undefined ? "" : `, ${one.lack}`}`;
    case "no-list":
      return `list ${one.id} is not at hand`;
    case "no-node":
      return `${one.title} has no place in this year's rules`;
    case "node":
      return `${one.title}: ${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "passed" : "not passed";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => String(Number(value.toPrecision(4)));
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `above ${above}`
      : below !== undefined
        ? `below ${below}`
        : atLeast !== undefined
          ? `at least ${atLeast}`
          : `at most ${atMost}`;
  const on =
    one.scale === undefined || own === undefined ? "" : ` on the scale from ${one.scale.join(" to ")},`;
  const reached = `${[...new Set(one.points)].map(short).join(" to ")} points${on} against “${test}”`;
  return own === undefined ? reached : `${own}, so ${reached}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passed} passed, ${failed} not passed${notAssessed > 0 ? `, ${notAssessed} not assessed` : ""}`;
}

function tally({ passed, failed, notAssessed }: Tally): string {
  return `${passed} passed, ${failed} not passed, ${notAssessed} not assessed`;
}

/** `12 of 20`: passed, of the indicators that count for the country. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} of ${passed + failed + notAssessed}`;
}

/** `12 of 20 passed`, in a sentence or a line of its own. */
function passedWords(one: Tally): string {
  return `${passedOf(one)}${one.passed + one.failed === 0 ? "" : " passed"}`;
}

/** The verdict as a sentence that can be quoted, without its subject. */
function reading({ passed, by, group, under, bar, margin }: Verdict, unit: string | undefined): string {
  const short = (value: number, digits: number) => {
    const rounded = Number(value.toPrecision(digits));
    return rounded < 0 ? `\u2212${Math.abs(rounded)}` : String(rounded);
  };
  const size = Math.abs(margin);
  const name = by === "limit" ? "the fixed limit" : `the median of the ${group} group`;
  const level = `${name} (${short(bar, 6)})`;
  const word = unit === undefined ? "" : ` ${size === 1 && unit === "points" ? "point" : unit}`;
  const distance = `${short(size, 3)}${word}`;
  if (margin === 0) return `${passed ? "passed, just: it reaches" : "not passed: no better than"} ${level}`;
  return passed
    ? `passed by ${distance} ${under ? "under" : "over"} ${level}`
    : `not passed: ${under ? "over" : "short of"} ${level} by ${distance}`;
}

/** How much of a weight has evidence, and how much of that is by proxy where there are proxies. */
interface Covered {
  readonly coverage: number;
  readonly proxy?: number | undefined;
}

/** `80 %`, or `80 % (direct 55 %, proxy 25 %)`. */
function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  return `${percent(coverage)} (direct ${percent(coverage - proxy)}, proxy ${percent(proxy)})`;
}

function probability(share: number): string {
  if (share > 0.999) return "more than 99.9 %";
  return share < 0.001 ? "less than 0.1 %" : `${fixed(100 * share, 1)} %`;
}

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}

/** `, among 48 countries only: Bureau of African Affairs`; nothing where everybody was scored. */
function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `, among ${counted(of.countries, "country", "countries")} only: ${names(of.asked)}` : "";
}

/** `evidence as of 2023`, whether it rests on stand-ins, and who was scored where that is not everybody. */
function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  return `evidence as of ${asOf ?? "no stated year"}${standIns ? ", with stand-ins for the publisher's own figures" : ""}${among(dataset)}`;
}

/** What was asked for: `only Ghana, Peru; without Bureau of African Affairs`; nothing where everybody is shown. */
function shown({ countries, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(countries ? [`only ${names(countries)}`] : []),
    ...(region ? [`only in ${names(region)}`] : []),
    ...(exclude ? [`without ${names(exclude)}`] : []),
  ].join("; ");
}

/** What a score is, in one sentence. */
function scoresRun({ scale: [lo, hi], aggregate, bounded }: Profile): string {
  if (aggregate.method === "copeland")
    return "Scores are a country's wins less its losses against every other country (Copeland), so that none has a range of its own.";
  return bounded === false
    ? "Scores have no lowest and no highest end, since an indicator that is weighed has none."
    : `Scores run from ${lo} to ${hi}.`;
}

/** `CPI score (+7.3)`. */
function amounts(all: readonly Amount[], decimals: number): string {
  return listed(all.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`));
}

/** A title of one plain word takes a small letter: `in need`; others are names and keep theirs. */
function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

/** `higher in need: Economic development (+7.3); and in commitment: …`. */
function direction(sign: 1 | -1, groups: ByBranch, decimals: number): string {
  const side = sign > 0 ? "higher" : "lower";
  return groups
    .map(([branch, members], i) => {
      const lead = i === 0 ? side : "and";
      const of = amounts(members, decimals);
      return branch === undefined ? `${lead} for ${of}` : `${lead} in ${withinSentence(branch)}: ${of}`;
    })
    .join("; ");
}

/** What is compared with, as it ends a phrase: `missing evidence in the reference`. */
function there({ kind, country, label }: Reference): string {
  return kind === "country" ? ` for ${inSentence({ country: country!, name: label })}` : " in the reference";
}

/** Whose missing evidence it is: the country's of which all is said, another's, or the reference's. */
type Whom = Named | Reference | undefined;

function whom(one: Whom): string {
  if (one === undefined) return "";
  return "kind" in one ? there(one) : ` for ${inSentence(one)}`;
}

/** What a change is due to. */
const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "weights", title: "weights" },
  normalisation: { label: "normalisation", title: "normalisation" },
  aggregation: { label: "aggregation", title: "aggregation and the tree" },
  gates: { label: "gates", title: "gates" },
  countries: { label: "countries", title: "countries entering or leaving the data" },
  "data:others": { label: "others data", title: "other countries' data" },
  "data:list": { label: "list data", title: "lists of countries" },
  "as-of:list": { label: "later list data", title: "lists of countries, as they stand in the later year" },
};

/** A cause as `diff` names it, in a line of figures: `data:cpi` is `cpi data`, `as-of:cpi` is `later cpi data`. */
function causeLabel(causes: readonly string[]): string {
  const all = causes.map((cause) => {
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    if (id !== undefined) return kind === "data" ? `${id} data` : `later ${id} data`;
    return CAUSES[cause]?.label ?? cause;
  });
  return all.length > 1 ? `${listed(all)} together` : all[0]!;
}

/** The same in words: `later data of Freedom House`. */
function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return causes
    .map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `${kind === "as-of" ? "later data" : "data"} of ${sources[id] ?? id}`;
    })
    .join(" and ");
}

/** Why several causes of a change are taken together. */
const TOGETHER = {
  "no-score-between":
    "with some of these changes and without the others the country would have no score, so what each does by itself is not defined",
  "rankings-alone": "two rankings alone do not say what either would have done without the other",
  "no-tree": "a ranking says nothing of what the score of this country is made of",
  "not-remade":
    "the score does not come out of what the ranking says it is made of, so its change cannot be told apart",
  "wins-less-losses": "wins less losses count every other country",
} as const;

const OTHERS_MOVED =
  "none of its own figures from there changed; other countries' did, and with them what its own are measured against";

/** One of the amounts that a change is made of. */
interface Part {
  readonly causes: readonly string[];
  readonly score: number;
  /** Where values were gained or lost rather than changed. */
  readonly assessed?: "newly" | "no longer" | "partly newly" | "partly no longer" | "partly both" | undefined;
}

/** `cpi data −1.4, weights −0.7`; what shows as nothing is added up at the end. */
function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: " (newly assessed)",
    "no longer": " (no longer assessed)",
    "partly newly": " (partly newly assessed)",
    "partly no longer": " (partly no longer assessed)",
    "partly both": " (partly newly or no longer assessed)",
  };
  return [
    ...strong.map(
      (one) =>
        `${causeLabel(one.causes)}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`the rest ${signed(rest, decimals)}`]),
  ].join(", ");
}

/** A status in half a sentence, with what was said of it. */
function status(
  one: { readonly status: MovedCountry["statusBefore"]; readonly placed: Placed | undefined },
  said: readonly string[],
): string {
  const where = {
    ranked: one.placed ? `ranked ${placed(one.placed.rank, one.placed.tied)}` : "ranked",
    excluded: "excluded",
    unscored: "without a score",
    absent: "not in the data",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join("; ")})` : where;
}

/** Who moved a country's rank: the first few by name. */
interface Passing {
  readonly count: number;
  readonly named: readonly string[];
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count, named }: Passing) =>
    `${count} (${named.join(", ")}${count > named.length ? ", …" : ""})`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return listed([
    ...(overtakenBy.count > 0 ? [`${some(overtakenBy)} passed it`] : []),
    ...(overtook.count > 0 ? [`it passed ${some(overtook)}`] : []),
    ...(enteredAhead.count > 0 ? [`${some(enteredAhead)} entered the ranking ahead of it`] : []),
    ...(leftAhead.count > 0 ? [`${some(leftAhead)} ahead of it left the ranking`] : []),
  ]);
}

/** Where a score has moved, and of what the move is made; undefined: it is the same. */
interface Change {
  readonly change: number;
  readonly of: string;
  readonly shows: boolean;
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "its score is the same";
  if (one.of === "" && !one.shows) return "its score has hardly moved";
  return `${signed(one.change, decimals)} ${pointsOf(one.change, decimals)}${one.of === "" ? "" : `, of which ${one.of}`}`;
}

const rulesNotMet = (n: number) => `${counted(n, "rule does", "rules do")} not apply to it.`;

export const en = {
  /** Code of the language. */
  language: "en",
  numbers,

  /** Sentences one after the other. */
  text: (sentences: readonly string[]) => sentences.join(" "),
  listed,
  ordinal,
  unitOf,
  inSentence,
  atStart,
  placed,
  placedBriefly,

  /** What a medium says of what it does not show. */
  cut: {
    more: (n: number) => `${n} more`,
    moreMoved: (n: number) => `${n} more moved`,
    beyond: (n: number) => `… and ${n} more`,
    beyondOfAll: (n: number) => `… and ${n} more (--top 0 shows all)`,
    columns: (titles: readonly string[], beyond: number) =>
      `${counted(titles.length + beyond, "more column", "more columns")}: ${titles.join(", ")}${beyond > 0 ? ` and ${beyond} more` : ""}.`,
  },

  /** Of one node, figure or gate, in several documents and in the JSON. */
  lack,
  notAssessed: NOT_ASSESSED,
  doesNotApply: DOES_NOT_APPLY,
  notWeighed: "not weighed",
  tooLittle: "too little of it is assessed",
  failure,
  noEvidence,
  lacking,
  placing,
  unranked,
  whyUnranked,
  failureAt: (title: string, reason: string) => `at “${title}”, ${reason}`,
  observed: (all: readonly Observed[]) => all.map(observed).join("; "),
  winsorised: (from: number, to: number) => `winsorised from ${from} to ${to}`,
  reading,
  readingAgain: (verdict: string, share: number) =>
    `${verdict}; measured again it would pass with a probability of ${probability(share)}`,
  passed: "PASS",
  failed: "FAIL",
  passedOf,
  passedWords,
  tally,
  when,
  inBrackets,
  withUnit,
  /** A publisher's figure with all that is known of it. */
  published: ({
    value,
    unit,
    se,
    dating,
    remarks,
  }: {
    readonly value: number | string;
    readonly unit: string | undefined;
    readonly se: number | undefined;
    readonly dating: Dating;
    readonly remarks: readonly string[];
  }) => {
    const time = when(dating);
    const error = se === undefined ? "" : ` (standard error ${figure(se)})`;
    return `${figure(value)}${unit === undefined ? "" : ` ${unit}`}${error}${time === "" ? "" : `, ${time}`}${remarks.map((one) => ` [${one}]`).join("")}`;
  },
  derivedFrom: (publisher: string, formula: string, places: readonly string[]) =>
    `${publisher}: ${formula}; found in ${places.join(" and ")}`,
  amongPeers: ({ rank, tied, of, median }: Placed & { readonly of: number; readonly median: number }) =>
    `${placedBriefly({ rank, tied })} of ${of} peers, median ${fixed(median, 1)}`,

  covered,
  /** Where a line has room for the proxies alone; the rest is direct. */
  coveredBriefly: ({ coverage, proxy }: Covered) =>
    proxy === undefined ? percent(coverage) : `${percent(coverage)}, proxy ${percent(proxy)}`,
  proxy: "proxy",
  /** Of a node that takes one of its children: which, and what stands behind it. */
  takes: (title: string, behind: readonly string[]) =>
    `takes ${title}, the first with evidence${behind.length === 0 ? "" : `; behind it ${plural(behind.length, { one: "stands", other: "stand" })} ${listed(behind)}`}`,

  /** Whose evidence and whose figures a document rests on. */
  evidence,
  among,
  shownAs: shown,
  ownTables: (files: readonly string[], named: number) =>
    `own ${plural(files.length, { one: "table", other: "tables" })} (${files.length > named ? `${files.length} files` : files.join(", ")})`,
  sources: "Sources",
  sourcesAre: (sources: string) => `Sources: ${sources}.`,
  scoresRun,
  reference: {
    median: "median of each indicator's normalised score over the ranked countries",
    peers: (size: number, group: string, by: string) =>
      `median of each indicator's normalised score over the ${size} ranked countries of the peer group “${group}”, by ${by}`,
    minimum: (lowest: number) => `every indicator at the lowest end of the scale, ${lowest}`,
  },

  /** What makes a difference of two scores. */
  effects: {
    /** `Higher in need: Economic development (+7.3) and Prevalence of trafficking (+5.7).` */
    direction: (sign: 1 | -1, groups: ByBranch, decimals: number) =>
      `${capitalised(direction(sign, groups, decimals))}.`,
    directionOf: (one: Named, sign: 1 | -1, groups: ByBranch, decimals: number) =>
      `${atStart(one)} is ${direction(sign, groups, decimals)}.`,
    /** In a cell: `Need: Economic development +7.3, Prevalence of trafficking +5.7`. */
    movers: (groups: ByBranch, decimals: number) =>
      groups
        .map(([branch, members]) => {
          const of = members.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");
          return branch === undefined ? of : `${branch}: ${of}`;
        })
        .join("; "),
    /** In a cell: what missing evidence does, and apart from it what applies on one side only. */
    missing: (missing: readonly Amount[], oneSided: readonly Amount[], decimals: number) => {
      const said = (all: readonly Amount[]) =>
        all.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");
      return [
        ...(missing.length > 0 ? [said(missing)] : []),
        ...(oneSided.length > 0 ? [`${ONE_SIDED}: ${said(oneSided)}`] : []),
      ].join("; ");
    },
    oneSided: (all: readonly Amount[], decimals: number) =>
      `${capitalised(ONE_SIDED)}: ${amounts(all, decimals)}.`,
    /** `Missing evidence for Vietnam makes −4.0 points of the difference, for want of Children who work (−4.2).` */
    missingMakes: (of: Whom, whole: number, named: readonly Amount[], more: number, decimals: number) =>
      `Missing evidence${whom(of)} makes ${signed(whole, decimals)} points of the difference, for want of ${amounts(named, decimals)}${more > 0 ? `; and ${more} more` : ""}.`,
    missingEvidence: "missing evidence",
    appliesOnOneSide: ONE_SIDED,
    appliesOnOneSideIs: (amount: string) => `${ONE_SIDED}: ${amount}`,
    rows: {
      evidence: "Assessed: the effect of the values",
      notAssessed: "Not assessed: the effect of missing evidence",
      referenceNotAssessed: (reference: Reference) => `Not assessed${there(reference)}, assessed here`,
      doesNotApply: capitalised(ONE_SIDED),
      together: "Together",
    },
  },

  ranking: {
    heading: (title: string, countries: number, dataset: Dataset) =>
      `${title}: ${counted(countries, "country", "countries")} ranked${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
    scorecardHeading: (
      title: string,
      { passed, open, some }: { readonly passed: number; readonly open: number; readonly some: boolean },
      dataset: Dataset,
    ) =>
      `${title}: ${passed} passed, ${open} open${some ? " of those shown" : ""}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
    columns: {
      country: "Country",
      score: "Score",
      range: "Range",
      evidence: "Evidence",
      higher: "Higher in",
      lower: "Lower in",
      missing: "Missing evidence",
      flags: "Flags",
      flagsAndMissing: "Flags, missing evidence",
      why: "Higher, lower, missing, flags",
      passed: "Passed",
      notPassed: "Not passed",
      notAssessed: "Not assessed",
      passedIn: "Passed in",
      outcome: "Outcome",
      profile: "Profile",
      gate: "Gate",
      observed: "Observed",
      authority: "Authority",
      at: "At",
      reason: "Reason",
      lack: "Why",
      placing: "What would place it",
    },
    higherIs: (text: string) => `higher in ${text}`,
    lowerIs: (text: string) => `lower in ${text}`,
    missingIs: (text: string) => `missing: ${text}`,
    passed: "passed",
    open: (rules: readonly string[]) => `open: ${listed(rules.map((rule) => `“${rule}”`))}`,
    excluded: "Excluded",
    required: "Not ranked: required evidence is lacking",
    unscored: "Not scored",
    notes: "Notes",
    /** The short names of factors and flags with their titles. */
    names: (all: readonly (readonly [id: string, title: string])[]) =>
      `In the table ${all.map(([id, title]) => `${id} is ${title}`).join("; ")}.`,
    legend: {
      range: "Range: the score if everything not assessed were at its worst or at its best.",
      evidence: "Evidence: share of the profile's weight whose evidence enters the score.",
      evidenceAndProxies:
        "Evidence: share of the profile's weight whose evidence enters the score; proxy: how much of it is of something near the thing, and not of the thing itself.",
      tied: "=: several countries share the rank.",
      higher: (reference: string, score: number | null, decimals: number) =>
        `Higher in, lower in: points that the values of a factor add to the score, or take from it, against the ${reference}${score === null ? "" : `, which scores ${fixed(score, decimals)}`}.`,
      missing:
        "Missing evidence: points that the lack of evidence adds or takes; they say nothing about the country.",
      oneSided:
        "Applies on one side only: points that a factor adds or takes since it applies to the country alone, or only to those it is held against.",
      passed:
        "Passed: indicators passed, of those that count for the country. What is not assessed is not passed yet, and could be.",
      byPassed: "Countries stand in the order of indicators passed.",
      open: (open: number, of: number, rules: readonly (readonly [rule: string, count: number])[]) =>
        `Open: for ${open} of ${of} the evidence does not decide a rule that would exclude them (${rules.map(([rule, count]) => `“${rule}”: ${count}`).join("; ")}); nothing is excluded or passed on what is not assessed.`,
      excluded: "Countries that a gate excludes have not passed, whatever their count.",
    },
    /** `Excluded by a gate: 62 countries, three by two gates (Not a state: 40; …).` */
    excludedNote: (
      countries: number,
      severally: readonly (readonly [gates: number, countries: number])[],
      gates: readonly (readonly [title: string, count: number])[],
    ) =>
      `Excluded by a gate: ${counted(countries, "country", "countries")}${severally
        .map(([by, of]) => `, ${numberWord(of)} by ${numberWord(by)} gates`)
        .join("")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}).`,
    requiredNote: (countries: number) =>
      `Not ranked for want of evidence that the profile requires: ${countries}, of whom some lack more than one thing.`,
    requiredOf: (countries: number, names: readonly string[] | undefined, lack: Lacking) =>
      `Not ranked: ${lacking(lack)}: ${countries}${names ? ` (${names.join(", ")})` : ""}. What would place them: ${placing(lack)}.`,
    unscoredNote: (names: readonly string[]) =>
      `Not scored for lack of evidence: ${names.length} (${names.join(", ")}).`,
    unscoredCount: (countries: number) =>
      `Not scored for lack of evidence: ${countries}. What each of them lacks stands in --format json and md.`,
    madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
      `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. The ranking shows what the evidence says under this profile; it decides nothing.`,
    shownNote: ({ ranked, excluded, unscored }: Shown["of"], { of, ...asked }: Shown) =>
      `Shown: ${ranked} of ${of.ranked} ranked, ${excluded} of ${of.excluded} excluded, ${unscored} of ${of.unscored} not scored (${shown(asked)}). Ranks, scores and medians count everybody; what follows is of those shown.`,
    nobodyShown: "None of those shown is ranked.",
    nobody: (
      excluded: number,
      required: { readonly countries: number; readonly lacks: Lacking },
      thin: number,
      asOf: number | null,
    ) => {
      const why = [
        ...(excluded > 0 ? [`${counted(excluded, "country is", "countries are")} excluded by a gate`] : []),
        ...(required.countries > 0
          ? [
              `${counted(required.countries, "country lacks", "countries lack")} evidence that the profile requires (${lacking(required.lacks)})`,
            ]
          : []),
        ...(thin > 0
          ? [
              `${counted(thin, "country has", "countries have")} too little evidence${asOf === null ? "" : ` as of ${asOf}`}`,
            ]
          : []),
      ];
      return `Nobody is ranked${why.length === 0 ? "" : `: ${why.join(", and ")}`}.`;
    },
    ownRoot: (method: string) => `the profile's own ${method} root`,
    agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
      const own = method === "profile";
      const other = own ? `By ${title}` : `Checked against ${title}, on the same scores and weights`;
      const order =
        tau === null
          ? "one of the two rankings tells no country from another"
          : `Kendall's tau of the two rankings is ${fixed(tau, 2)} (1: the same order; 0: no relation)`;
      return `${other}: ${order}; ${first.shared} of the first ${first.of} are the same.${own ? "" : " A check of the profile's ranking, no rival to it."}`;
    },
  },

  comparison: {
    title: (countries: readonly string[]) => `${listed(countries)} compared`,
    ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
      `${atStart(one)} ranks ${placed(rank, tied)} of ${of} with ${fixed(score, decimals)} points.`,
    unranked: (one: Named, why: Unranked) => `${atStart(one)} ${unranked(why)}.`,
    excluded: (one: Named, gates: readonly string[], why: Unranked) =>
      `${atStart(one)} is excluded (${gates.join("; ")}) and ${unranked(why)}.`,
    excludedWould: (
      one: Named,
      gates: readonly string[],
      { rank, tied }: Placed,
      of: number,
      score: number,
      decimals: number,
    ) =>
      `${atStart(one)} is excluded (${gates.join("; ")}); its ${fixed(score, decimals)} points would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
    doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
      `Does not apply to ${listed(countries.map(inSentence))}: ${listed(factors)}.`,
    same: (ahead: Named, behind: Named, score: number, decimals: number) =>
      `${atStart(ahead)} and ${inSentence(behind)} have the same score, ${fixed(score, decimals)} points.`,
    /** `difference`: absent where it shows as nothing; `small`: nothing that makes it shows. */
    ahead: (
      ahead: Named,
      behind: Named,
      difference: number | undefined,
      decimals: number,
      { small, least }: { readonly small: boolean; readonly least: string },
    ) =>
      `${atStart(ahead)} is ahead of ${inSentence(behind)} by ${difference === undefined ? `less than ${least} points` : points(difference, decimals)}${small ? ", by many small differences" : ""}.`,
    couldTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
      `Missing evidence could turn the order: with everything not assessed at its worst ${inSentence(ahead)} would score ${fixed(worst, decimals)}, at its best ${inSentence(behind)} would score ${fixed(best, decimals)}.`,
    cannotTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
      `Missing evidence cannot turn the order: at its worst ${inSentence(ahead)} would score ${fixed(worst, decimals)}, at its best ${inSentence(behind)} ${fixed(best, decimals)}.`,
    sideBySide: "Side by side",
    legend: (profile: Profile, pairs: boolean) =>
      `${scoresRun(profile).replace(/\.$/u, "")}; – is not assessed.${pairs ? " Differences are parts of the difference of the two scores, and sum to it (Owen values)." : ""}`,
    columns: { factor: "Factor", difference: "Difference", figures: "Figures" },
    heads: { rank: "Rank", score: "Score", range: "Range", evidence: "Evidence" },
    status: { excluded: "excluded", unscored: "unscored" },
    effects: {
      values: "Of the difference: values",
      missing: (one: Named) => `Missing evidence for ${inSentence(one)}`,
    },
    figure: (figureText: string, verdict: string | undefined, weighed: boolean) =>
      `${figureText}${weighed ? "" : ", not weighed"}${verdict === undefined ? "" : `, ${verdict}`}`,
    against: (figures: readonly string[], verdicts: boolean) =>
      figures.join(verdicts ? "; against " : " against "),
  },

  explanation: {
    ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
      `${atStart(one)} ranks ${placed(rank, tied)} of ${of} with ${score}.`,
    points: (score: number, decimals: number) => `${fixed(score, decimals)} points`,
    excluded: (one: Named, gates: readonly string[]) => `${atStart(one)} is excluded: ${listed(gates)}.`,
    notRanked: (one: Named) => `${atStart(one)} is not ranked.`,
    /** `scale`: absent where the score is a count. */
    eligible: (
      score: string,
      scale: readonly [number, number] | undefined,
      { rank, tied }: Placed,
      of: number,
    ) =>
      `Were it eligible, its ${score}${scale ? `, on a scale from ${scale[0]} to ${scale[1]},` : ""} would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
    notRankedSince: (one: Named, requires: Lacking) => `${atStart(one)} is not ranked: ${lacking(requires)}.`,
    placing: (requires: Lacking) => `What would place it: ${placing(requires)}.`,
    unranked: (why: Unranked) => `It ${unranked(why)}.`,
    scorecard: (one: Tally) =>
      `Scorecard: ${tally(one)}${one.notAssessed > 0 ? `; it could end with ${one.passed} to ${one.passed + one.notAssessed} passed` : ""}.`,
    coverage: (one: Covered) => `Evidence covers ${covered(one)} of the profile's weight.`,
    nothingLacks: "Nothing that is weighed lacks evidence.",
    ifWorst: (worst: number, best: number, decimals: number) =>
      `If everything not assessed were at its worst the score would be ${fixed(worst, decimals)}, at its best ${fixed(best, decimals)}.`,
    /** Against what it is compared with; `away` is the distance in points. */
    distance: (away: number, { kind, label, country, score }: Explanation["reference"], decimals: number) => {
      const side =
        Number(away.toFixed(decimals)) === 0
          ? "level with"
          : `${points(Math.abs(away), decimals)} ${away > 0 ? "above" : "below"}`;
      const level = fixed(score!, decimals);
      const reference = {
        country: `${inSentence({ country: country ?? "", name: label })}, which scores ${level}`,
        minimum: `the bottom of the scale, ${level} (${label})`,
        peers: `the median peer, which scores ${level} (the ${label})`,
        median: `the median country, which scores ${level} (the ${label})`,
      }[kind];
      return `That is ${side} ${reference}.`;
    },
    tooLittle: (title: string) => `${title} (too little of it)`,
    notAssessed: (factors: readonly string[]) => `Not assessed: ${listed(factors)}.`,
    doesNotApply: (factors: readonly string[]) => `Does not apply to it: ${listed(factors)}.`,
    among: (
      { size, title, group }: NonNullable<Explanation["peers"]>,
      { rank, tied, of, median }: NonNullable<NonNullable<Explanation["peers"]>["position"]>,
      { isRanked, decimals }: { readonly isRanked: boolean; readonly decimals: number },
    ) => {
      const whole = `the ${counted(size, "ranked country", "ranked countries")} of its peer group (${title}: ${group})`;
      const at = placedBriefly({ rank, tied });
      return isRanked
        ? `Among ${whole} it is ${at}; their median score is ${fixed(median, decimals)}.`
        : `Beside ${whole} it would be ${at} of ${of}; their median score is ${fixed(median, decimals)}.`;
    },
    noStandout: (one: Named) =>
      `On no indicator is ${inSentence(one)} in the top or the bottom quarter of its peers.`,
    topQuarter: (indicators: readonly string[], more: number) =>
      `It scores in the top quarter of its peers on ${listed(indicators)}${more > 0 ? `; and on ${more} more` : ""}.`,
    bottomQuarter: (indicators: readonly string[], more: number) =>
      `It scores in the bottom quarter of its peers on ${listed(indicators)}${more > 0 ? `; and on ${more} more` : ""}.`,
    /** `Literacy (76.5 % in 2021, lower counting for more: score 33.6, 3rd of 40, median 12.0)`. */
    standout: (
      title: string,
      raw: { readonly value: number | string; readonly unit?: string | undefined; readonly dating: Dating },
      {
        turned,
        score,
        rank,
        tied,
        of,
        median,
      }: Placed & {
        /** Whether a lower figure scores more. */
        readonly turned: boolean;
        readonly score: number;
        readonly of: number;
        readonly median: number;
      },
      decimals: number,
    ) => {
      const time = when(raw.dating);
      const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` in ${time}` : `, ${time}`;
      return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? ", lower counting for more" : ""}: score ${fixed(score, decimals)}, ${placedBriefly({ rank, tied })} of ${of}, median ${fixed(median, decimals)})`;
    },
    bothWays: "A high score counts in a country's favour, whether it measures need or performance.",
    difference: "Where the difference to the reference comes from",
    open: "What is not assessed and could still change the score",
    openShares: "What is weighed and not assessed, by its share of the profile's weight:",
    openEnds: "Score and rank with each at its worst and at its best, all else as it is:",
    /** `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, 60.9 and 18th at best`. */
    openLine: (
      { title, notAssessed, of, share, worst, best }: Explanation["open"][number],
      decimals: number,
    ) => {
      const weight = `${share < 0.005 ? "<1 %" : percent(share)} of the weight`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `all ${counted(of, "indicator", "indicators")}, ${weight}`
            : `${notAssessed} of ${of} indicators, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${fixed(worst.score, decimals)} points and ${placed(worst.rank, worst.tied)} at worst, ${fixed(best.score, decimals)} and ${placed(best.rank, best.tied)} at best`;
      return `${title} (${extent})${ends}`;
    },
    since: "Since the year before",
    gates: "Gates",
    cells: "From the score to the publishers' cells",
    legend: "score, effective weight, contribution against the reference",
    scorecardLegend: "verdict, value, margin, place",
    columns: {
      what: "What",
      points: "Points",
      node: "Node",
      figure: "Figure",
      score: "Score",
      weight: "Weight",
      against: "Against reference",
      missing: "Of which missing evidence",
      peers: "Among peers",
      place: "Place",
    },
    /** `of which missing evidence −1.20`. */
    ofWhich: (effects: readonly (readonly [what: string, amount: string])[]) =>
      ` (of which ${effects.map((one) => one.join(" ")).join(", ")})`,
    gate: (
      {
        outcome,
        effect,
        title,
        authority,
      }: Pick<Explanation["gates"][number], "outcome" | "effect" | "title" | "authority">,
      found: string,
      margin: { readonly value: number; readonly unit?: string | undefined } | undefined,
    ) => {
      const verdict = {
        met: `${effect === "exclude" ? "Excludes" : "Flag"}: ${title}`,
        // “Clear: No estimate …” would read as its opposite.
        clear: `Clear of “${title}”`,
        "not assessed": `Not assessed: ${title}`,
      }[outcome];
      const far = margin ? `; margin to the other side: ${withUnit(margin.value, margin.unit)}` : "";
      return `${verdict}. Observed: ${found}${far}.${authority === null ? "" : ` Authority: ${authority}.`}`;
    },
  },

  yearBefore: {
    noEvidence: (one: Named, asOf: number | null) =>
      `The data hold nothing about ${inSentence(one)} as of ${asOf}.`,
    stood: (
      one: Named,
      {
        asOf,
        status: was,
        rank,
        tied,
        of,
        score,
      }: Pick<Since, "asOf" | "status" | "rank" | "tied" | "of" | "score">,
      decimals: number,
    ) => {
      const scored = score === null ? "" : `${fixed(score, decimals)} points`;
      const name = inSentence(one);
      const then =
        was === "unscored"
          ? `${name} had no score`
          : was === "ranked"
            ? `${name} ranked ${placed(rank!, tied)} of ${of} with ${scored}`
            : `${name} was excluded${score === null ? "" : `, with ${scored}`}`;
      return `On the evidence of the year before (as of ${asOf}, as the files at hand give it) ${then}.`;
    },
    moved: (by: number, decimals: number) =>
      `The score has ${by > 0 ? "risen" : "fallen"} by ${fixed(Math.abs(by), decimals)}.`,
    hardlyMoved: "The score has hardly moved.",
    othersMoved:
      "None of its own values has changed; other countries' have, and with them what its own are measured against.",
    nothingMoved: "None of its values has changed.",
    raised: (gates: readonly string[]) => `Gates newly met: ${listed(gates)}.`,
    cleared: (gates: readonly string[]) => `No longer met: ${listed(gates)}.`,
    notAssessedNow: (gates: readonly string[]) => `Met then and not assessed now: ${listed(gates)}.`,
    /** `Political rights: 5 points (2022), now 4 points (2023)`. */
    changed: (title: string, before: string, now: string, otherPeers: boolean) =>
      `${title}: ${before}, now ${now}${otherPeers ? ", which gives it other peers to be judged beside" : ""}`,
    /** `Later data of Freedom House: −0.30. Political rights: …`. */
    cause: (
      causes: readonly string[],
      sources: Readonly<Record<string, string>>,
      {
        score,
        decimals,
        changes,
      }: {
        readonly score: number;
        readonly decimals: number;
        /** Of the country's own; `others` where it is others' that did it. */
        readonly changes: readonly string[] | "others";
      },
    ) => {
      const lead = `${capitalised(causeTitle(causes, sources))}: ${signed(score, decimals)}`;
      if (changes === "others") return `${lead}. ${capitalised(OTHERS_MOVED)}`;
      return changes.length === 0 ? lead : `${lead}. ${changes.join("; ")}`;
    },
    together: (why: keyof typeof TOGETHER) => `Taken together: ${TOGETHER[why]}`,
    idle: (titles: readonly string[]) => `Changed without effect on the score: ${listed(titles)}`,
  },

  memo: {
    stands: "Where it stands, and why",
    beside: "Beside the others",
    scorecard: "The scorecard",
    factors: "The factors",
    rules: "Rules that exclude or flag",
    foot: "Limits, sources, and how to check",
    columns: {
      country: "Country",
      factor: "Factor",
      score: "Score",
      weight: "Weight",
      profileWeight: "Weight in the profile",
      points: "Points",
      missing: "Missing",
      figure: "Weightiest figure",
      indicator: "Indicator",
      verdict: "Verdict",
      raw: "Figure",
      margin: "By how much",
    },
    tooLittle: "too little assessed",
    pointsMean: ({ kind, label }: Reference, missing: boolean) => {
      const reference = {
        country: label,
        minimum: "the bottom of the scale",
        peers: "the median peer",
        median: "the median country",
      }[kind];
      return `Points: what its values add to the score, or take from it, against ${reference}.${missing ? " Missing: what missing evidence does." : ""}`;
    },
    figure: (title: string, raw: string, more: number) =>
      `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; and ${more} more`}`,
    inYear: (raw: string, year: number) => `${raw} (${year})`,
    moreItems: (n: number) => `and ${n} more, which the full explanation lists`,
    moreFactors: (n: number) => `${n} more factors, which the full explanation lists.`,
    moreVerdicts: (n: number) => `${n} more verdicts, which the full explanation lists.`,
    moreCountries: (n: number) => `${n} more countries of this comparison, which “shortlist compare” lists.`,
    noRules: "The profile has no such rules.",
    noneMet: (clear: number) => `None is met: ${rulesNotMet(clear)}`,
    rulesNotAssessed: (titles: readonly string[]) => `Not assessed: ${listed(titles)}.`,
    othersNotMet: (clear: number) => `The other ${rulesNotMet(clear)}`,
    noRoomForSince: "For want of space this page does not tell what has changed since the year before.",
    cut: (mark: string) => `What ends in “${mark}” goes on in the full explanation.`,
    madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
      `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
      `“${tool.name} explain ${country}” leads from every figure to its publisher’s file and cell. ` +
      "This page shows what the evidence says under this profile; it decides nothing.",
  },

  diff: {
    heading: (before: string, after: string) => `What moved from ${before} to ${after}`,
    before: ({ profile, dataset }: DiffSide) =>
      `Before: profile ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence(dataset)} (${dataset.sha256.slice(0, 12)}).`,
    after: ({ profile, dataset }: DiffSide) =>
      `After: profile ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence(dataset)} (${dataset.sha256.slice(0, 12)}).`,
    noRankMoved: (both: number) => `No rank moved: the ${both} ranked countries keep theirs.`,
    nothingMoved: (both: number) =>
      `Nothing moved: the ${both} ranked countries keep their ranks and scores.`,
    ranked: (before: number, after: number, entered: number, left: number) => {
      const comings = [
        ...(entered > 0 ? [`${entered} entered the ranking`] : []),
        ...(left > 0 ? [`${left} left it`] : []),
      ];
      return `${counted(before, "country was", "countries were")} ranked before, ${after} ${plural(after, { one: "is", other: "are" })} ranked after${comings.length > 0 ? `: ${comings.join(", ")}` : ""}.`;
    },
    movedRank: (both: number, moved: number) => `Of the ${both} ranked in both, ${moved} changed rank.`,
    movedBoth: (both: number, moved: number, scores: number) =>
      `Of the ${both} ranked in both, ${moved} changed rank and ${scores} changed score.`,
    /** A count of passes less a score of 100 would be a number without a meaning. */
    notCompared: (before: DiffSide["scale"], after: DiffSide["scale"]) => {
      const ends = (scale: DiffSide["scale"]) =>
        scale === null ? "without fixed ends" : `from ${scale[0]} to ${scale[1]}`;
      return `Scores are not compared: they run ${ends(before)} before and ${ends(after)} after.`;
    },
    shown: (asked: Omit<Shown, "of">) =>
      `Shown: ${shown(asked)}. The summary and the causes count everybody.`,
    scores: "What moved the scores",
    profile: "What of the profile changed",
    status: "Who came into the ranking or left it",
    flags: "Whose flags changed",
    movers: "Who moved",
    compared: "What was compared",
    shapley:
      "Each part of a change is a Shapley value: the mean of what its cause changes over every order of the causes; the parts sum to the change.",
    columns: { country: "Country", rank: "Rank", score: "Score", ofWhich: "Of which" },
    othersMoved: "others moved",
    causeLabel,
    /** A cause over all countries, in three forms. */
    cause: (
      causes: readonly string[],
      sources: Readonly<Record<string, string>>,
      {
        countries,
        meanAbsolute,
        largest,
      }: {
        readonly countries: number;
        readonly meanAbsolute: number;
        readonly largest: { readonly name: string; readonly score: number };
      },
      { least, decimals }: { readonly least: string | undefined; readonly decimals: number },
    ) => {
      const of = counted(countries, "country", "countries");
      const [label, title] = [causeLabel(causes), causeTitle(causes, sources)];
      const about = title === label ? title : `${title} (${label})`;
      if (least !== undefined) return `${about}: less than ${least} points for any of ${of}`;
      if (countries === 1)
        return `${about}: ${signed(largest.score, decimals)} points for ${largest.name} alone`;
      return `${about}: ${fixed(meanAbsolute, decimals)} points on average over ${of}, most for ${largest.name} (${signed(largest.score, decimals)})`;
    },
    profileChange: (cause: string, text: string) => `${causeLabel([cause])}: ${text}`,
    othersDid: (causes: readonly string[], score: number, decimals: number) =>
      `${causeLabel(causes)} ${signed(score, decimals)}: ${OTHERS_MOVED}`,
    parts,
    flag: (title: string, raised: readonly string[], cleared: readonly string[]) =>
      `${title}: ${[
        ...(raised.length > 0 ? [`raised for ${listed(raised)}`] : []),
        ...(cleared.length > 0 ? [`cleared for ${listed(cleared)}`] : []),
      ].join("; ")}`,
    gateSaid: (gate: string, found: string) => `${gate}: ${found}`,
    nodeSaid: (node: string, why: string) => `at “${node}”: ${why}`,
    requiredSaid: (why: string) => `not ranked: ${why}`,
    raised: (titles: readonly string[]) => `Newly flagged: ${listed(titles)}.`,
    cleared: (titles: readonly string[]) => `No longer flagged: ${listed(titles)}.`,
    statusCause: (causes: readonly string[], share: number | undefined) =>
      share === undefined ? causeLabel(causes) : `${causeLabel(causes)} (${fixed(share * 100, 0)} %)`,
    /** `Niger (NER): was ranked 2nd, is excluded (…), because of tip data.` */
    statusMoved: (
      name: string,
      before: Parameters<typeof status>,
      after: Parameters<typeof status>,
      due: readonly string[],
    ) =>
      `${name}: was ${status(...before)}, is ${status(...after)}${due.length > 0 ? `, because of ${listed(due)}` : ""}.`,
    stays: (name: string, at: Parameters<typeof status>[0]) =>
      `${name} is ${status(at, [])} before and after.`,
    scoreIs: (moved: Change | undefined, decimals: number) => `Its score: ${change(moved, decimals)}.`,
    together: (why: keyof typeof TOGETHER) => `Taken together: ${TOGETHER[why]}.`,
    /** `points`: absent where the scores of the two sides are no differences of one another. */
    movedRanks: (
      name: string,
      [before, after]: readonly [Placed, Placed],
      points: { readonly change: Change | undefined; readonly decimals: number } | undefined,
      passed: Parameters<typeof passing>[0],
    ) => {
      const movement =
        before.rank === after.rank
          ? `stays ${placed(after.rank, after.tied)}`
          : `goes from ${placed(before.rank, before.tied)} to ${placed(after.rank, after.tied)}`;
      const scored = points ? `: ${change(points.change, points.decimals)}` : "";
      const who = passing(passed);
      return `${name} ${movement}${scored}${who === "" ? "" : `; ${who}`}.`;
    },
    otherScales: (before: string, after: string) =>
      `Its scores, ${before} before and ${after} after, are on different scales.`,
    value: (title: string, before: string, after: string) => `${title}: ${before} \u2192 ${after}`,
  },
};

/** What a language has to say, and from what: the shape of `en`. */
export type Messages = typeof en;

/** English titles of causes and reasons for taking some together, as documents state them. */
export const documents = {
  causeTitle: (cause: string, sources: Readonly<Record<string, string>>) =>
    causeTitle(cause.split(" + "), sources),
  together: TOGETHER,
};
