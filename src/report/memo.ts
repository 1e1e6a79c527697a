import type { Comparison } from "../model/documents/comparison.ts";
import type { ExplainedGate, Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { distinctTitle } from "../model/factor-tree.ts";
import { inGroups } from "../model/seal.ts";
import { readingText } from "../words/choose.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  isItem,
  list,
  note,
  paragraph,
  plainText,
  type Report,
  section,
  type Table,
} from "./blocks.ts";
import { byScore, headRows, pairSentences } from "./comparison.ts";
import {
  gateSentence,
  openHeading,
  openLines,
  position,
  reasons,
  referenceIn,
  yearBeforeLines,
  yearBeforeSentences,
} from "./explanation/sentences.ts";
import { factorsOf, missingEffect, valueEffect } from "./text/contributions.ts";
import { scoreDecimals, shows } from "./text/decimals.ts";
import { verdictText } from "./text/eligibility.ts";
import { evidenceText, sourcesSentence } from "./text/evidence.ts";
import { scoreText } from "./text/figure.ts";
import { commaIn, localised, semicolonIn } from "./text/localised.ts";
import {
  actingWeightText,
  anyActs,
  hasEvidence,
  unassessedText,
  type Weights,
  weightiest,
  weightsOf,
  weightText,
} from "./text/node.ts";
import { isCaveat } from "./text/warnings.ts";

/** From plenty to the least; the first with which everything stands on one page is taken. */
const ALLOWANCES: readonly Allowance[] = [
  { rows: 24, verdicts: 24, open: 8, since: 6, gates: 10, rules: 24, letters: 1200 },
  { rows: 16, verdicts: 20, open: 6, since: 4, gates: 8, rules: 24, letters: 1200 },
  { rows: 14, verdicts: 16, open: 5, since: 3, gates: 6, rules: 24, letters: 1200 },
  { rows: 14, verdicts: 14, open: 4, since: 2, gates: 5, rules: 24, letters: 1200 },
  { rows: 12, verdicts: 12, open: 3, since: 1, gates: 4, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 12, open: 1, since: 1, gates: 3, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 12, open: 1, since: 0, gates: 3, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 12, open: 2, since: "none", gates: 3, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 10, open: 1, since: "none", gates: 2, rules: 2, letters: 800 },
  { rows: 12, verdicts: 10, open: 1, since: "none", gates: 2, rules: 2, letters: 600 },
  { rows: 10, verdicts: 8, open: 1, since: "none", gates: 2, rules: 2, letters: 450 },
  { rows: 8, verdicts: 6, open: 1, since: "none", gates: 2, rules: 2, letters: 320 },
  { rows: 6, verdicts: 4, open: 1, since: "none", gates: 1, rules: 2, letters: 200 },
  { rows: 5, verdicts: 3, open: 1, since: "none", gates: 1, rules: 2, letters: 100 },
];

/**
 * A country on one page of A4 or Letter. What does not fit is left out from the end of each list, and each list says how
 * much of it is missing.
 *
 * @param compared the comparison that the memo belongs to; absent: the country stands for itself
 */
export function memoOf(explanation: Explanation, words: Messages, compared?: Comparison): Report {
  const one = localised(explanation, words);
  const comparison = compared && localised(compared, words);
  const fitting = ALLOWANCES.find(
    (most) => lengthOf(memoBlocks(one, comparison, most, words)) <= LINES_ON_PAGE,
  );
  return memoBlocks(one, comparison, fitting ?? ALLOWANCES.at(-1)!, words);
}

/** The most of each list that a memo shows, and the most letters of one of its texts. */
export interface Allowance {
  /** Of the table of factors, and of that of the countries compared. */
  readonly rows: number;
  readonly verdicts: number;
  readonly open: number;
  /** Changes since the year before; none: not even whether there are any. */
  readonly since: number | "none";
  readonly gates: number;
  /** Of the rules that nobody has assessed how many are named. */
  readonly rules: number;
  readonly letters: number;
}

