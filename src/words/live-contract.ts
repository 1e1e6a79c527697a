import type { live as en } from "./en/live.ts";
import type { Made } from "./made/messages.ts";

/** What the live page says in a language. */
export type LiveMessages = Widened<typeof en>;

/** What is said of a scorecard in a language. */
export type ScorecardMessages = Made["scorecard"];

/** Words of a language in place of the English ones. */
type Widened<T> = {
  readonly [key in keyof T]: T[key] extends string
    ? string
    : T[key] extends (...all: infer Given) => string
      ? (...all: Given) => string
      : Widened<T[key]>;
};
