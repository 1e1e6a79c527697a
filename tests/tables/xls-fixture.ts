/** A cell of an invented legacy workbook. `date` is a serial number with a date format; `error` is Excel's code of it. */
type XlsCell =
  | number
  | string
  | boolean
  | { readonly date: number }
  | { readonly error: number }
  | { readonly text: string; readonly runs: readonly (readonly [from: number, font: XlsFont])[] }
  | { readonly number: number; readonly font: XlsFont }
  | null;
/** Fonts by the number that runs and styles give them: there is none of number 4. */
const FONTS = ["plain", "above", "below", "plain", "", "struck"] as const;
type XlsFont = Exclude<(typeof FONTS)[number], "">;

interface XlsSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly XlsCell[])[];
}

/** An invented Excel 97-2003 workbook (BIFF8 in an OLE2 container), as bytes. `encrypted` only sets the mark of it. */
export function makeXls(sheets: readonly XlsSheet[], options: { encrypted?: boolean } = {}): Uint8Array {
  const texts = sheets
    .flatMap(({ rows }) => rows.flat())
    .filter(
      (cell) => typeof cell === "string" || (typeof cell === "object" && cell !== null && "text" in cell),
    );
  const bodies = sheets.map((sheet) => sheetRecords(sheet, texts));
  const globals = (starts: readonly number[]) =>
    Buffer.concat([
      beginning(0x0005),
      ...(options.encrypted ? [record(0x002f, Buffer.alloc(54))] : []),
      record(0x0022, u16(0)),
      ...FONTS.filter((font) => font !== "").map((font) =>
        record(
          0x0031,
          Buffer.concat([
            u16(200),
            u16(font === "struck" ? 8 : 0),
            u32(0),
            u16({ plain: 0, above: 1, below: 2, struck: 0 }[font]),
            Buffer.alloc(4),
          ]),
        ),
      ),
      record(0x00e0, Buffer.concat([u16(0), u16(0), Buffer.alloc(16)])),
      record(0x00e0, Buffer.concat([u16(0), u16(14), Buffer.alloc(16)])),
      ...FONTS.map((_, font) => record(0x00e0, Buffer.concat([u16(font), u16(0), Buffer.alloc(16)]))),
      ...sheets.map(({ name, hidden }, i) =>
        record(
          0x0085,
          Buffer.concat([
            u32(starts[i] ?? 0),
            Buffer.from([hidden ? 1 : 0, 0, name.length, 0]),
            Buffer.from(name, "latin1"),
          ]),
        ),
      ),
      record(
        0x00fc,
        Buffer.concat([
          u32(texts.length),
          u32(texts.length),
          ...texts.map((text) => unicode(text as XlsText)),
        ]),
      ),
      record(0x000a, Buffer.alloc(0)),
    ]);
  let at = globals([]).length;
  const starts = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return makeOle2("Workbook", Buffer.concat([globals(starts), ...bodies]));
}

/** An OLE2 container with one stream. */
export function makeOle2(name: string, stream: Uint8Array): Uint8Array {
  const size = Math.max(4096, stream.length);
  const sectors = Math.ceil(size / 512);
  const header = Buffer.alloc(512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  for (const [value, offset] of [
    [0x3e, 24],
    [3, 26],
    [0xfffe, 28],
    [9, 30],
    [6, 32],
  ] as const)
    header.writeUInt16LE(value, offset);
  for (const [value, offset] of [
    [1, 44],
    [1, 48],
    [4096, 56],
    [0xfffffffe, 60],
    [0xfffffffe, 68],
  ] as const)
    header.writeUInt32LE(value, offset);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  for (let i = 0; i < sectors; i += 1) table.writeUInt32LE(i === sectors - 1 ? 0xfffffffe : i + 3, 8 + 4 * i);
  const data = Buffer.alloc(sectors * 512);
  data.set(stream);
  return new Uint8Array(
    Buffer.concat([
      header,
      table,
      entry("Root Entry", 5, 0xfffffffe, 0),
      entry(name, 2, 2, size),
      Buffer.alloc(256),
      data,
    ]),
  );
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  Buffer.from(`${name}\0`, "utf16le").copy(bytes);
  bytes.writeUInt16LE(2 * (name.length + 1), 64);
  bytes[66] = type;
  bytes.fill(0xff, 68, 80);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

type XlsText = Extract<XlsCell, string | { readonly text: string }>;

function sheetRecords({ rows }: XlsSheet, texts: readonly XlsCell[]): Buffer {
  const cells = rows.flatMap((row, r) => row.map((cell, c) => cellRecord(r, c, cell, texts)));
  return Buffer.concat([beginning(0x0010), ...cells, record(0x000a, Buffer.alloc(0))]);
}

function cellRecord(row: number, column: number, cell: XlsCell, texts: readonly XlsCell[]): Buffer {
  const place = (style: number) => Buffer.concat([u16(row), u16(column), u16(style)]);
  if (cell === null) return Buffer.alloc(0);
  if (typeof cell === "string" || (typeof cell === "object" && "text" in cell))
    return record(0x00fd, Buffer.concat([place(0), u32(texts.indexOf(cell))]));
  if (typeof cell === "boolean")
    return record(0x0205, Buffer.concat([place(0), Buffer.from([Number(cell), 0])]));
  if (typeof cell === "object" && "error" in cell)
    return record(0x0205, Buffer.concat([place(0), Buffer.from([cell.error, 1])]));
  const value = Buffer.alloc(8);
  const [number, style] =
    typeof cell === "number"
      ? [cell, 0]
      : "date" in cell
        ? [cell.date, 1]
        : [cell.number, 2 + FONTS.indexOf(cell.font)];
  value.writeDoubleLE(number);
  return record(0x0203, Buffer.concat([place(style), value]));
}

function beginning(type: number): Buffer {
  return record(0x0809, Buffer.concat([u16(0x0600), u16(type), Buffer.alloc(12)]));
}

function record(id: number, body: Buffer): Buffer {
  return Buffer.concat([u16(id), u16(body.length), body]);
}

function unicode(cell: XlsText): Buffer {
  const { text, runs } = typeof cell === "string" ? { text: cell, runs: [] } : cell;
  const letters = Buffer.from(text, "utf16le");
  if (runs.length === 0) return Buffer.concat([u16(text.length), Buffer.from([1]), letters]);
  const fonts = runs.flatMap(([from, font]) => [u16(from), u16(FONTS.lastIndexOf(font))]);
  return Buffer.concat([u16(text.length), Buffer.from([9]), u16(runs.length), letters, ...fonts]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
