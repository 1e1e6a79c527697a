import type { Observation } from "../../src/model/observation.ts";
import type { ParsedFile, XmlElement } from "../../src/model/table.ts";
import type { Reading } from "../../src/sources/contract.ts";
import type { Account } from "./account.ts";
import { isMark } from "./marks.ts";
import { holds, signedOn } from "./values.ts";

/** One text of a tree. */
interface Leaf {
  /** As the locators of the project write it: a JSON pointer, or `Country[12]/Conventions/Palermo_Ratified`. */
  readonly place: string;
  /** The place without what differs from country to country and from year to year: what a column is in a table. */
  readonly pattern: string;
  /** What a row is in a table: the element of one country, or the whole file. */
  readonly record: string;
  readonly text: string;
}

/** Patterns of the places at which some file's figures stand, by indicator. */
export type Patterns = Map<string, Set<string>>;

/** The texts of a JSON, YAML or XML file. */
function leavesOf(file: ParsedFile): Leaf[] {
  return file.root ? xmlLeaves(file.root) : [...jsonLeaves(file.data, "")];
}

/** What a figure is computed from is looked for only where it is not printed. */
const COMPUTED = "computed ";

/** Adds the patterns of a file's figures. */
export function learn(patterns: Patterns, file: ParsedFile, { observations }: Reading): void {
  const leaves = new Map(leavesOf(file).map((leaf) => [leaf.place, leaf.pattern]));
  for (const { indicator, locator, formula, inputs } of observations) {
    if (formula?.startsWith("count of")) continue;
    for (const place of inputs?.map((input) => input.locator) ?? [locator]) {
      const pattern = leaves.get(place);
      if (pattern === undefined) continue;
      const known = patterns.get(pattern) ?? new Set<string>();
      patterns.set(pattern, known.add(inputs ? COMPUTED + indicator : indicator));
    }
  }
}

const LEFT_OUT = /\b(?:left out|not read|nothing (?:is|was) read|only figures)\b/u;

/** Accounts for every leaf of the patterns under which figures stand in this or in other files. */
export function accountTree(file: ParsedFile, reading: Reading, patterns: Patterns): Account {
  const leaves = leavesOf(file);
  const byPlace = new Map(leaves.map((leaf) => [leaf.place, leaf]));
  const observed = new Map<string, Observation[]>();
  const faults: string[] = [];
  const once = new Set<string>();
  for (const one of reading.observations) {
    const { country, indicator, year, locator } = one;
    // What a digest says is no cell of its own, but words of one: factbook-snapshots.test.ts holds each against the words at its place.
    if (one.quote !== undefined) continue;
    for (const place of new Set([locator, ...(one.inputs ?? []).map((input) => input.locator)])) {
      const list = observed.get(place);
      if (list) list.push(one);
      else observed.set(place, [one]);
    }
    const id = [country, indicator, year, locator].join(" ");
    if (once.has(id)) faults.push(`${locator}: ${indicator} of ${country} for ${year} is counted twice`);
    once.add(id);
    faults.push(...faultsOf(one, byPlace.get(locator)));
  }
  const flags = flagsOf(reading, byPlace);
  const groups = new Map<string, Leaf[]>();
  const printed = new Set(
    leaves.flatMap(({ pattern, text }) => (isMark(plain(text)) ? [] : [...(patterns.get(pattern) ?? [])])),
  );
  for (const leaf of leaves) {
    const of = patterns.get(leaf.pattern);
    if (
      of === undefined ||
      [...of].every((id) => id.startsWith(COMPUTED) && printed.has(id.slice(COMPUTED.length)))
    )
      continue;
    // A note that names no tier is prose.
    if (of.has("tip.tier") && /note$/u.test(leaf.pattern) && !/tier \d|special case/iu.test(leaf.text))
      continue;
    const group = groups.get(leaf.pattern);
    if (group) group.push(leaf);
    else groups.set(leaf.pattern, [leaf]);
  }
  const counts = [...groups].map(([pattern, group]) => {
    const tally = { cells: 0, observed: 0, missing: 0, flagged: 0 };
    const unaccounted: string[] = [];
    for (const leaf of group) {
      if (leaf.text.trim() === "") continue;
      tally.cells += 1;
      if (observed.has(leaf.place) || isPartOfAnswer(leaf, leaves, observed)) tally.observed += 1;
      else if (
        plain(leaf.text)
          .split(/ \+\+ | \/ /u)
          .every(isMark)
      )
        tally.missing += 1;
      else if (flags.covers(leaf)) tally.flagged += 1;
      else unaccounted.push(`${leaf.place} "${leaf.text.slice(0, 80)}"`);
    }
    return { column: pattern, ...tally, unaccounted };
  });
  return { counts, faults };
}

