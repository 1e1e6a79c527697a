import { median } from "../../stats/index.ts";
import { type Fitted, type Normaliser, numbers, type Transform } from "./contract.ts";

type Limit = { above?: number; below?: number; atLeast?: number; atMost?: number };

/**
 * MCC's scorecard rule: an indicator is passed (top of the scale) when it is strictly better than the median of the
 * country's peer group, or when it meets a fixed limit; otherwise it is failed (bottom of the scale).
 * Source: MCC, Guide to the Indicators (the median of the income group; inflation under 15 %, and so on).
 */
export const peerMedian: Normaliser = {
  id: "peer-median",
  title: "Better than the peers' median",
  summary:
    "Pass or fail: strictly better than the median of the country's peer group, or past a fixed limit.",
  parameters: [
    { name: "groups", kind: "words", summary: "the peer groups that are judged; others have no score" },
    { name: "passes", kind: "limit", summary: "a fixed limit that passes whatever the median" },
  ],
  fixed: false,
  bounded: true,
  takes: "numbers",
  orient: "before",
  fit(column): Fitted {
    const [lo, hi] = column.scale;
    const groups = column.call.groups as readonly string[] | undefined;
    const peers = column.peers ?? [];
    const medians = new Map<string, number>();
    for (const group of new Set(peers)) {
      if (group === undefined || (groups && !groups.includes(group))) continue;
      const members = { ...column, values: column.values.filter((_, i) => peers[i] === group) };
      const middle = median(numbers(members));
      if (middle !== undefined) medians.set(group, middle);
    }
    const limit = column.call.passes as Limit | undefined;
    return {
      map: (value, index) => {
        const group = peers[index];
        const middle = group === undefined ? undefined : medians.get(group);
        if (middle === undefined) return undefined;
        const x = value as number;
        return x > middle || (limit !== undefined && meets(column.sign * x, limit, column.transform))
          ? hi
          : lo;
      },
      why: (_, index) => {
        const group = peers[index];
        if (group === undefined) return "its peer group is not known";
        return medians.has(group) ? undefined : `no scorecard for the peer group “${group}”`;
      },
      reading: (value, index) => {
        const group = peers[index];
        const middle = group === undefined ? undefined : medians.get(group);
        if (middle === undefined) return undefined;
        const x = value as number;
        const written = (one: number) => column.transform.back(column.sign * one);
        const level = `the median of ${group} countries, ${short(written(middle))}`;
        const margin = short(Math.abs(written(x) - written(middle)));
        if (x > middle) return `passes: better than ${level}, by ${margin}`;
        const past = limit !== undefined && meets(column.sign * x, limit, column.transform);
        return `${past ? "passes by the fixed limit, though" : "fails:"} not better than ${level}; short by ${margin}`;
      },
      fit: Object.fromEntries(
        [...medians].map(([group, middle]) => [`median ${group}`, column.sign * middle]),
      ),
    };
  },
};

function meets(x: number, { above, below, atLeast, atMost }: Limit, { to }: Transform): boolean {
  if (above !== undefined) return x > to(above);
  if (below !== undefined) return x < to(below);
  if (atLeast !== undefined) return x >= to(atLeast);
  return atMost !== undefined && x <= to(atMost);
}

/** Six significant digits: enough to see on which side of a median a value is. */
function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
