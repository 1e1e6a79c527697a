import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { html, inParts } from "./html.ts";
import type { Section } from "./section.ts";

/** How somebody who does not trust the page finds out whether it is right. */
export function checkingSection(
  one: Pick<Ranking, "tool" | "profile" | "dataset">,
  { page: { checking: say } }: Messages,
): Section {
  return {
    id: "checking",
    title: say.title,
    body: [
      html`<p>${say.figures}</p>`,
      html`<p>${inParts(say.again("run.json", "shortlist verify run.json"), "code")}</p>`,
      html`<dl>${say.madeOf(one).map(([term, parts]) => html`<dt>${term}</dt><dd>${inParts(parts, "code")}</dd>`)}</dl>`,
    ],
  };
}
