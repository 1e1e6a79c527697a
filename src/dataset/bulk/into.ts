import type { Indicator } from "../../model/source.ts";
import { type Collector, unsettled } from "../../sources/collector/index.ts";
import { impossible } from "../../sources/collector/possible-figures.ts";
import { StreamUnfit } from "../../tables/csv/stream.ts";
import { catalogue } from "../catalogue.ts";
import { type Figure, type Figures, NO_YEAR } from "./figures.ts";

/** What the column of a figure is kept in can tell so many apart. */
const MOST_COLUMNS = 65_536;

/** Puts figures among the others; names that repeat from one figure to the next are looked up once. */
export function into(figures: Figures): Figure {
  let [lastIndicator, indicatorAt, lastCountry, countryAt] = ["", -1, "", -1];
  return (country, indicator, year, value, at, column) => {
    if (indicator !== lastIndicator) {
      lastIndicator = indicator;
      indicatorAt = figures.indicators.position(indicator);
    }
    if (country !== lastCountry) {
      lastCountry = country;
      countryAt = figures.countries.position(country);
    }
    if (column >= MOST_COLUMNS) throw new StreamUnfit("there are more columns than can be told apart");
    figures.add(indicatorAt, countryAt, year ?? NO_YEAR, value, at, column);
    return true;
  };
}

/** As `Collector.observe`: what can be no figure of its indicator is flagged, and goes no further. */
export function possible(
  figure: Figure,
  collector: Collector,
  place: (at: number, column: number) => string,
): Figure {
  let known: Indicator | undefined;
  let last: string | undefined;
  return (country, indicator, year, value, at, column) => {
    if (indicator !== last) {
      last = indicator;
      known = catalogue.get(indicator);
    }
    const given = { country, indicator, ...(year === undefined ? {} : { year }), value };
    const wrong = impossible(given, known);
    if (wrong === undefined) return figure(country, indicator, year, value, at, column);
    collector.problem("warning", wrong.code, wrong.message, place(at, column), unsettled(wrong));
    return false;
  };
}
