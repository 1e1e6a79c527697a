import { describe, expect, it } from "vitest";
import type { ShortlistError } from "../../src/model/problem.ts";
import type { FactorNode } from "../../src/model/profile.ts";
import { openProfile } from "../../src/profile/index.ts";
import { loadProfile } from "../../src/use/profile.ts";
import { folderOf } from "../cli/run-cli.ts";

const PARENT = `id: parent
title: Theirs
description: Of these weights.
missing: {policy: worst, minimumCoverage: 0.25}
tree:
  children:
    - {id: a, indicator: cpi.score, normalise: min-max, weight: 2}
    - id: b
      weight: 3
      children: [{indicator: fiw.pr, normalise: rank}, {indicator: fiw.cl, normalise: rank}]
    - id: c
      aggregate: first-of
      children: [{indicator: fiw.status, normalise: {method: categories, scores: {F: 1}}}, {indicator: wgi.cc, normalise: rank}]
gates:
  - {id: g, when: {node: parent, below: 10}, effect: flag}
  - {id: h, when: {country: GHA}, effect: flag}
`;

const parent = openProfile(PARENT.replace("node: parent", "node: a"), "parent.yaml").stated;
const opened = (text: string) => openProfile(`id: own\nextends: parent\n${text}`, "own.yaml", parent);
const mistakes = (text: string) => {
  try {
    opened(text);
  } catch (error) {
    return (error as ShortlistError).problems.map(({ locator, message }) => `${locator}: ${message}`);
  }
  return [];
};

