import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Review } from "../../src/model/documents/review.ts";
import { reviewSchema } from "../../src/model/documents/review.ts";
import type { GivenObservation } from "../../src/model/given-observation.ts";
import { ShortlistError } from "../../src/model/problem.ts";
import { loadRun, type Run } from "../../src/use/load-run.ts";
import { reviewOf } from "../../src/use/review.ts";
import { Random } from "../fuzz/random.ts";
import { draws, SEED } from "../properties/seed.ts";

const cwd = process.cwd();
const CODES = "AGO BEN BFA CIV CMR COD ETH GHA GIN KEN LBR MDG MLI MOZ NGA RWA SEN SLE TGO UGA ZMB ZWE".split(
  " ",
);
const INDICATORS = ["a", "b", "c", "d"];
const plain = (indicator: string) => ({ indicator, normalise: { method: "goalposts", from: 0, to: 100 } });
/** Two axes, and on one of them what analysts rate. */
const PROFILE = {
  id: "small",
  tree: {
    children: [
      { id: "need", weight: 2, children: [{ ...plain("a"), weight: 3 }, plain("b")] },
      {
        id: "will",
        weight: 3,
        children: [
          plain("c"),
          { ...plain("d"), weight: 2 },
          { id: "engagement", children: [plain("findings.engagement")] },
        ],
      },
    ],
  },
};

type World = readonly GivenObservation[];

function worldOf(seed: number, years: readonly number[] = [2024]): World {
  const random = new Random(seed);
  return CODES.flatMap((country) =>
    [...INDICATORS, "findings.engagement"].flatMap((indicator) =>
      years.map((year) => ({
        country,
        indicator,
        year,
        value: Math.round(random.next() * 10000) / 100,
        source: "invented",
      })),
    ),
  );
}

const runOn = (data: World, asOf?: number): Promise<Run> =>
  loadRun({ data: [...data], profile: PROFILE, lang: "en", ...(asOf ? { asOf } : {}) } as never, cwd);

interface BallotText {
  readonly file: string;
  readonly text: string;
}

const asBytes = (ballots: readonly BallotText[]) =>
  ballots.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));

const ballot = (run: Run, reviewer: string, rest = "", round = "before"): BallotText => ({
  file: `${reviewer}-${round}.yaml`,
  text: `ballot: shortlist/ballot/1
reviewer: ${reviewer}
round: ${round}
profile: {id: small, sha256: ${run.surroundings.profileSha256}}
${rest}`,
});

const reviewed = async (run: Run, ballots: readonly BallotText[], first = 8): Promise<Review> => {
  const document = await reviewOf(
    run,
    asBytes(ballots),
    { profile: PROFILE, lang: "en", first } as never,
    cwd,
  );
  return reviewSchema.parse(JSON.parse(JSON.stringify({ ...document, warnings: [] }))) as Review;
};
const of = (review: Review, country: string) => review.countries.find((one) => one.country === country)!;

type Weights = Readonly<Record<string, number>>;
const OWN: Weights = { need: 2, will: 3, a: 3, b: 1, c: 1, d: 2, engagement: 1 };
const asYaml = (weights: Weights) => `weights: ${JSON.stringify(weights)}\n`;

/** Reviewers whose weights are within half of the profile's. */
function halfAround(count: number, seed: number): Weights[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(OWN).map(([node, weight]) => [
        node,
        Math.round(weight * (0.5 + random.next()) * 1000) / 1000,
      ]),
    ),
  );
}

/** By other code than the program's: the two means written out, and everybody's place counted. */
function placesByHand(world: World, w: Weights): Map<string, number> {
  const at = (country: string, indicator: string) =>
    Number(world.find((one) => one.country === country && one.indicator === indicator)!.value);
  const total = (country: string) => {
    const need = (w.a! * at(country, "a") + w.b! * at(country, "b")) / (w.a! + w.b!);
    const will =
      (w.c! * at(country, "c") +
        w.d! * at(country, "d") +
        w.engagement! * at(country, "findings.engagement")) /
      (w.c! + w.d! + w.engagement!);
    return (w.need! * need + w.will! * will) / (w.need! + w.will!);
  };
  const totals = new Map(CODES.map((country) => [country, total(country)]));
  return new Map(
    CODES.map((one) => [one, CODES.filter((other) => totals.get(other)! > totals.get(one)!).length + 1]),
  );
}

