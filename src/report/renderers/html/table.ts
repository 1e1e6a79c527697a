import type { Messages } from "../../../locales/index.ts";
import { type Inline, plainText, spansOf, type Table } from "../../blocks.ts";
import { type Html, html } from "../../html/html.ts";
import { inline } from "./inline.ts";

/** How pages differ: those that are read in a browser bear, for narrow screens, the title of its column in each cell. */
export interface PageMedium {
  readonly words: Messages;
  readonly labelled: boolean;
  /** There a table scrolls instead, without labels and drawings, which are a third of a long one. */
  readonly scrolls?: boolean;
  /** Whether the page has no place of its own for what a table that scrolls links to, as one that answers has none for a country. */
  readonly unlinked?: boolean;
}

export function tableMarkup(
  { caption, name, columns, rows }: Table,
  { words, labelled: isPage, scrolls: asked = false, unlinked = false }: PageMedium,
): Html {
  const scrolls = asked || (isPage && columns.length > WIDE);
  const labelled = isPage && !scrolls;
  const head = headOf(columns);
  // A table that scrolls names its columns of figures once, as far as the style sheet knows them by number.
  const isNamed = (i: number) => scrolls && i < NUMBERED;
  const kind = (i: number) => (columns[i]!.figures && !isNamed(i) ? html` class="n"` : undefined);
  const figures = columns.flatMap(({ figures: own }, i) => (own && isNamed(i) ? [`n${i + 1}`] : []));
  // So it does one that is strong in every row, as scores are.
  const strongs = columns.flatMap((_, i) =>
    isNamed(i) && i < STRONG && i !== head && rows.length > 0 && rows.every((row) => isStrong(row[i]!))
      ? [i]
      : [],
  );
  const labels = columns.map(({ title }) =>
    labelled ? html` data-l="${words.page.label(title)}"` : undefined,
  );
  // Of a long table that scrolls, the ends of cells and rows, which HTML lets away, would be a tenth.
  const [headEnd, end, rowEnd] = scrolls ? [] : [html`</th>`, html`</td>`, html`</tr>\n`];
  const cell = (text: Inline, i: number) => {
    if (i === head) return html`<th scope=${scrolls ? "row" : html`"row"`}>${inline(text)}${headEnd}`;
    // What is empty needs no label.
    return labelled && text === "" ? html`<td></td>` : html`<td${kind(i)}${labels[i]}>${inline(text)}${end}`;
  };
  const isTree = labelled && rows.some(([first = ""]) => plainText(first).startsWith(STEP));
  const row = (given: readonly Inline[]) => {
    const cells = scrolls
      ? given.map((text, i) => (strongs.includes(i) ? plainText(text) : undrawn(text, unlinked)))
      : given;
    const [first = "", ...rest] = cells;
    return isTree
      ? html`<tr class="${levelClass(first)}">${[outdented(first), ...rest].map(cell)}</tr>\n`
      : html`<tr>${cells.map(cell)}${rowEnd}`;
  };
  return html`${scrolls ? html`<div class="scrolls" tabindex="0">` : undefined}<table${isPage ? classes(isTree ? "tree" : "", name ?? "", ...(scrolls ? ["wide", ...figures, ...strongs.map((i) => `s${i + 1}`)] : [])) : PADDED}>
${caption === undefined ? undefined : html`<caption>${caption}</caption>\n`}<thead><tr>${columns.map(({ title }, i) => (title === "" ? html`<td></td>` : html`<th scope=${scrolls ? "col" : html`"col"`}${kind(i)}>${title}</th>`))}</tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table>${scrolls ? html`</div>` : undefined}\n`;
}

/** Most columns of a table that is laid out anew on a narrow screen; one of more scrolls there, and where it is too wide for any. */
const WIDE = 9;

function isStrong(text: Inline): boolean {
  return spansOf(text).every((span) => typeof span !== "string" && span.role === "strong");
}

/** Columns that the style sheet knows by their number, as n1 to n12. */
const NUMBERED = 12;
/** The same of those that are strong, s2 to s6. */
const STRONG = 6;

/** The column that says what its row is of: the first that says so itself, else the first with a title that is no figure. */
function headOf(columns: Table["columns"]): number {
  const said = columns.findIndex(({ heads }) => heads);
  return said >= 0
    ? said
    : Math.max(
        0,
        columns.findIndex(({ figures, title }) => !figures && title !== ""),
      );
}

/** As it stands in a table that scrolls: without drawings, and where it is asked for without links to parts that only another page has. */
function undrawn(text: Inline, unlinked: boolean): Inline {
  return spansOf(text).map((span) => {
    if (typeof span === "string") return span;
    // Without its drawing a range is a figure like others.
    const isPlain = span.role === "range" || (unlinked && span.role === "link" && span.to !== undefined);
    return isPlain ? span.text : span;
  });
}

/** Word processors read the padding of a table from its attributes. */
const PADDED = html` cellspacing="0" cellpadding="1"`;

function classes(...names: readonly string[]): Html | undefined {
  const all = names.filter((name) => name !== "");
  return all.length === 0 ? undefined : html` class="${all.join(" ")}"`;
}

/** One level further in, before the first cell of a row. */
const STEP = "\u2003";
/** Deepest level that is indented further than the one above it. */
const DEEPEST = 6;

function levelClass(first: Inline): string {
  const level = 1 + /^\u2003*/u.exec(plainText(first))![0].length;
  const isFactor = spansOf(first).some((span) => typeof span !== "string" && span.role === "strong");
  return `l${Math.min(level, DEEPEST)}${isFactor ? " factor" : ""}`;
}

/** The style sheet indents the rows of a tree, and shows which are factors. */
function outdented(first: Inline): string {
  return plainText(first).replace(/^\u2003+/u, "");
}
