import * as z from "zod/mini";
import { SAYS_OF_A_LIST, SAYS_OF_A_VALUE } from "../model/gate-says.ts";
import { given, type Method, type MethodCall, type Zod } from "../model/parameter.ts";
import { pluginOf } from "../model/plugin-id.ts";
import { DEFAULTS, type Text } from "../model/profile.ts";
import {
  FACTOR_ONLY,
  INDICATOR_ONLY,
  type StatedCondition,
  type StatedNode,
  type StatedProfile,
} from "../model/stated-profile.ts";
import {
  aggregators,
  LEAST,
  lostWeights,
  MOST,
  normalisers,
  sharesOf,
  treatments,
} from "../scoring/index.ts";
import { nearestWord } from "../stats/nearest-word.ts";
import { checkCondition, type Places } from "./conditions.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type Mistake, show } from "./mistakes.ts";

type Path = readonly (string | number)[];

/** One by one, so that a bundle has these of zod alone. */
const SHAPES: Zod = {
  array: z.array,
  enum: z.enum,
  globalRegistry: z.globalRegistry,
  int: z.int,
  minLength: z.minLength,
  minimum: z.minimum,
  number: z.number,
  optional: z.optional,
  positive: z.positive,
  record: z.record,
  refine: z.refine,
  strictObject: z.strictObject,
  string: z.string,
  tuple: z.tuple,
  union: z.union,
};

/** What the schema cannot say: methods that exist, parameters they take, ids that are unique, tests that are one. */
export function check(file: StatedProfile, places: Places): Mistake[] {
  const mistakes: Mistake[] = [];
  const { scale, tree } = file;
  if (scale && !(scale[0] < scale[1])) {
    mistakes.push({ path: ["scale"], message: `the scale must rise, found [${scale.join(", ")}]` });
  } else if (scale && scale[1] - scale[0] < LEAST_SPAN * Math.max(...scale.map(Math.abs))) {
    mistakes.push({
      path: ["scale"],
      message: `the scale is too narrow for its ends: scores have 12 digits, which could not distinguish countries, found [${scale.join(", ")}]`,
    });
  }
  const peers = file.peers !== undefined;
  const top: Top = { peers, scale: scale ?? DEFAULTS.scale, ids: new Set(), places };
  checkYears(file.years, [], mistakes);
  checkFilling(file.missing, [], top, mistakes);
  if (tree.children === undefined) {
    mistakes.push({ path: ["tree"], message: "the tree is a factor: it needs “children”" });
  } else {
    checkNode(tree, ["tree"], top, mistakes);
    checkWeights(tree, ["tree"], 1, mistakes);
    checkMeans(tree, top.scale, mistakes);
  }
  // The root is called as the profile is, where it has no id of its own.
  if (tree.id === undefined) {
    if (top.ids.has(file.id))
      mistakes.push({
        path: ["id"],
        message: `a node has the id “${file.id}” too: give the profile another`,
      });
    top.ids.add(file.id);
  }
  // What a scorecard is passed with is how many of its indicators are.
  const nodes = {
    ids: top.ids,
    above: aboveFitted(tree),
    ...(isScorecard(tree) ? {} : { root: tree.id ?? file.id }),
  };
  const gates = new Set<string>();
  (file.gates ?? []).forEach((gate, i) => {
    const path = ["gates", i];
    if (gates.has(gate.id)) {
      mistakes.push({ path: [...path, "id"], message: `two gates have the id “${gate.id}”` });
    }
    gates.add(gate.id);
    checkCondition(gate.when, [...path, "when"], mistakes, places, nodes);
    if (gate.says !== undefined) checkSays(gate.says, gate.when, [...path, "says"], mistakes);
    if (gate.short !== undefined && /[{}]/u.test(JSON.stringify(Object.values(gate.short))))
      checkSays(gate.short, gate.when, [...path, "short"], mistakes);
    checkYears(gate.years, path, mistakes);
  });
  return mistakes;
}

