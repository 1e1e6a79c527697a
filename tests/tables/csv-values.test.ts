import { describe, expect, it } from "vitest";
import { csvValue, writingOf } from "../../src/tables/csv/values.ts";
import { listed } from "./listed.ts";

describe("a cell of delimited text", () => {
  it.each([
    ["43", 43],
    [" 12.5 ", 12.5],
    ["-0.25", -0.25],
    ["−3", -3],
    [".5", 0.5],
    ["0", 0],
    ["1.2e-7", 1.2e-7],
    ["31,072,940", 31_072_940],
    ["1 234.5", 1234.5],
    ["-0.123456789012345678", -0.12345678901234568],
    ["0.6999999999999996", 0.6999999999999996],
  ])("%j is the number %d", (text, number) => expect(csvValue(text, writingOf([text]))).toBe(number));

  it.each([
    "Tier 1    ",
    ...listed(`
      7.5% | 12.5* | 12.5 [1] | 2w | .. | n/a | - | 004 | 00.5 | 1-2 | <5 | 12E4 | 1.5,5 |
      12345678901234567890 | true | 2023-05-01 | NaN | Infinity | 0x10`),
  ])("%j stays the text that it is, since a number would say less or something else", (text) =>
    expect(csvValue(text, writingOf([text]))).toBe(text),
  );

  it("keeps a whole column of codes as text, so that 004 and 784 stay alike", () => {
    const writing = writingOf(["784", "004", null]);
    expect(["784", "004"].map((text) => csvValue(text, writing))).toEqual(["784", "004"]);
  });

  it("reads decimal commas where the column is seen to write them, and 1,234 among them as 1.234", () => {
    const texts = ["1,234", "88,5", "1.234,5", "14", "88.5"];
    const writing = writingOf(texts);
    expect(texts.map((text) => csvValue(text, writing))).toEqual([1.234, 88.5, 1234.5, 14, "88.5"]);
  });

  it("reads 1,234 as a thousand and more where nothing tells", () =>
    expect(csvValue("1,234", writingOf(["1,234", "43"]))).toBe(1234));
});
