import type { MethodChoice, Methods, Robustness } from "../../model/documents/robustness.ts";
import { weighedChildren } from "../../model/factor-tree.ts";
import type { MethodCall } from "../../model/parameter.ts";
import { pluginOf } from "../../model/plugin-id.ts";
import { ShortlistError } from "../../model/problem.ts";
import { type FactorNode, isFactor, type Profile, type ProfileNode } from "../../model/profile.ts";
import { judgedIn, TOP } from "../../model/standings.ts";
import type { Warned } from "../../model/warning.ts";
import {
  emptyTally,
  mergeTally,
  type Tally,
  type TreeDraws,
  type World,
  type WorldTally,
} from "../../robustness/index.ts";
import { drawsOver, otherWorld, playersOf, type Variable, worldOf } from "../../robustness/of-table.ts";
import { column, peersOf } from "../../scoring/column.ts";
import {
  aggregators,
  compile,
  normalisers,
  type Plan,
  type PlanItem,
  type Scored,
  type ScoreTable,
  score,
  treatments,
} from "../../scoring/index.ts";
import { loadRun, mustBeATop, type Run } from "../load-run.ts";
import { goOn } from "../progress.ts";
import { type Drawn, robustnessDocument } from "./document.ts";
import {
  drawsOf,
  mustDraw,
  type RobustnessAsked,
  type RobustnessOptions,
  seedOf,
  variedOf,
  weightChange,
} from "./options.ts";
import { type Drawing, inParts } from "./pool.ts";
import { mustBeCoverage, rankSetsOf, setsWithDraws } from "./rank-sets.ts";
import { factsOf, leaveOneOut, sensitivityOf } from "./sensitivity.ts";
import { weightSpaceOf } from "./weight-space.ts";

/** A run, and how sure its ranking is. */
export async function robustnessRun(
  options: RobustnessOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly document: Warned<Robustness> }> {
  // What is wrong with them is said before the data are read.
  settled(options);
  const run = await loadRun(options, cwd);
  return { run, document: await robustnessOf(run, options) };
}

/** How sure the ranking of a run is. */
export async function robustnessOf(
  run: Run,
  options: RobustnessAsked & Drawing,
): Promise<Warned<Robustness>> {
  const { seed, top, varied, leavesOut, change, draws } = settled(options);
  const { table } = run;
  const { drawn, ways } = await drawnFrom(run, options);
  const { players, tally, plan } = drawn;
  const { sets: coverage, weightSpace } = options;
  const more = options.draws === undefined ? {} : { draws };
  const parts = {
    rankSets: coverage !== undefined && (await rankSetsOf(table, { coverage, seed, top, ...more }, options)),
    sensitivity:
      options.sensitivity &&
      (await sensitivityOf(run, plan.worlds, { ...options, varied, change, seed }, options)),
    facts: options.facts && (await factsOf(run, players, plan, { k: top, ...more }, options)),
  };
  const stoppedBefore = PARTS.filter((part) => parts[part] === undefined && asksFor(options, part));
  await goOn(options);
  const document = robustnessDocument(run, drawn);
  const stood = new Map(document.countries.map((one) => [one.country, one]));
  return {
    ...document,
    ...(ways ? { methods: methodsDocument(ways, tally) } : {}),
    ...(parts.sensitivity || {}),
    ...(parts.facts ? { facts: parts.facts } : {}),
    ...(leavesOut ? leaveOneOut(run, top) : {}),
    ...(parts.rankSets ? { rankSets: setsWithDraws(parts.rankSets, (country) => stood.get(country)) } : {}),
    ...(weightSpace === undefined
      ? {}
      : { weightSpace: weightSpaceOf(table, weightSpace, seed, run.surroundings) }),
    ...(stoppedBefore.length > 0 ? { stoppedBefore } : {}),
  };
}

/**
 * The draws themselves.
 *
 * @param isBeside whether they stand beside a ranking, which tells of neighbours and of no classes
 */
