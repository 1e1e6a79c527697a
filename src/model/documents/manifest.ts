import * as z from "zod/mini";

/** `manifest.json` of a snapshot (`model/manifest.ts`) as it may be met on a disk: written by this or any other program. */

/** More than any snapshot has: beyond it a manifest is somebody's mischief. */
const MOST_FILES = 10_000;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const count = z.int().check(z.minimum(0));
const year = z.int().check(z.minimum(-9999), z.maximum(9999));
const text = z.string();
const named = z.string().check(z.minLength(1));

const source = z.strictObject({
  id: named,
  publisher: text,
  title: text,
  attribution: text,
  terms: text,
  url: text,
  years: z.array(year),
  countries: count,
  observations: count,
});

const indicator = z.strictObject({
  id: named,
  title: text,
  summary: text,
  unit: z.optional(text),
  categories: z.optional(z.array(text)),
  ungraded: z.optional(z.array(text)),
  scale: z.optional(z.tuple([z.number(), z.number()])),
  limits: z.optional(z.tuple([z.number(), z.number()])),
  repeated: z.optional(z.literal(true)),
  better: z.optional(z.enum(["higher", "lower"])),
});

const input = z.strictObject({
  path: named,
  sha256,
  bytes: count,
  source: z.optional(named),
  layout: z.optional(named),
  observations: count,
});

const slice = z.strictObject({ id: named, rows: count, at: z.tuple([count, count]), sha256 });

const file = z.strictObject({
  /** Beside the manifest, and named by content. */
  name: z.string().check(z.regex(/^[^/\\\u0000-\u001f]+\.[0-9a-f]{12}\.(?:csv|jsonl)$/u)),
  sha256,
  bytes: z.optional(count),
  rows: count,
  holds: z.enum([
    "current",
    "newest",
    "history",
    "conflicts",
    "unsettled",
    "rivals",
    "unresolved",
    "problems",
    "open",
  ]),
  source: z.optional(named),
  indicators: z.optional(z.array(slice)),
});

export const manifestSchema = z.strictObject({
  document: z.literal("shortlist/snapshot/1"),
  tool: z.strictObject({ name: text, version: text }),
  asOf: z.optional(year),
  from: z.optional(year),
  latest: z.optional(year),
  sha256,
  sources: z.array(source),
  indicators: z.array(indicator),
  inputs: z.array(input),
  files: z.array(file).check(z.maxLength(MOST_FILES)),
  seal: z.optional(sha256),
});
