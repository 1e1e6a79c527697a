/** Heading of the foot. */
export const FOOT = "Limits, sources, and how to check";

/** One page about one country, as what it says in order: the same for every medium. */
export interface Memo {
  readonly title: string;
  /** The profile and the year of the evidence. */
  readonly subtitle: string;
  readonly sections: readonly MemoSection[];
  /** What a reader needs to judge and to check it: caveats, publishers, and what it was made from. */
  readonly foot: readonly string[];
}

export interface MemoSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns that hold numbers. */
      readonly figures: readonly number[];
    };

/** The most of each list that a memo shows, and the most letters of one of its texts. */
export interface Allowance {
  /** Of the table of factors, and of that of the countries compared. */
  readonly rows: number;
  readonly verdicts: number;
  readonly open: number;
  /** Changes since the year before; none: not even whether there are any. */
  readonly since: number | "none";
  readonly gates: number;
  readonly letters: number;
}
