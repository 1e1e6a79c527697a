import type { Messages } from "../../locales/index.ts";
import type { Failing } from "../../model/documents/codes.ts";
import type { ExplainedGate } from "../../model/documents/explanation.ts";
import type { GateFinding, Unscored } from "../../model/documents/ranking.ts";
import { roundObserved } from "../../model/gate-says.ts";

/** What a gate found, as it is told. */
export function gateFindingText(
  { found, margin, said, observed }: Pick<GateFinding, "found" | "margin" | "said" | "observed">,
  words: Messages,
): string {
  // Documents of earlier versions say it in English alone.
  return found ? words.observed(roundObserved(found, margin)) : (said ?? observed);
}

/** The cells that a gate which is met rests on; of a derived value those that it was made from. */
export function gateCells({ outcome, evidence }: ExplainedGate): { file: string; locator: string }[] {
  if (outcome !== "met") return [];
  return evidence.flatMap(({ file, locator, inputs }) => inputs ?? [{ file, locator }]);
}

/** How far a gate's nearest figure is from the other side: `12 points`, `2 categories`; empty where there is none. */
export function marginText(
  { margin, unit }: { readonly margin: number | null; readonly unit?: string | undefined },
  words: Messages,
): string {
  return margin === null ? "" : words.withUnit(margin, unit);
}

/** Why a country has no score at a node. */
export function causeWords(
  { node, reason, cause, requires }: Pick<Failing, "node" | "reason" | "cause" | "requires">,
  words: Messages,
): string {
  if (requires) return words.lacking(requires);
  return cause ? words.failure(cause, node) : reason;
}

/** Why a country is not ranked: at which node, unless it is the whole. */
export function unrankedFor(
  failure: Failing,
  root: string,
  words: Messages,
): Parameters<Messages["unranked"]>[0] {
  const { node, title, requires } = failure;
  if (requires) return { requires };
  const why = causeWords(failure, words);
  return { noScore: node === root ? why : words.failureAt(title, why) };
}

export type Lacking = NonNullable<Failing["requires"]>;

/** Those whom required evidence keeps from a rank, and those who have too little of it. */
export function notRanked<T extends Pick<Unscored, "requires">>(
  unscored: readonly T[],
): { readonly required: readonly (T & { readonly requires: Lacking })[]; readonly thin: readonly T[] } {
  return {
    required: unscored.filter((one): one is T & { requires: Lacking } => one.requires !== undefined),
    thin: unscored.filter(({ requires }) => requires === undefined),
  };
}

/** Who lacks what, by what is lacking; one who lacks two things stands under both. */
export function byLack<T extends { readonly requires: Lacking }>(
  required: readonly T[],
): readonly { readonly lack: Lacking[number]; readonly who: readonly T[] }[] {
  const found = new Map<string, { lack: Lacking[number]; who: T[] }>();
  for (const one of required)
    for (const lack of one.requires) {
      const known = found.get(lack.title) ?? { lack, who: [] };
      known.who.push(one);
      found.set(lack.title, known);
    }
  return [...found.values()];
}
