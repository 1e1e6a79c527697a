import type { Found } from "./audit.ts";
import type { Iso3 } from "./country.ts";
import type { Conflict } from "./dataset.ts";
import type { Release } from "./documents/due.ts";
import type { Ranking } from "./documents/ranking.ts";
import type { Observation } from "./observation.ts";
import type { Text, Years } from "./profile.ts";

/** A node of a profile, with the title that the profile gives it. */
export type NodeCalled = { readonly id: string; readonly title?: Text | undefined };

/** Figures by their number, and the indicators that they are of. */
interface FiguresOf {
  readonly figures: number;
  readonly indicators: readonly string[];
}

/** What a workbook shows and a run has otherwise; undefined for no score, or no figure. */
export interface Differing {
  readonly country: Iso3;
  readonly indicator?: string;
  readonly there: string | number | undefined;
  readonly here: string | number | undefined;
}

/** What each warning is made of, by its code: ids and figures, and of texts those alone that somebody's profile or table has. */
export interface WarningArgs {
  /** Undefined changes: the workbook does not tell what it was written with. */
  readonly "profile-of-workbook": {
    readonly file: string;
    readonly changes:
      | readonly {
          readonly node?: string | undefined;
          readonly key: string;
          readonly before: string | number | boolean | null;
          readonly after: string | number | boolean | null;
        }[]
      | undefined;
  };
  readonly "gates-cleared": {
    readonly gates: readonly { readonly country: Iso3; readonly gate: string }[];
  };
  /** Names: what a sheet calls countries, which tells something in the language of that sheet's own name. */
  readonly "workbook-differs": {
    readonly file: string;
    readonly scores: readonly Differing[];
    readonly figures: readonly Differing[];
    readonly names?: {
      readonly sheet: string;
      readonly of: readonly Pick<Differing, "country" | "there">[];
    };
  };
  readonly "workbook-unknown": { readonly file: string; readonly sheets: readonly string[] };
  /** With `shown` of who was to be shown: of all, or of some who were to be scored. */
  readonly "not-scored": { readonly country: Iso3; readonly shown?: "of-all" | "of-some" };
  readonly "rules-of-other-years": {
    readonly profile: string;
    readonly years: Years;
    readonly asOf: number;
  };
  /** Years: those in which the profile asks for it; undefined: it weighs none of the indicators in that year. */
  readonly "requirement-waived": {
    readonly node: NodeCalled;
    readonly anyOf: readonly string[];
    readonly asOf: number | undefined;
    readonly years: Years | undefined;
  };
  readonly "after-reference-year": {
    readonly asOf: number;
    readonly latest: number;
    readonly newer: FiguresOf;
    readonly tooOld: FiguresOf;
    readonly lists: readonly string[];
  };
  readonly "not-assessed": { readonly indicators: readonly string[]; readonly of: number };
  /** Countries with the publisher's own figures, and those for which nothing stands in. */
  readonly "no-stand-ins": { readonly own: number; readonly without: number };
  readonly "list-not-in-force": {
    readonly lists: readonly { readonly id: string; readonly until?: string }[];
    readonly asOf: number | undefined;
  };
  readonly proxies: { readonly wholly: readonly NodeCalled[]; readonly partly: readonly NodeCalled[] };
  /** Stated: what the profile itself says of nodes that nobody has evidence of. */
  readonly "no-evidence": {
    readonly nodes: readonly NodeCalled[];
    readonly stated: readonly { readonly node: NodeCalled; readonly unassessed: Text }[];
  };
  readonly "prevalence-caveat": object;
  readonly "older-readers": { readonly found: Found };
  /** What a check of the audit found, which names itself in it. */
  readonly "audit-finding": { readonly found: Found };
  readonly outlier: {
    readonly indicator: string;
    readonly country: Iso3;
    readonly value: number;
    /** The least and the most of all others. */
    readonly others: readonly [number, number];
    readonly more: number;
  };
  readonly "in-no-list": { readonly countries: readonly Iso3[] };
  readonly "few-candidates": {
    readonly enough: number;
    readonly nodes: readonly (NodeCalled & { readonly candidates: number })[];
  };
  readonly "small-fit": {
    readonly enough: number;
    readonly indicators: readonly {
      readonly indicator: string;
      readonly fits: readonly { readonly countries: number; readonly group?: string | undefined }[];
    }[];
  };
  /** Held: how many lie beyond which end; undefined where all lie close together within both. */
  readonly "ill-fitting-ends": {
    readonly indicator: string;
    readonly ends: readonly [number, number];
    readonly values: readonly [number, number];
    readonly held: { readonly isAbove: boolean; readonly countries: number; readonly of: number } | undefined;
  };
  readonly "interval-unused": { readonly indicator: string; readonly level: number };
  readonly "no-logarithm": {
    readonly indicator: string;
    readonly countries: readonly { readonly country: Iso3; readonly value: number | string }[];
  };
  readonly "category-without-score": {
    readonly category: string;
    readonly indicator: string;
    readonly countries: number;
  };
  readonly "category-nowhere": {
    readonly category: string;
    readonly indicator: string;
    readonly meant: string;
  };
  /** Those beyond the ones that are told are counted. */
  readonly "unsettled-conflict": { readonly conflict: Conflict } | { readonly more: number };
  readonly "settled-conflict": { readonly conflict: Conflict; readonly more: number };
  readonly "values-without-a-year": { readonly values: number; readonly indicators: readonly string[] };
  readonly "undated-passed-over": { readonly values: number; readonly indicators: readonly string[] };
  readonly "older-than-a-publishers": {
    readonly own: Observation;
    readonly counts: Observation;
    readonly more: number;
  };
  readonly "newer-editions": {
    readonly editions: readonly {
      /** Of the publisher's series. */
      readonly title: string;
      readonly edition: number;
      readonly release: Extract<Release, { kind: "yearly" }>;
    }[];
  };
  readonly "not-all-looked-into": {
    readonly what: "indicators" | "weights";
    readonly of: number;
    readonly lookedInto: number;
  };
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
