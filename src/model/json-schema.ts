import * as z from "zod/mini";

type Json = Record<string, unknown>;

/** Of a published schema: what it is of (`ranking`), and its title. */
interface Named {
  readonly of: string;
  readonly title: string;
}

/**
 * A JSON Schema (draft 2020-12) as it is given out. Its `$id` is a `urn:`, since the draft asks for an absolute one and a web address would
 * name a domain that nobody of this project owns; it is no address to fetch from. It ends with the number that the document itself bears.
 *
 * @param io `input` for files that people write, in which what has a default may be left out
 */
export function jsonSchema(
  schema: z.core.$ZodType,
  { of, title }: Named,
  io: "input" | "output" = "output",
): Json {
  const made = z.toJSONSchema(schema, { io });
  const { $schema, ...rules } = JSON.parse(JSON.stringify(made), (_, part) => plain(part)) as Json;
  return { $schema, $id: `urn:shortlist:schema:${of}:1`, title, ...rules };
}

/** As validators that are strict want a part: by the draft a list may have more or fewer places than are described, and ours may not. */
function plain(part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  const { prefixItems, type } = part as Json;
  if (Array.isArray(prefixItems)) return { ...part, minItems: prefixItems.length, items: false };
  // A list of types may hide a slip of the pen, so that they refuse it.
  if (!Array.isArray(type)) return part;
  const { type: _, ...rest } = part as Json;
  return { ...rest, anyOf: type.map((one) => ({ type: one })) };
}
