import type { ProfileChange, ProfileChangeArgs, ProfilePart } from "../../model/documents/diff.ts";
import {
  type Gate,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../../model/profile.ts";
import { textIn } from "../../model/translation.ts";
import { compile } from "../../scoring/index.ts";
import type { TitleOf } from "../nodes.ts";
import { keyOf } from "./mixtures.ts";

/** A node with what it is within its tree. */
interface Placed {
  readonly node: ProfileNode;
  readonly part: ProfilePart;
  readonly parent: ProfilePart;
  /** Share of the whole (0 to 1). */
  readonly share: number;
  /** Its rules of missing evidence are its parent's: what of them differs is said there. */
  readonly inherits: boolean;
}

/**
 * What of a profile's scoring differs, one change a node or gate, under the cause that it counts as.
 *
 * @param titleOf what indicators without a title in the profile are called
 */
export function profileChanges(
  before: Profile,
  after: Profile,
  titleOf: TitleOf = () => undefined,
): ProfileChange[] {
  const [old, now] = [placed(before, titleOf), placed(after, titleOf)];
  const changes: ProfileChange[] = [];
  const add = <Code extends keyof ProfileChangeArgs>(
    cause: string,
    code: Code,
    ...args: ProfileChangeArgs[Code]
  ) => changes.push({ cause, code, args } as ProfileChange);

  for (const [key, is] of now) {
    const was = old.get(key);
    const { part, node, share } = is;
    if (was === undefined) {
      add("aggregation", "enters", part, is.parent, share);
      continue;
    }
    if (calledBy(was.parent) !== calledBy(is.parent))
      add("aggregation", "moves", part, was.parent, is.parent);
    if (was.node.weight !== node.weight && key !== ROOT) {
      const weighed = { weight: was.node.weight, share: was.share };
      add("weights", "weight", part, weighed, { weight: node.weight, share });
    }
    changes.push(...settings(part, was.node, node, was.inherits && is.inherits));
  }
  for (const [key, was] of old) if (!now.has(key)) add("aggregation", "leaves", was.part, was.parent);
  if (before.scale.join() !== after.scale.join()) add("normalisation", "scale", before.scale, after.scale);
  if (before.peers?.by !== after.peers?.by) add("normalisation", "peers", before.peers?.by, after.peers?.by);
  const [shared, shares] = [before, after].map(({ errors }) => errors?.withinSource ?? 0);
  if (shared !== shares) add("errors", "withinSource", shared!, shares!);
  const [asked, asks] = [before, after].map(({ missing }) => missing.minimumCoverage);
  if (asked !== asks) add("aggregation", "minimumCoverage", asked!, asks!);
  const all = [...changes, ...gateChanges(before, after)];
  return CAUSES.flatMap((cause) => all.filter((one) => one.cause === cause));
}

/** Errors of figures move no score: no country's change has them as a cause. */
const CAUSES = ["aggregation", "weights", "normalisation", "gates", "errors"];

const ROOT = "root";

/** By key, parents before children, in the profile's order. */
function placed(profile: Profile, titleOf: TitleOf): ReadonlyMap<string, Placed> {
  const shares = new Map(compile(profile).items.map(({ node, share }) => [node, share]));
  const found = new Map<string, Placed>();
  const visit = (node: ProfileNode, key: string, parent: ProfilePart, above?: ProfileNode): void => {
    const title = node.title ?? (isFactor(node) ? undefined : titleOf(node.indicator)) ?? node.id;
    const weighed = isFactor(node) ? {} : { indicator: node.indicator };
    const part = key === ROOT ? null : { id: node.id, title, ...weighed };
    const inherits = JSON.stringify(node.missing) === JSON.stringify(above?.missing);
    found.set(key, { node, part, parent, share: shares.get(node)!, inherits });
    if (isFactor(node)) for (const child of node.children) visit(child, keyOf(child), part, node);
  };
  visit(profile.tree, ROOT, null);
  return found;
}

/** A node that has another title is another one to a reader, wherever it stands. */
function calledBy(part: ProfilePart): string | undefined {
  return part === null ? undefined : `${part.id} ${textIn(part.title, "en", part.id)}`;
}

/** What two versions of a node differ in. */
function settings(
  part: ProfilePart,
  was: ProfileNode,
  is: ProfileNode,
  inherit: boolean,
): readonly ProfileChange[] {
  const changed = <Code extends keyof ProfileChangeArgs>(
    cause: string,
    code: Code,
    before: ProfileChangeArgs[Code][1],
    after: ProfileChangeArgs[Code][1],
  ) =>
    JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ cause, code, args: [part, before, after] } as unknown as ProfileChange];
  const missing = ({ missing: { policy, minimumCoverage } }: ProfileNode) => ({ policy, minimumCoverage });
  const asked = [
    ...(inherit ? [] : changed("aggregation", "missing", missing(was), missing(is))),
    ...changed("aggregation", "requires", was.requires?.anyOf, is.requires?.anyOf),
  ];
  if (isFactor(was))
    return isFactor(is)
      ? [
          ...changed("aggregation", "aggregate", was.aggregate, is.aggregate),
          ...changed("normalisation", "places", was.normalise, is.normalise),
          ...asked,
        ]
      : asked;
  const [old, now] = [was, is as IndicatorNode];
  const keys = ["normalise", "direction", "transform", "treat", "maxAge"] as const;
  return [
    ...asked,
    ...keys.flatMap((key) => changed("normalisation", key, old[key], now[key])),
    ...changed("aggregation", "appliesWhen", old.appliesWhen, now.appliesWhen),
    ...changed("errors", "error", old.error, now.error),
  ];
}

function gateChanges(before: Profile, after: Profile): ProfileChange[] {
  const old = new Map(before.gates.map((gate) => [gate.id, gate]));
  const cause = "gates";
  const partOf = ({ id, title = id }: Gate) => ({ id, title });
  const changes = after.gates.flatMap((gate): ProfileChange[] => {
    const [was, part] = [old.get(gate.id), partOf(gate)];
    old.delete(gate.id);
    if (was === undefined) return [{ cause, code: "gateEnters", args: [part, gate.effect] }];
    if (was.effect !== gate.effect)
      return [{ cause, code: "gateEffect", args: [part, was.effect, gate.effect] }];
    const isSame = JSON.stringify(was.when) === JSON.stringify(gate.when);
    return isSame ? [] : [{ cause, code: "gateTest", args: [part] }];
  });
  for (const gate of old.values()) changes.push({ cause, code: "gateLeaves", args: [partOf(gate)] });
  return changes;
}
