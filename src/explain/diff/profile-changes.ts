import { en } from "../../locales/en/index.ts";
import type { Diff } from "../../model/documents/diff.ts";
import {
  type Gate,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../../model/profile.ts";
import { nameOf, type TitleWords, textIn } from "../../model/translation.ts";
import { compile } from "../../scoring/index.ts";
import type { TitleOf } from "../nodes.ts";
import { keyOf } from "./mixtures.ts";

type Change = Diff["profileChanges"][number];
/** The language that changes are told in. */
export type DiffWords = Pick<typeof en, "language" | "diff"> & TitleWords;
type Say = DiffWords["diff"]["changes"];

/** A node with what it is within its tree. */
interface Placed {
  readonly node: ProfileNode;
  /** `Prevalence of trafficking (prevalence)`. */
  readonly name: string;
  /** The parent's name. */
  readonly parent: string;
  /** Share of the whole (0 to 1). */
  readonly share: number;
  /** Its rules of missing evidence are its parent's: what of them differs is said there. */
  readonly inherits: boolean;
}

/**
 * What of a profile's scoring differs, one line a node or gate, under the cause that it counts as; nodes and gates by title and, as
 * they are found in the file, by id.
 */
export function profileChanges(
  before: Profile,
  after: Profile,
  words: DiffWords = en,
  titleOf: TitleOf = () => undefined,
): Change[] {
  const say = words.diff.changes;
  const [old, now] = [placed(before, words, titleOf), placed(after, words, titleOf)];
  const changes: Change[] = [];
  const add = (cause: string, change: string) => changes.push({ cause, change });

  for (const [key, is] of now) {
    const was = old.get(key);
    const { name, node, share } = is;
    if (was === undefined) {
      add("aggregation", say.enters(name, is.parent, share));
      continue;
    }
    if (was.parent !== is.parent) add("aggregation", say.moves(name, was.parent, is.parent));
    if (was.node.weight !== node.weight && key !== ROOT) {
      const weighed = { weight: was.node.weight, share: was.share };
      add("weights", say.weight(name, weighed, { weight: node.weight, share }));
    }
    changes.push(...settings(name, was.node, node, say.node, was.inherits && is.inherits));
  }
  for (const [key, was] of old) if (!now.has(key)) add("aggregation", say.leaves(was.name, was.parent));
  if (before.scale.join() !== after.scale.join()) add("normalisation", say.scale(before.scale, after.scale));
  if (before.peers?.by !== after.peers?.by)
    add("normalisation", say.peers(before.peers?.by, after.peers?.by));
  const [shared, shares] = [before, after].map(({ errors }) => errors?.withinSource ?? 0);
  if (shared !== shares) add("errors", say.withinSource(shared!, shares!));
  const [asked, asks] = [before, after].map(({ missing }) => missing.minimumCoverage);
  if (asked !== asks) add("aggregation", say.minimumCoverage(asked!, asks!));
  const all = [...changes, ...gateChanges(before, after, words)];
  return CAUSES.flatMap((cause) => all.filter((one) => one.cause === cause));
}

/** Errors of figures move no score: no country's change has them as a cause. */
const CAUSES = ["aggregation", "weights", "normalisation", "gates", "errors"];

const ROOT = "root";

/** By key, parents before children, in the profile's order. */
function placed(profile: Profile, words: DiffWords, titleOf: TitleOf): ReadonlyMap<string, Placed> {
  const { language, diff } = words;
  const shares = new Map(compile(profile).items.map(({ node, share }) => [node, share]));
  const found = new Map<string, Placed>();
  const visit = (node: ProfileNode, key: string, parent: string, above?: ProfileNode): void => {
    const indicator = isFactor(node) ? undefined : titleOf(node.indicator);
    const title = textIn(node.title, language, indicator ?? node.id);
    const name =
      key === ROOT
        ? diff.changes.root
        : titleWithId(node.id, nameOf(words, node.id, title) ?? title, diff.changes);
    const inherits = JSON.stringify(node.missing) === JSON.stringify(above?.missing);
    found.set(key, { node, name, parent, share: shares.get(node)!, inherits });
    if (isFactor(node)) for (const child of node.children) visit(child, keyOf(child), name, node);
  };
  visit(profile.tree, ROOT, "");
  return found;
}

/** What two versions of a node differ in. */
function settings(
  name: string,
  was: ProfileNode,
  is: ProfileNode,
  say: Say["node"],
  inherit: boolean,
): Change[] {
  const changed = <T>(
    cause: string,
    told: (node: string, before: T, after: T) => string,
    before: T,
    after: T,
  ) =>
    JSON.stringify(before) === JSON.stringify(after) ? [] : [{ cause, change: told(name, before, after) }];
  const missing = ({ missing: { policy, minimumCoverage } }: ProfileNode) => ({ policy, minimumCoverage });
  const asked = [
    ...(inherit ? [] : changed("aggregation", say.missing, missing(was), missing(is))),
    ...changed("aggregation", say.requires, was.requires?.anyOf, is.requires?.anyOf),
  ];
  if (isFactor(was))
    return isFactor(is)
      ? [
          ...changed("aggregation", say.aggregate, was.aggregate, is.aggregate),
          ...changed("normalisation", say.places, was.normalise, is.normalise),
          ...asked,
        ]
      : asked;
  const [old, now] = [was, is as IndicatorNode];
  return [
    ...asked,
    ...changed("normalisation", say.normalise, old.normalise, now.normalise),
    ...changed("normalisation", say.direction, old.direction, now.direction),
    ...changed("normalisation", say.transform, old.transform, now.transform),
    ...changed("normalisation", say.treat, old.treat, now.treat),
    ...changed("normalisation", say.maxAge, old.maxAge, now.maxAge),
    ...changed("aggregation", say.appliesWhen, old.appliesWhen, now.appliesWhen),
    ...changed("errors", say.error, old.error, now.error),
  ];
}

function titleWithId(id: string, title: string, say: Say): string {
  return title === id ? id : say.named(title, id);
}

function gateChanges(before: Profile, after: Profile, { language, diff: { changes } }: DiffWords): Change[] {
  const { gate: say } = changes;
  const old = new Map(before.gates.map((gate) => [gate.id, gate]));
  const nameOf = ({ id, title }: Gate) => titleWithId(id, textIn(title, language, id), changes);
  const told = after.gates.flatMap((gate) => {
    const [was, name] = [old.get(gate.id), nameOf(gate)];
    old.delete(gate.id);
    if (was === undefined) return [say.enters(name, gate.effect)];
    if (was.effect !== gate.effect) return [say.effect(name, was.effect, gate.effect)];
    return JSON.stringify(was.when) === JSON.stringify(gate.when) ? [] : [say.test(name)];
  });
  const gone = [...old.values()].map((gate) => say.leaves(nameOf(gate)));
  return [...told, ...gone].map((change) => ({ cause: "gates", change }));
}
