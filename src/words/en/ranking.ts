import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { ranking as made } from "../made/en/ranking.ts";
import { scorecard } from "../made/en/scorecard.ts";
import { counted, numberWord, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";

export const ranking = {
  ...made,
  scorecardHeading: (
    title: string,
    outcomes: { readonly passed: number; readonly open: number; readonly some: boolean },
    { dataset, datasetAsOf }: { readonly dataset: string; readonly datasetAsOf: number | null },
  ) => `${title}: ${scorecard.outcomes({ ...outcomes })}${datasetAsOf === null ? dataset : `, ${dataset}`}`,
  columns: { ...made.columns, ...scorecard.columns },
  passed: scorecard.passed,
  open: scorecard.open,
  /** The short names of factors and flags with their titles. */
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `In the table ${all.map(([id, title]) => `${id} is ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: { ...made.legend, ...scorecard.legend },
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
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. The ranking shows what the evidence says under this profile; it decides nothing.`,
  shownNote: ({ ranked, apart, excluded, unscored }: Shown["of"], of: Shown["of"], asked: string) =>
    `Shown: ${ranked} of ${of.ranked} ranked, ${of.apart > 0 ? `${apart} of ${of.apart} set apart, ` : ""}${excluded} of ${of.excluded} excluded, ${unscored} of ${of.unscored} not scored (${asked}). Ranks, scores and medians count everybody; what follows is of those shown.`,
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: string },
    thin: number,
    asOf: number | null,
  ) => {
    const why = [
      ...(apart > 0 ? [`${counted(apart, "country is", "countries are")} set apart by a gate`] : []),
      ...(excluded > 0 ? [`${counted(excluded, "country is", "countries are")} excluded by a gate`] : []),
      ...(required.countries > 0
        ? [
            `${counted(required.countries, "country lacks", "countries lack")} evidence that the profile requires (${required.lacks})`,
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
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own ? `By ${title}` : `Checked against ${title}, on the same scores and weights`;
    return `${other}: ${rankingsAgree(tau)}; ${first.shared} of the first ${first.of} are the same.${own ? "" : " A check of the profile's ranking, no rival to it."}`;
  },
};
