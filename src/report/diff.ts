import { entryOf, gather } from "../model/collections.ts";
import { alphabetical } from "../model/country.ts";
import type {
  Diff,
  DiffFacts,
  MovedCause,
  MovedCountry,
  MovedTexts,
  MovedValue,
  StatusReason,
} from "../model/documents/diff.ts";
import type { Shown } from "../model/documents/ranking.ts";
import { roundObserved } from "../model/gate-says.ts";
import { failureText, lackingText, placingText } from "../words/choose.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  type Item,
  list,
  muted,
  note,
  paragraph,
  type Report,
  section,
  type Table,
} from "./blocks.ts";
import { findingTitle, recommendationBlocks } from "./findings.ts";
import { rangeText } from "./ranking/notes.ts";
import { causeLabel, causeNames, hasLayouts, isAmongCandidates, isOthersMove } from "./text/causes.ts";
import { leastShown, shows, sideDecimals } from "./text/decimals.ts";
import { observedText } from "./text/eligibility.ts";
import { evidenceText, shownText } from "./text/evidence.ts";
import { localised } from "./text/localised.ts";
import { noteText, profileChangeText } from "./text/profile-changes.ts";
import { inputsNamed } from "./verification.ts";

export interface DiffOptions {
  /** How many movers, and lines of each list, are in sight. */
  readonly top: number;
  /** Countries to be told in full instead of the table. */
  readonly inFull?: readonly string[];
  /** Who is listed; the summary and the causes are of everybody. Absent: everybody. */
  readonly shown?: ShownCountries;
}

/** Recorded sides that could not be made again, and why; a record may stand on both sides. */
export function notRemadeLines({ notRemade = [] }: Pick<Diff, "notRemade">, words: Messages): string[] {
  return [...new Set(notRemade.map((one) => words.diff.notRemade(one, inputsNamed(one.inputs, words))))];
}

/** What moved: counts, causes, who came and went, then the movers with the causes of each, and what was compared. */
export function diffBlocks(facts: DiffFacts, words: Messages, { top, inFull, shown }: DiffOptions): Report {
  const diff = localised(facts, words);
  const { diff: say } = words;
  const listed = shownOnly(diff, shown);
  const cut = { shown: top };
  const profileChanges = facts.profileChanges.map((one) =>
    say.profileChange(causeLabel(one.cause, false, words), profileChangeText(one, words)),
  );
  return {
    title: say.heading(diff.before.label, diff.after.label),
    blocks: [
      ...notRemadeLines(diff, words).map(note),
      paragraph(words.text(diffSummary(diff, words))),
      ...(diff.revisions ?? []).map((one) => note(say.revision({ ...one }))),
      ...(shown ? [paragraph(say.shown({ asked: shownText(shown.asked, words) }))] : []),
      ...section(say.scores, [list(causeLines(diff, words), cut)]),
      ...section(say.profile, [list(profileChanges, cut)], { folded: true }),
      ...(inFull
        ? countryItems(diff, inFull, words)
        : [
            ...section(say.status, [list(statusSentences(listed, words), cut)]),
            ...section(say.flags, [list(flagLines(listed, words), cut)], { folded: true }),
            ...section(say.movers, [moverTable(diff, rankMovers(listed), top, words)]),
          ]),
      ...textBlocks(diff, words, {
        top,
        has: (country) => (inFull ? inFull.includes(country) : (shown?.has(country) ?? true)),
        inFull: inFull !== undefined,
      }),
      ...section(
        say.compared,
        [
          list([
            say.before(diff.before, evidenceText(diff.before.dataset, words)),
            say.after(diff.after, evidenceText(diff.after.dataset, words)),
            ...(diff.scale === null ? [] : [say.shapley]),
            ...(diff.causes.some(isAmongCandidates) ? [say.among] : []),
            ...(diff.tau === null ? [] : [say.tauB]),
            ...diff.notes.map((one) => noteText(one, words)),
          ]),
        ],
        { folded: true },
      ),
    ],
  };
}

/** Each cause over all countries. */
function causeLines(diff: DiffFacts, words: Messages): string[] {
  const decimals = sideDecimals(diff.after);
  const tellsLayouts = hasLayouts(diff);
  return diff.causes.map((one) => {
    const least = shows(one.largest.score, decimals) ? undefined : leastShown(decimals, words.numbers);
    return words.diff.cause(...causeNames(one, tellsLayouts, words), one, { least, decimals });
  });
}

