import { gather } from "../../model/collections.ts";
import type { Against } from "../../model/documents/explanation.ts";
import type { Parts } from "../../model/documents/ranking.ts";
import { distinctTitle, type FactorOn, factorsUnder } from "../../model/factor-tree.ts";
import type { Messages } from "../../words/index.ts";
import { shows } from "./decimals.ts";
import { semicolonIn } from "./localised.ts";

/** Indicators that a sentence on missing evidence names. */
const MOST_INDICATORS_NAMED = 3;

/** How factors are called: by their ids where there is little room, and where there is least what they stand under, too. */
export type Name = "id" | "ids" | "title";

/** What something is called, and what it makes of a difference of two scores. */
interface Amount {
  readonly title: string;
  readonly amount: number;
}

/** Amounts by the branch of the profile they stand under; undefined: under its root. */
type Groups = readonly (readonly [branch: string | undefined, amounts: readonly Amount[]])[];

/**
 * What raises or lowers a score, by the branch of the profile, so that a poor country is said to be higher in need: for the
 * sentences on direction, as `higher in need: Economic development (+7.3); and in commitment: …`. Undefined where nothing does.
 */
export function directionText(
  nodes: readonly Contributing[],
  sign: 1 | -1,
  most: number,
  decimals: number,
  words: Messages,
): string | undefined {
  const found = movers(nodes, sign, decimals).slice(0, most);
  if (found.length === 0) return undefined;
  const { effects: say } = words;
  return byBranch(found, "title")
    .map(([branch, amounts], i) => {
      const { inBranch, byItself } = i > 0 ? say.further : sign > 0 ? say.higher : say.lower;
      const of = amounts.map((one) => say.amount({ ...one, decimals }));
      return branch === undefined ? byItself({ of }) : inBranch({ branch, of });
    })
    .join(semicolonIn(words));
}

/** What raises a score, then what lowers it, each in a sentence. */
export function directionSentences(
  nodes: readonly Contributing[],
  most: number,
  decimals: number,
  words: Messages,
): string[] {
  return ([1, -1] as const).flatMap((sign) => {
    const what = directionText(nodes, sign, most, decimals, words);
    return what === undefined ? [] : [words.effects.direction({ what })];
  });
}

/** The strongest of them in a cell: `Need: Economic development +7.3, Prevalence of trafficking +5.7`. */
export function moversText(
  found: readonly Mover[],
  name: Name,
  most: number,
  decimals: number,
  words: Messages,
): string {
  const { effects: say } = words;
  return byBranch(found.slice(0, most), name)
    .map(([branch, amounts]) => {
      const of = amounts.map((one) => say.mover({ ...one, decimals }));
      return branch === undefined ? say.movers({ of }) : say.moversIn({ branch, of });
    })
    .join(semicolonIn(words));
}

/** What missing evidence does, factor by factor, in a cell; and, apart from it, what applies on one side only. */
export function missingText(
  nodes: readonly Contributing[],
  name: Name,
  decimals: number,
  words: Messages,
): string {
  const { effects: say } = words;
  const cell = (found: readonly Mover[], saying: typeof say.movers) =>
    found.length === 0
      ? []
      : [
          saying({
            of: found.map((one) => say.mover({ title: calledBy(name, one), amount: one.amount, decimals })),
          }),
        ];
  return [
    ...cell(missingOf(nodes, decimals), say.movers),
    ...cell(oneSidedOf(nodes, decimals), say.oneSidedInCell),
  ].join(semicolonIn(words));
}

/** What of a difference is due to what exists for one side only: `Applies on one side only: MCC scorecard (−1.3).` */
export function oneSidedSentence(
  nodes: readonly Contributing[],
  decimals: number,
  { effects }: Messages,
): string[] {
  const of = oneSidedOf(nodes, decimals).map(({ title, amount }) =>
    effects.amount({ title: title(), amount, decimals }),
  );
  return of.length === 0 ? [] : [effects.oneSided({ of })];
}

/**
 * What missing evidence on one side makes of a difference, and for want of which indicators: `Missing evidence for Vietnam makes
 * −4.0 points of the difference, for want of Children who work (−4.2).` Empty where it rounds to nothing.
 */
