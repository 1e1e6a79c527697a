import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

const cases = readFileSync(new URL("./fixtures/outside.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes(" := "))
  .flatMap((line) => {
    const [wanted, inputs] = line.split(" := ");
    return inputs!.split(" ; ").map((input) => [input.trim(), wanted!.split(",")] as const);
  });
const marks: Readonly<Record<string, string>> = { "not-a-country": "-", unknown: "?", ambiguous: "~" };

describe("resolve, given what an outside tester might type", () => {
  it("answers every one as judgement does", () => {
    const wrong = cases.flatMap(([input, wanted]) => {
      const { iso3, match } = resolve(input);
      const answer = iso3 ?? marks[match]!;
      return wanted.includes(answer) ? [] : [`${input}: ${answer}, not ${wanted.join(" or ")}`];
    });
    console.log(`inputs of an outside tester: ${cases.length}, answered otherwise: ${wrong.length}`);
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(400);
  });
});
