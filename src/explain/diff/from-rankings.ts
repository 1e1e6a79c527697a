import { defined, entryOf, gather, memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { MovedValue } from "../../model/documents/diff.ts";
import type { ProfileNodeSummary, Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Observation } from "../../model/observation.ts";
import { datingOf } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import {
  DEFAULTS,
  type IndicatorNode,
  type Missing,
  type Profile,
  type ProfileNode,
} from "../../model/profile.ts";
import { column } from "../../scoring/column.ts";
import { compile, normalisers, type Plan } from "../../scoring/index.ts";
import {
  CAUSE,
  type Causes,
  causesMet,
  dataCause,
  type Game,
  inseparable,
  namedParts,
  type Part,
  type Reckoning,
  separate,
  subsets,
} from "./causes.ts";
import {
  type Cells,
  hybridProfile,
  keyOf,
  NO_OTHERS,
  nodesByKey,
  OTHERS,
  type Others,
  othersIn,
  placesNodes,
  profileCauses,
  type Standing,
  valuation,
} from "./mixtures.ts";
import { byCopeland } from "./positions.ts";
import { profileChanges } from "./profile-changes.ts";

/** Told from two rankings, without the evidence behind them. */
export function documentReckoning(before: Ranking, after: Ranking): Reckoning {
  if (byCopeland(before) || byCopeland(after)) return copelandReckoning(before, after);
  const profiles = [documentProfile(before), documentProfile(after)] as const;
  const places = placesNodes(...profiles);
  const met = causesMet(places ? OTHERS : []);
  const others = places ? othersIn(documentStanding(before), documentStanding(after), met) : NO_OTHERS;
  const game = documentGame(before, after, met, others);
  const scores = [before, after].map(
    ({ ranked }) => new Map(ranked.map(({ country, score }) => [country, score])),
  );
  const cells = [documentCells(before), documentCells(after)] as const;
  const remade = (country: Iso3, set: number, side: 0 | 1): boolean => {
    const [score, again] = [scores[side]!.get(country)!, game.value(country, set)];
    return again !== undefined && Math.abs(score - again) <= 1e-9 * Math.max(1, Math.abs(score));
  };

  const valuesOf = (country: Iso3): Map<string, MovedValue[]> => {
    const [old, now] = cells.map((all) => all.get(country)!);
    const found = new Map<string, MovedValue[]>();
    for (const key of new Set([...old!.keys(), ...now!.keys()])) {
      const [was, is] = [old!.get(key)?.node, now!.get(key)?.node];
      if (was?.value === is?.value) continue;
      const owner = documentCause([was, is], [before, after]);
      const moved = { indicator: (is ?? was)!.indicator!, before: figureOf(was), after: figureOf(is) };
      gather(found, owner, moved);
    }
    return found;
  };

  return {
    basis: "documents",
    profileChanges: profileChanges(...profiles),
    notes: [{ code: "fromRankings", args: [] }],
    causes(country, change) {
      if (!game.countries.has(country)) return inseparable(change, "no-tree");
      const relevant = game.relevant(country);
      if (!remade(country, 0, 0) || !remade(country, relevant, 1)) return inseparable(change, "not-remade");
      const [first, last] = [scores[0]!.get(country)!, scores[1]!.get(country)!];
      const parts: Part[] = separate(relevant, (set) => {
        if (set === 0) return first;
        return set === relevant ? last : game.value(country, set);
      });
      return namedParts(parts, met, valuesOf(country), "rankings-alone");
    },
    statusCauses: () => [],
  };
}

function figureOf(node: ScoreNode | undefined): MovedValue["before"] {
  if (node?.value === undefined) return null;
  const { file, locator } = node.source ?? { file: "", locator: "" };
  return { value: node.value, ...datingOf(node), year: node.year ?? null, file, locator };
}

/** Of two rankings of which at least one is by Copeland's method: what moved, without causes, which wins less losses do not have. */
function copelandReckoning(before: Ranking, after: Ranking): Reckoning {
  const both = byCopeland(before) && byCopeland(after);
  const methods = [before, after].map(({ profile }) => profile.aggregate.method) as [string, string];
  return {
    basis: "documents",
    profileChanges: [
      ...(both ? [] : [{ cause: "aggregation", code: "rootMethod" as const, args: methods }]),
      ...profileChanges(withMeanAtRoot(before), withMeanAtRoot(after)),
    ],
    notes: [
      both
        ? { code: "bothByCopeland", args: [] }
        : { code: "oneByCopeland", args: [byCopeland(before) ? "first" : "second"] },
    ],
    causes: (_, change) => (both ? inseparable(change, "wins-less-losses") : { causes: [] }),
    statusCauses: () => [],
  };
}

/** The profile below its root; no aggregator of a profile is Copeland's. */
function withMeanAtRoot(ranking: Ranking): Profile {
  const profile = documentProfile(ranking);
  return {
    ...profile,
    tree: { ...profile.tree, aggregate: { method: DEFAULTS.aggregate } } as Profile["tree"],
  };
}

/** The game of two rankings, without the evidence behind them. */
interface DocumentGame extends Game {
  /** Ranked in both, with their trees. */
  readonly countries: ReadonlySet<Iso3>;
}

const ABSENT: DocumentCell = { applies: false, entering: undefined, normalised: undefined, node: undefined };

/** One indicator's node for one country in every state that it can have. */
type Which = "before" | "after";

interface LeafCase {
  /** Whose value it is that moved; 0 where nothing of it did. */
  readonly owner: number;
  /** Undefined where the two rankings do not say. */
  at(data: Which, how: Which): DocumentCell | undefined;
}

/**
 * What an indicator's score changes by is its source's data where it is measured in the same way on both sides, `normalisation`
 * where the value is the same, and both where both changed: told apart by measuring either value in either way, where a
 * country's score depends on its own value alone; else the two causes stay together. What other countries' values did to a
 * score under normalisers that depend on them counts with the data; where nodes place their scores among the candidates', with `others`.
 */
function documentGame(before: Ranking, after: Ranking, causes: Causes, others: Others): DocumentGame {
  const profiles = { before: documentProfile(before), after: documentProfile(after) };
  const cells = { before: documentCells(before), after: documentCells(after) };
  const countries = [...cells.before.keys()].filter((country) => cells.after.has(country)).sort();
  const nodes = { before: nodesByKey(profiles.before.tree), after: nodesByKey(profiles.after.tree) };
  const parts = profileCauses(profiles.before, profiles.after);
  const planAt = memoized((set: number) => {
    const plan = compiled(() => compile(hybridProfile(profiles.before, profiles.after, set)));
    const turn = others.inTurn(plan);
    return { plan, turn, value: valuation(turn.plan) };
  });
  const planOf = (set: number) => planAt(set & parts);

  /** One side's values measured in one side's way; undefined where a score depends on more than its own value. */
  const measured = memoized((key: string) =>
    memoized((data: Which) => memoized((how: Which) => measure(key, data, how))),
  );
  const measure = (key: string, data: Which, how: Which): Cells | undefined => {
    const plan = planOf(how === "before" ? 0 : parts).plan;
    const leaf = plan.leaves.find(({ node }) => keyOf(node) === key)!;
    const fixed = normalisers.find(({ id }) => id === leaf.node.normalise.method)?.fixed;
    if (!fixed || leaf.node.treat) return undefined;
    const evidence = documentEvidence(countries, leaf.node.indicator, cells[data], key);
    try {
      return column(plan, leaf, evidence, { of: countries.map(() => undefined) });
    } catch (error) {
      if (error instanceof ShortlistError) return undefined;
      throw error;
    }
  };

  const cross = (place: number, key: string, data: Which, how: Which) => {
    const country = countries[place]!;
    const of = (side: Which) => cells[side].get(country)!.get(key) ?? ABSENT;
    const own = of(data);
    if (data === how || !own.applies) return own;
    const other = of(how);
    if (other.applies && own.node?.value === other.node?.value) return other;
    if (own.node?.value === undefined) return own.entering === undefined ? own : undefined;
    // What the ranking says must come out of what it says it was made of; else something of it is not in the document.
    const [again, crossed] = [measured(key)(data)(data), measured(key)(data)(how)];
    if (again === undefined || crossed === undefined) return undefined;
    if (!near(again.entering[place], own.entering)) return undefined;
    const score = crossed.entering[place];
    return { ...own, entering: score, normalised: score };
  };

  const casesOf = memoized((place: number) => memoized((key: string) => caseOf(place, key)));
  const caseOf = (place: number, key: string): LeafCase => {
    const country = countries[place]!;
    const [was, is] = [nodes.before.get(key), nodes.after.get(key)];
    if (was === undefined || is === undefined) {
      const only = cells[is ? "after" : "before"].get(country)!.get(key) ?? ABSENT;
      return { owner: 0, at: () => only };
    }
    const [old, now] = (["before", "after"] as const).map(
      (side) => cells[side].get(country)!.get(key) ?? ABSENT,
    ) as [DocumentCell, DocumentCell];
    const alike = sameWay(was as IndicatorNode, is as IndicatorNode, before, after);
    const moved = alike
      ? !sameCell(old, now)
      : old.node?.value !== now.node?.value || old.applies !== now.applies;
    const owner = moved ? causes.bitOf(documentCause([old.node, now.node], [before, after])) : 0;
    if (alike) return { owner, at: (data) => (data === "before" ? old : now) };
    return { owner, at: (data, how) => cross(place, key, data, how) };
  };

  const places = new Map(countries.map((country, place) => [country, place]));
  return {
    countries: new Set(countries),
    relevant(country) {
      const place = places.get(country)!;
      let found = subsets(parts).reduce(
        (all, set) => all | others.relevant(planOf(set).plan, country),
        parts,
      );
      for (const key of new Set([...nodes.before.keys(), ...nodes.after.keys()])) {
        if (key.startsWith("indicator ")) found |= casesOf(place)(key).owner;
      }
      return found;
    },
    value(country, set) {
      const place = places.get(country)!;
      const { plan, turn, value } = planOf(set);
      turn.turnTo(country, set);
      const how = (set & CAUSE.normalisation) === 0 ? "before" : "after";
      const row = plan.leaves.map(({ node }) => {
        const { owner, at } = casesOf(place)(keyOf(node));
        // A cell of which the data did not move is what either side says under its own way of measuring.
        const data = owner === 0 ? how : (set & owner) === 0 ? "before" : "after";
        const cell = at(data, how);
        return cell && asColumn(cell);
      });
      return value((leaf) => row[leaf], 0, undefined, turn.nodes);
    },
  };
}

function asColumn(cell: DocumentCell): Cells {
  return { applies: [cell.applies], entering: [cell.entering], normalised: [cell.normalised] };
}

function sameWay(one: IndicatorNode, other: IndicatorNode, before: Ranking, after: Ranking): boolean {
  const way = ({ normalise, direction, transform, treat }: IndicatorNode, { profile }: Ranking) =>
    JSON.stringify([normalise, direction, transform, treat, profile.scale]);
  return way(one, before) === way(other, after);
}

function sameCell(one: DocumentCell, other: DocumentCell): boolean {
  return (
    one.applies === other.applies && one.entering === other.entering && one.normalised === other.normalised
  );
}

function near(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** A ranking of another version may name a method that this one does not know. */
function compiled(make: () => Plan): Plan {
  try {
    return make();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ShortlistError("bad-document", `the rankings cannot be reckoned anew: ${cause.message}`, {
      wayOut: "Compare the data and profiles themselves, or the records of the runs (run.json).",
      cause,
    });
  }
}

/** What a ranking says of one indicator's node for one country. */
interface DocumentCell {
  readonly applies: boolean;
  readonly entering: number | undefined;
  readonly normalised: number | undefined;
  readonly node: ScoreNode | undefined;
}

/** By country, then by the node's key (see `keyOf`). */
type DocumentCells = ReadonlyMap<Iso3, ReadonlyMap<string, DocumentCell>>;

/** The indicators' nodes of every country whose tree a ranking holds. */
function documentCells(ranking: Ranking): DocumentCells {
  return new Map(
    ranking.ranked
      .filter(({ factors }) => factors.length > 0)
      .map(({ country, factors }) => [
        country,
        new Map(leavesOf(factors).map((node) => [`indicator ${node.id} ${node.indicator}`, cellOf(node)])),
      ]),
  );
}

/** What a ranking says of everybody's own scores: it has the trees of the ranked alone. */
function documentStanding({ ranked }: Ranking): Standing {
  const explained = ranked.filter(({ factors }) => factors.length > 0);
  const scores = new Map<string, Map<Iso3, number>>();
  for (const { country, factors } of explained) {
    const visit = ({ id, indicator, score, children = [] }: ScoreNode): void => {
      if (indicator !== undefined) return;
      const own = entryOf(scores, `factor ${id}`, () => new Map<Iso3, number>());
      if (score !== null) own.set(country, score);
      children.forEach(visit);
    };
    factors.forEach(visit);
  }
  return { candidates: new Set(explained.map(({ country }) => country)), raw: (key) => scores.get(key) };
}

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.indicator === undefined ? leavesOf(node.children ?? []) : [node]));
}

