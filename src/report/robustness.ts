import type { Shown } from "../model/documents/ranking.ts";
import type {
  LeftOut,
  MethodChoice,
  Methods,
  RobustCountry,
  Robustness,
  Sensitivity,
} from "../model/documents/robustness.ts";
import { bandOf, knownSets } from "../model/standings.ts";
import { wordOf } from "../model/translation.ts";
import type { Messages } from "../words/index.ts";
import {
  asWord,
  type Block,
  type Column,
  type Inline,
  list,
  nextCommands,
  note,
  paragraph,
  type Report,
  section,
  strong,
  type Table,
} from "./blocks.ts";
import { callText } from "./profile.ts";
import { fewerDrawsText, rankSetBlocks, weightSpaceBlocks } from "./rank-sets.ts";
import { errorsTaken, rankedSometimesNote, stoppedBeforeNote, undrawnNote } from "./ranking/certainty.ts";
import { cautions } from "./ranking/notes.ts";
import { evidenceText, ownTablesAs, shownText } from "./text/evidence.ts";
import { drawsShareText, inShare } from "./text/figure.ts";
import { colonIn, localised, semicolonIn } from "./text/localised.ts";
import { actingWeightText } from "./text/node.ts";
import { caveatNotes, isCaveat } from "./text/warnings.ts";

/** Rows of a screen, unless it is asked for more. */
const MOST_COUNTRIES = 15;
/** Cautions of a screen, beside those that the run was stopped. */
const MOST_CAUTIONS = 3;
/** So many are named of those without a score in some draws, and in a cell. */
const MOST_NAMED = 3;

/** What a screen adds, or takes away. */
interface OnScreen {
  /** How many countries, 0 for all; absent: the first, or all that were asked for by name. */
  readonly top?: number | undefined;
  /** Whether what was varied in detail and how figures are read follows. */
  readonly notes?: boolean | undefined;
  /** This command as it was typed, and of its options those that other commands need too. */
  readonly command?: string;
  readonly again?: string;
}

/**
 * How sure the ranking is: what was varied, who stays, and how far each country moves. A screen begins with the answer.
 *
 * @param who the countries that tables of countries are to show, and what was asked for; absent: everybody
 */
export function robustnessBlocks(
  document: Robustness,
  words: Messages,
  who?: ShownOnly,
  on: OnScreen = {},
): Report {
  const one = localised(document, words);
  const { robustness: say } = words;
  const asked = who && localised(who.as, words);
  const answers = [
    ...sensitivityBlocks(one, words),
    ...factBlocks(one, words),
    ...leaveOneOutBlocks(one, words),
    ...(one.rankSets ? rankSetBlocks(one.rankSets, one, words, who?.has) : []),
    ...(one.weightSpace ? weightSpaceBlocks(one.weightSpace, words, who?.has) : []),
  ];
  return {
    title: say.title({ profile: one.profile.title }),
    lead: [
      [evidenceText(one.dataset, words), ...(asked ? [shownText(asked, words)] : [])].join(
        semicolonIn(words),
      ),
    ],
    blocks: [
      {
        kind: "either",
        screen: screenBlocks(document, one, answers, words, who, on),
        page: [
          ...(one.draws > 0 ? drawBlocks(one, words, who) : [paragraph(say.notDrawn)]),
          ...answers,
          ...(one.stoppedBefore ? [stoppedBeforeNote(one.stoppedBefore, words)].map(note) : []),
          ...caveatNotes(one),
        ],
      },
    ],
  };
}

