import * as z from "zod/mini";
import { ROUNDS } from "../ballot.ts";
import { knownBySchema } from "./codes.ts";

/** `run.json`: from what, and with what options, the files beside it were made; `shortlist verify` makes them anew. */

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const hashed = z.object({ name: z.string(), sha256 });

export const runSchema = z.object({
  document: z.literal("shortlist/run/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.literal(["rank", "report", "explain", "review"]),
  /** Of `explain`: the countries that were named, whether as memos, and the date of these. */
  about: z.optional(
    z.object({
      countries: z.array(z.string()).check(z.minLength(1)),
      brief: z.boolean(),
      date: z.optional(z.string()),
    }),
  ),
  /** Of `review table`, and of nothing else: whose ballots were counted, by paths from the folder of `run.json`. */
  ballots: z.optional(
    z
      .array(z.object({ path: z.string(), sha256, reviewer: z.string(), round: z.enum(ROUNDS) }))
      .check(z.minLength(1)),
  ),
  /** Everything that was asked for and can change a byte. */
  options: z.object({
    asOf: z.nullable(z.int()),
    /** Only where the evidence was that of some day. */
    knownBy: z.optional(knownBySchema),
    /** Who was scored: ISO codes, and `region:` with a region's code. Absent in what an earlier version wrote. */
    among: z.optional(z.nullable(z.array(z.string()))),
    /** Who was shown of them. */
    countries: z.nullable(z.array(z.string())),
    region: z.optional(z.nullable(z.array(z.string()))),
    exclude: z.optional(z.nullable(z.array(z.string()))),
    /** What the run has in place of the profile's own, by node: weights, and the least score that is not excluded. */
    weight: z.optional(z.record(z.string(), z.number())),
    minimum: z.optional(z.record(z.string(), z.number())),
    lang: z.string(),
    method: z.nullable(z.string()),
    top: z.nullable(z.int()),
    /** Only where sets of ranks, or ranks in draws, were asked for. */
    sets: z.optional(z.number()),
    draws: z.optional(z.int()),
    first: z.optional(z.int()),
    /** Of `rank --years` and `explain --years`: the first and the last of them. */
    years: z.optional(z.string().check(z.regex(/^\d{4}-\d{4}$/u))),
    /** Of `explain`, where it is not the median country. */
    against: z.optional(z.string()),
    /** Of `review table`: the mark “not for release” was left out. */
    release: z.optional(z.literal(true)),
  }),
  /** Null: nothing in this run is random. */
  seed: z.nullable(z.int()),
  profile: z.object({
    /** A shipped name, or a path from the folder of `run.json`. */
    at: z.string(),
    id: z.string(),
    sha256,
    /** Only of one that extends another: SHA-256 of the file alone, and that other one, the one which that extends, and so on. */
    extends: z.optional(z.object({ own: sha256, parents: z.array(hashed) })),
  }),
  /** Plug-ins that were given, with SHA-256 of their files' content; absent where there were none. */
  plugins: z.optional(z.array(z.object({ name: z.string(), version: z.string(), sha256 }))),
  data: z.object({
    /** Paths from the folder of `run.json`; null for the snapshot that is shipped. */
    at: z.nullable(z.array(z.string())),
    /** Identifies the evidence as a whole. */
    sha256,
    /** Newest year of the evidence that was used; null where it has no years. */
    asOf: z.nullable(z.int()),
    /** Data files of snapshots, and publishers' files that were read directly. */
    files: z.array(hashed),
  }),
  /** Restriction and partner lists kept with shortlist. */
  lists: z.array(hashed),
  outputs: z
    .array(z.object({ path: z.string(), format: z.string(), bytes: z.int().check(z.minimum(0)), sha256 }))
    .check(z.maxLength(1000)),
  /**
   * Borne by every document of the run (`use/seal.ts`); a review has none of its own, since there `ownSha256` seals it all. Version
   * 0.2.0 has here what is called `ownSha256` now.
   */
  seal: z.optional(z.string().check(z.regex(/^(?:[0-9a-f]{12}|[0-9a-f]{64})$/u))),
  /** SHA-256 of all the rest (`dataset/written-json.ts`); absent in what an earlier version wrote. */
  ownSha256: z.optional(sha256),
});

export type RunRecord = z.infer<typeof runSchema>;

const cell = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

const sheetSchema = z.object({
  sheet: z.string(),
  /** How many cells differ. */
  cells: z.int(),
  /** The first of them, by rows: null where the cell is empty, or the sheet is not there. */
  first: z.array(z.object({ cell: z.string(), file: cell, now: cell })),
});

/** What of a workbook is otherwise than the run makes it, beside what its cells hold. */
const besidesSchema = z.object({
  /** `hidden`: in the file alone; `shown`: hidden in the run alone. Empty where only something else is otherwise. */
  kinds: z.array(
    z.object({
      what: z.enum(["hidden", "shown", "formula", "format", "comment", "look"]),
      n: z.int(),
      /** The first of them: a cell, a row or column or several side by side (`7:9`, `C`), or without these a sheet. */
      first: z.array(
        z.object({
          sheet: z.string(),
          at: z.optional(z.string()),
          row: z.optional(z.string()),
          column: z.optional(z.string()),
          /** Null where there is none, and of what is only otherwise. */
          file: z.nullable(z.string()),
          now: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  /**
   * Of a file that another program saved: its name (empty: not known), and how many formulas and formats it wrote in its own way, so
   * that a change of one cannot be told.
   */
  program: z.optional(z.object({ name: z.string(), formulas: z.int(), formats: z.int() })),
  /** Whether something differs that is none of these; absent where another program saved it, which writes all in its own way. */
  rest: z.optional(z.boolean()),
});

/** What of a run may be another than it was recorded. */
export const changedSchema = z.enum([
  "tool",
  "plugin",
  "profile",
  "data",
  "file",
  "list",
  "ballot",
  "record",
]);

/** `verify --format json`. */
export const verificationSchema = z.object({
  document: z.literal("shortlist/verification/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** What of the run is not as it was recorded: empty when nothing changed. */
  changed: z.array(
    z.object({
      what: changedSchema,
      name: z.string(),
      recorded: z.nullable(z.string()),
      now: z.nullable(z.string()),
      /** `version`: it comes with another version of shortlist; `input`: somebody changed it. */
      by: z.enum(["version", "input"]),
    }),
  ),
  /** Options of the run that leave countries out of what was written, as on a command line. */
  hidden: z.array(z.string()),
  /** Outputs that `--top` cuts short; the others hold every ranked country that the run shows. Absent where there are none. */
  cut: z.optional(z.array(z.string())),
  outputs: z.array(
    z.object({
      path: z.string(),
      /**
       * `matches`: the file is what the run makes today; `edited`: the run makes what was recorded, and the file is something
       * else; `differs`: the run makes something else today; `missing`: there is no such file; `unmade`: it cannot be made, since a
       * ballot or what ballots are about is not what is on record.
       */
      status: z.enum(["matches", "edited", "differs", "missing", "unmade"]),
      recorded: z.string(),
      /** Null where it cannot be made. */
      recomputed: z.nullable(z.string()),
      file: z.nullable(z.string()),
      /** First line at which a text differs from what the run makes today; null where it does not, and for a workbook. */
      line: z.nullable(z.int()),
      /** Of a memo that stands there under another name: that name. */
      renamed: z.optional(z.string()),
      /** It differs only in the version that it states. */
      versionAlone: z.optional(z.literal(true)),
      /** Of a workbook: the sheets in which cells hold something else than the run makes today. Absent where it cannot be read. */
      sheets: z.optional(z.array(sheetSchema)),
      besides: z.optional(besidesSchema),
    }),
  ),
  /** Of a review: whether each ballot is the one on record. */
  ballots: z.optional(
    z.array(
      z.object({
        path: z.string(),
        reviewer: z.string(),
        status: z.enum(["matches", "changed", "missing"]),
        recorded: z.string(),
        file: z.nullable(z.string()),
      }),
    ),
  ),
  /** Of the run on record, as its documents bear it; of a review, which bears none, of the whole record. */
  seal: z.string(),
  /** Files that the record does not name: all of a report's folder, and what bears this tool's marks below the record's folder. */
  unnamed: z.array(z.string()),
  /** Every output is what the run makes today, no file is unnamed, and the version is the one that made the record. */
  matches: z.boolean(),
});

export type Verification = z.infer<typeof verificationSchema>;

/** 12 characters, or of a whole record the 64 that these begin. */
const kept = z.string().check(z.regex(/^(?:[0-9a-f]{12}|[0-9a-f]{64})$/u));

/** `verify --seal --format json`. */
export const sealSchema = z.object({
  document: z.literal("shortlist/seal/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  asked: kept,
  /** Of the run on record. */
  recorded: kept,
  /** Of a review: it covers the whole record, with every ballot and output. */
  whole: z.optional(z.literal(true)),
  madeBy: z.string(),
  profile: z.string(),
  asOf: z.nullable(z.int()),
  /** False where somebody changed the record since it was written. */
  asWritten: z.boolean(),
  matches: z.boolean(),
});

export type SealCheck = z.infer<typeof sealSchema>;
