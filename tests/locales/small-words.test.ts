import { expect, it } from "vitest";
import { requirementTitle } from "../../src/explain/nodes.ts";
import { en } from "../../src/locales/en/index.ts";
import { sourcesSentence } from "../../src/report/sources-text.ts";
import { scored } from "../scoring/fixture.ts";
import { BRACKETS, inBrackets } from "./pseudo.ts";

const { words } = inBrackets();

it("a country that wants an article has it in what a gate found", () => {
  expect(en.observed([{ kind: "country", country: "PHL", name: "Philippines" }])).toBe(
    "the country is the Philippines",
  );
  expect(en.observed([{ kind: "country", country: "GHA", name: "Ghana" }])).toBe("the country is Ghana");
});

it("a flag that is gone is not said to be cleared: the list behind it may only have ended", () => {
  expect(en.diff.flag("On a list", [], ["Ghana (GHA)"])).toBe("On a list: no longer raised for Ghana (GHA)");
});

it("no sources make no sentence", () => {
  expect(sourcesSentence({ sources: [] } as never, en)).toEqual([]);
});

it("a requirement without a title of its own is called in the language of the document", () => {
  const requires = { anyOf: ["x"] };
  const table = scored(
    { children: [{ id: "n", requires, children: [{ indicator: "x", normalise: "min-max" }] }] },
    { AAA: {} },
  );
  const item = table.plan.items.find(({ node }) => node.id === "n")!;
  const called = requirementTitle(table.plan, item, { language: BRACKETS, titleOf: () => "X", words });
  expect(called).toBe(words.noEvidence(["X"]));
});
