import { resolve } from "node:path";
import { init, parse } from "es-module-lexer/minimal";
// One by one: the rest of it would be most of its bytes.
import satisfies from "semver/functions/satisfies.js";
import valid from "semver/functions/valid.js";
import validRange from "semver/ranges/valid.js";
import { readPlain, sha256 } from "../dataset/store/files.ts";
import type { CheckOfPlugin } from "../model/audit.ts";
import { isRecord } from "../model/collections.ts";
import { PLUGIN_NAME } from "../model/plugin-id.ts";
import { badUsage, ShortlistError } from "../model/problem.ts";
import { type Indicator, KINDS, type KnownIndicator } from "../model/source.ts";
import { didYouMean } from "../profile/did-you-mean.ts";
import type { Aggregator } from "../scoring/aggregators/index.ts";
import type { Normaliser } from "../scoring/normalisers/index.ts";
import type { Source } from "../sources/contract.ts";
import { tool } from "./data/package-files.ts";
import { addMethods, guardedCheck, guardedSource } from "./plugin-guard.ts";
import {
  importPlugin,
  type LoadedPlugin,
  type Part,
  type Plugin,
  type PluginMeta,
  registered,
} from "./plugins.ts";

/**
 * Loads plug-ins, looks them over and adds what they bring. Nothing is searched for: a plug-in is named on the command line or handed over
 * by code, never by a profile or beside data.
 *
 * @param given paths of files, or what such a file exports
 */
export async function loadPlugins(
  given: readonly (string | Plugin)[],
  cwd: string,
): Promise<readonly LoadedPlugin[]> {
  const all: LoadedPlugin[] = [];
  for (const one of given)
    all.push(await (typeof one === "string" ? loadFile(resolve(cwd, one), one) : add(one, {})));
  const twice = all.find(({ name }, i) => all.findIndex((other) => other.name === name) !== i);
  if (twice !== undefined)
    throw badUsage(`the plug-in “${twice.name}” is given twice`, { wayOut: "Give it once." });
  return all;
}

/** A plug-in is read whole, and is no program of many megabytes. */
const LARGEST = 4 * 1024 * 1024;

async function loadFile(file: string, shown: string): Promise<LoadedPlugin> {
  const bytes = readPlain(file, {
    shown,
    most: LARGEST,
    otherwise: {
      code: "no-such-file",
      what: "the plug-in cannot be read",
      wayOut: "Name the plug-in's file (.mjs).",
    },
  });
  const hash = sha256(bytes);
  const known = [...registered.values()].find((one) => one.file === file && one.sha256 === hash);
  if (known !== undefined) return known;
  await mustStandAlone(bytes.toString("utf8"), shown);
  let module: unknown;
  try {
    module = await importPlugin(file, hash);
  } catch (cause) {
    const isLacking = (cause as { code?: unknown }).code === "ERR_MODULE_NOT_FOUND";
    throw new ShortlistError("bad-plugin", `the plug-in cannot be loaded: ${(cause as Error).message}`, {
      where: { file: shown },
      wayOut: isLacking
        ? "It imports “shortlist”: install it in a folder at or above that of the plug-in (npm install shortlist)."
        : "Mend the file; “node --check” tells what is wrong with its syntax.",
      cause,
    });
  }
  return add({ ...(module as Plugin) }, { sha256: hash, file, shown });
}

/**
 * The hash of a file tells what it does only where it is whole: what it imports could change, and nothing would tell. Files, the network
 * and the clock would make another run come to other figures.
 */
