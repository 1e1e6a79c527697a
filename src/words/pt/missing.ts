import type { FailureCause, Lack } from "../../model/documents/codes.ts";
import type { Named } from "../en/grammar.ts";
import type { Lacking, Unranked } from "../en/missing.ts";
import { missing as made } from "../made/pt/missing.ts";
import { anyOf as either, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, figure } = numbers;

export const NOT_ASSESSED = "sem avaliação";
export const DOES_NOT_APPLY = "não se aplica";
export const ONE_SIDED = "aplica-se somente a um dos lados";

/** What stands in for missing evidence, by the profile's policy. */
const FILLED: Readonly<Record<string, string>> = {
  worst: "o pior valor",
  median: "a mediana",
  "peer-median": "a mediana dos pares",
};

/** Why a node has no score of its own. */
export function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "não foi avaliada uma parte suficiente",
    "does-not-apply": "não se aplica a este país",
    "stands-behind": "fica atrás de outro, que é o usado",
    "not-weighed": "sem peso, porque há muito pouco ao seu lado",
    "no-logarithm": `o logaritmo de ${typeof value === "number" ? digits(value, 6) : value} não está definido`,
    "no-score-for-category": `o perfil não atribui pontuação a “${figure(value ?? "")}”`,
    "no-peer-group": "não se conhece o seu grupo de pares",
    "no-scorecard-for-group": `não há quadro de indicadores para o grupo de pares “${figure(group ?? "")}”`,
    "not-normalised": "não pode ser normalizado",
  }[code];
  return filledBy === undefined ? why : `${why}; usa-se ${FILLED[filledBy] ?? `o valor “${filledBy}”`}`;
}

/** A share with one decimal where it has one: `33,3%`. */
function shareAsked(share: number): string {
  return `${digits(Math.round(share * 1000) / 10, 4)}%`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `não há evidências de ${either(anyOf)}`;
}

/** Within a sentence: a title may begin with a capital. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** `nenhuma estimativa da prevalência`. */
export function lacking(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join("; ");
}

/** What would place the country: `um valor de A ou de B`. */
export function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `${title} (${id})`));
      return `um valor de ${titles.join(" ou de ")}`;
    })
    .join(", e ");
}

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)} (o que permitiria classificá-lo: ${placing(why.requires)})`;
}

/** `one`: whose verb it is, where it follows its name. */
export function unranked(why: Unranked, one?: Named): string {
  const of = one ?? { country: "" };
  const lead =
    "noScore" in why
      ? `não ${verb(of, "tem", "têm")} pontuação`
      : `não ${verb(of, "consta", "constam")} da classificação`;
  return `${lead}: ${whyUnranked(why)}`;
}

/** Why there is no score, as it ends a sentence. */
export function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `“${node}” está sem avaliação, e o perfil exclui os países nessa situação`;
    case "required":
      return cause.anyOf.map(noEvidence).join("; ");
    case "undefined-mean": {
      const of = {
        negative: "uma pontuação negativa",
        "far-above-scale": "uma pontuação muito acima da escala",
        "second-not-assessed": "um segundo componente sem avaliação",
      };
      return `a sua média não está definida para ${cause.for ? of[cause.for] : "estas pontuações"}`;
    }
    case "little-evidence":
      return `há evidências para ${shareAsked(cause.share)} do peso; o perfil exige ${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "nada disso se aplica a este país";
    case "nothing-assessed":
      return "nenhum dos seus componentes foi avaliado";
    case "few-parts":
      return `foram avaliados ${shareAsked(cause.share)} do peso dos seus componentes, enquanto o perfil exige ${shareAsked(cause.asked)}; sem avaliação: ${cause.absent.map(({ title }) => title).join(", ")}`;
    case "gate-not-known":
      return "os dados são antigos demais para dizer se este critério se aplica";
  }
}

export function failureAt(title: string, reason: string): string {
  return `em “${title}”, ${reason}`;
}

/** Why something has no score, and what a country lacks. */
export const missing = { ...made, lack, failure, lacking, placing, unranked, whyUnranked };
