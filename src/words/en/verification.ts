import type { Verification } from "../../model/documents/run.ts";
import { verification as made } from "../made/en/verification.ts";
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
  ...made,
  output: ({ path, line, ...one }: Output) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (first at line ${line})`}`,
  /** Of a sheet: how many cells differ, and the first of them with what they hold. */
  cells: (
    sheet: string,
    count: number,
    first: readonly (readonly [cell: string, file: string | undefined, now: string | undefined])[],
  ) =>
    `${sheet}: ${counted(count, "cell differs", "cells differ")} (${first.map(([cell, file, now]) => `${cell}: ${file ?? "nothing"} in the file, ${now ?? "nothing"} in the run`).join("; ")}${count > first.length ? "; …" : ""})`,
};
