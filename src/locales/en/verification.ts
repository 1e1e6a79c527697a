import type { Verification } from "../../model/documents/run.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "every byte is what the run makes today",
  edited: "was changed after it was written: the run still makes what was recorded",
  differs: "the run makes something else today",
  missing: "is not there",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist itself",
  profile: "profile",
  data: "data",
  file: "data file",
  list: "list",
  record: "the record itself,",
};

export const verification = {
  same: "same",
  notSame: "NOT the same",
  output: ({ path, status, line }: Verification["outputs"][number]) =>
    `${path}: ${STATUS[status]}${line === null ? "" : ` (first at line ${line})`}`,
  nothingChanged: "No input changed: tool, profile, data and lists are those recorded.",
  changes: (n: number) => `Changed since the run was recorded: ${n}`,
  /** `recorded` and `now` are shortened hashes, versions or the like; undefined: it is not there. */
  changed: (
    what: Verification["changed"][number]["what"],
    name: string,
    recorded: string | undefined,
    now: string | undefined,
  ) => `${CHANGED[what]} ${name}: ${recorded ?? "not there"} then, ${now ?? "not there"} now`,
  verified: "Verified: the outputs are what the inputs give.",
  notVerified: "Not verified.",
};
