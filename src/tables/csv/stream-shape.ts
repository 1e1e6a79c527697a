import type { Row } from "../../model/table.ts";
import {
  COMPARED,
  columnsAllow,
  extent,
  filled,
  mayBeTitles,
  RowFacts,
  type RowHints,
} from "../layout/rows.ts";
import { startsTable } from "../layout/separate.ts";
import { type Fitting, isFullWidth, isNoteLine, leaveOutMisfits, RowJudge, type Writing } from "./misfits.ts";
import { commonest } from "./records.ts";
import { StreamUnfit } from "./stream.ts";
import { copyOf, hasTwo, RowOfCells, type StreamRow } from "./stream-row.ts";
import { BELOW, splitTables, titledColumns } from "./tables.ts";

/** Full rows from which the kinds of columns are told, as of a text that is held. */
const SAMPLE = 500;
/** Cells of them that are held at most. */
const MOST_CELLS = 2_000_000;
/** Rows of a run that tell whether it is a table of its own. */
const TELLING = COMPARED + 10;

export interface Shape {
  /** The first rows of the text, down to some way below the header. */
  readonly beginning: readonly Row[];
  readonly header: Row;
  readonly writing: Writing;
  readonly hints: RowHints;
  /** Takes a row that belongs to the table. */
  give(row: StreamRow): void;
  leftOut(at: number, reason: string): void;
}

/**
 * Holds the rows below a header, as they stream by, to what a text that is held is looked at for: rows whose number of cells
 * fits no table are judged by the same rules, and whatever would begin another table, repeat the header or make
 * the table another one ends with StreamUnfit.
 */
export class StreamShape {
  /** Cells of most rows, and the last of them that ever holds anything. */
  readonly #raw: number;
  readonly #width: number;
  readonly #facts: RowFacts;
  /** Every row from the top, until the kinds can be told. */
  #sample: Row[] | undefined;
  #sampled = 0;
  #cells = 0;
  #judge: RowJudge | undefined;
  #fitting: Fitting | undefined;
  /** Rows that wait for a judgement, and those behind them. */
  #waiting: Row[] = [];
  readonly #afterBlank = new Set<number>();
  readonly #titles: TitleWatch;
  #segment: Row[] | undefined;
  #end: number;
  #rawEnd: number;
  readonly #widths = new Map<number, number>();
  #wide = 0;
  #shortWidths = 0;
  #endsBlank = false;
  readonly #short: Pick<Row, "at">[] = [];

