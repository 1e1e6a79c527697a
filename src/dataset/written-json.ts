import type { Hash } from "./snapshot.ts";

/**
 * A document with the SHA-256 of all the rest of it, so that a change made by hand or by accident is seen. Laid out anew it is
 * still the same document. It proves nothing against somebody who makes the seal anew.
 */
export function sealed<T extends object>(document: T, hash: Hash): T & { readonly seal: string } {
  const { seal: _, ...rest } = document as T & { seal?: string };
  return { ...(rest as T), seal: hash(JSON.stringify(rest)) };
}

/** Whether a document is as it was sealed; undefined where it bears no seal. */
export function isAsSealed(document: object, hash: Hash): boolean | undefined {
  const { seal } = document as { seal?: unknown };
  return seal === undefined ? undefined : sealed(document, hash).seal === seal;
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
