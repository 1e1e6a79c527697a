import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import type { Kinds, Some } from "../en/inspection.ts";
import { inspection as made } from "../made/es/inspection.ts";
import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural, span } = numbers;

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "texto delimitado",
  xlsx: "libro de Excel (xlsx)",
  xls: "libro de Excel 97-2003 (xls)",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "comas",
  ";": "puntos y comas",
  "\t": "tabuladores",
  "|": "barras verticales",
  " ": "espacios",
};

function some({ shown, more }: Some, between = ", "): string {
  return more > 0 ? `${shown.join(between)} y ${more} más` : shown.join(between);
}

function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${fixed(amount, amount < 10 ? 1 : 0)} ${unit}`;
}

type Format = Inspection["format"];

function rowWord(format: Format): string {
  return format === "csv" ? "línea" : "fila";
}

/** How many rows bear some names, in brackets; nothing where they are not counted. */
function rowsOf(rows: number | undefined): string {
  return rows === undefined ? "" : ` (${counted(rows, "fila", "filas")})`;
}

export const inspection = {
  ...made,
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "una celda por línea"
      : `celdas separadas por ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "hoja", "hojas")}${hidden === 0 ? "" : `, ${hidden} de ellas ${plural(hidden, { one: "oculta", other: "ocultas" })}`}: ${some(names)}`,
  gives: ({ observations, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "sin año" : span(years.from, years.to);
    const which =
      undated === observations
        ? "Ninguna de ellas tiene año"
        : `${undated} de ellas no ${plural(undated, { one: "tiene", other: "tienen" })} año`;
    const without = undated === 0 ? "" : ` ${which}: esas cifras cuentan en cualquier año.`;
    return `Daría ${counted(observations, "observación", "observaciones")} de ${counted(countries, "país", "países")}, ${when}: ${some(indicators)}.${without}`;
  },
  notResolved: (rows: number | undefined, names: Some) =>
    `Sin identificar y, por tanto, omitido${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `No son países y, por tanto, se omiten${rowsOf(rows)}: ${some(names)}.`,
  kinds: (columns: readonly Kinds[]) =>
    `Pocas palabras distinguen unas filas de otras; las admite --where: ${columns.map(({ title, words }) => `${quoted(title)}: ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes: Some) => `Alrededor: ${some(notes, "; ")}.`,
  /** `name`: undefined of what has none. */
  list: (name: string | undefined) => `Lista ${quoted(name ?? "el archivo entero")}`,
  /** `rows`: where several tables have the name, from which row to which. */
  called: (name: string, hidden: boolean, format: Format, rows: readonly [number, number] | undefined) =>
    `${name}${hidden ? " (oculta)" : ""}${rows ? `, ${rowWord(format)}s ${rows[0]}\u2013${rows[1]}` : ""}`,
  empty: (columns: number, notes: number) => {
    const what =
      columns > 0
        ? `un encabezado de ${counted(columns, "columna", "columnas")} y ninguna fila`
        : "ninguna tabla";
    return notes === 0 ? what : `${what}, ${counted(notes, "celda", "celdas")} de texto`;
  },
  header: (by: InspectedTable["headerBy"], format: Format, [from, to]: readonly [number, number]) => {
    const word = rowWord(format);
    const where = from === to ? `la ${word} ${from}` : `las ${word}s ${from} a ${to}`;
    return `encabezado${by === "guessed" ? " supuesto" : ""} en ${where}`;
  },
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Países: columna ${quoted(column)}; de los ${names} que contiene se ${plural(resolved, { one: "conoce", other: "conocen" })} ${resolved}, pero no ${some(misses)}.${codes === undefined ? "" : ` Todos los códigos de ${quoted(codes)} son conocidos.`}`,
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(todo)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity}: ${place === null ? "" : `${place}: `}${message}`,
};
