import type { PlugInWords } from "../../explain/plug-in-words.ts";
import { acknowledgements, audit } from "./audit.ts";
import { inSentenceNamed } from "./by-name.ts";
import { asRead, counted, joined, listed, quoted, some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, figure, fixed, percent, plural, percentTo } = numbers;

type Checks = PlugInWords["checks"];
/** What a message of a check is given. */
type Given<Id extends keyof Checks, Message extends keyof Checks[Id]> = Checks[Id][Message] extends (
  ...given: infer All
) => unknown
  ? All
  : never;

type Widest = Given<"conflicts", "overruled">[1];

/** `Gana, 2021: de 43 para 44`. */
function example({ name, year, kept, other }: Widest): string {
  return `${name}${year === undefined ? "" : `, ${year}`}: de ${asRead(other.value)} para ${asRead(kept.value)}`;
}

function inFactors(factors: readonly string[]): string {
  return factors.map((title) => `em “${title}”`).join(" e ");
}

type Leap = Given<"jumps", "leapt">;

function fromTo(before: Leap[0], now: Leap[1], unit: string | undefined): string {
  return `De ${asRead(before.value, 4)} em ${before.year} para ${joined(asRead(now.value, 4), now.value, unit)} em ${now.year}`;
}

const LOOK =
  "procure o fato que o explique, ou então uma mudança de método ou uma célula mal lida em um dos dois lugares.";

/** A share that is not nothing is not told as 0%. */
function partOf(share: number): string {
  return share > 0 && share < 0.005 ? "menos de 1%" : percent(share);
}

type Movers = Given<"minimum-coverage", "hangs">[1];

function named(all: Movers): string {
  return some(all.map(({ name, rank }) => audit.withRank(name, rank)));
}

function moves(by: number, left: number, entered: number): string {
  const counts = [
    ...(left > 0 ? [`${counted(left, "país sairia", "países sairiam")} da classificação`] : []),
    ...(entered > 0 ? [`${counted(entered, "país entraria", "países entrariam")} nela`] : []),
  ];
  return `Com todos os mínimos de evidências ${digits(Math.abs(by), 6)} mais ${by > 0 ? "altos" : "baixos"}, ${counts.join(" e ")}`;
}

type Outlying = Given<"outliers", "idle">;

function shapeOf({ skewness, kurtosis }: Outlying[0]): string {
  return `Assimetria ${digits(skewness, 3)} e curtose ${digits(kurtosis, 3)}`;
}

function treatmentOf({ needsLogarithm }: Outlying[0], drawn: Outlying[1]): string {
  const told = some(
    drawn.map(({ name, from, to }) => `${name} de ${digits(from, 3)} para ${digits(to, 3)}`),
    5,
  );
  return needsLogarithm
    ? `cinco rodadas de winsorização não bastam (${told}); resta o logaritmo`
    : `a winsorização reduziria a distância dos extremos: ${told}`;
}

type Indicator = Given<"scale", "beyond">[1];

/** What the publisher states, after “fora d” and “entre ”. */
function stated({ scale, categories }: Indicator): string {
  return scale
    ? `a escala do publicador, de ${asRead(scale[0])} a ${asRead(scale[1])}`
    : `as categorias do publicador (${(categories ?? []).join(", ")})`;
}

