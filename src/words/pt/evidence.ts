import type { Shown } from "../../model/documents/ranking.ts";
import { titlesCountedByPlace } from "../../model/factor-tree.ts";
import type { Dataset, Profile } from "../en/evidence.ts";
import { evidences as made } from "../made/pt/evidences.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { exact, plural } = numbers;

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}

/** `, somente entre 48 países: Bureau of African Affairs`; nothing where everybody was scored. */
export function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `, somente entre ${counted(of.countries, "país", "países")}: ${names(of.asked)}` : "";
}

/** `evidências até 2023`, whether it rests on stand-ins, and who was scored where that is not everybody. */
export function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  return `${asOf === null ? "evidências sem ano declarado" : `evidências até ${asOf}`}${standIns ? `, ${scorecard.standIns}` : ""}${among(dataset)}`;
}

/** What was asked for: `somente Gana, Peru; sem Bureau of African Affairs`; nothing where everybody is shown. */
export function shown({ countries, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(countries ? [`somente ${names(countries)}`] : []),
    ...(region ? [`somente em ${names(region)}`] : []),
    ...(exclude ? [`sem ${names(exclude)}`] : []),
  ].join("; ");
}

/** What a score is, in one sentence. */
export function scoresRun({ scale: [lo, hi], relative, bounded, factors }: Profile): string {
  if (relative)
    return "A pontuação de um país são as suas vitórias menos as suas derrotas contra todos os outros (Copeland), de modo que nenhuma tem um intervalo próprio.";
  const run =
    bounded === false
      ? "As pontuações não têm mínimo nem máximo, já que um indicador com peso não os tem."
      : `As pontuações vão de ${exact(lo)} a ${exact(hi)}.`;
  const titles = titlesCountedByPlace(factors);
  return titles.length === 0
    ? run
    : `${run} ${titles.length === 1 ? "Conta" : "Contam"} pela posição entre os candidatos (classificados ou à parte), não pelo nível: ${listed(titles)}. Um candidato a mais ou a menos altera as pontuações dos outros.`;
}

/** Whose evidence and whose figures a document rests on, and what its scores are. */
export const evidences = {
  ...made,
  evidence,
  among,
  shownAs: shown,
  ownTables: (files: readonly string[], named: number) =>
    `${plural(files.length, { one: "tabela própria", other: "tabelas próprias" })} (${files.length > named ? `${files.length} arquivos` : files.join(", ")})`,
  ownCredit: (files: readonly string[], named: number) => {
    const more = files.length > named ? ` e mais ${files.length - named}` : "";
    return `${plural(files.length, { one: "Tabela própria", other: "Tabelas próprias" })}, sem publicador: ${files.slice(0, named).join(", ")}${more}.`;
  },
  scoresRun,
};
