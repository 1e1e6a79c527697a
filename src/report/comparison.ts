import { gather } from "../model/collections.ts";
import type {
  Compared,
  ComparedNode,
  ComparedPair,
  Comparison,
  Contribution,
} from "../model/documents/comparison.ts";
import { distinctTitle } from "../model/factor-tree.ts";
import { readingText } from "../words/choose.ts";
import type { Messages } from "../words/index.ts";
import {
  asWord,
  type Block,
  type Column,
  list,
  nextCommands,
  note,
  paragraph,
  type Report,
  section,
} from "./blocks.ts";
import { certaintyColumns, drawsNotes, placeInDraws } from "./ranking/certainty.ts";
import { cautionList, moreCautions, rangeText } from "./ranking/notes.ts";
import {
  type Contributing,
  directionText,
  factorsOf,
  missingSentence,
  movers,
  oneSidedSentence,
  valueEffect,
} from "./text/contributions.ts";
import { leastShown, scoreDecimals, shows } from "./text/decimals.ts";
import { gateFindingText, unrankedText } from "./text/eligibility.ts";
import { credits, evidenceText, scoresRunText } from "./text/evidence.ts";
import { missingWords, revisedMark, scoreText } from "./text/figure.ts";
import { colonIn, commaIn, localised, semicolonIn } from "./text/localised.ts";
import { goesUpFigure, goesUpTitle, unassessedText } from "./text/node.ts";
import { caveatNotes } from "./text/warnings.ts";

/** What a screen adds to a comparison. */
interface OnScreen {
  /** Whether indicators and whole sentences are shown, too. */
  readonly all?: boolean | undefined;
  /** Whether what the figures mean and where they are from stands after the table. */
  readonly notes?: boolean | undefined;
  /** How it was drawn, as the options say it, behind a space. */
  readonly own?: string;
  /** The options of the run that change what is compared, for the commands that go further. */
  readonly again?: string;
}

/**
 * Countries side by side: the reason for the order, then the factors, for two with the difference that each makes. A screen has a line a
 * factor, a page the indicators, too.
 */
export function comparisonBlocks(
  document: Comparison,
  words: Messages,
  { all = false, notes = false, own = "", again = "" }: OnScreen = {},
): Report {
  const comparison = localised(document, words);
  const { text, comparison: say } = words;
  const shown = byScore(comparison);
  const { dataset, pairs, profile } = comparison;
  const places = lines(
    [
      ...shown.map((one) =>
        text([placeSentence(one, comparison, words), ...placeInDraws(comparison.draws, one, words)]),
      ),
      ...foreignSentences(comparison, words),
    ],
    false,
  );
  const orders = pairs.map((pair) => paragraph(text(pairSentences(pair, comparison, words))));
  const flags = section(say.flags, [list(flagSentences(shown, words))]);
  const legend = note(
    say.legend({
      scores: scoresRunText(profile, words).replace(/[.。]$/u, ""),
      pairs: pairs.length > 0,
    }),
  );
  const madeOf = [
    ...section(words.sources, [list(credits(dataset, words))]),
    ...drawsNotes(comparison, words).map(note),
  ];
  const caveats = caveatNotes(comparison);
  const unranked = shown
    .filter(({ status }) => status !== "ranked")
    .map((one) => placeSentence(one, comparison, words));
  const called = ({ name, country }: Compared) => (document.countries.length > 2 ? country : asWord(name));
  const names = document.countries.map(called).join(" ");
  const [first] = byScore(document);
  return {
    title: say.title({ countries: shown.map(({ name, country }) => `${name} (${country})`) }),
    lead: [`${profile.title}${commaIn(words)}${evidenceText(dataset, words)}`],
    blocks: [
      {
        kind: "either",
        screen: [
          ...cautionList(comparison, words),
          ...(all
            ? [...places, ...orders]
            : lines(
                pairs.map((pair) => briefly(pair, comparison, words)),
                false,
              )),
          ...lines([...(all ? [] : unranked), ...(notes ? [] : flagged(shown, words))], true),
          sideBySide(comparison, shown, words, all ? "screen" : "brief"),
          ...(notes ? [...flags, legend, ...madeOf, ...caveats] : moreCautions(comparison, words).map(note)),
          nextCommands(
            [
              `explain ${asWord(first!.name)}${own}`,
              ...(all ? [] : [`compare ${names}${own} --all`]),
              ...(notes ? [] : [`compare ${names}${own} --notes`]),
            ],
            again,
            words,
          ),
        ],
        page: [
          ...places,
          ...orders,
          ...flags,
          ...section(say.sideBySide, [sideBySide(comparison, shown, words), legend]),
          ...madeOf,
          ...caveats,
        ],
      },
    ],
  };
}

