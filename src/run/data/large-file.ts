import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { BULK_BYTES, HEAD_BYTES } from "../../dataset/bulk/read.ts";
import { whyUnread } from "../../dataset/store/plain-file.ts";
import { ShortlistError } from "../../model/error.ts";
import { tellContent } from "../../tables/content.ts";

/** Bytes that are read at once. */
const BLOCK = 1024 * 1024;
/** A text of which every cell can be shown. */
const SHOWN_BYTES = 8 * 1024 * 1024;
/** A file that is read whole takes some twenty times its size in memory. */
const WHOLE_BYTES = 128 * 1024 * 1024;

/** A file that is handed out in pieces. */
export interface LargeFile {
  readonly head: Uint8Array;
  /** From the beginning, each time anew. Each is overwritten when the next is asked for. */
  blocks(): AsyncGenerator<Uint8Array>;
  /** SHA-256 of the file, once its last block has been handed out. */
  sha256(): string;
}

export function isLarge(bytes: number): boolean {
  return bytes > BULK_BYTES;
}

export async function openLarge(full: string, onBytes: (bytes: number) => void): Promise<LargeFile> {
  let hash = createHash("sha256");
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = await readable(full, open(full));
  const { bytesRead } = await readable(full, handle.read(head, 0, HEAD_BYTES, 0)).finally(() =>
    handle.close(),
  );
  return {
    head: head.subarray(0, bytesRead),
    async *blocks() {
      const handle = await readable(full, open(full));
      hash = createHash("sha256");
      try {
        const block = Buffer.allocUnsafeSlow(BLOCK);
        for (;;) {
          const { bytesRead } = await readable(full, handle.read(block, 0, BLOCK));
          if (bytesRead === 0) return;
          const bytes = block.subarray(0, bytesRead);
          hash.update(bytes);
          onBytes(bytesRead);
          yield bytes;
        }
      } finally {
        await handle.close();
      }
    },
    sha256: () => hash.copy().digest("hex"),
  };
}

/** Refuses a text that is read in pieces, where every cell of it would have to be held. */
export async function mustBeHeld(full: string, bytes: number, isSaidToBeText: boolean): Promise<void> {
  if (bytes <= SHOWN_BYTES) return;
  const { head } = await openLarge(full, () => undefined);
  if (tellContent(head, isSaidToBeText).kind !== "text") return;
  throw new ShortlistError(
    "too-large",
    `the text is larger than the ${SHOWN_BYTES / 1024 / 1024} MB of which inspect shows every cell`,
    {
      where: { file: full },
      wayOut:
        "“shortlist ingest <file> --dry-run” reads a table of any size and says what it takes; for a look at its columns, inspect its first lines in a file of their own.",
    },
  );
}

/** Refuses a file that cannot be read in pieces and is too large to be read whole. */
export function mustFit(full: string, bytes: number, wayOut: string): void {
  if (bytes <= WHOLE_BYTES) return;
  const limit = WHOLE_BYTES / 1024 / 1024;
  throw new ShortlistError(
    "too-large",
    `the file is larger than ${limit} MB and would have to be read whole`,
    {
      where: { file: full },
      wayOut,
    },
  );
}

async function readable<T>(full: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new ShortlistError("unreadable", `cannot be read: ${whyUnread(cause)}`, {
      where: { file: full },
      cause,
    });
  }
}
