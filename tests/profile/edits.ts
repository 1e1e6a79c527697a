import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import reference from "../../data/countries/reference.json" with { type: "json" };
import { folderOf, runCli } from "../cli/run-cli.ts";
import type { Random } from "../fuzz/random.ts";

/**
 * Edits of a profile such as slip into one by hand, and a judge of what came of them. The judge reads the printed table of a ranking,
 * and knows nothing of how it is made: ranks, who is left out, and how many flags each country has.
 */
export const KINDS = [
  "a key misspelt",
  "a word misspelt",
  "a required key dropped",
  "a number turned to text",
  "a category renamed",
  "a category dropped",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Edit {
  readonly kind: Kind;
  readonly text: string;
  /** What was there, and what is there now. */
  readonly what: string;
  /** The lines of the edited place and of everything that it stands in. */
  readonly lines: ReadonlySet<number>;
}

export const SHIPPED = readFileSync(new URL("../../weights/cpc.yaml", import.meta.url), "utf8");

/** Keys that the documentation calls required, by what has them; of a condition, all but the age. */
const REQUIRED = new Set(
  "id tree children indicator normalise method from to scores when effect by is not missing country territory list".split(
    " ",
  ),
);
/** Keys whose values name categories. */
const CATEGORIES = new Set(["is", "not", "groups"]);

interface Spot {
  readonly from: number;
  readonly to: number;
  readonly lines: ReadonlySet<number>;
}

/** Every place of the profile that an edit of a kind can be made at. */
function spots(): Readonly<Record<Kind, readonly Spot[]>> {
  const counter = new LineCounter();
  const document = parseDocument(SHIPPED, { lineCounter: counter });
  const found = Object.fromEntries(KINDS.map((kind) => [kind, [] as Spot[]])) as Record<Kind, Spot[]>;
  const lineOf = (offset: number) => counter.linePos(offset).line;
  visit(document, {
    Pair(_, pair, path) {
      const { key, value } = pair as Pair<Scalar, Node>;
      const lines = new Set([...path, key, value].flatMap((one) => startOf(one)).map(lineOf));
      const spot = (node: Node): Spot => ({ from: node.range![0], to: node.range![1], lines });
      const parent = path.filter(isPair).at(-1) as Pair<Scalar> | undefined;
      const inScores = parent?.key.value === "scores";
      const inMissing = parent?.key.value === "missing";
      found["a key misspelt"].push(spot(key));
      if (inScores) {
        found["a category renamed"].push(spot(key));
        found["a category dropped"].push({ from: key.range![0], to: endOf(pair as Pair), lines });
      }
      // An id of a leaf, and the policy for what is missing, may be left out.
      const name = String(key.value);
      const isLeaf = isMap(path.at(-1)) && (path.at(-1) as { has(key: string): boolean }).has("indicator");
      const isOptional = name === "missing" && isMap(value);
      if (
        REQUIRED.has(name) &&
        !isOptional &&
        !inScores &&
        !inMissing &&
        !(name === "id" && isLeaf) &&
        isSafe(pair, path)
      )
        found["a required key dropped"].push({ from: key.range![0], to: endOf(pair as Pair), lines });
      for (const one of isScalar(value) ? [value] : ((value as { items?: Node[] }).items ?? [])) {
        if (!isScalar(one) || !one.range) continue;
        if (typeof one.value === "number") found["a number turned to text"].push(spot(one));
        else if (typeof one.value === "string") found["a word misspelt"].push(spot(one));
        if (CATEGORIES.has(name) && typeof one.value === "string")
          found["a category renamed"].push(spot(one));
      }
    },
  });
  return found;
}

/** The reason of a number is a map of the profile's own words, among them “from” or “to”. */
function isSafe(_: unknown, path: readonly unknown[]): boolean {
  return !path.some(
    (one) =>
      isPair(one) && ["reason", "title", "description", "years"].includes(String((one.key as Scalar).value)),
  );
}

function endOf({ key, value }: Pair): number {
  return ((value ?? key) as Node).range![1];
}

function startOf(node: unknown): number[] {
  const range = isPair(node) ? (node.key as Node).range : (node as Node | undefined)?.range;
  return range ? [range[0]] : [];
}

let every: Readonly<Record<Kind, readonly Spot[]>> | undefined;

/** One edit of a kind; undefined where chance made another valid word of it, which is no mistake that anybody could see. */
export function edit(kind: Kind, random: Random): Edit | undefined {
  every ??= spots();
  const { from, to, lines } = random.pick(every[kind]);
  const old = SHIPPED.slice(from, to);
  const made = changed(kind, old, random);
  if (made === undefined || made === old || VALID.has(made)) return undefined;
  const [start, end] = made === "" ? without(from, to) : [from, to];
  return {
    kind,
    text: `${SHIPPED.slice(0, start)}${made}${SHIPPED.slice(end)}`,
    what: `“${old.slice(0, 60)}” → “${made.slice(0, 60)}”`,
    lines,
  };
}

/** Codes of countries: `UGA` is no misspelling of `USA` that can be told. */
const VALID = new Set(
  (reference as readonly { iso3: string; iso2?: string }[]).flatMap(({ iso3, iso2 }) => [iso3, iso2 ?? iso3]),
);

function changed(kind: Kind, old: string, random: Random): string | undefined {
  if (kind.endsWith("dropped")) return "";
  if (kind === "a number turned to text")
    return random.pick([`"${old}"`, `${old} points`, "many", `about ${old}`, "n/a"]);
  if (kind === "a category renamed") {
    return random.pick([
      old.toLowerCase(),
      old.toUpperCase(),
      `${old}s`,
      old.replaceAll("-", " "),
      old.replaceAll(" ", "_"),
      `the ${old}`,
    ]);
  }
  // A letter of a word, somewhere in the text: two change places, one is lost, doubled or another.
  const letters = [...old.matchAll(/\p{L}\p{L}/gu)].map(({ index }) => index);
  if (letters.length === 0) return undefined;
  const at = random.pick(letters);
  const [before, a, b, after] = [old.slice(0, at), old[at]!, old[at + 1]!, old.slice(at + 2)];
  const other = random.pick([..."abcdefghijklmnopqrstuvwxyz"]);
  return before + random.pick([`${b}${a}`, b, `${a}${a}${b}`, `${other}${b}`]) + after;
}

/** What goes when a key goes: in `{a: 1, b: 2}` a comma, in a block the whole of its lines. */
function without(from: number, to: number): [number, number] {
  const end = from + SHIPPED.slice(from, to).trimEnd().length;
  const comma = /^\s*,\s*/u.exec(SHIPPED.slice(end));
  if (comma) return [from, end + comma[0].length];
  const before = /,\s*$/u.exec(SHIPPED.slice(0, from));
  if (before) return [before.index, end];
  const start = SHIPPED.lastIndexOf("\n", from) + 1;
  // A key after a dash: the dash stays, with the next key behind it.
  if (/^\s*- $/u.test(SHIPPED.slice(start, from)))
    return [from, end + (/^\n\s*/u.exec(SHIPPED.slice(end))?.[0].length ?? 0)];
  return /^\s*$/u.test(SHIPPED.slice(start, from)) ? [start, SHIPPED.indexOf("\n", end) + 1] : [from, end];
}

export type Outcome = "refused" | "warned" | "same ranks";

/** What can be seen of a ranking: each country's rank or why it has none, and how many flags it has. */
function seen(csv: string): string {
  const [head, ...rows] = csv
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const [rank, country, status, flags] = ["rank", "country", "status", "flags"].map((name) =>
    head!.indexOf(name),
  );
  return rows
    .map((row) =>
      [
        row[country!],
        row[rank!],
        row[status!],
        row[flags!]!.split(";").filter((one) => one !== "").length,
      ].join(" "),
    )
    .sort()
    .join("\n");
}

export interface Bench {
  readonly cwd: string;
  readonly ranks: string;
  readonly said: ReadonlySet<string>;
}

const ARGS = ["rank", "--profile", "./edited.yaml", "--format", "csv", "--top", "0"];

export async function bench(): Promise<Bench> {
  const cwd = folderOf({ "edited.yaml": SHIPPED });
  const { code, out, err } = await runCli(ARGS, { cwd });
  expect(code).toBe(0);
  return { cwd, ranks: seen(out), said: new Set(err.split("\n")) };
}

/** What came of an edit; an error where the ranks changed and nobody was told, or a refusal does not say where. */
export async function judge(
  { cwd, ranks, said }: Bench,
  { kind, text, what, lines }: Edit,
): Promise<Outcome> {
  writeFileSync(join(cwd, "edited.yaml"), text);
  const { code, out, err } = await runCli(ARGS, { cwd });
  const told = `${kind}: ${what}, line ${[...lines].at(-1)}\nexit ${code}\n${err}`;
  expect(err, told).not.toContain("a fault of shortlist itself");
  if (code === 2) {
    const places = [...err.matchAll(/\bline (\d+)/gu)].map(([, line]) => Number(line));
    expect(
      places.some((line) => lines.has(line)),
      told,
    ).toBe(true);
    return "refused";
  }
  if (err.split("\n").some((line) => isWarning(line) && !said.has(line))) return "warned";
  expect(seen(out), told).toBe(ranks);
  return "same ranks";
}

const FOUND_OF_ANY = /countries tend to score higher|countries with evidence have the same score/u;

/** What the audit finds of any profile says nothing of the edit, though its figures move with it. */
function isWarning(line: string): boolean {
  return line.startsWith("warning: ") && !FOUND_OF_ANY.test(line);
}
