import type { DiffSide, MovedCountry, NotRemade } from "../../model/documents/diff.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { Condition, IndicatorNode, Missing } from "../../model/profile.ts";
import { diff as made } from "../made/en/diff.ts";
import { condition } from "./conditions.ts";
import { counted, listed, type Placed, placed, pointsOf } from "./grammar.ts";
import { call } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { fixed, signed, plural, percentDigits } = numbers;

/** One of the amounts that a change is made of. */
export interface Part {
  /** What `causeLabel` calls it. */
  readonly label: string;
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
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`the rest ${signed(rest, decimals)}`]),
  ].join(", ");
}

const EFFECTS: Readonly<Record<string, string>> = {
  exclude: "excludes",
  apart: "sets apart",
  flag: "flags",
};

/** A status in half a sentence, with what was said of it. */
function status(
  one: { readonly status: MovedCountry["statusBefore"]; readonly placed: Placed | undefined },
  said: readonly string[],
): string {
  const where = {
    ranked: one.placed ? `ranked ${placed(one.placed.rank, one.placed.tied)}` : "ranked",
    apart: one.placed ? `set apart, would be ${placed(one.placed.rank, one.placed.tied)}` : "set apart",
    excluded: "excluded",
    unscored: "without a score",
    absent: "not in the data",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join("; ")})` : where;
}

/** Who moved a country's rank: the first few by name. */
export interface Passing {
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
export interface Change {
  readonly change: number;
  readonly of: string;
  readonly shows: boolean;
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "its score is the same";
  if (one.of === "" && !one.shows) return "its score has hardly moved";
  return `${signed(one.change, decimals)} ${pointsOf(one.change, decimals)}${one.of === "" ? "" : `, of which ${one.of}`}`;
}

/** Of a share of the whole more digits are said here than elsewhere, since small changes are what is told. */
const percents = (share: number) => percentDigits(share, 3);

/** What is said of a node whose setting is another: `Need (need): from direction lower to direction higher`. */
function fromTo<T>(said: (setting: T) => string) {
  return (node: string, before: T, after: T) => `${node}: from ${said(before)} to ${said(after)}`;
}

/** What of a profile changed, a message for each kind; nodes and gates come as they are named: `Need (need)`. */
const changes = {
  root: "the root",
  named: (title: string, id: string) => `${title} (${id})`,
  enters: (node: string, parent: string, share: number) =>
    `${node} enters under ${parent}, with ${percents(share)} of the whole`,
  moves: (node: string, before: string, after: string) => `${node} moves from ${before} to ${after}`,
  leaves: (node: string, parent: string) => `${node} leaves ${parent}`,
  weight: (node: string, before: Weighed, after: Weighed) =>
    `${node}: weight ${before.weight} to ${after.weight} (${percents(before.share)} to ${percents(after.share)} of the whole)`,
  scale: (before: readonly number[], after: readonly number[]) =>
    `scale ${before.join(" to ")} becomes ${after.join(" to ")}`,
  peers: (before: string | undefined, after: string | undefined) =>
    `peer groups by ${before ?? "nothing"} to ${after ?? "nothing"}`,
  minimumCoverage: (before: number, after: number) =>
    `evidence asked for of a country: ${percents(before)} to ${percents(after)} of the weight`,
  rootMethod: (before: string, after: string) => `the root: ${before} to ${after}`,
  node: {
    missing: fromTo(
      ({ policy, minimumCoverage }: Pick<Missing, "policy" | "minimumCoverage">) =>
        `missing evidence “${policy}”, at least ${percents(minimumCoverage)} of its parts`,
    ),
    requires: fromTo((anyOf: readonly string[] | undefined) =>
      anyOf ? `not ranked without evidence of ${anyOf.join(" or ")}` : "no evidence required",
    ),
    aggregate: fromTo(call),
    normalise: fromTo(call),
    places: fromTo((method: MethodCall | undefined) =>
      method ? `its score normalised by ${call(method)}` : "its score as it is",
    ),
    direction: fromTo((direction: string) => `direction ${direction}`),
    transform: fromTo((transform: IndicatorNode["transform"]) => `transform ${transform ?? "none"}`),
    treat: fromTo((treat: MethodCall | undefined) => `treatment ${treat ? call(treat) : "none"}`),
    maxAge: fromTo((maxAge: number | undefined) =>
      maxAge === undefined ? "evidence of any age" : `evidence up to ${maxAge} years old`,
    ),
    error: fromTo((stated: string) => stated),
    appliesWhen: fromTo((when: Condition | undefined) =>
      when ? `applies when ${condition(when)}` : "applies everywhere",
    ),
  },
  gate: {
    enters: (gate: string, effect: string) => `${gate} enters: it ${EFFECTS[effect] ?? effect}`,
    effect: (gate: string, before: string, after: string) => `${gate}: ${before} to ${after}`,
    test: (gate: string) => `${gate} tests something else`,
    leaves: (gate: string) => `${gate} leaves`,
  },
};

/** A node's weight as written and its share of the whole. */
export interface Weighed {
  readonly weight: number;
  readonly share: number;
}

/** How two results were compared, as a reader of the causes must know it. */
const notes = {
  otherYears: (was: number, is: number, fromEvidence: boolean) =>
    `The reference years differ: ${was} before, ${is} after. “Later data” of a source are its figures for the years after ${Math.min(was, is)} up to ${Math.max(was, is)}${fromEvidence ? ", and the loss of figures that are too old by then" : ""}; “data” of a source are what else changed in its figures.${fromEvidence ? "" : " A figure that is gone counts with “data”, since the rankings do not say whether it had become too old."}`,
  fromRankings:
    "Told from the two rankings alone, without the data behind them: what other countries' values, and countries entering or leaving, did to a score counts with its source's data; a factor that enters or leaves brings its data with it; gates are seen only in what they did.",
  bothByCopeland:
    "Both rankings are by Copeland's method: a score is wins less losses against every other country, so that what changed it is not told apart.",
  oneByCopeland: (which: "first" | "second") =>
    `Only the ${which} ranking is by Copeland's method, where a score is wins less losses. Compare the ranks; a difference between the two kinds of score means nothing.`,
};

