import type {
  Against,
  ExplainedGate,
  Explanation,
  OpenQuestion,
  Standout,
} from "../../model/documents/explanation.ts";
import type { ProfileNodeSummary, ScoreNode } from "../../model/documents/ranking.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { couldChangeText, passedOfText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Inline,
  type Item,
  type List,
  list,
  muted,
  nextCommands,
  note,
  paragraph,
  type Report,
  section,
  strong,
  type Table,
} from "../blocks.ts";
import { drawsNotes } from "../ranking/certainty.ts";
import { NOT_ASSESSED } from "../ranking/columns.ts";
import { cautionList, moreCautions, rankText } from "../ranking/notes.ts";
import { factorsOf, valueEffect } from "../text/contributions.ts";
import { decimalsOf, scoreDecimals, shows } from "../text/decimals.ts";
import { gateCells, readingText, verdictText } from "../text/eligibility.ts";
import { credits, evidenceText } from "../text/evidence.ts";
import { revisedMark, scoreText } from "../text/figure.ts";
import { colonIn, commaIn, localised, semicolonIn, withFullStop } from "../text/localised.ts";
import {
  actingWeightText,
  anyActs,
  goesUpText,
  nodeTitle,
  unassessedText,
  type Weights,
  weightiest,
  weightsOf,
  weightText,
} from "../text/node.ts";
import { caveatNotes } from "../text/warnings.ts";
import { pathBlocks } from "../years.ts";
import {
  effectLines,
  effortLines,
  gateSentence,
  headSentence,
  noteworthyGates,
  openHeading,
  openLines,
  position,
  reasons,
  referenceIn,
  ruleLines,
  yearBeforeCauses,
  yearBeforeLines,
  yearBeforeSentences,
} from "./sentences.ts";
import { nodeTable } from "./table.ts";
import { explanationTree, stateText } from "./tree.ts";

/** One country, whole: sentences, gates, then from the score down to each publisher's cell. */
export function explanationBlocks(document: Explanation, words: Messages): Report {
  const one = localised(document, words);
  return {
    title: `${one.name} (${one.country})`,
    lead: [leadText(one, words)],
    blocks: notesBlocks(
      one,
      words,
      [nodeTable(one.factors, one, words)],
      explanationParts(one, words).efforts,
    ),
  };
}

/** What is asked of a screen. */
export interface OnScreen {
  /** Whether the tree down to publishers' cells stands below. */
  readonly cells?: boolean | undefined;
  /** Whether everything else stands below. */
  readonly notes?: boolean | undefined;
  /** The commands that go further, and the options of the run that each of them needs too. */
  readonly further?: readonly string[];
  readonly again?: string;
}

/** One country on a screen: where it ranks and how sure that is, why, what could move it, and which rules apply. */
export function explanationScreen(
  document: Explanation,
  words: Messages,
  { cells = false, notes = false, further = [], again = "" }: OnScreen = {},
): Report {
  const one = localised(document, words);
  const { explanation: say } = words;
  const first = one.gap ? [say.onGaps] : [];
  const tree = cells ? treeBlocks(one, words) : [];
  const last = nextCommands(further, again, words);
  return {
    title: headSentence(one, words),
    lead: [leadText(one, words)],
    blocks: [
      ...cautionList(one, words, first),
      ...(one.scorecard
        ? [verdictTable(one, words)]
        : [...axisTable(one, words), ...factorTable(one, words)]),
      // What a change would do is nearer than what missing evidence could.
      ...(one.efforts === undefined ? openTable(one, words) : []),
      ...brieflyBlocks(one, words),
      ...(notes ? [] : section(words.live.country.past, pathBlocks(one, words))),
      ...(notes ? notesBlocks(one, words, tree) : section(say.cells, tree)),
      ...(notes ? [] : moreCautions(one, words, first)).map(note),
      // Notes of their own stand above it.
      notes ? { ...last, kind: "paragraph" } : last,
    ],
  };
}

