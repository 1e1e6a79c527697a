import type { YearBeforeChange } from "../../model/documents/explanation.ts";
import { yearBefore as made } from "../made/en/yearBefore.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { capitalised, inSentence, type Named, placed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, signed } = numbers;

export const yearBefore = {
  ...made,
  noEvidence: (one: Named, asOf: number | null) =>
    `The data hold nothing about ${inSentence(one)} as of ${asOf}.`,
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
    const scored = score === null ? "" : `${fixed(score, decimals)} points`;
    const name = inSentence(one);
    const then =
      was === "unscored"
        ? `${name} had no score`
        : was === "ranked"
          ? `${name} ranked ${placed(rank!, tied)} of ${of} with ${scored}`
          : `${name} was ${was === "apart" ? "set apart" : "excluded"}${score === null ? "" : `, with ${scored}`}`;
    return `On the evidence of the year before (as of ${asOf}, as the files at hand give it) ${then}.`;
  },
  moved: (by: number, decimals: number) =>
    `The score has ${by > 0 ? "risen" : "fallen"} by ${fixed(Math.abs(by), decimals)}.`,
  /** `Later data of Freedom House: −0.30. Political rights: …`. */
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
  together: (why: keyof typeof TOGETHER) => `Taken together: ${TOGETHER[why]}`,
};
