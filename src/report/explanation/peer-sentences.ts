import type { Messages } from "../../locales/index.ts";
import type { Explanation, Standout } from "../../model/documents/explanation.ts";
import type { ProfileNodeSummary } from "../../model/documents/ranking.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { scoreDecimals } from "../text/score-digits.ts";

/** Standouts that a sentence names. */
const MOST = 3;

/** How the country stands among its peers, and on what it stands out; empty where it has no peers. */
export function peerSentences(one: Explanation, { explanation: say }: Messages): string[] {
  const { peers, status, strengths, weaknesses, profile, factors } = one;
  const decimals = scoreDecimals(profile);
  if (!peers?.position) return [];
  const told = (entry: Standout) => {
    const { value, unit } = entry;
    // Or else a top quarter on a balance would be taken for a surplus.
    const turned = typeof value === "number" && isLowerBetter(profile.factors, entry.id);
    const title = distinctTitle(entry, factors);
    return say.standout(title, { value, unit, dating: entry }, { ...entry, turned }, decimals);
  };
  const quarter = (message: typeof say.topQuarter, all: readonly Standout[]) =>
    all.length === 0 ? [] : [message(all.slice(0, MOST).map(told), Math.max(0, all.length - MOST))];
  return [
    say.among(peers, peers.position, { isRanked: status === "ranked", decimals }),
    ...(strengths.length + weaknesses.length === 0 ? [say.noStandout(one)] : []),
    ...quarter(say.topQuarter, strengths),
    ...quarter(say.bottomQuarter, weaknesses),
    ...(strengths.length + weaknesses.length > 0 ? [say.bothWays] : []),
  ];
}

function isLowerBetter(nodes: readonly ProfileNodeSummary[], id: string): boolean {
  return nodes.some((node) =>
    node.children ? isLowerBetter(node.children, id) : node.id === id && node.direction === "lower",
  );
}
