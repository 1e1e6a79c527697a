import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

const marks: Readonly<Record<string, string>> = { "not-a-country": "-", unknown: "?", ambiguous: "~" };

/** Of a fixture each heading with the names under it, and what each of them may be. */
const groups = ["names.txt", "outside.txt"].flatMap((file) => {
  const [, ...parts] = `\n${readFileSync(new URL(`./fixtures/${file}`, import.meta.url), "utf8")}`.split(
    "\n# ",
  );
  return parts.map((part) => {
    const [heading, ...lines] = part.split("\n");
    const cases = lines.flatMap((line) => line.split(" | ")).filter((one) => one !== "");
    const none = cases.find((one) => !/^\S+ := \S/u.test(one.trim()));
    if (none !== undefined) throw new Error(`no case: ${none}`);
    const names = cases.flatMap((one) => {
      const [wanted, inputs] = one.split(" := ");
      return inputs!.split(" ; ").map((input) => [input.trim(), wanted!.trim().split(",")] as const);
    });
    return [heading!, names] as const;
  });
});

describe("resolve, given a name", () => {
  it.each(groups.filter(([, names]) => names.length > 0))(
    "answers as judgement does: %s",
    (heading, names) => {
      const scheme = /\[(gec|ioc|worldbank)\]$/u.exec(heading)?.[1] as "gec" | undefined;
      for (const [name, wanted] of names) {
        const { input, match, iso3, note, suggestions } = resolve(name, scheme && { scheme });
        expect(input).toBe(name);
        expect(wanted, name).toContain(iso3 ?? marks[match]);
        if (iso3 !== undefined) expect([/exact|alias/u.test(match), suggestions], name).toEqual([true, []]);
        if (match === "not-a-country") expect(note, name).toMatch(/./);
      }
    },
  );

  it("has as many to answer as were written down", () =>
    expect(groups.flatMap(([, names]) => names).length).toBe(1686));
});
