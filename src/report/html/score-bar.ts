import type { Drawn } from "../blocks.ts";
import { type Html, html } from "./html.ts";

/**
 * A score on its scale as a drawing: the range behind it, the score as a line from the bottom of the scale. Hidden from
 * screen readers, since the figures stand beside it as text.
 */
export function scoreBar({ score, range, scale: [lo, hi] }: Drawn): Html {
  const at = (value: number) => rounded(100 * Math.min(1, Math.max(0, (value - lo) / (hi - lo))));
  const band =
    range === null
      ? undefined
      : html`<rect class="band" x="${at(range[0])}" y="0" width="${rounded(at(range[1]) - at(range[0]))}" height="10"/>`;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${band}<rect class="level" x="0" y="3" width="${at(score)}" height="4"/></svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
