import { badUsage, type ShortlistError } from "../../model/error.ts";
import { given, type Parameter } from "../../model/parameter.ts";
import { lostWeights } from "../../scoring/lost-weights.ts";
import { NoWeights, type Weights, weightings } from "../../scoring/weightings/index.ts";

const EXAMPLES = weightings.map(({ id, example, reads }) => ({
  short: `${id} ${example}`,
  long: `${id} ${example}${reads === undefined ? "" : ` (${reads})`}`,
}));

/** How each way of weighting is asked for, in a line of the help. */
export const WAYS = EXAMPLES.map(({ short }) => short).join(" | ");

/** The parameters that ways of weighting have, each with the way that takes it. */
export const PARAMETERS = weightings.flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([name, parameter]): [string, string, Parameter] => [name, id, parameter]),
);

/** The parameters that a way takes; of one that there is not, any. */
export function parametersOf(way: string | undefined): string[] {
  const isKnown = weightings.some(({ id }) => id === way);
  return PARAMETERS.flatMap(([name, of]) => (of === way || !isKnown ? [name] : []));
}

/** The weights that a way of weighting makes of the words of a command line. */
export function weighting(
  [way, ...words]: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
): Weights {
  const found = weightings.find(({ id }) => id === way);
  if (found === undefined)
    throw wrong(way === undefined ? "the way of weighting is missing" : `unknown way of weighting “${way}”`);
  try {
    const made = found.weigh(words, given(found.parameters, { ...options, method: found.id }));
    const [lost] = lostWeights(made.weights.map(({ weight }) => weight));
    if (lost) throw new NoWeights(`${made.weights[lost.at]!.id}: ${lost.message}`);
    return made;
  } catch (cause) {
    throw cause instanceof NoWeights ? wrong(cause.message) : cause;
  }
}

/** As the children of a factor in a profile file, with what it means as comments. */
export function asFragment({ method, weights, notes, warnings }: Weights): string {
  return [
    `# Weights by ${method}.`,
    ...[...notes, ...warnings].map((line) => `# ${line}`),
    "children:",
    ...weights.map(
      ({ id, weight }) => `  - {id: ${JSON.stringify(id)}, weight: ${Number(weight.toPrecision(12))}}`,
    ),
    "",
  ].join("\n");
}

function wrong(what: string): ShortlistError {
  return badUsage(what, { wayOut: `profile weights ${EXAMPLES.map(({ long }) => long).join(" · ")}` });
}
