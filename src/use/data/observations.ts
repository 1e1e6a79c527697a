import Papa from "papaparse";
import { issueWords } from "../../dataset/written-json.ts";
import { type GivenObservation, givenObservations } from "../../model/given-observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { FileBytes } from "../../model/table.ts";

/** What observations that no file holds are called where a file is named. */
export const GIVEN = "observations given as objects";

/** Observations as the text of a tidy table, which is read as any file of the user's own is; only columns that hold something. */
export function tidyTable(given: readonly GivenObservation[], path: string): FileBytes {
  if (given.length === 0) throw bad("there are none", undefined);
  const { success, data, error } = givenObservations.safeParse(given);
  if (!success) {
    const { locator, what } = issueWords(error.issues);
    const [at, key] = locator.split(".");
    throw bad(what, `observation ${Number(at) + 1}${key === undefined ? "" : `, ${key}`}`, error);
  }
  const columns = givenObservations.element
    .keyof()
    .options.filter(
      (key) => ["country", "indicator", "value"].includes(key) || data.some((one) => (one[key] ?? "") !== ""),
    );
  const rows = data.map((one) => columns.map((key) => one[key] ?? ""));
  const table = Papa.unparse([columns, ...rows] as (string | number)[][], { newline: "\n" });
  return { path, bytes: new TextEncoder().encode(`${table}\n`) };
}

function bad(what: string, locator: string | undefined, cause?: unknown): ShortlistError {
  return new ShortlistError("bad-observation", `these are no observations: ${what}`, {
    where: { file: GIVEN, ...(locator === undefined ? {} : { locator }) },
    wayOut:
      "Each has country, indicator and value, and optionally year, unit, se, lower, upper, source, file, locator, note and measured: the columns of a tidy table.",
    cause,
  });
}
