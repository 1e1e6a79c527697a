import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import type { FactorNode, Profile, ProfileNode } from "../../src/model/profile.ts";
import { unpacked } from "../../src/page/data/evidence.ts";
import { packed } from "../../src/page/data/pack.ts";
import { type PackedPage, type PageData, unpackedPage } from "../../src/page/data/page-data.ts";
import { axesOf, indicatorsOf, outcomeOf } from "../../src/page/score/parts.ts";
import { scorer, type Weights } from "../../src/page/score/scorer.ts";
import { reweighed, withWeights } from "../../src/page/score/weights.ts";
import { inYear } from "../../src/profile/in-year.ts";
import { openProfile, readProfile } from "../../src/profile/index.ts";
import { weightPlaces } from "../../src/profile/yaml-text.ts";
import { compile, fittedNodes } from "../../src/scoring/plan.ts";
import { type Scored, type ScoreTable, score } from "../../src/scoring/score.ts";
import { INCOME } from "../../src/sources/income.ts";
import { loadRun, type Run } from "../../src/use/load-run.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { draws, sample } from "../properties/seed.ts";

/** What a reader of a ranking is told of a country, as the last digit has it. */
const told = ({ ranked, apart, excluded, unscored }: ScoreTable) => ({
  ranked: ranked.map(({ country, rank, score, range }) => ({ country, rank, score, range })),
  apart: apart.map(({ country, wouldRank, score, range }) => ({ country, wouldRank, score, range })),
  excluded: excluded.map(({ country, gates }) => ({
    country,
    met: gates.filter(({ outcome }) => outcome === "met").map(({ gate }) => gate.id),
  })),
  unscored: unscored.map(({ country, failure }) => ({ country, failure: failure?.cause })),
});

/** As the page gets it: what is no JSON does not arrive. */
function sent({ table, surroundings }: Pick<Run, "table" | "surroundings">): PageData {
  const data = packed(table, {
    version: "1",
    language: "en",
    profileSha256: "",
    datasetSha256: "",
    income: INCOME.group,
    publishers: {},
    warnings: 0,
    decimals: 1,
    cautions: {},
    namesOf: { en: surroundings.nameOf },
    titleOf: surroundings.titleOf,
  });
  return unpackedPage(JSON.parse(JSON.stringify(data)) as PackedPage);
}

/** The shipped profile, whose halves are placed among the candidates, with a part of one of them placed too. */
const placed = readFileSync("weights/cpc.yaml", "utf8").replace(
  /^( +)- id: prevalence\n/gmu,
  "$&$1  normalise: percentile\n",
);
const PLACED = `${folderOf({ "placed.yaml": placed })}/placed.yaml`;

describe.each([
  ["cpc", "cpc"],
  ["a profile whose parts are placed among the candidates", PLACED],
  ...sample(["equal", "cpc-2023"])
    .slice(1)
    .map((name) => [name, name]),
])("the page of %s", (_, name) => {
  let run: Run;
  let data: PageData;
  beforeAll(async () => {
    run = await loadRun({ profile: name, lang: "en" }, process.cwd());
    data = sent(run);
  });

  it("scores under other weights as a run does with the profile that it gives away, to the last digit", {
    tags: "slow",
  }, () => {
    const plan = compile(data.profile);
    const rank = scorer(plan, unpacked(data.evidence));
    const text = run.loaded.text!;
    const parent = { ...openProfile(text, "parent.yaml").stated, sha256: run.loaded.sha256 };
    const withoutReasons = ({ tree, gates }: Pick<Profile, "tree" | "gates">) =>
      JSON.stringify({ tree, gates }, (key, value) => (key === "reason" ? undefined : value));
    const places = weightPlaces(text)!;
    const ids = axesOf(plan).flatMap(({ item, parts }) =>
      [...(item === plan.root ? [] : [item]), ...parts].map(({ node }) => node.id),
    );
    expect(told(rank(new Map()))).toEqual(told(run.table));
    if (name === PLACED) expect(fittedNodes(plan)).toHaveLength(3);
    const weight = fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((n) => n / 4),
      fc.double({ min: 0.001, max: 100, noNaN: true }),
    );
    let entered = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), weight), { selector: ([id]) => id, minLength: 1 }),
        (asked) => {
          const weights: Weights = new Map(asked);
          const named = { id: "mine", title: "Mine", comment: ["# no: {comment}"] };
          const profile = readProfile(withWeights(text, places, weights, named), "mine.yaml");
          const theirs = told(score(compile(inYear(profile, data.asOf ?? undefined)), run.table.evidence));
          const ours = told(rank(weights));
          entered += theirs.ranked.length === run.table.ranked.length ? 0 : 1;
          expect(ours.ranked.every(({ score }, i) => Object.is(score, theirs.ranked[i]!.score))).toBe(true);
          expect(ours).toEqual(theirs);
          // In a few lines, where everybody has the profile: it is the same one but for reasons of weights that are others now.
          const brief = reweighed({ name: "parent", sha256: run.loaded.sha256 }, weights, named);
          const { tree, gates } = openProfile(brief, "mine.yaml", parent).profile;
          expect(withoutReasons({ tree, gates })).toEqual(withoutReasons(profile));
        },
      ),
      draws(name === PLACED ? 100 : 250, 1 / 10),
    );
    // Coverage decides who is ranked, and weights decide what is covered: of the shipped profile that must have been tried.
    if (name === "cpc-2023") expect(entered).toBeGreaterThan(0);
  });
});

