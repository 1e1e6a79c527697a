import type { Iso3 } from "../../model/country.ts";
import type { Scenario, Turned } from "../../model/documents/whatif.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import { everybody } from "../../model/standings.ts";
import { lostWeights, sharesOf } from "../../scoring/lost-weights.ts";
import { type Plan, type PlanItem, reweighted } from "../../scoring/plan.ts";
import { type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import type { Naming } from "../nodes.ts";
import { explainFailure } from "../nodes.ts";
import { findCountry } from "../ranking.ts";
import { knownShare, weightsAsTheyAct } from "../weights.ts";
import {
  type Computed,
  carriedAlong,
  changedEvidence,
  knownIndicators,
  observed,
  valueIn,
} from "./changed-evidence.ts";
import { readValue, type ScaleOf } from "./possible-values.ts";
import { exclusionsOf, positionFigures, positionIn } from "./value-trials.ts";

/** One value to be replaced. */
export interface ValueSetting {
  readonly country: Iso3;
  readonly indicator: string;
  readonly value: Value;
}

/** One node's weight to be written. */
export interface WeightSetting {
  readonly node: string;
  readonly weight: number;
}

export interface Settings {
  readonly values: readonly ValueSetting[];
  readonly weights: readonly WeightSetting[];
}

/** Everybody ranked anew with other values and weights, against the ranking as it is. */
export function scenarioOf(
  table: ScoreTable,
  country: Iso3,
  { values, weights }: Settings,
  { top, computed }: { readonly top: number; readonly computed?: Computed },
  around: Naming,
): Scenario {
  const { plan, evidence } = table;
  const before = values.map(
    ({ country: whose, indicator }) => valueIn(table, whose, indicator) ?? computed?.unread(whose, indicator),
  );
  const changes: Observation[] = values.map((one, i) =>
    observed(one.country, one.indicator, one.value, before[i], evidence.asOf),
  );
  const now = reweighted(plan, new Map(weights.map(({ node, weight }) => [node, weight])));
  const after = score(now, changedEvidence(evidence, changes, computed));
  const written = new Map(plan.items.map(({ node }) => [node.id, node.weight]));
  const acting = (of: ScoreTable) => {
    const { overall } = weightsAsTheyAct(of);
    return (id: string) => overall[plan.items.find(({ node }) => node.id === id)!.index]!;
  };
  const acts = weights.length > 0 ? { from: acting(table), to: acting(after) } : undefined;
  const positions = (code: Iso3) => ({
    before: positionFigures(positionIn(table, code)!),
    after: positionFigures(positionIn(after, code)!),
  });
  const among = ({ ranked }: ScoreTable) =>
    ranked.filter(({ rank }) => rank <= top).map((one) => one.country);
  const shown = [...new Set([...among(after), ...among(table)])];
  return {
    values: values.map(({ value: to, ...one }, i) => ({
      ...one,
      from: before[i]?.value ?? null,
      to,
      ...carriedAlong(
        table,
        computed,
        { before: before[i], now: changes[i]! },
        changes.filter(({ country: whose }) => whose === one.country),
      ),
    })),
    weights: weights.map(({ node, weight: to }) => ({
      node,
      from: written.get(node)!,
      to,
      weightAsItActs: { from: knownShare(acts!.from(node)), to: knownShare(acts!.to(node)) },
    })),
    ...positions(country),
    ofBefore: table.ranked.length,
    of: after.ranked.length,
    entered: rankedOnlyIn(after, table, [table, after], around),
    left: rankedOnlyIn(table, after, [table, after], around),
    flags: turnedFlags(table, after),
    top: shown.map((code) => ({ country: code, name: around.nameOf(code), ...positions(code) })),
  };
}

/** Flags that the change raises, clears or leaves without an answer, in the order of the profile's gates. */
function turnedFlags(before: ScoreTable, after: ScoreTable): Scenario["flags"] {
  const flags = before.plan.profile.gates.filter(({ effect }) => effect === "flag");
  const outcomes = (table: ScoreTable) =>
    new Map(
      everybody<Scored>(table).map(({ country, gates }) => [
        country,
        new Map(gates.map(({ gate, outcome }) => [gate.id, outcome])),
      ]),
    );
  const [was, is] = [outcomes(before), outcomes(after)];
  return flags
    .map(({ id: gate }) => {
      const turned = before.evidence.countries.filter(
        (one) => (was.get(one)?.get(gate) === "met") !== (is.get(one)?.get(gate) === "met"),
      );
      const to = (outcome: string) => turned.filter((one) => is.get(one)?.get(gate) === outcome);
      return { gate, raised: to("met"), cleared: to("clear"), open: to("not assessed") };
    })
    .filter(({ raised, cleared, open }) => raised.length + cleared.length + open.length > 0);
}

/** Who is ranked in one table and not in another, and why not in that. */
function rankedOnlyIn(
  { ranked }: ScoreTable,
  other: ScoreTable,
  [before, after]: readonly [ScoreTable, ScoreTable],
  around: Naming,
): Turned[] {
  const there = new Set(other.ranked.map(({ country }) => country));
  return ranked
    .filter(({ country }) => !there.has(country))
    .map(({ country }) => {
      const { status, one } = findCountry(other, country)!;
      const coverage = (table: ScoreTable) =>
        findCountry(table, country)!.one.coverage[table.plan.root.index]!;
      return {
        country,
        name: around.nameOf(country),
        status,
        exclusions: exclusionsOf(one),
        ...(one.failure ? { failure: explainFailure(other, one, around) } : {}),
        coverage: [coverage(before), coverage(after)],
      };
    });
}

/**
 * A value as somebody writes it, held against what the indicator can have.
 *
 * @param known what can be set: what the profile reads, and what that is computed from
 * @throws ShortlistError for an indicator that is none of these, a category there is not, a number that is none or off the scale
 */
export function valueSetting(
  table: ScoreTable,
  country: Iso3,
  indicator: string,
  text: string,
  scaleOf: ScaleOf,
  known: readonly string[] = knownIndicators(table),
): ValueSetting {
  if (!known.includes(indicator)) {
    throw usage(
      "unknown-indicator",
      `the profile reads no indicator “${indicator}”`,
      nearest(indicator, known),
    );
  }
  if (!table.evidence.countries.includes(country)) {
    throw usage("no-evidence", `the data hold nothing about ${country}`, "Pass data that do with --data.");
  }
  const value = parsed(table, indicator, text.trim(), scaleOf);
  return { country, indicator, value };
}

function parsed(table: ScoreTable, indicator: string, text: string, scaleOf: ScaleOf): Value {
  const read = readValue(table, indicator, text, scaleOf);
  if ("is" in read) return read.is;
  if ("words" in read)
    throw usage(
      "unknown-category",
      `“${text}” is no category of ${indicator}`,
      `${near(text, read.words)}Its categories are ${read.words.join(", ")}.`,
    );
  if (read.scale === undefined)
    throw usage(
      "not-a-number",
      `“${text}” is not a number, which ${indicator} is`,
      "Write it as 45 or 45.5.",
    );
  throw usage(
    "off-scale",
    `${text} is off the publisher's scale of ${indicator}`,
    `It runs from ${read.scale[0]} to ${read.scale[1]}.`,
  );
}

/** Weights as somebody writes them; no node's children may all be left without. */
export function weightSettings(
  { plan }: ScoreTable,
  written: readonly { readonly node: string; readonly text: string }[],
): WeightSetting[] {
  const known = plan.items.filter((item) => item.parent >= 0);
  const settings = written.map(({ node, text }) => {
    if (!known.some((item) => item.node.id === node)) {
      const ids = known.map((item) => item.node.id);
      throw usage("unknown-node", `the profile has no node “${node}” to weigh`, nearest(node, ids));
    }
    const choosing = known.find((item) => item.node.id === node && plan.items[item.parent]!.chooses);
    if (choosing)
      throw usage(
        "no-weight",
        `${node} has no weight: ${plan.items[choosing.parent]!.node.id} takes the first of its children that has evidence`,
        "Put another first in the profile to take it instead.",
      );
    const weight = Number(text);
    if (text.trim() === "" || !Number.isFinite(weight) || weight < 0) {
      throw usage("bad-weight", `“${text}” is no weight for ${node}`, "Weights are numbers of 0 or more.");
    }
    return { node, weight };
  });
  const now = new Map(settings.map(({ node, weight }) => [node, weight]));
  const weightOf = (item: PlanItem) => now.get(item.node.id) ?? item.weight;
  mustCount(plan, weightOf);
  for (const parent of plan.items) {
    const children = parent.children.map((child) => plan.items[child]!);
    if (children.length === 0 || children.some((child) => weightOf(child) > 0)) continue;
    throw usage(
      "no-weight",
      `no child of ${parent.node.id} would have a weight`,
      "Leave one of them a weight above 0.",
    );
  }
  return settings;
}

/** Refuses weights beside which another one, anywhere in the tree, would be lost. */
function mustCount({ items, root }: Plan, weightOf: (item: PlanItem) => number): void {
  const visit = (item: PlanItem, above: number): void => {
    const children = item.children.map((child) => items[child]!);
    const weights = children.map(weightOf);
    const [lost] = lostWeights(weights, above);
    if (lost) {
      const what = `${children[lost.at]!.node.id}: ${lost.message}`;
      throw usage("bad-weight", what, "Write weights that are nearer to each other.");
    }
    const shares = sharesOf(weights);
    children.forEach((child, i) => {
      if (weights[i]! > 0) visit(child, above * shares[i]!);
    });
  };
  visit(root, 1);
}

function nearest(written: string, words: readonly string[]): string {
  return `${near(written, words)}“shortlist profile show” lists them.`;
}

function near(written: string, words: readonly string[]): string {
  const word = nearestWord(written, words);
  return word === undefined ? "" : `Did you mean ${word}? `;
}

function usage(code: string, what: string, wayOut: string): ShortlistError {
  return new ShortlistError(code, what, { wayOut });
}