function cellOf(node: ScoreNode): DocumentCell {
  const score = node.score ?? undefined;
  return {
    applies: node.doesNotApply !== true,
    entering: score ?? node.filled,
    normalised: node.coverage > 0 ? score : undefined,
    node,
  };
}

/** One indicator's values as a ranking has them, as evidence for a column. */
function documentEvidence(
  countries: readonly Iso3[],
  indicator: string,
  cells: DocumentCells,
  key: string,
): Evidence {
  const values = new Map<Iso3, Observation>();
  for (const country of countries) {
    const node = cells.get(country)!.get(key)?.node;
    if (node?.value === undefined) continue;
    const { file, locator, id: source } = node.source ?? { file: "", locator: "", id: "" };
    values.set(country, { country, indicator, value: node.value, source, file, locator });
  }
  return {
    countries,
    asOf: undefined,
    standing: () => "state",
    regions: () => [],
    values: () => values,
    categories: () => undefined,
    list: () => undefined,
  };
}

/**
 * The cause in the data that a value moved. Of the year it is where the side of the later year has a figure that is newer than
 * the other's year; a figure that is gone, by age or otherwise, counts with the data, since the rankings do not say.
 */
export function documentCause(
  [was, is]: readonly [ScoreNode | undefined, ScoreNode | undefined],
  [before, after]: readonly [Ranking, Ranking],
): string {
  const [first, last] = [before.dataset.asOf ?? undefined, after.dataset.asOf ?? undefined];
  if (is && isNewer(is, first)) return dataCause(documentSource(is, after), true);
  if (was && isNewer(was, last)) return dataCause(documentSource(was, before), true);
  const isGone = is?.value === undefined && was?.value !== undefined;
  const [node, ranking] = isGone ? [was, before] : [is, after];
  return dataCause(node ? documentSource(node, ranking) : "others", false);
}

