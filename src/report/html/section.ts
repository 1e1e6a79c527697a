import type { Messages } from "../../locales/index.ts";
import type { Block } from "../blocks.ts";
import { blockMarkup } from "../renderers/html/index.ts";
import { type Html, html } from "./html.ts";

/** A part of a page that the contents lead to. */
export interface Section {
  /** Goes into the address: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Whether it is folded away: its title is what most want of it. */
  readonly folded?: boolean | undefined;
  /** Made one after the other: a page of many countries is not held as one text. */
  readonly blocks: Iterable<Block>;
}

/**
 * Contents, then the sections under headings of the second level, in the parts of a page: each goes on a line of its own.
 *
 * @param wide ids of those whose tables scroll on a narrow screen
 */
export function* sections(
  all: readonly Section[],
  words: Messages,
  wide: readonly string[] = [],
  unlinked = false,
): Generator<Html> {
  yield html`<nav aria-label="${words.page.contents}"><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
  for (const { id, title, folded, blocks } of all) {
    const heading = html`<h2 id="${id}-title">${title}</h2>`;
    yield html`<section id="${id}" aria-labelledby="${id}-title">\n${
      folded ? html`<details class="part"><summary>${heading}</summary>\n<div>` : heading
    }`;
    for (const block of blocks)
      yield blockMarkup(block, 3, { words, labelled: true, scrolls: wide.includes(id), unlinked });
    yield html`${folded ? html`</div></details>` : undefined}</section>`;
  }
}
