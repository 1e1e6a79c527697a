/** Numbers of the records of a legacy workbook that are read. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filepass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  codepage: 0x0042,
  colinfo: 0x007d,
  boundsheet: 0x0085,
  mulrk: 0x00bd,
  rstring: 0x00d6,
  mergedcells: 0x00e5,
  xf: 0x00e0,
  sst: 0x00fc,
  labelsst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolerr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** A text, and the fonts of its runs; before the first of them it is written in that of its cell. */
export interface FontedText {
  readonly text: string;
  readonly fonts: readonly (readonly [from: number, font: number])[];
}

/** One record: its number and its content, with that of the records that continue it. */
export interface XlsRecord {
  readonly id: number;
  readonly content: XlsCursor;
}

/** The records of a workbook's stream from a place on, up to the end of the stream. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<XlsRecord, void, undefined> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = start;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    const parts = [stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true))];
    at += 4 + view.getUint16(at + 2, true);
    while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continued) {
      parts.push(stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true)));
      at += 4 + view.getUint16(at + 2, true);
    }
    yield { id, content: new XlsCursor(parts) };
  }
}

/** Reads the content of a record from front to back. Throws XlsFault at a read beyond its end. */
export class XlsCursor {
  #part = 0;
  #at = 0;

  constructor(private readonly parts: readonly Uint8Array[]) {}

