import type { publishers as english } from "../en/publishers.ts";

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers: typeof english = {
  layouts: (titles) => `Формы: ${titles.join("; ")}`,
  credit: (attribution) => `Ссылка на источник: ${attribution}`,
  terms: (terms) => `Условия: ${terms}`,
  indicators: (ids) => `Показатели: ${ids.join(", ") || "как названы столбцы таблицы"}`,
  indicator: (id, title, summary) => `${id}: ${title}. ${summary}`,
  about: (publisher, summary) => `${publisher}. ${summary}`,
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
