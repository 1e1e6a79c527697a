import type { YearBeforeChange } from "../../model/documents/explanation.ts";
import type { Named } from "../en/grammar.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { capitalised, inSentence, listed, placed, points, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { signed } = numbers;

export const yearBefore = {
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
  hardlyMoved: "A pontuação quase não mudou.",
  othersMoved:
    "Não mudou nenhum dos valores do país; mudaram os de outros países e, com eles, aquilo com que os seus são comparados.",
  nothingMoved: "Não mudou nenhum dos seus valores.",
  raised: (gates: readonly string[]) => `Critérios que agora afetam o país: ${listed(gates)}.`,
  cleared: (gates: readonly string[]) => `Critérios que já não afetam o país: ${listed(gates)}.`,
  notAssessedNow: (gates: readonly string[]) =>
    `Critérios que então afetavam o país e agora estão sem avaliação: ${listed(gates)}.`,
  /** `Direitos políticos: 5 pontos (2022), agora 4 pontos (2023)`. */
  changed: (title: string, before: string, now: string, otherPeers: boolean) =>
    `${title}: ${before}, agora ${now}${otherPeers ? ", de modo que passa a ser comparado com outros pares" : ""}`,
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
  idle: (titles: readonly string[]) => `Mudanças sem efeito na pontuação: ${listed(titles)}`,
};
