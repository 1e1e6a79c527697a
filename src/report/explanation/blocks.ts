import type { Messages } from "../../locales/index.ts";
import type { ExplainedGate, Explanation } from "../../model/documents/explanation.ts";
import {
  type Block,
  type Item,
  list,
  muted,
  note,
  paragraph,
  type Report,
  section,
  strong,
} from "../blocks.ts";
import { gateCells } from "../gate-words.ts";
import { isCaveat } from "../warning-text.ts";
import { openHeading, openLines } from "./open-sentences.ts";
import { peerSentences } from "./peer-sentences.ts";
import { effectLines, gateSentence, reasons, standing, telling } from "./sentences.ts";
import { sinceLines, sinceSentences } from "./since-sentences.ts";
import { explanationTable } from "./table.ts";
import { explanationTree } from "./tree.ts";

/** One country: sentences, gates, then from the score down to each publisher's cell. */
export function explanationBlocks(one: Explanation, words: Messages): Report {
  const { explanation: say } = words;
  const said = (sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [paragraph(words.text(sentences))];
  const heading = openHeading(one, words);
  const credits = one.dataset.sources.map(({ attribution }) => attribution).filter((credit) => credit !== "");
  const caveats = one.warnings.filter(isCaveat);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}, ${words.evidence(one.dataset)}`],
    blocks: [
      ...[standing(one, words), reasons(one, words), peerSentences(one, words)].flatMap(said),
      ...section(say.difference, effectBlocks(one, words)),
      ...section(say.open, [...(heading === undefined ? [] : [note(heading)]), list(openLines(one, words))]),
      ...section(say.since, [...said(sinceSentences(one, words)), list(sinceLines(one, words))]),
      ...section(say.gates, [list(telling(one.gates).map((gate) => gateItem(gate, words)))]),
      ...section(say.cells, [cellsBlock(one, words)]),
      ...section(words.sources, [list(credits)]),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
}

function effectBlocks(one: Explanation, words: Messages): Block[] {
  const rows = effectLines(one, words);
  const { what, points } = words.explanation.columns;
  const columns = [{ title: what }, { title: points, figures: true }];
  return rows.length === 0 ? [] : [{ kind: "table", columns, rows }];
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
      note(one.scorecard ? scorecardLegend : legend),
      { kind: "tree", nodes: explanationTree(one, words) },
    ],
    page: [explanationTable(one, words)],
  };
}
