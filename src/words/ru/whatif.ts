import type { PositionFigures, WeightedGroup } from "../../model/documents/whatif.ts";
import type { Carried, whatif as english, Turned } from "../en/whatif.ts";
import { whatif as made } from "../made/ru/whatif.ts";
import {
  category,
  count,
  type Forms,
  genitiveUnitOf,
  listed,
  ordinal,
  placed,
  points,
  unitOf,
  wouldTake,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, change, exact, figure, fixed, percent, percentTo } = numbers;

const STEP: Forms = ["ступень", "ступени", "ступеней"];
const CHILD: Forms = ["составляющая", "составляющие", "составляющих"];

function gates(titles: readonly string[]): string {
  return listed(titles.map((title) => `«${title}»`));
}

/** A value as it is told: a figure, or a category in words. */
const told = (value: number | string) => (typeof value === "number" ? brief(value) : category(value));
const toldExactly = (value: number | string) => (typeof value === "number" ? exact(value) : category(value));
const orNone = (value: Carried["from"]) => (value === null ? "нет данных" : told(value));
/** A category in quotes, so that it needs no case. */
const setApart = (value: number | string) =>
  typeof value === "number" ? exact(value) : `«${category(value)}»`;

/** Where a country stands, in half a sentence: `19-е место, 60,2 балла`. */
function place(
  { status, rank, tied, score }: PositionFigures,
  excludedBy: readonly string[],
  decimals: number,
): string {
  const scored = score === null ? "" : `, ${points(score, decimals)}`;
  if (status === "apart")
    return `показана отдельно по условию ${gates(excludedBy)}; ${wouldTake({ rank: rank!, tied })}${scored}`;
  if (status === "excluded") {
    const would = rank === null ? "оценки нет" : `иначе ${wouldTake({ rank, tied })}${scored}`;
    return `исключена по условию ${gates(excludedBy)}; ${would}`;
  }
  return rank === null ? "оценки нет" : `${placed(rank, tied)}${scored}`;
}