it("the page of mcc counts as the command line does: ranks, indicators passed and not, and rules that are open", async () => {
  const run = await loadRun({ profile: "mcc", lang: "en" }, process.cwd());
  const data = sent(run);
  const table = scorer(compile(data.profile), unpacked(data.evidence))(new Map());
  const { out } = await runCli(["rank", "--profile", "mcc", "--format", "json", "--quiet"]);
  const { ranked, excluded } = JSON.parse(out) as Ranking;
  const { root } = table.plan;
  const undecided = ({ gates }: Scored) =>
    gates.flatMap(({ gate, outcome }) =>
      outcome === "not assessed" && gate.effect === "exclude" ? [gate.id] : [],
    );
  expect(ranked.length).toBeGreaterThan(40);
  expect(table.ranked.map((one) => [one.country, one.rank, one.tally(root), undecided(one)])).toEqual(
    ranked.map(({ country, rank, scorecard }) => {
      const { passed, failed, notAssessed, undecided: open } = scorecard!;
      return [country, rank, { passed, failed, notAssessed }, open];
    }),
  );
  expect(table.excluded.map((one) => [one.country, one.tally(root)])).toEqual(
    excluded.map(({ country, scorecard }) => [country, scorecard]),
  );
  // Blocks are drawn from the same: of every part of every country as many of each kind as are counted.
  for (const one of [...table.ranked, ...table.excluded])
    for (const item of table.plan.items.filter(({ leaf, index }) => leaf < 0 && one.applies[index] === 1)) {
      const outcomes = indicatorsOf(table, one, item).map((leaf) => outcomeOf(table, one, leaf));
      const of = (kind: string) => outcomes.filter((outcome) => outcome === kind).length;
      const drawn = { passed: of("passed"), failed: of("failed"), notAssessed: of("notAssessed") };
      expect(drawn).toEqual(one.tally(item));
    }
  // How probable a pass is, were it measured again, needs the errors, which no other page holds.
  expect(data.evidence.fields.se).toBeDefined();
});

it.each(["", "\n      normalise: percentile"])(
  "asks gates anew that ask for a node's score, whatever goes up from it: %j",
  async (normalise) => {
    const profile = readProfile(
      `id: p
tree:
  children:
    - {indicator: fiw.cl, normalise: {method: min-max}}
    - id: both${normalise}
      children:
        - {indicator: fiw.pr, normalise: {method: min-max}}
        - {indicator: cpi.score, normalise: {method: min-max}}
gates:
  - {id: low, effect: exclude, when: {node: both, below: 60}}
  - {id: free, effect: exclude, when: {indicator: fiw.status, is: Free}}
`,
      "p.yaml",
    );
    const { table, surroundings } = await loadRun({ profile: "cpc", lang: "en" }, process.cwd());
    const plan = compile(profile);
    const own = score(plan, table.evidence);
    const data = sent({ table: own, surroundings });
    const rank = scorer(compile(data.profile), unpacked(data.evidence));
    const [first, both] = profile.tree.children as [ProfileNode, FactorNode];
    const children = both.children.map((child) =>
      child.id === "cpi.score" ? { ...child, weight: 9 } : child,
    );
    const tree = { ...profile.tree, children: [first, { ...both, children }] };
    const theirs = told(score(compile({ ...profile, tree }), table.evidence));
    expect(told(rank(new Map([["cpi.score", 9]])))).toEqual(theirs);
    expect(theirs).not.toEqual(told(own));
  },
);

it.each([
  "id: p\ntree:\n  children: [{indicator: cpi.score, normalise: {method: peer-median, limit: {above: 50}}}]\n",
  'id: "p"\ntree: {children: [{indicator: cpi.score, normalise: {method: peer-median, limit: {above: 50}}}]}\n',
])("gives a profile away whose gates still find the root by the name that they call it: %s", (tree) => {
  // Only a scorecard is passed with its whole.
  const text = `${tree}peers: {by: wb.income}\ngates:\n  - {id: low, effect: exclude, when: {all: [{node: p, below: 60}]}}\n`;
  const named = { id: "mine", title: "Mine", comment: [] };
  const made = readProfile(
    withWeights(text, weightPlaces(text)!, new Map([["cpi.score", 2]]), named),
    "p.yaml",
  );
  const own = readProfile(text, "p.yaml");
  expect(made).toMatchObject({ id: "mine", gates: own.gates });
  expect(compile(made).root.node.id).toBe("p");
});
