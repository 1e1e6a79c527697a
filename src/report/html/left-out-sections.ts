import type { Ranking } from "../../model/documents/ranking.ts";
import { fixed } from "../format.ts";
import { scoreText } from "../indicator-line.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";

type Excluded = Ranking["excluded"];

/** Whom a gate excludes: a row for each gate of each country, with what was observed and how far it is from the other side. */
export function excludedSection(excluded: Excluded): Section {
  const rows = excluded.flatMap((one) => one.gates.map((gate, i) => ({ one, gate, first: i === 0 })));
  return {
    id: "excluded",
    title: `Excluded by a gate: ${excluded.length}`,
    body: [
      table(
        "Excluded countries with the gate, the evidence and the authority; the score is what the evidence would give",
        [
          { title: "Country", heads: true, cell: ({ one }) => named(one) },
          {
            title: "Score",
            figures: true,
            cell: ({ one, first }) => (first ? scoreText(one.score) : undefined),
          },
          { title: "Gate", cell: ({ gate }) => gate.title },
          { title: "Observed", cell: ({ gate }) => gate.observed },
          {
            title: "Margin",
            figures: true,
            cell: ({ gate: { margin } }) =>
              margin === null ? undefined : fixed(margin, Number.isInteger(margin) ? 0 : 2),
          },
          { title: "Why", cell: ({ gate }) => (gate.reason === gate.title ? undefined : gate.reason) },
          { title: "Authority", cell: ({ gate }) => gate.authority ?? undefined },
        ],
        rows,
      ),
      html`<p>Margin: the distance to the other side of the test, in the indicator’s unit or in steps of its categories.</p>`,
    ],
  };
}

/** Who has no score for lack of evidence: the node that fails, and why. */
export function unscoredSection(unscored: Ranking["unscored"]): Section {
  return {
    id: "unscored",
    title: `Not scored for lack of evidence: ${unscored.length}`,
    body: [
      table(
        "Countries without a score: where in the profile evidence is lacking, and what",
        [
          { title: "Country", heads: true, cell: named },
          { title: "At", cell: ({ node }) => node },
          { title: "Why", cell: ({ reason }) => reason },
        ],
        unscored,
      ),
    ],
  };
}

function named({ name, country }: { readonly name: string; readonly country: string }): Html {
  return html`${name} <span class="code">${country}</span>`;
}
