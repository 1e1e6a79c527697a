import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Replaceable, WeightPlaces } from "../model/profile.ts";

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
    id: whole(id, text),
    ...(title ? { title: whole(title, text) } : {}),
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
    into[String(name.value)] = weight === undefined ? inserted(child, text, "weight") : whole(weight, text);
    return collect(child, text, into);
  });
}

function stated(map: YAMLMap, key: string): Node | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.value as Node | null | undefined) ?? undefined;
}

function whole({ range }: Node, text: string): Replaceable {
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
