import { readFileSync } from "node:fs";

export interface Element {
  readonly name: string;
  readonly parent: Element | undefined;
  readonly children: Element[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][\s\S]*?>|<\/([^\s>]+)\s*>|<([^\s/>]+)[^>]*?(\/?)>|([^<]+)/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const documents = new Map<string, Element>();

/** The root element of an XML file, by a walk over its tags; stray control bytes are of no matter to it. */
export function xmlFile(file: string): Element {
  const known = documents.get(file);
  if (known) return known;
  const bytes = readFileSync(file);
  const head = bytes.subarray(0, 100).toString("latin1");
  const text = bytes.toString(/encoding="iso-8859-1"/iu.test(head) ? "latin1" : "utf8");
  const top: Element = { name: "", parent: undefined, children: [], text: "" };
  let open = top;
  for (const [, raw, closed, opened, empty, plain] of text.matchAll(TOKEN)) {
    if (raw !== undefined) open.text += raw;
    else if (plain !== undefined)
      open.text += plain.replace(/&(#?\w+);/gu, (whole, name) => entity(name) ?? whole);
    else if (opened !== undefined) {
      const element: Element = { name: opened, parent: open, children: [], text: "" };
      open.children.push(element);
      if (empty !== "/") open = element;
    } else if (closed !== undefined) {
      if (open.name !== closed) throw new Error(`${file}: </${closed}> closes <${open.name}>`);
      open = open.parent!;
    }
  }
  const root = top.children[0]!;
  documents.set(file, root);
  return root;
}

/** The element at a path below the root, such as `Country[12]/Advancement_Level`; a step without a number is the only one. */
export function elementAt(file: string, path: string): Element {
  let at = xmlFile(file);
  for (const step of path.split("/")) {
    const [, name, position] = /^([^[]+)(?:\[(\d+)\])?$/u.exec(step) ?? [];
    const found = at.children.filter((child) => child.name === name);
    if (position === undefined && found.length > 1)
      throw new Error(`${path}: ${found.length} elements ${name}`);
    const next = found[Number(position ?? 1) - 1];
    if (!next) throw new Error(`${file} has nothing at ${path}`);
    at = next;
  }
  return at;
}

export function childText(element: Element | undefined, ...names: string[]): string | undefined {
  let at = element;
  for (const name of names) at = at?.children.find((child) => child.name === name);
  return at?.text.trim();
}

function entity(name: string): string | undefined {
  if (/^#x/iu.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
  return ENTITIES[name];
}
