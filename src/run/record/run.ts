import { defined } from "../../model/defined.ts";
import type { Verification } from "../../model/documents/run.ts";
import { ShortlistError } from "../../model/error.ts";
import { whoRecorded } from "../arguments/who.ts";
import { mustBeFinished } from "../files/file-set.ts";
import { COPELAND, loadRun, type Run, type RunOptions } from "../load-run.ts";
import { changesSince } from "./changes.ts";
import { asRecorded, readRecord } from "./read.ts";

type Input = Pick<Verification["changed"][number], "what" | "name">;

/** What a run was made of is no longer what it was. */
export class StaleRecord extends ShortlistError {
  readonly inputs: readonly Input[];

  constructor(path: string, inputs: readonly Input[]) {
    super("run-changed", `what the run was made of has changed since: ${named(inputs)}`, {
      where: { file: path },
      wayOut:
        "Restore it (“shortlist verify” says what changed), or compare the ranking that was written as JSON.",
    });
    this.inputs = inputs;
  }
}

/** Somebody has changed the record itself. */
export const EDITED = "edited-run";

export interface RecordedRun {
  readonly options: RunOptions;
  readonly run: Run;
}

/** A recorded run made anew; an error where what it was made of is no longer what it was. */
export async function recordedRun(path: string, cwd: string): Promise<RecordedRun> {
  mustBeFinished(path, cwd);
  const { record, profile, data, asSealed } = await readRecord(path, cwd, {});
  if (!asSealed) {
    throw new ShortlistError(EDITED, "the record was changed since it was written: its own SHA-256 differs", {
      where: { file: path, locator: "seal" },
      wayOut: "Restore it, or write the ranking anew with “shortlist rank --out”.",
    });
  }
  const { asOf, lang, method } = record.options;
  // A comparison is of everybody who was scored, whoever was shown.
  const { among } = await whoRecorded(record.options);
  const options: RunOptions = {
    profile,
    lang,
    ...defined({ data, asOf: asOf ?? undefined, among }),
    // The other methods check a ranking and leave it as it is.
    ...(method === COPELAND ? { method } : {}),
  };
  const run = await asRecorded(path, loadRun(options, cwd));
  const changed = (await changesSince(record, run, profile, data)).filter(({ what }) => what !== "tool");
  if (changed.length > 0) throw new StaleRecord(path, changed);
  return { options, run };
}

/** A few names: a new snapshot changes every file. */
const NAMED = 4;

function named(changed: readonly Input[]): string {
  const names = changed.map(({ what, name }) => `${what} ${name}`);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `${names.slice(0, NAMED).join(", ")}${more}`;
}
