import { readFileSync } from "node:fs";

/** What ships: its two axes are placed among the candidates. */
const PLACED = readFileSync("weights/cpc.yaml", "utf8");

/** Profiles whose nodes place their scores among those of the candidates: by every method, nested, under plain nodes, asked by a gate. */
export const PLACING: Readonly<Record<string, string>> = {
  "placed.yaml": PLACED,
  "places.yaml": `id: places
tree:
  aggregate: geometric
  missing: {minimumCoverage: 0.3}
  children:
    - id: first
      weight: 2
      normalise: percentile
      children:
        - {id: corruption, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
        - id: rights
          normalise: {method: goalposts, from: 20, to: 80}
          children:
            - {indicator: fiw.pr, normalise: {method: goalposts, from: -10, to: 40}}
            - {indicator: fiw.cl, normalise: {method: goalposts, from: -10, to: 60}}
    - id: asked
      normalise: percentile
      children:
        - {id: asked-pr, indicator: fiw.pr, normalise: {method: goalposts, from: -10, to: 40}}
        - {id: asked-tier, indicator: tip.tier, normalise: {method: categories, scores: {Tier 1: 100, Tier 2: 66, Tier 2 Watch List: 33, Tier 3: 1}}}
    - id: between
      missing: {minimumCoverage: 0.4}
      children:
        - id: steps
          normalise: {method: thresholds, steps: [[0, 10], [40, 50], [70, 90]]}
          children:
            - {id: steps-pr, indicator: fiw.pr, normalise: {method: goalposts, from: 0, to: 40}}
            - {id: steps-cpi, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
        - id: outer
          normalise: min-max
          children:
            - id: inner
              weight: 3
              normalise: rank
              aggregate: geometric
              children:
                - {id: inner-cl, indicator: fiw.cl, normalise: {method: goalposts, from: -10, to: 60}}
                - {id: inner-cpi, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
            - {id: outer-cl, indicator: fiw.cl, normalise: {method: goalposts, from: -10, to: 60}}
        - id: alternatives
          normalise: percentile
          aggregate: first-of
          children:
            - {id: has-tier, indicator: tip.tier, normalise: {method: categories, scores: {Tier 1: 100, Tier 2: 66}}}
            - {id: has-cpi, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
        - id: lines
          normalise: {method: piecewise, points: [[0, 5], [50, 60], [100, 95]]}
          children:
            - {id: lines-cpi, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
gates:
  - {id: none, when: {indicator: tip.tier, is: [Tier 3]}, effect: exclude}
  - {id: low, when: {node: asked, below: 20}, effect: exclude}
  - {id: partner, when: {country: [CIV, COL, DNK, GHA, JAM, MMR, PER]}, effect: apart}
`,
  "unbounded.yaml": `id: unbounded
scale: [-1, 2]
tree:
  normalise: percentile
  children:
    - id: spread
      normalise: {method: z-score, mean: 0.5, sd: 2}
      children:
        - {id: corruption, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
        - {indicator: fiw.pr, normalise: {method: goalposts, from: -10, to: 40}}
    - id: counted
      weight: 0.1
      normalise: borda
      children:
        - {indicator: fiw.cl, normalise: {method: goalposts, from: -10, to: 60}}
        - {id: again, indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
gates:
  - {id: none, when: {indicator: tip.tier, is: [Tier 3]}, effect: exclude}
`,
};
