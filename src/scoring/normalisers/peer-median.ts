import { gather } from "../../model/collections.ts";
import * as shape from "../../model/parameter.ts";
import { optional } from "../../model/parameter.ts";
import { median, medianInPlace } from "../../stats/index.ts";
import {
  type Fitted,
  normaliser,
  type Refit,
  type Stated,
  type Transform,
  type Verdict,
} from "./contract.ts";

/**
 * MCC's scorecard rule: an indicator is passed (top of the scale) when it is strictly better than the median of the
 * country's peer group, or when it meets a fixed limit; otherwise it is failed (bottom of the scale). A limit either helps
 * beside the median (`passes`: immunisation above 90 % or the median, whichever is lower) or stands in its place (`limit`:
 * inflation under 15 %).
 * Source: MCC, Guide to the Indicators, and Selection Indicators ("absolute thresholds in lieu of a median").
 */
export const peerMedian = normaliser({
  id: "peer-median",
  title: "Better than the peers' median",
  parameters: {
    groups: optional(shape.words, "the peer groups that are judged; to others the indicator does not apply"),
    passes: optional(shape.limit, "a fixed limit that passes whatever the median"),
    limit: optional(shape.limit, "a fixed limit in place of the median"),
  },
  fixed: false,
  fitTellsAll: true,
  bounded: true,
  takes: "numbers",
  orient: "before",
  check: ({ passes, limit }, { peers }) => [
    ...(peers ? [] : [{ message: "peer-median needs “peers: {by: <indicator>}” at the top of the profile" }]),
    ...(passes === undefined || limit === undefined
      ? []
      : [
          {
            parameter: "limit",
            message: "“limit” stands in place of the median, “passes” beside it: one of the two",
          },
        ]),
  ],
  breakpoints: ({ passes, limit }) => [...bound("passes", passes), ...bound("limit", limit)],
  // Whose group is not known may yet be one that is judged.
  judges: ({ groups }, peer) => groups === undefined || peer === undefined || groups.includes(peer),
  fit(column, { groups, passes: passesGroup, limit: sole }): Fitted {
    const [lo, hi] = column.scale;
    const { sign, transform } = column;
    const peers = column.peers ?? [];
    const medians = new Map<string, number>();
    const sizes = new Map<string, number>();
    const members = new Map<string, number[]>();
    column.values.forEach((value, i) => {
      const group = peers[i];
      if (group === undefined || typeof value !== "number" || groups?.includes(group) === false) return;
      gather(members, group, value);
    });
    for (const group of new Set(peers)) {
      const values = group === undefined ? undefined : members.get(group);
      if (group === undefined || values === undefined) continue;
      medians.set(group, median(values)!);
      sizes.set(group, values.length);
    }
    const limit = sole ?? passesGroup;
    const written = (x: number) => transform.back(sign * x);

    const middleOf = (index: number) => {
      const group = peers[index];
      return group === undefined ? undefined : medians.get(group);
    };
    const isPast = (x: number) => limit !== undefined && meets(sign * x, limit, transform);
    const passes = (x: number, middle: number) => isPast(x) || (sole === undefined && x > middle);

    const judged = (x: number, index: number): Verdict | undefined => {
      const middle = middleOf(index);
      if (middle === undefined) return undefined;
      const past = isPast(x);
      const bound = limit && sign * transform.to(boundOf(limit));
      const easier = bound !== undefined && (sole !== undefined || bound < middle || (past && !(x > middle)));
      const bar = written(easier ? bound : middle);
      return {
        passed: passes(x, middle),
        ...(easier ? { by: "limit" } : { by: "median", group: peers[index]! }),
        ...(sign < 0 ? { under: true } : {}),
        bar,
        margin: sign * (written(x) - bar) || 0,
      };
    };
    return {
      map: (value, index) => {
        const middle = middleOf(index);
        return middle === undefined ? undefined : passes(value as number, middle) ? hi : lo;
      },
      why: (_, index) => {
        const group = peers[index];
        if (group === undefined) return { code: "no-peer-group" };
        return medians.has(group) ? undefined : { code: "no-scorecard-for-group", group };
      },
      verdict: (value, index) => judged(value as number, index),
      fit: Object.fromEntries([...medians].map(([group, middle]) => [`median ${group}`, sign * middle])),
      // Past a limit that stands in the median's place the data decide nothing.
      groups: sole === undefined ? sizes : new Map(),
    };
  },
  refit({ scale: [lo, hi], peers = [], sign, transform, wanted }, { groups, passes, limit: sole }): Refit {
    const judged = [...new Set(peers)].filter(
      (group) => group !== undefined && groups?.includes(group) !== false,
    );
    const members = judged.map((group) => Int32Array.from(peers.keys()).filter((i) => peers[i] === group));
    const groupOf = Int32Array.from(wanted, (i) => judged.indexOf(peers[i]));
    const limit = sole ?? passes;
    const medians = new Float64Array(judged.length);
    const present = new Float64Array(Math.max(0, ...members.map(({ length }) => length)));
    return (values, scores) => {
      for (let group = 0; group < members.length; group += 1) {
        const own = members[group]!;
        let count = 0;
        for (let k = 0, end = own.length; k < end; k += 1) {
          const value = values[own[k]!]!;
          if (Number.isNaN(value)) continue;
          present[count] = value;
          count += 1;
        }
        medians[group] = medianInPlace(present, count);
      }
      for (let k = 0, end = wanted.length; k < end; k += 1) {
        const x = values[wanted[k]!]!;
        const middle = groupOf[k]! < 0 ? Number.NaN : medians[groupOf[k]!]!;
        if (Number.isNaN(x) || Number.isNaN(middle)) scores[k] = Number.NaN;
        else if (sole === undefined && x > middle) scores[k] = hi;
        else scores[k] = limit !== undefined && meets(sign * x, limit, transform) ? hi : lo;
      }
    };
  },
});

function bound(parameter: string, limit: shape.Limit | undefined): Stated[] {
  if (limit === undefined) return [];
  const strict = limit.above !== undefined || limit.below !== undefined;
  return [{ parameter, figure: boundOf(limit), strict }];
}

function boundOf({ above, below, atLeast, atMost }: shape.Limit): number {
  return (above ?? below ?? atLeast ?? atMost)!;
}

function meets(x: number, { above, below, atLeast, atMost }: shape.Limit, { to }: Transform): boolean {
  if (above !== undefined) return x > to(above);
  if (below !== undefined) return x < to(below);
  if (atLeast !== undefined) return x >= to(atLeast);
  return atMost !== undefined && x <= to(atMost);
}
