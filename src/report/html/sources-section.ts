import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { stopped } from "../stopped.ts";
import { sourceAnchor } from "./anchors.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";

type Source = Ranking["dataset"]["sources"][number];

/** The publishers whose figures were used, their credit lines, and each file with the hash that identifies it. */
export function sourcesSection({ sources }: Ranking["dataset"], words: Messages): Section {
  return { id: "sources", title: words.sources, body: sources.map((one, i) => source(one, i, words)) };
}

function source(
  { publisher, id, attribution, files, years, countries }: Source,
  index: number,
  { page: { sources: say } }: Messages,
): Html {
  return html`<h3 id="${sourceAnchor(index)}">${publisher} <span class="code">${id}</span></h3>
<p>${attribution === "" ? undefined : html`${stopped(attribution)} `}${say.figures(countries, years)}</p>
<details><summary>${say.files(files.length)}</summary>
${table(
  say.filesCaption(publisher),
  [
    { title: say.columns.file, heads: true, cell: ({ name }) => html`<code>${name}</code>` },
    {
      title: say.columns.sha256,
      cell: ({ sha256 }) => (sha256 === "" ? say.notAFile : html`<code>${sha256}</code>`),
    },
  ],
  files,
)}</details>`;
}
