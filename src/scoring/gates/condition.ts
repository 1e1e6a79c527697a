import type { Iso3 } from "../../model/country.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Observation, Value } from "../../model/observation.ts";
import type { Condition } from "../../model/profile.ts";
import { compare } from "./comparators.ts";

/** Whether a condition holds for a country; `undefined` when the evidence does not say. */
export interface Truth {
  readonly holds: boolean | undefined;
  /** What was observed, in words: `tip.tier 2023 is Tier 3`. */
  readonly observed: string;
  readonly margin?: number;
  /** The evidence it rests on. */
  readonly observations: readonly Observation[];
}

/** Evaluates a condition in three-valued logic (Kleene): what is not assessed decides nothing by itself. */
export function truth(condition: Condition, country: Iso3, evidence: Evidence): Truth {
  if ("all" in condition) return every(condition.all.map((part) => truth(part, country, evidence)));
  if ("any" in condition) return some(condition.any.map((part) => truth(part, country, evidence)));
  if ("none" in condition) return not(some(condition.none.map((part) => truth(part, country, evidence))));
  if ("atLeastOf" in condition) {
    return atLeast(
      condition.atLeastOf,
      condition.of.map((part) => truth(part, country, evidence)),
    );
  }
  if ("country" in condition) {
    return {
      holds: condition.country.includes(country),
      observed: `the country is ${country}`,
      observations: [],
    };
  }
  if ("territory" in condition) {
    const standing = evidence.standing(country);
    return { holds: standing === "territory", observed: `a ${standing}`, observations: [] };
  }
  if ("list" in condition) return onList(condition.list, country, evidence);

  const { indicator, maxAge } = condition;
  const observation = evidence
    .values({ indicator, ...(maxAge === undefined ? {} : { maxAge }) })
    .get(country);
  const at = observation?.year === undefined ? indicator : `${indicator} ${observation.year}`;
  const observed =
    observation === undefined ? `${indicator} is not assessed` : `${at} is ${shown(observation.value)}`;
  const observations = observation === undefined ? [] : [observation];
  if (condition.missing) return { holds: observation === undefined, observed, observations };
  if (observation === undefined) return { holds: undefined, observed, observations };
  const comparison = compare(condition, observation.value, evidence.categories(indicator));
  if (comparison === undefined) return { holds: undefined, observed, observations };
  return {
    holds: comparison.holds,
    observed,
    observations,
    ...(comparison.margin === undefined ? {} : { margin: comparison.margin }),
  };
}

function onList(id: string, country: Iso3, evidence: Evidence): Truth {
  const list = evidence.list(id);
  if (list === undefined)
    return { holds: undefined, observed: `list ${id} is not at hand`, observations: [] };
  const entry = list.countries[country];
  if (entry !== undefined) {
    return {
      holds: true,
      observed: `${list.title} (${list.date})${entry === "" ? "" : `: ${entry}`}`,
      observations: [],
    };
  }
  return {
    holds: list.exhaustive ? false : undefined,
    observed: list.exhaustive
      ? `not on ${list.title} (${list.date})`
      : `not on ${list.title} (${list.date}), which is not exhaustive`,
    observations: [],
  };
}

/* In each of these, `joined` is told which parts would have to turn, and how many, for the whole to turn. */

function every(parts: readonly Truth[]): Truth {
  const failed = parts.filter(({ holds }) => holds === false);
  if (failed.length > 0) return joined(false, failed, failed, failed.length);
  const open = parts.filter(({ holds }) => holds === undefined);
  return open.length > 0 ? joined(undefined, open) : joined(true, parts, parts, 1);
}

function some(parts: readonly Truth[]): Truth {
  const met = parts.filter(({ holds }) => holds === true);
  if (met.length > 0) return joined(true, met, met, met.length);
  const open = parts.filter(({ holds }) => holds === undefined);
  return open.length > 0 ? joined(undefined, open) : joined(false, parts, parts, 1);
}

function atLeast(count: number, parts: readonly Truth[]): Truth {
  const met = parts.filter(({ holds }) => holds === true);
  if (met.length >= count) return joined(true, met, met, met.length - count + 1);
  const failed = parts.filter(({ holds }) => holds === false);
  if (parts.length - failed.length >= count) return joined(undefined, parts);
  return joined(false, parts, failed, count - met.length);
}

function not(part: Truth): Truth {
  return { ...part, holds: part.holds === undefined ? undefined : !part.holds };
}

/**
 * One truth of several. Its margin is how far the nearest `turns` of the parts in question are from turning, the
 * farthest of them counting; none where too few of them have a margin: no figure turns a country into another.
 */
function joined(
  holds: boolean | undefined,
  parts: readonly Truth[],
  turning: readonly Truth[] = [],
  turns = 1,
): Truth {
  const margins = turning
    .flatMap(({ margin }) => (margin === undefined ? [] : [margin]))
    .sort((a, b) => a - b);
  const margin = margins[turns - 1];
  return {
    holds,
    observed: parts.map(({ observed }) => observed).join("; "),
    observations: parts.flatMap(({ observations }) => observations),
    ...(margin === undefined ? {} : { margin }),
  };
}

/** A value in a sentence: six significant digits say enough. */
function shown(value: Value): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : value;
}
