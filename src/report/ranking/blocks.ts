import { gather } from "../../model/collections.ts";
import type { Changed, Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { countsOf, knownSets, standing } from "../../model/standings.ts";
import type { Messages } from "../../words/index.ts";
import {
  asWord,
  type Block,
  nextCommands,
  note,
  paragraph,
  type Report,
  SEPARATOR,
  type Table,
} from "../blocks.ts";
import { missingOf, movers, type Name, oneSidedOf } from "../text/contributions.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { isScorecard, notRanked } from "../text/eligibility.ts";
import { colonIn, commaIn, localised } from "../text/localised.ts";
import { gateShort, NOT_ASSESSED, pageColumns, type ShortNames, screenTable } from "./columns.ts";
import {
  agreementText,
  cautionList,
  heading,
  type Legend,
  moreCautions,
  nobodyRankedNote,
  notes,
  shownNotes,
} from "./notes.ts";
import { reportBlocks } from "./report.ts";

/** What a screen adds to a ranking. */
interface OnScreen {
  /** Of nodes and gates, of those that the profile gives one. */
  readonly shorts?: ShortNames;
  /** Whether the notes stand after the table, which otherwise wait until they are asked for. */
  readonly notes?: boolean;
  /** What the run has in place of the profile's own, by the ids of nodes: the shares that they have without it, and minimums. */
  readonly changed?: Changed;
  /** The commands that go further, as they are typed. */
  readonly further?: Further;
}

/** Commands below a ranking. */
export interface Further {
  /** This one, with its own options. */
  readonly command: string;
  /** How many it shows, behind a space, where that was asked for. */
  readonly cut: string;
  /** Options that a country's explanation needs, too, behind a space; and a comparison, undefined where it cannot be of this ranking. */
  readonly explained: string;
  readonly compared: string | undefined;
  /** The options of the run that change what is ranked, which each of them needs. */
  readonly again: string;
}

/**
 * The ranking as an analyst would paste it into a memo. A screen has a line a country; a page all columns, by titles, the notes, and who
 * is excluded or has no score, and why.
 *
 * @param top how many of the ranked to show; absent: all
 */
export function rankingBlocks(document: Ranking, words: Messages, top?: number, on: OnScreen = {}): Report {
  const ranking = localised(document, words);
  const { ranked, apart } = ranking;
  const shown = standing(ranked, apart, top);
  const beyond = ranked.length - Math.min(top ?? ranked.length, ranked.length);
  const isEmpty = shown.length === 0;
  return {
    title: heading(ranking, words),
    blocks: [
      { kind: "either", screen: isEmpty ? [] : cautionList(ranking, words), page: [] },
      ...shownNotes(ranking, words, beyond > 0 ? top : undefined).map(paragraph),
      ...(ranked.length === 0 ? [paragraph(nobodyRankedNote(ranking, words))] : []),
      {
        kind: "either",
        screen: isEmpty
          ? notes(ranking, words).map(note)
          : screenBlocks(document, ranking, shown, beyond, words, on),
        page: reportBlocks(ranking, words, top),
      },
    ],
  };
}

/** What an option asked for and no column answers: why there are no sets, how far another method agrees. */
function answers({ rankSets, crossCheck }: Ranking, words: Messages): string[] {
  return [
    ...(rankSets && !knownSets(rankSets)
      ? [words.rankSets.notKnown({ share: rankSets.weightWithError })]
      : []),
    ...(crossCheck ? [agreementText(crossCheck, words)] : []),
  ];
}

/** The table, how many there are, and the commands that go further, which take names of countries in English. */
function screenBlocks(
  { ranked }: Ranking,
  ranking: Ranking,
  shown: readonly StandingCountry[],
  beyond: number,
  words: Messages,
  { shorts = NO_SHORTS, notes: hasNotes = false, changed, further = RANK }: OnScreen,
): Block[] {
  const { command, cut, explained, compared, again } = further;
  const table = screenTable(ranking, shown, words, shorts);
  const hasRange = table.columns.some(({ title }) => title === words.ranking.columns.range);
  const legends = new Set<Legend>(["score", ...(hasRange ? (["range"] as const) : [])]);
  const called = ranked.slice(0, 2).map(({ name }) => asWord(name));
  const commands = [
    ...called.slice(0, 1).map((name) => `explain ${name}${explained}`),
    ...(called.length > 1 && compared !== undefined ? [`compare ${called.join(" ")}${compared}`] : []),
    ...(beyond > 0 ? [`${command} --top 0`] : []),
    `${command}${cut} --notes`,
    `${command}${cut} --out ranking.html`,
  ];
  const notesAsked = hasNotes
    ? [...notes(ranking, words, legends), ...certaintyHints(ranking, words)]
    : answers(ranking, words);
  const legend = [
    ...(beyond > 0 ? rowsAbove(shown, words) : []),
    ...(hasNotes || !ranking.draws ? [] : [words.inDraws.bandsBriefly]),
  ];
  // What is shown of some only says so above the table.
  const counts = [
    ...(ranking.shown ? [] : [countsLine(ranking, words)]),
    ...(hasNotes ? [] : moreCautions(ranking, words)),
  ].filter((text) => text !== "");
  return [
    hasNotes ? { ...table, names: shortNames(ranking, table, shown, words, shorts) } : table,
    ...[
      ...(changed ? changedLines(ranking, shown, changed, words) : []),
      ...notesAsked,
      legend.join(SEPARATOR),
      counts.join(SEPARATOR),
    ]
      .filter((text) => text !== "")
      .map(note),
    nextCommands(commands, again, words),
  ];
}

const RANK: Further = { command: "rank", cut: "", explained: "", compared: "", again: "" };

const NO_SHORTS: ShortNames = { nodes: new Map(), gates: new Map() };

/** `Set apart: 7 · Excluded: 64 · Not scored: 60 (required evidence missing)`; how many are ranked stands in the title. */
function countsLine(ranking: Ranking, words: Messages): string {
  const of = countsOf(ranking);
  const named = (["apart", "excluded", "unscored"] as const).filter((status) => of[status] > 0);
  const { required, thin } = notRanked(ranking.unscored);
  const why = words.ranking.notScoredWhy({ required: required.length, thin: thin.length });
  const counted = named
    .map((status) => `${words.ranking[status]}${colonIn(words)}${of[status]}`)
    .join(SEPARATOR);
  return of.unscored === 0 ? counted : `${counted}${why}`;
}

/** Countries that a minimum removes and that are named. */
const MOST_REMOVED = 8;

/** What other weights come to, what a minimum asks where a column shows something else, and whom it removes. */
function changedLines(
  { profile, excluded, shown: only }: Ranking,
  shown: readonly StandingCountry[],
  { shares, minimums }: Changed,
  words: Messages,
): string[] {
  const { ranking: say, numbers } = words;
  const decimals = scoreDecimals(profile);
  const nodes = new Map(below(profile.factors).map((node) => [node.id, node]));
  const weighed = [...shares].flatMap(([id, before]) => {
    const { title, effectiveWeight: now } = nodes.get(id) ?? {};
    return title === undefined ? [] : [say.weighs({ title, now: now!, before })];
  });
  const asked = [...minimums].flatMap(([id, least]) => {
    const { title, percentile } = nodes.get(id) ?? {};
    if (title === undefined || !percentile) return [];
    const figures = shown.flatMap(({ name, factors }) => {
      const { score = null, normalised } = below(factors).find((node) => node.id === id) ?? {};
      return score === null || normalised === undefined ? [] : [{ name, score, place: normalised }];
    });
    // Best shown by one whose place seems to be under the minimum.
    const one = figures.find(({ place }) => place < least) ?? figures[0];
    if (one === undefined) return [];
    const [score, place] = [
      numbers.fixed(one.score, decimals),
      numbers.fixed(one.place, Math.max(0, decimals - 1)),
    ];
    return [say.minimumAsks({ title, name: one.name, score, place })];
  });
  // Of some countries alone the document does not say whom else it removes.
  if (minimums.size === 0 || only) return [...weighed, ...asked];
  const gates = new Set([...minimums.keys()].map((id) => `minimum-${id}`));
  // Whom nothing else keeps from the ranking, the highest score first.
  const removed = excluded
    .filter((one) => one.score !== null && one.gates.every(({ id }) => gates.has(id)))
    .sort((a, b) => b.score! - a.score!);
  const names = removed.slice(0, MOST_REMOVED).map(({ name }) => name);
  return [
    ...weighed,
    ...asked,
    say.minimumRemoves({ n: removed.length, names, more: removed.length - names.length }),
  ];
}

/** Nodes with all that stands under them. */
function below<Node extends { readonly children?: Node[] | undefined }>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...below(node.children ?? [])]);
}

