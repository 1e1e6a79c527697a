import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Observation } from "../../../src/model/observation.ts";
import type { Random } from "../random.ts";
import type { Outcome, Silent } from "./judge.ts";
import { type Reader, readOrEnd } from "./reading.ts";
import type { Trial } from "./trial.ts";

/** A publisher's file that is a tree (JSON, XML), cut down to a few entries, with what is read of it as it is. */
export interface Tree {
  readonly path: string;
  readonly text: string;
  readonly outcome: Outcome;
}

const EDITIONS = [
  "edition-2014/countries_for_app.xml",
  "edition-2016/countries_2016.xml",
  "edition-2018/countries_2018.xml",
  "edition-2022/countries_2021.xml",
];
const MOST_ENTRIES = 3;

/** The publishers' files that are trees. */
export function treesIn(publishers: string): string[] {
  const factbook = ["2014-08-24", "2017-03-29", "2020-11-27", "2023-12-30"].flatMap((edition) => {
    const folder = join(publishers, "factbook", edition, "africa");
    return existsSync(folder)
      ? readdirSync(folder)
          .slice(0, 12)
          .map((name) => join(folder, name))
      : [];
  });
  const xml = [
    ...EDITIONS.map((path) => join(publishers, "ilab", path)),
    join(publishers, "untc/XVIII-12-a.en.xml"),
  ];
  return [...factbook, ...xml].filter((path) => existsSync(path) && /\.(?:json|xml)$/u.test(path));
}

const texts = new Map<string, string>();

export async function treeOf(full: string, random: Random, reader: Reader): Promise<Tree> {
  let text = texts.get(full);
  if (text === undefined) {
    text = readFileSync(full, full.includes("untc") ? "latin1" : "utf8");
    texts.set(full, text);
  }
  const path = full.split(/[\\/]/u).slice(-4).join("/");
  const cut = cutDown(text, random);
  return { path, text: cut, outcome: await reader({ path, bytes: bytesOf(path, cut) }, { by: "whole" }) };
}

function bytesOf(path: string, text: string): Uint8Array {
  return path.includes("untc") ? Buffer.from(text, "latin1") : Buffer.from(text);
}

/** A few of the repeated elements below the root: `<Country>`, `<Row>` after the first, which is a header. */
function cutDown(text: string, random: Random): string {
  const name = /<(Country|Row)>/u.exec(text)?.[1];
  if (name === undefined) return text;
  const pieces = [...text.matchAll(new RegExp(`<${name}>.*?</${name}>`, "gsu"))];
  if (pieces.length <= MOST_ENTRIES) return text;
  const first = pieces[0]!.index;
  const last = pieces.at(-1)!;
  const kept = Array.from({ length: MOST_ENTRIES + random.below(3) }, () => random.pick(pieces)[0]);
  const head = name === "Row" ? [pieces[0]![0]] : [];
  return `${text.slice(0, first)}${[...head, ...new Set(kept)].join("\n")}${text.slice(last.index + last[0].length)}`;
}

/** A text between tags or quotes of a value, as it stands in the file. */
interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function leaves(text: string, isXml: boolean): Leaf[] {
  const pattern = isXml ? />([^<>]*[^<>\s][^<>]*)</gu : /:\s*"((?:[^"\\]|\\.)+)"/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!);
    return { start, end: start + match[1]!.length, text: match[1]! };
  });
}

interface TreeMutation {
  readonly id: string;
  /** The changed text; undefined where it does not apply. `touched`: the leaf whose text is another now. */
  apply(
    text: string,
    isXml: boolean,
    random: Random,
    read: readonly string[],
  ): { text: string; touched?: Leaf } | undefined;
}

const of = (id: string, apply: TreeMutation["apply"]): TreeMutation => ({ id, apply });

