import type { Messages } from "../../locales/index.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { ScoreNode } from "../../model/documents/ranking.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { type Block, paragraph } from "../blocks.ts";
import { decimalsOf } from "../text/score-digits.ts";
import { referenceIn } from "./sentences.ts";

/** Nobody is a tenth of a place ahead: more digits would say nothing. */
const PLACES = 1;

/** What each factor makes of the place, the one that lifts it most first; empty where the document does not say, and of a scorecard. */
export function ranksGainedBlocks(one: Explanation, words: Messages): Block[] {
  const { places, rank, score, reference, factors: tree, scorecard } = one;
  if (places === null || rank === null || scorecard) return [];
  const { explanation: say, numbers, effects } = words;
  const told = places.factors.flatMap((factor) => {
    const node = nodeOf(tree, factor.id);
    const points = node?.versusReference;
    const shows = factor.places !== 0 || (points ?? 0) !== 0;
    return shows && node ? [{ ...factor, points, title: distinctTitle(node, tree) }] : [];
  });
  if (told.length === 0) return [];
  const step = Math.round(told.reduce((sum, { among }) => sum + among, 0));
  const { part } = decimalsOf(one.profile);
  const row = (title: string, points: number | null | undefined, moved: string, among: number) => [
    title,
    points === null || points === undefined ? "" : numbers.signed(points, part),
    moved,
    ...(step === 0 ? [] : [say.amongPart(among)]),
  ];
  const { factor, points, places: gained } = say.columns;
  return [
    paragraph(say.placesFrom(referenceIn(one, words), places.reference)),
    {
      kind: "table",
      caption: say.placesCaption,
      columns: [
        { title: factor },
        { title: points, figures: true },
        { title: gained, figures: true },
        ...(step === 0 ? [] : [{ title: say.amongFirst(places.k), figures: true }]),
      ],
      rows: [
        ...told
          .toSorted((a, b) => b.places - a.places)
          .map((one) => row(one.title, one.points, numbers.signed(one.places, PLACES), one.among)),
        row(
          effects.rows.together,
          score! - reference.score!,
          numbers.signed(places.reference.rank - rank, 0),
          step,
        ),
      ],
    },
  ];
}

function nodeOf(nodes: readonly ScoreNode[], id: string): ScoreNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeOf(node.children ?? [], id);
    if (found) return found;
  }
  return undefined;
}
