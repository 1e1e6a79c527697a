import { reasonOf, refuse } from "../refusal.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zip.ts";

/**
 * The content of one entry of a zip archive, chunk by chunk, never more than its directory declares (`readZipDirectory`
 * has judged that). Throws ShortlistError where the content is damaged, its checksum included.
 */
async function* inflateChunks(
  bytes: Uint8Array,
  entry: ZipEntry,
  path: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const content = compressedContent(bytes, entry);
  if (content === undefined || (entry.method !== 0 && entry.method !== 8)) throw damaged(path, entry);
  if (entry.method === 0) {
    if (entry.crc !== 0 && crc32(content) !== entry.crc) throw damaged(path, entry);
    yield content;
    return;
  }
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side.
  writer.write(content).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  let [size, crc] = [0, 0];
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw damaged(path, entry, cause);
      });
      if (done || value === undefined) break;
      size += value.length;
      if (size > entry.size) throw damaged(path, entry);
      crc = crc32(value, crc);
      yield value;
    }
  } finally {
    // Whoever takes the chunks may stop before the end.
    await reader.cancel().catch(() => {});
  }
  if (size < entry.size || (entry.crc !== 0 && crc !== entry.crc)) throw damaged(path, entry);
}

/** The text of one entry, piece by piece, read as UTF-8 or, by its byte order mark, as UTF-16. */
export async function* inflateText(
  bytes: Uint8Array,
  entry: ZipEntry,
  path: string,
): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of inflateChunks(bytes, entry, path)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function compressedContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return undefined;
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressed > bytes.length) return undefined;
  return bytes.subarray(start, start + entry.compressed);
}

function damaged(path: string, entry: ZipEntry, cause?: unknown) {
  return refuse(path, {
    code: "corrupt",
    what: `the part ${entry.name.slice(0, 200)} of the file is damaged${cause === undefined ? "" : `: ${reasonOf(cause)}`}`,
    wayOut: "download or copy the file again; if it opens in a spreadsheet program, save it anew",
    ...(cause === undefined ? {} : { cause }),
  });
}
