import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Problem } from "../model/problem.ts";
import type { XmlElement } from "../model/table.ts";
import { decodeEntities } from "./entities.ts";
import { reasonOf, refuse } from "./refusal.ts";

const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";

/** A node as the parser gives it: the element's name (or one of the keys above) and its content. */
type Node = Readonly<Record<string, unknown>>;

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const BARE_AMPERSAND = /&(?!(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z_][\w.-]*);)/gu;

/**
 * Reads an XML document, with the two faults forgiven that publishers' own exports show and that cannot change what an
 * element says: raw control bytes are dropped, and `&` without an entity stands for itself; both are said. Anything else
 * that is not well-formed (a file cut short, crossing tags, 100 levels of nesting) is an error with its line.
 *
 * Nothing is fetched or expanded: entities that a document declares stay as they are written.
 *
 * `part` names the document inside an archive, for messages.
 */
export function readXml(text: string, path: string, part = ""): { root: XmlElement; problems: Problem[] } {
  const problems: Problem[] = [];
  const note = (code: string, message: string) =>
    problems.push({ severity: "info", code, message, file: path });
  const clean = text.replace(CONTROLS, "");
  if (clean.length < text.length) {
    note("control-bytes", `${text.length - clean.length} control bytes, which XML forbids, were dropped`);
  }
  const bare = clean.match(BARE_AMPERSAND)?.length ?? 0;
  if (bare > 0) note("bare-ampersand", `${bare} "&" without an entity were read as they stand`);
  if (/<!ENTITY\s/u.test(clean)) {
    note("entities-not-expanded", "the document declares entities of its own; they were left as written");
  }
  validate(bare > 0 ? clean.replace(BARE_AMPERSAND, "&amp;") : clean, path, part);
  return { root: parse(clean, path, part), problems };
}

function validate(text: string, path: string, part: string): void {
  const verdict = XMLValidator.validate(text);
  if (verdict === true) return;
  const { msg, line, col } = verdict.err;
  throw refuse(path, {
    code: "corrupt",
    what: `the XML is not well-formed: ${msg.replace(/\s+/gu, " ")}`,
    wayOut: "download the file again; if it is the same, correct it at that place",
    locator: `${part === "" ? "" : `${part} `}line ${line}, column ${col}`,
  });
}

function parse(text: string, path: string, part: string): XmlElement {
  const fail = (what: string, cause?: unknown) =>
    refuse(path, {
      code: "corrupt",
      what: `the XML cannot be read: ${what}`,
      wayOut: "download the file again, or save its table as .csv or .xlsx",
      ...(part === "" ? {} : { locator: part }),
      ...(cause === undefined ? {} : { cause }),
    });
  let nodes: readonly Node[];
  try {
    nodes = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: "",
      parseTagValue: false,
      processEntities: false,
      trimValues: false,
      cdataPropName: CDATA,
      ignorePiTags: true,
      ignoreDeclaration: true,
    }).parse(text) as Node[];
  } catch (cause) {
    throw fail(reasonOf(cause), cause);
  }
  const roots = nodes.map(element).filter((node) => node !== undefined);
  if (roots.length === 1) return roots[0]!;
  throw fail(roots.length === 0 ? "it holds no element" : `it holds ${roots.length} elements side by side`);
}

function element(node: Node): XmlElement | undefined {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name === TEXT || name === CDATA) return undefined;
  const content = node[name] as readonly Node[];
  return {
    name,
    attributes: attributes(node[ATTRIBUTES] as Readonly<Record<string, unknown>> | undefined),
    text: content.map(ownText).join("").trim(),
    children: content.map(element).filter((child) => child !== undefined),
  };
}

function ownText(node: Node): string {
  if (TEXT in node) return decodeEntities(String(node[TEXT]));
  if (CDATA in node) return (node[CDATA] as readonly Node[]).map((part) => String(part[TEXT])).join("");
  return "";
}

function attributes(raw: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, decodeEntities(String(value))]),
  );
}
