import { defined, gather } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Manifest, ManifestFile, Slice } from "../model/documents/manifest.ts";
import type { Observation } from "../model/observation.ts";
import { isOpen } from "../model/problem.ts";
import { newestRows, type Settled } from "./bulk/settle.ts";
import { bySource } from "./catalogue.ts";
import { type Columns, columnsFor, encodeCompact, FORMS, headerOf, OBSERVATION } from "./columns.ts";
import { isStored } from "./derivations/index.ts";
import { CONFLICTS, encodeRows, problemsTable, RowWriter, type Table, UNRESOLVED } from "./encode.ts";
import { newest } from "./observation-order.ts";

interface Options {
  readonly tool: Manifest["tool"];
  readonly hash: Hash;
  readonly stage: Stage;
  readonly asOf?: number;
  readonly from?: number;
  /** Told how many rows of figures have been written so far. */
  readonly progress?: (rows: number) => void;
}

type Holds = "current" | "history";
/** One indicator's rows, in either form. */
type Part = readonly Observation[] | Uint32Array;

/** Rows of other files than figures that are encoded at once. */
const AT_ONCE = 1000;

/**
 * A dataset as the files of a snapshot, written indicator by indicator; the same dataset always gives the same bytes, however
 * its files were read. No indicator is both among the observations and among the figures.
 */
export async function encodeSnapshot(
  dataset: Omit<Dataset, "sha256"> & { readonly settled?: Settled },
  options: Options,
): Promise<{ readonly manifest: Manifest; readonly files: ReadonlyMap<string, Staged> }> {
  const { hash } = options;
  const { settled } = dataset;
  const data = new DataFiles(options);
  const encoder = new PartEncoder(settled, options.progress);
  const observations = new Map(bySource(dataset.observations));
  const files = settled?.figures.files ?? [];
  for (const source of [...new Set([...observations.keys(), ...files.map((file) => file.source)])].sort()) {
    const own = observations.get(source) ?? [];
    const figures = files.some((file) => file.source === source) ? settled : undefined;
    const isIn = files.every((file) => file.source === source)
      ? undefined
      : (row: number) => figures!.figures.file(row).source === source;
    const forms = formsOf(own);
    for (const holds of ["current", "history"] as const) {
      const choice: Choice = {
        observations: (part) => storedIn(part, holds),
        rows: (rows) => rowsIn(isIn ? rows.filter(isIn) : rows, figures!, holds),
      };
      for (const { infix, columns } of FORMS) {
        const stem = `${source}${infix}.${holds}`;
        const parts = partsOf(own, figures, choice, (id) => (forms.get(id) ?? OBSERVATION) === columns);
        await data.write(stem, headerOf(columns), encoder.rows(parts, columns), { holds, source });
      }
    }
  }
  const sha256 = hash(data.entries.map((entry) => entry.sha256).join("\n"));
  const upTo = dataset.latest ?? Number.POSITIVE_INFINITY;
  const last = partsOf(dataset.observations, settled, {
    observations: (part) => newest(part, dataset.latest),
    rows: (rows) => {
      const { figures } = settled!;
      return Uint32Array.from(
        newestRows(
          rows.filter((row) => figures.year(row) <= upTo),
          figures,
        ),
      );
    },
  });
  await data.write("newest", "", encoder.compact(last), { holds: "newest" });
  const { conflicts, unresolved, problems } = dataset;
  const [open, closed] = [
    conflicts.filter((one) => one.settled === "none"),
    conflicts.filter((one) => one.settled !== "none"),
  ];
  await data.write("conflicts", CONFLICTS.header, encoder.table(CONFLICTS, closed), { holds: "conflicts" });
  await data.write("unsettled", CONFLICTS.header, encoder.table(CONFLICTS, open), { holds: "unsettled" });
  const { rivals = [] } = dataset;
  const columns = columnsFor(rivals);
  const table = {
    header: headerOf(columns),
    rows: (rows: readonly Observation[]) => encodeRows(rows, columns),
  };
  await data.write("rivals", table.header, encoder.table(table, rivals), { holds: "rivals" });
  await data.write("unresolved", UNRESOLVED.header, encoder.table(UNRESOLVED, unresolved), {
    holds: "unresolved",
  });
  for (const holds of ["problems", "open"] as const) {
    const some = problems.filter((one) => isOpen(one) === (holds === "open"));
    const said = problemsTable(some);
    await data.write(holds, said.header, encoder.table(said, some), { holds });
  }
  return { files: data.files, manifest: manifestOf(dataset, options, sha256, data) };
}

function manifestOf(
  { latest, sources, catalogue, files }: Omit<Dataset, "sha256">,
  { tool, asOf, from }: Options,
  sha256: string,
  { entries }: DataFiles,
): Manifest {
  const newest = newestReaders(files);
  const stated = new Map(sources.map(({ id }) => [id, newest.get(id)]));
  return {
    document: "shortlist/snapshot/1",
    tool,
    ...defined({ asOf, from, latest }),
    sha256,
    sources: sources.map((one) => ({ ...one, ...defined({ revision: stated.get(one.id) }) })),
    // To which factor a finding speaks and who can change a figure is the program's to know, and no evidence.
    indicators: catalogue.map(({ speaksTo: _speaksTo, kind: _kind, ...one }) => one),
    inputs: files
      .map(({ path, sha256, bytes, source, layout, revision = 1, plugin, observations }) => ({
        path,
        sha256,
        bytes,
        ...defined({ source, layout }),
        ...(source === undefined || revision === (stated.get(source) ?? 1) ? {} : { revision }),
        ...defined({ plugin }),
        observations,
      }))
      .sort((a, b) => compare(a.path, b.path) || compare(a.sha256, b.sha256)),
    files: entries,
  };
}

