import { isMap, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLMap } from "yaml";
import type { Replaceable, WeightPlaces } from "../model/profile.ts";

/** What a profile that is started from another one is to be called. */
export interface Start {
  readonly id: string;
  readonly title: string;
  /** What it was started from, in words. */
  readonly origin: string;
}

const MODELINE = /^# yaml-language-server: \$schema=.*$/mu;
/** Words that YAML takes for something other than text. */
const NO_TEXT = /^(?:true|false|null|~)$/iu;

/**
 * The text of a profile under another id and title, with everything else, comments included, as it stands. Its description
 * becomes where it comes from: what was said of the old weights need not be true of the new ones.
 */
export function startedFrom(text: string, { id, title, origin }: Start): string {
  const isJson = isJsonText(text);
  const at = topValues(text);
  const name = isJson ? JSON.stringify(id) : scalar(id);
  const [quoted, separator] = [JSON.stringify(title), isJson ? ', "title": ' : "\ntitle: "];
  return edited(text, [
    put(text, at.get("id")!, at.has("title") ? name : `${name}${separator}${quoted}`),
    ...(at.has("title") ? [put(text, at.get("title")!, quoted)] : []),
    ...(at.has("description") ? [put(text, at.get("description")!, JSON.stringify(origin))] : []),
  ]);
}

/** A node of a profile as somebody weighs it. */
export interface Weighed {
  readonly id: string;
  readonly weight: number;
  /** What it is, and beside what its weight counts. */
  readonly says: string;
}

/**
 * The text of a profile that extends another: with the weights of some nodes to change, and with gates as comments. JSON has no
 * comments.
 *
 * @param isJson whether it is to be JSON
 */
export function extending(
  { id, title, origin }: Start,
  parent: { readonly name: string; readonly nodes: readonly Weighed[]; readonly gates: readonly string[] },
  isJson: boolean,
): string {
  const weights = Object.fromEntries(parent.nodes.map((node) => [node.id, node.weight]));
  if (isJson)
    return `${JSON.stringify({ id, title, description: origin, extends: parent.name, weights }, null, 2)}\n`;
  const some = parent.nodes[0]!.id;
  const lines = parent.nodes.map(({ id: node, weight, says }) => `  ${scalar(node)}: ${weight} # ${says}`);
  return `id: ${scalar(id)}
title: ${JSON.stringify(title)}
description: ${JSON.stringify(origin)}
# Everything is as in this profile but for what stands below.
extends: ${/^[\w./-]+$/u.test(parent.name) ? parent.name : JSON.stringify(parent.name)}
# A weight counts against those of the nodes beside it. “shortlist profile show ${parent.name}” names every node; a line that you take
# out is as it is there.
weights:
${lines.join("\n")}
# Rules that countries must pass: some of the parent's may go, and others be added. The parent's are
${wrapped(parent.gates.join(", ") || "none").join("\n")}
# gates:
#   remove: [${parent.gates.at(-1) ?? ""}]
#   add:
#     - {id: at-least-40, title: Less than 40 on ${some}, when: {node: ${some}, below: 40}, effect: exclude}
`;
}

/** Words as lines of a comment. */
function wrapped(words: string): string[] {
  return words.match(/.{1,110}(?:\s|$)/gu)!.map((line) => `#   ${line.trimEnd()}`);
}

/** The text of a profile whose editor finds the schema at this address: a comment in YAML, a key in JSON. */
export function withSchema(text: string, address: string): string {
  if (isJsonText(text)) {
    const there = topValues(text).get("$schema");
    if (there) return edited(text, [put(text, there, JSON.stringify(address))]);
    return text.replace("{", () => `{\n"$schema": ${JSON.stringify(address)},`);
  }
  const line = `# yaml-language-server: $schema=${address}`;
  return MODELINE.test(text) ? text.replace(MODELINE, () => line) : `${line}\n${text}`;
}

/** A profile as YAML, from what a workbook's sheet states. */
export function asYaml(stated: Readonly<Record<string, unknown>>): string {
  return stringify(stated, { lineWidth: 0, compat: "yaml-1.1" });
}

function scalar(word: string): string {
  return /^[A-Za-z][\w-]*$/u.test(word) && !NO_TEXT.test(word) ? word : JSON.stringify(word);
}

function isJsonText(text: string): boolean {
  return text.trimStart().startsWith("{");
}

