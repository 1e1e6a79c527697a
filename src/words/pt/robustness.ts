import type { Draws } from "../../model/documents/ranking.ts";
import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { Undrawn } from "../../model/documents/uncertainty.ts";
import type { Named } from "../en/grammar.ts";
import { inDraws } from "../made/pt/inDraws.ts";
import { robustness as made } from "../made/pt/robustness.ts";
import { atStart, capitalised, counted, of as from, listed, some, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, grouped, percent, percentUpTo } = numbers;

const weightsDrawn = (how: VariedWeights): string => {
  switch (how.kind) {
    case "uniform":
      return `cada peso é reduzido ou aumentado ao acaso em até ${exact(how.percent)}%`;
    case "dirichlet":
      return `os pesos são sorteados em torno dos do perfil (Dirichlet, concentração ${exact(how.concentration)})`;
    case "simplex":
      return "sorteiam-se pesos quaisquer, como se nada se soubesse de qual fator importa mais (Dirichlet 1 sobre os componentes de cada nó)";
  }
};

const HELD: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "os pesos",
  data: "os valores (os erros dos publicadores, se os houver, poderiam movê-los)",
  missing: "o que falta",
  methods: "os métodos de normalização e agregação",
};

const VARIED: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "os pesos",
  data: "os valores que têm um erro",
  missing: "o que falta",
  methods: "os métodos de normalização e agregação",
};

const STOPPED = {
  rankSets: "os conjuntos de lugares",
  draws: "os lugares das simulações",
  sensitivity: "de que depende o movimento dos lugares",
  facts: "os dados que valeria a pena apurar",
};

export const robustness = {
  ...made,
  stoppedBefore: (parts: readonly (keyof typeof STOPPED)[]) =>
    `Interrompido antes de haver o suficiente para dizer algo do seguinte: ${listed(parts.map((part) => STOPPED[part]))}.`,
  weights: (how: VariedWeights, nodes: number) =>
    `${capitalised(weightsDrawn(how))}, em ${counted(nodes, "nó com componentes", "nós com componentes")}.`,
  data: ({ indicators, figures, of, weightWithError }: NonNullable<Robustness["varied"]["data"]>) =>
    `Os valores com um erro, publicado ou declarado no perfil (${grouped(figures)} de ${grouped(of)}, de ${counted(indicators.length, "indicador", "indicadores")}; em média, ${percent(weightWithError)} do peso de um país), são movidos por um erro normal dessa magnitude; os demais valores ficam como estão.`,
  missing: ({ cells, notDrawn, peers }: NonNullable<Robustness["varied"]["missing"]>, by: string) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. O que se sorteia não é evidência: ninguém obtém um lugar por isso.`,
  held: (what: Robustness["held"]) =>
    `Sem variação: ${listed(what.map((one) => HELD[one]))}. A incerteza que isso deixa não está nos números a seguir.`,
  top: (k: number, stays: string) =>
    k === 1
      ? `O primeiro foi o mesmo país ${stays}.`
      : `Os ${k} primeiros foram os mesmos ${k} países, em qualquer ordem, ${stays}.`,
  topTied: (k: number, count: number, stays: string) =>
    k === 1
      ? `Os ${count} países que compartilham o primeiro lugar foram os mesmos ${stays}.`
      : `Os ${k} primeiros (${count} países, porque alguns empatam) foram os mesmos, em qualquer ordem, ${stays}.`,
  first: (one: Named, part: string) =>
    `${atStart(one)} ${verb(one, "ocupou", "ocuparam")} o primeiro lugar ${part}.`,
  noScore: (one: Named, part: string, why: readonly string[]) =>
    `${atStart(one)} não ${verb(one, "teve", "tiveram")} pontuação ${part}: ${listed(why)}.`,
  cameIn: (one: Named, part: string) =>
    `${atStart(one)}, que não ${verb(one, "consta", "constam")} da classificação, ${verb(one, "teve", "tiveram")} evidências suficientes para uma pontuação ${part}.`,
  pair: (a: Named, b: Named, part: string) =>
    `${atStart(a)} ${verb(a, "esteve", "estiveram")} acima ${from(b)} ${part}.`,
  columns: { ...made.columns, top: inDraws.among },
  /** In a ranking, of its column. */
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }: Draws) =>
    `Lugares (90%): onde o país esteve em nove de cada dez simulações (${grouped(draws - failedDraws)} ao todo, semente ${seed}); em cada uma delas ${varied.length === 1 && varied[0] === "missing" ? "se sorteou" : "se sortearam"} ${listed(varied.map((one) => (one === "weights" ? `os pesos (--weights ${weights})` : VARIED[one])))}. Não é uma probabilidade de que o país mereça o lugar.${held.length === 0 ? "" : ` Sem variação: ${listed(held.map((one) => HELD[one]))}.`} “shortlist robustness” diz mais.`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }: Undrawn, decimals: number) =>
    `Não se simula, porque ${nobody ? "nenhum país tem" : "menos de cinco países têm"} evidências: ${some(nodes.map(({ title }) => title))} (${percent(weight)} do peso).${most === null ? "" : ` Conclusões de analistas poderiam levar a pontuação de um só país, no máximo, de ${fixed(most.score, decimals)} a ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n: number, of: number, coverage: number, varied: Robustness["held"]) =>
    `Os conjuntos e os lugares de nove em cada dez simulações diferem em ${n} de ${counted(of, "país", "países")}, pois respondem a perguntas diferentes. Os conjuntos contêm os verdadeiros lugares de todos os países ao mesmo tempo com uma probabilidade de ${percentUpTo(coverage, 1)}, dados somente os erros dos valores; as simulações descrevem cada país em separado e fazem variar ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  tied: (part: string) =>
    `${capitalised(part)} houve países empatados. Partilham os lugares que ocupam juntos: de dois empatados em primeiro, cada um conta como primeiro em metade da simulação.`,
};

function drawnFor(cells: number, notDrawn: number, by: string | undefined): string {
  const all = cells === 1 ? "o único valor que falta" : `cada um dos ${grouped(cells)} valores que faltam`;
  const whose =
    by === undefined
      ? "outro país"
      : `um país do mesmo grupo (${by}), ou de qualquer grupo se menos de cinco do seu o têm`;
  const rest =
    notDrawn === 0
      ? ""
      : `; ${notDrawn === 1 ? "outro, de um indicador que menos de cinco países têm, continua em falta" : `outros ${grouped(notDrawn)}, de indicadores que menos de cinco países têm, continuam em falta`}`;
  return `Para ${all} sorteia-se a pontuação de ${whose}${rest}`;
}
