import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Cells, find, nodeScore, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

type Stated = Readonly<Record<string, unknown>>;
type Child = string | Stated;

/** The file says how it is written. */
interface Rule {
  readonly of: string;
  readonly tree: readonly Child[];
  readonly root?: object;
  readonly profile?: object;
  readonly cells: Cells;
  readonly found: readonly Case[];
}
type Case = Partial<Pick<Rule, "tree" | "root">> & {
  readonly with?: object;
  readonly and?: Cells;
} & Readonly<Record<string, unknown>>;

const STATUSES = ["ranked", "apart", "excluded", "unscored"] as const;
const rules = parse(readFileSync(new URL("./fixtures/on-paper.txt", import.meta.url), "utf8")) as Rule[];

function node(child: Child): object {
  if (typeof child === "string") {
    const [indicator, weight = "1"] = child.split(" ");
    return plain(indicator!, { weight: Number(weight) });
  }
  const [[id, first], ...rest] = Object.entries(child) as [[string, unknown], ...[string, unknown][]];
  if (!Array.isArray(first)) return plain(id, first as object);
  return { id, ...Object.fromEntries(rest), children: first.map(node) };
}

describe.each(rules)("$of", ({ of: _, found, ...rule }) => {
  it.each(found)("%j", ({ with: stated, and = {}, tree = rule.tree, root = rule.root, ...expected }) => {
    const cells = Object.fromEntries(
      Object.entries(rule.cells).map(([country, own]) => [country, withOthers(own, and[country])]),
    );
    const profile = { ...rule.profile, ...stated };
    const table = scored({ ...root, children: tree.map(node) }, cells, profile);
    expect(Object.keys(expected)).not.toEqual([]);
    for (const [country, said] of Object.entries(expected)) {
      const one = find(table, country);
      const { range, coverage, shares, failure, proxies } = one;
      const raw = (id: string) => {
        const value = one.raw(table.plan.items.find(({ node }) => node.id === id)!);
        return Number.isNaN(value) ? undefined : value;
      };
      const seen = (key: string) => {
        if (key === "score") return one.score;
        if (key === "range") return range;
        if (key === "shares") return [...shares];
        if (key === "coverage") return coverage.at(-1);
        if (key === "proxies") return proxies!.at(-1);
        if (key === "status") return STATUSES.find((status) => table[status].some((other) => other === one));
        if (key === "rank") return table.ranked.find((other) => other.country === country)?.rank;
        if (key.startsWith("raw of ")) return raw(key.slice("raw of ".length));
        if (key === "node") return failure?.node;
        return key === "reason" ? reasonOf(failure)?.reason : nodeScore(table, country, key);
      };
      const all = typeof said === "object" ? (said as Stated) : { score: said };
      expect(Object.keys(all), country).not.toEqual([]);
      for (const [key, value] of Object.entries(all))
        expect(seen(key), `${country} ${key}`).toEqual(wanted(value));
    }
  });
});

function withOthers(own: Cells[string], others: Cells[string] = {}): Cells[string] {
  const both = Object.entries({ ...own, ...others });
  return Object.fromEntries(both.filter(([, value]) => (value as unknown) !== null));
}

function wanted(value: unknown): unknown {
  if (value === "none") return undefined;
  if (Array.isArray(value)) return value.map(wanted);
  return typeof value === "number" ? expect.closeTo(value, 12) : value;
}
