import type { Observed } from "../../model/documents/codes.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import { nodes as made } from "../made/en/nodes.ts";
import { inBrackets, inSentence, unitOf, when, withUnit } from "./grammar.ts";
import { complete, held } from "./lists.ts";
import { lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { percent, figure } = numbers;

/** What one test of a gate found. */
function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title} is not assessed`;
      const time =
        one.measured === undefined
          ? one.year
          : `measured in ${one.measured}${one.atLatest ? " or before" : ""}`;
      const value = typeof one.value === "number" ? Number(one.value.toPrecision(6)) : one.value;
      const made = one.note === undefined ? "" : ` (${one.note})`;
      return `${one.title}${time === undefined ? "" : ` ${time}`} is ${value}${made}`;
    }
    case "country":
      return `the country is ${inSentence(one)}`;
    case "regions":
      return `in ${one.regions.join(", ") || "no region"}`;
    case "standing":
      return `a ${one.standing}`;
    case "listed":
      return `${one.title}: ${one.held ? held(one.held) : one.words}`;
    case "not-listed":
      return [`not on ${one.title}`, one.complete ? complete(one.complete) : (one.lack ?? [])]
        .flat()
        .join(", ");
    case "no-list":
      return `list ${one.id} is not at hand`;
    case "no-node":
      return `${one.title} has no place in this year's rules`;
    case "node":
      return `${one.title}: ${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "passed" : "not passed";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => String(Number(value.toPrecision(4)));
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `above ${above}`
      : below !== undefined
        ? `below ${below}`
        : atLeast !== undefined
          ? `at least ${atLeast}`
          : `at most ${atMost}`;
  const on =
    one.scale === undefined || own === undefined ? "" : ` on the scale from ${one.scale.join(" to ")},`;
  const points = [...new Set(one.points)].map(short).join(" to ");
  const reached = `${points} ${points === "1" ? "point" : "points"}${on} against “${test}”`;
  const { gaps } = one;
  const turning =
    gaps === undefined
      ? ""
      : `, but what is not assessed could turn that${gaps === null ? "" : ` (${short(gaps[0])} to ${short(gaps[1])} points are possible)`}`;
  return `${own === undefined ? reached : `${own}, so ${reached}`}${turning}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passed} passed, ${failed} not passed${notAssessed > 0 ? `, ${notAssessed} not assessed` : ""}`;
}

/** How much of a weight has evidence, and how much of that is by proxy where there are proxies. */
export interface Covered {
  readonly coverage: number;
  readonly proxy?: number | undefined;
}

/** `80 %`, or `80 % (direct 55 %, proxy 25 %)`: as printed, both make up the whole. */
export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)} (direct ${direct}, proxy ${percent(proxy)})`;
}

/** Of one node, figure or gate, in several documents and in the JSON. */
export const nodes = {
  ...made,
  ...missing,
  observed: (all: readonly Observed[]) => all.map(observed).join("; "),
  reading: scorecard.reading,
  readingAgain: scorecard.readingAgain,
  passed: scorecard.verdicts.passed,
  failed: scorecard.verdicts.failed,
  passedOf: scorecard.passedOf,
  passedWords: scorecard.passedWords,
  tally: scorecard.tally,
  when,
  inBrackets,
  withUnit,
  /** A publisher's figure with all that is known of it. */
  published: ({
    value,
    unit,
    se,
    dating,
    remarks,
  }: {
    readonly value: number | string;
    readonly unit: string | undefined;
    readonly se: number | undefined;
    readonly dating: Dating;
    readonly remarks: readonly string[];
  }) => {
    const time = when(dating);
    const error = se === undefined ? "" : ` (standard error ${figure(se)})`;
    return `${figure(value)}${unit === undefined ? "" : ` ${unitOf(value, unit)}`}${error}${time === "" ? "" : `, ${time}`}${remarks.map((one) => ` [${one}]`).join("")}`;
  },

  covered,
};
