import * as z from "zod/mini";

/** `manifest.json` of a snapshot as it may be met on a disk: written by this or any other program. */

/** More than any snapshot has: beyond it a manifest is somebody's mischief. */
const MOST_FILES = 10_000;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const count = z.int().check(z.minimum(0));
const year = z.int().check(z.minimum(-9999), z.maximum(9999));
const revision = z.int().check(z.minimum(1));
const text = z.string();
const nonEmpty = z.string().check(z.minLength(1));

const source = z.strictObject({
  id: nonEmpty,
  publisher: text,
  title: text,
  attribution: text,
  terms: text,
  url: text,
  years: z.array(year),
  countries: count,
  observations: count,
  /** The newest reader that took figures from its files (`sources/revisions.ts`); absent in what an earlier version wrote: 1. */
  revision: z.optional(revision),
});

const indicator = z.strictObject({
  id: nonEmpty,
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
  path: nonEmpty,
  sha256,
  bytes: count,
  source: z.optional(nonEmpty),
  layout: z.optional(nonEmpty),
  /** Where another reader took its figures than its source's. */
  revision: z.optional(revision),
  /** The plug-in whose reader took its figures, with SHA-256 of its file where it has one. */
  plugin: z.optional(z.strictObject({ name: nonEmpty, version: nonEmpty, sha256: z.optional(sha256) })),
  observations: count,
});

const slice = z.strictObject({
  id: nonEmpty,
  rows: count,
  /** From and to (exclusive), in bytes of the file. */
  at: z.tuple([count, count]),
  sha256,
});

const file = z.strictObject({
  /** Beside the manifest, and named by content: changes with it. */
  name: z.string().check(z.regex(/^[^/\\\u0000-\u001f]+\.[0-9a-f]{12}\.(?:csv|jsonl)$/u)),
  sha256,
  /** Its size; absent in what an earlier version wrote. */
  bytes: z.optional(count),
  rows: count,
  /**
   * `current`: the newest value per country, indicator, source and grade; `history`: the rest; `newest`: the current
   * values once more, with those made of them, in the form that a run as of the latest year reads; `conflicts`,
   * `unsettled` (those of the conflicts in which neither figure counts), `unresolved`, `problems`, `open` (those of the problems that
   * concern every run: see `isOpen`): what ingest found;
   * `rivals`: figures that do not count, and might if the file of the one that does were replaced.
   */
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
  source: z.optional(nonEmpty),
  /** Which rows hold which indicator, so that a run reads only what it needs. */
  indicators: z.optional(z.array(slice)),
});

export const manifestSchema = z.strictObject({
  document: z.literal("shortlist/snapshot/1"),
  tool: z.strictObject({ name: text, version: text }),
  /** Newest year kept, as asked for at ingest; absent where everything was kept. */
  asOf: z.optional(year),
  from: z.optional(year),
  /** The year that "latest" stands for: see `dataset/latest.ts`. */
  latest: z.optional(year),
  /** Identifies the evidence: SHA-256 over the data files' own hashes. */
  sha256,
  sources: z.array(source),
  /** Every indicator that an adapter could have given, held here or not: what a profile may name. */
  indicators: z.array(indicator),
  inputs: z.array(input),
  files: z.array(file).check(z.maxLength(MOST_FILES)),
  /** SHA-256 of all the rest (`dataset/written-json.ts`); absent in what an earlier version wrote. */
  ownSha256: z.optional(sha256),
  /** The same, as version 0.2.0 called it. */
  seal: z.optional(sha256),
});

/** As it is handed on: nobody changes it, and what is not stated is absent. */
type Stated<T> = T extends object ? { readonly [K in keyof T]: Stated<Exclude<T[K], undefined>> } : T;

/** What a snapshot's folder holds: its `manifest.json`. A snapshot is what its manifest names, nothing else. */
export type Manifest = Stated<z.infer<typeof manifestSchema>>;

export type ManifestSource = Manifest["sources"][number];
export type ManifestFile = Manifest["files"][number];
/** The rows of one indicator, which stand together. */
export type Slice = NonNullable<ManifestFile["indicators"]>[number];