/** A list, unless it is of nothing; `brief`: each takes one line of a screen. */
function lines(items: readonly string[], brief: boolean): Block[] {
  return items.length === 0 ? [] : [{ ...list(items), brief }];
}

/** By which gates each country is flagged. */
function flagged(shown: readonly Compared[], words: Messages): string[] {
  const of = shown.flatMap(({ name, flags }) =>
    flags.length === 0
      ? []
      : [`${name}${colonIn(words)}${flags.map(({ title }) => title).join(commaIn(words))}`],
  );
  return of.length === 0 ? [] : [`${words.comparison.flags}${colonIn(words)}${of.join(semicolonIn(words))}`];
}

/** @param as `brief`: a line a factor, without indicators and their figures */
function sideBySide(
  comparison: Comparison,
  shown: readonly Compared[],
  words: Messages,
  as: "page" | "screen" | "brief" = "page",
): Block {
  const isBrief = as === "brief";
  const { signed } = words.numbers;
  const titles = words.comparison.columns;
  const rows = comparedRows(comparison, shown, words, isBrief);
  const decimals = scoreDecimals(comparison.profile);
  const two = rows.some(({ difference }) => difference !== undefined);
  const most = Math.max(0, ...rows.map(({ difference }) => Math.abs(difference ?? 0)));
  const [pair] = comparison.pairs;
  const whole = two && pair?.difference ? signed(pair.difference, decimals) : "";
  const ofTwo: Column[] = [
    { title: titles.difference, figures: true },
    { title: "", drawn: true, drop: 2 },
    ...(isBrief ? [] : [{ title: titles.figures, drop: 1 }]),
  ];
  return {
    kind: "table",
    columns: [
      { title: titles.factor },
      ...shown.map(({ name, country }) => ({ title: `${name} (${country})`, short: country, figures: true })),
      ...(two ? ofTwo : []),
    ],
    rows: [
      ...headRows(comparison, shown, words, as !== "page").map(([first, cells]) => [
        first,
        ...cells,
        ...(two ? ofTwo.map((_, i) => (i === 0 && first === words.comparison.heads.score ? whole : "")) : []),
      ]),
      ...rows.map(({ level, title, scores, difference, figures = "" }) => {
        const isKnown = difference !== undefined && difference !== null;
        const parts = [
          isKnown ? signed(difference, decimals) : "",
          isKnown ? differenceBar(difference, most) : "",
          ...(isBrief ? [] : [figures]),
        ];
        return [`${"\u2003".repeat(level)}${title}`, ...scores, ...(two ? parts : [])];
      }),
    ],
    splits: !two,
  };
}

/** Half of a bar's width in characters. */
const HALF_BAR = 10;

/**
 * A difference as a bar from an axis: to the right where it is positive, to the left where it is negative. What is not
 * nothing shows at least one block.
 *
 * @param most what fills a half
 */
function differenceBar(value: number, most: number): string {
  const length = most > 0 ? Math.round((Math.abs(value) / most) * HALF_BAR) : 0;
  const blocks = "█".repeat(Math.abs(value) < 0.05 ? 0 : Math.min(HALF_BAR, Math.max(1, length)));
  return value < 0
    ? `${blocks.padStart(HALF_BAR)}│${" ".repeat(HALF_BAR)}`
    : `${" ".repeat(HALF_BAR)}│${blocks.padEnd(HALF_BAR)}`;
}

/** One line of a comparison. */
interface ComparedRow {
  readonly level: number;
  readonly title: string;
  readonly scores: readonly string[];
  /** Part in the difference of two; undefined where there are no two to compare. */
  readonly difference?: number | null;
  /** Raw figures of an indicator, in words; of a factor without evidence what the profile says of it. */
  readonly figures?: string;
}

/**
 * What is said of each country as a whole: rank, score, range, evidence.
 *
 * @param hasDraws and where it was in draws, which a page says in a sentence
 */