/** The cautions, what was varied, the answer, and the commands that go further, which take names of countries in English. */
function screenBlocks(
  { countries }: Robustness,
  one: Robustness,
  answers: readonly Block[],
  words: Messages,
  who: ShownOnly | undefined,
  { top, notes: hasNotes = false, command = "robustness", again = "" }: OnScreen,
): Block[] {
  const own = shownOf(one, who);
  // Who is asked for by name is shown, wherever it ranks.
  const shown = (top ?? (who?.as.countries ? 0 : MOST_COUNTRIES)) || own.countries.length;
  // Where all notes follow, the first two are among them.
  const careful = [
    ...(hasNotes ? [] : [...undrawnNote(one, one.profile, words), ...frozenNote(one, words)]),
    ...(hasNotes ? [] : cautions({ warnings: one.warnings.filter(isCaveat) })),
  ];
  const left = careful.splice(hasNotes ? careful.length : MOST_CAUTIONS).length;
  const marked = [...stoppedTexts(one, words), ...careful].map((text) => ({ mark: "!", text }));
  const first = countries.find(({ country }) => country === own.countries[0]?.country);
  const commands = [
    ...(first ? [`explain ${asWord(first.name)}`] : []),
    ...(own.countries.length > shown ? [`${command} --top 0`] : []),
    `${command} --notes`,
    `${command} --out robustness.html`,
  ];
  return [
    ...(marked.length === 0 ? [] : [{ ...list(marked), brief: !hasNotes }]),
    ...(one.draws > 0
      ? [
          paragraph(variedBriefly(one, words)),
          list(firstsSentences(one, words)),
          { ...rankTable(own, words, true), shown },
          ...[...methodBlocks(one, words), ...pairBlocks(one, words)].flatMap((block) =>
            asOnScreen(block, top === 0, hasNotes),
          ),
        ]
      : [paragraph(words.robustness.notDrawn)]),
    ...answers.flatMap((block) => asOnScreen(block, top === 0, hasNotes)),
    ...(hasNotes && one.draws > 0 ? noteBlocks(one, own, words) : []),
    ...(hasNotes ? caveatNotes(one) : []),
    ...(left > 0 ? [note(words.ranking.moreCautions({ n: left, option: "--notes" }))] : []),
    nextCommands(commands, again, words),
  ];
}

/** A block without what waits for --notes, and whole where all is asked for. */
function asOnScreen(block: Block, isAll: boolean, hasNotes: boolean): Block[] {
  switch (block.kind) {
    case "note":
      return hasNotes ? [block] : [];
    case "section":
      return [{ ...block, blocks: block.blocks.flatMap((inner) => asOnScreen(inner, isAll, hasNotes)) }];
    case "either":
      return block.screen.flatMap((inner) => asOnScreen(inner, isAll, hasNotes));
    case "table": {
      const { shown = block.rows.length, ...table } = block;
      return [isAll ? table : { ...table, shown }];
    }
    default:
      return [block];
  }
}

/** That less was made than was asked for, since the run was stopped or sets take no more draws. */
function stoppedTexts(
  { asked, draws, sensitivityRun: how, facts, stoppedBefore, rankSets }: Robustness,
  words: Messages,
): string[] {
  const { robustness: say, sensitivity } = words;
  const sets = knownSets(rankSets);
  return [
    ...(asked === undefined ? [] : [say.stoppedEarly({ asked, made: draws })]),
    ...(how?.asked === undefined ? [] : [sensitivity.stoppedEarly({ asked: how.asked, made: how.points })]),
    ...(facts?.drawsAsked === undefined
      ? []
      : [say.stoppedEarly({ asked: facts.drawsAsked, made: facts.draws })]),
    ...(sets?.asked !== undefined ? [fewerDrawsText(sets.asked, sets, words)] : []),
    ...(stoppedBefore ? [stoppedBeforeNote(stoppedBefore, words)] : []),
  ];
}

/** The same of the countries that are shown. */
function shownOf(one: Robustness, who: ShownOnly | undefined): Robustness {
  return who ? { ...one, countries: one.countries.filter(({ country }) => who.has(country)) } : one;
}

/** Whose rows are shown, and how that was asked for. */
export interface ShownOnly {
  readonly as: Omit<Shown, "of">;
  readonly has: (country: string) => boolean;
}

/** What was drawn, and what came of it. */
function drawBlocks(one: Robustness, words: Messages, who: ShownOnly | undefined): Block[] {
  const { robustness: say } = words;
  const own = shownOf(one, who);
  return [
    paragraph(say.draws({ draws: one.draws, asked: one.asked, seed: one.seed })),
    list(variedSentences(one, words)),
    ...section(say.result, [list(firstsSentences(one, words))]),
    rankTable(own, words),
    note(say.reading({ k: one.top.k })),
    ...acceptabilityBlocks(one, words, who?.has),
    ...rankedNotes(one, own, words),
    ...methodBlocks(one, words),
    ...orderBlocks(one, words),
    ...pairBlocks(one, words),
    ...failedDrawNotes(one, words).map(note),
  ];
}

