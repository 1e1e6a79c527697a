import * as z from "zod/mini";
import { KINDS } from "../source.ts";
import { releaseSchema } from "./due.ts";
import { rankingSchema } from "./ranking.ts";

/** `sources --format json`: kind `sources`: whose files are read, and what each of their indicators says. */

/** Lowest and highest. */
const ends = z.optional(z.tuple([z.number(), z.number()]));
const words = z.optional(z.array(z.string()));

const indicatorSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  unit: z.optional(z.string()),
  categories: words,
  ungraded: words,
  scale: ends,
  limits: ends,
  repeated: z.optional(z.literal(true)),
  better: z.optional(z.enum(["higher", "lower"])),
  kind: z.optional(z.enum(KINDS)),
  speaksTo: z.optional(
    z.object({ by: z.enum(["text", "analyst"]), factor: z.string(), rated: z.optional(z.string()) }),
  ),
});

export const sourcesSchema = z.object({
  document: z.literal("shortlist/sources/1"),
  tool: rankingSchema.shape.tool,
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      publisher: z.string(),
      attribution: z.string(),
      terms: z.string(),
      url: z.string(),
      /** Absent for tables of the user's own. */
      release: z.optional(releaseSchema),
      /** The one of greater precedence counts where two give the same figure. */
      layouts: z.array(z.object({ id: z.string(), title: z.string(), precedence: z.number() })),
      indicators: z.array(indicatorSchema),
    }),
  ),
});
