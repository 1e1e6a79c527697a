import { en } from "../locales/en/index.ts";
import type { Lack } from "../model/documents/codes.ts";
import type { Parts, ScoreNode } from "../model/documents/ranking.ts";
import type { IndicatorNode } from "../model/profile.ts";
import { textIn } from "../model/text-in.ts";
import { wordOf } from "../model/word-of.ts";
import { takenBy } from "../scoring/evaluate.ts";
import { shareBelow } from "../scoring/fit.ts";
import type { LeafColumn, Plan, PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { partsOfCountry } from "./contributions/parts.ts";
import { whyMissing } from "./missing.ts";
import { passAgain } from "./pass-again.ts";
import type { Reference } from "./reference.ts";

/** How an indicator is called where the profile gives it no title. */
export type TitleOf = (indicator: string) => string | undefined;

export interface Labels {
  readonly language: string;
  readonly titleOf: TitleOf;
  /** What is said of requirements without a title and of lists; absent: in English. */
  readonly words?: Pick<typeof en, "noEvidence" | "lists"> & {
    /** What indicators that come with the tool are called, by their English. */
    readonly shipped?: Readonly<Record<string, string>>;
  };
}

export function title(item: PlanItem, { language, titleOf, words }: Labels): string {
  const { node } = item;
  const indicator = item.leaf >= 0 ? titleOf((node as IndicatorNode).indicator) : undefined;
  const called = textIn(node.title, language, indicator ?? node.id);
  return wordOf(words?.shipped, called) ?? called;
}

/** What a country lacks that has none of what a node requires, in words that end a sentence. */
export function requirementTitle(plan: Plan, { node }: PlanItem, labels: Labels): string {
  const { title: own, anyOf } = node.requires!;
  const parts = anyOf.map((id) => evidenceTitle(plan, id, labels));
  return textIn(own, labels.language, (labels.words ?? en).noEvidence(parts));
}

/** What an indicator is called where a profile weighs it. */
export function evidenceTitle({ leaves }: Plan, indicator: string, labels: Labels): string {
  const leaf = leaves.find(({ node }) => node.indicator === indicator);
  return leaf ? title(leaf, labels) : indicator;
}

/** A country whose score tree is told, and what it is told against. */
export interface NodeFrame {
  readonly table: ScoreTable;
  readonly one: Scored;
  readonly reference: Reference;
  /** By item index, as `owenValues` gives them; absent where the country has no score. */
  readonly contributions: Float64Array | undefined;
  readonly labels: Labels;
  /** What else a document says of a node. */
  readonly more?: (item: PlanItem) => Partial<ScoreNode>;
}

/**
 * The score tree of one country below an item: what every renderer shows.
 *
 * @param depth how far down to go: 1 is the item's children; absent: to the leaves
 */
export function scoreNodes(
  frame: NodeFrame,
  parent: PlanItem,
  depth = Number.POSITIVE_INFINITY,
  effectOf = partsOfCountry(frame.table, frame.one, frame.reference, frame.contributions),
): ScoreNode[] {
  const { table, one, reference, contributions, labels, more } = frame;
  const { plan } = table;
  const { shares } = one;
  const entering = parent.children.filter((child) => shares[child]! > 0);
  const total = entering.reduce((sum, child) => sum + plan.items[child]!.weight, 0);
  return (
    parent.children
      // What does not exist for this country but does for the reference is part of the difference, so it has a line.
      .filter((child) => one.applies[child] === 1 || reference.applies[child] === 1)
      .map((child) => {
        const item = plan.items[child]!;
        const entered = finite(one.scores[child]!);
        const score = scoreOfItem(one, item);
        const enters = shares[child]! > 0 && entered !== null;
        const below = item.leaf < 0 && depth > 1 ? scoreNodes(frame, item, depth - 1, effectOf) : [];
        const versusReference = contributions === undefined ? null : finite(contributions[child]!);
        const applies = one.applies[child] === 1;
        const part = effectOf.at(item);
        const node: ScoreNode = {
          id: item.node.id,
          title: title(item, labels),
          score,
          ...(score === null && entered !== null ? { filled: entered } : {}),
          ...(score === null || item.fit === undefined ? {} : { normalised: entered! }),
          ...(score !== null && item.fit?.ranksOthers
            ? { higherThan: shareBelow(table.fit!, one, item) }
            : {}),
          weight: shares[child]!,
          points:
            ((parent.fit?.raw ?? parent).additive || parent.chooses) && enters
              ? (item.weight / total) * entered
              : null,
          versusReference,
          ...ofWhich(
            item.leaf >= 0 || part === "doesNotApply"
              ? part && versusReference && { [part]: versusReference }
              : effectOf.beneath(item),
          ),
          coverage: one.coverage[child]!,
          ...proxyOf(one, item),
          ...choiceOf(table, one, item),
          ...(applies ? {} : { doesNotApply: true as const }),
          ...more?.(item),
        };
        if (item.leaf >= 0) return withLeafDetails(node, frame, item);
        if (score === null) Object.assign(node, lacking(factorLack(applies, entered !== null)));
        const tally = one.tally(item);
        if (tally && applies) node.scorecard = tally;
        node.children = below;
        return node;
      })
  );
}

/**
 * The scores of every node of the profile for a ranked country, in its order, as `scoreNodes` gives them, and behind that of a node that
 * is normalised what goes up from it: null also where a node applies to none of the ranked, and below it.
 */
export function nodeScores({
  plan,
  ranked,
}: Pick<ScoreTable, "plan" | "ranked">): (one: Scored) => (number | null)[] {
  const isShown = plan.items.map(({ index }) => ranked.some(({ applies }) => applies[index] === 1));
  const below = (one: Scored, { children }: PlanItem, shown: boolean): (number | null)[] =>
    children.flatMap((child) => {
      const item = plan.items[child]!;
      const isTold = shown && isShown[child]!;
      const score = isTold ? scoreOfItem(one, item) : null;
      return [
        score,
        ...(item.fit === undefined ? [] : [score === null ? null : finite(one.scores[child]!)]),
        ...below(one, item, isTold),
      ];
    });
  return (one) => below(one, plan.root, true);
}

/** What a policy fills in counts, and is no evidence: it is never shown as a score. */
function scoreOfItem(one: Scored, item: PlanItem): number | null {
  return one.coverage[item.index]! > 0 ? finite(one.raw(item)) : null;
}

/** How much of an item's evidence is by proxy; nothing where the profile has no proxies. */
export function proxyOf({ proxies }: Scored, { index }: PlanItem): { readonly proxy?: number } {
  return proxies === undefined ? {} : { proxy: proxies[index]! };
}

/** What an item takes, if it takes one of its children, and whether it stands behind one that is taken. */
function choiceOf(
  { plan }: ScoreTable,
  { scores, coverage }: Scored,
  item: PlanItem,
): Pick<ScoreNode, "takes" | "standsBehind"> {
  const taken = item.chooses ? takenBy(item, scores) : -1;
  const parent = plan.items[item.parent]!;
  const isBehind = parent.chooses && coverage[item.index]! > 0 && takenBy(parent, scores) !== item.index;
  return {
    ...(taken < 0 || coverage[taken] === 0 ? {} : { takes: plan.items[taken]!.node.id }),
    ...(isBehind ? { standsBehind: true as const } : {}),
  };
}

function ofWhich(parts: Parts | 0 | null | undefined): Pick<ScoreNode, "ofWhich"> | undefined {
  return parts ? { ofWhich: parts } : undefined;
}

/** Written into the node itself: a ranking has a node for each country and indicator. */
function withLeafDetails(
  details: ScoreNode,
  { table, one, reference, labels }: NodeFrame,
  item: PlanItem,
): ScoreNode {
  const column = table.columns[item.leaf]!;
  const node = item.node as IndicatorNode;
  const observation = column.observations.at(one.index);
  details.indicator = node.indicator;
  const missing = whyMissing(table, one, item);
  if (missing !== undefined) Object.assign(details, lacking(missing));
  // Missing on both sides makes no difference; where it does make one, a stand-in or the coverage does, and counts.
  if (details.missing !== undefined && !reference.assessed[item.leaf] && !details.versusReference) {
    details.notAssessed = true;
  }
  if (observation === undefined) return details;
  const { source: id, file, locator, vintage, formula, inputs, onList } = observation;
  details.value = observation.value;
  for (const key of OF_THE_FIGURE) {
    const given = observation[key];
    if (given !== undefined) (details as Record<typeof key, typeof given>)[key] = given;
  }
  if (onList) details.note = (labels.words ?? en).lists.entry(onList.title, onList.held);
  const verdict = verdictOf(column, one.index);
  if (verdict !== undefined)
    Object.assign(details, { reading: en.reading(verdict, observation.unit), verdict });
  const treated = column.treated.done.get(one.index);
  if (typeof treated === "string") details.treatment = treated;
  else if (treated)
    Object.assign(details, { treatment: en.winsorised(treated.from, treated.to), winsorised: treated });
  details.source = { id, file, locator };
  if (vintage !== undefined) details.source.vintage = vintage;
  if (formula !== undefined) details.source.formula = formula;
  if (inputs !== undefined) details.source.inputs = [...inputs];
  return details;
}

const OF_THE_FIGURE = [
  "unit",
  "year",
  "measured",
  "atLatest",
  "ages",
  "se",
  "lower",
  "upper",
  "note",
  "quote",
] as const;

/** Why a factor has no score, whether or not what stands in for one enters. */
export function factorLack(applies: boolean, entered: boolean): Lack {
  if (!applies) return { code: "does-not-apply" };
  return { code: entered ? "not-assessed" : "too-little" };
}

/** A lack in English and in its code. */
export function lacking(lack: Lack): Pick<ScoreNode, "missing" | "lack"> {
  return { missing: en.lack(lack), lack };
}

export function verdictOf({ verdict, observations }: LeafColumn, index: number): ScoreNode["verdict"] {
  const found = verdict?.(index);
  if (found === undefined) return undefined;
  const again = passAgain(found.margin, observations.at(index)!.se);
  return again === undefined ? found : { ...found, passAgain: again };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
