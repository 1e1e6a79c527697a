import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoized } from "../../../src/model/collections.ts";
import type { Profile } from "../../../src/model/profile.ts";
import { evaluator } from "../../../src/scoring/evaluate.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { placedBy } from "../../../src/scoring/plan.ts";
import { draws } from "../../properties/seed.ts";
import { type Cells, evidenceOf, find, plain, profileOf } from "../../scoring/fixture.ts";
import { evidenceFor, means, worlds } from "../../scoring/random-profile.ts";
import { type Change, causesOf, pair, scoreOf, world } from "./fixture.ts";
import { orders } from "./orders.ts";

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((total, part) => total + part, 0);

/** A root over a node that is placed by percentile, and an indicator beside it. */
const placed = (x0: object = {}, normalise: string | undefined = "percentile") => ({
  children: [{ id: "need", ...(normalise ? { normalise } : {}), children: [plain("x0", x0), plain("x1")] }],
});
const gate = (limit: number) => ({
  gates: [{ id: "low", when: { indicator: "x2", below: limit }, effect: "exclude" }],
});

describe("the causes of a change of scores that are placed among the candidates'", () => {
  // Raw scores 40, 50 and 60.
  const three: Cells = { GHA: { x0: 50, x1: 50 }, PER: { x0: 40, x1: 40 }, TGO: { x0: 60, x1: 60 } };

  it("are others' scores alone where only another country's figure changed", () => {
    const after = { ...three, PER: { x0: 80, x1: 40 } };
    const [one, other] = [pair(profileOf(placed()), three), pair(profileOf(placed()), after)];
    // (1 + 1/2) of 3, then (0 + 1/2) of 3: Peru's 60 is now above Ghana's 50, and level with Togo's.
    expect(causesOf(one, other, "GHA")).toEqual({ others: expect.closeTo(-100 / 3, 9) });
    expect(causesOf(one, other, "PER")).toEqual({ "data:a": expect.closeTo(50, 9) });
    expect(causesOf(one, other, "TGO")).toEqual({ others: expect.closeTo(-50 / 3, 9) });
  });

  it("are who is a candidate alone where only a gate lets one more in", () => {
    const four = { ...three, NER: { x0: 0, x1: 20, x2: 30 } };
    const [strict, lax] = [profileOf(placed(), gate(50)), profileOf(placed(), gate(10))];
    // (1 + 1/2) of 3, then (2 + 1/2) of 4.
    expect(causesOf(pair(strict, four), pair(lax, four), "GHA")).toEqual({
      candidates: expect.closeTo(12.5, 9),
    });
    expect(causesOf(pair(lax, four), pair(strict, four), "GHA")).toEqual({
      candidates: expect.closeTo(-12.5, 9),
    });
    // It is none of its own others: beside the same three it stands as it stood.
    expect(causesOf(pair(strict, four), pair(lax, four), "NER")).toEqual({});
    // So, too, where the gate is the same and the figure that it asks is another.
    const passes = { ...four, NER: { x0: 0, x1: 20, x2: 60 } };
    expect(causesOf(pair(strict, four), pair(strict, passes), "TGO")).toEqual({
      candidates: expect.closeTo(100 * (3.5 / 4 - 2.5 / 3), 9),
    });
  });

  it("are the country's own data alone where only its own figure changed", () => {
    const after = { ...three, GHA: { x0: 90, x1: 50 } };
    const [one, other] = [pair(profileOf(placed()), three), pair(profileOf(placed()), after)];
    expect(causesOf(one, other, "GHA")).toEqual({ "data:a": expect.closeTo(100 / 3, 9) });
    expect(causesOf(one, other, "PER")).toEqual({});
  });

  it("are the normalisation alone where a node is placed that was not, and where by another method", () => {
    const as = (method: string | undefined) => pair(profileOf(placed({}, method)), three);
    // 60; (2 + 1/2) of 3; and the end of the scale.
    const plainly = pair(
      profileOf({ children: [{ id: "need", children: [plain("x0"), plain("x1")] }] }),
      three,
    );
    expect(causesOf(plainly, as("percentile"), "TGO")).toEqual({
      normalisation: expect.closeTo(250 / 3 - 60, 9),
    });
    expect(causesOf(as("percentile"), plainly, "TGO")).toEqual({
      normalisation: expect.closeTo(60 - 250 / 3, 9),
    });
    expect(causesOf(as("percentile"), as("min-max"), "TGO")).toEqual({
      normalisation: expect.closeTo(100 - 250 / 3, 9),
    });
  });

  it("are the normalisation alone where the whole is placed, under whatever name", () => {
    const tree = { children: [plain("x0"), plain("x1")] };
    const after = pair(profileOf({ ...tree, id: "other", normalise: "percentile" }), three);
    expect(causesOf(pair(profileOf(tree), three), after, "TGO")).toEqual({
      normalisation: expect.closeTo(250 / 3 - 60, 9),
    });
  });

  it("lay what other weights do to the others on these, and what they do to the country's own on the weights", () => {
    const cells = { GHA: { x0: 30, x1: 60 }, PER: { x0: 50, x1: 42 } };
    const [one, other] = [1, 9].map((weight) => pair(profileOf(placed({ weight })), cells));
    // Own 45 to 33, Peru's 46 to 49.2: below it all the time.
    expect(causesOf(one!, other!, "GHA")).toEqual({});
    const turned = { GHA: { x0: 30, x1: 60 }, PER: { x0: 40, x1: 44 } };
    const [few, many] = [1, 9].map((weight) => pair(profileOf(placed({ weight })), turned));
    // Own 45 to 33, Peru's 42 to 40.4. Own alone falls below 42 already, Peru's alone stays below 45.
    expect(causesOf(few!, many!, "GHA")).toEqual({ weights: expect.closeTo(-50, 9) });
    // Peru's own alone stays below 45; Ghana's alone falls below it.
    expect(causesOf(few!, many!, "PER")).toEqual({ others: expect.closeTo(50, 9) });
  });

  it("take a newcomer's score from the side that has one, and lay it on who is a candidate", () => {
    // Without a figure no candidate before; after with 45 one below Ghana.
    const before = { ...three, NER: { x0: undefined, x1: undefined } };
    const after = { ...three, NER: { x0: 45, x1: 45 } };
    const profile = profileOf(placed());
    expect(causesOf(pair(profile, before), pair(profile, after), "GHA")).toEqual({
      candidates: expect.closeTo(100 * (2.5 / 4 - 1 / 2), 9),
    });
  });

  it("lay a candidate's evidence for a node that it had none of on others' scores: it was a candidate before", () => {
    const tree = { children: [...placed().children, plain("x3")] };
    const also = { ...three, NER: { x3: 50 } };
    const cells = Object.fromEntries(Object.entries(also).map(([code, all]) => [code, { ...all, x3: 50 }]));
    const after = { ...cells, NER: { x3: 50, x0: 0, x1: 0 } };
    const profile = profileOf(tree);
    // Half of what (1 + 1/2) of 3 becomes as (2 + 1/2) of 4.
    expect(causesOf(pair(profile, cells), pair(profile, after), "GHA")).toEqual({
      others: expect.closeTo(6.25, 9),
    });
  });

  it("say that a gate put a country out by the gate alone", () => {
    const four = { ...three, NER: { x0: 0, x1: 20, x2: 30 } };
    const due = (one: Profile, other: Profile) => causesOf(pair(one, four), pair(other, four), "PER");
    expect(due(profileOf(placed(), gate(10)), profileOf(placed(), gate(50)))).toEqual({
      candidates: expect.closeTo(100 * (0.5 / 3 - 1.5 / 4), 9),
    });
  });
});