const MUTATIONS: readonly TreeMutation[] = [
  of("tree: as it is", (text) => ({ text })),
  of("tree: spaces between", (text, isXml) => ({
    text: isXml ? text.replace(/>\s*</gu, ">\n  <") : JSON.stringify(JSON.parse(text), null, 3),
  })),
  of("tree: no spaces between", (text, isXml) => ({
    text: isXml ? text.replace(/>\s+</gu, "><") : JSON.stringify(JSON.parse(text)),
  })),
  of("tree: letters escaped", (text, isXml) =>
    isXml
      ? undefined
      : {
          text: text.replace(/[^\x00-\x7f]/gu, (letter) =>
            [...letter].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
          ),
        },
  ),
  of("tree: keys in another order", (text, isXml) =>
    isXml ? undefined : { text: JSON.stringify(reversed(JSON.parse(text))) },
  ),
  of("tree: comments", (text, isXml, random) => (isXml ? { text: commented(text, random) } : undefined)),
  of("tree: a key twice", (text, isXml, random) => {
    if (isXml) return undefined;
    const pieces = [...text.matchAll(/"([^"\\]+)":\s*\{/gu)];
    if (pieces.length === 0) return undefined;
    const { index, 0: start } = random.pick(pieces);
    return { text: `${text.slice(0, index)}${start}},${text.slice(index)}` };
  }),
  of("tree: an entry twice", (text, isXml, random) => {
    const pieces = isXml ? [...text.matchAll(/<(Country|Row)>.*?<\/\1>/gsu)] : [];
    if (pieces.length < 3) return undefined;
    // The first row of a list is its header.
    const [{ 0: piece, index }, other] = [random.pick(pieces.slice(1)), random.pick(pieces.slice(1))];
    const name = /<Name>[^<]*<\/Name>/u;
    const second = random.chance(0.5) ? piece : other[0].replace(name, name.exec(piece)?.[0] ?? "$&");
    return { text: text.slice(0, index) + piece + second + text.slice(index + piece.length) };
  }),
  of("tree: a figure's text emptied", (text, isXml, random, read) =>
    edit(text, isXml, random, read, () => ""),
  ),
  of("tree: a figure's text garbage", (text, isXml, random, read) =>
    edit(text, isXml, random, read, () => random.pick(["abc", "12..3", "see note", "?", "#REF!"])),
  ),
  of("tree: a figure's number another", (text, isXml, random, read) =>
    edit(text, isXml, random, read, (own) =>
      /\d/u.test(own) ? own.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)) : undefined,
    ),
  ),
  of("tree: any text another", (text, isXml, random) =>
    edit(text, isXml, random, [], (own) => random.pick(["", "xyz", `${own}x`, "0"])),
  ),
  of("tree: cut off", (text, _, random) => ({ text: text.slice(0, random.below(text.length)) })),
];

/** Changes one leaf: most often one that a figure was read from. */
function edit(
  text: string,
  isXml: boolean,
  random: Random,
  read: readonly string[],
  change: (own: string) => string | undefined,
) {
  const all = leaves(text, isXml);
  if (all.length === 0) return undefined;
  const wanted =
    read.length > 0 && random.chance(0.8)
      ? all.filter(({ text: own }) => read.some((part) => own.includes(part)))
      : all;
  if (wanted.length === 0) return undefined;
  const leaf = random.pick(wanted);
  const after = change(leaf.text);
  if (after === undefined || after === leaf.text) return undefined;
  return { text: text.slice(0, leaf.start) + after + text.slice(leaf.end), touched: leaf };
}

function reversed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversed);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

function commented(text: string, random: Random): string {
  const ends = [...text.matchAll(/>\s*</gu)];
  const { index } = random.pick(ends.slice(2));
  return `${text.slice(0, index + 1)}<!-- reviewed -->${text.slice(index + 1)}`;
}

