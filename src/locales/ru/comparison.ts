import type { comparison as english } from "../en/comparison.ts";
import { scoresRun } from "./evidence.ts";
import { count, listed, OF_COUNTRY, placed, points } from "./grammar.ts";
import { unranked } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

const authorised = (authority: string | null) => (authority === null ? "" : ` Основание: ${authority}.`);

export const comparison: typeof english = {
  title: (countries) => `Сопоставление: ${listed(countries)}`,
  ranks: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}: ${placed(rank, tied)} из ${of}, ${points(score, decimals)}.`,
  unranked: ({ name }, why) => `${name}: ${unranked(why)}.`,
  excluded: ({ name }, gates, why) =>
    `${name}: страна исключена (${gates.join("; ")}), и кроме того ${unranked(why)}.`,
  excludedWould: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}: страна исключена (${gates.join("; ")}); её результат, ${points(score, decimals)}, дал бы ${placed(rank, tied)} рядом с оценками ${count(of, OF_COUNTRY)} рейтинга.`,
  doesNotApply: (countries, factors) =>
    `Неприменимо (${countries.map(({ name }) => name).join(", ")}): ${listed(factors)}.`,
  same: (ahead, behind, score, decimals) =>
    `${ahead.name} и ${behind.name}: оценки одинаковы, ${points(score, decimals)}.`,
  ahead: (ahead, behind, difference, decimals, { small, least }) =>
    `${ahead.name} — выше, чем ${behind.name}, ${difference === undefined ? `менее чем на ${least} балла` : `на ${points(difference, decimals)}`}${small ? "; разница складывается из множества малых" : ""}.`,
  couldTurn: (ahead, behind, worst, best, decimals) =>
    `Недостающие данные могли бы изменить порядок: если всё, по чему нет данных, было бы в наихудшем состоянии, оценка страны ${quotedName(ahead.name)} составила бы ${fixed(worst, decimals)}, а в наилучшем оценка страны ${quotedName(behind.name)} — ${fixed(best, decimals)}.`,
  cannotTurn: (ahead, behind, worst, best, decimals) =>
    `Недостающие данные не могут изменить порядок: в худшем случае оценка страны ${quotedName(ahead.name)} составила бы ${fixed(worst, decimals)}, в лучшем случае оценка страны ${quotedName(behind.name)} — ${fixed(best, decimals)}.`,
  flags: "Отметки",
  flag: ({ name }, title, found, authority) =>
    `${name}: ${title}. Установлено: ${found}.${authorised(authority)}`,
  sideBySide: "Показатели рядом",
  legend: (profile, pairs) =>
    `${scoresRun(profile).replace(/\.$/u, "")}; «–» — нет данных.${pairs ? " Разницы — это части разницы двух оценок, в сумме они дают её всю (значения Оуэна)." : ""}`,
  columns: { factor: "Фактор", difference: "Разница", figures: "Значения" },
  heads: { rank: "Место", score: "Оценка", range: "Диапазон", evidence: "Охват данными" },
  status: { excluded: "исключена", unscored: "без оценки" },
  effects: {
    values: "Из разницы: значения",
    missing: ({ name }) => `Отсутствие данных (${name})`,
  },
  figure: (figureText, verdict, weighed) =>
    `${figureText}${weighed ? "" : ", не взвешивается"}${verdict === undefined ? "" : `, ${verdict}`}`,
  against: (figures, verdicts) => figures.join(verdicts ? "; против " : " против "),
};

/** Set apart by quotes, so that the name needs no case. */
function quotedName(name: string): string {
  return `«${name}»`;
}
