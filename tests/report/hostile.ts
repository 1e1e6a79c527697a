import type { Ranking } from "../../src/model/documents/ranking.ts";
import type { IndicatorNode, Profile } from "../../src/model/profile.ts";
import type { Terms } from "../../src/model/workbook.ts";
import type { LiveCountry, LiveTable } from "../../src/report/xlsx/layout.ts";
import type { Ranked } from "../../src/report/xlsx/ranking-workbook.ts";
import { arithmetic } from "../../src/scoring/aggregators/arithmetic.ts";
import { goalposts } from "../../src/scoring/normalisers/goalposts.ts";

const sha256 = "a".repeat(64);

/** A ranking in which every text is what `say` makes of its place, so that each can be told apart in what is rendered. */
export function rankingSaying(say: (place: string) => string): Ranking {
  const gate = {
    title: say("gate title"),
    reason: say("gate reason"),
    authority: say("authority"),
    observed: say("observed"),
    margin: 1,
  };
  return {
    document: "shortlist/ranking/1",
    tool: { name: say("tool"), version: say("version") },
    profile: {
      id: say("profile"),
      title: say("profile title"),
      sha256,
      scale: [0, 100],
      aggregate: { method: "arithmetic" },
      factors: [
        {
          id: say("factor"),
          title: say("factor title"),
          weight: 1,
          effectiveWeight: 1,
          basis: say("basis"),
          reason: { weight: say("reason") },
          aggregate: { method: "arithmetic" },
          children: [],
        },
      ],
    },
    dataset: {
      asOf: 2023,
      sha256,
      sources: [
        {
          id: say("source"),
          publisher: say("publisher"),
          attribution: say("attribution"),
          files: [{ name: say("file name"), sha256 }],
          years: [2023],
          countries: 1,
        },
      ],
    },
    reference: { label: say("reference"), score: 50 },
    apart: [],
    ranked: [
      {
        rank: 1,
        country: say("country"),
        name: say("name"),
        score: 60,
        scoreRange: [40, 80],
        coverage: 0.5,
        flags: [{ gate: say("flag"), ...gate }],
        gap: true,
        factors: [
          {
            id: say("factor"),
            title: say("node title"),
            score: 60,
            weight: 1,
            points: 60,
            versusReference: 10,
            coverage: 0.5,
            children: [
              {
                id: say("leaf"),
                title: say("leaf title"),
                score: 60,
                weight: 1,
                points: 60,
                versusReference: 10,
                coverage: 1,
                indicator: say("indicator"),
                value: say("value"),
                unit: say("unit"),
                year: 2023,
                note: say("note"),
                treatment: say("treatment"),
                verdict: { passed: true, by: "median", group: say("group"), bar: 1, margin: 1 },
                source: {
                  id: say("source"),
                  file: say("file"),
                  locator: say("locator"),
                  formula: say("formula"),
                  inputs: [{ file: say("input file"), locator: say("input locator") }],
                },
              },
            ],
          },
        ],
      },
    ],
    excluded: [
      { country: say("country"), name: say("excluded"), score: 3, gates: [{ id: say("gate"), ...gate }] },
    ],
    unscored: [{ country: say("country"), name: say("unscored"), node: say("at"), reason: say("why") }],
    warnings: [{ code: "x", message: say("warning"), where: say("where") }],
  };
}

/** The same with the scores that it was made from: one country of a factor with one indicator. */
export function rankedSaying(say: (place: string) => string): Ranked {
  const missing = { policy: "rescale", minimumCoverage: 0 } as const;
  const leaf: IndicatorNode = {
    id: say("leaf"),
    title: say("leaf title"),
    reason: say("reason"),
    weight: 1,
    missing,
    indicator: say("indicator"),
    direction: "higher",
    normalise: { method: "goalposts", from: 0, to: 20 },
  };
  const factor = {
    id: say("factor"),
    weight: 1,
    missing,
    aggregate: { method: "arithmetic" },
    children: [leaf],
  };
  const tree = {
    id: say("tree"),
    weight: 1,
    missing,
    aggregate: { method: "arithmetic" },
    children: [factor],
  };
  const profile: Profile = { id: say("profile"), scale: [0, 100], asOf: "latest", missing, tree, gates: [] };
  const mean = (terms: Terms) => arithmetic.formula!(terms, [0, 100]);
  const item = { weight: 1, share: 1, missing, chooses: false, additive: true, formula: mean };
  const items = [
    { ...item, index: 0, node: leaf, parent: 1, children: [], leaf: 0 },
    { ...item, index: 1, node: factor, parent: 2, children: [0], leaf: -1 },
    { ...item, index: 2, node: tree, parent: -1, children: [1], leaf: -1 },
  ];
  const one: LiveCountry = {
    country: say("country"),
    index: 0,
    leafScores: Float64Array.of(61.72839450617),
    assessed: Float64Array.of(61.72839450617),
    applies: Uint8Array.of(1, 1, 1),
    scores: Float64Array.of(61.72839450617, 61.72839450617, 61.72839450617),
    raw: () => 61.72839450617,
    coverage: Float64Array.of(1, 1, 1),
    score: 61.7283945062,
    rank: 1,
    gates: [],
    range: [61.7283945062, 61.7283945062],
  };
  const found = {
    country: say("country"),
    indicator: say("indicator"),
    value: 12.345678901234,
    year: 2023,
    unit: say("unit"),
    source: say("source"),
    file: say("file"),
    locator: say("locator"),
  };
  const table: LiveTable = {
    plan: { profile, scale: [0, 100], items, leaves: [{ ...items[0]!, node: leaf }], root: items[2]! },
    columns: [
      {
        observations: { at: () => found },
        bounded: true,
        inWorkbook: () => goalposts.workbook!({ from: 0, to: 20 }),
      },
    ],
    ranked: [one],
    apart: [],
    excluded: [],
    unscored: [],
  };
  return { ranking: rankingSaying(say), table, profile, nameOf: () => say("name") };
}
