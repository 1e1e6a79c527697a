import type { Country, Iso3 } from "../../src/model/country.ts";
import type { Evidence, ListAsOf } from "../../src/model/evidence.ts";
import type { Observation, Value } from "../../src/model/observation.ts";
import type { MethodCall } from "../../src/model/parameter.ts";
import { type FactorNode, isFactor, type Profile, type ProfileNode } from "../../src/model/profile.ts";
import { everybody } from "../../src/model/standings.ts";
import { checkedProfile } from "../../src/profile/checked.ts";
import { known } from "../../src/profile/places.ts";
import { compile, type Scored, type ScoreTable, score } from "../../src/scoring/index.ts";

/** Invented figures: what each country has of each indicator; undefined is missing. */
export type Cells = Readonly<Record<Iso3, Readonly<Record<string, Value | undefined>>>>;

interface Extras {
  readonly categories?: Readonly<Record<string, readonly string[]>>;
  readonly lists?: readonly ListAsOf[];
  readonly territories?: readonly Iso3[];
  readonly regions?: Readonly<Record<Iso3, readonly string[]>>;
  /** Year of every value. */
  readonly year?: number;
  readonly asOf?: number;
}

/** Evidence made of figures, without a dataset behind it. */
export function evidenceOf(cells: Cells, extras: Extras = {}): Evidence {
  const standing = (iso3: Iso3): Country["standing"] =>
    extras.territories?.includes(iso3) ? "territory" : "state";
  return {
    countries: Object.keys(cells).sort(),
    asOf: extras.asOf,
    standing,
    regions: (country) => extras.regions?.[country] ?? [],
    values: ({ indicator, maxAge }) => {
      const old =
        extras.year !== undefined &&
        extras.asOf !== undefined &&
        maxAge !== undefined &&
        extras.year < extras.asOf - maxAge;
      const found = new Map<Iso3, Observation>();
      for (const [country, figures] of Object.entries(cells)) {
        const value = figures[indicator];
        if (value === undefined || old) continue;
        found.set(country, {
          country,
          indicator,
          value,
          ...(extras.year === undefined ? {} : { year: extras.year }),
          source: "tidy",
          file: "invented.csv",
          locator: `${country}, ${indicator}`,
        });
      }
      return found;
    },
    categories: (indicator) => extras.categories?.[indicator],
    list: (id) => extras.lists?.find((list) => list.id === id),
  };
}

/**
 * A profile through its checks, so that its defaults are the documented ones; how a file spells it is no matter here, and reading
 * that takes longer than the score. The checks refuse means of what is negative, and gates that ask for the whole; scoring is given
 * such profiles all the same: it must not bring forth a number from the first, and the whole is a node like any other.
 */
export function profileOf(tree: object, rest: object = {}): Profile {
  const root = { id: "test", ...withoutMeans(tree), weight: 1 };
  const { gates = [] } = rest as { readonly gates?: readonly object[] };
  const asksRoot = JSON.stringify(gates).includes(`"node":${JSON.stringify(root.id)}`);
  const wrapped = asksRoot ? { id: "above", children: [root] } : withoutMeans(tree);
  const stated = JSON.parse(JSON.stringify({ id: "test", tree: wrapped, ...rest }));
  const read = checkedProfile(stated, {
    placeOf: ({ path }) => path.join("."),
    file: "test.json",
    places: known,
  });
  return { ...read, tree: withMeans(asksRoot ? read.tree.children[0]! : read.tree, tree) as FactorNode };
}

interface Written {
  readonly aggregate?: unknown;
  readonly children?: readonly Written[];
}

const isMean = ({ aggregate }: Written) => /geometric|harmonic|power/u.test(JSON.stringify(aggregate ?? ""));

function withoutMeans(node: Written): object {
  const children = node.children?.map(withoutMeans);
  return { ...node, ...(children ? { children } : {}), ...(isMean(node) ? { aggregate: "arithmetic" } : {}) };
}

function withMeans(node: ProfileNode, written: Written): ProfileNode {
  if (!isFactor(node)) return node;
  const { aggregate, children = [] } = written;
  const call = (typeof aggregate === "string" ? { method: aggregate } : aggregate) as MethodCall;
  return {
    ...node,
    ...(isMean(written) ? { aggregate: call } : {}),
    children: node.children.map((child, i) => withMeans(child, children[i]!)),
  };
}

/** An indicator whose values are already scores on 0 to 100. */
export function plain(indicator: string, rest: object = {}): object {
  return { indicator, normalise: { method: "goalposts", from: 0, to: 100 }, ...rest };
}

export function scored(tree: object, cells: Cells, rest: object = {}, extras: Extras = {}): ScoreTable {
  return score(compile(profileOf(tree, rest)), evidenceOf(cells, extras));
}

/** Everything known of one country, wherever it ended up. */
export function find(table: ScoreTable, country: Iso3): Scored {
  return everybody<Scored>(table).find((one) => one.country === country)!;
}

/** One node's score for a country; undefined where it has none. */
export function nodeScore(table: ScoreTable, country: Iso3, node: string): number | undefined {
  const item = table.plan.items.find(({ node: { id } }) => id === node)!;
  const value = find(table, country).scores[item.index]!;
  return Number.isNaN(value) ? undefined : value;
}
