import type { Made, Ranking } from "../../model/documents/ranking.ts";
import type { Profile as WeighingProfile } from "../../model/profile.ts";
import { page as made } from "../made/pt/page.ts";
import { capitalised, counted, firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, span } = numbers;

/** What is made of a factor's own score before it goes up. */
const placed = (call: string) => `depois normalização: ${call}`;

/** What the pages of a browser say beside what every medium says. Of a text in parts every second is a name, which is set apart. */
export const page = {
  ...made,

  lead: (countries: number, profile: string, asOf: number | null, among: string): readonly string[] => {
    const ranked = `${counted(countries, "país classificado", "países classificados")} segundo o perfil `;
    return asOf === null
      ? [ranked, profile, `${among}.`]
      : [ranked, profile, ", evidências até ", String(asOf), `${among}.`];
  },
  ranking: {
    ...made.ranking,
    scores: ({ relative, bounded, scale: [lo, hi] }: Ranking["profile"]) => {
      if (relative)
        return "vitórias menos derrotas contra todos os outros países (Copeland); nenhum país tem um intervalo próprio.";
      return bounded === false
        ? "sem mínimo nem máximo, já que um indicador com peso não os tem."
        : `de ${exact(lo)} a ${exact(hi)}; a linha do gráfico.`;
    },
    first: (shown: number, of: number) => `${capitalised(firstOnes(shown))} de ${of} países classificados`,
  },
  profile: {
    ...made.profile,
    settings: (
      title: string,
      { scale, missing, peers }: WeighingProfile,
      aggregation: string,
      normalisation: string | undefined,
    ) =>
      [
        `${title}. As pontuações vão de ${exact(scale[0])} a ${exact(scale[1])}; agregação do conjunto: ${aggregation}${normalisation !== undefined ? `; ${placed(normalisation)}` : ""}.`,
        `Evidências faltantes: ${missing.policy}; pelo menos ${percent(missing.minimumCoverage)} do peso de um fator deve ter evidências, salvo se um fator indicar outra coisa.`,
        ...(peers ? [`Os grupos de pares são formados segundo ${peers.by}.`] : []),
      ].join(" "),
    placed,
  },
  sources: {
    ...made.sources,
    figures: (countries: number, years: readonly number[]) =>
      `Valores de ${counted(countries, "país", "países")}${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
  },
  checking: {
    ...made.checking,
    again: (record: string, command: string): readonly string[] => [
      "Se ",
      record,
      " estiver ao lado desta página, ",
      command,
      " repete a execução e diz se todos os bytes coincidem e, se não, qual dado de entrada mudou. Os mesmos dados de entrada dão os mesmos bytes em qualquer máquina. O JSON e a pasta de trabalho contêm os valores sem arredondamento.",
    ],
    /** What the page was made of, each a term and its meaning in parts. */
    madeOf: ({ tool, profile, dataset }: Made): readonly (readonly [string, readonly string[]])[] => [
      ["Feito com", [`${tool.name} ${tool.version}`]],
      ["Perfil", [`${profile.id}, SHA-256 `, profile.sha256]],
      ["Evidências", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
