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
    else yield within([value], "[\n  ", "\n]");
  }
  yield before.startsWith("{") ? "{}\n" : "\n}\n";
}

function* listed(list: readonly unknown[]): Generator<string> {
  for (const [i, entry] of list.entries())
    yield `${i === 0 ? "[" : ","}\n    ${within([[entry ?? null]], "[\n  [\n    ", "\n  ]\n]")}`;
  yield "\n  ]";
}

/** What stands within lists that have nothing else, indented as it is there; to indent it afterwards takes as long again. */
function within(lists: readonly unknown[], before: string, after: string): string {
  return JSON.stringify(lists, null, 2).slice(before.length, -after.length);
}
