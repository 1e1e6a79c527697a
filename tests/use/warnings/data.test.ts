import { describe, expect, it } from "vitest";
import type { Conflict } from "../../../src/model/dataset.ts";
import type { Observation } from "../../../src/model/observation.ts";
import {
  conflictWarnings,
  dataProblems,
  olderOwnWarnings,
  outlierWarnings,
  undatedWarnings,
} from "../../../src/use/warnings.ts";
import { messagesOf } from "../../in-words.ts";

const WANTED = new Set(["x", "y"]);

const figure = (country: string, year: number | undefined, more: Partial<Observation> = {}): Observation => ({
  country,
  indicator: "x",
  ...(year === undefined ? {} : { year }),
  value: 40,
  source: "tidy",
  file: "own.csv",
  locator: `${country} ${year}`,
  ...more,
});

/** What counts in a run: a table has no more of it than these warnings ask for. */
const counting = (asOf: number | undefined, ...all: readonly Observation[]) =>
  ({
    columns: [{ observations: all.filter(({ indicator }) => indicator === "x") }],
    evidence: {
      asOf,
      values: (want: { indicator: string }) =>
        new Map(
          all.flatMap((one) => (one.indicator === want.indicator ? [[one.country, one] as const] : [])),
        ),
    },
  }) as never;

it("what readers found odd is told with its place, and not what is only for information", () => {
  const problem = (severity: string, where: object) => ({ code: "odd", message: "odd", severity, ...where });
  const problems = [
    problem("info", { file: "a.csv" }),
    problem("warning", { file: "a.csv", locator: "line 2" }),
    problem("error", { file: "b.csv" }),
    problem("warning", {}),
  ];
  expect(dataProblems({ problems } as never).map(({ where }) => where)).toEqual([
    "a.csv, line 2",
    "b.csv",
    null,
  ]);
});

describe("files that disagree", () => {
  const conflict = (n: number, settled: Conflict["settled"], indicator = "x"): Conflict => ({
    country: "GHA",
    indicator,
    year: n,
    settled,
    kept: { value: 43, source: "a", file: "a.csv", locator: `line ${n}` },
    other: { value: 42, source: "b", file: "b.csv", locator: "line 9" },
  });

  it("without anything to settle it are told one by one up to ten, and then how many more", async () => {
    const open = (count: number) =>
      conflictWarnings(
        {
          conflicts: [
            conflict(1, "none", "other"),
            conflict(2, "edition"),
            ...Array.from({ length: count }, (_, i) => conflict(2000 + i, "none")),
          ],
        },
        WANTED,
      );
    expect(open(10).map(({ where }) => where)).toEqual(
      Array.from({ length: 10 }, (_, i) => `a.csv, line ${2000 + i}`),
    );
    const more = open(13);
    expect(more).toHaveLength(11);
    expect(more[10]).toEqual({ code: "unsettled-conflict", args: { more: 3 }, where: null });
    const messages = await messagesOf(more);
    expect(messages[0]).toContain("43 (a.csv, line 2000) and 42 (b.csv, line 9)");
    expect(messages[10]).toBe("files disagree on 3 more values, of which none counts");
  });

  it("and were settled by this run are told once for an indicator and a rule, with all figures", async () => {
    const conflictsFound = [
      conflict(1, "edition"),
      conflict(2, "edition"),
      conflict(3, "edition"),
      conflict(4, "own-table"),
      conflict(5, "edition", "y"),
      conflict(6, "edition", "other"),
      conflict(7, "none"),
    ];
    const found = conflictWarnings({ conflicts: [], conflictsFound }, WANTED);
    expect(found.map(({ code, where }) => [code, where])).toEqual([
      ["settled-conflict", "a.csv, line 1"],
      ["settled-conflict", "a.csv, line 4"],
      ["settled-conflict", "a.csv, line 5"],
    ]);
    expect(found).toMatchObject([
      { args: { others: [conflict(2, "edition"), conflict(3, "edition")], more: 0 } },
      { args: { others: [], more: 0 } },
      { args: { others: [], more: 0 } },
    ]);
    // In full all of them, one after the other.
    const messages = await messagesOf(found);
    expect(messages.map((one) => one.split(";").length)).toEqual([3, 1, 1]);
  });
});

describe("values without a year", () => {
  it("are told by file: those that count as of any year, and those behind which a dated one counts", () => {
    const counts = [figure("GHA", undefined), figure("TGO", undefined, { indicator: "y", file: "a.csv" })];
    const passed = [figure("BEN", undefined), figure("MLI", undefined)];
    const unasked = figure("GHA", undefined, { indicator: "other" });
    const observations = [...counts, ...passed, unasked, figure("NER", 2020)];
    const table = counting(2023, ...counts, figure("BEN", 2021, { file: "p.csv" }));
    expect(undatedWarnings(table, { observations }, WANTED)).toEqual([
      {
        code: "values-without-a-year",
        args: { values: 1, indicators: ["y"] },
        where: "a.csv, TGO undefined",
      },
      {
        code: "values-without-a-year",
        args: { values: 1, indicators: ["x"] },
        where: "own.csv, GHA undefined",
      },
      {
        code: "undated-passed-over",
        args: { values: 2, indicators: ["x"] },
        where: "own.csv, BEN undefined",
      },
    ]);
  });

  it("are no matter where nothing has a year", () => {
    const one = figure("GHA", undefined);
    expect(undatedWarnings(counting(undefined, one), { observations: [one] }, WANTED)).toEqual([]);
  });

  it("name three indicators at most", async () => {
    const ids = ["d", "c", "b", "a"];
    const told = (count: number) => {
      const observations = ids.slice(0, count).map((indicator) => figure("GHA", undefined, { indicator }));
      return messagesOf(undatedWarnings(counting(2023, ...observations), { observations }, new Set(ids)));
    };
    expect((await told(3))[0]).toBe("values without a year (3: b, c, d) count in any year");
    expect((await told(4))[0]).toContain("(4: a, b, c …)");
  });
});

