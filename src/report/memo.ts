import { defined } from "../model/collections.ts";
import type { ExplainedGate, Explanation, OpenQuestion } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { distinctTitle } from "../model/factor-tree.ts";
import { measuredFacts, measuredIn } from "../model/observation.ts";
import { wordOf } from "../model/translation.ts";
import { heldText, lackingText, passedOfText } from "../words/choose.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  isItem,
  list,
  note,
  paragraph,
  plainText,
  type Report,
  SEPARATOR,
  section,
  strong,
  type Table,
} from "./blocks.ts";
import { lastListOf, openLines } from "./explanation/sentences.ts";
import { certaintyColumns, inHundred, offCentreSentence } from "./ranking/certainty.ts";
import { cautions, madeOf, rankText, sealCheck, sentence } from "./ranking/notes.ts";
import { factorsOf, valueEffect } from "./text/contributions.ts";
import { scoreDecimals, shows } from "./text/decimals.ts";
import { gateFindingText, unrankedText } from "./text/eligibility.ts";
import { evidenceText, sourcesSentence } from "./text/evidence.ts";
import { revisedMark } from "./text/figure.ts";
import { colonIn, localised, withFullStop } from "./text/localised.ts";
import { weightiest, weightsOf, weightText } from "./text/node.ts";

/** The most of each list that a memo has room for, and the most letters of one of its texts. */
interface Allowance {
  readonly reasons: number;
  /** Of one reason. */
  readonly figures: number;
  readonly cautions: number;
  readonly changes: number;
  readonly questions: number;
  readonly rows: number;
  readonly letters: number;
}

/** From plenty to the least; the first with which everything stands on one page is taken. */
const ALLOWANCES: readonly Allowance[] = [
  { reasons: 3, figures: 2, cautions: 4, changes: 3, questions: 4, rows: 14, letters: 240 },
  { reasons: 3, figures: 2, cautions: 4, changes: 3, questions: 3, rows: 12, letters: 240 },
  { reasons: 3, figures: 1, cautions: 4, changes: 3, questions: 3, rows: 12, letters: 240 },
  { reasons: 3, figures: 1, cautions: 3, changes: 3, questions: 2, rows: 12, letters: 240 },
  { reasons: 3, figures: 1, cautions: 3, changes: 2, questions: 2, rows: 12, letters: 180 },
  { reasons: 2, figures: 1, cautions: 2, changes: 2, questions: 2, rows: 10, letters: 120 },
  { reasons: 2, figures: 1, cautions: 2, changes: 2, questions: 1, rows: 8, letters: 80 },
];

/** Memos of one country or several, a page each: of several a summary stands before them, and they follow in its order. */
export function memosOf(
  explanations: readonly Explanation[],
  words: Messages,
  date?: string,
): readonly Report[] {
  const all = explanations.map((one) => localised(one, words));
  if (all.length === 1) return [memoOf(all[0]!, words, date)];
  const place = ({ rank }: Explanation) => rank ?? Number.POSITIVE_INFINITY;
  const inOrder = all.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return [summaryOf(inOrder, words, date), ...inOrder.map((one) => memoOf(one, words, date))];
}

/** A country on one page of A4 or Letter, for somebody who decides: what fits is in it, and no list is longer than a reader takes in. */
function memoOf(one: Explanation, words: Messages, date: string | undefined): Report {
  const made = ALLOWANCES.map((most) => memoBlocks(one, most, words, date));
  return made.find((report) => lengthOf(report) <= LINES_ON_PAGE) ?? made.at(-1)!;
}

function memoBlocks(one: Explanation, most: Allowance, words: Messages, date: string | undefined): Report {
  const { memo: say, explanation } = words;
  const cut = (text: string) => clipped(text, most.letters);
  const items = (lines: readonly string[], limit: number): Block[] => [list(lines.slice(0, limit).map(cut))];
  const since = sinceText(one, words);
  return {
    title: cut(say.title({ name: one.name, profile: one.profile.title })),
    lead: leadOf(one, words, date),
    blocks: [
      ...section(say.bottomLine, [
        paragraph(words.text(bottomLine(one, words))),
        ...leaderLine(one, words).map((text) => paragraph(text)),
      ]),
      ...reasonSections(one, most, words).flatMap(([title, lines]) =>
        section(title, items(lines, most.reasons)),
      ),
      ...section(say.cautions, items(cautionLines(one, words), most.cautions)),
      ...section(say.change, items(changeLines(one, words), most.changes)),
      ...(since === undefined ? [] : [paragraph([strong(`${explanation.since}${colonIn(words)}`), since])]),
      ...section(say.questions, items(questionLines(one, most.questions, words), most.questions)),
      ...factorTable(one, most, words),
      ...footOf(one, words),
    ],
  };
}

