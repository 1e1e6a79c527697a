import type { FailureCause, Lack } from "../../model/documents/codes.ts";
import type { Lacking, Unranked } from "../en/missing.ts";
import { missing as made } from "../made/fr/missing.ts";
import { either } from "./grammar.ts";
import { numbers } from "./numbers.ts";

export const NOT_ASSESSED = "non évalué";
export const DOES_NOT_APPLY = "sans objet";
export const ONE_SIDED = "ne s’applique que d’un côté";

const FILLED: Readonly<Record<string, string>> = {
  worst: "la pire valeur",
  median: "la médiane",
  "peer-median": "la médiane des pairs",
};

export function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "évalué pour une trop petite part",
    "does-not-apply": "sans objet pour ce pays",
    "stands-behind": "passe après un autre, qui est retenu",
    "not-weighed": "non pondéré, car trop peu de données l’accompagnent",
    "no-logarithm": `le logarithme de ${numbers.figure(value ?? "")} n’est pas défini`,
    "no-score-for-category": `le profil ne donne pas de score à « ${numbers.figure(String(value))} »`,
    "no-peer-group": "son groupe de pairs n’est pas connu",
    "no-scorecard-for-group": `aucune fiche de score pour le groupe de pairs « ${numbers.figure(group ?? "")} »`,
    "not-normalised": "impossible à normaliser",
  }[code];
  return filledBy === undefined
    ? why
    : `${why} ; remplacé par ${FILLED[filledBy] ?? `la valeur de la règle « ${filledBy} »`}`;
}

function shareAsked(share: number): string {
  return `${numbers.digits(Math.round(share * 1000) / 10, 4)} %`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `aucune donnée sur ${either(anyOf)}`;
}

function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*\b/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

export function lacking(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join(" ; ");
}

export function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `${title} (${id})`));
      return `une valeur pour ${titles.join(" ou pour ")}`;
    })
    .join(", et ");
}

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)} (ce qui permettrait un classement : ${placing(why.requires)})`;
}

export function unranked(why: Unranked): string {
  return `${"noScore" in why ? "pas de score" : "pas de rang"} : ${whyUnranked(why)}`;
}

function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `« ${node} » n’est pas évalué, et le profil écarte les pays pour lesquels il manque`;
    case "required":
      return cause.anyOf.map(noEvidence).join(" ; ");
    case "undefined-mean": {
      const of = {
        negative: "un score négatif",
        "far-above-scale": "un score très au-dessus de l’échelle",
        "second-not-assessed": "un second élément non évalué",
      };
      return `sa moyenne n’est pas définie pour ${cause.for ? of[cause.for] : "ces scores"}`;
    }
    case "little-evidence":
      return `des données pour ${shareAsked(cause.share)} du poids, alors que le profil en demande ${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "rien n’y concerne ce pays";
    case "nothing-assessed":
      return "aucun de ses éléments n’est évalué";
    case "few-parts":
      return `${shareAsked(cause.share)} du poids de ses éléments est évalué, alors que le profil en demande ${shareAsked(cause.asked)} ; non évalué : ${cause.absent.map(({ title }) => title).join(", ")}`;
    case "gate-not-known":
      return "les données sont trop anciennes pour dire si ce critère est rempli";
  }
}

export const missing = { ...made, lack, failure, lacking, placing, unranked, whyUnranked };
