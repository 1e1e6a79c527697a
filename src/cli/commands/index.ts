import type { CommandEntry } from "./contract.ts";

/** Every command, in the order of the overview. */
export const commands: readonly CommandEntry[] = [
  {
    name: "rank",
    summary: "rank candidate countries (the default)",
    load: async () => (await import("./rank.ts")).rank,
  },
  {
    name: "explain",
    summary: "why a country ranks where it does, or why it is excluded, down to source cells",
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "compare",
    summary: "countries side by side, and why one is ahead of the other",
    load: async () => (await import("./compare.ts")).compare,
  },
  {
    name: "whatif",
    summary: "what would change a country's rank: smallest changes in values, intervals of weights",
    load: async () => (await import("./whatif.ts")).whatif,
  },
  {
    name: "robustness",
    summary: "how sure the ranking is: made thousands of times over, with other weights, figures and gaps",
    load: async () => (await import("./robustness.ts")).robustness,
  },
  {
    name: "diff",
    summary: "what moved between two results, and which change moved it",
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "ingest",
    summary: "read publishers' files into a snapshot",
    load: async () => (await import("./ingest.ts")).ingest,
  },
  {
    name: "inspect",
    summary: "how a file is read: format, encoding, sheets, header, columns, the source recognised, problems",
    load: async () => (await import("./inspect.ts")).inspect,
  },
  {
    name: "audit",
    summary:
      "whether the evidence is fit: coverage, old values, outliers, conflicts, double counting, odd values",
    load: async () => (await import("./audit.ts")).audit,
  },
  {
    name: "findings",
    summary:
      "what TIP Report texts and analysts say of a country, with quotations; a form to confirm and sign",
    load: async () => (await import("./findings.ts")).findings,
  },
  {
    name: "review",
    summary: "several reviewers' ballots: where they agree, where they differ and because of what",
    load: async () => (await import("./review.ts")).review,
  },
  {
    name: "backtest",
    summary: "where the actual partners stood on what had been published before they signed",
    load: async () => (await import("./backtest.ts")).backtest,
  },
  {
    name: "resolve",
    summary: "country names or codes to ISO 3166",
    load: async () => (await import("./resolve.ts")).resolveCommand,
  },
  {
    name: "profile",
    summary: "list, show and validate weighting profiles; print their schema",
    load: async () => (await import("./profile.ts")).profile,
  },
  {
    name: "report",
    summary: "write the ranking in every format, with the record of the run",
    load: async () => (await import("./report.ts")).report,
  },
  {
    name: "verify",
    summary: "make a recorded run again, and say whether every byte matches",
    load: async () => (await import("./verify.ts")).verify,
  },
  {
    name: "sources",
    summary: "the publishers that are read: layouts, indicators, attribution",
    load: async () => (await import("./sources.ts")).sourcesCommand,
  },
  {
    name: "plugin",
    summary: "begin a plug-in: a method, a reader of a file and a check of your own",
    load: async () => (await import("./plugin.ts")).plugin,
  },
  {
    name: "completion",
    summary: "a script that completes commands, options and countries in bash, zsh or fish",
    load: async () => (await import("./completion.ts")).completionOf(commands),
  },
];
