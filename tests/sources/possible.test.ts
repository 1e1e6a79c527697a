import { describe, expect, it } from "vitest";
import { readParsedFile, readSourceFile } from "../../src/dataset/read.ts";
import { listed } from "../tables/listed.ts";
import { readCases } from "./read-cases.ts";

const HEAD = "country,indicator,year,value\n";
async function read(...rows: readonly string[]) {
  const bytes = new TextEncoder().encode(`${HEAD}${rows.join("\n")}\n`);
  const { observations, problems } = await readSourceFile({ path: "mine.csv", bytes });
  return {
    values: observations.map(({ value }) => value),
    flags: problems.map(({ code, locator }) => [code, locator]),
  };
}

/** In one place for every reader, so a user's own table of a publisher's indicator is held to its scale too. */
describe("a figure that its indicator cannot have", () => {
  readCases("possible.txt", { read: readParsedFile });

  it.each(["-999", "9999", "500", "100.5"])("is flagged and left out: cpi.score of %s", async (value) =>
    expect(await read("GHA,cpi.score,2020,43", `TGO,cpi.score,2020,${value}`)).toEqual({
      values: [43],
      flags: [["out-of-scale", "line 3, column 4"]],
    }),
  );

  it.each(["0001", "1066", "9999"])("is one of the year %s", async (year) =>
    expect(await read("GHA,mine,2020,1", `TGO,mine,${year},1`)).toEqual({
      values: [1],
      flags: [["bad-year", "line 3, column 3"]],
    }),
  );
});

/** The error of a figure is held against the figure by every reader, too. */
describe("the error of a figure", () => {
  async function withErrors(...rows: readonly string[]) {
    const text = `country,indicator,year,value,se,lower,upper\n${rows.join("\n")}\n`;
    const { observations, problems } = await readSourceFile({
      path: "mine.csv",
      bytes: new TextEncoder().encode(text),
    });
    return {
      taken: observations.map(({ value, se, lower, upper }) => [value, se, lower, upper]),
      flags: problems.map(({ code, locator, severity }) => [code, locator, severity]),
      undecided: problems.flatMap(({ undecided }) => undecided ?? []),
    };
  }

  it.each(
    listed(`
      GHA,cpi.score,2023,33,,80,90 | GHA,cpi.score,2023,11,2,87,93 | GHA,mine,2023,7,,8, |
      GHA,mine,2023,7,,,6 | GHA,cpi.score,2023,33,,90,80`),
  )("that an interval contradicts counts for neither: %s", async (row) => {
    const { taken, flags, undecided } = await withErrors(row, "TGO,cpi.score,2023,31,,28,34");
    expect(taken).toEqual([[31, undefined, 28, 34]]);
    expect(flags).toContainEqual(["outside-interval", "line 2, column 4", "warning"]);
    expect(undecided).toEqual([{ country: "GHA", indicator: row.split(",")[1], year: 2023 }]);
  });

  it.each([
    // A score is printed rounded, and its bounds are not.
    "GHA,cpi.score,2023,41,0.2,41.2,41.4",
    "GHA,cpi.score,2023,41,0,41,41",
    "GHA,wgi.cc,2023,-0.07,0.15,-0.32,0.18",
  ])("is taken with what it bounds before rounding: %s", async (row) => {
    const [, , , ...figures] = row.split(",").map(Number);
    expect(await withErrors(row)).toMatchObject({ taken: [figures], flags: [] });
  });

  it.each([
    ["GHA,cpi.score,2023,43,-3,40,46", [43, undefined, 40, 46]],
    ["GHA,cpi.score,2023,43,500,40,46", [43, undefined, 40, 46]],
    ["GHA,mine,2023,43,-3,,", [43, undefined, undefined, undefined]],
    ["GHA,cpi.score,2023,43,3,50,40", [43, 3, undefined, undefined]],
    ["GHA,cpi.score,2023,43,-3,50,40", [43, undefined, undefined, undefined]],
  ])("that can be none is left out, and the figure is read without it: %s", async (row, figure) => {
    const { taken, flags } = await withErrors(row);
    expect(taken).toEqual([figure]);
    expect(flags).toEqual([["bad-error", "line 2, column 4", "warning"]]);
  });

  // One end tells of no error: nothing says how far the figure may be off to the other side.
  it.each([
    ["GHA,cpi.score,2023,43,3,40,", [43, 3, undefined, undefined], [["bad-error", 6]]],
    ["GHA,mine,2023,43,,,46", [43, undefined, undefined, undefined], [["bad-error", 7]]],
    [
      "GHA,mine,2023,43,,40,high",
      [43, undefined, undefined, undefined],
      [
        ["bad-error", 6],
        ["bad-number", 7],
      ],
    ],
  ])("with one end of an interval alone is flagged where that stands: %s", async (row, figure, places) => {
    const { taken, flags } = await withErrors(row);
    expect(taken).toEqual([figure]);
    expect([...flags].sort()).toEqual(
      places.map(([code, column]) => [code, `line 2, column ${column}`, "warning"]),
    );
  });

  it("is told once of all figures that have one end of an interval alone, with their number and places", async () => {
    const rows = ["GHA", "TGO", "PER"].map((code) => `${code},cpi.score,2023,43,,40,`);
    expect((await withErrors(...rows, "MLI,cpi.score,2023,43,-3,40,")).flags).toEqual([
      ["bad-error", "lines 2-5, column 6", "warning"],
      ["bad-error", "line 5, column 4", "warning"],
    ]);
  });

  // Intervals of 90, 80 … 20, each 3 to either side.
  const COUNTRIES = ["DNK", "FRA", "ESP", "GHA", "TGO", "PER", "MLI", "SOM"];
  const sorted = (values: readonly number[]) =>
    COUNTRIES.map((code, i) => `${code},cpi.score,2023,${values[i]},2,${87 - 10 * i},${93 - 10 * i}`);

  it("takes none of a column of which most lie outside of their intervals, as one that was sorted alone", async () => {
    const { taken, flags, undecided } = await withErrors(
      ...sorted([20, 30, 40, 60, 50, 70, 80, 90]),
      "NER,cpi.score,2023,32,2,,",
      "NER,mine,2023,7,,6,8",
    );
    // GHA 60 and TGO 50 lie in their intervals by chance; NER has none to be tried by. Another indicator's figures stand.
    expect(taken).toEqual([[7, undefined, 6, 8]]);
    const doubts = flags.filter(([, , severity]) => severity === "warning");
    expect(doubts).toEqual([["column-in-doubt", "lines 2-10, column 4", "warning"]]);
    expect(undecided).toEqual([{ indicator: "cpi.score" }]);
  });

  it("takes the others of a column of which half and no more lie outside", async () => {
    const { taken, flags } = await withErrors(...sorted([80, 90, 60, 70, 50, 40, 30, 20]));
    expect(taken.map(([value]) => value)).toEqual([50, 40, 30, 20]);
    const doubts = flags.filter(([, , severity]) => severity === "warning");
    expect(doubts.map(([code, place]) => [code, place])).toEqual(
      [2, 3, 4, 5].map((line) => ["outside-interval", `line ${line}, column 4`]),
    );
  });

  it("of any size is taken where nothing says how long the scale is", async () =>
    expect(await withErrors("GHA,mine,2023,43,500,,")).toMatchObject({
      taken: [[43, 500, undefined, undefined]],
      flags: [],
    }));
});
