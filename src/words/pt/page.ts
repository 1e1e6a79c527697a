import type { Made } from "../../model/documents/ranking.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { Gate, Profile as WeighingProfile } from "../../model/profile.ts";
import type { Dataset, Profile } from "../en/evidence.ts";
import { among } from "./evidence.ts";
import { capitalised, counted, firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { profile as profileWords } from "./profile.ts";

const { exact, fixed, percent, plural, span } = numbers;

function points(reference: string): string {
  return `Pontos: a parte que um componente traz à pontuação acima dele, quando esta é uma média aritmética. Em relação à referência: a contribuição exata (valor de Owen) para a distância em relação à referência (${reference})`;
}

/** What is made of a factor's own score before it goes up. */
const placed = (one: MethodCall) => `depois normalização: ${profileWords.call(one)}`;

/** What the pages of a browser say beside what every medium says. Of a text in parts every second is a name, which is set apart. */
export const page = {
  skip: "Ir para o conteúdo",
  /** Before a cell on a narrow screen, which has no heads of columns. */
  label: (title: string) => `${title}: `,
  contents: "Índice",

  lead: (countries: number, profile: string, dataset: Dataset): readonly string[] => {
    const ranked = `${counted(countries, "país classificado", "países classificados")} segundo o perfil `;
    const { asOf } = dataset;
    return asOf === null
      ? [ranked, profile, `${among(dataset)}.`]
      : [ranked, profile, ", evidências até ", String(asOf), `${among(dataset)}.`];
  },
  about: {
    title: "O que isto é e o que não é",
    purpose:
      "Uma classificação de países segundo dados públicos, ponderados como diz o perfil indicado. Mostra o que dizem as evidências com esse perfil, quantas evidências há e de onde vem cada valor. Não decide nada nem recomenda ninguém: outro perfil dá outra classificação.",
    leftOut: (excluded: number, unscored: number) => {
      const out =
        excluded === 0
          ? "Nenhum critério exclui ninguém"
          : `${counted(excluded, "país é excluído", "países são excluídos")} por um critério`;
      const lacking =
        unscored === 0
          ? "a ninguém faltam as evidências necessárias para ter pontuação"
          : `a ${counted(unscored, "país", "países")} faltam as evidências necessárias para ter pontuação`;
      return `O que está sem avaliação nunca conta como zero nem como média. ${out}; ${lacking}.`;
    },
  },
  ranking: {
    title: "Classificação",
    scores: ({ relative, bounded, scale: [lo, hi] }: Profile) => {
      if (relative)
        return "vitórias menos derrotas contra todos os outros países (Copeland); nenhum país tem um intervalo próprio.";
      return bounded === false
        ? "sem mínimo nem máximo, já que um indicador com peso não os tem."
        : `de ${exact(lo)} a ${exact(hi)}; a linha do gráfico.`;
    },
    range:
      "a pontuação se tudo o que está sem avaliação fosse o pior possível e se fosse o melhor possível; a faixa do gráfico.",
    evidence: "a parte do peso do perfil cujas evidências entram na pontuação.",
    higherAndLower: "Pontua mais em, pontua menos em",
    higher: (reference: string, score: number | null, decimals: number) =>
      `pontos que os valores de um fator somam à pontuação, ou dela subtraem, em relação à referência (${reference}${score === null ? "" : `, cuja pontuação é ${fixed(score, decimals)}`}).`,
    missing: "pontos que a falta de evidências soma ou subtrai; não dizem nada sobre o país.",
    first: (shown: number, of: number) => `${capitalised(firstOnes(shown))} de ${of} países classificados`,
    all: (countries: number) =>
      countries === 1 ? "O único país classificado" : `Os ${countries} países classificados`,
    rank: "Posição",
  },
  countries: {
    title: "País por país",
    ofOne: (reference: string) => `${points(reference)}.`,
    ofAll: (reference: string) =>
      `${points(reference)}; a soma das contribuições dos fatores é igual a toda a distância.`,
    summary: (score: number, range: string, evidence: string, decimals: number) =>
      `Pontuação ${fixed(score, decimals)}; intervalo ${range}; evidências para ${evidence} do peso.`,
    cells: (name: string) => `${name}: da pontuação às células dos publicadores`,
    flag: (title: string, found: string, reason: string | undefined, authority: string | null) =>
      `Alerta: ${title}. Observado: ${found}. ${reason === undefined ? "" : `Motivo: ${reason}. `}${authority === null ? "" : `Fundamento: ${authority}.`}`,
  },
  breakdown: {
    node: "Fator ou indicador",
    place: "Onde consta",
    remark: (n: number) => `observação ${n}`,
    derived: "derivado",
    notAssessed: (titles: readonly string[]) => `sem avaliação: ${titles.join(", ")}`,
    found: (formula: string) => `: ${formula}; encontra-se em`,
  },
  leftOut: {
    apart: (countries: number) => `À parte por um critério: ${countries}`,
    apartCaption: "Países à parte, com o critério, as evidências e o fundamento",
    excluded: (countries: number) => `Excluídos por um critério: ${countries}`,
    excludedCaption:
      "Países excluídos, com o critério, as evidências e o fundamento; a pontuação é a que as evidências dariam",
    margin: "Margem",
    marginMeans:
      "Margem: a distância até o outro lado da condição, na unidade do indicador ou em categorias. Um país que vários critérios excluem tem uma linha para cada um.",
    required: (countries: number) => `Sem classificação, porque faltam evidências exigidas: ${countries}`,
    requiredCaption:
      "Países sem as evidências que o perfil exige; intervalo: a pontuação se tudo o que está sem avaliação fosse o pior possível e se fosse o melhor possível",
    unscored: (countries: number) => `Sem pontuação por falta de evidências: ${countries}`,
    unscoredCaption: "Países sem pontuação: em que ponto do perfil faltam evidências e quais",
  },
  explanation: {
    standing: "Que lugar ocupa e por quê",
    effectsCaption: "Pontos em relação à referência",
    cells: "Da pontuação às células dos publicadores",
    cellsCaption: "Todos os fatores e indicadores",
  },
  profile: {
    title: (id: string) => `Perfil ${id}`,
    settings: (title: string, { scale, tree, missing, peers }: WeighingProfile) =>
      [
        `${title}. As pontuações vão de ${exact(scale[0])} a ${exact(scale[1])}; agregação do conjunto: ${profileWords.call(tree.aggregate)}${tree.normalise ? `; ${placed(tree.normalise)}` : ""}.`,
        `Evidências faltantes: ${missing.policy}; pelo menos ${percent(missing.minimumCoverage)} do peso de um fator deve ter evidências, salvo se um fator indicar outra coisa.`,
        ...(peers ? [`Os grupos de pares são formados segundo ${peers.by}.`] : []),
      ].join(" "),
    caption:
      "Pesos tal como estão escritos, que são partes entre os componentes de um mesmo nó, e pesos efetivos, que são partes do total",
    columns: { effective: "Efetivo", how: "Como é pontuado", why: "Motivo" },
    indicator: (id: string, scoring: string) => `${id}: ${scoring}`,
    placed,
    proxy: "um indicador indireto",
    methods: "Métodos utilizados",
    unknownMethod: "Como o conhece quem lê o perfil.",
    gatesCaption: "Critérios: o que exclui um país, o põe à parte ou gera um alerta, e com que fundamento",
    gateColumns: {
      gate: "Critério",
      effect: "Efeito",
      when: "Quando",
      authority: "Fundamento",
      why: "Motivo",
    },
    effect: { exclude: "exclui", apart: "põe à parte", flag: "alerta" } satisfies Record<
      Gate["effect"],
      string
    >,
  },
  sources: {
    figures: (countries: number, years: readonly number[]) =>
      `Valores de ${counted(countries, "país", "países")}${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
    files: (n: number) =>
      `${counted(n, "arquivo", "arquivos")}, ${plural(n, { one: "com", other: "cada um com" })} o seu resumo criptográfico`,
    digits: (n: number) =>
      `Antes de cada arquivo constam os ${n} primeiros dígitos do seu SHA-256; a classificação em JSON e a pasta de trabalho têm todos os 64.`,
    filesCaption: (publisher: string) => `Arquivos dos quais se leram valores: ${publisher}`,
    columns: { file: "Arquivo", sha256: "SHA-256" },
    notAFile: "não é um arquivo",
  },
  checking: {
    title: "Como verificar esta página",
    figures:
      "Cada valor indica o seu publicador, o seu arquivo e a sua célula. Abra o arquivo do publicador, cujo SHA-256 consta em Fontes, nessa célula: o valor está ali tal como se mostra, salvo arredondamento, ou decorre da fórmula indicada.",
    document:
      "O mesmo comando, com o mesmo perfil e as mesmas evidências, gera de novo esta página, byte por byte. “shortlist explain” com o nome de um país leva da sua pontuação à célula do publicador de cada valor.",
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
