import { type Built, buildDataset, type Years } from "../../dataset/build.ts";
import { buildBulkDataset } from "../../dataset/bulk/join.ts";
import type { Settled } from "../../dataset/bulk/settle.ts";
import { changesBySource } from "../../dataset/changes.ts";
import type { Dataset } from "../../model/dataset.ts";
import { defined } from "../../model/defined.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import type { SourceChange } from "../../model/source-change.ts";
import { namelessRows } from "../data/nameless-rows.ts";
import { type Incoming, type PutTogether, putTogether } from "../data/put-together.ts";
import { readSnapshotParts, type SnapshotParts } from "../data/snapshot-parts.ts";

/** What a snapshot is to hold. */
export interface MakeOptions {
  /** Keep nothing that describes a later year. */
  readonly asOf?: number;
  /** Keep no history before this year. */
  readonly from?: number;
  /** Keep nothing of the snapshot that is there. */
  readonly replace?: boolean;
}

/** What an ingest makes. */
export interface Made {
  readonly dataset: Built;
  readonly incoming: Incoming;
  /** Observations, with the figures of large files. */
  readonly count: number;
  /** Figures of large files, which are never made into observations. */
  readonly settled?: Settled;
  /** Of a snapshot that was added to, or that was read beside files. */
  readonly changes?: readonly SourceChange[];
  readonly from?: number;
  /** Files that were read under other paths, since the snapshots have others of their names; and those. */
  readonly beside: ReadonlyMap<string, string>;
  /** What was said already when the snapshots among it were made. */
  readonly heldProblems: readonly Problem[];
}

/** The dataset of a snapshot: of what was read, of snapshots beside it, and of the one that it is added to. */
export async function makeOf(
  incoming: Incoming,
  {
    snapshots,
    base: folder,
    options,
  }: { snapshots: readonly string[]; base: string | undefined; options: MakeOptions },
): Promise<Made> {
  const base = folder === undefined || options.replace ? undefined : await readSnapshotParts(folder);
  const others: SnapshotParts[] = [];
  for (const path of snapshots) {
    // What is added to is there already.
    const other = base && path === folder ? undefined : await readSnapshotParts(path);
    if (other) others.push(other);
  }
  const years: Years = defined({ to: options.asOf, from: options.from });
  const put = putTogether(incoming, { base, others }, years);
  const { reference, from } = put;
  const within = { ...years, ...defined({ from }) };
  const known = defined({ reference });
  const { figures, readings } = put.incoming;
  const built =
    figures && readings.length > 0
      ? buildBulkDataset(put.parts, { figures, readings }, within, known)
      : undefined;
  const dataset = built?.dataset ?? buildDataset(put.parts, within, known);
  if (others.length === 0) {
    const own = new Set(put.incoming.files.map(({ path }) => path));
    mustHaveFigures({ ...dataset, files: dataset.files.filter(({ path }) => own.has(path)) });
  }
  const before = base ? [base] : others;
  return {
    dataset,
    incoming: put.incoming,
    beside: put.beside,
    heldProblems: [...(base ? [base] : []), ...others].flatMap(({ problems }) => problems),
    count: built?.count ?? dataset.observations.length,
    ...defined({ settled: built?.settled, from }),
    ...(before.length === 0 ? {} : { changes: changes(before, dataset, built?.settled, put.replaced) }),
  };
}

function changes(
  before: readonly SnapshotParts[],
  dataset: Built,
  settled: Settled | undefined,
  replaced: PutTogether["replaced"],
): SourceChange[] {
  const published = (all: readonly Observation[]) => all.filter(({ source }) => source !== "derived");
  const figures = function* () {
    yield* published(dataset.observations);
    for (const { rows } of settled?.indicators ?? [])
      for (const row of rows) yield settled!.figures.observation(row);
  };
  return changesBySource(
    {
      files: before.flatMap(({ files }) => files),
      figures: before.flatMap(({ observations }) => published(observations)),
    },
    { files: dataset.files, figures: figures() },
    replaced,
    dataset.conflicts.filter(({ settled }) => settled === "none"),
  );
}

/** Refuses files of which no figure can be taken. */
export function mustHaveFigures(read: Pick<Dataset, "files" | "problems" | "unresolved">): void {
  if (read.files.every((file) => file.observations === 0)) throw nothingRead(read);
}

/** What was wrong with the only file there is tells why. */
function nothingRead({ problems, unresolved }: Pick<Dataset, "problems" | "unresolved">): ShortlistError {
  const cause = problems.find(({ severity }) => severity !== "info");
  const rows = cause === undefined ? namelessRows(unresolved) : undefined;
  if (rows) {
    return new ShortlistError("nothing-read", `no figure could be read from these paths, only ${rows.what}`, {
      where: rows.where,
      wayOut:
        "Correct the names, or see with “shortlist inspect <file>” which column was taken for the country's.",
    });
  }
  const why = cause === undefined ? "" : `: ${cause.message.replace(/\.$/u, "")}`;
  return new ShortlistError("nothing-read", `no figure could be read from these paths${why}`, {
    ...(cause?.file === undefined
      ? {}
      : { where: { file: cause.file, ...(cause.locator ? { locator: cause.locator } : {}) } }),
    wayOut:
      cause?.code === "rows-not-wanted"
        ? "“shortlist inspect <file>” shows the table's columns and what stands in them."
        : "“shortlist sources” lists the publishers and layouts that are read.",
  });
}

/** Those of this run: of what a snapshot holds it was said when that was made. */
export function problemsOf({ dataset: { problems }, heldProblems }: Made): readonly Problem[] {
  if (heldProblems.length === 0) return problems;
  const known = new Set(heldProblems.map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => !known.has(JSON.stringify(problem)));
}