/** What was varied in detail, and how the figures of a screen are read. */
function noteBlocks(one: Robustness, own: Robustness, words: Messages): Block[] {
  const { robustness: say } = words;
  return [
    list(variedSentences(one, words)),
    note(say.reading({ k: one.top.k })),
    note(say.everyRank.elsewhere({ weights: one.varied.weights !== undefined })),
    ...rankedNotes(one, own, words),
    ...orderBlocks(one, words),
    ...failedDrawNotes(one, words).map(note),
  ];
}

function rankedNotes({ tied }: Robustness, own: Robustness, words: Messages): Block[] {
  return [
    ...rankedSometimesNote(own.countries, words).map(note),
    ...(tied === undefined ? [] : [note(words.robustness.tied({ often: inShare(tied, words) }))]),
  ];
}

/** What was varied, and what was not, in one sentence each. */
function variedBriefly({ draws, seed, varied, held }: Robustness, words: Messages): string {
  const { brief: say, heldName } = words.robustness;
  const { weights, data, missing, methods } = varied;
  return words.text([
    say.varied({
      draws,
      seed,
      varied: [
        ...(weights ? [weightsSentence(weights, say.weights)] : []),
        ...(data ? [say.data({ figures: data.figures, of: data.of })] : []),
        ...(missing ? [say.missing({ cells: missing.cells })] : []),
        ...(methods ? [say.methods({ ways: methods })] : []),
      ],
    }),
    ...(held.length > 0 ? [words.robustness.notVaried({ names: held.map((what) => heldName[what]) })] : []),
  ]);
}

function variedSentences(one: Robustness, words: Messages): string[] {
  const { robustness: say } = words;
  const { weights, data, missing } = one.varied;
  return [
    ...(weights ? [weightsSentence(weights, say.weights)] : []),
    ...(data ? [dataSentences(data, words)] : []),
    ...(missing
      ? [say.missing({ ...missing, by: one.titles[missing.peers ?? ""] ?? missing.peers ?? undefined })]
      : []),
    ...undrawnNote(one, one.profile, words),
    ...(one.methods ? methodsVaried(one.methods, words) : []),
    ...(one.held.length > 0 ? [say.held({ names: one.held.map((what) => say.heldName[what]) })] : []),
    say.gates,
    ...frozenNote(one, words),
  ];
}

function frozenNote({ frozenGates }: Robustness, { robustness: say }: Messages): string[] {
  return frozenGates ? [say.frozenGates({ titles: frozenGates.map(({ title }) => title) })] : [];
}

function weightsSentence(
  { how, nodes }: NonNullable<Robustness["varied"]["weights"]>,
  say: Messages["robustness"]["weights"] | Messages["robustness"]["brief"]["weights"],
): string {
  switch (how.kind) {
    case "uniform":
      return say.uniform({ percent: how.percent, nodes });
    case "dirichlet":
      return say.dirichlet({ concentration: how.concentration, nodes });
    case "simplex":
      return say.simplex({ nodes });
  }
}

function dataSentences(
  { indicators, weightWithError, figures, of, ...taken }: NonNullable<Robustness["varied"]["data"]>,
  words: Messages,
): string {
  const moved = { indicators: indicators.length, figures, of, weight: weightWithError };
  return words.text([words.robustness.data(moved), ...errorsTaken(taken, words)]);
}

