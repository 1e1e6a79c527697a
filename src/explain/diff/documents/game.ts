import type { Iso3 } from "../../../model/country.ts";
import type { Ranking } from "../../../model/documents/ranking.ts";
import { ShortlistError } from "../../../model/error.ts";
import type { IndicatorNode } from "../../../model/profile.ts";
import { remembered } from "../../../model/remembered.ts";
import { column } from "../../../scoring/column.ts";
import { compile, normalisers, type Plan } from "../../../scoring/index.ts";
import { CAUSE, type Causes } from "../causes.ts";
import { type Cells, valuation } from "../evaluation.ts";
import { type Game, subsets } from "../game.ts";
import type { Others } from "../others.ts";
import { hybridProfile, keyOf, nodesByKey } from "../pair/hybrid-profile.ts";
import { profileCauses } from "../profile-causes.ts";
import { type DocumentCell, documentCause, documentCells, documentEvidence } from "./cells.ts";
import { documentProfile } from "./profile.ts";

/** The game of two rankings, without the evidence behind them. */
export interface DocumentGame extends Game {
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
export function documentGame(before: Ranking, after: Ranking, causes: Causes, others: Others): DocumentGame {
  const profiles = { before: documentProfile(before), after: documentProfile(after) };
  const cells = { before: documentCells(before), after: documentCells(after) };
  const countries = [...cells.before.keys()].filter((country) => cells.after.has(country)).sort();
  const nodes = { before: nodesByKey(profiles.before.tree), after: nodesByKey(profiles.after.tree) };
  const parts = profileCauses(profiles.before, profiles.after);
  const planAt = remembered((set: number) => {
    const plan = compiled(() => compile(hybridProfile(profiles.before, profiles.after, set)));
    const turn = others.inTurn(plan);
    return { plan, turn, value: valuation(turn.plan) };
  });
  const planOf = (set: number) => planAt(set & parts);

  /** One side's values measured in one side's way; undefined where a score depends on more than its own value. */
  const measured = remembered((key: string) =>
    remembered((data: Which) => remembered((how: Which) => measure(key, data, how))),
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

  const casesOf = remembered((place: number) => remembered((key: string) => caseOf(place, key)));
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
