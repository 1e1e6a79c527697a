import { publishers as made } from "../made/fr/publishers.ts";
import { counted } from "./grammar.ts";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

const date = (iso: string) => iso.split("-").reverse().join("/");

export const publishers = {
  ...made,
  indicators: (ids: readonly string[]) =>
    `Indicateurs : ${ids.join(", ") || "ceux que nomment les colonnes du tableau"}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    ...made.usually,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    ended: (on: string) => `publication arrêtée le ${date(on)}`,
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: { ...made.due, heading: (day: string) => `Éditions qui devraient être parues au ${date(day)}` },
  extent: (observations: number, countries: number, years: readonly number[]) => {
    const span =
      years.length === 0
        ? "sans année"
        : years.length === 1
          ? `${years[0]}`
          : `de ${years[0]} à ${years.at(-1)}`;
    return `${counted(observations, "observation", "observations")} sur ${countries} pays et territoires, ${span}`;
  },
  made: (command: string) =>
    [
      "Produit par ",
      command,
      " ; ne pas modifier. Les tableaux contiennent des chiffres, chacun avec son éditeur, son fichier et sa cellule ; les fichiers des éditeurs eux-mêmes n’y figurent pas.",
    ] as const,
  file: (path: string, sha256: string) => ["", path, " (empreinte SHA-256 ", sha256, ")"] as const,
  folder: (files: number, folder: string) =>
    [`${counted(files, "fichier", "fichiers")} sous `, folder, " (empreintes dans manifest.json)"] as const,
};
