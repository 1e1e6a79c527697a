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
  const { leftOut: say } = words.page;
  const titles = words.ranking.columns;
  const decimals = scoreDecimals(profile);
  return {
    id: "excluded",
    title: say.excluded(excluded.length),
    body: [
      table(
        say.excludedCaption,
        [
          { title: titles.country, heads: true, cell: named },
          { title: titles.score, figures: true, cell: ({ score }) => scoreText(score, decimals, words) },
          { title: titles.gate, cell: each((gate) => gate.title) },
          { title: titles.observed, cell: each((gate) => foundWords(gate, words)) },
          { title: say.margin, figures: true, cell: each((gate) => marginText(gate, words)) },
          { title: titles.lack, cell: each((gate) => (gate.reason === gate.title ? "" : gate.reason)) },
          { title: titles.authority, cell: each((gate) => gate.authority ?? "") },
        ],
        alphabetical(excluded),
      ),
      html`<p>${say.marginMeans}</p>`,
    ],
  };
}

/** Who is not ranked without evidence that the profile requires, with what the score could be and what would place the country. */
export function requiredSection({ unscored, profile }: Ranking, words: Messages): Section[] {
  const { required } = notRanked(unscored);
  if (required.length === 0) return [];
  const { leftOut: say } = words.page;
  const titles = words.ranking.columns;
  const decimals = scoreDecimals(profile);
  return [
    {
      id: "required",
      title: say.required(required.length),
      body: [
        table(
          say.requiredCaption,
          [
            { title: titles.country, heads: true, cell: named },
            { title: titles.lack, cell: ({ requires }) => words.lacking(requires) },
            {
              title: titles.range,
              figures: true,
              cell: ({ scoreRange = null }) => rangeText(scoreRange, decimals, words),
            },
            { title: titles.placing, cell: ({ requires }) => words.placing(requires) },
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
  const { leftOut: say } = words.page;
  const titles = words.ranking.columns;
  const decimals = scoreDecimals(profile);
  return [
    {
      id: "unscored",
      title: say.unscored(thin.length),
      body: [
        table(
          say.unscoredCaption,
          [
            { title: titles.country, heads: true, cell: named },
            { title: titles.at, cell: ({ node, title = node }) => title },
            { title: titles.lack, cell: (one) => causeWords(one, words) },
            {
              title: titles.range,
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