describe("the agenda of several reviewers", () => {
  it("has the core, the union and the unanimous pairs that independent code finds, for five reviewers with weights within half of the profile's", async () => {
    for (const seed of [1, 2, 3]) {
      const world = worldOf(seed);
      const run = await runOn(world);
      const weights = halfAround(5, seed);
      const review = await reviewed(
        run,
        weights.map((one, i) => ballot(run, `R${i}`, asYaml(one))),
      );
      const tables = weights.map((one) => placesByHand(world, one));
      const firsts = tables.map((places) => new Set(CODES.filter((code) => places.get(code)! < 9)));
      const inAll = CODES.filter((code) => !firsts.some((first) => !first.has(code)));
      const inAny = new Set(firsts.flatMap((first) => [...first]));
      const grouped = (group: string) =>
        review.countries.filter((one) => one.group === group).map(({ country }) => country);
      expect(grouped("everyone")).toEqual(inAll);
      expect([...grouped("everyone"), ...grouped("someone")].sort()).toEqual([...inAny].sort());
      expect(inAny.size).toBeGreaterThan(inAll.length);

      const orders = tables.map((places) => CODES.toSorted((x, y) => places.get(x)! - places.get(y)!));
      const before = orders.map(
        (order) => new Set(order.flatMap((x, i) => order.slice(i + 1).map((y) => `${x} ${y}`))),
      );
      const alike = [...before[0]!].filter((pair) => before.every((one) => one.has(pair)));
      const pairs = (CODES.length * (CODES.length - 1)) / 2;
      expect(review.pairs).toEqual({ of: pairs, alike: alike.length, share: alike.length / pairs });
      expect(review.unanimous.map(({ a, b }) => `${a} ${b}`)).toEqual(
        alike.filter((pair) => pair.split(" ").every((code) => inAny.has(code))).sort(),
      );
      for (const { country, ranks, lowest, highest } of review.countries) {
        const byHand = tables.map((places) => places.get(country)!);
        expect(Object.values(ranks)).toEqual(byHand);
        expect([lowest, highest]).toEqual([
          byHand.toSorted((x, y) => x - y)[0],
          byHand.toSorted((x, y) => y - x)[0],
        ]);
      }
      const apart = (code: string) => of(review, code).highest! - of(review, code).lowest!;
      expect(review.agenda).toEqual(
        [...inAny].filter((code) => apart(code) > 0).sort((x, y) => apart(y) - apart(x) || (x < y ? -1 : 1)),
      );
    }
  });

  it("is the profile's own ranking of a blank ballot, and of the profile's own weights", async () => {
    const run = await runOn(worldOf(4));
    const published = new Map(run.table.ranked.map(({ country, rank }) => [country, rank]));
    for (const rest of ["", "weights: {need: , a: }\nratings:\ncontests:\n", asYaml(OWN)]) {
      const review = await reviewed(run, [ballot(run, "DOL", rest)]);
      expect(review.countries.map(({ country, ranks }) => [country, ranks.DOL])).toEqual(
        [...published].sort(([x], [y]) => (x < y ? -1 : 1)),
      );
      expect(review.agenda).toEqual([]);
      expect(review.reviewers[0]!.weights).toEqual({});
    }
  });

  it("is not changed by more of the same ballot, nor by the order in which ballots come", async () => {
    const run = await runOn(worldOf(5));
    const [one, ...others] = halfAround(4, 9).map(asYaml) as [string, ...string[]];
    const rated =
      "ratings: [{country: GHA, node: engagement, value: 2-8, reason: x, source: y}]\nagenda: [MDG]\n";
    const told = (review: Review) =>
      review.countries.map(({ country, lowest, highest, group }) => [country, lowest, highest, group]);
    const alone = await reviewed(run, [ballot(run, "A", one)]);
    const many = await reviewed(
      run,
      ["A", "B", "C"].map((name) => ballot(run, name, one)),
    );
    expect(told(many)).toEqual(told(alone));
    expect([many.agenda, many.pairs, many.unanimous]).toEqual([[], alone.pairs, alone.unanimous]);

    const ballots = [
      ballot(run, "A", one + rated),
      ...others.map((text, i) => ballot(run, `B${i}`, text)),
      ballot(run, "A", others[0]!, "after"),
    ];
    const straight = await reviewed(run, ballots);
    for (const seed of [1, 2, 3]) {
      const random = new Random(seed);
      const shuffled = ballots.map((entry) => ({ entry, at: random.next() })).sort((x, y) => x.at - y.at);
      expect(
        await reviewed(
          run,
          shuffled.map(({ entry }) => entry),
        ),
      ).toEqual(straight);
    }
  });
});

