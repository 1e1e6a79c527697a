import type { Problem } from "../model/problem.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Profile } from "../model/profile.ts";
import { profileSchema, type StatedNode, type StatedProfile } from "../model/stated-profile.ts";
import { build } from "./build.ts";
import { check, checkWritten } from "./check/index.ts";
import { asCall } from "./check/method.ts";
import { type Mistake, mistakesOf } from "./check/mistake.ts";
import { type Mended, mend, nodeAt } from "./check/rest.ts";

/**
 * A profile out of what a file states, whatever its form, with every default filled in.
 *
 * @param placeOf where in the file a mistake stands
 * @throws ShortlistError `bad-profile`, with every mistake and its place in `problems`
 */
export function checkedProfile(
  raw: unknown,
  placeOf: (at: Pick<Mistake, "path" | "key">) => string,
  file: string,
): Profile {
  const parsed = profileSchema.safeParse(raw);
  const shape = parsed.success ? [] : mistakesOf(parsed.error.issues, raw);
  // As written: parsing drops a parameter called “__proto__”.
  const whole = parsed.success ? { file: raw as StatedProfile, isAsWritten: () => true } : mend(shape, raw);
  const meaning = whole ? check(whole.file).filter(({ path }) => whole.isAsWritten(path)) : [];
  const said = new Set(shape.map(({ path }) => path.join(".")));
  const written = checkWritten(raw).filter(({ path }) => !said.has(path.join(".")));
  const mistakes = [...shape, ...written, ...meaning];
  if (parsed.success && mistakes.length === 0) return build(parsed.data);
  const error = badProfile(
    mistakes.map((mistake) => {
      const { nearly } = mistake;
      const there = nearly ? ` (${placeOf({ path: nearly })})?` : "";
      return { locator: placeOf(mistake), message: `${named(mistake)}${there}` };
    }),
    file,
  );
  if (whole) drafts.set(error, () => draft(whole, mistakes, placeOf));
  throw error;
}

/** What stands in a profile with mistakes, for whoever can tell whether its names are known. */
interface Draft {
  readonly profile: Profile;
  readonly placeOf: (at: Pick<Mistake, "path" | "key">) => string;
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
  placeOf: Draft["placeOf"],
): Draft {
  const wrong = new Set(mistakes.map(({ path }) => nodeAt(path)));
  const isSound = (path: Mistake["path"]) => (isAsWritten(path) ? !wrong.has(nodeAt(path)) : undefined);
  const tree = withoutWrong(file.tree, ["tree"], isSound);
  return { profile: build({ ...file, tree }), placeOf, isSound };
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
  const problems: Problem[] = found.map((one) => ({ severity: "error", code: "bad-profile", file, ...one }));
  const first = problems[0]!;
  return new ShortlistError(first.code, first.message, {
    where: { file, locator: first.locator! },
    wayOut,
    problems,
  });
}

function named({ path, message }: Mistake): string {
  const name = path.map((part) => (typeof part === "number" ? `[${part + 1}]` : `.${part}`)).join("");
  return name === "" ? message : `${name.slice(1)}: ${message}`;
}
