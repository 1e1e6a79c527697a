import type { live as en } from "./en/live.ts";
import type { scorecard as enScorecard } from "./en/scorecard.ts";

/** What the live page says in a language. */
export type LiveMessages = Widened<typeof en>;

/** What is said of a scorecard in a language. */
export type ScorecardMessages = Widened<typeof enScorecard>;

/** Words of a language in place of the English ones. */
type Widened<T> = {
  readonly [key in keyof T]: T[key] extends string
    ? string
    : T[key] extends (...all: infer Given) => string
      ? (...all: Given) => string
      : Widened<T[key]>;
};
