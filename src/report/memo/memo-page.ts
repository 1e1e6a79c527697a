import { type Html, html } from "../html/html.ts";
import { page } from "../html/page.ts";
import { type Block, FOOT, type Memo } from "./document.ts";
import { MEMO_STYLE, MEMO_STYLE_SHA256 } from "./memo-style.ts";

/** Memos as one page of a browser, each on a sheet of its own in print; a word processor opens it too. */
export function memosPage(memos: readonly Memo[]): string {
  const parts = page({
    title: `${memos.map(({ title }) => title).join(", ")}: ${memos[0]!.subtitle}`,
    style: { text: MEMO_STYLE, sha256: MEMO_STYLE_SHA256, schemes: "light" },
    contents: false,
    body: memos.map(sheet),
  });
  return [...parts].join("");
}

function sheet({ title, subtitle, sections, foot }: Memo): Html {
  return html`<article>
<h1>${title}</h1>
<p class="lead">${subtitle}</p>
${sections.map(({ title: heading, blocks }) => html`<h2>${heading}</h2>\n${blocks.map(markup)}`)}<h2>${FOOT}</h2>
${foot.map((text) => html`<p class="foot">${text}</p>\n`)}
</article>`;
}

function markup(block: Block): Html {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${block.text}</p>\n`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
    case "table":
      return tableMarkup(block);
  }
}

function tableMarkup({ head, rows, figures }: Extract<Block, { kind: "table" }>): Html {
  const kind = (i: number) => (figures.includes(i) ? html` class="n"` : undefined);
  // Word processors read the padding of a table from its attributes.
  return html`<table cellspacing="0" cellpadding="1">
<thead><tr>${head.map((title, i) => html`<th scope="col"${kind(i)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell, i) => html`<td${kind(i + 1)}>${cell}</td>`)}</tr>\n`)}</tbody>
</table>\n`;
}
