import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { among, type Dataset, evidence, shown } from "./evidence.ts";
import { counted, numberWord, type Placed, placedBriefly, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { type Lacking, lacking, placing } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { type Outcomes, scorecard } from "./scorecard.ts";

const { fixed } = numbers;

export const ranking = {
  howSure:
    "No place is certain: --draws 500 shows which ranks each country takes when weights, figures and gaps vary, --sets which ranks it could have because of the figures' margins of error alone.",
  heading: (title: string, countries: number, dataset: Dataset) =>
    `${title}: ${counted(countries, "country", "countries")} ranked${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  scorecardHeading: (title: string, outcomes: Outcomes, dataset: Dataset) =>
    `${title}: ${scorecard.outcomes(outcomes)}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  columns: {
    country: "Country",
    score: "Score",
    range: "Range",
    evidence: "Evidence",
    higher: "Higher in",
    lower: "Lower in",
    missing: "Missing evidence",
    flags: "Flags",
    flagsAndMissing: "Flags, missing evidence",
    why: "Higher, lower, missing, flags",
    ...scorecard.columns,
    passedIn: "Passed in",
    profile: "Profile",
    gate: "Gate",
    observed: "Observed",
    authority: "Authority",
    at: "At",
    reason: "Reason",
    lack: "Why",
    placing: "What would place it",
  },
  higherIs: (text: string) => `higher in ${text}`,
  lowerIs: (text: string) => `lower in ${text}`,
  missingIs: (text: string) => `missing: ${text}`,
  passed: scorecard.passed,
  open: scorecard.open,
  /** In the row of who is set apart: where the score would place it, and by which gates it has no place. */
  wouldBe: (place: Placed, gates: readonly string[]) =>
    `would be ${placedBriefly(place)}: ${gates.join("; ")}`,
  apart: "Set apart",
  excluded: "Excluded",
  required: "Not ranked: required evidence is lacking",
  unscored: "Not scored",
  notes: "Notes",
  /** The short names of factors and flags with their titles. */
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `In the table ${all.map(([id, title]) => `${id} is ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: {
    range: "Range: the score if everything not assessed were at its worst or at its best.",
    drawn: "It is drawn beside it on the scale of those shown; ● is the score.",
    evidence: "Evidence: share of the profile's weight whose evidence enters the score.",
    evidenceAndProxies:
      "Evidence: share of the profile's weight whose evidence enters the score; proxy: how much of it is of something near the thing, and not of the thing itself.",
    gap: "gap: the rank rests on missing figures; it would be more than three others, or none, if these were left out instead of filled.",
    tied: "=: several countries share the rank.",
    higher: (reference: string, score: number | null, decimals: number) =>
      `Higher in, lower in: points that the values of a factor add to the score, or take from it, against the ${reference}${score === null ? "" : `, which scores ${fixed(score, decimals)}`}.`,
    missing:
      "Missing evidence: points that the lack of evidence adds or takes; they say nothing about the country.",
    oneSided:
      "Applies on one side only: points that a factor adds or takes since it applies to the country alone, or only to those it is held against.",
    ...scorecard.legend,
  },
  /** `Excluded by a gate: 62 countries, three by two gates (Not a state: 40; …).` */
  excludedNote: (
    countries: number,
    severally: readonly (readonly [gates: number, countries: number])[],
    gates: readonly (readonly [title: string, count: number])[],
  ) =>
    `Excluded by a gate: ${counted(countries, "country", "countries")}${severally
      .map(([by, of]) => `, ${numberWord(of)} by ${numberWord(by)} gates`)
      .join("")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}).`,
  apartNote: (countries: number, gates: readonly (readonly [title: string, count: number])[]) =>
    `–: set apart by a gate: ${counted(countries, "country", "countries")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}), shown where the score would place each; no rank and no median counts them.`,
  requiredNote: (countries: number) =>
    `Not ranked for want of evidence that the profile requires: ${countries}, of whom some lack more than one thing.`,
  requiredOf: (countries: number, names: readonly string[] | undefined, lack: Lacking) =>
    `Not ranked: ${lacking(lack)}: ${countries}${names ? ` (${names.join(", ")})` : ""}. What would place them: ${placing(lack)}.`,
  unscoredNote: (names: readonly string[]) =>
    `Not scored for lack of evidence: ${names.length} (${names.join(", ")}).`,
  unscoredCount: (countries: number) =>
    `Not scored for lack of evidence: ${countries}. What each of them lacks stands in --format json and md.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. The ranking shows what the evidence says under this profile; it decides nothing.`,
  shownNote: ({ ranked, apart, excluded, unscored }: Shown["of"], { of, ...asked }: Shown) =>
    `Shown: ${ranked} of ${of.ranked} ranked, ${of.apart > 0 ? `${apart} of ${of.apart} set apart, ` : ""}${excluded} of ${of.excluded} excluded, ${unscored} of ${of.unscored} not scored (${shown(asked)}). Ranks, scores and medians count everybody; what follows is of those shown.`,
  nobodyShown: "None of those shown is ranked.",
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: Lacking },
    thin: number,
    asOf: number | null,
  ) => {
    const why = [
      ...(apart > 0 ? [`${counted(apart, "country is", "countries are")} set apart by a gate`] : []),
      ...(excluded > 0 ? [`${counted(excluded, "country is", "countries are")} excluded by a gate`] : []),
      ...(required.countries > 0
        ? [
            `${counted(required.countries, "country lacks", "countries lack")} evidence that the profile requires (${lacking(required.lacks)})`,
          ]
        : []),
      ...(thin > 0
        ? [
            `${counted(thin, "country has", "countries have")} too little evidence${asOf === null ? "" : ` as of ${asOf}`}`,
          ]
        : []),
    ];
    return `Nobody is ranked${why.length === 0 ? "" : `: ${why.join(", and ")}`}.`;
  },
  ownRoot: (method: string) => `the profile's own ${method} root`,
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own ? `By ${title}` : `Checked against ${title}, on the same scores and weights`;
    return `${other}: ${rankingsAgree(tau)}; ${first.shared} of the first ${first.of} are the same.${own ? "" : " A check of the profile's ranking, no rival to it."}`;
  },
};