function headRows(
  { profile, draws }: Comparison,
  shown: readonly Compared[],
  words: Messages,
  hasDraws = false,
): [string, string[]][] {
  const { heads, status: statuses } = words.comparison;
  const decimals = scoreDecimals(profile);
  return [
    [
      heads.rank,
      shown.map(({ status, rank, tied }) =>
        status === "ranked" ? words.placedBriefly({ rank: rank!, tied }) : statuses[status],
      ),
    ],
    ...(hasDraws ? certaintyColumns({ draws, ranked: shown }, words) : []).map(
      ({ title, of }): [string, string[]] => [title, shown.map(({ country }) => of(country))],
    ),
    [heads.score, shown.map(({ score }) => scoreText(score, decimals, words))],
    [heads.range, shown.map(({ scoreRange }) => rangeText(scoreRange, decimals, words))],
    [heads.evidence, shown.map(words.coveredBriefly)],
  ];
}

/**
 * Factors by row, countries by column. Of two countries also the indicators that make the difference, with their figures;
 * unweighed branches are left out.
 */
function comparedRows(
  comparison: Comparison,
  shown: readonly Compared[],
  words: Messages,
  isBrief: boolean,
): ComparedRow[] {
  const pair = comparison.pairs.length === 1 && shown.length === 2 ? comparison.pairs[0] : undefined;
  const columns = shown.map(({ country }) =>
    comparison.countries.findIndex((one) => one.country === country),
  );
  const { profile } = comparison;
  const factors = new Set(factorsOf(comparison.factors).flatMap(({ node, axis }) => [node, axis]));
  const has = (node: ComparedNode) => !isBrief || factors.has(node);
  const decimals = scoreDecimals(profile);
  const layout = { columns, shown, level: 0, pair, decimals, profile, words, isBrief, has };
  return [
    ...rows(comparison.factors, pair?.contributions.map(contributing), layout),
    ...(pair ? effectRows(pair, comparison, words) : []),
  ];
}

/** What the difference of two is the effect of: values, and what is missing for each of them. */
function effectRows(pair: ComparedPair, comparison: Comparison, words: Messages): ComparedRow[] {
  if (pair.effects === null) return [];
  const lines: [string, number][] = [
    [words.comparison.effects.values, pair.effects.evidence],
    ...missingParts(pair, ...comparedOf(pair, comparison), words),
  ];
  const scores = comparison.countries.map(() => "");
  return lines.map(([title, difference]) => ({ level: 0, title, scores, difference }));
}

/** What of a difference comes of evidence that is missing for either of the two, or of what exists for one of them alone. */
function missingParts(
  { effects }: ComparedPair,
  ahead: Compared,
  behind: Compared,
  words: Messages,
): [title: string, amount: number][] {
  const { missing } = words.comparison.effects;
  const parts: [string, number | undefined][] = [
    [missing({ one: ahead }), effects?.notAssessed],
    [missing({ one: behind }), effects?.referenceNotAssessed],
    [words.effects.rows.doesNotApply, effects?.doesNotApply],
  ];
  return parts.flatMap(([title, amount]) => (amount === undefined ? [] : [[title, amount]]));
}

interface Layout {
  /** Position in `cells` of each country shown. */
  readonly columns: readonly number[];
  readonly shown: readonly Compared[];
  readonly level: number;
  readonly decimals: number;
  readonly profile: Comparison["profile"];
  readonly pair: ComparedPair | undefined;
  readonly words: Messages;
  readonly isBrief: boolean;
  readonly has: (node: ComparedNode) => boolean;
}

