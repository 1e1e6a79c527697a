import type { YearBeforeChange } from "../../model/documents/explanation.ts";
import type { Named } from "../en/grammar.ts";
import { yearBefore as made } from "../made/es/yearBefore.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { capitalised, inSentence, placed, points, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { signed } = numbers;

export const yearBefore = {
  ...made,
  noEvidence: (one: Named, asOf: number | null) =>
    `Los datos no contienen nada sobre ${inSentence(one)} a ${asOf}.`,
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
        ? `${name} no ${verb(one, "tenía", "tenían")} puntuación`
        : was === "ranked"
          ? `${name} ${verb(one, "ocupaba", "ocupaban")} el ${placed(rank!, tied)} de ${of} con ${scored}`
          : `${name} ${was === "apart" ? `${verb(one, "figuraba", "figuraban")} aparte` : `${verb(one, "estaba", "estaban")} entre los países excluidos`}${score === null ? "" : `, con ${scored}`}`;
    return `Con la evidencia del año anterior (a ${asOf}, según los archivos disponibles), ${then}.`;
  },
  moved: (by: number, decimals: number) =>
    `La puntuación ha ${by > 0 ? "subido" : "bajado"} ${points(Math.abs(by), decimals)}.`,
  /** `Datos posteriores de Freedom House: −0,30. Derechos políticos: …`. */
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
  together: (why: keyof typeof TOGETHER) => `Tomados en conjunto: ${TOGETHER[why]}`,
};
