import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import type { otherMethods as english } from "../en/other-methods.ts";
import { listed } from "./grammar.ts";
import { call as called } from "./method-call.ts";
import { numbers } from "./numbers.ts";
import { share } from "./shares.ts";

const { fixed } = numbers;

const OWN: Readonly<Record<MethodChoice["kind"], string>> = {
  treat: "выбросы: как в профиле",
  normalise: "шкала: как в профиле",
  aggregate: "среднее: как в профиле",
};

const choice: (typeof english)["choice"] = ({ kind, call }) => {
  if (call === null) return OWN[kind];
  switch (kind) {
    case "treat":
      return call.method === "none" ? "выбросы: оставлены как есть" : `выбросы: ${called(call)}`;
    case "normalise":
      return `шкала: ${called(call)}`;
    case "aggregate":
      return `среднее: ${called(call)}`;
  }
};

/** Other methods of scoring, of which each draw takes some. */
export const otherMethods: typeof english = {
  title: "Что меняют методы",
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "обработка выбросов",
      normalise: `шкала показателей (${exchanged})`,
      aggregate: `среднее, объединяющее составляющие факторов (${nodes.exchanged})`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `Берётся один из способов оценивания (всего ${ways}), все равновероятны; различаются: ${listed(kinds.map((kind) => differs[kind]))}, — одинаково для всего дерева. Ограничительные условия действуют как прежде.`;
  },
  none: "Никакая другая шкала и никакое другое среднее к этому профилю не подходят: его методы остаются прежними.",
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }) =>
    `Оставлено как есть: ${[
      ...(judged > 0
        ? [
            `оценки показателей, представляющие собой суждение (по категориям, порогам, кривым или по принципу «пройдено — не пройдено»), — ${judged}`,
          ]
        : []),
      ...(fewFigures > 0
        ? [`показатели, у которых слишком мало значений для подбора шкалы, — ${fewFigures}`]
        : []),
      ...(kept > 0 ? [`факторы с правилом, которое не является средним, — ${kept}`] : []),
    ].join("; ")}.`,
  most: ({ meanChange, ownChange, ...chosen }) =>
    `Больше всего зависит от выбора «${choice(chosen)}»: с ним место страны отличалось от места в самом рейтинге в среднем на ${fixed(meanChange ?? 0, 1)}, а с методом профиля вместо него — на ${fixed(ownChange ?? 0, 1)}.`,
  choice,
  share,
  where: ({ least, most }, of) => `${least === most ? most : `${least}–${most}`} из ${of}`,
  change: (places) => (places === null ? "" : fixed(places, 1)),
  columns: {
    choice: "Метод",
    share: "Прогоны",
    where: "Где",
    change: "Среднее изменение места",
    changeShort: "изменение",
    own: "То же с методом профиля",
    ownShort: "профиль",
    stays: (k) => (k === 1 ? "Первая страна остаётся той же" : `Первые ${k} остаются теми же`),
    staysShort: (k) => (k === 1 ? "1-я та же" : `${k} те же`),
  },
  reading: (k) =>
    `Где: в скольких показателях обрабатывается какое-либо значение и у скольких факторов это среднее; среднее, в котором один 0 решает всё, берётся только там, где ни у одной страны рейтинга нет 0 ни в одной составляющей. Изменение: на сколько мест страны в среднем отстояли от своего места в самом рейтинге во всех прогонах с этим методом, что бы ещё ни было разыграно. Профиль: то же в прогонах с методом профиля вместо него и теми же прочими методами; чего так взять нельзя, нет ни там, ни там. ${k === 1 ? "1-я та же: как часто первая страна оставалась той же" : `${k} те же: как часто первые ${k} оставались теми же`}.`,
  undefined: (n) =>
    `Ещё не взято сочетаний: ${n}; их оценки могут опуститься ниже шкалы, и какое-либо среднее или правило профиля там не определено.`,
};
