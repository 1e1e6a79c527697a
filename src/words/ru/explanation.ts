import type { explanation as english } from "../en/explanation.ts";
import { explanation as made } from "../made/ru/explanation.ts";
import { scorecard as card } from "../made/ru/scorecard.ts";
import {
  capitalised,
  category,
  count,
  OF_COUNTRY,
  ordinal,
  placeAlone,
  placed,
  points,
  when,
  withUnit,
  wouldTake,
} from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, signed } = numbers;

export const explanation: typeof english = {
  ...made,
  ranks: ({ name }, { rank, tied }, of, score) => `${name}: ${placed(rank, tied)} из ${of}, ${score}.`,
  points,
  wouldBe: (score, scale, { rank, tied }, of) =>
    `С результатом ${score}${scale ? ` по шкале от ${exact(scale[0])} до ${exact(scale[1])}` : ""} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  eligible: (score, scale, { rank, tied }, of) =>
    `Если бы страна не была исключена, то с результатом ${score}${scale ? ` по шкале от ${exact(scale[0])} до ${exact(scale[1])}` : ""} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  unranked: (why) => `${capitalised(why)}.`,
  scorecard: (one) =>
    `Оценочная карта: ${card.tally({ ...one })}${one.notAssessed > 0 ? `; в итоге может оказаться пройдено от ${one.passed} до ${one.passed + one.notAssessed}` : ""}.`,
  distance: (away, { kind, label, score }, decimals) => {
    const side =
      Number(away.toFixed(decimals)) === 0
        ? "Это вровень с ориентиром"
        : `Это на ${points(Math.abs(away), decimals)} ${away > 0 ? "выше" : "ниже"} ориентира`;
    const level = fixed(score!, decimals);
    const reference = {
      country: `страна — ${label}, её оценка ${level}`,
      minimum: `нижний конец шкалы, ${level} (${label})`,
      peers: `медианная из сопоставимых стран, её оценка ${level} (${label})`,
      median: `медианная страна, её оценка ${level} (${label})`,
    }[kind];
    return `${side}: ${reference}.`;
  },
  among: ({ size, title, group }, { rank, tied, of, median }, { isRanked, decimals }) => {
    const whole = `${count(size, OF_COUNTRY)} рейтинга из её группы сопоставимых стран (${title}: ${category(group)})`;
    return isRanked
      ? `Среди ${whole} она ${tied > 0 ? "" : "занимает "}${placeAlone({ rank, tied })}; медиана их оценок — ${fixed(median, decimals)}.`
      : `Рядом с оценками ${whole} она ${tied > 0 ? "делила бы" : "занимала бы"} ${ordinal(rank)} место из ${of}; медиана их оценок — ${fixed(median, decimals)}.`;
  },
  standout: (title, raw, { turned, score, rank, tied, of, median }, decimals) => {
    const time = when(raw.dating);
    const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` в ${time} году` : `, ${time}`;
    return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? ", меньшее значение ценится выше" : ""}: оценка ${fixed(score, decimals)}, ${placeAlone({ rank, tied })} из ${of}, медиана ${fixed(median, decimals)})`;
  },
  placesFrom: ({ kind, label }, { rank, tied }) => {
    const values = {
      country: `тех же значениях, что и у другой страны (${label}),`,
      minimum: "нижнем конце шкалы по всем показателям",
      peers: "значениях медианной из сопоставимых стран",
      median: "значениях медианной страны",
    }[kind];
    return `При ${values} она ${wouldTake({ rank, tied })}. На сколько мест оттуда страну поднимает (+) или опускает (−) каждый фактор:`;
  },
  amongPart: (share) => `${signed(100 * share, 0)}\u00a0%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  columns: { ...made.columns, acts: live.country.columns.acts },
  ofWhich: (effects) => ` (в том числе ${effects.map((one) => one.join(" ")).join(", ")})`,
  gate: ({ outcome, effect, title, authority }, found, margin) => {
    const verdict = {
      met: `${{ exclude: "Исключает", apart: "Показывает отдельно", flag: "Отметка" }[effect]}: ${title}`,
      clear: `Под условие не подпадает: «${title}»`,
      "not assessed": `Нет данных: ${title}`,
    }[outcome];
    const far = margin ? `; запас до другой стороны: ${withUnit(margin.value, margin.unit)}` : "";
    return `${verdict}. Установлено: ${found}${far}.${authority === null ? "" : ` Основание: ${authority}.`}`;
  },
};
