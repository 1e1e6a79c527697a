import fc from "fast-check";

/** Every random test draws from this one seed: a fixed one every day, others by `npm run properties`. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20241124);

const isEveryday = process.env.PROPERTY_SEED === undefined;

/**
 * How often a random test draws: every day a quarter of what `npm run properties` (and CI with it) draws under each seed, or
 * the smaller share that is named where each draw scores what ships.
 * Mutants of scoring are found in far fewer draws (`tests/scoring/short-properties.ts`).
 */
export function draws(full: number, everyday = 1 / 4): { readonly numRuns: number } {
  return { numRuns: isEveryday ? Math.ceil(full * everyday) : full };
}

/** As fast-check has it where a test says nothing. */
const USUAL = 100;

fc.configureGlobal({ seed: SEED, ...draws(USUAL) });

/** Of cases that are tried one by one rather than drawn: the same quarter, another one under another seed. */
export function sample<T>(all: readonly T[]): readonly T[] {
  return isEveryday ? all.filter((_, i) => (i + SEED) % 4 === 0) : all;
}