/** All of them on one page: how each ranks and how sure that is, then the first sentence of each. */
function summaryOf(all: readonly Explanation[], words: Messages, date: string | undefined): Report {
  const { memo: say, explanation } = words;
  const [first] = all as [Explanation, ...Explanation[]];
  const { draws } = all.find((one) => one.draws !== undefined) ?? first;
  const sure = certaintyColumns({ ranked: all, ...(draws ? { draws } : {}) }, words);
  const rows = all.map((one) => [
    one.name,
    one.status === "ranked" ? rankText(one) : words.whatif.status[one.status],
    ...sure.map(({ of }) => of(one.country)),
  ]);
  const figures = true;
  const columns = [
    { title: say.columns.country },
    { title: explanation.columns.rank, figures },
    ...sure.map(({ title }) => ({ title, figures })),
  ];
  const letters = Math.max(60, Math.floor(3000 / all.length));
  return {
    title: say.summary({ n: all.length, profile: first.profile.title }),
    lead: leadOf(first, words, date),
    blocks: [
      { kind: "table", columns, rows },
      list(all.map((one) => clipped(words.text(bottomLine(one, words)), letters))),
      ...section(say.cautions, [list(cautions(first).slice(0, 4))]),
      ...footOf(first, words),
    ],
  };
}

/** No clock is read: a memo has the day that it is given. */
function leadOf({ dataset }: Explanation, words: Messages, date: string | undefined): string[] {
  const evidence = sentence(evidenceText(dataset, words));
  return [date === undefined ? evidence : [dayText(date, words), evidence].join(SEPARATOR)];
}

/** `30 November 2026`. */
function dayText(day: string, { language }: Messages): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Two sentences: where it ranks, or why it does not, and how sure that is. */
function bottomLine(one: Explanation, words: Messages): string[] {
  const { memo: say, explanation } = words;
  const { status, scorecard, dataset, failure, profile, draws, topShare, rankP05, rankP95, band } = one;
  const place = { rank: one.rank ?? 0, tied: one.tied };
  const met = one.gates.filter(({ outcome }) => outcome === "met");
  const rests = (gates: readonly ExplainedGate[]) =>
    say.rests({ found: gates.map((gate) => foundText(gate, words)) });
  if (status === "excluded" || status === "apart") {
    const by = met.filter(({ effect }) => effect === (status === "apart" ? "apart" : "exclude"));
    const gates = by.map(({ title }) => title);
    const isPlaced = status === "apart" && one.rank !== null;
    return [isPlaced ? say.apart({ one, gates, ...place }) : explanation[status]({ one, gates }), rests(by)];
  }
  if (status === "unscored")
    return failure!.requires
      ? [
          explanation.notRankedSince({ one, requires: lackingText(failure!.requires, words) }),
          explanation.coverage({ covered: words.numbers.percent(one.coverage) }),
        ]
      : [
          explanation.notRanked({ one }),
          explanation.unranked({ why: unrankedText(failure!, profile.id, words) }),
        ];
  const tally = scorecard && passedOfText(scorecard, words.scorecard, words);
  const share = draws && topShare?.[draws.first];
  const ranks = rankP05 == null || rankP95 == null ? undefined : words.numbers.span(rankP05, rankP95);
  return [
    say.ranks({ one, ...place, of: one.of, tally, asOf: dataset.asOf }),
    share === undefined || ranks === undefined
      ? say.notTried
      : words.text([
          say.sure({ share: inHundred(share), k: draws!.first, ranks, band: band ?? undefined }),
          ...offCentreSentence(one, words),
        ]),
  ];
}

/** Who ranks first, and how sure that is; none of a country that does so alone. */
function leaderLine({ leaders, country }: Explanation, words: Messages): string[] {
  const { memo: say, numbers } = words;
  const others = leaders.filter((one) => one.country !== country);
  const all = others.map(({ name, rankP05, rankP95 }) =>
    say.leaderOf({
      name,
      ranks: rankP05 == null || rankP95 == null ? undefined : numbers.span(rankP05, rankP95),
    }),
  );
  return all.length === 0 ? [] : [say.leader({ all })];
}

