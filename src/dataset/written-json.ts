import type { Hash } from "./snapshot.ts";

/**
 * A document with the SHA-256 of all the rest of it, so that a change made by hand or by accident is seen. Laid out anew it is
 * still the same document. It proves nothing against somebody who makes the hash anew.
 */
export function withOwnHash<T extends object>(document: T, hash: Hash): T & { readonly ownSha256: string } {
  const { ownSha256: _, ...rest } = document as T & { ownSha256?: string };
  return { ...(rest as T), ownSha256: hash(JSON.stringify(rest)) };
}

/** Whether a document is as it was written; undefined where it does not state its hash. */
export function isAsWritten(document: object, hash: Hash): boolean | undefined {
  const { ownSha256 } = document as { ownSha256?: unknown };
  if (ownSha256 !== undefined) return withOwnHash(document, hash).ownSha256 === ownSha256;
  const { seal, ...rest } = document as { seal?: unknown };
  // Version 0.2.0 had the hash there.
  return typeof seal === "string" && seal.length === 64 ? hash(JSON.stringify(rest)) === seal : undefined;
}

/** The parts of a zod issue that are used here: `zod/mini` has no words of its own. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** Where in a JSON document something is wrong (`files.3.sha256`) and what was expected there. */
export function issueWords(issues: readonly unknown[]): { readonly locator: string; readonly what: string } {
  const issue = issues[0] as Issue;
  return { locator: issue.path.map(String).join(".") || "the whole document", what: said(issue) };
}

function said({ code, expected, values = [], keys = [], minimum, maximum }: Issue): string {
  switch (code) {
    case "invalid_type":
      return `${String(expected)} was expected`;
    case "invalid_value":
      return `${values.map((value) => JSON.stringify(value)).join(" or ")} was expected`;
    case "unrecognized_keys":
      return `unknown key ${JSON.stringify(keys[0])}`;
    case "too_small":
      return `at least ${String(minimum)} was expected`;
    case "too_big":
      return `at most ${String(maximum)} was expected`;
    case "invalid_format":
      return "it has not the form that is expected there";
    default:
      return "something else was expected";
  }
}
