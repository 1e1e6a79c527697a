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
    summary: "why a country stands where it stands, or why it is excluded, down to source cells",
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "ingest",
    summary: "read publishers' files into a snapshot",
    load: async () => (await import("./ingest.ts")).ingest,
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
    name: "sources",
    summary: "the publishers that are read: layouts, indicators, attribution",
    load: async () => (await import("./sources.ts")).sourcesCommand,
  },
];
