import type { ManifestFile, Slice } from "../model/documents/manifest.ts";

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
