import type { Observation } from "../../model/observation.ts";
import { gradeOf } from "../observation-order.ts";
import { type Derivation, derivedFrom } from "./contract.ts";

const GRADE: Readonly<Record<string, number>> = {
  "Tier 3": 0,
  "Tier 2 Watch List": 1,
  "Tier 2": 2,
  "Tier 1": 3,
};
const YEARS = 3;

/**
 * Steps that a country's TIP tier rose or fell over three years, with Tier 1 > Tier 2 > Watch List > Tier 3 one step
 * apart (the order of effort in the TIP Report's own method). A special case is no grade, so it gives no change; a list that is
 * partial by design is no placement of everybody, and is not compared with one.
 */
export const tipChange: Derivation = {
  id: "tip-change",
  indicators: [
    {
      id: "tip.change",
      title: "Change of TIP tier over three years",
      summary:
        "Steps risen (+) or fallen (-) on the order Tier 1, Tier 2, Watch List, Tier 3; derived from tip.tier.",
      unit: "tiers",
      scale: [-3, 3],
      better: "higher",
      kind: "context",
    },
  ],
  inputs: { "tip.change": ["tip.tier"] },
  yearsBack: YEARS,
  derive(observations) {
    const tiers = new Map<string, Observation>();
    for (const one of observations) {
      if (one.indicator === "tip.tier" && one.year !== undefined && gradeOf(one) === "full") {
        tiers.set(`${one.country} ${one.year}`, one);
      }
    }
    const derived: Observation[] = [];
    for (const now of tiers.values()) {
      const before = tiers.get(`${now.country} ${now.year! - YEARS}`);
      const [to, from] = [GRADE[String(now.value)], GRADE[String(before?.value)]];
      if (before === undefined || to === undefined || from === undefined) continue;
      const made = {
        indicator: "tip.change",
        value: to - from,
        unit: "tiers",
        note: [before, now].map(placed).join(", "),
        formula: `grade(tip.tier ${now.year}) - grade(tip.tier ${before.year}); grades: Tier 3 = 0, Watch List = 1, Tier 2 = 2, Tier 1 = 3`,
      };
      derived.push(derivedFrom([now, before], made));
    }
    return derived;
  },
};

/** A placement that the file's author worked out is said to be one: a fall by it may be no fall. */
function placed({ value, year, formula }: Observation): string {
  return `${value} in ${year}${formula === undefined ? "" : " (worked out, not printed)"}`;
}
