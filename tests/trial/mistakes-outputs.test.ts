import { describe, it } from "vitest";
import { bench, mustBeTold } from "./judge.ts";
import { OUTPUTS } from "./mistakes/outputs.ts";

const cwd = bench();

describe("whoever makes a mistake is told what, where and the way out", () => {
  it.each(OUTPUTS.map((slip) => [slip.did, slip] as const))("%s", (_, slip) => mustBeTold(slip, cwd));
});
