import * as z from "zod/mini";
import { count, countryCode, share } from "./codes.ts";

/** `ingest --dry-run --format json`: kind `observations`: what publishers' files say, cell by cell. */

const value = z.union([z.number(), z.string()]);
const claim = z.object({ value, source: z.string(), file: z.string(), locator: z.string() });

const problemSchema = z.object({
  severity: z.enum(["error", "warning", "info"]),
  code: z.string(),
  message: z.string(),
  file: z.nullable(z.string()),
  locator: z.nullable(z.string()),
  /**
   * The figure that does not count: the file gives two values of it, or states it in another unit than its indicator's. Without a
   * country: those of many, of a column in doubt or of a file that may have been cut.
   */
  undecided: z.optional(
    z.object({ country: z.optional(z.string()), indicator: z.string(), year: z.optional(z.number()) }),
  ),
  /** The figure of which a text may say something, with the words, and why they do not count. */
  unsure: z.optional(
    z.object({
      country: countryCode,
      indicator: z.string(),
      year: z.optional(z.number()),
      quote: z.string(),
      reason: z.string(),
    }),
  ),
  /** An unknown id of an indicator, and the known one of which it looks like a slip. */
  nearly: z.optional(z.object({ id: z.string(), known: z.string() })),
  /** Countries that stand in a user's table without a figure. */
  withoutFigure: z.optional(z.array(countryCode)),
});

export const observationsSchema = z.object({
  document: z.literal("shortlist/observations/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      source: z.nullable(z.string()),
      layout: z.nullable(z.string()),
      confidence: share,
      observations: count,
    }),
  ),
  observations: z.array(
    z.object({
      country: countryCode,
      indicator: z.string(),
      year: z.nullable(z.number()),
      measured: z.nullable(z.number()),
      /** `measured` is the latest it can be. */
      atLatest: z.boolean(),
      ages: z.nullable(z.string()),
      value,
      unit: z.nullable(z.string()),
      se: z.nullable(z.number()),
      lower: z.nullable(z.number()),
      upper: z.nullable(z.number()),
      source: z.string(),
      file: z.string(),
      locator: z.string(),
      note: z.nullable(z.string()),
      /** Of what was read from a text: the words that say it. */
      quote: z.optional(z.string()),
      vintage: z.nullable(z.string()),
    }),
  ),
  conflicts: z.array(
    z.object({
      country: countryCode,
      indicator: z.string(),
      year: z.nullable(z.number()),
      settled: z.enum(["own-table", "layout", "edition", "standing", "none"]),
      kept: claim,
      other: claim,
    }),
  ),
  unresolved: z.array(
    z.object({
      name: z.string(),
      match: z.string(),
      file: z.string(),
      locator: z.string(),
      suggestions: z.array(z.string()),
      /** Rows of a user's table that bear the name; null where they were not counted. */
      rows: z.nullable(count),
    }),
  ),
  problems: z.array(problemSchema),
});

export type ObservationsDocument = z.infer<typeof observationsSchema>;

/** `inspect --format json`: kind `inspection`: how one file is read, with every cell of it. */

/** A date is ISO text; an error of a spreadsheet is null, and a problem says so. */
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const recognised = z.object({
  id: z.string(),
  title: z.string(),
  layout: z.string(),
  layoutTitle: z.string(),
  /** 0 to 1; the surest of all sources reads the file. */
  confidence: share,
});

const unresolved = z.object({
  name: z.string(),
  match: z.enum(["ambiguous", "not-a-country", "unknown"]),
  suggestions: z.array(z.string()),
});

const table = z.object({
  /** Name of the sheet; "" in a text file; the path to the list in JSON and YAML. */
  name: z.string(),
  hidden: z.boolean(),
  /** The header's rows as they stand; empty where there is none. */
  headerRows: z.array(z.array(cell)),
  /** One name a column: its header, from several rows joined by ` / `; its position (`#3`) where it has none. */
  columns: z.array(z.string()),
  /** The rows of the table, as long as `columns`, but in tables of over five million places, which end with their last cell. In delimited text numbers are those cells that are nothing but a number. */
  rows: z.array(z.array(cell)),
  /** Every other cell of the sheet: titles above, footnotes and totals below, remarks between, rows that were left out. */
  notes: z.array(cell),
  /** `told` from the cells below, `guessed` where they look alike, `keys` of records, `none`. */
  headerBy: z.enum(["told", "guessed", "keys", "none"]),
  /** Numbers of the rows (lines, in a text file), one for each of `headerRows` and of `rows`. */
  headerRowNumbers: z.array(z.int()),
  rowNumbers: z.array(z.int()),
  /** Where each of `notes` stands. */
  notePlaces: z.array(z.string()),
  /** The column that names countries, where one does. */
  countries: z.nullable(
    z.object({
      column: z.string(),
      /** Different names, and how many of them are countries. */
      names: z.int(),
      resolved: z.int(),
      unresolved: z.array(unresolved),
      /** A column of codes beside it that all resolve. */
      codeColumn: z.nullable(z.string()),
    }),
  ),
  /** How many observations the source takes from this table. */
  observations: count,
});

export const inspectionSchema = z.object({
  document: z.literal("shortlist/inspection/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  file: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.enum(["csv", "xlsx", "xls", "json", "yaml", "xml", "html"]),
  encoding: z.nullable(z.string()),
  delimiter: z.nullable(z.string()),
  quote: z.nullable(z.string()),
  /** Whose file it is; null where no source recognises it. */
  source: z.nullable(recognised),
  /** Sources that recognise it too and are less sure, the surest first. */
  otherSources: z.array(recognised),
  /** What `ingest` takes from the file. */
  reading: z.object({
    observations: count,
    countries: z.int(),
    years: z.nullable(z.object({ from: z.int(), to: z.int() })),
    /** Observations without a year, which count as of any. */
    undated: z.int(),
    indicators: z.array(z.object({ id: z.string(), observations: count })),
    /** With the first place, and the number of a user's table's rows that bear the name (null where they were not counted). */
    unresolved: z.array(z.extend(unresolved, { locator: z.string(), rows: z.nullable(count) })),
    /** Why `ingest` does not take the file, though it can be read. */
    refused: z.nullable(z.object({ code: z.string(), message: z.string(), wayOut: z.nullable(z.string()) })),
    /** A command, to be completed, that reads a table which nothing recognises or some of whose columns are no known indicators. */
    mapping: z.nullable(z.string()),
  }),
  tables: z.array(table),
  /** JSON, YAML and XML: what stands at which path, and how often (300 paths, the upper ones); null for tables. */
  tree: z.nullable(
    z.array(
      z.object({
        path: z.string(),
        kind: z.enum(["element", "object", "list", "text", "number", "boolean", "null", "mixed"]),
        count: z.int(),
        /** The first value, cut short. */
        example: z.nullable(z.string()),
      }),
    ),
  ),
  problems: z.array(problemSchema),
});

export type Inspection = z.infer<typeof inspectionSchema>;
export type InspectedTable = Inspection["tables"][number];
export type InspectedPath = NonNullable<Inspection["tree"]>[number];
export type RecognisedSource = z.infer<typeof recognised>;

/** `resolve --format json`: kind `resolutions`: names and codes, in the order given, each with the country that it means. */
export const resolutionsSchema = z.object({
  document: z.literal("shortlist/resolutions/1"),
  tool: z.object({ name: z.string(), version: z.string() }),
  resolutions: z.array(
    z.object({
      input: z.string(),
      iso3: z.nullable(countryCode),
      name: z.nullable(z.string()),
      match: z.string(),
      note: z.nullable(z.string()),
    }),
  ),
});
