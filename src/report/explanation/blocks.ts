import type { Against, ExplainedGate, Explanation, Standout } from "../../model/documents/explanation.ts";
import type { ProfileNodeSummary, ScoreNode } from "../../model/documents/ranking.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import type { Messages } from "../../words/index.ts";
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
import { drawsNotes } from "../ranking/certainty.ts";
import { decimalsOf, scoreDecimals } from "../text/decimals.ts";
import { gateCells } from "../text/eligibility.ts";
import { credits, evidenceText } from "../text/evidence.ts";
import { commaIn, localised } from "../text/localised.ts";
import { anyActs, weightsOf } from "../text/node.ts";
import { isCaveat } from "../text/warnings.ts";
import {
  effectLines,
  gateSentence,
  noteworthyGates,
  openHeading,
  openLines,
  position,
  reasons,
  referenceIn,
  yearBeforeLines,
  yearBeforeSentences,
} from "./sentences.ts";
import { nodeTable } from "./table.ts";
import { explanationTree } from "./tree.ts";

/** One country: sentences, gates, then from the score down to each publisher's cell. */
export function explanationBlocks(document: Explanation, words: Messages): Report {
  const one = localised(document, words);
  const { explanation: say } = words;
  const parts = explanationParts(one, words);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}${commaIn(words)}${evidenceText(one.dataset, words)}`],
    blocks: [
      ...parts.position,
      ...section(say.difference, parts.difference),
      ...section(say.placesTitle, parts.places),
      ...section(words.live.country.couldChange, parts.open),
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
    since: [...said(yearBeforeSentences(one, words)), ...listed(yearBeforeLines(one, words))],
    gates: listed(noteworthyGates(one.gates).map((gate) => gateItem(gate, words))),
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
      note(one.scorecard ? scorecardLegend : legend({ acts: anyActs(weightsOf(one.profile.factors)) })),
      { kind: "tree", nodes: explanationTree(one, words) },
    ],
    page: [nodeTable(one.factors, one, words)],
  };
}

/** Nobody is a tenth of a place ahead: more digits would say nothing. */
const DECIMALS = 1;

/** What each factor makes of the place, the one that lifts it most first; empty where the document does not say, and of a scorecard. */
function ranksGainedBlocks(one: Explanation, words: Messages): Block[] {
  const { places, rank, score, reference, factors: tree, scorecard } = one;
  if (places === null || rank === null || scorecard) return [];
  const { explanation: say, numbers, effects } = words;
  const factorRows = places.factors.flatMap((factor) => {
    const node = nodeOf(tree, factor.id);
    const points = node?.versusReference;
    const shows = factor.places !== 0 || (points ?? 0) !== 0;
    return shows && node ? [{ ...factor, points, title: distinctTitle(node, tree) }] : [];
  });
  if (factorRows.length === 0) return [];
  const step = Math.round(factorRows.reduce((sum, { among }) => sum + among, 0));
  const { part } = decimalsOf(one.profile);
  const row = (title: string, points: number | null | undefined, moved: string, among: number) => [
    title,
    points === null || points === undefined ? "" : numbers.signed(points, part),
    moved,
    ...(step === 0 ? [] : [say.amongPart({ percent: 100 * among })]),
  ];
  const { factor, points, places: gained } = say.columns;
  return [
    paragraph(say.placesFrom({ values: valuesText(referenceIn(one, words), words), ...places.reference })),
    {
      kind: "table",
      caption: say.placesCaption,
      columns: [
        { title: factor },
        { title: points, figures: true },
        { title: gained, figures: true },
        ...(step === 0 ? [] : [{ title: say.amongFirst({ k: places.k }), figures: true }]),
      ],
      rows: [
        ...factorRows
          .toSorted((a, b) => b.places - a.places)
          .map((one) => row(one.title, one.points, numbers.signed(one.places, DECIMALS), one.among)),
        row(
          effects.rows.together,
          score! - reference.score!,
          numbers.signed(places.reference.rank - rank, 0),
          step,
        ),
      ],
    },
  ];
}

function nodeOf(nodes: readonly ScoreNode[], id: string): ScoreNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeOf(node.children ?? [], id);
    if (found) return found;
  }
  return undefined;
}

/** Whose values a place would be taken with. */
function valuesText({ kind, label, country }: Against, { explanation: { valuesOf: say } }: Messages): string {
  return kind === "country" ? say.country({ one: { country: country ?? "", name: label } }) : say[kind];
}

/** Standouts that a sentence names. */
const MOST_INDICATORS = 3;

/** How the country stands among its peers, and on what it stands out; empty where it has no peers. */
function peerSentences(one: Explanation, words: Messages): string[] {
  const { explanation: say } = words;
  const { peers, status, strengths, weaknesses, profile, factors } = one;
  const decimals = scoreDecimals(profile);
  if (!peers?.position) return [];
  const sentence = (entry: Standout) => {
    const { value, score, rank, tied, of, median } = entry;
    // Or else a top quarter on a balance would be taken for a surplus.
    const turned = typeof value === "number" && isLowerBetter(profile.factors, entry.id);
    const title = distinctTitle(entry, factors);
    const figure = standoutFigure(entry, words);
    return say.standout({ title, figure, turned, score, place: { rank, tied }, of, median, decimals });
  };
  const quarter = (message: typeof say.topQuarter, all: readonly Standout[]) =>
    all.length === 0
      ? []
      : [
          message({
            indicators: all.slice(0, MOST_INDICATORS).map(sentence),
            more: Math.max(0, all.length - MOST_INDICATORS),
          }),
        ];
  const { rank, tied, of, median } = peers.position;
  const { size, title, group } = peers;
  const among = status === "ranked" ? say.amongPeers : say.besidePeers;
  return [
    among({ size, title, group, place: { rank, tied }, of, median, decimals }),
    ...(strengths.length + weaknesses.length === 0 ? [say.noStandout({ one })] : []),
    ...quarter(say.topQuarter, strengths),
    ...quarter(say.bottomQuarter, weaknesses),
    ...(strengths.length + weaknesses.length > 0 ? [say.bothWays] : []),
  ];
}

function isLowerBetter(nodes: readonly ProfileNodeSummary[], id: string): boolean {
  return nodes.some((node) =>
    node.children ? isLowerBetter(node.children, id) : node.id === id && node.direction === "lower",
  );
}

/** `76.5 % in 2021`, `76.5 %, measured in 2014 or before`. */
function standoutFigure(entry: Standout, { explanation: { figure: say } }: Messages): string {
  const { value, unit, year, measured, ages } = entry;
  if (measured !== undefined || ages !== undefined) return say.dated({ value, unit, dating: entry });
  return year === undefined ? say.undated({ value, unit }) : say.year({ value, unit, year });
}