  constructor(private readonly shape: Shape) {
    const { beginning, header, hints } = shape;
    const wide = beginning.filter((row) => filled(row) > 1);
    this.#raw = commonest(wide.map(({ cells }) => cells.length)) ?? header.cells.length;
    const alike = wide.filter(({ cells }) => cells.length === this.#raw);
    this.#width = alike.reduce((most, row) => Math.max(most, extent(row)), 0);
    this.#facts = new RowFacts(hints);
    this.#titles = new TitleWatch(header);
    for (let column = 0; column < this.#width; column += 1)
      if ((header.cells[column] ?? null) === null) throw new StreamUnfit("a column has no title");
    const above = beginning.filter(({ at }) => at <= header.at);
    this.#sample = [...above];
    for (const row of above) this.#count(row.cells.length, filled(row) > 1);
    for (const row of above) {
      if (!this.#isFull(row) || filled(row) < 2) continue;
      this.#sampled += 1;
      this.#endsBlank ||= extent(row) < row.cells.length;
    }
    this.#end = this.#rawEnd = this.#facts.endOf(header);
  }

  /** Takes the rows below the header, one after the other. */
  row(row: StreamRow): void {
    if (row.at !== this.#rawEnd) this.#afterBlank.add(row.at);
    if (this.#afterBlank.size > SAMPLE) this.#afterBlank.clear();
    const isWide = hasTwo(row);
    this.#count(row.width, isWide);
    const isFull = row.width === this.#raw || (row.width === this.#width && !row.isBlank(row.width - 1));
    if (isFull && !this.#endsBlank) this.#endsBlank = row.isBlank(row.width - 1);
    const isLookedAt =
      this.#sample !== undefined || this.#titles.isWaiting || !isFull || this.#waiting.length > 0;
    let copy = isLookedAt ? copyOf(row) : undefined;
    this.#rawEnd = row instanceof RowOfCells ? this.#facts.endOf(copyOf(row)) : row.at + 1;
    copy = this.#titles.see(row, copy);
    if (this.#sample !== undefined) this.#addToSample(copy!, isFull && isWide);
    if (!isFull || this.#waiting.length > 0) {
      this.#waiting.push(copy!);
      if (isFull && this.#judge !== undefined) this.#letThrough();
      if (this.#waiting.length > 2 * SAMPLE && this.#judge !== undefined) this.#letThrough();
      return;
    }
    if (row.width > this.#width) this.#mustBeBlank(row);
    this.#give(row, copy);
  }

  /** Every row has been given; returns what is to be said of them together. */
  end(): Fitting {
    if (this.#sample !== undefined) this.#settle();
    this.#letThroughLast();
    this.#titles.end();
    this.#endSegment();
    const most = Math.max(0, ...this.#widths.values());
    const raw = [...this.#widths.keys()].find((width) => this.#widths.get(width) === most);
    if (raw !== this.#raw || most < this.#wide * 0.4)
      throw new StreamUnfit("rows have various numbers of cells");
    // Where so many lack their last cells, and none writes a blank one at its end, that is how the file is written.
    if (!this.#endsBlank && this.#shortWidths > 2 && this.#shortWidths > this.#wide * 0.25)
      throw new StreamUnfit("many rows lack their last cells");
    return { ...this.#fitting!, short: this.#short };
  }

  #isFull({ cells }: Row): boolean {
    return isFullWidth(cells.length, cells.at(-1) === null, { raw: this.#raw, width: this.#width });
  }

  #count(width: number, isWide: boolean): void {
    if (!isWide) return;
    this.#wide += 1;
    this.#widths.set(width, (this.#widths.get(width) ?? 0) + 1);
    if (width < this.#width) this.#shortWidths += 1;
  }

  #mustBeBlank(row: StreamRow): void {
    for (let column = this.#width; column < row.width; column += 1)
      if (!row.isBlank(column)) throw new StreamUnfit("the table is wider than in its beginning");
  }

  #give(row: StreamRow, kept: Row | undefined): void {
    if (row.at !== this.#end) {
      this.#endSegment();
      this.#segment = [];
    }
    if (this.#segment !== undefined || row instanceof RowOfCells) {
      const copy = kept ?? copyOf(row);
      this.#end = this.#facts.endOf(copy);
      this.#segment?.push(copy);
      if ((this.#segment?.length ?? 0) > TELLING) this.#endSegment();
    } else this.#end = row.at + 1;
    this.shape.give(row);
  }

  /** A run of rows after a blank line may be a table of its own. */
  #endSegment(): void {
    if (this.#segment !== undefined && startsTable(this.#segment, this.#facts))
      throw new StreamUnfit("another table begins after a blank line");
    this.#segment = undefined;
  }

  #addToSample(row: Row, isFull: boolean): void {
    this.#sample!.push(row);
    this.#cells += row.cells.length;
    if (isFull) this.#sampled += 1;
    // The header is one of them where it looks like one.
    if (this.#sampled > SAMPLE || this.#cells > MOST_CELLS) this.#settle();
  }

  /** Tells from the first rows how their columns are filled, as it is told of a text that is held. */
  #settle(): void {
    const rows = this.#sample!;
    this.#sample = undefined;
    const [raw, width] = [this.#raw, this.#width];
    const full = rows.filter((row) => this.#isFull(row) && filled(row) > 1);
    const isTitled = full.length > 0 && titledColumns(rows, rows.indexOf(full[0]!)) > 0;
    const kinds = columnsAllow(full.slice(isTitled ? 1 : 0), width);
    this.#titles.know(kinds.flatMap((kind, column) => (kind === "word" || kind === "code" ? [column] : [])));
    const { writing, header } = this.shape;
    this.#judge = new RowJudge({
      raw,
      width,
      isFull: (row) => this.#isFull(row),
      kinds,
      isHabit: false,
      delimiter: writing.delimiter,
      hidesBlanks: writing.hidesBlanks,
      isQuotedOtherwise: () => false,
      areRowNames: () => false,
    });
    this.#fitting = leaveOutMisfits(rows, this.#afterBlank, writing);
    if (
      this.#fitting.untitled ||
      this.#fitting.isRagged ||
      this.#fitting.damaged.some(({ at }) => at <= header.at)
    )
      throw new StreamUnfit("its header does not fit its rows");
    if (this.#waiting.length > 0 && this.#isFull(this.#waiting.at(-1)!)) this.#letThrough();
  }

  #letThrough(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const row of waiting) this.#judged(row);
  }

  #judged(row: Row): void {
    const verdict = this.#judge!.row(row);
    if (verdict !== "fits" && verdict !== "short") {
      this.shape.leftOut(row.at, verdict);
      return;
    }
    if (verdict === "short") this.#short.push({ at: row.at });
    const text = new RowOfCells(row);
    if (this.#isFull(row) && row.cells.length > this.#width) this.#mustBeBlank(text);
    this.#give(text, row);
  }

  /** Behind the last full row stand notes: what follows the first of them is one too. */
  #letThroughLast(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const last = waiting.findLastIndex((row) => this.#isFull(row) && filled(row) > 1);
    let areNotes = false;
    for (const [i, row] of waiting.entries()) {
      areNotes ||= i > last && isNoteLine(row, this.#afterBlank.has(row.at));
      if (areNotes) {
        this.#give(new RowOfCells(row), row);
      } else this.#judged(row);
    }
  }
}

/** Rows that look like titles are compared with so many below the header. */
const FIRST = 10;

/**
 * Watches the rows below a header for another one, by the rules for a text that is held: of a row that looks like titles the
 * rows below it are awaited, and StreamUnfit is thrown where it begins a table or repeats the header.
 */
export class TitleWatch {
  readonly #firstRows: Row[] = [];
  #windows: Row[][] = [];
  #isBare = false;
  #words: readonly number[] | undefined;

  constructor(private readonly header: Row) {}

  /** Whether the next rows are to be held for it. */
  get isWaiting(): boolean {
    return this.#windows.length > 0;
  }

  /** It is known now which columns hold words. */
  know(words: readonly number[]): void {
    this.#words = words;
  }

  /** Looks at a row, and at what is held of it; returns what is held of it then. */
  see(row: StreamRow, copy: Row | undefined): Row | undefined {
    if (copy && this.#firstRows.length < FIRST) this.#firstRows.push(copy);
    if (copy) this.#addToWindows(copy);
    if (!this.#mayBeTitles(row)) return copy;
    const titles = copy ?? copyOf(row);
    this.#windows.push([titles]);
    return titles;
  }

  /** Every row has been given. */
  end(): void {
    for (const window of this.#windows) this.#mustBeginNothing(window);
  }

  /** No figure stands in it that is not a year, nor a mark for a missing one, and something stands where figures are. */
  #mayBeTitles(row: StreamRow): boolean {
    const wasBare = this.#isBare;
    for (let column = row.width - 1; column >= 0; column -= 1) {
      if (row.isEmpty(column)) continue;
      const number = row.number(column);
      if (!Number.isNaN(number) && !(Number.isInteger(number) && number >= 1500 && number < 2100)) {
        this.#isBare = false;
        // A row of words above one whose figures stand among the names.
        if (wasBare && this.#words?.some((word) => !Number.isNaN(row.number(word))))
          throw new StreamUnfit("figures stand where names were");
        return false;
      }
    }
    const { cells } = copyOf(row);
    this.#isBare = mayBeTitles(cells);
    if (!this.#isBare) return false;
    // Names alone are a country without figures.
    const words = this.#words;
    return words === undefined || cells.some((cell, column) => cell !== null && !words.includes(column));
  }

  #addToWindows(row: Row): void {
    for (const window of this.#windows) window.push(row);
    while (this.#windows.length > 0 && this.#windows[0]!.length > BELOW)
      this.#mustBeginNothing(this.#windows.shift()!);
  }

  /** The first row of a window is no header, of this table or of another one. */
  #mustBeginNothing(window: readonly Row[]): void {
    const above = this.#firstRows.filter(({ at }) => at < window[0]!.at);
    const { parts, repeated } = splitTables([this.header, ...above, ...window], new Set());
    if (parts.length > 1 || repeated.length > 0)
      throw new StreamUnfit("another header stands among the rows");
  }
}