/** What a gate found: of a list the years alone. */
function foundText(gate: ExplainedGate, words: Messages): string {
  const [one, ...more] = gate.found ?? [];
  const years = one?.kind === "listed" && more.length === 0 ? yearsText(gate, words) : undefined;
  return one?.kind === "listed" && years !== undefined
    ? words.observed.listed({ title: one.title, how: years })
    : gateFindingText(gate, words);
}

/** From which year to which a country is or was on a list; undefined where a gate asks for none. */
function yearsText({ found: [one] = [] }: ExplainedGate, words: Messages): string | undefined {
  if (one?.kind !== "listed" || one.held === undefined) return undefined;
  const { from, until, lapsed } = one.held;
  const years = { from: from?.slice(0, 4), until: until?.slice(0, 4), lapsed };
  return heldText(defined(years), words);
}

/** Why it ranks there: the factors on which it is in the top third of the ranked, and those on which it is not; of a scorecard what it passes. */
function reasonSections(
  one: Explanation,
  { figures }: Allowance,
  words: Messages,
): [title: string, lines: string[]][] {
  const { memo: say } = words;
  if (one.scorecard) {
    const leaves = leavesOf(one.factors).filter(
      ({ verdict, value }) => verdict !== undefined && value !== undefined,
    );
    const of = (passed: boolean) =>
      leaves
        .filter(({ score }) => passed === (score !== null && score > 0))
        .map((node) => figureText(node, words));
    return [
      [say.passes, of(true)],
      [say.fails, of(false)],
    ];
  }
  const points = (node: ScoreNode) => valueEffect(node) ?? 0;
  const line = (node: ScoreNode) => reasonLine(node, one, figures, words);
  return [
    [
      say.forIt,
      rankedFactors(one)
        .filter(isStrength)
        .sort((a, b) => points(b) - points(a) || positionOf(a) - positionOf(b))
        .map(line),
    ],
    [say.againstIt, factorsAgainst(one).map(line)],
  ];
}

/** Factors that are weighed and have evidence. */
function rankedFactors(one: Explanation): ScoreNode[] {
  const weights = weightsOf(one.profile.factors);
  return factorsOf(one.factors)
    .map(({ node }) => node)
    .filter(
      ({ id, ranked, coverage }) => ranked && coverage > 0 && (weights.get(id)?.effectiveWeight ?? 0) > 0,
    );
}

function positionOf({ ranked }: ScoreNode): number {
  return ranked!.rank / ranked!.of;
}

/** In the top third of the ranked. */
function isStrength(node: ScoreNode): boolean {
  return positionOf(node) <= 1 / 3;
}

/** The others, the weakest first. */
function factorsAgainst(one: Explanation): ScoreNode[] {
  return rankedFactors(one)
    .filter((node) => !isStrength(node))
    .sort((a, b) => positionOf(b) - positionOf(a));
}

/** `Freedom in the World, 40th of 127: Political rights 35 points (2024); Civil liberties 45 points (2024)`. */
function reasonLine(node: ScoreNode, one: Explanation, most: number, words: Messages): string {
  const figures = weightiest(node, one.score === null, weightsOf(one.profile.factors))
    .slice(0, most)
    .map((leaf) => figureText(leaf, words, leaf.id !== node.id));
  const { rank, tied, of } = node.ranked!;
  return words.memo.place({
    title: distinctTitle(node, one.factors),
    place: { rank, tied },
    of,
    figures,
    figuresCount: figures.length,
  });
}

/** `Political rights 35 points (2024)`: with the year that it was measured in, and that of the edition where it is another. */
function figureText(leaf: ScoreNode, words: Messages, isNamed = true): string {
  const year = measuredIn(leaf);
  return words.memo.figure({
    title: isNamed ? leaf.title : undefined,
    raw: `${plainFigure(leaf, words)}${revisedMark(leaf, words)}`,
    year: year === undefined ? undefined : words.live.country.measured(measuredFacts(leaf, year)),
  });
}

/** Governance figures are without a unit that anybody says. */
const STANDARD_NORMAL = "standard normal units";

/** A figure as people say it: with no more than two digits that are not whole. */
function plainFigure({ value, unit }: ScoreNode, words: Messages): string {
  if (typeof value !== "number") return words.numbers.figure(value!);
  const size = Math.abs(value);
  const said =
    Number.isInteger(value) && size < 1000
      ? value
      : size < 100 || size >= 1000
        ? Number(value.toPrecision(2))
        : Math.round(value);
  if (unit === STANDARD_NORMAL) return words.memo.onNormalScale({ value: said });
  return unit === "index" ? words.memo.onUnitScale({ value: said }) : words.withUnit(said, unit);
}

