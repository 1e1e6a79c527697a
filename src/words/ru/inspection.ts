import type { Inspection } from "../../model/documents/reading.ts";
import type { inspection as english, Some } from "../en/inspection.ts";
import { COUNTRY, capitalised, count, either, type Forms, form, quoted, ROW } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, span } = numbers;

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "текст с разделителями",
  xlsx: "рабочая книга Excel (xlsx)",
  xls: "рабочая книга Excel 97–2003 (xls)",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "запятыми",
  ";": "точками с запятой",
  "\t": "знаками табуляции",
  "|": "вертикальными чертами",
  " ": "пробелами",
};

const COLUMN: Forms = ["столбец", "столбца", "столбцов"];
const OBSERVATION: Forms = ["наблюдение", "наблюдения", "наблюдений"];

function some({ shown, more }: Some, between = ", "): string {
  return more > 0 ? `${shown.join(between)} и ещё ${more}` : shown.join(between);
}

function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, ["байт", "байта", "байт"]);
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "кБ"] : [bytes / 1_000_000, "МБ"];
  return `${fixed(amount, amount < 10 ? 1 : 0)} ${unit}`;
}

/** How many rows bear some names, in brackets; nothing where they are not counted. */
function rowsOf(rows: number | undefined): string {
  return rows === undefined ? "" : ` (${count(rows, ROW)})`;
}

