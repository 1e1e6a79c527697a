import type { StatedExtension, StatedNode, StatedProfile } from "../model/stated-profile.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Mistake } from "./mistakes.ts";

type Path = Mistake["path"];

/** A profile as its parent and its changes state it together. */
interface Extended {
  readonly stated: StatedProfile;
  /** What the changes ask for that the parent does not have, by the paths of the changes. */
  readonly mistakes: readonly Mistake[];
  /** Where the changes state what stands at a path of the whole; undefined where the parent does. */
  readonly writtenAt: (path: Path) => Path | undefined;
}

/**
 * A profile that takes another one and changes it: first whole nodes, then weights, then gates. Of a title and a description it has
 * its own or none: what is said of the parent's weights need not be true of these.
 */
export function extended(
  parent: StatedProfile,
  own: Omit<StatedExtension, "extends" | "parentSha256">,
): Extended {
  const mistakes: Mistake[] = [];
  const { title: _, description: __, $schema: ___, ...kept } = structuredClone(parent);
  const { $schema: ____, weights = {}, nodes = {}, gates = {}, missing, ...changes } = own;
  const written = new Map<object, { node?: Path; weight?: Path }>();

  for (const [id, given] of Object.entries(nodes)) {
    const path = ["nodes", id];
    const place = placeOf(kept.tree, id);
    if (place === undefined) mistakes.push({ path, message: whyNoNode(parent, id) });
    else if (given.id !== undefined && given.id !== id)
      mistakes.push({
        path: [...path, "id"],
        message: `expected “${id}”, which it replaces, or none`,
      });
    else {
      const node = structuredClone(given.indicator === id ? given : { id, ...given });
      place.siblings[place.at] = node;
      written.set(node, { node: path });
    }
  }
  for (const [id, weight] of Object.entries(weights)) {
    const path = ["weights", id];
    const place = placeOf(kept.tree, id);
    const node = place?.siblings[place.at];
    if (node === undefined) mistakes.push({ path, message: whyNoNode(parent, id) });
    else if (written.get(node) && node.weight !== undefined)
      mistakes.push({ path, message: `the weight of “${id}” is stated twice: here and in “nodes”` });
    else {
      // Why the parent weighs it otherwise is no reason for this.
      if (weight !== (node.weight ?? 1)) delete node.reason;
      node.weight = weight;
      written.set(node, { ...written.get(node), weight: path });
    }
  }
  const { add = [], remove = [] } = gates;
  const ids = (kept.gates ?? []).map(({ id }) => id);
  remove.forEach((id, i) => {
    if (!ids.includes(id))
      mistakes.push({
        path: ["gates", "remove", i],
        message: `“${parent.id}” has no gate “${id}”${didYouMean(id, ids)}`,
      });
  });
  const left = (kept.gates ?? []).filter(({ id }) => !remove.includes(id));
  const all = [...left, ...structuredClone(add)];
  const stated: StatedProfile = {
    ...kept,
    ...changes,
    ...(missing === undefined ? {} : { missing: { ...kept.missing, ...missing } }),
    tree: asksFor(all, parent.id) ? { id: parent.id, ...kept.tree } : kept.tree,
    ...(all.length === 0 ? {} : { gates: all }),
  };
  if (all.length === 0) delete stated.gates;
  const writtenAt = (path: Path): Path | undefined => {
    const [top, at] = path;
    if (top === "gates" && typeof at === "number")
      return at < left.length ? undefined : ["gates", "add", at - left.length, ...path.slice(2)];
    if (top === "missing")
      return missing && (at === undefined || Object.hasOwn(missing, at)) ? path : undefined;
    if (top !== "tree") return top === undefined || Object.hasOwn(own, top) ? path : undefined;
    let found: Path | undefined;
    let here: unknown = stated;
    for (const [i, part] of path.entries()) {
      const { node, weight } = written.get(here as object) ?? {};
      if (node) found = [...node, ...path.slice(i)];
      if (weight && part === "weight") found = weight;
      here = (here as Record<string | number, unknown> | undefined)?.[part];
    }
    return written.get(here as object)?.node ?? found;
  };
  return { stated, mistakes, writtenAt };
}

interface Place {
  readonly siblings: StatedNode[];
  readonly at: number;
}

/** Where the node of an id stands under the tree. */
function placeOf({ children = [] }: StatedNode, id: string): Place | undefined {
  const at = children.findIndex((child) => nameOf(child) === id);
  if (at >= 0) return { siblings: children, at };
  for (const child of children) {
    const found = placeOf(child, id);
    if (found) return found;
  }
  return undefined;
}

function nameOf({ id, indicator }: StatedNode): string | undefined {
  return id ?? indicator;
}

/** Why a word names no node below the root, with the one that was meant. */
export function whyNoNode({ id: profile, tree }: Pick<StatedProfile, "id" | "tree">, id: string): string {
  return id === (tree.id ?? profile)
    ? `“${id}” is the whole: name a node below it`
    : `“${profile}” has no node “${id}”${didYouMean(id, namesUnder(tree))}`;
}

function namesUnder({ children = [] }: StatedNode): string[] {
  return children.flatMap((child) => [nameOf(child) ?? [], namesUnder(child)].flat());
}

/** A root without an id is called as its profile is: where a gate asks for it, it keeps the name under another profile. */
function asksFor(part: unknown, id: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(([key, value]) => (key === "node" && value === id) || asksFor(value, id));
}