/** What the checks of an audit say, by their ids. */
export const checks: Partial<Checks> = {
  acknowledgements,
  coverage: {
    title: "Cobertura",
    rule: "Dos países que nenhum critério exclui. É necessária a intervenção de uma pessoa para um fator de que ninguém tem evidências ou que as tem para menos da metade do seu peso; para um país sem pontuação; para as evidências que o perfil exige e que faltam a candidatos; e para um dos 20 primeiros com menos de 80% das evidências do mais bem coberto. Um indicador que menos de dois terços têm é registrado (a proporção que, por exemplo, o Índice Global de Inovação exige de um país).",
    ranking: "A classificação",
    nobodyLeft:
      "Não resta nenhum país para classificar, porque os critérios excluem ou põem à parte todos: pergunte por outros países ou examine os critérios.",
    nobodyScored:
      "Nenhum candidato tem pontuação: veja o que impede a pontuação de cada um e se os dados e o ano são os certos.",
    factorNotAssessed: (weight, indicators, said) =>
      `${said === undefined ? "" : `${said}. `}Ninguém tem evidências deste fator, de modo que ${percent(weight)} do peso passam aos outros fatores: acrescente valores ou conclusões de analistas para ${some(indicators)}, ou retire o fator.`,
    indicatorsNotAssessed: (absent, of, lost) =>
      `De ${absent.length} dos seus ${of} indicadores ninguém tem evidências (${percent(lost)} do peso do fator), e o restante vale pelo todo: acrescente valores para ${some(absent)}, ou leia o fator como o que resta dele.`,
    ranged: (name, range) => `${name} ${range.map((end) => digits(end, 3)).join("–")}`,
    required: (lacking, placing, ranged, of) =>
      `${ranged.length} de ${of} candidatos não ${plural(ranged.length, { one: "consta", other: "constam" })} da classificação (${lacking}); com o intervalo em que a pontuação poderia estar: ${some(ranged)}. O que permitiria classificá-los: ${placing}; caso contrário, decida sobre eles sem a classificação.`,
    notScored: (why) => `Não tem pontuação (${why}): encontre as evidências ou decida sem a classificação.`,
    thinIndicator: (had, of) =>
      `Somente ${had} de ${of} candidatos o ${plural(had, { one: "tem", other: "têm" })}, de modo que as pontuações de dois países no seu fator podem basear-se em coisas diferentes: compare-os pelo que ambos têm.`,
    thinCountry: (rank, share, best) =>
      `O ${rank}º lugar se baseia em ${percent(share)} do peso, enquanto outros chegam a ${percent(best)}: veja o que lhe falta antes de citar o seu lugar.`,
  },
  stale: {
    title: "Valores desatualizados",
    rule: "Um valor mais antigo que a idade máxima do perfil (maxAge) não conta. É necessária a intervenção de uma pessoa quando um critério que exclui não tem nada mais recente em que se basear, e quando pelo menos 10% dos candidatos perdem um indicador.",
    tooOld: (stale, of, { before, oldest, names }) =>
      `${stale} de ${of} candidatos só o ${plural(stale, { one: "tem", other: "têm" })} de antes de ${before}, e para eles conta como faltante (o mais antigo é de ${oldest}: ${some(names)}): obtenha um valor mais recente ou faça o perfil admitir valores mais antigos.`,
    inGates: (indicator, gates) =>
      `${indicator} ${plural(gates.length, { one: "no critério", other: "nos critérios" })} ${gates.join(", ")}`,
    gateSilent: (maxAge, stale) =>
      `O valor mais recente tem mais de ${maxAge} ${plural(maxAge, { one: "ano", other: "anos" })} para ${counted(stale.length, "candidato", "candidatos")} (${some(stale.map(({ name, value, year }) => `${name}: ${figure(value)}, ${year}`))}), de modo que o critério não pode julgar e não ${plural(stale.length, { one: "o exclui", other: "os exclui" })}: verifique qual é a situação atual.`,
  },
  names: {
    title: "Nomes não identificados",
    rule: "Um nome em um arquivo que não corresponde a nenhum país, ou que corresponde a mais de um; os seus valores não foram lidos. O que se sabe que não é um país (uma região, uma média) é dado como identificado.",
    about: quoted,
    notRead: (rows, places, isAmbiguous, suggestions) => {
      const which =
        rows === undefined
          ? places === 1
            ? "As suas linhas não foram lidas"
            : `As suas linhas em ${places} lugares não foram lidas`
          : rows === 1
            ? "A sua linha não foi lida"
            : `As suas ${rows} linhas não foram lidas`;
      const why = isAmbiguous ? "pode ser vários países" : "não corresponde a nenhum país";
      const near = suggestions.length > 0 ? ` (semelhantes: ${suggestions.join(", ")})` : "";
      return `${which}, porque o nome ${why}${near}: escreva no arquivo o nome ou o código do país.`;
    },
  },
  "left-out": {
    title: "Assinalado nos arquivos",
    rule: "Linhas e células dos arquivos que ingest assinalou: danificadas, omitidas, lidas com dúvidas. As de cada arquivo são reunidas por tipo; o que se diz só a título de informação não consta aqui.",
    about: (code, file) => `${code} em ${file}`,
    flagged: (message, at, more) => {
      const said = [...(at === undefined ? [] : [at]), ...(more > 0 ? [`e mais ${more} deste tipo`] : [])];
      return `${message.replace(/\.$/u, "")}${said.length > 0 ? ` (${said.join(", ")})` : ""}.`;
    },
  },
  "older-readers": {
    title: "Lido por uma versão anterior",
    rule: "Um instantâneo conserva o que foi lido dos arquivos quando foi criado. Se a leitura de uma fonte mudou desde então, os seus valores podem ser outros hoje. Examinam-se os valores dos indicadores do perfil.",
    older: (names, changes) =>
      `Valores lidos dos arquivos por uma versão anterior, que hoje podem ser outros: ${some(names, 3)}. Mudanças desde então: ${changes.join("; ")}. Leia os arquivos de novo: “shortlist ingest <path>… --into <folder>”.`,
  },
  conflicts: {
    title: "Conflitos entre fontes",
    rule: "Dois arquivos que dão valores diferentes para um mesmo país, indicador e ano, dos quais se conserva o que tem precedência. É necessária a intervenção de uma pessoa quando o valor conservado está em uso e os dois não são edições do mesmo formato de um mesmo publicador: uma edição mais recente revisa uma anterior, e uma tabela própria prevalece sobre um publicador.",
    about: audit.figureOf,
    unsettled: (kept, other) =>
      `${kept.file} diz ${asRead(kept.value)} e ${other.file} diz ${asRead(other.value)}, e nada indica qual tem precedência, de modo que nenhum é usado: veja qual está certo e corrija ou omita o outro arquivo.`,
    disagree: (kept, other) =>
      `Usa-se ${asRead(kept.value)} e ${other.file} diz ${asRead(other.value)}: veja qual está certo e, se for o outro, ponha-o em uma tabela própria.`,
    overruled: (values, widest) =>
      `A sua própria tabela prevalece sobre ${counted(values, "valor", "valores")} em uso (a maior diferença, ${example(widest)}): nada há a fazer se é o que se pretende.`,
    revised: (values, widest) =>
      `O publicador revisou ${counted(values, "valor", "valores")} em uso entre edições (a maior diferença, ${example(widest)}), e conta o mais recente: nada há a fazer, a menos que uma revisão pareça errada.`,
    "not-in-use": (values, widest) =>
      `Os arquivos divergem em ${counted(values, "valor", "valores")} que nenhuma pontuação e nenhum critério utiliza (a maior diferença, ${example(widest)}): nada há a fazer para esta classificação.`,
  },
  texts: {
    title: "Textos comparados com as tabelas",
    rule: "O que diz um texto do Relatório sobre o Tráfico de Pessoas em comparação com as tabelas, por país: o seu nível com a tabela de níveis do mesmo ano (é necessária a intervenção de uma pessoa); nenhuma investigação, nenhuma ação penal ou nenhuma condenação com o número das de natureza penal que o ILAB dá para o ano anterior, a que o relatório se refere; uma lei sobre todas as formas, ou nenhuma, com as indicações do ILAB para esse ano sobre leis contra o tráfico de crianças e o trabalho forçado. O ILAB conta as piores formas de trabalho infantil, de modo que só é contradito um texto que diz que não houve nenhum.",
    about: audit.figureOf,
    contradiction: (name, said, listedAs) =>
      `O texto de ${said.year} sobre ${inSentenceNamed(name)} diz ${asRead(said.value)}${said.quote === undefined ? "" : ` (${quoted(said.quote)})`}, e ${listedAs.indicator} é ${asRead(listedAs.value)} para ${listedAs.year}: consulte ambos nos seus lugares.`,
  },
  scale: {
    title: "Valores fora da escala do publicador",
    rule: "Valores e categorias em comparação com os que o publicador declara. É necessária a intervenção de uma pessoa para um valor em uso; o que está fora por não mais que o seu próprio erro (1,96 erro padrão publicado), ou que não está em uso, é registrado: os extremos de alguns publicadores são aproximados.",
    about: audit.figureOf,
    beyond: (value, indicator, isWithin) =>
      `${asRead(value)} ${typeof value === "string" ? "não está entre " : "está fora d"}${stated(indicator)}${isWithin ? ", por menos que o seu próprio erro: nada há a fazer, a menos que a célula tenha sido mal lida." : ": compare a célula com a página do publicador e corrija ou retire o valor."}`,
    notInUse: (values, indicator, { name, year, value }) =>
      `${counted(values, "valor", "valores")} de outros anos ou países ${plural(values, { one: "está", other: "estão" })} fora d${stated(indicator)} (o mais afastado: ${name}${year === undefined ? "" : `, ${year}`}, com ${asRead(value)}): nada há a fazer para esta classificação.`,
  },
  jumps: {
    title: "Saltos entre anos",
    rule: "O passo do valor anterior ao valor em uso, por ano, em comparação com a mediana das mudanças anuais desse indicador (das que não são 0, em todos os países e anos, pelo menos 30). Se passa de 5,2 vezes essa mediana, é registrado (o escore z modificado de 3,5 de Iglewicz e Hoaglin 1993, How to Detect and Handle Outliers); se passa de 10 vezes, é necessária a intervenção de uma pessoa, já que as mudanças anuais têm caudas pesadas. Quando o publicador declara erros, o passo deve exceder também 1,96 erro padrão da diferença. Nas categorias: dois degraus ou mais em um ano.",
    about: (indicator, name) => audit.figureOf({ indicator, name }),
    leapt: (before, now, unit, { times, usual }) =>
      `${fromTo(before, now, unit)}, ${Math.round(times)} vezes a mudança anual habitual, que é de ${asRead(usual, 4)}: ${LOOK}`,
    stepped: (before, now, unit, steps) =>
      `${fromTo(before, now, unit)}, ${counted(steps, "degrau", "degraus")}: ${LOOK}`,
  },
  outliers: {
    title: "Valores atípicos",
    rule: "Em todos os países dos dados, depois da transformação do perfil: |assimetria| > 2 e curtose > 3,5 (ambas do tipo 2), a regra do JRC e do COINr; então os valores extremos seriam aparados (winsorização) um após o outro, até cinco vezes, e, se isso não bastasse, se usaria o logaritmo (OECD/JRC 2008, Handbook on Constructing Composite Indicators, passo 5). É necessária a intervenção de uma pessoa quando isso moveria a pontuação normalizada de outro país em mais de 1% da escala: os limites fixos (goalposts) e as posições (rank) o impedem.",
    idle: (found, drawn, method, clipped) =>
      `${shapeOf(found)}: ${treatmentOf(found, drawn)}; com “${method}”${clipped > 0 ? `, que corta ${counted(clipped, "valor", "valores")},` : ""} isso não move nenhum outro país, de modo que basta verificar as células.`,
    moving: (found, drawn, method, points) =>
      `${shapeOf(found)}: ${treatmentOf(found, drawn)}, o que com “${method}” moveria outros em até ${digits(points, 3)} pontos: trate o indicador ou fixe limites (goalposts).`,
  },
  "double-counting": {
    title: "Dupla contagem",
    rule: "Correlação de Pearson das pontuações normalizadas nos candidatos que têm ambas, pelo menos dez; acima de 0,9 dentro de um fator, dois indicadores dizem o mesmo (o limiar de get_corr_flags do COINr; OECD/JRC 2008, Handbook, passo 4), e uma pessoa deve dizer se isso deve contar duas vezes. Entre fatores diferentes, e quando dois indicadores se baseiam nas mesmas células, é registrado.",
    pair: (left, right) => listed([left, right]),
    correlated: (r, countries, factors, sameCells) =>
      `As suas pontuações têm uma correlação de ${fixed(r, 2)} em ${counted(countries, "país", "países")} (${inFactors(factors)})${sameCells ? " e se baseiam nas mesmas células" : ""}: o que têm em comum conta com ambos os pesos; conserve um, reduza os pesos ou diga no perfil por que estão os dois.`,
    sameCells: (countries, factors, r) =>
      `Em ${counted(countries, "país", "países")} eles se baseiam nas mesmas células (${inFactors(factors)}): o valor conta com o peso de ambos${r === undefined ? "" : `, embora o que se faz dele seja diferente (correlação ${fixed(r, 2)})`}; conserve os dois somente se é o que se pretende.`,
    otherPairs: "outros pares",
    notListed: (pairs, strongest) =>
      `mais ${counted(pairs, "par diz", "pares dizem")} o mesmo; enumeram-se os ${strongest} mais fortes: audite uma parte do perfil para ver os outros.`,
    notCompared: (heaviest, of) =>
      `somente os ${heaviest} indicadores de maior peso dos ${of} foram comparados entre si: audite uma parte do perfil para ver os outros.`,
    notListedNorCompared: (pairs, strongest, heaviest, of) =>
      `mais ${counted(pairs, "par diz", "pares dizem")} o mesmo; enumeram-se os ${strongest} mais fortes; somente os ${heaviest} indicadores de maior peso dos ${of} foram comparados entre si: audite uma parte do perfil para ver os outros.`,
    briefSameCells: (titles, countries) =>
      `${titles.map(quoted).join(" e ")} se baseiam nas mesmas células em ${counted(countries, "país", "países")}`,
    briefCorrelated: (titles, r) =>
      `${titles.map(quoted).join(" e ")} dizem o mesmo: as suas pontuações têm uma correlação de ${fixed(r, 2)}`,
  },
  direction: {
    title: "Sentido errado",
    rule: "Correlação de Pearson da pontuação normalizada de um indicador com a pontuação do fator de que faz parte, nos candidatos que têm ambas, pelo menos dez. Deveria ser positiva, já que o indicador está no fator; se é negativa, o sentido está errado ou há indicadores que se anulam (OECD/JRC 2008, Handbook, passos 4 e 8). É necessária a intervenção de uma pessoa quando o intervalo de 95% (Fisher 1921) está abaixo de 0.",
    against: (factor, { r, pairs, sure }, meant) =>
      `Tem uma correlação de ${fixed(r, 2)} com “${factor}”, de que faz parte, em ${counted(pairs, "país", "países")}${sure ? "" : " (o que pode ser acaso)"}: verifique se se pretende o sentido “${meant}” e se os indicadores do fator medem uma mesma coisa.`,
  },
  weights: {
    title: "Pesos que não correspondem à importância",
    rule: "Nos países classificados: o quadrado da correlação de um fator com a pontuação, como parte dos quadrados de todos os fatores, em comparação com a sua parte do peso. Os pesos de uma média são taxas de troca e só se tornam importância por meio das variâncias e das correlações (Paruolo, Saisana e Saltelli 2013, J. R. Stat. Soc. A 176; Becker, Saisana, Paruolo e Vandecasteele 2017, Ecological Indicators 80). O quadrado da correlação linear representa a razão de correlação desses autores: não vê as relações curvas e conta o que um fator compartilha com outros. É necessária a intervenção de uma pessoa quando a correlação de um fator é negativa ou, segundo o seu intervalo de 95%, pode ser 0; é registrada uma parte de influência de mais do dobro ou de menos da metade do peso.",
    "works-against-score": ({ weight, r }) =>
      `Tem ${partOf(weight)} do peso e, no entanto, a sua correlação com a pontuação é de ${fixed(r, 2)}: os países que têm bons resultados nele tendem a ocupar lugares mais baixos, porque prevalecem outros fatores que vão em sentido contrário; decida se essa troca é o que se pretende.`,
    "no-influence": ({ weight, r }) =>
      `Tem ${partOf(weight)} do peso e a sua correlação com a pontuação é de ${fixed(r, 2)}, que pode ser nula: a classificação quase não depende dele; não diga que é tão importante quanto o seu peso, ou dê-lhe mais.`,
    "weight-is-not-importance": ({ weight, influence }) =>
      `Tem ${partOf(weight)} do peso e ${partOf(influence)} da influência: diga-o onde os pesos são citados, ou mude o peso até que a influência seja a que se pretende.`,
    briefInfluence: (factor, { weight, influence }) =>
      `“${factor}” tem ${partOf(weight)} do peso e ${partOf(influence)} da influência`,
    briefCorrelation: (factor, { weight, r }) =>
      `“${factor}” tem ${partOf(weight)} do peso e, no entanto, uma correlação de ${fixed(r, 2)} com a pontuação`,
  },
  poverty: {
    title: "Necessidade que é pobreza com outro nome",
    whole: "A pontuação",
    rule: "Correlação de postos de Spearman da pontuação de um nó com o PIB per capita ou, se este não está disponível, com o grupo de renda do Banco Mundial, nos países classificados que têm ambos, pelo menos dez; do conjunto e de cada fator que não se compõe deliberadamente de dados de renda. A partir de 0,7, em qualquer dos dois sentidos, cerca de metade da ordem do nó é a da renda (0,7 ao quadrado), e uma pessoa deve dizer se é isso que ele deve medir.",
    followsIncome: (rho, income, countries) =>
      `A sua ordem tem uma correlação de ${fixed(rho, 2)} com ${audit.incomeIs(income)} em ${counted(countries, "país classificado", "países classificados")}: boa parte dela é ${rho < 0 ? "pobreza" : "riqueza"} com outro nome; diga que é o que se pretende, ou faça pesar mais o que deveria medir.`,
    brief: (factor, rho, measure, countries) =>
      `“${factor}” acompanha a renda: a sua correlação de postos com ${audit.incomeKind(measure)} é de ${fixed(rho, 2)} em ${counted(countries, "país", "países")}`,
  },
  "near-constant": {
    title: "Indicadores quase constantes",
    rule: "Dos candidatos que têm evidências de um indicador com peso, pelo menos dez, 95 em 100 ou mais têm a mesma pontuação normalizada (a razão de frequências de 95 para 5 de nearZeroVar do caret; Kuhn 2008, Journal of Statistical Software 28(5)). O seu peso eleva ou rebaixa todos por igual e só decide sobre os poucos restantes.",
    same: (most, of, score, weight) =>
      `${most} de ${of} candidatos com evidências têm a pontuação ${digits(score, 3)}: quase não distingue uns dos outros, e os seus ${percentTo(weight, 1)} do peso movem todos por igual; faça dele um critério ou acrescente algo que distinga mais.`,
    brief: (title, same, countries) =>
      `${title}: ${same} de ${counted(countries, "país", "países")} com evidências têm a mesma pontuação`,
  },
  "minimum-coverage": {
    title: "Classificações que dependem da cobertura mínima",
    rule: "Cada mínimo de evidências que o perfil exige (minimumCoverage, entre 0 e 1) é movido 0,1 para cima e para baixo, e os candidatos são classificados de novo. Quem entra ou sai está ali pela escolha de um limiar e não pelas evidências da necessidade ou da vontade. É necessária a intervenção de uma pessoa quando sai um dos 25 primeiros, ou quando quem entra estaria entre eles; nos demais casos, é registrado.",
    ranking: "A classificação",
    hangs: (by, left, entered) => {
      const who = [
        ...(left.length > 0 ? [`saem: ${named(left)}`] : []),
        ...(entered.length > 0 ? [`entram: ${named(entered)}`] : []),
      ];
      return `${moves(by, left.length, entered.length)}; ${who.join("; ")}. Diga que evidências são indispensáveis (“requires”) em vez de quantas.`;
    },
    brief: (subject, by, left, entered) => `${subject}: ${moves(by, left, entered)}`,
  },
};
