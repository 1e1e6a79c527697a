import { type Refusal, reasonOf, refuse } from "../refusal.ts";

/** One entry of a zip archive, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressed: number;
  /** Declared size once inflated, in bytes. */
  readonly size: number;
  /** CRC-32 of the content; 0 where the writer did not say. */
  readonly crc: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** Limits that an archive must keep before anything in it is inflated. */
const MAX_ENTRIES = 10_000;
const MAX_SIZE = 256 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this an entry may have any ratio: it cannot do harm. */
const SMALL = 1024 * 1024;

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

const CUT_SHORT: Refusal = {
  code: "corrupt",
  what: "the file is a zip archive that is cut short or damaged",
  wayOut: "download or copy the file again; if it opens in a spreadsheet program, save it anew",
};

/**
 * Reads a zip archive's central directory and refuses the archive, before inflating a byte of it, when it is cut short,
 * encrypted, or declares more than a workbook needs: over 10,000 entries, 256 MB in all, or a ratio over 200.
 */
export function readZipDirectory(bytes: Uint8Array, path: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(view, path);
  } catch (cause) {
    // Every read beyond the end of the bytes throws: offsets and sizes that point nowhere need no check of their own.
    if (cause instanceof RangeError) throw refuse(path, { ...CUT_SHORT, cause });
    throw cause;
  }
}

function readEntries(view: DataView, path: string): Map<string, ZipEntry> {
  const { count, start } = findDirectory(view, path);
  if (count > MAX_ENTRIES) throw tooLarge(path, `${count} entries, over the limit of ${MAX_ENTRIES}`);
  const entries = new Map<string, ZipEntry>();
  const places: { readonly start: number; readonly end: number }[] = [];
  let [size, compressed] = [0, 0];
  for (let at = start, i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw refuse(path, CUT_SHORT);
    const entry = readEntry(view, at);
    check(entry, view.getUint16(at + 8, true), path);
    entries.set(entry.name, entry);
    places.push({
      start: entry.offset,
      end: entry.offset + 30 + view.getUint16(at + 28, true) + entry.compressed,
    });
    size += entry.size;
    compressed += entry.compressed;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Two entries that have content in common multiply it. No program writes such an archive.
  places.sort((a, b) => a.start - b.start);
  if (places.some(({ start }, i) => i > 0 && start < places[i - 1]!.end))
    throw tooLarge(path, "entries that share their content");
  if (size > MAX_SIZE)
    throw tooLarge(path, `${Math.round(size / 1024 / 1024)} MB once unpacked, over the limit of 256 MB`);
  if (size > SMALL && size > compressed * MAX_RATIO) throw tooLarge(path, unpacksTo(size, compressed));
  return entries;
}

function check(entry: ZipEntry, flags: number, path: string): void {
  if (flags & 1) {
    throw refuse(path, {
      code: "password-protected",
      what: "the file is a zip archive that is protected with a password",
      wayOut: "save a copy without the password",
    });
  }
  // An entry that hides its size would be inflated without a limit.
  const hidden = entry.method === 8 && entry.size === 0 && entry.compressed > 2;
  if (hidden || (entry.compressed === 0 && entry.size > 0)) throw refuse(path, CUT_SHORT);
  if (entry.size > SMALL && entry.size > entry.compressed * MAX_RATIO) {
    throw tooLarge(path, unpacksTo(entry.size, entry.compressed));
  }
}

function findDirectory(view: DataView, path: string): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - FULL_16);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    // A comment may hold the same four bytes: the true end is as long as it says.
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const full = count === FULL_16 || start === FULL_32 || view.getUint32(at + 12, true) === FULL_32;
    return full ? findDirectory64(view, at, path) : { count, start };
  }
  throw refuse(path, CUT_SHORT);
}

function findDirectory64(view: DataView, end: number, path: string): { count: number; start: number } {
  if (view.getUint32(end - 20, true) !== END64_LOCATOR) throw refuse(path, CUT_SHORT);
  const record = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(record, true) !== END64) throw refuse(path, CUT_SHORT);
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

function readEntry(view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const written = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength),
  );
  // Some programs write names as Windows does.
  const name = written.replaceAll("\\", "/").replace(/^\/+/u, "");
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  // A field of all ones stands in the zip64 extra field instead, in this order.
  const end = at + 46 + nameLength + view.getUint16(at + 30, true);
  for (let extra = at + 46 + nameLength; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const next = (value: number) => {
      if (value !== FULL_32) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = next(size);
    compressed = next(compressed);
    offset = next(offset);
  }
  const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  return { name, method, compressed, size, crc, offset };
}

function tooLarge(path: string, what: string) {
  return refuse(path, {
    code: "too-large",
    what: `the file is a zip archive with ${what}: it was not unpacked`,
    wayOut: "if the file is what it should be, save the sheets that matter in a workbook of their own",
  });
}

function unpacksTo(size: number, compressed: number): string {
  return `content that unpacks to ${Math.round(size / Math.max(1, compressed))} times its size, over the limit of ${MAX_RATIO}`;
}

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

const TABLE = new Uint32Array(256).map((_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as zip archives use it. `crc` is what the bytes before these came to; 0 at the start. */
function crc32(bytes: Uint8Array, crc = 0): number {
  let sum = ~crc;
  for (let i = 0; i < bytes.length; i += 1) sum = TABLE[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
