import type { Found } from "./audit.ts";
import type { Iso3 } from "./country.ts";
import type { Conflict } from "./dataset.ts";
import type { Release } from "./documents/due.ts";
import type { Ranking } from "./documents/ranking.ts";
import type { Observation } from "./observation.ts";
import type { Text, Years } from "./profile.ts";

/** A node of a profile, with the title that the profile gives it. */
export type NodeCalled = { readonly id: string; readonly title?: Text | undefined };

/** What a workbook shows and a run has otherwise; undefined for no score, or no figure. */
export interface Differing {
  readonly country: Iso3;
  readonly indicator?: string;
  readonly there: string | number | undefined;
  readonly here: string | number | undefined;
}

type List<One> = readonly One[];
type Range = readonly [from: number, to: number];
type OfIndicators = { figures: number; indicators: List<string> };
type Stated = string | number | boolean | null;

/** What each warning is made of, by its code: ids and figures, and of texts those alone that somebody's profile or table has. */
export interface WarningArgs {
  /** Undefined changes: the workbook does not tell what it was written with. */
  "profile-of-workbook": {
    file: string;
    changes: List<{ node?: string | undefined; key: string; before: Stated; after: Stated }> | undefined;
  };
  "gates-cleared": { gates: List<{ country: Iso3; gate: string }> };
  /** What a reviewer wrote into the workbook's ballot; others: rows of any other kind. */
  "ballot-in-workbook": { file: string; contests: number; ratings: number; notes: number; others: number };
  /** Names: what a sheet calls countries, which tells something in the language of that sheet's own name. */
  "workbook-differs": {
    file: string;
    scores: List<Differing>;
    figures: List<Differing>;
    names?: { sheet: string; of: List<Pick<Differing, "country" | "there">> };
  };
  plugins: { plugins: List<{ name: string; version: string }> };
  "workbook-unknown": { file: string; sheets: List<string> };
  /** With `shown` of who was to be shown: of all, or of some who were to be scored. */
  "not-scored": { country: Iso3; shown?: "of-all" | "of-some" };
  "rules-of-other-years": { profile: string; years: Years; asOf: number };
  /** Years: those in which the profile asks for it; undefined, without `unpublished`: it weighs none of the indicators in that year. */
  "requirement-waived": {
    node: NodeCalled;
    anyOf: List<string>;
    asOf: number | undefined;
    years: Years | undefined;
    /** The day by which nothing of it had been published. */
    unpublished?: string;
  };
  /** Figures that were left out of what was known by a day. */
  "publication-unknown": { day: string; sources: List<{ source: string; figures: number }> };
  "after-reference-year": {
    asOf: number;
    latest: number;
    newer: OfIndicators;
    tooOld: OfIndicators;
    lists: List<string>;
  };
  "not-assessed": { indicators: List<string>; of: number };
  /** Countries with the publisher's own figures, and those for which nothing stands in. */
  "no-stand-ins": { own: number; without: number };
  /** Short: of the gate that asks for the list, where the profile has one. */
  "list-not-in-force": {
    lists: List<{ id: string; until?: string; short?: Text }>;
    asOf: number | undefined;
  };
  /** Until: the last day for which the list names everybody. Gates: those that ask for it. */
  "list-incomplete": { list: string; until: string; gates: List<NodeCalled> };
  proxies: { wholly: List<NodeCalled>; partly: List<NodeCalled> };
  /** Share: of the nodes in the whole. Stated: nodes of which the profile itself says why nobody has evidence. */
  "no-evidence": {
    nodes: List<NodeCalled>;
    share: number;
    stated: List<NodeCalled & { unassessed: Text }>;
  };
  /** Countries: how many of the ranked ones have evidence, of how many. */
  "little-evidence": { nodes: List<NodeCalled & { countries: number; share: number }>; of: number };
  /** Years of the estimates that count, and the share of the indicator in the whole. */
  "prevalence-caveat": { years: List<number>; share: number; error?: number };
  "older-readers": { found: Found };
  /** What a check of the audit found, which names itself in it. */
  "audit-finding": { found: Found };
  /** Others: the least of them and the most. */
  outlier: { indicator: string; country: Iso3; value: number; others: Range; more: number };
  "in-no-list": { countries: List<Iso3> };
  "few-candidates": { enough: number; nodes: List<NodeCalled & { candidates: number }> };
  /** Countries that are ranked without the score that a minimum of the run asks for. */
  "minimum-not-known": { node: NodeCalled; countries: number };
  "small-fit": {
    enough: number;
    indicators: List<{ indicator: string; fits: List<{ countries: number; group?: string }> }>;
  };
  /** Held: how many lie beyond which end; undefined where all lie close together within both. */
  "ill-fitting-ends": {
    indicator: string;
    ends: Range;
    values: Range;
    held: { isAbove: boolean; countries: number; of: number } | undefined;
  };
  "interval-unused": { indicator: string; level: number };
  "no-logarithm": { indicator: string; countries: List<{ country: Iso3; value: number | string }> };
  "category-without-score": { category: string; indicator: string; countries: number };
  "category-nowhere": { category: string; indicator: string; meant: string };
  /** Without a conflict: how many there are beyond those that are told. */
  "unsettled-conflict": { conflict?: Conflict; more: number };
  /** Others: of the same indicator and rule, as many as are told in full. */
  "settled-conflict": { conflict: Conflict; others: List<Conflict>; more: number };
  "values-without-a-year": { values: number; indicators: List<string> };
  "undated-passed-over": { values: number; indicators: List<string> };
  "older-than-a-publishers": { own: Observation; counts: Observation; more: number };
  /** Titles are those of publishers' series. */
  "newer-editions": {
    editions: List<{ title: string; edition: number; release: Extract<Release, { kind: "yearly" }> }>;
  };
  "not-all-looked-into": { what: "indicators" | "weights"; of: number; lookedInto: number };
}

/** Of one code, or of any. */
export type WarningOf<Code extends keyof WarningArgs = keyof WarningArgs> = {
  readonly [Own in Code]: {
    readonly code: Own;
    readonly args: WarningArgs[Own];
    readonly where: string | null;
  };
}[Code];

/** In words: as documents have it, whatever version wrote them, and as a reader says it of a file. */
export type WarningInWords = Ranking["warnings"][number];

/** What a reader of a run should know. */
export type Warning = WarningOf | WarningInWords;

/** A document before its warnings are in words; the builders of documents take them as they are. */
export type Warned<Document, Own extends Warning = Warning> = Omit<Document, "warnings"> & {
  warnings: Own[];
};
