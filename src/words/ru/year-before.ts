import type { yearBefore as english } from "../en/year-before.ts";
import { yearBefore as made } from "../made/ru/yearBefore.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { capitalised, placed, points } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { signed } = numbers;

export const yearBefore: typeof english = {
  ...made,
  noEvidence: ({ name }, asOf) => `${name}: за ${asOf} год в данных о стране ничего нет.`,
  stood: ({ name }, { asOf, status: was, rank, tied, of, score }, decimals) => {
    const scored = score === null ? "" : points(score, decimals);
    const then =
      was === "unscored"
        ? "у страны не было оценки"
        : was === "ranked"
          ? `${placed(rank!, tied)} из ${of}, ${scored}`
          : `страна была ${was === "apart" ? "показана отдельно" : "исключена"}${score === null ? "" : `, её результат — ${scored}`}`;
    return `По данным предыдущего года (на ${asOf} год, по имеющимся файлам): ${name} — ${then}.`;
  },
  moved: (by, decimals) => `Оценка ${by > 0 ? "выросла" : "снизилась"} на ${points(Math.abs(by), decimals)}.`,
  cause: (causes, sources, { score, decimals, changes }) => {
    const lead = `${capitalised(causeTitle(causes, sources))}: ${signed(score, decimals)}`;
    if (changes === "others") return `${lead}. ${capitalised(OTHERS_MOVED)}`;
    return changes.length === 0 ? lead : `${lead}. ${changes.join("; ")}`;
  },
  together: (why) => `Взято вместе: ${TOGETHER[why]}`,
};
