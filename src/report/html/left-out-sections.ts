import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { causeWords, foundWords, marginText } from "../gate-words.ts";
import { scoreText } from "../indicator-line.ts";
import { rangeText } from "../ranking/words.ts";
import { notRanked } from "../requirement-words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";

type Excluded = Ranking["excluded"];
type Gate = Excluded[number]["gates"][number];

/** Whom a gate excludes: a row for each country, a line in it for each gate, with what was observed and how far it is from the other side. */
export function excludedSection({ excluded, profile }: Ranking, words: Messages): Section {
  const decimals = scoreDecimals(profile);
  return {
    id: "excluded",
    title: `Excluded by a gate: ${excluded.length}`,
    body: [
      table(
        "Excluded countries with the gate, the evidence and the authority; the score is what the evidence would give",
        [
          { title: "Country", heads: true, cell: named },
          { title: "Score", figures: true, cell: ({ score }) => scoreText(score, decimals, words) },
          { title: "Gate", cell: each((gate) => gate.title) },
          { title: "Observed", cell: each((gate) => foundWords(gate, words)) },
          { title: "Margin", figures: true, cell: each((gate) => marginText(gate, words)) },
          { title: "Why", cell: each((gate) => (gate.reason === gate.title ? "" : gate.reason)) },
          { title: "Authority", cell: each((gate) => gate.authority ?? "") },
        ],
        alphabetical(excluded),
      ),
      html`<p>Margin: the distance to the other side of the test, in the indicator’s unit or in categories. A country that several gates exclude has a line for each.</p>`,
    ],
  };
}

/** Who is not ranked without evidence that the profile requires, with what the score could be and what would place the country. */
export function requiredSection({ unscored, profile }: Ranking, words: Messages): Section[] {
  const { required } = notRanked(unscored);
  if (required.length === 0) return [];
  const decimals = scoreDecimals(profile);
  return [
    {
      id: "required",
      title: `Not ranked, since required evidence is lacking: ${required.length}`,
      body: [
        table(
          "Countries without evidence that the profile requires; range: the score with everything that is not assessed at its worst and at its best",
          [
            { title: "Country", heads: true, cell: named },
            { title: "Why", cell: ({ requires }) => words.lacking(requires) },
            {
              title: "Range",
              figures: true,
              cell: ({ scoreRange = null }) => rangeText(scoreRange, decimals, words),
            },
            { title: "What would place it", cell: ({ requires }) => words.placing(requires) },
          ],
          alphabetical(required),
        ),
      ],
    },
  ];
}

/** Who has no score for lack of evidence: the node that fails, and why. */
export function thinSection({ unscored, profile }: Ranking, words: Messages): Section[] {
  const { thin } = notRanked(unscored);
  if (thin.length === 0) return [];
  const decimals = scoreDecimals(profile);
  return [
    {
      id: "unscored",
      title: `Not scored for lack of evidence: ${thin.length}`,
      body: [
        table(
          "Countries without a score: where in the profile evidence is lacking, and what",
          [
            { title: "Country", heads: true, cell: named },
            { title: "At", cell: ({ node, title = node }) => title },
            { title: "Why", cell: (one) => causeWords(one, words) },
            {
              title: "Range",
              figures: true,
              cell: ({ scoreRange = null }) => rangeText(scoreRange, decimals, words),
            },
          ],
          alphabetical(thin),
        ),
      ],
    },
  ];
}

/** A line for each of a country's gates. */
function each(of: (gate: Gate) => string): (one: Excluded[number]) => Html | string {
  return ({ gates }) =>
    gates.length === 1
      ? of(gates[0]!)
      : html`${gates.map((gate, i) => html`${i === 0 ? undefined : html`<br>`}${of(gate)}`)}`;
}

function named({ name, country }: { readonly name: string; readonly country: string }): Html {
  return html`${name} <span class="code">${country}</span>`;
}
