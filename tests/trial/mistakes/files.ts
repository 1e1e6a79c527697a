const GOALPOSTS = "normalise: {method: goalposts, from: 0, to: 100}";
const LEAF = `{indicator: cpi.score, ${GOALPOSTS}}`;

/** A profile of one leaf on line 4, with more after it from line 5. */
const leaf = (text: string, rest = "") => `id: x\ntree:\n  children:\n    - ${text}\n${rest}`;
/** A profile whose gate stands on line 6. */
const gate = (text: string) => leaf(LEAF, `gates:\n  - ${text}\n`);

const OWN = "country,year,welfare\nGhana,2020,1\nTogo,2020,2\nBenin,2020,3\n";
const FINDING = (rest: string) =>
  `scale: 0 to 100\nfindings:\n  - country: Ghana\n    factor: political-will\n    rating: 70\n    reason: seen\n    citation: memo\n    date: 2024-01-01\n    confidence: high\n    ${rest}\n`;

/** What stands in the folder in which the mistakes are made. */
export const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "own.csv": OWN,
  "mine.yaml": leaf(LEAF),
  "welfare.yaml": leaf("{indicator: welfare, normalise: min-max}"),
  "r.run.json": '{"document":"shortlist/run/1"}',
  "cut.run.json": '{"document":"shortlist/run/1", ',
  "zero.csv": "",
  "blank.csv": "\n\n\n",
  "head.csv": "country,year,welfare\n",
  "names.csv": "country,welfare\nGahna,1\nTgoo,2\nBennin,3\n",
  "county.csv": "county,indicator,year,value\nGhana,cpi.score,2023,43\n",
  "nobody.csv": "a,b\nc,d\n",
  "twice.csv": "country,year,welfare\nGhana,2020,1\nGhana,2020,9\nTogo,2020,2\n",
  "picture.csv": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
  "page.xlsx": "<!doctype html><html><body>Please log in</body></html>",
  "table.xlsx": OWN,
  "cut.xlsx": Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  "broken.json": '{"Government": ',
  "memo.pdf": "%PDF-1.4\n1 0 obj\n",
  "memo.docx": Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  "rating.yaml": FINDING("").replace("rating: 70", "rating: 170"),
  "reasonless.yaml": FINDING("").replace("    reason: seen\n", ""),
  "whose.yaml": FINDING("").replace("Ghana", "Gahna"),
  "accept.yaml": "- {check: jumsp, subject: x, reason: y}\n",
  "old.csv": "something else\n",

  "empty.yaml": "",
  "comment.yaml": "# to do\n",
  "list.yaml": "- id: x\n",
  "idless.yaml": `tree:\n  children:\n    - ${LEAF}\n`,
  "treeless.yaml": "id: x\ntitle: Mine\n",
  "key.yaml": leaf(`{indicator: cpi.score, wieght: 2, ${GOALPOSTS}}`),
  "top.yaml": `titel: Mine\n${leaf(LEAF)}`,
  "quoted.yaml": leaf(`{indicator: cpi.score, weight: "2", ${GOALPOSTS}}`),
  "percent.yaml": leaf(`{indicator: cpi.score, weight: 20 %, ${GOALPOSTS}}`),
  "negative.yaml": leaf(`{indicator: cpi.score, weight: -1, ${GOALPOSTS}}`),
  "nothing.yaml": leaf(`{indicator: cpi.score, weight: 0, ${GOALPOSTS}}`),
  "direction.yaml": leaf(`{indicator: cpi.score, direction: lowest, ${GOALPOSTS}}`),
  "aggregate.yaml": `id: x\ntree:\n  aggregate: geometrical\n  children:\n    - ${LEAF}\n`,
  "raw.yaml": leaf("{indicator: cpi.score}"),
  "method.yaml": leaf("{indicator: cpi.score, normalise: minmax}"),
  "half.yaml": leaf("{indicator: cpi.score, normalise: {method: goalposts, from: 0}}"),
  "turned.yaml": leaf("{indicator: cpi.score, normalise: {method: goalposts, from: 100, to: 0}}"),
  "words.yaml": leaf("{indicator: cpi.score, normalise: {method: goalposts, from: low, to: high}}"),
  "zscore.yaml":
    "id: x\ntree:\n  aggregate: geometric\n  children:\n    - {indicator: cpi.score, normalise: z-score}\n",
  "twins.yaml": leaf(LEAF, `    - ${LEAF}\n`),
  "keytwice.yaml": `id: x\nid: y\ntree:\n  children:\n    - ${LEAF}\n`,
  "indent.yaml": `id: x\ntree:\n  children:\n    - ${LEAF}\n   - ${LEAF}\n`,
  "tab.yaml": `id: x\n\ttree:\n\t  children:\n\t    - ${LEAF}\n`,
  "bracket.yaml": leaf("{indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}"),
  "quote.yaml": `id: "x\ntree:\n  children:\n    - ${LEAF}\n`,
  "colon.yaml": `id: x\ntitle: Need: the first axis\ntree:\n  children:\n    - ${LEAF}\n`,
  "effect.yaml": gate("{id: g, when: {indicator: cpi.score, below: 20}, effect: exlude}"),
  "whenless.yaml": gate("{id: g, effect: exclude}"),
  "tier.yaml": gate("{id: g, when: {indicator: tip.tier, is: [Tier 2 WL]}, effect: exclude}"),
  "order.yaml": gate("{id: g, when: {indicator: tip.tier, atLeast: 2}, effect: exclude}"),
  "onlist.yaml": gate("{id: g, when: {list: child-soldier}, effect: exclude}"),
  "code.yaml": gate("{id: g, when: {country: [GHX]}, effect: exclude}"),
  "both.yaml": gate("{id: g, when: {indicator: cpi.score, above: 3, below: 20}, effect: exclude}"),
  "node.yaml": gate("{id: g, when: {node: corruption, below: 20}, effect: exclude}"),
  "gates.yaml": leaf(
    LEAF,
    "gates:\n  - {id: g, when: {territory: true}, effect: flag}\n  - {id: g, when: {country: USA}, effect: flag}\n",
  ),
  "scale.yaml": `id: x\nscale: [100, 0]\ntree:\n  children:\n    - ${LEAF}\n`,
  "asof.yaml": `id: x\nasOf: newest\ntree:\n  children:\n    - ${LEAF}\n`,
  "policy.yaml": `id: x\nmissing: {policy: average}\ntree:\n  children:\n    - ${LEAF}\n`,
  "coverage.yaml": `id: x\nmissing: {minimumCoverage: 50}\ntree:\n  children:\n    - ${LEAF}\n`,
  "utf16.yaml": Buffer.from(`\uFEFF${leaf(LEAF)}`, "utf16le"),
  "picture.yaml": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  "comma.json": '{"id": "x", "tree": {"children": [{"indicator": "cpi.score",}]},}',
  "loop.yaml": "id: x\ntree: &a\n  children: [*a]\n",
  "tiers.yaml": leaf(`{indicator: tip.tier, ${GOALPOSTS}}`),
  "graded.yaml": leaf("{indicator: cpi.score, normalise: {method: categories, scores: {low: 0, high: 100}}}"),
  "income.yaml": leaf(
    "{indicator: wb.income, normalise: {method: categories, scores: {low: 0, lower middle: 50}}}",
  ),
  "scroe.yaml": leaf(`{indicator: cpi.scroe, ${GOALPOSTS}}`),
  "childless.yaml": "id: x\ntree:\n  children: []\n",
  "mapped.yaml": `id: x\ntree:\n  children:\n    corruption: ${LEAF}\n`,
  "peers.yaml": leaf("{indicator: cpi.score, normalise: peer-median}"),
  "years.yaml": `id: x\nyears: {from: 2020, to: 2010}\ntree:\n  children:\n    - ${LEAF}\n`,
  "scores.yaml": leaf("{indicator: wb.income, normalise: {method: categories, scores: {low: 150, high: 0}}}"),
};
