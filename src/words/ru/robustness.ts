import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { robustness as english } from "../en/robustness.ts";
import { errorsTaken } from "./errors.ts";
import { capitalised, count, listed, some } from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";
import { inShare, share } from "./shares.ts";

const { exact, fixed, grouped, percent, percentTo, percentUpTo } = numbers;

const weightsDrawn = (how: VariedWeights): string => {
  switch (how.kind) {
    case "uniform":
      return `каждый вес случайно уменьшается или увеличивается не более чем на ${exact(how.percent)}\u00a0%`;
    case "dirichlet":
      return `веса разыгрываются случайно вокруг весов профиля (распределение Дирихле, концентрация ${exact(how.concentration)})`;
    case "simplex":
      return "разыгрываются любые веса, как если бы о том, какой фактор важнее, ничего не было известно (распределение Дирихле с параметром 1 для каждой группы соседних узлов)";
  }
};

const HELD: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "веса",
  data: "значения (их могли бы изменить погрешности издателей, где они есть)",
  missing: "недостающие данные",
  methods: "методы нормализации и агрегирования",
};

const VARIED: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "веса",
  data: "значения с погрешностью",
  missing: "недостающие данные",
  methods: "методы нормализации и агрегирования",
};

const STOPPED = {
  rankSets: "множества мест",
  draws: "места по прогонам",
  sensitivity: "от чего зависит перемещение мест",
  facts: "сведения, которые стоит найти",
};

