import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import type { Kinds, Some } from "../en/inspection.ts";
import { anyOf, capitalised, counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, plural, span } = numbers;

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

type Source = NonNullable<Inspection["source"]>;

export const inspection = {
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  readAs: (parts: readonly string[]) => `Leído como: ${parts.join("; ")}.`,
  encoding: (label: string) => `codificación ${label}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "una celda por línea"
      : `celdas separadas por ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  quotes: (quote: string | null) => (quote === null ? "sin comillas" : `entrecomillado con ${quote}`),
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "hoja", "hojas")}${hidden === 0 ? "" : `, ${hidden} de ellas ${plural(hidden, { one: "oculta", other: "ocultas" })}`}: ${some(names)}`,
  filled: (cells: number) => counted(cells, "celda con contenido", "celdas con contenido"),

  source: "Fuente",
  known: ({ title, id, layoutTitle, confidence }: Source) =>
    `${title} (${id}), formato ${quoted(layoutTitle)}, confianza ${exact(confidence)}.`,
  refused: (message: string, wayOut: string | null) =>
    `No se toma nada de él: ${message}.${wayOut === null ? "" : ` ${capitalised(wayOut)}`}`,
  asSure: ({ title, id }: Pick<Source, "title" | "id">, more: number) =>
    `${title} (${id}) ofrece la misma confianza${more === 0 ? "" : ` (y ${more} más)`}; se tomó la primera de la lista de fuentes.`,
  lessSure: (
    { title, id, confidence }: Pick<Source, "title" | "id" | "confidence">,
    more: number,
    taken: string,
  ) =>
    `${title} (${id}) también lo reconoce${more === 0 ? "" : ` (y ${more} más)`}, con una confianza de ${exact(confidence)}; ${taken} ofrece más confianza y fue la que se tomó.`,
  nothing: "No daría ninguna observación.",
  gives: ({ observations, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "sin año" : span(years.from, years.to);
    const which =
      undated === observations
        ? "Ninguna de ellas tiene año"
        : `${undated} de ellas no ${plural(undated, { one: "tiene", other: "tienen" })} año`;
    const without = undated === 0 ? "" : ` ${which}: esas cifras cuentan en cualquier año.`;
    return `Daría ${counted(observations, "observación", "observaciones")} de ${counted(countries, "país", "países")}, ${when}: ${some(indicators)}.${without}`;
  },
  withCount: (id: string, observations: number) => `${id} (${observations})`,
  notResolved: (rows: number | undefined, names: Some) =>
    `Sin identificar y, por tanto, omitido${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `No son países y, por tanto, se omiten${rowsOf(rows)}: ${some(names)}.`,
  miss: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` y ${counted(moreRows, "fila más", "filas más")}` : ""}${near.length === 0 ? "" : `; parecido a ${anyOf(near)}`})`,
  unrecognised: "Ninguna fuente reconoce este archivo; no se tomaría nada de él.",
  problem: (message: string) => `${capitalised(message)}.`,
  why: {
    mapping: "Sus columnas pueden asignarse; complete este comando:",
    tree: "Es un árbol, no una tabla: solo se leen los árboles de editores conocidos.",
    onlyCountries: "Nombra países y no dice nada de ellos en una columna aparte.",
    noCountries:
      "Ninguna de sus columnas nombra países, de modo que no podría asignarse ninguna sin modificar el archivo.",
    noTable: "No contiene ninguna tabla.",
  },

  tables: "Tablas",
  otherTables: "Otras tablas",
  table: (name: string, extent: string) => `${name}: ${extent}`,
  moreTables: (n: number) => `\u2026 y ${n} más`,
  moreRows: (n: number) => `\u2026 ${counted(n, "fila más", "filas más")}`,
  kinds: (columns: readonly Kinds[]) =>
    `Pocas palabras distinguen unas filas de otras; las admite --where: ${columns.map(({ title, words }) => `${quoted(title)}: ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes: Some) => `Alrededor: ${some(notes, "; ")}.`,
  /** `name`: undefined of what has none. */
  list: (name: string | undefined) => `Lista ${quoted(name ?? "el archivo entero")}`,
  sheet: (name: string) => `Hoja ${quoted(name)}`,
  unnamed: (hasColumns: boolean) => (hasColumns ? "Tabla" : "Texto"),
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
  extent: (parts: readonly string[]) => parts.join("; "),
  cells: (rows: number, columns: number) =>
    `${counted(rows, "fila", "filas")} de ${counted(columns, "columna", "columnas")}`,
  taken: (observations: number) => counted(observations, "observación tomada", "observaciones tomadas"),
  noHeader: "sin encabezado",
  header: (by: InspectedTable["headerBy"], format: Format, [from, to]: readonly [number, number]) => {
    const word = rowWord(format);
    const where = from === to ? `la ${word} ${from}` : `las ${word}s ${from} a ${to}`;
    return `encabezado${by === "guessed" ? " supuesto" : ""} en ${where}`;
  },
  noColumn: "Ninguna columna nombra países.",
  allKnown: (column: string, names: number) =>
    `Países: columna ${quoted(column)}; ${names === 1 ? "el único que contiene es conocido" : `los ${names} que contiene son conocidos`}.`,
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Países: columna ${quoted(column)}; de los ${names} que contiene se ${plural(resolved, { one: "conoce", other: "conocen" })} ${resolved}, pero no ${some(misses)}.${codes === undefined ? "" : ` Todos los códigos de ${quoted(codes)} son conocidos.`}`,
  near: (name: string, suggestion: string | undefined) =>
    `${quoted(name)}${suggestion === undefined ? "" : ` (parecido a ${suggestion})`}`,
  row: (row: string) => `fila ${row}`,

  tree: "Lo que contiene",
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(todo)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  morePaths: (n: number) => `\u2026 y ${counted(n, "ruta más", "rutas más")} (figuran con --format json)`,
  nothingOdd: "No se encontró nada extraño.",
  nothingOddBut: (names: number) =>
    `No se encontró nada extraño, salvo que ${names === 1 ? "un nombre no es de ningún país: se omiten sus filas" : "hay nombres que no son de ningún país: se omiten sus filas"}, como se indica más arriba.`,
  problems: (n: number) => counted(n, "cuestión que conviene saber", "cuestiones que conviene saber"),
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity}: ${place === null ? "" : `${place}: `}${message}`,
  moreLikeIt: (n: number) => `\u2026 y ${n} más del mismo tipo`,
};
