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
