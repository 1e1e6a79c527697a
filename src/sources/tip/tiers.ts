import type { Cell } from "../../model/table.ts";
import { isMissingMark } from "../../tables/number.ts";

/**
 * Placements of the TIP Report, from the worst to the best. "Special case" stands first but is no grade: it marks a
 * country that the report describes without placing it on a tier. A profile must map it by name.
 */
export const TIERS = ["Special case", "Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"] as const;

type Tier = (typeof TIERS)[number];

/** Short codes of one re-coding, in lower case: `2w`, `666` … Each layout has its own; none is valid in another. */
export type TierCodes = Readonly<Record<string, Tier>>;

type TierCell =
  | { readonly kind: "tier"; readonly tier: Tier }
  /** Empty, or a mark for "not in the report". */
  | { readonly kind: "none" }
  | { readonly kind: "bad"; readonly text: string };

const WORDS: readonly (readonly [RegExp, Tier])[] = [
  [/^tier 1$/u, "Tier 1"],
  [/^tier 2$/u, "Tier 2"],
  [/^(?:tier 2 ?[(,:-]? ?)?watch ?list\)?$/u, "Tier 2 Watch List"],
  [/^tier 3$/u, "Tier 3"],
  [/^special case$/u, "Special case"],
];

/** Reads a placement written in words ("Tier 2    ", "Watchlist") or in one of the layout's own codes. */
export function readTier(cell: Cell | undefined, codes: TierCodes = {}): TierCell {
  const text = String(cell ?? "")
    .replace(/\[[^\]]*\]/gu, "")
    .replace(/[\s\u200b]+/gu, " ")
    .trim();
  const folded = text.toLowerCase();
  if (folded === "" || isMissingMark(folded)) return { kind: "none" };
  const own = Object.hasOwn(codes, folded) ? codes[folded] : undefined;
  const tier = own ?? WORDS.find(([pattern]) => pattern.test(folded))?.[1];
  return tier === undefined ? { kind: "bad", text } : { kind: "tier", tier };
}
