import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import type { leaveOneOut as english } from "../en/leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { fixed, percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "списки, которые ведутся вместе с shortlist",
  derived: "значения, выведенные shortlist",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const few = (texts: readonly string[]) =>
  [...texts.slice(0, NAMED), ...(texts.length > NAMED ? [`ещё ${texts.length - NAMED}`] : [])].join(", ");

/** The ranking without one factor or one source. */
export const leaveOneOut: typeof english = {
  title: "Исключение по одному",
  steady: (k) =>
    `Какой бы один фактор или источник ни был исключён, ${k === 1 ? "первая страна остаётся той же" : `первые ${k} остаются теми же`}.`,
  unsteady: (k, most, without) =>
    `При исключении одного фактора или источника ${k === 1 ? "меняется первая страна" : `меняется не более ${most} из первых ${k}`}: если исключить ${quotedEach(without)}.`,
  evidence: (n, of) =>
    `В ${n} из ${of} случаев место получают не те страны, что в самом рейтинге, поскольку оставшихся данных для одних слишком мало, а для других достаточно.`,
  leftOut: ({ kind, id, title }) =>
    kind === "factor" ? (title ?? id) : `источник: ${title ?? ofNobody(id)}`,
  countries: (countries) => few(countries.map(named)),
  codes: few,
  onScreen:
    "Страны обозначены кодами. В --format md и html приведены их названия, кто перемещается дальше всех и сколько стран теряет или получает место.",
  weight: (share) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  mean: (change) => (change === null ? "" : fixed(change, 1)),
  moved: (all) => few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    leftOut: "Без чего",
    weight: "Вес",
    enters: (k) => (k === 1 ? "Выходит на первое место" : `Входит в первые ${k}`),
    entersShort: "входит",
    leaves: (k) => (k === 1 ? "Теряет первое место" : `Выходит из первых ${k}`),
    leavesShort: "выходит",
    mean: "Среднее изменение места",
    meanShort: "среднее",
    largest: "Наибольшее изменение места",
    largestShort: "наибольшее",
    loses: "Теряют место",
    losesShort: "теряют",
    gains: "Получают место",
    gainsShort: "получают",
  },
  reading:
    "За один раз исключается один фактор (или все показатели, хотя бы одно значение которых опирается на источник, пусть даже и не на него одного), и страны ранжируются заново: веса остального пересчитываются, и минимальный охват данными, требуемый профилем, применяется к остальному. Шкалы и ограничительные условия не меняются. Изменения мест, в местах вверх или вниз, относятся к странам, имеющим место и с исключённым, и без него. Здесь ничего не разыгрывается случайно.",
};

function quotedEach(titles: readonly string[]): string {
  return few(titles.map((title) => `«${title}»`));
}
