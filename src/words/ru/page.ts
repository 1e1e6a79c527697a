import type { MethodCall } from "../../model/parameter.ts";
import type { page as english } from "../en/page.ts";
import { among } from "./evidence.ts";
import { numbers } from "./numbers.ts";
import { profile as profileWords } from "./profile.ts";

const { exact, fixed, percent, span } = numbers;

function points(reference: string): string {
  return `Баллы: доля составляющей в оценке стоящего над ней узла, если та — арифметическое среднее. К ориентиру: точный вклад (значение Оуэна) в расстояние до ориентира (${reference})`;
}

/** What is made of a factor's own score before it goes up. */
const placed = (one: MethodCall) => `затем нормализация: ${profileWords.call(one)}`;

/** What the pages of a browser say beside what every medium says. */
export const page: typeof english = {
  skip: "Перейти к содержанию",
  label: (title) => `${title}: `,
  contents: "Содержание",

  lead: (countries, profile, dataset) => {
    const ranked = `Стран в рейтинге — ${countries}; профиль `;
    const { asOf } = dataset;
    return asOf === null
      ? [ranked, profile, `${among(dataset)}.`]
      : [ranked, profile, "; данные по состоянию на ", String(asOf), ` год${among(dataset)}.`];
  },
  about: {
    title: "Что это такое и чем не является",
    purpose:
      "Рейтинг стран по открытым данным, взвешенным так, как указано в названном профиле. Он показывает, что говорят данные при этом профиле, насколько их много и откуда взято каждое значение. Он ничего не решает и никого не рекомендует: другой профиль даёт другой рейтинг.",
    leftOut: (excluded, unscored) =>
      `То, о чём нет данных, никогда не считается нулём или средним. ${excluded === 0 ? "Ограничительными условиями никто не исключён" : `Исключено по ограничительным условиям — ${excluded}`}; ${unscored === 0 ? "данных для оценки хватает всем" : `данных для оценки не хватает — ${unscored}`}.`,
  },
  ranking: {
    title: "Рейтинг",
    scores: ({ relative, bounded, scale: [lo, hi] }) => {
      if (relative)
        return "победы за вычетом поражений в сравнении с каждой другой страной (метод Копленда); собственного диапазона ни у одной страны нет.";
      return bounded === false
        ? "без нижней и верхней границы, поскольку её нет у одного из взвешиваемых показателей."
        : `от ${exact(lo)} до ${exact(hi)}; линия на рисунке.`;
    },
    range:
      "оценка, если бы всё, по чему нет данных, было в наихудшем и в наилучшем состоянии; полоса на рисунке.",
    evidence: "доля веса профиля, обеспеченная данными, которые входят в оценку.",
    higherAndLower: "Выше за счёт, ниже за счёт",
    higher: (reference, score, decimals) =>
      `баллы, которые значения фактора добавляют к оценке или отнимают от неё относительно ориентира (${reference}${score === null ? "" : `; его оценка ${fixed(score, decimals)}`}).`,
    missing: "баллы, которые добавляет или отнимает отсутствие данных; о самой стране они ничего не говорят.",
    first: (shown, of) => `${shown === 1 ? "Первая" : `Первые ${shown}`} из стран рейтинга (${of})`,
    all: (countries) => `Страны рейтинга (${countries})`,
    rank: "Место",
  },
  countries: {
    title: "По странам",
    ofOne: (reference) => `${points(reference)}.`,
    ofAll: (reference) => `${points(reference)}; вклады факторов в сумме дают всё расстояние.`,
    summary: (score, range, evidence, decimals) =>
      `Оценка ${fixed(score, decimals)}, диапазон ${range}, охват данными ${evidence} веса.`,
    cells: (name) => `${name}: от оценки до ячеек издателей`,
    flag: (title, found, reason, authority) =>
      `Отметка: ${title}. Установлено: ${found}. ${reason === undefined ? "" : `Почему: ${reason}. `}${authority === null ? "" : `Основание: ${authority}.`}`,
  },
  breakdown: {
    node: "Фактор или показатель",
    place: "Где найдено",
    remark: (n) => `примечание ${n}`,
    derived: "выведено",
    notAssessed: (titles) => `нет данных: ${titles.join(", ")}`,
    found: (formula) => `: ${formula}; найдено в`,
  },
  leftOut: {
    apart: (countries) => `Показано отдельно по ограничительным условиям: ${countries}`,
    apartCaption: "Страны, показанные отдельно: условие, данные и основание",
    excluded: (countries) => `Исключено по ограничительным условиям: ${countries}`,
    excludedCaption:
      "Исключённые страны с указанием условия, данных и основания; оценка — та, которую дали бы данные",
    margin: "Запас",
    marginMeans:
      "Запас: расстояние до другой стороны проверки, в единицах показателя или в категориях. Страна, исключённая по нескольким условиям, занимает строку для каждого.",
    required: (countries) => `Не включено в рейтинг из-за отсутствия обязательных данных: ${countries}`,
    requiredCaption:
      "Страны без данных, которых требует профиль; диапазон: оценка, если бы всё, по чему нет данных, было в наихудшем и в наилучшем состоянии",
    unscored: (countries) => `Без оценки из-за недостатка данных: ${countries}`,
    unscoredCaption: "Страны без оценки: где в профиле не хватает данных и каких именно",
  },
  explanation: {
    standing: "Какое место и почему",
    effectsCaption: "Баллы относительно ориентира",
    cells: "От оценки до ячеек издателей",
    cellsCaption: "Все факторы и показатели",
  },
  profile: {
    title: (id) => `Профиль ${id}`,
    settings: (title, { scale, tree, missing, peers }) =>
      [
        `${title}. Оценки — от ${exact(scale[0])} до ${exact(scale[1])}; агрегирование целого: ${profileWords.call(tree.aggregate)}${tree.normalise ? `; ${placed(tree.normalise)}` : ""}.`,
        `При отсутствии данных: ${missing.policy}; данные должны быть не менее чем для ${percent(missing.minimumCoverage)} веса фактора, если фактор не устанавливает иного.`,
        ...(peers ? [`Группы сопоставимых стран образованы по признаку ${peers.by}.`] : []),
      ].join(" "),
    caption: "Веса, как они записаны (доли среди соседних узлов), и действующие веса (доли целого)",
    columns: { effective: "Действующий", how: "Как оценивается", why: "Почему" },
    indicator: (id, scoring) => `${id}: ${scoring}`,
    placed,
    proxy: "косвенный показатель",
    methods: "Применяемые методы",
    unknownMethod: "Так, как его понимает программа, читающая профиль.",
    gatesCaption:
      "Ограничительные условия: что исключает страну, показывает её отдельно или даёт ей отметку и на каком основании",
    gateColumns: {
      gate: "Ограничительное условие",
      effect: "Действие",
      when: "Когда",
      authority: "Основание",
      why: "Почему",
    },
    effect: { exclude: "исключает", apart: "показывает отдельно", flag: "даёт отметку" },
  },
  sources: {
    figures: (countries, years) =>
      `Значения по странам: ${countries}${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
    files: (n) => `Файлов: ${n}, каждый со своим хешем`,
    digits: (n) =>
      `Перед каждым файлом — первые ${n} знаков его SHA-256; все 64 есть в рейтинге в формате JSON и в рабочей книге.`,
    filesCaption: (publisher) => `Файлы, из которых прочитаны значения: ${publisher}`,
    columns: { file: "Файл", sha256: "SHA-256" },
    notAFile: "не файл",
  },
  checking: {
    title: "Как проверить эту страницу",
    figures:
      "Для каждого значения указаны издатель, файл и ячейка. Откройте файл издателя, SHA-256 которого приведён в разделе «Источники», на этой ячейке: значение там такое, как показано, с точностью до округления, или следует по указанной формуле.",
    document:
      "Та же команда с тем же профилем и теми же данными снова даёт эту страницу, байт в байт. «shortlist explain» с названием страны ведёт от её оценки к ячейке издателя, из которой взято каждое значение.",
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
