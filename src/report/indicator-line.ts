import type { Ranking, ScoreNode } from "../model/documents/ranking.ts";
import { listed, ordinal } from "./english.ts";
import { figure, fixed } from "./format.ts";
import { whenWords } from "./value-words.ts";

/** The publisher's figure: `67 of 100 points ± 2.1 (2023)`. */
export function valueText(node: ScoreNode): string {
  if (node.value === undefined) return node.missing ?? "not assessed";
  const unit = node.unit === undefined ? "" : ` ${node.unit}`;
  const error = node.se === undefined ? "" : ` (standard error ${figure(node.se)})`;
  const when = whenWords(node);
  const treated = node.treatment === undefined ? "" : ` [${node.treatment}]`;
  const gone = node.missing === undefined ? "" : ` [${node.missing}]`;
  return `${figure(node.value)}${unit}${error}${when === "" ? "" : `, ${when}`}${treated}${gone}`;
}

/** Publishers' names by the id of their source. */
export type Publishers = ReadonlyMap<string, string>;

export function publishersOf({ sources }: Ranking["dataset"]): Publishers {
  return new Map(sources.map(({ id, publisher }) => [id, publisher]));
}

/** Where the figure stands: its publisher, file and cell; the formula and every input of a derived one. */
export function placeText({ source }: Pick<ScoreNode, "source">, publishers: Publishers): string | undefined {
  if (source === undefined) return undefined;
  const { id, file, locator, formula, inputs } = source;
  const publisher = publishers.get(id) ?? id;
  if (formula === undefined) return `${publisher}: ${file}, ${locator}`;
  const from = (inputs ?? [{ file, locator }]).map((place) => `${place.file}, ${place.locator}`);
  return `${publisher}: ${formula}; found in ${from.join(" and ")}`;
}

/** `3rd of 46 peers, median 40.0`. */
export function peersText({ peers, verdict }: Pick<ScoreNode, "peers" | "verdict">): string {
  // Passed or not is all that a verdict's score says, and the bar that it was held against says more of the peers.
  if (peers === undefined || verdict !== undefined) return "";
  const { rank, of, tied, median } = peers;
  return `${tied > 0 ? "joint " : ""}${ordinal(rank)} of ${of} peers, median ${fixed(median, 1)}`;
}

export function scoreText(score: number | null, decimals: number): string {
  return score === null ? "–" : fixed(score, decimals);
}

/** `takes A, the first with evidence; behind it stands B`; undefined of a node that takes no child of several. */
export function takenText({ takes, children = [] }: ScoreNode): string | undefined {
  if (takes === undefined) return undefined;
  const called = (id: string) => children.find((child) => child.id === id)?.title ?? id;
  const behind = children.filter(({ standsBehind }) => standsBehind).map(({ title }) => title);
  const rest =
    behind.length === 0 ? "" : `; behind it ${behind.length === 1 ? "stands" : "stand"} ${listed(behind)}`;
  return `takes ${called(takes)}, the first with evidence${rest}`;
}
