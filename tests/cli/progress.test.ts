import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/terminal/progress.ts";

function watched(columns = 100) {
  let [text, time] = ["", 0];
  const { progress, clear } = progressLine({
    draw: (part) => {
      text += part;
    },
    columns,
    now: () => time,
  });
  return {
    file: (file: string, done: number, of: number, rows?: number) =>
      progress({ doing: "read", file, done, of, ...(rows === undefined ? {} : { rows }) }),
    wrote: (done: number, of: number) => progress({ doing: "write", done, of }),
    clear,
    /** What is written while a second goes by and something is done. */
    during(seconds: number, work: () => void): string {
      text = "";
      time += seconds * 1000;
      work();
      return text;
    },
  };
}

describe("the progress line", () => {
  it("shows the share of the file that was read, its rows, and their rate", () => {
    const { file, during } = watched();
    during(0, () => file("wdi.csv", 0, 200e6));
    expect(during(2, () => file("wdi.csv", 50e6, 200e6, 75_000))).toBe(
      "\r\u001b[K█████░░░░░░░░░░░░░░░  25 %  50 of 200 MB, 75,000 rows, 37,500 rows/s  wdi.csv",
    );
  });

  it("shows what is written afterwards", () => {
    const { wrote, during } = watched();
    during(1, () => wrote(0, 4_000_000));
    expect(during(1, () => wrote(1_000_000, 4_000_000))).toBe(
      "\r\u001b[K█████░░░░░░░░░░░░░░░  25 %  writing 1,000,000 of 4,000,000 rows, 500,000 rows/s",
    );
  });

  it("draws itself at most ten times a second", () => {
    const { file, during } = watched();
    during(0, () => file("wdi.csv", 0, 200e6));
    expect(during(0.09, () => file("wdi.csv", 1e6, 200e6))).toBe("");
    expect(during(0.02, () => file("wdi.csv", 2e6, 200e6))).toContain("2 of 200 MB");
  });

  it("keeps to one line of the terminal, without the bar where that is narrow", () => {
    const { file, during } = watched(30);
    during(0, () => file("wdi.csv", 0, 200e6));
    const line = during(1, () => file("wdi.csv", 50e6, 200e6, 75_000)).replace("\r\u001b[K", "");
    expect(line).toBe(" 25 %  50 of 200 MB, 75,000 r");
    expect(line.length).toBeLessThan(30);
  });

  it("clears its line at the end, and only if there is one", () => {
    const { file, clear, during } = watched();
    expect(during(1, clear)).toBe("");
    during(1, () => file("wdi.csv", 0, 200e6));
    expect(during(0, clear)).toBe("\r\u001b[K");
    expect(during(0, clear)).toBe("");
  });
});
