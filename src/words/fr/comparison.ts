import type { Profile } from "../en/evidence.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Unranked } from "../en/missing.ts";
import { agreed, atStart, inSentence, ofCountry, toCountry, verb } from "./countries.ts";
import { scoresRun } from "./evidence.ts";
import { listed, points, rankOf } from "./grammar.ts";
import { unranked } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural } = numbers;

const ranked = (of: number) => `${of} pays ${plural(of, { one: "classé", other: "classés" })}`;

export const comparison = {
  title: (countries: readonly string[]) => `Comparaison : ${listed(countries)}`,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "occupe", "occupent")} ${rankOf(rank, tied)} sur ${of} avec ${points(score, decimals)}.`,
  unranked: (one: Named, why: Unranked) => `${atStart(one)} ${verb(one, "n’a", "n’ont")} ${unranked(why)}.`,
  excluded: (one: Named, gates: readonly string[], why: Unranked) =>
    `${atStart(one)} ${verb(one, "est", "sont")} ${agreed(one, "exclu")} (${gates.join(" ; ")}) et ${verb(one, "n’a", "n’ont")} ${unranked(why)}.`,
  apart: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} ${verb(one, "figure", "figurent")} à part (${gates.join(" ; ")}) ; avec ${points(score, decimals)}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  excludedWould: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} ${verb(one, "est", "sont")} ${agreed(one, "exclu")} (${gates.join(" ; ")}) ; avec ${points(score, decimals)}, le pays occuperait ${rankOf(rank, tied)} à côté de ${ranked(of)}.`,
  doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
    `Ne s’applique pas ${listed(countries.map(toCountry))} : ${listed(factors)}.`,
  same: (ahead: Named, behind: Named, score: number, decimals: number) =>
    `${atStart(ahead)} et ${inSentence(behind)} ont le même score, ${points(score, decimals)}.`,
  ahead: (
    ahead: Named,
    behind: Named,
    difference: number | undefined,
    decimals: number,
    { small, least }: { readonly small: boolean; readonly least: string },
  ) =>
    `${atStart(ahead)} ${verb(ahead, "devance", "devancent")} ${inSentence(behind)} de ${difference === undefined ? `moins de ${least} point` : points(difference, decimals)}${small ? ", par la somme de nombreux petits écarts" : ""}.`,
  couldTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `Les données manquantes pourraient renverser l’ordre : si tout ce qui n’est pas évalué était au pire, le score ${ofCountry(ahead)} serait ${fixed(worst, decimals)} ; au mieux, celui ${ofCountry(behind)} serait ${fixed(best, decimals)}.`,
  cannotTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `Les données manquantes ne peuvent pas renverser l’ordre : au pire, le score ${ofCountry(ahead)} serait ${fixed(worst, decimals)} ; au mieux, celui ${ofCountry(behind)} serait ${fixed(best, decimals)}.`,
  flags: "Signalements",
  flag: (one: Named, title: string, found: string, authority: string | null) =>
    `${one.name} : ${title}. Constaté : ${found}.${authority === null ? "" : ` Fondement : ${authority}.`}`,
  sideBySide: "Côte à côte",
  legend: (profile: Profile, pairs: boolean) =>
    `${scoresRun(profile).replace(/\.$/u, "")} ; – : non évalué.${pairs ? " Les écarts sont des parts de la différence entre les deux scores, et leur somme est cette différence (valeurs d’Owen)." : ""}`,
  columns: { factor: "Facteur", difference: "Écart", figures: "Chiffres" },
  heads: { rank: "Rang", score: "Score", range: "Fourchette", evidence: "Données" },
  status: { apart: "à part", excluded: "exclu", unscored: "sans score" },
  effects: {
    values: "Part des valeurs dans l’écart",
    missing: (one: Named) => `Données manquantes ${ofCountry(one)}`,
  },
  figure: (figureText: string, verdict: string | undefined, weighed: boolean) =>
    `${figureText}${weighed ? "" : ", non pondéré"}${verdict === undefined ? "" : `, ${verdict}`}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? " ; contre " : " contre "),
};
