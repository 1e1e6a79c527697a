import { describe, expect, it } from "vitest";
import { ShortlistError } from "../../src/model/problem.ts";
import { readAcknowledgements } from "../../src/profile/acknowledgements.ts";

const CHECKS = ["coverage", "jumps", "stale"];

function mistakesIn(text: string): readonly (string | undefined)[][] {
  try {
    readAcknowledgements(text, "ok.yaml", CHECKS);
  } catch (error) {
    if (error instanceof ShortlistError)
      return error.problems.map(({ locator, message }) => [locator, message]);
    throw error;
  }
  throw new Error("read without a mistake");
}

describe("readAcknowledgements", () => {
  it("reads a list, each with its place", () => {
    const text =
      "- check: jumps\n  subject: fiw.pr:NER:2023\n  reason: a coup\n- {check: stale, subject: a, reason: b, until: 2024}\n";
    expect(readAcknowledgements(text, "ok.yaml", CHECKS)).toEqual([
      { check: "jumps", subject: "fiw.pr:NER:2023", reason: "a coup", place: "line 1, column 3" },
      { check: "stale", subject: "a", reason: "b", until: 2024, place: "line 4, column 3" },
    ]);
    expect(readAcknowledgements("", "ok.yaml", CHECKS)).toEqual([]);
  });

  it("tells every mistake at its line and column", () => {
    expect(mistakesIn("- check: jumps\n  subject: a\n  reason: ''\n  untl: 2024\n- check: jmps\n")).toEqual([
      ["line 3, column 3", expect.stringMatching(/^acknowledgement 1, reason: /u)],
      ["line 4, column 3", "acknowledgement 1: unknown key “untl”; did you mean “until”?"],
      ["line 5, column 3", expect.stringMatching(/^acknowledgement 2, check: .*“jumps”/u)],
      ["line 5, column 3", expect.stringMatching(/^acknowledgement 2, subject: /u)],
      ["line 5, column 3", expect.stringMatching(/^acknowledgement 2, reason: /u)],
    ]);
    expect(mistakesIn("check: jumps\n")).toEqual([
      ["line 1, column 1", expect.stringMatching(/^a list of acknowledgements was expected/u)],
    ]);
    expect(mistakesIn("- [\n")[0]![1]).toMatch(/^not valid YAML/u);
    expect(mistakesIn("- &a [*a]\n")[0]![1]).toMatch(/alias/u);
  });
});
