import type { Made, Ranking } from "../../model/documents/ranking.ts";
import type { Profile as WeighingProfile } from "../../model/profile.ts";
import { page as made } from "../made/es/page.ts";
import { capitalised, counted, firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, span } = numbers;

/** What is made of a factor's own score before it goes up. */
const placed = (call: string) => `luego normalización: ${call}`;

/** What the pages of a browser say beside what every medium says. Of a text in parts every second is a name, which is set apart. */
export const page = {
  ...made,

  lead: (countries: number, profile: string, asOf: number | null, among: string): readonly string[] => {
    const ranked = `${counted(countries, "país clasificado", "países clasificados")} según el perfil `;
    return asOf === null
      ? [ranked, profile, `${among}.`]
      : [ranked, profile, ", evidencia a ", String(asOf), `${among}.`];
  },
  ranking: {
    ...made.ranking,
    scores: ({ relative, bounded, scale: [lo, hi] }: Ranking["profile"]) => {
      if (relative)
        return "victorias menos derrotas frente a todos los demás países (Copeland); ningún país tiene un intervalo propio.";
      return bounded === false
        ? "sin mínimo ni máximo, ya que un indicador ponderado no los tiene."
        : `de ${exact(lo)} a ${exact(hi)}; la línea del gráfico.`;
    },
    first: (shown: number, of: number) => `${capitalised(firstOnes(shown))} de ${of} países clasificados`,
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
        `${title}. Las puntuaciones van de ${exact(scale[0])} a ${exact(scale[1])}; agregación del conjunto: ${aggregation}${normalisation !== undefined ? `; ${placed(normalisation)}` : ""}.`,
        `Evidencia faltante: ${missing.policy}; al menos el ${percent(missing.minimumCoverage)} de la ponderación de un factor debe tener evidencia, salvo que un factor indique otra cosa.`,
        ...(peers ? [`Los grupos de pares se forman según ${peers.by}.`] : []),
      ].join(" "),
    placed,
  },
  sources: {
    ...made.sources,
    figures: (countries: number, years: readonly number[]) =>
      `Cifras de ${counted(countries, "país", "países")}${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
  },
  checking: {
    ...made.checking,
    again: (record: string, command: string): readonly string[] => [
      "Si ",
      record,
      " está junto a esta página, ",
      command,
      " repite la ejecución y dice si coinciden todos los bytes y, si no, qué dato de entrada cambió. Los mismos datos de entrada dan los mismos bytes en cualquier equipo. El JSON y el libro de cálculo contienen las cifras sin redondear.",
    ],
    /** What the page was made of, each a term and its meaning in parts. */
    madeOf: ({ tool, profile, dataset }: Made): readonly (readonly [string, readonly string[]])[] => [
      ["Hecho con", [`${tool.name} ${tool.version}`]],
      ["Perfil", [`${profile.id}, SHA-256 `, profile.sha256]],
      ["Evidencia", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
