import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Drawn,
  type Inline,
  type Item,
  isItem,
  type List,
  onPage,
  type PageBlock,
  plainText,
  type Report,
  type Section,
  type Span,
  spansOf,
  type Table,
  type TreeNode,
} from "../blocks.ts";
import { colonIn } from "../text/localised.ts";
import { type Html, html } from "./markup.ts";
import { type PageStyle, page as wholePage } from "./page.ts";

/** Documents as one page of a browser, each an article; a word processor opens it too. It needs no script and no other file. */
export function page(reports: readonly Report[], style: PageStyle, words: Messages): string {
  const titles = reports.map(({ title = "" }) => plainText(title)).join(", ");
  const [lead = ""] = reports[0]!.lead ?? [];
  const parts = wholePage({
    title: [titles, plainText(lead)].filter((text) => text !== "").join(": "),
    style,
    words,
    contents: false,
    body: reports.map((report) => article(report, { words, labelled: false })),
  });
  return [...parts].join("");
}

function article(report: Report, medium: PageMedium): Html {
  return html`<article>
${headMarkup(report)}${report.blocks.map((block) => blockMarkup(block, 2, medium))}</article>`;
}

/** What stands above everything else: title, lead and verdict. */
export function headMarkup({ title = "", lead = [], verdict }: Report): Html {
  return html`${title === "" ? undefined : html`<h1>${inline(title)}</h1>\n`}${lead.map((text) => html`<p class="lead">${inline(text)}</p>\n`)}${
    verdict === undefined ? undefined : html`<p><strong>${inline(verdict)}</strong></p>\n`
  }`;
}

/** @param level of the headings of sections */
export function blockMarkup(block: Block, level: number, medium: PageMedium): Html {
  return html`${onPage(block, medium.words).map((one) => partMarkup(one, level, medium))}`;
}

function partMarkup(block: PageBlock, level: number, medium: PageMedium): Html {
  switch (block.kind) {
    case "section":
      return sectionMarkup(block, level, medium);
    case "paragraph":
      return html`<p>${inline(block.text)}</p>\n`;
    case "note":
      return html`<p class="note">${inline(block.text)}</p>\n`;
    case "list":
      return block.terms ? termsMarkup(block.items) : listMarkup(block.items);
    case "table":
      return tableMarkup(block, medium);
    case "tree":
      return treeMarkup(block.nodes);
    case "command":
      return html`<pre><code>${block.text}</code></pre>\n`;
  }
}

function sectionMarkup(
  { title, aside, folded, id, blocks }: Section,
  level: number,
  medium: PageMedium,
): Html {
  const below = html`${blocks.map((block) => blockMarkup(block, level + 1, medium))}`;
  if (folded && id !== undefined) {
    const note = aside === undefined ? undefined : html` ${inline(aside)}`;
    return html`<details class="part"><summary>${headingMarkup(inline(title), level)}${note}</summary>
<div id="${id}">
${below}</div></details>\n`;
  }
  const heading =
    aside === undefined ? inline(title) : html`${inline(title)}${colonIn(medium.words)}${inline(aside)}`;
  return folded
    ? html`<details><summary>${heading}</summary>\n${below}</details>\n`
    : html`${headingMarkup(heading, level, id)}\n${below}`;
}

function headingMarkup(heading: Html, level: number, id?: string): Html {
  const place = id === undefined ? undefined : html` id="${id}"`;
  switch (Math.min(level, 4)) {
    case 2:
      return html`<h2${place}>${heading}</h2>`;
    case 3:
      return html`<h3${place}>${heading}</h3>`;
    default:
      return html`<h4${place}>${heading}</h4>`;
  }
}

function listMarkup(items: List["items"]): Html {
  return html`<ul>${items.map(itemMarkup)}</ul>\n`;
}

function termsMarkup(items: List["items"]): Html {
  return html`<dl>${items.map((item) =>
    isItem(item)
      ? html`<dt>${inline(item.text)}</dt>${(item.below ?? []).map((line) => html`<dd>${inline(line)}</dd>`)}`
      : html`<dt>${inline(item)}</dt>`,
  )}</dl>\n`;
}

function itemMarkup(item: Inline | Item): Html {
  if (!isItem(item)) return html`<li>${inline(item)}</li>`;
  const { text, mark, below = [] } = item;
  const lead = mark === undefined ? undefined : html`${inline(mark)} `;
  return html`<li>${lead}${inline(text)}${below.map(belowMarkup)}</li>`;
}

/** What is below is small already. */
function belowMarkup(line: Inline): Html {
  const spans = spansOf(line).map((span) =>
    typeof span !== "string" && span.role === "muted" ? span.text : span,
  );
  return html` <small>${inline(spans)}</small>`;
}

function treeMarkup(nodes: readonly TreeNode[]): Html {
  return html`<ul>${nodes.map(
    ({ text, below = [], children = [] }) =>
      html`<li>${inline(text)}${below.map(belowMarkup)}${
        children.length === 0 ? undefined : treeMarkup(children)
      }</li>`,
  )}</ul>\n`;
}

/** How pages differ: those that are read in a browser bear, for narrow screens, the title of its column in each cell. */
export interface PageMedium {
  readonly words: Messages;
  readonly labelled: boolean;
  /** There a table scrolls instead, without labels and drawings, which are a third of a long one. */
  readonly scrolls?: boolean;
  /** Whether the page has no place of its own for what a table that scrolls links to, as one that answers has none for a country. */
  readonly unlinked?: boolean;
}

function tableMarkup(
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
    labelled ? html` data-l="${words.page.label({ title })}"` : undefined,
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

/** Text as it stands within an element. */
export function inline(text: Inline): Html {
  return html`${spansOf(text).map((span) => (typeof span === "string" ? span : spanMarkup(span)))}`;
}

function spanMarkup({ text, role, to, drawn }: Span): Html {
  switch (role) {
    case "range":
      return html`${text === "" ? undefined : html`<span class="range">${text}</span>`}${drawn && scoreBar(drawn)}`;
    case "strong":
    case "label":
      return html`<strong>${text}</strong>`;
    case "code":
      return html`<code>${text}</code>`;
    case "link":
      if (to !== undefined) return html`<a href="#${to}">${text}</a>`;
      return /^https?:\/\//u.test(text) ? html`<a href="${text}">${text}</a>` : html`${text}`;
    case "share":
      return html`${text}`;
    case "muted":
      return html`<small>${text}</small>`;
    // Never by colour alone: what is good or bad says so itself.
    case "good":
    case "bad":
      return html`<b>${text}</b>`;
  }
}

/**
 * A score on its scale as a drawing: the range behind it, the score as a line from the bottom of the scale. Hidden from
 * screen readers, since the figures stand beside it as text.
 */
export function scoreBar({ score, range, scale: [lo, hi] }: Drawn): Html {
  const at = (value: number) => rounded(100 * Math.min(1, Math.max(0, (value - lo) / (hi - lo))));
  const band =
    range === null
      ? undefined
      : html`<rect class="band" x="${at(range[0])}" y="0" width="${rounded(at(range[1]) - at(range[0]))}" height="10"/>`;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${band}<rect class="level" x="0" y="3" width="${at(score)}" height="4"/></svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
