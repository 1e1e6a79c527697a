import { parseDocument } from "yaml";
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
  try {
    const document = parseDocument(text, { schema: "core", uniqueKeys: true });
    const error = document.errors[0];
    if (error) throw error;
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { data, problems: dropPrototypeKeys(data, text, path) };
  } catch (cause) {
    const place = (cause as { linePos?: readonly { line: number; col: number }[] }).linePos?.[0];
    throw refuse(path, {
      code: "corrupt",
      what: `the YAML cannot be read: ${reasonOf(cause).split("\n")[0]}`,
      wayOut: "correct it at that place; colons and quotes in texts are the usual cause",
      ...(place ? { locator: `line ${place.line}, column ${place.col}` } : {}),
      cause,
    });
  }
}
