import type { Problem } from "../../model/problem.ts";
import type { XmlElement } from "../../model/table.ts";
import { refuse } from "../refusal.ts";
import { parseXml, XmlExcess, XmlMistake } from "./tree.ts";

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const BARE_AMPERSAND = /&(?!(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z_][\w.-]{0,100});)/gu;

/**
 * Reads an XML document, with the two faults forgiven that publishers' own exports show and that cannot change what an
 * element says: raw control bytes are dropped, and `&` without an entity stands for itself; both are said. Anything else
 * that is not well-formed (a file cut short, crossing tags) is an error with its line and column.
 *
 * Nothing is fetched or expanded: entities that a document declares stay as they are written.
 */
export function readXml(text: string, path: string): { root: XmlElement; problems: Problem[] } {
  const problems: Problem[] = [];
  const note = (code: string, message: string) =>
    problems.push({ severity: "info", code, message, file: path });
  const clean = text.replace(CONTROLS, "");
  if (clean.length < text.length) {
    note("control-bytes", `${text.length - clean.length} control bytes, which XML forbids, were dropped`);
  }
  const bare = countOf(BARE_AMPERSAND, clean);
  if (bare > 0) note("bare-ampersand", `${bare} "&" without an entity were read as they stand`);
  if (/<!ENTITY\s/u.test(clean)) {
    note("entities-not-expanded", "the document declares entities of its own; they were left as written");
  }
  try {
    return { root: parseXml(clean), problems };
  } catch (cause) {
    throw refusalOf(cause, clean, path);
  }
}

function refusalOf(cause: unknown, text: string, path: string): unknown {
  if (cause instanceof XmlMistake) {
    return refuse(path, {
      code: "corrupt",
      what: `the XML is not well-formed: ${cause.message.slice(0, 300)}`,
      wayOut: "download the file again; if it is the same, correct it at that place",
      locator: placeOf(text, cause.position),
    });
  }
  if (!(cause instanceof XmlExcess)) return cause;
  return refuse(path, {
    code: "too-large",
    what: `the XML cannot be read: ${cause.message}`,
    wayOut: "check where the file comes from, or save its table as .csv or .xlsx",
  });
}

function countOf(expression: RegExp, text: string): number {
  if (!text.includes("&")) return 0;
  expression.lastIndex = 0;
  let count = 0;
  while (expression.test(text)) count += 1;
  return count;
}

/** Line and column, 1-based, of a character. */
function placeOf(text: string, position: number): string {
  let [line, start] = [1, 0];
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return `line ${line}, column ${position - start + 1}`;
}
