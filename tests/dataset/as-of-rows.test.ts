import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeObservations } from "../../src/dataset/decode.ts";
import { encodeRows } from "../../src/dataset/encode.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { draws } from "../properties/seed.ts";
import { dataset, observation, undated } from "./make.ts";

const row = fc
  .record({
    country: fc.constantFrom("GHA", "PER", "MLI"),
    indicator: fc.constantFrom("cpi.score", "fiw.pr"),
    year: fc.option(fc.integer({ min: 2015, max: 2024 }), { nil: undefined }),
    value: fc.integer({ min: 0, max: 9 }),
    standing: fc.constantFrom({}, { partial: true as const }, { source: "derived" }),
  })
  .map(({ year, standing, ...rest }) =>
    year === undefined ? undated({ ...rest, ...standing }) : observation({ ...rest, year, ...standing }),
  );

describe("rows of a snapshot that are read as of some years", () => {
  it("give the candidates and the values that all of its rows give, for any age", () =>
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.array(fc.integer({ min: 2014, max: 2025 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, 0, 1, 4),
        (all, years, maxAge) => {
          const own = decodeObservations(encodeRows(all), { upTo: years });
          for (const asOf of years) {
            const [few, whole] = [own, all].map((some) => evidenceAsOf(dataset(some), asOf));
            expect(few!.countries).toEqual(whole!.countries);
            for (const indicator of ["cpi.score", "fiw.pr"]) {
              const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
              expect(new Map([...few!.values(want)].sort())).toEqual(
                new Map([...whole!.values(want)].sort()),
              );
            }
          }
        },
      ),
      draws(400),
    ));

  it("are no more than the newest of each standing, and one without a year", () => {
    const years = [2016, 2018, 2020, 2022].map((year) => observation({ year, value: year }));
    const rows = encodeRows([...years, undated({ value: 1 })]);
    const valuesAsOf = (upTo: number) => decodeObservations(rows, { upTo: [upTo] }).map(({ value }) => value);
    expect(valuesAsOf(2019).sort()).toEqual([1, 2018]);
    // Whose figures are all of later years is a candidate all the same.
    expect(valuesAsOf(2015)).toHaveLength(2);
  });

  it("are told apart by how they stand, and not by words that stand elsewhere in a row", () => {
    const reported = observation({ year: 2016, note: "reported,derived,or estimated" });
    const rows = encodeRows([reported, observation({ year: 2017, source: "derived" })]);
    expect(decodeObservations(rows, { upTo: [2018] }).map(({ year }) => year)).toEqual([2016, 2017]);
  });
});
