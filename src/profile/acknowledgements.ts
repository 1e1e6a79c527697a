import * as z from "zod/mini";
import type { Acknowledgement } from "../model/documents/audit.ts";
import type { Problem } from "../model/problem.ts";
import { ShortlistError } from "../model/problem.ts";
import { type Mistake, mistakesOf } from "./mistakes.ts";
import { openYaml } from "./read.ts";

const words = z.string().check(z.regex(/\S/u));

/** A file of `audit --accept`: a list of findings that somebody has looked at. */
const schemaOf = (checks: readonly string[]) =>
  z.array(
    z.strictObject({
      check: z.enum(checks),
      subject: words,
      reason: words,
      until: z.optional(z.int().check(z.minimum(1500), z.maximum(2999))),
    }),
  );

const KEYS = ["check", "subject", "reason", "until"];

/**
 * Reads acknowledgements from YAML (or JSON, which is YAML): a list of `check`, `subject`, `reason` and, if need be, `until`, a
 * year. Every mistake is told at once, each with line and column. An empty file is an empty list.
 *
 * @param checks ids of the checks whose findings can be acknowledged
 */
export function readAcknowledgements(
  text: string,
  file: string,
  checks: readonly string[],
): readonly Acknowledgement[] {
  const { raw, slips, placeOf } = openYaml(text);
  if (slips.length > 0) fail(slips, file);
  const parsed = schemaOf(checks).safeParse(raw ?? []);
  if (parsed.success) {
    return parsed.data.map((one, i) => ({
      ...one,
      place: placeOf({ path: [i] }),
    }));
  }
  const mistakes = mistakesOf(parsed.error.issues, raw, () => KEYS);
  fail(
    mistakes.map((mistake) => ({
      locator: placeOf(mistake),
      message: withPlace(mistake),
    })),
    file,
  );
}

function withPlace({ path: [index, ...keys], message }: Mistake): string {
  if (index === undefined) return `a list of acknowledgements was expected: ${message}`;
  return `acknowledgement ${Number(index) + 1}${keys.map((key) => `, ${key}`).join("")}: ${message}`;
}

function fail(found: readonly { locator: string; message: string }[], file: string): never {
  const code = "bad-acknowledgements";
  const problems: Problem[] = found.map((one) => ({ severity: "error", code, file, ...one }));
  const [first] = found;
  throw new ShortlistError(code, first!.message, {
    where: { file, locator: first!.locator },
    wayOut:
      "Write a list whose entries have check, subject and reason, and until if need be; “audit --format json” shows each finding's check and subject.",
    problems,
  });
}