function rows(
  nodes: readonly ComparedNode[],
  parts: readonly Contributing[] | undefined,
  layout: Layout,
): ComparedRow[] {
  const { columns, level, pair, decimals, profile, words, isBrief, has } = layout;
  return nodes.flatMap((node) => {
    if (node.share === 0 || !has(node)) return [];
    // A pair's tree leaves out what exists for neither.
    const part = parts?.find(({ id }) => id === node.id);
    const cells = columns.map((at) => node.cells[at]!);
    // On a screen what is missing has rows of its own, as the sentence above it has it: the rows add up to the difference.
    const difference = (isBrief ? part && valueEffect(part) : part?.versusReference) ?? null;
    if (
      !isBrief &&
      node.indicator !== undefined &&
      (pair === undefined || !shows(difference ?? 0, decimals))
    ) {
      if (level > 0) return [];
    }
    const said = unassessedText(
      { id: node.id, coverage: Math.max(...cells.map((one) => one.coverage)) },
      profile,
    );
    const own: ComparedRow = {
      level,
      title: node.title,
      scores: cells.map(({ score, doesNotApply, ...cell }) => {
        if (doesNotApply) return words.doesNotApply;
        // As the ranking has it: what goes up from an axis.
        const up = isBrief ? (cell.normalised ?? score) : score;
        return scoreText(up, decimals, words);
      }),
      ...(pair === undefined ? {} : { difference }),
      ...(node.indicator === undefined
        ? { figures: said ?? "" }
        : { figures: pair === undefined ? "" : figuresOfTwo(cells, words) }),
    };
    // Under what exists for none of them nothing does.
    if (cells.every(({ doesNotApply }) => doesNotApply)) return [own];
    const title = isBrief ? undefined : goesUpTitle(node, profile, words);
    const goingUp: ComparedRow[] =
      title === undefined
        ? []
        : [
            {
              level: level + 1,
              title,
              scores: cells.map((cell) => goesUpFigure({ ...cell, id: node.id }, profile, words) ?? ""),
              ...(pair === undefined ? {} : { difference: null }),
            },
          ];
    return [own, ...goingUp, ...rows(node.children ?? [], part?.children, { ...layout, level: level + 1 })];
  });
}

type Cell = ComparedNode["cells"][number];

function figuresOfTwo(cells: readonly Cell[], words: Messages): string {
  const { against, verdictAgainst } = words.comparison;
  const [one, other] = cells.map((cell) => figureText(cell, words));
  return (cells.some(({ verdict }) => verdict) ? verdictAgainst : against)({ one: one!, other: other! });
}

function figureText(cell: Cell, words: Messages): string {
  const { value, unit, verdict, ...dating } = cell;
  const missing = missingWords(cell, words);
  if (value === undefined) return missing ?? words.notAssessed;
  const raw = `${words.withUnit(value, unit)}${words.inBrackets(dating)}${revisedMark(cell, words)}`;
  return words.comparison.figure({
    figureText: raw,
    verdict: verdict && readingText(verdict, unit, words.scorecard),
    weighed: missing === undefined,
  });
}

/** Factors that a sentence names on the side of the one ahead, and on the other. */
const MOST_FACTORS = { ahead: 3, behind: 2 };

/** Best first, those without a score last: the order in which they are shown. */
function byScore({ countries }: Comparison): Compared[] {
  const order = ({ score }: Compared) => score ?? Number.NEGATIVE_INFINITY;
  return [...countries].sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
}

/** A pair's contributions in the form that sentences are made of. */
function contributing({ contribution, children, ...node }: Contribution): Contributing {
  return { ...node, versusReference: contribution, children: children?.map(contributing) };
}

/** `Ghana ranks 20th of 152 with 59.9 points`; what excludes a country, or why it has no score. */
function placeSentence(one: Compared, { of, profile }: Comparison, words: Messages): string {
  const { status, score, failure } = one;
  const { comparison } = words;
  const scored = {
    one,
    rank: one.rank ?? 0,
    tied: one.tied,
    of,
    score: score!,
    decimals: scoreDecimals(profile),
  };
  const why = () => unrankedText(failure!, profile.id, words, one);
  if (status === "ranked") return comparison.ranks(scored);
  if (status === "unscored") return comparison.unranked({ one, why: why() });
  const gates = one.gates.map(({ title }) => title);
  if (status === "apart") return comparison.apart({ ...scored, gates });
  return score === null
    ? comparison.excluded({ one, gates, why: why() })
    : comparison.excludedWould({ ...scored, gates });
}

/** `Does not apply to Estonia and Latvia: MCC scorecard.`; empty where every factor exists for everybody. */
function foreignSentences({ countries, factors }: Comparison, { comparison }: Messages): string[] {
  const groups = new Map<string, Compared[]>();
  const weighed = factorsOf(factors).filter(({ node }) => node.share > 0);
  countries.forEach((one, i) => {
    const foreign = weighed
      .filter(({ node }) => node.cells[i]!.doesNotApply)
      .map(({ node }) => distinctTitle(node, factors));
    if (foreign.length > 0) gather(groups, JSON.stringify(foreign), one);
  });
  return [...groups].map(([titles, whom]) => {
    const foreign: string[] = JSON.parse(titles);
    return comparison.doesNotApply({ countries: whom, factors: foreign, n: foreign.length });
  });
}

