import type { Hash } from "./slices.ts";

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
