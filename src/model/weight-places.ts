/** Where something of a text is replaced: by what is put there between `before` and `after`. Offsets are of UTF-16 units. */
export interface Replaceable {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Where a profile's text takes another id, another title and other weights; everything else of it stays as written. */
export interface WeightPlaces {
  readonly id: Replaceable;
  /** Absent where it states none. */
  readonly title?: Replaceable;
  /** Where the root takes the name that gates call it by, with that name; absent where none does, or it has an id of its own. */
  readonly root?: Replaceable & { readonly value: string };
  /** By node id. */
  readonly weights: Readonly<Record<string, Replaceable>>;
}
