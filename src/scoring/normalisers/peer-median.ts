import { median } from "../../stats/index.ts";
import { type Fitted, type Normaliser, numbers, type Transform, type Verdict } from "./contract.ts";
import { verdictWords } from "./peer-median-words.ts";

type Limit = { above?: number; below?: number; atLeast?: number; atMost?: number };

/**
 * MCC's scorecard rule: an indicator is passed (top of the scale) when it is strictly better than the median of the
 * country's peer group, or when it meets a fixed limit; otherwise it is failed (bottom of the scale). A limit either helps
 * beside the median (`passes`: immunisation above 90 % or the median, whichever is lower) or stands in its place (`limit`:
 * inflation under 15 %).
 * Source: MCC, Guide to the Indicators, and Selection Indicators ("absolute thresholds in lieu of a median").
 */
export const peerMedian: Normaliser = {
  id: "peer-median",
  title: "Better than the peers' median",
  summary:
    "Pass or fail: strictly better than the median of the country's peer group, or past a fixed limit.",
  parameters: [
    { name: "groups", kind: "words", summary: "the peer groups that are judged; others have no score" },
    { name: "passes", kind: "limit", summary: "a fixed limit that passes whatever the median" },
    { name: "limit", kind: "limit", summary: "a fixed limit in place of the median" },
  ],
  fixed: false,
  bounded: true,
  takes: "numbers",
  orient: "before",
  fit(column): Fitted {
    const [lo, hi] = column.scale;
    const { sign, transform } = column;
    const groups = column.call.groups as readonly string[] | undefined;
    const peers = column.peers ?? [];
    const medians = new Map<string, number>();
    for (const group of new Set(peers)) {
      if (group === undefined || (groups && !groups.includes(group))) continue;
      const members = { ...column, values: column.values.filter((_, i) => peers[i] === group) };
      const middle = median(numbers(members));
      if (middle !== undefined) medians.set(group, middle);
    }
    const sole = column.call.limit as Limit | undefined;
    const limit = sole ?? (column.call.passes as Limit | undefined);
    const written = (x: number) => transform.back(sign * x);

    const judged = (x: number, index: number): Verdict | undefined => {
      const group = peers[index];
      const middle = group === undefined ? undefined : medians.get(group);
      if (middle === undefined) return undefined;
      const past = limit !== undefined && meets(sign * x, limit, transform);
      const bound = limit && sign * transform.to(boundOf(limit));
      const easier = bound !== undefined && (sole !== undefined || bound < middle || (past && !(x > middle)));
      const bar = written(easier ? bound : middle);
      return {
        passed: past || (sole === undefined && x > middle),
        by: easier ? "limit" : "median",
        bar,
        margin: sign * (written(x) - bar) || 0,
      };
    };
    return {
      map: (value, index) => {
        const verdict = judged(value as number, index);
        return verdict && (verdict.passed ? hi : lo);
      },
      why: (_, index) => {
        const group = peers[index];
        if (group === undefined) return "its peer group is not known";
        return medians.has(group) ? undefined : `no scorecard for the peer group “${group}”`;
      },
      verdict: (value, index) => judged(value as number, index),
      reading: (value, index, unit) => {
        const verdict = judged(value as number, index);
        const name = verdict?.by === "limit" ? `the fixed limit` : `the median of the ${peers[index]} group`;
        return (
          verdict && verdictWords(verdict, { name, under: sign < 0, ...(unit === undefined ? {} : { unit }) })
        );
      },
      fit: Object.fromEntries([...medians].map(([group, middle]) => [`median ${group}`, sign * middle])),
    };
  },
};

function boundOf({ above, below, atLeast, atMost }: Limit): number {
  return (above ?? below ?? atLeast ?? atMost)!;
}

function meets(x: number, { above, below, atLeast, atMost }: Limit, { to }: Transform): boolean {
  if (above !== undefined) return x > to(above);
  if (below !== undefined) return x < to(below);
  if (atLeast !== undefined) return x >= to(atLeast);
  return atMost !== undefined && x <= to(atMost);
}
