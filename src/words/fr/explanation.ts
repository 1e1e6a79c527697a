import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Lacking, Unranked } from "../en/missing.ts";
import type { Covered } from "../en/nodes.ts";
import { agreed, atStart, ofCountry, toCountry, verb } from "./countries.ts";
import { listed, placed, placedBriefly, points, rankOf, when, withUnit } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing, unranked } from "./missing.ts";
import { covered } from "./nodes.ts";
import { numbers } from "./numbers.ts";
import { tally } from "./scorecard.ts";

const { figure, fixed, plural } = numbers;

const ranked = (of: number) => `${of} pays ${plural(of, { one: "classé", other: "classés" })}`;
const ofThem = (more: number) =>
  more > 0 ? ` ; et pour ${more} ${plural(more, { one: "autre", other: "autres" })}` : "";

export const explanation = {
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
    `${atStart(one)} ${verb(one, "occupe", "occupent")} ${rankOf(rank, tied)} sur ${of} avec ${score}.`,
  points: (score: number, decimals: number) => points(score, decimals),
  excluded: (one: Named, gates: readonly string[]) =>
    `${atStart(one)} ${verb(one, "est", "sont")} ${agreed(one, "exclu")} : ${listed(gates)}.`,
  apart: (one: Named, gates: readonly string[]) =>
    `${atStart(one)} ${verb(one, "figure", "figurent")} à part : ${listed(gates)}.`,
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Avec ${score}${scale ? ` sur une échelle de ${figure(scale[0])} à ${figure(scale[1])}` : ""}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  notRanked: (one: Named) =>
    `${atStart(one)} ${verb(one, "n’est pas", "ne sont pas")} ${agreed(one, "classé")}.`,
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Sans cette exclusion, avec ${score}${scale ? ` sur une échelle de ${figure(scale[0])} à ${figure(scale[1])}` : ""}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  notRankedSince: (one: Named, requires: Lacking) =>
    `${atStart(one)} ${verb(one, "n’est pas", "ne sont pas")} ${agreed(one, "classé")} : ${lacking(requires)}.`,
  placing: (requires: Lacking) => `Ce qui permettrait un classement : ${placing(requires)}.`,
  unranked: (why: Unranked) => `Le pays n’a ${unranked(why)}.`,
  scorecard: (one: Tally) =>
    `Fiche de score : ${tally(one)}${one.notAssessed > 0 ? ` ; à terme, le nombre de réussis pourrait aller de ${one.passed} à ${one.passed + one.notAssessed}` : ""}.`,
  coverage: (one: Covered) => `Les données couvrent ${covered(one)} du poids du profil.`,
  nothingLacks: "Rien de ce qui est pondéré ne manque de données.",
  ifWorst: (worst: number, best: number, decimals: number) =>
    `Si tout ce qui n’est pas évalué était au pire, le score serait ${fixed(worst, decimals)} ; au mieux, ${fixed(best, decimals)}.`,
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
  tooLittle: (title: string) => `${title} (trop peu de données)`,
  notAssessed: (factors: readonly string[]) => `Non évalué : ${listed(factors)}.`,
  doesNotApply: (factors: readonly string[]) => `Sans objet pour ce pays : ${listed(factors)}.`,
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
  noStandout: (one: Named) =>
    `Le score attribué ${toCountry(one)} n’est, pour aucun indicateur, dans le quart supérieur ou inférieur de ses pairs.`,
  topQuarter: (names: readonly string[], more: number) =>
    `Son score est dans le quart supérieur de ses pairs pour ${listed(names)}${ofThem(more)}.`,
  bottomQuarter: (names: readonly string[], more: number) =>
    `Son score est dans le quart inférieur de ses pairs pour ${listed(names)}${ofThem(more)}.`,
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
  bothWays: "Un score élevé compte en faveur du pays, qu’il mesure un besoin ou un résultat.",
  difference: "D’où vient l’écart avec la référence",
  placesTitle: "Ce qui fait son rang",
  placesFrom: ({ kind, label, country }: Against, { rank, tied }: Placed) => {
    const values = {
      country: `les valeurs ${ofCountry({ country: country ?? "", name: label })}`,
      minimum: "tout au bas de l’échelle",
      peers: "les valeurs du pair médian",
      median: "les valeurs du pays médian",
    }[kind];
    return `Avec ${values}, le rang serait le ${placed(rank, tied)}. Places que chaque facteur fait gagner (+) ou perdre (−) à partir de là :`;
  },
  placesCaption: "Points et places par rapport à la référence, facteur par facteur",
  amongFirst: (k: number) => (k === 1 ? "En tête" : `Parmi les ${k} premiers`),
  amongPart: (share: number) => `${numbers.signed(100 * share, 0)} %`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  since: "Depuis l’année précédente",
  gates: "Filtres",
  cells: "Du score aux cellules des éditeurs",
  legend: (acts: boolean) =>
    `score, poids dans le profil${acts ? " (poids réel : ce qu’il devient parmi les pays classés)" : ""}, contribution par rapport à la référence`,
  actsAs: (share: string) => ` (poids réel ${share})`,
  actsMean:
    "Poids réel : part du facteur dans ce qui distingue les scores des pays classés ; en dessous de 0, il joue contre les autres.",
  scorecardLegend: "verdict, valeur, marge, emplacement",
  columns: {
    what: "Quoi",
    points: "Points",
    factor: "Facteur",
    places: "Places",
    node: "Nœud",
    figure: "Chiffre",
    score: "Score",
    weight: "Poids",
    acts: live.country.columns.acts,
    against: "Par rapport à la référence",
    missing: "Dont données manquantes",
    peers: "Parmi les pairs",
    place: "Emplacement",
  },
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
