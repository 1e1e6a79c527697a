import type { ComponentChildren } from "preact";
import type { Fifth } from "../score/fifths.ts";
import type { Scored } from "../../scoring/score.ts";
import type { Past } from "../data/packed.ts";
import type { View } from "./asked.ts";
import type { Ranked } from "./frame.ts";
import type { State } from "./state.ts";

type Drawn = (props: { state: State }) => ComponentChildren;

/** What pages whose scores are weighed and those of scorecards show and say each in their own way. */
export interface Kind {
  /** In the order of their buttons; a view that is not there has no button. */
  readonly views: Readonly<Partial<Record<View, Drawn>>>;
  /** Above the views, where something can be weighed. */
  readonly Weights?: Drawn;
  /** Who is ranked, below the title. */
  counts(state: State): string;
  caveat(state: State): string;
  /** Before the method in the document. */
  method(state: State): string | undefined;
  /** What a country's results are called where it is not ranked, and what they are. */
  resultTitle(state: State): string;
  result(one: Scored, state: State): string;
  /** Where a ranked country stands, in sentences. */
  ranked(one: Ranked, tied: number, state: State): readonly string[];
  /** What the evidence of one says who is not ranked, in sentences. */
  notRanked(one: Scored, state: State): readonly string[];
  /** A ranked country of the map, and a fifth of the ranked. */
  point(one: Ranked, state: State): string;
  fifth(fifth: Fifth, state: State): string;
  /** Where a country stood, by position among the countries of the evidence. */
  past(year: Past, at: number, state: State): string;
}
