import { type ScorecardMessages, scorecardsIn } from "../../../locales/scorecards.ts";
import type { Tally } from "../../../scoring/node-results.ts";
import type { Scored } from "../../../scoring/score.ts";
import type { Ranked } from "../frame.ts";
import { gateName } from "../position.ts";
import type { State } from "../state.ts";

/** What is said of scorecards in the language that is chosen. */
export function cardWords({ words }: State): ScorecardMessages {
  return scorecardsIn[words.value.language]!;
}

/** Of a page that only scorecards have. */
export function tallyOf(one: Scored, { table }: State): Tally {
  return one.tally(table.value.plan.root)!;
}

/** What becomes of one indicator, in a word. */
export function outcomeWord(of: keyof Tally, state: State): string {
  const { verdicts } = cardWords(state);
  return of === "notAssessed" ? state.words.value.country.notAssessed : verdicts[of];
}

/** Rules that would exclude a country and that the evidence does not decide. */
export function isOpen({ gate, outcome }: Scored["gates"][number]): boolean {
  return outcome === "not assessed" && gate.effect === "exclude";
}

/** Whether there is something to pass beyond the count: a rule that excludes. Without one all who are ranked would have passed. */
export function hasOutcome({ plan }: State): boolean {
  return plan.profile.gates.some(({ effect }) => effect === "exclude");
}

/** Those of the ranked that a page shows. */
export function shownOf({ table, isShown }: State): readonly Ranked[] {
  return table.value.ranked.filter(({ country }) => isShown(country));
}

/** That a ranked country has passed, or by which rules that is open. */
export function outcomeText({ gates }: Scored, state: State): string {
  const say = cardWords(state);
  const open = gates.filter(isOpen);
  return open.length === 0 ? say.passed : say.open(open.map((gate) => gateName(gate, state)));
}
