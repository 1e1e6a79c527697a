import type { Ranking } from "../../model/documents/ranking.ts";
import { type Html, html } from "./html.ts";

/**
 * A score on its scale as a drawing: the range behind it, the score as a line from the bottom of the scale. Hidden from
 * screen readers, since the figures stand beside it as text. Nothing where the score is on no scale: wins less losses, z-scores.
 */
export function scoreBar(
  score: number,
  range: readonly [number, number] | null,
  { aggregate, bounded, scale: [lo, hi] }: Pick<Ranking["profile"], "aggregate" | "bounded" | "scale">,
): Html | undefined {
  if (aggregate.method === "copeland" || bounded === false) return undefined;
  const at = (value: number) => Math.round(Math.min(1, Math.max(0, (value - lo) / (hi - lo))) * 1000) / 10;
  const band =
    range === null
      ? undefined
      : html`<rect class="band" x="${at(range[0])}" y="0" width="${rounded(at(range[1]) - at(range[0]))}" height="10"/>`;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${band}<rect class="level" x="0" y="3" width="${at(score)}" height="4"/></svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
