import type { Aggregator } from "./contract.ts";

/**
 * The first child where it is above a limit, else a part of the second (INFORM, methodology 2015: conflict intensity where there is
 * a conflict, else 0.7 of the conflict risk). A first child that is not assessed is not above anything. Weights decide nothing.
 */
export const conditional: Aggregator = {
  id: "conditional",
  title: "First child, else a part of the second",
  summary: "The first child where it is above a limit, else the second times a factor.",
  parameters: [
    {
      name: "above",
      kind: "number",
      summary: "limit, on the profile's scale, that the first must exceed",
      default: 0,
    },
    { name: "factor", kind: "number", summary: "what the second is multiplied with", default: 1 },
  ],
  children: 2,
  additive: false,
  undefinedFor: "a second child that is not assessed",
  least: (child, { factor = 1 }, [, hi]) =>
    Math.min(child, (factor as number) * ((factor as number) < 0 ? hi : child)),
  kernel({ above = 0, factor = 1 }) {
    return (x) => (x[0]! > (above as number) ? x[0]! : (factor as number) * x[1]!);
  },
};
