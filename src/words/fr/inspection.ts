import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import type { Kinds, Some } from "../en/inspection.ts";
import { capitalised, counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, plural, span } = numbers;

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "texte délimité",
  xlsx: "classeur Excel (xlsx)",
  xls: "classeur Excel 97-2003 (xls)",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "des virgules",
  ";": "des points-virgules",
  "\t": "des tabulations",
  "|": "des barres verticales",
  " ": "des espaces",
};

const others = (n: number) => `${n} ${plural(n, { one: "autre", other: "autres" })}`;

function some({ shown, more }: Some, between = ", "): string {
  return more > 0 ? `${shown.join(between)} et ${others(more)}` : shown.join(between);
}

function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "octet", "octets");
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "ko"] : [bytes / 1_000_000, "Mo"];
  return `${fixed(amount, amount < 10 ? 1 : 0)} ${unit}`;
}

type Format = Inspection["format"];

const lineWords = (n: number) => counted(n, "ligne", "lignes");
const observations = (n: number) => counted(n, "observation", "observations");

function rowsOf(rows: number | undefined): string {
  return rows === undefined ? "" : ` (${lineWords(rows)})`;
}

type Source = NonNullable<Inspection["source"]>;

export const inspection = {
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file} : ${FORMATS[format]}, ${size(bytes)}`,
  readAs: (parts: readonly string[]) => `Lu comme : ${parts.join(" ; ")}.`,
  encoding: (label: string) => `encodage ${label}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "une cellule par ligne"
      : `cellules séparées par ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  quotes: (quote: string | null) => (quote === null ? "sans guillemets" : `guillemets : ${quote}`),
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "feuille", "feuilles")}${hidden === 0 ? "" : `, dont ${hidden} ${plural(hidden, { one: "masquée", other: "masquées" })}`} : ${some(names)}`,
  filled: (cells: number) => counted(cells, "cellule remplie", "cellules remplies"),

  source: "Source",
  known: ({ title, id, layoutTitle, confidence }: Source) =>
    `${title} (${id}), présentation ${quoted(layoutTitle)}, confiance ${figure(confidence)}.`,
  refused: (message: string, wayOut: string | null) =>
    `Rien n’en est retenu : ${message}.${wayOut === null ? "" : ` ${capitalised(wayOut)}`}`,
  asSure: ({ title, id }: Pick<Source, "title" | "id">, more: number) =>
    `${title} (${id}) est aussi sûr${more === 0 ? "" : ` (et ${others(more)})`} ; le premier de la liste des sources a été retenu.`,
  lessSure: (
    { title, id, confidence }: Pick<Source, "title" | "id" | "confidence">,
    more: number,
    taken: string,
  ) =>
    `${title} (${id}) le reconnaît aussi${more === 0 ? "" : ` (et ${others(more)})`}, avec une confiance de ${figure(confidence)} ; ${taken} est plus sûr et a été retenu.`,
  nothing: "Il ne donnerait aucune observation.",
  gives: ({ observations: n, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "sans année" : span(years.from, years.to);
    const which =
      undated === n
        ? "Aucune n’a d’année"
        : plural(undated, {
            one: `${undated} d’entre elles n’a pas d’année`,
            other: `${undated} d’entre elles n’ont pas d’année`,
          });
    const without = undated === 0 ? "" : ` ${which} : de tels chiffres valent pour toute année.`;
    return `Il donnerait ${observations(n)} sur ${countries} pays, ${when} : ${some(indicators)}.${without}`;
  },
  withCount: (id: string, n: number) => `${id} (${n})`,
  notResolved: (rows: number | undefined, names: Some) =>
    `Noms non reconnus, donc laissés de côté${rowsOf(rows)} : ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `Noms qui ne sont pas ceux de pays, donc laissés de côté${rowsOf(rows)} : ${some(names)}.`,
  miss: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` et ${lineWords(moreRows)} de plus` : ""}${near.length === 0 ? "" : ` ; proche de ${near.join(" ou ")}`})`,
  unrecognised: "Aucune source ne reconnaît ce fichier ; rien n’en serait retenu.",
  problem: (message: string) => `${capitalised(message)}.`,
  why: {
    mapping: "Ses colonnes peuvent être mises en correspondance ; complétez cette commande :",
    tree: "C’est une arborescence et non un tableau : seules celles d’éditeurs connus sont lues.",
    onlyCountries: "Il nomme des pays et n’en dit rien dans une colonne à part.",
    noCountries:
      "Aucune de ses colonnes ne nomme de pays ; aucune ne peut être mise en correspondance sans le modifier.",
    noTable: "Il ne contient pas de tableau.",
  },

  tables: "Tableaux",
  otherTables: "Autres tableaux",
  table: (name: string, extent: string) => `${name} : ${extent}`,
  moreTables: (n: number) => `\u2026 et ${n} de plus`,
  moreRows: (n: number) => `\u2026 ${lineWords(n)} de plus`,
  kinds: (columns: readonly Kinds[]) =>
    `Des lignes ne se distinguent que par peu de mots, que --where prend : ${columns.map(({ title, words }) => `${quoted(title)} : ${words.map(quoted).join(", ")}`).join(" ; ")}.`,
  around: (notes: Some) => `Autour : ${some(notes, " ; ")}.`,
  list: (name: string | undefined) => `Liste ${quoted(name ?? "le fichier entier")}`,
  sheet: (name: string) => `Feuille ${quoted(name)}`,
  unnamed: (hasColumns: boolean) => (hasColumns ? "Tableau" : "Texte"),
  called: (name: string, hidden: boolean, _format: Format, rows: readonly [number, number] | undefined) =>
    `${name}${hidden ? " (masquée)" : ""}${rows ? `, lignes ${rows[0]}\u2013${rows[1]}` : ""}`,
  empty: (columns: number, notes: number) => {
    const what =
      columns > 0
        ? `un en-tête de ${counted(columns, "colonne", "colonnes")} et aucune ligne`
        : "aucun tableau";
    return notes === 0 ? what : `${what}, ${counted(notes, "cellule", "cellules")} de texte`;
  },
  extent: (parts: readonly string[]) => parts.join(" ; "),
  cells: (rows: number, columns: number) =>
    `${lineWords(rows)} de ${counted(columns, "colonne", "colonnes")}`,
  taken: (n: number) => counted(n, "observation retenue", "observations retenues"),
  noHeader: "sans en-tête",
  header: (by: InspectedTable["headerBy"], _format: Format, [from, to]: readonly [number, number]) =>
    `en-tête${by === "guessed" ? " supposé" : ""} ${from === to ? `à la ligne ${from}` : `aux lignes ${from} à ${to}`}`,
  noColumn: "Aucune colonne ne nomme de pays.",
  allKnown: (column: string, names: number) =>
    `Pays : colonne ${quoted(column)} ; ${names === 1 ? "le seul nom qu’elle contient est connu" : `les ${names} noms qu’elle contient sont connus`}.`,
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Pays : colonne ${quoted(column)} ; ${resolved} noms sur ${names} sont connus, mais pas ${some(misses)}.${codes === undefined ? "" : ` Les codes de ${quoted(codes)} sont tous connus.`}`,
  near: (name: string, suggestion: string | undefined) =>
    `${quoted(name)}${suggestion === undefined ? "" : ` (proche de ${suggestion})`}`,
  row: (row: string) => `ligne ${row}`,

  tree: "Ce qui s’y trouve",
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(l’ensemble)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : ` : ${quoted(example)}`}`,
  morePaths: (n: number) => `\u2026 et ${counted(n, "chemin", "chemins")} de plus (--format json les donne)`,
  nothingOdd: "Rien d’inhabituel n’a été trouvé.",
  nothingOddBut: (names: number) =>
    `Rien d’inhabituel n’a été trouvé, sinon que ${names === 1 ? "un nom n’est celui d’aucun pays : ses lignes sont laissées" : "des noms ne sont ceux d’aucun pays : leurs lignes sont laissées"} de côté, comme indiqué ci-dessus.`,
  problems: (n: number) => counted(n, "chose à savoir", "choses à savoir"),
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity} : ${place === null ? "" : `${place} : `}${message}`,
  moreLikeIt: (n: number) => `\u2026 et ${n} du même genre`,
};
