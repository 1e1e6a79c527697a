import type { Shown } from "../../model/documents/ranking.ts";
import { titlesCountedByPlace } from "../../model/factor-tree.ts";
import type { Dataset, Profile } from "../en/evidence.ts";
import { evidences as made } from "../made/fr/evidences.ts";
import { countries, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { figure, plural } = numbers;

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}

export function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `, parmi ${countries(of.countries)} seulement : ${names(of.asked)}` : "";
}

export function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  return `données ${asOf === null ? "sans année déclarée" : `arrêtées à ${asOf}`}${standIns ? `, ${scorecard.standIns}` : ""}${among(dataset)}`;
}

export function shown({ countries: only, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(only ? [`seulement ${names(only)}`] : []),
    ...(region ? [`seulement dans ${names(region)}`] : []),
    ...(exclude ? [`sans ${names(exclude)}`] : []),
  ].join(" ; ");
}

export function scoresRun({ scale: [lo, hi], relative, bounded, factors }: Profile): string {
  if (relative)
    return "Le score d’un pays est le nombre de ses victoires moins celui de ses défaites face à tous les autres (Copeland) ; aucun n’a donc de fourchette propre.";
  const run =
    bounded === false
      ? "Les scores n’ont ni minimum ni maximum, puisqu’un indicateur pondéré n’en a pas."
      : `Les scores vont de ${figure(lo)} à ${figure(hi)}.`;
  const titles = titlesCountedByPlace(factors);
  return titles.length === 0
    ? run
    : `${run} ${titles.length === 1 ? "Compte" : "Comptent"} selon la place parmi les candidats (classés ou à part), et non selon le niveau : ${listed(titles)}. Un candidat de plus ou de moins déplace les scores des autres.`;
}

export const evidences = {
  ...made,
  evidence,
  among,
  shownAs: shown,
  ownTables: (files: readonly string[], named: number) =>
    `${plural(files.length, { one: "votre propre tableau", other: "vos propres tableaux" })} (${files.length > named ? `${files.length} fichiers` : files.join(", ")})`,
  ownCredit: (files: readonly string[], named: number) => {
    const more = files.length > named ? ` et ${files.length - named} de plus` : "";
    return `${plural(files.length, { one: "Votre propre tableau", other: "Vos propres tableaux" })}, sans éditeur : ${files.slice(0, named).join(", ")}${more}.`;
  },
  scoresRun,
};
