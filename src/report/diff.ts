import { entryOf, gather } from "../model/collections.ts";
import { alphabetical } from "../model/country.ts";
import type {
  DiffFacts,
  DiffSide,
  MovedCountry,
  MovedTexts,
  MovedValue,
  NotRemade,
  StatusReason,
} from "../model/documents/diff.ts";
import type { Shown } from "../model/documents/ranking.ts";
import { roundObserved } from "../model/gate-says.ts";
import { topOf } from "../model/standings.ts";
import { failureText, placingText } from "../words/choose.ts";
import type { Messages } from "../words/index.ts";
import {
  asWord,
  type Block,
  type Item,
  list,
  muted,
  nextCommands,
  note,
  paragraph,
  type Report,
  SEPARATOR,
  section,
  type Table,
} from "./blocks.ts";
import { findingTitle, recommendationBlocks } from "./findings.ts";
import { cautionList, moreCautions, rangeText } from "./ranking/notes.ts";
import {
  agesIn,
  causeLabel,
  causeNames,
  causesText,
  hasLayouts,
  isAmongCandidates,
  isOthersMove,
} from "./text/causes.ts";
import { leastShown, shows, sideDecimals } from "./text/decimals.ts";
import { lackingOf, observedText, turnedFlagText } from "./text/eligibility.ts";
import { evidenceText, shownText } from "./text/evidence.ts";
import { colonIn, localised } from "./text/localised.ts";
import { noteText, profileChangeText } from "./text/profile-changes.ts";
import { inputsNamed } from "./verification.ts";

export interface DiffOptions extends OnScreen {
  /** How many movers, and lines of each list, are in sight; absent: as many as a screen or a comment bears. */
  readonly top?: number | undefined;
  /** Countries to be told in full instead of the table. */
  readonly inFull?: readonly string[];
  /** Who is listed; the summary and the causes are of everybody. Absent: everybody. */
  readonly shown?: ShownCountries;
}

/** What a screen adds. */
interface OnScreen {
  /** Whether flags, texts and what was compared stand after the causes. */
  readonly notes?: boolean | undefined;
  /** The command as it was typed, for the commands that go further. */
  readonly typed?: string;
  /** Who is listed, as its options say it, behind a space. */
  readonly who?: string;
  /** The options of the run that they need, too. */
  readonly again?: string;
}

/** As much as a comment bears; the rest is said to be there. */
export const SCREENFUL = 20;

/** On a screen, unless it is asked for others: how many movers, who came and went, and causes; fewer where a profile changed, too. */
const MOST = { movers: 8, status: 7, causes: 4 };
const MOST_WITH_PROFILE = { movers: 6, status: 2, causes: 3 };

