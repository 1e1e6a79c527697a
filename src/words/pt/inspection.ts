import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import type { Kinds, Some } from "../en/inspection.ts";
import { anyOf, capitalised, counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, plural, span } = numbers;

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

type Source = NonNullable<Inspection["source"]>;

export const inspection = {
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  readAs: (parts: readonly string[]) => `Lido como: ${parts.join("; ")}.`,
  encoding: (label: string) => `codificação ${label}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "uma célula por linha"
      : `células separadas por ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  quotes: (quote: string | null) => (quote === null ? "sem aspas" : `entre aspas com ${quote}`),
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "planilha", "planilhas")}${hidden === 0 ? "" : `, ${hidden} delas ${plural(hidden, { one: "oculta", other: "ocultas" })}`}: ${some(names)}`,
  filled: (cells: number) => counted(cells, "célula preenchida", "células preenchidas"),

  source: "Fonte",
  known: ({ title, id, layoutTitle, confidence }: Source) =>
    `${title} (${id}), formato ${quoted(layoutTitle)}, confiança ${exact(confidence)}.`,
  refused: (message: string, wayOut: string | null) =>
    `Nada é extraído dele: ${message}.${wayOut === null ? "" : ` ${capitalised(wayOut)}`}`,
  asSure: ({ title, id }: Pick<Source, "title" | "id">, more: number) =>
    `${title} (${id}) o reconhece com a mesma confiança${more === 0 ? "" : ` (e mais ${more})`}; foi adotada a primeira da lista de fontes.`,
  lessSure: (
    { title, id, confidence }: Pick<Source, "title" | "id" | "confidence">,
    more: number,
    taken: string,
  ) =>
    `${title} (${id}) também o reconhece${more === 0 ? "" : ` (e mais ${more})`}, com confiança ${exact(confidence)}; ${taken} o reconhece com confiança maior e foi a adotada.`,
  nothing: "Não daria nenhuma observação.",
  gives: ({ observations, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "sem ano" : span(years.from, years.to);
    const which =
      undated === observations
        ? "Nenhuma delas tem ano"
        : `${undated} delas não ${plural(undated, { one: "tem", other: "têm" })} ano`;
    const without = undated === 0 ? "" : ` ${which}: tais valores contam em qualquer ano.`;
    return `Daria ${counted(observations, "observação", "observações")} de ${counted(countries, "país", "países")}, ${when}: ${some(indicators)}.${without}`;
  },
  withCount: (id: string, observations: number) => `${id} (${observations})`,
  notResolved: (rows: number | undefined, names: Some) =>
    `Nomes não identificados e, portanto, omitidos${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `Não são países e, portanto, são omitidos${rowsOf(rows)}: ${some(names)}.`,
  miss: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` e mais ${counted(moreRows, "linha", "linhas")}` : ""}${near.length === 0 ? "" : `; semelhante a ${anyOf(near)}`})`,
  unrecognised: "Nenhuma fonte reconhece este arquivo; nada seria extraído dele.",
  problem: (message: string) => `${capitalised(message)}.`,
  why: {
    mapping: "As suas colunas podem ser atribuídas; complete este comando:",
    tree: "É uma árvore, não uma tabela: só se leem as árvores de publicadores conhecidos.",
    onlyCountries: "Nomeia países e não diz nada sobre eles em uma coluna própria.",
    noCountries:
      "Nenhuma das suas colunas nomeia países, de modo que nenhuma poderia ser atribuída sem alterar o arquivo.",
    noTable: "Não contém nenhuma tabela.",
  },

  tables: "Tabelas",
  otherTables: "Outras tabelas",
  table: (name: string, extent: string) => `${name}: ${extent}`,
  moreTables: (n: number) => `\u2026 e mais ${n}`,
  moreRows: (n: number) => `\u2026 mais ${counted(n, "linha", "linhas")}`,
  kinds: (columns: readonly Kinds[]) =>
    `Poucas palavras distinguem umas linhas das outras; --where as aceita: ${columns.map(({ title, words }) => `${quoted(title)}: ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes: Some) => `Ao redor: ${some(notes, "; ")}.`,
  /** `name`: undefined of what has none. */
  list: (name: string | undefined) => `Lista ${quoted(name ?? "o arquivo inteiro")}`,
  sheet: (name: string) => `Planilha ${quoted(name)}`,
  unnamed: (hasColumns: boolean): string => (hasColumns ? "Tabela" : "Texto"),
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
  extent: (parts: readonly string[]) => parts.join("; "),
  cells: (rows: number, columns: number) =>
    `${counted(rows, "linha", "linhas")} de ${counted(columns, "coluna", "colunas")}`,
  taken: (observations: number) => counted(observations, "observação extraída", "observações extraídas"),
  noHeader: "sem cabeçalho",
  header: (by: InspectedTable["headerBy"], _: Format, [from, to]: readonly [number, number]) => {
    const where = from === to ? `na linha ${from}` : `nas linhas ${from} a ${to}`;
    return `cabeçalho${by === "guessed" ? " presumido" : ""} ${where}`;
  },
  noColumn: "Nenhuma coluna nomeia países.",
  allKnown: (column: string, names: number) =>
    `Países: coluna ${quoted(column)}; ${names === 1 ? "o único que contém é conhecido" : `todos os ${names} que contém são conhecidos`}.`,
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Países: coluna ${quoted(column)}; dos ${names} que contém, ${resolved} ${plural(resolved, { one: "é conhecido", other: "são conhecidos" })}, mas não ${some(misses)}.${codes === undefined ? "" : ` Todos os códigos de ${quoted(codes)} são conhecidos.`}`,
  near: (name: string, suggestion: string | undefined) =>
    `${quoted(name)}${suggestion === undefined ? "" : ` (semelhante a ${suggestion})`}`,
  row: (row: string) => `linha ${row}`,

  tree: "O que contém",
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(tudo)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  morePaths: (n: number) => `\u2026 e mais ${counted(n, "caminho", "caminhos")} (constam com --format json)`,
  nothingOdd: "Não se encontrou nada de estranho.",
  nothingOddBut: (names: number) =>
    `Não se encontrou nada de estranho, exceto que ${names === 1 ? "um nome não é de nenhum país: as suas linhas são omitidas" : "há nomes que não são de nenhum país: as suas linhas são omitidas"}, como se diz acima.`,
  problems: (n: number) => counted(n, "coisa a saber", "coisas a saber"),
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity}: ${place === null ? "" : `${place}: `}${message}`,
  moreLikeIt: (n: number) => `\u2026 e mais ${n} do mesmo tipo`,
};