/** What a memo says, with at most so much of each list. */
export function memoBlocks(
  one: Explanation,
  comparison: Comparison | undefined,
  most: Allowance,
  words: Messages,
): Report {
  const { memo: say, explanation } = words;
  const { letters } = most;
  const said = (sentences: readonly string[]): Block[] =>
    sentences.length === 0 ? [] : [paragraph(clipped(words.text(sentences), letters))];
  const items = (lines: readonly string[], limit: number): Block[] => cutList(lines, limit, letters, words);
  const heading = openHeading(one, words);
  const title = clipped(`${one.name} (${one.country})`, letters);
  const subtitle = clipped(
    `${one.profile.title}${commaIn(words)}${evidenceText(one.dataset, words)}`,
    letters,
  );
  const sections = [
    ...section(say.stands, [...said(position(one, words, [])), ...said(reasons(one, words))]),
    ...section(say.beside, comparison ? comparedBlocks(one, comparison, most, said, words) : []),
    ...(one.scorecard
      ? section(say.scorecard, verdictTable(one, most, words))
      : section(say.factors, factorTable(one, most, words))),
    ...section(words.live.country.couldChange, [
      ...said(heading === undefined ? [] : [heading]),
      ...items(openLines(one, words), most.open),
    ]),
    ...(most.since === "none"
      ? []
      : section(explanation.since, [
          ...said(yearBeforeSentences(one, words)),
          ...items(yearBeforeLines(one, words), most.since),
        ])),
    ...section(say.rules, gateBlocks(one, most, items, said, words)),
  ];
  const end = foot(one, words).map((text) => clipped(text, letters));
  const isCut = JSON.stringify([title, subtitle, sections, end]).includes(CUT);
  const below = [...leftOut(one, most, isCut, words), ...end].map(note);
  return { title, lead: [subtitle], blocks: [...sections, ...section(say.foot, below)] };
}

function cutList(lines: readonly string[], limit: number, letters: number, { memo }: Messages): Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, limit).map((line) => clipped(line, letters));
  const rest = lines.length - shown.length;
  return [list(rest === 0 ? shown : [...shown, memo.moreItems({ n: rest })])];
}

function comparedBlocks(
  one: Explanation,
  comparison: Comparison,
  { rows }: Allowance,
  said: (sentences: readonly string[]) => Block[],
  words: Messages,
): Block[] {
  const all = byScore(comparison);
  const own = comparison.pairs.filter(({ ahead, behind }) => [ahead, behind].includes(one.country));
  // Where not all have room: the country itself, those next to it, then the first.
  const near = [one.country, ...own.flatMap(({ ahead, behind }) => [ahead, behind])];
  const first = [...near, ...all.map(({ country }) => country)];
  const kept = new Set([...new Set(first)].slice(0, rows));
  const shown = all.filter(({ country }) => kept.has(country));
  const heads = headRows(comparison, shown, words);
  return [
    cutTable(
      {
        columns: [
          { title: words.memo.columns.country },
          ...heads.map(([title]) => ({ title, figures: true })),
        ],
        rows: shown.map(({ name, country }, i) => [
          `${name} (${country})`,
          ...heads.map(([, cells]) => cells[i]!),
        ]),
      },
      all.length - shown.length,
      words.memo.moreCountries,
    ),
    own.map((pair) => said(pairSentences(pair, comparison, words))),
  ].flat(2);
}

/** What is met; what nobody has assessed, by its titles; of the rest only how many. */
function gateBlocks(
  { gates }: Explanation,
  most: Allowance,
  items: (lines: readonly string[], limit: number) => Block[],
  said: (sentences: readonly string[]) => Block[],
  words: Messages,
): Block[] {
  const { memo } = words;
  if (gates.length === 0) return said([memo.noRules]);
  const of = (outcome: ExplainedGate["outcome"]) => gates.filter((gate) => gate.outcome === outcome);
  const [met, open, clear] = [of("met"), of("not assessed"), of("clear").length];
  const notMet =
    open.length === 0
      ? []
      : [memo.rulesNotAssessed({ titles: open.map(({ title }) => title), most: most.rules })];
  if (clear > 0) notMet.push(gates.length === clear ? memo.noneMet({ clear }) : memo.othersNotMet({ clear }));
  return [
    ...items(
      met.map((gate) => gateSentence(gate, words)),
      most.gates,
    ),
    ...said(notMet),
  ];
}

/** What is not on the page at all, or not to its end. */
function leftOut(
  { since }: Explanation,
  { since: shown }: Allowance,
  isCut: boolean,
  { memo }: Messages,
): string[] {
  return [
    ...(shown === "none" && since !== null ? [memo.noRoomForSince] : []),
    ...(isCut ? [memo.cut({ mark: CUT.trim() })] : []),
  ];
}

function foot(one: Explanation, words: Messages): string[] {
  // What no country has evidence of is said of its factor in the table, and the page has little room.
  const caveats = one.warnings
    .filter((warning) => isCaveat(warning) && warning.code !== "no-evidence")
    .map(({ message }) => message);
  const { profile, dataset, tool, seal, country } = one;
  const madeOf = words.memo.madeOf({
    profile: profile.id,
    tool: tool.name,
    version: tool.version,
    seal: seal && inGroups(seal),
    country,
  });
  return [...caveats, ...sourcesSentence(dataset, words), madeOf];
}