function leadText({ profile, dataset }: Explanation, words: Messages): string {
  return `${profile.title}${commaIn(words)}${evidenceText(dataset, words)}`;
}

/** Everything, with the tree down to publishers' cells, where it is asked for. */
function notesBlocks(
  one: Explanation,
  words: Messages,
  cells: readonly Block[],
  efforts: readonly Block[] = [],
): Block[] {
  const { explanation: say } = words;
  const parts = explanationParts(one, words);
  return [
    ...parts.position,
    ...section(say.difference, parts.difference),
    ...section(say.placesTitle, parts.places),
    ...section(say.couldMove, efforts),
    ...section(words.live.country.couldChange, parts.open),
    ...section(say.since, parts.since),
    ...section(words.live.country.past, parts.path),
    ...section(say.gates, parts.gates),
    ...section(say.cells, cells),
    ...section(words.sources, [list(credits(one.dataset, words))]),
    ...parts.draws,
    ...parts.caveats,
  ];
}

function treeBlocks(one: Explanation, words: Messages): Block[] {
  const { legend, scorecardLegend } = words.explanation;
  return [
    note(one.scorecard ? scorecardLegend : legend({ acts: anyActs(weightsOf(one.profile.factors)) })),
    { kind: "tree", nodes: explanationTree(one, words) },
  ];
}

/** Cells of the bar of an axis. */
const BAR = 20;
/** Rows of the tables of a screen, and causes of a change. */
const MOST_ROWS = 16;
const MOST_VERDICTS = 25;
const MOST_LINES = 3;

/** What the score is made of at the root, where that is axes: the score of each, and what goes up from it in words and as a bar. */
function axisTable(one: Explanation, words: Messages): Block[] {
  const { profile, factors } = one;
  const { scale, bounded, relative } = profile;
  const axes = factors.filter((node) => counts(node, one));
  if (!factorsOf(axes).some(({ axis }) => axis)) return [];
  const shareOf = ({ score, higherThan }: ScoreNode) => {
    if (higherThan !== undefined || score === null || bounded === false || relative) return higherThan;
    return Math.min(1, Math.max(0, (score - scale[0]) / (scale[1] - scale[0])));
  };
  const { rawScore, columns: titles } = words.explanation;
  const placed = axes.some((axis) => goesUpText(axis, profile, words) !== undefined);
  const rows = axes.map((axis) => {
    const score = scoreText(axis.score, scoreDecimals(profile), words);
    const bar = { text: "", role: "share" as const, share: shareOf(axis), cells: BAR };
    const goesUp = goesUpText(axis, profile, words) ?? (axis.score === null ? stateText(axis, words) : "");
    // The ranking shows the place among the candidates: beside it the axis's own score is called that.
    return placed
      ? [axis.title, bar, goesUp, axis.score === null ? "" : rawScore({ score })]
      : [axis.title, score, bar, goesUp];
  });
  const bar = { title: "", drawn: true, drop: 1 };
  const goesUp = { title: words.goesUp.percentileTitle };
  const score = { title: titles.score, figures: !placed };
  const columns = [{ title: titles.factor }, ...(placed ? [bar, goesUp, score] : [score, bar, goesUp])];
  return [{ kind: "table", columns, rows, headless: true, shown: MOST_ROWS, whole: "--cells" }];
}

/** Whether the profile weighs a node. */
function counts({ id }: ScoreNode, { profile }: Explanation): boolean {
  return (weightsOf(profile.factors).get(id)?.effectiveWeight ?? 0) > 0;
}