/** What moved: counts, causes, who came and went, then the movers with the causes of each, and what was compared. */
export function diffBlocks(facts: DiffFacts, words: Messages, options: DiffOptions): Report {
  const { top = SCREENFUL, inFull, shown } = options;
  const diff = localised(facts, words);
  const { diff: say } = words;
  const listed = shownOnly(diff, shown);
  const cut = { shown: top };
  const profileChanges = facts.profileChanges.map((one) =>
    say.profileChange({ cause: causeLabel(one.cause, false, words), text: profileChangeText(one, words) }),
  );
  const texts = textBlocks(diff, words, {
    top,
    has: (country) => (inFull ? inFull.includes(country) : (shown?.has(country) ?? true)),
    inFull: inFull !== undefined,
  });
  const came = section(say.status, [list(statusSentences(listed, words), cut)]);
  const flags = section(say.flags, [list(flagLines(listed, words), cut)], { folded: true });
  const compared = section(
    say.compared,
    [
      list([
        say.before(sideOf(diff.before, words)),
        say.after(sideOf(diff.after, words)),
        ...(diff.scale === null ? [] : [say.shapley]),
        ...(diff.causes.some(isAmongCandidates) ? [say.among] : []),
        ...(diff.tau === null ? [] : [say.tauB]),
        ...diff.notes.map((one) => noteText(one, words)),
      ]),
    ],
    { folded: true },
  );
  const summary = paragraph(words.text(diffSummary(diff, words)));
  const revisions = (diff.revisions ?? []).map((one) => say.revision({ ...one }));
  const asked = shown ? [paragraph(say.shown({ asked: shownText(shown.asked, words) }))] : [];
  const own = profileChanges.length > 0 ? MOST_WITH_PROFILE : MOST;
  const most = top === options.top ? { movers: top, status: top, causes: top } : own;
  const brief = (items: readonly string[]): Block => ({
    ...list(items, { shown: most.causes }),
    brief: true,
  });
  const { cautions, more } = cautionsOf(diff, words);
  return {
    title: say.heading({ before: diff.before.label, after: diff.after.label }),
    blocks: [
      {
        kind: "either",
        screen: [
          ...cautions,
          summary,
          ...scoredAlone(diff, words),
          ...asked,
          ...(inFull
            ? countryItems(diff, inFull, words)
            : screenTable(listed, most, top === options.top, words)),
          ...section(say.scores, [
            brief(causeLines(diff, words, !options.notes)),
            { ...list(revisions), brief: !options.notes },
          ]),
          ...section(say.profile, [brief(profileChanges)]),
          ...(options.notes
            ? [...(inFull ? [] : [...came, ...flags]), ...texts, ...compared]
            : [...(inFull ? texts : []), ...[...waiting(listed, inFull, shown, words), ...more].map(note)]),
          ...furtherCommands(facts, options, words),
        ],
        page: [
          ...notRemadeLines(diff, words).map(note),
          summary,
          ...revisions.map(note),
          ...asked,
          ...section(say.scores, [list(causeLines(diff, words), cut)]),
          ...section(say.profile, [list(profileChanges, cut)], { folded: true }),
          ...(inFull
            ? countryItems(diff, inFull, words)
            : [
                ...came,
                ...flags,
                ...section(say.movers, [
                  ...orderNote(listed, words),
                  moverTable(diff, rankMovers(listed), top, words),
                ]),
              ]),
          ...texts,
          ...compared,
        ],
      },
    ],
  };
}

/** Who was scored on each side, where that is not everybody. */
function scoredAlone({ before, after }: DiffFacts, words: Messages): Block[] {
  const texts = [before, after].flatMap(({ dataset }) =>
    dataset.among === undefined ? [] : [evidenceText(dataset, words)],
  );
  return [...new Set(texts)].map(note);
}

/** What a reader of a screen must know before the figures, and how much more there is. */
function cautionsOf(
  diff: DiffFacts,
  words: Messages,
): { readonly cautions: Block[]; readonly more: string[] } {
  const first = [
    ...notRemadeLines(diff, words),
    ...diff.notes.flatMap((one) =>
      "message" in one || one.code === "otherYears" ? [] : [noteText(one, words)],
    ),
  ];
  const warnings = diff.notes.flatMap((one) => {
    if (!("message" in one)) return [];
    const { side, message, short = message } = one;
    return [side ? { ...one, short: words.diff.ofSide({ isBefore: side === "before", text: short }) } : one];
  });
  return {
    cautions: cautionList({ warnings }, words, first, true),
    more: moreCautions({ warnings }, words, first),
  };
}

