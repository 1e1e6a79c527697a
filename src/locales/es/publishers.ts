import { counted } from "./grammar.ts";

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers = {
  layouts: (titles: readonly string[]) => `Formatos: ${titles.join("; ")}`,
  credit: (attribution: string) => `Atribución: ${attribution}`,
  terms: (terms: string) => `Condiciones: ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicadores: ${ids.join(", ") || "los que dan nombre a las columnas de la tabla"}`,
  indicator: (id: string, title: string, summary: string) => `${id}: ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
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
