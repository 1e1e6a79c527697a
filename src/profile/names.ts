import { LIMITS } from "../model/parameter.ts";
import {
  type Condition,
  type IndicatorCondition,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../model/profile.ts";
import { normalisers } from "../scoring/index.ts";

type Path = readonly (string | number)[];

/** A word of a profile that stands for something outside it, and where it stands. */
export type Name = { readonly word: string; readonly path: Path } & (
  | {
      readonly kind: "indicator";
      /** What its values must be where it stands; absent where either will do. */
      readonly takes?: "numbers" | "categories";
      /** Of a leaf of the tree. */
      readonly weighed?: true;
    }
  | { readonly kind: "category"; readonly of: string }
  | { readonly kind: "list" }
);

/** What a run asks of its profile at a dozen places. */
const known = new WeakMap<Profile, readonly Name[]>();

/** Every indicator, category and list that a profile names, in its order. */
export function namesOf(profile: Profile): readonly Name[] {
  const names = known.get(profile) ?? namesIn(profile);
  known.set(profile, names);
  return names;
}

function namesIn(profile: Profile): Name[] {
  const names: Name[] = [];
  if (profile.peers)
    names.push({ kind: "indicator", word: profile.peers.by, path: ["peers", "by"], takes: "categories" });
  ofNode(profile.tree, ["tree"], profile.peers?.by, names);
  profile.gates.forEach(({ when }, i) => {
    ofCondition(when, ["gates", i, "when"], names);
  });
  return names;
}

/** Every indicator that a profile reads: its leaves', its gates', its conditions' and its peer groups'. */
export function indicatorsOf(profile: Profile): ReadonlySet<string> {
  return new Set(namesOf(profile).flatMap(({ kind, word }) => (kind === "indicator" ? [word] : [])));
}

/** The indicators of a profile's tree, in its order, each once. */
export function weighedOf(profile: Profile): readonly string[] {
  return [
    ...new Set(
      namesOf(profile).flatMap((name) => (name.kind === "indicator" && name.weighed ? [name.word] : [])),
    ),
  ];
}

/** Ids of the lists that a profile's conditions name. */
export function listsOf(profile: Profile): ReadonlySet<string> {
  return new Set(namesOf(profile).flatMap(({ kind, word }) => (kind === "list" ? [word] : [])));
}

function ofNode(node: ProfileNode, path: Path, peers: string | undefined, names: Name[]): void {
  const by = node.missing.policy === "peer-median" ? node.missing.peers?.by : undefined;
  if (by !== undefined)
    names.push({
      kind: "indicator",
      word: by,
      path: [...path, "missing", "peers", "by"],
      takes: "categories",
    });
  if (isFactor(node)) {
    node.children.forEach((child, i) => {
      ofNode(child, [...path, "children", i], peers, names);
    });
    return;
  }
  const { indicator, normalise, appliesWhen } = node;
  const { scores, groups } = normalise as { scores?: object; groups?: readonly string[] };
  const takes = normalisers.find(({ id }) => id === normalise.method)?.takes ?? "numbers";
  names.push({ kind: "indicator", word: indicator, path: [...path, "indicator"], takes, weighed: true });
  for (const word of Object.keys(scores ?? {}))
    names.push({ kind: "category", word, of: indicator, path: [...path, "normalise", "scores", word] });
  groups?.forEach((word, i) => {
    if (peers !== undefined)
      names.push({ kind: "category", word, of: peers, path: [...path, "normalise", "groups", i] });
  });
  if (appliesWhen) ofCondition(appliesWhen, [...path, "appliesWhen"], names);
}

function ofCondition(condition: Condition, path: Path, names: Name[]): void {
  for (const key of ["all", "any", "none", "of"]) {
    ((condition as unknown as Record<string, readonly Condition[] | undefined>)[key] ?? []).forEach(
      (part, i) => {
        ofCondition(part, [...path, key, i], names);
      },
    );
  }
  if ("list" in condition) names.push({ kind: "list", word: condition.list, path: [...path, "list"] });
  if (!("indicator" in condition)) return;
  const { indicator } = condition;
  const takes = takenBy(condition);
  names.push({ kind: "indicator", word: indicator, path: [...path, "indicator"], ...(takes && { takes }) });
  for (const key of ["is", "not"] as const) {
    condition[key]?.forEach((word, i) => {
      names.push({ kind: "category", word, of: indicator, path: [...path, key, i] });
    });
  }
}

/** A figure that is named as it stands, such as `is: [3]`, is no category. */
function takenBy(condition: IndicatorCondition): "numbers" | "categories" | undefined {
  if (LIMITS.some((key) => condition[key] !== undefined)) return "numbers";
  const words = [...(condition.is ?? []), ...(condition.not ?? [])];
  return words.some((word) => !Number.isFinite(Number(word))) ? "categories" : undefined;
}

/** What is known of an indicator where a profile is checked. */
export interface Known {
  /** The categories that its source publishes; absent where it has none, or where they are the user's own. */
  readonly categories?: readonly string[];
  /** Its source publishes numbers. */
  readonly numeric?: boolean;
}

/** The words that a profile may use: the publishers', and those of the data at hand. */
export interface Vocabulary {
  /** Undefined where nobody has the indicator. */
  find(indicator: string): Known | undefined;
  readonly lists: readonly string[];
}

/** Whether a name is one that its source publishes, as the kind of value that the profile takes it for. */
export function isKnown(name: Name, { find, lists }: Vocabulary): boolean {
  if (name.kind === "list") return lists.includes(name.word);
  if (name.kind === "category") return find(name.of)?.categories?.includes(name.word) ?? true;
  const known = find(name.word);
  return known !== undefined && !takesCategories(name, known) && !takesNumbers(name, known);
}

/** Categories where the profile wants numbers. */
export function takesCategories({ takes }: Name & { kind: "indicator" }, { categories }: Known): boolean {
  return takes === "numbers" && categories !== undefined;
}

/** Numbers where the profile wants categories. */
function takesNumbers({ takes }: Name & { kind: "indicator" }, { numeric }: Known): boolean {
  return takes === "categories" && numeric === true;
}
