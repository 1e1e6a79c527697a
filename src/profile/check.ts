import type { MethodCall, Parameter } from "../model/parameter.ts";
import { aggregators, comparators, normalisers } from "../scoring/index.ts";
import { type Mistake, show } from "./mistake.ts";
import { didYouMean } from "./nearest.ts";

type Path = readonly (string | number)[];
type Raw = Readonly<Record<string, unknown>>;

/** Aggregation over several factors at once has nothing to do with one indicator, and the other way round. */
const FACTOR_ONLY = ["children", "aggregate"];
const INDICATOR_ONLY = ["indicator", "direction", "transform", "normalise", "maxAge", "appliesWhen"];

/** What the schema cannot say: methods that exist, parameters they take, ids that are unique, tests that are one. */
export function check(file: Raw): Mistake[] {
  const mistakes: Mistake[] = [];
  const scale = file.scale as readonly [number, number] | undefined;
  if (scale && !(scale[0] < scale[1])) {
    mistakes.push({ path: ["scale"], message: `the scale must rise, found [${scale.join(", ")}]` });
  }
  checkNode(file.tree as Raw, ["tree"], new Map(), file.peers !== undefined, mistakes);
  const gates = new Set<string>();
  ((file.gates as readonly Raw[] | undefined) ?? []).forEach((gate, i) => {
    const path = ["gates", i];
    if (gates.has(gate.id as string)) {
      mistakes.push({ path: [...path, "id"], message: `two gates have the id “${gate.id}”` });
    }
    gates.add(gate.id as string);
    checkCondition(gate.when as Raw, [...path, "when"], mistakes);
  });
  return mistakes;
}

function checkNode(node: Raw, path: Path, ids: Map<string, Path>, peers: boolean, mistakes: Mistake[]): void {
  const isFactor = node.children !== undefined;
  if (isFactor === (node.indicator !== undefined)) {
    const found = isFactor ? "both" : "neither";
    mistakes.push({ path, message: `a node has either “children” or an “indicator”, found ${found}` });
    return;
  }
  for (const key of isFactor ? INDICATOR_ONLY : FACTOR_ONLY) {
    if (node[key] === undefined) continue;
    mistakes.push({
      path: [...path, key],
      message: `“${key}” has no meaning on ${isFactor ? "a factor" : "an indicator"}`,
    });
  }
  const id = (node.id ?? node.indicator) as string | undefined;
  if (id === undefined && path.length > 1) mistakes.push({ path, message: "a factor needs an “id”" });
  if (id !== undefined) {
    if (ids.has(id))
      mistakes.push({ path, message: `two nodes have the id “${id}”: give one of them its own “id”` });
    ids.set(id, path);
  }
  if (isFactor) {
    const children = node.children as readonly Raw[];
    if (node.aggregate !== undefined)
      checkMethod(node.aggregate, [...path, "aggregate"], aggregators, mistakes);
    if (children.every((child) => child.weight === 0)) {
      mistakes.push({ path: [...path, "children"], message: "at least one child needs a weight above 0" });
    }
    children.forEach((child, i) => {
      checkNode(child, [...path, "children", i], ids, peers, mistakes);
    });
    return;
  }
  if (node.normalise === undefined) {
    mistakes.push({
      path,
      message: `indicator “${node.indicator}” needs “normalise”: one of ${list(normalisers)}`,
    });
  } else {
    checkNormaliser(node, path, peers, mistakes);
  }
  if (node.appliesWhen) checkCondition(node.appliesWhen as Raw, [...path, "appliesWhen"], mistakes);
}

function checkNormaliser(node: Raw, path: Path, peers: boolean, mistakes: Mistake[]): void {
  const here = [...path, "normalise"];
  checkMethod(node.normalise, here, normalisers, mistakes);
  const call = asCall(node.normalise);
  const normaliser = normalisers.find(({ id }) => id === call.method);
  if (call.method === "goalposts" && Number(call.from) >= Number(call.to)) {
    mistakes.push({
      path: here,
      message: `goalposts need from < to, found ${call.from} and ${call.to}; for “lower is better” use direction: lower`,
    });
  }
  if (call.method === "goalposts" && node.transform === "log" && Number(call.from) <= 0) {
    mistakes.push({
      path: here,
      message: `goalposts under “transform: log” must be above 0, found from: ${call.from}`,
    });
  }
  if (call.method === "peer-median" && !peers) {
    mistakes.push({
      path: here,
      message: "peer-median needs “peers: {by: <indicator>}” at the top of the profile",
    });
  }
  if (node.transform !== undefined && normaliser?.takes === "categories") {
    mistakes.push({ path: [...path, "transform"], message: "categories have no logarithm" });
  }
}

