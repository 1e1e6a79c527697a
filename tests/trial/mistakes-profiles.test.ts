import { describe, it } from "vitest";
import { bench, mustBeTold } from "./judge.ts";
import { PROFILES } from "./mistakes/profiles.ts";

const cwd = bench();

describe("whoever makes a mistake is told what, where and the way out", () => {
  it.each(PROFILES.map((slip) => [slip.did, slip] as const))("%s", (_, slip) => mustBeTold(slip, cwd));
});
