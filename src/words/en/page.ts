import type { Made } from "../../model/documents/ranking.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { Gate, Profile as WeighingProfile } from "../../model/profile.ts";
import { among, type Dataset, type Profile } from "./evidence.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { profile as profileWords } from "./profile.ts";

const { fixed, percent, span } = numbers;

function points(reference: string): string {
  return `Points: a part\u2019s share of the score above it, where that is an arithmetic mean. Against reference: the exact contribution (Owen value) to the distance from the ${reference}`;
}

/** What is made of a factor's own score before it goes up. */
const placed = (one: MethodCall) => `then normalised: ${profileWords.call(one)}`;

/** What the pages of a browser say beside what every medium says. Of a text in parts every second is a name, which is set apart. */
export const page = {
  skip: "Skip to the content",
  /** Before a cell on a narrow screen, which has no heads of columns. */
  label: (title: string) => `${title}: `,
  contents: "Contents",

  lead: (countries: number, profile: string, dataset: Dataset): readonly string[] => {
    const ranked = `${counted(countries, "country", "countries")} ranked under the profile `;
    const { asOf } = dataset;
    return asOf === null
      ? [ranked, profile, `${among(dataset)}.`]
      : [ranked, profile, ", evidence as of ", String(asOf), `${among(dataset)}.`];
  },
  about: {
    title: "What this is, and what it is not",
    purpose:
      "A ranking of countries by public figures, weighed as the stated profile says. It shows what the evidence says under that profile, how much of it there is, and where each figure comes from. It decides nothing and recommends nobody: another profile gives another ranking.",
    leftOut: (excluded: number, unscored: number) =>
      `What is not assessed is never counted as zero or as average. ${excluded === 0 ? "Nobody is excluded by a gate" : `${excluded} ${excluded === 1 ? "is" : "are"} excluded by a gate`}; ${unscored === 0 ? "nobody lacks the evidence for a score" : `${unscored} ${unscored === 1 ? "lacks" : "lack"} the evidence for a score`}.`,
  },
  ranking: {
    title: "Ranking",
    scores: ({ relative, bounded, scale: [lo, hi] }: Profile) => {
      if (relative)
        return "wins less losses against every other country (Copeland); no country has a range of its own.";
      return bounded === false
        ? "without a lowest or highest end, since an indicator that is weighed has none."
        : `from ${lo} to ${hi}; the line of the drawing.`;
    },
    range:
      "the score if everything not assessed were at its worst, and at its best; the band of the drawing.",
    evidence: "the share of the profile\u2019s weight whose evidence enters the score.",
    higherAndLower: "Higher in, lower in",
    higher: (reference: string, score: number | null, decimals: number) =>
      `points that the values of a factor add to the score, or take from it, against the ${reference}${score === null ? "" : `, which scores ${fixed(score, decimals)}`}.`,
    missing: "points that the lack of evidence adds or takes; they say nothing about the country.",
    first: (shown: number, of: number) => `The first ${shown} of ${of} ranked countries`,
    all: (countries: number) => `The ${countries} ranked countries`,
    rank: "Rank",
  },
  countries: {
    title: "Country by country",
    ofOne: (reference: string) => `${points(reference)}.`,
    ofAll: (reference: string) => `${points(reference)}; the factors\u2019 sum to the whole distance.`,
    summary: (score: number, range: string, evidence: string, decimals: number) =>
      `Score ${fixed(score, decimals)}, range ${range}, evidence for ${evidence} of the weight.`,
    cells: (name: string) => `${name}: from the score to the publishers\u2019 cells`,
    flag: (title: string, found: string, reason: string | undefined, authority: string | null) =>
      `Flag: ${title}. Observed: ${found}. ${reason === undefined ? "" : `Why: ${reason}. `}${authority === null ? "" : `Authority: ${authority}.`}`,
  },
  breakdown: {
    node: "Factor or indicator",
    place: "Where it stands",
    /** In place of what is told once, before the countries. */
    remark: (n: number) => `remark ${n}`,
    /** In place of its publisher's name: that which `shortlist` has derived, as a link. */
    derived: "derived",
    notAssessed: (titles: readonly string[]) => `not assessed: ${titles.join(", ")}`,
    found: (formula: string) => `: ${formula}; found in`,
  },
  leftOut: {
    apart: (countries: number) => `Set apart by a gate: ${countries}`,
    apartCaption: "Countries that are set apart, with the gate, the evidence and the authority",
    excluded: (countries: number) => `Excluded by a gate: ${countries}`,
    excludedCaption:
      "Excluded countries with the gate, the evidence and the authority; the score is what the evidence would give",
    margin: "Margin",
    marginMeans:
      "Margin: the distance to the other side of the test, in the indicator\u2019s unit or in categories. A country that several gates exclude has a line for each.",
    required: (countries: number) => `Not ranked, since required evidence is lacking: ${countries}`,
    requiredCaption:
      "Countries without evidence that the profile requires; range: the score with everything that is not assessed at its worst and at its best",
    unscored: (countries: number) => `Not scored for lack of evidence: ${countries}`,
    unscoredCaption: "Countries without a score: where in the profile evidence is lacking, and what",
  },
  explanation: {
    standing: "Where it stands, and why",
    effectsCaption: "Points against the reference",
    cells: "From the score to the publishers\u2019 cells",
    cellsCaption: "Every factor and indicator",
  },
  profile: {
    title: (id: string) => `Profile ${id}`,
    settings: (title: string, { scale, tree, missing, peers }: WeighingProfile) =>
      [
        `${title}. Scores run from ${scale[0]} to ${scale[1]}; aggregation of the whole: ${profileWords.call(tree.aggregate)}${tree.normalise ? `; ${placed(tree.normalise)}` : ""}.`,
        `Missing evidence: ${missing.policy}, and at least ${percent(missing.minimumCoverage)} of a factor's weight must have evidence unless a factor says otherwise.`,
        ...(peers ? [`Peer groups are formed by ${peers.by}.`] : []),
      ].join(" "),
    caption:
      "Weights as written, which are shares among siblings, and effective weights, which are shares of the whole",
    columns: { effective: "Effective", how: "How it is scored", why: "Why" },
    indicator: (id: string, scoring: string) => `${id}: ${scoring}`,
    placed,
    proxy: "a proxy",
    methods: "Methods used",
    unknownMethod: "As the profile's reader knows it.",
    gatesCaption: "Gates: what excludes a country, sets it apart or flags it, and by whose authority",
    gateColumns: { gate: "Gate", effect: "Effect", when: "When", authority: "Authority", why: "Why" },
    effect: { exclude: "excludes", apart: "sets apart", flag: "flags" } satisfies Record<
      Gate["effect"],
      string
    >,
  },
  sources: {
    figures: (countries: number, years: readonly number[]) =>
      `Figures of ${countries} countries${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
    files: (n: number) => `${counted(n, "file", "files")}, each with its hash`,
    digits: (n: number) =>
      `Before each file stand the first ${n} digits of its SHA-256; the ranking as JSON and the workbook have all 64.`,
    filesCaption: (publisher: string) => `Files that figures were read from: ${publisher}`,
    columns: { file: "File", sha256: "SHA-256" },
    notAFile: "not a file",
  },
  checking: {
    title: "How to check this page",
    figures:
      "Every figure names its publisher, its file and its cell. Open the publisher\u2019s file, whose SHA-256 stands under Sources, at that cell: the figure is there as shown, up to rounding, or follows by the stated formula.",
    /** Of a page that is no ranking and no country. */
    document:
      "The same command with the same profile and the same evidence gives this page again, byte for byte. “shortlist explain” with the name of a country leads from its score to the publisher\u2019s cell of each figure.",
    again: (record: string, command: string): readonly string[] => [
      "Where ",
      record,
      " stands beside this page, ",
      command,
      " makes the run anew and says whether every byte matches, and which input changed if not. The same inputs give the same bytes on any machine. The JSON and the workbook hold the figures unrounded.",
    ],
    /** What the page was made of, each a term and its meaning in parts. */
    madeOf: ({ tool, profile, dataset }: Made): readonly (readonly [string, readonly string[]])[] => [
      ["Made by", [`${tool.name} ${tool.version}`]],
      ["Profile", [`${profile.id}, SHA-256 `, profile.sha256]],
      ["Evidence", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
