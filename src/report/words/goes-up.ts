import type { Messages } from "../../locales/index.ts";
import type { ProfileNodeSummary, Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import { scoreDecimals } from "../text/score-digits.ts";

type Weighing = Pick<Ranking["profile"], "factors" | "scale" | "bounded">;
type Standing = Pick<ScoreNode, "id" | "normalised" | "higherThan">;

/** Nobody stands above all of those whom it is one of. */
const MOST = 0.99;

/** What goes up from a node in place of its own score, in words: `higher than 79 % of the candidates`; undefined where its score does. */
export function goesUpText(node: Standing, profile: Weighing, words: Messages): string | undefined {
  const { percentile, normalised } = words.goesUp;
  if (node.higherThan !== undefined)
    return percentile(words.numbers.percent(Math.min(MOST, node.higherThan)));
  const figure = goesUpFigure(node, profile, words);
  return figure === undefined ? undefined : normalised(figure);
}

/** The same for a cell: `79 %`, and the score of other methods. */
export function goesUpFigure(node: Standing, profile: Weighing, { numbers }: Messages): string | undefined {
  const { normalised } = node;
  if (normalised === undefined) return undefined;
  const [lo, hi] = profile.scale;
  return isPercentile(node, profile)
    ? numbers.percent(Math.min(MOST, (normalised - lo) / (hi - lo)))
    : numbers.fixed(normalised, scoreDecimals(profile));
}

/** What such cells are, in a few words; undefined of a node whose own score goes up. */
export function goesUpTitle(
  node: Pick<Standing, "id">,
  profile: Weighing,
  { goesUp }: Messages,
): string | undefined {
  if (factorOf(profile.factors, node.id)?.normalise === undefined) return undefined;
  return isPercentile(node, profile) ? goesUp.percentileTitle : goesUp.normalisedTitle;
}

function isPercentile({ id }: Pick<Standing, "id">, { factors }: Weighing): boolean {
  return factorOf(factors, id)?.percentile === true;
}

function factorOf(nodes: readonly ProfileNodeSummary[], id: string): ProfileNodeSummary | undefined {
  for (const node of nodes) {
    if (node.children === undefined) continue;
    const found = node.id === id ? node : factorOf(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
