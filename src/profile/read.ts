import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { ShortlistError } from "../model/error.ts";
import type { Problem } from "../model/problem.ts";
import type { Profile } from "../model/profile.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { type Mistake, mistakesOf } from "./mistake.ts";
import { profileSchema } from "./schema.ts";

/** One slip in YAML makes the parser complain of everything after it. */
const MOST_ERRORS = 20;

/** Reads a profile from YAML (or JSON, which is YAML). Every mistake is told at once, each with line and column. */
export function readProfile(text: string, file: string): Profile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  if (document.errors.length > 0) {
    fail(
      document.errors.slice(0, MOST_ERRORS).map((error) => ({
        locator: place(error.pos[0]),
        message: `not valid YAML: ${firstLine(error.message)}`,
      })),
      file,
    );
  }
  try {
    const raw: unknown = document.toJS({ maxAliasCount: 100 });
    mustEnd(raw);
    const parsed = profileSchema.safeParse(raw);
    const mistakes = parsed.success
      ? check(raw as Record<string, unknown>)
      : mistakesOf(parsed.error.issues, raw);
    if (mistakes.length === 0) return build(parsed.data as Record<string, unknown>);
    fail(
      mistakes.map((mistake) => ({
        locator: place(offsetOf(document.contents, mistake)),
        message: named(mistake),
      })),
      file,
    );
  } catch (cause) {
    // What the parser throws at aliases that multiply, and what a stack throws at nesting without end.
    if (!(cause instanceof ReferenceError || cause instanceof RangeError)) throw cause;
    fail([{ locator: "line 1, column 1", message: `cannot be read: ${firstLine(cause.message)}` }], file);
  }
}

/** An alias may stand for what contains it: a profile that never ends. */
export function mustEnd(value: unknown, above: readonly unknown[] = []): void {
  if (typeof value !== "object" || value === null) return;
  if (above.includes(value)) throw new ReferenceError("an alias (*) stands for something that contains it");
  for (const inner of Object.values(value)) mustEnd(inner, [...above, value]);
}

/** Where a mistake stands: its key or value, or the nearest thing above it that is in the file. */
export function offsetOf(root: unknown, { path, key }: Mistake): number {
  let here = root as Node | null;
  let offset = here?.range?.[0] ?? 0;
  for (const part of key === undefined ? path : [...path, key]) {
    if (isMap(here)) {
      const pair = here.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      here = pair.value as Node | null;
    } else {
      here = ((here as { items?: Node[] } | null)?.items?.[part as number] as Node | undefined) ?? null;
      offset = here?.range?.[0] ?? offset;
    }
  }
  return offset;
}

function named({ path, message }: Mistake): string {
  const name = path.map((part) => (typeof part === "number" ? `[${part + 1}]` : `.${part}`)).join("");
  return name === "" ? message : `${name.slice(1)}: ${message}`;
}

function fail(found: readonly { locator: string; message: string }[], file: string): never {
  const problems: Problem[] = found.map((one) => ({ severity: "error", code: "bad-profile", file, ...one }));
  const first = problems[0]!;
  throw new ShortlistError("bad-profile", first.message, {
    where: { file, locator: first.locator! },
    wayOut:
      "Run “shortlist profile validate” to see every mistake; “shortlist profile schema” prints the schema for an editor.",
    problems,
  });
}

function firstLine(message: string): string {
  return message.split("\n")[0]!;
}
