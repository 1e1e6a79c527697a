import type { Given, Parameters } from "../../model/parameter.ts";

/** What a way of weighting gives: weights that sum to 1, and what they mean. */
export interface Weights {
  readonly method: string;
  readonly weights: readonly { readonly id: string; readonly weight: number }[];
  /** What a reader must know before using them, in full sentences. */
  readonly warnings: readonly string[];
  /** Why these weights should not be taken as they are; absent where nothing speaks against it. It is among the warnings too. */
  readonly doubt?: string;
  /** Figures about the judgements themselves, such as their consistency. */
  readonly notes: readonly string[];
}

/** A way to the weights of a factor's children, as `profile weights` has it. One object per file of this folder. */
export interface Weighting<P extends Parameters = Parameters> {
  readonly id: string;
  /** The words that it takes, by example. */
  readonly example: string;
  /** What one of these words says, where it does not by itself. */
  readonly reads?: string;
  readonly parameters: P;
  /** Throws `NoWeights` where the words do not come to any. */
  weigh(words: readonly string[], given: Given<P>): Weights;
}

/** What is wrong with the words of which weights are to be made. */
export class NoWeights extends RangeError {}

/** A way of weighting as its file states it: the types of what it is given follow from its parameters. */
export function weighting<const P extends Parameters>(one: Weighting<P>): Weighting<P> {
  return one;
}

/** Factors by name: at least one, each once. */
export function factorsOf(ids: readonly string[]): readonly string[] {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new NoWeights(`“${twice}” is named twice`);
  if (ids.length === 0) throw new NoWeights("no factors are named");
  return ids;
}