/** Who moved among the first, then the largest other moves and who came into the ranking or left it; a line each, with what moved it. */
function screenTable(diff: DiffFacts, most: typeof MOST, isAsked: boolean, words: Messages): Block[] {
  const isFirst = isAmongFirst(diff);
  const movers = rankMovers(diff);
  const came = alphabetical(diff.countries, words.countryNames).filter(
    ({ status, rankBefore, rankAfter }) => status && (rankBefore === null) !== (rankAfter === null),
  );
  const first = [...movers, ...came].filter(isFirst).sort(byPlace);
  const [others, comings] = [movers, came].map((all) => all.filter((one) => !isFirst(one)));
  const room = Math.max(most.movers + most.status - first.length, 0);
  const shownMovers = Math.min(
    most.movers,
    others!.length,
    Math.max(room - comings!.length, Math.floor(room / 2)),
  );
  // As many as were asked for of each, or of both what a screen has room for.
  const atTop = isAsked
    ? [true, false].flatMap((twice) =>
        first.filter((one) => isRankedTwice(one) === twice).slice(0, most.movers),
      )
    : first.slice(0, most.movers + most.status);
  const shown = [
    ...atTop,
    ...others!.slice(0, shownMovers),
    ...comings!.slice(0, Math.min(most.status, room - shownMovers)),
  ];
  if (shown.length === 0) return [];
  const { columns } = moverTable(diff, [], 0, words);
  const scored = diff.scale !== null;
  const rows = shown.map((one) => {
    const [mover] = isRankedTwice(one) ? moverTable(diff, [one], 1, words, ({ name }) => name).rows : [];
    if (mover) return scored ? mover : [...mover, ""];
    const { change } = one;
    const moved = change === null ? "" : words.numbers.signed(change, sideDecimals(diff.after));
    return [one.name, ranksText(one), ...(scored ? [moved] : []), statusBriefly(one, diff, words)];
  });
  return [
    ...orderNote(diff, words),
    {
      kind: "table",
      columns: [...columns.slice(0, scored ? 3 : 2), { title: words.diff.columns.why }],
      rows,
      beyond: movers.length + came.length - shown.length,
    },
  ];
}

/** Whether a country is among the first on either side and has another rank on the other, or none. */
function isAmongFirst({ before, after }: DiffFacts): (one: MovedCountry) => boolean {
  const first = firstOf({ before, after });
  const isWithin = (rank: number | null) => rank !== null && rank <= first;
  return ({ rankBefore, rankAfter }) =>
    rankBefore !== rankAfter && (isWithin(rankBefore) || isWithin(rankAfter));
}

/** How many are the first on either side. */
function firstOf({ before, after }: Pick<DiffFacts, "before" | "after">): number {
  return Math.max(topOf(before.ranked), topOf(after.ranked));
}

/** By the later rank; who has none comes last. */
function byPlace(a: MovedCountry, b: MovedCountry): number {
  const place = ({ rankAfter }: MovedCountry) => rankAfter ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || (a.rankBefore ?? 0) - (b.rankBefore ?? 0);
}

/** In which order movers are listed, where some moved among the first. */
function orderNote(diff: DiffFacts, words: Messages): Block[] {
  if (!diff.countries.some(isAmongFirst(diff))) return [];
  return [note(words.diff.firstOnTop({ n: firstOf(diff) }))];
}

/** In the row of a country that came or went: where it is on the side that has no rank for it, and because of what. */
function statusBriefly(one: MovedCountry, diff: DiffFacts, words: Messages): string {
  const side = one.rankBefore === null ? "before" : "after";
  const { reasons, causes } = one.status!;
  const why = reasons[side].map(({ title, requires }) => (requires ? lackingOf(requires, words) : title));
  const standing = standingText(one, side, words);
  const due = causes.map(({ cause }) => causeLabel(cause, hasLayouts(diff), words));
  return words.diff.statusBriefly({
    was: side === "before",
    standing: why.length > 0 ? words.diff.standingSaid({ standing, said: why }) : standing,
    due: due.length > 0 ? due : undefined,
  });
}

/** Of those who came and went in a line. */
const MOST_COMINGS_NAMED = 8;

/** What waits until notes are asked for: `Whose flags changed: 22`. */
function waiting(
  listed: DiffFacts,
  inFull: readonly string[] | undefined,
  shown: ShownCountries | undefined,
  words: Messages,
): string[] {
  if (inFull) return [];
  const came = alphabetical(listed.countries, words.countryNames).filter(
    ({ rankBefore, rankAfter }) => (rankBefore === null) !== (rankAfter === null),
  );
  const names = came.slice(0, MOST_COMINGS_NAMED).map(({ name }) => name);
  // Whom a minimum or another gate removed: the table may have room for few of them.
  const gone =
    listed.profileChanges.length === 0 || came.length === 0
      ? []
      : [
          `${words.diff.status}${colonIn(words)}${words.diff.passers({ n: came.length, names, more: came.length > names.length })}`,
        ];
  const counts: [string, number][] = [
    [words.diff.flags, listed.countries.filter(({ flags }) => flags).length],
    [words.diff.texts, (listed.texts ?? []).filter(({ country }) => shown?.has(country) ?? true).length],
  ];
  const texts = counts.flatMap(([title, n]) => (n === 0 ? [] : [`${title}${colonIn(words)}${n}`]));
  return [...gone, ...(texts.length === 0 ? [] : [texts.join(SEPARATOR)])];
}

