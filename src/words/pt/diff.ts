import type { DiffSide, MovedCountry, NotRemade } from "../../model/documents/diff.ts";
import type { Change, Part, Passing } from "../en/diff.ts";
import type { Placed } from "../en/grammar.ts";
import { diff as made } from "../made/pt/diff.ts";
import { ofNamed } from "./by-name.ts";
import { counted, listed, placed, pointsOf, points as pointsSaid } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { changes } from "./profile-changes.ts";

const { exact, signed, plural } = numbers;

/** `dados de cpi −1,4; pesos −0,7`; what shows as nothing is added up at the end. */
function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: " (avaliado pela primeira vez)",
    "no longer": " (já não avaliado)",
    "partly newly": " (em parte avaliado pela primeira vez)",
    "partly no longer": " (em parte já não avaliado)",
    "partly both": " (em parte avaliado pela primeira vez ou já não avaliado)",
  };
  return [
    ...strong.map(
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`o restante ${signed(rest, decimals)}`]),
  ].join("; ");
}

/** A status in half a sentence, with what was said of it. */
function status(
  one: { readonly status: MovedCountry["statusBefore"]; readonly placed: Placed | undefined },
  said: readonly string[],
): string {
  const where = {
    ranked: one.placed ? `no ${placed(one.placed.rank, one.placed.tied)}` : "na classificação",
    apart: one.placed ? `à parte, ocuparia o ${placed(one.placed.rank, one.placed.tied)}` : "à parte",
    excluded: "entre os países excluídos",
    unscored: "sem pontuação",
    absent: "fora dos dados",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join("; ")})` : where;
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count, named }: Passing) =>
    `${count} (${named.join(", ")}${count > named.length ? ", …" : ""})`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return [
    ...(overtakenBy.count > 0 ? [`foi ultrapassado por ${some(overtakenBy)}`] : []),
    ...(overtook.count > 0 ? [`ultrapassou ${some(overtook)}`] : []),
    ...(enteredAhead.count > 0
      ? [
          `${some(enteredAhead)} ${plural(enteredAhead.count, { one: "entrou", other: "entraram" })} na classificação à sua frente`,
        ]
      : []),
    ...(leftAhead.count > 0
      ? [
          `${some(leftAhead)}, que ${plural(leftAhead.count, { one: "estava", other: "estavam" })} à sua frente, ${plural(leftAhead.count, { one: "saiu", other: "saíram" })} da classificação`,
        ]
      : []),
  ].join("; ");
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "a pontuação é a mesma";
  if (one.of === "" && !one.shows) return "a pontuação quase não mudou";
  const word = pointsOf(one.change, decimals);
  const ofWhich = word === "ponto" ? "do qual" : "dos quais";
  return `${signed(one.change, decimals)} ${word}${one.of === "" ? "" : ` (${ofWhich}: ${one.of})`}`;
}

/** How two results were compared, as a reader of the causes must know it. */
const notes = {
  otherYears: (was: number, is: number, fromEvidence: boolean) =>
    `Os anos de referência diferem: ${was} antes, ${is} depois. Os “dados posteriores” de uma fonte são os seus valores dos anos seguintes a ${Math.min(was, is)} e até ${Math.max(was, is)}${fromEvidence ? ", e a perda dos valores que então já são antigos demais" : ""}; os “dados” de uma fonte são tudo o mais que mudou nos seus valores.${fromEvidence ? "" : " Um valor que desapareceu conta entre os “dados”, já que as classificações não dizem se ele havia ficado antigo demais."}`,
  fromRankings:
    "Deduzido somente das duas classificações, sem os dados em que se apoiam: o efeito que tiveram em uma pontuação os valores de outros países, e os países que entram ou saem, conta com os dados da sua fonte; um fator que entra ou sai leva consigo os seus dados; os critérios só são vistos pelo que fizeram.",
  bothByCopeland:
    "Ambas as classificações seguem o método de Copeland: uma pontuação são as vitórias menos as derrotas contra todos os outros países, de modo que não se pode decompor o que a mudou.",
  oneByCopeland: (which: "first" | "second") =>
    `Somente a ${{ first: "primeira", second: "segunda" }[which]} classificação segue o método de Copeland, em que uma pontuação são as vitórias menos as derrotas. Compare os lugares; uma diferença entre os dois tipos de pontuação não significa nada.`,
};

const side = ({ profile, dataset }: DiffSide, evidence: string) =>
  `perfil ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`;

export const diff = {
  ...made,
  /** A finding that a later report words otherwise. */
  textMoved: (
    title: string,
    before: { readonly value: number | string; readonly year: number },
    after: { readonly value: number | string; readonly year: number },
  ) => `${title}: ${exact(before.value)} (${before.year}), agora ${exact(after.value)} (${after.year})`,
  /** Of whom something is not compared, since a side has only an older report on it. */
  textsLeftOut: (
    left: readonly { readonly name: string; readonly findings: number; readonly recommendations: number }[],
  ) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [counted(findings, "conclusão", "conclusões")] : []),
      ...(lists > 0 ? [counted(lists, "lista de recomendações", "listas de recomendações")] : []),
    ];
    return `Sem comparação: ${listed(what)} ${left.length === 1 ? ofNamed(left[0]!.name) : `de ${left.length} países`}, porque em um dos lados o texto mais recente disponível é anterior ao ano que precede o seu ano de referência. “shortlist findings <país>” mostra os textos de todos os anos.`;
  },
  changes,
  notes,
  heading: (before: string, after: string) => `O que mudou de ${before} para ${after}`,
  before: (one: DiffSide, evidence: string) => `Antes: ${side(one, evidence)}`,
  after: (one: DiffSide, evidence: string) => `Depois: ${side(one, evidence)}`,
  notRemade: ({ label, because, message }: NotRemade, inputs: readonly string[]) => {
    const why = {
      changed: `${label} não está atualizado. Modificado desde que foi escrito: ${listed(inputs)}.`,
      edited: `${label} foi modificado depois de escrito.`,
      failed: `A execução registrada em ${label} não pôde ser refeita: ${message}.`,
    };
    return `${why[because]} Sua classificação é comparada como foi escrita: o que mudou desde então não aparece aqui. Para vê-lo, refaça o relatório e a comparação.`;
  },
  ranked: (before: number, after: number, entered: number, left: number) => {
    const comings = [
      ...(entered > 0
        ? [`${entered} ${plural(entered, { one: "entrou", other: "entraram" })} na classificação`]
        : []),
      ...(left > 0 ? [`${left} ${plural(left, { one: "saiu", other: "saíram" })} dela`] : []),
    ];
    return `Antes havia ${counted(before, "país classificado", "países classificados")}; depois há ${after}${comings.length > 0 ? `: ${comings.join(", ")}` : ""}.`;
  },
  /** A count of passes less a score of 100 would be a number without a meaning. */
  notCompared: (before: DiffSide["scale"], after: DiffSide["scale"]) => {
    const ends = (scale: DiffSide["scale"]) =>
      scale === null ? "não têm extremos fixos" : `vão de ${exact(scale[0])} a ${exact(scale[1])}`;
    return `As pontuações não são comparadas: antes ${ends(before)} e depois ${ends(after)}.`;
  },
  /** A cause over all countries, in three forms. */
  cause: (
    label: string,
    title: string,
    {
      countries,
      meanAbsolute,
      largest,
    }: {
      readonly countries: number;
      readonly meanAbsolute: number;
      readonly largest: { readonly name: string; readonly score: number };
    },
    { least, decimals }: { readonly least: string | undefined; readonly decimals: number },
  ) => {
    const of = counted(countries, "país", "países");
    const about = title === label ? title : `${title} (${label})`;
    if (least !== undefined)
      return `${about}: menos de ${least} ponto em ${plural(countries, { one: "um só país", other: `cada um dos ${countries} países` })}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} ${pointsOf(largest.score, decimals)} somente no caso ${ofNamed(largest.name)}`;
    return `${about}: ${pointsSaid(meanAbsolute, decimals)} em média em ${of}; a maior mudança: ${largest.name} (${signed(largest.score, decimals)})`;
  },
  profileChange: (label: string, text: string) => `${label}: ${text}`,
  parts,
  flag: (title: string, raised: readonly string[], cleared: readonly string[], open: readonly string[]) =>
    `${title}: ${[
      ...(raised.length > 0 ? [`passa a valer para: ${listed(raised)}`] : []),
      ...(cleared.length > 0 ? [`já não vale para: ${listed(cleared)}`] : []),
      ...open,
    ].join("; ")}`,
  /** `Níger (NER): antes, no 2º lugar; agora, entre os países excluídos (…); causa: dados de tip.` */
  statusMoved: (
    name: string,
    before: Parameters<typeof status>,
    after: Parameters<typeof status>,
    due: readonly string[],
  ) =>
    `${name}: antes, ${status(...before)}; agora, ${status(...after)}${due.length > 0 ? `; causa: ${listed(due)}` : ""}.`,
  stays: (name: string, at: Parameters<typeof status>[0]) => `${name}: ${status(at, [])}, antes e depois.`,
  scoreIs: (moved: Change | undefined, decimals: number) => `Sua pontuação: ${change(moved, decimals)}.`,
  together: (why: string) => `Consideradas em conjunto: ${why}.`,
  /** `points`: absent where the scores of the two sides are no differences of one another. */
  movedRanks: (
    name: string,
    [before, after]: readonly [Placed, Placed],
    points: { readonly change: Change | undefined; readonly decimals: number } | undefined,
    passed: Parameters<typeof passing>[0],
  ) => {
    const movement =
      before.rank === after.rank
        ? `continua no ${placed(after.rank, after.tied)}`
        : `passa do ${placed(before.rank, before.tied)} para o ${placed(after.rank, after.tied)}`;
    const scored = points ? `: ${change(points.change, points.decimals)}` : "";
    const who = passing(passed);
    return `${name} ${movement}${scored}${who === "" ? "" : `; ${who}`}.`;
  },
};
