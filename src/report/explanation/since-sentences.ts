import type { Messages } from "../../locales/index.ts";
import type { Changed, Explanation, YearBeforeChange } from "../../model/documents/explanation.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { causesIn, isOthersMove } from "../diff/causes.ts";
import { decimalsOf, scoreDecimals, shows } from "../text/score-digits.ts";

/** Where it stood a year before, and how the score moved; empty where the run has no year. */
export function sinceSentences(one: Explanation, { yearBefore: say }: Messages): string[] {
  const { since, score } = one;
  if (since === null) return [];
  if (since.status === "no evidence") return [say.noEvidence(one, since.asOf)];
  const decimals = scoreDecimals(one.profile);
  const sentences = [say.stood(one, since, decimals)];
  if (score !== null && since.score !== null) {
    const moved = score - since.score;
    sentences.push(shows(moved, decimals) ? say.moved(moved, decimals) : say.hardlyMoved);
  }
  if (since.changes.length === 0) {
    const others = shownCauses(one).some(
      ({ cause }) => isOthersMove(cause, 0) || causesIn(cause).includes("others"),
    );
    sentences.push(others ? say.othersMoved : say.nothingMoved);
  }
  const titles = (gates: YearBeforeChange["gates"]["raised"]) => gates.map(({ title }) => title);
  const { raised, cleared } = since.gates;
  if (raised.length > 0) sentences.push(say.raised(titles(raised)));
  const [open, clear] = [true, false].map((is) =>
    titles(cleared.filter(({ notAssessed = false }) => notAssessed === is)),
  );
  if (clear!.length > 0) sentences.push(say.cleared(clear!));
  if (open!.length > 0) sentences.push(say.notAssessedNow(open!));
  return sentences;
}

/**
 * Each cause with what it did to the score and the values that it consists of: `Later data of Freedom House: −0.30. Political
 * rights: 5 points (2022), now 4 points (2023)`; then what changed without effect on the score.
 */
export function sinceLines(one: Explanation, words: Messages): string[] {
  const { since, factors, profile } = one;
  const { yearBefore: say } = words;
  if (since === null) return [];
  const { because, changes, score } = since;
  const causes = shownCauses(one);
  const dated = (value: Changed["before"]) =>
    value === null
      ? words.notAssessed
      : `${words.withUnit(value.value, value.unit)}${words.inBrackets(value)}`;
  const changed = (change: Changed) => {
    const { before, after, otherPeers } = change;
    // A unit of several letters is read once.
    const same = after && after.unit !== "%" && before?.unit === after.unit;
    const now = dated(same ? { ...after, unit: undefined } : after);
    return say.changed(distinctTitle(change, factors), dated(before), now, otherPeers === true);
  };
  if (score === null || causes.length + changes.length === 0) return changes.map(changed);
  const lines = causes.map(({ cause, sources, score }) => {
    const own = changes.filter((change) => change.cause === cause).map(changed);
    return say.cause(causesIn(cause), sources, {
      score,
      decimals: decimalsOf(profile).part,
      changes: isOthersMove(cause, own.length) ? "others" : own,
    });
  });
  if (because !== undefined && causes.length > 0) lines.push(say.together(because));
  const idle = changes.filter(({ cause }) => cause === null).map((one) => distinctTitle(one, factors));
  if (idle.length > 0) lines.push(say.idle(idle));
  return lines;
}

/** Causes that moved the score by more than nothing as it is printed, or that changed a value of the country's own. */
function shownCauses({ since, profile }: Explanation): YearBeforeChange["causes"] {
  if (since === null || since.score === null) return [];
  return since.causes.filter(
    ({ cause, score }) =>
      shows(score, decimalsOf(profile).part) || since.changes.some((change) => change.cause === cause),
  );
}
