import { counted } from "./grammar.ts";
import { date } from "./lists.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

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
  layouts: (titles: readonly string[]) => `Formatos: ${titles.join("; ")}`,
  credit: (attribution: string) => `Créditos: ${attribution}`,
  terms: (terms: string) => `Condições: ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicadores: ${ids.join(", ") || "os que dão nome às colunas da tabela"}`,
  indicator: (id: string, title: string, summary: string) => `${id}: ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    line: (when: string) => `Publicação habitual: ${when}`,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    continuous: "a qualquer momento",
    irregular: (editions: readonly number[]) => `sem data habitual (${editions.join(", ")})`,
    ended: (on: string) => `deixou de ser publicado em ${date(on)}`,
    unknown: "mês habitual desconhecido",
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    heading: (day: string) => `Edições que deveriam ter saído até ${date(day)}`,
    /** Of how many sources a newer edition should be out. */
    summary: (overdue: number, all: number) =>
      overdue === 0
        ? `Nenhuma das ${all} fontes deveria ter uma edição mais recente segundo sua data habitual.`
        : `De ${counted(all, "fonte", "fontes")}, ${overdue} ${plural(overdue, { one: "deveria", other: "deveriam" })} ter uma edição mais recente segundo a data habitual. Não foi verificado se ela saiu.`,
    legend:
      "Entre parênteses: o ano que a edição descreve, se ela leva o nome de outro. Uma edição deveria ter saído quando seus meses habituais já passaram.",
    columns: {
      source: "Fonte",
      newest: "A mais recente aqui",
      due: "Deveria ter saído",
      usually: "Publicação habitual",
      where: "Onde obtê-la",
    },
    none: "nenhuma",
    /** An edition that is called by a fiscal year. */
    fiscal: (year: number) => `ano fiscal ${year}`,
    /** An edition that is called by another year than it describes. */
    of: (called: string, year: number) => `${called} (sobre ${year})`,
    overdue: (edition: string) => `${edition}, em atraso`,
    /** One of those that an audit warns of. */
    one: (title: string, edition: string, when: string) => `${title} ${edition} (habitualmente ${when})`,
  },
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
