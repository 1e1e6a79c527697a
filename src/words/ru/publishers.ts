import type { publishers as english } from "../en/publishers.ts";
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
  layouts: (titles) => `Формы: ${titles.join("; ")}`,
  credit: (attribution) => `Ссылка на источник: ${attribution}`,
  terms: (terms) => `Условия: ${terms}`,
  indicators: (ids) => `Показатели: ${ids.join(", ") || "как названы столбцы таблицы"}`,
  indicator: (id, title, summary) => `${id}: ${title}. ${summary}`,
  about: (publisher, summary) => `${publisher}. ${summary}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    line: (when) => `Обычное время выхода: ${when}`,
    months: (first, last) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    continuous: "в любое время",
    irregular: (editions) => `без обычного срока (${editions.join(", ")})`,
    ended: (on) => `выпуск прекращён ${date(on)}`,
    unknown: "обычный месяц неизвестен",
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    heading: (day) => `Какие выпуски должны были выйти на ${date(day)}`,
    /** Of how many sources a newer edition should be out. */
    summary: (overdue, all) =>
      overdue === 0
        ? `Источников: ${all}. Ни у одного из них по обычному сроку не должно быть более нового выпуска.`
        : `Источников: ${all}; из них по обычному сроку более новый выпуск должен быть у ${overdue}. Вышел ли он, не проверялось.`,
    legend:
      "В скобках: год, который описывает выпуск, если он назван по другому году. Выпуск должен был выйти, если его обычные месяцы прошли.",
    columns: {
      source: "Источник",
      newest: "Новейший здесь",
      due: "Должен был выйти",
      usually: "Обычное время выхода",
      where: "Где взять",
    },
    none: "нет",
    /** An edition that is called by a fiscal year. */
    fiscal: (year) => `${year} фин. год`,
    /** An edition that is called by another year than it describes. */
    of: (called, year) => `${called} (за ${year} год)`,
    overdue: (edition) => `${edition}, просрочен`,
    /** One of those that an audit warns of. */
    one: (title, edition, when) => `${title} ${edition} (обычно ${when})`,
  },
  snapshot: "Источники этого снимка данных",
  publisher: (name) => `Издатель: ${name}`,
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
