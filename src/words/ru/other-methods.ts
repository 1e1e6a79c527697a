import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import type { otherMethods as english } from "../en/other-methods.ts";
import { otherMethods as made } from "../made/ru/otherMethods.ts";
import { listed } from "./grammar.ts";
import { call as called } from "./method-call.ts";
import { numbers } from "./numbers.ts";

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
  ...made,
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "обработка выбросов",
      normalise: `шкала показателей (${exchanged})`,
      aggregate: `среднее, объединяющее составляющие факторов (${nodes.exchanged})`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `Берётся один из способов оценивания (всего ${ways}), все равновероятны; различаются: ${listed(kinds.map((kind) => differs[kind]))}, — одинаково для всего дерева. Ограничительные условия действуют как прежде.`;
  },
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
  where: ({ least, most }, of) => `${least === most ? most : `${least}–${most}`} из ${of}`,
  columns: {
    ...made.columns,
    stays: (k) => (k === 1 ? "Первая страна остаётся той же" : `Первые ${k} остаются теми же`),
  },
};