/** What a reader must be careful about: flags first, then what the ranking rests on. */
function cautionLines(one: Explanation, words: Messages): string[] {
  const flags = one.gates
    .filter(({ effect, outcome }) => effect === "flag" && outcome === "met")
    .map((gate) =>
      words.memo.flag({
        title: gate.title,
        years: yearsText(gate, words),
        reason: gate.reason === gate.title ? undefined : gate.reason,
      }),
    );
  const gap = one.gap ? [words.explanation.onGaps] : [];
  const { rules: say } = words.explanation;
  const { asOf } = one.dataset;
  const [first, ...rest] = cautions(one);
  const isOpen = ({ outcome }: ExplainedGate) => outcome !== "met" && outcome !== "clear";
  const ended = one.gates.flatMap((gate) => {
    const day = isOpen(gate) ? lastListOf(gate, asOf) : undefined;
    const isLate = day !== undefined && (asOf === null || Number(day.slice(0, 4)) >= asOf);
    return isLate ? [say.until({ title: gate.title, day })] : [];
  });
  return [
    ...flags.slice(0, 2),
    ...gap,
    ...(first === undefined ? [] : [first]),
    ...(ended.length === 0 ? [] : [say.lastList({ rules: ended, n: ended.length })]),
    ...rest,
  ];
}

/** Of who is set apart first until when, then what would move it. */
function changeLines(one: Explanation, words: Messages): string[] {
  const gates = one.gates.filter(({ outcome, effect }) => outcome === "met" && effect === "apart");
  const lines = movingLines(one, words);
  return one.status === "apart"
    ? [words.memo.untilThen({ gates: gates.map(({ title }) => title) }), ...lines]
    : lines;
}

/** What its government could do to move it; where nothing of it is known to be in its power, or it has no rank, what evidence could do. */
function movingLines(one: Explanation, words: Messages): string[] {
  const { memo: say, explanation } = words;
  const { efforts, failure, status } = one;
  if (efforts !== undefined)
    return efforts.nearest.length === 0
      ? [explanation.efforts.none]
      : efforts.nearest.map(({ title, from, to, place, way }) => {
          const { rank, tied } = place;
          if (rank === null || place.status !== status) return say.wouldEnd({ title, from, to });
          return status === "apart"
            ? say.wouldBe({ title, from, to, place: { rank, tied } })
            : say.wouldRank({ title, from, to, place: { rank, tied }, way, top: efforts.top });
        });
  if (failure?.requires)
    return failure.requires.map(({ anyOf }) => say.needs({ titles: anyOf.map(({ title }) => title) }));
  return status === "excluded" ? [] : openLines(one, words).map(withFullStop);
}

/** In one line where it ranked a year before, and how its score moved since. */
function sinceText({ since, score, profile }: Explanation, words: Messages): string | undefined {
  if (since === null || since.asOf === null) return undefined;
  const { before: say } = words.memo;
  const { asOf, status, rank, tied, of } = since;
  if (status === "apart" || status === "excluded") return say[status]({ asOf });
  if (status !== "ranked") return say.unscored({ asOf });
  const moved = score === null || since.score === null ? 0 : score - since.score;
  const decimals = scoreDecimals(profile);
  const way = shows(moved, decimals) ? (moved > 0 ? "rose" : "fell") : "stayed";
  return say[way]({ asOf, place: { rank: rank!, tied }, of, by: Math.abs(moved), decimals });
}

/** What the country's own figures ask comes first, so that no two memos ask the same; the last of three or more is on what nobody has assessed. */
function questionLines(one: Explanation, most: number, words: Messages): string[] {
  const own = ownQuestions(one, words);
  const findings = findingQuestions(one, words);
  return [...own.slice(0, findings.length > 0 && most > 2 ? most - 1 : most), ...findings];
}

/** A figure of this part of the weight alone is asked about. */
const MUCH = 0.1;

