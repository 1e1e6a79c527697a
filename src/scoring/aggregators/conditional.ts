import * as shape from "../../model/parameter.ts";
import { withDefault } from "../../model/parameter.ts";
import { aggregator } from "./contract.ts";

/**
 * The first child where it is above a limit, else a part of the second (INFORM, methodology 2015: conflict intensity where there is
 * a conflict, else 0.7 of the conflict risk). A first child that is not assessed is not above anything. Weights decide nothing.
 */
export const conditional = aggregator({
  id: "conditional",
  title: "First child, else a part of the second",
  parameters: {
    above: withDefault(shape.number, 0, "limit, on the profile's scale, that the first must exceed"),
    factor: withDefault(shape.number, 1, "what the second is multiplied with"),
  },
  children: 2,
  declinesWeights: true,
  additive: false,
  undefinedFor: "second-not-assessed",
  least: (child, { factor }, [, hi]) => Math.min(child, factor * (factor < 0 ? hi : child)),
  kernel:
    ({ above, factor }) =>
    (x) =>
      x[0]! > above ? x[0]! : factor * x[1]!,
});
