import type { Explanation, OpenQuestion } from "../../model/documents/explanation.ts";
import { counted, placed } from "../english.ts";
import { fixed, percent } from "../format.ts";
import { scoreDecimals } from "../score-digits.ts";

/** What these lines are, in one sentence; undefined where everything weighed is assessed. */
export function openHeading({ open, score }: Explanation): string | undefined {
  if (open.length === 0) return undefined;
  if (score === null || open.every(({ worst }) => worst === null))
    return "What is weighed and not assessed, by its share of the profile's weight:";
  return "Score and rank with each at its worst and at its best, all else as it is:";
}

/** `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, 60.9 and 18th at best`. */
export function openLines({ open, profile }: Explanation): string[] {
  const decimals = scoreDecimals(profile);
  return open.map((question) => {
    const { worst, best } = question;
    const lead = `${question.title} (${extent(question)})`;
    if (worst === null || best === null) return lead;
    return `${lead}: ${fixed(worst.score, decimals)} points and ${placed(worst.rank, worst.tied)} at worst, ${fixed(best.score, decimals)} and ${placed(best.rank, best.tied)} at best`;
  });
}

function extent({ notAssessed, of, share }: OpenQuestion): string {
  const weight = `${share < 0.005 ? "<1 %" : percent(share)} of the weight`;
  if (of === 1) return weight;
  if (notAssessed === of) return `all ${counted(of, "indicator", "indicators")}, ${weight}`;
  return `${notAssessed} of ${of} indicators, ${weight}`;
}
