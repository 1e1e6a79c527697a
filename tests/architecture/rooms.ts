/** What one room of `src/` may do; the table of the design, as data. */
interface Room {
  /** Rooms it may import, its own always among them. */
  readonly rooms: readonly string[];
  /** Packages it may import; a subpath of a package counts as the package. */
  readonly packages: readonly string[];
  /** Files of the room that may use Node's API: none, all, or those whose path below the room matches. */
  readonly node: "none" | "all" | RegExp;
  /** Files of the room that may ask for the time: none, or those whose path below the room matches. */
  readonly clock?: RegExp;
  /** Files of the room that run in a browser alone, with its document and its clock. */
  readonly browser?: RegExp;
  /** Data of the repository that it may import, by path from the root. */
  readonly data?: RegExp;
}

export const ROOMS: Readonly<Record<string, Room>> = {
  model: { rooms: [], packages: ["zod"], node: "none" },
  stats: { rooms: [], packages: ["fastest-levenshtein"], node: "none" },
  countries: {
    rooms: ["model"],
    packages: ["entities", "fastest-levenshtein"],
    node: "none",
    data: /^data\/countries\/[a-z-]+\.json$/u,
  },
  tables: {
    rooms: ["model"],
    packages: ["chardet", "csv-parse", "yaml"],
    node: "none",
  },
  sources: { rooms: ["model", "countries", "tables", "stats"], packages: ["entities"], node: "none" },
  dataset: {
    rooms: ["model", "stats", "countries", "sources", "tables"],
    packages: ["papaparse"],
    node: /^store(?:\.ts|\/)/u,
    data: /^data\/countries\/mcc-bands\.json$/u,
  },
  profile: {
    rooms: ["model", "countries", "scoring", "stats", "tables"],
    packages: ["yaml", "zod"],
    node: "none",
  },
  scoring: { rooms: ["model", "stats"], packages: [], node: "none" },
  robustness: { rooms: ["model", "stats", "scoring"], packages: [], node: "none" },
  explain: { rooms: ["model", "stats", "scoring", "robustness", "words"], packages: [], node: "none" },
  use: {
    rooms: [
      "model",
      "stats",
      "countries",
      "tables",
      "sources",
      "dataset",
      "profile",
      "scoring",
      "robustness",
      "explain",
      "words",
      "report",
    ],
    packages: ["es-module-lexer", "papaparse", "semver"],
    node: "all",
    // A lock on a folder tells how long it has been held.
    clock: /^files\//u,
    data: /^package\.json$/u,
  },
  // A language is one folder, and what shipped profiles have beside them in it.
  words: {
    rooms: ["model"],
    packages: [],
    node: "none",
    data: /^weights\/\*\.[a-z]+\.yaml$/u,
  },
  report: {
    rooms: ["model", "words"],
    // Of sarif the types alone.
    packages: ["chalk", "cli-table3", "docx", "fflate", "hucre", "papaparse", "sarif"],
    node: "none",
  },
  page: {
    rooms: ["model", "scoring", "robustness", "explain", "words", "report"],
    packages: ["preact", "@preact/signals"],
    node: "none",
    browser: /^view\//u,
  },
  cli: {
    rooms: [
      "page",
      "model",
      "stats",
      "countries",
      "tables",
      "sources",
      "dataset",
      "profile",
      "scoring",
      "explain",
      "use",
      "words",
      "report",
    ],
    packages: ["chalk", "commander", "fflate", "papaparse"],
    node: "all",
  },
  // An entry of the package that is for tests of plug-ins alone.
  "testing.ts": {
    rooms: ["model", "scoring", "sources", "tables", "dataset", "use"],
    packages: ["zod"],
    node: "all",
  },
};

/** Entries of the library, which hand out rooms: all but the command line. Of the core a test holds which files it is made of. */
export const ENTRIES: readonly string[] = ["index.ts", "core.ts"];

/** What one room takes from another by these files only. */
export const DOORS: readonly { readonly from: string; readonly to: string; readonly files: RegExp }[] = [
  // Names from scoring's lists, nothing else of scoring.
  { from: "profile", to: "scoring", files: /^src\/scoring\/(?:[a-z]+\/)?index\.ts$/u },
  // What a mistake in YAML means, in plain words.
  { from: "profile", to: "tables", files: /^src\/tables\/yaml-mistakes\.ts$/u },
  // The word that was meant, for messages (docs/decisions/0003-imports.md), and what is an outlier of a column; no other statistics.
  { from: "profile", to: "stats", files: /^src\/stats\/nearest-word\.ts$/u },
  { from: "sources", to: "stats", files: /^src\/stats\/(?:nearest-word|outliers)\.ts$/u },
  // It is given a language, and says with its words why something has no score and what is on a list.
  { from: "explain", to: "words", files: /^src\/words\/(?:index|choose)\.ts$/u },
  // Everybody else is given a language, or asks for one by its code: which there are, one list says.
  { from: "report", to: "words", files: /^src\/words\/(?:choose|index)\.ts$/u },
  { from: "use", to: "words", files: /^src\/words\/index\.ts$/u },
  { from: "cli", to: "words", files: /^src\/words\/index\.ts$/u },
  // A page carries every language: the slice that it says itself, and nothing of the documents.
  { from: "page", to: "words", files: /^src\/words\/(?:choose|live|reviews|scorecards)\.ts$/u },
  { from: "page", to: "report", files: /^src\/report\/(?:text\/(?:localised|visible)|blocks|review)\.ts$/u },
  {
    from: "page",
    to: "explain",
    files:
      /^src\/explain\/(?:contribution-parts|nodes|open-questions|owen-values|reference|review|weights|whatif\/(?:changed-evidence|possible-values|value-trials))\.ts$/u,
  },
  // Its warnings and errors are sentences as reports have them, the library hands out documents with their English, and a workbook that a
  // report wrote is read back as a profile.
  {
    from: "use",
    to: "report",
    files: /^src\/report\/(?:text\/(?:eligibility|evidence|warnings)|english|snapshot)\.ts$/u,
  },
];

/**
 * Folders of plug-ins, and the files and folders in them that every plug-in may import. A plug-in is a file, or a folder
 * whose `index.ts` is its face; the folder's own `index.ts` lists them all.
 */
export const PLUGINS: Readonly<Record<string, readonly string[]>> = {
  // The Factbook's digests of the TIP Report are read as narratives are.
  "src/sources": [
    "contract",
    "collector",
    "income",
    "indicator-list",
    "published",
    "publisher-tables",
    "tip-report",
    "user",
    "tip-text",
  ],
  "src/sources/tip-text/fields": [],
  "src/scoring/normalisers": ["contract"],
  "src/scoring/aggregators": ["contract"],
  "src/scoring/methods": ["contract"],
  "src/scoring/treatments": ["contract", "shifted-log"],
  "src/scoring/weightings": ["contract"],
  "src/dataset/derivations": ["contract"],
  "src/explain/audit/checks": [],
  "src/cli/commands": ["contract"],
  "src/cli/formats": ["contract"],
  "src/cli/document-formats": ["contract"],
};
