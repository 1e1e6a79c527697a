import { counted } from "./grammar.ts";

export const publishers = {
  layouts: (titles: readonly string[]) => `Présentations : ${titles.join(" ; ")}`,
  credit: (attribution: string) => `Mention : ${attribution}`,
  terms: (terms: string) => `Conditions : ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicateurs : ${ids.join(", ") || "ceux que nomment les colonnes du tableau"}`,
  indicator: (id: string, title: string, summary: string) => `${id} : ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
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
