import type { Iso3, Resolution } from "../model/country.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import type { Indicator, Publisher, Scale } from "../model/source.ts";
import type { ParsedFile } from "../model/table.ts";
import type { Figures } from "./collector/store.ts";

/** One shape in which a publisher (or somebody who copied its figures) lays out a file. */
interface Layout {
  /** Unique within its source, kebab-case: `cleaned-union`, `wikipedia-table`. */
  readonly id: string;
  readonly title: string;
  /**
   * Between two files of a source that hold the same country, indicator and year, the higher precedence wins;
   * within a precedence the newer vintage.
   */
  readonly precedence: number;
  /** Indicators of which this layout lists only some countries by design; such a list never replaces a full one. */
  readonly partial?: readonly string[];
}

/** An adapter: turns a publisher's files into observations. One object per file of this folder. */
export interface Source extends Publisher {
  readonly layouts: readonly Layout[];
  /** The least number of countries that its editions have had, from a year described on, where all are known. */
  readonly fewest?: readonly {
    readonly indicators: readonly string[];
    readonly since: number;
    readonly countries: number;
  }[];
  /** Its indicator that quotes what a text recommends, and how the quotation is told apart. */
  readonly recommendations?: Recommends;
  /** A list that may lie beside its texts. */
  readonly textList?: TextList;
  /**
   * Is this one of the publisher's files? Decided by content (its own set of headers, keys or elements), never by the
   * file's name and never by one column. Cheap: it is called for every file.
   */
  recognise(file: ParsedFile): Recognition | undefined;
  /** Whether a text is prose that it reads and can be nothing else, so that no table need be looked for in it. */
  isProse?(text: string): boolean;
  /**
   * Why a file that looks like one of the publisher's is none that can be read, as one sentence's end: a narrative in another language.
   * Asked only of a file that nothing recognises.
   */
  declines?(file: ParsedFile): string | undefined;
  /** Reads a file it recognised. Throws ShortlistError, naming file and cell, where the layout is truly unknown. */
  read(file: ParsedFile, recognition: Recognition, context: ReadContext): Reading;
}

export interface Recognition {
  readonly layout: string;
  /** 0 to 1; the highest of all adapters takes the file. */
  readonly confidence: number;
  /** It reads the file's text as prose: that it makes no good table does not matter. */
  readonly isProse?: true;
}

export interface ReadContext {
  /** Names or codes to countries. `scheme` widens it to codes that the source is known to use. */
  resolve(name: string, options?: { scheme?: CodeScheme }): Resolution;
  /**
   * The states that may join a treaty of the United Nations: its 193 members, the Holy See and Palestine. An adapter
   * of an exhaustive list needs it to say who is not in the list; without it absence stays unsaid.
   */
  states?(): readonly Iso3[];
  /** What is known of an indicator, whoever publishes it: a figure that it cannot have is flagged and left out. */
  indicator?(id: string): Indicator | undefined;
  /** The known indicator of whose id another one looks like a slip. */
  nearly?(id: string): string | undefined;
  /** Takes the figures of a user's large text. */
  readonly figures?: Figures;
  /** The decimal mark that the user says a table is written with, where its own figures do not tell. */
  readonly decimal?: "." | ",";
  /** What is said of a narrative from outside of it, as by an index beside it. */
  readonly about?: AboutText;
  /** The rows of a user's table that are wanted, where not all are. */
  readonly where?: readonly Where[];
  /** On which scale the user says that ratings of a table are, where that is not their indicators' own. */
  readonly scales?: readonly StatedScale[];
}

/** What a text may not say itself. */
export interface AboutText {
  /** A name or code of the country. */
  readonly country?: string;
  /** The year of the report. */
  readonly year?: number;
  /** The part of a narrative that it is: `prosecution`, or several (`summary+recommendations`). */
  readonly part?: string;
}

interface Recommends {
  /** A category, `cut` or `whole`, with the list of recommendations as its quotation. */
  readonly indicator: string;
  itemsOf(quote: string): readonly Recommendation[];
}

/** One recommendation in its words, with what it asks to be done and of what. */
export interface Recommendation {
  readonly text: string;
  /** `increase`, `fully implement`. */
  readonly verb: string;
  /** `efforts to investigate trafficking crimes`. */
  readonly subject: string;
}

/** A list that says of the texts beside it what they do not say themselves. */
export interface TextList {
  /** The name of its file. */
  readonly name: string;
  /** What it says of each text, by the name of its file; nothing where it is another table. */
  read(file: ParsedFile): ReadonlyMap<string, AboutText>;
}

/** Rows whose cell in the column of that title holds that text. */
export interface Where {
  readonly column: string;
  readonly value: string;
}

/** A scale of one indicator's ratings, or of every rating that has none of its own. */
export interface StatedScale {
  readonly indicator?: string;
  readonly scale: Scale;
}

/** Code systems that only count where a source says it uses them. `worldbank`: ADO, ROM, ZAR, TMP, WBG, KSV … */
export type CodeScheme = "gec" | "ioc" | "worldbank";

export interface Reading {
  /** Where figures went into columns, only enough of them to tell which indicators, columns, words and lines there are. */
  readonly observations: readonly Observation[];
  /** How many went there. */
  readonly inColumns?: number;
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
}

export type { Iso3 };
