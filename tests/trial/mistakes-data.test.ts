import { beforeAll, describe, it } from "vitest";
import { bench, mustBeTold, tear } from "./judge.ts";
import { DATA } from "./mistakes/data.ts";

const cwd = bench();
beforeAll(() => tear(cwd), 60_000);

describe("whoever makes a mistake is told what, where and the way out", () => {
  it.each(DATA.map((slip) => [slip.did, slip] as const))("%s", (_, slip) => mustBeTold(slip, cwd));
});
