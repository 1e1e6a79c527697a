import { utf16Of } from "./encoding-guess.ts";

/** What the first bytes of a file say that it is. */
export type Content =
  | { readonly kind: "empty" | "zip" | "ole2" | "text" }
  /** Something that no table can be read from; `what` names it with its article. */
  | { readonly kind: "foreign"; readonly what: string };

/** Beginnings of files that hold no table this tool reads; `?` stands for any byte. */
const FOREIGN: readonly (readonly [start: string, what: string])[] = [
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF87a", "a GIF image"],
  ["GIF89a", "a GIF image"],
  ["RIFF????WEBP", "a WebP image"],
  ["II*\x00", "a TIFF image"],
  ["MM\x00*", "a TIFF image"],
  ["%PDF-", "a PDF document"],
  ["%!PS", "a PostScript document"],
  ["{\\rtf", "an RTF document"],
  ["\x1f\x8b", "a gzip archive"],
  ["BZh?1AY&SY", "a bzip2 archive"],
  ["\xfd7zXZ", "an xz archive"],
  ["\x28\xb5\x2f\xfd", "a zstd archive"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["SQLite format 3\x00", "an SQLite database"],
  ["PAR1\x15", "a Parquet file"],
  ["ARROW1\x00", "an Arrow file"],
  ["\x89HDF", "an HDF5 file"],
  ["<stata_dta>", "a Stata data file"],
  ["$FL2@(#)", "an SPSS data file"],
  ["RDX?\n", "an R data file"],
  ["\x09\x00\x04\x00", "an Excel workbook of version 2, which no program of today writes"],
  ["\x09\x02\x06\x00", "an Excel workbook of version 3, which no program of today writes"],
  ["\x09\x04\x06\x00", "an Excel workbook of version 4, which no program of today writes"],
  ["\x7fELF", "a program"],
  ["MZ\x90", "a program"],
  ["version https://git-lfs", "a Git LFS pointer, not the file that it points to"],
];

const ZIP = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
/** Bytes that are looked at to tell text from binary data. */
const SAMPLE = 16_384;

/** The container of legacy workbooks, then the two beginnings of one without its container. */
const OLE2 = ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "\x09\x08?\x00\x00\x06", "\x09\x08?\x00\x00\x05"];

/**
 * Tells a file by its bytes, never by its name. Text is what is left over and looks like it, or, where the user names an
 * encoding (`isSaidToBeText`), what is left over.
 */
export function tellContent(bytes: Uint8Array, isSaidToBeText = false): Content {
  if (bytes.length === 0) return { kind: "empty" };
  if (ZIP.some((start) => startsWith(bytes, start))) return { kind: "zip" };
  if (OLE2.some((start) => startsWith(bytes, start))) return { kind: "ole2" };
  const foreign = FOREIGN.find(([start]) => startsWith(bytes, start));
  if (foreign) return { kind: "foreign", what: foreign[1] };
  if (!isSaidToBeText && looksBinary(bytes))
    return { kind: "foreign", what: "binary data of an unknown kind" };
  return { kind: "text" };
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  if (bytes.length < start.length) return false;
  for (let i = 0; i < start.length; i += 1) {
    if (start[i] !== "?" && bytes[i] !== start.charCodeAt(i)) return false;
  }
  return true;
}

/**
 * Control bytes other than white space are rare in text, even in damaged text. UTF-16 is judged apart: every second byte of
 * it may be one. NULs alone, among nothing but text, are damage to a text.
 */
function looksBinary(bytes: Uint8Array): boolean {
  if (["\xff\xfe", "\xfe\xff", "\x00\x00\xfe\xff"].some((mark) => startsWith(bytes, mark))) return false;
  // A tar archive: names and numbers padded with NULs, a text but for its header.
  if (startsWith(bytes.subarray(257), "ustar")) return true;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let nuls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i]!;
    if (byte >= 32) continue;
    if (byte === 0) nuls += 1;
    else if (!(byte >= 9 && byte <= 13) && byte !== 0x1a && byte !== 0x1b) controls += 1;
  }
  const isBinary = controls >= 3 && controls > sample.length * 0.02;
  const hasNuls = nuls >= 3 && nuls > sample.length * (controls === 0 && isUtf8(sample) ? 0.3 : 0.02);
  return (isBinary || hasNuls) && utf16Of(sample) === undefined;
}

/** Up to a character that the sample may have cut. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
