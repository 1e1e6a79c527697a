import { CONDITION_KEYS, keysOf } from "../../model/stated-profile.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { didYouMean } from "../nearest.ts";

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

/** Says in words what zod found, once per place. */
export function mistakesOf(issues: readonly unknown[], file: unknown): Mistake[] {
  return (issues as readonly Issue[]).flatMap((issue) => {
    const path = issue.path as (string | number)[];
    const found = at(file, path);
    if (issue.code === "unrecognized_keys") {
      return (issue.keys ?? []).map((key) => ({
        path,
        key,
        message: `unknown key “${key}”${didYouMean(key, keysFor(path))}`,
      }));
    }
    const inner = issue.code === "invalid_union" ? within(issue) : undefined;
    if (inner) return mistakesOf(inner, file);
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
      return `expected ${article(issue.expected ?? "another kind of value")}, ${but}`;
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

/** `at least 2 entries`; of a text, entries are its characters. */
function entries(limit: string, n: unknown): string {
  return `${limit} ${n === 1 ? "one entry" : `${String(n)} entries`}`;
}

function count(found: unknown): string {
  const { length } = found as { length: number };
  return length === 0 ? "none" : String(length);
}

/** The key that a misspelt one was meant for. */
export function keyMeant(path: Mistake["path"], key: string): string | undefined {
  return nearestWord(key, keysFor(path));
}

function keysFor(path: readonly (string | number)[]): readonly string[] {
  const keys = path.filter((part) => typeof part === "string");
  return keysOf[keys.at(-1) ?? "profile"] ?? CONDITION_KEYS;
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