it("draws the order of an agenda by the hash of seed and code, whoever is on it", async () => {
  const world = worldOf(4);
  const run = await runOn(world);
  const ballots = halfAround(4, 9).map((one, i) => ballot(run, `R${i}`, asYaml(one)));
  const own = await reviewed(run, ballots);
  expect(own.orderedBy).toBe("disagreement");
  const orders = [1, 2].map(async (seed) => {
    const options = { profile: PROFILE, lang: "en", first: 8, seed } as never;
    const { agenda, orderedBy, seed: told } = await reviewOf(run, asBytes(ballots), options, cwd);
    const hash = (code: string) => createHash("sha256").update(`${seed} ${code}`).digest("hex");
    expect([orderedBy, told]).toEqual(["draw", seed]);
    expect(agenda).toEqual([...own.agenda].sort((a, b) => (hash(a) < hash(b) ? -1 : 1)));
    return agenda;
  });
  const [one, two] = await Promise.all(orders);
  expect(one!.length).toBeGreaterThan(4);
  expect(one).not.toEqual(two);
});

it("says of whoever has no rank what the profile's own ranking makes of it", async () => {
  const gates = [
    { id: "far", title: "Far", when: { country: ["TGO"] }, effect: "exclude", authority: "the test" },
    { id: "beside", title: "Beside", when: { country: ["KEN"] }, effect: "apart", authority: "the test" },
  ];
  const profile = { ...PROFILE, gates };
  const run = await loadRun({ data: worldOf(4), profile, lang: "en" } as never, cwd);
  const review = await reviewed(run, [ballot(run, "A", "agenda: [TGO, KEN, GHA]")]);
  const told = ["TGO", "KEN", "GHA"].map((code) => [
    of(review, code).status,
    of(review, code).lowest === null,
  ]);
  expect(told).toEqual([
    ["excluded", true],
    ["apart", true],
    ["ranked", false],
  ]);
});

describe("what parts two reviewers", () => {
  const FLAT = {
    id: "small",
    tree: { children: [...INDICATORS, "findings.engagement"].map(plain) },
  };
  const ALL = FLAT.tree.children.map(({ indicator }) => indicator);

  /** Every order in which factors can go from the median country's figures to the country's own. */
  function orders<T>(of: readonly T[]): T[][] {
    if (of.length === 0) return [[]];
    return of.flatMap((one) => orders(of.filter((other) => other !== one)).map((rest) => [one, ...rest]));
  }

  type Figures = ReadonlyMap<string, Readonly<Record<string, number>>>;

  function figuresOf(world: World, ratings: Readonly<Record<string, number>>): Figures {
    const found = new Map<string, Record<string, number>>(CODES.map((code) => [code, {}]));
    for (const { country, indicator, value } of world) found.get(country)![indicator] = Number(value);
    for (const [country, rating] of Object.entries(ratings))
      found.get(country)!["findings.engagement"] = rating * 10;
    return found;
  }

  /** The places that each factor gains a country, as the mean over all orders. */
  function gains(figures: Figures, weights: Weights, country: string): Record<string, number> {
    const score = (own: Readonly<Record<string, number>>) =>
      ALL.reduce((sum, id) => sum + weights[id]! * own[id]!, 0) /
      ALL.reduce((sum, id) => sum + weights[id]!, 0);
    const others = CODES.filter((code) => code !== country).map((code) => score(figures.get(code)!));
    const rank = (own: Readonly<Record<string, number>>) =>
      1 + others.filter((other) => other > score(own) + 1e-9).length;
    const middle = (id: string) => {
      const sorted = CODES.map((code) => figures.get(code)![id]!).sort((x, y) => x - y);
      return (sorted[CODES.length / 2 - 1]! + sorted[CODES.length / 2]!) / 2;
    };
    const start = Object.fromEntries(ALL.map((id) => [id, middle(id)]));
    const all = orders(ALL);
    const sum = Object.fromEntries(ALL.map((id) => [id, 0]));
    for (const order of all) {
      let here = start;
      for (const id of order) {
        const next = { ...here, [id]: figures.get(country)![id]! };
        sum[id] = sum[id]! + (rank(here) - rank(next)) / all.length;
        here = next;
      }
    }
    return sum;
  }

  it("is the factor with the largest part of the ranks between them, weights and ratings apart, as counted over every order", async () => {
    const world = worldOf(11);
    const run = await loadRun({ data: [...world], profile: FLAT, lang: "en" } as never, cwd);
    const random = new Random(3);
    const reviewers = ["A", "B"].map((name) => ({
      name,
      weights: Object.fromEntries(ALL.map((id) => [id, Math.round((0.5 + random.next()) * 100) / 100])),
      ratings: Object.fromEntries(CODES.slice(0, 9).map((code) => [code, random.below(11)])),
    }));
    const review = await reviewed(
      run,
      reviewers.map(({ name, weights, ratings }) => {
        const rows = Object.entries(ratings).map(
          ([country, value]) =>
            `{country: ${country}, node: findings.engagement, value: ${value}, reason: x, source: y}`,
        );
        return ballot(run, name, `${asYaml(weights)}ratings: [${rows.join(", ")}]\n`);
      }),
    );
    const seen = new Set<string>();
    expect(review.agenda.length).toBeGreaterThan(5);
    for (const country of review.agenda) {
      const { driver } = of(review, country);
      const [up, down] = ["lowest", "highest"].map(
        (end) => reviewers.find(({ name }) => name === driver!.between[end as "lowest"])!,
      ) as [(typeof reviewers)[0], (typeof reviewers)[0]];
      expect(of(review, country).ranks[up.name]).toBeLessThan(of(review, country).ranks[down.name]!);
      const [uu, ud, du, dd] = [
        [up, up],
        [up, down],
        [down, up],
        [down, down],
      ].map(([w, r]) => gains(figuresOf(world, r!.ratings), w!.weights, country)) as Record<string, number>[];
      const parts = ALL.flatMap((id) => [
        { id, of: "weights", size: (uu![id]! - du![id]! + ud![id]! - dd![id]!) / 2 },
        { id, of: "ratings", size: (uu![id]! - ud![id]! + du![id]! - dd![id]!) / 2 },
      ]);
      const most = Math.max(...parts.map(({ size }) => size));
      expect(driver!.size).toBeCloseTo(most, 9);
      const named = parts.find((part) => part.id === driver!.node && part.of === driver!.of)!;
      expect(named.size).toBeCloseTo(most, 9);
      seen.add(driver!.of);
    }
    expect(seen).toEqual(new Set(["weights", "ratings"]));
  });
});

