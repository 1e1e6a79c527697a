import type { Condition, IndicatorCondition, NodeCondition } from "../../model/profile.ts";

/** Before a list that it stands on no more, or perhaps no more. */
const STOOD = {
  ended: "stood on, and no longer stands on,",
  unknown: "stands, past its stated term, on",
  election: "stood, until an election, on",
  certification: "stood, until a certification, on",
};

/** A gate's test in words: `tip.tier is Tier 3, no older than 3 years`. */
export function condition(one: Condition): string {
  if ("country" in one) return `the country is ${one.country.join(" or ")}`;
  if ("region" in one) return `the country is in ${one.region.join(" or ")}`;
  if ("territory" in one) return "it is a territory, not a state";
  if ("list" in one) {
    const how = one.ended === undefined ? "stands on" : STOOD[one.ended === true ? "ended" : one.ended];
    const years = one.within === 1 ? "last year" : `last ${one.within} years`;
    return `it ${how} the list ${one.list}${one.within === undefined ? "" : `, by an entry of the ${years}`}`;
  }
  if ("all" in one) return several(one.all, " and ");
  if ("any" in one) return several(one.any, " or ");
  if ("none" in one) return `none of: ${several(one.none, "; ")}`;
  if ("of" in one) return `at least ${one.atLeastOf} of: ${several(one.of, "; ")}`;
  if ("node" in one) return `the score of ${one.node} ${limits(one).join(" and ")}`;
  const tests = [
    one.is && `is ${one.is.join(" or ")}`,
    one.not && `is not ${one.not.join(" or ")}`,
    ...limits(one),
    one.missing && "has no value",
  ].filter((test) => typeof test === "string");
  const age = one.maxAge === undefined ? "" : `, no older than ${one.maxAge} years`;
  return `${one.indicator} ${tests.join(" and ")}${age}`;
}

function limits({ above, below, atLeast, atMost }: NodeCondition | IndicatorCondition): string[] {
  return [
    above !== undefined && `is above ${above}`,
    below !== undefined && `is below ${below}`,
    atLeast !== undefined && `is at least ${atLeast}`,
    atMost !== undefined && `is at most ${atMost}`,
  ].filter((test) => typeof test === "string");
}

function several(conditions: readonly Condition[], between: string): string {
  return conditions.map(condition).join(between);
}