/** The factors that a reader thinks in, in the profile's order: what each scores, what it does to the whole, its weightiest figure. */
function factorTable(one: Explanation, most: Allowance, words: Messages): Block[] {
  const { memo, numbers } = words;
  const titles = memo.columns;
  const weights = weightsOf(one.profile.factors);
  const weighed = factorsOf(one.factors)
    .map(({ node }) => node)
    .filter(({ id }) => (weights.get(id)?.effectiveWeight ?? 0) > 0);
  if (weighed.length === 0) return [];
  const decimals = scoreDecimals(one.profile);
  const compared = one.score !== null && one.reference.score !== null;
  const missing = compared && weighed.some(({ ofWhich }) => shows(missingEffect(ofWhich ?? {}), decimals));
  const acts = anyActs(weights);
  const head = [
    titles.factor,
    titles.score,
    titles.weight,
    ...(acts ? [words.live.country.columns.acts] : []),
    ...(compared ? [titles.points] : []),
    ...(missing ? [titles.missing] : []),
    titles.figure,
  ];
  const rows = weighed.slice(0, most.rows).map((node) => {
    const absent = missingEffect(node.ofWhich ?? {});
    // It stands where there is room for it.
    const said = unassessedText(node, one.profile);
    const { effectiveWeight, weightAsItActs } = weights.get(node.id)!;
    return [
      clipped(distinctTitle(node, one.factors), most.letters / 4),
      said === undefined ? stateText(node, decimals, words) : scoreText(null, decimals, words),
      weightText(effectiveWeight, words),
      ...(acts ? [actingWeightText(weightAsItActs, words)] : []),
      ...(compared ? [pointsText(node, decimals, numbers)] : []),
      ...(missing ? [shows(absent, decimals) ? numbers.signed(absent, decimals) : ""] : []),
      clipped(said ?? weightiestFigure(node, one, weights, words), most.letters / 4),
    ];
  });
  const columns = head.map((title, i) => ({ title, figures: i > 0 && i < head.length - 1 }));
  const table = cutTable({ columns, rows }, weighed.length - rows.length, memo.moreFactors);
  const means = [
    ...(acts ? [words.explanation.actsMean] : []),
    ...(compared ? [memo.pointsMean({ ...referenceIn(one, words), missing })] : []),
  ];
  return means.length === 0 ? table : [paragraph(words.text(means)), ...table];
}

/** Of a scorecard, what was passed and what not, with the figures. */
function verdictTable(one: Explanation, most: Allowance, words: Messages): Block[] {
  const { indicator, verdict, raw, margin } = words.memo.columns;
  const leaves = leavesOf(one.factors).filter(({ verdict }) => verdict !== undefined);
  if (leaves.length === 0) return [];
  const rows = leaves
    .slice(0, most.verdicts)
    .map((node) => [
      clipped(distinctTitle(node, one.factors), most.letters / 4),
      verdictText(node, words),
      clipped(figureText(node, words), most.letters / 4),
      clipped(readingText(node.verdict!, node.unit, words.scorecard), most.letters / 4),
    ]);
  const columns = [indicator, verdict, raw, margin].map((title) => ({ title }));
  return cutTable({ columns, rows }, leaves.length - rows.length, words.memo.moreVerdicts);
}

/** `CPI score: 43 points (2023)`, and how many more indicators of the factor have evidence. */
function weightiestFigure(node: ScoreNode, one: Explanation, weights: Weights, words: Messages): string {
  const { effects } = words;
  const oneSided = node.ofWhich?.doesNotApply ?? 0;
  const decimals = scoreDecimals(one.profile);
  return [
    ownFigure(node, one, weights, words),
    ...(shows(oneSided, decimals) ? [effects.appliesOnOneSideIs({ amount: oneSided, decimals })] : []),
  ]
    .filter((part) => part !== "")
    .join(semicolonIn(words));
}

function ownFigure(
  node: ScoreNode,
  { factors, score }: Explanation,
  weights: Weights,
  words: Messages,
): string {
  if (node.scorecard) return words.scorecard.tally(node.scorecard);
  const [first, ...others] = weightiest(node, score === null, weights);
  if (first === undefined) return "";
  const title = first.id === node.id ? undefined : distinctTitle(first, factors);
  return words.memo.figure({ title, raw: figureText(first, words), more: others.length });
}

function figureText({ value, unit, year }: ScoreNode, words: Messages): string {
  const raw = words.withUnit(value!, unit);
  return year === undefined ? raw : words.memo.inYear({ raw, year });
}

