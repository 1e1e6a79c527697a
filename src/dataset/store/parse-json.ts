import { ShortlistError } from "../../model/problem.ts";

/** The JSON of a file of a snapshot. Throws ShortlistError, with line and column, where it is none. */
export async function parseJson(
  bytes: Buffer,
  file: string,
  wayOut: string,
  code = "bad-snapshot",
): Promise<unknown> {
  const text = bytes.toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    const locator = await placeOfMistake(text, file);
    throw new ShortlistError(code, "the file is not valid JSON", {
      where: { file, ...(locator === undefined ? {} : { locator }) },
      wayOut,
      cause,
    });
  }
}

/** Line and column, as the reader of anybody's JSON finds them. */
async function placeOfMistake(text: string, file: string): Promise<string | undefined> {
  try {
    (await import("../../tables/json.ts")).readJson(text, file);
    return undefined;
  } catch (error) {
    return error instanceof ShortlistError ? error.where.locator : undefined;
  }
}
