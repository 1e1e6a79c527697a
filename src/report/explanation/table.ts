import type { Messages } from "../../locales/index.ts";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import { sourceAnchor } from "../anchors.ts";
import { type Column, code, type Inline, muted, type Span, type Table } from "../blocks.ts";
import { missingEffect } from "../factors.ts";
import {
  missingWords,
  partsOf,
  peersText,
  placeText,
  publishersOf,
  quoteText,
  scoreText,
  takenText,
  valueText,
  weightText,
} from "../indicator-line.ts";
import { semicolonIn } from "../named.ts";
import { nodeTitle } from "../node-title.ts";
import { decimalsOf } from "../score-digits.ts";
import { readingText, verdictText } from "../scorecard.ts";

/** Whose evidence and profile a tree is of. */
export type Around = Pick<Ranking, "dataset" | "profile">;

interface NodeColumn extends Column {
  readonly cell: (node: ScoreNode) => Inline;
}

/** The tree from the root's children down to each publisher's cell, a row a node; what was read from a text with its words. */
export function nodeTable(factors: readonly ScoreNode[], around: Around, words: Messages): Table {
  const titles = words.explanation.columns;
  const { figure, place, score, weight, against, missing, peers } = columnsIn(around, words);
  const quoting = { ...figure, cell: (one: ScoreNode) => figureQuoted(one, figure.cell(one), words) };
  return table(factors, { title: titles.node }, [quoting, score, weight, against, missing, peers, place]);
}

/**
 * The same as a page has it: with points, notes, quotations and links to the sources; what neither the country nor the reference
 * has is named once, under the factor that lacks it.
 */
export function nodeTableInFull(
  factors: readonly ScoreNode[],
  around: Around,
  words: Messages,
): Pick<Table, "kind" | "columns" | "rows"> {
  const { figure, place, score, weight, points, against, missing, peers } = columnsIn(around, words);
  const shown = factors.some(anyPeers) ? [peers] : [];
  const { node, place: stands } = words.page.breakdown;
  return table(
    factors,
    { title: node },
    [
      { ...figure, cell: (one) => figureInFull(one, figure.cell(one), words) },
      score,
      weight,
      points,
      against,
      missing,
      ...shown,
      { title: stands, cell: (one) => linked(one, place.cell(one), around) },
    ],
    isSilent,
  );
}

function table(
  factors: readonly ScoreNode[],
  first: Column,
  columns: readonly NodeColumn[],
  isLeftOut: (node: ScoreNode) => boolean = () => false,
): Table {
  const rows = (nodes: readonly ScoreNode[], level: number): Inline[][] =>
    nodes
      .filter((node) => !isLeftOut(node))
      .flatMap((node) => [
        [nodeTitle(node, level), ...columns.map(({ cell }) => cell(node))],
        ...rows(partsOf(node), level + 1),
      ]);
  return { kind: "table", columns: [first, ...columns], rows: rows(factors, 0) };
}

type Name = "figure" | "score" | "weight" | "points" | "against" | "missing" | "peers" | "place";

function columnsIn({ dataset, profile }: Around, words: Messages): Record<Name, NodeColumn> {
  const titles = words.explanation.columns;
  const { score, part } = decimalsOf(profile);
  const { fixed, signed } = words.numbers;
  const publishers = publishersOf(dataset);
  const figures = true;
  return {
    figure: { title: titles.figure, cell: (node) => figureText(node, words) },
    score: {
      title: titles.score,
      figures,
      cell: (node) => (node.verdict ? verdictText(node, words) : scoreText(node.score, score, words)),
    },
    weight: { title: titles.weight, figures, cell: (node) => weightText(node, words) },
    points: {
      title: titles.points,
      figures,
      cell: ({ points }) => (points === null ? "" : fixed(points, score)),
    },
    against: {
      title: titles.against,
      figures,
      cell: ({ versusReference, notAssessed, weight }) =>
        versusReference === null || notAssessed || (weight === 0 && versusReference === 0)
          ? ""
          : signed(versusReference, part),
    },
    missing: {
      title: titles.missing,
      figures,
      cell: ({ ofWhich }) =>
        ofWhich && missingEffect(ofWhich) !== 0 ? signed(missingEffect(ofWhich), part) : "",
    },
    peers: { title: titles.peers, cell: (node) => peersText(node, words) },
    place: { title: titles.place, cell: (node) => placeText(node, publishers, words) ?? "" },
  };
}

function figureText(node: ScoreNode, words: Messages): string {
  if (node.indicator !== undefined)
    return [valueText(node, words), node.proxy ? words.proxy : "", readingText(node, words)]
      .filter(Boolean)
      .join(semicolonIn(words));
  const tally = node.scorecard && words.passedWords(node.scorecard);
  return missingWords(node, words) ?? tally ?? takenText(node, words) ?? "";
}

/** A figure that was read from a text: with which text that is, and its words. */
function figureQuoted(node: ScoreNode, figure: Inline, words: Messages): Inline {
  const quote = quoteText(node, words);
  return quote === undefined ? figure : [figure, node.note, quote].filter(Boolean).join(semicolonIn(words));
}

function figureInFull(node: ScoreNode, figure: Inline, words: Messages): Inline {
  const silent = partsOf(node)
    .filter(isSilent)
    .map(({ title }) => title);
  if (silent.length > 0)
    return [figure, words.page.breakdown.notAssessed(silent)]
      .filter((text) => text !== "")
      .join(semicolonIn(words));
  const { note, quote } = node;
  const around = [
    ...(note === undefined ? [] : [note]),
    // A list of recommendations has a line for each.
    ...(quote === undefined ? [] : words.quoted(quote).split(/\s*\n\s*/u)),
  ];
  return around.length === 0 ? figure : [String(figure), ...around.flatMap((text) => [" ", muted(text)])];
}

/** With its publisher as a link to where the page says more of it. */
function linked({ source }: ScoreNode, place: Inline, { dataset: { sources } }: Around): Inline {
  const at = source === undefined ? -1 : sources.findIndex(({ id }) => id === source.id);
  const publisher = sources[at]?.publisher;
  if (publisher === undefined || typeof place !== "string" || !place.startsWith(publisher)) return place;
  const link: Span = { text: publisher, role: "link", to: sourceAnchor(at) };
  const rest = place.slice(publisher.length);
  return source?.formula === undefined && rest.startsWith(": ")
    ? [link, ": ", code(rest.slice(2))]
    : [link, rest];
}

function anyPeers({ peers, children = [] }: ScoreNode): boolean {
  return peers !== undefined || children.some(anyPeers);
}

/** What neither the country nor the reference has. */
function isSilent({ notAssessed, value, children }: ScoreNode): boolean {
  return notAssessed === true && value === undefined && children === undefined;
}
