import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Profile } from "../model/profile.ts";
import { extensionSchema, type StatedProfile } from "../model/stated-profile.ts";
import { aliasSlip, yamlSlips } from "../tables/yaml-mistakes.ts";
import { badProfile, checkedProfile, pathOf, withPath } from "./checked.ts";
import { extended } from "./extension.ts";
import { isExtension, type Mistake, mistakesOf } from "./mistakes.ts";
import { known } from "./places.ts";

const EMPTY = "the profile is empty; “shortlist profile init --id mine” writes one to start from";
const NO_PARENT = "the profile that this one extends is looked up where profiles are loaded: give its path";
const NO_PROFILE =
  "this is no profile, which is a group of keys with “id” and “tree” or “extends”; a table of figures is passed with --data";

/** A profile that was read, with what its file states and where. */
export interface OpenedProfile {
  readonly profile: Profile;
  /** What the file states, without any default; where it extends another, with all that it has from that one. */
  readonly stated: StatedProfile;
  /** Where something of the profile stands in the file: `line 12, column 3`, or the cell of a workbook. */
  readonly placeOf: (at: Pick<Mistake, "path" | "key">) => string;
  /** Only of a workbook: what was changed in it since it was written. */
  readonly edits?: readonly ProfileEdit[];
}

/** A cell of a workbook's sheet that differs from what the workbook was written with; `null` for an empty one. */
export interface ProfileEdit {
  /** Absent: of the profile as a whole. */
  readonly node?: string;
  readonly key: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** Reads a profile from YAML (or JSON, which is YAML). Every mistake is told at once, each with line and column. */
export function readProfile(text: string, file: string): Profile {
  return openProfile(text, file).profile;
}

/** What a text of YAML states, and where in it things stand; or what is wrong with it. */
export function openYaml(text: string, format: "YAML" | "JSON" = "YAML") {
  const lines = new LineCounter();
  // Nothing but this function speaks to the user.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
    // Tags of YAML 1.1 (!!binary, !!timestamp) would make what no profile holds.
    resolveKnownTags: false,
  });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const wrong = (slips: readonly { offset: number; message: string }[]) =>
    slips.map(({ offset, message }) => ({ locator: place(offset), message }));
  const placeOf = (at: Pick<Mistake, "path" | "key">) => place(offsetOf(document.contents, at));
  const slips = wrong(yamlSlips(document, text, format));
  if (slips.length > 0) return { raw: undefined, slips, placeOf };
  try {
    const raw: unknown = document.toJS({ maxAliasCount: 100 });
    mustEnd(raw);
    return { raw, slips, placeOf };
  } catch (cause) {
    const slip = aliasSlip(cause, text);
    if (slip === undefined) throw cause;
    return { raw: undefined, slips: wrong([slip]), placeOf };
  }
}

