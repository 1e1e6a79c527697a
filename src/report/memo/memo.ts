import type { Messages } from "../../locales/index.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { Report } from "../blocks.ts";
import { named } from "../words/named.ts";
import type { Allowance } from "./allowance.ts";
import { lengthOf, PAGE } from "./length.ts";
import { memoBlocks } from "./sections.ts";

/** From plenty to the least; the first with which everything stands on one page is taken. */
const ALLOWANCES: readonly Allowance[] = [
  { rows: 24, verdicts: 24, open: 8, since: 6, gates: 10, rules: 24, letters: 1200 },
  { rows: 16, verdicts: 20, open: 6, since: 4, gates: 8, rules: 24, letters: 1200 },
  { rows: 14, verdicts: 16, open: 5, since: 3, gates: 6, rules: 24, letters: 1200 },
  { rows: 14, verdicts: 14, open: 4, since: 2, gates: 5, rules: 24, letters: 1200 },
  { rows: 12, verdicts: 12, open: 3, since: 1, gates: 4, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 12, open: 1, since: 1, gates: 3, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 12, open: 1, since: 0, gates: 3, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 12, open: 2, since: "none", gates: 3, rules: 2, letters: 1200 },
  { rows: 12, verdicts: 10, open: 1, since: "none", gates: 2, rules: 2, letters: 800 },
  { rows: 12, verdicts: 10, open: 1, since: "none", gates: 2, rules: 2, letters: 600 },
  { rows: 10, verdicts: 8, open: 1, since: "none", gates: 2, rules: 2, letters: 450 },
  { rows: 8, verdicts: 6, open: 1, since: "none", gates: 2, rules: 2, letters: 320 },
  { rows: 6, verdicts: 4, open: 1, since: "none", gates: 1, rules: 2, letters: 200 },
  { rows: 5, verdicts: 3, open: 1, since: "none", gates: 1, rules: 2, letters: 100 },
];

/**
 * A country on one page of A4 or Letter. What does not fit is left out from the end of each list, and each list says how
 * much of it is missing.
 *
 * @param compared the comparison that the memo belongs to; absent: the country stands for itself
 */
export function memoOf(explanation: Explanation, words: Messages, compared?: Comparison): Report {
  const one = named(explanation, words);
  const beside = compared && named(compared, words);
  const fitting = ALLOWANCES.find((most) => lengthOf(memoBlocks(one, beside, most, words)) <= PAGE);
  return memoBlocks(one, beside, fitting ?? ALLOWANCES.at(-1)!, words);
}