export function missingSentence(
  nodes: readonly Contributing[],
  part: "notAssessed" | "referenceNotAssessed",
  whom: { readonly country: string; readonly name: string } | Against | undefined,
  decimals: number,
  { effects: say }: Messages,
): string[] {
  const leaves = leavesOf(nodes)
    .map((leaf) => ({ title: distinctTitle(leaf, nodes), amount: leaf.ofWhich?.[part] ?? 0 }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const total = leaves.reduce((sum, { amount }) => sum + amount, 0);
  const shown = leaves.filter(({ amount }) => shows(amount, decimals));
  if (shown.length === 0) return [];
  const first = shown.slice(0, MOST_INDICATORS_NAMED);
  const made = {
    whole: total,
    of: first.map((one) => say.amount({ ...one, decimals })),
    more: shown.length - first.length,
    decimals,
  };
  const { itsOwn, ofCountry, ofReference } = say.missingMakes;
  if (whom === undefined) return [itsOwn(made)];
  if (!("kind" in whom)) return [ofCountry({ one: whom, ...made })];
  const { kind, country, label: name } = whom;
  return [kind === "country" ? ofCountry({ one: { country: country!, name }, ...made }) : ofReference(made)];
}

/** In the order in which each branch first comes. */
function byBranch(found: readonly Mover[], name: Name): Groups {
  const groups = new Map<string | undefined, { title: string; amount: number }[]>();
  for (const one of found)
    gather(groups, name === "ids" ? one.branchId : one.branch, {
      title: calledBy(name, one),
      amount: one.amount,
    });
  return [...groups];
}

function calledBy(name: Name, { id, title }: Mover): string {
  return name === "title" ? title() : id;
}

function leavesOf(nodes: readonly Contributing[]): Contributing[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}

/** A node with its part in a difference of two scores. */
export interface Contributing {
  readonly id: string;
  readonly title: string;
  readonly versusReference: number | null;
  readonly ofWhich?: Parts | undefined;
  readonly children?: readonly Contributing[] | undefined;
}

/** A factor with what its values, or what is missing of it, make of a difference of two scores. */
export interface Mover {
  readonly id: string;
  /** Its title as it can stand alone, looked for when it is asked: short forms name ids. */
  readonly title: () => string;
  /** Of the root's child it stands under; undefined where it is one itself. */
  readonly branch: string | undefined;
  readonly branchId: string | undefined;
  readonly amount: number;
}

/** The factors of a document, each with the axis it stands on. */
export function factorsOf<T extends { readonly title: string; readonly children?: readonly T[] | undefined }>(
  axes: readonly T[],
): FactorOn<T>[] {
  return factorsUnder(
    axes,
    ({ children = [] }) => children,
    ({ children }) => children !== undefined,
  );
}

/**
 * Factors by what their values do, the strongest first: what raises (sign 1) or lowers (sign -1) the score, as far as it shows in
 * so many decimals. What missing evidence does is no merit and no fault of a value, and stands in `missingOf`.
 */
export function movers(nodes: readonly Contributing[], sign: 1 | -1, decimals: number): Mover[] {
  return moversBy(nodes, valueEffect, (amount) => sign * amount > 0 && shows(amount, decimals)).sort(
    (a, b) => sign * (b.amount - a.amount),
  );
}

/** Factors by what their missing evidence does to the difference, on either side, the strongest first. */
export function missingOf(nodes: readonly Contributing[], decimals: number): Mover[] {
  return shownBy(nodes, ({ ofWhich }) => missingEffect(ofWhich ?? {}), decimals);
}

/** Factors by what it does that they, or something of them, exist on one side only. */
export function oneSidedOf(nodes: readonly Contributing[], decimals: number): Mover[] {
  return shownBy(nodes, ({ ofWhich }) => ofWhich?.doesNotApply ?? 0, decimals);
}

function shownBy(
  nodes: readonly Contributing[],
  effect: (node: Contributing) => number,
  decimals: number,
): Mover[] {
  return moversBy(nodes, effect, (amount) => shows(amount, decimals)).sort(
    (a, b) => Math.abs(b.amount) - Math.abs(a.amount),
  );
}

/** What missing evidence makes of a difference, here and in what it is held against. */
export function missingEffect({ notAssessed = 0, referenceNotAssessed = 0 }: Parts): number {
  return notAssessed + referenceNotAssessed;
}

/** What is left of a contribution for values that stand against values. */
export function valueEffect({ versusReference, ofWhich = {} }: Contributing): number | undefined {
  if (versusReference === null) return undefined;
  return versusReference - missingEffect(ofWhich) - (ofWhich.doesNotApply ?? 0);
}

function moversBy(
  nodes: readonly Contributing[],
  effect: (node: Contributing) => number | undefined,
  isShown: (amount: number) => boolean,
): Mover[] {
  return factorsOf(nodes).flatMap(({ node, axis }) => {
    const amount = effect(node);
    if (amount === undefined || !isShown(amount)) return [];
    return [
      {
        id: node.id,
        title: () => distinctTitle(node, nodes),
        branch: axis?.title,
        branchId: axis?.id,
        amount,
      },
    ];
  });
}
