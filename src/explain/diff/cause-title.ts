const TITLES: Readonly<Record<string, string>> = {
  weights: "weights",
  normalisation: "normalisation",
  aggregation: "aggregation and the tree",
  gates: "gates",
  countries: "countries entering or leaving the data",
  "data:others": "other countries' data",
  "data:list": "lists of countries",
  "as-of:list": "lists of countries, as they stand in the later year",
};

/**
 * A cause of a change in words: `later data of Freedom House`; causes that cannot be told apart with an “and”.
 *
 * @param names of the sources by their ids; one that is not there is called by its id
 */
export function causeTitle(cause: string, names: ReadonlyMap<string, string>): string {
  return cause
    .split(" + ")
    .map((one) => titleOf(one, names))
    .join(" and ");
}

function titleOf(cause: string, names: ReadonlyMap<string, string>): string {
  const own = TITLES[cause];
  if (own !== undefined) return own;
  const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
  if (id === undefined) return cause;
  return `${kind === "as-of" ? "later data" : "data"} of ${names.get(id) ?? id}`;
}
