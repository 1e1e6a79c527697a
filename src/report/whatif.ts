import { gather } from "../model/collections.ts";
import { alphabetical } from "../model/country.ts";
import type {
  ErrorRelation,
  MovementRelation,
  PositionFigures,
  Scenario,
  Target,
  Turned,
  ValueChange,
  WhatIf,
} from "../model/documents/whatif.ts";
import { listOf } from "../model/list.ts";
import { powerOfTen } from "../model/power-of-ten.ts";
import type { Messages } from "../words/index.ts";
import {
  asWord,
  type Block,
  list,
  nextCommands,
  note,
  paragraph,
  type Report,
  section,
  type Table,
} from "./blocks.ts";
import { cautionList, moreCautions, rankText } from "./ranking/notes.ts";
import { decimalsOf, scoreDecimals } from "./text/decimals.ts";
import { gateFindingText, turnedFlagText, unrankedText, whyUnrankedText } from "./text/eligibility.ts";
import { evidenceText, sourcesSentence } from "./text/evidence.ts";
import { scoreText } from "./text/figure.ts";
import { commaIn, localised, semicolonIn } from "./text/localised.ts";
import { actingWeightText } from "./text/node.ts";
import { isCaveat } from "./text/warnings.ts";
import { byWeightsBlocks, weightMoves, weightNodes, weightNotes } from "./whatif-weights.ts";

/** What a screen is asked for. */
interface OnScreen {
  /** Every answer, circumstances and all weights among them, after the nearest. */
  readonly all?: boolean | undefined;
  /** Whether gates in full, definitions, cautions and sources stand after the answers. */
  readonly notes?: boolean | undefined;
  /** Whether a rank was named, so that the nearest are those of that rank alone. */
  readonly rankAsked?: boolean | undefined;
  /** What was asked about, as options that the same question takes again. */
  readonly asked?: string;
  /** The options of the run that every further command takes. */
  readonly again?: string;
}

