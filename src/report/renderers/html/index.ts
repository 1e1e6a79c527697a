import type { Messages } from "../../../locales/index.ts";
import {
  type Block,
  type Inline,
  type Item,
  isItem,
  type List,
  plainText,
  type Report,
  type Section,
  spansOf,
  type TreeNode,
} from "../../blocks.ts";
import { type Html, html } from "../../html/html.ts";
import { type PageStyle, page as wholePage } from "../../html/page.ts";
import { colonIn } from "../../words/named.ts";
import { onPage, type PageBlock } from "../on-page.ts";
import { inline } from "./inline.ts";
import { type PageMedium, tableMarkup } from "./table.ts";

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
    const told = aside === undefined ? undefined : html` ${inline(aside)}`;
    return html`<details class="part"><summary>${headingMarkup(inline(title), level)}${told}</summary>
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
