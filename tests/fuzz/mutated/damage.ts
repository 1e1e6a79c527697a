import type { FixtureEntry } from "../../tables/zip-fixture.ts";
import type { Random } from "../random.ts";
import { isAlone, meansOfName } from "./changes.ts";
import { type Cell, DOUBT, type Grid, type Line, NOTHING, value } from "./grid.ts";
import { isNumber, keysOf } from "./subject.ts";
import { letters, type Span, type Text } from "./write.ts";

/** Damage to a text once written: which cells were hit is known, and what the hit ones hold now. */
export interface TextDamage {
  readonly id: string;
  /** The damaged bytes; undefined where it does not apply. Cells are given their new meaning. */
  apply(text: Text, grids: readonly Grid[], random: Random): Uint8Array | undefined;
}

const ofText = (id: string, apply: TextDamage["apply"]): TextDamage => ({ id, apply });

export const TEXT_DAMAGE: readonly TextDamage[] = [
  ofText("bytes: one letter another", ({ text, spans }, grids, random) => {
    const hit = inBody(spans, random);
    if (hit === undefined || hit.cell.text.length !== hit.end - hit.start) return undefined;
    const at = hit.start + random.below(hit.end - hit.start);
    const letter = random.pick(["0", "7", "x", "e", ".", "-", " ", "é"]);
    const after = text.slice(0, at) + letter + text.slice(at + 1);
    reread(hit.cell, after.slice(hit.start, hit.end), grids);
    return Buffer.from(after);
  }),
  ofText("bytes: invalid UTF-8", ({ text, spans }, _, random) => {
    const hit = inBody(spans, random);
    if (hit === undefined) return undefined;
    const at = hit.start + random.below(hit.end - hit.start);
    hit.cell.means = DOUBT;
    return Buffer.concat([
      Buffer.from(text.slice(0, at)),
      Buffer.from(random.pick([[0xff], [0xc3], [0xe2, 0x82], [0x80], [0xed, 0xa0, 0x80]])),
      Buffer.from(text.slice(at + 1)),
    ]);
  }),
  ofText("bytes: NUL", ({ text, spans }, _, random) => {
    const hit = inBody(spans, random);
    if (hit === undefined) return undefined;
    // A NUL beside the letters takes none of them away.
    const at = hit.start + random.below(hit.end - hit.start + 1);
    return Buffer.from(`${text.slice(0, at)}\0${text.slice(at)}`);
  }),
  ofText("bytes: cut off", ({ text, spans }, grids, random) => {
    const hit = inBody(spans, random);
    if (hit === undefined) return undefined;
    const at = hit.start + random.below(hit.end - hit.start);
    // What is no longer there says nothing; the last row is as long as it is.
    const cut = new Set<Line>([hit.line]);
    for (const { cell, start, line } of spans)
      if (start >= at && line !== hit.line) Object.assign(cell, { means: NOTHING, isPut: true });
    for (const grid of grids) {
      grid.figures = grid.figures.filter(({ cell }) => !(cell.isPut && cell.means.is === "nothing"));
      for (const figure of grid.figures) {
        if (!cut.has(figure.line)) continue;
        const span = spans.find(({ cell }) => cell === figure.cell)!;
        // Behind the cut there is nothing; the cell that was cut through may still be a whole number.
        if (span.start >= at) Object.assign(figure.cell, { means: NOTHING, isPut: true });
        const { se } = figure;
        if (se && spans.some(({ cell, start }) => cell === se && start >= at)) se.means = NOTHING;
      }
    }
    const last = spans.find(({ start, end }) => start < at && at < end);
    if (last) reread(last.cell, text.slice(last.start, at), grids);
    for (const grid of grids) {
      // A key that was cut through, or is gone, names another row or none.
      for (const figure of grid.figures) {
        if (!cut.has(figure.line) || figure.cell.means.is === "nothing") continue;
        const keys = [figure.name, figure.code, figure.year, figure.indicator];
        if (
          keys.some(
            (key) => typeof key === "object" && spans.some(({ cell, start }) => cell === key && start >= at),
          )
        )
          figure.cell.means = { is: "either", of: [DOUBT] };
      }
    }
    return Buffer.from(text.slice(0, at));
  }),
  ofText("bytes: a quote more", ({ text, spans }, grids, random) => {
    const hit = inBody(spans, random);
    if (hit === undefined) return undefined;
    const at = random.chance(0.6) ? hit.start : hit.start + random.below(hit.end - hit.start + 1);
    const inside = `${text.slice(hit.start, at)}"${text.slice(at, hit.end)}`;
    // A quote that nobody closes is damage to its row at least; in the middle of a text it is a letter.
    const { means } = hit.cell;
    hit.cell.means = DOUBT;
    // Names are compared without their punctuation.
    if (means.is === "country") {
      const isCodeBesideName = grids.some(({ figures }) =>
        figures.some(({ code, name }) => code === hit.cell && name !== undefined),
      );
      const of = isCodeBesideName ? [meansOfName(inside), NOTHING, DOUBT] : [meansOfName(inside), DOUBT];
      hit.cell.means = { is: "either", of };
    }
    if (means.is === "word")
      hit.cell.means = { is: "either", of: [{ is: "word", text: inside.trim() }, DOUBT] };
    // So it is with a mark for missing among words: with a quote it is another word.
    if (means.is === "nothing" || (means.is === "value" && typeof means.value === "string"))
      hit.cell.means = { is: "either", of: [value(inside.trim()), DOUBT] };
    hit.cell.isPut = true;
    hit.cell.text = inside;
    for (const grid of grids)
      for (const figure of grid.figures)
        if (figure.line === hit.line) figure.cell.means = { is: "either", of: [figure.cell.means, DOUBT] };
    return Buffer.from(`${text.slice(0, at)}"${text.slice(at)}`);
  }),
  ofText("bytes: a line end lost", ({ text, spans, starts }, grids, random) => {
    const hit = inBody(spans, random);
    if (hit === undefined) return undefined;
    const end = text.indexOf("\n", hit.end);
    if (end < 0 || end + 1 >= text.length) return undefined;
    // Two rows in one line: neither can be read, and both are told of by the first one's line.
    const next = spans.find(({ start }) => start > end)?.line;
    for (const grid of grids)
      for (const figure of grid.figures) {
        if (figure.line === hit.line || figure.line === next) {
          if (figure.cell.means.is !== "nothing") figure.cell.means = DOUBT;
          figure.line = hit.line;
        }
      }
    if (next === undefined || next.role !== "body") return undefined;
    const gone = [...starts].find(([, { line }]) => line === next)![0];
    for (const [at, place] of [...starts].sort(([a], [b]) => a - b)) {
      if (at < gone) continue;
      starts.delete(at);
      if (at > gone) starts.set(at - 1, place);
    }
    return Buffer.from(text.slice(0, end) + text.slice(end + 1));
  }),
];