/** What its rank hangs on: rules, gaps, the weakest factor, a change nearby, the oldest figure, and that which has most of the weight. */
function ownQuestions(one: Explanation, words: Messages): string[] {
  const { askOf: ask, askOther } = words.memo;
  const { gates, open, status, efforts, profile, dataset } = one;
  const weights = weightsOf(profile.factors);
  const weightOf = ({ id }: ScoreNode) => weights.get(id)?.effectiveWeight ?? 0;
  const asked = new Set<string>();
  // Who is set apart or excluded is so by rules alone; a flag is asked about where its term is over.
  const still = gates.filter(
    ({ outcome, effect, found: [is] = [] }) =>
      outcome === "met" &&
      (effect !== "flag"
        ? effect === status || status === "excluded"
        : is?.kind === "listed" && is.held?.lapsed),
  );
  const gaps = open
    .filter(({ indicators }) => !indicators.some(({ id }) => id.startsWith(FINDINGS)))
    .flatMap(({ title, indicators, notAssessed, of }) =>
      notAssessed === of ? [title] : indicators.map((gap) => gap.title),
    );
  const [weakest] = one.scorecard ? [] : factorsAgainst(one);
  const [main] = weakest ? weightiest(weakest, one.score === null, weights) : [];
  if (main) asked.add(main.id);
  const near = efforts?.nearest.find(({ way }) => way === "into" || way === "out") ?? efforts?.nearest[0];
  const isNear = near !== undefined && near.place.rank !== null && near.place.status === status;
  if (isNear) asked.add(near.indicator);
  const counting = leavesOf(one.factors).filter(
    (leaf) => leaf.value !== undefined && leaf.lack?.code !== "stands-behind" && weightOf(leaf) > 0,
  );
  const [alone] = counting.toSorted((a, b) => weightOf(b) - weightOf(a));
  const isAlone = alone !== undefined && weightOf(alone) >= MUCH && !asked.has(alone.id);
  if (alone) asked.add(alone.id);
  const [oldest] = counting
    .filter((leaf) => measuredIn(leaf) !== undefined && !asked.has(leaf.id))
    .toSorted((a, b) => measuredIn(a)! - measuredIn(b)! || weightOf(b) - weightOf(a));
  const lists = gates.flatMap((gate) => {
    const { outcome, title } = gate;
    const day = outcome === "met" || outcome === "clear" ? undefined : lastListOf(gate, dataset.asOf);
    return day === undefined ? [] : [words.explanation.rules.until({ title, day })];
  });
  return [
    ...(still.length === 0 ? [] : [ask.still({ found: still.map((gate) => foundText(gate, words)) })]),
    ...(gaps.length === 0 ? [] : [askOther({ titles: gaps.slice(0, 3) })]),
    ...(weakest?.ranked && main
      ? [
          ask.weakest({
            title: distinctTitle(weakest, one.factors),
            place: weakest.ranked,
            of: weakest.ranked.of,
            figure: figureText(main, words),
          }),
        ]
      : []),
    ...(isNear
      ? [
          ask.moving({
            title: near.title,
            from: near.from,
            to: near.to,
            place: { rank: near.place.rank!, tied: near.place.tied },
          }),
        ]
      : []),
    ...(isAlone ? [ask.alone({ share: weightOf(alone), figure: figureText(alone, words) })] : []),
    ...(oldest ? [ask.oldest({ figure: figureText(oldest, words) })] : []),
    ...(lists.length === 0 ? [] : [ask.lists({ rules: lists })]),
  ];
}

/** What nobody has assessed, as questions: the analysts' factors in words of their own. */
function findingQuestions({ open }: Explanation, words: Messages): string[] {
  const { ask, askOther } = words.memo;
  return open.flatMap(({ title, indicators, notAssessed, of }: OpenQuestion) => {
    const own = indicators.filter(({ id }) => id.startsWith(FINDINGS));
    if (own.length === 0) return [];
    const said = own.flatMap(({ id }) => wordOf(ask, id.slice(FINDINGS.length)) ?? []);
    return said.length > 0
      ? said
      : [askOther({ titles: notAssessed === of ? [title] : own.map((one) => one.title) })];
  });
}

const FINDINGS = "findings.";

