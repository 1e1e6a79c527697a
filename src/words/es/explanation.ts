import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { explanation as made } from "../made/es/explanation.ts";
import { scorecard as card } from "../made/es/scorecard.ts";
import {
  atStart,
  counted,
  of as from,
  placeBriefly,
  placed,
  points,
  pointsOf,
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
    `${atStart(one)} ${verb(one, "ocupa", "ocupan")} el ${placed(rank, tied)} de ${of} con ${score}.`,
  points: (score: number, decimals: number) => `${fixed(score, decimals)} ${pointsOf(score, decimals)}`,
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Con ${score}${scale ? `, en una escala de ${exact(scale[0])} a ${exact(scale[1])},` : ""} el país ocuparía el ${placed(rank, tied)} junto a ${counted(of, "país clasificado", "países clasificados")}.`,
  /** `scale`: absent where the score is a count. */
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Si el país cumpliera las condiciones, con ${score}${scale ? `, en una escala de ${exact(scale[0])} a ${exact(scale[1])},` : ""} ocuparía el ${placed(rank, tied)} junto a ${counted(of, "país clasificado", "países clasificados")}.`,
  unranked: (why: string) => `El país ${why}.`,
  scorecard: (one: Tally) =>
    `Cuadro de indicadores: ${card.tally({ ...one })}${one.notAssessed > 0 ? `; podría terminar con entre ${one.passed} y ${one.passed + one.notAssessed} superados` : ""}.`,
  /** Against what it is compared with; `away` is the distance in points. */
  distance: (away: number, { kind, label, country, score }: Against, decimals: number) => {
    const side =
      Number(away.toFixed(decimals)) === 0
        ? "a la par"
        : `${points(Math.abs(away), decimals)} por ${away > 0 ? "encima" : "debajo"}`;
    const level = fixed(score!, decimals);
    const reference = {
      country: `${from({ country: country ?? "", name: label })}, cuya puntuación es ${level}`,
      minimum: `del extremo inferior de la escala, ${level} (${label})`,
      peers: `del par mediano, cuya puntuación es ${level} (la ${label})`,
      median: `del país mediano, cuya puntuación es ${level} (la ${label})`,
    }[kind];
    return `El país está ${side} ${reference}.`;
  },
  among: (
    { size, title, group }: NonNullable<Explanation["peers"]>,
    { rank, tied, of, median }: NonNullable<NonNullable<Explanation["peers"]>["position"]>,
    { isRanked, decimals }: { readonly isRanked: boolean; readonly decimals: number },
  ) => {
    const whole = `${plural(size, { one: "el", other: "los" })} ${counted(size, "país clasificado", "países clasificados")} de su grupo de pares (${title}: ${figure(group)})`;
    const at = placeBriefly({ rank, tied });
    return isRanked
      ? `Entre ${whole} ocupa el ${at}; la puntuación mediana de estos es ${fixed(median, decimals)}.`
      : `Junto a ${whole} ocuparía el ${at} de ${of}; la puntuación mediana de estos es ${fixed(median, decimals)}.`;
  },
  /** `Alfabetización (76,5 % en 2021; un valor más bajo puntúa más; puntuación 33,6; puesto 3 de 40; mediana 12,0)`. */
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
    const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` en ${time}` : `, ${time}`;
    return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? "; un valor más bajo puntúa más" : ""}; puntuación ${fixed(score, decimals)}; ${placeBriefly({ rank, tied })} de ${of}; mediana ${fixed(median, decimals)})`;
  },
  /** Of the table of factors below it; `rank` is the place that the reference's values would take. */
  placesFrom: ({ kind, label, country }: Against, { rank, tied }: Placed) => {
    const values = {
      country: `Con los valores ${from({ country: country ?? "", name: label })}`,
      minimum: "Con todo en el extremo inferior de la escala",
      peers: "Con los valores del par mediano",
      median: "Con los valores del país mediano",
    }[kind];
    return `${values} ocuparía el ${placed(rank, tied)}. Puestos que cada factor hace subir (+) o bajar (−) al país desde ahí:`;
  },
  /** Of being among them, the part that a factor makes: `+42 %`. */
  amongPart: (share: number) => `${signed(100 * share, 0)}\u00a0%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  columns: { ...made.columns, acts: live.country.columns.acts },
  /** `de lo cual evidencia faltante −1,20`. */
  ofWhich: (effects: readonly (readonly [what: string, amount: string])[]) =>
    ` (de lo cual: ${effects.map((one) => one.join(" ")).join("; ")})`,
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
      met: `${{ exclude: "Excluye", apart: "Pone aparte", flag: "Alerta" }[effect]}: ${title}`,
      // The title may itself say “no”: what does not hold stands in quotes.
      clear: `No se da «${title}»`,
      "not assessed": `Sin evaluar: ${title}`,
    }[outcome];
    const far = margin ? `; margen hasta el otro lado: ${withUnit(margin.value, margin.unit)}` : "";
    return `${verdict}. Observado: ${found}${far}.${authority === null ? "" : ` Fundamento: ${authority}.`}`;
  },
};
