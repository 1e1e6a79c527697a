import { isRecord } from "../model/collections.ts";
import {
  CONDITION_KEYS,
  EXTENSION_KEYS,
  keysOf,
  NODE_KEYS,
  PROFILE_KEYS,
  profileSchema,
  type StatedProfile,
} from "../model/stated-profile.ts";
import { nearestWord } from "../stats/nearest-word.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type Name, takesCategories, type Vocabulary } from "./names.ts";

/** Something wrong in a profile, at a path of keys and indexes. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  /** What was expected and what was found, with the nearest valid word. */
  readonly message: string;
  /** The mistake is in the key itself rather than in its value. */
  readonly key?: string;
  /** The word that does not fit may be right, and the one there, which is nearly it, a slip. */
  readonly nearly?: Mistake["path"];
}

/** The parts of a zod issue that are used here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  /** Whether the limit itself will do. */
  readonly inclusive?: boolean;
  readonly origin?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/**
 * Says in words what zod found, once per place.
 *
 * @param keysAt the keys that there are at a place; absent: those of a profile
 */
export function mistakesOf(
  issues: readonly unknown[],
  file: unknown,
  keysAt = isExtension(file) ? keysOfExtension : keysFor,
): Mistake[] {
  return (issues as readonly Issue[]).flatMap((issue) => {
    const path = issue.path as (string | number)[];
    const found = at(file, path);
    if (issue.code === "unrecognized_keys") {
      return (issue.keys ?? []).map((key) => ({
        path,
        key,
        message: `unknown key “${key}”${didYouMean(key, keysAt(path))}`,
      }));
    }
    const inner = issue.code === "invalid_union" ? within(issue) : undefined;
    if (inner) return mistakesOf(inner, file, keysAt);
    return [{ path, message: say(issue, found) }];
  });
}

/** What is wrong inside the one alternative whose kind fits; undefined where none does. */
function within({ path, errors = [] }: Issue): Issue[] | undefined {
  const fitting = errors.find((branch) => branch.every((one) => one.path.length > 0 || isOuter(one)));
  return fitting?.map((one) => ({ ...one, path: [...path, ...one.path] }));
}

/** A list too short, a group with a key too many: of the right kind itself. */
function isOuter({ code }: Issue): boolean {
  return code === "too_small" || code === "too_big" || code === "unrecognized_keys";
}

function say(issue: Issue, found: unknown): string {
  const but = found === undefined ? "it is missing" : `found ${show(found)}`;
  switch (issue.code) {
    case "invalid_type":
      return `expected ${isById(issue.path) ? article("object") : article(issue.expected ?? "another kind of value")}, ${but}`;
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? `expected a number ${issue.inclusive === false ? "above" : "of at least"} ${String(issue.minimum)}, ${but}`
        : `expected ${entries("at least", issue.minimum)}, found ${count(found)}`;
    case "too_big":
      return issue.origin === "number" || issue.origin === "int"
        ? `expected a number ${issue.inclusive === false ? "below" : "of at most"} ${String(issue.maximum)}, ${but}`
        : `expected ${entries("at most", issue.maximum)}, found ${count(found)}`;
    case "invalid_value": {
      const words = (issue.values ?? []).map(String);
      return `expected ${words.map((word) => `“${word}”`).join(" or ")}, ${but}${didYouMean(String(found), words)}`;
    }
    case "invalid_union": {
      const branches = (issue.errors ?? []).flat();
      const words = branches.flatMap(({ values = [] }) => values.map(String));
      const kinds = branches.flatMap(({ expected }) => (expected === undefined ? [] : [article(expected)]));
      const wanted = [...new Set([...words.map((word) => `“${word}”`), ...kinds])];
      return `expected ${wanted.join(" or ") || "another kind of value"}, ${but}${didYouMean(String(found), words)}`;
    }
    default:
      return `not valid, ${but}`;
  }
}

/** What an extension has by the ids of nodes. */
function isById(path: readonly PropertyKey[]): boolean {
  return path.length === 1 && (path[0] === "weights" || path[0] === "nodes");
}

/** `at least 2 entries`; of a text, entries are its characters. */
function entries(limit: string, n: unknown): string {
  return `${limit} ${n === 1 ? "one entry" : `${String(n)} entries`}`;
}

function count(found: unknown): string {
  const { length } = found as { length: number };
  return length === 0 ? "none" : String(length);
}

/** The key that a misspelt one was meant for. */
function keyMeant(path: Mistake["path"], key: string): string | undefined {
  return nearestWord(key, keysFor(path));
}

function keysFor(path: readonly (string | number)[]): readonly string[] {
  const keys = path.filter((part) => typeof part === "string");
  if (keys.length === 0) return [...PROFILE_KEYS, "extends"];
  return keysOf[keys.at(-1)!] ?? CONDITION_KEYS;
}

function keysOfExtension(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return EXTENSION_KEYS;
  if (path.length === 2 && path[0] === "nodes") return NODE_KEYS;
  return path.length === 1 && path[0] === "gates" ? ["add", "remove"] : keysFor(path);
}

/** Whether what a file states is a profile that takes another and changes it. */
export function isExtension(raw: unknown): raw is { readonly extends: unknown } {
  return isRecord(raw) && Object.hasOwn(raw, "extends");
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const part of path) here = (here as Record<string | number, unknown> | undefined)?.[part];
  return here;
}

/** A value as a person would read it in the file. */
export function show(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  return typeof value === "string" ? `“${value}”` : String(value);
}

function article(kind: string): string {
  if (kind === "object") return "a group of keys";
  if (kind === "array" || kind === "tuple") return "a list";
  if (kind === "string") return "text";
  if (kind === "record") return "text by language";
  return kind === "int" ? "a whole number" : `a ${kind}`;
}