/**
 * Answers that the file gives in several texts, of which one bears the figure: the two texts of a law (is there a rule, does it
 * conform), and the parts of a country that its note lists.
 */
function isPartOfAnswer(
  leaf: Leaf,
  leaves: readonly Leaf[],
  observed: ReadonlyMap<string, readonly Observation[]>,
): boolean {
  const law = /^(.*\/Legal_Standards\/.*)\/(?:Standard|Conforms_To_Intl_Standard)$/u.exec(leaf.place)?.[1];
  if (
    law !== undefined &&
    ["Standard", "Conforms_To_Intl_Standard"].some((name) => observed.has(`${law}/${name}`))
  )
    return true;
  const row = /^(.*\/Row\[\d+\])\/Entry\[\d+\]$/u.exec(leaf.place)?.[1];
  if (row !== undefined) {
    const words = signedOn(leaf.text);
    return (
      words !== undefined &&
      [1, 2, 3].some((at) => observed.get(`${row}/Entry[${at}]`)?.some(({ note }) => note?.includes(words)))
    );
  }
  if (!/\/Territory(?:\[\d+\])?\//u.test(leaf.place)) return false;
  // Of a part's law the note lists one of the two texts.
  const own = leaves.filter(({ place }) => lawless(place) === lawless(leaf.place)).map(({ text }) => text);
  return leaves.some(
    (other) =>
      other.record === leaf.record &&
      lawless(other.pattern) === lawless(leaf.pattern) &&
      observed
        .get(other.place)
        ?.some(({ note }) => note?.includes("by part:") && own.some((text) => note.includes(` ${text}`))),
  );
}

function lawless(pattern: string): string {
  return pattern.replace(/(?:Standard|Conforms_To_Intl_Standard)$/u, "");
}

function faultsOf(one: Observation, leaf: Leaf | undefined): string[] {
  const { indicator, locator, value, formula } = one;
  // Of who has not ratified, the text does not say which of the two it is.
  if (indicator === "palermo.status" && one.source === "ilab" && leaf !== undefined)
    return leaf.text.trim().toLowerCase() === (value === "party" ? "yes" : "no")
      ? []
      : [`${locator}: ${indicator} is ${value} and the text "${leaf.text}"`];
  if (indicator === "palermo.status" && value === "none") return [];
  // Goods are counted: a country without any has an empty list.
  if (formula?.startsWith("count of")) return [];
  if (leaf === undefined) return [`${locator}: an observation of ${indicator}, and nothing there`];
  if (leaf.text.trim() === "") return [`${locator}: an observation of ${indicator} at an empty text`];
  const isIn = one.source === "factbook" ? isInText(leaf.text, one) : holds(leaf.text, one);
  return isIn || formula?.startsWith("(")
    ? []
    : [`${locator}: ${indicator} is ${value} and the text "${leaf.text.slice(0, 80)}"`];
}

/** A Factbook text holds figures among words: one of its numbers is the value, or the value's name stands over its list. */
function isInText(text: string, { value, indicator, note }: Observation): boolean {
  if (typeof value === "string") {
    if (plain(text).trim().toLowerCase().startsWith(value.toLowerCase()) || indicator !== "tip.tier")
      return true;
    const name = /printed as "(.*?)"(?:;|$)/u.exec(note ?? "")?.[1];
    return name !== undefined && plain(text).includes(name);
  }
  const words: Readonly<Record<string, number>> = {
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  };
  return [
    ...plain(text).matchAll(
      /([-+\u2212\u2013]?) ?\$? ?(\d[\d,]*(?:\.\d+)?|\.\d+)(?: (thousand|million|billion|trillion))?/giu,
    ),
  ].some(([, sign, digits, word]) => {
    const number = Number(digits!.replaceAll(",", "")) * (words[word?.toLowerCase() ?? ""] ?? 1);
    const signed = sign === "" || sign === "+" ? number : -number;
    return Math.abs(signed - value) <= 1e-9 * Math.max(1, Math.abs(value));
  });
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/gu, " ")
    .replace(/&nbsp;/gu, " ")
    .replace(/&rsquo;/gu, "’")
    .replace(/&amp;/gu, "&")
    .replace(/\s+/gu, " ")
    .trim();
}