/** Of the larger end of a scale: less leaves of a score's 12 digits fewer than six that can differ. */
const LEAST_SPAN = 1e-6;
/** What is wrong with numbers and texts, whatever they are for. */
export function checkWritten(value: unknown, path: Path = []): Mistake[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      checkWritten(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  if (typeof value === "number") {
    const size = Math.abs(value);
    // What is wrong with a weight is said of weights.
    if (value === 0 || (size >= LEAST && size <= MOST) || path.at(-1) === "weight") return [];
    const expected = `expected 0 or a number from ${LEAST} to ${MOST} in size, with which scores can be computed`;
    return [{ path, message: `${expected}, found ${value}` }];
  }
  // No file format carries it, and what follows it would be lost on the way. Other control characters are shown as what they are.
  return typeof value === "string" && value.includes("\0")
    ? [{ path, message: "the text holds a NUL character (U+0000): take it out" }]
    : [];
}

/** Whether every weighed indicator of a tree is passed or not. */
function isScorecard({ children, normalise, weight }: StatedNode): boolean {
  if (weight === 0) return true;
  if (children) return children.every(isScorecard);
  return normalisers.find(({ id }) => id === asCall(normalise ?? "").method)?.judges !== undefined;
}

/** Ids of the nodes whose scores hang on who the candidates are: those above one that places its own among theirs. */
function aboveFitted(tree: StatedNode): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ id, normalise, children = [] }: StatedNode): boolean => {
    const hangs = children.map(visit).some(Boolean);
    if (hangs && id !== undefined) found.add(id);
    const method = children.length > 0 && normalise !== undefined ? asCall(normalise).method : undefined;
    return hangs || normalisers.some(({ id, fixed }) => id === method && !fixed);
  };
  visit(tree);
  return found;
}

/** Columns of a terminal that a short name has at most. */
const SHORT = 4;

function checkShort(short: StatedNode["short"], path: Path, mistakes: Mistake[]): void {
  const names = typeof short === "string" ? [short] : Object.values(short ?? {});
  for (const name of names) {
    const width = [...name].length + (name.match(/\p{Script=Han}/gu)?.length ?? 0);
    if (width > SHORT)
      mistakes.push({
        path,
        message: `expected at most ${SHORT} columns, a Chinese character being two, found ${width}: “${name}”`,
      });
  }
}

/** What a node's checks need to know of the whole profile. */
interface Top {
  readonly peers: boolean;
  readonly scale: readonly [number, number];
  readonly ids: Set<string>;
  readonly places: Places;
}

