import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { mccBands } from "../../scripts/mcc-bands.js";

const FILE = "data/countries/mcc-bands.json";
const shipped = readFileSync(new URL(`../../${FILE}`, import.meta.url), "utf8");

/** What is said of the shipped file with its first fiscal year changed. */
function said(change: object, rest: readonly object[] = []): string {
  const file = JSON.parse(shipped);
  try {
    mccBands(
      JSON.stringify({ ...file, fiscalYears: [{ ...file.fiscalYears[0], ...change }, ...rest] }),
      FILE,
    );
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

describe("the file of MCC's income bands", () => {
  it("states each limit with its source and address", () => {
    const [first] = mccBands(shipped, FILE).fiscalYears;
    // Millennium Challenge Corporation, Selection Criteria and Methodology Report for Fiscal Year 2025, section I.
    expect(first).toMatchObject({
      fiscalYear: 2025,
      upTo: { low: 2165, "lower-middle": 4515, "upper-middle": 7895 },
    });
  });

  it.each([
    [
      "a limit that is a text",
      { upTo: { low: "2165", "lower-middle": 4515, "upper-middle": 7895 } },
      "/fiscalYears/0/upTo/low",
    ],
    [
      "a limit that is left out",
      { upTo: { low: 2165, "upper-middle": 7895 } },
      "/fiscalYears/0/upTo/lower-middle",
    ],
    [
      "limits that fall",
      { upTo: { low: 2165, "lower-middle": 7895, "upper-middle": 4515 } },
      "/fiscalYears/0/upTo/upper-middle",
    ],
    [
      "a group that is none",
      { upTo: { low: 1, "lower-middle": 2, "upper-middle": 3, high: 4 } },
      "/fiscalYears/0/upTo/high",
    ],
    ["a fiscal year of another century", { fiscalYear: 1925 }, "/fiscalYears/0/fiscalYear"],
    ["no source", { source: "" }, "/fiscalYears/0/source"],
    ["an address that is none", { address: "mcc" }, "/fiscalYears/0/address"],
    ["a word that is not known", { note: "x" }, "/fiscalYears/0/note"],
  ])("stops at %s, with file and pointer", (_, change, pointer) =>
    expect(said(change)).toContain(`${FILE}, ${pointer}: `),
  );

  it("stops at a fiscal year that stands twice, and at what is no JSON", () => {
    const [first] = JSON.parse(shipped).fiscalYears;
    expect(said({}, [first])).toContain(
      `${FILE}, /fiscalYears/1/fiscalYear: 2025 stands in the file already`,
    );
    expect(() => mccBands("{", FILE)).toThrow(`${FILE}: it is no JSON`);
  });
});
