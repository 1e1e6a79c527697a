import fc from "fast-check";

/** Every random test draws from this one seed: a fixed one every day, others by `npm run properties`. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20241124);

const isEveryday = process.env.PROPERTY_SEED === undefined;

/** So many draws are enough for every day, where they are a tenth to a quarter of all; else the nearer of these shares. */
const FEW = 25;

/**
 * How often a random test draws: every day a quarter to a tenth of what `npm run properties` (and CI with it) draws under each seed, or
 * the smaller share that is named where each draw scores what ships.
 * Mutants of scoring are found in far fewer draws (`tests/scoring/short-properties.ts`).
 */
export function draws(full: number, everyday?: number): { readonly numRuns: number } {
  const some = full * (everyday ?? Math.min(1 / 4, Math.max(1 / 10, FEW / full)));
  return { numRuns: isEveryday ? Math.ceil(some) : full };
}

/** As fast-check has it where a test says nothing. */
const USUAL = 100;

fc.configureGlobal({ seed: SEED, ...draws(USUAL) });

/** Of cases that are tried one by one rather than drawn: the same quarter, another one under another seed. */
export function sample<T>(all: readonly T[]): readonly T[] {
  return isEveryday ? all.filter((_, i) => (i + SEED) % 4 === 0) : all;
}
