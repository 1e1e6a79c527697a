import { type Inline, type Span, spansOf } from "../../blocks.ts";
import { type Html, html } from "../../html/html.ts";
import { scoreBar } from "../../html/score-bar.ts";

/** Text as it stands within an element. */
export function inline(text: Inline): Html {
  return html`${spansOf(text).map((span) => (typeof span === "string" ? span : spanMarkup(span)))}`;
}

function spanMarkup({ text, role, to, drawn }: Span): Html {
  switch (role) {
    case "range":
      return html`${text === "" ? undefined : html`<span class="range">${text}</span>`}${drawn && scoreBar(drawn)}`;
    case "strong":
      return html`<strong>${text}</strong>`;
    case "code":
      return html`<code>${text}</code>`;
    case "link":
      if (to !== undefined) return html`<a href="#${to}">${text}</a>`;
      return /^https?:\/\//u.test(text) ? html`<a href="${text}">${text}</a>` : html`${text}`;
    case "muted":
      return html`<small>${text}</small>`;
    // Never by colour alone: what is good or bad says so itself.
    case "good":
    case "bad":
      return html`<b>${text}</b>`;
  }
}
