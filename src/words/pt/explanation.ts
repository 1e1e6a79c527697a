import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Lacking, Unranked } from "../en/missing.ts";
import type { Covered } from "../en/nodes.ts";
import {
  atStart,
  counted,
  firstOnes,
  of as from,
  inSentence,
  listed,
  placeBriefly,
  placed,
  points,
  verb,
  when,
  withUnit,
} from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing, unranked } from "./missing.ts";
import { covered } from "./nodes.ts";
import { numbers } from "./numbers.ts";
import { tally } from "./scorecard.ts";

const { figure, exact, fixed, plural, signed } = numbers;

export const explanation = {
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
    `${atStart(one)} ${verb(one, "ocupa", "ocupam")} o ${placed(rank, tied)} entre ${of}, com ${score}.`,
  points,
  excluded: (one: Named, gates: readonly string[]) =>
    `${atStart(one)} ${verb(one, "está", "estão")} entre os países excluídos: ${listed(gates)}.`,
  apart: (one: Named, gates: readonly string[]) =>
    `${atStart(one)} ${verb(one, "figura", "figuram")} à parte: ${listed(gates)}.`,
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `O seu resultado de ${score}${scale ? `, em uma escala de ${exact(scale[0])} a ${exact(scale[1])},` : ""} o colocaria no ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}.`,
  notRanked: (one: Named) => `${atStart(one)} não ${verb(one, "consta", "constam")} da classificação.`,
  /** `scale`: absent where the score is a count. */
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Se o país cumprisse as condições, o seu resultado de ${score}${scale ? `, em uma escala de ${exact(scale[0])} a ${exact(scale[1])},` : ""} o colocaria no ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}.`,
  notRankedSince: (one: Named, requires: Lacking) =>
    `${atStart(one)} não ${verb(one, "consta", "constam")} da classificação: ${lacking(requires)}.`,
  placing: (requires: Lacking) => `O que permitiria classificá-lo: ${placing(requires)}.`,
  unranked: (why: Unranked) => `O país ${unranked(why)}.`,
  scorecard: (one: Tally) =>
    `Quadro de indicadores: ${tally(one)}${one.notAssessed > 0 ? `; poderia terminar com entre ${one.passed} e ${one.passed + one.notAssessed} aprovados` : ""}.`,
  coverage: (one: Covered) => `As evidências cobrem ${covered(one)} do peso do perfil.`,
  nothingLacks: "Nada do que tem peso carece de evidências.",
  ifWorst: (worst: number, best: number, decimals: number) =>
    `Se tudo o que está sem avaliação fosse o pior possível, a pontuação seria ${fixed(worst, decimals)}; se fosse o melhor possível, ${fixed(best, decimals)}.`,
  /** Against what it is compared with; `away` is the distance in points. */
  distance: (away: number, { kind, label, country, score }: Against, decimals: number) => {
    const [side, level] = [Math.abs(away), fixed(score!, decimals)];
    const where =
      Number(away.toFixed(decimals)) === 0
        ? "no mesmo nível"
        : `${points(side, decimals)} ${away > 0 ? "acima" : "abaixo"}`;
    const reference = {
      country: `${from({ country: country ?? "", name: label })}, cuja pontuação é ${level}`,
      minimum: `do extremo inferior da escala, ${level} (${label})`,
      peers: `do par mediano, cuja pontuação é ${level} (a ${label})`,
      median: `do país mediano, cuja pontuação é ${level} (a ${label})`,
    }[kind];
    return `O resultado está ${where} ${reference}.`;
  },
  tooLittle: (title: string) => `${title} (parte avaliada insuficiente)`,
  notAssessed: (factors: readonly string[]) => `Sem avaliação: ${listed(factors)}.`,
  doesNotApply: (factors: readonly string[]) => `Não se aplica ao país: ${listed(factors)}.`,
  among: (
    { size, title, group }: NonNullable<Explanation["peers"]>,
    { rank, tied, of, median }: NonNullable<NonNullable<Explanation["peers"]>["position"]>,
    { isRanked, decimals }: { readonly isRanked: boolean; readonly decimals: number },
  ) => {
    const whole = `${counted(size, "país classificado", "países classificados")} do seu grupo de pares (${title}: ${figure(group)})`;
    const [the, beside] = [
      plural(size, { one: "o", other: "os" }),
      plural(size, { one: "do", other: "dos" }),
    ];
    const at = placeBriefly({ rank, tied });
    return isRanked
      ? `Entre ${the} ${whole} ocupa o ${at}; a pontuação mediana deles é ${fixed(median, decimals)}.`
      : `Ao lado ${beside} ${whole} ocuparia o ${at} entre ${of}; a pontuação mediana deles é ${fixed(median, decimals)}.`;
  },
  noStandout: (one: Named) =>
    `Em nenhum indicador ${inSentence(one)} ${verb(one, "está", "estão")} no quarto superior nem no inferior dos seus pares.`,
  topQuarter: (indicators: readonly string[], more: number) =>
    `Pontua no quarto superior dos seus pares em ${listed(indicators)}${more > 0 ? `; e em mais ${more}` : ""}.`,
  bottomQuarter: (indicators: readonly string[], more: number) =>
    `Pontua no quarto inferior dos seus pares em ${listed(indicators)}${more > 0 ? `; e em mais ${more}` : ""}.`,
  /** `Alfabetização (76,5% em 2021; um valor mais baixo pontua mais; pontuação 33,6; 3º lugar entre 40; mediana 12,0)`. */
  standout: (
    title: string,
    raw: { readonly value: number | string; readonly unit?: string | undefined; readonly dating: Dating },
    {
      turned,
      score,
      rank,
      tied,
      of,
      median,
    }: Placed & {
      /** Whether a lower figure scores more. */
      readonly turned: boolean;
      readonly score: number;
      readonly of: number;
      readonly median: number;
    },
    decimals: number,
  ) => {
    const time = when(raw.dating);
    const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` em ${time}` : `, ${time}`;
    return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? "; um valor mais baixo pontua mais" : ""}; pontuação ${fixed(score, decimals)}; ${placeBriefly({ rank, tied })} entre ${of}; mediana ${fixed(median, decimals)})`;
  },
  bothWays: "Uma pontuação alta conta a favor do país, quer meça uma necessidade, quer meça um desempenho.",
  difference: "De onde vem a diferença em relação à referência",
  placesTitle: "O que determina o seu lugar",
  /** Of the table of factors below it; `rank` is the place that the reference's values would take. */
  placesFrom: ({ kind, label, country }: Against, { rank, tied }: Placed) => {
    const values = {
      country: `Com os valores ${from({ country: country ?? "", name: label })}`,
      minimum: "Com tudo no extremo inferior da escala",
      peers: "Com os valores do par mediano",
      median: "Com os valores do país mediano",
    }[kind];
    return `${values} ocuparia o ${placed(rank, tied)}. Lugares que cada fator o faz subir (+) ou descer (−) a partir daí:`;
  },
  placesCaption: "Pontos e lugares em relação à referência, fator por fator",
  amongFirst: (k: number) => (k === 1 ? "Em primeiro lugar" : `Entre ${firstOnes(k)}`),
  /** Of being among them, the part that a factor makes: `+42%`. */
  amongPart: (share: number) => `${signed(100 * share, 0)}%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  since: "Desde o ano anterior",
  gates: "Critérios",
  cells: "Da pontuação às células dos publicadores",
  legend: (acts: boolean) =>
    `pontuação, peso no perfil${acts ? " (atua como: o que resulta entre os classificados)" : ""}, contribuição em relação à referência`,
  actsAs: (share: string) => ` (atua como ${share})`,
  actsMean:
    "Atua como: parte do fator no que distingue as pontuações dos países classificados; abaixo de 0, atua contra os demais.",
  scorecardLegend: "resultado, valor, margem, lugar",
  columns: {
    what: "O quê",
    points: "Pontos",
    factor: "Fator",
    places: "Lugares",
    node: "Nó",
    figure: "Valor",
    score: "Pontuação",
    weight: "Peso",
    acts: live.country.columns.acts,
    against: "Em relação à referência",
    missing: "Dos quais, por evidências faltantes",
    peers: "Entre os pares",
    place: "Onde consta",
  },
  /** `dos quais: evidências faltantes −1,20`. */
  ofWhich: (effects: readonly (readonly [what: string, amount: string])[]) =>
    ` (dos quais: ${effects.map((one) => one.join(" ")).join("; ")})`,
  gate: (
    {
      outcome,
      effect,
      title,
      authority,
    }: Pick<Explanation["gates"][number], "outcome" | "effect" | "title" | "authority">,
    found: string,
    margin: { readonly value: number; readonly unit?: string | undefined } | undefined,
  ) => {
    const verdict = {
      met: `${{ exclude: "Exclui", apart: "Põe à parte", flag: "Alerta" }[effect]}: ${title}`,
      // The title may itself say “no”: what does not hold stands in quotes.
      clear: `Não se verifica “${title}”`,
      "not assessed": `Sem avaliação: ${title}`,
    }[outcome];
    const far = margin ? `; margem até o outro lado: ${withUnit(margin.value, margin.unit)}` : "";
    return `${verdict}. Observado: ${found}${far}.${authority === null ? "" : ` Fundamento: ${authority}.`}`;
  },
};
