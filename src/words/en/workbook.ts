import { listed } from "./grammar.ts";

/**
 * Names of the workbook's sheets (one word each), and the heads of their columns; the sheet Profile is a form that is read back, and the
 * same in every language.
 */
export const workbook = {
  sheets: {
    ranking: "Ranking",
    country: "Country",
    scores: "Scores",
    normalised: "Normalised",
    raw: "Raw",
    categories: "Categories",
    gates: "Gates",
    sources: "Sources",
    notes: "Notes",
  },
  columns: {
    rank: "Place",
    would: "Place it would take",
    before: "Place before",
    moved: "Moved",
    order: "Row",
    iso: "ISO3",
    country: "Country",
    score: "Score",
    eligible: "Score that is placed",
    rangeFrom: "Range from",
    rangeTo: "Range to",
    percentile: "Percentile among the candidates",
    normalised: "Normalised over the candidates",
    evidence: "Evidence",
    whyNot: "Why not placed",
    gatesCounted: "Gates that count",
    fails: "Without a score",
    shown: "Shown",
    counts: "Counts",
    proxies: "Of it proxies",
    values: "Effect of values",
    missingEffect: "Effect of missing evidence",
    oneSided: "Effect of what applies on one side only",
    higher: "Higher in",
    lower: "Lower in",
    missingEvidence: "Missing evidence",
    flags: "Flags",
    passed: "Passed",
    notPassed: "Not passed",
    notAssessed: "Not assessed",
    node: "Factor or indicator",
    title: "Title",
    indicator: "Indicator id",
    point: "Category, or value from which on",
    raw: "Figure",
    unit: "Unit",
    year: "Year",
    weight: "Weight",
    publisher: "Publisher",
    file: "File",
    cell: "Publisher's cell",
    gate: "Gate",
    whichGate: "Which of its gates",
    gateId: "Gate id",
    observed: "Observed",
    margin: "Margin",
    why: "Why",
    authority: "Authority",
    source: "Source",
    attribution: "Attribution",
    sha256: "SHA-256",
  },
  /** What stands in the rows above the countries, and in the heads of what is made of a node. */
  rows: {
    id: "id",
    weight: "weight",
    minimum: "least share that is assessed",
    whole: "weight of all parts",
    bottom: "value at the bottom of the scale, or direction",
    top: "value at the top of the scale",
    little: "too little evidence under these weights",
    evidenceOf: (title: string) => `Evidence: ${title}`,
    presentOf: (title: string) => `Assessed weight: ${title}`,
    pointsOf: (title: string) => `Points: ${title}`,
    percentileOf: (title: string) => `Percentile among the candidates: ${title}`,
    normalisedOf: (title: string) => `Normalised over the candidates: ${title}`,
    candidatesOf: (title: string) => `Score, candidates only: ${title}`,
    scoredOf: (title: string) => `Has a score: ${title}`,
    /** At which node a country has no score, and why. */
    at: (title: string, why: string) => `${title}: ${why}`,
  },
  /** What is said where something else is written into a cell than it takes. */
  inputs: {
    counts: "1 where the gate counts; clear the cell, and the country is placed all the same.",
    country: "Choose a country from the list.",
  },
  charts: {
    bars: (title: string, countries: number) => `${title}: what the first ${countries} are made of`,
    scatter: (up: string, across: string) => `${up} (up) by ${across} (across), ranked countries`,
  },
  gateOf: (gate: number, of: number) => `${gate} of ${of}`,
  rankBy: (method: string) => `Rank by ${method}`,
  warning: (text: string) => `Warning: ${text}`,
  profileHash: (sha256: string) => `Profile SHA-256: ${sha256}`,
  dataHash: (sha256: string) => `Data SHA-256: ${sha256}`,
  /** How the workbook is used, a sentence or two for each line. */
  howTo: ({
    ranking,
    country,
    scores,
    normalised,
    raw,
    gates,
  }: Readonly<Record<"ranking" | "country" | "scores" | "normalised" | "raw" | "gates", string>>) => [
    `The yellow cells of the sheet Profile can be changed: weights, the values at the ends of a scale (from, to), directions and least shares of evidence. ${raw}, ${normalised}, ${scores}, ${ranking} and ${country} follow by formulas. An empty weight is 1; an empty least share is that of the node above.`,
    `The sheet Profile is protected without a password, so that nothing else is changed by accident. What is changed is marked there, and ${ranking} shows how many places each country has moved. Ranges, and what stands behind them in ${ranking}, are those of the report: they are shown as long as nothing is changed.`,
    `Countries that are excluded or set apart stay in ${scores}. Clear a yellow cell of ${gates}, and its gate does not count any more. A profile cannot say that: given back, the gate counts again, with a warning.`,
    `Places: how many have a higher score, and 1; scores are rounded to 12 significant digits before. Pictures stand to the right of the table in ${ranking}.`,
    "Grey figures in italics are values: no formula makes them, and no yellow cell moves them.",
    `Columns of ${normalised} and ${raw} in which no country has anything are hidden. In print ${scores} ends with the scores of factors. ${raw} takes most of the pages: ${country} has the figures of one country on a few.`,
  ],
  /** How factors are placed among the candidates. */
  candidates: ({ gates }: Readonly<Record<"gates", string>>, titles: readonly string[]) =>
    `What goes up from ${listed(titles)} is where the score stands among those of the candidates: whoever has a score and is excluded by no gate. Formulas place all of them anew; whoever is no candidate is placed as one more. Clear a gate on ${gates}, and the others are placed anew, too.`,
  /** Why some figures stand as values. */
  still: {
    method: (method: string, titles: readonly string[]) =>
      `Values, since the method ${method} has no formula here: ${listed(titles)}, with everything under it.`,
    treated: (titles: readonly string[]) =>
      `Values, since outliers were treated over all countries: ${listed(titles)}.`,
    filled: (titles: readonly string[]) =>
      `Values, since a median stands in for what is missing: ${listed(titles)}.`,
    gate: (titles: readonly string[]) =>
      `Values, since a gate or a flag asks for the score: ${listed(titles)}, with everything under it.`,
  },
  /** Why nothing of the profile can be changed in the workbook, and what to do instead. */
  fixed: {
    gate: (gates: readonly string[]) =>
      `Nothing can be changed on the sheet Profile: the score of the whole decides ${gates.length === 1 ? "the gate" : "the gates"} ${listed(gates)}, every weight tells on it, and a workbook judges no gate anew.`,
    method: (method: string) =>
      `Nothing can be changed on the sheet Profile: the score of the whole is made by the method ${method}, of which a workbook has no formula.`,
    wayOut: "Change the file of the profile instead, and rank again.",
  },
  givenBack:
    "The sheet Profile can be given back: shortlist rank --profile <this workbook>. The ranking is then the one that the workbook shows.",
};
