import type { Ranking } from "../../src/model/documents/ranking.ts";

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
    ranked: [
      {
        rank: 1,
        country: say("country"),
        name: say("name"),
        score: 60,
        scoreRange: [40, 80],
        coverage: 0.5,
        flags: [{ gate: say("flag"), ...gate }],
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