describe("one's own figures behind which a publisher's newer one counts", () => {
  const published = (country: string, year: number) =>
    figure(country, year, { source: "cpi", file: "cpi.csv", value: 50 });
  const told = (
    own: readonly Observation[],
    counts: readonly Observation[],
    asOf: number | undefined = 2023,
  ) => olderOwnWarnings(counting(asOf, ...counts), { observations: [...counts, ...own] }, WANTED);

  it("are told by their newest, once for a file, with how many more of it", async () => {
    const own = [
      figure("GHA", 2019),
      figure("GHA", 2021),
      figure("GHA", 2020),
      figure("TGO", 2018),
      figure("BEN", 2020, { file: "a.csv" }),
    ];
    const found = told(own, [published("GHA", 2022), published("TGO", 2022), published("BEN", 2022)]);
    expect(found.map(({ code, where }) => [code, where])).toEqual([
      ["older-than-a-publishers", "a.csv, BEN 2020"],
      ["older-than-a-publishers", "own.csv, GHA 2021"],
    ]);
    expect(found.map(({ args }) => args.more)).toEqual([0, 1]);
    const messages = await messagesOf(found);
    expect(messages[0]).not.toContain("more of this file");
    expect(messages[1]).toMatch(
      /^your own x of Ghana for 2021, 40, does not count, since a publisher's of 2022 is newer: 50 \(cpi\.csv, GHA 2022\) \(and 1 more of this file\)/u,
    );
  });

  it("are none where one's own is as new, counts itself, is of a later year than the run's, or is asked for by nobody", () => {
    expect(told([figure("GHA", 2022)], [published("GHA", 2022)])).toEqual([]);
    expect(told([figure("GHA", 2020)], [figure("GHA", 2022, { file: "b.csv" })])).toEqual([]);
    expect(told([figure("GHA", 2024)], [published("GHA", 2022)])).toEqual([]);
    expect(told([figure("GHA", 2020, { indicator: "other" })], [published("GHA", 2022)])).toEqual([]);
    expect(told([figure("GHA", 2020)], [])).toEqual([]);
    expect(told([figure("GHA", undefined)], [published("GHA", 2022)])).toEqual([]);
    // The figure of the year of the run itself is looked at.
    expect(told([figure("GHA", 2023)], [published("GHA", 2024)])).toHaveLength(1);
    expect(told([figure("GHA", 2020)], [published("GHA", 2022)], undefined)).toHaveLength(1);
  });
});

describe("figures of the user's own tables that are far from all others", () => {
  const table = (values: readonly number[], source = "tidy") => {
    const all = values.map((value, i) => figure(`C${i}`, 2024, { value, source }));
    const observations = {
      at: (i: number) => all[i],
      value: (i: number) => all[i]?.value,
      origin: (i: number) => all[i],
    };
    const leaf = { share: 1, node: { indicator: "x" } };
    return {
      columns: [{ leaf, observations }],
      evidence: { countries: all.map(({ country }) => country) },
    } as never;
  };
  const said = (values: readonly number[], more: { source?: string; problems?: readonly object[] } = {}) =>
    outlierWarnings(table(values, more.source), {
      sources: [{ id: more.source ?? "tidy" }] as never,
      problems: (more.problems ?? []) as never,
    });

  it("are said with the figure, those of the others, and how many more there are", async () => {
    const found = said([4, 7, 5, 3, 6, 8, 99, 99]);
    expect(found).toEqual([
      {
        code: "outlier",
        args: { indicator: "x", country: "C6", value: 99, others: [3, 8], more: 1 },
        where: "own.csv, C6 2024",
      },
    ]);
    expect(await messagesOf(found)).toEqual([
      "“x” of C6 is 99 in this table, far from all the others (3 to 8), and so is 1 more of its figures. Check whether it is a slip, or a code for a missing figure",
    ]);
    expect(said([4, 27, 15, 33, 6, 18, -9])).toMatchObject([{ where: "own.csv, C6 2024" }]);
    expect(said([40, 31, 52, 47, 28, 3800])).toMatchObject([{ where: "own.csv, C5 2024" }]);
    expect(said([40, 31, 52, 47, 28, -700])).toMatchObject([{ where: "own.csv, C5 2024" }]);
  });

  it.each([
    ["scores of the CPI", [88, 84, 74, 60, 43, 40, 35, 33, 20, 11]],
    // The ten largest and some small economies of 2023, in billions of dollars (World Bank).
    [
      "economies, of which the next is near each",
      [27361, 17795, 4456, 4213, 3550, 3340, 3031, 2255, 2174, 2140, 76, 58, 20, 13, 9],
    ],
    // Populations in millions.
    ["populations", [1438, 1423, 344, 281, 248, 228, 212, 173, 144, 129, 34, 24, 9, 2]],
    ["shares that are all alike", [100, 100, 100, 99, 100, 97, 100]],
    ["too few to tell", [1, 2, 3, 1000]],
  ])("are not said of %s", (_, values) => {
    expect(said(values)).toEqual([]);
  });

  it("are not said of a publisher's, nor again of what its reader said", () => {
    const values = [4, 7, 5, 3, 6, 8, 99, 99];
    expect(said(values, { source: "cpi" })).toEqual([]);
    const problem = { code: "suspicious-sentinel", file: "own.csv", locator: "C6 2024" };
    expect(said(values, { problems: [problem] })).toEqual([]);
  });
});
