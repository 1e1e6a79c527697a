import { expect, it } from "vitest";
import { longTables, shortTables } from "./paths.ts";

it("thousands of tables read as streams, of which next to nothing is looked at beforehand give the figures and flags that they give held", {
  timeout: 1_200_000,
}, async () => {
  expect(await shortTables(1000, 1000)).toBeGreaterThan(600);
  expect(await longTables(1000, 150)).toBeGreaterThan(50);
});
