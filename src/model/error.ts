import type { Problem } from "./problem.ts";

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
