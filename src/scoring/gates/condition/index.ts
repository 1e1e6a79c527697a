import type { Iso3 } from "../../../model/country.ts";
import type { InForce } from "../../../model/documents/codes.ts";
import { type Evidence, type ListAsOf, tooOldFor } from "../../../model/evidence.ts";
import type { Observation } from "../../../model/observation.ts";
import { datingOf } from "../../../model/observation.ts";
import type { Condition, IndicatorCondition, ListCondition } from "../../../model/profile.ts";
import { compare } from "../comparators.ts";
import { type Judge, type NodeResults, Truth } from "../contract.ts";
import { onNode } from "./node.ts";

/**
 * Makes the judge of a condition: three-valued logic (Kleene), in which what is not assessed decides nothing by itself. The
 * evidence is looked up once, for all countries.
 */
export function prepare(condition: Condition, evidence: Evidence): Judge {
  const of = (parts: readonly Condition[], combine: (truths: readonly Truth[]) => Truth) => {
    const judges = parts.map((part) => prepare(part, evidence));
    return (country: Iso3, results?: NodeResults) => combine(judges.map((judge) => judge(country, results)));
  };
  if ("all" in condition) return of(condition.all, every);
  if ("any" in condition) return of(condition.any, some);
  if ("none" in condition) return of(condition.none, (parts) => not(some(parts)));
  if ("atLeastOf" in condition) return of(condition.of, (parts) => atLeast(condition.atLeastOf, parts));
  if ("country" in condition) {
    return (country) =>
      new Truth(condition.country.includes(country), [], () => [{ kind: "country", country, name: country }]);
  }
  if ("region" in condition) {
    return (country) => {
      const regions = evidence.regions(country);
      const holds = condition.region.some((region) => regions.includes(region));
      return new Truth(holds, [], () => [{ kind: "regions", regions: [...regions] }]);
    };
  }
  if ("territory" in condition) {
    return (country) => {
      const standing = evidence.standing(country);
      return new Truth(standing === "territory", [], () => [{ kind: "standing", standing }]);
    };
  }
  if ("node" in condition) return (_, results = () => undefined) => onNode(condition, results);
  if ("list" in condition) return onList(condition, evidence);
  return onIndicator(condition, evidence);
}

function onIndicator(condition: IndicatorCondition, evidence: Evidence): (country: Iso3) => Truth {
  const { indicator, maxAge } = condition;
  const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
  const values = evidence.values(want);
  const tooOld = tooOldFor(evidence, want);
  const categories = evidence.categories(indicator);
  const named = { kind: "indicator", id: indicator, title: indicator } as const;
  return (country) => {
    const observation = values.get(country);
    if (observation === undefined) {
      const none = () => [{ ...named, value: null }];
      return condition.missing
        ? new Truth(true, [], none)
        : new Truth(undefined, [], none, undefined, tooOld.has(country));
    }
    const found = () => [
      { ...named, value: observation.value, ...datingOf(observation), ...madeOf(observation) },
    ];
    if (condition.missing) return new Truth(false, [observation], found);
    const comparison = compare(condition, observation.value, categories);
    return new Truth(comparison?.holds, [observation], found, comparison?.margin);
  };
}

/** What a value is made of that is made of several. */
function madeOf({ inputs = [], note }: Observation): { readonly note?: string } {
  return inputs.length > 1 && note !== undefined ? { note } : {};
}

function onList(condition: ListCondition, evidence: Evidence): (country: Iso3) => Truth {
  const { list: id } = condition;
  const list = evidence.list(id);
  if (list === undefined) return () => new Truth(undefined, [], () => [{ kind: "no-list", id }]);
  const { title } = list;
  const absent = list.exhaustive
    ? new Truth(false, [], () => [{ kind: "not-listed", title }])
    : new Truth(undefined, [], () => [{ kind: "not-listed", title, complete: list.complete }]);
  return (country) => {
    const one = list.listed[country] ?? list.overdue[country] ?? list.ended[country];
    if (one === undefined) return absent;
    const holds = isRecent(one.held, list, condition)
      ? standsAs(country, list, condition, absent.holds)
      : absent.holds;
    return new Truth(holds, [], () => [{ kind: "listed", title, held: one.held }]);
  };
}

/** Whether the newest that is known of a country began in the years that are asked for; without a year no list can say. */
function isRecent({ from }: InForce, { asOf }: ListAsOf, { within }: ListCondition): boolean {
  if (within === undefined || from === undefined) return true;
  return asOf !== undefined && Number(from.slice(0, 4)) > asOf - within;
}

/** @param anew whether it stands on it by an entry that is not known: only an exhaustive list can say */
function standsAs(
  country: Iso3,
  { listed, overdue, ended }: ListAsOf,
  { ended: how }: ListCondition,
  anew: boolean | undefined,
): boolean | undefined {
  if (listed[country]) return how === undefined;
  // It may go on, and it may have ended.
  if (overdue[country]) return how === "unknown" ? true : undefined;
  if (how === undefined) return anew;
  return how === true || ended[country]?.held.closedBy === how;
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
  const holds = part.holds === undefined ? undefined : !part.holds;
  return new Truth(holds, part.observations, () => part.found, part.margin, part.aged);
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
  return new Truth(
    holds,
    parts.flatMap(({ observations }) => observations),
    () => parts.flatMap(({ found }) => found),
    margins[turns - 1],
    holds === undefined && parts.some(({ holds: own, aged }) => own === undefined && aged),
  );
}
