import type { comparison as english } from "../en/comparison.ts";
import { comparison as made } from "../made/ru/comparison.ts";
import { listed, placed, points, wouldTake } from "./grammar.ts";

export const comparison: typeof english = {
  ...made,
  ranks: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}: ${placed(rank, tied)} из ${of}, ${points(score, decimals)}.`,
  apart: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}: страна показана отдельно (${gates.join("; ")}); с результатом ${points(score, decimals)} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  excludedWould: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}: страна исключена (${gates.join("; ")}); с результатом ${points(score, decimals)} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  doesNotApply: (countries, factors) =>
    `Неприменимо (${countries.map(({ name }) => name).join(", ")}): ${listed(factors)}.`,
  legend: (scores, pairs) =>
    `${scores.replace(/\.$/u, "")}; «–» — нет данных.${pairs ? " Разницы — это части разницы двух оценок, в сумме они дают её всю (значения Оуэна)." : ""}`,
  against: (figures, verdicts) => figures.join(verdicts ? "; против " : " против "),
};