  /** Bytes that are left, those of the continuing records included. */
  get left(): number {
    let left = -this.#at;
    for (let i = this.#part; i < this.parts.length; i += 1) left += this.parts[i]!.length;
    return left;
  }

  get isAtEnd(): boolean {
    while (this.#part < this.parts.length && this.#at >= this.parts[this.#part]!.length) {
      this.#part += 1;
      this.#at = 0;
    }
    return this.#part >= this.parts.length;
  }

  u8(): number {
    if (this.isAtEnd) throw new XlsFault("a record is cut short");
    this.#at += 1;
    return this.parts[this.#part]![this.#at - 1]!;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  f64(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let i = 0; i < 8; i += 1) view.setUint8(i, this.u8());
    return view.getFloat64(0, true);
  }

  /** A number in 30 bits: an integer or the upper half of a floating one, and either may be hundredths. */
  rk(): number {
    const rk = this.u32();
    let value = (rk | 0) >> 2;
    if ((rk & 2) === 0) {
      const view = new DataView(new ArrayBuffer(8));
      view.setUint32(0, (rk & 0xfffffffc) >>> 0);
      value = view.getFloat64(0);
    }
    return rk & 1 ? value / 100 : value;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0) {
      if (this.isAtEnd) throw new XlsFault("a record is cut short");
      const step = Math.min(left, this.parts[this.#part]!.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Bytes as they stand. */
  bytes(count: number): Uint8Array {
    if (count > this.left) throw new XlsFault("a record is cut short");
    return Uint8Array.from({ length: count }, () => this.u8());
  }

  /** `count` characters of one or two bytes. A record that continues them says anew how many bytes they have. */
  characters(count: number, isWide: boolean): string {
    let [wide, left, text] = [isWide, count, ""];
    while (left > 0) {
      const part = this.parts[this.#part];
      if (part === undefined) throw new XlsFault("a text is cut short");
      if (this.#at >= part.length) {
        this.#part += 1;
        this.#at = 0;
        wide = (this.u8() & 1) === 1;
        continue;
      }
      const width = wide ? 2 : 1;
      const step = Math.min(left, Math.max(1, Math.floor((part.length - this.#at) / width)), 4096);
      const codes = Array.from({ length: step }, (_, i) => {
        const at = this.#at + i * width;
        return wide ? part[at]! | ((part[at + 1] ?? 0) << 8) : part[at]!;
      });
      text += String.fromCharCode(...codes);
      this.#at += step * width;
      left -= step;
    }
    return text;
  }

  /** A text with its flags before it and what its flags announce (formats of runs, phonetic guides) behind it. */
  unicode(length: number): FontedText {
    if (length === 0 && this.isAtEnd) return { text: "", fonts: [] };
    const flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const phonetic = flags & 4 ? this.u32() : 0;
    const text = this.characters(length, (flags & 1) === 1);
    const fonts = this.fonts(runs);
    this.skip(Math.min(phonetic, this.left));
    return { text, fonts };
  }

  /** From which character on a text is written in which font; of numbers of one byte in old workbooks. */
  fonts(count: number, isShort = false): FontedText["fonts"] {
    const fonts: (readonly [from: number, font: number])[] = [];
    const next = () => (isShort ? this.u8() : this.u16());
    for (let i = 0; i < count && this.left >= (isShort ? 2 : 4); i += 1) fonts.push([next(), next()]);
    return fonts;
  }
}

/** Why a container or the workbook in it cannot be read. */
export class XlsFault extends Error {}

/** A container of streams as Office wrote it before 2007 (OLE2, Compound File Binary), and what is needed of it. */
export interface Container {
  /** Names of the streams at its root; of all where the root names none. */
  readonly names: readonly string[];
  /** The content of a stream; undefined where there is none of that name, in any case of letters. */
  stream(name: string): Uint8Array | undefined;
}

/** Sector numbers above this are marks: the end of a chain, a free sector. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Opens a container. Throws XlsFault where it is damaged or cut short. */
export function openContainer(bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new XlsFault("it is cut short");
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)];
  if ((shift !== 9 && shift !== 12) || miniShift !== 6)
    throw new XlsFault("its container has sectors of no known size");
  const sectors = new Sectors(bytes, shift, readTable(view, shift));
  const entries = readEntries(sectors.chain(view.getUint32(48, true)));
  const root = entries.find(({ type }) => type === ROOT);
  const listed = root === undefined ? [] : childrenOf(root, entries);
  const streams = listed.length > 0 ? listed : entries.filter(({ type }) => type === STREAM);
  const cutoff = view.getUint32(56, true);
  const small = () => {
    const table = numbers(sectors.chain(view.getUint32(60, true)));
    return new Sectors(
      root === undefined ? new Uint8Array() : sectors.chain(root.start),
      miniShift,
      table,
      0,
    );
  };
  return {
    names: streams.map(({ name }) => name),
    stream: (name) => {
      const entry = streams.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      if (entry === undefined) return undefined;
      return (entry.size < cutoff ? small() : sectors).chain(entry.start).subarray(0, entry.size);
    },
  };
}

/** Sectors of one size, chained by a table that names each one's next. */
class Sectors {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly shift: number,
    private readonly next: Uint32Array,
    /** Sectors that the header takes. */
    private readonly offset = 1,
  ) {}

  /** The content of a chain of sectors. The last sector of a file may be cut. */
  chain(start: number): Uint8Array {
    const places: number[] = [];
    for (let sector = start; sector <= LAST_SECTOR; sector = this.next[sector] ?? NO_ENTRY) {
      const place = (sector + this.offset) * 2 ** this.shift;
      if (place >= this.bytes.length) throw new XlsFault("it is cut short");
      if (places.length > this.next.length) throw new XlsFault("its container runs in a circle");
      places.push(place);
    }
    const size = 2 ** this.shift;
    const content = new Uint8Array(places.length * size);
    places.forEach((place, i) => {
      content.set(this.bytes.subarray(place, place + size), i * size);
    });
    return content;
  }
}

/** The table of all sectors' next ones, from the list in the header and the sectors that continue that list. */
function readTable(view: DataView, shift: number): Uint32Array {
  const size = 2 ** shift;
  const limit = Math.ceil(view.byteLength / size);
  const parts: number[] = [];
  const add = (at: number, count: number) => {
    for (let i = 0; i < count && parts.length < limit; i += 1) {
      const sector = at + 4 * i + 4 <= view.byteLength ? view.getUint32(at + 4 * i, true) : NO_ENTRY;
      if (sector <= LAST_SECTOR) parts.push(sector);
    }
  };
  add(76, 109);
  let more = view.getUint32(68, true);
  for (let steps = 0; more <= LAST_SECTOR && steps < limit; steps += 1) {
    const at = (more + 1) * size;
    if (at + size > view.byteLength) throw new XlsFault("it is cut short");
    add(at, size / 4 - 1);
    more = view.getUint32(at + size - 4, true);
  }
  const table = new Uint32Array((parts.length * size) / 4).fill(NO_ENTRY);
  parts.forEach((sector, i) => {
    const at = (sector + 1) * size;
    for (let k = 0; k < size / 4 && at + 4 * k + 4 <= view.byteLength; k += 1) {
      table[(i * size) / 4 + k] = view.getUint32(at + 4 * k, true);
    }
  });
  return table;
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 7 }, (_, i) => {
    const at = 128 * i;
    const length = Math.min(32, view.getUint16(at + 64, true) >> 1);
    const codes = Array.from({ length }, (_, k) => view.getUint16(at + 2 * k, true));
    return {
      name: String.fromCharCode(...codes).replace(/\0.*$/su, ""),
      type: bytes[at + 66]!,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The streams of a storage, whose entries form a tree. */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const left = [storage.child];
  while (left.length > 0) {
    const entry = entries[left.pop()!];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    left.push(entry.left, entry.right);
  }
  return [...found].filter(({ type }) => type === STREAM);
}
