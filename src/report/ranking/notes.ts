import { alphabetical } from "../../model/alphabetical.ts";
import { CAVEATS } from "../../model/documents/caveats.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { agreementSentence } from "../cross-check.ts";
import { counted, numberWord } from "../english.ts";
import { oneSidedOf } from "../factors.ts";
import { fixed } from "../format.ts";
import { byLack, lowered, notRanked, placingWords } from "../requirement-words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard, scorecardNotes } from "../scorecard.ts";
import { scoresRun } from "../scores-run.ts";
import { sourcesText } from "../sources-text.ts";
import { shownNotes } from "../who-words.ts";

/** Columns of a ranking that a reader must be told how to read. */
export type Legend = "score" | "range" | "evidence" | "higher" | "missing";

const ALL: ReadonlySet<Legend> = new Set(["score", "range", "evidence", "higher", "missing"]);

/** Warnings that belong beside the figures, wherever these go. */
const BESIDE = [...CAVEATS, "rules-of-other-years", "after-reference-year"];

/**
 * What a reader must know to read the figures, in full sentences.
 *
 * @param shown what a medium has columns of: what a narrow line leaves out is not explained
 */
export function notes(ranking: Ranking, shown: ReadonlySet<Legend> = ALL): string[] {
  const { profile, crossCheck } = ranking;
  return [
    ...shownNotes(ranking),
    ...(ranking.ranked.length === 0
      ? []
      : isScorecard(ranking)
        ? scorecardNotes(ranking)
        : legends(ranking, shown)),
    ...(crossCheck ? [agreementSentence(crossCheck)] : []),
    ...excludedNote(ranking),
    ...requiredNotes(ranking),
    ...unscoredNote(ranking),
    ...ranking.warnings.filter(({ code }) => BESIDE.includes(code)).map(({ message }) => sentence(message)),
    `Sources: ${sourcesText(ranking.dataset)}.`,
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${ranking.dataset.sha256.slice(0, 12)}, ${ranking.tool.name} ${ranking.tool.version}. The ranking shows what the evidence says under this profile; it decides nothing.`,
  ];
}

function legends({ profile, reference, ranked }: Ranking, shown: ReadonlySet<Legend>): string[] {
  const hasRange = ranked.some(({ scoreRange }) => scoreRange !== null);
  const level =
    reference.score === null ? "" : `, which scores ${fixed(reference.score, scoreDecimals(profile))}`;
  const reading: string[] = [];
  if (shown.has("score")) reading.push(scoresRun(profile));
  if (shown.has("range") && hasRange)
    reading.push("Range: the score if everything not assessed were at its worst or at its best.");
  if (shown.has("evidence"))
    reading.push(
      `Evidence: share of the profile's weight whose evidence enters the score${ranked.some(({ proxy }) => proxy !== undefined) ? "; proxy: how much of it is of something near the thing, and not of the thing itself" : ""}.`,
    );
  if (ranked.some(({ tied = 0 }) => tied > 0)) reading.push("=: several countries share the rank.");
  const effects: string[] = [];
  if (shown.has("higher"))
    effects.push(
      `Higher in, lower in: points that the values of a factor add to the score, or take from it, against the ${reference.label}${level}.`,
    );
  if (shown.has("missing"))
    effects.push(
      "Missing evidence: points that the lack of evidence adds or takes; they say nothing about the country.",
      ...(ranked.some(({ factors }) => oneSidedOf(factors, scoreDecimals(profile)).length > 0)
        ? [
            "Applies on one side only: points that a factor adds or takes since it applies to the country alone, or only to those it is held against.",
          ]
        : []),
    );
  return [reading.join(" "), effects.join(" ")].filter((line) => line !== "");
}

/** `Excluded: 62 countries, three by two gates (Not a state: 40; Tier 3 in the latest TIP Report: 24; …).` */
function excludedNote({ excluded }: Ranking): string[] {
  if (excluded.length === 0) return [];
  const who = counted(excluded.length, "country", "countries");
  return [`Excluded by a gate: ${who}${byMoreGates(excluded)} (${countGates(excluded)}).`];
}

/** Names, but where they are everybody's: nobody would read them below a table of nobody. */
function unscoredNote({ ranked, unscored, shown }: Ranking): string[] {
  const { thin } = notRanked(unscored);
  if (thin.length === 0) return [];
  const names = alphabetical(thin).map(({ name }) => name);
  if ((shown?.of.ranked ?? ranked.length) === 0 && names.length > NAMED)
    return [
      `Not scored for lack of evidence: ${names.length}. What each of them lacks stands in --format json and md.`,
    ];
  return [`Not scored for lack of evidence: ${names.length} (${names.join(", ")}).`];
}

/** `Not ranked: no estimate of prevalence: 27 (Andorra, …).` The rest of them stands in the other media. */
function requiredNotes({ unscored }: Ranking): string[] {
  const { required } = notRanked(unscored);
  const groups = [...byLack(required)];
  const all =
    groups.length > 1
      ? [
          `Not ranked for want of evidence that the profile requires: ${required.length}, of whom some lack more than one thing.`,
        ]
      : [];
  const both = required.some(({ requires }) => requires.length > 1);
  const lines = groups.map(([lack, who]) => {
    const names = alphabetical(who).map(({ name }) => name);
    return `Not ranked: ${lack}: ${who.length} (${names.join(", ")}). What would place them: ${placingWords(who[0]!.requires.filter(({ title }) => lowered(title) === lack))}.`;
  });
  return [...(both ? all : []), ...lines];
}

const NAMED = 10;

/** In place of a table without rows. */
export function nobody({ shown, excluded, unscored, dataset: { asOf } }: Ranking): string {
  if (shown && shown.of.ranked > 0) return "None of those shown is ranked.";
  const { required, thin } = notRanked(unscored);
  const why = [
    ...(excluded.length > 0
      ? [`${counted(excluded.length, "country is", "countries are")} excluded by a gate`]
      : []),
    ...(required.length > 0
      ? [
          `${counted(required.length, "country lacks", "countries lack")} evidence that the profile requires (${[...byLack(required).keys()].join("; ")})`,
        ]
      : []),
    ...(thin.length > 0
      ? [
          `${counted(thin.length, "country has", "countries have")} too little evidence${asOf === null ? "" : ` as of ${asOf}`}`,
        ]
      : []),
  ];
  return `Nobody is ranked${why.length === 0 ? "" : `: ${why.join(", and ")}`}.`;
}

/** Why the gates' counts sum to more than the countries: `, three by two gates`. */
function byMoreGates(excluded: Ranking["excluded"]): string {
  const counts = new Map<number, number>();
  for (const { gates } of excluded)
    if (gates.length > 1) counts.set(gates.length, (counts.get(gates.length) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([gates, countries]) => `, ${numberWord(countries)} by ${numberWord(gates)} gates`)
    .join("");
}

function countGates(excluded: Ranking["excluded"]): string {
  const counts = new Map<string, number>();
  for (const { gates } of excluded)
    for (const { title } of gates) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${title}: ${count}`).join("; ");
}

function sentence(message: string): string {
  return `${message[0]!.toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."}`;
}
