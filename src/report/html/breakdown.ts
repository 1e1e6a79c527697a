import type { Messages } from "../../locales/index.ts";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import { missingEffect } from "../factors.ts";
import { missingWords, partsOf, scoreText, takenText, valueText } from "../indicator-line.ts";
import { decimalsOf } from "../score-digits.ts";
import { readingText } from "../scorecard.ts";
import { sourceAnchor } from "./anchors.ts";
import { type Html, html } from "./html.ts";
import { STYLE_LANGUAGE } from "./style.ts";
import { type Column, table } from "./table.ts";

type Sources = Ranking["dataset"]["sources"];

interface Line {
  readonly node: ScoreNode;
  readonly level: number;
  /** Titles of the node's indicators that neither this country nor the reference has. */
  readonly silent: readonly string[];
}

/** Deepest level that is indented further than the one above it. */
const DEEPEST = 6;

/** A country's score tree, one row per node: from the factors down to each publisher's cell. */
export function breakdown(
  caption: string,
  factors: readonly ScoreNode[],
  sources: Sources,
  profile: Ranking["profile"],
  words: Messages,
): Html {
  return table(caption, columns(sources, profile, words), linesOf(factors, 1), {
    ...(words.language === STYLE_LANGUAGE ? { labelled: "tree" } : {}),
    rowClass: ({ node, level }) => `l${Math.min(level, DEEPEST)}${node.children ? " factor" : ""}`,
  });
}

/** What nobody has is named once, under the factor that lacks it. */
function linesOf(nodes: readonly ScoreNode[], level: number): Line[] {
  return nodes
    .filter((node) => !isSilent(node))
    .flatMap((node) => [
      {
        node,
        level,
        silent: partsOf(node)
          .filter(isSilent)
          .map(({ title }) => title),
      },
      ...linesOf(partsOf(node), level + 1),
    ]);
}

function isSilent({ notAssessed, value, children }: ScoreNode): boolean {
  return notAssessed === true && value === undefined && children === undefined;
}

function columns(sources: Sources, profile: Ranking["profile"], words: Messages): Column<Line>[] {
  const { score, part } = decimalsOf(profile);
  const { fixed, signed } = words.numbers;
  const titles = words.explanation.columns;
  return [
    { title: words.page.breakdown.node, heads: true, cell: ({ node }) => node.title },
    { title: titles.score, figures: true, cell: ({ node }) => scoreText(node.score, score, words) },
    { title: titles.weight, figures: true, cell: ({ node }) => weightText(node.weight, words) },
    {
      title: titles.points,
      figures: true,
      cell: ({ node }) => (node.points === null ? undefined : fixed(node.points, score)),
    },
    {
      title: titles.against,
      figures: true,
      cell: ({ node: { versusReference } }) =>
        versusReference === null ? undefined : signed(versusReference, part),
    },
    {
      title: titles.missing,
      figures: true,
      cell: ({ node: { ofWhich } }) =>
        ofWhich && missingEffect(ofWhich) !== 0 ? signed(missingEffect(ofWhich), part) : undefined,
    },
    { title: titles.figure, cell: (line) => figureCell(line, words) },
    { title: words.page.breakdown.place, cell: ({ node }) => placeCell(node, sources, words) },
  ];
}

function weightText(share: number, { numbers }: Messages): string {
  return share > 0 && share < 0.005 ? "<1 %" : numbers.percent(share);
}

function figureCell({ node, silent }: Line, words: Messages): Html | string | undefined {
  if (node.children) {
    const missing = missingWords(node, words);
    const parts = [
      ...(missing === undefined ? [] : [missing]),
      ...[takenText(node, words) ?? []].flat(),
      ...(silent.length === 0 ? [] : [words.page.breakdown.notAssessed(silent)]),
    ];
    return parts.length === 0 ? undefined : parts.join("; ");
  }
  const verdict = readingText(node, words);
  const reading = verdict === undefined ? undefined : html`; ${verdict}`;
  const note = node.note === undefined ? undefined : html` <small>${node.note}</small>`;
  const quote = node.quote === undefined ? undefined : html` <small>${words.quoted(node.quote)}</small>`;
  return html`${valueText(node, words)}${reading}${note}${quote}`;
}

function placeCell({ source }: ScoreNode, sources: Sources, { page }: Messages): Html | undefined {
  if (source === undefined) return undefined;
  const index = sources.findIndex(({ id }) => id === source.id);
  const publisher = index < 0 ? source.id : sources[index]!.publisher;
  const by = index < 0 ? html`${publisher}` : html`<a href="#${sourceAnchor(index)}">${publisher}</a>`;
  const { formula, file, locator, inputs } = source;
  const places = formula === undefined ? [{ file, locator }] : (inputs ?? [{ file, locator }]);
  return html`${by}${formula === undefined ? undefined : page.breakdown.found(formula)}${places.map(
    (place) => html`<br><code>${place.file}</code>, <code>${place.locator}</code>`,
  )}`;
}
