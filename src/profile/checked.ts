import { ShortlistError } from "../model/error.ts";
import type { Problem } from "../model/problem.ts";
import type { Profile } from "../model/profile.ts";
import { profileSchema, type StatedProfile } from "../model/stated-profile.ts";
import { build } from "./build.ts";
import { check } from "./check/index.ts";
import { type Mistake, mistakesOf } from "./check/mistake.ts";
import { mistakesBeside } from "./check/rest.ts";

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
  const mistakes = parsed.success
    ? // As written: parsing drops a parameter called “__proto__”.
      check(raw as StatedProfile)
    : ofShape(mistakesOf(parsed.error.issues, raw), raw);
  if (parsed.success && mistakes.length === 0) return build(parsed.data);
  throw badProfile(
    mistakes.map((mistake) => {
      const { nearly } = mistake;
      const there = nearly ? ` (${placeOf({ path: nearly })})?` : "";
      return { locator: placeOf(mistake), message: `${named(mistake)}${there}` };
    }),
    file,
  );
}

/** Those of the file's shape, and what can be told of its meaning all the same. */
function ofShape(mistakes: readonly Mistake[], raw: unknown): readonly Mistake[] {
  return [...mistakes, ...mistakesBeside(mistakes, raw)];
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
