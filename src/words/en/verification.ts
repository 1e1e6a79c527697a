import type { Verification } from "../../model/documents/run.ts";
import { counted } from "./grammar.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "every byte is what the run makes today",
  edited: "was changed after it was written: the run still makes what was recorded",
  differs: "the run makes something else today",
  missing: "is not there",
};

const EDITED_TOO = "the run makes something else today, and the file was changed after it was written";
const VERSION_ALONE = "differs only in the version that it states";

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist itself",
  profile: "profile",
  data: "data",
  file: "data file",
  list: "list",
  record: "the record itself,",
};

type Output = Verification["outputs"][number];

function statusOf({ status, recorded, file, versionAlone }: Omit<Output, "path" | "line">): string {
  if (versionAlone) return VERSION_ALONE;
  return status === "differs" && file !== recorded ? EDITED_TOO : STATUS[status];
}

/** What a run is made of, by name: the first few, since a new snapshot changes every file. */
export function inputsNamed(
  inputs: readonly Pick<Verification["changed"][number], "what" | "name">[],
): string[] {
  const rest = inputs.length - NAMED;
  const names = inputs
    .slice(0, NAMED)
    .map(({ what, name }) => (what === "data" ? CHANGED.data : `${CHANGED[what]} ${name}`));
  return rest > 0 ? [...names, `${rest} more`] : names;
}
const NAMED = 4;

export const verification = {
  same: "same",
  notSame: "NOT the same",
  output: ({ path, line, ...one }: Output) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (first at line ${line})`}`,
  noCell: "the cells are the same; something else in the file differs",
  /** Of a sheet: how many cells differ, and the first of them with what they hold. */
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet}: ${counted(count, "cell differs", "cells differ")} (${first.map(([cell, file, now]) => `${cell}: ${file ?? "nothing"} in the file, ${now ?? "nothing"} in the run`).join("; ")}${count > first.length ? "; …" : ""})`,
  /** Options as on a command line. */
  hidden: (options: readonly string[]) =>
    `Made with ${options.join(" ")}: not every country of the data is in these files.`,
  /** `--top` as on a command line, and the files that it cuts short. */
  cut: (option: string, files: readonly string[]) =>
    `Made with ${option}, which leaves countries out of these files only: ${files.join(", ")}.`,
  unnamed: (n: number) => `Files that the record does not name: ${n}`,
  byVersion: (n: number) => `Changed with the version of shortlist: ${n}`,
  versionAlone:
    "No input changed: what differs comes with the version. Write the files anew with this version.",
  versionAndInput:
    "What differs may come from either: with the recorded inputs restored, what is left comes with the version.",
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
