import { describe, expect, it } from "vitest";
import { given } from "../../src/model/parameter.ts";
import { peerMedian } from "../../src/scoring/normalisers/peer-median.ts";
import { readingText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";

const same = (value: number) => value;

/** Fitted to values in the indicator's own unit, all of one group unless told otherwise. */
function fitted(
  written: readonly (number | undefined)[],
  call: object = {},
  { lower = false, peers = written.map(() => "g") as readonly (string | undefined)[] | null } = {},
) {
  const sign = lower ? -1 : 1;
  const fit = peerMedian.fit(
    {
      values: written.map((value) => (value === undefined ? undefined : sign * value)),
      scale: [0, 100],
      ...(peers === null ? {} : { peers }),
      transform: { to: same, back: same },
      sign,
    },
    given(peerMedian.parameters, { method: "peer-median", ...call }),
  );
  const whole = (value: number, index = 0) => fit.verdict!(sign * value, index);
  const verdict = (value: number, index = 0) => {
    // Whose median it is, and on which side of it the value must be, is seen from the words.
    const { group: _, under: __, ...found } = whole(value, index) ?? {};
    return "passed" in found ? found : undefined;
  };
  const reading = (value: number, index = 0) => {
    const found = whole(value, index);
    return found && readingText(found, undefined, en.scorecard);
  };
  return { ...fit, verdict, reading };
}

it.each(
  `strictly above it, by the distance
    higher {}: 3.5 passed median 3 0.5 | 3 failed median 3 0 | 1 failed median 3 -2
    strictly below it where lower is better
    lower {}: 1 passed median 3 2 | 3 failed median 3 0 | 5 failed median 3 -2
    a limit beside it, where that is the easier of the two
    higher {"passes": {"above": 2}}: 2 failed limit 2 0 | 2.5 passed limit 2 0.5
    higher {"passes": {"atLeast": 2}}: 2 passed limit 2 0 | 1.5 failed limit 2 -0.5
    lower {"passes": {"below": 4}}: 4 failed limit 4 0 | 3.5 passed limit 4 0.5
    lower {"passes": {"atMost": 4}}: 4 passed limit 4 0 | 4.5 failed limit 4 -0.5
    the median where the limit beside it is harder
    higher {"passes": {"above": 4}}: 3.5 passed median 3 0.5 | 4.5 passed median 3 1.5 | 2 failed median 3 -1
    lower {"passes": {"below": 2}}: 2.5 passed median 3 0.5
    the limit alone where that stands in place of the median, however hard or easy
    higher {"limit": {"above": 4}}: 3.5 failed limit 4 -0.5 | 5 passed limit 4 1
    higher {"limit": {"above": 0}}: 1 passed limit 0 1
    lower {"limit": {"below": 2}}: 2.5 failed limit 2 -0.5 | 1 passed limit 2 1`
    .split("\n")
    .map((row) => /^\s*(higher|lower) (.*): (.*)$/u.exec(row)?.slice(1))
    .filter((row) => row !== undefined),
)(
  "a verdict against the median of 1, 3 and 5 where %s is better and the call has %s: %s",
  (better, call, found) => {
    const { verdict } = fitted([1, 3, 5], JSON.parse(call!), { lower: better === "lower" });
    for (const one of found!.split(" | ")) {
      const [value, passed, by, bar, margin] = one.split(" ");
      const wanted = { passed: passed === "passed", by, bar: Number(bar), margin: Number(margin) };
      expect(verdict(Number(value)), one).toEqual(wanted);
    }
  },
);

describe("who is judged", () => {
  it("is a group with values that the profile names; the others have no verdict, and a reason", () => {
    const peers = ["g", "g", "h", undefined, "empty"];
    const { map, verdict, reading, why, fit } = fitted(
      [1, 5, 7, 9, undefined],
      { groups: ["g", "empty"] },
      { peers },
    );
    expect(fit).toEqual({ "median g": 3 });
    expect([map(5, 0), map(1, 1)]).toEqual([100, 0]);
    for (const index of [2, 3, 4]) {
      expect(map(9, index)).toBeUndefined();
      expect(verdict(9, index)).toBeUndefined();
      expect(reading(9, index)).toBeUndefined();
    }
    expect([0, 2, 3, 4].map((index) => why!(9, index))).toEqual([
      undefined,
      { code: "no-scorecard-for-group", group: "h" },
      { code: "no-peer-group" },
      { code: "no-scorecard-for-group", group: "empty" },
    ]);
  });

  it("is every group that is known where the profile names none, and nobody where there are no groups", () => {
    expect(fitted([1, 2, 3], {}, { peers: ["g", undefined, "h"] }).fit).toEqual({
      "median g": 1,
      "median h": 3,
    });
    const none = fitted([1, 2, 3], {}, { peers: null });
    expect(none.fit).toEqual({});
    expect(none.map(2, 0)).toBeUndefined();
    expect(none.why!(2, 0)).toEqual({ code: "no-peer-group" });
  });

  it("is told its medians in the indicator's own unit where lower is better", () =>
    expect(fitted([1, 3, 5], {}, { lower: true }).fit).toEqual({ "median g": 3 }));
});

describe("a verdict in words", () => {
  it("names the bar and the distance, on either side of it", () => {
    const { reading } = fitted([1, 3, 5], { passes: { above: 2 } });
    expect(reading(2.5)).toBe("passed by 0.5 over the fixed limit (2)");
    expect(reading(1)).toBe("not passed: short of the fixed limit (2) by 1");
    const lower = fitted([1, 3, 5], {}, { lower: true });
    expect(lower.reading(1)).toBe("passed by 2 under the median of the g group (3)");
    expect(lower.reading(5)).toBe("not passed: over the median of the g group (3) by 2");
  });

  it("says so where the bar is just reached, or just not beaten", () => {
    const at = { by: "limit", bar: 16, margin: 0 } as const;
    expect(readingText({ ...at, passed: true }, undefined, en.scorecard)).toBe(
      "passed, just: it reaches the fixed limit (16)",
    );
    expect(readingText({ ...at, passed: false }, undefined, en.scorecard)).toBe(
      "not passed: no better than the fixed limit (16)",
    );
  });

  it("writes the bar with six digits, the distance with three, and a minus sign for a minus", () => {
    const verdict = { passed: true, by: "median", group: "g", bar: -1.23456789, margin: 0.123456 } as const;
    expect(readingText(verdict, undefined, en.scorecard)).toBe(
      "passed by 0.123 over the median of the g group (\u22121.23457)",
    );
    const failed = { ...verdict, passed: false, bar: 0, margin: -2.5 };
    expect(readingText(failed, undefined, en.scorecard)).toBe(
      "not passed: short of the median of the g group (0) by 2.5",
    );
  });
});
