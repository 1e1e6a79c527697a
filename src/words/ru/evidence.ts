import type { Shown } from "../../model/documents/ranking.ts";
import { titlesCountedByPlace } from "../../model/factor-tree.ts";
import type { Dataset, evidences as english, Profile } from "../en/evidence.ts";
import { evidences as made } from "../made/ru/evidences.ts";
import { count, FILE, form, listed, OF_COUNTRY } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { exact } = numbers;

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join(", ");
}

/** `, только среди 48 стран: …`; nothing where everybody was scored. */
export function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `, только среди ${count(of.countries, OF_COUNTRY)}: ${names(of.asked)}` : "";
}

export function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  const time = asOf === null ? "данные без указания года" : `данные по состоянию на ${asOf} год`;
  return `${time}${standIns ? `, ${scorecard.standIns}` : ""}${among(dataset)}`;
}

/** What was asked for; nothing where everybody is shown. */
export function shown({ countries, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(countries ? [`только: ${names(countries)}`] : []),
    ...(region ? [`только регион: ${names(region)}`] : []),
    ...(exclude ? [`кроме: ${names(exclude)}`] : []),
  ].join("; ");
}

export function scoresRun({ scale: [lo, hi], relative, bounded, factors }: Profile): string {
  if (relative)
    return "Оценка — число побед страны за вычетом поражений в сравнении с каждой другой страной (метод Копленда), поэтому собственного диапазона ни у одной страны нет.";
  const run =
    bounded === false
      ? "У оценок нет ни нижней, ни верхней границы, поскольку её нет у одного из взвешиваемых показателей."
      : `Оценки лежат в пределах от ${exact(lo)} до ${exact(hi)}.`;
  const titles = titlesCountedByPlace(factors);
  return titles.length === 0
    ? run
    : `${run} ${titles.length === 1 ? "Учитывается" : "Учитываются"} по месту среди кандидатов (в рейтинге или отдельно), а не по уровню: ${listed(titles)}. Если кандидатом больше или меньше, оценки остальных меняются.`;
}

export const evidences: typeof english = {
  ...made,
  evidence,
  among,
  shownAs: shown,
  ownTables: (files, named) =>
    `${form(files.length, ["собственная таблица", "собственные таблицы", "собственные таблицы"])} (${files.length > named ? count(files.length, FILE) : files.join(", ")})`,
  ownCredit: (files, named) =>
    `${form(files.length, ["Собственная таблица", "Собственные таблицы", "Собственные таблицы"])}, без издателя: ${files.slice(0, named).join(", ")}${files.length > named ? ` и ещё ${files.length - named}` : ""}.`,
  scoresRun,
};
