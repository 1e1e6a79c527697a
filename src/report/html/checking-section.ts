import type { Ranking } from "../../model/documents/ranking.ts";
import { html } from "./html.ts";
import type { Section } from "./section.ts";

/** How somebody who does not trust the page finds out whether it is right. */
export function checkingSection({
  tool,
  profile,
  dataset,
}: Pick<Ranking, "tool" | "profile" | "dataset">): Section {
  return {
    id: "checking",
    title: "How to check this page",
    body: [
      html`<p>Every figure names its publisher, its file and its cell. Open the publisher’s file, whose SHA-256 stands under Sources, at that cell: the figure is there as shown, up to rounding, or follows by the stated formula.</p>`,
      html`<p>Where <code>run.json</code> stands beside this page, <code>shortlist verify run.json</code> makes the run anew and says whether every byte matches, and which input changed if not. The same inputs give the same bytes on any machine. The JSON and the workbook hold the figures unrounded.</p>`,
      html`<dl><dt>Made by</dt><dd>${tool.name} ${tool.version}</dd><dt>Profile</dt><dd>${profile.id}, SHA-256 <code>${profile.sha256}</code></dd><dt>Evidence</dt><dd>SHA-256 <code>${dataset.sha256}</code></dd></dl>`,
    ],
  };
}
