import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { ByWeights, WeightedGroup, WhatIf } from "../../model/documents/whatif.ts";
import { type Block, note, paragraph, section, type TreeNode } from "../blocks.ts";
import { scoreDecimals } from "../text/score-digits.ts";

/**
 * Which weights put the country first: a branch for each group of siblings, and one for all of them at once; groups of which there is no more to say
 * than that there are none, in one sentence.
 */
export function byWeightsBlocks(
  { already, groups, together }: ByWeights,
  one: WhatIf,
  words: Messages,
): Block[] {
  const { whatif: say } = words;
  if (already) return [paragraph(say.firstAlready(one))];
  const missed = groups.filter(({ outcome }) => outcome === "not-found");
  const none = groups.filter((group) => group.outcome === "none" && !group.mixture);
  const gathered = [missed, none].filter(({ length }) => length > 1).flat();
  const told = groups.filter((group) => !gathered.includes(group));
  const nodes: TreeNode[] = told.map((group) => ({
    text: say.weightsOf(group),
    below: outcome(group, one, words),
    children: [],
  }));
  if (together) nodes.push({ text: say.together, below: outcome(together, one, words), children: [] });
  return section(say.byWeights(one), [
    note(say.byWeightsReading),
    ...([...groups, ...(together ? [together] : [])].some(({ method }) => method === "search")
      ? [note(say.searchReading)]
      : []),
    ...(one.place.exclusions.length > 0 ? [note(say.asIfEligible(one, 1))] : []),
    nodes.length === 0 ? paragraph(say.nothingToMove) : { kind: "tree", nodes },
    ...(none.length > 1 ? [paragraph(say.noneIn(none))] : []),
    ...(missed.length > 1 ? [paragraph(say.notFoundIn(missed))] : []),
  ]);
}

type Answer = Omit<WeightedGroup, "node" | "title">;

function outcome(answer: Answer, all: WhatIf, words: Messages): string[] {
  const { whatif: say } = words;
  const named = (country: string) => ({ country, name: all.names[country] ?? country });
  // Down to the digit that is told: no more is claimed than was shown.
  const shown = Math.floor(((answer.bound ?? 0) / 2) * 1000) / 1000;
  const least = shown > 0 ? [say.nothingNearer(shown)] : [];
  if (answer.outcome === "not-found") return [say.notFound(answer.tried ?? 0), ...least];
  if (answer.outcome === "none") {
    if (!answer.mixture) return [say.noneAnywhere()];
    const mixture = answer.mixture.map(({ country, share }) => ({ ...named(country), share }));
    return [say.noWeights(all, mixture, answer, scoreDecimals(all.profile))];
  }
  const { weights = [], distance = 0, ties = [], method } = answer;
  const families = new Map<string, (typeof weights)[number][]>();
  for (const weight of weights) gather(families, weight.parent, weight);
  return [
    say.nearest(distance / 2, answer === all.byWeights?.together, method === "search"),
    ...[...families.values()].flatMap((siblings) => {
      const moved = siblings.filter(({ from, to }) => Math.abs(to - from) > SAME);
      const shares = moved.map(({ title, from, to }) => say.share(title, from, to));
      return moved.length === 0 ? [] : [say.siblings(shares, siblings.length - moved.length)];
    }),
    ...(ties.length > 0
      ? [say.levelThere(alphabetical(ties.map(named), words.countryNames).map(({ name }) => name))]
      : []),
    ...least,
  ];
}

/** A share that moves by less is said to stay. */
const SAME = 1e-9;
