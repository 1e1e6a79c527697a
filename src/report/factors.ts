import type { Parts } from "../model/documents/ranking.ts";
import { distinctTitle, type FactorOn, factorsUnder } from "../model/factor-tree.ts";
import { shows } from "./text/score-digits.ts";

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
