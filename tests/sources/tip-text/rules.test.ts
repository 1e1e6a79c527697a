import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../src/sources/tip-text/findings.ts";
import type { PartKind } from "../../../src/sources/tip-text/narrative.ts";
import { narrativeOf, sentencesIn } from "../../../src/sources/tip-text/narrative.ts";
import { clauseAround } from "../../../src/sources/tip-text/patterns.ts";

const read = (text: string, part: PartKind = "summary") =>
  findingsOf(narrativeOf(text, { year: 2022, part }));
/** What is found: `field = value`, in the order of the fields. */
const found = (text: string, part?: PartKind) =>
  read(text, part).findings.map(({ field, value }) => `${field} = ${value}`);
const quotes = (text: string) => {
  const { findings, unsure } = read(text);
  return [...findings, ...unsure].map(({ field, quote }) => `${field}: ${quote}`);
};

const ASKED: Readonly<Record<string, (text: string) => readonly string[]>> = {
  "": found,
  "unsure:": (text) => read(text).unsure.map(({ field }) => field),
  "quotes:": quotes,
  "forms:": (text) =>
    found(text, "profile")
      .flatMap((one) => (one.startsWith("child.forms = ") ? [one.slice("child.forms = ".length)] : []))
      .sort(),
};

const RULES = readFileSync(new URL("rules.txt", import.meta.url), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((part) => part.trim().split("\n"));
for (const [rule, ...lines] of RULES) if (lines.length === 0) throw new Error(`no case: ${rule}`);

it.each(RULES)("%s", (_rule, ...lines) => {
  for (const line of lines) {
    const [, how, expected, text] = /^(with(?:out)? |\w+: ?|)(.*?) ?\| (.*)$/u.exec(line)!;
    const part = expected!.startsWith("child.forms") ? "profile" : "summary";
    if (how === "with ") expect(found(text!, part)).toContain(expected);
    else if (how === "without ") expect([...found(text!), ...quotes(text!)]).not.toContain(expected);
    else expect([text, ASKED[how!.trim()]!(text!)]).toEqual([text, expected!.split("; ").filter(Boolean)]);
  }
});

describe("sentences", () => {
  const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

  it("are not ended by abbreviations, numbers of laws and decimals", () =>
    expect(split("It met U.S. officials on Jan. 5. Law No. 29 raised fines to 2.5 million.")).toEqual([
      "It met U.S. officials on Jan. 5.",
      "Law No. 29 raised fines to 2.5 million.",
    ]));

  it("of digests end at semicolons, but not within brackets", () =>
    expect(
      split("it convicted two (one for sex trafficking; one for labor trafficking); it funded shelters"),
    ).toEqual([
      "it convicted two (one for sex trafficking; one for labor trafficking)",
      "it funded shelters",
    ]));

  it("run over the ends of lines, and end at the items of a list", () =>
    expect(
      split(
        "The government of the country increased its efforts to investigate and to\nprosecute.\n• Train police.\n• Fund shelters.",
      ),
    ).toEqual([
      "The government of the country increased its efforts to investigate and to\nprosecute.",
      "Train police.",
      "Fund shelters.",
    ]));
});

it("quotations of a clause as long as a page are no word or two of it, and leave no denial out", () => {
  const people = Array.from({ length: 40 }, (_, i) => `people of village ${i + 1}`).join(", ");
  const [long] = quotes(`Traffickers from ${people}, exploit girls, in sex trafficking, in ${people}.`);
  expect(long).toMatch(/^child\.forms: exploit girls, in sex trafficking.{0,30}$/u);
  const denied = `The government did not, in ${people}, convict any traffickers, in ${people}.`;
  const from = denied.indexOf("convict any");
  const clause = clauseAround(denied, { from, to: from + "convict any traffickers".length });
  expect(denied.slice(clause.from, clause.to)).toMatch(
    /^The government did not, .* convict any traffickers$/u,
  );
});

it("parts do not take for a stated part what stands before its heading", () => {
  const text =
    "It trained no police.\nRECOMMENDATIONS FOR TOGO:\nTrain police.\nPROSECUTION\nIt convicted none.";
  const { sentences } = narrativeOf(text, { year: 2015, part: "recommendations" });
  expect(sentences.map(({ part }) => part)).toEqual(["summary", "recommendations", "prosecution"]);
});
