/** Pieces of invented legacy workbooks that no program would write, or that `makeXls` does not. */

export const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => {
    bytes.writeUInt16LE(value, 2 * i);
  });
  return bytes;
};

export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

export const f64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

export const record = (id: number, ...content: Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u16(id, body.length), body]);
};

interface RawSheet {
  readonly name: string;
  readonly records: readonly Uint8Array[];
  /** 0 a sheet of cells, 2 a chart, 6 a module of code. */
  readonly type?: number;
}

/** The stream of a workbook: `globals` stand between the beginning and the list of sheets. */
export function rawStream(
  sheets: readonly RawSheet[],
  globals: readonly Uint8Array[] = [],
  version = 0x0600,
): Uint8Array {
  const begin = (type: number) =>
    record(0x0809, u16(version, type), Buffer.alloc(version === 0x0600 ? 12 : 4));
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(0x10), ...records, record(0x0a)]));
  const head = (starts: readonly number[]) =>
    Buffer.concat([
      begin(5),
      ...globals,
      ...sheets.map(({ name, type = 0 }, i) =>
        record(
          0x0085,
          u32(starts[i] ?? 0),
          Buffer.from([0, type, name.length, ...(version === 0x0600 ? [0] : [])]),
          Buffer.from(name, "latin1"),
        ),
      ),
      record(0x0a),
    ]);
  let at = head([]).length;
  const starts = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return new Uint8Array(Buffer.concat([head(starts), ...bodies]));
}

/** A container with one small stream, which is kept in sectors of 64 bytes inside of another stream. */
export function smallContainer(name: string, stream: Uint8Array): Uint8Array {
  const small = Math.ceil(stream.length / 64);
  const sectors = Math.ceil((small * 64) / 512);
  const header = Buffer.alloc(512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  u16(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  for (const [value, offset] of [
    [1, 44],
    [1, 48],
    [4096, 56],
    [2, 60],
    [1, 64],
    [0xfffffffe, 68],
  ] as const)
    header.writeUInt32LE(value, offset);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const chain = (count: number, first: number) =>
    Array.from({ length: count }, (_, i) => (i + 1 < count ? first + i + 1 : 0xfffffffe));
  const table = Buffer.alloc(512, 0xff);
  // The table itself, the directory, the table of small sectors, then the stream that holds them.
  [0xfffffffd, 0xfffffffe, 0xfffffffe, ...chain(sectors, 3)].forEach((next, i) => {
    table.writeUInt32LE(next, 4 * i);
  });
  const smallTable = Buffer.alloc(512, 0xff);
  chain(small, 0).forEach((next, i) => {
    smallTable.writeUInt32LE(next, 4 * i);
  });
  const content = Buffer.alloc(sectors * 512);
  content.set(stream);
  return new Uint8Array(
    Buffer.concat([
      header,
      table,
      directoryEntry("Root Entry", 5, { child: 1, start: 3, size: small * 64 }),
      directoryEntry(name, 2, { start: 0, size: stream.length }),
      Buffer.alloc(256),
      smallTable,
      content,
    ]),
  );
}

function directoryEntry(
  name: string,
  type: number,
  { child = 0xffffffff, start, size }: { child?: number; start: number; size: number },
): Buffer {
  const bytes = Buffer.alloc(128);
  Buffer.from(`${name}\0`, "utf16le").copy(bytes);
  bytes.writeUInt16LE(2 * (name.length + 1), 64);
  bytes[66] = type;
  bytes.fill(0xff, 68, 76);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
