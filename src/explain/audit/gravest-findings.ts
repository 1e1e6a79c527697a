import type { AuditCheck, BriefCheck, CheckWords } from "../../model/audit.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import type { Labels } from "../nodes.ts";
import { doubleCounting } from "./checks/double-counting.ts";
import { minimumCoverage } from "./checks/minimum-coverage.ts";
import { nearConstant } from "./checks/near-constant.ts";
import { poverty } from "./checks/poverty.ts";
import { weights } from "./checks/weights.ts";
import { type Frame, frameOf } from "./frame.ts";

/** The checks of a profile that a ranking itself can make, the gravest kind first. */
const OF_PROFILE: readonly BriefCheck<Frame>[] = [
  poverty,
  weights,
  minimumCoverage,
  doubleCounting,
  nearConstant,
];

/** A ranking of so many indicators would be held up by them; an audit makes them all. */
const MOST_LEAVES = 200;

/** What a check found, in a line. */
interface Brief {
  readonly check: string;
  readonly said: string;
}

/** What an audit would say first of the profile, each in a line: one finding a check, those that need a person before notes. */
export function gravestFindings(
  table: ScoreTable,
  labels: Labels,
  nameOf: Frame["nameOf"],
  measures: Frame["measures"],
  wordsOf: (check: AuditCheck<never>) => CheckWords,
  most = 2,
): Brief[] {
  if (table.plan.leaves.length > MOST_LEAVES) return [];
  const frame = frameOf(table, labels, nameOf, measures);
  const person: Brief[] = [];
  const notes: Brief[] = [];
  for (const check of OF_PROFILE) {
    // No later check comes before these, so that what it costs, up to two more rankings, is saved.
    if (person.length === most) break;
    const say = wordsOf(check);
    const first = check.find(frame, say)[0];
    if (first)
      (first.severity === "person" ? person : notes).push({
        check: check.id,
        said: check.brief(first, frame, say),
      });
  }
  return [...person, ...notes].slice(0, most);
}
