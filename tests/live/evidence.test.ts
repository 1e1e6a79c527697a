import fc from "fast-check";
import { expect, it } from "vitest";
import type { ChosenValues, Evidence } from "../../src/model/evidence.ts";
import type { Observation } from "../../src/model/observation.ts";
import { recorded, unpacked } from "../../src/page/data/evidence.ts";
import { score } from "../../src/scoring/score.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { draws } from "../properties/seed.ts";

/** An observation without what the page neither scores by nor shows. */
function asShown(one: Observation) {
  const { se, lower, upper, layout, partial, vintage, since, ages, onList, ...rest } = one;
  return rest;
}

/** Evidence of these values alone, by indicator and country. */
function evidenceOf(countries: readonly string[], values: ReadonlyMap<string, ChosenValues>): Evidence {
  return {
    countries,
    asOf: undefined,
    standing: () => "state",
    regions: () => [],
    values: ({ indicator }) => values.get(indicator)!,
    categories: () => undefined,
    list: () => undefined,
  };
}

/** As the page gets it: what is no JSON does not arrive. */
function sent({ packed }: ReturnType<typeof recorded>): Evidence {
  return unpacked(JSON.parse(JSON.stringify(packed())));
}

it.each(["cpc", "cpc-2023", "equal"])(
  "brings every figure of %s, and the cells that it comes from",
  async (profile) => {
    const { table } = await loadRun({ profile, lang: "en" }, process.cwd());
    const seen = recorded(table.evidence);
    score(table.plan, seen.evidence);
    const here = sent(seen);
    let figures = 0;
    for (const { indicator, maxAge } of seen.packed().wants) {
      const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
      const own = [...table.evidence.values(want)].map(([country, one]) => [country, asShown(one)] as const);
      expect(here.values(want), indicator).toEqual(new Map(own));
      figures += own.length;
    }
    expect(figures).toBeGreaterThan(1_000);
  },
);

it("brings figures and places of any kind", () => {
  const digits = fc.constantFrom(
    "0",
    "7",
    "007",
    "10",
    "42",
    "999999999",
    "1000000000",
    "12345678901234567890",
  );
  const words = fc.constantFrom(
    "Sheet1!F",
    "Sheet1!AQ",
    "line ",
    ", column ",
    "Country[",
    "]/Goods",
    "\u0000",
    "é ",
  );
  const locator = fc
    .array(fc.oneof(digits, words), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(""));
  const file = fc.constantFrom("wgi/a.xlsx", "fiw/b.csv", "c.xml");
  const place = fc.record({ file, locator });
  const single = fc.float({ noNaN: true, noDefaultInfinity: true });
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  const value = fc.oneof(single, double, fc.constantFrom("low", "high")).map((one) => (one === 0 ? 0 : one));
  const year = fc.constantFrom(2024, 2025);
  const figure = fc.record(
    { value, file, locator, inputs: fc.array(place, { minLength: 1, maxLength: 3 }), year },
    { requiredKeys: ["value", "file", "locator"] },
  );
  const countries = ["AFG", "BEN", "CIV", "GHA", "MWI"];
  const indicators = ["a", "b", "c"];
  const column = fc.oneof(
    fc.array(fc.option(figure), { maxLength: countries.length }),
    // All of one kind, as a publisher's mostly are.
    fc.array(fc.record({ value: single.map((one) => (one === 0 ? 0 : one)), file, locator }), {
      maxLength: countries.length,
    }),
  );
  fc.assert(
    fc.property(fc.tuple(column, column, column), (columns) => {
      const values = new Map(
        columns.map((all, i) => {
          const made = all.flatMap((one, at): [string, Observation][] => {
            const country = countries[at]!;
            return one === null
              ? []
              : [[country, { country, indicator: indicators[i]!, source: "s", ...one }]];
          });
          return [indicators[i]!, new Map(made)];
        }),
      );
      const seen = recorded(evidenceOf(countries, values));
      for (const indicator of indicators) seen.evidence.values({ indicator });
      const here = sent(seen);
      for (const indicator of indicators) expect(here.values({ indicator })).toEqual(values.get(indicator));
    }),
    draws(400),
  );
});

it("writes a number of single precision in no more digits than tell it, and rows that are equally far apart as one difference", () => {
  const countries = ["AFG", "BEN", "CIV"];
  const values = (indicator: string, first: number): [string, ChosenValues] => [
    indicator,
    new Map(
      countries.map((country, i) => {
        // 0.1 as single precision has it, and as a workbook writes it.
        const value = [0.10000000149011612, 2, 3][i]!;
        const locator = `Sheet1!F${first + [700, 950, 812][i]!}`;
        return [country, { country, indicator, source: "wgi", file: "wgi/wgidataset.xlsx", value, locator }];
      }),
    ),
  ];
  const seen = recorded(evidenceOf(countries, new Map([values("wgi.ge", 0), values("wgi.rl", 214)])));
  for (const indicator of ["wgi.ge", "wgi.rl"]) seen.evidence.values({ indicator });
  const { fields } = seen.packed();
  const value = { single: [0.1, 2, 3] };
  expect(fields.value).toEqual([value, value]);
  expect(fields.locator).toEqual([
    { around: [["Sheet1!F", ""]], add: [700, 250, -138] },
    { around: [["Sheet1!F", ""]], add: [214, 214, 214] },
  ]);
});