/** The answer, before its table. */
function firstsSentences({ top, countries, draws, failedDraws }: Robustness, words: Messages) {
  const { robustness: say } = words;
  const most = Math.max(...countries.map(({ firstShare }) => firstShare));
  // Those that always tie share every draw alike, but for the last digit of a sum.
  const firsts = countries.filter(({ firstShare }) => firstShare > most - 1e-9);
  const inTop = top.countries.length;
  const [often, mostOften] = [inShare(top.stays ?? 0, words), inShare(most, words)];
  const stays =
    inTop < top.k
      ? say.topAll({ count: inTop, k: top.k })
      : inTop === top.k
        ? say.top({ k: top.k, often })
        : say.topTied({ k: top.k, count: inTop, often });
  const firm = countries.filter(
    (each) =>
      top.countries.includes(each.country) && bandOf(each.topShare[top.k]!, draws - failedDraws) === "firm",
  );
  return [
    [strong(stays)],
    ...(inTop < top.k ? [] : [say.firm({ k: top.k, countries: firm.map(({ name }) => name) })]),
    firsts.length === 1
      ? say.first({ one: firsts[0]!, often: mostOften })
      : say.firstAlike({ n: firsts.length, often: mostOften }),
  ];
}

/** Every country; a screen has its share of draws among the first as a bar too, and its band. */
function rankTable(one: Robustness, words: Messages, isScreen = false): Table {
  const { countries, top, draws, failedDraws } = one;
  const { robustness: say, inDraws, numbers } = words;
  const { columns } = say;
  const hasGaps = countries.some(({ rankedShare }) => rankedShare < 1);
  const range = ({ rankP05, rankP95 }: RobustCountry) =>
    rankP05 === null || rankP95 === null ? "" : numbers.span(rankP05, rankP95);
  const among = ({ topShare }: RobustCountry): Inline => {
    const share = topShare[String(top.k)]!;
    const text = drawsShareText(share, words);
    const band = isScreen ? bandOf(share, draws - failedDraws) : null;
    return isScreen
      ? { text: [text, ...(band ? [inDraws.band[band]] : [])].join(" "), role: "share", share }
      : text;
  };
  return {
    kind: "table",
    columns: [
      { title: columns.rank, figures: true },
      { title: columns.country },
      { title: inDraws.among({ k: top.k }), short: columns.topShort({ k: top.k }), figures: !isScreen },
      { title: columns.range, short: columns.rangeShort, figures: true },
      { title: columns.median, short: columns.medianShort, figures: true, drop: 2 },
      { title: columns.first, figures: true },
      ...(hasGaps ? [{ title: columns.ranked, short: columns.rankedShort, figures: true, drop: 1 }] : []),
    ],
    rows: countries.map((each) => [
      each.rank === null ? "" : String(each.rank),
      isScreen ? each.name : `${each.name} (${each.country})`,
      among(each),
      range(each),
      each.rankP50 === null ? "" : String(each.rankP50),
      drawsShareText(each.firstShare, words),
      ...(hasGaps ? [drawsShareText(each.rankedShare, words)] : []),
    ]),
  };
}

/** How many neighbours keep their order, and whom the draws do not tell apart. */
function orderBlocks({ order: found, classes = [], countries }: Robustness, words: Messages): Block[] {
  // One alone is in no order.
  if (!found?.neighbours) return [];
  const { order: say } = words.robustness;
  const nameOf = new Map(countries.map(({ country, name }) => [country, name]));
  const items = classes.map((one) => [
    strong(words.numbers.span(one.from, one.to)),
    `${colonIn(words)}${words.some(one.countries.map((country) => nameOf.get(country)!))}`,
  ]);
  return section(say.title, [
    paragraph(say.kept({ kept: found.kept, neighbours: found.neighbours, classes: classes.length })),
    list(items, { shown: MOST_COUNTRIES }),
    note(say.reading),
  ]);
}

/** Each of the first with the next one in the ranking. */
function pairBlocks({ countries, pairwise = [], top }: Robustness, words: Messages): Block[] {
  const { robustness: say } = words;
  const pairs = countries.slice(0, top.k).flatMap((one, i) => {
    const next = countries[i + 1];
    const found = pairwise.find(({ a, b }) => a === one.country && b === next?.country);
    return found === undefined ? [] : [say.pair({ a: one, b: next!, often: inShare(found.share, words) })];
  });
  return section(say.pairs, [list(pairs), ...(pairwise.length > 0 ? [note(say.ofPairs)] : [])]);
}

