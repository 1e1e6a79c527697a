import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { isFactor } from "../../src/model/profile.ts";
import { indicatorsOf, listsOf } from "../../src/profile/names.ts";
import { nodeOf, nodesOf, shipped, shippedProfile } from "./shipped.ts";

const lists = readdirSync(new URL("../../data/lists/", import.meta.url)).map((name) =>
  name.replace(/\.json$/, ""),
);

/** The eleven factors of the fact sheet, in its order. */
const FACTORS =
  `prevalence political-will palermo engagement development mcc freedom corruption factbook us-programs
  restrictions`.split(/\s+/u);

it("profiles are shipped, the default among them", () =>
  expect(shipped.map(({ profile }) => profile.id)).toEqual(expect.arrayContaining(["cpc", "equal"])));

it.each(shipped)(
  "the shipped profile $name means the same to readers of YAML 1.1, to whom a bare yes is true",
  ({ name }) => {
    const text = readFileSync(new URL(`../../weights/${name}`, import.meta.url), "utf8");
    expect(parse(text, { version: "1.1" })).toEqual(parse(text));
  },
);

it.each(shipped)(
  "the shipped profile $name is named for its file and has a title and a description",
  ({ name, profile }) => {
    expect(`${profile.id}.yaml`).toBe(name);
    expect(profile.title).toBeDefined();
    expect(profile.description).toBeDefined();
  },
);

/** Those that read publishers' files; `hdi` and `inform` are for components that their user passes, and have tests of their own. */
const ofFactors = shipped.filter(({ profile }) => profile.id !== "hdi" && profile.id !== "inform");

describe.each(ofFactors)("the shipped profile $name", ({ profile }) => {
  it("reads only indicators and lists that exist", () => {
    for (const id of indicatorsOf(profile)) {
      const known = catalogue.has(id) || lists.includes(id.replace(/^list\./, ""));
      expect(known, id).toBe(true);
    }
    for (const id of listsOf(profile)) expect(lists).toContain(id);
  });

  it("names only categories that their publishers use", () => {
    let compared = 0;
    const known = (indicator: string, words: Iterable<string>) => {
      const { categories } = catalogue.get(indicator) ?? {};
      if (categories === undefined) return;
      for (const word of words) expect(categories, `${indicator} ${word}`).toContain(word);
      compared += 1;
    };
    for (const node of nodesOf(profile.tree)) {
      if (isFactor(node)) continue;
      if (node.normalise.method === "categories") {
        known(node.indicator, Object.keys(node.normalise.scores as object));
      }
      const when = node.appliesWhen;
      if (when && "indicator" in when) known(when.indicator, when.is ?? when.not ?? []);
    }
    for (const { when } of profile.gates) {
      if ("indicator" in when) known(when.indicator, when.is ?? when.not ?? []);
    }
    expect(compared).toBeGreaterThan(0);
  });

  it("gives a reason for every weight, direction and goalpost that counts", () => {
    for (const node of nodesOf(profile.tree).slice(1)) {
      // What is shown and not weighed has its reason at the node that takes the weight away.
      const idle = nodesOf(nodeOf(profile, "context") ?? profile.tree).includes(node);
      if (idle && node.id !== "context") continue;
      expect(node.reason, node.id).toBeDefined();
      if (isFactor(node) || typeof node.reason === "string") {
        expect(String(node.reason).length, node.id).toBeGreaterThan(10);
        continue;
      }
      const keys =
        node.normalise.method === "peer-median" ? ["weight"] : ["weight", "direction", "normalise"];
      for (const key of keys) expect(node.reason![key], `${node.id} ${key}`).toMatch(/\w{3}/);
    }
    for (const gate of profile.gates) expect(gate.reason, gate.id).toBeDefined();
  });

  it("scores on 0 to 100, or to the number of its indicators, from the latest evidence, within stated ages", () => {
    expect(profile.scale).toEqual([0, profile.id === "mcc" ? 20 : 100]);
    expect(profile.asOf).toBe("latest");
    for (const node of nodesOf(profile.tree)) {
      if (isFactor(node) || node.indicator.startsWith("list.")) continue;
      expect(node.maxAge, node.id).toBeGreaterThan(0);
    }
  });
});

