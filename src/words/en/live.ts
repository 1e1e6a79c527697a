import type { OpenQuestion } from "../../model/documents/explanation.ts";
import { counted, listed, ordinal, placed, some, unitOf, withUnit } from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, percent, grouped, signed } = numbers;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live = {
  /** In the row of a country whose rank rests on gaps. */
  gap: "gap" as string,
  language: "en",
  /** Of the language, in the language. */
  languageName: "English",
  chooseLanguage: "Language",
  labelled: (name: string, said: string) => `${name}: ${said}`,
  bracketed: (text: string) => ` (${text})`,
  severally: (all: readonly string[]) => all.join("; "),
  sentences: (all: readonly string[]) => all.join(" "),
  printAll: "Print all",
  views: {
    label: "Views",
    ranking: "Ranking",
    map: "Map",
    country: "Country",
    scatter: "Scatter",
    changes: "What moved",
    compare: "Compare",
    excluded: "Not ranked",
    method: "Method",
  },
  counts: (ranked: number, apart: number, excluded: number, unscored: number, year: number | null) =>
    `${grouped(ranked)} ranked · ${apart > 0 ? `${grouped(apart)} set apart · ` : ""}${grouped(excluded)} excluded · ${grouped(unscored)} without enough evidence${year === null ? "" : ` · evidence as of ${year}`}`,
  caveat: "The ranking shows what the evidence says under these weights; it decides nothing.",
  warnings: (n: number) => counted(n, "thing to know about it", "things to know about it"),
  printed: (profile: string, data: string) => `Profile SHA-256 ${profile}, data SHA-256 ${data}.`,
  printedWeights: (changed: readonly string[]) =>
    changed.length === 0 ? "Weights as the profile has them." : `Weights changed: ${changed.join(", ")}.`,

  search: "Find a country",
  region: "Region",
  everyRegion: "All regions",
  income: "Income group",
  everyIncome: "All income groups",
  flag: "Flag",
  everyFlag: "All flags",
  found: (n: number, of: number) => `${n === of ? "" : `${n} of `}${counted(of, "country", "countries")}`,
  showAll: (n: number) => `Show all ${grouped(n)}`,
  nothingFound: "No ranked country matches.",

  columns: {
    rank: "#",
    rankAloud: "Rank",
    moved: "Δ",
    movedAloud: "Places moved from the profile's own weights",
    country: "Country",
    score: "Score",
    range: "Range",
    rangeAloud: "Score range: what is not assessed at its worst and at its best",
    flags: "Flags",
  },
  sortBy: (column: string) => `Sort by ${column}`,
  range: (worst: number, best: number, decimals: number) =>
    `${fixed(worst, decimals)}–${fixed(best, decimals)}`,
  score: (value: number, decimals: number) => fixed(value, decimals),
  figure: (value: number | string, unit?: string) =>
    unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`,
  signed: (value: number, decimals: number) => signed(value, decimals),
  up: (places: number) => `up ${places}`,
  down: (places: number) => `down ${places}`,
  isNew: "new",
  /** In the row of who is set apart. */
  wouldBe: (rank: number) => `would be ${ordinal(rank)}`,
  /** What stands in the place of a node's score before it goes up. */
  placed: { share: "percentile among the candidates", normalised: "normalised score" },
  legend: {
    title: "Key",
    made: "Filled: points scored. Pale: points lost. Hatched: not assessed; empty it gives the low end of the range, full the high end.",
    placed: (axes: readonly string[], figure: string) =>
      `The bars show what the score of ${listed(axes)} is made of; the figure beside them: ${figure}.`,
    apart: (axis: string) => `${axis} multiplies its parts, so its bars stand apart and do not add up.`,
    product: (axes: readonly string[]) =>
      `The score multiplies ${listed(axes)}: a low one is not made good by the others.`,
    overlap: "Neighbours whose ranges overlap are not reliably ordered.",
    median: (score: number, decimals: number) =>
      `Points against the median country (${fixed(score, decimals)}): to the right what lifts, to the left what drags, hatched what missing evidence does; the tick is the score.`,
  },
  sure: {
    column: "Ranks",
    kinds: { sets: "errors", draws: "draws" },
    sets: (ranks: string, coverage: number) =>
      `${ranks}: what errors of the figures leave open, for all countries at once with a probability of ${percent(coverage)}.`,
    draws: (ranks: string, draws: number) =>
      `${ranks}: from the 5th to the 95th percentile of ${grouped(draws)} draws of weights, errors of figures and gaps.`,
    gone: "How sure the ranks are is shown for the profile's weights alone.",
    ...inDraws,
  },
  /** In another language than English, where publishers' words are shown. */
  asPublished:
    "Names of publishers and of files, places in them, quotations and what a profile says in one language alone stay as they were written.",
  methodOwnWeights: "What follows is under the profile's own weights.",
  methodAsWritten: "What follows stays in the language in which the page was written.",
  modes: { label: "Bars", made: "Made of", median: "Against the median" },

  againstMedian: (score: number, decimals: number) =>
    `Points against the median country, ${fixed(score, decimals)}`,

  weights: {
    title: "Weights",
    asProfile: "as the profile has them",
    changed: (n: number) => `${n} changed`,
    reset: "Reset",
    slider: (name: string) => `Weight of ${name}`,
    number: (name: string) => `Weight of ${name}, as a number`,
    share: (share: number) => percent(share),
    shareOf: (share: number, group: string) => `${percent(share)} of ${group}`,
    whole: "the score",
    lastOne: "At least one weight of a group must be above 0.",
  },
  moved: {
    nothing: "The order is as the profile has it.",
    one: (n: number, name: string, from: number, to: number, because: string, share: number) =>
      `${n} moved; ${name} ${from} → ${to}, because ${because} now counts ${percent(share)}.`,
    plain: (n: number, name: string, from: number, to: number) => `${n} moved; ${name} ${from} → ${to}.`,
    unused: (ids: readonly string[]) =>
      `Left out of the link, since this page cannot use them: ${ids.join(", ")}.`,
    none: "Nobody moved.",
    entered: (names: readonly string[]) => `Now ranked: ${some(names)}.`,
    left: (names: readonly string[]) => `No longer ranked: ${some(names)}.`,
  },
  download: {
    title: "Keep these weights",
    name: "Name",
    comment: "Comment",
    button: "Download my weights (.yaml)",
    how: (command: string) => `${command} gives this order on the same data.`,
    cannot:
      "This page's profile was a workbook or uses aliases, so its weights cannot be written into it here.",
    link: "Link to this state",
    defaultName: "my weights",
    from: (profile: string, sha256: string) =>
      `Weights changed on a page made with ${profile} (SHA-256 ${sha256}).`,
    line: (id: string, from: number, to: number) => `${id}: ${from} -> ${to}`,
  },

  country: {
    ranked: (name: string, rank: number, of: number, tied: number, score: number, decimals: number) =>
      `${name} is ${placed(rank, tied)} of ${grouped(of)} ranked, with ${fixed(score, decimals)} points.`,
    range: (worst: number, best: number, decimals: number) =>
      `With what is not assessed at its worst or at its best it would have ${fixed(worst, decimals)} to ${fixed(best, decimals)}.`,
    excluded: (name: string, gates: readonly string[]) => `${name} is excluded: ${gates.join("; ")}.`,
    wouldScore: (score: number, decimals: number) =>
      `Its evidence alone would give ${fixed(score, decimals)} points.`,
    unscored: (name: string, why: string) => `${name} is not ranked: ${why}.`,
    moved: (before: number) => `Under the profile's own weights it is ${ordinal(before)}.`,
    notBefore: "Under the profile's own weights it is not ranked.",
    previous: (name: string) => `← ${name}`,
    next: (name: string) => `${name} →`,
    back: "All countries",
    compare: "Compare",
    noCompare: "Leave out of the comparison",
    lifts: "Lifts it",
    drags: "Drags it",
    unknown: "Missing evidence",
    against: (score: number, decimals: number) =>
      `Points against the median country, which has ${fixed(score, decimals)}.`,
    nothing: "Nothing.",
    cannot: "The parts cannot be told apart here.",
    share: (share: number) => `${percent(share)} assessed`,
    factors: "Down to the publisher's figure",
    columns: {
      part: "Part",
      score: "Score",
      weight: "Weight",
      acts: "Acts as",
      figure: "Figure",
      publisher: "Publisher",
      peers: "Among the ranked",
    },
    higher: (share: number) => `higher than ${percent(share)} of the candidates`,
    notAssessed: "not assessed",
    doesNotApply: "does not apply",
    standsBehind: "another figure is taken",
    notWeighed: "not weighed",
    measured: (year: number, orBefore: boolean) => `measured in ${year}${orBefore ? " or before" : ""}`,
    file: "File",
    place: "Place",
    note: "Note",
    quote: "Words",
    formula: "Computed",
    gates: "Rules",
    met: "met",
    clear: "not met",
    open: "not decided by the evidence",
    excludes: "excludes",
    flags: "is shown",
    margin: (margin: number, unit: string | undefined) =>
      unit === "categories"
        ? counted(margin, "step from turning", "steps from turning")
        : `${withUnit(margin, unit)} from turning`,
    past: "Over the years",
    pastNote:
      "Each year by the evidence and the rules of that year, under the profile's own weights, as “rank --as-of” gives it:",
    pastRanked: (year: number, rank: number, of: number, tied: number, score: number, decimals: number) =>
      `${year}: ${placed(rank, tied)} of ${grouped(of)} ranked, with ${fixed(score, decimals)} points`,
    pastNot: (year: number) => `${year}: not ranked`,
    couldChange: "What is not assessed and could still change the score",
    couldChangeShares: "What is weighed and not assessed, by its share of the profile's weight:",
    couldChangeEnds: "Score and rank with each at its worst and at its best, all else as it is:",
    /** `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, 60.9 and 18th at best`. */
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }: OpenQuestion, decimals: number) => {
      const weight = `${share < 0.005 ? "<1 %" : percent(share)} of the weight`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `all ${counted(of, "indicator", "indicators")}, ${weight}`
            : `${notAssessed} of ${of} indicators, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${fixed(worst.score, decimals)} points and ${placed(worst.rank, worst.tied)} at worst, ${fixed(best.score, decimals)} and ${placed(best.rank, best.tied)} at best`;
      return `${title} (${extent})${ends}`;
    },
  },
  compare: {
    none: "Choose two to four countries to see them side by side.",
    add: "Add a country",
    remove: (name: string) => `Take out ${name}`,
    difference: "Widest gap",
    part: "Part",
    total: "Score",
  },
  notRanked: {
    search: "Find a country that is not ranked",
    excluded: (n: number) => `Excluded by law or rule: ${grouped(n)}`,
    territories: (n: number) => counted(n, "territory", "territories"),
    thin: (n: number) => `Without enough evidence: ${grouped(n)}`,
    country: "Country",
    score: "Score by its evidence",
    why: "Why",
  },
  why: {
    demanded: (part: string) => `${part} is not assessed, and the profile demands it`,
    required: (what: readonly string[]) => what.join("; "),
    requires: (parts: readonly string[]) => `no figure of ${parts.join(" or ")}`,
    gateNotKnown: (gate: string) => `the evidence for “${gate}” is too old`,
    undefinedMean: (part: string) => `the scores under ${part} have no mean`,
    littleEvidence: (share: number, asked: number) =>
      `${percent(share)} of the weight is assessed, and ${percent(asked)} is asked for`,
    nothing: (part: string) => `nothing of ${part} is assessed`,
    nothingApplies: (part: string) => `nothing of ${part} applies`,
    fewParts: (part: string, share: number, asked: number) =>
      `${percent(share)} of ${part} is assessed, and ${percent(asked)} is asked for`,
  },
  scatter: {
    caption: (across: string, up: string) =>
      `${across} across, ${up} up. The first ten are named; each curve joins equal scores.`,
    captionPlain: (across: string, up: string) => `${across} across, ${up} up. The first ten are named.`,
    point: (name: string, rank: number, score: number, decimals: number) =>
      `${name}: ${ordinal(rank)}, ${fixed(score, decimals)} points`,
    placed: (axis: string) => `${axis}.`,
    choose: "Country",
    nobody: "nobody",
    ends: "The two dashed curves are the ends of its score range.",
  },
  map: {
    caption: "The more a country stands out, the higher its rank; each blue is a fifth of the ranked.",
    choose: "Choose a country to open it: arrow keys go through them as they rank, Enter opens.",
    fifth: (from: number, to: number, highest: number, lowest: number, decimals: number) =>
      `${from}–${to}: ${fixed(highest, decimals)} to ${fixed(lowest, decimals)} points`,
    apart: "set apart",
    excluded: "excluded",
    unscored: "without enough evidence",
    absent: "not on this page",
    asTable: "The same as a table",
    disclaimer:
      "Borders are those of Natural Earth, which follow who holds a territory, simplified; Crimea is shown with Ukraine and Somaliland with Somalia. They say nothing about the status of any territory. Points are countries too small to be seen; Antarctica is left out.",
  },
  changes: {
    none: "Move a weight to see who moves: the first 25 before and after stand here, joined by lines.",
    before: "Profile's weights",
    after: "Your weights",
    caption: (n: number) => `The first ${n} under the profile's weights and under yours.`,
    line: (name: string, from: number | undefined, to: number | undefined) =>
      from === undefined
        ? `${name}: enters at ${to}`
        : to === undefined
          ? `${name}: was ${from}, is not ranked`
          : from === to
            ? `${name}: stays ${to}`
            : `${name}: ${from} → ${to}`,
  },
} as const;