/** Cells of rows with something in them, the titles left alone. */
function inBody(spans: readonly Span[], random: Random): Span | undefined {
  for (let tries = 0; tries < 20; tries += 1) {
    const span = random.pick(spans);
    if (span.line.role === "body" && span.end > span.start) return span;
  }
  return undefined;
}

/** What a cell says with other letters: a number, a name, a year, as each of them is plainly written; anything else is in doubt. */
function reread(cell: Cell, text: string, grids: readonly Grid[]): void {
  const wasNumber = isNumber(cell);
  const wasCoded = cell.isCoded === true;
  cell.text = text;
  cell.isPut = true;
  const trimmed = text.trim();
  for (const grid of grids) {
    const { names, codes, years, values } = keysOf(grid);
    const isKnown = [names, codes, years, values].some((set) => set.has(cell)) || cell.means.is === "word";
    if (!isKnown) {
      // What else stands in a row of a publisher's file may matter to its figures in ways that only its adapter knows.
      for (const figure of grid.figures)
        if (figure.line.cells.includes(cell)) Object.assign(figure, { isFree: true, optional: true });
    }
    if (names.has(cell)) {
      const code = grid.figures.find(({ name }) => name === cell)?.code;
      cell.means = meansOfName(trimmed, code);
    } else if (codes.has(cell)) {
      cell.means = meansOfName(trimmed);
      // As for a code that is garbage: a name that is sure stands by itself.
      if (cell.means.is === "doubt" && names.size > 0) cell.means = { is: "either", of: [NOTHING, DOUBT] };
    } else if (years.has(cell))
      cell.means = /^\d{4}$/u.test(trimmed) ? { is: "year", year: Number(trimmed) } : DOUBT;
    else if (values.has(cell) && wasCoded) {
      for (const figure of grid.figures)
        if (figure.cell === cell) Object.assign(figure, { isFree: true, optional: true });
    } else if (values.has(cell))
      // In place of a mark for missing another one says nothing either, and a number is a figure.
      cell.means = wasNumber
        ? meansOfNumber(trimmed)
        : { is: "either", of: [value(trimmed), meansOfNumber(trimmed), DOUBT] };
    else if (cell.means.is === "word") cell.means = trimmed === "" ? NOTHING : { is: "word", text: trimmed };
  }
}

