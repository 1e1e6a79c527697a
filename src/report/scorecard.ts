import type { RankedCountry, Ranking, ScoreNode, Tally } from "../model/documents/ranking.ts";
import { DOES_NOT_APPLY } from "./effect-words.ts";
import { listed } from "./english.ts";
import { fixed } from "./format.ts";
import { scoresRun } from "./scores-run.ts";

/** Whether the whole profile is a scorecard: indicators that are passed or not, which are counted. */
export function isScorecard({ ranked, excluded }: Ranking): boolean {
  return ranked[0]?.scorecard !== undefined || excluded[0]?.scorecard !== undefined;
}

/** `12 of 20`: passed, of the indicators that count for the country; `not assessed` where none of them is. */
export function passedText({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return "not assessed";
  return `${passed} of ${passed + failed + notAssessed}`;
}

/** `12 of 20 passed`, in a sentence or a line of its own; `not assessed` and `does not apply` are no counts. */
export function passedWords(tally: Tally): string {
  return `${passedText(tally)}${tally.passed + tally.failed === 0 ? "" : " passed"}`;
}

/** `5 passed, 1 not passed, 14 not assessed`. */
export function tallyText({ passed, failed, notAssessed }: Tally): string {
  return `${passed} passed, ${failed} not passed, ${notAssessed} not assessed`;
}

/** `passed`, or by which of its rules the scorecard is still open. */
export function outcomeText({ scorecard }: RankedCountry): string {
  const rules = undecidedRules(scorecard);
  return rules.length === 0 ? "passed" : `open: ${listed(rules.map((rule) => `“${rule}”`))}`;
}

/** By title; of documents made before these were in them, by id. */
function undecidedRules(scorecard: RankedCountry["scorecard"]): readonly string[] {
  return scorecard?.undecidedTitles ?? scorecard?.undecided ?? [];
}

/** `PASS`, `FAIL`, or why there is no verdict. */
export function verdictText({ verdict, missing }: ScoreNode): string {
  if (verdict !== undefined) return verdict.passed ? "PASS" : "FAIL";
  return (missing ?? "not assessed").replace(/; worst value used$/u, "");
}

/** The verdict with its margin, and how probable a pass is if it were measured again. */
export function readingText({ reading, verdict }: ScoreNode): string | undefined {
  if (reading === undefined || verdict?.passAgain === undefined) return reading;
  return `${reading}; measured again it would pass with a probability of ${probability(verdict.passAgain)}`;
}

function probability(share: number): string {
  if (share > 0.999) return "more than 99.9 %";
  return share < 0.001 ? "less than 0.1 %" : `${fixed(100 * share, 1)} %`;
}

/** Heading of a ranked scorecard: who has passed, and for whom that is open. */
export function scorecardHeading({ ranked, profile, shown }: Ranking): string {
  const passed = ranked.filter(({ scorecard }) => scorecard?.undecided.length === 0).length;
  return `${profile.title}: ${passed} passed, ${ranked.length - passed} open${shown ? " of those shown" : ""}`;
}

/** How to read the columns of a scorecard. */
export function scorecardNotes({ ranked, excluded, profile }: Ranking): string[] {
  const open = ranked.filter(({ scorecard }) => scorecard && scorecard.undecided.length > 0).length;
  return [
    "Passed: indicators passed, of those that count for the country. What is not assessed is not passed yet, and could be.",
    profile.aggregate.method === "copeland"
      ? scoresRun(profile)
      : "Countries stand in the order of indicators passed.",
    ...(open > 0
      ? [
          `Open: for ${open} of ${ranked.length} the evidence does not decide a rule that would exclude them (${undecidedCounts(ranked)}); nothing is excluded or passed on what is not assessed.`,
        ]
      : []),
    ...(excluded.length > 0 ? ["Countries that a gate excludes have not passed, whatever their count."] : []),
  ];
}

function undecidedCounts(ranked: Ranking["ranked"]): string {
  const counts = new Map<string, number>();
  for (const { scorecard } of ranked)
    for (const rule of undecidedRules(scorecard)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `“${rule}”: ${count}`).join("; ");
}
