import type { Messages } from "../../locales/index.ts";
import { type Html, html } from "./html.ts";

/** A part of a page that the contents lead to. */
export interface Section {
  /** Goes into the address: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly body: Iterable<Html>;
}

/** Contents, then the sections under headings of the second level, in the parts of a page: each goes on a line of its own. */
export function* sections(all: readonly Section[], { page }: Messages): Generator<Html> {
  yield html`<nav aria-label="${page.contents}"><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
  for (const { id, title, body } of all) {
    yield html`<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>`;
    yield* body;
    yield html`</section>`;
  }
}
