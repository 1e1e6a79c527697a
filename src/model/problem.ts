import type { Iso3 } from "./country.ts";
import type { Observation } from "./observation.ts";

export type Severity = "error" | "warning" | "info";

/**
 * Something a person should know about an input. `error`: the file or row could not be used; `warning`: read, but
 * doubtful; `info`: a choice that was made.
 */
export interface Problem {
  readonly severity: Severity;
  /** Stable, kebab-case, for machines: `bad-number`, `unknown-tier`, `row-too-long` … */
  readonly code: string;
  /** One sentence for a person: what was found, what was expected, what was done. */
  readonly message: string;
  readonly file?: string;
  readonly locator?: string;
  /**
   * The figure that does not count because its file leaves in doubt what it is: this place and another one give two values and no rule
   * settles it, or it is stated in another unit than its indicator's. Without a country: those of many, of a column in doubt or of a
   * file that may have been cut.
   */
  readonly undecided?: Pick<Observation, "indicator" | "year"> & Partial<Pick<Observation, "country">>;
  /** The figure of which a text may say something, with the words, and why they do not count. */
  readonly unsure?: Pick<Observation, "country" | "indicator" | "year"> & {
    readonly quote: string;
    readonly reason: string;
  };
  /** An id of an indicator in a user's table that nobody knows, and the known one of which it looks like a slip. */
  readonly nearly?: { readonly id: string; readonly known: string };
  /** Countries that stand in a user's table without a figure, or without one that the profile asks for: a ranking may not have them. */
  readonly withoutFigure?: readonly Iso3[];
}

/** Whether it concerns whoever ranks by those indicators: what one file leaves in doubt of them, and slips of their ids. */
export function isOpen({ undecided, nearly }: Problem, wanted?: ReadonlySet<string>): boolean {
  if (undecided !== undefined) return wanted?.has(undecided.indicator) ?? true;
  if (nearly === undefined) return false;
  return wanted === undefined || (wanted.has(nearly.known) && !wanted.has(nearly.id));
}

/** The code of a file that could not be read, among others that were: a run over them ends with exit code 1. */
export const UNREAD_FILE = "unread-file";

/** The code of a file that nothing recognises, of which an adapter knows why: a text in another language than those it reads. */
export const DECLINED_FILE = "declined-file";

/** A name in a file that no country could be found for. */
export interface Unresolved {
  readonly name: string;
  readonly file: string;
  readonly locator: string;
  readonly match: "ambiguous" | "not-a-country" | "unknown";
  readonly suggestions: readonly string[];
  /** How many rows of a user's table bear it; absent where that was not counted. */
  readonly rows?: number;
}

/** Whether a file of a folder could not be read. */
export function hasUnread({ problems }: { readonly problems: readonly Pick<Problem, "code">[] }): boolean {
  return problems.some(({ code }) => code === UNREAD_FILE);
}

/** Where something went wrong, as far as it is known. */
export interface Where {
  readonly file?: string;
  /** `Sheet!C12`, `line 3, column 5` … */
  readonly locator?: string;
}

/**
 * The one error of the project: something that stops a run, said so that its reader can act on it.
 * The command line prints it as `error: what`, the place, and the way out, and exits with 2.
 */
export class ShortlistError extends Error {
  /** Stable, kebab-case, for machines. */
  readonly code: string;
  readonly where: Where;
  /** What the reader can do about it. */
  readonly wayOut: string | undefined;
  /** Where one error stands for several findings (a profile's mistakes): all of them. */
  readonly problems: readonly Problem[];

  constructor(
    code: string,
    what: string,
    options: { where?: Where; wayOut?: string; problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    super(what, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ShortlistError";
    this.code = code;
    this.where = options.where ?? {};
    this.wayOut = options.wayOut;
    this.problems = options.problems ?? [];
  }
}

/** What was asked for cannot be done in the way that it was asked. */
export function badUsage(what: string, { wayOut }: { readonly wayOut: string }): ShortlistError {
  return new ShortlistError("bad-usage", what, { wayOut });
}

/**
 * Warnings that every document states beside its figures, so that nothing else need say them: what the estimates of prevalence are,
 * which required evidence was not asked for, which factors rest on proxies, on nothing and on a few countries' figures, and which count by place
 * among very few.
 */
export const CAVEATS: readonly string[] = [
  "prevalence-caveat",
  "requirement-waived",
  "proxies",
  "no-evidence",
  "little-evidence",
  "few-candidates",
];

/** The same of a ranking, which also states which lists of its gates end before its evidence, and what an audit would say first of its profile. */
export const RANKING_CAVEATS: readonly string[] = [...CAVEATS, "list-incomplete", "audit-finding"];