function flagsOf({ problems, unresolved }: Reading, byPlace: ReadonlyMap<string, Leaf>) {
  const places = new Map<string, string[]>();
  const records = new Set<string>();
  let whole = false;
  const within: { pattern: string; record: string; message: string }[] = [];
  for (const { locator, message } of problems) {
    if (locator === undefined) {
      if (LEFT_OUT.test(message)) whole = true;
      continue;
    }
    for (const place of locator.split("; ")) {
      places.set(place, [...(places.get(place) ?? []), message]);
      const leaf = byPlace.get(place);
      if (leaf === undefined) {
        if (LEFT_OUT.test(message)) records.add(place);
        continue;
      }
      within.push({ pattern: leaf.pattern, record: leaf.record, message });
      if (isName(leaf) && LEFT_OUT.test(message)) records.add(leaf.record);
    }
  }
  for (const { locator } of unresolved) {
    const leaf = byPlace.get(locator);
    if (leaf && isName(leaf)) records.add(leaf.record);
  }
  return {
    covers: (leaf: Leaf): boolean =>
      whole ||
      records.has(leaf.record) ||
      places.has(leaf.place) ||
      // A problem that lists the texts of several parts is at the first of them.
      within.some(
        ({ pattern, record, message }) =>
          record === leaf.record && lawless(pattern) === lawless(leaf.pattern) && message.includes(leaf.text),
      ),
  };
}

/** Is this text the name of the record's country? */
function isName({ pattern }: Leaf): boolean {
  return /country[ _]name|^Country\/Name$|\/country$|Entry\[1\]$/iu.test(pattern);
}

function* jsonLeaves(value: unknown, place: string): Generator<Leaf> {
  if (value === null || typeof value !== "object") {
    if (value !== undefined && value !== null) {
      const record = /^\/findings\/\d+/u.exec(place)?.[0] ?? "file";
      yield { place, pattern: patternOf(place), record, text: String(value) };
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* jsonLeaves(inner, `${place}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

/** Keys differ in case, in signs and in the years they name, and texts stand in `text` or by themselves. */
function patternOf(pointer: string): string {
  return pointer
    .toLowerCase()
    .replace(/~1/gu, " ")
    .replace(/[^a-z0-9+%/]+/gu, " ")
    .replace(/\b(?:19|20)\d\d\b|\bfy\d\d\b|\d+(?=[a-z])/gu, "#")
    .replace(/ *\/ */gu, "/")
    .trim();
}

function xmlLeaves(root: XmlElement): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (element: XmlElement, place: string, pattern: string, record: string): void => {
    if (element.children.length === 0) leaves.push({ place, pattern, record, text: element.text });
    const total = new Map<string, number>();
    for (const { name } of element.children) total.set(name, (total.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    for (const inner of element.children) {
      const position = (seen.get(inner.name) ?? 0) + 1;
      seen.set(inner.name, position);
      // Countries are numbered always, other siblings where there are several.
      const isRecord = inner.name === "Country" && place === "";
      const step = total.get(inner.name)! > 1 || isRecord ? `${inner.name}[${position}]` : inner.name;
      const at = place === "" ? step : `${place}/${step}`;
      // Entries of a row are the columns of a table.
      const kind = inner.name === "Entry" ? `Entry[${position}]` : inner.name;
      walk(
        inner,
        at,
        pattern === "" ? kind : `${pattern}/${kind}`,
        isRecord || inner.name === "Row" ? at : record,
      );
    }
  };
  walk(root, "", "", "file");
  return leaves;
}
