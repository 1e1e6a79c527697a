import { expect, it } from "vitest";
import { sourcesIn } from "../../src/use/robustness/sensitivity.ts";

it("takes a derived figure for one of the sources of its cells, each once", () => {
  const files = ["wgi.xlsx", "more-wgi.xlsx", "cpi.xlsx"].map((path) => ({
    path,
    source: path.includes("wgi") ? "wgi" : "cpi",
  }));
  const sourcesOf = sourcesIn({ files } as unknown as Parameters<typeof sourcesIn>[0]);
  const origin = { source: "derived", file: "wgi.xlsx", year: 2023, indicator: "mcc.control-of-corruption" };
  const from = (...names: string[]) => names.map((file) => ({ file, locator: "Sheet1!A1" }));
  expect(sourcesOf({ ...origin, source: "wgi" })).toEqual(["wgi"]);
  expect(sourcesOf({ ...origin, inputs: from("wgi.xlsx", "more-wgi.xlsx", "cpi.xlsx") })).toEqual([
    "wgi",
    "cpi",
  ]);
  expect(sourcesOf({ ...origin, inputs: from("nowhere.csv") })).toEqual(["derived"]);
});
