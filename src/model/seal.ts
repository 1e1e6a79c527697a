/**
 * The seal of a run: the first 12 characters of a SHA-256 of what it was made of (`use/seal.ts`). Every document that the run writes bears it,
 * in groups of four, so that two people can read it to each other.
 */
const LENGTH = 12;

/** The whole SHA-256 as a seal. */
export function sealOfHash(sha256: string): string {
  return sha256.slice(0, LENGTH);
}

/** `4f2a 91c0 7be3` */
export function inGroups(seal: string): string {
  return seal.replace(/.{4}(?=.)/gu, "$& ");
}

/** A seal as somebody types it, with or without spaces and in any case; undefined where it is none. */
export function sealTyped(text: string): string | undefined {
  const seal = text.replace(/\s/gu, "").toLowerCase();
  return seal.length === LENGTH && /^[0-9a-f]+$/u.test(seal) ? seal : undefined;
}