export const robustness: typeof english = {
  title: (profile) => `Насколько надёжен рейтинг: ${profile}`,
  share,
  result: "Что получилось",
  notDrawn:
    "Ничего не разыгрывалось случайно: по одному исключался фактор или источник, и страны ранжировались заново без него.",
  stoppedEarly: (asked, made) =>
    `Остановлено досрочно: из запрошенных прогонов (${grouped(asked)}) выполнено ${grouped(made)}.`,
  stoppedBefore: (parts) =>
    `Остановлено прежде, чем набралось достаточно прогонов, поэтому ничего не сказано о следующем: ${listed(parts.map((part) => STOPPED[part]))}.`,
  draws: (draws, asked, seed) =>
    `${asked === undefined ? "" : `Остановлено досрочно: из запрошенных прогонов (${grouped(asked)}) выполнено ${grouped(draws)}, и все числа относятся к ним. `}Страны ранжировались многократно — прогонов: ${grouped(draws)}, начальное число ${seed}. В каждом прогоне:`,
  weights: (how, nodes) => `${capitalised(weightsDrawn(how))}; групп соседних узлов: ${nodes}.`,
  data: ({ indicators, figures, of, weightWithError, ...taken }) =>
    `Значения, имеющие погрешность, опубликованную или объявленную в профиле (${grouped(figures)} из ${grouped(of)}, показателей — ${indicators.length}; в среднем ${percent(weightWithError)} веса страны), сдвигаются на нормальную погрешность такой величины; остальные значения не меняются.${errorsTaken(taken)}`,
  missing: ({ cells, notDrawn, peers }, by) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. Разыгранное не является данными: места в рейтинге оно никому не даёт.`,
  held: (what) =>
    `Не варьируется следующее: ${listed(what.map((one) => HELD[one]))}. Вытекающая отсюда неопределённость в числах ниже не учтена.`,
  top: (k, stays) =>
    k === 1
      ? `На первом месте та же страна: ${inShare(stays)}.`
      : `Первые ${k} — те же страны, в любом порядке: ${inShare(stays)}.`,
  topAll: (n, k) =>
    n === 1
      ? "В рейтинге не более одной страны: она и первая."
      : `В рейтинге стран не более ${n}: все они в числе первых ${k}.`,
  topTied: (k, n, stays) =>
    k === 1
      ? `Первое место делят те же страны (${n}): ${inShare(stays)}.`
      : `Первые ${k} (стран — ${n}, так как некоторые стоят вровень) — те же, в любом порядке: ${inShare(stays)}.`,
  first: ({ name }, part) => `${name}: первое место ${inShare(part)}.`,
  firstAlike: (n, part) =>
    `Одинаково часто первое место занимали ${count(n, ["страна", "страны", "стран"])}, каждая ${inShare(part)}.`,
  gates:
    "Страны, исключённые или показанные отдельно по ограничительным условиям, не участвовали ни в одном прогоне.",
  frozenGates: (titles) =>
    `${listed(titles)}: кого исключить по оценке, решено в самом рейтинге, и это остаётся в силе в каждом прогоне, хотя при других весах или значениях решение могло бы быть иным.`,
  failed: (n) =>
    `Прогонов, в которых ни у кого не было оценки: ${grouped(n)}; ни в какую долю они не входят.`,
  otherwise: (part, methods) =>
    `У кого достаточно данных для оценки, зависит от весов${methods ? " и методов" : ""}: ${inShare(part)} состав стран отличался от самого рейтинга.`,
  noScore: ({ name }, part, why) => `${name}: ${inShare(part)} оценки не было — ${listed(why)}.`,
  cameIn: ({ name }, part) =>
    `${name}: страна не входит в рейтинг, но ${inShare(part)} данных для оценки хватало.`,
  moreNoScore: (n) =>
    `Ещё стран, у которых в некоторых прогонах не было оценки: ${n} (перечислены в --format json).`,
  why: {
    "little-evidence": "данными охвачена меньшая часть веса, чем требует профиль",
    "few-parts": "у фактора недоставало слишком многих составляющих",
    required: "нет данных, которых требует профиль",
    "undefined-mean": "среднее её оценок не определено",
  },
  everyRank: {
    title: "Как часто каждая страна занимала каждое место",
    reading: (k) =>
      `В скольких прогонах из 100 страна там стояла; равные страны делят свои места. Показаны места с 1 по ${k} и страны, занимавшие одно из них в 5 прогонах из 100 или чаще; все места всех стран есть в --format json.`,
    elsewhere: (weights) =>
      `Частота каждого места каждой страны${weights ? " и веса, при которых страны были первыми" : ""}: см. --format md, html и json.`,
  },
  central: {
    title: "При каких весах страны были первыми",
    factor: "Фактор",
    profile: "Профиль",
    share: (part) => percentTo(part, 1),
    reading: (countries) =>
      `Доля каждого фактора среди факторов того же уровня: в профиле и в среднем по прогонам, в которых страна была первой (центральные веса). Показаны страны, чаще всего бывшие первыми (${countries}), и факторы, доля которых отличается на процентный пункт или больше; всё есть в --format json.`,
  },
  order: {
    title: "Насколько устойчив порядок",
    kept: (kept, neighbours, classes) =>
      `Пар соседей в рейтинге, сохраняющих порядок в 95 прогонах из 100 или чаще: ${kept} из ${neighbours}${classes === undefined ? "." : `; ${count(classes, ["класс", "класса", "классов"])}:`}`,
    reading:
      "Класс начинается с одной страны и кончается перед первой из тех, выше которых она стояла в 95 прогонах из 100 или чаще: от остальных стран её класса прогоны её не отличают. При равенстве ни одна не выше.",
  },
  pairs: "Кто выше кого",
  ofPairs: "Из прогонов, в которых оценка была у обеих стран; равенство считается за половину.",
  pair: (a, b, part) => `${a.name} — выше, чем ${b.name}: ${inShare(part)}.`,
  columns: {
    rank: "№",
    country: "Страна",
    range: "Места (90\u00a0%)",
    rangeShort: "места (90\u00a0%)",
    median: "Медианное место",
    medianShort: "медиана",
    first: "Первое",
    top: inDraws.among,
    topShort: (k) => (k === 1 ? "1-е" : `первые ${k}`),
    ranked: "Имеет место",
    rankedShort: "в рейтинге",
  },
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }) =>
    `Места (90\u00a0%): где страна стояла в девяти из десяти прогонов (прогонов: ${grouped(draws - failedDraws)}, начальное число ${seed}), в каждом из которых случайно разыгрывалось следующее: ${listed(varied.map((one) => (one === "weights" ? `веса (--weights ${weights})` : VARIED[one])))}. Это не вероятность того, что страна заслуживает этого места.${held.length === 0 ? "" : ` Не варьируется следующее: ${listed(held.map((one) => HELD[one]))}.`} Подробнее: «shortlist robustness».`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }, decimals) =>
    `Не разыгрывается, так как данных ${nobody ? "нет ни у одной страны" : "нет и у пяти стран"}: ${some(nodes.map(({ title }) => title))} (${percent(weight)} веса).${most === null ? "" : ` Заключения аналитиков могли бы изменить оценку одной страны самое большее с ${fixed(most.score, decimals)} до ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n, of, coverage, varied) =>
    `Множества и места в девяти из десяти прогонов различаются (таких стран: ${n} из ${of}), поскольку отвечают на разные вопросы. Множества содержат истинные места всех стран вместе с вероятностью ${percentUpTo(coverage, 1)}, если учитывать только погрешности значений; прогоны говорят о каждой стране в отдельности, и разыгрывается в них следующее: ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  ofScored: (n) =>
    `Для стран, не имевших оценки в части прогонов (таких стран: ${n}), места указаны по тем прогонам, где оценка есть.`,
  tied: (part) =>
    `${capitalised(inShare(part))} некоторые страны были наравне. Они делят места, которые занимают вместе: из двух стран, делящих первое место, каждой засчитывается половина прогона.`,
  reading: (k) =>
    `Места (90\u00a0%): где страна стояла в девяти из десяти прогонов, без 5 лучших и 5 худших из 100. «Первое» и «${k === 1 ? "1-е" : `первые ${k}`}»: в скольких прогонах из 100 она там стояла. Это не вероятность того, что страна заслуживает этого места, а показатель того, насколько место зависит от того, что варьировалось.`,
};

function drawnFor(cells: number, notDrawn: number, by: string | undefined): string {
  const all =
    cells === 1
      ? "единственного недостающего значения"
      : `каждого из недостающих значений (${grouped(cells)})`;
  const whose =
    by === undefined
      ? "другой страны"
      : `страны из той же группы (${by}), а если в группе оно есть менее чем у пяти стран — любой страны`;
  const rest =
    notDrawn === 0
      ? ""
      : `; значения показателей, известных менее чем для пяти стран, остаются недостающими (${grouped(notDrawn)})`;
  return `Для ${all} берётся случайно выбранная оценка ${whose}${rest}`;
}
