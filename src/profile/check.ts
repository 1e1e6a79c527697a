import type { MethodCall } from "../model/parameter.ts";
import { aggregators, lostWeights, normalisers, sharesOf, treatments } from "../scoring/index.ts";
import { checkCondition } from "./check-condition.ts";
import { checkMeans } from "./check-means.ts";
import { asCall, checkMethod, list } from "./check-method.ts";
import type { Mistake } from "./mistake.ts";

type Path = readonly (string | number)[];
type Raw = Readonly<Record<string, unknown>>;

/** Aggregation over several factors at once has nothing to do with one indicator, and the other way round. */
const FACTOR_ONLY = ["children", "aggregate"];
const INDICATOR_ONLY = ["indicator", "direction", "transform", "treat", "normalise", "maxAge", "appliesWhen"];

/** What the schema cannot say: methods that exist, parameters they take, ids that are unique, tests that are one. */
export function check(file: Raw): Mistake[] {
  const mistakes: Mistake[] = [];
  const scale = file.scale as readonly [number, number] | undefined;
  if (scale && !(scale[0] < scale[1])) {
    mistakes.push({ path: ["scale"], message: `the scale must rise, found [${scale.join(", ")}]` });
  }
  const top: Top = { peers: file.peers !== undefined, scale: scale ?? [0, 100], ids: new Set() };
  const tree = file.tree as Raw;
  checkYears(file.years, [], mistakes);
  if (tree.children === undefined) {
    mistakes.push({ path: ["tree"], message: "the tree is a factor: it needs “children”" });
  } else {
    checkNode(tree, ["tree"], top, mistakes);
    checkWeights(tree, ["tree"], 1, mistakes);
    checkMeans(tree, top.scale, mistakes);
  }
  // The root is called as the profile is, where it has no id of its own.
  if (tree.id === undefined) {
    if (top.ids.has(file.id as string))
      mistakes.push({
        path: ["id"],
        message: `a node has the id “${file.id}” too: give the profile another`,
      });
    top.ids.add(file.id as string);
  }
  const gates = new Set<string>();
  ((file.gates as readonly Raw[] | undefined) ?? []).forEach((gate, i) => {
    const path = ["gates", i];
    if (gates.has(gate.id as string)) {
      mistakes.push({ path: [...path, "id"], message: `two gates have the id “${gate.id}”` });
    }
    gates.add(gate.id as string);
    checkCondition(gate.when as Raw, [...path, "when"], mistakes, top.ids);
    checkYears(gate.years, path, mistakes);
  });
  return mistakes;
}

/** What a node's checks need to know of the whole profile. */
interface Top {
  readonly peers: boolean;
  readonly scale: readonly [number, number];
  readonly ids: Set<string>;
}

function checkNode(node: Raw, path: Path, top: Top, mistakes: Mistake[]): void {
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
    if (top.ids.has(id))
      mistakes.push({ path, message: `two nodes have the id “${id}”: give one of them its own “id”` });
    top.ids.add(id);
  }
  if (node.years !== undefined && path.length === 1) {
    mistakes.push({ path: [...path, "years"], message: "the years of a whole profile stand at its top" });
  }
  checkYears(node.years, path, mistakes);
  if (isFactor) {
    const children = node.children as readonly Raw[];
    if (node.aggregate !== undefined)
      checkMethod(node.aggregate, [...path, "aggregate"], aggregators, mistakes);
    const wanted = aggregators.find(
      ({ id }) => id === asCall(node.aggregate ?? "arithmetic").method,
    )?.children;
    if (wanted !== undefined && children.length !== wanted) {
      mistakes.push({
        path: [...path, "children"],
        message: `“${asCall(node.aggregate).method}” takes ${wanted} children, found ${children.length}`,
      });
    }
    if (children.every((child) => child.weight === 0)) {
      mistakes.push({ path: [...path, "children"], message: "at least one child needs a weight above 0" });
    }
    children.forEach((child, i) => {
      checkNode(child, [...path, "children", i], top, mistakes);
    });
    return;
  }
  if (node.normalise === undefined) {
    mistakes.push({
      path,
      message: `indicator “${node.indicator}” needs “normalise”: one of ${list(normalisers)}`,
    });
  } else {
    checkNormaliser(node, path, top, mistakes);
  }
  if (node.treat !== undefined) checkTreatment(node, [...path, "treat"], mistakes);
  if (node.appliesWhen) checkCondition(node.appliesWhen as Raw, [...path, "appliesWhen"], mistakes);
}

