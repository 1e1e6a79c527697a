import type { Messages } from "../../locales/index.ts";
import type { ExplainedGate, Explanation } from "../../model/documents/explanation.ts";
import { openHeading, openLines } from "../explanation/open-sentences.ts";
import { peerSentences } from "../explanation/peer-sentences.ts";
import {
  effectLines,
  gateSentence,
  reasons,
  referenceIn,
  standing,
  telling,
} from "../explanation/sentences.ts";
import { sinceLines, sinceSentences } from "../explanation/since-sentences.ts";
import { gateCells } from "../gate-words.ts";
import { isCaveat } from "../warning-text.ts";
import { breakdown } from "./breakdown.ts";
import { checkingSection } from "./checking-section.ts";
import { type Html, html } from "./html.ts";
import { page } from "./page.ts";
import { profileSection, type Weighing } from "./profile-section.ts";
import { scoreBar } from "./score-bar.ts";
import { type Section, sections } from "./section.ts";
import { sourcesSection } from "./sources-section.ts";
import { table } from "./table.ts";

/** One country as a page: where it stands and why, the gates, the tree down to each publisher's cell, the surroundings. */
export function explanationPage(one: Explanation, weighing: Weighing, words: Messages): string {
  const title = `${one.name} (${one.country})`;
  const all: Section[] = [
    standingSection(one, words),
    ...differenceSection(one, words),
    ...openSection(one, words),
    ...sinceSection(one, words),
    gatesSection(one, words),
    treeSection(one, words),
    profileSection(one.profile, weighing, words),
    sourcesSection(one.dataset, words),
    checkingSection(one, words),
  ];
  const parts = page({
    title: `${title}: ${one.profile.title}`,
    words,
    body: [
      html`<header><h1>${title}</h1>
<p class="lead">${one.profile.title}, ${words.evidence(one.dataset)}.</p></header>`,
      ...sections(all, words),
    ],
  });
  return [...parts].join("");
}

function standingSection(one: Explanation, words: Messages): Section {
  const caveats = one.warnings.filter(isCaveat);
  return {
    id: "standing",
    title: words.page.explanation.standing,
    body: [
      html`<p>${standing(one, words).join(" ")}${one.score === null ? undefined : scoreBar(one.score, one.scoreRange, one.profile)}</p>`,
      ...(reasons(one, words).length === 0 ? [] : [html`<p>${reasons(one, words).join(" ")}</p>`]),
      ...(peerSentences(one, words).length === 0
        ? []
        : [html`<p>${peerSentences(one, words).join(" ")}</p>`]),
      ...(caveats.length === 0
        ? []
        : [html`<ul class="warnings">${caveats.map(({ message }) => html`<li>${message}</li>`)}</ul>`]),
    ],
  };
}

function differenceSection(one: Explanation, words: Messages): Section[] {
  const effects = effectLines(one, words);
  if (effects.length === 0) return [];
  return [
    {
      id: "difference",
      title: words.explanation.difference,
      body: [
        table(
          words.page.explanation.effectsCaption,
          [
            { title: words.explanation.columns.what, heads: true, cell: ([what]: [string, string]) => what },
            { title: words.explanation.columns.points, figures: true, cell: ([, points]) => points },
          ],
          effects,
        ),
      ],
    },
  ];
}

function openSection(one: Explanation, words: Messages): Section[] {
  const lines = openLines(one, words);
  if (lines.length === 0) return [];
  const heading = openHeading(one, words);
  return [
    {
      id: "open",
      title: words.explanation.open,
      body: [
        ...(heading === undefined ? [] : [html`<p>${heading}</p>`]),
        html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
      ],
    },
  ];
}

function sinceSection(one: Explanation, words: Messages): Section[] {
  if (!one.since) return [];
  const lines = sinceLines(one, words);
  return [
    {
      id: "since",
      title: words.explanation.since,
      body: [
        html`<p>${sinceSentences(one, words).join(" ")}</p>`,
        ...(lines.length === 0 ? [] : [html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`]),
      ],
    },
  ];
}

function gatesSection({ gates }: Explanation, words: Messages): Section {
  return {
    id: "gates",
    title: words.explanation.gates,
    body: [
      gates.length === 0
        ? html`<p>${words.profile.noGates}</p>`
        : html`<ul>${telling(gates).map((gate) => html`<li>${gateSentence(gate, words)}${evidence(gate)}</li>`)}</ul>`,
    ],
  };
}

function evidence(gate: ExplainedGate): Html | undefined {
  const places = gateCells(gate);
  if (places.length === 0) return undefined;
  return html` <small>${places.map(({ file, locator }, i) => html`${i === 0 ? undefined : "; "}<code>${file}</code>, <code>${locator}</code>`)}</small>`;
}

function treeSection(one: Explanation, words: Messages): Section {
  const { factors, dataset, profile } = one;
  return {
    id: "tree",
    title: words.page.explanation.cells,
    body: [
      html`<p>${words.page.countries.ofOne(referenceIn(one, words).label)}</p>`,
      breakdown(words.page.explanation.cellsCaption, factors, dataset.sources, profile, words),
    ],
  };
}