describe("the profile cpc", () => {
  const cpc = shippedProfile("cpc");
  const child = (id: string) => {
    const node = nodeOf(cpc, id);
    return isFactor(node) ? node.children.map((one) => one.id) : [];
  };

  it("has the eleven factors of the fact sheet, and the context unweighted", () => {
    const factors = [...child("need"), ...child("commitment")];
    expect(factors.toSorted()).toEqual(FACTORS.toSorted());
    expect(nodeOf(cpc, "context").weight).toBe(0);
    expect(child(cpc.tree.id)).toEqual(["need", "commitment", "context"]);
  });

  it("puts each factor on the axis that the subject gives it", () => {
    expect(child("need")).toEqual(["prevalence", "development", "factbook"]);
    expect(child("commitment")).toEqual([
      "political-will",
      "palermo",
      "engagement",
      "mcc",
      "freedom",
      "corruption",
      "us-programs",
      "restrictions",
    ]);
  });

  it("says which factor of the fact sheet each is", () =>
    FACTORS.forEach((id, i) => {
      expect(nodeOf(cpc, id).basis, id).toMatch(new RegExp(`^Fact sheet, factor ${i + 1}\\b`));
    }));

  it("lets need and commitment not buy each other off: geometric, and both must be there", () => {
    expect(cpc.tree.aggregate).toEqual({ method: "geometric" });
    expect(cpc.tree.missing.minimumCoverage).toBe(1);
    expect(nodeOf(cpc, "need").weight).toBe(nodeOf(cpc, "commitment").weight);
  });

  it("weighs evidence in the direction that the axis asks for", () => {
    const direction = (id: string) => {
      const node = nodeOf(cpc, id);
      return isFactor(node) ? undefined : node.direction;
    };
    // Need: more trafficking, less schooling and literacy, a deficit, unemployment. Commitment: better is higher.
    for (const id of ["gsi.prevalence", "factbook.unemployment", "cpi.score", "fiw.pr", "fiw.cl"]) {
      expect(direction(id), id).toBe("higher");
    }
    for (const id of ["factbook.literacy", "factbook.school-life-expectancy", "factbook.budget-balance"]) {
      expect(direction(id), id).toBe("lower");
    }
    expect(direction("mcc.inflation")).toBe("lower");
  });

  it("takes MCC's rule where half of the scorecard is at hand, which stand-ins for 6 indicators in 20 are not, else what stands in", () => {
    expect(nodeOf(cpc, "mcc")).toMatchObject({ aggregate: { method: "first-of" } });
    expect(child("mcc")).toEqual(["scorecard", "governance"]);
    expect(nodeOf(cpc, "scorecard").missing.minimumCoverage).toBe(10 / 20);
    expect(nodeOf(cpc, "governance")).toMatchObject({ evidence: "proxy" });
  });

  it("weighs no indicator twice, nor Freedom House's scores in place of MCC's beside themselves", () => {
    const weighed = nodesOf(cpc.tree).flatMap((node) =>
      isFactor(node) || node.weight === 0 ? [] : [node.indicator],
    );
    expect(weighed.toSorted()).toEqual([...new Set(weighed)].toSorted());
    expect(child("governance")).toEqual(["wgi.ge", "wgi.rl", "wgi.rq", "wgi.cc"]);
  });

  it("asks for evidence of both criteria of the statute, of prevalence from 2021 on", () => {
    expect(nodeOf(cpc, "prevalence").requires).toMatchObject({
      anyOf: ["gsi.prevalence", "findings.prevalence"],
      years: { from: 2021 },
    });
    expect(nodeOf(cpc, "political-will").requires).toMatchObject({
      anyOf: ["tip.tier", "findings.political-will"],
    });
  });

  it("excludes the United States, territories, Tier 3, coups and sponsors of terrorism, and flags the rest", () => {
    const of = (effect: string) => cpc.gates.filter((gate) => gate.effect === effect).map(({ id }) => id);
    expect(of("exclude")).toEqual([
      "united-states",
      "territory",
      "tier-3",
      "section-7008",
      "terrorism-sponsor",
      "section-7008-determination",
    ]);
    expect(of("flag")).toEqual(
      expect.arrayContaining([
        ...["child-soldiers", "coup-elected", "partner-end-unknown", "high-income"],
        ...["tvpa-withheld", "tvpa-waived", "rights-fell"],
      ]),
    );
    expect(of("apart")).toEqual(["coup", "current-partner"]);
    for (const gate of cpc.gates)
      if (gate.effect === "exclude") expect(gate.authority, gate.id).toBeDefined();
  });

  it("has every factor's title in French too", () => {
    for (const id of [...FACTORS, "need", "commitment", "context"]) {
      expect(nodeOf(cpc, id).title, id).toMatchObject({ en: expect.any(String), fr: expect.any(String) });
    }
  });
});

describe.each(["cpc-2023", "equal"])("the profile %s", (id) => {
  it("asks less coverage of the MCC scorecard, of which public files feed 6 indicators in 20", () =>
    expect(nodeOf(shippedProfile(id), "mcc").missing.minimumCoverage).toBeLessThanOrEqual(6 / 20));
});

it("the profile cpc-2023 is to the byte what cpc was up to the evidence of 2023, but for its name and quotes around yes and no: a past run can be made again", () => {
  const { text } = shipped.find(({ name }) => name === "cpc-2023.yaml")!;
  const rules = text
    .split("\n")
    .slice(3)
    .join("\n")
    .replaceAll(/"(yes|no)"(?=: )/gu, "$1");
  // Of weights/cpc.yaml without its first three lines, before decision 11 came into force.
  expect(createHash("sha256").update(rules).digest("hex")).toBe(
    "15783a39138241df8b58a58aa22cde8659177ef363234150f755976fcb59efc3",
  );
});

it("the profile equal has the same eleven factors with one weight, under a plain mean", () => {
  const { tree } = shippedProfile("equal");
  const weighed = tree.children.filter(({ weight }) => weight > 0);
  expect(weighed.map(({ id }) => id).toSorted()).toEqual(FACTORS.toSorted());
  expect(new Set(weighed.map(({ weight }) => weight)).size).toBe(1);
  expect(tree.aggregate).toEqual({ method: "arithmetic" });
});

describe("the profile mcc", () => {
  it("has 20 indicators, six, six and eight, in every group and year", () => {
    const { tree } = shippedProfile("mcc");
    expect(tree.children.map(({ weight }) => weight)).toEqual([6, 6, 8]);
  });

  it.each([
    ["cpc", "scorecard"],
    ["equal", "mcc"],
  ])("states the same rule as the MCC factor of %s, indicator by indicator", (id, from) => {
    // What a lack of evidence does is each profile's own.
    const rules = (profile: string, node: string) =>
      nodesOf(nodeOf(shippedProfile(profile), node)).flatMap((one) =>
        isFactor(one) ? [] : [{ ...one, missing: undefined }],
      );
    const [ours, theirs] = [rules("mcc", "scorecard"), rules(id, from)];
    // 20 for every group and year, of 24 that have counted in some: goalposts, direction, years, groups and ages.
    expect(ours).toHaveLength(24);
    expect(theirs).toEqual(ours);
    expect(shippedProfile(id).peers).toEqual(shippedProfile("mcc").peers);
  });
});