async function mustStandAlone(text: string, shown: string): Promise<void> {
  let imports: ReturnType<typeof parse>[0];
  try {
    await init();
    [imports] = parse(text, shown);
  } catch (cause) {
    throw new ShortlistError("bad-plugin", "the plug-in is no module of JavaScript that can be read", {
      where: { file: shown },
      wayOut: "Mend the file; “node --check” tells what is wrong with its syntax.",
      cause,
    });
  }
  // `import.meta` is told among them, at -2.
  const other = imports.find(({ n, d }) => d !== -2 && n !== "shortlist");
  if (other === undefined) return;
  const specifier = other.n;
  throw new ShortlistError(
    "bad-plugin",
    `the plug-in imports ${specifier === undefined ? "what it computes" : `“${specifier}”`}, and may import “shortlist” alone: its hash would not tell what it does`,
    { where: { file: shown }, wayOut: "Put everything into one file, as a bundler does." },
  );
}

interface Place {
  readonly sha256?: string;
  readonly file?: string;
  readonly shown?: string;
}

/** Looks a plug-in over and adds its parts, once. */
async function add(plugin: Plugin, { shown, ...place }: Place): Promise<LoadedPlugin> {
  const file = shown ?? "the plug-in given as an object";
  mustBeWhole(plugin, file);
  const { name, version } = plugin.meta;
  const before = registered.get(name);
  if (before !== undefined) {
    if (sameParts(before.from as Plugin, plugin)) return before;
    throw new ShortlistError(
      "plugin-twice",
      `another plug-in “${name}” is loaded already: version ${before.version}`,
      {
        where: { file },
        wayOut: "Use one of the two, or start another process for the other.",
      },
    );
  }
  for (const part of PARTS) deepFreeze(plugin[part]);
  const { sources = [], checks = [] } = plugin;
  // Readers and checks are many: loaded where there are any to add to.
  if (sources.length > 0) {
    const { addAdapters, catalogue } = await import("../dataset/catalogue.ts");
    const own = sources.flatMap(({ indicators }) => indicators).find(({ id }) => catalogue.has(id));
    if (own !== undefined)
      throw new ShortlistError("bad-plugin", `“${own.id}” is an indicator of shortlist's own`, {
        where: { file },
        wayOut: "Give the plug-in another name.",
      });
    addAdapters(sources.map(guardedSource));
  }
  if (checks.length > 0)
    (await import("../explain/audit/checks/index.ts")).addChecks(checks.map(guardedCheck));
  addMethods(plugin);
  const ids = (part: Part) => (plugin[part] ?? []).map(({ id }) => id);
  const adds = {
    normalisers: ids("normalisers"),
    aggregators: ids("aggregators"),
    sources: ids("sources"),
    checks: ids("checks"),
  };
  const made = { name, version, ...place, adds, from: plugin };
  registered.set(name, made);
  return made;
}

function sameParts(a: Plugin, b: Plugin): boolean {
  return a.meta === b.meta && PARTS.every((part) => a[part] === b[part]);
}

/** What each part of a plug-in may hold; `?` where it may be absent. */
type Kind = "text" | "flag" | "function" | "list" | "object" | "number" | "any";
type Keys<Of> = Readonly<Record<keyof Of, Kind | `${Kind}?`>>;

const META: Keys<PluginMeta> = { name: "text", version: "text", shortlist: "text" };

const NORMALISER: Keys<Normaliser> = {
  id: "text",
  title: "text",
  parameters: "object",
  fixed: "flag",
  fitTellsAll: "flag?",
  ordinal: "flag?",
  bounded: "flag",
  takes: "text",
  ranksOthers: "flag?",
  scales: "flag?",
  standsIn: "function?",
  orient: "text",
  least: "function?",
  check: "function?",
  breakpoints: "function?",
  scores: "function?",
  judges: "function?",
  fit: "function",
  among: "function?",
  within: "function?",
  workbook: "function?",
  refit: "function?",
};

const AGGREGATOR: Keys<Aggregator> = {
  id: "text",
  title: "text",
  parameters: "object",
  children: "number?",
  chooses: "flag?",
  additive: "flag",
  additiveInLogs: "flag?",
  mean: "flag?",
  declinesWeights: "flag?",
  standsIn: "flag?",
  zeroDecides: "flag?",
  undefinedFor: "text?",
  refusesNegative: "function?",
  least: "function?",
  kernel: "function",
  formula: "function?",
};

