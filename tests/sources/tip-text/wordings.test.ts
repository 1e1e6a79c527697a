import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../src/sources/tip-text/findings.ts";
import { narrativeOf } from "../../../src/sources/tip-text/narrative.ts";

/** By field: what is found and the sentence that says it. */
const WORDINGS = readFileSync(new URL("wordings.txt", import.meta.url), "utf8")
  .split("\n## ")
  .slice(1)
  .map((part) => {
    const [field, ...lines] = part.trim().split("\n");
    return [
      field!,
      lines.map((line) => /^(.*?) ?\| (.*)$/u.exec(line)!.slice(1) as [string, string]),
    ] as const;
  });

describe.each(WORDINGS)("%s", (field, wordings) => {
  it.each(wordings)("is “%s” in: %s", (said, text) => {
    const part = field === "child.forms" ? "profile" : "summary";
    const { findings } = findingsOf(narrativeOf(text, { year: 2022, part }));
    const found = findings.filter((one) => one.field === field).map(({ value }) => String(value));
    expect(found.sort().join(", ")).toBe(said);
  });
});
