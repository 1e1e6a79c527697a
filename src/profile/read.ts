import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Profile } from "../model/profile.ts";
import type { StatedProfile } from "../model/stated-profile.ts";
import { aliasSlip, yamlSlips } from "../tables/yaml-mistakes.ts";
import type { Mistake } from "./check/mistake.ts";
import { badProfile, checkedProfile } from "./checked.ts";

const EMPTY = "the profile is empty; “shortlist profile init --id mine” writes one to start from";
const NO_PROFILE =
  "this is no profile, which is a group of keys with “id” and “tree”; a table of figures is passed with --data";

/** A profile that was read, with what its file states and where. */
export interface OpenedProfile {
  readonly profile: Profile;
  /** What the file states, without any default. */
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

/** As `readProfile`, with what the file itself states. */
export function openProfile(text: string, file: string): OpenedProfile {
  const { raw, slips, placeOf } = openYaml(text, file.endsWith(".json") ? "JSON" : "YAML");
  if (slips.length > 0) throw badProfile(slips, file);
  const start = { locator: "line 1, column 1" };
  if (raw === null) throw badProfile([{ ...start, message: EMPTY }], file);
  if (typeof raw === "string") throw badProfile([{ ...start, message: NO_PROFILE }], file);
  try {
    return { profile: checkedProfile(raw, placeOf, file), stated: raw as StatedProfile, placeOf };
  } catch (cause) {
    // What a stack throws at nesting without end.
    const slip = aliasSlip(cause, text);
    throw slip === undefined ? cause : badProfile([{ ...start, message: slip.message }], file);
  }
}

/** An alias may stand for what contains it: a profile that never ends. */
function mustEnd(value: unknown, above: readonly unknown[] = []): void {
  if (typeof value !== "object" || value === null) return;
  if (above.includes(value)) throw new ReferenceError("an alias stands for what contains it");
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
