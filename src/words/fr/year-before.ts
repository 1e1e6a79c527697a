import type { YearBeforeChange } from "../../model/documents/explanation.ts";
import type { TOGETHER as Reasons } from "../en/causes.ts";
import type { Named } from "../en/grammar.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { agreed, inSentence, verb } from "./countries.ts";
import { capitalised, listed, points, rankOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, signed } = numbers;

export const yearBefore = {
  noEvidence: (one: Named, asOf: number | null) =>
    `Les données arrêtées à ${asOf} ne contiennent rien sur ce pays (${one.name}).`,
  stood: (
    one: Named,
    {
      asOf,
      status: was,
      rank,
      tied,
      of,
      score,
    }: Pick<YearBeforeChange, "asOf" | "status" | "rank" | "tied" | "of" | "score">,
    decimals: number,
  ) => {
    const scored = score === null ? "" : points(score, decimals);
    const name = inSentence(one);
    const then =
      was === "unscored"
        ? `${name} n’${verb(one, "avait", "avaient")} pas de score`
        : was === "ranked"
          ? `${name} ${verb(one, "occupait", "occupaient")} ${rankOf(rank!, tied)} sur ${of} avec ${scored}`
          : `${name} ${was === "apart" ? `${verb(one, "figurait", "figuraient")} à part` : `${verb(one, "était", "étaient")} ${agreed(one, "exclu")}`}${score === null ? "" : `, avec ${scored}`}`;
    return `Sur les données de l’année précédente (arrêtées à ${asOf}, telles que les fichiers disponibles les donnent), ${then}.`;
  },
  moved: (by: number, decimals: number) =>
    `Le score a ${by > 0 ? "augmenté" : "baissé"} de ${fixed(Math.abs(by), decimals)}.`,
  hardlyMoved: "Le score n’a guère bougé.",
  othersMoved:
    "Aucune de ses propres valeurs n’a changé ; celles d’autres pays ont changé, et avec elles ce à quoi les siennes sont comparées.",
  nothingMoved: "Aucune de ses valeurs n’a changé.",
  raised: (gates: readonly string[]) => `Filtres qui s’appliquent désormais : ${listed(gates)}.`,
  cleared: (gates: readonly string[]) => `Filtres qui ne s’appliquent plus : ${listed(gates)}.`,
  notAssessedNow: (gates: readonly string[]) =>
    `Filtres qui s’appliquaient alors et ne sont pas évalués aujourd’hui : ${listed(gates)}.`,
  changed: (title: string, before: string, now: string, otherPeers: boolean) =>
    `${title} : ${before}, maintenant ${now}${otherPeers ? ", ce qui lui donne d’autres pairs" : ""}`,
  cause: (
    causes: readonly string[],
    sources: Readonly<Record<string, string>>,
    {
      score,
      decimals,
      changes,
    }: {
      readonly score: number;
      readonly decimals: number;
      readonly changes: readonly string[] | "others";
    },
  ) => {
    const lead = `${capitalised(causeTitle(causes, sources))} : ${signed(score, decimals)}`;
    if (changes === "others") return `${lead}. ${capitalised(OTHERS_MOVED)}`;
    return changes.length === 0 ? lead : `${lead}. ${changes.join(" ; ")}`;
  },
  together: (why: keyof typeof Reasons) => `Pris ensemble : ${TOGETHER[why]}`,
  idle: (titles: readonly string[]) => `Changements sans effet sur le score : ${listed(titles)}`,
};
