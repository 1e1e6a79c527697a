/** What the start of a legacy workbook says and its reader does not tell. */
export interface XlsGlobals {
  readonly isEncrypted: boolean;
  /** Names of hidden sheets. */
  readonly hidden: ReadonlySet<string>;
}

const EOF = 0x000a;
const FILEPASS = 0x002f;
const BOUNDSHEET = 0x0085;

/**
 * Walks the first records of an xls workbook: is it encrypted, and which sheets are hidden. Undefined where they cannot
 * be found, as when the workbook is scattered over its container.
 */
export function readXlsGlobals(bytes: Uint8Array): XlsGlobals | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hidden = new Set<string>();
  let isEncrypted = false;
  let at = findWorkbook(view);
  while (at !== undefined && at + 4 <= bytes.length) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (id === EOF) return { isEncrypted, hidden };
    if (id === FILEPASS) isEncrypted = true;
    if (isEncrypted) return { isEncrypted, hidden };
    if (id === BOUNDSHEET && end <= bytes.length && (bytes[at + 8]! & 3) !== 0) {
      const name = sheetName(bytes.subarray(at + 10, end));
      if (name !== undefined) hidden.add(name);
    }
    at = end;
  }
  return undefined;
}

/** The workbook starts at a sector of 512 bytes with the record that begins an Excel 97 to 2003 workbook's globals. */
function findWorkbook(view: DataView): number | undefined {
  for (let at = 512; at + 8 <= view.byteLength; at += 512) {
    const begins = view.getUint16(at, true) === 0x0809 && view.getUint16(at + 4, true) === 0x0600;
    if (begins && view.getUint16(at + 6, true) === 0x0005) return at;
  }
  return undefined;
}

/** Length, a flag for two-byte characters, characters. */
function sheetName(bytes: Uint8Array): string | undefined {
  const [length, wide] = [bytes[0] ?? 0, (bytes[1] ?? 0) & 1];
  if (bytes.length < 2 + length * (wide + 1)) return undefined;
  const codes = Array.from({ length }, (_, i) =>
    wide ? bytes[2 + 2 * i]! | (bytes[3 + 2 * i]! << 8) : bytes[2 + i]!,
  );
  return String.fromCharCode(...codes);
}
