import type { Messages } from "../../locales/index.ts";
import type { RobustCountry, Robustness } from "../../model/documents/robustness.ts";
import { type Block, list, note, paragraph, type Report, section, strong, type Table } from "../blocks.ts";
import { ofScored, ofUndrawn } from "../ranking/sure.ts";
import { colonIn, named } from "../words/named.ts";
import { isCaveat } from "../words/warnings.ts";
import { acceptabilityBlocks } from "./acceptability.ts";
import { factBlocks } from "./facts.ts";
import { leaveOneOutBlocks } from "./leave-one-out.ts";
import { methodBlocks, methodsVaried } from "./methods.ts";
import { rankSetBlocks } from "./rank-sets.ts";
import { sensitivityBlocks } from "./sensitivity.ts";
import { weightSpaceBlocks } from "./weight-space.ts";

/** A screen shows so many, and all who come among the first in so large a part of the draws. */
const SHOWN = 20;
const CONTENDS = 0.05;
/** So many are named of those without a score in some draws. */
const NAMED = 3;

/**
 * How sure the ranking is: what was varied, who stays, and how far each country moves.
 *
 * @param shown how many a screen shows, 0 for all; absent: whoever contends
 */
export function robustnessBlocks(document: Robustness, words: Messages, shown?: number): Report {
  const one = named(document, words);
  const { robustness: say } = words;
  return {
    title: say.title(one.profile.title),
    lead: [words.evidence(one.dataset)],
    blocks: [
      ...(one.draws > 0 ? drawn(one, words, shown) : [paragraph(say.notDrawn)]),
      ...sensitivityBlocks(one, words),
      ...factBlocks(one, words),
      ...leaveOneOutBlocks(one, words),
      ...(one.rankSets ? rankSetBlocks(one.rankSets, one, words) : []),
      ...(one.weightSpace ? weightSpaceBlocks(one.weightSpace, words) : []),
      ...(one.stoppedBefore ? [note(words.robustness.stoppedBefore(one.stoppedBefore))] : []),
      ...one.warnings.filter(isCaveat).map(({ message }) => note(message)),
    ],
  };
}

/** What was drawn, and what came of it. */
function drawn(one: Robustness, words: Messages, shown: number | undefined): Block[] {
  const { robustness: say } = words;
  return [
    paragraph(say.draws(one.draws, one.asked, one.seed)),
    list(varied(one, words)),
    ...section(say.result, [list(found(one, words))]),
    {
      kind: "either",
      screen: [table(one, words, shown === 0 ? undefined : (shown ?? contenders(one)))],
      page: [table(one, words)],
    },
    note(say.reading(one.top.k)),
    {
      kind: "either",
      screen: [note(say.everyRank.elsewhere(one.varied.weights !== undefined))],
      page: acceptabilityBlocks(one, words),
    },
    ...ofScored(one.countries, words).map(note),
    ...(one.tied === undefined ? [] : [note(say.tied(one.tied))]),
    ...methodBlocks(one, words),
    ...order(one, words),
    ...section(say.pairs, [list(pairs(one, words)), ...(one.pairwise?.length ? [note(say.ofPairs)] : [])]),
    ...doubts(one, words).map(note),
  ];
}

function varied(one: Robustness, words: Messages): string[] {
  const { robustness: say } = words;
  const { weights, data, missing } = one.varied;
  return [
    ...(weights ? [say.weights(weights.how, weights.nodes)] : []),
    ...(data ? [say.data(data)] : []),
    ...(missing ? [say.missing(missing, one.titles[missing.peers ?? ""] ?? missing.peers ?? "")] : []),
    ...ofUndrawn(one, one.profile, words),
    ...(one.methods ? methodsVaried(one.methods, words) : []),
    ...(one.held.length > 0 ? [say.held(one.held)] : []),
    say.gates,
    ...(one.frozenGates ? [say.frozenGates(one.frozenGates.map(({ title }) => title))] : []),
  ];
}

/** The answer, before its table. */
function found({ top, countries }: Robustness, { robustness: say }: Messages) {
  const most = Math.max(...countries.map(({ firstShare }) => firstShare));
  // Those that always tie share every draw alike, but for the last digit of a sum.
  const firsts = countries.filter(({ firstShare }) => firstShare > most - 1e-9);
  const inTop = top.countries.length;
  const share = top.stays ?? 0;
  const stays =
    inTop < top.k
      ? say.topAll(inTop, top.k)
      : inTop === top.k
        ? say.top(top.k, share)
        : say.topTied(top.k, inTop, share);
  return [
    [strong(stays)],
    firsts.length === 1 ? say.first(firsts[0]!, most) : say.firstAlike(firsts.length, most),
  ];
}

