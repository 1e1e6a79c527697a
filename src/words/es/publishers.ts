import { counted } from "./grammar.ts";
import { date } from "./lists.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
] as const;

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers = {
  layouts: (titles: readonly string[]) => `Formatos: ${titles.join("; ")}`,
  credit: (attribution: string) => `Atribución: ${attribution}`,
  terms: (terms: string) => `Condiciones: ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicadores: ${ids.join(", ") || "los que dan nombre a las columnas de la tabla"}`,
  indicator: (id: string, title: string, summary: string) => `${id}: ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    line: (when: string) => `Publicación habitual: ${when}`,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    continuous: "en cualquier momento",
    irregular: (editions: readonly number[]) => `sin fecha habitual (${editions.join(", ")})`,
    ended: (on: string) => `dejó de publicarse ${date(on)}`,
    unknown: "mes habitual desconocido",
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    heading: (day: string) => `Ediciones que deberían haberse publicado hasta ${date(day)}`,
    /** Of how many sources a newer edition should be out. */
    summary: (overdue: number, all: number) =>
      overdue === 0
        ? `Ninguna de las ${all} fuentes debería tener una edición más reciente según su fecha habitual.`
        : `De ${counted(all, "fuente", "fuentes")}, ${overdue} ${plural(overdue, { one: "debería", other: "deberían" })} tener una edición más reciente según la fecha habitual. No se ha comprobado si se publicó.`,
    legend:
      "Entre paréntesis: el año que describe la edición, si lleva el nombre de otro. Una edición debería estar publicada cuando han pasado sus meses habituales.",
    columns: {
      source: "Fuente",
      newest: "La más reciente aquí",
      due: "Debería estar publicada",
      usually: "Publicación habitual",
      where: "Dónde obtenerla",
    },
    none: "ninguna",
    /** An edition that is called by a fiscal year. */
    fiscal: (year: number) => `año fiscal ${year}`,
    /** An edition that is called by another year than it describes. */
    of: (called: string, year: number) => `${called} (sobre ${year})`,
    overdue: (edition: string) => `${edition}, atrasada`,
    /** One of those that an audit warns of. */
    one: (title: string, edition: string, when: string) => `${title} ${edition} (habitualmente ${when})`,
  },
  snapshot: "Fuentes de este conjunto de datos",
  publisher: (name: string) => `Editor: ${name}`,
  extent: (observations: number, countries: number, years: readonly number[]) => {
    const span =
      years.length === 0
        ? "sin año"
        : years.length === 1
          ? `${years[0]}`
          : `de ${years[0]} a ${years.at(-1)}`;
    return `${counted(observations, "observación", "observaciones")} de ${counted(countries, "país o territorio", "países y territorios")}, ${span}`;
  },
  /** What stands before and behind a command, file, hash or folder, which is set apart. */
  made: (command: string) =>
    [
      "Hecho con ",
      command,
      "; no debe editarse. Las tablas contienen cifras, cada una con su editor, su archivo y su celda; los archivos de los editores no se incluyen.",
    ] as const,
  file: (path: string, sha256: string) => ["", path, " (SHA-256 ", sha256, ")"] as const,
  folder: (files: number, folder: string) =>
    [
      `${counted(files, "archivo", "archivos")} en `,
      folder,
      " (los resúmenes criptográficos están en manifest.json)",
    ] as const,
};
