import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/model/observation.ts";
import type { Outcome } from "./mutated/judge.ts";
import { type Reader, read } from "./mutated/reading.ts";
import { type Places, trialOf } from "./mutated/trial.ts";

/** Readers with a known fault each: a trial that does not notice them would notice nothing. */
const FAULTS: Readonly<Record<string, (outcome: Outcome) => Outcome>> = {
  "leaves a figure out": (outcome) => ({ ...outcome, observations: outcome.observations.slice(1) }),
  "reads a figure a thousand times too large": inFirst((one) =>
    typeof one.value === "number" && one.value !== 0 ? { ...one, value: one.value * 1000 } : one,
  ),
  "reads a figure as text": inFirst((one) => ({ ...one, value: String(one.value) })),
  "takes a figure for the year before": inFirst((one) =>
    one.year === undefined ? one : { ...one, year: one.year - 1 },
  ),
  "forgets the year": inFirst((one) => {
    const { year: _, ...rest } = one;
    return rest;
  }),
  "gives a figure to another country": inFirst((one) => ({
    ...one,
    country: one.country === "PER" ? "TCD" : "PER",
  })),
  "gives a figure to another indicator": inFirst((one) => ({ ...one, indicator: `${one.indicator}2` })),
  "names the cell of another figure": (outcome) => ({
    ...outcome,
    observations: outcome.observations.map((one, i, all) => ({
      ...one,
      locator: all[(i + 1) % all.length]!.locator,
    })),
  }),
  "invents a figure": (outcome) => ({
    ...outcome,
    observations: [
      ...outcome.observations,
      ...outcome.observations.slice(0, 1).map((one) => ({ ...one, year: 1901, value: 7 })),
    ],
  }),
  "says nothing": (outcome) => ({ ...outcome, problems: [], unresolved: [] }),
  "says it of another row": (outcome) => ({
    ...outcome,
    problems: outcome.problems.map((one) => ({ ...one, locator: "line 1" })),
    unresolved: outcome.unresolved.map((one) => ({ ...one, name: "Atlantis", locator: "line 1" })),
  }),
};

function inFirst(change: (one: Observation) => Observation) {
  return (outcome: Outcome): Outcome => ({
    ...outcome,
    observations: outcome.observations.map((one, i) => (i === 0 ? change(one) : one)),
  });
}

const INVENTED: Places = { slices: [], trees: [] };

/** How many inputs, of so many and up to two, the program's own readers come out of well and a faulty one does not. */
async function noticed(fault: (outcome: Outcome) => Outcome, inputs: number): Promise<number> {
  const faulty: Reader = async (file, how) => fault(await read(file, how));
  let count = 0;
  for (let index = 0; index < inputs && count < 2; index += 7) {
    const { trial } = await trialOf(1, index, INVENTED, faulty);
    if (trial.end === "silent" && (await trialOf(1, index, INVENTED)).trial.end !== "silent") count += 1;
  }
  return count;
}

describe("the trial of mutated inputs", () => {
  it.each(Object.entries(FAULTS))("notices a reader that %s", async (_, fault) => {
    expect(await noticed(fault, 400)).toBe(2);
  });

  it("makes the same input of the same seed and number", async () => {
    const [a, b] = [await trialOf(3, 11, INVENTED), await trialOf(3, 11, INVENTED)];
    expect(Buffer.from(a.trial.written!.bytes).equals(Buffer.from(b.trial.written!.bytes))).toBe(true);
    expect(a.trial.mutations).toEqual(b.trial.mutations);
  });

  it("calls a refusal one, and anything else that is thrown a crash", async () => {
    const broken: Reader = () => Promise.reject(new TypeError("undefined is not a function"));
    expect((await trialOf(1, 1, INVENTED, broken)).trial.end).toBe("crashed");
  });
});
