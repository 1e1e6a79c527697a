import { readFileSync } from "node:fs";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const documents = new Map<string, Json>();

function jsonFile(file: string): Json {
  const known = documents.get(file);
  if (known !== undefined) return known;
  const document = JSON.parse(readFileSync(file, "utf8")) as Json;
  documents.set(file, document);
  return document;
}

/** The value at a path such as `/Economy/Unemployment rate/text`; keys may themselves hold slashes. */
export function jsonAt(file: string, path: string): Json | undefined {
  return walk(jsonFile(file), path.slice(1));
}

/** The text there; an object that only wraps a text counts as that text. */
export function textAt(file: string, path: string): string | undefined {
  const found = jsonAt(file, path);
  if (typeof found === "string") return found;
  const inner = found && typeof found === "object" && "text" in found ? found.text : undefined;
  return typeof inner === "string" ? inner : undefined;
}

function walk(value: Json | undefined, path: string): Json | undefined {
  if (path === "") return value;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  for (const [name, inner] of Object.entries(value as { [key: string]: Json })) {
    // A slash inside a key is written ~1, as in a JSON Pointer.
    const key = path.includes("~1") ? name.replaceAll("/", "~1") : name;
    if (path !== key && !path.startsWith(`${key}/`)) continue;
    const found = walk(inner, path.slice(key.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
