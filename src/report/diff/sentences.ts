import { alphabetical } from "../../model/alphabetical.ts";
import type { Diff, DiffSide, MovedCause, MovedCountry, MovedValue } from "../../model/documents/diff.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import { counted, listed, placed } from "../english.ts";
import { figure, fixed, signed } from "../format.ts";
import { shows, sideDecimals } from "../score-digits.ts";
import { inBrackets } from "../value-words.ts";
import { evidenceWords, shownWords } from "../who-words.ts";
import { flagSentences } from "./flags.ts";

export function diffHeading({ before, after }: Diff): string {
  return `What moved from ${before.label} to ${after.label}`;
}

/** What was compared: profile and evidence of both sides. */
export function sidesCompared({ before, after }: Diff): string[] {
  const side = (name: string, { profile, dataset }: DiffSide) => {
    return `${name}: profile ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidenceWords(dataset)} (${dataset.sha256.slice(0, 12)}).`;
  };
  return [side("Before", before), side("After", after)];
}

/** How many moved, in one or two sentences. */
export function diffSummary({ countries, before, after, scale }: Diff): string {
  const both = countries.filter(isRankedTwice);
  const moved = both.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter).length;
  const scores = scale === null ? 0 : both.filter(({ change }) => change !== 0).length;
  const entered = countries.filter(({ rankBefore, rankAfter }) => rankBefore === null && rankAfter !== null);
  const left = countries.filter(({ rankBefore, rankAfter }) => rankBefore !== null && rankAfter === null);
  if (moved + scores + entered.length + left.length === 0) {
    return scale === null
      ? `No rank moved: the ${both.length} ranked countries keep theirs. ${notCompared(before, after)}`
      : `Nothing moved: the ${both.length} ranked countries keep their ranks and scores.`;
  }
  const comings = [
    ...(entered.length > 0 ? [`${entered.length} entered the ranking`] : []),
    ...(left.length > 0 ? [`${left.length} left it`] : []),
  ];
  const ranked = `${counted(before.ranked, "country was", "countries were")} ranked before, ${after.ranked} ${after.ranked === 1 ? "is" : "are"} ranked after`;
  return `${ranked}${comings.length > 0 ? `: ${comings.join(", ")}` : ""}. Of the ${both.length} ranked in both, ${moved} changed rank${scale === null ? `. ${notCompared(before, after)}` : ` and ${scores} changed score.`}`;
}

