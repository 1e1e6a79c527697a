import { type Block, isItem, plainText, type Report, type Table } from "../blocks.ts";

/** Lines of running text that a printed page takes: the shorter of A4 and Letter, in the style of `style.ts`. */
export const PAGE = 65;

/** Letters in a line of running text, of a table and of the foot, on the narrower of the two. */
const LETTERS = { text: 116, table: 128, foot: 138 };

/** Heights in lines of running text: a heading and a paragraph with their margins, lines of a table and of the foot. */
const HEADING = 1.65;
const MARGIN = 0.2;
const TABLE_LINE = 0.84;
const RULE = 0.16;
/** Letters between two columns. */
const GAP = 3;
const FOOT_LINE = 0.8;

/** About how many lines a memo takes in print; rather too many than too few. */
export function lengthOf({ title = "", lead = [], blocks }: Report): number {
  return (
    1.6 * linesOf(plainText(title), 65) +
    lead.reduce((sum, text) => sum + linesOf(plainText(text), LETTERS.text) + 0.3, 0) +
    total(blocks)
  );
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}

function blockLength(block: Block): number {
  switch (block.kind) {
    case "section":
      return HEADING + total(block.blocks);
    case "paragraph":
      return linesOf(plainText(block.text), LETTERS.text) + MARGIN;
    case "note":
      return FOOT_LINE * linesOf(plainText(block.text), LETTERS.foot) + MARGIN / 2;
    case "list":
      return block.items.reduce(
        (sum, item) => sum + linesOf(plainText(isItem(item) ? item.text : item), LETTERS.text - 4),
        MARGIN,
      );
    case "table":
      return tableLength(block) + 2 * MARGIN;
    case "either":
      return total(block.page);
    case "forms":
    case "tree":
    case "command":
      throw new Error(`a memo has no ${block.kind}`);
  }
}

/**
 * Columns of figures are as wide as their figures and as the longest word above them; the others share the rest by their
 * longest texts. A row is as high as its highest cell.
 */
function tableLength({ columns, rows: cells }: Table): number {
  const head = columns.map(({ title }) => title);
  const rows = cells.map((row) => row.map(plainText));
  const figures = columns.flatMap((column, i) => (column.figures ? [i] : []));
  const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length), 1);
  const asked = head.map((title, i) => {
    const cells = rows.map((row) => row[i]!);
    return longest(figures.includes(i) ? [...cells, ...title.split(" ")] : [...cells, title]);
  });
  const sumOf = (of: (i: number) => boolean) => asked.reduce((sum, one, i) => (of(i) ? sum + one : sum), 0);
  const room = LETTERS.table - GAP * head.length - sumOf((i) => figures.includes(i));
  const texts = sumOf((i) => !figures.includes(i));
  const widths = asked.map((one, i) =>
    figures.includes(i) || texts <= room ? one : Math.max(8, Math.floor((one / texts) * room)),
  );
  return [head, ...rows].reduce((sum, row) => {
    const lines = Math.max(...row.map((cell, i) => linesOf(cell, widths[i]!)));
    return sum + RULE + TABLE_LINE * lines;
  }, 0);
}

/** Writings such as Chinese take twice the width of Latin letters. */
function linesOf(text: string, letters: number): number {
  const wide =
    text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0;
  return Math.max(1, Math.ceil((text.length + wide) / letters));
}
