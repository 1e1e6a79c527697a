import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Problem } from "../model/problem.ts";
import { dropPrototypeKeys } from "./prototype-keys.ts";
import { reasonOf, refuse } from "./refusal.ts";

/** How often aliases may repeat what they stand for; the findings form needs none. */
const MAX_ALIASES = 100;

/**
 * Reads one YAML document (1.2, core schema: no dates, no tags that make objects). A key twice in one map is an error, and so
 * are aliases that multiply. Throws ShortlistError with line and column.
 */
export function readYaml(text: string, path: string): { data: unknown; problems: Problem[] } {
  const lines = new LineCounter();
  const fail = (message: string, position?: number, cause?: unknown) => {
    const place = position === undefined ? undefined : lines.linePos(position);
    return refuse(path, {
      code: "corrupt",
      what: `the YAML cannot be read: ${message}`,
      wayOut: "correct it at that place; colons and quotes in texts are the usual cause",
      ...(place ? { locator: `line ${place.line}, column ${place.col}` } : {}),
      ...(cause === undefined ? {} : { cause }),
    });
  };
  let document: Document.Parsed;
  try {
    // Keys are compared below: the parser compares each with every other, and it words every mistake it finds.
    document = parseDocument(text, {
      schema: "core",
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
  } catch (cause) {
    throw fail(reasonOf(cause), undefined, cause);
  }
  const [mistake] = document.errors;
  if (mistake) throw fail(mistake.message, mistake.pos[0], mistake);
  try {
    const twice = findKeyTwice(document);
    if (twice) throw fail(`the key "${twice.key}" stands twice in one map`, twice.position);
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { data, problems: dropPrototypeKeys(data, text, path) };
  } catch (cause) {
    throw cause instanceof ReferenceError || cause instanceof RangeError
      ? fail(reasonOf(cause), undefined, cause)
      : cause;
  }
}

function findKeyTwice(document: Document.Parsed): { key: string; position: number | undefined } | undefined {
  let found: { key: string; position: number | undefined } | undefined;
  visit(document, {
    Map(_, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (keys.has(name)) {
          found = { key: name, position: key.range?.[0] };
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return found;
}
