/** A document as JSON: keys in the order in which they were made, numbers in their shortest exact form. */
export function json(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The same in parts, one for each entry of its lists, so that a long document is never held as one text. */
export function* jsonParts(document: object): Generator<string> {
  let before = "{\n  ";
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    before = ",\n  ";
    if (Array.isArray(value) && value.length > 0) yield* listed(value);
    else yield indented(value, "  ");
  }
  yield before.startsWith("{") ? "{}\n" : "\n}\n";
}

function* listed(list: readonly unknown[]): Generator<string> {
  for (const [i, entry] of list.entries())
    yield `${i === 0 ? "[" : ","}\n    ${indented(entry ?? null, "    ")}`;
  yield "\n  ]";
}

/** JSON has no line breaks but those between its parts. */
function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}