function meansOfNumber(text: string): Cell["means"] {
  if (["", "-", "--", ".", "..", "…", "n/a", "n.a", "n a"].includes(text)) return NOTHING;
  // With three decimals, and a single group before them, it may be thousands.
  const isPlain = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/iu.test(text) || /^[+-]?\.\d+$/u.test(text);
  if (isPlain) return value(Number(text));
  // Spaces group thousands, and a careful person may still ask.
  const isGrouped = /^[+-]?[1-9]\d{0,2}(?: \d{3})+(?:\.\d*)?$/u.test(text);
  return isGrouped ? { is: "either", of: [value(Number(text.replaceAll(" ", ""))), DOUBT] } : DOUBT;
}

/** Damage to the parts of a workbook. */
export interface BookDamage {
  readonly id: string;
  readonly preserves: boolean;
  apply(parts: FixtureEntry[], grids: readonly Grid[], random: Random): boolean;
}

const STRINGS = "xl/sharedStrings.xml";
const NUMBER = /"><v>(-?[\d.e+-]+)<\/v>/u;
const ofBook = (id: string, preserves: boolean, apply: BookDamage["apply"]): BookDamage => ({
  id,
  preserves,
  apply,
});
/** The number of a figure in another XML; without `means` it says the same. */
const ofNumber = (id: string, change: (xml: string) => string, means?: Hit["means"]): BookDamage => ({
  id,
  preserves: means === undefined,
  apply: (parts, grids, random) =>
    hitCell(parts, grids, random, { is: NUMBER, change, means, isFigure: true }),
});

export const BOOK_DAMAGE: readonly BookDamage[] = [
  ofBook("parts: one removed", true, (parts, _, random) => {
    parts.splice(random.below(parts.length), 1);
    return true;
  }),
  ofBook("parts: one twice", true, (parts, _, random) => parts.push({ ...random.pick(parts) }) > 0),
  ofBook("parts: in another order", true, (parts) => parts.reverse().length > 0),
  ofBook("parts: one cut off", true, (parts, _, random) =>
    edit(parts, random.below(parts.length), (xml) => xml.slice(0, random.below(xml.length))),
  ),
  ofBook("parts: 1904 dates", true, (parts, grids) => {
    // Only cells with the format of dates mean another day: four years and a day later.
    for (const grid of grids)
      for (const { cells } of grid.lines)
        for (const cell of cells)
          if (cell.style === 2 && cell.means.is === "year")
            cell.means = { is: "year", year: cell.means.year + 4 };
    return edit(parts, indexOf(parts, "xl/workbook.xml"), (xml) =>
      xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>'),
    );
  }),
  ofBook("parts: shared texts moved by one", false, (parts, grids, random) => {
    const at = indexOf(parts, STRINGS);
    const texts = [
      ...String(parts[at]?.content ?? "").matchAll(/<si><t xml:space="preserve">([^<]*)<\/t><\/si>/gu),
    ].map(([, text]) => unescaped(text!));
    if (texts.length < 2) return false;
    const isFirstGone = random.chance(0.5);
    const order = isFirstGone ? texts.slice(1) : [texts.at(-1)!, ...texts.slice(0, -1)];
    const moved = new Map(texts.map((text, i) => [text, order[i] ?? ""]));
    // Every text of the workbook is another one now: names, titles, words.
    for (const grid of grids)
      for (const line of grid.lines)
        for (const cell of line.cells)
          if (cell.number === undefined && moved.has(cell.text)) cell.means = DOUBT;
    // A title's text says what its column holds; nothing that depends on one is sure, and nothing of it need be said.
    for (const grid of grids) {
      grid.isFree = true;
      for (const figure of grid.figures) figure.optional = true;
    }
    return edit(parts, at, (xml) =>
      isFirstGone
        ? xml.replace(/<si>.*?<\/si>/su, "")
        : xml.replace(/(<sst[^>]*>)(.*)(<si>.*?<\/si>)(<\/sst>)/su, "$1$3$2$4"),
    );
  }),
  ofBook("parts: a text's index beyond the list", false, (parts, grids, random) =>
    hitCell(parts, grids, random, {
      is: /t="s"><v>\d+<\/v>/u,
      change: () => 't="s"><v>99999</v>',
      means: () => DOUBT,
    }),
  ),
  ofNumber(
    "parts: a number taken for a text's index",
    (xml) => xml.replace('"><v>', '" t="s"><v>'),
    (xml, _, parts) => {
      // Where the text of that number is one of a figure, as a year's in a title, that is what the cell says now.
      const texts = String(parts[indexOf(parts, STRINGS)]?.content ?? "");
      const text = texts.split("<si>")[1 + Number(/<v>([^<]*)</u.exec(xml)?.[1])];
      const plain = meansOfNumber(/<t[^>]*>([^<]*)</u.exec(text ?? "")?.[1]?.trim() ?? "?");
      return { is: "either", of: [plain, DOUBT] };
    },
  ),
  ofNumber("parts: a number as text", (xml) => xml.replace('"><v>', '" t="str"><v>')),
  ofNumber(
    "parts: a number as error",
    () => '" t="e"><v>#DIV/0!</v>',
    () => DOUBT,
  ),
  ofNumber(
    "parts: a number as yes or no",
    () => '" t="b"><v>1</v>',
    (_, isAlone) => (isAlone ? { is: "either", of: [value("true"), DOUBT] } : DOUBT),
  ),
  ofNumber(
    "parts: a number with the format of dates",
    (xml) => xml.replace('"><v>', '" s="2"><v>'),
    () => DOUBT,
  ),
  ofNumber(
    "parts: a formula without its value",
    () => '"><f>SUM(A1:A2)</f>',
    () => DOUBT,
  ),
];