/** How many rows of which kind a table has of which no column counts them: who is set apart takes none of the `--top`. */
function rowsAbove(shown: readonly StandingCountry[], words: Messages): string[] {
  const apart = shown.filter(({ rank }) => rank === null).length;
  return apart === 0 ? [] : [words.ranking.rowsAbove({ ranked: shown.length - apart, apart })];
}

/** What the short names of a table's flags mean, and of those columns that a screen has room for. */
function shortNames(
  document: Ranking,
  { columns, rows }: Table,
  shown: readonly StandingCountry[],
  words: Messages,
  shorts: ShortNames,
): NonNullable<Table["names"]> {
  const { ranking } = words;
  const raised = new Map<string, string[]>();
  for (const one of isScorecard(document) ? [] : shown) {
    const apart = one.rank === null ? one.gates.map((gate) => ({ ...gate, gate: gate.id })) : [];
    for (const flag of [...one.flags, ...apart]) {
      const short = gateShort(flag.gate, flag, shorts);
      // What tells a figure is of one country alone.
      const text = flag.ownFigure ? `${flag.title} (${one.name})` : flag.title;
      if (!raised.get(short)?.includes(text)) gather(raised, short, text);
    }
  }
  const flags = [...raised].map(([gate, texts]): [string, string] => [gate, texts.join(commaIn(words))]);
  return (heads) => {
    // Those of nodes: each column has a figure or the mark in each row.
    const nodes = columns.flatMap(({ title, short, group, drop }, at) => {
      const name = [group?.within, short, title].find((one) => one !== undefined && heads.has(one));
      return drop === undefined || name === undefined ? [] : [{ name, title, at }];
    });
    const open = nodes.some(({ at }) => rows.some((row) => row[at] === NOT_ASSESSED));
    const marks: [string, string][] = open ? [[NOT_ASSESSED, words.notAssessed]] : [];
    const called = nodes.map(({ name, title }): [string, string] => [name, title]);
    const names = new Map([...marks, ...called, ...flags].filter(([name, title]) => name !== title));
    // What all of an axis is called is the axis, which stands above it.
    names.delete(ranking.columns.all);
    const all = [...names].map(([id, title]) => ranking.name({ id, title }));
    return all.length === 0 ? [] : [ranking.names({ names: all })];
  };
}

