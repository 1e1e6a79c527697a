import { publishers as made } from "../made/es/publishers.ts";
import { counted, date } from "./grammar.ts";

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
  ...made,
  indicators: (ids: readonly string[]) =>
    `Indicadores: ${ids.join(", ") || "los que dan nombre a las columnas de la tabla"}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    ...made.usually,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    ended: (on: string) => `dejó de publicarse ${date(on)}`,
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    ...made.due,
    heading: (day: string) => `Ediciones que deberían haberse publicado hasta ${date(day)}`,
  },
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
