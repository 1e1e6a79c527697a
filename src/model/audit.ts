import type { Iso3 } from "./country.ts";
import type { Dataset } from "./dataset.ts";
import type { Finding } from "./documents/audit.ts";
import type { Observation } from "./observation.ts";

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
  readonly nameOf: (country: Iso3) => string;
}

/** A source, or a table of the user's own, whose figures an earlier reader took from its files, and what has changed since. */
export interface OlderReader {
  readonly name: string;
  readonly files: readonly string[];
  readonly changes: readonly string[];
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

/** What a check says, in a language: beside these two a whole message for each kind of finding. */
export interface CheckWords {
  readonly title: string;
  /** How it is judged, with the source of the rule. */
  readonly rule: string;
  readonly [message: string]: unknown;
}

/**
 * What is looked into: one object a file, listed in the folder `explain/audit/checks`. It brings its words with it, in English;
 * the compiler asks every other language for the same.
 */
export interface AuditCheck<Subject, Words extends CheckWords = CheckWords, Id extends string = string> {
  /** As findings and acknowledgements name it. */
  readonly id: Id;
  readonly english: Words;
  /** Indicators that it looks at beside those of the profile. */
  readonly reads?: readonly string[];
  /** The worst first. */
  find(subject: Subject, say?: Words): Finding[];
}

/** A check that a ranking makes too, which says in a line what was found. */
export interface BriefCheck<Subject, Words extends CheckWords = CheckWords, Id extends string = string>
  extends AuditCheck<Subject, Words, Id> {
  /** One of its findings from its figures, without a full stop and with titles in place of ids. */
  brief(finding: Finding, subject: Subject, say?: Words): string;
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