/** One mutation of a tree, judged by what was read before: whatever the changed text does not bear on is the same. */
export async function attemptTree(tree: Tree, random: Random, reader: Reader): Promise<Trial> {
  const isXml = tree.path.endsWith(".xml");
  const mutation = random.pick(MUTATIONS);
  const origin = tree.path.split("/").slice(0, 2).join("/");
  const about = { mutations: [mutation.id], origin, how: isXml ? "xml, whole" : "json, whole", silent: [] };
  const values = tree.outcome.observations.map(({ value }) => String(value));
  const changed = mutation.apply(tree.text, isXml, random, values);
  if (changed === undefined) return { ...about, end: "not applicable" };
  const outcome = await readOrEnd(
    { path: tree.path, bytes: bytesOf(tree.path, changed.text) },
    { by: "whole" },
    reader,
  );
  if ("end" in outcome) return { ...about, ...outcome };
  const silent = compare(tree.outcome, outcome, changed.touched);
  if (silent.length > 0) return { ...about, end: "silent", silent, what: describe(tree, changed) };
  const isSame =
    tree.outcome.observations.length === outcome.observations.length && changed.touched === undefined;
  return { ...about, end: isSame ? "same" : changed.touched ? "as said" : "flagged" };
}

function describe({ text }: Tree, { touched, text: after }: { touched?: Leaf; text: string }): string {
  if (touched === undefined) return "";
  const from = Math.max(0, touched.start - 60);
  return `${JSON.stringify(text.slice(from, touched.end + 20).slice(0, 300))} -> ${JSON.stringify(after.slice(from, touched.start + 60).slice(0, 300))}`;
}

/**
 * What differs between two readings, and is neither of the changed text nor flagged. The changed text bears on the figures that
 * were read from it: those whose value or note it holds; and, where it is a country's name, a year or a heading, on all of
 * its entry, for which something new must then be said.
 */
function compare(before: Outcome, after: Outcome, touched: Leaf | undefined): Silent[] {
  const key = ({ country, indicator, year, value }: Observation) =>
    `${country} · ${indicator} · ${year ?? "no year"} · ${JSON.stringify(value)}`;
  const [a, b] = [new Set(before.observations.map(key)), new Set(after.observations.map(key))];
  const known = new Set(before.problems.map(({ code, locator, message }) => `${code}${locator}${message}`));
  const fresh = after.problems.filter(
    ({ code, locator, message }) => !known.has(`${code}${locator}${message}`),
  );
  const isSaid = fresh.length > 0 || after.unresolved.length > before.unresolved.length;
  const isDoubted =
    fresh.some(({ severity }) => severity !== "info") || after.unresolved.length > before.unresolved.length;
  const silent: Silent[] = [];
  const [places, indicators] = [new Set<string>(), new Set<string>()];
  for (const one of [...before.observations, ...after.observations])
    if (a.has(key(one)) !== b.has(key(one))) {
      places.add(`${one.country} ${place(one)}`);
      indicators.add(`${one.country} ${one.indicator}`);
    }
  // One entry of the tree, or one indicator, which an adapter may also work out of others where its own text is empty.
  const isOne = places.size <= 1 || indicators.size <= 1;
  // A text without a year is of the one that its group states, else of the snapshot's: the note of its figure says which.
  const dated = new Set(
    after.observations.flatMap((one) =>
      /\b(?:year taken from|no year in the text)\b/u.test(one.note ?? "") ? [key({ ...one, year: 0 })] : [],
    ),
  );
  for (const one of before.observations) {
    if (b.has(key(one)) || isDoubted || dated.has(key({ ...one, year: 0 }))) continue;
    const bears = touched !== undefined && (isSaid || isOne || touched.text.includes(String(one.value)));
    if (!bears) silent.push({ class: "vanished", expected: key(one), found: "nothing", where: one.locator });
  }
  for (const one of after.observations) {
    if (a.has(key(one)) || isDoubted || dated.has(key({ ...one, year: 0 }))) continue;
    const bears = touched !== undefined && (isSaid || isOne);
    if (!bears) silent.push({ class: "extra", expected: "no figure", found: key(one), where: one.locator });
  }
  return silent;
}

/** An entry's part of the tree: figures of one place may hang on one text. */
function place({ locator }: Observation): string {
  return locator.split("/").slice(0, -1).join("/");
}
