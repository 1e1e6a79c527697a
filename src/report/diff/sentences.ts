import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/country.ts";
import type { Diff, MovedCause, MovedCountry, MovedValue, StatusReason } from "../../model/documents/diff.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import { roundObserved } from "../../model/gate-says.ts";
import { rangeText } from "../ranking/words.ts";
import { shows, sideDecimals } from "../text/score-digits.ts";
import { causesIn, hasLayouts } from "./causes.ts";
import { flagSentences } from "./flags.ts";

/** How many moved, in one or more sentences. */
export function diffSummary(
  { countries, before, after, scale, tau }: Diff,
  { diff: say }: Messages,
): string[] {
  const both = countries.filter(isRankedTwice);
  const moved = both.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter).length;
  const scores = scale === null ? 0 : both.filter(({ change }) => change !== 0).length;
  const entered = countries.filter(({ rankBefore, rankAfter }) => rankBefore === null && rankAfter !== null);
  const left = countries.filter(({ rankBefore, rankAfter }) => rankBefore !== null && rankAfter === null);
  const uncompared = scale === null ? [say.notCompared(before.scale, after.scale)] : [];
  const agree = both.length > 1 ? [say.rankingsAgree(tau)] : [];
  if (moved + scores + entered.length + left.length === 0)
    return [
      scale === null ? say.noRankMoved(both.length) : say.nothingMoved(both.length),
      ...agree,
      ...uncompared,
    ];
  return [
    say.ranked(before.ranked, after.ranked, entered.length, left.length),
    scale === null ? say.movedRank(both.length, moved) : say.movedBoth(both.length, moved, scores),
    ...agree,
    ...uncompared,
  ];
}

/** Who is listed of those who were compared. */
export interface Listed {
  readonly asked: Omit<Shown, "of">;
  readonly has: (country: string) => boolean;
}

/** The same with those alone who are shown: for what lists countries, not for what counts them. */
export function listedOf(diff: Diff, shown: Listed | undefined): Diff {
  return shown ? { ...diff, countries: diff.countries.filter(({ country }) => shown.has(country)) } : diff;
}

function isRankedTwice({ rankBefore, rankAfter }: MovedCountry): boolean {
  return rankBefore !== null && rankAfter !== null;
}

