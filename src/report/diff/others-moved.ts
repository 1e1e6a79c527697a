/**
 * What is said of a change that the later or other data of a source made to a country none of whose own figures they changed: a
 * figure without a value below it would look like a fault.
 */
export const OTHERS_MOVED =
  "none of its own figures from there changed; other countries' did, and with them what its own are measured against";

/** Whether a cause is data in which nothing of the country's own changed. */
export function isOthersMove(cause: string, ownChanges: number): boolean {
  return ownChanges === 0 && cause.split(" + ").every((one) => /^(data|as-of):(?!others$|list$)/u.test(one));
}
