import { describe, expect, it } from "vitest";
import { readProfile } from "../../src/profile/index.ts";
import { indicatorsOf, listsOf } from "../../src/profile/names.ts";

const read = (text: string) => readProfile(text, "my.yaml");

it("a profile of id and tree alone has every default of the contract", () =>
  expect(read("id: mine\ntree: {children: [{indicator: x, normalise: rank}]}")).toEqual({
    id: "mine",
    scale: [0, 100],
    asOf: "latest",
    missing: { policy: "rescale", minimumCoverage: 0 },
    tree: {
      id: "mine",
      weight: 1,
      missing: { policy: "rescale", minimumCoverage: 0 },
      aggregate: { method: "arithmetic" },
      children: [
        {
          id: "x",
          indicator: "x",
          weight: 1,
          direction: "higher",
          normalise: { method: "rank" },
          missing: { policy: "rescale", minimumCoverage: 0 },
        },
      ],
    },
    gates: [],
  }));

describe("what a profile states", () => {
  it("is kept as written, weights included: siblings are rescaled when they are weighed", () => {
    const text = `
id: mine
title: {en: Mine, fr: Le mien}
description: A profile
scale: [0, 10]
asOf: 2021
missing: {policy: worst, minimumCoverage: 0.5}
peers: {by: wb.income}
tree:
  aggregate: {method: power, p: 1}
  children:
    - id: a
      title: An a
      basis: Fact sheet, factor 1
      weight: 7.5
      reason: {weight: seven and a half}
      children:
        - indicator: x
          weight: 0
          direction: lower
          transform: log
          normalise: {method: goalposts, from: 1, to: 9}
          maxAge: 3
          appliesWhen: {indicator: g, is: low}
        - {indicator: y, normalise: z-score}
gates:
  - {id: g, title: G, when: {country: USA}, effect: exclude, authority: law, reason: because}
`;
    const profile = read(text);
    expect(profile).toMatchObject({
      title: { en: "Mine", fr: "Le mien" },
      description: "A profile",
      scale: [0, 10],
      asOf: 2021,
      peers: { by: "wb.income" },
      gates: [
        {
          id: "g",
          title: "G",
          when: { country: ["USA"] },
          effect: "exclude",
          authority: "law",
          reason: "because",
        },
      ],
    });
    expect(profile.tree.aggregate).toEqual({ method: "power", p: 1 });
    const [a] = profile.tree.children;
    expect(a).toMatchObject({
      title: "An a",
      basis: "Fact sheet, factor 1",
      weight: 7.5,
      reason: { weight: "seven and a half" },
    });
    expect(a).toMatchObject({
      children: [
        {
          weight: 0,
          direction: "lower",
          transform: "log",
          normalise: { method: "goalposts", from: 1, to: 9 },
          maxAge: 3,
          appliesWhen: { indicator: "g", is: ["low"] },
        },
        { weight: 1, direction: "higher" },
      ],
    });
  });

  it("about missing values is inherited key by key, down to what a node states itself", () => {
    const text = `
id: mine
missing: {policy: worst, minimumCoverage: 0.5}
tree:
  missing: {minimumCoverage: 1}
  children:
    - id: a
      missing: {policy: median}
      children: [{indicator: x, normalise: rank}, {indicator: y, normalise: rank, missing: {minimumCoverage: 0}}]
    - {indicator: z, normalise: rank}
`;
    const profile = read(text);
    expect(profile.missing).toEqual({ policy: "worst", minimumCoverage: 0.5 });
    expect(profile.tree.missing).toEqual({ policy: "worst", minimumCoverage: 1 });
    const [a, z] = profile.tree.children as [{ children: object[] }, object];
    expect(a).toMatchObject({ missing: { policy: "median", minimumCoverage: 1 } });
    expect(a.children).toMatchObject([
      { missing: { policy: "median", minimumCoverage: 1 } },
      { missing: { policy: "median", minimumCoverage: 0 } },
    ]);
    expect(z).toMatchObject({ missing: { policy: "worst", minimumCoverage: 1 } });
  });

  it("may nest to any depth", () => {
    let text = "{indicator: x, normalise: rank}";
    for (let level = 0; level < 60; level += 1) text = `{id: level${level}, children: [${text}]}`;
    let node: unknown = read(`id: mine\ntree: {children: [${text}]}`).tree;
    let depth = 0;
    while (typeof node === "object" && node !== null && "children" in node) {
      depth += 1;
      [node] = node.children as unknown[];
    }
    expect(depth).toBe(61);
    expect(node).toMatchObject({ indicator: "x" });
  });

  it("may stand under an anchor and its alias", () => {
    const text = `
id: mine
tree:
  children:
    - {indicator: x, normalise: &posts {method: goalposts, from: 0, to: 10}}
    - {indicator: y, normalise: *posts}
`;
    const [x, y] = read(text).tree.children;
    expect(y).toMatchObject({ normalise: (x as { normalise: object }).normalise });
  });
});

it("a JSON profile is read as the YAML of the same shape is", () => {
  const yaml = `
id: mine
tree:
  aggregate: geometric
  children:
    - {indicator: x, weight: 2, normalise: {method: goalposts, from: 0, to: 10}}
gates:
  - {id: g, when: {any: [{country: USA}, {indicator: x, is: Tier 3}]}, effect: flag}
`;
  const json = {
    id: "mine",
    tree: {
      aggregate: "geometric",
      children: [{ indicator: "x", weight: 2, normalise: { method: "goalposts", from: 0, to: 10 } }],
    },
    gates: [
      { id: "g", when: { any: [{ country: "USA" }, { indicator: "x", is: "Tier 3" }] }, effect: "flag" },
    ],
  };
  expect(read(JSON.stringify(json, null, "\t"))).toEqual(read(yaml));
  expect(read(JSON.stringify(json))).toEqual(read(yaml));
  expect(read(`\uFEFF${yaml.trimStart()}`)).toEqual(read(yaml));
  expect(read(yaml.replaceAll("\n", "\r\n"))).toEqual(read(yaml));
});

describe("what a profile reads", () => {
  const text = `
id: mine
peers: {by: group}
tree:
  children:
    - {indicator: x, normalise: rank, appliesWhen: {indicator: condition, missing: true}}
gates:
  - id: g
    effect: flag
    when:
      any:
        - {all: [{indicator: in-all, above: 1}, {none: [{indicator: in-none, above: 1}]}]}
        - {atLeastOf: 1, of: [{indicator: in-of, above: 1}, {list: named}]}
`;

  it("is every indicator of its leaves, conditions and peer groups, and every list", () => {
    const profile = read(text);
    expect([...indicatorsOf(profile)].sort()).toEqual([
      "condition",
      "group",
      "in-all",
      "in-none",
      "in-of",
      "x",
    ]);
    expect([...listsOf(profile)]).toEqual(["named"]);
  });
});
