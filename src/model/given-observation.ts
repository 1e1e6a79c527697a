import * as z from "zod";

const text = z.string().nullish();
const number = z.number().nullish();

/** The columns of a tidy table, in the order in which it is written. */
const observation = z.strictObject({
  /** Any name or code that `resolve` takes. */
  country: z.string(),
  indicator: z.string(),
  /** The year described. */
  year: z.int().nullish(),
  /** In the indicator's unit, or a category. */
  value: z.union([z.number(), z.string()]).nullish(),
  unit: text,
  /** Standard error, in the value's unit. */
  se: number,
  /** Bounds of the interval, in the value's unit. */
  lower: number,
  upper: number,
  /** Where its author took it from: goes into the note. */
  source: text,
  file: text,
  locator: text,
  note: text,
  /** The year of measurement; `<=2014` for that year or before. */
  measured: z.union([z.int(), z.string()]).nullish(),
});

export const givenObservations = z.array(observation);

/** An observation that is handed in: a row of a tidy table. What is absent, or null, is missing. */
export type GivenObservation = Readonly<z.infer<typeof observation>>;
