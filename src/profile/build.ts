import {
  type Condition,
  DEFAULTS,
  type Gate,
  type Missing,
  type Profile,
  type ProfileNode,
} from "../model/profile.ts";
import { PARTS, type StatedCondition, type StatedNode, type StatedProfile } from "../model/stated-profile.ts";
import { asCall } from "./check/method.ts";
import { countryMeant, regionMeant } from "./countries-meant.ts";

/** Fills in every default of a checked profile file. */
export function build(file: StatedProfile): Profile {
  const missing = inherit(DEFAULTS.missing, file.missing);
  const { id, scale = DEFAULTS.scale, asOf = DEFAULTS.asOf, gates = [] } = file;
  return {
    ...pick(file, ["title", "description", "years", "peers", "errors"]),
    id,
    scale,
    asOf,
    missing,
    tree: buildNode({ id, ...file.tree }, { missing }),
    gates: gates.map((gate) => ({ ...gate, when: buildCondition(gate.when) }) as Gate),
  } as Profile;
}

/** What a node has from those above it. */
interface Inherited {
  readonly missing: Missing;
  readonly evidence?: ProfileNode["evidence"];
}

function buildNode(node: StatedNode, above: Inherited): ProfileNode {
  const missing = inherit(above.missing, node.missing);
  const evidence = node.evidence ?? above.evidence;
  const { children, treat, appliesWhen } = node;
  const { weight = DEFAULTS.weight, direction = DEFAULTS.direction, aggregate = DEFAULTS.aggregate } = node;
  const base = {
    ...pick(node, ["title", "basis", "reason", "years"]),
    ...(node.requires ? { requires: { ...node.requires, anyOf: [node.requires.anyOf].flat() } } : {}),
    id: node.id ?? node.indicator,
    weight,
    missing,
    ...(evidence === undefined ? {} : { evidence }),
  };
  if (children !== undefined) {
    return {
      ...base,
      ...pick(node, ["unassessed"]),
      aggregate: asCall(aggregate),
      ...(node.normalise === undefined ? {} : { normalise: asCall(node.normalise) }),
      children: children.map((child) => buildNode(child, { missing, evidence })),
    } as ProfileNode;
  }
  return {
    ...base,
    ...pick(node, ["indicator", "transform", "maxAge", "error"]),
    direction,
    ...(treat === undefined ? {} : { treat: asCall(treat) }),
    normalise: asCall(node.normalise),
    ...(appliesWhen === undefined ? {} : { appliesWhen: buildCondition(appliesWhen) }),
  } as ProfileNode;
}

function inherit(above: Missing, own: StatedNode["missing"]): Missing {
  return { ...above, ...(own as Partial<Missing> | undefined) };
}

/** One word may stand for a list of one; however they are written, countries are known by their codes, and regions by their names. */
function buildCondition(condition: StatedCondition): Condition {
  const built: Record<string, unknown> = { ...condition };
  const words = (
    key: "is" | "not" | "country" | "region",
    meant = (word: string): string | undefined => word,
  ) => {
    if (condition[key] !== undefined) built[key] = [condition[key]].flat().map(meant);
  };
  words("is");
  words("not");
  words("country", (word) => countryMeant(word).is);
  words("region", (word) => regionMeant(word).is);
  for (const key of PARTS) if (condition[key] !== undefined) built[key] = condition[key].map(buildCondition);
  return built as unknown as Condition;
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Partial<Pick<T, K>>;
}
