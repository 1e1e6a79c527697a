import { gather } from "../model/collections.ts";
import { alphabetical } from "../model/country.ts";
import type {
  ByWeights,
  ErrorRelation,
  Interval,
  IntervalEnd,
  MovementRelation,
  PositionFigures,
  Scenario,
  Target,
  Turned,
  ValueChange,
  WeightedGroup,
  WeightInterval,
  WhatIf,
} from "../model/documents/whatif.ts";
import { powerOfTen } from "../model/power-of-ten.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  list,
  note,
  paragraph,
  type Report,
  section,
  type Table,
  type TreeNode,
} from "./blocks.ts";
import { decimalsOf, scoreDecimals } from "./text/decimals.ts";
import { gateFindingText, turnedFlagText, unrankedText, whyUnrankedText } from "./text/eligibility.ts";
import { evidenceText } from "./text/evidence.ts";
import { scoreText } from "./text/figure.ts";
import { commaIn, localised, semicolonIn } from "./text/localised.ts";
import { actingWeightText } from "./text/node.ts";
import { isCaveat } from "./text/warnings.ts";

/** What would change a country's rank. */
export function whatifBlocks(document: WhatIf, words: Messages): Report {
  const one = localised(document, words);
  const { whatif: say } = words;
  const caveats = one.warnings.filter(isCaveat);
  return {
    title: `${one.name} (${one.country})`,
    lead: [`${one.profile.title}${commaIn(words)}${evidenceText(one.dataset, words)}`],
    blocks: [
      paragraph(words.text(opening(one, words))),
      ...section(one.place.status === "excluded" ? say.excludedBy : say.apartBy, [
        list(gateLines(one, words)),
      ]),
      ...one.targets.flatMap((target) =>
        section(targetTitle(target, one, words), targetBlocks(target, one, words)),
      ),
      ...(one.weights.length > 0
        ? section(say.weights, [
            ...weightNotes(one, words).map(note),
            { kind: "tree", nodes: weightNodes(one, words) },
          ])
        : []),
      ...(one.byWeights ? byWeightsBlocks(one.byWeights, one, words) : []),
      ...(one.scenario ? scenarioBlocks(one.scenario, one, words) : []),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
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

/** Nodes come in the profile's order with their levels. */
function weightNodes(one: WhatIf, words: Messages): TreeNode[] {
  const below = (from: number, level: number): TreeNode[] => {
    const nodes: TreeNode[] = [];
    for (let i = from; i < one.weights.length && one.weights[i]!.level >= level; i += 1)
      if (one.weights[i]!.level === level)
        nodes.push({ ...weightNode(one.weights[i]!, one, words), children: below(i + 1, level + 1) });
    return nodes;
  };
  return below(0, Math.min(...one.weights.map(({ level }) => level)));
}

function weightNode(weight: WeightInterval, one: WhatIf, words: Messages): TreeNode {
  const acts = weight.shareAsItActs;
  const said = acts == null ? "" : words.explanation.actsAs({ share: actingWeightText(acts, words) });
  return { text: words.whatif.weight({ ...weight, acts: said }), below: weightLines(weight, one, words) };
}

function scenarioBlocks(scenario: Scenario, one: WhatIf, words: Messages): Block[] {
  const { whatif: say } = words;
  const turned = [...enteredLeftLines(scenario, one, words), ...flagLines(scenario, one, words)];
  return [
    ...section(say.rankedAnew, [
      list(settingLines(scenario, one, words)),
      ...(scenario.weights.some(anyActs) ? [note(words.explanation.actsMean)] : []),
    ]),
    paragraph(outcomeText(scenario, one, words)),
    ...(turned.length > 0 ? [list(turned)] : []),
    ...section(say.first({ top: one.top }), [topTable(scenario, one, words)]),
  ];
}

/**
 * Which weights put the country first: a branch for each group of siblings, and one for all of them at once; groups of which there is no more to say
 * than that there are none, in one sentence.
 */
function byWeightsBlocks({ already, groups, together }: ByWeights, one: WhatIf, words: Messages): Block[] {
  const { whatif: say } = words;
  if (already) return [paragraph(say.firstAlready({ one }))];
  const missed = groups.filter(({ outcome }) => outcome === "not-found");
  const none = groups.filter((group) => group.outcome === "none" && !group.mixture);
  const gathered = [missed, none].filter(({ length }) => length > 1).flat();
  const separate = groups.filter((group) => !gathered.includes(group));
  const nodes: TreeNode[] = separate.map((group) => ({
    text: groupText(group, words),
    below: answerLines(group, one, words),
    children: [],
  }));
  if (together) nodes.push({ text: say.together, below: answerLines(together, one, words), children: [] });
  return section(say.byWeights({ one }), [
    note(say.byWeightsReading),
    ...([...groups, ...(together ? [together] : [])].some(({ method }) => method === "search")
      ? [note(say.searchReading)]
      : []),
    ...(one.place.exclusions.length > 0 ? [note(say.asIfEligible({ one, top: 1 }))] : []),
    nodes.length === 0 ? paragraph(say.nothingToMove) : { kind: "tree", nodes },
    ...(none.length > 1 ? [paragraph(say.noneIn({ titles: none.map(({ title }) => title) }))] : []),
    ...(missed.length > 1
      ? [
          paragraph(
            say.notFoundIn({
              titles: missed.map(({ title }) => title),
              tried: missed.reduce((sum, { tried = 0 }) => sum + tried, 0),
            }),
          ),
        ]
      : []),
  ]);
}

function groupText({ title, node, method, why, children }: WeightedGroup, { whatif }: Messages): string {
  const { weightsOf: say, whySearch } = whatif;
  const group = { title, node, children };
  if (method === "exact") return say.exact(group);
  return why === undefined ? say.search(group) : say.searchSince({ ...group, why: whySearch[why] });
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number, { numbers }: Messages): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return numbers.percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

type Answer = Omit<WeightedGroup, "node" | "title">;

function answerLines(answer: Answer, all: WhatIf, words: Messages): string[] {
  const { whatif: say } = words;
  const countryNamed = (country: string) => ({ country, name: all.names[country] ?? country });
  // Down to the digit that is told: no more is claimed than was shown.
  const shown = Math.floor(((answer.bound ?? 0) / 2) * 1000) / 1000;
  const least = shown > 0 ? [say.nothingNearer({ moved: percentage(shown, words) })] : [];
  if (answer.outcome === "not-found") return [say.notFound({ tried: answer.tried ?? 0 }), ...least];
  if (answer.outcome === "none") {
    if (!answer.mixture) return [say.noneAnywhere];
    const { mixture, children, surplus = 0, scale = "arithmetic" } = answer;
    const rest = { one: all, children, surplus, decimals: scoreDecimals(all.profile) };
    if (mixture.length === 1)
      return [say.noWeights.one({ first: countryNamed(mixture[0]!.country), ...rest })];
    const parts = mixture.map(({ country, share }) =>
      say.mixtureOf({ one: countryNamed(country), share: percentage(share, words) }),
    );
    return [say.noWeights[scale]({ mixture: parts.join(" + "), ...rest })];
  }
  const { weights = [], distance = 0, ties = [], method } = answer;
  const families = new Map<string, (typeof weights)[number][]>();
  for (const weight of weights) gather(families, weight.parent, weight);
  return [
    say.nearest({
      moved: percentage(distance / 2, words),
      all: answer === all.byWeights?.together,
      search: method === "search",
    }),
    ...[...families.values()].flatMap((siblings) => {
      const moved = siblings.filter(({ from, to }) => Math.abs(to - from) > SAME);
      if (moved.length === 0) return [];
      const n = siblings.length - moved.length;
      return [
        [
          ...moved.map(({ title, from, to }) =>
            say.share({ title, from: percentage(from, words), to: percentage(to, words) }),
          ),
          ...(n > 0 ? [say.othersKeep({ n })] : []),
        ].join(semicolonIn(words)),
      ];
    }),
    ...(ties.length > 0
      ? [
          say.levelThere({
            names: alphabetical(ties.map(countryNamed), words.countryNames).map(({ name }) => name),
          }),
        ]
      : []),
    ...least,
  ];
}

/** A share that moves by less is said to stay. */
const SAME = 1e-9;

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
      rankText(after, words),
      rankText(before, words),
      `${name} (${country})`,
      scoreText(after.score, decimals.score, words),
      after.score === null || before.score === null
        ? "\u2013"
        : words.numbers.signed(after.score - before.score, decimals.part),
    ]),
  };
}

