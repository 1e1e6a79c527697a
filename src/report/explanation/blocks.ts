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
import { signed } from "../format.ts";
import { decimalsOf } from "../score-digits.ts";
import { isCaveat } from "../warning-text.ts";
import { evidenceWords } from "../who-words.ts";
import { openHeading, openLines } from "./open-sentences.ts";
import { peerSentences } from "./peer-sentences.ts";
import { effectLines, gateSentence, reasons, standing, telling } from "./sentences.ts";
import { sinceLines, sinceSentences } from "./since-sentences.ts";
import { explanationTable } from "./table.ts";
import { explanationTree } from "./tree.ts";

/** One country: sentences, gates, then from the score down to each publisher's cell. */
export function explanationBlocks(one: Explanation): Report {
  const said = (sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [paragraph(sentences.join(" "))];
  const heading = openHeading(one);
  const credits = one.dataset.sources.map(({ attribution }) => attribution).filter((credit) => credit !== "");
  const caveats = one.warnings.filter(isCaveat);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}, ${evidenceWords(one.dataset)}`],
    blocks: [
      ...[standing(one), reasons(one), peerSentences(one)].flatMap(said),
      ...section("Where the difference to the reference comes from", effectBlocks(one)),
      ...section("What is not assessed and could still change the score", [
        ...(heading === undefined ? [] : [note(heading)]),
        list(openLines(one)),
      ]),
      ...section("Since the year before", [...said(sinceSentences(one)), list(sinceLines(one))]),
      ...section("Gates", [list(telling(one.gates).map(gateItem))]),
      ...section("From the score to the publishers' cells", [cellsBlock(one)]),
      ...section("Sources", [list(credits)]),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
}

function effectBlocks(one: Explanation): Block[] {
  const effects = effectLines(one);
  if (effects.length === 0) return [];
  const whole = signed(one.score! - one.reference.score!, decimalsOf(one.profile).part);
  return [
    {
      kind: "table",
      columns: [{ title: "What" }, { title: "Points", figures: true }],
      rows: [...effects, ["Together", whole]],
    },
  ];
}

function gateItem(gate: ExplainedGate): Item {
  const sentence = gateSentence(gate);
  if (gate.outcome !== "met") return { text: sentence };
  return {
    text: strong(sentence),
    below: gate.evidence.map(({ file, locator }) => muted(`${file}, ${locator}`)),
  };
}

/** A page has a row a node, with a column for each figure; on a screen, which is narrower, a node is a few lines. */
function cellsBlock(one: Explanation): Block {
  const legend = one.scorecard
    ? "verdict, value, margin, place"
    : "score, effective weight, contribution against the reference";
  return {
    kind: "either",
    screen: [note(legend), { kind: "tree", nodes: explanationTree(one) }],
    page: [explanationTable(one)],
  };
}
