import type { Made, Ranking } from "../../model/documents/ranking.ts";
import type { Profile as WeighingProfile } from "../../model/profile.ts";
import { page as made } from "../made/en/page.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { percent, span } = numbers;

/** What is made of a factor's own score before it goes up. */
const placed = (call: string) => `then normalised: ${call}`;

/** What the pages of a browser say beside what every medium says. Of a text in parts every second is a name, which is set apart. */
export const page = {
  ...made,

  lead: (countries: number, profile: string, asOf: number | null, among: string): readonly string[] => {
    const ranked = `${counted(countries, "country", "countries")} ranked under the profile `;
    return asOf === null
      ? [ranked, profile, `${among}.`]
      : [ranked, profile, ", evidence as of ", String(asOf), `${among}.`];
  },
  ranking: {
    ...made.ranking,
    scores: ({ relative, bounded, scale: [lo, hi] }: Ranking["profile"]) => {
      if (relative)
        return "wins less losses against every other country (Copeland); no country has a range of its own.";
      return bounded === false
        ? "without a lowest or highest end, since an indicator that is weighed has none."
        : `from ${lo} to ${hi}; the line of the drawing.`;
    },
    first: (shown: number, of: number) => `The first ${shown} of ${of} ranked countries`,
  },
  profile: {
    ...made.profile,
    settings: (
      title: string,
      { scale, missing, peers }: WeighingProfile,
      aggregation: string,
      normalisation: string | undefined,
    ) =>
      [
        `${title}. Scores run from ${scale[0]} to ${scale[1]}; aggregation of the whole: ${aggregation}${normalisation !== undefined ? `; ${placed(normalisation)}` : ""}.`,
        `Missing evidence: ${missing.policy}, and at least ${percent(missing.minimumCoverage)} of a factor's weight must have evidence unless a factor says otherwise.`,
        ...(peers ? [`Peer groups are formed by ${peers.by}.`] : []),
      ].join(" "),
    placed,
  },
  sources: {
    ...made.sources,
    figures: (countries: number, years: readonly number[]) =>
      `Figures of ${countries} countries${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
  },
  checking: {
    ...made.checking,
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