/** What would change a country's rank. A screen has the nearest answers; a page the nearest first, then all. */
export function whatifBlocks(document: WhatIf, words: Messages, on: OnScreen = {}): Report {
  const one = localised(document, words);
  const gates = on.all || on.notes ? [] : one.gates.map((gate) => gateBriefly(gate, one, words));
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}${commaIn(words)}${evidenceText(one.dataset, words)}`],
    blocks: [
      {
        kind: "either",
        screen: [
          ...cautionList(one, words, gates),
          ...answerBlocks(one, words, on),
          ...(on.notes ? [] : moreCautions(one, words, gates)).map(note),
          nextCommands(furtherCommands(document, on), on.again ?? "", words),
        ],
        page: answerBlocks(one, words, { ...on, all: true, notes: true }),
      },
    ],
  };
}

function answerBlocks(one: WhatIf, words: Messages, on: OnScreen): Block[] {
  const { whatif: say } = words;
  const all = [
    ...one.targets.flatMap((target) =>
      section(targetTitle(target, one, words), targetBlocks(target, one, words)),
    ),
    ...(one.weights.length > 0
      ? section(say.weights, [
          ...weightNotes(one, words).map(note),
          { kind: "tree", nodes: weightNodes(one, words) },
        ])
      : []),
  ];
  const isExcluded = one.place.status === "excluded";
  return [
    paragraph(words.text([position(one, words), ...aheadText(one, words)])),
    ...(on.all || on.notes
      ? section(isExcluded ? say.excludedBy : say.apartBy, [list(gateLines(one, words))])
      : []),
    ...(one.targets.length > 0 ? nearestBlocks(one, words, on) : []),
    ...(on.all && all.length > 0 ? section(say.everyAnswer, all) : []),
    ...(one.byWeights ? byWeightsBlocks(one.byWeights, one, words) : []),
    ...(one.scenario ? scenarioBlocks(one.scenario, one, words) : []),
    ...(on.notes ? notes(one, words).map(note) : []),
  ];
}

/** How many points whoever has the rank that was asked about is ahead. */
function aheadText({ place, targets, profile }: WhatIf, { whatif }: Messages): string[] {
  const [next] = targets;
  if (next?.score === undefined || place.score === null || next.met) return [];
  return [
    whatif.ahead({ rank: next.rank!, points: next.score - place.score, decimals: scoreDecimals(profile) }),
  ];
}

/** Answers of each kind that a screen shows. */
const NEAREST = 3;
const MOST_FINDINGS = 1;

/** The nearest that a government could do, what a finding would do, and weights; all are counted. */
function nearestBlocks(one: WhatIf, words: Messages, { rankAsked }: OnScreen): Block[] {
  const asked = rankAsked ? one.targets.filter((target) => target.asked === "rank") : one.targets;
  return [
    ...(asked.length === 0 ? one.targets : asked).flatMap((target) =>
      section(targetTitle(target, one, words), nearestOf(target, one, words), {
        ...(target.met ? {} : { aside: countsText(target, words) }),
      }),
    ),
    ...(one.weights.length > 0 ? weightMoves(one, words) : []),
  ];
}

const isFinding = ({ side }: ValueChange) => side !== null;

function countsText({ changes }: Target, { whatif }: Messages): string {
  const known = changes.filter((change) => !isFinding(change));
  const efforts = known.filter(({ kind }) => kind === "effort").length;
  const findings = changes.length - known.length;
  return whatif.howMany({ efforts, findings, others: known.length - efforts });
}

function nearestOf(target: Target, one: WhatIf, words: Messages): Block[] {
  const { whatif: say } = words;
  if (target.met) return [paragraph(say.there)];
  const of = (kind: ValueChange["kind"]) => (change: ValueChange) =>
    !isFinding(change) && change.kind === kind;
  const efforts = target.changes.filter(of("effort")).slice(0, NEAREST);
  const unknown = target.changes.filter(of(undefined)).slice(0, NEAREST);
  const far = efforts.length > 0 ? [] : farthestEfforts(target, one);
  return [
    ...(far.length > 0 ? [paragraph(say.effortsFallShort)] : []),
    // Of indicators of one's own it is not known whether they are efforts.
    ...(efforts.length + far.length + unknown.length > 0 ? [] : [paragraph(say.noEffort)]),
    ...nearestTable(say.inItsPower, efforts.length > 0 ? efforts : far, one, words),
    ...nearestTable(say.unknownKind, unknown, one, words),
    ...lines([
      ...target.changes
        .filter(isFinding)
        .slice(0, MOST_FINDINGS)
        .map((change) => {
          const place = placeBriefly(change.place, one, words);
          return say.finding({ title: change.title, change: changedFigure(change, words), place });
        }),
      ...alongLines([...efforts, ...unknown], one, words),
    ]),
  ];
}

/** What a row of the nearest says of a change. */
type Nearest = Pick<ValueChange, "title" | "from" | "to" | "place"> & Partial<ValueChange>;

/** Of efforts that do not suffice those that go farthest, with the value at which they do. */
function farthestEfforts({ unreachable, goal }: Target, { place: now }: WhatIf): Nearest[] {
  const rankOf = ({ place }: Nearest) => place.rank ?? Number.POSITIVE_INFINITY;
  return unreachable
    .filter(({ kind, from }) => kind === "effort" && from !== null)
    .map(({ farthest: { value, place }, ...one }) => ({ ...one, to: value, place }))
    .filter(({ place }) => place.rank !== now.rank)
    .sort((a, b) => (goal === "leave" ? rankOf(b) - rankOf(a) : rankOf(a) - rankOf(b)))
    .slice(0, NEAREST);
}

function nearestTable(title: string, changes: readonly Nearest[], one: WhatIf, words: Messages): Table[] {
  if (changes.length === 0) return [];
  const { today, then, rank, seen } = words.whatif.nearestColumns;
  const before = changes.map((change) => seenText(change, words));
  const isSeen = before.some((text) => text !== "");
  const figures = true;
  return [
    {
      kind: "table",
      columns: [
        { title },
        { title: today, figures, drop: 2 },
        { title: then, figures },
        { title: rank, figures },
        ...(isSeen ? [{ title: seen, drop: 3 }] : []),
      ],
      rows: changes.map((change, i) => [
        change.title,
        change.from === null ? "" : words.numbers.brief(change.from),
        thenText(change, words),
        placeBriefly(change.place, one, words),
        ...(isSeen ? [before[i]!] : []),
      ]),
    },
  ];
}

/** The value that does it, as it is; how far an effort goes that does not need not be exact. */
function thenText({ to, limit, unit = null }: Nearest, { whatif, numbers }: Messages): string {
  if (limit === undefined && typeof to === "number") return numbers.brief(to);
  return whatif.figure({ from: null, to, unit, by: null, limit: undefined });
}

/** Whether the figure was there before, and whether the change is within its error. */
function seenText({ movement, error }: Nearest, words: Messages): string {
  const { seen: say } = words.whatif;
  const past =
    movement?.since === undefined
      ? []
      : [
          typeof movement.reached === "number"
            ? say.reached({ year: movement.reached })
            : say.never({ since: movement.since }),
        ];
  const errors = error?.within === false ? error.standardErrors : null;
  return [
    ...past,
    ...(error?.within ? [say.withinError] : []),
    ...(errors === null ? [] : [say.beyondError({ errors })]),
  ].join(semicolonIn(words));
}

/** What is computed from the figures of the rows and changes with them, and what of the same cell is left as it is. */
function alongLines(changes: readonly ValueChange[], all: WhatIf, { whatif: say }: Messages): string[] {
  return changes.flatMap(({ title, carried, leftAsItIs }) => {
    const called = titleBeside(title, all);
    const figures = carried.map(({ indicator, from, to }) =>
      say.carriedFigure({ title: called(indicator), from, to }),
    );
    return [
      ...(carried.length > 0 ? [say.along({ title, figures })] : []),
      ...(leftAsItIs.length > 0 ? [say.sameCell({ title, titles: leftAsItIs.map(called) })] : []),
    ];
  });
}

/** Sentences that take one line of a screen each. */
function lines(texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [{ ...list(texts), brief: true }];
}

/** A rank, or what the country is in its place. */
function placeBriefly(
  { status, rank, tied }: PositionFigures,
  { place }: WhatIf,
  { whatif }: Messages,
): string {
  if (rank === null || (status !== "ranked" && status !== place.status)) return whatif.status[status];
  return rankText({ rank, tied });
}

/** What the answers mean, what a reader must be careful about, and sources. */
function notes(one: WhatIf, words: Messages): string[] {
  const { reading, kindsMean } = words.whatif;
  return [
    ...(one.scenario || one.byWeights ? [] : [reading]),
    ...(one.targets.length > 0 ? [kindsMean] : []),
    ...one.warnings.filter(isCaveat).map(({ message }) => message),
    ...sourcesSentence(one.dataset, words),
  ];
}

/** Commands that go further; they take names of countries in English. */
function furtherCommands({ name, targets: [target] }: WhatIf, on: OnScreen): string[] {
  const one = asWord(name);
  const again = ["whatif", one, ...(on.asked ? [on.asked] : [])].join(" ");
  const effort = target?.changes.find((change) => !isFinding(change) && change.kind === "effort");
  return [
    ...(effort ? [`whatif ${one} --set ${asWord(`${effort.indicator}=${effort.to}`)}`] : []),
    ...(on.rankAsked && target?.rank === 1 ? [`${again} --by-weights`] : []),
    `explain ${one}`,
    ...(target && !on.all ? [`${again} --all`] : []),
    ...(on.notes ? [] : [`${again} --notes`]),
  ];
}

/** What was asked for, as a heading. */
function targetTitle({ goal, rank, asked }: Target, one: WhatIf, { whatif }: Messages): string {
  const { target: say } = whatif;
  if (goal === "score") return say.score({ one });
  const place = { rank: rank! };
  if (asked === "top") return goal === "reach" ? say.intoFirst(place) : say.outOfFirst(place);
  if (goal === "reach") return say.upTo(place);
  return rank === 1 ? say.fromFirst : say.downTo({ rank: rank! + 1 });
}

function targetBlocks(target: Target, one: WhatIf, words: Messages): Block[] {
  const { met, changes, unreachable, unanswered } = target;
  const { there, noneAlone, noneAsked } = words.whatif;
  const nothing = unreachable.length + unanswered.length > 0 ? noneAlone : noneAsked;
  return [
    changes.length > 0 ? changeTable(target, one, words) : paragraph(met ? there : nothing),
    ...restLines(target, one, words).map(note),
  ];
}

function changeTable({ changes }: Target, one: WhatIf, words: Messages): Table {
  const { columns } = words.whatif;
  return {
    kind: "table",
    columns: [
      { title: columns.indicator },
      { title: columns.change },
      { title: columns.place },
      { title: columns.relations, drop: 1 },
    ],
    rows: changes.map((change) => {
      const { title, figure, place, relations } = changeLine(change, one, words);
      return [title, figure, place, relations.join(semicolonIn(words))];
    }),
  };
}

function scenarioBlocks(scenario: Scenario, one: WhatIf, words: Messages): Block[] {
  const { whatif: say } = words;
  const turned = [...enteredLeftLines(scenario, one, words), ...flagLines(scenario, one, words)];
  return [
    ...section(say.rankedAnew, [
      list(settingLines(scenario, one, words)),
      ...(scenario.weights.some(anyActs) ? [note(words.acts.mean)] : []),
    ]),
    paragraph(outcomeText(scenario, one, words)),
    ...(turned.length > 0 ? [list(turned)] : []),
    ...section(say.first({ top: one.top }), [topTable(scenario, one, words)]),
  ];
}

/** What was set, one sentence each. */
function settingLines({ values, weights }: Scenario, one: WhatIf, words: Messages): string[] {
  const { names, titles } = one;
  const { whatif: say } = words;
  return [
    ...values.map(({ country, indicator, from, to, ...along }) =>
      [
        say.valueSet({
          indicator: withId(indicator, titles),
          one: { country, name: names[country] ?? country },
          from,
          to,
        }),
        ...carriedLines(along, one, words),
      ].join(semicolonIn(words)),
    ),
    ...weights.map((weight) => {
      const set = say.weightSet({ node: withId(weight.node, titles), from: weight.from, to: weight.to });
      if (!anyActs(weight)) return set;
      const [from, to] = [weight.weightAsItActs?.from, weight.weightAsItActs?.to].map((acts) =>
        actingWeightText(acts, words),
      );
      return `${set}${words.explanation.actsAs({ share: `${from} \u2192 ${to}` })}`;
    }),
  ];
}

/** Whether it is known what a weight acts as, before or after. */
function anyActs({ weightAsItActs: acts }: Scenario["weights"][number]): boolean {
  return acts !== undefined && (acts.from !== null || acts.to !== null);
}

/** The country before and after. */
export function outcomeText({ before, after, of }: Scenario, one: WhatIf, words: Messages): string {
  const same = before.status === after.status && before.rank === after.rank && before.score === after.score;
  const then = placeText(after, one, words);
  return same
    ? words.whatif.stays({ one, there: then, of })
    : words.whatif.moves({ one, before: placeText(before, one, words), after: then, of });
}

/** Countries whose coming or leaving is told one by one. */
const MOST_COUNTRIES = 12;

/** Why more, fewer or others are ranked than before: who came in, who left, and why. Nothing where the same are. */
function enteredLeftLines({ entered, left, of, ofBefore }: Scenario, one: WhatIf, words: Messages): string[] {
  const say = words.whatif;
  if (entered.length + left.length === 0) return [];
  const textOf = (
    { name, country, status, failure, exclusions, coverage }: Turned,
    saying: typeof say.cameIn,
  ) => {
    if (status === "apart" || status === "excluded")
      return saying[status]({ name, country, gates: titlesOf(exclusions, one.titles) });
    const [from, to] = coverage;
    const [was, is] = coverage.map(words.numbers.percent);
    return saying.unscored({
      name,
      country,
      why: [
        failure ? whyUnrankedText(failure, one.profile.id, words) : say.noReason,
        ...(was === is ? [] : [say.evidenceGoes({ from, to })]),
      ],
    });
  };
  const listOf = (countries: readonly Turned[], saying: typeof say.cameIn) => [
    ...alphabetical(countries, words.countryNames)
      .slice(0, MOST_COUNTRIES)
      .map((turned) => textOf(turned, saying)),
    ...(countries.length > MOST_COUNTRIES ? [say.moreTurned({ n: countries.length - MOST_COUNTRIES })] : []),
  ];
  const moves = [
    ...(entered.length > 0 ? [say.howManyCame({ n: entered.length })] : []),
    ...(left.length > 0 ? [say.howManyLeft({ n: left.length })] : []),
  ];
  return [
    say.turned({ after: of, before: ofBefore, moves: moves.join(commaIn(words)) }),
    ...listOf(entered, say.cameIn),
    ...listOf(left, say.left),
  ];
}

/** What the change turns of each flag, over all countries. */
function flagLines({ flags }: Scenario, { names, titles }: WhatIf, words: Messages): string[] {
  const called = (codes: readonly string[]) => codes.map((code) => `${names[code] ?? code} (${code})`);
  return flags.map(({ gate, raised, cleared, open }) =>
    turnedFlagText(
      {
        title: titles[gate] ?? gate,
        raised: called(raised),
        cleared: called(cleared),
        open: open.length > 0 ? [words.diff.notKnownNow({ until: undefined, names: called(open) })] : [],
      },
      words,
    ),
  );
}

/** The top before and after, one row a country. */
function topTable({ top }: Scenario, { profile }: WhatIf, words: Messages): Table {
  const { rank, was, country: named, score, change } = words.whatif.topColumns;
  const decimals = decimalsOf(profile);
  const figures = true;
  return {
    kind: "table",
    columns: [
      { title: rank, figures },
      { title: was, figures },
      { title: named },
      { title: score, figures },
      { title: change, figures },
    ],
    rows: top.map(({ country, name, before, after }) => [
      rankOrStatus(after, words),
      rankOrStatus(before, words),
      `${name} (${country})`,
      scoreText(after.score, decimals.score, words),
      after.score === null || before.score === null
        ? "\u2013"
        : words.numbers.signed(after.score - before.score, decimals.part),
    ]),
  };
}

function rankOrStatus({ status, rank }: PositionFigures, { whatif }: Messages): string {
  return status === "ranked" ? String(rank) : whatif.status[status];
}

function position(one: WhatIf, words: Messages): string {
  const { of, failure, profile } = one;
  const { status, rank, tied, score } = one.place;
  if (status === "unscored")
    return failure
      ? words.comparison.unranked({ one, why: unrankedText(failure, profile.id, words, one) })
      : "";
  if (rank === null || score === null) return words.whatif.excluded({ one });
  const decimals = scoreDecimals(profile);
  if (status === "ranked") return words.comparison.ranks({ one, rank, tied, of, score, decimals });
  const say = { apart: words.whatif.apart, excluded: words.whatif.eligible }[status];
  return say({ one, rank, tied, of, score, decimals });
}

/** One gate in a line, with the first of what would clear it. */
function gateBriefly(
  { title, clears: [way] }: WhatIf["gates"][number],
  one: WhatIf,
  { whatif }: Messages,
): string {
  const { indicator = "", to = null } = way ?? {};
  return whatif.gateBriefly({
    excluded: one.place.status === "excluded",
    title,
    indicator: one.titles[indicator] ?? indicator,
    list: listOf(indicator) !== undefined && to !== "listed",
    to,
  });
}

/** The gates that exclude it, and what would clear them. */
function gateLines(one: WhatIf, words: Messages): string[] {
  return one.gates.map((gate) => {
    const ways = gate.clears.map(({ indicator, place, carried, from, to }) =>
      [
        words.whatif.clears({
          indicator: withId(indicator, one.titles),
          from,
          to,
          place: placeText(place, one, words),
        }),
        ...carriedLines({ carried, leftAsItIs: [] }, one, words),
      ].join(commaIn(words)),
    );
    return words.whatif.gate({
      title: gate.title,
      found: gateFindingText(gate, words),
      ways,
      waysCount: ways.length,
    });
  });
}

/** One change: the figure, and how it stands to error and movement. */
export interface ChangeLine {
  readonly title: string;
  readonly figure: string;
  readonly place: string;
  readonly relations: readonly string[];
}

export function changeLine(one: ValueChange, all: WhatIf, words: Messages): ChangeLine {
  const { names } = all;
  const say = words.whatif;
  const tied = alphabetical(
    one.ties.map((code) => ({ name: names[code] ?? code })),
    words.countryNames,
  ).map(({ name }) => name);
  const place = placeText(one.place, all, words);
  return {
    title: `${one.title} (${one.indicator})`,
    figure: changedFigure(one, words),
    place: tied.length > 0 ? say.levelWith({ there: place, names: tied }) : place,
    relations: [
      ...(one.error ? [errorText(one.error, one.to, words)] : []),
      ...(one.from !== null && !one.error && !one.movement ? [say.noRelation] : []),
      ...(one.movement ? [movementText(one.movement, typeof one.to === "number", words)] : []),
      ...carriedLines(one, all, words, titleBeside(one.title, all)),
    ],
  };
}

/** What others are called beside an indicator: “Civil Liberties” of MCC beside “Civil liberties” of Freedom House by its id too. */
function titleBeside(title: string, { titles }: WhatIf): (id: string) => string {
  return (id) =>
    titles[id]?.toLowerCase() === title.toLowerCase() ? withId(id, titles) : (titles[id] ?? id);
}

/** `43 → 48.2 points (+5.2)`, or what it would have to be where it is not assessed. */
function changedFigure(one: ValueChange, { whatif: say, numbers }: Messages): string {
  const { side, from, to, unit, change } = one;
  if (side !== null) return say.ifAssessed[side]({ to, unit });
  const size = (by: number) => (typeof to === "number" ? numbers.change(by) : say.steps({ n: Math.abs(by) }));
  return say.figure({ from, to, unit, by: change === null ? null : size(change), limit: limitOf(one) });
}

/** A change held against the error of the figure. */
function errorText(error: ErrorRelation, to: ValueChange["to"], { whatif, numbers }: Messages): string {
  const { standardErrors, interval, published, within } = error;
  const [low, high] = interval.map(holdsRounded(error, to) ? numbers.brief : numbers.figure);
  const say = published ? whatif.error.published : whatif.error.standardError;
  // What is printed decides which form of the word stands behind it.
  const errors = standardErrors === null ? null : Number(standardErrors.toFixed(1));
  return say({ errors, within, low: low!, high: high! });
}

/** A change held against how the figure moved before. */
function movementText(
  { year, value, change, within }: MovementRelation,
  isNumber: boolean,
  { whatif }: Messages,
): string {
  const { movement: say, steps } = whatif;
  if (change === 0) return year === null ? say.unmoved : say.unmovedSince({ year });
  const was = year === null ? say.wasBefore({ value }) : say.wasIn({ value, year });
  if (change === null || within === null) return was;
  return isNumber
    ? say.moved({ was, by: change, within })
    : say.movedSteps({ was, steps: steps({ n: Math.abs(change) }), within });
}

/** What changes with a figure, being computed from it, and what is left as it is. */
function carriedLines(
  { carried, leftAsItIs }: Pick<ValueChange, "carried" | "leftAsItIs">,
  { titles }: WhatIf,
  { whatif: say }: Messages,
  called: (id: string) => string = (id) => titles[id] ?? id,
): string[] {
  return [
    ...(carried.length > 0
      ? [
          say.carried({
            figures: carried.map(({ indicator, from, to }) =>
              say.carriedFigure({ title: called(indicator), from, to }),
            ),
          }),
        ]
      : []),
    ...(leftAsItIs.length > 0 ? [say.leftAsItIs({ titles: leftAsItIs.map(called) })] : []),
  ];
}

/** Whether the ends of an interval can be told in three digits: not where they would say otherwise. */
function holdsRounded({ interval, within }: ErrorRelation, to: ValueChange["to"]): boolean {
  const [low, high] = interval.map((end) => Number(end.toPrecision(3)));
  return (Number(to) >= low! && Number(to) <= high!) === within;
}

/** The smallest change itself, where only whole numbers make sense of it. */
function limitOf({ limit, to }: ValueChange): number | undefined {
  const near = limit === null || typeof to !== "number" || Math.abs(to - limit) <= 0.05 * Math.abs(to);
  return near ? undefined : roundedOutward(limit, to);
}

/** Titles that a sentence bears. */
const MOST_TITLES = 20;

/** What cannot do it alone, and what has no answer. */
function restLines(
  { goal, changes, unreachable, unanswered }: Target,
  { place }: WhatIf,
  words: Messages,
): string[] {
  const { whatif: say } = words;
  const called = tellingTitles([...changes, ...unreachable, ...unanswered]);
  const short = [false, true].flatMap((observed) => {
    const some = unreachable.filter(({ within }) => (within === "observed") === observed);
    const moves = ({ farthest }: (typeof some)[number]) => farthest.place.rank !== place.rank;
    const far = some
      .filter(moves)
      .map(({ farthest: { value, place: there }, ...one }) =>
        say.farthest({ title: called(one), value, rank: there.rank }),
      );
    const idle = some.filter((one) => !moves(one)).map(called);
    return [
      ...(far.length > 0 ? [say.notFarEnough({ goal, farthest: far, observed })] : []),
      ...(idle.length > 0 ? [say.idle[goal]({ titles: titlesText(idle, words), observed })] : []),
    ];
  });
  const reasons = new Map<string, string[]>();
  for (const { why, ...one } of unanswered) gather(reasons, say.unanswered[why!], called(one));
  return [
    ...short,
    ...[...reasons].map(([why, titles]) => say.noAnswer({ titles: titlesText(titles, words), why })),
  ];
}

/** Of many titles the first so many; a list that would lose only a few loses none. */
function titlesText(titles: readonly string[], { whatif: say, listed }: Messages): string {
  const more = titles.length - MOST_TITLES;
  return more <= 3 ? listed(titles) : say.manyTitles({ titles: titles.slice(0, MOST_TITLES), more });
}

interface Titled {
  readonly indicator: string;
  readonly title: string;
}

/** Titles, with the id where two are the same but for capitals: “Civil Liberties” of MCC and “Civil liberties” of Freedom House. */
function tellingTitles(all: readonly Titled[]): (one: Titled) => string {
  const shared = (title: string) =>
    all.filter((other) => other.title.toLowerCase() === title.toLowerCase()).length > 1;
  return ({ title, indicator }) => (shared(title) ? `${title} (${indicator})` : title);
}

/** The first number of an open interval, seen from `from`, to three digits and never short of it: what is printed does it. */
export function roundedOutward(limit: number, towards: number): number {
  const size = limit === 0 ? 0 : Math.floor(Math.log10(Math.abs(limit)));
  const step = powerOfTen(2 - size);
  const steps = towards > limit ? Math.ceil(limit * step - 1e-9) : Math.floor(limit * step + 1e-9);
  return steps / step;
}

/** Where a country stands, in half a sentence: `rank 19, 60.2 points`. */
function placeText(
  { status, rank, tied, score, exclusions }: PositionFigures,
  { titles, profile }: Pick<WhatIf, "titles" | "profile">,
  { whatif }: Messages,
): string {
  const { place: say } = whatif;
  const gates = titlesOf(exclusions, titles);
  if (rank === null) return status === "excluded" ? say.excluded({ gates }) : say.unscored;
  const at = { rank, tied, score: score!, decimals: scoreDecimals(profile) };
  if (status === "apart") return say.apart({ gates, ...at });
  if (status === "excluded") return say.excludedWould({ gates, ...at });
  return tied > 0 ? say.shared(at) : say.ranked(at);
}

function titlesOf(ids: readonly string[], titles: WhatIf["titles"]): string[] {
  return ids.map((id) => titles[id] ?? id);
}

/** An indicator or node as it is called, with the id that --set and --weight take: `CPI score (cpi.score)`. */
function withId(id: string, titles: WhatIf["titles"]): string {
  const title = titles[id] ?? id;
  return title === id ? id : `${title} (${id})`;
}
