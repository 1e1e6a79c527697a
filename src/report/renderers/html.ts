import type { Messages } from "../../locales/index.ts";
import {
  type Block,
  type Inline,
  type Item,
  isItem,
  type List,
  pageColumns,
  plainText,
  type Report,
  type Section,
  type Span,
  spansOf,
  type Table,
  type TreeNode,
} from "../blocks.ts";
import { type Html, html } from "../html/html.ts";
import { type PageStyle, page as wholePage } from "../html/page.ts";

/** Documents as one page of a browser, each an article; a word processor opens it too. It needs no script and no other file. */
export function page(reports: readonly Report[], style: PageStyle, words: Messages): string {
  const titles = reports.map(({ title = "" }) => plainText(title)).join(", ");
  const [lead = ""] = reports[0]!.lead ?? [];
  const parts = wholePage({
    title: [titles, plainText(lead)].filter((text) => text !== "").join(": "),
    style,
    words,
    contents: false,
    body: reports.map((report) => article(report, words)),
  });
  return [...parts].join("");
}

function article({ title, lead = [], blocks, verdict }: Report, words: Messages): Html {
  return html`<article>
${title === undefined ? undefined : html`<h1>${inline(title)}</h1>\n`}${lead.map((text) => html`<p class="lead">${inline(text)}</p>\n`)}${
  verdict === undefined ? undefined : html`<p><strong>${inline(verdict)}</strong></p>\n`
}${blocks.map((block) => blockMarkup(block, 2, words))}</article>`;
}

function blockMarkup(block: Block, level: number, words: Messages): Html {
  switch (block.kind) {
    case "section":
      return sectionMarkup(block, level, words);
    case "paragraph":
      return html`<p>${inline(block.text)}</p>\n`;
    case "note":
      return html`<p class="note">${inline(block.text)}</p>\n`;
    case "list":
      return cut(block, words, block.items, (items) => html`<ul>${items.map(itemMarkup)}</ul>\n`);
    case "table":
      return tableBlock(block, words);
    // A page has room for one form, which stands beside it.
    case "forms":
      return html``;
    case "tree":
      return treeMarkup(block.nodes);
    case "command":
      return html`<pre><code>${block.text}</code></pre>\n`;
    case "either":
      return html`${block.page.map((one) => blockMarkup(one, level, words))}`;
  }
}

function sectionMarkup({ title, aside, folded, blocks }: Section, level: number, words: Messages): Html {
  const heading = aside === undefined ? inline(title) : html`${inline(title)}: ${inline(aside)}`;
  const below = html`${blocks.map((block) => blockMarkup(block, level + 1, words))}`;
  if (folded) return details(heading, below);
  switch (Math.min(level, 4)) {
    case 2:
      return html`<h2>${heading}</h2>\n${below}`;
    case 3:
      return html`<h3>${heading}</h3>\n${below}`;
    default:
      return html`<h4>${heading}</h4>\n${below}`;
  }
}

function details(summary: Html | string, body: Html): Html {
  return html`<details><summary>${summary}</summary>\n${body}</details>\n`;
}

function tableBlock(block: Table, words: Messages): Html {
  const { columns, rows } = pageColumns(block);
  return cut(block, words, rows, (some) => tableMarkup(block.caption, columns, some));
}

/** What is not in sight is kept, folded. */
function cut<Entry>(
  { shown, more, beyond = 0 }: Pick<List, "shown" | "more" | "beyond">,
  words: Messages,
  all: readonly Entry[],
  markup: (some: readonly Entry[]) => Html,
): Html {
  if (beyond > 0) return html`${markup(all)}<p>${words.cut.beyond(beyond)}</p>\n`;
  const [first, rest] = [all.slice(0, shown), all.slice(shown ?? all.length)];
  return rest.length === 0
    ? markup(first)
    : html`${markup(first)}${details((more ?? words.cut.more)(rest.length), markup(rest))}`;
}

function itemMarkup(item: Inline | Item): Html {
  if (!isItem(item)) return html`<li>${inline(item)}</li>`;
  const { text, mark, below = [] } = item;
  const lead = mark === undefined ? undefined : html`${inline(mark)} `;
  return html`<li>${lead}${inline(text)}${below.map((line) => html` <small>${inline(line)}</small>`)}</li>`;
}

/** The first column names the row. */
function tableMarkup(caption: string | undefined, columns: Table["columns"], rows: Table["rows"]): Html {
  const kind = (i: number) => (columns[i]!.figures ? html` class="n"` : undefined);
  // Word processors read the padding of a table from its attributes.
  return html`<table cellspacing="0" cellpadding="1">
${caption === undefined ? undefined : html`<caption>${caption}</caption>\n`}<thead><tr>${columns.map(({ title }, i) => html`<th scope="col"${kind(i)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = "", ...rest]) => html`<tr><th scope="row">${inline(first)}</th>${rest.map((cell, i) => html`<td${kind(i + 1)}>${inline(cell)}</td>`)}</tr>\n`)}</tbody>
</table>\n`;
}

function treeMarkup(nodes: readonly TreeNode[]): Html {
  return html`<ul>${nodes.map(
    ({ text, below = [], children = [] }) =>
      html`<li>${inline(text)}${below.map((line) => html` <small>${inline(line)}</small>`)}${
        children.length === 0 ? undefined : treeMarkup(children)
      }</li>`,
  )}</ul>\n`;
}

function inline(text: Inline): Html {
  return html`${spansOf(text).map((span) => (typeof span === "string" ? span : spanMarkup(span)))}`;
}

function spanMarkup({ text, role }: Span): Html {
  switch (role) {
    case "strong":
      return html`<strong>${text}</strong>`;
    case "code":
      return html`<code>${text}</code>`;
    case "link":
      return /^https?:\/\//u.test(text) ? html`<a href="${text}">${text}</a>` : html`${text}`;
    case "muted":
      return html`<small>${text}</small>`;
    // Never by colour alone: what is good or bad says so itself.
    case "good":
    case "bad":
      return html`<b>${text}</b>`;
  }
}
