/**
 * The seal of a run: the first 12 characters of a SHA-256 of what it was made of (`use/seal.ts`). Every document that the run writes bears it,
 * in groups of four, so that two people can read it to each other.
 */
export const SEAL_LENGTH = 12;
/** A SHA-256 in full, where a review is sealed by it. */
const FULL = 64;

/** The whole SHA-256 as a seal. */
export function sealOfHash(sha256: string): string {
  return sha256.slice(0, SEAL_LENGTH);
}

/** `4f2a 91c0 7be3`; a whole hash is copied, and not read to anybody. */
export function inGroups(seal: string): string {
  if (seal.length === FULL) return seal;
  return seal.replace(/.{4}(?=.)/gu, "$& ");
}

/** A seal or a whole hash as somebody types it, with or without spaces and in any case; undefined where it is neither. */
export function sealTyped(text: string): string | undefined {
  const seal = text.replace(/\s/gu, "").toLowerCase();
  return [SEAL_LENGTH, FULL].includes(seal.length) && /^[0-9a-f]+$/u.test(seal) ? seal : undefined;
}
