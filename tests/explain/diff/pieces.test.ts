import { describe, expect, it } from "vitest";
import {
  bitsOf,
  CAUSE,
  causesMet,
  dataCause,
  sourcesNamed,
  subsets,
} from "../../../src/explain/diff/causes.ts";
import { hybridEvidence, type Sourced } from "../../../src/explain/diff/from-evidence.ts";
import { documentCause } from "../../../src/explain/diff/from-rankings.ts";
import { buildRanking } from "../../../src/explain/index.ts";
import type { Ranking, ScoreNode } from "../../../src/model/documents/ranking.ts";
import type { ListAsOf } from "../../../src/model/evidence.ts";
import { type Cells, evidenceOf, plain, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";

describe("causes as bits", () => {
  it("have the names of the profile's parts, then of the data as they are met, each once", () => {
    const { bitOf, nameOf } = causesMet();
    expect([dataCause("cpi", false), dataCause("cpi", true)]).toEqual(["data:cpi", "as-of:cpi"]);
    expect([bitOf("data:a"), bitOf("data:b"), bitOf("data:a")]).toEqual([32, 64, 32]);
    expect([1, 2, 4, 8, 16, 32, 64].map(nameOf)).toEqual([
      "weights",
      "normalisation",
      "aggregation",
      "gates",
      "countries",
      "data:a",
      "data:b",
    ]);
  });

  it("are at most 25 of the data, beyond which all share one that names them", () => {
    const { bitOf, nameOf } = causesMet();
    const bits = Array.from({ length: 28 }, (_, i) => bitOf(`c${i}`));
    expect(new Set(bits).size).toBe(26);
    expect(bits.slice(25)).toEqual([2 ** 30, 2 ** 30, 2 ** 30]);
    expect([nameOf(bits[24]!), nameOf(bits[25]!)]).toEqual(["c24", "c25 + c26 + c27"]);
  });

  it("are told one by one, and in every set of them from none to all", () => {
    expect([bitsOf(0), bitsOf(1), bitsOf(22)]).toEqual([[], [1], [2, 4, 16]]);
    expect(subsets(0)).toEqual([0]);
    expect(subsets(21)).toEqual([0, 1, 4, 5, 16, 17, 20, 21]);
  });
});

it("a cause has in words what the sources that it names are called, as far as that is known", () => {
  const names = new Map([
    ["cpi", "Transparency"],
    ["tip", "State"],
  ]);
  expect(sourcesNamed("data:cpi + as-of:tip + data:own", names)).toEqual({
    cpi: "Transparency",
    tip: "State",
  });
  expect(sourcesNamed("weights", names)).toEqual({});
});

describe("whose a figure is of which two rankings say different things", () => {
  const source = (id: string, ...files: string[]) => ({ id, files: files.map((name) => ({ name })) });
  const ranking = (asOf: number | null, ...sources: object[]): Ranking => ({
    ...buildRanking(scored({ children: [plain("x")] }, { AAA: { x: 1 } }), around),
    dataset: { asOf, sha256: "", sources: sources as never },
  });
  const node = (value: number | undefined, year: number | undefined, of: string, more: object = {}) =>
    ({
      value,
      ...(year === undefined ? {} : { year }),
      source: { id: of, file: "f", locator: "", ...more },
    }) as never as ScoreNode;
  const [old, now] = [ranking(2020), ranking(2022)];
  const cause = (was: ScoreNode | undefined, is: ScoreNode | undefined, from = old, to = now) =>
    documentCause([was, is], [from, to]);

  it("is the year's where the later side's is newer than the other's year, whichever side is the later", () => {
    expect(cause(node(1, 2019, "a"), node(2, 2021, "b"))).toBe("as-of:b");
    expect(cause(node(1, 2019, "a"), node(2, 2020, "b"))).toBe("data:b");
    expect(cause(node(2, 2021, "b"), node(1, 2019, "a"), now, old)).toBe("as-of:b");
    expect(cause(node(2, 2020, "b"), node(1, 2019, "a"), now, old)).toBe("data:a");
    // Without a year on the other side, or of the figure, nothing is newer than it.
    expect(cause(node(1, 2019, "a"), node(2, 2021, "b"), ranking(null))).toBe("data:b");
    expect(cause(node(1, 2019, "a"), node(2, undefined, "b"))).toBe("data:b");
  });

  it("is the data's of the side that has it, after before before, and of nobody where neither tells", () => {
    expect(cause(node(1, 2019, "a"), undefined)).toBe("data:a");
    expect(cause(node(1, 2019, "a"), node(undefined, 2021, "b"))).toBe("data:a");
    expect(cause(undefined, node(2, 2019, "b"))).toBe("data:b");
    expect(cause(undefined, undefined)).toBe("data:others");
    expect(cause({ value: 1 } as ScoreNode, { value: 2 } as ScoreNode)).toBe("data:others");
  });

  it("of a derived one is the publisher whose files alone it was derived from", () => {
    const inputs = (...files: string[]) => ({ inputs: files.map((file) => ({ file, locator: "" })) });
    const derived = (...sources: object[]) =>
      cause(undefined, node(2, 2019, "derived", inputs("f", "g")), old, ranking(2022, ...sources));
    expect(derived(source("derived", "f", "g"), source("a", "f", "g"), source("b", "h"))).toBe("data:a");
    expect(derived(source("a", "f"), source("b", "g"))).toBe("data:derived");
    expect(derived(source("a", "f"))).toBe("data:derived");
    expect(derived()).toBe("data:derived");
  });
});

describe("figures of two sides in every mixture", () => {
  const side = (name: string, cells: Cells, more: Partial<Sourced> = {}, listed?: string): Sourced => {
    const list = listed && {
      id: "l",
      title: "List",
      listed: { [listed]: { held: {}, locator: "" } },
      overdue: {},
      ended: {},
      exhaustive: undefined,
      complete: {},
    };
    const lists = list ? [list as never as ListAsOf] : [];
    return { evidence: evidenceOf(cells, { lists }), sourceOf: () => name, ...more };
  };
  const owner = (before: Sourced, after: Sourced) =>
    hybridEvidence(before, after, causesMet()).ownerOf({ indicator: "x" }, "AAA");
  const x = (value?: number) => ({ AAA: value === undefined ? {} : { x: value } });
  const earlier = (cells: Cells) => ({ asOfEarlier: evidenceOf(cells) });

  it("are the data's of who has it after, or had it before where it is gone; nobody's where they are the same", () => {
    expect(owner(side("old", x(1)), side("new", x(2)))).toBe("data:new");
    expect(owner(side("old", x(1)), side("new", x()))).toBe("data:old");
    expect(owner(side("old", x()), side("new", x(2)))).toBe("data:new");
    expect(owner(side("old", x(1)), side("new", x(1)))).toBeUndefined();
    expect(owner(side("old", x(1)), side("new", { BBB: { x: 2 } }))).toBeUndefined();
  });

  it("are the year's where the later side's own data say another as of the earlier year", () => {
    expect(owner(side("old", x(1)), side("new", x(2), earlier(x(1))))).toBe("as-of:new");
    expect(owner(side("old", x(1)), side("new", x(2), earlier(x(2))))).toBe("data:new");
    // It became too old.
    expect(owner(side("old", x(1)), side("new", x(), earlier(x(1))))).toBe("as-of:old");
    // The other way round it is still the later side's, where that has one.
    expect(owner(side("old", x(2), earlier(x(1))), side("new", x(1)))).toBe("as-of:old");
    expect(owner(side("old", x(), earlier(x(1))), side("new", x(1)))).toBe("as-of:new");
  });

  it("are as before until their cause is after, and of a country that one side alone knows as that has it", () => {
    const met = causesMet();
    const cells = { AAA: { x: 1, y: 5 }, BBB: { x: 3 } };
    const hybrid = hybridEvidence(side("a", cells), side("a", { AAA: { x: 2, y: 5 }, CCC: { x: 4 } }), met);
    const at = (set: number, indicator = "x") => {
      const { result, depends } = hybrid.read(set, ({ countries, values }) => [
        countries.join(),
        [...values({ indicator })].map(([country, { value }]) => `${country} ${value}`).sort(),
      ]);
      return [...result, depends];
    };
    const data = met.bitOf("data:a");
    const [was, is] = ["AAA,BBB", "AAA,CCC"];
    expect(at(0)).toEqual([was, ["AAA 1", "BBB 3", "CCC 4"], data]);
    expect(at(data | CAUSE.countries)).toEqual([is, ["AAA 2", "BBB 3", "CCC 4"], data]);
    expect(at(0, "y")).toEqual([was, ["AAA 5"], 0]);
  });

  it("have a list as before until its own cause is after, which may be the year", () => {
    const read = (before: Sourced, after: Sourced) => {
      const met = causesMet();
      const hybrid = hybridEvidence(before, after, met);
      const at = (set: number) => hybrid.read(set, ({ list }) => Object.keys(list("l")?.listed ?? {}).join());
      const { result, depends } = at(0);
      return [result, at(depends).result, depends === 0 ? "" : met.nameOf(depends)];
    };
    const [a, b] = [side("a", x(1), {}, "AAA"), side("b", x(1), {}, "BBB")];
    expect(read(a, b)).toEqual(["AAA", "BBB", "data:list"]);
    expect(read(a, { ...b, asOfEarlier: a.evidence })).toEqual(["AAA", "BBB", "as-of:list"]);
    expect(read(a, { ...b, asOfEarlier: b.evidence })).toEqual(["AAA", "BBB", "data:list"]);
    expect(read(a, a)).toEqual(["AAA", "AAA", ""]);
    // Nobody came or went, but what began within so many years did so a year before: a cause of the year.
    const aged = (asOf: number) => {
      const one = a.evidence.list("l")!;
      return { ...a, evidence: { ...a.evidence, list: () => ({ ...one, asOf }) } };
    };
    expect(read(aged(2024), { ...aged(2025), asOfEarlier: aged(2024).evidence })).toEqual([
      "AAA",
      "AAA",
      "as-of:list",
    ]);
    expect(read(aged(2024), aged(2024))).toEqual(["AAA", "AAA", ""]);
  });
});