const ALL = ["weights", "normalisation", "aggregation", "data:a", "data:b"] as const;

/** A random profile with nodes that are placed, random data, gates that come and go, and what becomes of it all. */
const placings = worlds(
  { depth: 3, widest: 3, aggregate: means, requires: true, minimumCoverage: true, normalise: true },
  5,
).chain((made) =>
  fc.record({
    change: fc.record({
      tree: fc.constant(made.tree as Change["tree"]),
      before: fc.constant(made.cells),
      after: evidenceFor(made.leaves, 5),
      weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
      aggregates: fc.array(means, { minLength: 2, maxLength: 2 }),
      relative: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
      placings: fc.option(
        fc.array(fc.constantFrom(undefined, "percentile", "min-max", "borda"), {
          minLength: 2,
          maxLength: 2,
        }),
        { nil: undefined },
      ),
    }),
    gates: fc.tuple(fc.boolean(), fc.boolean()),
    moved: fc.subarray([...ALL]),
  }),
);

const GATES = [{ id: "north", when: { indicator: "group", is: ["north"] }, effect: "exclude" }];

describe("such causes of random profiles and data, with gates that come and go,", () => {
  it("sum to the change of the published score, whichever of them there are", () => {
    let [told, ofOthers] = [0, 0];
    fc.assert(
      fc.property(placings, ({ change, gates, moved }) => {
        const [old, now] = [new Set<string>(), new Set<string>(moved)].map((set, i) => {
          const { profile, cells } = world(change, set);
          return {
            profile: { ...profile, gates: gates[i] ? profileOf(change.tree, { gates: GATES }).gates : [] },
            cells,
          };
        }) as [{ profile: Profile; cells: Cells }, { profile: Profile; cells: Cells }];
        for (const country of Object.keys(change.before)) {
          const [was, is] = [old, now].map(({ profile, cells }) => scoreOf(profile, cells, country));
          if (was === undefined || is === undefined) continue;
          const causes = causesOf(pair(old.profile, old.cells), pair(now.profile, now.cells), country);
          expect(Math.abs(sum(causes) - (is - was))).toBeLessThan(1e-9);
          told += 1;
          if ("others" in causes || "candidates" in causes) ofOthers += 1;
        }
      }),
      draws(60),
    );
    expect(ofOthers).toBeGreaterThan(told / 20);
  });

  it("are the means over every order in which they can come, each mixture made of the sides' own scores", {
    tags: "slow",
  }, () => {
    let compared = 0;
    const runs = draws(24);
    const names = [...ALL, "others", "candidates"];
    fc.assert(
      fc.property(placings, ({ change, gates }) => {
        const sides = [new Set<string>(), new Set<string>(ALL)].map((set, i) => {
          const { profile, cells } = world(change, set);
          const { gates: own } = profileOf(change.tree, { gates: gates[i] ? GATES : [] });
          const side = { ...profile, gates: own };
          return { pair: pair(side, cells), table: score(compile(side), evidenceOf(cells)) };
        });
        const othersOf = (id: string, of: number, who: number): number[] =>
          [...sides[who]!.table.ranked].flatMap(({ country }) => {
            const rawIn = (side: number) => {
              const { table } = sides[side]!;
              const item = table.plan.items.find(({ node }) => node.id === id)!;
              return find(table, country).raw(item);
            };
            const isThere = sides[of]!.table.ranked.some((one) => one.country === country);
            const raw = Number.isNaN(rawIn(of)) && !isThere ? rawIn(1 - of) : rawIn(of);
            return country === "C0" || Number.isNaN(raw) ? [] : [raw];
          });
        const mixture = (set: ReadonlySet<string>): number | undefined => {
          const { profile, cells } = world(change, set);
          const table = score(compile(profile), evidenceOf(cells));
          const { score: whole, leafScores, applies } = find(table, "C0");
          if (whole === undefined) return undefined;
          const [of, who] = ["others", "candidates"].map((name) => (set.has(name) ? 1 : 0)) as [
            number,
            number,
          ];
          const plan = placedBy(compile(profile), ({ node, fit }) => {
            const others = othersOf(node.id, of, who).map((raw) => fit!.tie(raw));
            return fit!.among(Float64Array.from(others).sort(), Number.NaN);
          });
          const out = new Float64Array(plan.items.length);
          evaluator(plan)(leafScores, applies, out);
          return out[plan.root.index]!;
        };
        const value = memoized((set: number) =>
          mixture(new Set(names.filter((_, i) => (set >> i) % 2 === 1))),
        );
        const all = orders(names.map((_, i) => 1 << i));
        const steps = new Map(all[0]!.map((bit) => [bit, 0]));
        for (const order of all) {
          let set = 0;
          for (const bit of order) {
            const [without, including] = [value(set), value(set | bit)];
            if (without === undefined || including === undefined) return;
            steps.set(bit, steps.get(bit)! + (including - without) / all.length);
            set |= bit;
          }
        }
        compared += 1;
        const found = causesOf(sides[0]!.pair, sides[1]!.pair, "C0");
        names.forEach((name, i) => {
          expect(Math.abs((found[name] ?? 0) - steps.get(1 << i)!), name).toBeLessThan(1e-9);
        });
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(runs.numRuns / 6);
  });

  it("are the same whether the tables are at hand or made anew", () => {
    fc.assert(
      fc.property(placings, ({ change }) => {
        const [one, other] = [new Set<string>(), new Set<string>(ALL)].map((set) => {
          const { profile, cells } = world(change, set);
          return { ...pair(profile, cells), table: score(compile(profile), evidenceOf(cells)) };
        });
        const bare = [one!, other!].map(({ table: _, ...rest }) => rest);
        for (const country of Object.keys(change.before)) {
          if (scoreOf(one!.profile, change.before, country) === undefined) continue;
          const there = one!.table.unscored.concat(other!.table.unscored).some((c) => c.country === country);
          if (there) continue;
          expect(causesOf(one!, other!, country)).toEqual(causesOf(bare[0]!, bare[1]!, country));
        }
      }),
      draws(12),
    );
  });
});
