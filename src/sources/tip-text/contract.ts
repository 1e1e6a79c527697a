import type { KnownIndicator, SpeaksTo } from "../../model/source.ts";
import type { Narrative, Sentence } from "./narrative.ts";

/** What a sentence says of a field, with the words that say it as a part of the sentence's plain form. */
export interface Found {
  readonly value: string | number;
  readonly sentence: Sentence;
  /** Offsets within the sentence; the end is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Words that may say something of a field, which its rule is unsure of: left out, and listed with the reason. */
export type Doubt = Omit<Found, "value"> & { readonly reason: string };

export interface Read {
  readonly found: readonly Found[];
  readonly doubts?: readonly Doubt[];
}

/** The rule of one field: what its words are, what its traps are, and what it quotes. */
export interface Field extends Omit<KnownIndicator, "id"> {
  /** As the codebook names it: `tier.movement`. */
  readonly id: string;
  readonly speaksTo: SpeaksTo;
  /** A text may say several (forms of trafficking); else one value, and texts that say two say none that is sure. */
  readonly many?: true;
  /** What is quoted is the words themselves, and not the clause that they stand in. */
  readonly quotes?: "words";
  read(narrative: Narrative): Read;
}

export type { Narrative, Sentence };