function checkNode(node: StatedNode, path: Path, top: Top, mistakes: Mistake[]): void {
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
  const id = node.id ?? node.indicator;
  if (id === undefined && path.length > 1) mistakes.push({ path, message: "a factor needs an “id”" });
  if (id !== undefined) {
    if (top.ids.has(id))
      mistakes.push({ path, message: `two nodes have the id “${id}”: give one of them its own “id”` });
    top.ids.add(id);
  }
  if (node.years !== undefined && path.length === 1) {
    mistakes.push({ path: [...path, "years"], message: "the years of a whole profile belong at its top" });
  }
  checkShort(node.short, [...path, "short"], mistakes);
  checkYears(node.years, path, mistakes);
  checkFilling(node.missing, path, top, mistakes);
  checkRequires(node, path, mistakes);
  checkYears(node.requires?.years, [...path, "requires"], mistakes);
  if (isFactor) {
    const children = node.children!;
    if (node.aggregate !== undefined)
      checkMethod(node.aggregate, [...path, "aggregate"], aggregators, mistakes);
    const wanted = aggregatorOf(node)?.children;
    if (wanted !== undefined && children.length !== wanted) {
      mistakes.push({
        path: [...path, "children"],
        message: `“${asCall(node.aggregate).method}” takes ${wanted} children, found ${children.length}`,
      });
    }
    if (node.normalise !== undefined) checkPlacing(node.normalise, path, top, mistakes);
    if (aggregatorOf(node)?.chooses) checkAlternatives(children, path, mistakes);
    else if (children.every((child) => child.weight === 0)) {
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
  const { sd, relative, interval } = node.error ?? {};
  const isStated = sd !== undefined || relative !== undefined;
  if (
    node.error !== undefined &&
    (isStated ? sd !== undefined && relative !== undefined : interval === undefined)
  ) {
    mistakes.push({
      path: [...path, "error"],
      message:
        "an error is stated by “sd”, in the indicator's unit, or by “relative”, a share of the figure: by one of the two; “interval” says what the publisher's intervals are",
    });
  }
  const normaliser = normalisers.find(({ id }) => id === asCall(node.normalise ?? "").method);
  if (node.error !== undefined && normaliser?.takes === "categories") {
    mistakes.push({
      path: [...path, "error"],
      message: "a category is a word, which is not off by a number: “error” belongs to figures",
    });
  }
  if (node.treat !== undefined) checkTreatment(node, [...path, "treat"], mistakes);
  if (node.appliesWhen) checkCondition(node.appliesWhen, [...path, "appliesWhen"], mistakes, top.places);
}

/** A node has one number for each country, and no groups of peers. */
function checkPlacing(call: unknown, path: Path, top: Top, mistakes: Mistake[]): void {
  const onNodes = normalisers.filter(({ takes, judges }) => takes === "numbers" && judges === undefined);
  const { method } = asCall(call);
  if (normalisers.some(({ id }) => id === method) && !onNodes.some(({ id }) => id === method)) {
    const message = `“${method}” is for an indicator's figures; a factor's score takes one of ${list(onNodes)}`;
    mistakes.push({ path: [...path, "normalise"], message });
  } else checkNormaliser({ normalise: call } as StatedNode, path, top, mistakes);
}

function aggregatorOf({ aggregate = DEFAULTS.aggregate }: StatedNode) {
  return aggregators.find(({ id }) => id === asCall(aggregate).method);
}

/** Where one child is taken its weight decides nothing; one that is stated all the same would be believed to. */
function checkAlternatives(children: readonly StatedNode[], path: Path, mistakes: Mistake[]): void {
  children.forEach(({ weight = DEFAULTS.weight }, i) => {
    if (weight !== DEFAULTS.weight)
      mistakes.push({
        path: [...path, "children", i, "weight"],
        message: `a weight has no meaning here, where the first child with evidence is taken: leave it out, found ${weight}`,
      });
  });
}

/** Down the tree, with the share of the whole that each factor has. */
function checkWeights({ children }: StatedNode, path: Path, above: number, mistakes: Mistake[]): void {
  if (children === undefined) return;
  const weights = children.map(({ weight = DEFAULTS.weight }) => weight);
  const at = (i: number) => [...path, "children", i];
  const lost = lostWeights(weights, above);
  for (const one of lost) mistakes.push({ path: [...at(one.at), "weight"], message: one.message });
  if (lost.length > 0) return;
  const shares = sharesOf(weights);
  children.forEach((node, i) => {
    if (weights[i]! > 0) checkWeights(node, at(i), above * shares[i]!, mistakes);
  });
}

function checkYears(years: StatedProfile["years"], path: Path, mistakes: Mistake[]): void {
  if (years === undefined) return;
  const { from, to } = years;
  const at = [...path, "years"];
  if (from === undefined && to === undefined) {
    mistakes.push({ path: at, message: "expected “from”, “to” or both, found neither" });
  } else if (from !== undefined && to !== undefined && from > to) {
    mistakes.push({ path: at, message: `years need from <= to, found ${from} and ${to}` });
  }
}

/** Without groups nothing would stand in for anybody, and the weights be rescaled in silence. */
function checkFilling(
  missing: StatedProfile["missing"],
  path: Path,
  { peers }: Top,
  mistakes: Mistake[],
): void {
  if (missing?.policy !== "peer-median" || peers || missing.peers) return;
  const message = "“peer-median” needs “peers: {by: <indicator>}” beside it, or at the top of the profile";
  mistakes.push({ path: [...path, "missing", "policy"], message });
}

function checkNormaliser(node: StatedNode, path: Path, { peers, scale }: Top, mistakes: Mistake[]): void {
  const here = [...path, "normalise"];
  const before = mistakes.length;
  checkMethod(node.normalise, here, normalisers, mistakes);
  if (mistakes.length > before) return;
  const call = asCall(node.normalise);
  const normaliser = normalisers.find(({ id }) => id === call.method)!;
  const stated = given(normaliser.parameters, call);
  const say = (message: string, parameter?: string) =>
    mistakes.push({ path: parameter === undefined ? here : [...here, parameter], message });
  for (const { parameter, message } of normaliser.check?.(stated, { peers }) ?? []) say(message, parameter);
  if (node.transform !== undefined && normaliser.takes === "categories") {
    mistakes.push({ path: [...path, "transform"], message: "categories have no logarithm" });
  }
  if (mistakes.length > before) return;
  const [lo, hi] = scale;
  for (const { parameter, figure } of normaliser.scores?.(stated) ?? []) {
    if (figure >= lo && figure <= hi) continue;
    say(`expected scores on the profile's scale, ${lo} to ${hi}, found ${figure}`, parameter);
  }
  for (const { parameter, figure } of node.transform === "log"
    ? (normaliser.breakpoints?.(stated) ?? [])
    : []) {
    if (figure > 0) continue;
    say(`${call.method} under “transform: log” needs values above 0, found ${figure}`, parameter);
  }
}

function checkTreatment(node: StatedNode, path: Path, mistakes: Mistake[]): void {
  checkMethod(node.treat, path, treatments, mistakes);
  const normaliser = normalisers.find(({ id }) => id === asCall(node.normalise ?? "").method);
  if (normaliser?.takes === "categories")
    mistakes.push({ path, message: "categories have no outliers to treat" });
}

/** `arithmetic` and `{method: arithmetic}` say the same. */
export function asCall(value: unknown): MethodCall {
  return typeof value === "string" ? { method: value } : (value as MethodCall);
}

/** Ids of methods, for a message. */
function list(methods: readonly Method[]): string {
  return methods.map(({ id }) => id).join(", ");
}

/** That the method of a call exists, and that it is given the parameters that it takes and needs. */
export function checkMethod(
  call: unknown,
  path: Mistake["path"],
  known: readonly Method[],
  mistakes: Mistake[],
): void {
  const { method, ...stated } = asCall(call);
  const found = known.find(({ id }) => id === method);
  if (!found) {
    const words = known.map(({ id }) => id);
    const plugin = pluginOf(method);
    // With a method of the same plug-in at hand it is a slip of the pen.
    const isLacking = plugin !== undefined && !words.some((id) => pluginOf(id) === plugin);
    const meant = isLacking
      ? `; it is one of the plug-in “${plugin}”, which --plugin adds`
      : didYouMean(method, words) || `; known are ${list(known)}`;
    mistakes.push({ path, message: `unknown method “${method}”${meant}` });
    return;
  }
  const names = Object.keys(found.parameters);
  for (const key of Object.keys(stated)) {
    if (!names.includes(key)) {
      mistakes.push({ path, key, message: `“${method}” has no parameter “${key}”${didYouMean(key, names)}` });
    }
  }
  for (const [name, { shape, summary, required }] of Object.entries(found.parameters)) {
    const value = stated[name];
    if (value === undefined) {
      if (required) mistakes.push({ path, message: `“${method}” needs “${name}”: ${summary}` });
    } else if (!shape.schema(SHAPES).safeParse(value).success) {
      mistakes.push({
        path: [...path, name],
        message: `expected ${summary}${shape.written}, found ${show(value)}${didYouMean(String(value), shape.choices ?? [])}`,
      });
    }
  }
}

type NodePath = readonly (string | number)[];
type Scale = readonly [number, number];

/** The lowest score that is to be expected of a node, and the normaliser that gives it. */
interface Least {
  readonly score: number;
  readonly method: string;
  readonly path: NodePath;
}

/**
 * A geometric or harmonic mean has no value where a part is below 0. Where one country may fall so low that is told of that country;
 * a normaliser that puts a good part of them there is a mistake. A part of weight 0 does not enter the mean.
 */
function checkMeans(tree: StatedNode, scale: Scale, mistakes: Mistake[]): void {
  least(tree, ["tree"], scale, mistakes);
}

function least(node: StatedNode, path: NodePath, scale: Scale, mistakes: Mistake[]): Least | undefined {
  if (node.children === undefined) return ofLeaf(node, [...path, "normalise"], scale);
  const call = asCall(node.aggregate ?? DEFAULTS.aggregate);
  const aggregator = aggregators.find(({ id }) => id === call.method);
  const parts = node.children
    .map((child, i) => ({ child, part: least(child, [...path, "children", i], scale, mistakes) }))
    .flatMap(({ child, part }) => (part === undefined || child.weight === 0 ? [] : [part]));
  if (aggregator?.refusesNegative?.(given(aggregator.parameters, call))) {
    for (const { score, method, path: at } of parts) {
      if (score < 0) mistakes.push({ path: at, message: reason(method, score, call, node) });
    }
  }
  const lowest = parts.reduce<Least | undefined>((a, b) => (a && a.score <= b.score ? a : b), undefined);
  if (node.normalise !== undefined)
    return ofLeaf({ normalise: node.normalise }, [...path, "normalise"], scale);
  return (
    lowest && {
      ...lowest,
      score: aggregator?.least?.(lowest.score, given(aggregator.parameters, call), scale) ?? lowest.score,
    }
  );
}

function ofLeaf({ normalise, direction }: StatedNode, path: NodePath, scale: Scale): Least | undefined {
  if (normalise === undefined) return undefined;
  const call = asCall(normalise);
  const normaliser = normalisers.find(({ id }) => id === call.method);
  const [lo] = scale;
  const mirrored = direction === "lower" && normaliser?.orient === "after";
  return {
    score: (mirrored ? undefined : normaliser?.least?.(given(normaliser.parameters, call))) ?? lo,
    method: call.method,
    path,
  };
}

function reason(method: string, score: number, mean: MethodCall, node: StatedNode): string {
  const low = Number.isFinite(score) ? `can score ${score}` : "can score below 0";
  const whose = node.id === undefined ? "" : ` of “${node.id}”`;
  return `“${method}” ${low}, and the ${mean.method} mean${whose} has no value there: take a normaliser that stays at 0 or above, or another “aggregate”`;
}

/** That what a node requires can be met: indicators that stand under it, each named once. */
function checkRequires(node: StatedNode, path: Mistake["path"], mistakes: Mistake[]): void {
  if (node.requires === undefined) return;
  const under = indicatorsUnder(node, path);
  const known = under.map(({ indicator }) => indicator);
  const asked = [node.requires.anyOf].flat();
  asked.forEach((word, i) => {
    const at = [...path, "requires", "anyOf", ...(Array.isArray(node.requires!.anyOf) ? [i] : [])];
    if (!known.includes(word)) {
      const near = nearestWord(word, known);
      const found = under.find(({ indicator }) => indicator === near);
      const or = found
        ? `; did you mean “${near}”, or is that the slip`
        : `; under it are ${known.join(", ")}`;
      mistakes.push({
        path: at,
        message: `no indicator “${word}” is under this node${or}`,
        ...(found ? { nearly: found.path } : {}),
      });
    } else if (asked.indexOf(word) < i) {
      mistakes.push({ path: at, message: `“${word}” is named twice` });
    }
  });
}

function indicatorsUnder(
  { indicator, children = [] }: StatedNode,
  path: Mistake["path"],
): { readonly indicator: string; readonly path: Mistake["path"] }[] {
  return [
    ...(indicator === undefined ? [] : [{ indicator, path: [...path, "indicator"] }]),
    ...children.flatMap((child, i) => indicatorsUnder(child, [...path, "children", i])),
  ];
}

/** What a gate says of who meets it: that the value, or the entry of a list, which it tells is the one that its condition tests, and that it tells no other. */
function checkSays(
  says: Text,
  when: StatedCondition,
  path: readonly (string | number)[],
  mistakes: Mistake[],
): void {
  const placeholders = when.list === undefined ? SAYS_OF_A_VALUE : SAYS_OF_A_LIST;
  const offered = placeholders.map((name) => `{${name}}`);
  if (when.list === undefined && (when.indicator === undefined || when.missing !== undefined)) {
    const message =
      "“says” shows the value that the gate tests, and this gate tests no value of one indicator: give it a “title” alone";
    mistakes.push({ path, message });
    return;
  }
  for (const [language, text] of typeof says === "string" ? [["", says]] : Object.entries(says)) {
    const at = language === "" ? path : [...path, language!];
    const braced = text!.match(/\{[^{}]*\}?|\}/g) ?? [];
    for (const one of braced.filter((part) => !offered.includes(part)))
      mistakes.push({
        path: at,
        message: `expected ${offered.join(", ")} or no braces, found “${one}”${didYouMean(one, offered)}`,
      });
  }
}