/** Of many titles the first so many. */
function some(titles: readonly string[], most: number): string {
  const rest = titles.length - most;
  // A list that would lose only a few loses none.
  return rest <= 3 ? listed(titles) : `${titles.slice(0, most).join("; ")}; и ещё ${rest}`;
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

function steps(n: number): string {
  return count(Math.abs(n), STEP);
}

function whyNot({ name, country, status, excludedBy, noScore, coverage }: Turned, when: string): string {
  const lead = `${name} (${country}); ${when}`;
  if (status === "apart") return `${lead} показана отдельно по условию ${gates(excludedBy)}`;
  if (status === "excluded") return `${lead} исключена по условию ${gates(excludedBy)}`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : `; охват данными: ${was} → ${is} веса`;
  return `${lead} без оценки (${noScore ?? "причина неизвестна"}${moved})`;
}

const whySearch: Readonly<Record<NonNullable<WeightedGroup["why"]>, string>> = {
  mean: "средние отсюда и выше не складываются, даже в логарифмах",
  evidence: "из-за недостающих у некоторых стран данных понадобилось бы слишком много линейных программ",
  gates: "одно из ограничительных условий спрашивает об оценках, которые зависят от весов",
  children: "их больше 100",
  unconfirmed: "повторное ранжирование не подтвердило того, что дало уравнение",
};

export const whatif: typeof english = {
  ...made,
  eligible: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}: страна исключена. Если бы она не была исключена, то с результатом ${points(score, decimals)} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}); изменения ниже отсчитываются отсюда.`,
  apart: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}: страна показана отдельно. С результатом ${points(score, decimals)} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}); изменения ниже отсчитываются отсюда.`,
  clears: (indicator, { from, to }, then) =>
    `${indicator}: ${from === null ? "нет данных" : told(from)} → ${toldExactly(to)} — исключение было бы снято (${then})`,
  place,
  target: ({ goal, rank, asked }, { name }) => {
    if (goal === "score") return `Что дало бы оценку (${name})`;
    if (asked === "top" && rank === 1)
      return goal === "reach" ? "Выйти на первое место" : "Уйти с первого места";
    if (asked === "top")
      return goal === "reach" ? `Войти в число первых ${rank}` : `Выйти из числа первых ${rank}`;
    if (goal === "reach") return `Подняться до ${rank}-го места${rank === 1 ? "" : " или выше"}`;
    return rank === 1 ? "Опуститься с первого места" : `Опуститься на ${rank! + 1}-е место или ниже`;
  },
  figure: ({ side, from, to, unit: of, change: by }, limit) => {
    const unit = of === null ? "" : ` ${unitOf(to, of)}`;
    if (side !== null) {
      const genitive = of === null ? "" : ` ${genitiveUnitOf(to, of)}`;
      const asked = {
        "at least": `не менее ${setApart(to)}${genitive}`,
        "at most": `не более ${setApart(to)}${genitive}`,
        any: `любое значение, например ${told(to)}${unit}`,
        only: `${toldExactly(to)}${unit}`,
      };
      return `если бы данные были: ${asked[side]}`;
    }
    const moved = by === null ? "" : ` (${typeof to === "number" ? change(by) : count(Math.abs(by), STEP)})`;
    const near = limit === undefined ? "" : `, начиная с ${brief(limit)}`;
    return `${from === null ? "" : `${told(from)} → `}${toldExactly(to)}${unit}${moved}${near}`;
  },
  error: ({ standardErrors, interval, published, within }, rounded) => {
    const size = standardErrors === null ? "" : `${fixed(standardErrors, 1)} стандартной ошибки, `;
    const whose = published
      ? "интервала издателя"
      : "90-процентного интервала по стандартной ошибке издателя";
    const [low, high] = interval.map(rounded ? brief : figure);
    return `${size}${within ? "в пределах" : "за пределами"} ${whose} (от ${low} до ${high})`;
  },
  movement: ({ year, value, change: moved, within }, isNumber) => {
    if (moved === 0)
      return year === null
        ? "по сравнению с прежним значением не изменилось"
        : `не изменилось с ${year} года`;
    const was = year === null ? `прежде было ${told(value)}` : `в ${year} году было ${told(value)}`;
    if (moved === null || within === null) return was;
    return `${was}, изменилось на ${isNumber ? change(moved) : steps(moved)}: ${within ? "предлагаемое изменение не больше" : "предлагаемое изменение больше"}`;
  },
  carried: (figures) =>
    `вычисляется по этому значению и меняется вместе с ним: ${listed(figures.map(({ title, from, to }) => `${title} (${orNone(from)} \u2192 ${orNone(to)})`))}`,
  farthest: (title, value, rank) =>
    `${title}: ${told(value)} (${rank === null ? "места нет" : `${ordinal(rank)} место`})`,
  idle: (goal, titles, most, observed) =>
    `${{ reach: "Более высокого места", leave: "Более низкого места", score: "Оценки" }[goal]} не даёт никакое значение${observed ? " в наблюдаемом диапазоне" : ""}: ${some(titles, most)}.`,
  noAnswer: (titles, why, most) => `Ответа нет (${some(titles, most)}): ${why}.`,
  noInterval: (why) =>
    ({
      "no-sibling": "соседних узлов с весом нет: собственный вес ничего не меняет.",
      "no-weight-above": "узел, в который он входит, не имеет веса.",
    })[why],
  order: (top) => (top === 1 ? "первое место" : `порядок первых ${top}`),
  event: (what, [ahead, behind], { share, side }) => {
    const at =
      share === 0 && side === "from"
        ? "при 0\u00a0%"
        : share === 1
          ? "при 100\u00a0%"
          : { from: "при меньшей доле", to: "при большей доле" }[side];
    const name = (one: typeof ahead) => one?.name ?? "какая-либо страна";
    const says = {
      passes: `${name(ahead)} — уже выше, чем ${name(behind)}`,
      ties: `${name(ahead)} и ${name(behind)} — вровень`,
      "gains a score": `${name(ahead)} — данных уже достаточно для оценки`,
      "loses its score": `${name(behind)} — данных для оценки больше не хватает`,
    };
    return `${at}: ${says[what]}`;
  },
  weightsOf: ({ title, node, method, why, children }) =>
    `${title} (${node}), ${count(children, CHILD)}: ${method === "exact" ? "точно" : `поиск${why ? `, поскольку ${whySearch[why]}` : ""}`}`,
  nearest: (moved, isAll, isSearch) =>
    `Пришлось бы перераспределить ${percentage(moved)} ${isAll ? "всего" : "их"} веса${isSearch ? ", насколько показал поиск" : ""}:`,
  siblings: (shares, others) =>
    [...shares, ...(others > 0 ? [`доли остальных (${others}) сохраняются`] : [])].join("; "),
  share: (title, from, to) => `${title} ${percentage(from)} → ${percentage(to)}`,
  noWeights: ({ name }, mixture, { children, surplus = 0, scale }, decimals) => {
    const [first] = mixture;
    const alone = mixture.length === 1 && first;
    const who = alone
      ? first.name
      : mixture.map((part) => `${percentage(part.share)} ${part.name}`).join(" + ");
    const how = {
      arithmetic: "",
      geometric: " (геометрическое среднее их оценок)",
      power: " (среднее по шкале, на которой эти веса складываются)",
    }[alone ? "arithmetic" : (scale ?? "arithmetic")];
    return `Никакие веса этого не дают: ${who}${how} — выше, чем ${name}, какой бы из составляющих (${children}) ни достался весь вес, не менее чем на ${points(surplus, decimals)}, а значит, и при любых весах.`;
  },
  noneIn: (groups) =>
    `Для составляющих каждого из этих узлов никакие учитываемые веса этого не дают: при любых из них у кого-то оценка выше. Узлы: ${groups.map(({ title }) => title).join("; ")}.`,
  nothingNearer: (moved) => `Доказано, что перераспределить менее ${percentage(moved)} недостаточно.`,
  notFoundIn: (groups) =>
    `Для составляющих каждого из этих узлов поиск не нашёл подходящих весов; всего проверено вариантов: ${groups.reduce((sum, { tried }) => sum + (tried ?? 0), 0)}. Узлы: ${groups.map(({ title }) => title).join("; ")}.`,
  valueSet: (indicator, { name }, from, to) =>
    `${indicator} (${name}): ${from === null ? "нет данных" : told(from)} → ${toldExactly(to)}`,
  turned: (after, before, entered, left) =>
    `Стран в рейтинге: после — ${after}, до — ${before} (${[
      ...(entered > 0 ? [`вошло ${entered}`] : []),
      ...(left > 0 ? [`выбыло ${left}`] : []),
    ].join(", ")}).`,
  cameIn: (one) => `Вошла: ${whyNot(one, "прежде была")}.`,
  left: (one) => `Выбыла: ${whyNot(one, "теперь")}.`,
  first: (top) => `${top === 1 ? "Первая" : `Первые ${top}`} теперь и прежде`,
};