describe("ratings, recusals, rounds", () => {
  const rating = (country: string, value: string) =>
    `{country: ${country}, node: engagement, value: ${value}, reason: seen, source: a visit}`;

  it("counts a rating as a figure on the indicator's scale, a span as its middle, and a blank one not at all", async () => {
    const world = worldOf(6);
    const run = await runOn(world);
    const rated = (value: number) =>
      world.map((one) =>
        one.country === "GHA" && one.indicator === "findings.engagement" ? { ...one, value } : one,
      );
    const review = await reviewed(run, [
      ballot(run, "A", `ratings: [${rating("GHA", "7")}]`),
      ballot(run, "B", `ratings: [${rating("GHA", "5-8")}]`),
      ballot(run, "C", "ratings: [{country: GHA, node: engagement, value: , reason: , source: }]"),
      ballot(run, "D", `scale: 1 to 5\nratings: [${rating("GHA", "2")}]`),
    ]);
    const byHand = [70, 65, undefined, 25].map((value) =>
      placesByHand(value === undefined ? world : rated(value), OWN).get("GHA"),
    );
    expect(Object.values(of(review, "GHA").ranks)).toEqual(byHand);
    expect(of(review, "GHA").ratings).toMatchObject([
      {
        node: "engagement",
        indicator: "findings.engagement",
        values: { A: [70, 70], B: [50, 80], D: [25, 25] },
        lowest: 25,
        median: 65,
        highest: 80,
        reasons: { A: { reason: "seen", source: "a visit" } },
      },
    ]);
    expect(Object.keys(of(review, "GHA").ratings[0]!.values)).toEqual(["A", "B", "D"]);
  });

  it("tells who is lenient and who is strict by the countries that everybody rated", async () => {
    const world = worldOf(6);
    const run = await runOn(world);
    const rated = (values: Readonly<Record<string, string>>) =>
      `ratings: [${Object.entries(values)
        .map(([country, value]) => rating(country, value))
        .join(", ")}]`;
    const both = [
      ballot(run, "A", rated({ GHA: "8", KEN: "5", TGO: "1" })),
      ballot(run, "B", rated({ GHA: "5-6", KEN: "2" })),
      ballot(run, "C", rated({ GHA: "6", KEN: "1" })),
    ];
    // Medians by hand: 60 of 80, 55 and 60; 20 of 50, 20 and 10. Togo is not rated by everybody.
    expect((await reviewed(run, both)).leniency).toMatchObject([
      {
        node: "engagement",
        countries: ["GHA", "KEN"],
        reviewers: [
          { reviewer: "A", above: { GHA: 20, KEN: 30 }, lean: "lenient" },
          { reviewer: "B", above: { GHA: -5, KEN: 0 }, lean: null },
          { reviewer: "C", above: { GHA: 0, KEN: -10 }, lean: null },
        ],
      },
    ]);
    const strict = ballot(run, "D", rated({ GHA: "1", KEN: "1" }));
    const { leniency } = await reviewed(run, [both[0]!, both[1]!, strict]);
    expect(leniency[0]!.reviewers.map(({ lean }) => lean)).toEqual(["lenient", null, "strict"]);
    // One country is too little, and so is one reviewer.
    const one = ballot(run, "E", rated({ GHA: "1" }));
    expect((await reviewed(run, [...both, one])).leniency).toEqual([]);
    expect((await reviewed(run, both.slice(0, 1))).leniency).toEqual([]);
    // Of what is better low, whoever rates low is lenient.
    const json = JSON.stringify(PROFILE).replace(
      '"findings.engagement"',
      '"findings.engagement","direction":"lower"',
    );
    const turned = await loadRun({ data: [...world], profile: JSON.parse(json), lang: "en" } as never, cwd);
    const again = [both[0]!, both[1]!, strict].map(({ file, text }) => ({
      file,
      text: text.replace(run.surroundings.profileSha256, turned.surroundings.profileSha256),
    }));
    const other = (await reviewed(turned, again)).leniency[0]!.reviewers;
    expect(other.map(({ lean }) => lean)).toEqual(["strict", null, "lenient"]);
  });

  it("counts no rank of a country by who is recused from it", async () => {
    const run = await runOn(worldOf(7));
    const [one, two] = halfAround(2, 21).map(asYaml) as [string, string];
    const review = await reviewed(run, [ballot(run, "A", one), ballot(run, "B", `${two}recused: [Kenya]\n`)]);
    expect(Object.keys(of(review, "KEN").ranks)).toEqual(["A"]);
    expect(of(review, "KEN").lowest).toBe(of(review, "KEN").highest);
    expect(review.agenda).not.toContain("KEN");
    expect(review.recusals).toEqual([{ reviewer: "B", round: "before", country: "KEN" }]);
    expect(review.pairs.of).toBe((CODES.length * (CODES.length - 1)) / 2);
  });

  it("puts the second round beside the first, and says who moved", async () => {
    const world = worldOf(8);
    const run = await runOn(world);
    const weights = halfAround(3, 5);
    const [one, two, three] = weights.map(asYaml) as [string, string, string];
    const review = await reviewed(run, [
      ballot(run, "A", one),
      ballot(run, "B", two),
      ballot(run, "A", three, "after"),
      ballot(run, "B", two, "after"),
    ]);
    const [before, after] = [weights[0]!, weights[2]!].map((own) => placesByHand(world, own));
    for (const { country, secondRound } of review.countries) {
      const [from, to] = [before!.get(country)!, after!.get(country)!];
      expect(secondRound!.ranks.A).toBe(to);
      expect(secondRound!.moved).toEqual(from === to ? [] : [{ reviewer: "A", from, to }]);
    }
    expect(review.secondRound!.pairs.of).toBe(review.pairs.of);
  });

  it("keeps countries that a ballot asks for on the agenda, and says what lapsed with a country", async () => {
    const run = await runOn(worldOf(9));
    const last = run.table.ranked.at(-1)!.country;
    const review = await reviewed(run, [
      ballot(run, "A", `agenda: [${last}, Peru]\nratings: [${rating("Fiji", "3")}]\n`),
      ballot(run, "B"),
    ]);
    expect(review.agenda).toEqual([last]);
    expect(review.lapsed).toEqual([
      { reviewer: "A", round: "before", country: "FJI", what: "rating" },
      { reviewer: "A", round: "before", country: "PER", what: "agenda" },
    ]);
  });
});