/** The newest of the readers that took figures from each source's files. */
function newestReaders(files: Dataset["files"]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { source, revision = 1 } of files)
    if (source !== undefined) newest.set(source, Math.max(revision, newest.get(source) ?? 1));
  return newest;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a choice of some rows makes of those of one indicator. */
interface Choice {
  observations(part: readonly Observation[]): readonly Observation[];
  rows(rows: Uint32Array): Uint32Array;
}

/** What is chosen of every indicator, in the order of the ids. */
function* partsOf(
  observations: readonly Observation[],
  settled: Settled | undefined,
  choose: Choice,
  wanted: (id: string) => boolean = () => true,
): Generator<[id: string, part: Part]> {
  const own = byIndicator(observations);
  const figures = new Map(settled?.indicators.map(({ id, rows }) => [id, rows]));
  for (const id of [...own.keys(), ...figures.keys()].filter(wanted).sort()) {
    const part = own.has(id) ? choose.observations(own.get(id)!) : choose.rows(figures.get(id)!);
    if (part.length > 0) yield [id, part];
  }
}

/** The columns of each indicator's rows: only those that say when their figures were measured, or in which words, have columns for it. */
function formsOf(observations: readonly Observation[]): ReadonlyMap<string, Columns> {
  return new Map([...byIndicator(observations)].map(([id, rows]) => [id, columnsFor(rows)]));
}

function byIndicator(observations: readonly Observation[]): ReadonlyMap<string, Observation[]> {
  const own = new Map<string, Observation[]>();
  for (const one of observations) gather(own, one.indicator, one);
  return own;
}

/** The newest of one indicator and source, or all others of them. */
function storedIn(part: readonly Observation[], holds: Holds): readonly Observation[] {
  const last = new Set(newest(part));
  return part.filter((one) => last.has(one) === (holds === "current") && isStored(one));
}

function rowsIn(rows: Uint32Array, { figures }: Settled, holds: Holds): Uint32Array {
  const last = newestRows(rows, figures);
  return rows.filter((row) => last.has(row) === (holds === "current"));
}

/** Turns what is written into bytes, piece by piece. */
class PartEncoder {
  readonly #figures: RowWriter | undefined;
  readonly #encoder = new TextEncoder();
  #written = 0;

  constructor(
    private readonly settled: Settled | undefined,
    private readonly progress: Options["progress"],
  ) {
    this.#figures = settled && new RowWriter(settled.figures);
  }

  *rows(parts: Iterable<[id: string, part: Part]>, columns: Columns): Generator<Piece> {
    for (const [id, part] of parts) {
      const bytes =
        part instanceof Uint32Array
          ? this.#figures!.encode(id, part)
          : this.#encoder.encode(encodeRows(part, columns));
      yield { id, rows: part.length, bytes };
      this.#written += part.length;
      this.progress?.(this.#written);
    }
  }

  *compact(parts: Iterable<[id: string, part: Part]>): Generator<Piece> {
    for (const [id, part] of parts) {
      const own =
        part instanceof Uint32Array
          ? Array.from(part, (row) => this.settled!.figures.observation(row))
          : part;
      yield { id, rows: part.length, bytes: this.#encoder.encode(encodeCompact(own)) };
    }
  }

  *table<T>({ rows }: Table<T>, entries: readonly T[]): Generator<Piece> {
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const part = entries.slice(at, at + AT_ONCE);
      yield { rows: part.length, bytes: this.#encoder.encode(rows(part)) };
    }
  }
}

/** A file that is written piece by piece under a name of its own, and gets the name of its content at the end. */
export interface Staged {
  write(bytes: Uint8Array): Promise<void>;
  /** Nothing more will be written: the SHA-256 of it all. */
  finish(): Promise<string>;
}

/** Begins such a file. */
export type Stage = (stem: string) => Promise<Staged>;

export type Hash = (text: string | Uint8Array) => string;

/** Some rows of a data file: those of one indicator, where it has an id. The bytes are good until the next piece is asked for. */
export interface Piece {
  readonly id?: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** The data files of a snapshot, none of which is ever held whole. */
export class DataFiles {
  readonly files = new Map<string, Staged>();
  /** What the manifest says of them, in the order of writing. */
  readonly entries: ManifestFile[] = [];
  readonly #stage: Stage;
  readonly #hash: Hash;

  constructor({ stage, hash }: { readonly stage: Stage; readonly hash: Hash }) {
    this.#stage = stage;
    this.#hash = hash;
  }

  /** Writes a file, unless it would have no rows. */
  async write(
    stem: string,
    header: string,
    pieces: Iterable<Piece>,
    about: Pick<ManifestFile, "holds" | "source">,
  ): Promise<void> {
    const indicators: Slice[] = [];
    let staged: Staged | undefined;
    let [at, rows] = [0, 0];
    for (const piece of pieces) {
      if (staged === undefined) {
        staged = await this.#stage(stem);
        const first = new TextEncoder().encode(header);
        await staged.write(first);
        at = first.length;
      }
      const { id, bytes } = piece;
      const end = at + bytes.length;
      if (id !== undefined)
        indicators.push({ id, rows: piece.rows, at: [at, end], sha256: this.#hash(bytes) });
      await staged.write(bytes);
      at = end;
      rows += piece.rows;
    }
    if (staged === undefined) return;
    const sha256 = await staged.finish();
    const name = `${stem}.${sha256.slice(0, 12)}.${about.holds === "newest" ? "jsonl" : "csv"}`;
    this.files.set(name, staged);
    const parts = indicators.length === 0 ? {} : { indicators };
    this.entries.push({ name, sha256, bytes: at, rows, ...about, ...parts });
  }
}