function checkMethod(
  call: unknown,
  path: Path,
  known: readonly { id: string; parameters: readonly Parameter[] }[],
  mistakes: Mistake[],
): void {
  const { method, ...given } = asCall(call);
  const found = known.find(({ id }) => id === method);
  if (!found) {
    const words = known.map(({ id }) => id);
    mistakes.push({
      path,
      message: `unknown method “${method}”${didYouMean(method, words) || `; known are ${list(known)}`}`,
    });
    return;
  }
  const names = found.parameters.map(({ name }) => name);
  for (const key of Object.keys(given)) {
    if (!names.includes(key)) {
      mistakes.push({ path, key, message: `“${method}” has no parameter “${key}”${didYouMean(key, names)}` });
    }
  }
  for (const parameter of found.parameters) {
    const value = given[parameter.name];
    if (value === undefined) {
      if (parameter.required)
        mistakes.push({ path, message: `“${method}” needs “${parameter.name}”: ${parameter.summary}` });
    } else if (!fits(parameter, value)) {
      mistakes.push({
        path: [...path, parameter.name],
        message: `expected ${parameter.summary}, found ${show(value)}`,
      });
    }
  }
}

function fits(parameter: Parameter, value: unknown): boolean {
  const finite = (one: unknown): one is number => typeof one === "number" && Number.isFinite(one);
  switch (parameter.kind) {
    case "number":
      return finite(value);
    case "text":
      return typeof value === "string" && (parameter.choices?.includes(value) ?? true);
    case "number-or-word":
      return finite(value) || (typeof value === "string" && (parameter.choices?.includes(value) ?? true));
    case "words":
      return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string");
    case "map":
      return isGroup(value) && Object.keys(value).length > 0 && Object.values(value).every(finite);
    case "points":
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(finite)) &&
        value.every((pair, i) => i === 0 || pair[0] > value[i - 1][0])
      );
    case "limit":
      return (
        isGroup(value) &&
        Object.keys(value).length === 1 &&
        ["above", "below", "atLeast", "atMost"].includes(Object.keys(value)[0]!) &&
        Object.values(value).every(finite)
      );
  }
}

function checkCondition(condition: Raw, path: Path, mistakes: Mistake[]): void {
  const tests = ["indicator", "country", "territory", "list", "all", "any", "none", "atLeastOf"].filter(
    (key) => condition[key] !== undefined,
  );
  if (tests.length !== 1) {
    mistakes.push({
      path,
      message: `a condition makes one test (indicator, country, territory, list, all, any, none or atLeastOf), found ${tests.join(" and ") || "none"}`,
    });
    return;
  }
  if (condition.indicator !== undefined) {
    const words = [...comparators.map(({ key }) => key), "missing"];
    const stated = words.filter((key) => condition[key] !== undefined);
    if (stated.length !== 1) {
      mistakes.push({
        path,
        message: `expected one of ${words.join(", ")}, found ${stated.join(" and ") || "none"}`,
      });
    }
  }
  if ((condition.atLeastOf === undefined) !== (condition.of === undefined)) {
    mistakes.push({
      path,
      message: "“atLeastOf” states how many, “of” states of which conditions: both are needed",
    });
  }
  for (const key of ["all", "any", "none", "of"]) {
    ((condition[key] as readonly Raw[] | undefined) ?? []).forEach((part, i) => {
      checkCondition(part, [...path, key, i], mistakes);
    });
  }
}

/** `arithmetic` and `{method: arithmetic}` say the same. */
export function asCall(value: unknown): MethodCall {
  return typeof value === "string" ? { method: value } : (value as MethodCall);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(methods: readonly { id: string }[]): string {
  return methods.map(({ id }) => id).join(", ");
}
