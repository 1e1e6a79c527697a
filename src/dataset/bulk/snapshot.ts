import type { Dataset } from "../../model/dataset.ts";
import type { Manifest, ManifestFile, Slice } from "../../model/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import { HEADER } from "../columns.ts";
import { encodeCompact } from "../compact.ts";
import { encodeRows } from "../encode.ts";
import { newest } from "../newest.ts";
import { encodeSnapshot, type Hash } from "../snapshot.ts";
import { RowWriter } from "./rows.ts";
import { newestRows, type Settled } from "./settle.ts";

/** A file that is written piece by piece under a name of its own, and gets the name of its content at the end. */
export interface Staged {
  write(bytes: Uint8Array): Promise<void>;
  /** Nothing more will be written: the SHA-256 of it all. */
  finish(): Promise<string>;
}

/** Begins such a file. */
export type Stage = (stem: string) => Promise<Staged>;

export interface BulkSnapshot {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string | Staged>;
}

interface Options {
  readonly tool: Manifest["tool"];
  readonly hash: Hash;
  readonly stage: Stage;
  readonly asOf?: number;
  readonly from?: number;
  /** Told how many figures have been written so far. */
  readonly progress?: (rows: number) => void;
}

type About = Pick<ManifestFile, "holds" | "source">;
/** Some of one indicator's rows, in either form. */
type Part = readonly Observation[] | Uint32Array;

/**
 * The files of a snapshot that also holds figures: the same bytes as `encodeSnapshot` would give of them all, but written
 * indicator by indicator. `dataset` holds the other observations, and everything else of both.
 */
export async function encodeBulkSnapshot(
  dataset: Omit<Dataset, "sha256">,
  settled: Settled,
  options: Options,
): Promise<BulkSnapshot> {
  const { figures } = settled;
  const sources = [...new Set(figures.files.map(({ source }) => source))].sort();
  const isOurs = ({ source }: { source?: string }) => source !== undefined && sources.includes(source);
  const others = encodeSnapshot(
    { ...dataset, observations: dataset.observations.filter((one) => !isOurs(one)) },
    options,
  );
  const files = new Map<string, string | Staged>(others.files);
  const rest = new Map(others.manifest.files.map((entry) => [entry.holds, entry]));
  const writer = new SliceWriter(settled, options, files);

  const data = others.manifest.files.filter(({ holds }) => holds === "current" || holds === "history");
  for (const source of sources) {
    const own = dataset.observations.filter((one) => one.source === source);
    const current = new Set(newest(own));
    for (const holds of ["current", "history"] as const) {
      const isIn = (isNewest: boolean) => isNewest === (holds === "current");
      const parts = partsOf(
        own.filter((one) => isIn(current.has(one))),
        settled,
        (rows) => {
          const ownRows =
            sources.length === 1 ? rows : rows.filter((row) => figures.file(row).source === source);
          const last = newestRows(ownRows, figures);
          return ownRows.filter((row) => isIn(last.has(row)));
        },
      );
      data.push(...(await writer.file(`${source}.${holds}`, HEADER, parts, { holds, source })));
    }
  }
  // Each source's entries stand together, the current one first: that order is kept.
  data.sort((a, b) => (a.source! < b.source! ? -1 : a.source! > b.source! ? 1 : 0));

  const old = rest.get("newest");
  if (old) files.delete(old.name);
  const upTo = dataset.latest ?? Number.POSITIVE_INFINITY;
  const parts = partsOf(newest(dataset.observations, dataset.latest), settled, (rows) =>
    Uint32Array.from(
      newestRows(
        rows.filter((row) => figures.year(row) <= upTo),
        figures,
      ),
    ),
  );
  const last = await writer.file("newest", "", parts, { holds: "newest" });
  const found = others.manifest.files.filter(
    ({ holds }) => !["current", "history", "newest"].includes(holds),
  );
  const sha256 = options.hash(data.map((entry) => entry.sha256).join("\n"));
  return { files, manifest: { ...others.manifest, sha256, files: [...data, ...last, ...found] } };
}

/** Every indicator's rows of a file, in the order of the ids; observations come in that order. No id is in both. */
function* partsOf(
  observations: readonly Observation[],
  { indicators }: Settled,
  choose: (rows: Uint32Array) => Uint32Array,
): Generator<[id: string, part: Part]> {
  const own = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = own.get(one.indicator);
    if (group) group.push(one);
    else own.set(one.indicator, [one]);
  }
  const rows = new Map(indicators.map((indicator) => [indicator.id, indicator.rows]));
  for (const id of [...own.keys(), ...rows.keys()].sort()) {
    const part = own.get(id) ?? choose(rows.get(id)!);
    if (part.length > 0) yield [id, part];
  }
}

class SliceWriter {
  readonly #settled: Settled;
  readonly #options: Options;
  readonly #files: Map<string, string | Staged>;
  readonly #rows: RowWriter;
  readonly #encoder = new TextEncoder();
  #written = 0;

  constructor(settled: Settled, options: Options, files: Map<string, string | Staged>) {
    this.#settled = settled;
    this.#options = options;
    this.#files = files;
    this.#rows = new RowWriter(settled.figures);
  }

  /** Writes a file, unless it would be empty. */
  async file(
    stem: string,
    header: string,
    parts: Iterable<[id: string, part: Part]>,
    about: About,
  ): Promise<ManifestFile[]> {
    const { hash, stage, progress } = this.#options;
    const indicators: Slice[] = [];
    let staged: Staged | undefined;
    let [at, rows] = [0, 0];
    for (const [id, part] of parts) {
      if (staged === undefined) {
        staged = await stage(stem);
        const first = this.#encoder.encode(header);
        await staged.write(first);
        at = first.length;
      }
      const bytes = this.#encode(id, part, about.holds);
      indicators.push({ id, rows: part.length, at: [at, at + bytes.length], sha256: hash(bytes) });
      await staged.write(bytes);
      at += bytes.length;
      rows += part.length;
      if (about.holds === "newest") continue;
      this.#written += part.length;
      progress?.(this.#written);
    }
    if (staged === undefined) return [];
    const sha256 = await staged.finish();
    const name = `${stem}.${sha256.slice(0, 12)}.${about.holds === "newest" ? "jsonl" : "csv"}`;
    this.#files.set(name, staged);
    return [{ name, sha256, rows, ...about, indicators }];
  }

  #encode(id: string, part: Part, holds: About["holds"]): Uint8Array {
    const isNewest = holds === "newest";
    if (!(part instanceof Uint32Array))
      return this.#encoder.encode(isNewest ? encodeCompact(part) : encodeRows(part));
    if (!isNewest) return this.#rows.encode(id, part);
    const { figures } = this.#settled;
    return this.#encoder.encode(encodeCompact(Array.from(part, (row) => figures.observation(row))));
  }
}
