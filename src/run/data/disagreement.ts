import { country as countryOf } from "../../countries/reference.ts";
import type { Conflict } from "../../model/dataset.ts";

/** Two figures and their places, in words: "cpi.score of Ghana for 2020 is 43 (a.csv, line 2) and 42 (b.csv, line 2)". */
export function disagreement({ country, indicator, year, settled, kept, other }: Conflict): string {
  const figure = `${indicator} of ${countryOf(country)?.name ?? country}${year === undefined ? "" : ` for ${year}`}`;
  const place = ({ value, file, locator }: Conflict["kept"]) => `${value} (${file}, ${locator})`;
  return `${figure} is ${place(kept)} ${settled === "none" ? "and" : "against"} ${place(other)}`;
}
