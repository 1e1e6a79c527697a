import type { Messages } from "../../locales/index.ts";
import type { ExplainedGate, Explanation } from "../../model/documents/explanation.ts";
import {
  type Block,
  type Item,
  type List,
  list,
  muted,
  note,
  paragraph,
  type Report,
  section,
  strong,
} from "../blocks.ts";
import { drawsNotes } from "../ranking/sure.ts";
import { gateCells } from "../words/gates.ts";
import { commaIn, named } from "../words/named.ts";
import { credits } from "../words/sources.ts";
import { isCaveat } from "../words/warnings.ts";
import { someAct, weightsOf } from "../words/weights.ts";
import { openHeading, openLines } from "./open-sentences.ts";
import { peerSentences } from "./peer-sentences.ts";
import { ranksGainedBlocks } from "./ranks-gained.ts";
import { effectLines, gateSentence, position, reasons, telling } from "./sentences.ts";
import { sinceLines, sinceSentences } from "./since-sentences.ts";
import { nodeTable } from "./table.ts";
import { explanationTree } from "./tree.ts";

/** One country: sentences, gates, then from the score down to each publisher's cell. */
export function explanationBlocks(document: Explanation, words: Messages): Report {
  const one = named(document, words);
  const { explanation: say } = words;
  const parts = explanationParts(one, words);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}${commaIn(words)}${words.evidence(one.dataset)}`],
    blocks: [
      ...parts.position,
      ...section(say.difference, parts.difference),
      ...section(say.placesTitle, parts.places),
      ...section(say.open, parts.open),
      ...section(say.since, parts.since),
      ...section(say.gates, parts.gates),
      ...section(say.cells, [cellsBlock(one, words)]),
      ...section(words.sources, [list(credits(one.dataset, words))]),
      ...parts.draws,
      ...parts.caveats,
    ],
  };
}

/** What every medium says of a country, without headings; empty parts have nothing to say. */
export function explanationParts(one: Explanation, words: Messages) {
  const said = (sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [paragraph(words.text(sentences))];
  const listed = (items: List["items"]) => (items.length === 0 ? [] : [list(items)]);
  const heading = openHeading(one, words);
  return {
    position: [position(one, words), reasons(one, words), peerSentences(one, words)].flatMap(said),
    difference: effectBlocks(one, words),
    places: ranksGainedBlocks(one, words),
    open: [...(heading === undefined ? [] : [note(heading)]), ...listed(openLines(one, words))],
    since: [...said(sinceSentences(one, words)), ...listed(sinceLines(one, words))],
    gates: listed(telling(one.gates).map((gate) => gateItem(gate, words))),
    draws: drawsNotes(one, words).map(note),
    caveats: one.warnings.filter(isCaveat).map(({ message }) => note(message)),
  };
}

function effectBlocks(one: Explanation, words: Messages): Block[] {
  const rows = effectLines(one, words);
  const { what, points } = words.explanation.columns;
  const columns = [{ title: what }, { title: points, figures: true }];
  return rows.length === 0
    ? []
    : [{ kind: "table", caption: words.page.explanation.effectsCaption, columns, rows }];
}

function gateItem(gate: ExplainedGate, words: Messages): Item {
  const sentence = gateSentence(gate, words);
  if (gate.outcome !== "met") return { text: sentence };
  return {
    text: strong(sentence),
    below: gateCells(gate).map(({ file, locator }) => muted(`${file}, ${locator}`)),
  };
}

/** A page has a row a node, with a column for each figure; on a screen, which is narrower, a node is a few lines. */
function cellsBlock(one: Explanation, words: Messages): Block {
  const { legend, scorecardLegend } = words.explanation;
  return {
    kind: "either",
    screen: [
      note(one.scorecard ? scorecardLegend : legend(someAct(weightsOf(one.profile.factors)))),
      { kind: "tree", nodes: explanationTree(one, words) },
    ],
    page: [nodeTable(one.factors, one, words)],
  };
}
