import { didYouMean } from "./nearest.ts";
import { keysOf } from "./schema.ts";

/** Something wrong in a profile, at a path of keys and indexes. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  /** What was expected and what was found, with the nearest valid word. */
  readonly message: string;
  /** The mistake is in the key itself rather than in its value. */
  readonly key?: string;
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
    return [{ path, message: say(issue, found) }];
  });
}

function say(issue: Issue, found: unknown): string {
  const but = found === undefined ? "it is missing" : `found ${show(found)}`;
  switch (issue.code) {
    case "invalid_type":
      return `expected ${article(issue.expected ?? "another kind of value")}, ${but}`;
    case "too_small":
      return issue.origin === "number"
        ? `expected a number of at least ${String(issue.minimum)}, ${but}`
        : "expected at least one entry, found none";
    case "too_big":
      return `expected a number of at most ${String(issue.maximum)}, ${but}`;
    case "invalid_value": {
      const words = (issue.values ?? []).map(String);
      return `expected ${words.map((word) => `“${word}”`).join(" or ")}, ${but}${didYouMean(String(found), words)}`;
    }
    case "invalid_union": {
      const kinds = (issue.errors ?? [])
        .flatMap((branch) => branch.map((one) => one.expected ?? ""))
        .filter(Boolean);
      return `expected ${[...new Set(kinds)].map(article).join(" or ") || "another kind of value"}, ${but}`;
    }
    default:
      return `not valid, ${but}`;
  }
}

function keysFor(path: readonly (string | number)[]): readonly string[] {
  const keys = path.filter((part) => typeof part === "string");
  const last = keys.at(-1);
  if (last === undefined) return keysOf.profile;
  if (last === "missing") return keysOf.missing;
  if (last === "gates") return keysOf.gate;
  if (last === "tree" || last === "children") return keysOf.node;
  return keysOf.condition;
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
