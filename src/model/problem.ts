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
