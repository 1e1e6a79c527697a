import { counted } from "../../model/collections.ts";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import { passedOfText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { type Column, code, type Inline, muted, type Span, sourceAnchor, type Table } from "../blocks.ts";
import { missingEffect } from "../text/contributions.ts";
import { decimalsOf } from "../text/decimals.ts";
import { readingText, verdictText } from "../text/eligibility.ts";
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
} from "../text/figure.ts";
import { semicolonIn } from "../text/localised.ts";
import {
  actingWeightText,
  anyActs,
  goesUpText,
  nodeTitle,
  unassessedText,
  weightsOf,
  weightText,
} from "../text/node.ts";

/** Whose evidence and profile a tree is of. */
export type TreeContext = Pick<Ranking, "dataset" | "profile">;

interface NodeColumn extends Column {
  readonly cell: (node: ScoreNode) => Inline;
}

/** The tree from the root's children down to each publisher's cell, a row a node; what was read from a text with its words. */
export function nodeTable(factors: readonly ScoreNode[], around: TreeContext, words: Messages): Table {
  const titles = words.explanation.columns;
  const { figure, place, score, weight, acts, against, missing, peers } = columnsIn(around, words);
  const quoting = { ...figure, cell: (one: ScoreNode) => figureQuoted(one, figure.cell(one), words) };
  return table(factors, { title: titles.node }, [
    quoting,
    score,
    weight,
    ...acts,
    against,
    missing,
    peers,
    place,
  ]);
}

/**
 * The same as a page has it: with points, notes, quotations and links to the sources; what neither the country nor the reference
 * has is named once, under the factor that lacks it.
 *
 * @param remarks numbers in place of texts that stand elsewhere
 */