/** The same command with all lists whole, with notes, and of the country that moved most. */
function furtherCommands(
  facts: DiffFacts,
  { typed, who = "", again = "", notes, top, inFull, shown }: DiffOptions,
  words: Messages,
): Block[] {
  if (typed === undefined) return [];
  const [first] = rankMovers(shownOnly(facts, shown));
  const commands = [
    ...(inFull || first === undefined ? [] : [`${typed} --countries ${asWord(first.name)}`]),
    ...(top === undefined && !inFull ? [`${typed}${who} --top 0`] : []),
    ...(notes ? [] : [`${typed}${who} --notes`]),
  ];
  return commands.length === 0 ? [] : [nextCommands(commands, again, words)];
}

/** Recorded sides that could not be made again, and why; a record may stand on both sides. */
export function notRemadeLines({ notRemade = [] }: Pick<DiffFacts, "notRemade">, words: Messages): string[] {
  const { notRemade: say, asWritten } = words.diff;
  const why = ({ because, label, inputs, message }: NotRemade) => {
    if (because === "changed") return say.changed({ label, inputs: inputsNamed(inputs, words) });
    return because === "edited" ? say.edited({ label }) : say.failed({ label, message });
  };
  return [...new Set(notRemade.map((one) => words.text([why(one), asWritten])))];
}

/** So many digits of a SHA-256 are told. */
const DIGITS = 12;

function sideOf({ profile, dataset }: DiffSide, words: Messages) {
  const [profileHash, evidenceHash] = [profile, dataset].map(({ sha256 }) => sha256.slice(0, DIGITS));
  const evidence = evidenceText(dataset, words);
  return { profile: profile.id, profileHash: profileHash!, evidence, evidenceHash: evidenceHash! };
}

/**
 * Each cause over all countries.
 *
 * @param isBrief by what it is called in figures alone
 */
function causeLines(diff: DiffFacts, words: Messages, isBrief = false): string[] {
  const { cause: say } = words.diff;
  const decimals = sideDecimals(diff.after);
  const tellsLayouts = hasLayouts(diff);
  return diff.causes.map((one) => {
    const { countries, largest, meanAbsolute: mean } = one;
    const [label, title] = causeNames(one, tellsLayouts, words);
    const about = isBrief || title === label ? label : say.about({ title, label });
    if (!shows(largest.score, decimals))
      return say.little({ about, countries, least: leastShown(decimals, words.numbers) });
    const most = { about, one: largest, score: largest.score, decimals };
    return countries === 1 ? say.alone(most) : say.several({ ...most, mean, countries });
  });
}

function moverTable(
  diff: DiffFacts,
  movers: readonly MovedCountry[],
  top: number,
  words: Messages,
  called = ({ name, country }: MovedCountry) => `${name} (${country})`,
): Table {
  const decimals = sideDecimals(diff.after);
  const { columns: titles, othersMoved } = words.diff;
  const scored = diff.scale !== null;
  const tellsLayouts = hasLayouts(diff);
  return {
    kind: "table",
    columns: [
      { title: titles.country },
      { title: titles.rank, figures: true },
      ...(scored ? [{ title: titles.score, figures: true }, { title: titles.ofWhich }] : []),
    ],
    rows: movers.map((one) => [
      called(one),
      ranksText(one),
      ...(scored
        ? [
            words.numbers.signed(one.change!, decimals),
            causesText(one.causes, decimals, words, tellsLayouts, agesIn(diff)) || othersMoved,
          ]
        : []),
    ]),
    shown: top,
    more: words.cut.moreMoved,
  };
}

