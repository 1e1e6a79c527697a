import { counted } from "../../model/collections.ts";
import type { Failing } from "../../model/documents/codes.ts";
import type { ExplainedGate } from "../../model/documents/explanation.ts";
import type {
  GateFinding,
  Ranking,
  ScoreNode,
  StandingCountry,
  Tally,
  Unscored,
} from "../../model/documents/ranking.ts";
import { roundObserved } from "../../model/gate-says.ts";
import type { Messages } from "../../words/index.ts";

/** What a gate found, as it is told. */
export function gateFindingText(
  { found, margin, said, observed }: Pick<GateFinding, "found" | "margin" | "said" | "observed">,
  words: Messages,
): string {
  // Documents of earlier versions say it in English alone.
  return found ? words.observed(roundObserved(found, margin)) : (said ?? observed!);
}

/** What a gate found, with the ids of indicators and nodes, and every digit. */
export function observedById({ found = [] }: Pick<GateFinding, "found">, words: Messages): string {
  return words.observed(
    found.map((one) => {
      if (one.kind === "country") return { ...one, name: one.country };
      return "id" in one && "title" in one ? { ...one, title: one.id } : one;
    }),
  );
}

/** Why a country has no score at a node, required evidence called as it is where it stands alone. */
export function reasonOf(
  { node, cause, requires }: Pick<Failing, "node" | "cause" | "requires">,
  words: Messages,
): string {
  return requires?.map(({ title }) => title).join("; ") ?? words.failure(cause!, node);
}

/** The cells that a gate which is met rests on; of a derived value those that it was made from. */
export function gateCells({ outcome, evidence }: ExplainedGate): { file: string; locator: string }[] {
  if (outcome !== "met") return [];
  return evidence.flatMap(({ file, locator, inputs }) => inputs ?? [{ file, locator }]);
}

/** How far a gate's nearest figure is from the other side: `12 points`, `2 categories`; empty where there is none. */
export function marginText(
  { margin, unit }: { readonly margin: number | null; readonly unit?: string | undefined },
  words: Messages,
): string {
  return margin === null ? "" : words.withUnit(margin, unit);
}

/** Why a country has no score at a node. */
export function causeWords(
  { node, reason, cause, requires }: Pick<Failing, "node" | "reason" | "cause" | "requires">,
  words: Messages,
): string {
  if (requires) return words.lacking(requires);
  return cause ? words.failure(cause, node) : reason!;
}

/** Why a country is not ranked: at which node, unless it is the whole. */
export function unrankedFor(
  failure: Failing,
  root: string,
  words: Messages,
): Parameters<Messages["unranked"]>[0] {
  const { node, title, requires } = failure;
  if (requires) return { requires };
  const why = causeWords(failure, words);
  return { noScore: node === root ? why : words.failureAt({ title, reason: why }) };
}

export type Lacking = NonNullable<Failing["requires"]>;

/** Those whom required evidence keeps from a rank, and those who have too little of it. */
export function notRanked<T extends Pick<Unscored, "requires">>(
  unscored: readonly T[],
): { readonly required: readonly (T & { readonly requires: Lacking })[]; readonly thin: readonly T[] } {
  return {
    required: unscored.filter((one): one is T & { requires: Lacking } => one.requires !== undefined),
    thin: unscored.filter(({ requires }) => requires === undefined),
  };
}

/** Who lacks what, by what is lacking; one who lacks two things stands under both. */
export function byLack<T extends { readonly requires: Lacking }>(
  required: readonly T[],
): readonly { readonly lack: Lacking[number]; readonly who: readonly T[] }[] {
  const found = new Map<string, { lack: Lacking[number]; who: T[] }>();
  for (const one of required)
    for (const lack of one.requires) {
      const known = found.get(lack.title) ?? { lack, who: [] };
      known.who.push(one);
      found.set(lack.title, known);
    }
  return [...found.values()];
}

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