function rankText({ status, rank }: PositionFigures, { whatif }: Messages): string {
  return status === "ranked" ? String(rank) : whatif.status[status];
}

/** Where the country stands, and how the rest is to be read. */
function opening(one: WhatIf, words: Messages): string[] {
  return [position(one, words), ...(one.scenario || one.byWeights ? [] : [words.whatif.reading])];
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
  const { names, titles } = all;
  const say = words.whatif;
  // “Civil Liberties” of MCC beside “Civil liberties” of Freedom House.
  const titleApart = (id: string) =>
    titles[id]?.toLowerCase() === one.title.toLowerCase() ? withId(id, titles) : (titles[id] ?? id);
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
      ...carriedLines(one, all, words, titleApart),
    ],
  };
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

/** How the intervals are to be read. */
function weightNotes(one: WhatIf, { whatif: say }: Messages): string[] {
  const bisected = one.weights.some(({ method }) => method === "bisection");
  return [
    say.shares,
    ...(one.weights.some(({ shareAsItActs }) => shareAsItActs != null) ? [say.sharesAct] : []),
    ...(bisected ? [say.bisected] : []),
    ...(one.place.exclusions.length > 0 ? [say.asIfEligible({ one, top: one.top })] : []),
  ];
}

/** What a node's weight can do, a sentence for the order and one for the country. */
export function weightLines(one: WeightInterval, all: WhatIf, { whatif: say }: Messages): string[] {
  const { top, place, names } = all;
  if (one.method === "none") return [say.noInterval[one.why!]];
  const inside = place.rank !== null && place.rank <= top;
  return [
    sentence(one.order, say.order({ top }), names, say),
    sentence(one.membership, say.membership({ one: all, inside, top }), names, say),
  ];
}