describe("contested figures", () => {
  /** An observation that is handed in stands at its position in the list. */
  const cellOf = (one: GivenObservation, data: World) => `observations[${data.indexOf(one)}].value`;
  const contest = (one: GivenObservation, data: World, proposed: number, more = "") =>
    `{country: ${one.country}, indicator: ${one.indicator}, seen: ${one.value}, year: ${one.year}, locator: "${cellOf(one, data)}", proposed: ${proposed}, reason: x, source: y${more}}`;

  it("are in no reviewer's ranking, and have what each alone would change of the profile's", async () => {
    const world = worldOf(12);
    const run = await runOn(world);
    const one = world.find(({ country, indicator }) => country === "TGO" && indicator === "d")!;
    const proposed = Number(one.value) < 50 ? 99 : 1;
    const decided = ', fate: declined, decidedBy: "the panel", why: "an older edition"';
    const review = await reviewed(run, [
      ballot(run, "A", `contests: [${contest(one, world, proposed)}]`),
      ballot(run, "B", `contests: [${contest(one, world, proposed, decided)}]`),
    ]);
    const published = placesByHand(world, OWN);
    expect(of(review, "TGO").ranks).toEqual({ A: published.get("TGO"), B: published.get("TGO") });
    const after = placesByHand(
      world.map((other) => (other === one ? { ...one, value: proposed } : other)),
      OWN,
    ).get("TGO");
    expect(after).not.toBe(published.get("TGO"));
    expect(review.contests).toMatchObject([
      { by: "A", fate: "open", orphan: null, moved: false },
      { by: "B", fate: "declined", decidedBy: "the panel", why: "an older edition" },
    ]);
    for (const { change } of review.contests)
      expect([change!.before.rank, change!.after.rank]).toEqual([published.get("TGO"), after]);
  });

  it("are of no figure where the one seen is a rounding, and tell the exact one", async () => {
    const world = worldOf(12).map((one) =>
      one.country === "TGO" && one.indicator === "d" ? { ...one, value: 41.2512 } : one,
    );
    const run = await runOn(world);
    const seen = async (value: number) => {
      const text = `contests: [{country: TGO, indicator: d, seen: ${value}, year: 2024, proposed: 9, reason: x, source: y}]`;
      const [found] = (await reviewed(run, [ballot(run, "A", text)])).contests;
      return [found!.orphan, found!.now!.value, found!.change === null];
    };
    expect(await seen(41.2512)).toEqual([null, 41.2512, false]);
    for (const value of [41, 41.3, 41.25, 41.251])
      expect(await seen(value)).toEqual(["rounded", 41.2512, true]);
    for (const value of [42, 41.2, 41.252]) expect(await seen(value)).toEqual(["other-value", 41.2512, true]);
  });

  it("are attached to no other figure by updates of the data, 1,000 under each seed of `npm run properties`, and every orphan is listed", {
    tags: "slow",
    timeout: 120_000,
  }, async () => {
    const world = worldOf(13, [2023, 2024]);
    const asOf = 2027;
    const random = new Random(SEED);
    const { numRuns } = draws(1000, 0.05);
    const newest = world.filter(({ year }) => year === 2024);
    const contested = newest.filter((_, i) => i % 5 === 0);
    const before = await runOn(world, asOf);
    const text = ballot(
      before,
      "A",
      `contests:\n${contested.map((one) => `  - ${contest(one, world, 50)}\n`).join("")}`,
    );
    let [orphans, held, moved] = [0, 0, 0];
    for (let update = 0; update < numRuns; update += 1) {
      let data = world.map((one) => ({ ...one }));
      for (let change = 1 + random.below(6); change > 0; change -= 1) {
        const [one, other] = [random.pick(data), random.pick(data)];
        switch (random.below(6)) {
          case 0:
            // Two countries, indicators or years have their values swapped: look-alikes of what was contested.
            [one.value, other.value] = [other.value, one.value];
            break;
          case 1:
            [data[data.indexOf(one)], data[data.indexOf(other)]] = [other, one];
            break;
          case 2:
            data = data.filter(({ country }) => country !== one.country);
            break;
          case 3:
            data = data.filter((figure) => figure !== one);
            break;
          case 4:
            data = data.filter(
              ({ country, indicator, year }) =>
                country !== one.country || indicator !== one.indicator || year !== 2025,
            );
            data.push({ ...one, year: 2025, ...(random.chance(0.5) ? {} : { value: random.below(100) }) });
            break;
          default:
            one.value = Math.round(random.next() * 10000) / 100;
        }
      }
      const run = await runOn(data, asOf);
      const review = await reviewed(run, [text]);
      expect(review.contests).toHaveLength(contested.length);
      for (const own of contested) {
        const listed = review.contests.find(
          ({ country, indicator }) => country === own.country && indicator === own.indicator,
        )!;
        // By hand: the newest figure of that country and indicator.
        const [figure] = data
          .filter(({ country, indicator }) => country === own.country && indicator === own.indicator)
          .sort((x, y) => y.year! - x.year!);
        const isSeen = figure !== undefined && figure.year === own.year && figure.value === own.value;
        expect(listed.orphan === null, JSON.stringify([own, figure])).toBe(isSeen);
        expect(listed.change === null).toBe(!isSeen);
        if (!isSeen) orphans += 1;
        else {
          held += 1;
          expect(listed.now).toMatchObject({ value: own.value, year: own.year });
          expect(listed.moved).toBe(cellOf(figure, data) !== cellOf(own, world));
          if (listed.moved) moved += 1;
        }
      }
    }
    expect(Math.min(orphans, held, moved)).toBeGreaterThan(numRuns / 5);
  });
});

