import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { titlesCountedByPlace } from "../../model/factor-tree.ts";
import { evidences as made } from "../made/en/evidences.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { plural } = numbers;

export type Profile = Ranking["profile"];
export type Dataset = Pick<Ranking["dataset"], "asOf" | "among" | "standIns">;

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}

/** `, among 48 countries only: Bureau of African Affairs`; nothing where everybody was scored. */
export function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `, among ${counted(of.countries, "country", "countries")} only: ${names(of.asked)}` : "";
}

/** `evidence as of 2023`, whether it rests on stand-ins, and who was scored where that is not everybody. */
export function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  return `evidence as of ${asOf ?? "no stated year"}${standIns ? `, ${scorecard.standIns}` : ""}${among(dataset)}`;
}

/** What was asked for: `only Ghana, Peru; without Bureau of African Affairs`; nothing where everybody is shown. */
export function shown({ countries, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(countries ? [`only ${names(countries)}`] : []),
    ...(region ? [`only in ${names(region)}`] : []),
    ...(exclude ? [`without ${names(exclude)}`] : []),
  ].join("; ");
}

/** What a score is, in one sentence. */
export function scoresRun({ scale: [lo, hi], relative, bounded, factors }: Profile): string {
  if (relative)
    return "Scores are a country's wins less its losses against every other country (Copeland), so that none has a range of its own.";
  const run =
    bounded === false
      ? "Scores have no lowest and no highest end, since an indicator that is weighed has none."
      : `Scores run from ${lo} to ${hi}.`;
  const titles = titlesCountedByPlace(factors);
  return titles.length === 0
    ? run
    : `${run} ${listed(titles)} ${titles.length === 1 ? "counts" : "count"} by place among the candidates (ranked or set apart), not by level. One candidate more or less moves the scores of the others.`;
}

/** Whose evidence and whose figures a document rests on, and what its scores are. */
export const evidences = {
  ...made,
  evidence,
  among,
  shownAs: shown,
  ownTables: (files: readonly string[], named: number) =>
    `own ${plural(files.length, { one: "table", other: "tables" })} (${files.length > named ? `${files.length} files` : files.join(", ")})`,
  /** Nobody else is to be credited for a table of the user's own: a reader is told its file. */
  ownCredit: (files: readonly string[], named: number) => {
    const more = files.length > named ? ` and ${files.length - named} more` : "";
    return `Own ${plural(files.length, { one: "table", other: "tables" })}, of no publisher: ${files.slice(0, named).join(", ")}${more}.`;
  },
  scoresRun,
};