/** Who had no score in some draws, or one only in some, and draws that failed. */
function failedDrawNotes(one: Robustness, words: Messages): string[] {
  const { robustness: say } = words;
  const lost = one.countries
    .filter(({ rank, rankedShare }) => rank !== null && rankedShare < 1)
    .sort((a, b) => a.rankedShare - b.rankedShare);
  const gained = one.countries
    .filter(({ rank }) => rank === null)
    .sort((a, b) => b.rankedShare - a.rankedShare);
  const why = ({ failures = [] }: RobustCountry) => failures.map(({ code }) => say.why[code]);
  const beyond = Math.max(0, lost.length - MOST_NAMED) + Math.max(0, gained.length - MOST_NAMED);
  return [
    ...(one.failedDraws > 0 ? [say.failed({ n: one.failedDraws })] : []),
    ...(one.otherwiseRanked
      ? [
          say.otherwise({
            often: inShare(one.otherwiseRanked, words),
            methods: one.varied.methods !== undefined,
          }),
        ]
      : []),
    ...lost
      .slice(0, MOST_NAMED)
      .map((who) => say.noScore({ one: who, often: inShare(1 - who.rankedShare, words), why: why(who) })),
    ...gained
      .slice(0, MOST_NAMED)
      .map((who) => say.cameIn({ one: who, often: inShare(who.rankedShare, words) })),
    ...(beyond > 0 ? [say.moreNoScore({ n: beyond })] : []),
  ];
}

const MOST_FACTS = 8;

/** Which figures would settle most who is among the first, as a list to work through. */
function factBlocks({ facts, seed, dataset }: Robustness, words: Messages): Block[] {
  const { facts: say, robustness } = words;
  if (facts === undefined) return [];
  const { columns } = say;
  const [missing, known] = [true, false].map((is) =>
    facts.cells.filter(({ value }) => (value === null) === is),
  );
  type Fact = (typeof facts.cells)[number];
  const tableOf = (title: string, cells: readonly Fact[], [third, of]: [Column, (one: Fact) => string]) =>
    cells.length === 0
      ? []
      : [
          paragraph(title),
          {
            kind: "table" as const,
            columns: [
              { title: columns.country },
              { title: columns.indicator },
              third,
              { title: columns.gain, figures: true },
            ],
            rows: cells.map((one) => [
              `${one.name} (${one.country})`,
              `${one.title} (${one.indicator})`,
              of(one),
              say.gain({ gain: one.gain, error: one.error }),
            ]),
            shown: MOST_FACTS,
            more: say.more,
          },
        ];
  return section(say.title, [
    list([[strong(words.text([say.doubt(facts), ...(facts.doubt === 0 ? [say.settled] : [])]))]]),
    ...(facts.cells.length === 0 ? [paragraph(say.none({ asked: facts.asked }))] : []),
    ...tableOf(say.toFind, missing!, [
      { title: columns.source },
      ({ source }) => (source === null ? "" : (ownTablesAs(source, dataset, words) ?? source)),
    ]),
    ...tableOf(say.toMeasure, known!, [
      { title: columns.now, figures: true },
      ({ value, standardError }) => say.known({ value: value!, error: standardError }),
    ]),
    ...(facts.drawsAsked === undefined
      ? []
      : [note(robustness.stoppedEarly({ asked: facts.drawsAsked, made: facts.draws }))]),
    note(say.reading({ ...facts, seed })),
  ]);
}

/** So many ranks fit on a page, and who was at one of them in so large a part of the draws. */
const RANKS_ON_PAGE = 10;
const SHOWN_SHARE = 0.05;
/** Weights are shown of so many who were first most often, and in so large a part of the draws. */
const FIRSTS = 5;
const OFTEN = 0.05;
/** A factor's share has to differ by so much from the profile's. */
const DIFFERS = 0.01;

