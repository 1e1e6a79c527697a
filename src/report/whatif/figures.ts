import { listed, placed } from "../../locales/en/grammar.ts";
import { en } from "../../locales/en/index.ts";
import type { PlaceFigures, WhatIf } from "../../model/documents/whatif.ts";
import { scoreDecimals } from "../score-digits.ts";

const { brief, fixed } = en.numbers;

/** A figure to be used as it stands: every digit, never rounded, a real minus sign. */
export function exact(value: number | string): string {
  if (typeof value === "string") return value;
  const text =
    Math.abs(value) < 1e-6 && value !== 0
      ? Math.abs(value).toFixed(20).replace(/0+$/u, "")
      : String(Math.abs(value));
  return value < 0 ? `\u2212${text}` : text;
}

/** A change with its sign, to three digits. */
export function change(value: number): string {
  return value > 0 ? `+${brief(value)}` : brief(value);
}

/** The first number of an open interval, seen from `from`, to three digits and never short of it: what is printed does it. */
export function onward(limit: number, towards: number): string {
  const size = limit === 0 ? 0 : Math.floor(Math.log10(Math.abs(limit)));
  const step = 10 ** (2 - size);
  const steps = towards > limit ? Math.ceil(limit * step - 1e-9) : Math.floor(limit * step + 1e-9);
  return brief(steps / step);
}

/** An interval's end in fixed decimals, rounded to its inner side, so that what is printed lies inside. */
export function inward(value: number, side: "from" | "to", decimals: number): string {
  const step = 10 ** decimals;
  const nudge = side === "from" ? -1e-9 : 1e-9;
  const whole = side === "from" ? Math.ceil(value * step + nudge) : Math.floor(value * step + nudge);
  return fixed(whole / step, decimals);
}

/** Where a country stands, in half a sentence: `rank 19, 60.2 points`. */
export function placeText(
  { status, rank, tied, score, exclusions }: PlaceFigures,
  { titles, profile }: Pick<WhatIf, "titles" | "profile">,
): string {
  const points = score === null ? "" : `${fixed(score, scoreDecimals(profile))} points`;
  if (status === "excluded") {
    const would = rank === null ? "no score" : `would rank ${placed(rank, tied)}, ${points}`;
    return `excluded by ${gatesText(exclusions, titles)}; ${would}`;
  }
  return rank === null ? "no score" : `${tied > 0 ? placed(rank, tied) : `rank ${rank}`}, ${points}`;
}

/** Gates by their titles: `“Tier 3 in the latest TIP Report”`. */
export function gatesText(ids: readonly string[], titles: WhatIf["titles"]): string {
  return listed(ids.map((id) => `“${titles[id] ?? id}”`));
}

/** An indicator or node as it is called, with the id that --set and --weight take: `CPI score (cpi.score)`. */
export function withId(id: string, titles: WhatIf["titles"]): string {
  const title = titles[id] ?? id;
  return title === id ? id : `${title} (${id})`;
}