export function nodeTableInFull(
  factors: readonly ScoreNode[],
  around: TreeContext,
  words: Messages,
  remarks: Remarks = new Map(),
): Pick<Table, "kind" | "columns" | "rows"> {
  const { figure, place, score, weight, acts, points, against, missing, peers } = columnsIn(around, words);
  const shown = factors.some(anyPeers) ? [peers] : [];
  const { node, place: stands } = words.page.breakdown;
  return table(
    factors,
    { title: node },
    [
      // A page has many of these, and the unit of a margin stands at its figure.
      {
        ...figure,
        cell: (one) => figureInFull(one, figureText(one, undefined, around.profile, words), words, remarks),
      },
      score,
      weight,
      ...acts,
      points,
      against,
      missing,
      ...shown,
      { title: stands, cell: (one) => linked(one, place.cell(one), around, words) },
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

type ColumnName = "figure" | "score" | "weight" | "points" | "against" | "missing" | "peers" | "place";

function columnsIn(
  { dataset, profile }: TreeContext,
  words: Messages,
): Record<ColumnName, NodeColumn> & { readonly acts: readonly NodeColumn[] } {
  const titles = words.explanation.columns;
  const { score, part } = decimalsOf(profile);
  const { fixed, signed } = words.numbers;
  const publishers = publishersOf(dataset);
  const figures = true;
  const weights = weightsOf(profile.factors);
  // What does not enter the country's score has no weight in it.
  const weighing = (textOf: (id: string) => string) => (node: ScoreNode) =>
    node.weight > 0 ? textOf(node.id) : "";
  return {
    figure: { title: titles.figure, cell: (node) => figureText(node, node.unit, profile, words) },
    score: {
      title: titles.score,
      figures,
      cell: (node) => (node.verdict ? verdictText(node, words) : scoreText(node.score, score, words)),
    },
    weight: {
      title: titles.weight,
      figures,
      cell: weighing((id) => weightText(weights.get(id)?.effectiveWeight ?? 0, words)),
    },
    acts: anyActs(weights)
      ? [
          {
            title: words.live.country.columns.acts,
            figures,
            cell: weighing((id) => actingWeightText(weights.get(id)?.weightAsItActs, words)),
          },
        ]
      : [],
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

/** @param unit of the margin of a verdict, where it is told once more */
function figureText(
  node: ScoreNode,
  unit: string | undefined,
  profile: TreeContext["profile"],
  words: Messages,
): string {
  if (node.indicator !== undefined)
    return [valueText(node, words), node.proxy ? words.proxy : "", readingText({ ...node, unit }, words)]
      .filter(Boolean)
      .join(semicolonIn(words));
  const tally = node.scorecard && passedOfText(node.scorecard, words.scorecard, words);
  const state = unassessedText(node, profile) ?? missingWords(node, words) ?? tally ?? takenText(node, words);
  return [goesUpText(node, profile, words), state].filter(Boolean).join(semicolonIn(words));
}

/** A figure that was read from a text: with which text that is, and its words. */
function figureQuoted(node: ScoreNode, figure: Inline, words: Messages): Inline {
  const quote = quoteText(node, words);
  return quote === undefined ? figure : [figure, node.note, quote].filter(Boolean).join(semicolonIn(words));
}

function figureInFull(node: ScoreNode, figure: Inline, words: Messages, remarks: Remarks): Inline {
  const linked = (text: string, otherwise: string | Span) => remarkLink(text, remarks, words) ?? otherwise;
  const silent = silentText(node, words);
  if (silent !== undefined)
    return [...(figure === "" ? [] : [String(figure), semicolonIn(words)]), linked(silent, silent)];
  const { note, quote } = node;
  const around = [
    ...(note === undefined ? [] : [linked(note, muted(note))]),
    // A list of recommendations has a line for each.
    ...(quote === undefined
      ? []
      : words
          .quoted(quote)
          .split(/\s*\n\s*/u)
          .map(muted)),
  ];
  return around.length === 0 ? figure : [String(figure), ...around.flatMap((one) => [" ", one])];
}

/** What neither the country nor the reference has of what stands under a node. */
function silentText(node: ScoreNode, words: Messages): string | undefined {
  const silent = partsOf(node).filter(isSilent);
  if (silent.length === 0) return undefined;
  return words.page.breakdown.notAssessed({ titles: silent.map(({ title }) => title) });
}

/** Texts by the number that they are told by where they stand once for many figures. */
export type Remarks = ReadonlyMap<string, number>;
/** The part of a page at whose head they stand. */
export const REMARKS = "countries";
/** Figures beside each of which a text may stand, however long. */
const MOST_REPEATS = 10;
/** Letters of a text that is no longer than its number would have to be looked up. */
const SHORT = 40;

/** What the full tables of many countries would say at length again and again, in the order of the page. */
export function remarksOf(all: readonly (readonly ScoreNode[])[], words: Messages): Remarks {
  const times = counted(all.flat().flatMap((node) => repeated(node, words)));
  const often = [...times].filter(([text, n]) => n > MOST_REPEATS && text.length > SHORT);
  return new Map(often.map(([text], i) => [text, i + 1]));
}

function repeated(node: ScoreNode, words: Messages): string[] {
  const silent = silentText(node, words);
  return [
    ...(silent === undefined ? [] : [silent]),
    ...(silent !== undefined || node.note === undefined ? [] : [node.note]),
    ...partsOf(node).flatMap((part) => (isSilent(part) ? [] : repeated(part, words))),
  ];
}

/** Where a text stands once for many figures, its number, which leads there. */
function remarkLink(text: string, remarks: Remarks, { page }: Messages): Span | undefined {
  const number = remarks.get(text);
  return number === undefined
    ? undefined
    : { text: page.breakdown.remark({ n: number }), role: "link", to: REMARKS };
}

/** With its publisher as a link to where the page says more of it. */
function linked(
  { source }: ScoreNode,
  place: Inline,
  { dataset: { sources } }: TreeContext,
  { page }: Messages,
): Inline {
  const at = source === undefined ? -1 : sources.findIndex(({ id }) => id === source.id);
  const publisher = sources[at]?.publisher;
  if (publisher === undefined || typeof place !== "string" || !place.startsWith(publisher)) return place;
  const rest = place.slice(publisher.length);
  const link = (text: string): Span => ({ text, role: "link", to: sourceAnchor(at) });
  // Whose figures these are, and that it is not theirs, stands there.
  if (source?.formula !== undefined) return [link(page.breakdown.derived), rest];
  return rest.startsWith(": ") ? [link(publisher), ": ", code(rest.slice(2))] : [link(publisher), rest];
}

function anyPeers({ peers, children = [] }: ScoreNode): boolean {
  return peers !== undefined || children.some(anyPeers);
}

/** What neither the country nor the reference has. */
function isSilent({ notAssessed, value, children }: ScoreNode): boolean {
  return notAssessed === true && value === undefined && children === undefined;
}
