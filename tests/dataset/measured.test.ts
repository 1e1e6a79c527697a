import { describe, expect, it } from "vitest";
import { buildDataset } from "../../src/dataset/build.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { newest } from "../../src/dataset/observation-order.ts";
import type { Observation } from "../../src/model/observation.ts";
import { dataset, observation } from "./make.ts";

const INDICATOR = "ilab.working-children";

function edition(year: number, value: number, given: Partial<Observation> = {}): Observation {
  const file = `ilab/${year}.xml`;
  const of = { source: "ilab", layout: "countries", vintage: `${year}`, file, locator: "Country[1]" };
  return observation({ indicator: INDICATOR, year, value, ...of, ...given });
}

/** What is known of each edition, as `year: 2014 or before`. */
function dated(...editions: readonly Observation[]): string[] {
  const parts = { files: [], observations: editions, unresolved: [], problems: [], lists: [] };
  return buildDataset(parts).observations.map(
    ({ year, measured, atLatest }) => `${year}: ${measured}${atLatest ? " or before" : ""}`,
  );
}

describe("figures that a publisher repeats from edition to edition", () => {
  it("were measured no later than the first edition that carries them, and a new figure no later than its own", () => {
    expect(dated(edition(2014, 42.9), edition(2016, 42.9), edition(2022, 42.9))).toEqual([
      "2014: 2014 or before",
      "2016: 2014 or before",
      "2022: 2014 or before",
    ]);
    expect(dated(edition(2014, 42.9), edition(2016, 35.1), edition(2022, 35.1))).toEqual([
      "2014: 2014 or before",
      "2016: 2016 or before",
      "2022: 2016 or before",
    ]);
  });

  it("are dated anew where another figure stood in between", () =>
    expect(dated(edition(2014, 20), edition(2015, 30), edition(2016, 20))[2]).toBe("2016: 2016 or before"));

  it("are the same figure where one edition rounds what another writes in full, to no less than a tenth", () => {
    expect(dated(edition(2014, 4.56862047172), edition(2015, 4.6))[1]).toBe("2015: 2014 or before");
    expect(dated(edition(2014, 7.2), edition(2015, 7))[1]).toBe("2015: 2015 or before");
    expect(dated(edition(2014, 33.9), edition(2015, 34))[1]).toBe("2015: 2015 or before");
  });

  it("are other figures where they are of other ages", () => {
    const other = edition(2015, 42.9, { ages: "10 to 14" });
    expect(dated(edition(2014, 42.9), other)[1]).toBe("2015: 2015 or before");
  });

  it("are of the year of the survey where an edition names it, in the editions after it too", () =>
    expect(dated(edition(2014, 48, { measured: 2012 }), edition(2015, 48))).toEqual([
      "2014: 2012",
      "2015: 2012",
    ]));

  it("go on where a snapshot stopped that no longer has the first edition", () => {
    const kept = edition(2020, 42.9, { measured: 2014, atLatest: true });
    expect(dated(kept, edition(2022, 42.9))[1]).toBe("2022: 2014 or before");
  });

  it("are not looked for in a table of the user's own, whose years are the user's word, nor in other indicators", () => {
    const own = { source: "tidy", layout: "tidy" };
    expect(dated(edition(2014, 42.9, own), edition(2015, 42.9, own))[1]).toBe("2015: undefined");
    const other = { indicator: "ilab.projects" };
    expect(dated(edition(2014, 3, other), edition(2015, 3, other))[1]).toBe("2015: undefined");
  });
});

describe("the age of a figure", () => {
  const repeated = edition(2022, 42.9, { measured: 2014, atLatest: true });
  const chosen = (observations: readonly Observation[], asOf: number, maxAge?: number) =>
    evidenceAsOf(dataset(observations), asOf)
      .values({ indicator: INDICATOR, ...(maxAge === undefined ? {} : { maxAge }) })
      .get("GHA");

  it("counts from when it was measured, not from the edition that repeats it", () => {
    expect(chosen([repeated], 2023, 9)?.value).toBe(42.9);
    expect(chosen([repeated], 2023, 8)).toBeUndefined();
    expect(chosen([repeated], 2023)?.value).toBe(42.9);
  });

  it("makes no earlier edition count in its place, so that a snapshot's fast form gives the same", () => {
    const all = [edition(2020, 30), repeated];
    expect(chosen(all, 2023, 5)).toBeUndefined();
    expect(chosen(newest(all), 2023, 5)).toBeUndefined();
  });

  it("is of no matter as of a year before the edition", () =>
    expect(chosen([edition(2020, 30), repeated], 2021, 5)?.value).toBe(30));
});
