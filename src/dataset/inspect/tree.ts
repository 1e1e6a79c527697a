import type { InspectedPath } from "../../model/documents/reading.ts";
import type { ParsedFile, XmlElement } from "../../model/table.ts";

type Kind = InspectedPath["kind"];

/** Levels below the root that are told, and paths that are: the upper ones where there are more. */
const DEEPEST = 5;
const MOST = 300;
/** Paths that are looked at; a document whose keys are data may have any number. */
const LOOKED_AT = 20_000;
const LONGEST = 60;

/**
 * What stands in a JSON, YAML or XML document: every path once, with how often it comes and its first value. Null for
 * tables. `[]` stands for every item of a list, `@` for an attribute.
 */
export function treeOf({ data, root, format }: ParsedFile): InspectedPath[] | null {
  const outline = new Outline();
  if (root !== undefined) walkElement(root, root.name, 0, outline);
  else if (format === "json" || format === "yaml") walkValue(data, "", 0, outline);
  else return null;
  return outline.paths();
}

class Outline {
  readonly #paths = new Map<string, { kind: Kind; count: number; example: string | null; depth: number }>();

  add(path: string, kind: Kind, depth: number, value?: unknown): void {
    const known = this.#paths.get(path);
    const example = value === undefined || value === "" ? null : shortened(String(value));
    if (known === undefined) {
      if (this.#paths.size < LOOKED_AT) this.#paths.set(path, { kind, count: 1, example, depth });
      return;
    }
    known.count += 1;
    known.example ??= example;
    if (known.kind !== kind) known.kind = kind === "text" && known.kind === "element" ? "text" : "mixed";
  }

  paths(): InspectedPath[] {
    const all = [...this.#paths].map(([path, entry]) => ({ path, ...entry }));
    const upper = new Set([...all].sort((a, b) => a.depth - b.depth).slice(0, MOST));
    return all.flatMap((one) =>
      upper.has(one) ? [{ path: one.path, kind: one.kind, count: one.count, example: one.example }] : [],
    );
  }
}

function walkValue(value: unknown, path: string, depth: number, outline: Outline): void {
  if (Array.isArray(value)) {
    outline.add(path, "list", depth);
    if (depth < DEEPEST) for (const one of value) walkValue(one, `${path}[]`, depth + 1, outline);
  } else if (typeof value === "object" && value !== null) {
    outline.add(path, "object", depth);
    if (depth >= DEEPEST) return;
    for (const [key, one] of Object.entries(value)) {
      walkValue(one, path === "" ? key : `${path}.${key}`, depth + 1, outline);
    }
  } else {
    outline.add(path, kindOf(value), depth, value ?? undefined);
  }
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number" || typeof value === "boolean") return typeof value as Kind;
  return "text";
}

function walkElement(element: XmlElement, path: string, depth: number, outline: Outline): void {
  const { attributes, children, text } = element;
  outline.add(path, children.length > 0 || text === "" ? "element" : "text", depth, text);
  for (const [name, value] of Object.entries(attributes))
    outline.add(`${path}/@${name}`, "text", depth + 1, value);
  if (depth < DEEPEST) {
    for (const child of children) walkElement(child, `${path}/${child.name}`, depth + 1, outline);
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line.slice(0, LONGEST * 2)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : line;
}