export async function drawnFrom(run: Run, options: RobustnessAsked & Drawing, isBeside = false) {
  const { seed, top, varied, change, draws } = settled(options);
  const { table } = run;
  if (table.ranked.length === 0) {
    throw new ShortlistError("nobody-ranked", "nobody is ranked: there is no ranking to be sure of", {
      wayOut: "“shortlist rank” says why, country by country.",
    });
  }
  const players = playersOf(table, varied);
  const ways = varied.has("methods") ? waysOf(table, players, varied) : undefined;
  const plan: TreeDraws = {
    worlds: ways?.worlds ?? [worldOf(table, players, varied)],
    ...drawsOver(table, players, top),
    seed,
    order: isBeside ? "neighbours" : "all",
    ...(options.pairwise ? { pairs: true } : {}),
    ...(varied.has("weights") ? { weights: change } : {}),
  };
  const tally = emptyTally(players.length, table.plan.items.length, plan);
  const asked = varied.size === 0 ? 0 : draws;
  if (asked > 0) {
    await inParts({ kind: "draws", ...plan }, asked, (part) => mergeTally(tally, part), options);
    if (tally.draws === 0) throw nothingDrawn(tally.failedDraws);
  }
  const drawn: Drawn = { players, tally, plan, top, asked };
  return { drawn, ways };
}

/** What is drawn beside the rankings, in this order. */
const PARTS = ["rankSets", "sensitivity", "facts"] as const;

function asksFor(options: RobustnessAsked, part: (typeof PARTS)[number]): boolean {
  return part === "rankSets" ? options.sets !== undefined : options[part] === true;
}

function settled(options: RobustnessAsked) {
  const { first: top = TOP } = options;
  const { varied, leavesOut } = variedOf(options);
  const change = weightChange(options.weights);
  const draws = drawsOf(options.draws);
  const seed = seedOf(options.seed);
  mustDraw(options.threads);
  mustBeATop(top);
  if (options.sets !== undefined) mustBeCoverage(options.sets, options.draws);
  return { seed, top, varied, leavesOut, change, draws };
}

function nothingDrawn(failed: number): ShortlistError {
  if (failed === 0) {
    return new ShortlistError(
      "stopped",
      "stopped before the first draws were made: there is nothing to say",
      {
        wayOut: "Let it run longer, or ask for fewer draws with --draws.",
      },
    );
  }
  return new ShortlistError("nobody-ranked", `in none of ${failed} draws has anybody a score`, {
    wayOut: "Vary less, or ask for less evidence in the profile (minimumCoverage).",
  });
}

/** The methods that can be exchanged, in the order in which they act. */
const METHODS = ["treat", "normalise", "aggregate"] as const;
type MethodKind = (typeof METHODS)[number];

/** What stands in a profile in place of no treatment; as a choice it undoes the profile's. */
const NONE = "none";

/** A scale is fitted to no fewer figures than these. */
const FIGURES = 5;

/** One choice of a kind for the whole tree; undefined: as the profile has it. */
type Choice = MethodCall | undefined;
type Choices = Readonly<Record<MethodKind, Choice>>;

/** A way of scoring that draws may take. */
interface Way extends Choices {
  /** In how many of the exchanged indicators a figure is treated. */
  readonly treated: number;
  /** How many of the exchanged nodes have the mean that was chosen, anew or already. */
  readonly nodes: number;
}

export interface Ways {
  /** The profile's own way first; each with the world at the same position in `worlds`. */
  readonly ways: readonly Way[];
  readonly worlds: readonly World[];
  /** Combinations that are not taken, since a score that may leave the scale would have no mean. */
  readonly undefined: number;
  readonly indicators: Methods["indicators"];
  readonly nodes: Methods["nodes"];
}

/**
 * Every way of scoring that differs from the profile's in treatment, scale or mean, and that the profile can take: one treatment and one scale for
 * all indicators that are only scaled, and one mean for all nodes that are means. Indicators whose scores are a judgement, nodes with a rule of
 * their own, logarithms and gates stay as they are.
 */
