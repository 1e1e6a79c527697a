import { defined } from "../../model/collections.ts";
import type { Observation } from "../../model/observation.ts";
import { type Derivation, derivedFrom } from "./contract.ts";

/** MCC indicator: the publisher's own indicator that MCC takes it from. */
const STAND_INS: Readonly<Record<string, string>> = {
  "mcc.political-rights": "fiw.pr",
  "mcc.civil-liberties": "fiw.cl",
  "mcc.control-of-corruption": "wgi.cc",
  "mcc.government-effectiveness": "wgi.ge",
  "mcc.rule-of-law": "wgi.rl",
  "mcc.regulatory-quality": "wgi.rq",
};

/** Whether other publishers' figures may stand in for those of an indicator. */
export function hasStandIns(indicator: string): boolean {
  return STAND_INS[indicator] !== undefined;
}

/** Whether a figure stands in for one that MCC would publish. */
export function isStandIn({ source, indicator }: Pick<Observation, "source" | "indicator">): boolean {
  return source === "derived" && hasStandIns(indicator);
}

/**
 * MCC's country values could not be had, but six of its twenty indicators are Freedom House's and the World Bank's own
 * (MCC, Guide to the Indicators): those figures stand in for MCC's, labelled so, until real scorecard files are added.
 * `inputs` leads to the publisher's cell.
 */
export const mccStandIns: Derivation = {
  id: "mcc-stand-ins",
  // The ids are those of the MCC adapter: a real scorecard gives the same indicators and goes first.
  indicators: [],
  inputs: Object.fromEntries(Object.entries(STAND_INS).map(([mcc, from]) => [mcc, [from]])),
  yearsBack: 0,
  derive(observations) {
    const wanted = new Map(
      Object.entries(STAND_INS).map(([indicator, from]) => [
        from,
        { indicator, formula: `${from}, which is what MCC takes this indicator from` },
      ]),
    );
    const made: Observation[] = [];
    for (const one of observations) {
      const as = wanted.get(one.indicator);
      if (as !== undefined && one.source !== "derived") made.push(standIn(one, as));
    }
    return made;
  },
};

function standIn(
  one: Observation,
  { indicator, formula }: { readonly indicator: string; readonly formula: string },
): Observation {
  const { value, unit, se, lower, upper, partial, note } = one;
  return derivedFrom([one], {
    indicator,
    value,
    ...defined({ unit, se, lower, upper, partial }),
    note: `stands in for MCC's own figure${note === undefined ? "" : `; ${note}`}`,
    formula,
  });
}
