import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

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
  layouts: (titles: readonly string[]) => `Présentations : ${titles.join(" ; ")}`,
  credit: (attribution: string) => `Mention : ${attribution}`,
  terms: (terms: string) => `Conditions : ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicateurs : ${ids.join(", ") || "ceux que nomment les colonnes du tableau"}`,
  indicator: (id: string, title: string, summary: string) => `${id} : ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    line: (when: string) => `Parution habituelle : ${when}`,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    continuous: "à tout moment",
    irregular: (editions: readonly number[]) => `sans date habituelle (${editions.join(", ")})`,
    ended: (on: string) => `publication arrêtée le ${date(on)}`,
    unknown: "mois habituel inconnu",
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    heading: (day: string) => `Éditions qui devraient être parues au ${date(day)}`,
    /** Of how many sources a newer edition should be out. */
    summary: (overdue: number, all: number) =>
      overdue === 0
        ? `Aucune des ${all} sources ne devrait avoir d’édition plus récente à sa date habituelle.`
        : `Sur ${counted(all, "source", "sources")}, ${overdue} ${plural(overdue, { one: "devrait", other: "devraient" })} avoir une édition plus récente à la date habituelle. Sa parution n’a pas été vérifiée.`,
    legend:
      "Entre parenthèses : l’année que décrit l’édition, si elle porte une autre année. Une édition devrait être parue quand ses mois habituels sont passés.",
    columns: {
      source: "Source",
      newest: "La plus récente ici",
      due: "Devrait être parue",
      usually: "Parution habituelle",
      where: "Où la trouver",
    },
    none: "aucune",
    /** An edition that is called by a fiscal year. */
    fiscal: (year: number) => `exercice ${year}`,
    /** An edition that is called by another year than it describes. */
    of: (called: string, year: number) => `${called} (sur ${year})`,
    overdue: (edition: string) => `${edition}, en retard`,
    /** One of those that an audit warns of. */
    one: (title: string, edition: string, when: string) => `${title} ${edition} (d’habitude ${when})`,
  },
  snapshot: "Sources de cet instantané",
  publisher: (name: string) => `Éditeur : ${name}`,
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
