import type { ErrorRelation, MovementRelation } from "../../model/documents/whatif.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { significant } from "../../stats/significant.ts";

/** Standard errors on either side that make a 90 % interval of a normal error, the one the CPI and the WGI publish. */
const NINETY = 1.645;

/** How a change stands to the publisher's own error: its interval where it publishes one, else 1.645 standard errors. */
export function errorRelation(before: Observation, to: number): ErrorRelation | null {
  const { value, se, lower, upper } = before;
  if (typeof value !== "number") return null;
  const size = Math.abs(to - value);
  const interval = lower !== undefined && upper !== undefined;
  if (!interval && !(se !== undefined && se > 0)) return null;
  return {
    standardErrors: se !== undefined && se > 0 ? significant(size / se, 6) : null,
    interval: interval
      ? [lower, upper]
      : [significant(value - NINETY * se!), significant(value + NINETY * se!)],
    published: interval,
    within: interval ? to >= lower && to <= upper : size <= NINETY * se!,
  };
}

/** How a change stands to the country's own last movement: from its value of the year before, as far as there is one. */
export function movementRelation(
  before: Observation,
  to: Value,
  previous: Observation | undefined,
  steps: (from: Value, to: Value) => number | undefined,
): MovementRelation | null {
  if (previous === undefined) return null;
  const own = steps(previous.value, before.value);
  const asked = steps(before.value, to);
  return {
    year: previous.year ?? null,
    value: previous.value,
    change: own === undefined ? null : significant(own),
    within: own === undefined || asked === undefined ? null : Math.abs(asked) <= Math.abs(own),
  };
}
