import { expect, it } from "vitest";
import { linkFrom, linkText } from "../../src/page/link.ts";

it("gives back every weight that a profile may have, however it is written", () => {
  const weights = new Map([
    ["a:b,c", 2500],
    ["tiny", 1e-9],
    ["vast", 1e99],
    ["none", 0],
  ]);
  const { weights: found, unread } = linkFrom(`#${linkText({ weights, compared: [] })}`);
  expect([...found]).toEqual([...weights]);
  expect(unread).toEqual([]);
});

it("names the weights that it cannot read", () => {
  const { weights, unread } = linkFrom("#w=a:1,b:-1,c:x,d,e:1e999&c=GHA");
  expect([...weights]).toEqual([["a", 1]]);
  expect(unread).toEqual(["b", "c", "d", "e"]);
});
