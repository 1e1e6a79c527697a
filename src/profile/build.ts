import type { Condition, Gate, Missing, Profile, ProfileNode } from "../model/profile.ts";
import { asCall } from "./check-method.ts";
import { countryMeant, regionMeant } from "./places.ts";

type Raw = Readonly<Record<string, unknown>>;

/** Fills in every default of a checked profile file. */
export function build(file: Raw): Profile {
  const missing: Missing = {
    policy: "rescale",
    minimumCoverage: 0,
    ...(file.missing as Partial<Missing> | undefined),
  };
  const root = { id: file.id, ...(file.tree as Raw) };
  return {
    ...pick(file, ["id", "title", "description", "years", "peers"]),
    scale: (file.scale as [number, number] | undefined) ?? [0, 100],
    asOf: (file.asOf as number | undefined) ?? "latest",
    missing,
    tree: buildNode(root, missing),
    gates: ((file.gates as readonly Raw[] | undefined) ?? []).map(
      (gate) => ({ ...gate, when: buildCondition(gate.when as Raw) }) as unknown as Gate,
    ),
  } as unknown as Profile;
}

function buildNode(node: Raw, inherited: Missing): ProfileNode {
  const missing: Missing = { ...inherited, ...(node.missing as Partial<Missing> | undefined) };
  const base = {
    ...pick(node, ["title", "basis", "reason", "years"]),
    id: node.id ?? node.indicator,
    weight: node.weight ?? 1,
    missing,
  };
  if (node.children !== undefined) {
    return {
      ...base,
      aggregate: asCall(node.aggregate ?? "arithmetic"),
      children: (node.children as readonly Raw[]).map((child) => buildNode(child, missing)),
    } as unknown as ProfileNode;
  }
  return {
    ...base,
    ...pick(node, ["indicator", "transform", "maxAge"]),
    direction: node.direction ?? "higher",
    ...(node.treat === undefined ? {} : { treat: asCall(node.treat) }),
    normalise: asCall(node.normalise),
    ...(node.appliesWhen === undefined ? {} : { appliesWhen: buildCondition(node.appliesWhen as Raw) }),
  } as unknown as ProfileNode;
}

/** One word may stand for a list of one. */
function buildCondition(condition: Raw): Condition {
  const built: Record<string, unknown> = { ...condition };
  for (const key of ["is", "not", "country", "region"]) {
    if (typeof built[key] === "string") built[key] = [built[key]];
  }
  // However they are written, countries are known by their codes, and regions by their names.
  if (built.country) built.country = (built.country as string[]).map((word) => countryMeant(word).is);
  if (built.region) built.region = (built.region as string[]).map((word) => regionMeant(word).is);
  for (const key of ["all", "any", "none", "of"]) {
    if (Array.isArray(built[key])) built[key] = (built[key] as readonly Raw[]).map(buildCondition);
  }
  return built as unknown as Condition;
}

function pick(from: Raw, keys: readonly string[]): Raw {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}
