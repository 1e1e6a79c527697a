import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { explanation as made } from "../made/pt/explanation.ts";
import { scorecard as card } from "../made/pt/scorecard.ts";
import {
  atStart,
  counted,
  of as from,
  placeBriefly,
  placed,
  points,
  verb,
  when,
  withUnit,
} from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { figure, exact, fixed, plural, signed } = numbers;

export const explanation = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
    `${atStart(one)} ${verb(one, "ocupa", "ocupam")} o ${placed(rank, tied)} entre ${of}, com ${score}.`,
  points,
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `O seu resultado de ${score}${scale ? `, em uma escala de ${exact(scale[0])} a ${exact(scale[1])},` : ""} o colocaria no ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}.`,
  /** `scale`: absent where the score is a count. */
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Se o país cumprisse as condições, o seu resultado de ${score}${scale ? `, em uma escala de ${exact(scale[0])} a ${exact(scale[1])},` : ""} o colocaria no ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}.`,
  unranked: (why: string) => `O país ${why}.`,
  scorecard: (one: Tally) =>
    `Quadro de indicadores: ${card.tally({ ...one })}${one.notAssessed > 0 ? `; poderia terminar com entre ${one.passed} e ${one.passed + one.notAssessed} aprovados` : ""}.`,
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
  /** Of being among them, the part that a factor makes: `+42%`. */
  amongPart: (share: number) => `${signed(100 * share, 0)}%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  columns: { ...made.columns, acts: live.country.columns.acts },
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
