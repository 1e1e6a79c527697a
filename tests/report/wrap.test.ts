import { expect, it } from "vitest";
import { withFullStop } from "../../src/report/text/localised.ts";
import { brokenAt, widthOf, wrap } from "../../src/report/text/visible.ts";

const CHINESE =
  "数据覆盖权重方案总权重的89%（直接数据62%，间接数据27%）。“Need”方面较高：“World Factbook indicators”。";

it("a line of Chinese ends between characters, never before a mark that closes, behind one that opens or behind a digit", () => {
  for (let width = 14; width < 60; width += 1) {
    const lines = wrap(CHINESE, width);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^[，。：）”%]|[（“\d]$/u);
    }
    // Where no space was, none is made, and nothing is lost.
    expect(lines.join("").replaceAll(" ", "")).toBe(CHINESE.replaceAll(" ", ""));
  }
});

it("words of Latin letters within Chinese are kept whole, and so are lines without any Chinese", () => {
  expect(wrap("在“World Factbook”中", 10)).toEqual(["在“World", "Factbook”", "中"]);
  expect(wrap("one two three", 8, "  ")).toEqual(["one two", "  three"]);
});

it("a place in a file that no line has room for ends its lines at its own marks, and percent stays with its figure", () => {
  const place = "at Country[51]/Country_Statistics/Children_Work_Statistics";
  const lines = wrap(place, 24);
  expect(lines).toEqual(["at Country[51]/Country_", "Statistics/Children_", "Work_Statistics"]);
  expect(wrap("89 %, proxy 27 %", 12)).toEqual(["89 %, proxy", "27 %"]);
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});

it("a cell breaks like a line, and a character of two columns counts as two", () => {
  expect(brokenAt("较高项：需求", 8)).toEqual(["较高项：", "需求"]);
});

it("an accent of its own takes no column, a picture two, a dash and a letter of any alphabet one", () => {
  const widths = { "Co\u0302te": 4, Côte: 4, "👍 ok": 5, "56.0–66.5": 9, "−0.8": 4, Перу: 4, 秘鲁: 4, "": 0 };
  expect(Object.keys(widths).map(widthOf)).toEqual(Object.values(widths));
});

it("a sentence ends in the full stop of its script", () => {
  expect(["没有数据", "No data", "没有数据。", "见“shortlist audit”（weights）"].map(withFullStop)).toEqual([
    "没有数据。",
    "No data.",
    "没有数据。",
    "见“shortlist audit”（weights）。",
  ]);
});