export function waysOf(table: ScoreTable, players: readonly Scored[], varied: ReadonlySet<Variable>): Ways {
  const { plan, evidence } = table;
  const leaves = plan.leaves.filter(({ share }) => share > 0);
  const onlyScaled = leaves.filter(({ node }) => normaliserOf(node.normalise).scales);
  const scaled = new Set(onlyScaled.filter(({ leaf }) => figuresOf(table, leaf) >= FIGURES).map(idOf));
  const joins = plan.items.filter((item) => !item.chooses && weighedChildren(plan, item).length > 1);
  const means = new Set(joins.filter(isMean).map(idOf));
  const judged = judgedIn(table);

  const tried = choicesOf.treat().flatMap((treat) =>
    choicesOf.normalise(plan.scale).flatMap((normalise) => {
      const { rescaled, columns } = scaledBy(table, scaled, treat, normalise);
      const own = score(rescaled, evidence, columns, judged);
      const treated = columns.filter(
        ({ leaf, treated }) => scaled.has(leaf.node.id) && treated.done.size > 0,
      );
      const scores = JSON.stringify(columns.map(({ normalised }) => normalised));
      return choicesOf.aggregate().map((aggregate) => {
        const takes = (item: PlanItem) =>
          means.has(item.node.id) && (!zeroDecides(aggregate) || isPositive(own, item));
        const joined = new Set(rescaled.items.filter(takes).map(idOf));
        const profile = withTree(rescaled.profile, (node) =>
          aggregate === undefined || !isFactor(node) || !joined.has(node.id) ? node : { ...node, aggregate },
        );
        const made = compile(profile);
        const joinedBy = made.items.map(({ node }) => (isFactor(node) ? node.aggregate : null));
        const having = made.items.filter(
          (item, at) => means.has(item.node.id) && joinedBy[at]!.method === aggregate?.method,
        );
        return {
          ...{ treat, normalise, aggregate, treated: treated.length, nodes: having.length, columns, made },
          key: `${scores} ${JSON.stringify(joinedBy)}`,
        };
      });
    }),
  );

  // A choice that makes no difference, whatever else is chosen, is none.
  const isIdle = (kind: MethodKind, call: Choice) =>
    call !== undefined &&
    tried.every((way) => way[kind]?.method !== call.method || way.key === withOwn(tried, way, kind)!.key);
  const different = tried.filter((way) => METHODS.every((kind) => !isIdle(kind, way[kind])));
  const taken = different.filter(
    ({ normalise, made }) => !(mayLeaveScale(normalise) && made.items.some((item) => hasNoMean(made, item))),
  );
  const base = worldOf(table, players, varied);
  return {
    ways: taken.map(({ columns: _, made: __, key: ___, ...way }) => way),
    worlds: taken.map(({ columns, made }, at) =>
      at === 0 ? base : otherWorld(base, score(made, evidence, columns, judged), varied),
    ),
    undefined: different.length - taken.length,
    indicators: {
      exchanged: scaled.size,
      judged: leaves.length - onlyScaled.length,
      fewFigures: onlyScaled.length - scaled.size,
    },
    nodes: { exchanged: means.size, kept: joins.length - means.size },
  };
}

/** The plan and its columns with another treatment and another scale of some leaves. */
function scaledBy(
  { plan, evidence, columns }: ScoreTable,
  ids: ReadonlySet<string>,
  treat: Choice,
  normalise: Choice,
) {
  if (treat === undefined && normalise === undefined) return { rescaled: plan, columns };
  const rescaled = compile(
    withTree(plan.profile, (node) =>
      isFactor(node) || !ids.has(node.id) ? node : exchanged(node, treat, normalise),
    ),
  );
  const peers = peersOf(rescaled, evidence);
  return {
    rescaled,
    columns: rescaled.leaves.map((leaf, at) =>
      ids.has(leaf.node.id) ? column(rescaled, leaf, evidence, peers) : columns[at]!,
    ),
  };
}

/** The way that differs in having the profile's own method of one kind; undefined where it is not taken. */
function withOwn<One extends Choices>(ways: readonly One[], way: Choices, kind: MethodKind): One | undefined {
  return ways.find((one) =>
    METHODS.every((each) => one[each]?.method === (each === kind ? undefined : way[each]?.method)),
  );
}

