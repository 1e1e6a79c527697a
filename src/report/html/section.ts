import type { Messages } from "../../locales/index.ts";
import type { Block } from "../blocks.ts";
import { blockMarkup } from "../renderers/html.ts";
import { type Html, html } from "./html.ts";

/** A part of a page that the contents lead to. */
export interface Section {
  /** Goes into the address: letters and hyphens. */
  readonly id: string;
  readonly title: string;
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
): Generator<Html> {
  yield html`<nav aria-label="${words.page.contents}"><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
  for (const { id, title, blocks } of all) {
    yield html`<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>`;
    for (const block of blocks)
      yield blockMarkup(block, 3, { words, labelled: true, scrolls: wide.includes(id) });
    yield html`</section>`;
  }
}
