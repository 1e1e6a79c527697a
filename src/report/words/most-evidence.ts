import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";

/** That a share of evidence is as high as it can be, and why; nothing where every factor has some. */
export function mostEvidence(
  { mostEvidence: most }: Pick<Ranking["profile"], "mostEvidence">,
  words: Pick<Messages, "mostEvidence">,
): string[] {
  if (most === undefined) return [];
  return [
    words.mostEvidence(
      most.share,
      most.without.map(({ title }) => title),
    ),
  ];
}