const SOURCE: Keys<Source> = {
  id: "text",
  title: "text",
  summary: "text",
  publisher: "text",
  attribution: "text",
  terms: "text",
  url: "text",
  indicators: "list",
  layouts: "list",
  release: "object?",
  published: "object?",
  fewest: "list?",
  recommendations: "object?",
  textList: "object?",
  recognise: "function",
  isProse: "function?",
  declines: "function?",
  read: "function",
};

const CHECK: Keys<CheckOfPlugin> = { id: "text", title: "text", rule: "text", find: "function" };

const KEYS: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  normalisers: NORMALISER,
  aggregators: AGGREGATOR,
  sources: SOURCE,
  checks: CHECK,
};

const PARTS = Object.keys(KEYS) as Part[];

const ID = /^[a-z][a-z0-9.-]*[a-z0-9]$/u;

/** Everything that is wrong with a plug-in that can be seen without running it, in one error. */
function mustBeWhole(plugin: Plugin, file: string): void {
  const wrong: string[] = [];
  looksLike(
    plugin,
    { meta: "object", ...Object.fromEntries(PARTS.map((part) => [part, "list?"])) },
    "",
    wrong,
  );
  looksLike(plugin.meta, META, "meta", wrong);
  if (wrong.length === 0) {
    const { name, version, shortlist } = plugin.meta;
    if (!PLUGIN_NAME.test(name))
      wrong.push(`meta.name is “${name}”: expected lower-case letters, digits and hyphens`);
    if (!valid(version)) wrong.push(`meta.version is “${version}”: expected a version such as 1.0.0`);
    if (!validRange(shortlist))
      wrong.push(`meta.shortlist is “${shortlist}”: expected a range of versions such as “>=0.2 <1”`);
    else if (!satisfies(tool.version, shortlist, { includePrerelease: true }))
      wrong.push(`it is made for shortlist ${shortlist}, and this is ${tool.version}`);
    const ids: string[] = [];
    for (const part of PARTS)
      for (const [i, one] of (plugin[part] ?? []).entries()) {
        const at = `${part}[${i}]`;
        looksLike(one, KEYS[part], at, wrong);
        if (!isRecord(one) || typeof one.id !== "string") continue;
        mustBeOf(name, one.id, `${at}.id`, wrong);
        ids.push(`${part} ${one.id}`);
      }
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) wrong.push(`two of its ${twice.replace(" ", " are called “")}”`);
    for (const part of ["normalisers", "aggregators"] as const)
      for (const [i, one] of (plugin[part] ?? []).entries()) ofMethod(one, `${part}[${i}]`, wrong);
    for (const [i, one] of (plugin.sources ?? []).entries()) ofSource(one, name, `sources[${i}]`, wrong);
    if (ids.length === 0) wrong.push(`it brings nothing: expected one of ${PARTS.join(", ")}`);
  }
  if (wrong.length === 0) return;
  throw new ShortlistError("bad-plugin", `this is no plug-in that can be used: ${wrong.join("; ")}`, {
    where: { file },
    wayOut: "docs/plugins.md says what a plug-in is made of; “shortlist plugin init” writes one that works.",
    problems: wrong.map((message) => ({ severity: "error", code: "bad-plugin", message, file })),
  });
}

function mustBeOf(name: string, id: string, at: string, wrong: string[]): void {
  if (id.startsWith(`${name}.`) && ID.test(id)) return;
  wrong.push(`${at} is “${id}”: expected an id that begins with the plug-in's name, such as “${name}.score”`);
}

