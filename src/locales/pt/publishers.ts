import { counted } from "./grammar.ts";

type Parted = readonly [before: string, setApart: string, behind: string];

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers = {
  layouts: (titles: readonly string[]) => `Formatos: ${titles.join("; ")}`,
  credit: (attribution: string) => `Créditos: ${attribution}`,
  terms: (terms: string) => `Condições: ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicadores: ${ids.join(", ") || "os que dão nome às colunas da tabela"}`,
  indicator: (id: string, title: string, summary: string) => `${id}: ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
  snapshot: "Fontes deste conjunto de dados",
  publisher: (name: string) => `Publicador: ${name}`,
  extent: (observations: number, countries: number, years: readonly number[]) => {
    const span =
      years.length === 0
        ? "sem ano"
        : years.length === 1
          ? `${years[0]}`
          : `de ${years[0]} a ${years.at(-1)}`;
    return `${counted(observations, "observação", "observações")} de ${counted(countries, "país ou território", "países e territórios")}, ${span}`;
  },
  /** What stands before and behind a command, file, hash or folder, which is set apart. */
  made: (command: string): Parted => [
    "Gerado com ",
    command,
    "; não deve ser editado. As tabelas contêm valores, cada um com seu publicador, seu arquivo e sua célula; os arquivos dos publicadores não estão incluídos.",
  ],
  file: (path: string, sha256: string): readonly [...Parted, hash: string, end: string] => [
    "",
    path,
    " (SHA-256 ",
    sha256,
    ")",
  ],
  folder: (files: number, folder: string): Parted => [
    `${counted(files, "arquivo", "arquivos")} em `,
    folder,
    " (os resumos criptográficos estão em manifest.json)",
  ],
};
