import type { Shown } from "../../model/documents/ranking.ts";
import { titlesCountedByPlace } from "../../model/factor-tree.ts";
import type { Dataset, Profile } from "../en/evidence.ts";
import { evidences as made } from "../made/es/evidences.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { exact, plural } = numbers;

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}

/** `, solo entre 48 países: Bureau of African Affairs`; nothing where everybody was scored. */
export function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `, solo entre ${counted(of.countries, "país", "países")}: ${names(of.asked)}` : "";
}

/** `evidencia a 2023`, whether it rests on stand-ins, and who was scored where that is not everybody. */
export function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  return `${asOf === null ? "evidencia sin año declarado" : `evidencia a ${asOf}`}${standIns ? `, ${scorecard.standIns}` : ""}${among(dataset)}`;
}

/** What was asked for: `solo Ghana, Perú; sin Bureau of African Affairs`; nothing where everybody is shown. */
export function shown({ countries, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(countries ? [`solo ${names(countries)}`] : []),
    ...(region ? [`solo en ${names(region)}`] : []),
    ...(exclude ? [`sin ${names(exclude)}`] : []),
  ].join("; ");
}

/** What a score is, in one sentence. */
export function scoresRun({ scale: [lo, hi], relative, bounded, factors }: Profile): string {
  if (relative)
    return "La puntuación de un país son sus victorias menos sus derrotas frente a todos los demás (Copeland), de modo que ninguna tiene un intervalo propio.";
  const run =
    bounded === false
      ? "Las puntuaciones no tienen mínimo ni máximo, ya que un indicador ponderado no los tiene."
      : `Las puntuaciones van de ${exact(lo)} a ${exact(hi)}.`;
  const titles = titlesCountedByPlace(factors);
  return titles.length === 0
    ? run
    : `${run} ${titles.length === 1 ? "Cuenta" : "Cuentan"} por el lugar entre los candidatos (clasificados o aparte), no por el nivel: ${listed(titles)}. Un candidato más o menos mueve las puntuaciones de los demás.`;
}

/** Whose evidence and whose figures a document rests on, and what its scores are. */
export const evidences = {
  ...made,
  evidence,
  among,
  shownAs: shown,
  ownTables: (files: readonly string[], named: number) =>
    `${plural(files.length, { one: "tabla propia", other: "tablas propias" })} (${files.length > named ? `${files.length} archivos` : files.join(", ")})`,
  ownCredit: (files: readonly string[], named: number) => {
    const more = files.length > named ? ` y ${files.length - named} más` : "";
    return `${plural(files.length, { one: "Tabla propia", other: "Tablas propias" })}, sin editor: ${files.slice(0, named).join(", ")}${more}.`;
  },
  scoresRun,
};