/** Decimals of an interval's ends. */
const DECIMALS = 4;

function sentence(
  interval: Interval | null,
  what: string,
  names: WhatIf["names"],
  say: Messages["whatif"],
): string {
  if (interval === null) return say.unsaid({ what });
  const { from, to } = interval;
  const free = from.share === 0 && to.share === 1 && !from.event && !to.event;
  if (free) return say.everyShare({ what });
  const sides = ["from", "to"] as const;
  const [first, last] = sides.map((side) => endText(interval[side], side, say));
  const events = sides.flatMap((side) => eventText(interval[side], side, names, say));
  return say.interval({ what, from: first!, to: last!, events });
}

function endText(
  { share, weight, included }: IntervalEnd,
  side: "from" | "to",
  say: Messages["whatif"],
): string {
  if (share === 0) return say.lowest({ included });
  if (share === 1) return say.highest({ included });
  const inner = (value: number) => roundedInward(value, side, DECIMALS);
  return say.end({
    percent: inner(share * 100),
    weight: weight === null ? null : inner(weight),
    decimals: DECIMALS,
  });
}

function eventText(
  { event, share }: IntervalEnd,
  side: "from" | "to",
  names: WhatIf["names"],
  say: Messages["whatif"],
): string[] {
  if (event === null) return [];
  const countryNamed = (country: string | null) =>
    country === null ? undefined : { country, name: names[country] ?? country };
  const at = share === 0 && side === "from" ? "zero" : share === 1 ? "all" : side;
  const happens = say.event[event.what]({
    ahead: countryNamed(event.ahead),
    behind: countryNamed(event.behind),
  });
  return [say.eventAt[at]({ event: happens })];
}

/** The first number of an open interval, seen from `from`, to three digits and never short of it: what is printed does it. */
export function roundedOutward(limit: number, towards: number): number {
  const size = limit === 0 ? 0 : Math.floor(Math.log10(Math.abs(limit)));
  const step = powerOfTen(2 - size);
  const steps = towards > limit ? Math.ceil(limit * step - 1e-9) : Math.floor(limit * step + 1e-9);
  return steps / step;
}

/** An interval's end rounded to so many decimals on its inner side, so that what is printed lies inside. */
function roundedInward(value: number, side: "from" | "to", decimals: number): number {
  const step = powerOfTen(decimals);
  return (side === "from" ? Math.ceil(value * step - 1e-9) : Math.floor(value * step + 1e-9)) / step;
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
