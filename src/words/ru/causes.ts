import { isOwnTable, type OwnTable } from "../../model/source.ts";
import { listed } from "./grammar.ts";

/** What a change is due to. */
const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "веса", title: "веса" },
  normalisation: { label: "нормализация", title: "нормализация" },
  aggregation: { label: "агрегирование", title: "агрегирование и дерево факторов" },
  gates: { label: "ограничительные условия", title: "ограничительные условия" },
  errors: { label: "погрешности", title: "погрешности данных, которые оценок не меняют" },
  countries: { label: "состав стран", title: "появление или выбытие стран в данных" },
  others: { label: "оценки других", title: "оценки других кандидатов" },
  candidates: { label: "состав кандидатов", title: "появление или выбытие других кандидатов" },
  "not told apart": { label: "причины не разделены", title: "причины, которые не удалось разделить" },
  "data:others": { label: "данные других стран", title: "данные других стран" },
  "data:list": { label: "данные списков", title: "списки стран" },
  "as-of:list": {
    label: "более поздние данные списков",
    title: "списки стран в том виде, в каком они есть в более позднем году",
  },
};

/** How own tables of several layouts are told apart: the words of their titles. */
const LAYOUTS: Readonly<Record<OwnTable, string>> = {
  tidy: "строка на каждое значение",
  wide: "столбец на каждый показатель",
  series: "столбец на каждый год",
  mapped: "столбцы указаны пользователем",
};

/** A cause in a line of figures: `данные cpi`, `более поздние данные cpi`. */
export function causeLabel(causes: readonly string[], tellsLayouts = false): string {
  const all = causes.map((cause) => {
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    const own = CAUSES[cause]?.label;
    if (own !== undefined) return own;
    if (id !== undefined)
      return `${kind === "data" ? "данные" : "более поздние данные"} ${isOwnTable(id) ? "собственной таблицы" : id}${tellsLayouts && isOwnTable(id) ? ` (${LAYOUTS[id]})` : ""}`;
    return cause;
  });
  return all.length > 1 ? `${listed(all)} вместе` : all[0]!;
}

/** The same in words: `более поздние данные источника «Freedom House»`. */
export function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return listed(
    causes.map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `${kind === "as-of" ? "более поздние данные" : "данные"} источника «${sources[id] ?? id}»`;
    }),
  );
}

/** Why several causes of a change are taken together. */
export { TOGETHER } from "../made/ru/TOGETHER.ts";

export const OTHERS_MOVED =
  "ни одно из собственных значений страны в этих данных не изменилось; изменились значения других стран, а с ними и то, с чем сопоставляются её собственные";
