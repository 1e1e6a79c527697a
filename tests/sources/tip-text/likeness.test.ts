import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { narrativeOf } from "../../../src/sources/tip-text/narrative.ts";
import { isNarrative } from "../../../src/sources/tip-text/recognition.ts";
import { listed } from "../../tables/listed.ts";

/** Texts by what they are: sections of narratives by part and year, and others. */
const [SECTIONS, OTHERS] = readFileSync(new URL("likeness.txt", import.meta.url), "utf8")
  .split(/^## .*\n/mu)
  .slice(1)
  .map((part) =>
    part.split("\n").flatMap((line) => {
      if (line === "" || line.startsWith("# ")) return [];
      const [what, text] = line.split(" | ");
      return [[what!, text!.replaceAll("\\n", "\n")] as const];
    }),
  ) as [(readonly [string, string])[], (readonly [string, string])[]];

describe("a text is told for a narrative", () => {
  it.each(SECTIONS)("by its own sentences: %s", (_section, text) => expect(isNarrative(text)).toBe(true));

  it.each(SECTIONS)("and so is its part, where no heading names it: %s", (section, text) => {
    const [part, year] = section.split(" ");
    const { sentences } = narrativeOf(text, { year: Number(year) });
    expect(new Set(sentences.map((one) => one.part))).toEqual(new Set([part]));
  });

  it.each(OTHERS)("which %s is not", (_what, text) => expect(isNarrative(text)).toBe(false));

  it("and parts that follow each other without headings are told apart by the sentences that they begin with", () => {
    const [summary, prosecution, protection, prevention, asked, profile] = [12, 5, 3, 1, 9, 7].map(
      (i) => SECTIONS[i]![1],
    );
    const { sentences } = narrativeOf(
      [summary, asked, prosecution, protection, prevention, profile].join("\n\n"),
    );
    expect([...new Set(sentences.map(({ part }) => part))]).toEqual(
      listed(`
      summary | recommendations | prosecution | protection | prevention | profile`),
    );
  });
});