/** Every column, by titles unless factors and flags are called by their ids, which `namesSentence` explains. */
export function rankTable(
  ranking: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
  name: Name = "title",
): Table {
  const columns = pageColumns(ranking, words, name);
  const decimals = scoreDecimals(ranking.profile);
  return { kind: "table", columns, rows: shown.map((one) => columns.map(({ cell }) => cell(one, decimals))) };
}

/**
 * Which commands say more: on a screen alone, since whoever reads a file may have none. A rank without its set invites false precision:
 * where none is shown, how to see how far each place hangs on what is uncertain.
 */
function certaintyHints(ranking: Ranking, words: Messages): string[] {
  const { rankSets, draws, stoppedBefore, profile, ranked, warnings } = ranking;
  const known = knownSets(rankSets);
  const isSaid = rankSets !== undefined || draws !== undefined || stoppedBefore !== undefined;
  const isOne = ranked.length < 2 || profile.relative;
  return [
    ...(isSaid || isOne ? [] : [words.ranking.howSure]),
    ...(known ? [words.rankSets.inRanking.more({ coverage: known.coverage })] : []),
    ...(draws ? [words.robustness.saysMore] : []),
    ...(warnings.some(({ code }) => code === "audit-finding") ? [words.ranking.auditSays] : []),
  ];
}

/**
 * `In the table, factbook is World Factbook indicators; …`: the short names of factors and flags with their titles.
 *
 * @param branches whether what factors stand under is called by its short name, too
 */
export function namesSentence(
  shown: readonly StandingCountry[],
  decimals: number,
  { ranking }: Messages,
  branches = false,
): string[] {
  const titles = new Map<string, () => string>();
  for (const { factors, flags: raised, ...one } of shown) {
    const gates = one.rank === null ? one.gates : [];
    for (const { id, title, branch, branchId } of [
      ...movers(factors, 1, decimals).slice(0, 2),
      ...movers(factors, -1, decimals).slice(0, 2),
      ...missingOf(factors, decimals),
      ...oneSidedOf(factors, decimals),
    ]) {
      titles.set(id, title);
      if (branches && branchId !== undefined) titles.set(branchId, () => branch!);
    }
    for (const { id, title, ownFigure } of gates) if (!ownFigure) titles.set(id, () => title);
    for (const { gate, title, ownFigure } of raised) if (!ownFigure) titles.set(gate, () => title);
  }
  const names = [...titles].flatMap(([id, title]) =>
    id === title() ? [] : [ranking.name({ id, title: title() })],
  );
  return names.length === 0 ? [] : [ranking.names({ names })];
}
