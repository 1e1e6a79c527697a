import type { FailureCause, Lack } from "../../model/documents/codes.ts";
import type { missing as english, Lacking, Unranked } from "../en/missing.ts";
import { missing as made } from "../made/ru/missing.ts";
import { either, lowered } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, exact, figure } = numbers;

export const NOT_ASSESSED = "нет данных";
export const DOES_NOT_APPLY = "неприменимо";
export const ONE_SIDED = "применимо только к одной стороне";

/** What stands in for missing evidence, by the profile's policy. */
const FILLED: Readonly<Record<string, string>> = {
  worst: "наихудшее значение",
  median: "медианное значение",
  "peer-median": "медианное значение сопоставимых стран",
};

/** Why a node has no score of its own. */
export function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "данных недостаточно",
    "does-not-apply": "к этой стране неприменимо",
    "stands-behind": "уступает место другому показателю, который и взят",
    "not-weighed": "не взвешивается: рядом слишком мало данных",
    "no-logarithm": `логарифм от ${exact(value ?? "")} не определён`,
    "no-score-for-category": `профиль не даёт оценки для «${figure(value ?? "")}»`,
    "no-peer-group": "группа сопоставимых стран неизвестна",
    "no-scorecard-for-group": `для группы сопоставимых стран «${figure(group ?? "")}» оценочной карты нет`,
    "not-normalised": "нормализация невозможна",
  }[code];
  return filledBy === undefined
    ? why
    : `${why}; взято ${FILLED[filledBy] ?? `замещающее значение (${filledBy})`}`;
}

function shareAsked(share: number): string {
  return `${digits(Math.round(share * 1000) / 10, 4)}\u00a0%`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `нет данных по ${either(anyOf)}`;
}

export function lacking(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join("; ");
}

/** What would place the country. */
export function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `«${title}» (${id})`));
      return `значение показателя ${either(titles)}`;
    })
    .join(", а также ");
}

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)} (чтобы страна получила место, нужно: ${placing(why.requires)})`;
}

export function unranked(why: Unranked): string {
  return `${"noScore" in why ? "оценки нет" : "в рейтинг не включена"}: ${whyUnranked(why)}`;
}

/** Why there is no score, as it ends a sentence. */
function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `по узлу «${node}» нет данных, а профиль исключает страны без них`;
    case "required":
      return cause.anyOf.map(noEvidence).join("; ");
    case "undefined-mean": {
      const of = {
        negative: "отрицательной оценки",
        "far-above-scale": "оценки намного выше шкалы",
        "second-not-assessed": "второй составляющей без данных",
      };
      return `среднее не определено для ${cause.for ? of[cause.for] : "этих оценок"}`;
    }
    case "little-evidence":
      return `данные есть для ${shareAsked(cause.share)} веса; профиль требует ${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "ничто из этого к стране неприменимо";
    case "nothing-assessed":
      return "ни по одной составляющей нет данных";
    case "few-parts":
      return `данные есть для ${shareAsked(cause.share)} веса составляющих, тогда как профиль требует ${shareAsked(cause.asked)}; нет данных: ${cause.absent.map(({ title }) => title).join(", ")}`;
    case "gate-not-known":
      return "данные слишком старые, чтобы сказать, выполняется ли этот критерий";
  }
}

export const missing: typeof english = { ...made, lack, failure, lacking, placing, unranked, whyUnranked };
