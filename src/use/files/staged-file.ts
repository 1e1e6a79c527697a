import { createHash } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Stage, Staged } from "../../dataset/snapshot.ts";
import { cannotWrite, temporaryIn, unfinished } from "./atomic.ts";

/** Bytes that are gathered before they are written. */
const GATHERED = 1024 * 1024;

const NOTHING = Buffer.alloc(0);

/** Where the files of a large snapshot are written until it is whole: its folder, which the caller holds. */
export class Staging {
  readonly #folder: string;
  readonly #staged: StagedFile[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly stage: Stage = async (stem) => {
    const staged = new StagedFile(join(this.#folder, stem));
    this.#staged.push(staged);
    await staged.open();
    return staged;
  };

  /** Removes what has not been moved to its place. */
  async discard(): Promise<void> {
    for (const staged of this.#staged) await staged.discard();
  }
}

/** Its bytes go to the disk as they come, under a name that nobody takes for data. */
export class StagedFile implements Staged {
  readonly #path: string;
  readonly #temporary: string;
  readonly #hash = createHash("sha256");
  /** Two in turn: one is filled while the other is being written. */
  #gathering = Buffer.allocUnsafe(GATHERED);
  #spare = Buffer.allocUnsafe(GATHERED);
  #gathered = 0;
  #writing: Promise<unknown> = Promise.resolve();
  #handle: FileHandle | undefined;
  #sha256 = "";

  constructor(path: string) {
    this.#path = path;
    this.#temporary = temporaryIn(dirname(path));
  }

  /** What is to be moved to its place. */
  get finished(): { readonly temporary: string; readonly sha256: string } {
    return { temporary: this.#temporary, sha256: this.#sha256 };
  }

  async open(): Promise<void> {
    unfinished.add(this.#temporary);
    this.#handle = await this.#told(open(this.#temporary, "wx"));
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + GATHERED - this.#gathered);
      this.#gathering.set(part, this.#gathered);
      this.#gathered += part.length;
      from += part.length;
      if (this.#gathered === GATHERED) await this.#flush();
    }
  }

  async finish(): Promise<string> {
    await this.#flush();
    await this.#told(this.#writing);
    await this.#told(this.#handle!.sync());
    await this.#close();
    [this.#gathering, this.#spare] = [NOTHING, NOTHING];
    this.#sha256 = this.#hash.digest("hex");
    return this.#sha256;
  }

  async discard(): Promise<void> {
    if (!unfinished.has(this.#temporary)) return;
    await this.#writing.catch(() => undefined);
    await this.#close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
    unfinished.delete(this.#temporary);
  }

  /** Starts writing what was gathered, once the piece before it is on its way. */
  async #flush(): Promise<void> {
    await this.#told(this.#writing);
    const bytes = this.#gathering.subarray(0, this.#gathered);
    [this.#gathering, this.#spare, this.#gathered] = [this.#spare, this.#gathering, 0];
    this.#hash.update(bytes);
    this.#writing = this.#handle!.writeFile(bytes);
    this.#writing.catch(() => undefined);
  }

  async #close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close();
  }

  async #told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      throw cannotWrite(this.#path, cause);
    }
  }
}
