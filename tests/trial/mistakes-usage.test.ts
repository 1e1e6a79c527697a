import { describe, it } from "vitest";
import { bench, mustBeTold } from "./judge.ts";
import { USAGE } from "./mistakes/usage.ts";

const cwd = bench();

describe("whoever makes a mistake is told what, where and the way out", () => {
  it.each(USAGE.map((slip) => [slip.did, slip] as const))("%s", (_, slip) => mustBeTold(slip, cwd));
});