/** Ranked twice and moved, those that moved by most ranks first, then by most points. */
export function rankMovers({ countries }: Diff): MovedCountry[] {
  const steps = ({ rankBefore, rankAfter }: MovedCountry) => Math.abs(rankAfter! - rankBefore!);
  return countries
    .filter((one) => isRankedTwice(one) && (steps(one) > 0 || (one.change ?? 0) !== 0))
    .sort((a, b) => steps(b) - steps(a) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
}

/** Who came into the ranking or left it, one sentence each. */
export function statusSentences(diff: Diff, words: Messages): string[] {
  return alphabetical(diff.countries, words.countryNames).flatMap((one) => {
    const ranked = one.rankBefore !== null || one.rankAfter !== null;
    return ranked ? statusSentence(one, diff, words) : [];
  });
}

/** `Niger (NER): was ranked 2nd, is excluded (…), because of tip data.`; none where the status is the same. */
function statusSentence(one: MovedCountry, diff: Diff, words: Messages): string[] {
  const { name, country, status } = one;
  if (!status) return [];
  const said = (side: "before" | "after") =>
    status.reasons?.[side].map((reason) => reasonWords(reason, sideDecimals(diff[side]), words)) ??
    status[side];
  const tellsLayouts = hasLayouts(diff);
  const due = status.causes.map(({ cause, share }) =>
    words.diff.statusCause(
      words.diff.causeLabel(causesIn(cause), tellsLayouts),
      share > 1 - 1e-9 ? undefined : share,
    ),
  );
  const [was, is] = [position(one, "before"), position(one, "after")];
  return [words.diff.statusMoved(`${name} (${country})`, [was, said("before")], [is, said("after")], due)];
}

/** Why a country is not ranked. */
function reasonWords(reason: StatusReason, decimals: number, words: Messages): string {
  const { title, found, margin, node, cause, requires, scoreRange } = reason;
  if (requires) {
    const range = scoreRange && rangeText(scoreRange, decimals, words);
    return words.diff.requiredSaid(words.lacking(requires), range, words.placing(requires));
  }
  if (found) return words.diff.gateSaid(title, words.observed(roundObserved(found, margin)));
  return cause ? words.diff.nodeSaid(title, words.failure(cause, node!)) : reason.words;
}

function position(one: MovedCountry, side: "before" | "after") {
  const [status, would] =
    side === "before" ? [one.statusBefore, one.wouldBefore] : [one.statusAfter, one.wouldAfter];
  return { status, placed: placed(one, side) ?? would };
}

function placed(one: MovedCountry, side: "before" | "after") {
  const [rank, tied = 0] =
    side === "before" ? [one.rankBefore, one.tiedBefore] : [one.rankAfter, one.tiedAfter];
  return rank === null ? undefined : { rank, tied };
}

/** `cpi data −1.4, weights −0.7`: the strongest first; what shows as nothing is added up at the end. */
export function causesText(
  causes: readonly MovedCause[],
  decimals: number,
  { diff }: Messages,
  tellsLayouts = false,
): string {
  const strong = causes
    .filter(({ score }) => shows(score, decimals))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map((one) => ({
      label: diff.causeLabel(causesIn(one.cause), tellsLayouts),
      score: one.score,
      assessed: assessed(one),
    }));
  const weak = causes.filter((one) => !shows(one.score, decimals) && one.cause !== "gates");
  const rest = weak.reduce((sum, { score }) => sum + score, 0);
  const told = shows(rest, decimals) ? rest : undefined;
  return strong.length === 0 && told === undefined ? "" : diff.parts(strong, told, decimals);
}

/** That what moved is no value but whether there is one: evidence gained or lost is no merit and no fault. */
function assessed({ values = [] }: MovedCause): Parameters<Messages["diff"]["parts"]>[0][number]["assessed"] {
  const gained = values.filter(({ before }) => before === null).length;
  const lost = values.filter(({ after }) => after === null).length;
  if (gained + lost === 0) return undefined;
  if (gained === values.length) return "newly";
  if (lost === values.length) return "no longer";
  return gained > 0 && lost > 0 ? "partly both" : gained > 0 ? "partly newly" : "partly no longer";
}

/** `5 → 8`, `=5` where others share the rank, a dash where there is no rank. */
export function ranksText({ rankBefore, rankAfter, tiedBefore, tiedAfter }: MovedCountry): string {
  const shown = (rank: number | null, tied = 0) =>
    rank === null ? "\u2013" : `${tied > 0 ? "=" : ""}${rank}`;
  const [was, is] = [shown(rankBefore, tiedBefore), shown(rankAfter, tiedAfter)];
  return was === is ? is : `${was} \u2192 ${is}`;
}

/** One country in sentences that can be quoted; `diff.countries` are those among whom it moved. */
export function countrySentences(one: MovedCountry, diff: Diff, words: Messages): string[] {
  const { change, causes, because } = one;
  const { diff: say, numbers } = words;
  const name = `${one.name} (${one.country})`;
  const decimals = sideDecimals(diff.after);
  const moved =
    change === null || causes.length === 0
      ? undefined
      : { change, of: causesText(causes, decimals, words, hasLayouts(diff)), shows: shows(change, decimals) };
  const lumped = because === undefined ? [] : [say.together(because)];
  const [before, after] = [placed(one, "before"), placed(one, "after")];
  if (before === undefined || after === undefined) {
    const stands = statusSentence(one, diff, words);
    if (stands.length === 0) stands.push(say.stays(name, { status: one.statusAfter, placed: undefined }));
    return [...stands, ...(change === null ? [] : [say.scoreIs(moved, decimals)]), ...lumped];
  }
  const scored = diff.scale === null ? undefined : { change: moved, decimals };
  const sentence = say.movedRanks(name, [before, after], scored, passing(one, diff.countries));
  if (scored) return [sentence, ...lumped, ...flagSentences(one, words)];
  const [was, is] = [
    numbers.fixed(one.scoreBefore!, sideDecimals(diff.before)),
    numbers.fixed(one.scoreAfter!, sideDecimals(diff.after)),
  ];
  return [sentence, say.otherScales(was, is), ...flagSentences(one, words)];
}

/** Names that a sentence bears. */
const NAMED = 5;

function passing(one: MovedCountry, all: readonly MovedCountry[]) {
  const called = (code: string) => all.find(({ country }) => country === code)?.name ?? code;
  const some = (countries: readonly string[]) => ({
    count: countries.length,
    named: countries.slice(0, NAMED).map(called),
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
export function valueText(
  { indicator, before, after }: MovedValue,
  titles: Diff["titles"],
  words: Messages,
): string {
  const shown = (one: MovedValue["before"]) =>
    one === null
      ? words.notAssessed
      : `${words.numbers.figure(one.value)}${words.inBrackets({ ...one, year: one.year ?? undefined })}`;
  const called = titles[indicator] ?? indicator;
  const title = called === indicator ? indicator : `${called} (${indicator})`;
  return words.diff.value(title, shown(before), shown(after));
}
