import type { Release } from "./documents/due.ts";
import type { Indicator } from "./indicator.ts";

/** What is said of a publisher whose files are read: the adapters of its files have more. */
export interface Publisher {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whose the figures are. */
  readonly publisher: string;
  /** The credit line that reports carry. */
  readonly attribution: string;
  /** The publisher's own terms of use, as far as known. */
  readonly terms: string;
  readonly url: string;
  readonly indicators: readonly Indicator[];
  readonly layouts: readonly { readonly title: string }[];
  /** When its next edition usually comes out; absent where the figures are the user's own. */
  readonly release?: Release;
}