/** What came of each choice. */
function methodsDocument(
  { ways, undefined: refused, indicators, nodes }: Ways,
  { byWorld = [], draws }: Tally,
): Methods {
  const choices = METHODS.flatMap((kind) => {
    const calls = new Map(ways.map(({ [kind]: call }) => [call?.method, call]));
    if (calls.size < 2) return [];
    return [...calls.values()].map((call): MethodChoice => {
      const its = ways.filter((way) => way[kind]?.method === call?.method);
      // Like is compared with like: a way that cannot be taken with the profile's own method is in neither mean.
      const own = its.flatMap((way) => withOwn(ways, way, kind) ?? []);
      const compared = its.filter((way) => withOwn(ways, way, kind) !== undefined);
      const total = (some: readonly Way[], of: keyof WorldTally) =>
        some.reduce((sum, way) => sum + (byWorld[ways.indexOf(way)]?.[of] ?? 0), 0);
      const mean = (some: readonly Way[]) =>
        total(some, "compared") === 0 ? null : total(some, "moved") / total(some, "compared");
      const counts = its.map(({ treated, nodes }) => (kind === "treat" ? treated : nodes));
      const made = total(compared, "draws");
      return {
        kind,
        call: call ?? null,
        ways: its.length,
        ...(kind === "normalise" ? {} : { where: { least: Math.min(...counts), most: Math.max(...counts) } }),
        share: draws === 0 ? 0 : total(its, "draws") / draws,
        compared: compared.length,
        meanChange: mean(compared),
        ownChange: mean(own),
        topStays: made === 0 ? null : total(compared, "stays") / made,
      };
    });
  });
  return { ways: ways.length, undefined: refused, indicators, nodes, choices };
}

/** What a kind can be for the whole tree, the profile's own first. */
const choicesOf = {
  treat: (): Choice[] => [
    undefined,
    { method: NONE },
    ...treatments.flatMap(({ id, standsIn }) => (standsIn ? [{ method: id }] : [])),
  ],
  normalise: (scale: Plan["scale"]): Choice[] => [
    undefined,
    // A plug-in's take no other method's place: whoever gave it asked for what its profile names.
    ...normalisers.flatMap(({ id, standsIn }) =>
      standsIn && pluginOf(id) === undefined ? [{ method: id, ...standsIn(scale) }] : [],
    ),
  ],
  aggregate: (): Choice[] => [
    undefined,
    ...aggregators.flatMap(({ id, standsIn }) =>
      standsIn && pluginOf(id) === undefined ? [{ method: id }] : [],
    ),
  ],
};

const idOf = ({ node }: PlanItem) => node.id;
const normaliserOf = ({ method }: MethodCall) => normalisers.find(({ id }) => id === method)!;
const aggregatorOf = ({ method }: MethodCall) => aggregators.find(({ id }) => id === method)!;
const isMean = ({ node }: PlanItem) => isFactor(node) && aggregatorOf(node.aggregate).mean === true;
const zeroDecides = (aggregate: Choice) => aggregate !== undefined && aggregatorOf(aggregate).zeroDecides;
const mayLeaveScale = (normalise: Choice) => normalise !== undefined && !normaliserOf(normalise).bounded;

/** Whether scores that leave the scale would reach a node that is undefined for some: a node between may bring its own back onto it. */
function hasNoMean({ items }: Plan, { undefinedFor, share, children }: PlanItem): boolean {
  const mayLeave = (child: number): boolean => {
    const { leaf, fit, children: parts } = items[child]!;
    return leaf >= 0 || (!fit?.bounded && parts.some(mayLeave));
  };
  return undefinedFor !== undefined && share > 0 && children.some(mayLeave);
}

function figuresOf({ columns }: ScoreTable, leaf: number): number {
  return columns[leaf]!.transformed.filter((value) => value !== undefined).length;
}

/** Whether no ranked country has 0 or less in a part: one part would decide alone, and many would be last together. */
function isPositive({ plan, ranked }: ScoreTable, item: PlanItem): boolean {
  const parts = weighedChildren(plan, item);
  return (
    plan.scale[0] >= 0 && ranked.every(({ scores }) => parts.every(({ index }) => !(scores[index]! <= 0)))
  );
}

/** A leaf with another treatment and another scale. */
function exchanged(node: ProfileNode, treat: Choice, normalise: Choice): ProfileNode {
  const { treat: own, ...bare } = node as Extract<ProfileNode, { indicator: string }>;
  const treated = treat === undefined ? own : treat.method === NONE ? undefined : treat;
  return { ...bare, ...(treated ? { treat: treated } : {}), normalise: normalise ?? bare.normalise };
}

/** The profile with each node of its tree as `change` has it, children first. */
function withTree(profile: Profile, change: (node: ProfileNode) => ProfileNode): Profile {
  const changed = (node: ProfileNode): ProfileNode =>
    change(isFactor(node) ? { ...node, children: node.children.map(changed) } : node);
  return { ...profile, tree: changed(profile.tree) as FactorNode };
}
