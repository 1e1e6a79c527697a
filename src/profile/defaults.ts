import type { Method } from "../model/parameter.ts";
import {
  type Condition,
  DEFAULTS,
  type Gate,
  type Missing,
  type Profile,
  type ProfileNode,
} from "../model/profile.ts";
import { PARTS, type StatedCondition, type StatedNode, type StatedProfile } from "../model/stated-profile.ts";
import { aggregators, normalisers, treatments } from "../scoring/index.ts";
import { asCall } from "./check.ts";
import type { Places } from "./conditions.ts";

/** Fills in every default of a checked profile file. */
export function withDefaults(file: StatedProfile, places: Places): Profile {
  const missing = inherit(DEFAULTS.missing, file.missing);
  const { id, scale = DEFAULTS.scale, asOf = DEFAULTS.asOf, gates = [] } = file;
  return {
    ...pick(file, ["title", "description", "years", "peers", "errors"]),
    id,
    scale,
    asOf,
    missing,
    tree: buildNode({ id, ...file.tree }, { missing, places }),
    gates: gates.map((gate) => ({ ...gate, when: buildCondition(gate.when, places) }) as Gate),
  } as Profile;
}

/** What a node has from those above it. */
interface Inherited {
  readonly places: Places;
  readonly missing: Missing;
  readonly evidence?: ProfileNode["evidence"];
}

function buildNode(node: StatedNode, above: Inherited): ProfileNode {
  const { places } = above;
  const missing = inherit(above.missing, node.missing);
  const evidence = node.evidence ?? above.evidence;
  const { children, treat, appliesWhen } = node;
  const { weight = DEFAULTS.weight, direction = DEFAULTS.direction, aggregate = DEFAULTS.aggregate } = node;
  const base = {
    ...pick(node, ["title", "short", "basis", "reason", "years"]),
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
      children: children.map((child) => buildNode(child, { missing, evidence, places })),
    } as ProfileNode;
  }
  return {
    ...base,
    ...pick(node, ["indicator", "transform", "maxAge", "error"]),
    direction,
    ...(treat === undefined ? {} : { treat: asCall(treat) }),
    normalise: asCall(node.normalise),
    ...(appliesWhen === undefined ? {} : { appliesWhen: buildCondition(appliesWhen, places) }),
  } as ProfileNode;
}

function inherit(above: Missing, own: StatedNode["missing"]): Missing {
  return { ...above, ...(own as Partial<Missing> | undefined) };
}

/** One word may stand for a list of one; however they are written, countries are known by their codes, and regions by their names. */
function buildCondition(condition: StatedCondition, places: Places): Condition {
  const built: Record<string, unknown> = { ...condition };
  const words = (
    key: "is" | "not" | "country" | "region",
    meant = (word: string): string | undefined => word,
  ) => {
    if (condition[key] !== undefined) built[key] = [condition[key]].flat().map(meant);
  };
  words("is");
  words("not");
  words("country", (word) => places.country(word).is);
  words("region", (word) => places.region(word).is);
  for (const key of PARTS)
    if (condition[key] !== undefined) built[key] = condition[key].map((part) => buildCondition(part, places));
  return built as unknown as Condition;
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Partial<Pick<T, K>>;
}

type Path = readonly (string | number)[];

/** A default that a profile takes by not stating a key, and every place where it does. */
export interface Default {
  readonly key: string;
  /** What holds instead, in the words of the file. */
  readonly value: string;
  readonly paths: readonly Path[];
}

/**
 * The defaults that a checked profile file takes, in the order of its keys: to drop an optional key is to change what is
 * computed, and nothing else would tell.
 */
export function defaultsTaken(stated: StatedProfile): Default[] {
  const found = new Map<string, { key: string; value: string; paths: Path[] }>();
  const take: Take = (holder, path, key, value) => {
    if ((holder as Readonly<Record<string, unknown>>)[key] !== undefined) return;
    const entry = found.get(`${key} ${value}`);
    if (entry) entry.paths.push(path);
    else found.set(`${key} ${value}`, { key, value, paths: [path] });
  };
  take(stated, [], "scale", `[${DEFAULTS.scale.join(", ")}]`);
  take(stated, [], "asOf", DEFAULTS.asOf);
  const missing = stated.missing ?? {};
  for (const key of ["policy", "minimumCoverage"] as const)
    take({ [`missing.${key}`]: missing[key] }, [], `missing.${key}`, String(DEFAULTS.missing[key]));
  take(stated, [], "gates", "none");
  ofNode(stated.tree, ["tree"], take);
  (stated.gates ?? []).forEach((gate, i) => {
    ofCondition(gate.when, ["gates", i, "when"], take);
  });
  return [...found.values()];
}

type Take = (holder: object, path: Path, key: string, value: string) => void;

function ofNode(node: StatedNode, path: Path, take: Take): void {
  if (path.length > 1) take(node, path, "weight", String(DEFAULTS.weight));
  if (node.children !== undefined) {
    take(node, path, "aggregate", DEFAULTS.aggregate);
    ofCall(node.aggregate ?? DEFAULTS.aggregate, aggregators, path, take);
    if (node.normalise !== undefined) ofCall(node.normalise, normalisers, path, take);
    node.children.forEach((child, i) => {
      ofNode(child, [...path, "children", i], take);
    });
    return;
  }
  take(node, path, "direction", DEFAULTS.direction);
  take(node, path, "maxAge", "none, evidence of any age counts");
  take(node, path, "transform", "none");
  take(node, path, "treat", "none");
  take(node, path, "appliesWhen", "everybody");
  ofCall(node.normalise, normalisers, path, take);
  if (node.treat !== undefined) ofCall(node.treat, treatments, path, take);
  if (node.appliesWhen) ofCondition(node.appliesWhen, [...path, "appliesWhen"], take);
}

/** Parameters that may be left out. */
function ofCall(call: unknown, methods: readonly Method[], path: Path, take: Take): void {
  const { method, ...stated } = asCall(call);
  const { parameters = {} } = methods.find(({ id }) => id === method) ?? {};
  for (const [name, parameter] of Object.entries(parameters)) {
    if (!parameter.required && stated[name] === undefined)
      take({}, path, `${method}.${name}`, String(parameter.default ?? "none"));
  }
}

function ofCondition(condition: StatedCondition, path: Path, take: Take): void {
  for (const key of PARTS) {
    condition[key]?.forEach((part, i) => {
      ofCondition(part, [...path, key, i], take);
    });
  }
  if (condition.indicator !== undefined) take(condition, path, "maxAge", "none, evidence of any age counts");
}
