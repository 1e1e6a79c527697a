import type { Failing, FailureCause, Lack } from "../../model/documents/codes.ts";
import { missing as made } from "../made/en/missing.ts";

export const NOT_ASSESSED = "not assessed";
export const DOES_NOT_APPLY = "does not apply";
export const ONE_SIDED = "applies on one side only";

/** Why a node has no score of its own. */
export function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "not enough of it is assessed",
    "does-not-apply": "does not apply to this country",
    "stands-behind": "stands behind another, which is taken",
    "not-weighed": "not weighed, since too little stands beside it",
    "no-logarithm": `the logarithm of ${value} is undefined`,
    "no-score-for-category": `the profile gives no score for “${value}”`,
    "no-peer-group": "its peer group is not known",
    "no-scorecard-for-group": `no scorecard for the peer group “${group}”`,
    "not-normalised": "it cannot be normalised",
  }[code];
  return filledBy === undefined ? why : `${why}; ${filledBy} value used`;
}

/** A share with one decimal where it has one: `33.3 %`. */
function shareAsked(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `no evidence of ${anyOf.join(" or ")}`;
}

/** Evidence that the profile requires and a country lacks. */
export type Lacking = NonNullable<Failing["requires"]>;

/** Within a sentence: a title may begin with a capital. */
function lowered(words: string): string {
  return /^[A-Z][a-z]*\b/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** `no estimate of prevalence`. */
export function lacking(requires: Lacking): string {
  return requires.map(({ title }) => lowered(title)).join("; ");
}

/** What would place the country: `a value of A or of B`. */
export function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `${title} (${id})`));
      return `a value of ${titles.join(" or of ")}`;
    })
    .join(", and ");
}

/** Why a country is not ranked: for want of required evidence, or since it has no score, and why. */
export type Unranked = { readonly requires: Lacking } | { readonly noScore: string };

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)} (what would place it: ${placing(why.requires)})`;
}

export function unranked(why: Unranked): string {
  return `${"noScore" in why ? "has no score" : "is not ranked"}: ${whyUnranked(why)}`;
}

/** Why there is no score, as it ends a sentence. */
function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `${node} is not assessed, and the profile excludes countries without it`;
    case "required":
      return cause.anyOf.map(noEvidence).join("; ");
    case "undefined-mean": {
      const of = {
        negative: "a negative score",
        "far-above-scale": "a score far above the scale",
        "second-not-assessed": "a second child that is not assessed",
      };
      return `its mean is undefined for ${cause.for ? of[cause.for] : "these scores"}`;
    }
    case "little-evidence":
      return `evidence for ${shareAsked(cause.share)} of the weight; the profile asks for ${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "nothing of it applies to this country";
    case "nothing-assessed":
      return "none of its parts is assessed";
    case "few-parts":
      return `${shareAsked(cause.share)} of its parts' weight is assessed, where the profile asks for ${shareAsked(cause.asked)}; not assessed: ${cause.absent.map(({ title }) => title).join(", ")}`;
    case "gate-not-known":
      return "the evidence for this gate is too old to say whether it holds";
  }
}

/** Why something has no score, and what a country lacks. */
export const missing = { ...made, lack, failure, lacking, placing, unranked, whyUnranked };