function indexOf(parts: readonly FixtureEntry[], name: string): number {
  return parts.findIndex((part) => part.name === name);
}

function edit(parts: FixtureEntry[], at: number, change: (xml: string) => string): boolean {
  const part = parts[at];
  if (part === undefined) return false;
  const before = String(part.content);
  const content = change(before);
  parts[at] = { ...part, content };
  return content !== before;
}

interface Hit {
  readonly is: RegExp;
  readonly change: (xml: string) => string;
  readonly means:
    | ((xml: string, isAlone: boolean, parts: readonly FixtureEntry[]) => Cell["means"])
    | undefined;
  readonly isFigure?: boolean;
}

/** Changes one cell of a figure, or of its country, in the XML of its sheet. */
function hitCell(
  parts: FixtureEntry[],
  grids: readonly Grid[],
  random: Random,
  { is, change, means, isFigure = false }: Hit,
): boolean {
  const g = grids.findIndex(({ figures, hidden, isSecond }) => figures.length > 0 && !hidden && !isSecond);
  const grid = grids[g];
  if (grid === undefined) return false;
  const at = indexOf(parts, `xl/worksheets/sheet${g + 1}.xml`);
  for (let tries = 0; tries < 10; tries += 1) {
    const figure = random.pick(grid.figures);
    const cell = isFigure ? figure.cell : (figure.name ?? figure.code);
    if (cell === undefined || cell.xml !== undefined || (isFigure && cell.number === undefined)) continue;
    const r = grid.lines.indexOf(figure.line);
    const column = figure.line.cells.indexOf(cell);
    if (column < 0) continue;
    const start = ` r="${letters(column)}${r + 1}"`;
    const xml = String(parts[at]!.content);
    const from = xml.indexOf(start);
    const to = xml.indexOf("</c>", from);
    if (from < 0 || to < 0) continue;
    const own = xml.slice(from, to);
    if (!is.test(own)) continue;
    const after = own.replace(is, change);
    if (after === own) continue;
    parts[at] = { ...parts[at]!, content: xml.slice(0, from) + after + xml.slice(to) };
    if (means) Object.assign(cell, { means: means(after, isAlone(figure, grid), parts), isPut: true });
    return true;
  }
  return false;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