/** What each country is flagged for, with what was observed. */
function flagSentences(shown: readonly Compared[], words: Messages): string[] {
  return shown.flatMap((one) =>
    one.flags.map((flag) =>
      words.comparison.flag({
        one,
        title: flag.title,
        found: gateFindingText(flag, words),
        authority: flag.authority,
      }),
    ),
  );
}

/** Parts of a difference that a line names, of two countries and of more. */
const MOST_PARTS = [3, 2] as const;

/** Who is ahead, by what most, and whether missing evidence could turn the order: a line or two of a screen. */
function briefly(pair: ComparedPair, comparison: Comparison, words: Messages): string {
  const decimals = scoreDecimals(comparison.profile);
  const [ahead, behind] = comparedOf(pair, comparison);
  const nodes = pair.contributions.map(contributing);
  const found = ([1, -1] as const)
    .flatMap((sign) => movers(nodes, sign, decimals))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, MOST_PARTS[comparison.pairs.length > 1 ? 1 : 0]);
  const parts = [
    ...found.map(({ title, amount }): [string, number] => [title(), amount]),
    ...missingParts(pair, ahead, behind, words).filter(([, amount]) => shows(amount, decimals)),
  ].map(([title, amount]) => words.effects.mover({ title, amount, decimals }));
  const turns =
    pair.couldTurn === null || pair.difference === 0
      ? []
      : [words.comparison.turns({ could: pair.couldTurn })];
  return words.text([
    orderSentence(pair, ahead, behind, decimals, words, parts.length === 0, parts),
    ...turns,
  ]);
}

function comparedOf(
  { ahead, behind }: ComparedPair,
  { countries }: Comparison,
): readonly [ahead: Compared, behind: Compared] {
  const of = (code: string) => countries.find(({ country }) => country === code)!;
  return [of(ahead), of(behind)];
}

/** By how much one is ahead. */
function orderSentence(
  pair: ComparedPair,
  ahead: Compared,
  behind: Compared,
  decimals: number,
  { comparison, numbers }: Messages,
  small: boolean,
  parts: readonly string[] = [],
): string {
  if (pair.difference === 0) return comparison.same({ ahead, behind, score: ahead.score!, decimals });
  const difference = shows(pair.difference, decimals) ? pair.difference : undefined;
  return comparison.ahead({
    ahead,
    behind,
    difference,
    decimals,
    least: leastShown(decimals, numbers),
    small,
    parts: parts.length > 0 ? parts : undefined,
  });
}

/** The reason for the order in one sentence, then what missing evidence has to do with it. */
function pairSentences(pair: ComparedPair, comparison: Comparison, words: Messages): string[] {
  const decimals = scoreDecimals(comparison.profile);
  const [ahead, behind] = comparedOf(pair, comparison);
  return [
    ...orderSentences(pair, ahead, behind, decimals, words),
    ...evidenceSentences(pair, ahead, behind, decimals, words),
  ];
}

function orderSentences(
  pair: ComparedPair,
  ahead: Compared,
  behind: Compared,
  decimals: number,
  words: Messages,
): string[] {
  const nodes = pair.contributions.map(contributing);
  const sides = ([1, -1] as const).flatMap((sign) => {
    const most = sign > 0 ? MOST_FACTORS.ahead : MOST_FACTORS.behind;
    const what = directionText(nodes, sign, most, decimals, words);
    return what === undefined ? [] : [words.effects.directionOf({ one: ahead, what })];
  });
  return [orderSentence(pair, ahead, behind, decimals, words, sides.length === 0), ...sides];
}

/** What of the difference comes from missing evidence, and whether that evidence could turn the order. */
function evidenceSentences(
  pair: ComparedPair,
  ahead: Compared,
  behind: Compared,
  decimals: number,
  words: Messages,
): string[] {
  const nodes = pair.contributions.map(contributing);
  const sentences = [
    ...missingSentence(nodes, "notAssessed", ahead, decimals, words),
    ...missingSentence(nodes, "referenceNotAssessed", behind, decimals, words),
    ...oneSidedSentence(nodes, decimals, words),
  ];
  if (pair.couldTurn === null || pair.difference === 0) return sentences;
  const [worst, best] = [ahead.scoreRange![0], behind.scoreRange![1]];
  const { turns, ends } = words.comparison;
  return [...sentences, turns({ could: pair.couldTurn }), ends({ ahead, behind, worst, best, decimals })];
}
