/** What a weighting aid gives: weights that sum to 1, and what they mean. */
export interface Weighting {
  readonly method: string;
  readonly weights: readonly { readonly id: string; readonly weight: number }[];
  /** What a reader must know before using them, in full sentences. */
  readonly warnings: readonly string[];
  /** Why these weights should not be taken as they are; absent where nothing speaks against it. It is among the warnings too. */
  readonly doubt?: string;
  /** Figures about the judgements themselves, such as their consistency. */
  readonly notes: readonly string[];
}
