/** The causes that one entry of a document names: several where they cannot be told apart. */
export function causesIn(cause: string): string[] {
  return cause.split(" + ");
}

/**
 * Whether a cause is data in which nothing of the country's own changed: then it is said that other countries' did, since a figure
 * without a value below it would look like a fault.
 */
export function isOthersMove(cause: string, ownChanges: number): boolean {
  return ownChanges === 0 && causesIn(cause).every((one) => /^(data|as-of):(?!others$|list$)/u.test(one));
}
