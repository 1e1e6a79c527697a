import type { Messages } from "../../locales/index.ts";
import type { PositionFigures, WhatIf } from "../../model/documents/whatif.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import { scoreDecimals } from "../text/score-digits.ts";

/** The first number of an open interval, seen from `from`, to three digits and never short of it: what is printed does it. */
export function onward(limit: number, towards: number): number {
  const size = limit === 0 ? 0 : Math.floor(Math.log10(Math.abs(limit)));
  const step = powerOfTen(2 - size);
  const steps = towards > limit ? Math.ceil(limit * step - 1e-9) : Math.floor(limit * step + 1e-9);
  return steps / step;
}

/** An interval's end rounded to so many decimals on its inner side, so that what is printed lies inside. */
export function inward(value: number, side: "from" | "to", decimals: number): number {
  const step = powerOfTen(decimals);
  return (side === "from" ? Math.ceil(value * step - 1e-9) : Math.floor(value * step + 1e-9)) / step;
}

/** Where a country stands, in half a sentence: `rank 19, 60.2 points`. */
export function placeText(
  place: PositionFigures,
  { titles, profile }: Pick<WhatIf, "titles" | "profile">,
  { whatif }: Messages,
): string {
  return whatif.place(place, titlesOf(place.exclusions, titles), scoreDecimals(profile));
}

export function titlesOf(ids: readonly string[], titles: WhatIf["titles"]): string[] {
  return ids.map((id) => titles[id] ?? id);
}

/** An indicator or node as it is called, with the id that --set and --weight take: `CPI score (cpi.score)`. */
export function withId(id: string, titles: WhatIf["titles"]): string {
  const title = titles[id] ?? id;
  return title === id ? id : `${title} (${id})`;
}
