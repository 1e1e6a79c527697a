import { gather } from "../model/collections.ts";
import { alphabetical } from "../model/country.ts";
import type {
  ByWeights,
  Interval,
  IntervalEnd,
  WeightedGroup,
  WeightInterval,
  WhatIf,
} from "../model/documents/whatif.ts";
import { powerOfTen } from "../model/power-of-ten.ts";
import type { Messages } from "../words/index.ts";
import { type Block, type Column, note, paragraph, section, type TreeNode } from "./blocks.ts";
import { scoreDecimals } from "./text/decimals.ts";
import { semicolonIn } from "./text/localised.ts";
import { actingWeightText } from "./text/node.ts";

/** Moves of weights that a screen shows. */
const MOST_MOVES = 3;

/** The smallest moves of one weight that take the country into the first so many, or out of them. */
export function weightMoves(one: WhatIf, words: Messages): Block[] {
  const { whatif: say } = words;
  const { top, place, names } = one;
  const inside = place.rank !== null && place.rank <= top;
  const moves = one.weights.flatMap(({ title, level, share, membership }, i) => {
    if (membership === null || share === 0) return [];
    const parent = one.weights.slice(0, i).findLast((other) => other.level < level)?.title;
    return (["from", "to"] as const).flatMap((side) => {
      const { share: end, event } = membership[side];
      if (event === null) return [];
      const distance = Math.abs(end - share);
      const happens = say.event[event.what]({
        ahead: countryNamed(event.ahead, names),
        behind: countryNamed(event.behind, names),
      });
      const shares = [share, roundedPast(end, side, distance)].map((one) =>
        distance < NEAR ? words.numbers.percentTo(one, 3) : percentage(one, words),
      );
      return [{ distance, row: [title, ...shares, parent ?? say.wholeScore, happens] }];
    });
  });
  const rows = moves
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_MOVES)
    .map(({ row }) => row);
  if (rows.length === 0) {
    const isKnown = one.weights.every(({ membership, method }) => membership !== null || method === "none");
    return isKnown ? [paragraph(say.noWeight({ one, inside, top }))] : [];
  }
  const { today, then, parent } = say.nearestColumns;
  const columns: Column[] = [
    { title: say.weightsMove({ inside, top }) },
    { title: today, figures: true },
    { title: then, figures: true },
    { title: parent, drop: 2 },
    { title: say.since, drop: 1 },
  ];
  return [{ kind: "table", columns, rows }];
}

/** A share that moves by less is printed with more digits, so that it is seen to move. */
const NEAR = 0.002;

/** An end of an interval rounded away from the share that is moved, so that what is printed lies beyond it. */
function roundedPast(end: number, side: "from" | "to", distance: number): number {
  const step = distance < NEAR ? 100_000 : 1000;
  const past = side === "to" ? Math.ceil(end * step - 1e-9) : Math.floor(end * step + 1e-9);
  return past / step;
}

/** Nodes come in the profile's order with their levels. */
export function weightNodes(one: WhatIf, words: Messages): TreeNode[] {
  const below = (from: number, level: number): TreeNode[] => {
    const nodes: TreeNode[] = [];
    for (let i = from; i < one.weights.length && one.weights[i]!.level >= level; i += 1)
      if (one.weights[i]!.level === level)
        nodes.push({ ...weightNode(one.weights[i]!, one, words), children: below(i + 1, level + 1) });
    return nodes;
  };
  return below(0, Math.min(...one.weights.map(({ level }) => level)));
}

function weightNode(weight: WeightInterval, one: WhatIf, words: Messages): TreeNode {
  const acts = weight.shareAsItActs;
  const said = acts == null ? "" : words.explanation.actsAs({ share: actingWeightText(acts, words) });
  return { text: words.whatif.weight({ ...weight, acts: said }), below: weightLines(weight, one, words) };
}

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
  if (already) return [paragraph(say.firstAlready({ one }))];
  const missed = groups.filter(({ outcome }) => outcome === "not-found");
  const none = groups.filter((group) => group.outcome === "none" && !group.mixture);
  const gathered = [missed, none].filter(({ length }) => length > 1).flat();
  const separate = groups.filter((group) => !gathered.includes(group));
  const nodes: TreeNode[] = separate.map((group) => ({
    text: groupText(group, words),
    below: answerLines(group, one, words),
    children: [],
  }));
  if (together) nodes.push({ text: say.together, below: answerLines(together, one, words), children: [] });
  return section(say.byWeights({ one }), [
    note(say.byWeightsReading),
    ...([...groups, ...(together ? [together] : [])].some(({ method }) => method === "search")
      ? [note(say.searchReading)]
      : []),
    ...(one.place.exclusions.length > 0 ? [note(say.asIfEligible({ one, top: 1 }))] : []),
    nodes.length === 0 ? paragraph(say.nothingToMove) : { kind: "tree", nodes },
    ...(none.length > 1 ? [paragraph(say.noneIn({ titles: none.map(({ title }) => title) }))] : []),
    ...(missed.length > 1
      ? [
          paragraph(
            say.notFoundIn({
              titles: missed.map(({ title }) => title),
              tried: missed.reduce((sum, { tried = 0 }) => sum + tried, 0),
            }),
          ),
        ]
      : []),
  ]);
}

function groupText({ title, node, method, why, children }: WeightedGroup, { whatif }: Messages): string {
  const { weightsOf: say, whySearch } = whatif;
  const group = { title, node, children };
  if (method === "exact") return say.exact(group);
  return why === undefined ? say.search(group) : say.searchSince({ ...group, why: whySearch[why] });
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number, { numbers }: Messages): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return numbers.percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