/** Countries in full, down to the cells whose figures changed. */
function countryItems(diff: DiffFacts, countries: readonly string[], words: Messages): Block[] {
  const decimals = sideDecimals(diff.after);
  const tellsLayouts = hasLayouts(diff);
  return diff.countries
    .filter(({ country }) => countries.includes(country))
    .flatMap((one) => {
      const others = one.causes.filter(
        ({ cause, score, values: own = [] }) =>
          // From rankings alone not every figure is known.
          diff.basis === "evidence" && isOthersMove(cause, own.length) && shows(score, decimals),
      );
      const values = one.causes.flatMap(({ values = [] }) => values);
      return section(`${one.name} (${one.country})`, [
        paragraph(words.text(countrySentences(one, diff, words))),
        list([
          ...others.map(({ cause, score }) =>
            words.causes.othersDid({ label: causeLabel(cause, tellsLayouts, words), score, decimals }),
          ),
          ...values.map((moved): Item => {
            const { file, locator } = moved.after ?? moved.before!;
            return { text: valueText(moved, diff.titles, words), below: [muted(`${file}, ${locator}`)] };
          }),
        ]),
      ]);
    });
}

/** How many moved, in one or more sentences. */
function diffSummary({ countries, before, after, scale, tau }: DiffFacts, { diff: say }: Messages): string[] {
  const both = countries.filter(isRankedTwice);
  const moved = both.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter).length;
  const scores = scale === null ? 0 : both.filter(({ change }) => change !== 0).length;
  const entered = countries.filter(({ rankBefore, rankAfter }) => rankBefore === null && rankAfter !== null);
  const left = countries.filter(({ rankBefore, rankAfter }) => rankBefore !== null && rankAfter === null);
  const ends = (scale: DiffSide["scale"]) =>
    scale === null ? say.noEnds : say.ends({ from: scale[0], to: scale[1] });
  const uncompared =
    scale === null ? [say.notCompared({ before: ends(before.scale), after: ends(after.scale) })] : [];
  const agree = both.length > 1 ? [say.rankingsAgree({ tau })] : [];
  if (moved + scores + entered.length + left.length === 0)
    return [
      scale === null ? say.noRankMoved({ both: both.length }) : say.nothingMoved({ both: both.length }),
      ...agree,
      ...uncompared,
    ];
  const comings = [
    ...(entered.length > 0 ? [say.cameIn({ n: entered.length })] : []),
    ...(left.length > 0 ? [say.wentOut({ n: left.length })] : []),
  ];
  return [
    say.ranked({
      before: before.ranked,
      after: after.ranked,
      comings: comings.length > 0 ? comings : undefined,
    }),
    scale === null
      ? say.movedRank({ both: both.length, moved })
      : say.movedBoth({ both: both.length, moved, scores }),
    ...agree,
    ...uncompared,
  ];
}

/** Who is listed of those who were compared. */
interface ShownCountries {
  readonly asked: Omit<Shown, "of">;
  readonly has: (country: string) => boolean;
}

/** The same with those alone who are shown: for what lists countries, not for what counts them. */
function shownOnly(diff: DiffFacts, shown: ShownCountries | undefined): DiffFacts {
  return shown ? { ...diff, countries: diff.countries.filter(({ country }) => shown.has(country)) } : diff;
}

function isRankedTwice({ rankBefore, rankAfter }: MovedCountry): boolean {
  return rankBefore !== null && rankAfter !== null;
}

