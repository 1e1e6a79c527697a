import { describe, expect, it } from "vitest";
import { leftOut } from "../../../src/explain/audit/checks/left-out.ts";
import { BARE } from "../../../src/model/audit.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { toldBy } from "./frames.ts";

const flagged = (code: string, file: string, locator: string, severity: Problem["severity"] = "warning") => ({
  severity,
  code,
  message: `${code} at ${locator}.`,
  file,
  locator,
});

describe("what is flagged in the files", () => {
  it("puts what was flagged in one file of one kind together, with every place", () => {
    const found = toldBy(leftOut, {
      problems: [
        flagged("bad-number", "a.csv", "line 3, column 2"),
        flagged("damaged-row", "b.csv", "line 9", "error"),
        flagged("bad-number", "a.csv", "line 7, column 2"),
        flagged("delimiter-guessed", "a.csv", "line 1", "info"),
      ],
    });
    expect(found.map(({ id, severity, places, message }) => ({ id, severity, places, message }))).toEqual([
      {
        id: "left-out:bad-number:a.csv",
        severity: "note",
        places: [
          { file: "a.csv", locator: "line 3, column 2" },
          { file: "a.csv", locator: "line 7, column 2" },
        ],
        message: "bad-number at line 3, column 2 (line 3, column 2, and 1 more of the kind).",
      },
      {
        id: "left-out:damaged-row:b.csv",
        severity: "person",
        places: [{ file: "b.csv", locator: "line 9" }],
        message: "damaged-row at line 9 (line 9).",
      },
    ]);
  });

  it("names no place in the sentence where there is none, or only a long path, which stands among the places", () => {
    const path = "data.series[12].observations[2019].values[0].figure";
    const problems = [flagged("no-place", "a.json", ""), flagged("deep", "b.json", path)];
    const found = toldBy(leftOut, { problems });
    expect(found.map(({ message }) => message)).toEqual([`deep at ${path}.`, "no-place at ."]);
    expect(found[0]!.places).toEqual([{ file: "b.json", locator: path }]);
  });

  it("says which kind in which file, and how many; what is of no file as well", () => {
    const { file: _, locator: __, ...nowhere } = flagged("no-file", "", "");
    const found = toldBy(leftOut, {
      problems: [flagged("bad-number", "b.csv", "line 3"), flagged("bad-number", "a.csv", "line 3"), nowhere],
    });
    const bare = { ...BARE, check: "left-out", severity: "note", figures: { flagged: 1 } };
    const of = (name: string) => ({
      ...bare,
      id: `left-out:bad-number:${name}`,
      code: "bad-number",
      subject: `bad-number in ${name}`,
      places: [{ file: name, locator: "line 3" }],
      message: "bad-number at line 3 (line 3).",
    });
    const places = [{ file: "", locator: "" }];
    expect(found).toEqual([
      of("a.csv"),
      of("b.csv"),
      {
        ...bare,
        id: "left-out:no-file:",
        code: "no-file",
        subject: "no-file in ",
        places,
        message: "no-file at .",
      },
    ]);
    const [two] = toldBy(leftOut, {
      problems: [flagged("x", "a.csv", "line 1"), flagged("x", "a.csv", "line 2", "error")],
    });
    expect([two!.severity, two!.figures]).toEqual(["person", { flagged: 2 }]);
  });

  it("names a place of up to 40 letters in the sentence", () => {
    const message = (length: number) =>
      toldBy(leftOut, { problems: [flagged("x", "a.csv", "p".repeat(length))] })[0]!.message;
    expect([message(40), message(41)].map((one) => one.includes("("))).toEqual([true, false]);
  });

  it("tells of the kind with the most places first", () => {
    const kinds = ["a", "b", "b", "c", "c", "c"];
    const found = toldBy(leftOut, { problems: kinds.map((kind, i) => flagged(kind, "x.csv", `line ${i}`)) });
    expect(found.map(({ code }) => code)).toEqual(["c", "b", "a"]);
  });
});
