import type { ScoreNode } from "../model/documents/ranking.ts";
import { figure, fixed } from "./format.ts";

/** The publisher's figure: `67 of 100 points ± 2.1 (2023)`. */
export function valueText(node: ScoreNode): string {
  if (node.value === undefined) return node.missing ?? "not assessed";
  const unit = node.unit === undefined ? "" : ` ${node.unit}`;
  const error = node.se === undefined ? "" : ` (standard error ${figure(node.se)})`;
  const year = node.year === undefined ? "" : `, ${node.year}`;
  const treated = node.treatment === undefined ? "" : ` [${node.treatment}]`;
  const gone = node.missing === undefined ? "" : ` [${node.missing}]`;
  return `${figure(node.value)}${unit}${error}${year}${treated}${gone}`;
}

/** Where the figure stands: publisher's id, file and cell; the formula and every input of a derived one. */
export function placeText({ source }: ScoreNode): string | undefined {
  if (source === undefined) return undefined;
  const { id, file, locator, formula, inputs } = source;
  if (formula === undefined) return `${id}: ${file}, ${locator}`;
  const from = (inputs ?? [{ file, locator }]).map((place) => `${place.file}, ${place.locator}`);
  return `${id}: ${formula}; from ${from.join(" and ")}`;
}

export function scoreText(score: number | null): string {
  return score === null ? "–" : fixed(score, 1);
}