/** Ranked twice and moved: those among the first, then those that moved by most ranks, then by most points. */
function rankMovers(diff: DiffFacts): MovedCountry[] {
  const isFirst = isAmongFirst(diff);
  const steps = ({ rankBefore, rankAfter }: MovedCountry) => Math.abs(rankAfter! - rankBefore!);
  const moved = diff.countries
    .filter((one) => isRankedTwice(one) && (steps(one) > 0 || (one.change ?? 0) !== 0))
    .sort((a, b) => steps(b) - steps(a) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  return [...moved.filter(isFirst).sort(byPlace), ...moved.filter((one) => !isFirst(one))];
}

/** Who came into the ranking or left it, one sentence each. */
function statusSentences(diff: DiffFacts, words: Messages): string[] {
  return alphabetical(diff.countries, words.countryNames).flatMap((one) => {
    const ranked = one.rankBefore !== null || one.rankAfter !== null;
    return ranked ? statusSentence(one, diff, words) : [];
  });
}

/** `Niger (NER): was ranked 2nd, is excluded (…), because of tip data.`; none where the status is the same. */
function statusSentence(one: MovedCountry, diff: DiffFacts, words: Messages): string[] {
  const { name, country, status } = one;
  if (!status) return [];
  const said = (side: "before" | "after") =>
    status.reasons[side].map((reason) => reasonWords(reason, sideDecimals(diff[side]), words));
  const tellsLayouts = hasLayouts(diff);
  const due = status.causes.map(({ cause, share }) =>
    words.diff.statusCause({
      label: causeLabel(cause, tellsLayouts, words),
      share: share > 1 - 1e-9 ? undefined : share,
    }),
  );
  const [before, after] = (["before", "after"] as const).map((side) => {
    const standing = standingText(one, side, words);
    const why = said(side);
    return why.length > 0 ? words.diff.standingSaid({ standing, said: why }) : standing;
  });
  return [
    words.diff.statusMoved({
      name: `${name} (${country})`,
      before: before!,
      after: after!,
      due: due.length > 0 ? due : undefined,
    }),
  ];
}

/** Why a country is not ranked. */
function reasonWords(reason: StatusReason, decimals: number, words: Messages): string {
  const { title, said, found, margin, node, cause, requires, scoreRange } = reason;
  const { diff: say } = words;
  if (requires) {
    const range = scoreRange && rangeText(scoreRange, decimals, words);
    return say.requiredSaid({
      why: lackingOf(requires, words),
      range,
      placing: placingText(requires, words),
    });
  }
  if (node === undefined)
    return say.gateSaid({
      gate: title,
      found: found ? observedText(roundObserved(found, margin), words) : said!,
    });
  return say.nodeSaid({ node: title, why: cause ? failureText(cause, node, words) : said! });
}

/** Where a country stands on a side, in half a sentence. */
function standingText(one: MovedCountry, side: "before" | "after", { standing: say }: Messages): string {
  const [status, would] =
    side === "before" ? [one.statusBefore, one.wouldBefore] : [one.statusAfter, one.wouldAfter];
  const placed = rankAt(one, side) ?? would;
  if (placed && status === "ranked") return say.rankedAt(placed);
  return placed && status === "apart" ? say.apartAt(placed) : say[status];
}

function rankAt(one: MovedCountry, side: "before" | "after") {
  const [rank, tied = 0] =
    side === "before" ? [one.rankBefore, one.tiedBefore] : [one.rankAfter, one.tiedAfter];
  return rank === null ? undefined : { rank, tied };
}

/** `5 → 8`, `=5` where others share the rank, a dash where there is no rank. */
function ranksText({ rankBefore, rankAfter, tiedBefore, tiedAfter }: MovedCountry): string {
  const shown = (rank: number | null, tied = 0) =>
    rank === null ? "\u2013" : `${tied > 0 ? "=" : ""}${rank}`;
  const [was, is] = [shown(rankBefore, tiedBefore), shown(rankAfter, tiedAfter)];
  return was === is ? is : `${was} \u2192 ${is}`;
}

/** One country in sentences that can be quoted; `diff.countries` are those among whom it moved. */
function countrySentences(one: MovedCountry, diff: DiffFacts, words: Messages): string[] {
  const { because } = one;
  const { diff: say, numbers } = words;
  const name = `${one.name} (${one.country})`;
  const change = changeOf(one, diff, words);
  const scoreSentence =
    change.how === "moved" ? say.scoreIs.moved({ change: change.text }) : say.scoreIs[change.how];
  const lumped = because === undefined ? [] : [say.together({ why: words.causes.whyTogether[because] })];
  const [before, after] = [rankAt(one, "before"), rankAt(one, "after")];
  if (before === undefined || after === undefined) {
    const stands = statusSentence(one, diff, words);
    if (stands.length === 0) stands.push(say.stays({ name, standing: words.standing[one.statusAfter] }));
    return [...stands, ...(one.change === null ? [] : [scoreSentence]), ...lumped];
  }
  const passing = passingTexts(one, diff.countries, words);
  const sentence = say.moved({
    movement:
      before.rank === after.rank
        ? say.staysAt({ name, ...after })
        : say.goes({
            name,
            rankBefore: before.rank,
            tiedBefore: before.tied,
            rankAfter: after.rank,
            tiedAfter: after.tied,
          }),
    change: diff.scale === null ? undefined : change.text,
    passing: passing.length > 0 ? passing : undefined,
  });
  if (diff.scale !== null) return [sentence, ...lumped, ...flagSentences(one, words)];
  const [was, is] = [
    numbers.fixed(one.scoreBefore!, sideDecimals(diff.before)),
    numbers.fixed(one.scoreAfter!, sideDecimals(diff.after)),
  ];
  return [sentence, say.otherScales({ before: was, after: is }), ...flagSentences(one, words)];
}

/** That a score is the same or has hardly moved, or by how much it moved and of what the move is made. */
function changeOf(
  { change, causes }: MovedCountry,
  diff: DiffFacts,
  words: Messages,
): { readonly how: "same" | "hardly" | "moved"; readonly text: string } {
  const { change: say } = words.diff;
  if (change === null || causes.length === 0) return { how: "same", text: say.same };
  const decimals = sideDecimals(diff.after);
  const parts = causesText(causes, decimals, words, hasLayouts(diff), agesIn(diff));
  if (parts === "" && !shows(change, decimals)) return { how: "hardly", text: say.hardly };
  return {
    how: "moved",
    text: say.moved({ change, decimals, parts: parts === "" ? undefined : parts }),
  };
}

/** Names that a sentence bears. */
const MOST_COUNTRIES_NAMED = 5;

/** Who moved its rank, and whom it passed. */
function passingTexts(one: MovedCountry, all: readonly MovedCountry[], { diff: say }: Messages): string[] {
  const called = (code: string) => all.find(({ country }) => country === code)?.name ?? code;
  return (["overtakenBy", "overtook", "enteredAhead", "leftAhead"] as const).flatMap((how) => {
    const n = one[how].length;
    if (n === 0) return [];
    const names = one[how].slice(0, MOST_COUNTRIES_NAMED).map(called);
    return [say.passing[how]({ n, countries: say.passers({ n, names, more: n > names.length }) })];
  });
}

/** `CPI score (cpi.score): 45 (2022) → 43 (2023)`. */
function valueText(
  { indicator, before, after }: MovedValue,
  titles: DiffFacts["titles"],
  words: Messages,
): string {
  const shown = (one: MovedValue["before"]) =>
    one === null
      ? words.notAssessed
      : `${words.numbers.figure(one.value)}${words.inBrackets({ ...one, year: one.year ?? undefined })}`;
  const called = titles[indicator] ?? indicator;
  const title = called === indicator ? indicator : `${called} (${indicator})`;
  return words.diff.value({ title, before: shown(before), after: shown(after) });
}

/** What came or went of each flag over all countries: `Tier 1: raised for Cyprus (CYP); no longer raised for …`. */
function flagLines({ countries }: DiffFacts, words: Messages): string[] {
  const { diff: say, countryNames } = words;
  type Turns = { names: string[]; open: Map<string, string[]> };
  const found = new Map<string, { raised: Turns; cleared: Turns }>();
  for (const { name, country, flags } of alphabetical(countries, countryNames)) {
    const called = `${name} (${country})`;
    const none = (): Turns => ({ names: [], open: new Map() });
    const of = (title: string) => entryOf(found, title, () => ({ raised: none(), cleared: none() }));
    for (const way of ["raised", "cleared"] as const)
      for (const { title, notAssessed, until = "" } of flags?.[way] ?? []) {
        const { names, open } = of(title)[way];
        if (notAssessed) gather(open, until, called);
        else names.push(called);
      }
  }
  const open = (turns: Turns, text: typeof say.notKnownBefore) =>
    [...turns.open].map(([until, names]) => text({ until: listedUntil(until), names, n: names.length }));
  return [...found].map(([title, { raised, cleared }]) =>
    turnedFlagText(
      {
        title,
        raised: raised.names,
        cleared: cleared.names,
        open: [...open(raised, say.notKnownBefore), ...open(cleared, say.notKnownNow)],
      },
      words,
    ),
  );
}

/** The same of one country, one sentence a side. */
function flagSentences({ flags }: MovedCountry, { diff: say }: Messages): string[] {
  return (
    [
      [flags?.raised, say.raised, say.notKnownThen],
      [flags?.cleared, say.cleared, say.notKnown],
    ] as const
  ).flatMap(([turned = [], known, unknown]) => {
    const titles = turned.filter(({ notAssessed }) => !notAssessed).map(({ title }) => title);
    const open = turned.filter(({ notAssessed }) => notAssessed);
    return [
      ...(titles.length > 0 ? [known({ titles })] : []),
      ...open.map(({ title, until }) => unknown({ title, until })),
    ];
  });
}

/** The last day of a list; undefined where no list has ended. */
function listedUntil(until: string): string | undefined {
  return until === "" ? undefined : until;
}

/** What texts of the TIP Report say otherwise: one line a country, or of some countries in full with the words. */
function textBlocks(
  { texts = [], textsLeftOut = [] }: DiffFacts,
  words: Messages,
  { top, has, inFull }: { readonly top: number; has(country: string): boolean; readonly inFull: boolean },
): Block[] {
  const { diff: say } = words;
  const shown = texts.filter(({ country }) => has(country));
  const left = textsLeftOut.filter(({ country }) => has(country));
  const leftOut = left.length === 0 ? [] : [note(textsLeftOutText(left, words))];
  if (!inFull)
    return section(
      say.texts,
      [
        list(
          shown.map((one) => countryItem(one, words)),
          { shown: top },
        ),
        ...leftOut,
      ],
      { folded: true },
    );
  return [
    ...shown.flatMap((one) =>
      section(say.textsOf({ one, code: one.country }), [
        list(one.findings.map((finding) => findingItem(finding, words))),
        ...(one.recommendations ? recommendationBlocks(one.recommendations, words) : []),
      ]),
    ),
    ...leftOut,
  ];
}

/** Of whom something is not compared, since a side has only an older report on it. */
function textsLeftOutText(left: NonNullable<DiffFacts["textsLeftOut"]>, { diff: say }: Messages): string {
  const what = (["findings", "recommendations"] as const).flatMap((kind) => {
    const n = left.reduce((sum, one) => sum + one[kind], 0);
    return n > 0 ? [say.textsOfKind[kind]({ n })] : [];
  });
  return say.textsLeftOut({ what, one: left.length === 1 ? left[0] : undefined, n: left.length });
}

function countryItem({ name, country, findings, recommendations }: MovedTexts, words: Messages): Item {
  const { diff: say } = words;
  const items = recommendations?.items ?? [];
  const kept = items.filter(({ status }) => status === "kept").length;
  const dropped = recommendations?.before?.dropped.length ?? 0;
  const asked = recommendations?.before
    ? [
        say.recommended({
          yearAfter: recommendations.year,
          yearBefore: recommendations.before.year,
          kept,
          added: items.length - kept,
          dropped,
          isCut: recommendations.isCut || recommendations.before.isCut,
        }),
      ]
    : [];
  return {
    text: `${name} (${country})`,
    below: [...findings.map((one) => textMovedText(one, words)), ...asked],
  };
}

function textMovedText(finding: MovedTexts["findings"][number], words: Messages): string {
  const { before, after } = finding;
  return words.diff.textMoved({
    title: findingTitle(finding, words),
    before: before.value,
    yearBefore: before.year,
    after: after.value,
    yearAfter: after.year,
  });
}

function findingItem(finding: MovedTexts["findings"][number], words: Messages): Item {
  const { before, after } = finding;
  return {
    text: textMovedText(finding, words),
    below: [before, after].flatMap(({ quote, file, locator }) => [
      ...(quote === null ? [] : [words.quoted(quote)]),
      muted(words.findings.places({ file, locator })),
    ]),
  };
}
