import type { explanation as english } from "../en/explanation.ts";
import {
  capitalised,
  category,
  count,
  listed,
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
import { lacking, placing, unranked } from "./missing.ts";
import { covered } from "./nodes.ts";
import { numbers } from "./numbers.ts";
import { tally } from "./scorecard.ts";

const { exact, fixed, signed } = numbers;

const more = (n: number) => (n > 0 ? `; и ещё ${n}` : "");

export const explanation: typeof english = {
  ranks: ({ name }, { rank, tied }, of, score) => `${name}: ${placed(rank, tied)} из ${of}, ${score}.`,
  points,
  excluded: ({ name }, gates) => `${name}: страна исключена (${gates.join("; ")}).`,
  apart: ({ name }, gates) => `${name}: страна показана отдельно (${gates.join("; ")}).`,
  wouldBe: (score, scale, { rank, tied }, of) =>
    `С результатом ${score}${scale ? ` по шкале от ${exact(scale[0])} до ${exact(scale[1])}` : ""} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  notRanked: ({ name }) => `${name}: страна не включена в рейтинг.`,
  eligible: (score, scale, { rank, tied }, of) =>
    `Если бы страна не была исключена, то с результатом ${score}${scale ? ` по шкале от ${exact(scale[0])} до ${exact(scale[1])}` : ""} она ${wouldTake({ rank, tied })} среди стран рейтинга (их ${of}).`,
  notRankedSince: ({ name }, requires) => `${name}: страна не включена в рейтинг — ${lacking(requires)}.`,
  placing: (requires) => `Чтобы страна получила место, нужно: ${placing(requires)}.`,
  unranked: (why) => `${capitalised(unranked(why))}.`,
  scorecard: (one) =>
    `Оценочная карта: ${tally(one)}${one.notAssessed > 0 ? `; в итоге может оказаться пройдено от ${one.passed} до ${one.passed + one.notAssessed}` : ""}.`,
  coverage: (one) => `Данными охвачено ${covered(one)} веса профиля.`,
  nothingLacks: "По всему, что взвешивается, данные есть.",
  ifWorst: (worst, best, decimals) =>
    `Если бы всё, по чему нет данных, было в наихудшем состоянии, оценка составила бы ${fixed(worst, decimals)}, если в наилучшем — ${fixed(best, decimals)}.`,
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
  tooLittle: (title) => `${title} (данных слишком мало)`,
  notAssessed: (factors) => `Нет данных: ${listed(factors)}.`,
  doesNotApply: (factors) => `К стране неприменимо: ${listed(factors)}.`,
  among: ({ size, title, group }, { rank, tied, of, median }, { isRanked, decimals }) => {
    const whole = `${count(size, OF_COUNTRY)} рейтинга из её группы сопоставимых стран (${title}: ${category(group)})`;
    return isRanked
      ? `Среди ${whole} она ${tied > 0 ? "" : "занимает "}${placeAlone({ rank, tied })}; медиана их оценок — ${fixed(median, decimals)}.`
      : `Рядом с оценками ${whole} она ${tied > 0 ? "делила бы" : "занимала бы"} ${ordinal(rank)} место из ${of}; медиана их оценок — ${fixed(median, decimals)}.`;
  },
  noStandout: ({ name }) =>
    `${name}: ни по одному показателю страна не входит ни в верхнюю, ни в нижнюю четверть сопоставимых стран.`,
  topQuarter: (indicators, n) =>
    `В верхней четверти сопоставимых стран по показателям: ${listed(indicators)}${more(n)}.`,
  bottomQuarter: (indicators, n) =>
    `В нижней четверти сопоставимых стран по показателям: ${listed(indicators)}${more(n)}.`,
  standout: (title, raw, { turned, score, rank, tied, of, median }, decimals) => {
    const time = when(raw.dating);
    const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` в ${time} году` : `, ${time}`;
    return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? ", меньшее значение ценится выше" : ""}: оценка ${fixed(score, decimals)}, ${placeAlone({ rank, tied })} из ${of}, медиана ${fixed(median, decimals)})`;
  },
  bothWays:
    "Высокая оценка говорит в пользу страны независимо от того, измеряет ли она потребность или результаты.",
  difference: "Из чего складывается отличие от ориентира",
  placesTitle: "Из чего складывается место",
  placesFrom: ({ kind, label }, { rank, tied }) => {
    const values = {
      country: `тех же значениях, что и у другой страны (${label}),`,
      minimum: "нижнем конце шкалы по всем показателям",
      peers: "значениях медианной из сопоставимых стран",
      median: "значениях медианной страны",
    }[kind];
    return `При ${values} она ${wouldTake({ rank, tied })}. На сколько мест оттуда страну поднимает (+) или опускает (−) каждый фактор:`;
  },
  placesCaption: "Баллы и места относительно ориентира, по факторам",
  amongFirst: (k) => (k === 1 ? "На первом месте" : `В числе первых ${k}`),
  amongPart: (share) => `${signed(100 * share, 0)}\u00a0%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  since: "По сравнению с предыдущим годом",
  gates: "Ограничительные условия",
  cells: "От оценки до ячеек издателей",
  legend: (acts) =>
    `оценка, вес в профиле${acts ? " (фактически: чем он оказывается среди стран рейтинга)" : ""}, вклад относительно ориентира`,
  actsAs: (share) => ` (фактически ${share})`,
  actsMean:
    "Фактически: доля фактора в том, чем различаются оценки стран рейтинга; ниже 0 он действует против остальных.",
  scorecardLegend: "заключение, значение, запас, место",
  columns: {
    what: "Что",
    points: "Баллы",
    factor: "Фактор",
    places: "Места",
    node: "Узел",
    figure: "Значение",
    score: "Оценка",
    weight: "Вес",
    acts: live.country.columns.acts,
    against: "К ориентиру",
    missing: "В том числе: отсутствие данных",
    peers: "Среди сопоставимых",
    place: "Где найдено",
  },
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
