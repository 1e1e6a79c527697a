import { type Problem, ShortlistError } from "../model/problem.ts";
import type { Profile } from "../model/profile.ts";
import { profileSchema, type StatedNode, type StatedProfile } from "../model/stated-profile.ts";
import { asCall, check, checkWritten } from "./check.ts";
import type { Places } from "./conditions.ts";
import { withDefaults } from "./defaults.ts";
import { type Mended, type Mistake, mend, mistakesOf, nodeAt } from "./mistakes.ts";

/** Where something that is stated stands. */
type PlaceOf = (at: Pick<Mistake, "path" | "key">) => string;

/** The place in what no file holds: `tree.children[0].weight`. */
export function pathOf({ path, key }: Pick<Mistake, "path" | "key">): string {
  const parts = key === undefined ? path : [...path, key];
  return parts
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .slice(1);
}

/** What is known of a profile besides what it states. */
interface Stated {
  /** Where in the file a mistake stands. */
  readonly placeOf: PlaceOf;
  readonly file: string;
  /** How the file calls the place, where it is not written as a whole; undefined of what it does not state itself. */
  readonly writtenAt?: ((path: Mistake["path"]) => Mistake["path"] | undefined) | undefined;
  readonly places: Places;
}

/**
 * A profile out of what a file states, whatever its form, with every default filled in.
 *
 * @throws ShortlistError `bad-profile`, with every mistake and its place in `problems`
 */
export function checkedProfile(
  raw: unknown,
  { placeOf, file, writtenAt = (path) => path, places }: Stated,
): Profile {
  const parsed = profileSchema.safeParse(raw);
  const shape = parsed.success ? [] : mistakesOf(parsed.error.issues, raw);
  // As written: parsing drops a parameter called “__proto__”.
  const mended = parsed.success ? { file: raw as StatedProfile, isAsWritten: () => true } : mend(shape, raw);
  const meaning = mended ? check(mended.file, places).filter(({ path }) => mended.isAsWritten(path)) : [];
  const said = new Set(shape.map(({ path }) => path.join(".")));
  const written = checkWritten(raw).filter(({ path }) => !said.has(path.join(".")));
  const mistakes = [...shape, ...written, ...meaning];
  if (parsed.success && mistakes.length === 0) return withDefaults(parsed.data, places);
  const error = badProfile(
    mistakes.map((mistake) => {
      const { nearly } = mistake;
      const there = nearly ? ` (${placeOf({ path: nearly })})?` : "";
      return {
        locator: placeOf(mistake),
        message: `${withPath({ ...mistake, path: writtenAt(mistake.path) ?? mistake.path })}${there}`,
      };
    }),
    file,
  );
  if (mended) drafts.set(error, () => draft(mended, mistakes, placeOf, places));
  throw error;
}

/** What stands in a profile with mistakes, for whoever can tell whether its names are known. */
interface Draft {
  readonly profile: Profile;
  readonly placeOf: PlaceOf;
  /** Whether nothing is wrong with the node or gate in which something stands; undefined where it is not what the file says. */
  readonly isSound: (path: Mistake["path"]) => boolean | undefined;
}

/** Made only where it is asked for. */
const drafts = new WeakMap<ShortlistError, () => Draft>();

/** Of the error of a profile with mistakes; undefined where they leave nothing to look at. */
export function draftOf(error: ShortlistError): Draft | undefined {
  return drafts.get(error)?.();
}

function draft(
  { file, isAsWritten }: Mended,
  mistakes: readonly Mistake[],
  placeOf: PlaceOf,
  places: Places,
): Draft {
  const wrong = new Set(mistakes.map(({ path }) => nodeAt(path)));
  const isSound = (path: Mistake["path"]) => (isAsWritten(path) ? !wrong.has(nodeAt(path)) : undefined);
  const tree = withoutWrong(file.tree, ["tree"], isSound);
  return { profile: withDefaults({ ...file, tree }, places), placeOf, isSound };
}

/** Of an indicator with which something is wrong, no more than its name and conditions; of what is none, nothing. */
function withoutWrong(node: StatedNode, path: Mistake["path"], isSound: Draft["isSound"]): StatedNode {
  const { children, indicator } = node;
  if (children || indicator === undefined)
    return {
      ...node,
      children: (children ?? []).map((child, i) => withoutWrong(child, [...path, "children", i], isSound)),
    };
  return isSound(path) ? node : { ...node, normalise: asCall(node.normalise ?? "").method };
}

const WAY_OUT =
  "Run “shortlist profile validate” to see every mistake; “shortlist profile schema” prints the schema for an editor.";

/** An error that tells every mistake of a profile, the first of them in its own words. */
export function badProfile(
  found: readonly { readonly locator: string; readonly message: string; readonly code?: string }[],
  file: string,
  wayOut = WAY_OUT,
): ShortlistError {
  const problems: Problem[] = found.map(({ locator, ...one }) => ({
    severity: "error",
    code: "bad-profile",
    file,
    // Of an object as a whole there is none.
    ...(locator === "" ? {} : { locator }),
    ...one,
  }));
  const { code, message, locator } = problems[0]!;
  return new ShortlistError(code, message, {
    where: { file, ...(locator === undefined ? {} : { locator }) },
    wayOut,
    problems,
  });
}

export function withPath({ path, message }: Mistake): string {
  const name = path.map((part) => (typeof part === "number" ? `[${part + 1}]` : `.${part}`)).join("");
  return name === "" ? message : `${name.slice(1)}: ${message}`;
}
