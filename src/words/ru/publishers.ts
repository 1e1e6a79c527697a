import type { publishers as english } from "../en/publishers.ts";
import { publishers as made } from "../made/ru/publishers.ts";
import { date } from "./grammar.ts";

const MONTHS = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
] as const;

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers: typeof english = {
  ...made,
  indicators: (ids) => `Показатели: ${ids.join(", ") || "как названы столбцы таблицы"}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    ...made.usually,
    months: (first, last) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    ended: (on) => `выпуск прекращён ${date(on)}`,
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: { ...made.due, heading: (day) => `Какие выпуски должны были выйти на ${date(day)}` },
  extent: (observations, countries, years) => {
    const span =
      years.length === 0 ? "без года" : years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
    return `Наблюдений: ${observations}, стран и территорий: ${countries}, годы: ${span}`;
  },
  made: (command) => [
    "Создано командой ",
    command,
    "; не редактировать. Таблицы содержат значения, для каждого из которых указаны издатель, файл и ячейка; самих файлов издателей здесь нет.",
  ],
  file: (path, sha256) => ["", path, " (SHA-256 ", sha256, ")"],
  folder: (files, folder) => [`Файлов: ${files}, папка `, folder, " (хеши в manifest.json)"],
};
