import { expect, it } from "vitest";
import { unrankedFor } from "../../src/report/text/eligibility.ts";
import { ownWords } from "../../src/words/index.ts";

const failing = (node: string, title: string) => ({ node, title, reason: "nothing of it is assessed" });

it("why a country is not ranked names the node at which it fails, unless that is the whole", () => {
  expect(unrankedFor(failing("root", "The whole"), "root", ownWords)).toEqual({
    noScore: "nothing of it is assessed",
  });
  expect(unrankedFor(failing("will", "Political will"), "root", ownWords)).toEqual({
    noScore: "at “Political will”, nothing of it is assessed",
  });
});

it("what a country lacks that is required goes before the node at which it fails", () => {
  const requires = [{ node: "need", title: "Need", anyOf: [] }] as never;
  expect(unrankedFor({ ...failing("need", "Need"), requires }, "root", ownWords)).toEqual({ requires });
});
