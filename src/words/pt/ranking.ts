import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import type { Dataset } from "../en/evidence.ts";
import type { Placed } from "../en/grammar.ts";
import type { Lacking } from "../en/missing.ts";
import type { Outcomes } from "../en/scorecard.ts";
import { among, evidence, shown } from "./evidence.ts";
import { counted, numberWord, placedBriefly, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { fixed, plural } = numbers;

export const ranking = {
  howSure:
    "Nenhum lugar é certo: --draws 500 mostra os lugares que cada país ocupa quando variam os pesos, os valores e as lacunas; --sets, os que poderia ocupar devido apenas às margens de erro dos valores.",
  heading: (title: string, countries: number, dataset: Dataset) =>
    `${title}: ${counted(countries, "país classificado", "países classificados")}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  scorecardHeading: (title: string, outcomes: Outcomes, dataset: Dataset) =>
    `${title}: ${scorecard.outcomes(outcomes)}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  columns: {
    country: "País",
    score: "Pontuação",
    range: "Intervalo",
    evidence: "Evidências",
    higher: "Pontua mais em",
    lower: "Pontua menos em",
    missing: "Evidências faltantes",
    flags: "Alertas",
    flagsAndMissing: "Alertas, evidências faltantes",
    why: "Mais, menos, faltantes, alertas",
    ...scorecard.columns,
    passedIn: "Aprovados em",
    profile: "Perfil",
    gate: "Critério",
    observed: "Observado",
    authority: "Fundamento",
    at: "Em",
    reason: "Motivo",
    lack: "Motivo",
    placing: "O que permitiria classificá-lo",
  },
  higherIs: (text: string) => `mais em ${text}`,
  lowerIs: (text: string) => `menos em ${text}`,
  missingIs: (text: string) => `faltantes: ${text}`,
  passed: scorecard.passed,
  open: scorecard.open,
  wouldBe: (place: Placed, gates: readonly string[]) => `seria ${placedBriefly(place)}: ${gates.join("; ")}`,
  apart: "À parte",
  excluded: "Excluídos",
  required: "Sem classificação: faltam evidências exigidas",
  unscored: "Sem pontuação",
  notes: "Notas",
  /** The short names of factors and flags with their titles. */
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `Na tabela, ${all.map(([id, title]) => `${id} é ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: {
    range:
      "Intervalo: a pontuação se tudo o que está sem avaliação fosse o pior possível ou o melhor possível.",
    drawn: "Ao lado, o intervalo é desenhado na escala dos países mostrados; ● é a pontuação.",
    evidence: "Evidências: parte do peso do perfil cujas evidências entram na pontuação.",
    evidenceAndProxies:
      "Evidências: parte do peso do perfil cujas evidências entram na pontuação; indiretas: quanto disso se refere a algo próximo do que interessa e não ao que interessa em si.",
    gap: "lacuna: o lugar depende de valores que faltam; mudaria em mais de três lugares, ou não haveria lugar, se fossem deixados de fora em vez de substituídos.",
    tied: "=: vários países compartilham o lugar.",
    higher: (reference: string, score: number | null, decimals: number) =>
      `Pontua mais em, pontua menos em: pontos que os valores de um fator somam à pontuação, ou dela subtraem, em relação à referência (${reference}${score === null ? "" : `, cuja pontuação é ${fixed(score, decimals)}`}).`,
    missing:
      "Evidências faltantes: pontos que a falta de evidências soma ou subtrai; não dizem nada sobre o país.",
    oneSided:
      "Aplica-se somente a um dos lados: pontos que um fator soma ou subtrai porque se aplica somente ao país, ou somente àqueles com que ele é comparado.",
    ...scorecard.legend,
  },
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
  requiredNote: (countries: number) =>
    `Sem classificação por falta de evidências que o perfil exige: ${countries}; a alguns falta mais de uma coisa.`,
  requiredOf: (countries: number, names: readonly string[] | undefined, lack: Lacking) =>
    `Sem classificação: ${lacking(lack)}: ${countries}${names ? ` (${names.join(", ")})` : ""}. O que permitiria classificá-los: ${placing(lack)}.`,
  unscoredNote: (names: readonly string[]) =>
    `Sem pontuação por falta de evidências: ${names.length} (${names.join(", ")}).`,
  unscoredCount: (countries: number) =>
    `Sem pontuação por falta de evidências: ${countries}. O que falta a cada um consta com --format json e md.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), dados ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. A classificação mostra o que dizem as evidências com este perfil; não decide nada.`,
  shownNote: ({ ranked, apart, excluded, unscored }: Shown["of"], { of, ...asked }: Shown) =>
    `Mostram-se: ${ranked} de ${of.ranked} classificados, ${of.apart > 0 ? `${apart} de ${of.apart} à parte, ` : ""}${excluded} de ${of.excluded} excluídos, ${unscored} de ${of.unscored} sem pontuação (${shown(asked)}). Os lugares, as pontuações e as medianas levam em conta todos; o que segue se refere aos países mostrados.`,
  nobodyShown: "Nenhum dos países mostrados está classificado.",
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: Lacking },
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
            `a ${counted(required.countries, "país", "países")} faltam evidências que o perfil exige (${lacking(required.lacks)})`,
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
  ownRoot: (method: string) => `a raiz do próprio perfil (${method})`,
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own ? `Segundo ${title}` : `Em confronto com ${title}, com as mesmas pontuações e pesos`;
    return `${other}: ${rankingsAgree(tau)}; ${first.shared} dos ${first.of} primeiros ${plural(first.shared, { one: "coincide", other: "coincidem" })}.${own ? "" : " É uma verificação da classificação do perfil, não uma alternativa a ela."}`;
  },
};
