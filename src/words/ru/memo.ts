import type { memo as english } from "../en/memo.ts";
import { some } from "./grammar.ts";

const inFull = "см. полное пояснение";

export const memo: typeof english = {
  stands: "Какое место и почему",
  beside: "Рядом с другими",
  scorecard: "Оценочная карта",
  factors: "Факторы",
  rules: "Правила, которые исключают, показывают отдельно или дают отметку",
  foot: "Пределы применимости, источники и как проверить",
  columns: {
    country: "Страна",
    factor: "Фактор",
    score: "Оценка",
    weight: "Вес",
    points: "Баллы",
    missing: "Нет данных",
    figure: "Самое весомое значение",
    indicator: "Показатель",
    verdict: "Заключение",
    raw: "Значение",
    margin: "Насколько",
  },
  tooLittle: "данных слишком мало",
  pointsMean: ({ kind, label }, missing) => {
    const reference = {
      country: `страной: ${label}`,
      minimum: "нижним концом шкалы",
      peers: "медианной из сопоставимых стран",
      median: "медианной страной",
    }[kind];
    return `Баллы: что значения фактора добавляют к оценке или отнимают от неё по сравнению с ориентиром (${reference}).${missing ? " Нет данных: что даёт отсутствие данных." : ""}`;
  },
  figure: (title, raw, more) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; и ещё ${more}`}`,
  inYear: (raw, year) => `${raw} (${year})`,
  moreItems: (n) => `и ещё ${n} (${inFull})`,
  moreFactors: (n) => `Ещё факторов: ${n} (${inFull}).`,
  moreVerdicts: (n) => `Ещё заключений: ${n} (${inFull}).`,
  moreCountries: (n) => `Ещё стран в этом сопоставлении: ${n}; их перечисляет «shortlist compare».`,
  noRules: "Таких правил в профиле нет.",
  noneMet: (clear) => `Страна не подпадает ни под одно из них (правил: ${clear}).`,
  rulesNotAssessed: (titles, most) => `Нет данных: ${some(titles, most)}.`,
  othersNotMet: (clear) => `Под остальные правила (${clear}) страна не подпадает.`,
  noRoomForSince:
    "За недостатком места эта страница не рассказывает, что изменилось по сравнению с предыдущим годом.",
  cut: (mark) => `Текст, обрывающийся знаком «${mark}», продолжается в полном пояснении.`,
  madeOf: ({ profile, dataset, tool }, country) =>
    `Профиль ${profile.id} (${profile.sha256.slice(0, 12)}), данные ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `Команда «${tool.name} explain ${country}» ведёт от каждого значения к файлу и ячейке издателя. ` +
    "Эта страница показывает, что говорят данные при этом профиле; она ничего не решает.",
};
