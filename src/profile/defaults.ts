import type { Plugin } from "../model/parameter.ts";
import { DEFAULTS } from "../model/profile.ts";
import { PARTS, type StatedCondition, type StatedNode, type StatedProfile } from "../model/stated-profile.ts";
import { aggregators, normalisers, treatments } from "../scoring/index.ts";
import { asCall } from "./check/method.ts";

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
function ofCall(call: unknown, methods: readonly Plugin[], path: Path, take: Take): void {
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