/** The profile that a text extends, by the name or path that it states; undefined where it extends none. */
export function parentIn(text: string): string | undefined {
  if (!/^[\s{]*["']?extends["']?\s*:/mu.test(text)) return undefined;
  return parentOf(openYaml(text).raw);
}

function parentOf(raw: unknown): string | undefined {
  return isExtension(raw) && typeof raw.extends === "string" ? raw.extends : undefined;
}

/**
 * As `readProfile`, with what the file itself states.
 *
 * @param parent what the profile that this one extends states; without it a profile that extends another is refused
 */
export function openProfile(text: string, file: string, parent?: Parent): OpenedProfile {
  const { raw, slips, placeOf } = openYaml(text, file.endsWith(".json") ? "JSON" : "YAML");
  if (slips.length > 0) throw badProfile(slips, file);
  return opened(raw, { text, file, start: "line 1, column 1", placeOf }, parent);
}

/**
 * The same of an object that no file holds, given as its JSON: what is wrong stands at its path, `tree.children[0].weight`.
 */
export const ofObject = {
  parentIn: (json: string): string | undefined => parentOf(rawOf(json)),

  openProfile: (json: string, file: string, parent?: Parent): OpenedProfile =>
    opened(rawOf(json), { text: json, file, start: "", placeOf: pathOf, calledAt: () => [] }, parent),
};

/** Of what JSON has no word for nothing is left: an empty profile. */
function rawOf(json: string): unknown {
  return json === "" ? null : JSON.parse(json);
}

/** A text that was read, and what its places are called. */
interface Written {
  readonly text: string;
  readonly file: string;
  /** Where it begins. */
  readonly start: string;
  readonly placeOf: OpenedProfile["placeOf"];
  /** How messages call a place, as of `openExtension`. */
  readonly calledAt?: (path: Mistake["path"]) => Mistake["path"];
}

function opened(
  raw: unknown,
  { text, file, start, placeOf, calledAt }: Written,
  parent: Parent | undefined,
): OpenedProfile {
  if (raw === null) throw badProfile([{ locator: start, message: EMPTY }], file);
  if (typeof raw === "string") throw badProfile([{ locator: start, message: NO_PROFILE }], file);
  try {
    if (isExtension(raw)) return openExtension(raw, placeOf, file, parent, calledAt);
    return {
      profile: checkedProfile(raw, { placeOf, file, writtenAt: calledAt, places: known }),
      stated: raw as StatedProfile,
      placeOf,
    };
  } catch (cause) {
    // What a stack throws at nesting without end.
    const slip = aliasSlip(cause, text);
    throw slip === undefined ? cause : badProfile([{ locator: start, message: slip.message }], file);
  }
}

/**
 * A profile out of what a file states that changes another one.
 *
 * @param placeOf where in that file a mistake stands
 * @param calledAt how messages call a place of the file; nothing: its place says it all
 * @throws ShortlistError `bad-profile`, with every mistake and its place in `problems`
 */
export function openExtension(
  raw: unknown,
  placeOf: OpenedProfile["placeOf"],
  file: string,
  parent: Parent | undefined,
  calledAt: (path: Mistake["path"]) => Mistake["path"] = (path) => path,
): OpenedProfile {
  const refuse = (mistakes: readonly Mistake[]) =>
    badProfile(
      mistakes.map((one) => ({
        locator: placeOf(one),
        message: withPath({ ...one, path: calledAt(one.path) }),
      })),
      file,
    );
  const parsed = extensionSchema.safeParse(raw);
  if (!parsed.success) throw refuse(mistakesOf(parsed.error.issues, raw));
  if (parent === undefined) throw refuse([{ path: ["extends"], message: NO_PARENT }]);
  const { sha256, ...theirs } = parent;
  const { parentSha256, extends: name, ...own } = parsed.data;
  if (parentSha256 !== undefined && sha256?.startsWith(parentSha256) === false)
    throw refuse([{ path: ["parentSha256"], message: otherParent(name, parentSha256, sha256) }]);
  const { stated, mistakes, writtenAt } = extended(theirs, own);
  if (mistakes.length > 0) throw refuse(mistakes);
  // What stands in the parent stands here where it is taken.
  const placeHere: OpenedProfile["placeOf"] = ({ path, key }) => {
    const own = writtenAt(path);
    return placeOf(own === undefined ? { path: ["extends"] } : { path: own, ...(key ? { key } : {}) });
  };
  const called = (path: Mistake["path"]) => {
    const own = writtenAt(path);
    return own && calledAt(own);
  };
  return {
    profile: checkedProfile(stated, { placeOf: placeHere, file, writtenAt: called, places: known }),
    stated,
    placeOf: placeHere,
  };
}

/** What a profile that is extended states, and the hash of its file where it is read from one. */
type Parent = StatedProfile & { readonly sha256?: string };

function otherParent(name: string, asked: string, found: string): string {
  return `this file changes the profile “${name}” whose SHA-256 begins with ${asked.slice(0, 12)}, and “${name}” is ${found.slice(0, 12)} here: take “parentSha256” out to change the profile as it is now, or use the version of shortlist that has the other`;
}

/** An alias may stand for what contains it: a profile that never ends. */
function mustEnd(value: unknown, above: readonly unknown[] = []): void {
  if (typeof value !== "object" || value === null) return;
  if (above.includes(value)) throw new ReferenceError("an alias refers to what contains it");
  for (const inner of Object.values(value)) mustEnd(inner, [...above, value]);
}

/** Where a mistake stands: its key or value, or the nearest thing above it that is in the file. */
function offsetOf(root: unknown, { path, key }: Pick<Mistake, "path" | "key">): number {
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
