import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { explanation as made } from "../made/fr/explanation.ts";
import { scorecard as card } from "../made/fr/scorecard.ts";
import { atStart, ofCountry, verb } from "./countries.ts";
import { placed, placedBriefly, points, rankOf, when, withUnit } from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { figure, fixed, plural } = numbers;

const ranked = (of: number) => `${of} pays ${plural(of, { one: "classé", other: "classés" })}`;

export const explanation = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
    `${atStart(one)} ${verb(one, "occupe", "occupent")} ${rankOf(rank, tied)} sur ${of} avec ${score}.`,
  points: (score: number, decimals: number) => points(score, decimals),
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Avec ${score}${scale ? ` sur une échelle de ${figure(scale[0])} à ${figure(scale[1])}` : ""}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Sans cette exclusion, avec ${score}${scale ? ` sur une échelle de ${figure(scale[0])} à ${figure(scale[1])}` : ""}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  unranked: (why: string) => `Le pays n’a ${why}.`,
  scorecard: (one: Tally) =>
    `Fiche de score : ${card.tally({ ...one })}${one.notAssessed > 0 ? ` ; à terme, le nombre de réussis pourrait aller de ${one.passed} à ${one.passed + one.notAssessed}` : ""}.`,
  distance: (away: number, { kind, label, country, score }: Against, decimals: number) => {
    const isLevel = Number(away.toFixed(decimals)) === 0;
    const level = fixed(score!, decimals);
    const far = points(Math.abs(away), decimals);
    if (kind === "minimum")
      return isLevel
        ? `Le score est au bas de l’échelle, ${level} (${label}).`
        : `Le score dépasse de ${far} le bas de l’échelle, ${level} (${label}).`;
    const reference = {
      country: `celui ${ofCountry({ country: country ?? "", name: label })}, qui est de ${level}`,
      peers: `celui du pair médian, qui est de ${level} (${label})`,
      median: `celui du pays médian, qui est de ${level} (${label})`,
    }[kind];
    if (isLevel) return `Le score est égal à ${reference}.`;
    return away > 0
      ? `Le score dépasse de ${far} ${reference}.`
      : `Le score est inférieur de ${far} à ${reference}.`;
  },
  among: (
    { size, title, group }: NonNullable<Explanation["peers"]>,
    { rank, tied, of, median }: NonNullable<NonNullable<Explanation["peers"]>["position"]>,
    { isRanked, decimals }: { readonly isRanked: boolean; readonly decimals: number },
  ) => {
    const whole = `${plural(size, { one: `le seul pays classé`, other: `les ${size} pays classés` })} de son groupe de pairs (${title} : ${figure(group)})`;
    const at = placedBriefly({ rank, tied });
    return isRanked
      ? `Parmi ${whole}, son rang est le ${at} ; leur score médian est ${fixed(median, decimals)}.`
      : `À côté ${size === 1 ? "du" : "des"} ${whole.replace(/^les? /u, "")}, son rang serait le ${at} sur ${of} ; leur score médian est ${fixed(median, decimals)}.`;
  },
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
      readonly turned: boolean;
      readonly score: number;
      readonly of: number;
      readonly median: number;
    },
    decimals: number,
  ) => {
    const time = when(raw.dating);
    const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` en ${time}` : `, ${time}`;
    return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? ", une valeur plus basse comptant davantage" : ""} : score ${fixed(score, decimals)}, ${placedBriefly({ rank, tied })} sur ${of}, médiane ${fixed(median, decimals)})`;
  },
  placesFrom: ({ kind, label, country }: Against, { rank, tied }: Placed) => {
    const values = {
      country: `les valeurs ${ofCountry({ country: country ?? "", name: label })}`,
      minimum: "tout au bas de l’échelle",
      peers: "les valeurs du pair médian",
      median: "les valeurs du pays médian",
    }[kind];
    return `Avec ${values}, le rang serait le ${placed(rank, tied)}. Places que chaque facteur fait gagner (+) ou perdre (−) à partir de là :`;
  },
  amongPart: (share: number) => `${numbers.signed(100 * share, 0)} %`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  columns: { ...made.columns, acts: live.country.columns.acts },
  ofWhich: (effects: readonly (readonly [what: string, amount: string])[]) =>
    ` (dont ${effects.map((one) => one.join(" ")).join(", ")})`,
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
      met: `${{ exclude: "Exclusion", apart: "Mise à part", flag: "Signalement" }[effect]} : ${title}`,
      clear: `Hors du cas « ${title} »`,
      "not assessed": `Non évalué : ${title}`,
    }[outcome];
    const far = margin ? ` ; marge avant basculement : ${withUnit(margin.value, margin.unit)}` : "";
    return `${verdict}. Constaté : ${found}${far}.${authority === null ? "" : ` Fondement : ${authority}.`}`;
  },
};
