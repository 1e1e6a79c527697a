import type { BriefCheck, Found, Names } from "../../model/audit.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { doubleCounting } from "./checks/double-counting.ts";
import { minimumCoverage } from "./checks/minimum-coverage.ts";
import { nearConstant } from "./checks/near-constant.ts";
import { olderReaders } from "./checks/older-readers.ts";
import { poverty } from "./checks/poverty.ts";
import { weights } from "./checks/weights.ts";
import { type Frame, frameOf, type Messages } from "./frame.ts";

/** The checks of a profile that a ranking itself can make, the gravest kind first. */
const OF_PROFILE: readonly BriefCheck<Frame, Messages>[] = [
  poverty,
  weights,
  minimumCoverage,
  doubleCounting,
  nearConstant,
];

/** A ranking of so many indicators would be held up by them; an audit makes them all. */
const MOST_LEAVES = 200;

/** What an audit would say first of the profile: one finding a check, those that need a person before notes. */
export function gravestFindings(table: ScoreTable, measures: Frame["measures"], most = 2): Found[] {
  if (table.plan.leaves.length > MOST_LEAVES) return [];
  const frame = frameOf(table, measures);
  const person: Found[] = [];
  const notes: Found[] = [];
  for (const check of OF_PROFILE) {
    // No later check comes before these, so that what it costs, up to two more rankings, is saved.
    if (person.length === most) break;
    const found = check.find(frame)[0];
    if (found) (found.severity === "person" ? person : notes).push(found);
  }
  return [...person, ...notes].slice(0, most);
}

/** What a warning says of a finding: a line, or all of it where its check has no line for it. */
export function briefly(found: Found, words: Messages, names: Names): string {
  const check = OF_PROFILE.find(({ id }) => id === found.check);
  return check === undefined
    ? olderReaders.tell(found as never, words, names).message
    : check.brief(found, words, names);
}
