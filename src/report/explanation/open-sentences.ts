import type { Messages } from "../../locales/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { scoreDecimals } from "../text/score-digits.ts";

/** What these lines are, in one sentence; undefined where everything weighed is assessed. */
export function openHeading({ open, score }: Explanation, { explanation }: Messages): string | undefined {
  if (open.length === 0) return undefined;
  const known = score !== null && open.some(({ worst }) => worst !== null);
  return known ? explanation.openEnds : explanation.openShares;
}

/** `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, 60.9 and 18th at best`. */
export function openLines({ open, profile }: Explanation, { explanation }: Messages): string[] {
  return open.map((question) => explanation.openLine(question, scoreDecimals(profile)));
}
