/** A document as JSON: keys in the order in which they were made, numbers in their shortest exact form. */
export function json(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