/** A count of passes less a score of 100 would be a number without a meaning. */
function notCompared(before: DiffSide, after: DiffSide): string {
  const ends = ({ scale }: DiffSide) =>
    scale === null ? "without fixed ends" : `from ${scale[0]} to ${scale[1]}`;
  return `Scores are not compared: they run ${ends(before)} before and ${ends(after)} after.`;
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

/** Whom the lists are of, where that is not everybody. */
export function listedNotes(shown: Listed | undefined): string[] {
  return shown ? [`Shown: ${shownWords(shown.asked)}. The summary and the causes count everybody.`] : [];
}

export function isRankedTwice({ rankBefore, rankAfter }: MovedCountry): boolean {
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
export function statusSentences({ countries }: Diff): string[] {
  return alphabetical(countries).flatMap((one) => {
    const ranked = one.rankBefore !== null || one.rankAfter !== null;
    return ranked ? statusSentence(one) : [];
  });
}

/** `Niger (NER): was ranked 2nd, is excluded (…), because of tip data.`; none where the status is the same. */
function statusSentence(one: MovedCountry): string[] {
  const { name, country, status } = one;
  if (!status) return [];
  const said = (texts: readonly string[]) => (texts.length > 0 ? ` (${texts.join("; ")})` : "");
  const due = status.causes.map(({ cause, share }) =>
    share > 1 - 1e-9 ? causeLabel(cause) : `${causeLabel(cause)} (${fixed(share * 100, 0)} %)`,
  );
  const because = due.length > 0 ? `, because of ${listed(due)}` : "";
  const [was, is] = [place(one, "before") + said(status.before), place(one, "after") + said(status.after)];
  return [`${name} (${country}): was ${was}, is ${is}${because}.`];
}

function place(one: MovedCountry, side: "before" | "after"): string {
  const status = side === "before" ? one.statusBefore : one.statusAfter;
  if (status === "ranked") return `ranked ${rankWords(one, side)}`;
  return { excluded: "excluded", unscored: "without a score", absent: "not in the data" }[status];
}

/** `2nd`, or `joint 2nd (3 countries)`. */
function rankWords(one: MovedCountry, side: "before" | "after"): string {
  const [rank, tied] = side === "before" ? [one.rankBefore, one.tiedBefore] : [one.rankAfter, one.tiedAfter];
  return placed(rank!, tied ?? 0);
}

/** `cpi data −1.4, weights −0.7`: the strongest first; what shows as nothing is added up at the end. */
export function causesText(causes: readonly MovedCause[], decimals: number): string {
  const strong = causes
    .filter(({ score }) => shows(score, decimals))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const weak = causes.filter((one) => !shows(one.score, decimals) && one.cause !== "gates");
  const parts = strong.map(
    (one) => `${causeLabel(one.cause)}${assessedWords(one)} ${signed(one.score, decimals)}`,
  );
  const rest = weak.reduce((sum, { score }) => sum + score, 0);
  if (shows(rest, decimals)) parts.push(`the rest ${signed(rest, decimals)}`);
  return parts.join(", ");
}

/** That what moved is no value but whether there is one: evidence gained or lost is no merit and no fault. */
function assessedWords({ values = [] }: MovedCause): string {
  const gained = values.filter(({ before }) => before === null).length;
  const lost = values.filter(({ after }) => after === null).length;
  if (gained + lost === 0) return "";
  if (gained === values.length) return " (newly assessed)";
  if (lost === values.length) return " (no longer assessed)";
  const parts = [...(gained > 0 ? ["newly"] : []), ...(lost > 0 ? ["no longer"] : [])];
  return ` (partly ${parts.join(" or ")} assessed)`;
}

/** A cause in a line of figures: `data:cpi` is `cpi data`, `as-of:cpi` what a later reference year lets in: `later cpi data`. */
export function causeLabel(cause: string): string {
  const names = cause
    .split(" + ")
    .map((one) => one.replace(/^data:(.+)$/u, "$1 data").replace(/^as-of:(.+)$/u, "later $1 data"));
  return names.length > 1 ? `${listed(names)} together` : names[0]!;
}

/** `5 → 8`, `=5` where others share the rank, a dash where there is no rank. */
export function ranksText({ rankBefore, rankAfter, tiedBefore, tiedAfter }: MovedCountry): string {
  const shown = (rank: number | null, tied = 0) =>
    rank === null ? "\u2013" : `${tied > 0 ? "=" : ""}${rank}`;
  const [was, is] = [shown(rankBefore, tiedBefore), shown(rankAfter, tiedAfter)];
  return was === is ? is : `${was} \u2192 ${is}`;
}

/** One country in sentences that can be quoted; `all` are those among whom it moved. */
export function countrySentences(one: MovedCountry, diff: Diff): string[] {
  const { name, country, change, causes, together, rankBefore, rankAfter } = one;
  const decimals = sideDecimals(diff.after);
  const of = causesText(causes, decimals);
  const points =
    change === null || causes.length === 0
      ? "its score is the same"
      : of === "" && !shows(change, decimals)
        ? "its score has hardly moved"
        : `${signed(change, decimals)} ${Number(fixed(Math.abs(change), decimals)) === 1 ? "point" : "points"}${of === "" ? "" : `, of which ${of}`}`;
  const lumped = together === undefined ? [] : [`Taken together: ${together}.`];
  if (!isRankedTwice(one)) {
    const stands = statusSentence(one);
    if (stands.length === 0) stands.push(`${name} (${country}) is ${place(one, "after")} before and after.`);
    return [...stands, ...(change === null ? [] : [`Its score: ${points}.`]), ...lumped];
  }
  const movement =
    rankBefore === rankAfter
      ? `stays ${rankWords(one, "after")}`
      : `goes from ${rankWords(one, "before")} to ${rankWords(one, "after")}`;
  const passed = passing(one, diff.countries);
  if (diff.scale === null) {
    const [was, is] = [
      fixed(one.scoreBefore!, sideDecimals(diff.before)),
      fixed(one.scoreAfter!, sideDecimals(diff.after)),
    ];
    return [
      `${name} (${country}) ${movement}${passed === "" ? "" : `; ${passed}`}.`,
      `Its scores, ${was} before and ${is} after, are on different scales.`,
      ...flagSentences(one),
    ];
  }
  return [
    `${name} (${country}) ${movement}: ${points}${passed === "" ? "" : `; ${passed}`}.`,
    ...lumped,
    ...flagSentences(one),
  ];
}

/** Names that a sentence bears. */
const NAMED = 5;

function passing(
  { overtakenBy, enteredAhead, overtook, leftAhead }: MovedCountry,
  all: readonly MovedCountry[],
): string {
  const called = (code: string) => all.find(({ country }) => country === code)?.name ?? code;
  const some = (countries: readonly string[]) =>
    `${countries.length} (${countries.slice(0, NAMED).map(called).join(", ")}${countries.length > NAMED ? ", …" : ""})`;
  const parts = [
    ...(overtakenBy.length > 0 ? [`${some(overtakenBy)} passed it`] : []),
    ...(overtook.length > 0 ? [`it passed ${some(overtook)}`] : []),
    ...(enteredAhead.length > 0 ? [`${some(enteredAhead)} entered the ranking ahead of it`] : []),
    ...(leftAhead.length > 0 ? [`${some(leftAhead)} ahead of it left the ranking`] : []),
  ];
  return listed(parts);
}

/** `CPI score (cpi.score): 45 (2022) → 43 (2023)`. */
export function valueText({ indicator, before, after }: MovedValue, titles: Diff["titles"]): string {
  const shown = (one: MovedValue["before"]) => {
    if (one === null) return "not assessed";
    return `${figure(one.value)}${inBrackets({ ...one, year: one.year ?? undefined })}`;
  };
  const called = titles[indicator] ?? indicator;
  const title = called === indicator ? indicator : `${called} (${indicator})`;
  return `${title}: ${shown(before)} \u2192 ${shown(after)}`;
}