/** The factors: what each scores, where that ranks, what it makes of the whole, its weight, and the figure that weighs most in it. */
function factorTable(one: Explanation, words: Messages): Block[] {
  const { explanation: say, numbers, effects } = words;
  const { columns: titles } = say;
  const { factors, profile, score, reference, status } = one;
  const decimals = scoreDecimals(profile);
  const weights = weightsOf(profile.factors);
  const acts = anyActs(weights);
  const isCompared = score !== null && reference.score !== null;
  const placeText = (place: { readonly rank: number; readonly tied: number } | undefined) =>
    place === undefined ? "" : rankText(place);
  const rows = factorsOf(factors)
    .filter(({ node }) => counts(node, one))
    .map(({ node }): Inline[] => {
      // What is missing has a row of its own below: a gap is no merit and no fault of a factor.
      const points = valueEffect(node);
      const { effectiveWeight = 0, weightAsItActs } = weights.get(node.id) ?? {};
      return [
        distinctTitle(node, factors),
        node.score === null ? NOT_ASSESSED : scoreText(node.score, decimals, words),
        placeText(node.ranked),
        ...(isCompared
          ? [
              points === undefined || (!shows(points, decimals) && node.score === null)
                ? ""
                : numbers.signed(points, decimals),
            ]
          : []),
        acts ? actingWeightText(weightAsItActs, words) : weightText(effectiveWeight, words),
        mainFigure(node, one, weights, words),
      ];
    });
  const { kind, country, label } = referenceIn(one, words);
  const against = { one: { country: country ?? "", name: label }, level: reference.score ?? 0, decimals };
  const points = (title: string, amount: number): Inline[][] =>
    shows(amount, decimals) ? [[title, "", "", numbers.signed(amount, decimals), "", ""]] : [];
  const { notAssessed = 0, referenceNotAssessed = 0, doesNotApply = 0 } = one.effects ?? {};
  const sums = [
    ...points(effects.rows.notAssessed, notAssessed + referenceNotAssessed),
    ...points(effects.rows.doesNotApply, doesNotApply),
    [
      effects.rows.together,
      scoreText(score, decimals, words),
      status === "ranked" ? placeText({ rank: one.rank!, tied: one.tied }) : "",
      numbers.signed((score ?? 0) - (reference.score ?? 0), decimals),
      "",
      say.against[kind](against),
    ],
  ];
  const columns = [
    { title: titles.factor },
    { title: titles.score, figures: true },
    { title: titles.rank, figures: true },
    ...(isCompared ? [{ title: titles.points, figures: true }] : []),
    acts
      ? { title: titles.acts, short: unbroken(words.live.country.columns.acts), figures: true }
      : { title: titles.weight, figures: true },
    { title: titles.mainFigure },
  ];
  const left = rows.length - MOST_ROWS;
  return rows.length === 0
    ? []
    : [
        {
          kind: "table",
          columns,
          rows: [...rows.slice(0, MOST_ROWS), ...(isCompared ? sums : [])],
          ...(left > 0 ? { beyond: left } : {}),
          whole: "--cells",
        },
      ];
}

/** A title that stays on one line. */
function unbroken(title: string): string {
  return title.replaceAll(" ", "\u00a0");
}

/** `43 (2025) · CPI score`: the figure first, so that no line cuts it; or why there is none. */
function mainFigure(node: ScoreNode, one: Explanation, weights: Weights, words: Messages): string {
  const { profile, factors, score } = one;
  if (node.scorecard) return words.scorecard.tally(node.scorecard);
  const [first] = weightiest(node, score === null, weights);
  if (first !== undefined) {
    const raw = datedText(first, words);
    return first.id === node.id
      ? raw
      : words.explanation.mainFigure({ raw, title: distinctTitle(first, factors) });
  }
  if (node.value !== undefined) return `${datedText(node, words)}${semicolonIn(words)}${words.notWeighed}`;
  const isNobodys = profile.mostEvidence?.without.some(({ id }) => id === node.id) ?? false;
  return unassessedText(node, profile) ?? (isNobodys ? words.nobodyHas : stateText(node, words));
}

/** `2.93 per 1,000 (2021)`; a category without quotation marks, since it stands in no sentence. */
function datedText(node: ScoreNode, words: Messages): string {
  const { value, unit } = node;
  const figure = typeof value === "string" ? words.numbers.figure(value) : words.withUnit(value!, unit);
  return `${figure}${words.inBrackets(node)}${revisedMark(node, words)}`;
}

