import fc from "fast-check";
import { expect, it } from "vitest";
import { causesMet, subsets } from "../../../src/explain/diff/causes.ts";
import {
  hybridEvidence,
  pairGame,
  pairReckoning,
  standingIn,
  statusGame,
} from "../../../src/explain/diff/from-evidence.ts";
import { NO_OTHERS, OTHERS, othersIn, placesNodes } from "../../../src/explain/diff/mixtures.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { statusOf } from "../../../src/scoring/score.ts";
import { draws } from "../../properties/seed.ts";
import { find, plain, profileOf } from "../../scoring/fixture.ts";
import { evidenceFor, means, worlds } from "../../scoring/random-profile.ts";
import { ALL, type Change, pair, world } from "./fixture.ts";

const shape = {
  depth: 3,
  widest: 3,
  firstOf: false,
  requires: true,
  minimumCoverage: true,
  appliesWhen: true,
  normalise: true,
};
const changes = worlds(shape, 6).chain((made) =>
  fc.record({
    tree: fc.constant(made.tree as Change["tree"]),
    before: fc.constant(made.cells),
    after: evidenceFor(made.leaves, 6),
    weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    aggregates: fc.array(means, { minLength: 2, maxLength: 2 }),
    relative: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  }),
);
const GATES = [
  { id: "north", when: { indicator: "group", is: ["north"] }, effect: "exclude" },
  { id: "low", when: { indicator: "x1", below: 30 }, effect: "apart" },
];

it("a status hangs on the causes that are said to decide it and on no others, and at both ends is the ranking's", () => {
  let [mixtures, spared, ends] = [0, 0, 0];
  const runs = draws(120);
  fc.assert(
    fc.property(
      changes,
      fc.boolean(),
      fc.subarray(GATES),
      fc.constantFrom(0, 0.4),
      fc.constantFrom("rescale", "median", "worst", "exclude"),
      fc.constantFrom("goalposts", "z-score", "min-max", "rank"),
      (change, places, gates, minimumCoverage, policy, method) => {
        const tree = JSON.parse(JSON.stringify(change.tree), (_, node) => {
          if (node?.indicator === "x0")
            return { ...node, missing: { policy }, ...(method === "goalposts" ? {} : { normalise: method }) };
          return node?.children && !places ? { ...node, normalise: undefined } : node;
        });
        const rest = profileOf({ children: [plain("x0")] }, { gates, missing: { minimumCoverage } });
        const [before, after] = [[], ALL].map((moved) => {
          const { profile, cells } = world({ ...change, tree }, new Set<string>(moved));
          return pair({ ...profile, gates: rest.gates, missing: rest.missing }, cells);
        }) as [ReturnType<typeof pair>, ReturnType<typeof pair>];
        const isPlaced = placesNodes(before.profile, after.profile);
        const met = causesMet(isPlaced ? OTHERS : []);
        const hybrid = hybridEvidence(before, after, met);
        const others = isPlaced ? othersIn(standingIn(before), standingIn(after), met) : NO_OTHERS;
        const game = statusGame(before, after, hybrid, pairGame(before, after, hybrid, others));
        const tables = [before, after].map(({ profile, evidence }) => score(compile(profile), evidence));
        for (const country of Object.keys(change.before)) {
          const [relevant, deciding] = [game.relevant(country), game.deciding(country)];
          for (const set of subsets(relevant)) {
            const status = game.status(country, set);
            expect(game.status(country, set & deciding)).toBe(status);
            mixtures += 1;
            if ((set & deciding) !== set) spared += 1;
          }
          [0, relevant].forEach((set, side) => {
            expect(game.status(country, set)).toBe(statusOf(find(tables[side]!, country)));
            ends += 1;
          });
        }
      },
    ),
    runs,
  );
  expect(spared).toBeGreaterThan(mixtures / 100);
  expect(ends).toBe(12 * runs.numRuns);
});

it("a part without weight is asked for where a weighed node requires it, of whoever any part exists for", () => {
  const when = { weight: 0, appliesWhen: { indicator: "group", is: ["north"] } };
  const shown = {
    id: "f",
    requires: { anyOf: ["x0"] },
    children: [plain("x0", when), plain("x1")],
  };
  const profile = profileOf({ children: [shown, plain("x2")] });
  const before = pair(profile, { GHA: { group: "south", x0: 50, x2: 50 } });
  const after = pair(profile, { GHA: { group: "north", x0: 50, x2: 50 } });
  const causes = pairReckoning(before, after).statusCauses("GHA", "unscored", "ranked");
  expect(causes).toEqual([{ cause: "data:a", share: 1 }]);
});
