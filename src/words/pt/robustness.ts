import type { Draws } from "../../model/documents/ranking.ts";
import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { Undrawn } from "../../model/documents/uncertainty.ts";
import type { Named } from "../en/grammar.ts";
import { errorsTaken } from "./errors.ts";
import { atStart, capitalised, counted, firstOnes, of as from, listed, some, verb } from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";
import { inShare, share } from "./shares.ts";

const { exact, fixed, grouped, percent, percentTo, percentUpTo, plural } = numbers;

/** `2.000 simulações`. */
function simulations(n: number): string {
  return `${grouped(n)} ${plural(n, { one: "simulação", many: "de simulações", other: "simulações" })}`;
}

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
  frozenGates: (titles: readonly string[]) =>
    `${listed(titles)}: quem é excluído por uma pontuação foi decidido na própria classificação, e assim fica em todas as simulações, embora outros pesos ou outros valores pudessem decidir outra coisa.`,
  stoppedEarly: (asked: number, made: number) =>
    `Interrompido antes do tempo: das ${grouped(asked)} simulações pedidas, foram feitas ${grouped(made)}.`,
  stoppedBefore: (parts: readonly (keyof typeof STOPPED)[]) =>
    `Interrompido antes de haver o suficiente para dizer algo do seguinte: ${listed(parts.map((part) => STOPPED[part]))}.`,
  title: (profile: string) => `Robustez da classificação: ${profile}`,
  share,
  result: "Resultado",
  notDrawn:
    "Nada foi sorteado: omitiu-se de cada vez um fator ou uma fonte, e os países foram classificados de novo sem esse elemento.",
  /** What a draw is, and how many there were. */
  draws: (draws: number, asked: number | undefined, seed: number) =>
    `${asked === undefined ? "" : `Interrompido antes do tempo: das ${grouped(asked)} simulações pedidas, foram feitas ${grouped(draws)}, e todos os números são destas. `}Os países foram classificados ${grouped(draws)} ${plural(draws, { one: "vez", many: "de vezes", other: "vezes" })} (“simulações”, semente ${seed}). Em cada uma:`,
  weights: (how: VariedWeights, nodes: number) =>
    `${capitalised(weightsDrawn(how))}, em ${counted(nodes, "nó com componentes", "nós com componentes")}.`,
  data: ({ indicators, figures, of, weightWithError, ...taken }: NonNullable<Robustness["varied"]["data"]>) =>
    `Os valores com um erro, publicado ou declarado no perfil (${grouped(figures)} de ${grouped(of)}, de ${counted(indicators.length, "indicador", "indicadores")}; em média, ${percent(weightWithError)} do peso de um país), são movidos por um erro normal dessa magnitude; os demais valores ficam como estão.${errorsTaken(taken)}`,
  missing: ({ cells, notDrawn, peers }: NonNullable<Robustness["varied"]["missing"]>, by: string) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. O que se sorteia não é evidência: ninguém obtém um lugar por isso.`,
  held: (what: Robustness["held"]) =>
    `Sem variação: ${listed(what.map((one) => HELD[one]))}. A incerteza que isso deixa não está nos números a seguir.`,
  top: (k: number, stays: number) =>
    k === 1
      ? `O primeiro foi o mesmo país ${inShare(stays)}.`
      : `Os ${k} primeiros foram os mesmos ${k} países, em qualquer ordem, ${inShare(stays)}.`,
  topAll: (count: number, k: number) =>
    `Não há mais que ${counted(count, "país classificado", "países classificados")}: ${count === 1 ? "está em primeiro lugar" : `todos estão entre ${firstOnes(k)}`}.`,
  topTied: (k: number, count: number, stays: number) =>
    k === 1
      ? `Os ${count} países que compartilham o primeiro lugar foram os mesmos ${inShare(stays)}.`
      : `Os ${k} primeiros (${count} países, porque alguns empatam) foram os mesmos, em qualquer ordem, ${inShare(stays)}.`,
  first: (one: Named, part: number) =>
    `${atStart(one)} ${verb(one, "ocupou", "ocuparam")} o primeiro lugar ${inShare(part)}.`,
  firstAlike: (n: number, part: number) =>
    `${counted(n, "país ocupou o primeiro lugar", "países ocuparam o primeiro lugar")} com a mesma frequência, cada um ${inShare(part)}.`,
  gates: "Os países que um critério exclui ou põe à parte ficaram fora de todas as simulações.",
  failed: (n: number) =>
    `Em ${simulations(n)} ninguém teve pontuação: ${plural(n, { one: "ela não conta", other: "elas não contam" })} em nenhuma porcentagem.`,
  otherwise: (part: number, methods: boolean) =>
    `Quem tem evidências suficientes para uma pontuação depende dos pesos${methods ? " e dos métodos" : ""}: ${inShare(part)} os países classificados não foram os mesmos da classificação original.`,
  noScore: (one: Named, part: number, why: readonly string[]) =>
    `${atStart(one)} não ${verb(one, "teve", "tiveram")} pontuação ${inShare(part)}: ${listed(why)}.`,
  cameIn: (one: Named, part: number) =>
    `${atStart(one)}, que não ${verb(one, "consta", "constam")} da classificação, ${verb(one, "teve", "tiveram")} evidências suficientes para uma pontuação ${inShare(part)}.`,
  moreNoScore: (n: number) =>
    `Mais ${counted(n, "país não teve", "países não tiveram")} pontuação em algumas simulações (os nomes constam com --format json).`,
  why: {
    "little-evidence": "a parte do peso com evidências era menor que a exigida pelo perfil",
    "few-parts": "a um fator faltavam componentes demais",
    required: "faltavam evidências que o perfil exige",
    "undefined-mean": "uma média das suas pontuações não estava definida",
  },
  everyRank: {
    title: "Com que frequência cada país ocupou cada lugar",
    reading: (k: number) =>
      `Em quantas de cada 100 simulações o país esteve ali; países empatados partilham os seus lugares. A tabela limita-se aos lugares 1 a ${k} e aos países que ocuparam algum deles em 5 de cada 100 simulações ou mais; --format json tem todos os lugares de todos os países.`,
    elsewhere: (weights: boolean) =>
      `A frequência de cada lugar de cada país${weights ? " e os pesos com que os países ficaram em primeiro lugar" : ""}: --format md, html e json.`,
  },
  central: {
    title: "Com que pesos os países ficaram em primeiro lugar",
    factor: "Fator",
    profile: "Perfil",
    share: (part: number) => percentTo(part, 1),
    reading: (countries: number) =>
      `Parte de cada fator entre os do mesmo nível: no perfil e, em média, nas simulações em que o país ficou em primeiro lugar (pesos centrais). A tabela limita-se aos países que mais vezes ficaram em primeiro lugar (${countries}) e aos fatores cuja parte difere em um ponto ou mais; --format json tem tudo.`,
  },
  order: {
    title: "Até onde a ordem se mantém",
    kept: (kept: number, neighbours: number, classes?: number) =>
      `${kept} de ${counted(neighbours, "par de vizinhos", "pares de vizinhos")} na classificação ${kept === 1 ? "mantém" : "mantêm"} a sua ordem em 95 de cada 100 simulações ou mais${classes === undefined ? "." : `; ${counted(classes, "classe", "classes")}:`}`,
    reading:
      "Uma classe começa com um país e acaba antes do primeiro acima do qual esse país esteve em 95 de cada 100 simulações ou mais: dos demais da sua classe, as simulações não o distinguem. Um empate não põe nenhum dos dois acima.",
  },
  pairs: "Quem está acima de quem",
  ofPairs: "Das simulações em que ambos tiveram pontuação; um empate conta pela metade.",
  pair: (a: Named, b: Named, part: number) =>
    `${atStart(a)} ${verb(a, "esteve", "estiveram")} acima ${from(b)} ${inShare(part)}.`,
  columns: {
    rank: "#",
    country: "País",
    range: "Lugares (90%)",
    rangeShort: "lugares (90%)",
    median: "Lugar mediano",
    medianShort: "mediano",
    first: "Primeiro",
    top: inDraws.among,
    topShort: (k: number) => (k === 1 ? "1º" : `${k} primeiros`),
    ranked: "Tem um lugar",
    rankedShort: "com lugar",
  },
  /** In a ranking, of its column. */
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }: Draws) =>
    `Lugares (90%): onde o país esteve em nove de cada dez simulações (${grouped(draws - failedDraws)} ao todo, semente ${seed}); em cada uma delas ${varied.length === 1 && varied[0] === "missing" ? "se sorteou" : "se sortearam"} ${listed(varied.map((one) => (one === "weights" ? `os pesos (--weights ${weights})` : VARIED[one])))}. Não é uma probabilidade de que o país mereça o lugar.${held.length === 0 ? "" : ` Sem variação: ${listed(held.map((one) => HELD[one]))}.`} “shortlist robustness” diz mais.`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }: Undrawn, decimals: number) =>
    `Não se simula, porque ${nobody ? "nenhum país tem" : "menos de cinco países têm"} evidências: ${some(nodes.map(({ title }) => title))} (${percent(weight)} do peso).${most === null ? "" : ` Conclusões de analistas poderiam levar a pontuação de um só país, no máximo, de ${fixed(most.score, decimals)} a ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n: number, of: number, coverage: number, varied: Robustness["held"]) =>
    `Os conjuntos e os lugares de nove em cada dez simulações diferem em ${n} de ${counted(of, "país", "países")}, pois respondem a perguntas diferentes. Os conjuntos contêm os verdadeiros lugares de todos os países ao mesmo tempo com uma probabilidade de ${percentUpTo(coverage, 1)}, dados somente os erros dos valores; as simulações descrevem cada país em separado e fazem variar ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  ofScored: (n: number) =>
    n === 1
      ? "Para o único país sem pontuação em algumas simulações, os lugares são os das simulações em que a tem."
      : `Para os ${n} países sem pontuação em algumas simulações, os lugares são os das simulações em que a têm.`,
  tied: (part: number) =>
    `${capitalised(inShare(part))} houve países empatados. Partilham os lugares que ocupam juntos: de dois empatados em primeiro, cada um conta como primeiro em metade da simulação.`,
  reading: (k: number) =>
    `Lugares (90%): onde o país esteve em nove de cada dez simulações, sem as 5 melhores nem as 5 piores de cada 100. “Primeiro” e “${k === 1 ? "1º" : `${k} primeiros`}”: em quantas de cada 100 simulações esteve ali. Não é uma probabilidade de que o país mereça o lugar: diz quanto o lugar depende do que variou.`,
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