describe("a profile that extends another", () => {
  it("has all of it but id, title, description and what it states itself", () => {
    const {
      title: _,
      description: __,
      ...kept
    } = openProfile(PARENT.replace("node: parent", "node: a"), "parent.yaml").profile;
    expect(opened("").profile).toEqual({ ...kept, id: "own", tree: { ...kept.tree, id: "own" } });
    const { profile } = opened(
      "title: Ours\nasOf: 2020\nmissing: {policy: rescale}\npeers: {by: wb.income}\nweights: {b: 5, fiw.cl: 0}\ngates: {remove: [g], add: [{id: i, when: {territory: true}, effect: flag}]}",
    );
    expect(profile).toMatchObject({
      title: "Ours",
      asOf: 2020,
      missing: { policy: "rescale", minimumCoverage: 0.25 },
      peers: { by: "wb.income" },
    });
    const [a, b] = profile.tree.children as [unknown, FactorNode];
    expect([a, b, ...b.children].map((one) => (one as FactorNode).weight)).toEqual([2, 5, 1, 0]);
    expect(profile.gates.map(({ id }) => id)).toEqual(["h", "i"]);
  });

  it("is refused where its parent is not the one that it was made for, and says what to do", async () => {
    const { sha256 } = await loadProfile("cpc", process.cwd());
    const cwd = folderOf({
      "same.yaml": `id: own\nextends: cpc\nparentSha256: ${sha256.slice(0, 12)}\nweights: {corruption: 2}\n`,
      "other.yaml": "id: own\nextends: cpc\nparentSha256: 0123456789ab\n",
      "bad.yaml": "id: own\nextends: cpc\nparentSha256: yes\n",
    });
    const { profile } = await loadProfile("./same.yaml", cwd);
    expect(profile.id).toBe("own");
    await expect(loadProfile("./other.yaml", cwd)).rejects.toMatchObject({
      code: "bad-profile",
      problems: [
        {
          locator: "line 3, column 1",
          message: expect.stringMatching(
            `whose SHA-256 begins with 0123456789ab, and “cpc” is ${sha256.slice(0, 12)} here: take “parentSha256” out`,
          ),
        },
      ],
    });
    await expect(loadProfile("./bad.yaml", cwd)).rejects.toMatchObject({ code: "bad-profile" });
  });

  it("keeps why the parent weighs a node as it does only where it weighs it so too", () => {
    const text = PARENT.replace("node: parent", "node: a").replace(
      "weight: 3",
      "weight: 3\n      reason: Thrice the others.",
    );
    const { stated } = openProfile(text, "parent.yaml");
    const reasons = (weight: number) =>
      openProfile(
        `id: own\nextends: parent\nweights: {b: ${weight}}`,
        "own.yaml",
        stated,
      ).profile.tree.children.map(({ reason }) => reason);
    expect(reasons(3)).toEqual([undefined, "Thrice the others.", undefined]);
    expect(reasons(1)).toEqual([undefined, undefined, undefined]);
  });

  it("takes a whole node in place of the parent's, whose own weight goes with it", () => {
    const { profile } = opened(
      "nodes: {b: {children: [{id: d, indicator: fiw.cl, normalise: rank}]}}\nweights: {d: 4}",
    );
    expect(profile.tree.children.map(({ id, weight }) => [id, weight])).toEqual([
      ["a", 2],
      ["b", 1],
      ["c", 1],
    ]);
    expect((profile.tree.children[1] as FactorNode).children).toMatchObject([{ id: "d", weight: 4 }]);
    expect(parent.tree.children![1]).toMatchObject({ id: "b", weight: 3 });
  });

  it("calls the root as its own profile is called, but where a gate asks for it by the parent's name", () => {
    const scorecard = (asked: string) =>
      openProfile(
        `id: card\ntree: {children: [{indicator: fiw.pr, normalise: peer-median}]}
gates: [{id: few, when: {node: ${asked}, below: 1}, effect: flag}]\npeers: {by: wb.income}\n`,
        "card.yaml",
      ).stated;
    const rootOf = (asked: string) =>
      openProfile("id: own\nextends: card\n", "own.yaml", scorecard(asked)).profile.tree.id;
    expect([rootOf("card"), rootOf("fiw.pr")]).toEqual(["card", "own"]);
  });

  const REFUSED = `
weights: {bb: 1}
=> line 3, column 11: weights.bb: “parent” has no node “bb”; did you mean “b”?
weights: {parent: 1}
=> line 3, column 11: weights.parent: “parent” is the whole: name a node below it
weights: {b: -1}
=> line 3, column 11: weights.b: expected a number of at least 0, found -1
weights: [b]
=> line 3, column 1: weights: expected a group of keys, found a list
weights: {fiw.status: 3}
=> line 3, column 11: weights.fiw.status: a weight has no meaning here, where the first child with evidence is taken: leave it out, found 3
weights: {b: 2}
nodes: {b: {weight: 3, indicator: cpi.score, normalise: rank}}
=> line 3, column 11: weights.b: the weight of “b” is stated twice: here and in “nodes”
nodes: {a: {id: z, indicator: cpi.score, normalise: rank}}
=> line 3, column 13: nodes.a.id: expected “a”, which it replaces, or none
nodes: {a: {indicator: cpi.score, normalise: rnak}}
=> line 3, column 35: nodes.a.normalise: unknown method “rnak”; did you mean “rank”?
nodes: {a: {indicator: cpi.score, wieght: 2}}
=> line 3, column 35: nodes.a: unknown key “wieght”; did you mean “weight”?
gates: {remove: [gg]}
=> line 3, column 18: gates.remove[1]: “parent” has no gate “gg”; did you mean “g”?
gates: {add: [{id: h, when: {node: aa, below: 1}, effect: flag}]}
=> line 3, column 16: gates.add[1].id: two gates have the id “h”
=> line 3, column 30: gates.add[1].when.node: the tree has no node “aa”; did you mean “a”?
gates: {ad: []}
=> line 3, column 9: gates: unknown key “ad”; did you mean “add”?
gates: {remove: [g, h]}
nodes: {a: {children: []}}
=> line 4, column 13: nodes.a.children: expected at least one entry, found none
weights: {a: 0, b: 0, c: 0}
=> line 2, column 1: tree.children: at least one child needs a weight above 0
missing: {policy: peer-median}
=> line 3, column 11: missing.policy: “peer-median” needs “peers: {by: <indicator>}” beside it, or at the top of the profile
tree: {children: []}
=> line 3, column 1: unknown key “tree”
`;
  const refused = [...REFUSED.matchAll(/((?:(?!=> ).+\n)+)((?:=> .*\n)+)/gu)];
  if (refused.map(([all]) => all).join("") !== REFUSED.trimStart()) throw new Error("not read whole");
  it.each(refused.map(([, text, found]) => [text!.trimEnd(), found!]))(
    "%s is refused with its place",
    (text, found) =>
      expect(
        mistakes(text)
          .map((one) => `=> ${one}\n`)
          .join(""),
      ).toBe(found),
  );

  it("has a hash of its own and of all that it extends, and knows both", async () => {
    const cwd = folderOf({
      "parent.yaml": PARENT.replace("node: parent", "node: a"),
      "own.yaml": "id: own\nextends: ./parent.yaml\n",
      "next.yaml": "id: next\nextends: own.yaml\nweights: {a: 9}\n",
      "circle.yaml": "id: x\nextends: ./other.yaml\n",
      "other.yaml": "id: y\nextends: ./circle.yaml\n",
      "lost.yaml": "id: x\nextends: cpcc\n",
    });
    const [theirs, own, next] = await Promise.all(
      ["./parent.yaml", "./own.yaml", "./next.yaml"].map((path) => loadProfile(path, cwd)),
    );
    expect(next!.extends!.parents).toEqual([
      { name: "own.yaml", sha256: own!.sha256 },
      { name: "./parent.yaml", sha256: theirs!.sha256 },
    ]);
    expect(new Set([theirs, own, next].map((one) => one!.sha256)).size).toBe(3);
    expect(next!.profile.tree.children[0]!.weight).toBe(9);
    await expect(loadProfile("./circle.yaml", cwd)).rejects.toThrow("extends itself");
    await expect(loadProfile("./lost.yaml", cwd)).rejects.toThrow("no profile “cpcc”; did you mean “cpc”?");
  });
});
