import { expect, it } from "vitest";
import { ownWords } from "../../src/locales/index.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { outcomesOf, outcomeText, scorecardNotes } from "../../src/report/scorecard.ts";

/** A country of a scorecard with the titles of the rules that the evidence does not decide. */
const one = (...undecidedTitles: string[]) => ({
  scorecard: { passed: 9, judged: 12, applying: 12, undecided: undecidedTitles, undecidedTitles },
});
const ranking = (ranked: readonly unknown[], excluded: readonly unknown[] = []) =>
  ({ ranked, excluded, profile: { aggregate: { method: "count-passed" } } }) as unknown as Ranking;

it("a scorecard's legend says for how many the verdict is open, and how often each rule leaves it so", () => {
  const notes = scorecardNotes(ranking([one("Corruption"), one(), one("Corruption", "Rights")]), ownWords);
  const open = notes.find((note) => note.includes("Corruption"));
  expect(open).toMatch(/\b2 of (?:the )?3\b/u);
  expect(open).toMatch(/Corruption\D*2\D+Rights\D*1\b/u);
  expect(scorecardNotes(ranking([one(), one()]), ownWords)).toHaveLength(2);
  expect(scorecardNotes(ranking([one()], [one()]), ownWords)).toHaveLength(3);
});

it("whom no rule leaves open has passed", () => {
  expect(outcomesOf(ranking([one("Corruption"), one(), one()]))).toEqual({ passed: 2, open: 1 });
  expect(outcomeText(one() as never, ownWords)).toBe(ownWords.ranking.passed);
  expect(outcomeText(one("Rights") as never, ownWords)).toContain("Rights");
});
