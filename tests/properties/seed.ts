import fc from "fast-check";

/** Every random test draws from this one seed: a fixed one every day, others by `npm run properties`. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20241124);

fc.configureGlobal({ seed: SEED });
