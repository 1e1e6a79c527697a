import type { Messages } from "../../locales/index.ts";
import { counted } from "../../model/collections.ts";
import type { Ranking, ScoreNode, StandingCountry, Tally } from "../../model/documents/ranking.ts";

/** Whether the whole profile is a scorecard: indicators that are passed or not, which are counted. */
export function isScorecard({ ranked, apart, excluded }: Ranking): boolean {
  return [ranked[0], apart[0], excluded[0]].some((one) => one?.scorecard !== undefined);
}

/** Whether it is passed or not: by a gate that excludes. Of documents made before that was in them it is taken to be. */
export function hasOutcome(ranking: Ranking): boolean {
  return isScorecard(ranking) && ranking.profile.scorecard?.excludes !== false;
}

/** `passed`, or by which of its rules the scorecard is still open. */
export function outcomeText({ scorecard }: StandingCountry, { ranking }: Messages): string {
  const rules = undecidedRules(scorecard);
  return rules.length === 0 ? ranking.passed : ranking.open(rules);
}

/** By title; of documents made before these were in them, by id. */
function undecidedRules(scorecard: StandingCountry["scorecard"]): readonly string[] {
  return scorecard?.undecidedTitles ?? scorecard?.undecided ?? [];
}

/** Whether any indicator applies: of a scorecard without one there is nothing to count. */
export function hasIndicators({ passed, failed, notAssessed }: Tally): boolean {
  return passed + failed + notAssessed > 0;
}

/** `PASS`, `FAIL`, or why there is no verdict. */
export function verdictText({ verdict, lack }: ScoreNode, words: Messages): string {
  if (verdict !== undefined) return verdict.passed ? words.passed : words.failed;
  if (lack === undefined) return words.notAssessed;
  // What stands in for it is no verdict.
  const { filledBy: _, ...why } = lack;
  return words.lack(why);
}

/** The verdict with its margin, and how probable a pass is if it were measured again. */
export function readingText({ verdict, unit }: ScoreNode, words: Messages): string | undefined {
  if (verdict === undefined) return undefined;
  const reading = words.reading(verdict, unit);
  return verdict.passAgain === undefined ? reading : words.readingAgain(reading, verdict.passAgain);
}

/** How many of those shown have passed, and for how many that is open. */
export function outcomesOf({ ranked }: Ranking): { readonly passed: number; readonly open: number } {
  const passed = ranked.filter(({ scorecard }) => scorecard?.undecided.length === 0).length;
  return { passed, open: ranked.length - passed };
}

/** How to read the columns of a scorecard. */
export function scorecardNotes({ ranked, excluded, profile }: Ranking, words: Messages): string[] {
  const { legend } = words.ranking;
  const open = ranked.filter(({ scorecard }) => scorecard && scorecard.undecided.length > 0).length;
  return [
    legend.passed,
    profile.scorecard?.countsEach ? legend.byPassed : words.scoresRun(profile),
    ...(open > 0 ? [legend.open(open, ranked.length, undecidedCounts(ranked))] : []),
    ...(excluded.length > 0 ? [legend.excluded] : []),
  ];
}

function undecidedCounts(ranked: Ranking["ranked"]): [string, number][] {
  return [...counted(ranked.flatMap(({ scorecard }) => undecidedRules(scorecard)))];
}