/** What a page has beside the table of all: how often each country stood at each of the first ranks, and with which weights countries came first. */
export function acceptabilityBlocks(
  { countries, top, titles, varied }: Robustness,
  words: Messages,
  has: ShownOnly["has"] = () => true,
): Block[] {
  const { robustness: say } = words;
  const { columns, everyRank, central } = say;
  const ranks = Array.from({ length: Math.min(RANKS_ON_PAGE, top.k, countries.length) }, (_, at) => at);
  const first = countries.filter(
    ({ country, acceptability }) =>
      has(country) &&
      acceptability.slice(0, ranks.length).reduce((sum, share) => sum + share, 0) >= SHOWN_SHARE,
  );
  const most = countries
    .filter(
      ({ country, firstShare, centralWeights }) => has(country) && firstShare >= OFTEN && centralWeights,
    )
    .sort((a, b) => b.firstShare - a.firstShare)
    .slice(0, FIRSTS);
  const shares = Object.entries(varied.weights?.shares ?? {}).filter(([id, share]) =>
    most.some(({ centralWeights }) => Math.abs(centralWeights![id]! - share) >= DIFFERS),
  );
  return [
    ...section(everyRank.title, [
      {
        kind: "table",
        columns: [
          { title: columns.rank, figures: true },
          { title: columns.country },
          ...ranks.map((at) => ({ title: String(at + 1), figures: true as const })),
        ],
        rows: first.map(({ rank, name, country, acceptability }) => [
          rank === null ? "" : String(rank),
          `${name} (${country})`,
          ...ranks.map((at) => drawsShareText(acceptability[at] ?? 0, words)),
        ]),
      },
      note(everyRank.reading({ k: ranks.length })),
    ]),
    ...(shares.length === 0
      ? []
      : section(central.title, [
          {
            kind: "table",
            columns: [
              { title: central.factor },
              { title: central.profile, figures: true },
              ...most.map(({ country }) => ({ title: country, figures: true as const })),
            ],
            rows: shares.map(([id, share]) => [
              titles[id] ?? id,
              central.share({ part: share }),
              ...most.map(({ centralWeights }) => central.share({ part: centralWeights![id]! })),
            ]),
          },
          note(central.reading({ countries: most.length })),
        ])),
  ];
}

/** How far the ranking hangs on each method, a row for each that draws took. */
function methodBlocks({ methods, top }: Robustness, words: Messages): Block[] {
  if (methods === undefined || methods.choices.length === 0) return [];
  const { otherMethods: say } = words;
  const { choices, indicators, nodes } = methods;
  // By how much ranks stand further away than with the profile's own method in its place.
  const further = choices.map(({ call, meanChange, ownChange }) =>
    call === null || meanChange === null || ownChange === null ? 0 : meanChange - ownChange,
  );
  const most = Math.max(...further);
  const widest = most > 0 ? [choices[further.indexOf(most)]!] : [];
  const { columns } = say;
  return section(say.title, [
    ...(widest.length > 0
      ? [
          list(
            widest.map((one) => [
              strong(
                say.most({
                  choice: choiceText(one, words),
                  with: one.meanChange ?? 0,
                  own: one.ownChange ?? 0,
                }),
              ),
            ]),
          ),
        ]
      : []),
    {
      kind: "table",
      columns: [
        { title: columns.choice },
        { title: columns.share, figures: true },
        { title: columns.where, figures: true },
        { title: columns.change, short: columns.changeShort, figures: true },
        { title: columns.own, short: columns.ownShort, figures: true },
        { title: columns.stays({ k: top.k }), short: columns.staysShort({ k: top.k }), figures: true },
      ],
      rows: choices.map((one) => [
        choiceText(one, words),
        drawsShareText(one.share, words),
        one.where && one.call
          ? whereText(one.where, one.kind === "treat" ? indicators.exchanged : nodes.exchanged, words)
          : "",
        say.change({ places: one.meanChange }),
        one.call === null ? "" : say.change({ places: one.ownChange }),
        one.topStays === null ? "" : drawsShareText(one.topStays, words),
      ]),
    },
    note(say.reading({ k: top.k })),
    ...(methods.undefined > 0 ? [note(say.undefined({ n: methods.undefined }))] : []),
  ]);
}