/** What is not assessed, and the rank and score with it at its worst and at its best. */
function openTable(one: Explanation, words: Messages): Block[] {
  const { explanation: say, live } = words;
  const { worst, best } = say.columns;
  const { open, profile } = one;
  const decimals = scoreDecimals(profile);
  const outcome = (end: OpenQuestion["worst"]) =>
    end === null ? "" : say.outcome({ place: end, score: end.score, decimals });
  const hasEnds = open.some((question) => question.worst !== null);
  const rows = open.map((question) => [
    couldChangeText({ ...question, worst: null }, decimals, live.country.couldChangeLine),
    ...(hasEnds ? [outcome(question.worst), outcome(question.best)] : []),
  ]);
  const columns = [
    { title: live.country.couldChange },
    ...(hasEnds ? [worst, best].map((title) => ({ title, figures: true })) : []),
  ];
  return rows.length === 0 ? [] : [{ kind: "table", columns, rows, shown: MOST_LINES, whole: "--notes" }];
}

/** What could move it, what changed since the year before, and which rules apply. */
function brieflyBlocks(one: Explanation, words: Messages): Block[] {
  const { explanation: say } = words;
  const causes = yearBeforeCauses(one, words);
  const left = causes.length - MOST_LINES;
  const first = causes.slice(0, MOST_LINES).join(semicolonIn(words));
  const why = left > 0 ? `${first} ${words.cut.beyond({ n: left })}` : first;
  const since = [...yearBeforeSentences(one, words), ...(why === "" ? [] : [withFullStop(why)])];
  const label = (title: string) => strong(`${title}${colonIn(words)}`);
  const [rule, ...rules] = ruleLines(one, words);
  const efforts = effortLines(one, words);
  const items: List["items"] = [
    ...(efforts.length === 0 ? [] : [{ text: label(say.couldMove), below: efforts }]),
    ...(since.length === 0 ? [] : [[label(say.since), words.text(since)]]),
    ...(rule === undefined ? [] : [{ text: [label(say.gates), rule], below: rules }]),
  ];
  return items.length === 0 ? [] : [list(items)];
}

/** Of a scorecard: what was passed and what not, with the figures. */
function verdictTable({ factors }: Explanation, words: Messages): Table {
  const { indicator, verdict, raw, margin } = words.memo.columns;
  const rows = (nodes: readonly ScoreNode[], level: number): Inline[][] =>
    nodes.flatMap((node): Inline[][] => {
      if (node.doesNotApply) return [];
      if (node.scorecard)
        return [
          [nodeTitle(node, level), passedOfText(node.scorecard, words.scorecard, words), "", ""],
          ...rows(node.children ?? [], level + 1),
        ];
      const figure = node.value === undefined ? "" : datedText(node, words);
      return [[nodeTitle(node, level), verdictText(node, words), figure, readingText(node, words) ?? ""]];
    });
  const columns = [indicator, verdict, raw, margin].map((title) => ({ title }));
  return { kind: "table", columns, rows: rows(factors, 0), shown: MOST_VERDICTS, whole: "--cells" };
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
    efforts: listed(effortLines(one, words)),
    open: [...(heading === undefined ? [] : [note(heading)]), ...listed(openLines(one, words))],
    since: [...said(yearBeforeSentences(one, words)), ...listed(yearBeforeLines(one, words))],
    path: pathBlocks(one, words),
    gates: listed(noteworthyGates(one.gates).map((gate) => gateItem(gate, words))),
    draws: drawsNotes(one, words).map(note),
    caveats: caveatNotes(one),
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
  const { factor, pointsWithGaps, places: gained } = say.columns;
  return [
    paragraph(say.placesFrom({ values: valuesText(referenceIn(one, words), words), ...places.reference })),
    {
      kind: "table",
      caption: say.placesCaption,
      columns: [
        { title: factor },
        { title: pointsWithGaps, figures: true },
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