function moverTable(diff: DiffFacts, movers: readonly MovedCountry[], top: number, words: Messages): Table {
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
      `${one.name} (${one.country})`,
      ranksText(one),
      ...(scored
        ? [
            words.numbers.signed(one.change!, decimals),
            causesText(one.causes, decimals, words, tellsLayouts) || othersMoved,
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
  const uncompared = scale === null ? [say.notCompared(before.scale, after.scale)] : [];
  const agree = both.length > 1 ? [say.rankingsAgree({ tau })] : [];
  if (moved + scores + entered.length + left.length === 0)
    return [
      scale === null ? say.noRankMoved({ both: both.length }) : say.nothingMoved({ both: both.length }),
      ...agree,
      ...uncompared,
    ];
  return [
    say.ranked(before.ranked, after.ranked, entered.length, left.length),
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

/** Ranked twice and moved, those that moved by most ranks first, then by most points. */
function rankMovers({ countries }: DiffFacts): MovedCountry[] {
  const steps = ({ rankBefore, rankAfter }: MovedCountry) => Math.abs(rankAfter! - rankBefore!);
  return countries
    .filter((one) => isRankedTwice(one) && (steps(one) > 0 || (one.change ?? 0) !== 0))
    .sort((a, b) => steps(b) - steps(a) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
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
  const [was, is] = [position(one, "before"), position(one, "after")];
  return [words.diff.statusMoved(`${name} (${country})`, [was, said("before")], [is, said("after")], due)];
}

/** Why a country is not ranked. */
function reasonWords(reason: StatusReason, decimals: number, words: Messages): string {
  const { title, said, found, margin, node, cause, requires, scoreRange } = reason;
  const { diff: say } = words;
  if (requires) {
    const range = scoreRange && rangeText(scoreRange, decimals, words);
    return say.requiredSaid({
      why: lackingText(requires, words),
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

function position(one: MovedCountry, side: "before" | "after") {
  const [status, would] =
    side === "before" ? [one.statusBefore, one.wouldBefore] : [one.statusAfter, one.wouldAfter];
  return { status, placed: rankAt(one, side) ?? would };
}

function rankAt(one: MovedCountry, side: "before" | "after") {
  const [rank, tied = 0] =
    side === "before" ? [one.rankBefore, one.tiedBefore] : [one.rankAfter, one.tiedAfter];
  return rank === null ? undefined : { rank, tied };
}

/** `cpi data −1.4, weights −0.7`: the strongest first; what shows as nothing is added up at the end. */
export function causesText(
  causes: readonly MovedCause[],
  decimals: number,
  words: Messages,
  tellsLayouts = false,
): string {
  const strong = causes
    .filter(({ score }) => shows(score, decimals))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map((one) => ({
      label: causeLabel(one.cause, tellsLayouts, words),
      score: one.score,
      assessed: gainedOrLost(one),
    }));
  const weak = causes.filter((one) => !shows(one.score, decimals) && one.cause !== "gates");
  const rest = weak.reduce((sum, { score }) => sum + score, 0);
  const shown = shows(rest, decimals) ? rest : undefined;
  return strong.length === 0 && shown === undefined ? "" : words.diff.parts(strong, shown, decimals);
}

/** That what moved is no value but whether there is one: evidence gained or lost is no merit and no fault. */
function gainedOrLost({
  values = [],
}: MovedCause): Parameters<Messages["diff"]["parts"]>[0][number]["assessed"] {
  const gained = values.filter(({ before }) => before === null).length;
  const lost = values.filter(({ after }) => after === null).length;
  if (gained + lost === 0) return undefined;
  if (gained === values.length) return "newly";
  if (lost === values.length) return "no longer";
  return gained > 0 && lost > 0 ? "partly both" : gained > 0 ? "partly newly" : "partly no longer";
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
  const { change, causes, because } = one;
  const { diff: say, numbers } = words;
  const name = `${one.name} (${one.country})`;
  const decimals = sideDecimals(diff.after);
  const moved =
    change === null || causes.length === 0
      ? undefined
      : { change, of: causesText(causes, decimals, words, hasLayouts(diff)), shows: shows(change, decimals) };
  const lumped = because === undefined ? [] : [say.together(because)];
  const [before, after] = [rankAt(one, "before"), rankAt(one, "after")];
  if (before === undefined || after === undefined) {
    const stands = statusSentence(one, diff, words);
    if (stands.length === 0) stands.push(say.stays(name, { status: one.statusAfter, placed: undefined }));
    return [...stands, ...(change === null ? [] : [say.scoreIs(moved, decimals)]), ...lumped];
  }
  const scored = diff.scale === null ? undefined : { change: moved, decimals };
  const sentence = say.movedRanks(name, [before, after], scored, passedAndPassedBy(one, diff.countries));
  if (scored) return [sentence, ...lumped, ...flagSentences(one, words)];
  const [was, is] = [
    numbers.fixed(one.scoreBefore!, sideDecimals(diff.before)),
    numbers.fixed(one.scoreAfter!, sideDecimals(diff.after)),
  ];
  return [sentence, say.otherScales({ before: was, after: is }), ...flagSentences(one, words)];
}

/** Names that a sentence bears. */
const MOST_COUNTRIES_NAMED = 5;

function passedAndPassedBy(one: MovedCountry, all: readonly MovedCountry[]) {
  const called = (code: string) => all.find(({ country }) => country === code)?.name ?? code;
  const some = (countries: readonly string[]) => ({
    count: countries.length,
    named: countries.slice(0, MOST_COUNTRIES_NAMED).map(called),
  });
  const { overtakenBy, overtook, enteredAhead, leftAhead } = one;
  return {
    overtakenBy: some(overtakenBy),
    overtook: some(overtook),
    enteredAhead: some(enteredAhead),
    leftAhead: some(leftAhead),
  };
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
function flagLines({ countries }: DiffFacts, { diff: say, countryNames }: Messages): string[] {
  const found = new Map<string, { raised: string[]; cleared: string[]; open: Map<string, string[]> }>();
  for (const { name, country, flags } of alphabetical(countries, countryNames)) {
    const called = `${name} (${country})`;
    const of = (title: string) =>
      entryOf(found, title, () => ({ raised: [], cleared: [], open: new Map<string, string[]>() }));
    for (const { title } of flags?.raised ?? []) of(title).raised.push(called);
    for (const { title, notAssessed, until = "" } of flags?.cleared ?? []) {
      if (notAssessed) gather(of(title).open, until, called);
      else of(title).cleared.push(called);
    }
  }
  return [...found].map(([title, { raised, cleared, open }]) =>
    say.flag(
      title,
      raised,
      cleared,
      [...open].map(([until, names]) => say.notKnownNow({ until: listedUntil(until), names })),
    ),
  );
}

/** The same of one country, one sentence a side. */
function flagSentences({ flags }: MovedCountry, { diff: say }: Messages): string[] {
  const raised = (flags?.raised ?? []).map(({ title }) => title);
  const went = flags?.cleared ?? [];
  const cleared = went.filter(({ notAssessed }) => !notAssessed).map(({ title }) => title);
  return [
    ...(raised.length > 0 ? [say.raised({ titles: raised })] : []),
    ...(cleared.length > 0 ? [say.cleared({ titles: cleared })] : []),
    ...went
      .filter(({ notAssessed }) => notAssessed)
      .map(({ title, until }) => say.notKnown({ title, until })),
  ];
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
  const leftOut = left.length === 0 ? [] : [note(say.textsLeftOut(left))];
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
      section(say.textsOf({ name: one.name, code: one.country }), [
        list(one.findings.map((finding) => findingItem(finding, words))),
        ...(one.recommendations ? recommendationBlocks(one.recommendations, words) : []),
      ]),
    ),
    ...leftOut,
  ];
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
    below: [
      ...findings.map((one) => say.textMoved(findingTitle(one, words), one.before, one.after)),
      ...asked,
    ],
  };
}

function findingItem(finding: MovedTexts["findings"][number], words: Messages): Item {
  const { before, after } = finding;
  return {
    text: words.diff.textMoved(findingTitle(finding, words), before, after),
    below: [before, after].flatMap(({ quote, file, locator }) => [
      ...(quote === null ? [] : [words.quoted(quote)]),
      muted(words.findings.places({ file, locator })),
    ]),
  };
}
