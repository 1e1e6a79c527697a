import type { Iso3 } from "../../model/country.ts";
import type { Scenario, Turned } from "../../model/documents/whatif.ts";
import { everybody } from "../../model/everybody.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { reweighted } from "../../scoring/plan.ts";
import { type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { explainFailure } from "../lack.ts";
import type { Naming } from "../observed.ts";
import { findCountry } from "../status.ts";
import { knownShare, weightsAsTheyAct } from "../weights-as-they-act.ts";
import { type Computed, changedEvidence, observed } from "./changed-evidence.ts";
import { exclusionsOf, positionIn } from "./position.ts";
import { alongWith } from "./same-cell.ts";
import { positionFigures } from "./subject.ts";
import { valueIn } from "./values/value-in.ts";

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
    const { whole } = weightsAsTheyAct(of);
    return (id: string) => whole[plan.items.find(({ node }) => node.id === id)!.index]!;
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
      ...alongWith(
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
    entered: turned(after, table, [table, after], around),
    left: turned(table, after, [table, after], around),
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
function turned(
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
        ...(one.failure ? { failure: explainFailure(other, one.failure, around) } : {}),
        coverage: [coverage(before), coverage(after)],
      };
    });
}
