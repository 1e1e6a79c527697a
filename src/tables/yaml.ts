import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Problem } from "../model/problem.ts";
import { dropPrototypeKeys } from "./json.ts";
import { refuse } from "./refusal.ts";
import { aliasSlip, yamlSlips } from "./yaml-mistakes.ts";

/** How often aliases may repeat what they stand for; the findings form needs none. */
const MAX_ALIASES = 100;
/** Characters of a document: the parser keeps several hundred bytes for each that it reads. */
const MAX_LENGTH = 1_000_000;
/** Levels of nesting: beyond it a document is no data, and a danger to whoever walks it. */
const MAX_DEPTH = 500;
const TOO_DEEP = `is nested more than ${MAX_DEPTH} levels deep`;

/**
 * Reads one YAML document (1.2, core schema: no dates, no tags that make objects). A key twice in one map is an error, and so
 * are aliases that multiply. Throws ShortlistError with line and column, and for a document of more than a million
 * characters or one that is nested too deep.
 */
export function readYaml(text: string, path: string): { data: unknown; problems: Problem[] } {
  if (text.length > MAX_LENGTH) throw tooLarge(path, "is longer than a million characters");
  // The parser calls itself at every level, and an engine that runs out of stack there may end the process.
  if (depthOfYaml(text) > MAX_DEPTH) throw tooLarge(path, TOO_DEEP);
  const lines = new LineCounter();
  const fail = (message: string, position?: number, cause?: unknown) => {
    const place = position === undefined ? undefined : lines.linePos(position);
    return refuse(path, {
      code: "corrupt",
      what: message,
      wayOut: "correct it at that place; colons and quotes in texts are the usual cause",
      ...(place ? { locator: `line ${place.line}, column ${place.col}` } : {}),
      ...(cause === undefined ? {} : { cause }),
    });
  };
  let document: Document.Parsed;
  try {
    // Keys are compared below: the parser compares each with every other, and it words every mistake it finds.
    document = parseDocument(text, {
      schema: "core",
      // Those of YAML 1.1 make objects: !!binary, !!timestamp.
      resolveKnownTags: false,
      lineCounter: lines,
      prettyErrors: false,
      // Nothing but this function speaks to the user.
      logLevel: "error",
      uniqueKeys: false,
    });
  } catch (cause) {
    throw fail("not valid YAML", undefined, cause);
  }
  const [mistake] = yamlSlips(document, text);
  if (mistake) throw fail(mistake.message, mistake.offset);
  try {
    const twice = findKeyTwice(document);
    if (twice) throw fail(`the key "${twice.key}" stands twice in one map`, twice.position);
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const excess = findExcess(data);
    if (excess !== undefined) throw tooLarge(path, excess);
    return { data, problems: dropPrototypeKeys(data, text, path) };
  } catch (cause) {
    const slip = aliasSlip(cause, text);
    throw slip === undefined ? cause : fail(slip.message, slip.offset, cause);
  }
}

/** Whether data holds itself, by an alias of what it stands in, or is nested too deep. */
function findExcess(data: unknown): string | undefined {
  const open = new Set<object>();
  const done = new Set<object>();
  /** A value to go into, or one to come out of. */
  const left: { readonly value: unknown; readonly leaves: boolean }[] = [{ value: data, leaves: false }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, leaves } = next;
    if (typeof value !== "object" || value === null || (done.has(value) && !leaves)) continue;
    if (leaves) {
      open.delete(value);
      done.add(value);
      continue;
    }
    if (open.has(value)) return "holds a list or map that stands in itself";
    if (open.size >= MAX_DEPTH) return TOO_DEEP;
    open.add(value);
    left.push({ value, leaves: true });
    for (const inner of Object.values(value)) left.push({ value: inner, leaves: false });
  }
  return undefined;
}

function tooLarge(path: string, what: string) {
  return refuse(path, {
    code: "too-large",
    what: `the YAML ${what}: it was not read`,
    wayOut: "give the data as .csv or .json",
  });
}

function findKeyTwice(document: Document.Parsed): { key: string; position: number | undefined } | undefined {
  let found: { key: string; position: number | undefined } | undefined;
  visit(document, {
    Map(_, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (keys.has(name)) {
          found = { key: name, position: key.range?.[0] };
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return found;
}

/**
 * How deep a YAML text is nested at its deepest, never less than it is: by its brackets, wherever they stand, and by its
 * indentation, where every `- ` at the start of a line begins a level of its own. Costs next to nothing, unlike parsing.
 */
function depthOfYaml(text: string): number {
  return depthOfBrackets(text) + depthOfIndents(text);
}

function depthOfBrackets(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return deepest;
}

function depthOfIndents(text: string): number {
  const columns: number[] = [];
  let deepest = 0;
  const level = (column: number) => {
    while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
    columns.push(column);
    deepest = Math.max(deepest, columns.length);
  };
  for (const line of text.split(/\r\n|\r|\n/u)) {
    let column = 0;
    for (; column < line.length; column += 1) {
      const letter = line[column];
      if (letter === " " || letter === "\t") continue;
      // What follows an indicator is a level of its own.
      if ((letter !== "-" && letter !== "?" && letter !== ":") || !/[ \t]/u.test(line[column + 1] ?? " "))
        break;
      level(column);
    }
    if (column < line.length) level(column);
  }
  return deepest;
}
