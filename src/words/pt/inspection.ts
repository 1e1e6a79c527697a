import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import type { Kinds, Some } from "../en/inspection.ts";
import { inspection as made } from "../made/pt/inspection.ts";
import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural, span } = numbers;

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "texto delimitado",
  xlsx: "pasta de trabalho do Excel (xlsx)",
  xls: "pasta de trabalho do Excel 97-2003 (xls)",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "vírgulas",
  ";": "pontos e vírgulas",
  "\t": "tabulações",
  "|": "barras verticais",
  " ": "espaços",
};

function some({ shown, more }: Some, between = ", "): string {
  return more > 0 ? `${shown.join(between)} e mais ${more}` : shown.join(between);
}

function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${fixed(amount, amount < 10 ? 1 : 0)} ${unit}`;
}

type Format = Inspection["format"];

/** How many rows bear some names, in brackets; nothing where they are not counted. */
function rowsOf(rows: number | undefined): string {
  return rows === undefined ? "" : ` (${counted(rows, "linha", "linhas")})`;
}

export const inspection = {
  ...made,
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "uma célula por linha"
      : `células separadas por ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "planilha", "planilhas")}${hidden === 0 ? "" : `, ${hidden} delas ${plural(hidden, { one: "oculta", other: "ocultas" })}`}: ${some(names)}`,
  gives: ({ observations, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "sem ano" : span(years.from, years.to);
    const which =
      undated === observations
        ? "Nenhuma delas tem ano"
        : `${undated} delas não ${plural(undated, { one: "tem", other: "têm" })} ano`;
    const without = undated === 0 ? "" : ` ${which}: tais valores contam em qualquer ano.`;
    return `Daria ${counted(observations, "observação", "observações")} de ${counted(countries, "país", "países")}, ${when}: ${some(indicators)}.${without}`;
  },
  notResolved: (rows: number | undefined, names: Some) =>
    `Nomes não identificados e, portanto, omitidos${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `Não são países e, portanto, são omitidos${rowsOf(rows)}: ${some(names)}.`,
  kinds: (columns: readonly Kinds[]) =>
    `Poucas palavras distinguem umas linhas das outras; --where as aceita: ${columns.map(({ title, words }) => `${quoted(title)}: ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes: Some) => `Ao redor: ${some(notes, "; ")}.`,
  /** `name`: undefined of what has none. */
  list: (name: string | undefined) => `Lista ${quoted(name ?? "o arquivo inteiro")}`,
  /** `rows`: where several tables have the name, from which row to which. */
  called: (name: string, hidden: boolean, _: Format, rows: readonly [number, number] | undefined) =>
    `${name}${hidden ? " (oculta)" : ""}${rows ? `, linhas ${rows[0]}\u2013${rows[1]}` : ""}`,
  empty: (columns: number, notes: number) => {
    const what =
      columns > 0
        ? `um cabeçalho de ${counted(columns, "coluna", "colunas")} e nenhuma linha`
        : "nenhuma tabela";
    return notes === 0 ? what : `${what}, ${counted(notes, "célula", "células")} de texto`;
  },
  header: (by: InspectedTable["headerBy"], _: Format, [from, to]: readonly [number, number]) => {
    const where = from === to ? `na linha ${from}` : `nas linhas ${from} a ${to}`;
    return `cabeçalho${by === "guessed" ? " presumido" : ""} ${where}`;
  },
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Países: coluna ${quoted(column)}; dos ${names} que contém, ${resolved} ${plural(resolved, { one: "é conhecido", other: "são conhecidos" })}, mas não ${some(misses)}.${codes === undefined ? "" : ` Todos os códigos de ${quoted(codes)} são conhecidos.`}`,
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(tudo)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity}: ${place === null ? "" : `${place}: `}${message}`,
};
