const LF = 10;
const CR = 13;

/** Where the line ends that holds the byte before `at`, its line break (LF, CR LF or CR) included. */
export function lineEndAfter(bytes: Uint8Array, at: number): number {
  for (let i = Math.max(0, at - 1); i < bytes.length; i += 1) {
    if (bytes[i] === LF) return i + 1;
    if (bytes[i] === CR) return bytes[i + 1] === LF ? i + 2 : i + 1;
  }
  return bytes.length;
}

/** Line breaks in a stretch of text; at least 1, since the last line of a file may lack its break. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) lines += 1;
  }
  return Math.max(1, lines);
}
