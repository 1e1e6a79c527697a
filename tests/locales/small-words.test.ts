import { expect, it } from "vitest";
import { en } from "../../src/locales/en/index.ts";
import { sourcesSentence } from "../../src/report/sources-text.ts";

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