/** How many rows a screen needs for all who contend for the top. */
function contenders({ countries, top }: Robustness): number {
  const last = countries.findLastIndex(({ topShare }) => topShare[String(top.k)]! >= CONTENDS);
  return Math.max(SHOWN, top.k, last + 1);
}

function table(
  { countries, top }: Robustness,
  { robustness: say }: Messages,
  shown = countries.length,
): Block {
  const { columns } = say;
  const hasGaps = countries.some(({ rankedShare }) => rankedShare < 1);
  const range = ({ rankP05, rankP95 }: RobustCountry) =>
    rankP05 === null || rankP95 === null ? "" : say.range(rankP05, rankP95);
  const shownTable: Table = {
    kind: "table",
    columns: [
      { title: columns.rank, figures: true },
      { title: columns.country },
      { title: columns.range, short: columns.rangeShort, figures: true },
      { title: columns.median, short: columns.medianShort, figures: true, drop: 2 },
      { title: columns.first, figures: true },
      { title: columns.top(top.k), short: columns.topShort(top.k), figures: true },
      ...(hasGaps ? [{ title: columns.ranked, short: columns.rankedShort, figures: true, drop: 1 }] : []),
    ],
    rows: countries.map((one) => [
      one.rank === null ? "" : String(one.rank),
      `${one.name} (${one.country})`,
      range(one),
      one.rankP50 === null ? "" : String(one.rankP50),
      say.share(one.firstShare),
      say.share(one.topShare[String(top.k)]!),
      ...(hasGaps ? [say.share(one.rankedShare)] : []),
    ]),
    shown,
  };
  return shownTable;
}

/** How many neighbours keep their order, and whom the draws do not tell apart. */
function order({ order: found, classes = [], countries }: Robustness, words: Messages): Block[] {
  // One alone is in no order.
  if (!found?.neighbours) return [];
  const { order: say, range } = words.robustness;
  const nameOf = new Map(countries.map(({ country, name }) => [country, name]));
  const items = classes.map((one) => [
    strong(range(one.from, one.to)),
    `${colonIn(words)}${words.some(one.countries.map((country) => nameOf.get(country)!))}`,
  ]);
  return section(say.title, [
    paragraph(say.kept(found.kept, found.neighbours, classes.length)),
    list(items, { shown: SHOWN }),
    note(say.reading),
  ]);
}

/** Each of the first with the next one in the ranking. */
function pairs({ countries, pairwise = [], top }: Robustness, { robustness: say }: Messages): string[] {
  return countries.slice(0, top.k).flatMap((one, i) => {
    const next = countries[i + 1];
    const found = pairwise.find(({ a, b }) => a === one.country && b === next?.country);
    return found === undefined ? [] : [say.pair(one, next!, found.share)];
  });
}

/** Who had no score in some draws, or one only in some, and draws that failed. */
function doubts(one: Robustness, words: Messages): string[] {
  const { robustness: say } = words;
  const lost = one.countries
    .filter(({ rank, rankedShare }) => rank !== null && rankedShare < 1)
    .sort((a, b) => a.rankedShare - b.rankedShare);
  const gained = one.countries
    .filter(({ rank }) => rank === null)
    .sort((a, b) => b.rankedShare - a.rankedShare);
  const why = ({ failures = [] }: RobustCountry) => failures.map(({ code }) => say.why[code]);
  const beyond = Math.max(0, lost.length - NAMED) + Math.max(0, gained.length - NAMED);
  return [
    ...(one.failedDraws > 0 ? [say.failed(one.failedDraws)] : []),
    ...(one.otherwiseRanked ? [say.otherwise(one.otherwiseRanked, one.varied.methods !== undefined)] : []),
    ...lost.slice(0, NAMED).map((who) => say.noScore(who, 1 - who.rankedShare, why(who))),
    ...gained.slice(0, NAMED).map((who) => say.cameIn(who, who.rankedShare)),
    ...(beyond > 0 ? [say.moreNoScore(beyond)] : []),
  ];
}
