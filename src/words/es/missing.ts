import type { FailureCause, Lack } from "../../model/documents/codes.ts";
import type { Named } from "../en/grammar.ts";
import type { Lacking, Unranked } from "../en/missing.ts";
import { missing as made } from "../made/es/missing.ts";
import { anyOf as either, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, figure } = numbers;

export const NOT_ASSESSED = "sin evaluar";
export const DOES_NOT_APPLY = "no se aplica";
export const ONE_SIDED = "se aplica solo a una de las partes";

/** What stands in for missing evidence, by the profile's policy. */
const FILLED: Readonly<Record<string, string>> = {
  worst: "el peor valor",
  median: "la mediana",
  "peer-median": "la mediana de los pares",
};

/** Why a node has no score of its own. */
export function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "no se ha evaluado una parte suficiente",
    "does-not-apply": "no se aplica a este país",
    "stands-behind": "queda detrás de otro, que es el que se toma",
    "not-weighed": "sin ponderar, porque es muy poco lo que hay junto a ello",
    "no-logarithm": `el logaritmo de ${typeof value === "number" ? digits(value, 6) : value} no está definido`,
    "no-score-for-category": `el perfil no asigna puntuación a «${figure(value ?? "")}»`,
    "no-peer-group": "no se conoce su grupo de pares",
    "no-scorecard-for-group": `no hay cuadro de indicadores para el grupo de pares «${figure(group ?? "")}»`,
    "not-normalised": "no se puede normalizar",
  }[code];
  return filledBy === undefined ? why : `${why}; se usa ${FILLED[filledBy] ?? `el valor «${filledBy}»`}`;
}

/** A share with one decimal where it has one: `33,3 %`. */
function shareAsked(share: number): string {
  return `${digits(Math.round(share * 1000) / 10, 4)}\u00a0%`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `no hay evidencia de ${either(anyOf)}`;
}

/** Within a sentence: a title may begin with a capital. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** `ninguna estimación de la prevalencia`. */
export function lacking(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join("; ");
}

/** What would place the country: `un valor de A o de B`. */
export function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `${title} (${id})`));
      return `un valor de ${titles.join(" o de ")}`;
    })
    .join(", y ");
}

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)} (lo que permitiría situar al país: ${placing(why.requires)})`;
}

/** `one`: whose verb it is, where it follows its name. */
export function unranked(why: Unranked, one?: Named): string {
  const of = one ?? { country: "" };
  const lead =
    "noScore" in why
      ? `no ${verb(of, "tiene", "tienen")} puntuación`
      : `no ${verb(of, "figura", "figuran")} en la clasificación`;
  return `${lead}: ${whyUnranked(why)}`;
}

/** Why there is no score, as it ends a sentence. */
export function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `${node} está sin evaluar y el perfil excluye a los países que no lo tienen`;
    case "required":
      return cause.anyOf.map(noEvidence).join("; ");
    case "undefined-mean": {
      const of = {
        negative: "una puntuación negativa",
        "far-above-scale": "una puntuación muy por encima de la escala",
        "second-not-assessed": "un segundo componente sin evaluar",
      };
      return `su media no está definida para ${cause.for ? of[cause.for] : "estas puntuaciones"}`;
    }
    case "little-evidence":
      return `hay evidencia para el ${shareAsked(cause.share)} de la ponderación; el perfil exige el ${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "nada de ello se aplica a este país";
    case "nothing-assessed":
      return "no se ha evaluado ninguno de sus componentes";
    case "few-parts":
      return `se ha evaluado el ${shareAsked(cause.share)} de la ponderación de sus componentes, mientras que el perfil exige el ${shareAsked(cause.asked)}; sin evaluar: ${cause.absent.map(({ title }) => title).join(", ")}`;
    case "gate-not-known":
      return "los datos son demasiado antiguos para decir si se cumple este criterio";
  }
}

export function failureAt(title: string, reason: string): string {
  return `en «${title}», ${reason}`;
}

/** Why something has no score, and what a country lacks. */
export const missing = { ...made, lack, failure, lacking, placing, unranked, whyUnranked };
