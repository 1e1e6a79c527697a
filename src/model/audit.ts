import type { Iso3 } from "./country.ts";
import type { Dataset } from "./dataset.ts";
import type { Audit, Finding } from "./documents/audit.ts";
import type { FailureCause } from "./documents/codes.ts";
import type { Observation } from "./observation.ts";
import type { Text } from "./profile.ts";

/** Which evidence a ranking rests on: what the checks of the data need to know of the scores. */
export interface EvidenceInUse {
  /** Every indicator that the profile weighs or tests in a gate. */
  readonly indicators: ReadonlySet<string>;
  /**
   * The values that decide something: those that a candidate's score rests on, and those that gates tested for the
   * candidates or excluded somebody on.
   */
  readonly observations: ReadonlySet<Observation>;
  readonly asOf: number | undefined;
}

/** A source, or a table of the user's own, whose figures an earlier reader took from its files, and what has changed since. */
export interface OlderReader {
  readonly name: string;
  readonly files: readonly string[];
  readonly changes: readonly ReaderChange[];
}

/** What a reader reads otherwise than an earlier version, as one part of a sentence. */
export interface ReaderChange {
  readonly id: string;
  readonly what: string;
}

/** The data as the checks of the data see them. */
export interface AuditedData
  extends Pick<Dataset, "unresolved" | "problems" | "conflicts" | "files" | "catalogue"> {
  /** Of the countries asked about, up to the year of the evidence. */
  readonly observations: readonly Observation[];
  /** Of every country and year: what is usual for an indicator is seen from all. */
  readonly history: readonly Observation[];
  /** Figures that checks `read` whether or not the profile does, up to the year of the evidence. */
  readonly beside: readonly Observation[];
  readonly older: readonly OlderReader[];
  readonly use: EvidenceInUse;
}

/**
 * A finding before it is said in any language.
 *
 * @typeParam Facts what a check knows of it beyond every finding: its codes, the names of its figures, what else its sentence tells
 */
export type Found<Facts = unknown> = Omit<Finding, "subject" | "message"> & {
  /** It stands among its like by the name of its country. */
  readonly byName?: true;
} & Facts;

/** What a finding says in a language. */
type Said = Pick<Finding, "subject" | "message"> & Partial<Pick<Finding, "countries">>;

/** What things are called in a language. */
export interface Names {
  country(iso3: Iso3): string;
  /** By the names, as a reader looks them up. */
  byName<One extends { readonly country: Iso3 }>(all: readonly One[]): (One & { readonly name: string })[];
  /** The title of a node of the profile. */
  node(id: string): string;
  /** Of the catalogue. */
  indicator(id: string): string;
  /** A text of the profile. */
  text(text: Text): string;
  change(change: ReaderChange): string;
  /** Why there is no score at a node, and at which where that is not the whole. */
  noScore(node: string, cause: FailureCause, isWhole: boolean): string;
  /** What of that which a node requires is lacking, and what would place those who lack it. */
  required(node: string, cause: FailureCause): { readonly lacking: string; readonly placing: string };
}

/**
 * What tells the findings of a check: with which messages, of those that the language has under its id.
 *
 * @typeParam Words messages of a language
 */
export interface Teller<Words = never, Facts = unknown> {
  /** As findings, acknowledgements and the words of a language name it. */
  readonly id: string;
  /** Only of a plug-in, of which languages have no words: its title, and what it judges by. */
  readonly own?: Pick<CheckOfPlugin, "title" | "rule">;
  tell(found: Found<Facts>, words: Words, names: Names): Said;
}

/** What a plug-in's check is given: the evidence of a run, and who is ranked. */
export interface CheckedData {
  /** Newest year of the evidence; undefined where it has no years. */
  readonly asOf: number | undefined;
  /** Every indicator that the profile weighs or tests in a rule. */
  readonly indicators: ReadonlySet<string>;
  /** Of these indicators, up to that year, of everybody who is scored. */
  readonly observations: readonly Observation[];
  /** The ranked, the first first, with the score of every node by its id; null where it has none. */
  readonly ranked: readonly {
    readonly country: Iso3;
    readonly rank: number;
    readonly score: number;
    readonly scores: Readonly<Record<string, number | null>>;
  }[];
}

/** What a plug-in's check found, in its own words: nobody translates it. */
export interface FindingOfPlugin extends Pick<Finding, "severity" | "subject" | "message"> {
  readonly countries?: readonly Iso3[];
  readonly indicators?: readonly string[];
  readonly years?: readonly number[];
  readonly places?: Finding["places"];
}

/** A check that a plug-in adds to an audit. */
export interface CheckOfPlugin extends Pick<Audit["checks"][number], "id" | "title" | "rule"> {
  /** The worst first; of two findings of one check the subjects differ, since acknowledgements go by them. */
  find(data: CheckedData): readonly FindingOfPlugin[];
}

/** What is looked into: one object a file, listed in the folder `explain/audit/checks`. */
export interface AuditCheck<Subject, Words = never, Facts = unknown> extends Teller<Words, Facts> {
  /** Indicators that it looks at beside those of the profile. */
  readonly reads?: readonly string[];
  /** The worst first. */
  find(subject: Subject): Found<Facts>[];
}

/** A check that a ranking makes too. */
export interface BriefCheck<Subject, Words = never, Facts = unknown>
  extends AuditCheck<Subject, Words, Facts> {
  /** One of its findings in a line, without a full stop and with titles in place of ids. */
  brief(found: Found<Facts>, words: Words, names: Names): string;
}

/** An audit before anything of it is said. */
export interface AuditFacts extends Omit<Audit, "checks" | "findings"> {
  readonly checks: readonly Omit<Audit["checks"][number], "title" | "rule">[];
  readonly findings: readonly Found[];
}

/** A finding that is about nothing yet: each check says what it knows more. */
export const BARE: Pick<Finding, "indicators" | "factors" | "countries" | "years" | "figures" | "places"> = {
  indicators: [],
  factors: [],
  countries: [],
  years: [],
  figures: {},
  places: [],
};
