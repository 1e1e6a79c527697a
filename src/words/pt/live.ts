import type { LiveMessages } from "../live-contract.ts";
import {
  anyOf,
  capitalised,
  counted,
  joined,
  listed,
  ordinal,
  placed,
  points,
  quoted,
  some,
  withUnit,
} from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";

const { exact, figure, fixed, percent, grouped, signed } = numbers;

const WHOLE = "a pontuação";

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  /** In the row of a country whose rank rests on gaps. */
  gap: "lacuna",
  language: "pt",
  languageName: "Português",
  chooseLanguage: "Idioma",
  labelled: (name, said) => `${name}: ${said}`,
  bracketed: (text) => ` (${text})`,
  severally: (all) => all.join("; "),
  sentences: (all) => all.join(" "),
  printAll: "Imprimir tudo",
  views: {
    label: "Visualizações",
    ranking: "Classificação",
    map: "Mapa",
    country: "País",
    scatter: "Dispersão",
    changes: "O que mudou",
    compare: "Comparação",
    excluded: "Fora da classificação",
    method: "Método",
  },
  counts: (ranked, apart, excluded, unscored, year) =>
    `Classificados: ${grouped(ranked)}${apart > 0 ? ` · à parte: ${grouped(apart)}` : ""} · excluídos: ${grouped(excluded)} · sem evidências suficientes: ${grouped(unscored)}${year === null ? "" : ` · evidências até ${year}`}`,
  caveat: "A classificação mostra o que dizem as evidências com estes pesos; não decide nada.",
  warnings: (n) => `${counted(n, "aviso", "avisos")} sobre a classificação`,
  printed: (profile, data) => `SHA-256 do perfil: ${profile}; SHA-256 dos dados: ${data}.`,
  printedWeights: (changed) =>
    changed.length === 0 ? "Pesos tal como estão no perfil." : `Pesos alterados: ${changed.join(", ")}.`,

  search: "Buscar um país",
  region: "Região",
  everyRegion: "Todas as regiões",
  income: "Grupo de renda",
  everyIncome: "Todas as rendas",
  flag: "Alerta",
  everyFlag: "Todos os alertas",
  found: (n, of) => `${n === of ? "" : `${n} de `}${counted(of, "país", "países")}`,
  showAll: (n) => `Mostrar todos (${grouped(n)})`,
  nothingFound: "Nenhum país classificado corresponde à busca.",

  columns: {
    rank: "Nº",
    rankAloud: "Posição",
    moved: "Δ",
    movedAloud: "Lugares subidos ou descidos em relação aos pesos do próprio perfil",
    country: "País",
    score: "Pontuação",
    range: "Intervalo",
    rangeAloud:
      "Intervalo da pontuação: se tudo o que está sem avaliação fosse o pior possível e se fosse o melhor possível",
    flags: "Alertas",
  },
  sortBy: (column) => `Ordenar por: ${column}`,
  range: (worst, best, decimals) => `${fixed(worst, decimals)}–${fixed(best, decimals)}`,
  score: (value, decimals) => fixed(value, decimals),
  figure: (value, unit) => joined(figure(value), value, unit),
  signed: (value, decimals) => signed(value, decimals),
  up: (places) => `sobe ${counted(places, "lugar", "lugares")}`,
  down: (places) => `desce ${counted(places, "lugar", "lugares")}`,
  isNew: "novo",
  wouldBe: (rank) => `seria ${ordinal(rank)}`,
  placed: { share: "percentil entre os candidatos", normalised: "pontuação normalizada" },
  legend: {
    title: "Legenda",
    made: "Preenchido: pontos obtidos. Claro: pontos perdidos. Hachurado: sem avaliação; contado como vazio dá o extremo inferior do intervalo; contado como cheio, o superior.",
    placed: (axes, figure) =>
      `As barras mostram de que se compõe a pontuação de ${listed(axes.map(quoted))}; o número ao lado: ${figure}.`,
    apart: (axis) =>
      `${capitalised(axis)} multiplica os seus componentes, de modo que as suas barras ficam separadas e não se somam.`,
    product: (axes) =>
      `A pontuação multiplica ${listed(axes.map(quoted))}: um valor baixo em um não é compensado pelos demais.`,
    overlap: "A ordem entre países vizinhos cujos intervalos se sobrepõem não é confiável.",
    median: (score, decimals) =>
      `Pontos em relação ao país mediano (${fixed(score, decimals)}): à direita, o que faz subir; à esquerda, o que faz descer; hachurado, o efeito das evidências faltantes; a marca é a pontuação.`,
  },
  sure: {
    column: "Lugares",
    kinds: { sets: "erros", draws: "simulações" },
    sets: (ranks, coverage) =>
      `${ranks}: o que os erros dos valores deixam em aberto, para todos os países ao mesmo tempo com uma probabilidade de ${percent(coverage)}.`,
    draws: (ranks, draws) =>
      `${ranks}: do percentil 5 ao 95 de ${grouped(draws)} simulações de pesos, erros dos valores e do que falta.`,
    gone: "A robustez dos lugares só é mostrada com os pesos do perfil.",
    ...inDraws,
  },
  asPublished:
    "Os nomes de publicadores e de arquivos, os lugares neles, as citações e o que um perfil diz em um só idioma ficam como foram escritos.",
  methodOwnWeights: "O que segue vale para os pesos do próprio perfil.",
  methodAsWritten: "O que segue fica no idioma em que a página foi escrita.",
  modes: { label: "Barras", made: "De que se compõe", median: "Em relação ao país mediano" },

  againstMedian: (score, decimals) => `Pontos em relação ao país mediano, ${fixed(score, decimals)}`,

  weights: {
    title: "Pesos",
    asProfile: "como no perfil",
    changed: (n) => counted(n, "alterado", "alterados"),
    reset: "Restaurar",
    slider: (name) => `Peso: ${name}`,
    number: (name) => `Peso em número: ${name}`,
    share: (share) => percent(share),
    shareOf: (share, group) => `${percent(share)} ${group === WHOLE ? `d${WHOLE}` : `de ${group}`}`,
    whole: WHOLE,
    lastOne: "Pelo menos um peso de cada grupo deve ser superior a 0.",
  },
  moved: {
    nothing: "A ordem é a do perfil.",
    one: (n, name, from, to, because, share) =>
      `${counted(n, "país mudou de lugar", "países mudaram de lugar")}; ${name}: ${from} → ${to}, porque “${because}” agora conta ${percent(share)}.`,
    plain: (n, name, from, to) =>
      `${counted(n, "país mudou de lugar", "países mudaram de lugar")}; ${name}: ${from} → ${to}.`,
    unused: (ids) => `Pesos do link que não podem ser usados aqui: ${ids.join(", ")}.`,
    none: "Nenhum país mudou de lugar.",
    entered: (names) => `Entram na classificação: ${some(names)}.`,
    left: (names) => `Saem da classificação: ${some(names)}.`,
  },
  download: {
    title: "Salvar estes pesos",
    name: "Nome",
    comment: "Comentário",
    button: "Baixar os meus pesos (.yaml)",
    how: (command) => `${command} dá esta ordem com os mesmos dados.`,
    cannot:
      "O perfil desta página era uma pasta de trabalho ou usa aliases de YAML, de modo que aqui não é possível escrever nele os pesos.",
    link: "Link para este estado",
    defaultName: "meus pesos",
    from: (profile, sha256) => `Pesos alterados em uma página feita com ${profile} (SHA-256 ${sha256}).`,
    line: (id, from, to) => `${id}: ${exact(from)} -> ${exact(to)}`,
  },

  country: {
    ranked: (name, rank, of, tied, score, decimals) =>
      `${name}: ${placed(rank, tied)} entre ${counted(of, "país classificado", "países classificados")}, com ${points(score, decimals)}.`,
    range: (worst, best, decimals) =>
      `Se tudo o que está sem avaliação fosse o pior possível ou o melhor possível, a pontuação iria de ${fixed(worst, decimals)} a ${fixed(best, decimals)}.`,
    excluded: (name, gates) => `${name}: país excluído (${gates.join("; ")}).`,
    wouldScore: (score, decimals) => `As suas evidências por si sós dariam ${points(score, decimals)}.`,
    unscored: (name, why) => `${name}: país sem classificação (${why}).`,
    moved: (before) => `Com os pesos do próprio perfil: ${ordinal(before)} lugar.`,
    notBefore: "Com os pesos do próprio perfil, o país não está classificado.",
    previous: (name) => `← ${name}`,
    next: (name) => `${name} →`,
    back: "Todos os países",
    compare: "Comparar",
    noCompare: "Retirar da comparação",
    lifts: "O que o faz subir",
    drags: "O que o faz descer",
    unknown: "Evidências faltantes",
    against: (score, decimals) =>
      `Pontos em relação ao país mediano, cuja pontuação é ${fixed(score, decimals)}.`,
    nothing: "Nada.",
    cannot: "Aqui não é possível distinguir as partes.",
    share: (share) => `${percent(share)} com avaliação`,
    factors: "Até o valor do publicador",
    columns: {
      part: "Componente",
      score: "Pontuação",
      weight: "Peso",
      acts: "Atua como",
      figure: "Valor",
      publisher: "Publicador",
      peers: "Entre os classificados",
    },
    higher: (share) => `superior à de ${percent(share)} dos candidatos`,
    notAssessed: "sem avaliação",
    doesNotApply: "não se aplica",
    standsBehind: "usa-se outro valor",
    notWeighed: "sem peso",
    measured: (year, orBefore) => `medição de ${year}${orBefore ? " ou anterior" : ""}`,
    file: "Arquivo",
    place: "Lugar no arquivo",
    note: "Nota",
    quote: "Citação textual",
    formula: "Cálculo",
    gates: "Critérios",
    met: "afeta o país",
    clear: "não afeta o país",
    open: "as evidências não o decidem",
    excludes: "exclui",
    flags: "gera um alerta",
    margin: (margin, unit) => `margem até o outro lado: ${withUnit(margin, unit)}`,
    past: "Ao longo dos anos",
    pastNote:
      "Cada ano segundo as evidências e as regras desse ano, com os pesos do próprio perfil, como “rank --as-of” o apresenta:",
    pastRanked: (year, rank, of, tied, score, decimals) =>
      `${year}: ${placed(rank, tied)} entre ${counted(of, "país classificado", "países classificados")}, com ${points(score, decimals)}`,
    pastNot: (year) => `${year}: país não classificado`,
    couldChange: "O que está sem avaliação e ainda poderia mudar a pontuação",
    couldChangeShares: "O que tem peso e está sem avaliação, segundo a sua parte do peso do perfil:",
    couldChangeEnds:
      "Pontuação e lugar se cada elemento fosse o pior e o melhor possível, e tudo o mais ficasse igual:",
    /** `Programas correlatos dos Estados Unidos (6% do peso): 56,0 pontos e 37º lugar no pior caso; …`. */
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1%" : percent(share)} do peso`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `os ${of} indicadores, ${weight}`
            : `${notAssessed} de ${of} indicadores, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${points(worst.score, decimals)} e ${placed(worst.rank, worst.tied)} no pior caso; ${fixed(best.score, decimals)} e ${placed(best.rank, best.tied)} no melhor`;
      return `${title} (${extent})${ends}`;
    },
  },
  compare: {
    none: "Escolha de dois a quatro países para vê-los lado a lado.",
    add: "Adicionar um país",
    remove: (name) => `Retirar: ${name}`,
    difference: "Maior diferença",
    part: "Componente",
    total: "Pontuação",
  },
  notRanked: {
    search: "Buscar um país sem classificação",
    excluded: (n) => `Excluídos por lei ou por regra: ${grouped(n)}`,
    territories: (n) => counted(n, "território", "territórios"),
    thin: (n) => `Sem evidências suficientes: ${grouped(n)}`,
    country: "País",
    score: "Pontuação segundo as suas evidências",
    why: "Motivo",
  },
  why: {
    demanded: (part) => `“${part}” está sem avaliação e o perfil o exige`,
    required: (what) => what.join("; "),
    requires: (parts) => `não há nenhum valor de ${anyOf(parts.map(quoted))}`,
    gateNotKnown: (gate) => `os dados de “${gate}” são antigos demais`,
    undefinedMean: (part) => `as pontuações que compõem “${part}” não têm média`,
    littleEvidence: (share, asked) =>
      `a parte avaliada do peso é de ${percent(share)}, e o mínimo exigido é de ${percent(asked)}`,
    nothing: (part) => `nada de “${part}” foi avaliado`,
    nothingApplies: (part) => `nada de “${part}” se aplica ao país`,
    fewParts: (part, share, asked) =>
      `a parte avaliada de “${part}” é de ${percent(share)}, e o mínimo exigido é de ${percent(asked)}`,
  },
  scatter: {
    caption: (across, up) =>
      `Na horizontal, ${across}; na vertical, ${up}. Os dez primeiros levam nome; cada curva une pontuações iguais.`,
    captionPlain: (across, up) =>
      `Na horizontal, ${across}; na vertical, ${up}. Os dez primeiros levam nome.`,
    point: (name, rank, score, decimals) => `${name}: ${ordinal(rank)} lugar, ${points(score, decimals)}`,
    placed: (axis) => `${axis}.`,
    choose: "País",
    nobody: "nenhum",
    ends: "As duas curvas tracejadas são os extremos do seu intervalo de pontuação.",
  },
  map: {
    caption: "Quanto mais um país se destaca, melhor é o seu lugar; cada azul é um quinto dos classificados.",
    choose: "Escolha um país para abri-lo: as setas os percorrem na ordem da classificação; Enter abre.",
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to}: de ${fixed(highest, decimals)} a ${fixed(lowest, decimals)} pontos`,
    apart: "à parte",
    excluded: "excluído",
    unscored: "sem evidências suficientes",
    absent: "ausente desta página",
    asTable: "O mesmo em tabela",
    disclaimer:
      "As fronteiras são as da Natural Earth, que seguem o controle de fato dos territórios, simplificadas; a Crimeia aparece com a Ucrânia e a Somalilândia com a Somália. Nada dizem sobre a condição jurídica de nenhum território. Os pontos são países pequenos demais para serem vistos; a Antártida foi omitida.",
  },
  changes: {
    none: "Altere um peso para ver quais países mudam de lugar: aqui figurarão os 25 primeiros de antes e de depois, unidos por linhas.",
    before: "Pesos do perfil",
    after: "Os seus pesos",
    caption: (n) => `Os ${n} primeiros com os pesos do perfil e com os seus.`,
    line: (name, from, to) =>
      from === undefined
        ? `${name}: entra em ${ordinal(to!)} lugar`
        : to === undefined
          ? `${name}: antes ${ordinal(from)} lugar, agora sem classificação`
          : from === to
            ? `${name}: ${ordinal(to)} lugar, sem mudança`
            : `${name}: ${from} → ${to}`,
  },
};
