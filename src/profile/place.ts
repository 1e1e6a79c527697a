import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";

/** Where a profile's text first names something (`indicator: x`, `by: x`, `list: x`): `line 12, column 20`. */
export function placeOf(text: string, word: string): string | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  let offset: number | undefined;
  visit(document, {
    Pair(_, pair) {
      const names = isScalar(pair.key) && ["indicator", "by", "list"].includes(String(pair.key.value));
      if (!names || isMap(pair.value) || !isScalar(pair.value) || pair.value.value !== word) return undefined;
      offset = pair.value.range?.[0];
      return visit.BREAK;
    },
  });
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return `line ${line}, column ${col}`;
}