/** Each factor with its score, its place among the ranked, the profile's own weight, and how much of it has evidence. */
function factorTable(one: Explanation, { rows: most, letters }: Allowance, words: Messages): Block[] {
  const { memo: say, explanation, numbers } = words;
  const weights = weightsOf(one.profile.factors);
  const { profile } = one;
  // On a scale of a hundred points nobody needs their decimals.
  const decimals =
    profile.bounded !== false && profile.scale[1] - profile.scale[0] >= 50 ? 0 : scoreDecimals(profile);
  const weighed = factorsOf(one.factors)
    .map(({ node }) => node)
    .filter(({ id }) => (weights.get(id)?.effectiveWeight ?? 0) > 0);
  const columns = [
    { title: say.columns.factor },
    ...[say.columns.score, explanation.columns.rank, say.columns.weight, say.columns.evidence].map(
      (title) => ({
        title,
        figures: true,
      }),
    ),
  ];
  const rows = weighed
    .slice(0, most)
    .map((node) => [
      clipped(distinctTitle(node, one.factors), Math.min(60, letters / 2)),
      node.scorecard
        ? passedOfText(node.scorecard, words.scorecard, words)
        : node.doesNotApply
          ? words.doesNotApply
          : node.score === null
            ? "–"
            : numbers.fixed(node.score, decimals),
      node.ranked && node.coverage > 0 ? rankText(node.ranked) : "–",
      weightText(weights.get(node.id)!.effectiveWeight, words),
      node.doesNotApply ? "" : numbers.percent(node.coverage),
    ]);
  const left = weighed.length - rows.length;
  return rows.length === 0
    ? []
    : [{ kind: "table", columns, rows }, ...(left > 0 ? [paragraph(say.moreFactors({ n: left }))] : [])];
}

/** Whose figures these are, and from what the memo was made. */
function footOf(one: Explanation, words: Messages): Block[] {
  // What was computed here, or is kept in lists, has no publisher to be named on one page.
  const briefly = ({ publisher, attribution, years }: Explanation["dataset"]["sources"][number]) =>
    attribution === ""
      ? []
      : [words.memo.source({ publisher: publisher.split(/, | \(|，|（/u)[0]!, year: years.at(-1) })];
  return [
    ...sourcesSentence(one.dataset, words, briefly).map((text) => note(clipped(text, 260))),
    note(words.text([madeOf(one, words), ...sealCheck(one, words)])),
  ];
}

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}

/** What a text ends in that is not shown to its end. */
const CUT = " …";

/** A text of at most about so many letters: cut after a sentence where that leaves most of it, else at a space. */
function clipped(text: string, letters: number): string {
  if (widthIn(text) <= letters) return text;
  const cut = text.slice(0, Math.floor((letters * text.length) / widthIn(text)));
  const [sentence, space] = [cut.lastIndexOf(". ") + 1, cut.lastIndexOf(" ")];
  const end = [sentence, space].find((at) => at > cut.length / 2) ?? cut.length;
  return `${cut.slice(0, end)}${CUT}`;
}

/** Lines of running text on a printed page: the shorter of A4 and Letter, at 10.5 pt. */
const LINES_ON_PAGE = 59;

/** Letters in a line of running text and of a table's row, on the narrower of the two. */
const LETTERS = 102;

/** Heights in lines of running text: a title, a heading with its margins, what stands below a block, a row of a table. */
const [TITLE, HEADING, MARGIN, ROW, NOTE] = [2, 1.5, 0.25, 1.05, 0.8];

/** About how many lines a memo takes in print; rather too many than too few. */
function lengthOf({ title = "", lead = [], blocks }: Report): number {
  return TITLE * linesOf(plainText(title), 55) + lead.length + total(blocks);
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}

function blockLength(block: Block): number {
  switch (block.kind) {
    case "section":
      return HEADING + total(block.blocks);
    case "paragraph":
      return linesOf(plainText(block.text), LETTERS) + MARGIN;
    case "note":
      return NOTE * linesOf(plainText(block.text), LETTERS * 1.33) + MARGIN;
    case "list":
      return block.items.reduce(
        (sum, item) => sum + linesOf(plainText(isItem(item) ? item.text : item), LETTERS - 4),
        MARGIN,
      );
    case "table":
      return tableLength(block) + MARGIN;
    default:
      throw new Error(`a memo has no ${block.kind}`);
  }
}

/** The figures have more than half of the width, a part of it each. */
function tableLength({ columns, rows }: Table): number {
  const rest = (0.56 * LETTERS) / (columns.length - 1);
  return [columns.map(({ title }) => title), ...rows].reduce(
    (sum, row) =>
      sum +
      ROW * Math.max(...row.map((cell, i) => linesOf(plainText(cell), i === 0 ? 0.44 * LETTERS : rest))),
    0,
  );
}

function linesOf(text: string, letters: number): number {
  return Math.max(1, Math.ceil(widthIn(text) / letters));
}

/** Writings such as Chinese take nearly twice the width of Latin letters, Cyrillic ones a little more. */
function widthIn(text: string): number {
  const wide =
    text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return text.length + 0.9 * wide + 0.2 * cyrillic;
}