type Answer = Omit<WeightedGroup, "node" | "title">;

function answerLines(answer: Answer, all: WhatIf, words: Messages): string[] {
  const { whatif: say } = words;
  const called = (country: string) => ({ country, name: all.names[country] ?? country });
  // Down to the digit that is told: no more is claimed than was shown.
  const shown = Math.floor(((answer.bound ?? 0) / 2) * 1000) / 1000;
  const least = shown > 0 ? [say.nothingNearer({ moved: percentage(shown, words) })] : [];
  if (answer.outcome === "not-found") return [say.notFound({ tried: answer.tried ?? 0 }), ...least];
  if (answer.outcome === "none") {
    if (!answer.mixture) return [say.noneAnywhere];
    const { mixture, children, surplus = 0, scale = "arithmetic" } = answer;
    const rest = { one: all, children, surplus, decimals: scoreDecimals(all.profile) };
    if (mixture.length === 1) return [say.noWeights.one({ first: called(mixture[0]!.country), ...rest })];
    const parts = mixture.map(({ country, share }) =>
      say.mixtureOf({ one: called(country), share: percentage(share, words) }),
    );
    return [say.noWeights[scale]({ mixture: parts.join(" + "), ...rest })];
  }
  const { weights = [], distance = 0, ties = [], method } = answer;
  const families = new Map<string, (typeof weights)[number][]>();
  for (const weight of weights) gather(families, weight.parent, weight);
  return [
    say.nearest({
      moved: percentage(distance / 2, words),
      all: answer === all.byWeights?.together,
      search: method === "search",
    }),
    ...[...families.values()].flatMap((siblings) => {
      const moved = siblings.filter(({ from, to }) => Math.abs(to - from) > SAME);
      if (moved.length === 0) return [];
      const n = siblings.length - moved.length;
      return [
        [
          ...moved.map(({ title, from, to }) =>
            say.share({ title, from: percentage(from, words), to: percentage(to, words) }),
          ),
          ...(n > 0 ? [say.othersKeep({ n })] : []),
        ].join(semicolonIn(words)),
      ];
    }),
    ...(ties.length > 0
      ? [
          say.levelThere({
            names: alphabetical(ties.map(called), words.countryNames).map(({ name }) => name),
          }),
        ]
      : []),
    ...least,
  ];
}

/** A share that moves by less is said to stay. */
const SAME = 1e-9;

/** How the intervals are to be read. */
export function weightNotes(one: WhatIf, { whatif: say }: Messages): string[] {
  const bisected = one.weights.some(({ method }) => method === "bisection");
  return [
    say.shares,
    ...(one.weights.some(({ shareAsItActs }) => shareAsItActs != null) ? [say.sharesAct] : []),
    ...(bisected ? [say.bisected] : []),
    ...(one.place.exclusions.length > 0 ? [say.asIfEligible({ one, top: one.top })] : []),
  ];
}

/** What a node's weight can do, a sentence for the order and one for the country. */
export function weightLines(one: WeightInterval, all: WhatIf, { whatif: say }: Messages): string[] {
  const { top, place, names } = all;
  if (one.method === "none") return [say.noInterval[one.why!]];
  const inside = place.rank !== null && place.rank <= top;
  return [
    sentence(one.order, say.order({ top }), names, say),
    sentence(one.membership, say.membership({ one: all, inside, top }), names, say),
  ];
}

/** Decimals of an interval's ends. */
const DECIMALS = 4;

function sentence(
  interval: Interval | null,
  what: string,
  names: WhatIf["names"],
  say: Messages["whatif"],
): string {
  if (interval === null) return say.unsaid({ what });
  const { from, to } = interval;
  const free = from.share === 0 && to.share === 1 && !from.event && !to.event;
  if (free) return say.everyShare({ what });
  const sides = ["from", "to"] as const;
  const [first, last] = sides.map((side) => endText(interval[side], side, say));
  const events = sides.flatMap((side) => eventText(interval[side], side, names, say));
  return say.interval({ what, from: first!, to: last!, events });
}

function endText(
  { share, weight, included }: IntervalEnd,
  side: "from" | "to",
  say: Messages["whatif"],
): string {
  if (share === 0) return say.lowest({ included });
  if (share === 1) return say.highest({ included });
  const inner = (value: number) => roundedInward(value, side, DECIMALS);
  return say.end({
    percent: inner(share * 100),
    weight: weight === null ? null : inner(weight),
    decimals: DECIMALS,
  });
}

function eventText(
  { event, share }: IntervalEnd,
  side: "from" | "to",
  names: WhatIf["names"],
  say: Messages["whatif"],
): string[] {
  if (event === null) return [];
  const at = share === 0 && side === "from" ? "zero" : share === 1 ? "all" : side;
  const happens = say.event[event.what]({
    ahead: countryNamed(event.ahead, names),
    behind: countryNamed(event.behind, names),
  });
  return [say.eventAt[at]({ event: happens })];
}

function countryNamed(country: string | null, names: WhatIf["names"]) {
  return country === null ? undefined : { country, name: names[country] ?? country };
}

/** An interval's end rounded to so many decimals on its inner side, so that what is printed lies inside. */
function roundedInward(value: number, side: "from" | "to", decimals: number): number {
  const step = powerOfTen(decimals);
  return (side === "from" ? Math.ceil(value * step - 1e-9) : Math.floor(value * step + 1e-9)) / step;
}
