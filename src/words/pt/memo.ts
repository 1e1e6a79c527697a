import type { Ranking } from "../../model/documents/ranking.ts";
import type { Reference } from "../en/effects.ts";
import { counted, some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const memo = {
  stands: "Que lugar ocupa e por quê",
  beside: "Ao lado dos outros",
  scorecard: "O quadro de indicadores",
  factors: "Os fatores",
  rules: "Critérios que excluem, põem à parte ou alertam",
  foot: "Limites, fontes e modo de verificação",
  columns: {
    country: "País",
    factor: "Fator",
    score: "Pontuação",
    weight: "Peso",
    points: "Pontos",
    missing: "O que falta",
    figure: "Valor de maior peso",
    indicator: "Indicador",
    verdict: "Resultado",
    raw: "Valor",
    margin: "Por quanto",
  },
  tooLittle: "parte avaliada insuficiente",
  pointsMean: ({ kind, label }: Reference, missing: boolean) => {
    const reference = {
      country: label,
      minimum: "o extremo inferior da escala",
      peers: "o par mediano",
      median: "o país mediano",
    }[kind];
    return `Pontos: o que os seus valores somam à pontuação, ou dela subtraem, em relação à referência (${reference}).${missing ? " O que falta: o efeito das evidências faltantes." : ""}`;
  },
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; e mais ${more}`}`,
  inYear: (raw: string, year: number) => `${raw} (${year})`,
  moreItems: (n: number) => `e mais ${n}, que a explicação completa enumera`,
  moreFactors: (n: number) => `Mais ${counted(n, "fator", "fatores")}, que a explicação completa enumera.`,
  moreVerdicts: (n: number) =>
    `Mais ${counted(n, "resultado", "resultados")}, que a explicação completa enumera.`,
  moreCountries: (n: number) =>
    `Mais ${counted(n, "país", "países")} desta comparação, que “shortlist compare” enumera.`,
  noRules: "O perfil não tem critérios deste tipo.",
  noneMet: (clear: number) =>
    plural(clear, {
      one: "O único critério não afeta o país.",
      other: `Nenhum dos ${clear} critérios afeta o país.`,
    }),
  rulesNotAssessed: (titles: readonly string[], most: number) => `Sem avaliação: ${some(titles, most)}.`,
  othersNotMet: (clear: number) =>
    plural(clear, {
      one: "O critério restante não afeta o país.",
      other: `Os ${clear} critérios restantes não afetam o país.`,
    }),
  noRoomForSince: "Por falta de espaço, esta página não diz o que mudou desde o ano anterior.",
  cut: (mark: string) => `O que termina em “${mark}” continua na explicação completa.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), dados ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `“${tool.name} explain ${country}” leva de cada valor ao arquivo e à célula do seu publicador. ` +
    "Esta página mostra o que dizem as evidências com este perfil; não decide nada.",
};