/** What a draw does to the methods. */
function methodsVaried(methods: Methods, { otherMethods: say }: Messages): string[] {
  const { indicators, nodes, ways, choices } = methods;
  if (ways === 1) return [say.none];
  const differs = {
    treat: say.differs.treat,
    normalise: say.differs.normalise({ n: indicators.exchanged }),
    aggregate: say.differs.aggregate({ n: nodes.exchanged }),
  };
  const kinds = new Set(choices.map(({ kind }) => kind));
  const kept = [
    ...(indicators.judged > 0 ? [say.keeps.judged({ n: indicators.judged })] : []),
    ...(indicators.fewFigures > 0 ? [say.keeps.fewFigures({ n: indicators.fewFigures })] : []),
    ...(nodes.kept > 0 ? [say.keeps.noMean({ n: nodes.kept })] : []),
  ];
  return [
    say.drawn({ ways, differences: [...kinds].map((kind) => differs[kind]) }),
    ...(kept.length > 0 ? [say.kept({ kept })] : []),
  ];
}

/** A method that draws take, or the profile's own. */
function choiceText({ kind, call }: MethodChoice, words: Messages): string {
  const { own, other, untreated } = words.otherMethods;
  if (call === null) return own[kind];
  if (kind === "treat" && call.method === "none") return untreated;
  return other[kind]({ call: callText(call, words) });
}

function whereText(
  { least, most }: NonNullable<MethodChoice["where"]>,
  of: number,
  { otherMethods: say }: Messages,
): string {
  return least === most ? say.where({ n: most, of }) : say.whereBetween({ least, most, of });
}

/** A part of this size is worth a name. */
const LARGE = 0.2;
/** Rows of a screen. */
const MOST_ROWS = 10;

/** What the movement of ranks hangs on, outcome by outcome. */
function sensitivityBlocks(
  { sensitivity: all, sensitivityRun: how, seed, countries, dataset }: Robustness,
  words: Messages,
): Block[] {
  if (all === undefined || how === undefined) return [];
  const { sensitivity: say } = words;
  const subject = countries.find(({ country }) => country === how.country);
  const of = (outcome: Sensitivity["outcome"]) => {
    const rows = all
      .filter((one) => one.outcome === outcome)
      .map((one) => ({ ...one, called: inputText(one, dataset, words) }));
    if (rows.length === 0 && !how.constant.includes(outcome)) return [];
    const heading = outcome === "rank" && subject ? say.ofRank({ one: subject }) : say.ofChange;
    return section(
      heading,
      rows.length === 0
        ? [list([say.constant])]
        : [list([[strong(mostText(rows, words))]]), sensitivityTable(rows, words)],
    );
  };
  return section(say.title, [
    ...of("rank-change"),
    ...of("rank"),
    ...(how.asked === undefined ? [] : [note(say.stoppedEarly({ asked: how.asked, made: how.points }))]),
    note(say.reading({ points: how.points, rankings: how.rankings, seed })),
  ]);
}

/** One of the parts, as it is called. */
interface Called extends Sensitivity {
  readonly called: string;
}

function inputText(
  { kind, input, title }: Sensitivity,
  dataset: Robustness["dataset"],
  words: Messages,
): string {
  const { input: say } = words.sensitivity;
  switch (kind) {
    case "weights":
      return say.weights({ title: title ?? input });
    case "data":
      return say.data({ source: title ?? sourceTitle(input, dataset, words) });
    default:
      return say[kind];
  }
}

/** A share of the variance: what lies beyond its ends is chance. */
function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function mostText(rows: readonly Called[], { sensitivity: say }: Messages): string {
  const known = rows.filter(({ open }) => !open);
  if (known.length === 0) return say.open;
  const inputs = known
    .filter(({ total }, i) => i === 0 || total >= LARGE)
    .map(({ called, total }) => say.mostOf({ input: called, total: within(total) }));
  return say.most({ inputs });
}

function sensitivityTable(rows: readonly Called[], { sensitivity: say, numbers }: Messages): Block {
  const { columns } = say;
  const share = (part: number) => numbers.percent(within(part));
  return {
    kind: "table",
    columns: [
      { title: columns.input },
      { title: columns.alone, figures: true },
      { title: columns.together, figures: true },
      { title: columns.interval, short: columns.intervalShort, figures: true },
    ],
    rows: rows.map((one) => [
      one.called,
      // What goes with the group alone cannot be more than what hangs on it at all: beyond that is chance.
      one.open ? say.cannotSay : share(Math.min(one.firstOrder, one.total)),
      one.open ? say.cannotSay : share(one.total),
      say.interval({ from: within(one.ci[0]), to: within(one.ci[1]) }),
    ]),
    shown: MOST_ROWS,
    more: say.more,
  };
}