/** Down the tree, with the share of the whole that each factor has. */
function checkWeights({ children }: Raw, path: Path, above: number, mistakes: Mistake[]): void {
  if (!Array.isArray(children)) return;
  const nodes = children as readonly Raw[];
  const weights = nodes.map(({ weight }) => (weight as number | undefined) ?? 1);
  const at = (i: number) => [...path, "children", i];
  const lost = lostWeights(weights, above);
  for (const one of lost) mistakes.push({ path: [...at(one.at), "weight"], message: one.message });
  if (lost.length > 0) return;
  const shares = sharesOf(weights);
  nodes.forEach((node, i) => {
    if (weights[i]! > 0) checkWeights(node, at(i), above * shares[i]!, mistakes);
  });
}

function checkYears(years: unknown, path: Path, mistakes: Mistake[]): void {
  if (years === undefined) return;
  const { from, to } = years as { from?: number; to?: number };
  const at = [...path, "years"];
  if (from === undefined && to === undefined) {
    mistakes.push({ path: at, message: "expected “from”, “to” or both, found neither" });
  } else if (from !== undefined && to !== undefined && from > to) {
    mistakes.push({ path: at, message: `years need from <= to, found ${from} and ${to}` });
  }
}

function checkNormaliser(node: Raw, path: Path, { peers, scale }: Top, mistakes: Mistake[]): void {
  const here = [...path, "normalise"];
  const before = mistakes.length;
  checkMethod(node.normalise, here, normalisers, mistakes);
  const call = asCall(node.normalise);
  const normaliser = normalisers.find(({ id }) => id === call.method);
  const say = (message: string, at: Path = here) => mistakes.push({ path: at, message });
  if (call.method === "goalposts" && Number(call.from) >= Number(call.to)) {
    say(
      `goalposts need from < to, found ${call.from} and ${call.to}; for “lower is better” use direction: lower`,
    );
  }
  if (call.method === "z-score" && Number(call.sd ?? 1) <= 0) {
    say(`expected a standard deviation above 0, found ${call.sd}`, [...here, "sd"]);
  }
  if (call.method === "peer-median" && !peers) {
    say("peer-median needs “peers: {by: <indicator>}” at the top of the profile");
  }
  if (call.method === "peer-median" && call.passes !== undefined && call.limit !== undefined) {
    say("“limit” stands in place of the median, “passes” beside it: one of the two", [...here, "limit"]);
  }
  if (node.transform !== undefined && normaliser?.takes === "categories") {
    say("categories have no logarithm", [...path, "transform"]);
  }
  if (mistakes.length > before) return;
  const [lo, hi] = scale;
  for (const { name, score } of scoresIn(call)) {
    if (score >= lo && score <= hi) continue;
    say(`expected scores on the profile's scale, ${lo} to ${hi}, found ${score}`, [...here, name]);
  }
  for (const { name, value } of node.transform === "log" ? valuesIn(call) : []) {
    if (value > 0) continue;
    say(`${call.method} under “transform: log” needs values above 0, found ${value}`, [...here, name]);
  }
}

function checkTreatment(node: Raw, path: Path, mistakes: Mistake[]): void {
  checkMethod(node.treat, path, treatments, mistakes);
  const { method, points } = asCall(node.treat);
  if (
    method === "winsorise" &&
    points !== undefined &&
    !(Number.isInteger(points) && (points as number) >= 0)
  )
    mistakes.push({ path: [...path, "points"], message: `expected a whole number from 0, found ${points}` });
  const normaliser = normalisers.find(({ id }) => id === asCall(node.normalise ?? "").method);
  if (normaliser?.takes === "categories")
    mistakes.push({ path, message: "categories have no outliers to treat" });
}

type Pairs = readonly (readonly [number, number])[];

/** The scores that a call states, which stand on the profile's scale. */
function scoresIn({ scores = {}, steps = [], points = [] }: MethodCall): { name: string; score: number }[] {
  return [
    ...Object.values(scores as Record<string, number>).map((score) => ({ name: "scores", score })),
    ...(steps as Pairs).map(([, score]) => ({ name: "steps", score })),
    ...(points as Pairs).map(([, score]) => ({ name: "points", score })),
  ];
}

/** The values that a call states, which stand in the indicator's own unit. */
function valuesIn({ from, to, steps = [], points = [], passes = {}, limit = {} }: MethodCall) {
  return [
    { name: "from", value: from },
    { name: "to", value: to },
    ...(steps as Pairs).map(([value]) => ({ name: "steps", value })),
    ...(points as Pairs).map(([value]) => ({ name: "points", value })),
    ...Object.values(passes as object).map((value) => ({ name: "passes", value })),
    ...Object.values(limit as object).map((value) => ({ name: "limit", value })),
  ].filter((one): one is { name: string; value: number } => typeof one.value === "number");
}