function looksLike(one: unknown, keys: Readonly<Record<string, string>>, at: string, wrong: string[]): void {
  const place = (key: string) => (at === "" ? key : `${at}.${key}`);
  if (!isRecord(one)) {
    if (at !== "meta" || one !== undefined) wrong.push(`${at || "the plug-in"} is no object`);
    return;
  }
  for (const key of Object.keys(one))
    if (!(key in keys))
      wrong.push(`“${place(key)}” is no key that is known${didYouMean(key, Object.keys(keys))}`);
  for (const [key, said] of Object.entries(keys)) {
    const value = one[key];
    if (value === undefined) {
      if (!said.endsWith("?")) wrong.push(`“${place(key)}” is missing`);
    } else if (!IS[said.replace("?", "") as Kind](value))
      wrong.push(`“${place(key)}” is no ${said.replace("?", "")}`);
  }
}

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string" && value.trim() !== "",
  flag: (value) => typeof value === "boolean",
  function: (value) => typeof value === "function",
  list: Array.isArray,
  object: isRecord,
  number: (value) => Number.isInteger(value),
  any: () => true,
};

function ofMethod(one: Normaliser | Aggregator, at: string, wrong: string[]): void {
  if (!isRecord(one.parameters)) return;
  for (const [name, parameter] of Object.entries(one.parameters)) {
    const { shape, summary, required } = parameter ?? {};
    if (typeof shape?.schema !== "function" || typeof summary !== "string" || typeof required !== "boolean")
      wrong.push(
        `${at}.parameters.${name} is no parameter: make it with required(), optional() or withDefault()`,
      );
  }
  if (!("takes" in one)) return;
  if (!["numbers", "categories"].includes(one.takes))
    wrong.push(`${at}.takes is “${one.takes}”: expected numbers or categories`);
  if (!["before", "after"].includes(one.orient))
    wrong.push(`${at}.orient is “${one.orient}”: expected before or after`);
}

const INDICATOR: Keys<Indicator> = {
  id: "text",
  title: "text",
  summary: "text",
  kind: "text",
  unit: "text?",
  categories: "list?",
  ungraded: "list?",
  scale: "list?",
  limits: "list?",
  repeated: "flag?",
  better: "text?",
  speaksTo: "object?",
};

function ofSource({ indicators, layouts }: Source, name: string, at: string, wrong: string[]): void {
  if (!Array.isArray(indicators) || !Array.isArray(layouts)) return;
  for (const [i, one] of indicators.entries()) {
    const here = `${at}.indicators[${i}]`;
    looksLike(one, INDICATOR, here, wrong);
    if (!isRecord(one as unknown)) continue;
    const { id, kind, better, unit, categories, scale, limits } = one as KnownIndicator;
    if (typeof id === "string") mustBeOf(name, id, `${here}.id`, wrong);
    if (kind !== undefined && !KINDS.includes(kind))
      wrong.push(`${here}.kind is “${kind}”: expected one of ${KINDS.join(", ")}`);
    if (better !== undefined && !["higher", "lower"].includes(better))
      wrong.push(`${here}.better is “${better}”: expected higher or lower`);
    if (unit !== undefined && categories !== undefined)
      wrong.push(`${here} has a unit, as numbers have, and categories: leave out one of the two`);
    for (const [key, ends] of Object.entries({ scale, limits }))
      if (ends !== undefined && !(ends.length === 2 && ends.every(Number.isFinite) && ends[0]! < ends[1]!))
        wrong.push(`${here}.${key} is ${JSON.stringify(ends)}: expected two finite numbers, the lower first`);
  }
  const twice = indicators.find(({ id }, i) => indicators.findIndex((one) => one.id === id) !== i);
  if (twice !== undefined) wrong.push(`${at} has two indicators “${twice.id}”`);
}

/** Its parts cannot be changed behind the back of what was looked over. What a class made stays as it is. */
function deepFreeze(one: unknown): void {
  if (typeof one === "function") Object.freeze(one);
  if (typeof one !== "object" || one === null || Object.isFrozen(one)) return;
  if (!Array.isArray(one) && Object.getPrototypeOf(one) !== Object.prototype) return;
  Object.freeze(one);
  for (const inner of Object.values(one)) deepFreeze(inner);
}
