import { isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";

/** Keys whose values name something: an indicator, a list, a category. */
const NAMING = new Set(["indicator", "by", "list", "is", "not"]);

/** Where a profile's text first names something (`indicator: x`, `is: [x]`): `line 12, column 20`. */
export function placeOf(text: string, word: string): string | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  let offset: number | undefined;
  visit(document, {
    Scalar(key, node, path) {
      if (key === "key" || node.value !== word) return undefined;
      const pair = path.findLast(isPair);
      if (!pair || !isScalar(pair.key) || !NAMING.has(String(pair.key.value))) return undefined;
      offset = node.range?.[0];
      return visit.BREAK;
    },
  });
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return `line ${line}, column ${col}`;
}
