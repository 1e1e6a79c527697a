import type { Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { accusativeUnitOf, category, listed, placed, placedBriefly } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, grouped, percentTo } = numbers;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `пройдено ${passed}, не пройдено ${failed}, без данных ${notAssessed}`;
}

/** `12 из 20`. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} из ${passed + failed + notAssessed}`;
}

/** `12 of 20 passed`. */
function passedWords(one: Tally): string {
  return one.passed + one.failed === 0 ? passedOf(one) : `пройдено ${passedOf(one)}`;
}

/** The verdict, without its subject. */
const reading: ScorecardMessages["reading"] = ({ passed, by, group, under, bar, margin }, unit) => {
  const size = Math.abs(margin);
  const level = (limit: string, median: string) =>
    `${by === "limit" ? limit : `${median} группы «${category(group ?? "")}»`} (${digits(bar, 6)})`;
  const word = unit === undefined ? "" : ` ${accusativeUnitOf(size, unit)}`;
  const distance = `${digits(size, 3)}${word}`;
  if (margin === 0)
    return passed
      ? `пройдено впритык: достигает уровня — ${level("установленный предел", "медиана")}`
      : `не пройдено: не лучше уровня — ${level("установленный предел", "медиана")}`;
  const side = (passed ? under : !under) ? "ниже" : "выше";
  return `${passed ? "пройдено" : "не пройдено"}: ${side} ${level("установленного предела", "медианы")} на ${distance}`;
};

function probability(share: number): string {
  if (share > 0.999) return `более ${percentTo(0.999, 1)}`;
  return share < 0.001 ? `менее ${percentTo(0.001, 1)}` : percentTo(share, 1);
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard: ScorecardMessages = {
  tally,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) =>
    `${verdict}; вероятность прохождения при повторном измерении: ${probability(share)}`,
  /** Of one indicator. */
  verdicts: { passed: "ПРОЙДЕНО", failed: "НЕ ПРОЙДЕНО" },
  columns: {
    passed: "Пройдено",
    notPassed: "Не пройдено",
    notAssessed: "Нет данных",
    outcome: "Итог",
  },
  /** Of the whole. */
  passed: "пройдено",
  open: (rules) => `открыто: ${listed(rules.map((rule) => `«${rule}»`))}`,
  legend: {
    passed:
      "Пройдено: число пройденных показателей из тех, что применимы к стране. Показатель без данных пока не пройден, но мог бы быть пройден.",
    byPassed: "Страны расположены по числу пройденных показателей.",
    open: (open, of, rules) =>
      `Открыто: для ${open} из ${of} данные не решают, подпадают ли они под правило, которое их исключило бы (${rules.map(([rule, n]) => `«${rule}»: ${n}`).join("; ")}); по тому, о чём нет данных, никто не исключается и не признаётся прошедшим.`,
    excluded:
      "Страны, исключённые ограничительным условием, не считаются прошедшими, каким бы ни был их счёт.",
  },
  outcomes: ({ passed, open, some }) =>
    `прошли — ${passed}, вопрос открыт — ${open}${some ? " (из показанных)" : ""}`,
  standIns: "с замещением собственных данных издателя",

  caveat: "Рейтинг показывает, что говорят данные по этому правилу; он ничего не решает.",
  blocks:
    "Каждая клетка — показатель. Закрашенная: пройден. Бледная: не пройден. Заштрихованная: нет данных.",
  noWeights:
    "Здесь ничего не взвешивается, поэтому ползунков нет: каждый показатель считается за один, а какие показатели учитываются и с чем каждый сравнивается, определяет правило.",
  ranked: (name, rank, of, tied, one) =>
    `${name}: ${placed(rank, tied)} из ${grouped(of)}; показатели: ${tally(one)}.`,
  outcomeIs: (outcome) => `Итог: ${outcome}.`,
  evidence: (one) => `Показатели: ${tally(one)}.`,
  point: (name, rank, tied, one) => `${name}: ${placedBriefly({ rank, tied })}, ${passedWords(one)}`,
  mapCaption: "Чем заметнее страна, тем больше показателей она прошла.",
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) =>
    `пройдено ${highest === lowest ? highest : `от ${highest} до ${lowest}`}`,
  pastNote: "Каждый год по данным и правилам этого года, как в «rank --as-of»:",
  pastRanked: (year, rank, of, tied, passed) =>
    `${year}: ${placed(rank, tied)} из ${grouped(of)}, пройдено ${passed}`,
};
