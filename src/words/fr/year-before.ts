import type { YearBeforeChange } from "../../model/documents/explanation.ts";
import type { TOGETHER as Reasons } from "../en/causes.ts";
import type { Named } from "../en/grammar.ts";
import { yearBefore as made } from "../made/fr/yearBefore.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { agreed, capitalised, inSentence, points, rankOf, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, signed } = numbers;

export const yearBefore = {
  ...made,
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
};
