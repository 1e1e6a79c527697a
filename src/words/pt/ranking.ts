import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { ranking as made } from "../made/pt/ranking.ts";
import { scorecard } from "../made/pt/scorecard.ts";
import { counted, numberWord, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const ranking = {
  ...made,
  scorecardHeading: (
    title: string,
    outcomes: { readonly passed: number; readonly open: number; readonly some: boolean },
    { dataset, datasetAsOf }: { readonly dataset: string; readonly datasetAsOf: number | null },
  ) => `${title}: ${scorecard.outcomes({ ...outcomes })}${datasetAsOf === null ? dataset : `, ${dataset}`}`,
  columns: { ...made.columns, ...scorecard.columns },
  passed: scorecard.passed,
  open: scorecard.open,
  /** The short names of factors and flags with their titles. */
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `Na tabela, ${all.map(([id, title]) => `${id} é ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: { ...made.legend, ...scorecard.legend },
  /** `Excluídos por um critério: 62 países, três deles por dois critérios (Não é um Estado: 40; …).` */
  excludedNote: (
    countries: number,
    severally: readonly (readonly [gates: number, countries: number])[],
    gates: readonly (readonly [title: string, count: number])[],
  ) =>
    `Excluídos por um critério: ${counted(countries, "país", "países")}${severally
      .map(([by, of]) => `, ${numberWord(of)} deles por ${numberWord(by)} critérios`)
      .join("")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}).`,
  apartNote: (countries: number, gates: readonly (readonly [title: string, count: number])[]) =>
    `–: à parte por um critério: ${counted(countries, "país", "países")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}), na posição que a pontuação daria; nenhum lugar e nenhuma mediana os leva em conta.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), dados ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. A classificação mostra o que dizem as evidências com este perfil; não decide nada.`,
  shownNote: ({ ranked, apart, excluded, unscored }: Shown["of"], of: Shown["of"], asked: string) =>
    `Mostram-se: ${ranked} de ${of.ranked} classificados, ${of.apart > 0 ? `${apart} de ${of.apart} à parte, ` : ""}${excluded} de ${of.excluded} excluídos, ${unscored} de ${of.unscored} sem pontuação (${asked}). Os lugares, as pontuações e as medianas levam em conta todos; o que segue se refere aos países mostrados.`,
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: string },
    thin: number,
    asOf: number | null,
  ) => {
    const why = [
      ...(apart > 0 ? [`${counted(apart, "país figura", "países figuram")} à parte por um critério`] : []),
      ...(excluded > 0
        ? [`${counted(excluded, "país é excluído", "países são excluídos")} por um critério`]
        : []),
      ...(required.countries > 0
        ? [
            `a ${counted(required.countries, "país", "países")} faltam evidências que o perfil exige (${required.lacks})`,
          ]
        : []),
      ...(thin > 0
        ? [
            `${counted(thin, "país tem", "países têm")} muito poucas evidências${asOf === null ? "" : ` até ${asOf}`}`,
          ]
        : []),
    ];
    return `Nenhum país está classificado${why.length === 0 ? "" : `: ${why.join("; e ")}`}.`;
  },
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own ? `Segundo ${title}` : `Em confronto com ${title}, com as mesmas pontuações e pesos`;
    return `${other}: ${rankingsAgree(tau)}; ${first.shared} dos ${first.of} primeiros ${plural(first.shared, { one: "coincide", other: "coincidem" })}.${own ? "" : " É uma verificação da classificação do perfil, não uma alternativa a ela."}`;
  },
};