/** A table with, below it, how many rows it leaves out. */
function cutTable(
  table: Omit<Table, "kind">,
  rest: number,
  more: (d: { readonly n: number }) => string,
): Block[] {
  const block: Block = { kind: "table", ...table };
  if (rest === 0) return [block];
  return [block, paragraph(more({ n: rest }))];
}

function stateText(node: ScoreNode, decimals: number, words: Messages): string {
  if (node.doesNotApply) return words.doesNotApply;
  if (node.score !== null) return scoreText(node.score, decimals, words);
  return hasEvidence(node) ? words.memo.tooLittle : words.notAssessed;
}

function pointsText(node: ScoreNode, decimals: number, { signed }: Messages["numbers"]): string {
  const { versusReference, coverage } = node;
  if (versusReference === null) return "–";
  const values = valueEffect(node)!;
  return coverage === 0 && !shows(values, decimals) ? "" : signed(values, decimals);
}

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}

/** What a text ends in that is not shown to its end. */
const CUT = " …";

/** A text of at most about so many letters: cut after a sentence where that leaves most of it, else at a space. */
function clipped(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  const [sentence, space] = [cut.lastIndexOf(". ") + 1, cut.lastIndexOf(" ")];
  const end = [sentence, space].find((at) => at > letters / 2) ?? letters;
  return `${cut.slice(0, end)}${CUT}`;
}

/** Lines of running text that a printed page takes: the shorter of A4 and Letter, in the style of `report/html/page.ts`. */
const LINES_ON_PAGE = 65;

/** Letters in a line of running text, of a table and of the foot, on the narrower of the two. */
const LETTERS = { text: 116, table: 128, foot: 138 };

/** Heights in lines of running text: a heading and a paragraph with their margins, lines of a table and of the foot. */
const HEADING = 1.65;
const MARGIN = 0.2;
const TABLE_LINE = 0.84;
const RULE = 0.16;
/** Letters between two columns. */
const GAP = 3;
const FOOT_LINE = 0.8;

/** About how many lines a memo takes in print; rather too many than too few. */
export function lengthOf({ title = "", lead = [], blocks }: Report): number {
  return (
    1.6 * linesOf(plainText(title), 65) +
    lead.reduce((sum, text) => sum + linesOf(plainText(text), LETTERS.text) + 0.3, 0) +
    total(blocks)
  );
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}

function blockLength(block: Block): number {
  switch (block.kind) {
    case "section":
      return HEADING + total(block.blocks);
    case "paragraph":
      return linesOf(plainText(block.text), LETTERS.text) + MARGIN;
    case "note":
      return FOOT_LINE * linesOf(plainText(block.text), LETTERS.foot) + MARGIN / 2;
    case "list":
      return block.items.reduce(
        (sum, item) => sum + linesOf(plainText(isItem(item) ? item.text : item), LETTERS.text - 4),
        MARGIN,
      );
    case "table":
      return tableLength(block) + 2 * MARGIN;
    case "either":
      return total(block.page);
    case "tree":
    case "command":
      throw new Error(`a memo has no ${block.kind}`);
  }
}

/**
 * Columns of figures are as wide as their figures and as the longest word above them; the others share the rest by their
 * longest texts. A row is as high as its highest cell.
 */
function tableLength({ columns, rows: cells }: Table): number {
  const head = columns.map(({ title }) => title);
  const rows = cells.map((row) => row.map(plainText));
  const figures = columns.flatMap((column, i) => (column.figures ? [i] : []));
  const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length), 1);
  const asked = head.map((title, i) => {
    const cells = rows.map((row) => row[i]!);
    return longest(figures.includes(i) ? [...cells, ...title.split(" ")] : [...cells, title]);
  });
  const sumOf = (of: (i: number) => boolean) => asked.reduce((sum, one, i) => (of(i) ? sum + one : sum), 0);
  const room = LETTERS.table - GAP * head.length - sumOf((i) => figures.includes(i));
  const texts = sumOf((i) => !figures.includes(i));
  const widths = asked.map((one, i) =>
    figures.includes(i) || texts <= room ? one : Math.max(8, Math.floor((one / texts) * room)),
  );
  return [head, ...rows].reduce((sum, row) => {
    const lines = Math.max(...row.map((cell, i) => linesOf(cell, widths[i]!)));
    return sum + RULE + TABLE_LINE * lines;
  }, 0);
}

/** Writings such as Chinese take twice the width of Latin letters. */
function linesOf(text: string, letters: number): number {
  const wide =
    text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0;
  return Math.max(1, Math.ceil((text.length + wide) / letters));
}
