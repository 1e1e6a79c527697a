import type { Condition, IndicatorCondition, NodeCondition } from "../model/profile.ts";

/** A gate's test in words: `tip.tier is Tier 3, no older than 3 years`. */
export function conditionWords(condition: Condition): string {
  if ("country" in condition) return `the country is ${condition.country.join(" or ")}`;
  if ("region" in condition) return `the country is in ${condition.region.join(" or ")}`;
  if ("territory" in condition) return "it is a territory, not a state";
  if ("list" in condition)
    return `it ${condition.ended ? "stood on, and no longer stands on," : "stands on"} the list ${condition.list}`;
  if ("all" in condition) return several(condition.all, " and ");
  if ("any" in condition) return several(condition.any, " or ");
  if ("none" in condition) return `none of: ${several(condition.none, "; ")}`;
  if ("of" in condition) return `at least ${condition.atLeastOf} of: ${several(condition.of, "; ")}`;
  if ("node" in condition) return `the score of ${condition.node} ${limitsWords(condition).join(" and ")}`;
  const tests = [
    condition.is && `is ${condition.is.join(" or ")}`,
    condition.not && `is not ${condition.not.join(" or ")}`,
    ...limitsWords(condition),
    condition.missing && "has no value",
  ].filter((test) => typeof test === "string");
  const age = condition.maxAge === undefined ? "" : `, no older than ${condition.maxAge} years`;
  return `${condition.indicator} ${tests.join(" and ")}${age}`;
}

function limitsWords({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `is above ${above}`,
    below !== undefined && `is below ${below}`,
    atLeast !== undefined && `is at least ${atLeast}`,
    atMost !== undefined && `is at most ${atMost}`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(conditionWords).join(between);
}