interface At {
  /** Where the key ends. */
  readonly key: number;
  /** The value's first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** Where the values of the keys at the top stand. */
function topValues(text: string): ReadonlyMap<string, At> {
  const { contents } = parseDocument(text);
  const found = new Map<string, At>();
  for (const { key, value } of isMap<Node, Node>(contents) ? contents.items : []) {
    if (!isScalar(key) || !key.range || !value?.range) continue;
    const [start, end] = value.range;
    found.set(String(key.value), {
      key: key.range[1],
      start,
      end: start + text.slice(start, end).trimEnd().length,
    });
  }
  return found;
}

type Edit = readonly [from: number, to: number, by: string];

/** Another value for a key, on the key's own line. */
function put(text: string, { key, start, end }: At, value: string): Edit {
  return /^:\s*$/u.test(text.slice(key, start)) ? [key, end, `: ${value}`] : [start, end, value];
}

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort(([a], [b]) => b - a)
    .reduce((made, [from, to, by]) => `${made.slice(0, from)}${by}${made.slice(to)}`, text);
}

/**
 * Finds where weights stand in the text of a valid profile, or would stand where it states none, so that somebody who has no YAML
 * parser can change them and leave comments as they are. Undefined where a part of the tree is written by an alias: a
 * change of one place would change two.
 */
export function weightPlaces(text: string): WeightPlaces | undefined {
  const { contents } = parseDocument(text, { prettyErrors: false });
  if (!isMap(contents)) return undefined;
  const [id, title, tree] = ["id", "title", "tree"].map((key) => stated(contents, key));
  if (!id || !isMap(tree)) return undefined;
  const weights: Record<string, Replaceable> = {};
  if (!collect(tree, text, weights)) return undefined;
  return {
    id: placeOfValue(id, text),
    ...(title ? { title: placeOfValue(title, text) } : {}),
    ...rootOf(contents, id, tree, text),
    weights,
  };
}

/** A root without an id is called as the profile is; where a gate asks for it by that name it has to keep it. */
function rootOf(profile: YAMLMap, id: Node, tree: YAMLMap, text: string): Pick<WeightPlaces, "root"> {
  const name = isScalar(id) ? String(id.value) : "";
  if (stated(tree, "id") !== undefined || !asksFor(profile, name)) return {};
  return { root: { ...inserted(tree, text, "id"), value: JSON.stringify(name) } };
}

function asksFor(part: unknown, name: string): boolean {
  if (isSeq(part)) return part.items.some((item) => asksFor(item, name));
  if (!isMap(part)) return false;
  return part.items.some(
    ({ key, value }) =>
      (isScalar(key) && key.value === "node" && isScalar(value) && String(value.value) === name) ||
      asksFor(value, name),
  );
}

/** Adds what stands under a factor; whether all of it stands there itself. */
function collect(factor: YAMLMap, text: string, into: Record<string, Replaceable>): boolean {
  const children = stated(factor, "children");
  if (children === undefined) return true;
  if (!isSeq(children)) return false;
  return children.items.every((child) => {
    if (!isMap(child)) return false;
    const name = stated(child, "id") ?? stated(child, "indicator");
    if (!isScalar(name)) return false;
    const weight = stated(child, "weight");
    if (weight !== undefined && !isScalar(weight)) return false;
    into[String(name.value)] =
      weight === undefined ? inserted(child, text, "weight") : placeOfValue(weight, text);
    return collect(child, text, into);
  });
}

function stated(map: YAMLMap, key: string): Node | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.value as Node | null | undefined) ?? undefined;
}

function placeOfValue({ range }: Node, text: string): Replaceable {
  const [start, end] = range!;
  // A value of several lines ends with the break after it.
  return { start, end: start + text.slice(start, end).trimEnd().length, before: "", after: "" };
}

/** Before the first key: on a line of its own, or within the braces. */
function inserted(map: YAMLMap, text: string, key: string): Replaceable {
  const first = (map.items[0]!.key as Node).range![0];
  const at = { start: first, end: first };
  if (map.flow) {
    const isQuoted = text[first] === '"';
    return { ...at, before: isQuoted ? `"${key}": ` : `${key}: `, after: ", " };
  }
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  return { ...at, before: `${key}: `, after: `\n${" ".repeat(column)}` };
}