export const inspection: typeof english = {
  quoted,
  some,
  title: (file, format, bytes) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  readAs: (parts) => `Прочитано так: ${parts.join("; ")}.`,
  encoding: (label) => `кодировка ${label}`,
  delimited: (delimiter) =>
    delimiter === null
      ? "одна ячейка в строке"
      : `ячейки разделены ${DELIMITERS[delimiter] ?? `знаком ${quoted(delimiter)}`}`,
  quotes: (quote) => (quote === null ? "без кавычек" : `кавычки: ${quote}`),
  sheets: (sheets, hidden, names) =>
    `${count(sheets, ["лист", "листа", "листов"])}${hidden === 0 ? "" : `, из них скрыто: ${hidden}`}: ${some(names)}`,
  filled: (cells) => count(cells, ["заполненная ячейка", "заполненные ячейки", "заполненных ячеек"]),

  source: "Источник",
  known: ({ title, id, layoutTitle, confidence }) =>
    `${title} (${id}), форма ${quoted(layoutTitle)}, уверенность ${exact(confidence)}.`,
  refused: (message, wayOut) =>
    `Из файла ничего не взято: ${message}.${wayOut === null ? "" : ` ${capitalised(wayOut)}`}`,
  asSure: ({ title, id }, more) =>
    `Столь же вероятен источник ${title} (${id})${more === 0 ? "" : ` (и ещё ${more})`}; взят первый по списку источников.`,
  lessSure: ({ title, id, confidence }, more, taken) =>
    `Файл распознаёт также источник ${title} (${id})${more === 0 ? "" : ` (и ещё ${more})`}, с уверенностью ${exact(confidence)}; источник ${taken} вероятнее, и взят он.`,
  nothing: "Наблюдений файл не дал бы.",
  gives: ({ observations, countries, years, undated }, indicators) => {
    const when = years === null ? "без года" : span(years.from, years.to);
    const which = undated === observations ? "Ни у одного из них нет года" : `Без года из них: ${undated}`;
    const without = undated === 0 ? "" : ` ${which}; такие значения действуют для любого года.`;
    return `Файл дал бы ${count(observations, OBSERVATION)} (${count(countries, COUNTRY)}), ${when}: ${some(indicators)}.${without}`;
  },
  withCount: (id, observations) => `${id} (${observations})`,
  notResolved: (rows, names) => `Не распознано и потому пропущено${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows, names) => `Не страны, поэтому пропущено${rowsOf(rows)}: ${some(names)}.`,
  miss: (name, place, moreRows, near) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` и ещё ${count(moreRows, ROW)}` : ""}${near.length === 0 ? "" : `; похожие: ${either(near)}`})`,
  unrecognised: "Ни один источник не распознаёт этот файл; из него ничего не было бы взято.",
  problem: (message) => `${capitalised(message)}.`,
  why: {
    mapping: "Его столбцам можно дать соответствия; дополните эту команду:",
    tree: "Это дерево, а не таблица: читаются только деревья известных издателей.",
    onlyCountries: "В нём названы страны, но ни один столбец ничего о них не говорит.",
    noCountries:
      "Ни один столбец не содержит названий стран, поэтому без изменения файла соответствия задать нельзя.",
    noTable: "Таблиц в нём нет.",
  },

  tables: "Таблицы",
  otherTables: "Другие таблицы",
  table: (name, extent) => `${name}: ${extent}`,
  moreTables: (n) => `… и ещё ${n}`,
  moreRows: (n) => `… ещё ${count(n, ROW)}`,
  kinds: (columns) =>
    `Строки различаются немногими словами, которые принимает --where: ${columns.map(({ title, words }) => `${quoted(title)} — ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes) => `Вокруг таблицы: ${some(notes, "; ")}.`,
  list: (name) => `Список ${quoted(name ?? "весь файл")}`,
  sheet: (name) => `Лист ${quoted(name)}`,
  unnamed: (hasColumns) => (hasColumns ? "Таблица" : "Текст"),
  called: (name, hidden, _format, rows) =>
    `${name}${hidden ? " (скрыт)" : ""}${rows ? `, строки ${rows[0]}–${rows[1]}` : ""}`,
  empty: (columns, notes) => {
    const what = columns > 0 ? `заголовок (${count(columns, COLUMN)}) без строк данных` : "таблицы нет";
    return notes === 0 ? what : `${what}, ячеек с текстом: ${notes}`;
  },
  extent: (parts) => parts.join("; "),
  cells: (rows, columns) => `${count(rows, ROW)}, ${count(columns, COLUMN)}`,
  taken: (observations) => `взято: ${count(observations, OBSERVATION)}`,
  noHeader: "без заголовка",
  header: (by, _format, [from, to]) =>
    `заголовок${by === "guessed" ? " (предположительно)" : ""} в ${from === to ? `строке ${from}` : `строках ${from}–${to}`}`,
  noColumn: "Ни один столбец не содержит названий стран.",
  allKnown: (column, names) =>
    `Страны: столбец ${quoted(column)}; ${names === 1 ? "единственное название в нём известно" : `все названия в нём (${names}) известны`}.`,
  someKnown: (column, resolved, names, misses, codes) =>
    `Страны: столбец ${quoted(column)}; из ${names} названий в нём ${form(resolved, ["известно", "известны", "известно"])} ${resolved}, не известны: ${some(misses)}.${codes === undefined ? "" : ` Коды в столбце ${quoted(codes)} известны все.`}`,
  near: (name, suggestion) => `${quoted(name)}${suggestion === undefined ? "" : ` (похожее: ${suggestion})`}`,
  row: (row) => `строка ${row}`,

  tree: "Что в нём содержится",
  path: (path, kind, n, example) =>
    `${path === "" ? "(целое)" : path} (${kind}${n > 1 ? ` × ${n}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  morePaths: (n) => `… и ещё путей: ${n} (приведены в --format json)`,
  nothingOdd: "Ничего необычного не найдено.",
  nothingOddBut: (names) =>
    `Ничего необычного не найдено, кроме ${names === 1 ? "названия, которое не принадлежит ни одной стране: его строки пропущены" : "названий, которые не принадлежат ни одной стране: их строки пропущены"}, как сказано выше.`,
  problems: (n) => `К сведению: ${n}`,
  problemAt: (severity, place, message) =>
    `${{ error: "ошибка", warning: "предупреждение", info: "к сведению" }[severity] ?? severity}: ${place === null ? "" : `${place}: `}${message}`,
  moreLikeIt: (n) => `… и ещё ${n} того же рода`,
};
