import type { LiveMessages } from "../live-contract.ts";
import {
  COUNTRY,
  count,
  form,
  genitiveUnitOf,
  listed,
  OF_COUNTRY,
  ordinal,
  placed,
  points,
  some,
  unitOf,
} from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";

const { brief, exact, figure, fixed, percent, grouped, signed } = numbers;

/** In the genitive, behind its share. */
const WHOLE = "общей оценки";

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  /** In the row of a country whose rank rests on gaps. */
  gap: "пробел",
  language: "ru",
  languageName: "Русский",
  chooseLanguage: "Язык",
  labelled: (name, said) => `${name}: ${said}`,
  bracketed: (text) => ` (${text})`,
  severally: (all) => all.join("; "),
  sentences: (all) => all.join(" "),
  printAll: "Печать всего",
  views: {
    label: "Представления",
    ranking: "Рейтинг",
    map: "Карта",
    country: "Страна",
    scatter: "Диаграмма",
    changes: "Что сместилось",
    compare: "Сопоставление",
    excluded: "Вне рейтинга",
    method: "Метод",
  },
  counts: (ranked, apart, excluded, unscored, year) =>
    `В рейтинге: ${grouped(ranked)}${apart > 0 ? ` · отдельно: ${grouped(apart)}` : ""} · исключено: ${grouped(excluded)} · без достаточных данных: ${grouped(unscored)}${year === null ? "" : ` · данные на ${year} год`}`,
  caveat: "Рейтинг показывает, что говорят данные при этих весах; он ничего не решает.",
  warnings: (n) => `На что обратить внимание: ${n}`,
  printed: (profile, data) => `SHA-256 профиля ${profile}, SHA-256 данных ${data}.`,
  printedWeights: (changed) =>
    changed.length === 0 ? "Веса — как в профиле." : `Изменены веса: ${changed.join(", ")}.`,

  search: "Найти страну",
  region: "Регион",
  everyRegion: "Все регионы",
  income: "Группа по доходу",
  everyIncome: "Любой доход",
  flag: "Отметка",
  everyFlag: "Все отметки",
  found: (n, of) => (n === of ? count(n, COUNTRY) : `${n} из ${count(of, OF_COUNTRY)}`),
  showAll: (n) => `Показать все (${grouped(n)})`,
  nothingFound: "Ни одна страна рейтинга не подходит.",

  columns: {
    rank: "№",
    rankAloud: "Место",
    moved: "Δ",
    movedAloud: "Сдвиг в местах по сравнению с весами самого профиля",
    country: "Страна",
    score: "Оценка",
    range: "Диапазон",
    rangeAloud: "Диапазон оценки: всё, по чему нет данных, в наихудшем и в наилучшем состоянии",
    flags: "Отметки",
  },
  sortBy: (column) => `Упорядочить: ${column}`,
  range: (worst, best, decimals) => `${fixed(worst, decimals)}–${fixed(best, decimals)}`,
  score: (value, decimals) => fixed(value, decimals),
  figure: (value, unit) => (unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`),
  signed: (value, decimals) => signed(value, decimals),
  up: (places) => `вверх на ${places}`,
  down: (places) => `вниз на ${places}`,
  isNew: "новая",
  wouldBe: (rank) => `заняла бы ${ordinal(rank)} место`,
  placed: { share: "процентиль среди кандидатов", normalised: "нормализованная оценка" },
  legend: {
    title: "Обозначения",
    made: "Заливка: набранные баллы. Бледное: потерянные баллы. Штриховка: нет данных; пустая даёт нижний конец диапазона, полная — верхний.",
    placed: (axes, figure) =>
      `Полосы показывают, из чего складывается оценка: ${listed(axes.map((axis) => `«${axis}»`))}; число рядом — ${figure}.`,
    apart: (axis) =>
      `«${axis}» перемножает свои составляющие, поэтому их полосы стоят отдельно и не складываются.`,
    product: (axes) =>
      `Оценка перемножает: ${listed(axes.map((axis) => `«${axis}»`))}; низкое значение одного не возмещается другими.`,
    overlap: "Порядок соседей, диапазоны которых перекрываются, ненадёжен.",
    median: (score, decimals) =>
      `Баллы относительно медианной страны (${fixed(score, decimals)}): вправо — что поднимает, влево — что опускает, штриховка — влияние отсутствия данных; черта — оценка.`,
  },
  sure: {
    column: "Места",
    kinds: { sets: "ошибки", draws: "прогоны" },
    sets: (ranks, coverage) =>
      `${ranks}: что оставляют открытым погрешности значений, для всех стран сразу с вероятностью ${percent(coverage)}.`,
    draws: (ranks, draws) =>
      `${ranks}: от 5-го до 95-го процентиля (прогонов: ${grouped(draws)}); разыгрываются веса, погрешности и пробелы.`,
    gone: "Насколько надёжны места, показано только при весах профиля.",
    ...inDraws,
  },
  asPublished:
    "Названия издателей и файлов, места в них, цитаты и то, что профиль говорит только на одном языке, остаются как написаны.",
  methodOwnWeights: "Далее всё дано при весах самого профиля.",
  methodAsWritten: "Далее всё дано на языке, на котором составлена страница.",
  modes: { label: "Полосы", made: "Из чего состоит", median: "К медиане" },

  againstMedian: (score, decimals) => `Баллы относительно медианной страны, ${fixed(score, decimals)}`,

  weights: {
    title: "Веса",
    asProfile: "как в профиле",
    changed: (n) => `изменено: ${n}`,
    reset: "Сбросить",
    slider: (name) => `Вес: ${name}`,
    number: (name) => `Вес числом: ${name}`,
    share: (share) => percent(share),
    shareOf: (share, group) =>
      group === WHOLE ? `${percent(share)} ${WHOLE}` : `${percent(share)} в «${group}»`,
    whole: WHOLE,
    lastOne: "Хотя бы один вес в группе должен быть больше 0.",
  },
  moved: {
    nothing: "Порядок такой же, как в профиле.",
    one: (n, name, from, to, because, share) =>
      `Сместилось стран: ${n}; ${name}: ${from} → ${to}, поскольку «${because}» теперь весит ${percent(share)}.`,
    plain: (n, name, from, to) => `Сместилось стран: ${n}; ${name}: ${from} → ${to}.`,
    unused: (ids) => `Веса из ссылки, которые здесь использовать нельзя: ${ids.join(", ")}.`,
    none: "Ни одна страна не сместилась.",
    entered: (names) => `Теперь в рейтинге: ${some(names)}.`,
    left: (names) => `Больше не в рейтинге: ${some(names)}.`,
  },
  download: {
    title: "Сохранить эти веса",
    name: "Название",
    comment: "Примечание",
    button: "Скачать мои веса (.yaml)",
    how: (command) => `${command} даёт этот порядок на тех же данных.`,
    cannot:
      "Профиль этой страницы был рабочей книгой или использует псевдонимы YAML, поэтому записать в него веса здесь нельзя.",
    link: "Ссылка на это состояние",
    defaultName: "мои веса",
    from: (profile, sha256) =>
      `Веса изменены на странице, созданной по профилю ${profile} (SHA-256 ${sha256}).`,
    line: (id, from, to) => `${id}: ${exact(from)} -> ${exact(to)}`,
  },

  country: {
    ranked: (name, rank, of, tied, score, decimals) =>
      `${name}: ${placed(rank, tied)} из ${grouped(of)}, ${points(score, decimals)}.`,
    range: (worst, best, decimals) =>
      `Если бы всё, по чему нет данных, было в наихудшем или в наилучшем состоянии, оценка была бы от ${fixed(worst, decimals)} до ${fixed(best, decimals)}.`,
    excluded: (name, gates) => `${name}: страна исключена (${gates.join("; ")}).`,
    wouldScore: (score, decimals) => `Сами по себе её данные дали бы ${points(score, decimals)}.`,
    unscored: (name, why) => `${name}: страна не включена в рейтинг — ${why}.`,
    moved: (before) => `При весах самого профиля: ${ordinal(before)} место.`,
    notBefore: "При весах самого профиля страна не входит в рейтинг.",
    previous: (name) => `← ${name}`,
    next: (name) => `${name} →`,
    back: "Все страны",
    compare: "Сопоставить",
    noCompare: "Убрать из сопоставления",
    lifts: "Поднимает",
    drags: "Опускает",
    unknown: "Отсутствие данных",
    against: (score, decimals) => `Баллы относительно медианной страны, её оценка ${fixed(score, decimals)}.`,
    nothing: "Ничего.",
    cannot: "Разделить составляющие здесь нельзя.",
    share: (share) => `данные есть для ${percent(share)}`,
    factors: "До значений издателя",
    columns: {
      part: "Составляющая",
      score: "Оценка",
      weight: "Вес",
      acts: "Фактически",
      figure: "Значение",
      publisher: "Издатель",
      peers: "Среди стран рейтинга",
    },
    higher: (share) => `выше, чем у ${percent(share)} кандидатов`,
    notAssessed: "нет данных",
    doesNotApply: "неприменимо",
    standsBehind: "взято другое значение",
    notWeighed: "не взвешивается",
    measured: (year, orBefore) => `измерено в ${year} году${orBefore ? " или ранее" : ""}`,
    file: "Файл",
    place: "Место в файле",
    note: "Примечание",
    quote: "Слова",
    formula: "Вычислено",
    gates: "Правила",
    met: "подпадает",
    clear: "не подпадает",
    open: "данные не позволяют решить",
    excludes: "исключает",
    flags: "даёт отметку",
    margin: (margin, unit) =>
      unit === "categories"
        ? `до другого исхода: ${margin} ${form(margin, ["ступень", "ступени", "ступеней"])}`
        : `до другого исхода: ${brief(margin)}${unit === undefined ? "" : ` ${unitOf(margin, unit)}`}`,
    past: "По годам",
    pastNote: "Каждый год по данным и правилам этого года, при весах самого профиля, как в «rank --as-of»:",
    pastRanked: (year, rank, of, tied, score, decimals) =>
      `${year}: ${placed(rank, tied)} из ${grouped(of)}, ${points(score, decimals)}`,
    pastNot: (year) => `${year}: страна не входит в рейтинг`,
    couldChange: "По чему нет данных и что ещё могло бы изменить оценку",
    couldChangeShares: "Что взвешивается, но не имеет данных, по доле веса профиля:",
    couldChangeEnds: "Оценка и место при наихудшем и при наилучшем значении каждого, прочее без изменений:",
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1\u00a0%" : percent(share)} веса`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `все показатели (${of}), ${weight}`
            : `${notAssessed} из ${count(of, ["показателя", "показателей", "показателей"])}, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: в худшем случае ${points(worst.score, decimals)} и ${placed(worst.rank, worst.tied)}, в лучшем — ${fixed(best.score, decimals)} и ${placed(best.rank, best.tied)}`;
      return `${title} (${extent})${ends}`;
    },
  },
  compare: {
    none: "Выберите от двух до четырёх стран, чтобы увидеть их рядом.",
    add: "Добавить страну",
    remove: (name) => `Убрать: ${name}`,
    difference: "Наибольший разрыв",
    part: "Составляющая",
    total: "Оценка",
  },
  notRanked: {
    search: "Найти страну вне рейтинга",
    excluded: (n) => `Исключено по закону или правилу: ${grouped(n)}`,
    territories: (n) => count(n, ["территория", "территории", "территорий"]),
    thin: (n) => `Без достаточных данных: ${grouped(n)}`,
    country: "Страна",
    score: "Оценка по её данным",
    why: "Почему",
  },
  why: {
    demanded: (part) => `«${part}»: нет данных, а профиль их требует`,
    required: (what) => what.join("; "),
    requires: (parts) => `нет значения: ${parts.join(" или ")}`,
    gateNotKnown: (gate) => `данные для «${gate}» слишком старые`,
    undefinedMean: (part) => `у оценок в узле «${part}» нет среднего`,
    littleEvidence: (share, asked) => `данные есть для ${percent(share)} веса, требуется ${percent(asked)}`,
    nothing: (part) => `«${part}»: данных нет ни по одной составляющей`,
    nothingApplies: (part) => `«${part}»: ни одна составляющая к стране не применима`,
    fewParts: (part, share, asked) =>
      `«${part}»: данные есть для ${percent(share)}, требуется ${percent(asked)}`,
  },
  scatter: {
    caption: (across, up) =>
      `По горизонтали — ${across}, по вертикали — ${up}. Подписаны первые десять; каждая кривая соединяет равные оценки.`,
    captionPlain: (across, up) =>
      `По горизонтали — ${across}, по вертикали — ${up}. Подписаны первые десять.`,
    point: (name, rank, score, decimals) => `${name}: ${ordinal(rank)} место, ${points(score, decimals)}`,
    placed: (axis) => `${axis}.`,
    choose: "Страна",
    nobody: "не выбрана",
    ends: "Две пунктирные кривые — границы диапазона её оценки.",
  },
  map: {
    caption: "Чем заметнее страна, тем выше её место; каждый оттенок синего — пятая часть рейтинга.",
    choose:
      "Выберите страну, чтобы открыть её: клавиши со стрелками перебирают страны по местам, Enter открывает.",
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to}: от ${fixed(highest, decimals)} до ${fixed(lowest, decimals)} ${decimals > 0 ? "балла" : genitiveUnitOf(Math.round(lowest), "points")}`,
    apart: "отдельно",
    excluded: "исключена",
    unscored: "без достаточных данных",
    absent: "нет на этой странице",
    asTable: "То же в виде таблицы",
    disclaimer:
      "Границы упрощены по Natural Earth, где они отражают фактический контроль над территориями; Крым показан с Украиной, Сомалиленд — с Сомали. Они ничего не говорят о статусе какой-либо территории. Точки — страны, слишком малые, чтобы их увидеть; Антарктида опущена.",
  },
  changes: {
    none: "Измените вес, чтобы увидеть, кто сместится: здесь будут первые 25 до и после, соединённые линиями.",
    before: "Веса профиля",
    after: "Ваши веса",
    caption: (n) => `Первые ${n} при весах профиля и при ваших.`,
    line: (name, from, to) =>
      from === undefined
        ? `${name}: входит, место ${to}`
        : to === undefined
          ? `${name}: место было ${from}, теперь вне рейтинга`
          : from === to
            ? `${name}: место ${to}, без изменений`
            : `${name}: ${from} → ${to}`,
  },
};
