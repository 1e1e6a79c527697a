import { describe, expect, it } from "vitest";
import { Random } from "../fuzz/random.ts";
import { bench, edit, judge, KINDS, type Outcome } from "./edits.ts";

const EDITS = Number(process.env.EDITS ?? 1000);
const SEED = Number(process.env.SEED ?? 11);

/** `npx vitest run --project slow tests/profile/edits.slow.ts`; `SEED` and `EDITS` try others. */
describe(`${EDITS} edits of the shipped profile, seed ${SEED}`, () => {
  it("are refused with their line, change no rank, or are warned of", { timeout: 3_600_000 }, async () => {
    const whole = await bench();
    const random = new Random(SEED);
    const silent: string[] = [];
    const counts: Record<string, Record<Outcome, number>> = {};
    let others = 0;
    for (let done = 0; done < EDITS; ) {
      const kind = random.pick(KINDS);
      const one = edit(kind, random);
      if (one === undefined) {
        others += 1;
        continue;
      }
      done += 1;
      try {
        const outcome = await judge(whole, one);
        counts[kind] ??= { refused: 0, warned: 0, "same ranks": 0 };
        counts[kind][outcome] += 1;
      } catch (error) {
        silent.push((error as Error).message.slice(0, 1500));
      }
    }
    console.table(counts);
    console.log(`${others} draws made no edit: no letters to change, the same text, or another valid word`);
    expect(silent).toEqual([]);
  });
});