function isNewer({ value, year: own }: ScoreNode, year: number | undefined): boolean {
  return value !== undefined && typeof own === "number" && own > (year ?? Number.POSITIVE_INFINITY);
}

/** Whose a value is; a derived one's is the publisher's whose file it was derived from, where there is one only. */
function documentSource(node: ScoreNode, { dataset }: Ranking): string {
  const { id, file, inputs } = node.source ?? { id: "others", file: "" };
  if (id !== "derived") return id;
  const from = new Set([file, ...(inputs ?? []).map((input) => input.file)]);
  const owners = dataset.sources.filter(
    (source) => source.id !== "derived" && source.files.some(({ name }) => from.has(name)),
  );
  const covers = owners[0]?.files.map(({ name }) => name) ?? [];
  return owners.length === 1 && [...from].every((name) => covers.includes(name)) ? owners[0]!.id : id;
}

/** The profile as far as a ranking restates it: the tree with weights and methods; no gates, no conditions, no ages. */
function documentProfile({ profile }: Ranking): Profile {
  const missing = (profile.missing as Missing | undefined) ?? DEFAULTS.missing;
  return {
    id: profile.id,
    title: profile.title,
    scale: profile.scale,
    asOf: DEFAULTS.asOf,
    missing,
    tree: {
      id: profile.id,
      weight: 1,
      missing: { ...missing, minimumCoverage: profile.minimumCoverage ?? DEFAULTS.missing.minimumCoverage },
      ...(profile.requires ? { requires: profile.requires } : {}),
      aggregate: profile.aggregate,
      children: profile.factors.map(nodeOf),
    },
    gates: [],
  };
}

function nodeOf(summary: ProfileNodeSummary): ProfileNode {
  const {
    id,
    title,
    weight,
    requires,
    evidence,
    aggregate,
    indicator,
    direction,
    transform,
    treat,
    normalise,
    children,
  } = summary;
  const base = {
    id,
    title,
    weight,
    missing: (summary.missing as Missing | undefined) ?? DEFAULTS.missing,
    ...defined({ requires, evidence }),
  };
  if (indicator === undefined || normalise === undefined) {
    return {
      ...base,
      ...defined({ normalise }),
      aggregate: aggregate ?? { method: DEFAULTS.aggregate },
      children: (children ?? []).map(nodeOf),
    };
  }
  return {
    ...base,
    indicator,
    direction: direction ?? DEFAULTS.direction,
    ...defined({ transform, treat }),
    normalise,
  };
}
