import type { Explanation } from "../../model/documents/explanation.ts";
import type { Messages } from "../../words/index.ts";
import { type Block, paragraph } from "../blocks.ts";
import { explanationParts } from "../explanation/blocks.ts";
import { referenceIn } from "../explanation/sentences.ts";
import { nodeTableInFull } from "../explanation/table.ts";
import { rangeOnScale } from "../ranking/notes.ts";
import { evidenceText } from "../text/evidence.ts";
import { localised } from "../text/localised.ts";
import { html } from "./markup.ts";
import { page } from "./page.ts";
import { profileSection, type Weighing } from "./profile-section.ts";
import { checkingSection, type Section, sections, sourcesSection } from "./sections.ts";

/** One country as a page: where it stands and why, the gates, the tree down to each publisher's cell, the surroundings. */
export function explanationPage(document: Explanation, weighing: Weighing, words: Messages): string {
  const one = localised(document, words);
  const title = `${one.name} (${one.country})`;
  const { explanation: say, page: own } = words;
  const parts = explanationParts(one, words);
  const some = (id: string, heading: string, blocks: readonly Block[]): Section[] =>
    blocks.length === 0 ? [] : [{ id, title: heading, blocks }];
  const [first, ...more] = parts.position;
  const all: Section[] = [
    ...some("standing", own.explanation.standing, [
      first!,
      ...bar(one),
      ...more,
      ...parts.draws,
      ...parts.caveats,
    ]),
    ...some("difference", say.difference, parts.difference),
    ...some("places", say.placesTitle, parts.places),
    ...some("efforts", say.couldMove, parts.efforts),
    ...some(
      "open",
      words.live.country.couldChange,
      // What a screen tells in passing introduces the list.
      parts.open.map((block) => (block.kind === "note" ? paragraph(block.text) : block)),
    ),
    ...some("since", say.since, parts.since),
    ...some("path", words.live.country.past, parts.path),
    ...some("gates", say.gates, one.gates.length === 0 ? [paragraph(words.profile.noGates)] : parts.gates),
    ...some("tree", own.explanation.cells, [
      paragraph(own.countries.ofOne({ reference: referenceIn(one, words).label })),
      { ...nodeTableInFull(one.factors, one, words), caption: own.explanation.cellsCaption },
    ]),
    profileSection(one.profile, weighing, words),
    sourcesSection(one.dataset, words),
    checkingSection(one, words),
  ];
  const header = html`<header><h1>${title}</h1>
<p class="lead">${one.profile.title}, ${evidenceText(one.dataset, words)}.</p></header>`;
  const body = [header, ...sections(all, words)];
  return [...page({ title: `${title}: ${one.profile.title}`, words, body })].join("");
}

/** The score and its range as a drawing; the sentences around it have the figures. */
function bar({ score, scoreRange, profile }: Explanation): Block[] {
  return score === null ? [] : [paragraph(rangeOnScale("", score, scoreRange, profile))];
}
