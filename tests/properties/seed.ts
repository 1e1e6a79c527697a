import fc from "fast-check";

/** Every random test draws from this one seed: a fixed one every day, others by `npm run properties`. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20241124);

fc.configureGlobal({ seed: SEED });

/**
 * How often a costly random test draws: every day a quarter of what `npm run properties` (and CI with it) draws under each seed.
 * Mutants of scoring are found in far fewer draws (`tests/scoring/short-properties.ts`).
 */
export function draws(full: number): { readonly numRuns: number } {
  return { numRuns: process.env.PROPERTY_SEED === undefined ? Math.ceil(full / 4) : full };
}