describe("a ballot that cannot count", () => {
  const mistakesOf = async (run: Run, ballots: readonly BallotText[]) => {
    try {
      await reviewed(run, ballots);
    } catch (error) {
      if (error instanceof ShortlistError && error.code === "bad-ballot")
        return error.problems.map(({ file, locator, message }) => [file, locator, message]);
      throw error;
    }
    throw new Error("taken without a mistake");
  };

  it("is refused with every mistake at its line and column", async () => {
    const run = await runOn(worldOf(14));
    const text = `ballot: shortlist/ballot/1
reviewer: DOL
round: before
profile: {id: small, sha256: ${run.surroundings.profileSha256}}
ratings:
  - {country: GHA, node: engagement, value: 9-5, reason: x, source: y}
  - {country: Atlantis, node: engagement, value: 5, reason: x}
  - {country: BEN, node: engagement, value: , reason: x}
contests:
  - {country: GHA, indicator: a, seen: 1, proposed: 2, reason: x, source: y, fate: accepted}
recused: [GHA]
agenda: [NO]
`;
    const one = { file: "DOL.yaml", text };
    expect(await mistakesOf(run, [one])).toEqual([
      [
        "DOL.yaml",
        "line 6, column 38",
        expect.stringMatching(/expected a number or a span such as 5-9, found “9-5”/u),
      ],
      [
        "DOL.yaml",
        "line 7, column 6",
        expect.stringMatching(/expected a country's name or .* found “Atlantis”/u),
      ],
      ["DOL.yaml", "line 7, column 5", expect.stringMatching(/a rating needs a source/u)],
      ["DOL.yaml", "line 10, column 78", expect.stringMatching(/“accepted” needs decidedBy and why/u)],
      ["DOL.yaml", "line 12, column 10", expect.stringMatching(/did you mean NOR \(Norway\)/u)],
      ["DOL.yaml", "line 6, column 6", expect.stringMatching(/GHA is among “recused”/u)],
      ["DOL.yaml", "line 10, column 6", expect.stringMatching(/GHA is among “recused”/u)],
    ]);
    expect(await mistakesOf(run, [{ ...one, text: text.replace("recused:", "recusd:") }])).toEqual([
      ["DOL.yaml", "line 11, column 1", "unknown key “recusd”; did you mean “recused”?"],
    ]);
  });

  it("is refused where the profile has no such weight or rating, and of another profile", async () => {
    const run = await runOn(worldOf(15));
    const rating = (node: string, value: string) =>
      `{country: GHA, node: ${node}, value: ${value}, reason: x, source: y}`;
    const rest = `weights: {need: 2, wil: 3}
ratings: [${rating("engagement", "11")}, ${rating("a", "5")}, ${rating("engagment", "5")}]
contests: [{country: GHA, indicator: a, seen: ${run.table.evidence.values({ indicator: "a" }).get("GHA")!.value}, year: 2024, proposed: high, reason: x, source: y}]
`;
    expect(await mistakesOf(run, [ballot(run, "A", rest)])).toEqual([
      [
        "A-before.yaml",
        "line 5, column 20",
        expect.stringMatching(/no node “wil” to weigh. Did you mean will/u),
      ],
      [
        "A-before.yaml",
        "line 6, column 44",
        expect.stringMatching(/expected a rating from 0 to 10, found 11/u),
      ],
      [
        "A-before.yaml",
        expect.any(String),
        expect.stringMatching(/no finding of analysts at “a”: .* at .*engagement/u),
      ],
      [
        "A-before.yaml",
        expect.any(String),
        expect.stringMatching(/no node “engagment”; did you mean “engagement”/u),
      ],
      ["A-before.yaml", expect.any(String), expect.stringMatching(/“high” is not a number/u)],
    ]);
    const other = ballot(run, "B");
    const text = other.text.replace(/sha256: .{12}/u, "sha256: 0123456789ab");
    expect(await mistakesOf(run, [{ ...other, text }])).toEqual([
      ["B-before.yaml", "line 4, column 22", expect.stringMatching(/SHA-256 begins with 0123456789ab/u)],
    ]);
    expect(await mistakesOf(run, [ballot(run, "C"), { ...ballot(run, "C"), file: "again.yaml" }])).toEqual([
      [
        "again.yaml",
        "line 2, column 1",
        "reviewer: “C” has a ballot of the round “before” already: C-before.yaml",
      ],
    ]);
  });

  it("may weigh what the profile weighs and not the other way round, as long as something beside it is left", async () => {
    const run = await runOn(worldOf(16));
    const review = await reviewed(run, [ballot(run, "A", "weights: {a: 0, b: 1}")]);
    expect(review.reviewers[0]!.weights).toEqual({ a: 0 });
    expect(await mistakesOf(run, [ballot(run, "A", "weights: {a: 0, b: 0}")])).toEqual([
      ["A-before.yaml", "line 5, column 1", expect.stringMatching(/no child of need would have a weight/u)],
    ]);
  });

  it.each(["__proto__", "constructor"])("loses no weight of what is not there: %s", async (node) => {
    const run = await runOn(worldOf(16));
    expect(await mistakesOf(run, [ballot(run, "A", `weights: {${node}: 2}`)])).toEqual([
      ["A-before.yaml", expect.stringMatching(/^line 5, /u), expect.stringContaining(`“${node}”`)],
    ]);
  });

  it("rates a factor, and not what the factor is a part of", async () => {
    const run = await loadRun({ profile: "cpc", lang: "en" }, cwd);
    const rated = "ratings: [{country: GHA, node: need, value: 5, reason: x, source: y}]";
    expect(await mistakesOf(run, [ballot(run, "A", rated)])).toEqual([
      [
        "A-before.yaml",
        expect.stringMatching(/^line /u),
        expect.stringMatching(/no finding of analysts at “need”/u),
      ],
    ]);
  });
});

it("ranks as a run does whose data have the ratings and whose options have the weights", {
  tags: "slow",
}, async () => {
  const run = await loadRun({ profile: "cpc", lang: "en" }, cwd);
  const year = run.surroundings.dataset.asOf!;
  const rated = { GHA: 2, BEN: 9, TGO: 5, BRA: 0 };
  const weights = { need: 1.7, engagement: 9, mcc: 2.5, "political-will": 2 };
  const rows = Object.entries(rated).map(
    ([country, value]) => `{country: ${country}, node: engagement, value: ${value}, reason: x, source: y}`,
  );
  const text = `${asYaml(weights)}ratings: [${rows.join(", ")}]\n`;
  const own = { ...ballot(run, "A", text) };
  const cpc = { ...own, text: own.text.replace("id: small", "id: cpc") };
  const review = await reviewOf(run, asBytes([cpc]), { profile: "cpc", lang: "en", first: 8 }, cwd);
  const observations = Object.entries(rated).map(([country, value]) => ({
    country,
    indicator: "findings.engagement",
    year,
    value: value * 10,
  }));
  const changed = await loadRun(
    {
      data: ["shipped", observations],
      profile: "cpc",
      changes: { weights },
      lang: "en",
      asOf: year,
    } as never,
    cwd,
  );
  const ranks = review.countries.flatMap(({ country, ranks }) =>
    ranks.A === null ? [] : [[country, ranks.A] as const],
  );
  expect(Object.fromEntries(ranks)).toEqual(
    Object.fromEntries(changed.table.ranked.map(({ country, rank }) => [country, rank])),
  );
  expect(ranks).not.toEqual(review.countries.map(({ country, published }) => [country, published]));
});

it("takes 50 ballots on everybody of the shipped data", { tags: "slow" }, async () => {
  const run = await loadRun({ profile: "cpc", lang: "en" }, cwd);
  const random = new Random(1);
  const nodes = "need commitment prevalence development factbook political-will palermo engagement mcc".split(
    " ",
  );
  const written = new Map(run.table.plan.items.map(({ node, weight }) => [node.id, weight]));
  const ballots = Array.from({ length: 50 }, (_, i) => {
    const weights = nodes.map((node) => [node, written.get(node)! * (0.5 + random.next())] as const);
    const rated = Array.from({ length: 5 }, () => random.pick(run.table.ranked).country);
    const rows = [...new Set(rated)].map(
      (country) =>
        `{country: ${country}, node: engagement, value: ${random.below(11)}, reason: x, source: y}`,
    );
    const text = `${asYaml(Object.fromEntries(weights))}ratings: [${rows.join(", ")}]\n`;
    return { ...ballot(run, `R${i}`, text), file: `${i}.yaml` };
  });
  const review = await reviewOf(run, asBytes(ballots), { profile: "cpc", lang: "en", first: 8 }, cwd);
  expect(review.reviewers).toHaveLength(50);
  expect(review.agenda.length).toBeGreaterThan(8);
});