/** Columns for which a screen has room beside what weights act as, with countries by their codes and no names. */
const ON_SCREEN = 5;

/** A smaller weight is told with a decimal. */
const SMALL = 0.1;

/** What a source is called that has no title of its publisher's. */
function sourceTitle(id: string, dataset: Robustness["dataset"], words: Messages): string {
  return ownTablesAs(id, dataset, words) ?? wordOf(words.leaveOneOut.ofNobody, id) ?? id;
}

/** The ranking without one factor or source at a time. */
function leaveOneOutBlocks(
  { leaveOneOut: all = [], names = {}, top, dataset }: Robustness,
  words: Messages,
): Block[] {
  const { leaveOneOut: say } = words;
  if (all.length === 0) return [];
  const { columns } = say;
  const leftOut = ({ kind, id, title }: LeftOut) =>
    kind === "factor" ? (title ?? id) : say.source({ title: title ?? sourceTitle(id, dataset, words) });
  const fewOf = (texts: readonly string[]) => [
    ...texts.slice(0, MOST_NAMED),
    ...(texts.length > MOST_NAMED ? [say.more({ n: texts.length - MOST_NAMED })] : []),
  ];
  const named = (country: string) => ({ country, name: names[country] ?? country });
  const codes = (countries: readonly string[]) => say.few({ of: fewOf(countries) });
  const countryList = (countries: readonly string[]) =>
    codes(countries.map((country) => say.country(named(country))));
  const most = Math.max(...all.map(({ enters, leaves }) => Math.max(enters.length, leaves.length)));
  const changing = all.filter(({ enters, leaves }) => Math.max(enters.length, leaves.length) === most);
  const without = fewOf(changing.map((one) => say.without({ what: leftOut(one) })));
  const isKnown = ({ loses, gains }: LeftOut) => loses.length + gains.length === 0;
  const acts = all.some(({ weightAsItActs }) => weightAsItActs != null);
  const titles: Column[] = [
    { title: columns.leftOut },
    { title: columns.weight, figures: true },
    ...(acts ? [{ title: words.live.country.columns.acts, figures: true }] : []),
    { title: columns.enters({ k: top.k }), short: columns.entersShort },
    { title: columns.leaves({ k: top.k }), short: columns.leavesShort },
    { title: columns.mean, short: columns.meanShort, figures: true },
    { title: columns.largest, short: columns.largestShort },
    { title: columns.loses, short: columns.losesShort, figures: true },
    { title: columns.gains, short: columns.gainsShort, figures: true },
  ];
  const table = (cellOf: (countries: readonly string[]) => string, width: number): Block => ({
    kind: "table",
    columns: titles.slice(0, width),
    rows: all.map((one) =>
      [
        leftOut(one),
        words.numbers.percentTo(one.weight, one.weight > 0 && one.weight < SMALL ? 1 : 0),
        // A source is no node: it has no weight that acts.
        ...(acts ? [one.kind === "factor" ? actingWeightText(one.weightAsItActs, words) : ""] : []),
        cellOf(one.enters),
        cellOf(one.leaves),
        say.mean({ change: one.meanChange }),
        codes(one.moved.map(({ country, from, to }) => say.moved({ ...named(country), from, to }))),
        String(one.loses.length),
        String(one.gains.length),
      ].slice(0, width),
    ),
  });
  return section(say.title, [
    list([
      [strong(most === 0 ? say.steady({ k: top.k }) : say.unsteady({ k: top.k, most, without }))],
      ...(all.every(isKnown)
        ? []
        : [say.evidence({ n: all.filter((one) => !isKnown(one)).length, of: all.length })]),
    ]),
    {
      kind: "either",
      screen: [table(codes, ON_SCREEN + (acts ? 1 : 0)), note(say.onScreen)],
      page: [table(countryList, titles.length)],
    },
    note(say.reading),
    ...(acts ? [note(words.acts.mean)] : []),
  ]);
}