type Path = Mistake["path"];
type Group = Record<string | number, unknown>;

/** What other nodes are judged by: where it is wrong, nothing can be said of them. */
const FAR: readonly (string | number)[] = ["scale", "peers", "children", "tree", "gates", "id"];
/** Of a profile without an id: no node is called so. */
const UNNAMED = "\u0000";

/** A profile whose shape is mended, and where its file says something else. */
export interface Mended {
  readonly file: StatedProfile;
  /** Whether what is there stands as the file has it, so that what is wrong with it is true of the file. */
  isAsWritten(path: Path): boolean;
}

/**
 * A profile whose shape is wrong, mended so that the rest can be judged too, and all told at once: misspelt keys are taken as they were
 * meant, and a value that fits nothing is left out. Undefined where that would bear on the rest. Of a node or gate in which it was done
 * nothing should be told.
 */
export function mend(shape: readonly Mistake[], raw: unknown): Mended | undefined {
  const file = structuredClone(raw) as Group;
  const left: Path[] = [];
  const renamed = new Set<string>();
  let mistakes = shape;
  // Behind a key that was misspelt its value may be wrong too.
  for (let round = 0; round < 2; round += 1) {
    for (const mistake of mistakes) {
      if (!mendOne(file, mistake, left)) return undefined;
      if (mistake.key !== undefined) renamed.add(JSON.stringify(mistake.path));
    }
    const parsed = profileSchema.safeParse(file);
    if (parsed.success) {
      const places = new Set(left.map(nodeAt));
      const hasWeights = left.some((path) => path.at(-1) === "weight");
      const onWeights = (path: Path) => path.at(-1) === "weight" || path.at(-1) === "children";
      return {
        file: file as unknown as StatedProfile,
        // What a group lacks, it may lack for the key that was meant otherwise.
        isAsWritten: (path) =>
          !places.has(nodeAt(path)) && !renamed.has(JSON.stringify(path)) && !(hasWeights && onWeights(path)),
      };
    }
    mistakes = mistakesOf(parsed.error.issues, file);
  }
  return undefined;
}

/** False where it cannot be mended alone; `left` gathers what was left out. */
function mendOne(file: Group, { path, key }: Mistake, left: Path[]): boolean {
  const [kind, at] = path;
  if (key !== undefined) {
    const group = valueAt(file, path) as Group;
    const meant = keyMeant(path, key);
    if (meant === undefined && path.length === 0) return false;
    if (meant !== undefined && group[meant] === undefined) group[meant] = group[key];
    else left.push([...path, key]);
    delete group[key];
    return true;
  }
  if (path.length === 1 && kind === "id" && file.id === undefined) {
    file.id = UNNAMED;
    return true;
  }
  if (kind === "gates" && typeof at === "number") {
    (file.gates as unknown[])[at] = { id: `${UNNAMED}${at}`, when: { territory: true }, effect: "flag" };
    left.push(path);
    return true;
  }
  const [own, above] = [path.at(-1), valueAt(file, path.slice(0, -1))];
  if (path.some((part) => part === "scale" || part === "peers") || own === undefined || FAR.includes(own))
    return false;
  // An entry of a list that goes would move the others.
  if (Array.isArray(above) || typeof above !== "object" || above === null) return false;
  delete (above as Group)[own];
  left.push(path);
  return true;
}

function valueAt(file: unknown, path: Path): unknown {
  return path.reduce((here, part) => (here as Group | undefined)?.[part], file);
}

/** Of the node or gate that a path leads into. */
export function nodeAt(path: Path): string {
  const last = path.findLastIndex((part, i) => typeof part === "number" && isList(path[i - 1]));
  return JSON.stringify(last >= 0 ? path.slice(0, last + 1) : path.slice(0, path[0] === "tree" ? 1 : 0));
}

function isList(part: string | number | undefined): boolean {
  return part === "children" || part === "gates";
}

type CodedMistake = Mistake & { code: string };

/** What is wrong with a name that `isKnown` does not know, with the word that was meant. */
export function whyUnknown(
  name: Name,
  { find, lists }: Vocabulary,
  indicators: readonly string[],
): CodedMistake {
  const { word, path } = name;
  const unknown = (code: string, what: string, words: readonly string[], all: string): CodedMistake => ({
    path,
    code,
    message: `unknown ${what} “${word}”${didYouMean(word, words) || all}`,
  });
  if (name.kind === "list") return unknown("unknown-list", "list", lists, expected(lists));
  if (name.kind === "category") {
    const words = find(name.of)?.categories ?? [];
    return unknown("unknown-category", `category of ${name.of}`, words, expected(words));
  }
  const known = find(word);
  if (known === undefined) return unknown("unknown-indicator", "indicator", indicators, "");
  return takesCategories(name, known)
    ? {
        path,
        code: "not-numbers",
        message: `${word} has categories (${known.categories?.join(", ")}), not numbers: normalise it with “categories”, compare it with “is” or “not”`,
      }
    : {
        path,
        code: "not-categories",
        message: `${word} is a number, not a category: ${instead(name)}`,
      };
}

/** What to do with a number where a category is wanted. */
function instead(name: Name & { kind: "indicator" }): string {
  if (name.weighed) return "normalise it with goalposts, thresholds or another method for numbers";
  if (name.path[0] === "peers") return "peers share a category, such as one of wb.income";
  return "compare it with “above”, “below”, “atLeast” or “atMost”";
}

function expected(words: readonly string[]): string {
  return words.length === 0 ? "; there are none" : `; known are ${words.join(", ")}`;
}
