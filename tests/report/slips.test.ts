import { describe, expect, it } from "vitest";
import { type Codes, RULES, slips } from "./slips.ts";

const codes: Codes = {
  ids: ["cpi.score", "tier-3", "mcc", "need"],
  countries: new Set(["GHA", "TGO"]),
};

/** Of each rule what it catches, and what it lets stand. */
const CASES: Readonly<Record<string, { wrong: readonly string[]; right: readonly string[] }>> = {
  "double punctuation": {
    wrong: ["The level.. rose.", "one,, two", "Ghana: ; 3", "so it is., then", "none,."],
    right: ["and so on … and more", "22 U.S.C. 7103a; 22 U.S.C. 7107.", "at 10:30, 2.5; then"],
  },
  "two hyphens for a dash": {
    wrong: ["Ghana -- a state", "Ghana--"],
    right: ["--top 0 shows all", "(--as-of 2022)"],
  },
  "a repeated word": {
    wrong: ["taken from, from", "the the tier"],
    right: ["Niger Niger", "need needs", "from 3 from", "tip.tier tier"],
  },
  "one of several": {
    wrong: ["1 tiers", "has moved by −1 tiers", "1 files", "1.0 points"],
    right: ["11 tiers", "2.1 points", "0–1 points", "1 tier", "rank 1, points", "1 is", "per 1 thousands"],
  },
  "several of one": {
    wrong: ["3 country", "12 tier"],
    right: ["1 country", "3 countries", "a 3 point-scale"],
  },
  "minus zero": { wrong: ["by −0.0", "is -0"], right: ["−0.04", "2024-06-24", "0.0", "XVIII-0"] },
  "two spaces in a sentence": { wrong: ["the  tier", "so,  then"], right: ["the tier", "  the tier"] },
  "a space before a mark": {
    wrong: ["Ghana , Togo", "( Ghana", "Ghana )", "so ."],
    right: ["Ghana … and", "62 %"],
  },
  "an indicator's id in a sentence": {
    wrong: ["No higher rank: cpi.score.", "cpi.score of Ghana: 43"],
    right: ["CPI score (cpi.score): 43 → 45", "          cpi.score = 43 points, 2023"],
  },
  "an id without its title": {
    wrong: ["excluded by tier-3", "mcc −1.2"],
    right: ["Tier 3 in the latest Report (tier-3)", "mcc −1.2\nIn the table mcc is MCC\nscorecard", "need"],
  },
  "a code without its country": {
    wrong: ["GHA passes", "Ghana (GHA) passes TGO"],
    right: ["Ghana (GHA)\n GHA 3", "CPC and MCC"],
  },
};

describe("the rules of prose", () => {
  it.each(RULES.map(({ name }) => name))("catch %s, and nothing that is none", (name) => {
    const { wrong, right } = CASES[name]!;
    const caught = (text: string) => slips(text, codes).filter((slip) => slip.startsWith(`${name}:`));
    for (const text of wrong) expect(caught(text), text).not.toEqual([]);
    for (const text of right) expect(caught(text), text).toEqual([]);
  });
});