export const diff = {
  ...made,
  /** A finding that a later report words otherwise. */
  textMoved: (
    title: string,
    before: { readonly value: number | string; readonly year: number },
    after: { readonly value: number | string; readonly year: number },
  ) => `${title}: ${before.value} (${before.year}), now ${after.value} (${after.year})`,
  /** Of whom something is not compared, since a side has only an older report on it. */
  textsLeftOut: (
    left: readonly { readonly name: string; readonly findings: number; readonly recommendations: number }[],
  ) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [counted(findings, "finding", "findings")] : []),
      ...(lists > 0 ? [counted(lists, "list of recommendations", "lists of recommendations")] : []),
    ];
    return `Not compared: ${listed(what)} of ${left.length === 1 ? left[0]!.name : `${left.length} countries`}, where the newest text at hand of a side is older than the year before its reference year. “shortlist findings <country>” shows the texts of all years.`;
  },
  changes,
  notes,
  heading: (before: string, after: string) => `What moved from ${before} to ${after}`,
  before: ({ profile, dataset }: DiffSide, evidence: string) =>
    `Before: profile ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`,
  after: ({ profile, dataset }: DiffSide, evidence: string) =>
    `After: profile ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`,
  /** A recorded side that is compared as it was written. */
  notRemade: ({ label, because, message }: NotRemade, inputs: readonly string[]) => {
    const why = {
      changed: `${label} is out of date. Changed since it was written: ${listed(inputs)}.`,
      edited: `${label} was edited after it was written.`,
      failed: `The run of ${label} could not be made again: ${message}.`,
    };
    return `${why[because]} Its ranking is compared as it was written: what has changed since then is not shown here. To see it, make the report again and compare again.`;
  },
  ranked: (before: number, after: number, entered: number, left: number) => {
    const comings = [
      ...(entered > 0 ? [`${entered} entered the ranking`] : []),
      ...(left > 0 ? [`${left} left it`] : []),
    ];
    return `${counted(before, "country was", "countries were")} ranked before, ${after} ${plural(after, { one: "is", other: "are" })} ranked after${comings.length > 0 ? `: ${comings.join(", ")}` : ""}.`;
  },
  /** A count of passes less a score of 100 would be a number without a meaning. */
  notCompared: (before: DiffSide["scale"], after: DiffSide["scale"]) => {
    const ends = (scale: DiffSide["scale"]) =>
      scale === null ? "without fixed ends" : `from ${scale[0]} to ${scale[1]}`;
    return `Scores are not compared: they run ${ends(before)} before and ${ends(after)} after.`;
  },
  /** A cause over all countries, in three forms. */
  cause: (
    label: string,
    title: string,
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
    const about = title === label ? title : `${title} (${label})`;
    if (least !== undefined) return `${about}: less than ${least} points for any of ${of}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} ${pointsOf(largest.score, decimals)} for ${largest.name} alone`;
    return `${about}: ${fixed(meanAbsolute, decimals)} ${pointsOf(meanAbsolute, decimals)} on average over ${of}, most for ${largest.name} (${signed(largest.score, decimals)})`;
  },
  profileChange: (label: string, text: string) => `${label}: ${text}`,
  parts,
  flag: (title: string, raised: readonly string[], cleared: readonly string[], open: readonly string[]) =>
    `${title}: ${[
      ...(raised.length > 0 ? [`raised for ${listed(raised)}`] : []),
      ...(cleared.length > 0 ? [`no longer raised for ${listed(cleared)}`] : []),
      ...open,
    ].join("; ")}`,
  /** `Niger (NER): was ranked 2nd, is excluded (…), because of tip data.` */
  statusMoved: (
    name: string,
    before: Parameters<typeof status>,
    after: Parameters<typeof status>,
    due: readonly string[],
  ) =>
    `${name}: was ${status(...before)}, is ${status(...after)}${due.length > 0 ? `, because of ${listed(due)}` : ""}.`,
  stays: (name: string, at: Parameters<typeof status>[0]) => `${name} is ${status(at, [])} before and after.`,
  scoreIs: (moved: Change | undefined, decimals: number) => `Its score: ${change(moved, decimals)}.`,
  together: (why: string) => `Taken together: ${why}.`,
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
};
