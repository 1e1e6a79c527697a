import { type Html, html } from "./html.ts";

/** A part of a page that the contents lead to. */
export interface Section {
  /** Goes into the address: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly body: readonly Html[];
}

/** Contents, then the sections under headings of the second level. */
export function sections(all: readonly Section[]): Html[] {
  return [
    html`<nav aria-label="Contents"><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`,
    ...all.map(
      ({ id, title, body }) =>
        html`<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${body.map((part) => html`${part}\n`)}</section>`,
    ),
  ];
}
