import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { robustness as english } from "../en/robustness.ts";
import { inDraws } from "../made/ru/inDraws.ts";
import { robustness as made } from "../made/ru/robustness.ts";
import { capitalised, listed, some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, grouped, percent, percentUpTo } = numbers;

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
  ...made,
  stoppedBefore: (parts) =>
    `Остановлено прежде, чем набралось достаточно прогонов, поэтому ничего не сказано о следующем: ${listed(parts.map((part) => STOPPED[part]))}.`,
  weights: (how, nodes) => `${capitalised(weightsDrawn(how))}; групп соседних узлов: ${nodes}.`,
  data: ({ indicators, figures, of, weightWithError }) =>
    `Значения, имеющие погрешность, опубликованную или объявленную в профиле (${grouped(figures)} из ${grouped(of)}, показателей — ${indicators.length}; в среднем ${percent(weightWithError)} веса страны), сдвигаются на нормальную погрешность такой величины; остальные значения не меняются.`,
  missing: ({ cells, notDrawn, peers }, by) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}. Разыгранное не является данными: места в рейтинге оно никому не даёт.`,
  held: (what) =>
    `Не варьируется следующее: ${listed(what.map((one) => HELD[one]))}. Вытекающая отсюда неопределённость в числах ниже не учтена.`,
  top: (k, stays) =>
    k === 1
      ? `На первом месте та же страна: ${stays}.`
      : `Первые ${k} — те же страны, в любом порядке: ${stays}.`,
  topTied: (k, n, stays) =>
    k === 1
      ? `Первое место делят те же страны (${n}): ${stays}.`
      : `Первые ${k} (стран — ${n}, так как некоторые стоят вровень) — те же, в любом порядке: ${stays}.`,
  first: ({ name }, part) => `${name}: первое место ${part}.`,
  noScore: ({ name }, part, why) => `${name}: ${part} оценки не было — ${listed(why)}.`,
  cameIn: ({ name }, part) => `${name}: страна не входит в рейтинг, но ${part} данных для оценки хватало.`,
  pair: (a, b, part) => `${a.name} — выше, чем ${b.name}: ${part}.`,
  columns: { ...made.columns, top: inDraws.among },
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }) =>
    `Места (90\u00a0%): где страна стояла в девяти из десяти прогонов (прогонов: ${grouped(draws - failedDraws)}, начальное число ${seed}), в каждом из которых случайно разыгрывалось следующее: ${listed(varied.map((one) => (one === "weights" ? `веса (--weights ${weights})` : VARIED[one])))}. Это не вероятность того, что страна заслуживает этого места.${held.length === 0 ? "" : ` Не варьируется следующее: ${listed(held.map((one) => HELD[one]))}.`} Подробнее: «shortlist robustness».`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }, decimals) =>
    `Не разыгрывается, так как данных ${nobody ? "нет ни у одной страны" : "нет и у пяти стран"}: ${some(nodes.map(({ title }) => title))} (${percent(weight)} веса).${most === null ? "" : ` Заключения аналитиков могли бы изменить оценку одной страны самое большее с ${fixed(most.score, decimals)} до ${fixed(most.to, decimals)} (${most.name}).`}`,
  unlikeDraws: (n, of, coverage, varied) =>
    `Множества и места в девяти из десяти прогонов различаются (таких стран: ${n} из ${of}), поскольку отвечают на разные вопросы. Множества содержат истинные места всех стран вместе с вероятностью ${percentUpTo(coverage, 1)}, если учитывать только погрешности значений; прогоны говорят о каждой стране в отдельности, и разыгрывается в них следующее: ${listed(varied.map((one) => VARIED[one]))}.`,
  range: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  tied: (part) =>
    `${capitalised(part)} некоторые страны были наравне. Они делят места, которые занимают вместе: из двух стран, делящих первое место, каждой засчитывается половина прогона.`,
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
