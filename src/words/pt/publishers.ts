import { publishers as made } from "../made/pt/publishers.ts";
import { counted, date } from "./grammar.ts";

type Parted = readonly [before: string, setApart: string, behind: string];

const MONTHS = [
  "janeiro",
  "fevereiro",
  "março",
  "abril",
  "maio",
  "junho",
  "julho",
  "agosto",
  "setembro",
  "outubro",
  "novembro",
  "dezembro",
] as const;

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers = {
  ...made,
  indicators: (ids: readonly string[]) =>
    `Indicadores: ${ids.join(", ") || "os que dão nome às colunas da tabela"}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    ...made.usually,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    ended: (on: string) => `deixou de ser publicado em ${date(on)}`,
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: { ...made.due, heading: (day: string) => `Edições que deveriam ter saído até ${date(day)}` },
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
