import type { YearBeforeChange } from "../../model/documents/explanation.ts";
import type { Named } from "../en/grammar.ts";
import { yearBefore as made } from "../made/pt/yearBefore.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { capitalised, inSentence, placed, points, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { signed } = numbers;

export const yearBefore = {
  ...made,
  noEvidence: (one: Named, asOf: number | null) =>
    `Os dados até ${asOf} não contêm nada sobre ${inSentence(one)}.`,
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
        ? `${name} não ${verb(one, "tinha", "tinham")} pontuação`
        : was === "ranked"
          ? `${name} ${verb(one, "ocupava", "ocupavam")} o ${placed(rank!, tied)} entre ${of}, com ${scored}`
          : `${name} ${was === "apart" ? `${verb(one, "figurava", "figuravam")} à parte` : `${verb(one, "estava", "estavam")} entre os países excluídos`}${score === null ? "" : `, com ${scored}`}`;
    return `Com as evidências do ano anterior (até ${asOf}, segundo os arquivos disponíveis), ${then}.`;
  },
  moved: (by: number, decimals: number) =>
    `A pontuação ${by > 0 ? "subiu" : "caiu"} ${points(Math.abs(by), decimals)}.`,
  /** `Dados posteriores da fonte “Freedom House”: −0,30. Direitos políticos: …`. */
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
      /** Of the country's own; `others` where it is others' that did it. */
      readonly changes: readonly string[] | "others";
    },
  ) => {
    const lead = `${capitalised(causeTitle(causes, sources))}: ${signed(score, decimals)}`;
    if (changes === "others") return `${lead}. ${capitalised(OTHERS_MOVED)}`;
    return changes.length === 0 ? lead : `${lead}. ${changes.join("; ")}`;
  },
  together: (why: keyof typeof TOGETHER) => `Consideradas em conjunto: ${TOGETHER[why]}`,
};
