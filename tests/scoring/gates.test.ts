import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Value } from "../../src/model/observation.ts";
import { comparators } from "../../src/scoring/index.ts";
import { type Cells, find, plain, scored } from "./fixture.ts";
import { observedIn } from "./said.ts";

const TIERS = ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"];
const tree = { children: [plain("x")] };

/** How one condition stands for a country of invented figures. */
function test(when: object, figures: Cells[string] = {}, extras: object = {}) {
  const gates = [{ id: "g", when, effect: "flag" }];
  const all = { categories: { tier: TIERS }, year: 2023, asOf: 2023, ...extras };
  const { outcome, truth } = find(scored(tree, { AGO: { x: 50, ...figures } }, { gates }, all), "AGO")
    .gates[0]!;
  const places = truth.observations.map(({ locator }) => locator);
  return { is: outcome, margin: truth.margin ?? "none", observed: observedIn(truth), places };
}

const ENTRIES = {
  listed: { held: { from: "2020-01" }, locator: "/entries/0" },
  overdue: { held: { from: "2018-05", term: "2022-05" }, locator: "/entries/2" },
  ended: { held: { from: "2015-01", until: "2019-12" }, locator: "/entries/1" },
};

/** On which the country stands in one way, or in none; complete, or in some years only. */
const list = (how: string, some: boolean) => ({
  ...{ id: "named", title: "An invented list", listed: {}, overdue: {}, ended: {} },
  ...(how in ENTRIES ? { [how]: { AGO: ENTRIES[how as "listed"] } } : {}),
  exhaustive: some ? undefined : { locator: "/exhaustive/0" },
  complete: { periods: 1, from: "2013-01", until: "2024-06" },
});

interface Row {
  readonly when: object;
  readonly list?: string;
  readonly some?: boolean;
  readonly territory?: boolean;
  readonly regions?: readonly string[];
  readonly year?: number;
  readonly is: string;
  readonly margin?: number | "none";
  readonly observed?: string;
  readonly places?: readonly string[];
}
const conditions: Record<string, readonly (Row & Readonly<Record<string, Value>>)[]> = parse(
  readFileSync(new URL("./fixtures/conditions.txt", import.meta.url), "utf8"),
);

/** A figure that the condition does not name, or an outcome of another name, is a slip of the fixture. */
for (const {
  when,
  list: _,
  some,
  territory,
  regions,
  year,
  is,
  margin,
  observed,
  places,
  ...figures
} of Object.values(conditions).flat()) {
  const idle = Object.keys(figures).filter((key) => !JSON.stringify(when).includes(`"${key}"`));
  if (idle.length > 0) throw new Error(`no part of ${JSON.stringify(when)}: ${idle.join(", ")}`);
  if (!["met", "clear", "open"].includes(is)) throw new Error(`no outcome: ${is}`);
}

describe.each(Object.entries(conditions))("%s", (_, rows) => {
  it.each(rows)(
    "%j",
    ({
      when,
      list: how,
      some = false,
      territory,
      regions,
      year,
      is,
      margin,
      observed,
      places,
      ...figures
    }) => {
      const found = test(when, figures, {
        lists: how === undefined ? [] : [list(how, some)],
        territories: territory ? ["AGO"] : [],
        regions: { AGO: regions },
        ...(year === undefined ? {} : { year }),
      });
      const wanted = { is: is === "open" ? "not assessed" : is, margin, observed, places };
      expect(found).toMatchObject(JSON.parse(JSON.stringify(wanted)));
    },
  );
});

it("a test without a value is not assessed, whatever the comparison", () => {
  for (const { key } of comparators) {
    const operand = key === "is" || key === "not" ? ["Tier 3"] : 50;
    const nothing = { is: "not assessed", margin: "none", observed: "tier is not assessed", places: [] };
    expect(test({ indicator: "tier", [key]: operand }), key).toEqual(nothing);
  }
});

describe("conditions of several parts", () => {
  type Truth = true | false | undefined;
  const OUTCOME = { true: "met", false: "clear", undefined: "not assessed" } as const;
  /** Parts that hold, fail or are not assessed, as wanted. */
  const parts = (truths: readonly Truth[]) => truths.map((_, i) => ({ indicator: `p${i}`, above: 50 }));
  const figures = (truths: readonly Truth[]) =>
    Object.fromEntries(
      truths.map((truth, i) => [`p${i}`, truth === undefined ? undefined : truth ? 60 : 40]),
    );
  const outcome = (when: object, truths: readonly Truth[]) => test(when, figures(truths)).is;

  const both: readonly Truth[] = [true, false, undefined];
  const pairs = both.flatMap((a) => both.map((b) => [a, b] as const));

  it.each(pairs)("%s and %s follow Kleene's three-valued logic", (a, b) => {
    const truths = [a, b];
    const and = truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
    const or = truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
    const nor = or === undefined ? undefined : !or;
    expect(outcome({ all: parts(truths) }, truths)).toBe(OUTCOME[`${and}`]);
    expect(outcome({ any: parts(truths) }, truths)).toBe(OUTCOME[`${or}`]);
    expect(outcome({ none: parts(truths) }, truths)).toBe(OUTCOME[`${nor}`]);
  });

  it("“atLeastOf” holds or fails only when what is not assessed cannot matter", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...both), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (truths, pick) => {
          const least = 1 + (pick % truths.length);
          const met = truths.filter((one) => one === true).length;
          const open = truths.filter((one) => one === undefined).length;
          const whole = met >= least ? true : met + open < least ? false : undefined;
          expect(outcome({ atLeastOf: least, of: parts(truths) }, truths)).toBe(OUTCOME[`${whole}`]);
        },
      ),
    ));
});

describe("what is not assessed", () => {
  it("excludes nobody: only a gate that is met does", () => {
    const gates = [{ id: "g", when: { indicator: "tier", is: ["Tier 3"] }, effect: "exclude" }];
    const cells: Cells = { AGO: { x: 50 }, BRA: { x: 50, tier: "Tier 3" }, CAN: { x: 50, tier: "Tier 2" } };
    const table = scored(tree, cells, { gates });
    expect(table.ranked.map(({ country }) => country)).toEqual(["AGO", "CAN"]);
    expect(find(table, "AGO").gates.map(({ outcome }) => outcome)).toEqual(["not assessed"]);
    expect(table.excluded.map(({ country }) => country)).toEqual(["BRA"]);
  });

  it("every gate has an outcome for every country, in the profile's order", () => {
    const gates = ["one", "two", "three"].map((id) => ({ id, when: { country: ["AGO"] }, effect: "flag" }));
    const table = scored(tree, { AGO: { x: 1 }, BRA: {} }, { gates });
    for (const country of ["AGO", "BRA"]) {
      expect(find(table, country).gates.map(({ gate }) => gate.id)).toEqual(["one", "two", "three"]);
    }
  });
});
