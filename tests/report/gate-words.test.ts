import { expect, it } from "vitest";
import { whyUnrankedText } from "../../src/report/text/eligibility.ts";
import { ownWords } from "../../src/words/index.ts";

const failing = (node: string, title: string) => ({ node, title, reason: "nothing of it is assessed" });

it("why a country is not ranked names the node at which it fails, unless that is the whole", () => {
  expect(whyUnrankedText(failing("root", "The whole"), "root", ownWords)).toBe("nothing of it is assessed");
  expect(whyUnrankedText(failing("will", "Political will"), "root", ownWords)).toBe(
    "at “Political will”, nothing of it is assessed",
  );
});

it("what a country lacks that is required goes before the node at which it fails", () => {
  const requires = [{ node: "need", title: "No estimate", anyOf: [{ id: "x", title: "X" }] }];
  expect(whyUnrankedText({ ...failing("need", "Need"), requires }, "root", ownWords)).toBe(
    "no estimate (what would place it: a value of X (x))",
  );
});
