import type { comparison as english } from "../en/comparison.ts";
import { scoresRun } from "./evidence.ts";
import { listed, placed, points, wouldTake } from "./grammar.ts";
import { unranked } from "./missing.ts";

const authorised = (authority: string | null) => (authority === null ? "" : ` Основание: ${authority}.`);

export const comparison: typeof english = {
  title: (countries) => `Сопоставление: ${listed(countries)}`,
  ranks: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}: ${placed(rank, tied)} из ${of}, ${points(score, decimals)}.`,
  unranked: ({ name }, why) => `${name} — ${unranked(why)}.`,
  excluded: ({ name }, gates, why) =>
    `${name}: страна исключена (${gates.join("; ")}), и, кроме того, ${unranked(why)}.`,
  apart: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}: страна показана отдельно (${gates.join("; ")}); с результатом ${points(score, decimals)} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  excludedWould: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}: страна исключена (${gates.join("; ")}); с результатом ${points(score, decimals)} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  doesNotApply: (countries, factors) =>
    `Неприменимо (${countries.map(({ name }) => name).join(", ")}): ${listed(factors)}.`,
  same: (ahead, behind, score, decimals) =>
    `${ahead.name} и ${behind.name}: оценки одинаковы, ${points(score, decimals)}.`,
  ahead: (ahead, behind, difference, decimals, { small, least }) =>
    `${ahead.name} — выше, чем ${behind.name}, ${difference === undefined ? `менее чем на ${least} балла` : `на ${points(difference, decimals)}`}${small ? "; разница складывается из множества малых" : ""}.`,
  couldTurn: (ahead, behind, worst, best, decimals) =>
    `Недостающие данные могли бы изменить порядок: если всё, по чему нет данных, взять в наихудшем состоянии, то ${ahead.name} — ${points(worst, decimals)}, а если в наилучшем, то ${behind.name} — ${points(best, decimals)}.`,
  cannotTurn: (ahead, behind, worst, best, decimals) =>
    `Недостающие данные не могут изменить порядок: ${ahead.name} — в худшем случае ${points(worst, decimals)}, ${behind.name} — в лучшем случае ${points(best, decimals)}.`,
  flags: "Отметки",
  flag: ({ name }, title, found, authority) =>
    `${name}: ${title}. Установлено: ${found}.${authorised(authority)}`,
  sideBySide: "Показатели рядом",
  legend: (profile, pairs) =>
    `${scoresRun(profile).replace(/\.$/u, "")}; «–» — нет данных.${pairs ? " Разницы — это части разницы двух оценок, в сумме они дают её всю (значения Оуэна)." : ""}`,
  columns: { factor: "Фактор", difference: "Разница", figures: "Значения" },
  heads: { rank: "Место", score: "Оценка", range: "Диапазон", evidence: "Охват данными" },
  status: { apart: "отдельно", excluded: "исключена", unscored: "без оценки" },
  effects: {
    values: "Из разницы: значения",
    missing: ({ name }) => `Отсутствие данных (${name})`,
  },
  figure: (figureText, verdict, weighed) =>
    `${figureText}${weighed ? "" : ", не взвешивается"}${verdict === undefined ? "" : `, ${verdict}`}`,
  against: (figures, verdicts) => figures.join(verdicts ? "; против " : " против "),
};
