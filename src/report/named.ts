import type { Messages } from "../locales/index.ts";

/**
 * A document with its countries called as a language calls them: their names stand in it in English, for programs, beside
 * the codes. English gives it back as it is.
 */
export function named<Document>(document: Document, { countryNames }: Messages): Document {
  return countryNames === undefined ? document : (renamed(document, countryNames) as Document);
}

/** What stands between a label and what it labels. */
export function colonIn({ colon = ": " }: Messages): string {
  return colon;
}

/** What stands between the parts of a cell or a line. */
export function semicolonIn({ semicolon = "; " }: Messages): string {
  return semicolon;
}

/** What stands between a title and what is said of it, or between a few of a kind. */
export function commaIn({ comma = ", " }: Messages): string {
  return comma;
}

function renamed(part: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(part)) return part.map((one) => renamed(one, names));
  if (typeof part !== "object" || part === null) return part;
  const { country = (part as { code?: unknown }).code } = part as { country?: unknown };
  const name = typeof country === "string" ? names[country] : undefined;
  return Object.fromEntries(
    Object.entries(part).map(([key, one]) => {
      if (key === "name" && name !== undefined) return [key, name];
      if (key === "names" && isRecord(one))
        return [
          key,
          Object.fromEntries(Object.entries(one).map(([code, own]) => [code, names[code] ?? own])),
        ];
      return [key, renamed(one, names)];
    }),
  );
}

function isRecord(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
