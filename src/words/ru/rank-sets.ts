import type { rankSets as sets, weightSpace as space } from "../en/rank-sets.ts";
import { rankSets as madeRankSets } from "../made/ru/rankSets.ts";
import { weightSpace as madeWeightSpace } from "../made/ru/weightSpace.ts";
import { errorsTaken } from "./errors.ts";
import { count, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "Весь вес имеет погрешность, опубликованную или объявленную в профиле."
    : `Погрешность, опубликованную или объявленную в профиле, имеет ${percents(share)} веса; остальное считается известным без погрешности, что не так.`;

/** Confidence sets of ranks. */
export const rankSets: typeof sets = {
  ...madeRankSets,
  top: (k, may, surely, of) =>
    `${k === 1 ? "Истинное первое место могли бы занимать" : `В число истинных первых ${k} могли бы входить`} ${may} из ${count(of, ["страны", "стран", "стран"])}; наверняка ${surely === 0 ? `не ${k === 1 ? "занимает его" : "входит"} ни одна из них` : `${k === 1 ? "занимает его" : "входит"} из них: ${surely}`}.`,
  carried: carriedBy,
  meaning: ({ coverage, draws, seed, top = [], ...taken }) =>
    `С вероятностью ${percents(coverage)}, при этих погрешностях, множества содержат истинные места всех стран вместе, а столбец «отдельно» — истинное место каждой страны самой по себе${top.length > 0 ? "; кто мог бы входить в число первых и кто входит наверняка — то и другое верно с той же вероятностью" : ""}. По розыгрышам погрешностей (${grouped(draws)}, начальное число ${seed}), проведённым через всё оценивание; то, что стоит на месте недостающих значений, не разыгрывается (Mogstad, Romano, Shaikh и Wilhelm 2024).${errorsTaken(taken)}`,
  othersFirst: (tops) =>
    `При стольких же других розыгрышах число стран, которые могли бы входить в число истинных первых, и тех, что входят наверняка, составило бы: ${tops.map(({ k, mayBetween, surelyBetween }) => `${k === 1 ? "первое место" : `первые ${k}`}: ${span(...mayBetween)} и ${span(...surelyBetween)}`).join("; ")}.`,
  set: span,
  inRanking: {
    ...madeRankSets.inRanking,
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }) =>
      `Истинное место каждой страны — одно из указанных в столбце «может быть»: с вероятностью ${percents(coverage)} для всех стран вместе (розыгрышей погрешностей значений: ${grouped(draws)}, начальное число ${seed}). ${carriedBy(weightWithError)}${errorsTaken(taken)} Подробнее: «shortlist robustness --sets ${coverage}».`,
  },
};

/** All weightings of one node's children. */
export const weightSpace: typeof space = {
  ...madeWeightSpace,
  meaning: ({ children, scale, title }) =>
    `Любой вариант весов составляющих (${children.length}: ${listed(children.map((one) => one.title))}) столь же вероятен, как и всякий другой. Места определяются только по оценке узла «${title}»${scale === "geometric" ? ", в логарифмах" : ""}, среди стран рейтинга, у которых она есть${scale === "geometric" ? " и ни одна составляющая не равна 0" : ""}.`,
  partly: (draws, pairs, sampled) =>
    `В ${grouped(pairs - sampled)} из ${grouped(pairs)} пар данные есть по одним и тем же составляющим: их доли точны. Доли остальных получены по розыгрышам (${grouped(draws)}), и ожидаемые места, которые на них опираются, помечены знаком ~; так же помечены и первые места, если только не точны все пары и составляющих не больше шести.`,
  first: (share, isExact) =>
    `${isExact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
};
