import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import type { Kinds, Some } from "../en/inspection.ts";
import { inspection as made } from "../made/fr/inspection.ts";
import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural, span } = numbers;

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

export const inspection = {
  ...made,
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file} : ${FORMATS[format]}, ${size(bytes)}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "une cellule par ligne"
      : `cellules séparées par ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "feuille", "feuilles")}${hidden === 0 ? "" : `, dont ${hidden} ${plural(hidden, { one: "masquée", other: "masquées" })}`} : ${some(names)}`,
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
  notResolved: (rows: number | undefined, names: Some) =>
    `Noms non reconnus, donc laissés de côté${rowsOf(rows)} : ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `Noms qui ne sont pas ceux de pays, donc laissés de côté${rowsOf(rows)} : ${some(names)}.`,
  kinds: (columns: readonly Kinds[]) =>
    `Des lignes ne se distinguent que par peu de mots, que --where prend : ${columns.map(({ title, words }) => `${quoted(title)} : ${words.map(quoted).join(", ")}`).join(" ; ")}.`,
  around: (notes: Some) => `Autour : ${some(notes, " ; ")}.`,
  list: (name: string | undefined) => `Liste ${quoted(name ?? "le fichier entier")}`,
  called: (name: string, hidden: boolean, _format: Format, rows: readonly [number, number] | undefined) =>
    `${name}${hidden ? " (masquée)" : ""}${rows ? `, lignes ${rows[0]}\u2013${rows[1]}` : ""}`,
  empty: (columns: number, notes: number) => {
    const what =
      columns > 0
        ? `un en-tête de ${counted(columns, "colonne", "colonnes")} et aucune ligne`
        : "aucun tableau";
    return notes === 0 ? what : `${what}, ${counted(notes, "cellule", "cellules")} de texte`;
  },
  header: (by: InspectedTable["headerBy"], _format: Format, [from, to]: readonly [number, number]) =>
    `en-tête${by === "guessed" ? " supposé" : ""} ${from === to ? `à la ligne ${from}` : `aux lignes ${from} à ${to}`}`,
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Pays : colonne ${quoted(column)} ; ${resolved} noms sur ${names} sont connus, mais pas ${some(misses)}.${codes === undefined ? "" : ` Les codes de ${quoted(codes)} sont tous connus.`}`,
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(l’ensemble)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : ` : ${quoted(example)}`}`,
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity} : ${place === null ? "" : `${place} : `}${message}`,
};
