import type { Inspection } from "../../model/documents/reading.ts";
import type { inspection as english, Some } from "../en/inspection.ts";
import { inspection as made } from "../made/ru/inspection.ts";
import { COUNTRY, count, type Forms, form, quoted, ROW } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, span } = numbers;

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
  ...made,
  quoted,
  some,
  title: (file, format, bytes) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  delimited: (delimiter) =>
    delimiter === null
      ? "одна ячейка в строке"
      : `ячейки разделены ${DELIMITERS[delimiter] ?? `знаком ${quoted(delimiter)}`}`,
  sheets: (sheets, hidden, names) =>
    `${count(sheets, ["лист", "листа", "листов"])}${hidden === 0 ? "" : `, из них скрыто: ${hidden}`}: ${some(names)}`,
  gives: ({ observations, countries, years, undated }, indicators) => {
    const when = years === null ? "без года" : span(years.from, years.to);
    const which = undated === observations ? "Ни у одного из них нет года" : `Без года из них: ${undated}`;
    const without = undated === 0 ? "" : ` ${which}; такие значения действуют для любого года.`;
    return `Файл дал бы ${count(observations, OBSERVATION)} (${count(countries, COUNTRY)}), ${when}: ${some(indicators)}.${without}`;
  },
  notResolved: (rows, names) => `Не распознано и потому пропущено${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows, names) => `Не страны, поэтому пропущено${rowsOf(rows)}: ${some(names)}.`,
  kinds: (columns) =>
    `Строки различаются немногими словами, которые принимает --where: ${columns.map(({ title, words }) => `${quoted(title)} — ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes) => `Вокруг таблицы: ${some(notes, "; ")}.`,
  list: (name) => `Список ${quoted(name ?? "весь файл")}`,
  called: (name, hidden, _format, rows) =>
    `${name}${hidden ? " (скрыт)" : ""}${rows ? `, строки ${rows[0]}–${rows[1]}` : ""}`,
  empty: (columns, notes) => {
    const what = columns > 0 ? `заголовок (${count(columns, COLUMN)}) без строк данных` : "таблицы нет";
    return notes === 0 ? what : `${what}, ячеек с текстом: ${notes}`;
  },
  header: (by, _format, [from, to]) =>
    `заголовок${by === "guessed" ? " (предположительно)" : ""} в ${from === to ? `строке ${from}` : `строках ${from}–${to}`}`,
  someKnown: (column, resolved, names, misses, codes) =>
    `Страны: столбец ${quoted(column)}; из ${names} названий в нём ${form(resolved, ["известно", "известны", "известно"])} ${resolved}, не известны: ${some(misses)}.${codes === undefined ? "" : ` Коды в столбце ${quoted(codes)} известны все.`}`,
  path: (path, kind, n, example) =>
    `${path === "" ? "(целое)" : path} (${kind}${n > 1 ? ` × ${n}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  problemAt: (severity, place, message) =>
    `${{ error: "ошибка", warning: "предупреждение", info: "к сведению" }[severity] ?? severity}: ${place === null ? "" : `${place}: `}${message}`,
};
