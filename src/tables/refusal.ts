import { ShortlistError } from "../model/problem.ts";

/** Why a file is not read: what it is, and what its owner can do about it. */
export interface Refusal {
  /** Stable, kebab-case: `not-what-it-says`, `empty-file`, `corrupt`, `password-protected`, `too-large` … */
  readonly code: string;
  readonly what: string;
  readonly wayOut: string;
  /** The place inside the file, where one is known. */
  readonly locator?: string;
  readonly cause?: unknown;
}

/** The error for a file that is not read, with its place filled in. */
export function refuse(path: string, refusal: Refusal): ShortlistError {
  const { code, what, wayOut, locator, cause } = refusal;
  return new ShortlistError(code, what, {
    where: { file: path, ...(locator === undefined ? {} : { locator }) },
    wayOut,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The message of something thrown, whatever it is. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
