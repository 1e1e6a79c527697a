import { counted } from "../../locales/en/grammar.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { stopped } from "../stopped.ts";
import { sourceAnchor } from "./anchors.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";

type Source = Ranking["dataset"]["sources"][number];

/** The publishers whose figures were used, their credit lines, and each file with the hash that identifies it. */
export function sourcesSection({ sources }: Ranking["dataset"]): Section {
  return { id: "sources", title: "Sources", body: sources.map(source) };
}

function source({ publisher, id, attribution, files, years, countries }: Source, index: number): Html {
  const span =
    years.length === 0
      ? ""
      : `, ${years[0] === years.at(-1) ? years[0] : `${years[0]}\u2013${years.at(-1)}`}`;
  return html`<h3 id="${sourceAnchor(index)}">${publisher} <span class="code">${id}</span></h3>
<p>${attribution === "" ? undefined : html`${stopped(attribution)} `}Figures of ${countries} countries${span}.</p>
<details><summary>${counted(files.length, "file", "files")}, each with its hash</summary>
${table(
  `Files that figures were read from: ${publisher}`,
  [
    { title: "File", heads: true, cell: ({ name }) => html`<code>${name}</code>` },
    { title: "SHA-256", cell: ({ sha256 }) => (sha256 === "" ? "not a file" : html`<code>${sha256}</code>`) },
  ],
  files,
)}</details>`;
}
