import type { page as english } from "../en/page.ts";
import { page as made } from "../made/ru/page.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, span } = numbers;

/** What is made of a factor's own score before it goes up. */
const placed = (call: string) => `затем нормализация: ${call}`;

/** What the pages of a browser say beside what every medium says. */
export const page: typeof english = {
  ...made,

  lead: (countries, profile, asOf, among) => {
    const ranked = `Стран в рейтинге — ${countries}; профиль `;
    return asOf === null
      ? [ranked, profile, `${among}.`]
      : [ranked, profile, "; данные по состоянию на ", String(asOf), ` год${among}.`];
  },
  ranking: {
    ...made.ranking,
    scores: ({ relative, bounded, scale: [lo, hi] }) => {
      if (relative)
        return "победы за вычетом поражений в сравнении с каждой другой страной (метод Копленда); собственного диапазона ни у одной страны нет.";
      return bounded === false
        ? "без нижней и верхней границы, поскольку её нет у одного из взвешиваемых показателей."
        : `от ${exact(lo)} до ${exact(hi)}; линия на рисунке.`;
    },
    first: (shown, of) => `${shown === 1 ? "Первая" : `Первые ${shown}`} из стран рейтинга (${of})`,
  },
  profile: {
    ...made.profile,
    settings: (title, { scale, missing, peers }, aggregation, normalisation) =>
      [
        `${title}. Оценки — от ${exact(scale[0])} до ${exact(scale[1])}; агрегирование целого: ${aggregation}${normalisation !== undefined ? `; ${placed(normalisation)}` : ""}.`,
        `При отсутствии данных: ${missing.policy}; данные должны быть не менее чем для ${percent(missing.minimumCoverage)} веса фактора, если фактор не устанавливает иного.`,
        ...(peers ? [`Группы сопоставимых стран образованы по признаку ${peers.by}.`] : []),
      ].join(" "),
    placed,
  },
  sources: {
    ...made.sources,
    figures: (countries, years) =>
      `Значения по странам: ${countries}${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
  },
  checking: {
    ...made.checking,
    again: (record, command) => [
      "Если рядом с этой страницей лежит ",
      record,
      ", команда ",
      command,
      " выполняет расчёт заново и сообщает, совпадает ли каждый байт, а если нет — какие исходные данные изменились. Одни и те же исходные данные дают одни и те же байты на любой машине. В JSON и в рабочей книге значения не округлены.",
    ],
    madeOf: ({ tool, profile, dataset }) => [
      ["Программа", [`${tool.name} ${tool.version}`]],
      ["Профиль", [`${profile.id}, SHA-256 `, profile.sha256]],
      ["Данные", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
