import type { Iso3 } from "../model/country.ts";
import type { Failing, FailureCause, Lack, Observed } from "../model/documents/codes.ts";
import type { Parts, ScoreNode } from "../model/documents/ranking.ts";
import { distinctTitle, type Titled } from "../model/factor-tree.ts";
import { roundObserved, saysWithFigures } from "../model/gate-says.ts";
import { type IndicatorNode, isFactor, type Text } from "../model/profile.ts";
import { type ShippedNames, textIn } from "../model/translation.ts";
import { takenBy } from "../scoring/evaluate.ts";
import { shareBelow } from "../scoring/fit.ts";
import type { GateOutcome, LeafColumn, Plan, PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { normalCdf } from "../stats/index.ts";
import { heldText, type Reasons } from "../words/choose.ts";
import { isBehind, isWeighed, partsOfCountry } from "./contribution-parts.ts";
import type { Reference } from "./reference.ts";

/** How an indicator is called where the profile gives it no title. */
export type TitleOf = (indicator: string) => string | undefined;

export interface Labels {
  readonly language: string;
  readonly titleOf: TitleOf;
  /** What is said of requirements and of lists. */
  readonly words: Reasons & {
    readonly names?: Pick<ShippedNames, "node" | "change">;
    /** What countries are called, by their codes, in the alphabetical order of the language. */
    readonly countryNames?: Readonly<Record<string, string>>;
  };
}

/** What nodes are called by. */
export type Titles = Omit<Labels, "words"> & Partial<Pick<Labels, "words">>;

export function title(item: PlanItem, { language, titleOf, words }: Titles): string {
  const { node } = item;
  const indicator = item.leaf >= 0 ? titleOf((node as IndicatorNode).indicator) : undefined;
  const called = textIn(node.title, language, indicator ?? node.id);
  return words?.names?.node(node.id, called) ?? called;
}

/** What a country lacks that has none of what a node requires, in words that end a sentence. */
export function requirementTitle(plan: Plan, { node }: PlanItem, labels: Labels): string {
  const { title: own, anyOf } = node.requires!;
  const parts = anyOf.map((id) => evidenceTitle(plan, id, labels));
  return textIn(own, labels.language, labels.words.noEvidence({ anyOf: parts }));
}

/** What an indicator is called where a profile weighs it. */
function evidenceTitle({ leaves }: Plan, indicator: string, labels: Labels): string {
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
        if (score === null) node.lack = factorLack(applies, entered !== null);
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
  if (missing !== undefined) details.lack = missing;
  // Missing on both sides makes no difference; where it does make one, a stand-in or the coverage does, and counts.
  if (missing !== undefined && !reference.assessed[item.leaf] && !details.versusReference) {
    details.notAssessed = true;
  }
  if (observation === undefined) return details;
  const { source: id, file, locator, vintage, formula, inputs, onList } = observation;
  details.value = observation.value;
  for (const key of OF_THE_FIGURE) {
    const given = observation[key];
    if (given !== undefined) (details as Partial<Record<typeof key, typeof given>>)[key] = given;
  }
  if (onList) {
    const { title, held } = onList;
    details.note = held ? labels.words.lists.entry({ title, held: heldText(held, labels.words) }) : title;
  }
  const verdict = verdictOf(column, one.index);
  if (verdict !== undefined) details.verdict = verdict;
  const treated = column.treated.done.get(one.index);
  if (typeof treated === "string") details.treatment = treated;
  else if (treated) details.winsorised = treated;
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
  "published",
  "revised",
] as const;

/** Why a factor has no score, whether or not what stands in for one enters. */
export function factorLack(applies: boolean, entered: boolean): Lack {
  if (!applies) return { code: "does-not-apply" };
  return { code: entered ? "not-assessed" : "too-little" };
}

export function verdictOf({ verdict, observations }: LeafColumn, index: number): ScoreNode["verdict"] {
  const found = verdict?.(index);
  if (found === undefined) return undefined;
  const again = probabilityToPassAgain(found.margin, observations.at(index)!.se);
  return again === undefined ? found : { ...found, passAgain: again };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The node's ancestors, its parent first. */
export function ancestorsOf({ items }: Pick<Plan, "items">, { parent }: PlanItem): PlanItem[] {
  const path: PlanItem[] = [];
  for (let at = parent; at >= 0; at = items[at]!.parent) path.push(items[at]!);
  return path;
}

/**
 * Why a leaf has no score of the country's own that counts, and what stands in for it; undefined where it has one. It may have a
 * value, with so few beside it that their factor has no score.
 */
export function whyMissing(table: ScoreTable, one: Scored, item: PlanItem): Lack | undefined {
  const { index } = one;
  const column = table.columns[item.leaf]!;
  if (!column.applies[index]) return { code: "does-not-apply" };
  if (column.normalised[index] !== undefined && isBehind(table, one, item)) return { code: "stands-behind" };
  if (column.normalised[index] !== undefined)
    return one.score === undefined || isWeighed(table, one, item) ? undefined : { code: "not-weighed" };
  const lack = column.reasons.get(index) ?? { code: "not-assessed" };
  if (column.entering[index] === undefined) return lack;
  return { ...lack, filledBy: (item.node as IndicatorNode).missing.policy };
}

/** What the profile says of a factor in place of “not assessed”; undefined where a ranked country has evidence of it. */
export function unassessedOf(
  { ranked }: Pick<ScoreTable, "ranked">,
  { node, index }: PlanItem,
): Text | undefined {
  if (!isFactor(node) || node.unassessed === undefined) return undefined;
  return ranked.some(({ coverage }) => coverage[index]! > 0) ? undefined : node.unassessed;
}

/** Why a country has no score, with the titles of what is missing beside its ids. */
export function explainFailure(
  { plan, columns }: Pick<ScoreTable, "plan"> & Partial<Pick<ScoreTable, "columns">>,
  { failure, index }: Pick<Scored, "failure"> & Partial<Pick<Scored, "index">>,
  labels: Labels,
): Failing {
  const { node, cause, required } = failure!;
  const tree = titlesOf(plan, labels);
  const called = (id: string) => {
    const item = plan.items.find((one) => one.node.id === id);
    return item ? distinctTitle({ id, title: title(item, labels) }, tree) : id;
  };
  if (required) {
    // Without a country's own columns nothing is known of what it has.
    const lackOf = (item: PlanItem, id: string): Lack | undefined => {
      const leaf = item.requires!.find((one) => plan.leaves[one]!.node.indicator === id);
      const lack = leaf === undefined ? undefined : columns?.[leaf]?.reasons.get(index!);
      return lack?.code === "not-assessed" ? undefined : lack;
    };
    const requires = required.map((item) => ({
      node: item.node.id,
      title: requirementTitle(plan, item, labels),
      anyOf: item.node.requires!.anyOf.map((id) => {
        const lack = lackOf(item, id);
        return { id, title: evidenceTitle(plan, id, labels), ...(lack ? { lack } : {}) };
      }),
    }));
    return { node, title: called(node), cause, requires };
  }
  if (cause.code === "gate-not-known") {
    const gates = cause.gates.map(({ id }) => {
      const gate = plan.profile.gates.find((one) => one.id === id);
      return { id, title: textIn(gate?.title, labels.language, id) };
    });
    return { node, title: gates[0]!.title, cause: { ...cause, gates } };
  }
  const withGates: FailureCause =
    cause.code === "few-parts"
      ? { ...cause, absent: cause.absent.map(({ id }) => ({ id, title: called(id) })) }
      : cause;
  return { node, title: called(node), cause: withGates };
}

/** Of a profile's titles, which a ranking asks for once for each country without a score. */
const trees = new WeakMap<Labels, WeakMap<Plan, Titled[]>>();

function titlesOf(plan: Plan, labels: Labels): Titled[] {
  const known = trees.get(labels) ?? new WeakMap<Plan, Titled[]>();
  const tree = known.get(plan) ?? titled(plan, plan.root, labels);
  trees.set(labels, known.set(plan, tree));
  return tree;
}

/** The titles of everything below an item. */
function titled(plan: Plan, { children }: PlanItem, labels: Labels): Titled[] {
  return children.map((child) => {
    const item = plan.items[child]!;
    return {
      id: item.node.id,
      title: title(item, labels),
      ...(item.leaf < 0 ? { children: titled(plan, item, labels) } : {}),
    };
  });
}

/**
 * The probability that a new measurement of the same country, with the same standard error, would pass:
 * Φ(margin / (√2 se)).
 *
 * The published value and the new one both err: given a value x the true one is about N(x, se²), and a new measurement of it
 * about N(x, 2 se²). This is the probability of replication of Killeen, P. R. (2005), An alternative to null-hypothesis
 * significance tests, Psychological Science 16(5), 345–353. That the *true* value is past the bar has the probability
 * Φ(margin / se), which is farther from one half; a scorecard is made anew from measurements, so that is not what is asked. The
 * bar is held fixed: a median over dozens of countries errs far less than any one of them.
 *
 * @param margin distance past the bar, negative where short of it, in the unit of `se`
 * @param se standard error as published
 * @returns 0 to 1; undefined where there is no standard error above 0
 */
export function probabilityToPassAgain(margin: number, se = 0): number | undefined {
  return se > 0 ? normalCdf(margin / (Math.SQRT2 * se)) : undefined;
}

/** What a gate found is put into words with: titles of indicators and nodes, names of countries. */
export interface Naming extends Labels {
  readonly nameOf: (country: Iso3) => string;
}

/** What a gate found, with titles and names. */
export function foundByGate({ truth }: GateOutcome, plan: Plan, naming: Naming): Observed[] {
  return truth.found.map((one) => withTitles(one, plan, naming));
}

function withTitles(one: Observed, plan: Plan, naming: Naming): Observed {
  if (one.kind === "country") return { ...one, name: naming.nameOf(one.country) };
  return "id" in one && "title" in one ? { ...one, title: titleOfId(one.id, plan, naming) } : one;
}

function titleOfId(id: string, plan: Plan, naming: Naming): string {
  const item = plan.items.find(({ node }) => node.id === id);
  return item ? title(item, naming) : (naming.titleOf(id) ?? id);
}

/** A gate as it is called for one country: where it is met and says a figure of the country's own, with that. */
export function gateTitle(
  { gate, outcome, truth }: GateOutcome,
  language: string,
): { readonly title: string; readonly ownFigure?: true } {
  const title = textIn(gate.title, language, gate.id);
  if (gate.says === undefined || outcome !== "met") return { title };
  const [found] = roundObserved(truth.found, truth.margin);
  const said = saysWithFigures(textIn(gate.says, language, title), found);
  return said === undefined ? { title } : { title: said, ownFigure: true };
}

/** Of a gate's margin: the indicator's, steps of its categories, or points of a score. None where several differ. */
export function marginUnit({ margin, observations }: GateOutcome["truth"]): { unit?: string } {
  if (margin === undefined) return {};
  if (observations.length === 0) return { unit: "points" };
  const units = new Set(
    observations.map(({ value, unit }) => (typeof value === "string" ? "categories" : unit)),
  );
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}
