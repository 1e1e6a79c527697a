import type { Ranking } from "../../model/documents/ranking.ts";
import type { Reference } from "../en/effects.ts";
import { counted, some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const memo = {
  stands: "Qué lugar ocupa y por qué",
  beside: "Junto a los demás",
  scorecard: "El cuadro de indicadores",
  factors: "Los factores",
  rules: "Criterios que excluyen, ponen aparte o alertan",
  foot: "Límites, fuentes y modo de comprobación",
  columns: {
    country: "País",
    factor: "Factor",
    score: "Puntuación",
    weight: "Ponderación",
    points: "Puntos",
    missing: "Faltante",
    figure: "Cifra de más peso",
    indicator: "Indicador",
    verdict: "Resultado",
    raw: "Cifra",
    margin: "Por cuánto",
  },
  tooLittle: "evaluado en parte insuficiente",
  pointsMean: ({ kind, label }: Reference, missing: boolean) => {
    const reference = {
      country: label,
      minimum: "el extremo inferior de la escala",
      peers: "el par mediano",
      median: "el país mediano",
    }[kind];
    return `Puntos: lo que sus valores suman a la puntuación, o le restan, con respecto a la referencia (${reference}).${missing ? " Faltante: el efecto de la evidencia faltante." : ""}`;
  },
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; y ${more} más`}`,
  inYear: (raw: string, year: number) => `${raw} (${year})`,
  moreItems: (n: number) => `y ${n} más, que figuran en la explicación completa`,
  moreFactors: (n: number) =>
    `${counted(n, "factor", "factores")} más, que ${plural(n, { one: "figura", other: "figuran" })} en la explicación completa.`,
  moreVerdicts: (n: number) =>
    `${counted(n, "resultado", "resultados")} más, que ${plural(n, { one: "figura", other: "figuran" })} en la explicación completa.`,
  moreCountries: (n: number) =>
    `${counted(n, "país", "países")} más de esta comparación, que «shortlist compare» enumera.`,
  noRules: "El perfil no tiene criterios de este tipo.",
  noneMet: (clear: number) =>
    plural(clear, {
      one: "El único criterio no afecta al país.",
      other: `Ninguno de los ${clear} criterios afecta al país.`,
    }),
  rulesNotAssessed: (titles: readonly string[], most: number) => `Sin evaluar: ${some(titles, most)}.`,
  othersNotMet: (clear: number) =>
    plural(clear, {
      one: "El criterio restante no afecta al país.",
      other: `Los ${clear} criterios restantes no afectan al país.`,
    }),
  noRoomForSince: "Por falta de espacio, esta página no indica lo que ha cambiado desde el año anterior.",
  cut: (mark: string) => `Lo que termina en «${mark}» continúa en la explicación completa.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), datos ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `«${tool.name} explain ${country}» lleva de cada cifra al archivo y la celda de su editor. ` +
    "Esta página muestra lo que dice la evidencia con este perfil; no decide nada.",
};
