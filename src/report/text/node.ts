import type { ProfileNodeSummary, Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import type { Messages } from "../../words/index.ts";
import { type Inline, strong } from "../blocks.ts";
import { scoreDecimals } from "./decimals.ts";

/** A node of a tree in the first cell of its row, further in by its level; factors, which have nodes below them, stand out. */
export function nodeTitle(
  { title, children }: { readonly title: string; readonly children?: readonly unknown[] | undefined },
  level: number,
): Inline {
  return ["\u2003".repeat(level), children === undefined ? title : strong(title)];
}

type ScaledProfile = Pick<Ranking["profile"], "factors" | "scale" | "bounded">;
type Standing = Pick<ScoreNode, "id" | "normalised" | "higherThan">;

/** Nobody stands above all of those whom it is one of. */
const MOST = 0.99;

/** What goes up from a node in place of its own score, in words: `higher than 79 % of the candidates`; undefined where its score does. */
export function goesUpText(node: Standing, profile: ScaledProfile, words: Messages): string | undefined {
  const { percentile, normalised } = words.goesUp;
  if (node.higherThan !== undefined)
    return percentile({ share: words.numbers.percent(Math.min(MOST, node.higherThan)) });
  const figure = goesUpFigure(node, profile, words);
  return figure === undefined ? undefined : normalised({ score: figure });
}

/** The same for a cell: `79 %`, and the score of other methods. */
export function goesUpFigure(
  node: Standing,
  profile: ScaledProfile,
  { numbers }: Messages,
): string | undefined {
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
  profile: ScaledProfile,
  { goesUp }: Messages,
): string | undefined {
  if (factorOf(profile.factors, node.id)?.normalise === undefined) return undefined;
  return isPercentile(node, profile) ? goesUp.percentileTitle : goesUp.normalisedTitle;
}

function isPercentile({ id }: Pick<Standing, "id">, { factors }: ScaledProfile): boolean {
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

type ProfileNodes = Pick<Ranking["profile"], "factors">;

/** Whether anything of a node is assessed, be it too little for a score. */
export function hasEvidence({ coverage, children = [] }: Pick<ScoreNode, "coverage" | "children">): boolean {
  return coverage > 0 || children.some(hasEvidence);
}

/** What the profile says of a node of which a country has no evidence, nor anybody else; undefined where it says nothing. */
export function unassessedText(
  node: Pick<ScoreNode, "id" | "coverage" | "children">,
  { factors }: ProfileNodes,
): string | undefined {
  return hasEvidence(node) ? undefined : saidOf(node.id, factors);
}

function saidOf(id: string, nodes: readonly ProfileNodeSummary[]): string | undefined {
  for (const node of nodes) {
    const said = node.id === id ? node.unassessed : saidOf(id, node.children ?? []);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** What each node weighs within the whole and what its weight acts as, by id: the same in every medium, whatever a country has of it. */
export type Weights = ReadonlyMap<string, Pick<ProfileNodeSummary, "effectiveWeight" | "weightAsItActs">>;

export function weightsOf(nodes: readonly ProfileNodeSummary[]): Weights {
  return new Map(nodes.flatMap((node) => [[node.id, node] as const, ...weightsOf(node.children ?? [])]));
}

/**
 * The indicators of a factor that have a value and weigh something, the weightiest first: without those that something else is taken for,
 * or of which too little is there.
 *
 * @param byProfile of a country without a score, in which nothing weighs: by the weights of the profile
 */
export function weightiest(node: ScoreNode, byProfile: boolean, weights: Weights): ScoreNode[] {
  const weightOf = ({ id, weight }: ScoreNode) =>
    byProfile ? (weights.get(id)?.effectiveWeight ?? 0) : weight;
  return enteringOf(node)
    .filter((leaf) => leaf.value !== undefined && weightOf(leaf) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
}

function enteringOf(node: ScoreNode): ScoreNode[] {
  const { children, score } = node;
  if (children === undefined) return node.lack?.code === "stands-behind" ? [] : [node];
  return children
    .filter((child) => score === null || !child.children || child.score !== null)
    .flatMap(enteringOf);
}

/** Whether it is known of any of them what its weight acts as: with few countries there is nothing to tell. */
export function anyActs(weights: Weights): boolean {
  return [...weights.values()].some(({ weightAsItActs }) => weightAsItActs != null);
}

/** A share of the whole, for a cell; empty of none. */
export function weightText(weight: number, { numbers }: Pick<Messages, "numbers">): string {
  return weight === 0 ? "" : shareText(weight, numbers);
}

/** A weight as it acts, for a cell. */
export function actingWeightText(
  acts: number | null | undefined,
  { numbers }: Pick<Messages, "numbers">,
): string {
  return acts == null ? "–" : shareText(acts, numbers);
}

function shareText(share: number, { percent }: Messages["numbers"]): string {
  if (share === 0 || Math.abs(share) >= 0.005) return percent(share);
  return share > 0 ? `<${percent(0.01)}` : `>${percent(-0.01)}`;
}
