import { beforeAll, describe, expect, it } from "vitest";
import { Random } from "../fuzz/random.ts";
import { type Bench, bench, edit, judge, KINDS, SHIPPED } from "./edits.ts";

let whole: Bench;
beforeAll(async () => {
  whole = await bench();
});

/** A sample; `edits.slow.ts` tries 1,000. */
describe("an edit of the shipped profile is refused with its line, changes no rank, or is warned of", () => {
  it.each(KINDS)("%s", async (kind) => {
    const random = new Random(KINDS.indexOf(kind));
    let done = 0;
    while (done < 2) {
      const one = edit(kind, random);
      if (one === undefined) continue;
      await judge(whole, one);
      done += 1;
    }
  });

  it("and the judge notices one that is silent", async () => {
    const one = edit("a number turned to text", new Random(1))!;
    const heavier = { ...one, text: SHIPPED.replace("weight: 2", "weight: 5") };
    await expect(judge(whole, heavier)).rejects.toThrow(one.kind);
  });
});
